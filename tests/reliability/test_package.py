"""The package of an archived year: complete, verifiable with coreutils, every damage found and described."""

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.reliability import packages
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving
from wenlian_desktop.session.archiving import Package
from wenlian_desktop.storage.package import bag

FLIPS = 1000
DATA = "data/报告.txt"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, sample: Year) -> Package:
    """The sample year archived, with two originals and one that is no longer referenced."""
    folder = tmp_path_factory.mktemp("filed")
    return packages.archive_year(packages.year_file(folder / "示例.wenlian", packages.with_originals(sample)), folder)


@pytest.fixture
def package(made: Package, tmp_path: Path) -> Path:
    """A copy of the package to be damaged."""
    return Path(shutil.copytree(made.path, tmp_path / "包", copy_function=os.link))


def break_link(path: Path) -> Path:
    """Replace the hard link by a file of its own."""
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content)
    return path


def flaws_of(package: Path) -> list[str]:
    return [f"{flaw.path}：{flaw.happened}" for flaw in archiving.verify(package)]


def test_the_package_holds_what_an_archive_wants(made: Package) -> None:
    assert archiving.verify(made.path) == []
    paths = set(bag.all_paths(made.path))
    assert {"data/2024.wenlian", "data/2024.sql", "data/2024.json", "data/报告.pdf", "data/操作日志.csv",
            "data/数据字典.txt", "data/csv/payment.csv", "metadata/元数据.xml", "metadata/四性检测报告.xml",
            "metadata/四性检测报告.txt", "bag-info.txt"} <= paths  # fmt: skip
    names = sorted(path.removeprefix("data/附件/") for path in paths if path.startswith("data/附件/"))
    assert names[:2] == ["01_国庆主题作品展开展现场.jpg", "02_戏曲文化周开幕演出.jpg"]
    assert names[2].startswith("未引用/")
    assert (made.path / "data/附件" / names[0]).read_bytes() == packages.PHOTO
    assert made.path.name == "2024_区文联_年度数据_未封存"
    assert (made.receipt.name, made.public.name) == (f"{made.path.name}_收据.pdf", f"{made.path.name}_公开版")
    assert "版本: 未封存\n" in (made.path / "bag-info.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("sha256sum", ["-c", "--strict", "manifest-sha256.txt"]),
        ("sha512sum", ["-c", "--strict", "manifest-sha512.txt"]),
        ("sha256sum", ["-c", "--strict", "tagmanifest-sha256.txt"]),
        ("sha512sum", ["-c", "--strict", "tagmanifest-sha512.txt"]),
        ("cksum", ["-a", "sm3", "-c", "--strict", "sm3sums.txt"]),
    ],
)
def test_coreutils_agree(made: Package, tool: str, arguments: list[str]) -> None:
    if shutil.which(tool) is None or (tool == "cksum" and run("cksum", ["-a", "sm3", os.devnull]).returncode):
        pytest.skip(f"this machine has no {tool} that knows the sum")
    result = run(tool, arguments, made.path)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.count(b": OK") == len((made.path / arguments[-1]).read_text("utf-8").splitlines())


def run(tool: str, arguments: list[str], folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([tool, *arguments], cwd=folder, capture_output=True, env=os.environ | {"LC_ALL": "C.UTF-8"})


def test_every_flipped_bit_is_found(package: Path) -> None:
    for path in bag.all_paths(package):
        break_link(package / path)
    assert packages.undetected_flips(package, FLIPS, seed=6) == []
    assert archiving.verify(package) == []


def test_a_changed_file_is_named_and_nothing_else(package: Path) -> None:
    path = break_link(package / DATA)
    path.write_bytes(path.read_bytes()[:-2] + b"\n")
    assert flaws_of(package) == [f"{DATA}：内容与清单的数字摘要不符：被改动过或已损坏。"]


def remove(package: Path) -> None:
    (package / DATA).unlink()


def add(package: Path) -> None:
    (package / "data/病毒.exe").write_bytes(b"MZ")


def rename(package: Path) -> None:
    (package / DATA).rename(package / "data/改名.txt")


def remove_manifest(package: Path) -> None:
    (package / "manifest-sha512.txt").unlink()


def add_folder(package: Path) -> None:
    (package / "data/空").mkdir()


def link(package: Path) -> None:
    (package / DATA).unlink()
    (package / DATA).symlink_to("/etc/hostname")


def link_folder(package: Path) -> None:
    (package / "data/外面").symlink_to("/etc")


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (remove, f"{DATA}：文件不见了。"),
        (add, "data/病毒.exe：清单里没有这个文件：是后来放进去的。"),
        (rename, f"{DATA}：被改名为“data/改名.txt”。"),
        (remove_manifest, "manifest-sha512.txt：清单不见了。"),
        (add_folder, "data/空：多出一个空文件夹。"),
        (link, f"{DATA}：是一个链接，指向包外的文件；归档包里只应有文件本身。"),
        (link_folder, "data/外面：是一个链接，指向包外的文件；归档包里只应有文件本身。"),
    ],
)
def test_what_is_missing_added_renamed_or_linked_is_named(
    package: Path, damage: Callable[[Path], None], expected: str
) -> None:
    damage(package)
    assert expected in flaws_of(package)
    assert len(flaws_of(package)) <= 2


@pytest.mark.usefixtures("any_order")
def test_what_does_not_belong_is_named_in_the_order_of_the_paths(package: Path) -> None:
    (package / "data/乙").mkdir()
    (package / "甲").mkdir()
    (package / "data/丙").symlink_to("/etc")
    assert [line.partition("：")[0] for line in flaws_of(package)] == ["data/丙", "data/乙", "甲"]


def upper_digit(text: str) -> str:
    index = next(index for index, sign in enumerate(text) if sign in "abcdef")
    return text[:index] + text[index].upper() + text[index + 1 :]


MANIFEST_FAULTS: list[tuple[Callable[[str], str], str]] = [
    (upper_digit, "第1行的摘要里有大写字母，本程序只写小写：被改动过。"),
    (lambda text: text.replace("\n", "\r\n"), "换行写成了 CR LF：用别的程序另存过。"),
    (lambda text: "".join(reversed(text.splitlines(keepends=True))), "各行的次序不对。"),
    (lambda text: text + text.splitlines(keepends=True)[0], "列了两次。"),
    (lambda text: text + "0" * 64 + "  data/../../外面.txt\n", "指向归档包以外的“data/../../外面.txt”。"),
    (lambda text: text + "0" * 64 + "  /etc/passwd\n", "指向归档包以外的“/etc/passwd”。"),
    (lambda text: text + "0" * 64 + "  C:\\外面.txt\n", "指向归档包以外的“C:\\外面.txt”。"),
    (lambda text: text + "不是清单\n", "行写法不对。"),
    (lambda text: text.rstrip("\n"), "清单与包里的文件对不上：清单被改动过或已损坏。"),
    (lambda text: text.replace("  ", " *"), "清单与包里的文件对不上：清单被改动过或已损坏。"),
]


@pytest.mark.parametrize(("change", "expected"), MANIFEST_FAULTS)
@pytest.mark.parametrize("name", ["manifest-sha256.txt", "tagmanifest-sha512.txt"])
def test_a_manifest_is_read_byte_for_byte(
    package: Path, name: str, change: Callable[[str], str], expected: str
) -> None:
    path = break_link(package / name)
    path.write_bytes(change(path.read_text("utf-8")).encode())
    assert any(line.startswith(name) and expected in line for line in flaws_of(package)), flaws_of(package)


def test_manifests_made_anew_over_changed_data_are_found_by_the_contents(package: Path) -> None:
    """Who rewrites every manifest is found where the forms of the year contradict each other, else by the receipt."""
    path = break_link(package / "data/2024.sql")
    path.write_bytes(path.read_bytes().replace("示例区".encode(), "某某区".encode(), 1))
    rewrite_manifests(package)
    assert flaws_of(package) == ["data/2024.sql：内容与年度文件不一致。"]


def sorted_by_name(text: str) -> str:
    return json.dumps(json.loads(text), sort_keys=True)


def with_headers_swapped(text: str) -> str:
    return text.replace('"initial_fiscal","initial_other"', '"initial_other","initial_fiscal"')


@pytest.mark.parametrize(
    ("name", "change", "expected"),
    [
        ("2024.json", sorted_by_name, []),
        ("2024.json", lambda text: text.replace("示例区", "某某区", 1), ["data/2024.json"]),
        ("2024.json", lambda text: text.replace('"version": 1,', '"version": 0, "version": 1,'), ["data/2024.json"]),
        ("2024.json", lambda text: text[:-100], ["data/2024.json"]),
        ("csv/budget_line.csv", with_headers_swapped, ["data/csv"]),
    ],
)
def test_a_form_says_the_same_by_name_in_whatever_order(
    package: Path, name: str, change: Callable[[str], str], expected: list[str]
) -> None:
    path = break_link(package / "data" / name)
    before = path.read_bytes().decode()
    assert change(before) != before
    path.write_bytes(change(before).encode())
    rewrite_manifests(package)
    assert flaws_of(package) == [f"{form}：内容与年度文件不一致。" for form in expected]


def rewrite_manifests(package: Path) -> None:
    """Write all manifests anew for the present files."""
    for name in bag.ALL_MANIFESTS:
        (package / name).unlink()
    for some in (bag.MANIFESTS, bag.TAG_MANIFESTS):
        files = [bag.compute_digests(package, each) for each in bag.all_paths(package)]
        for name in some:
            (package / name).write_bytes(bag.format_manifest(name, files))


def plant(statement: str) -> Callable[[Path], None]:
    """A year file changed with plain sqlite3."""

    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as database:
            database.execute(statement)
            database.commit()

    return change


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (plant("UPDATE payment SET amount = amount + 1"), "bag-info.txt：内容摘要与年度文件不符。"),
        (plant("UPDATE report SET dated = 'gestern'"), "data：年度文件里有读不出来的内容。"),
        (plant("UPDATE change SET who = 'nobody'"), "data：操作日志在第1条断开。"),
        (plant("DELETE FROM attachment_bytes"), "data/附件：佐证材料原件与年度文件不一致。"),
        (plant("CREATE TABLE other (x)"), "data：文件的内部结构被改动过"),
        (plant("PRAGMA user_version = 99"), "data：“2024.wenlian”由更新版本的程序建立"),
        (lambda path: path.write_bytes(b"\xff\xd8\xff" * 50), "data：“2024.wenlian”不是本程序的数据文件。"),
        (lambda path: path.unlink(), "data：归档包里应恰有一个 data/*.wenlian，有0个。"),
    ],
)
def test_a_year_file_that_is_not_the_one_filed_is_found(
    package: Path, change: Callable[[Path], None], expected: str
) -> None:
    change(break_link(package / "data/2024.wenlian"))
    rewrite_manifests(package)
    assert any(line.startswith(expected) for line in flaws_of(package)), flaws_of(package)


@pytest.mark.parametrize("kind", ["nothing", "file", "folder"])
def test_what_is_no_package_gets_a_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "不是包"
    if kind == "file":
        path.write_bytes(b"x")
    elif kind == "folder":
        path.mkdir()
    with pytest.raises(UserError, match=r"找不到|不是归档包"):
        archiving.verify(path)


def test_folders_in_folders_without_end_are_refused(package: Path) -> None:
    (package / "data" / "/".join("a" * 40)).mkdir(parents=True)
    with pytest.raises(UserError, match="套得太深"):
        archiving.verify(package)


def sign_anew(package: Path) -> None:
    """What an attacker does: manifests that fit the files as they are."""
    for names in (bag.MANIFESTS, bag.TAG_MANIFESTS):
        files = [bag.compute_digests(package, path) for path in bag.all_paths(package)]
        for name in names:
            break_link(package / name).write_bytes(bag.format_manifest(name, files))


@pytest.mark.parametrize("name", ["evil.exe", "data/evil.exe", "data/csv/evil.sh", "metadata/evil", "autorun.inf"])
def test_a_file_that_no_package_has_is_a_flaw_though_it_is_listed(package: Path, name: str) -> None:
    (package / name).write_bytes(b"MZ")
    sign_anew(package)
    assert flaws_of(package) == [f"{name}：本程序的归档包里没有这样的文件。"]


@pytest.mark.parametrize(("first", "second"), [("表.txt", "表.TXT"), ("caf\u00e9.txt", "cafe\u0301.txt")])
def test_names_that_are_one_name_elsewhere_are_a_flaw(package: Path, first: str, second: str) -> None:
    for name in (first, second):
        (package / "data" / "附件" / name).write_bytes(b"x")
    sign_anew(package)
    (flaw,) = flaws_of(package)
    assert "在有的电脑上是同一个名字" in flaw


def test_a_giant_that_is_not_listed_is_found_without_reading_it(package: Path) -> None:
    with (package / "data" / "大.txt").open("wb") as file:
        file.truncate(20_000_000_000)
    assert flaws_of(package) == ["data/大.txt：清单里没有这个文件：是后来放进去的。"]


def test_verifying_ends_when_nobody_waits_for_it(package: Path) -> None:
    with pytest.raises(UserError, match="已取消"):
        archiving.verify(package, lambda: False)

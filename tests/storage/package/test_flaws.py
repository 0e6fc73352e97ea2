"""Every sentence of the verification in full, on a package of three files made by hand."""

import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.package import bag
from wenlian_desktop.storage.package.verify_bag import find_flaws

RETRIEVE = "请从另一份归档包取回这个文件，或用年度文件重新归档；不要使用这一份。"
UNTRUSTED = "这个包不是本程序做的，或被人改过；不要使用，请向交来的人查问。"
WRONG = f"清单与包里的文件对不上：清单被改动过或已损坏。{RETRIEVE}"
CHANGED = f"内容与清单的数字摘要不符：被改动过或已损坏。{RETRIEVE}"
TAGS = ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "包"
    (folder / "data").mkdir(parents=True)
    for name, content in {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": "年度: 2024\n".encode(),
        "data/甲.txt": "甲".encode(),
        "data/乙.txt": "乙".encode(),
    }.items():
        (folder / name).write_bytes(content)
    for manifests in (bag.MANIFESTS, bag.TAG_MANIFESTS):
        files = [bag.compute_digests(folder, path) for path in bag.all_paths(folder)]
        for name in manifests:
            (folder / name).write_bytes(bag.format_manifest(name, files))
    return folder


def test_a_manifest_is_what_sha256sum_writes(package: Path) -> None:
    assert (package / "manifest-sha256.txt").read_text("utf-8") == "".join(
        f"{hashlib.sha256(text.encode()).hexdigest()}  data/{text}.txt\n" for text in "乙甲"
    )
    assert [line.rpartition(" ")[2] for line in (package / TAGS[1]).read_text("utf-8").splitlines()] == [
        "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt", "sm3sums.txt",
    ]  # fmt: skip
    assert [line.partition(")")[0] for line in (package / "sm3sums.txt").read_text("utf-8").splitlines()] == [
        "SM3 (bag-info.txt", "SM3 (bagit.txt", "SM3 (data/乙.txt", "SM3 (data/甲.txt",
    ]  # fmt: skip


def test_a_sound_package_has_no_flaw(package: Path) -> None:
    assert find_flaws(package) == []


def fifo(package: Path) -> None:
    os.mkfifo(package / "data/管道")


def link(package: Path) -> None:
    (package / "data/链接").symlink_to("甲.txt")


def empty_folder(package: Path) -> None:
    (package / "data/空").mkdir()


def odd_name(package: Path) -> None:
    (package / "data/a\nb").write_bytes(b"")


def no_file(package: Path) -> None:
    (package / "data/甲.txt").unlink()


def another_file(package: Path) -> None:
    (package / "data/丙.txt").write_bytes(b"x")


def another_name(package: Path) -> None:
    (package / "data/甲.txt").rename(package / "data/丁.txt")


def other_bytes(package: Path) -> None:
    (package / "data/甲.txt").write_bytes("申".encode())


def other_version(package: Path) -> None:
    (package / "bagit.txt").write_bytes(b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")


def no_version(package: Path) -> None:
    (package / "bagit.txt").unlink()


def no_manifest(package: Path) -> None:
    (package / "manifest-sha256.txt").unlink()


def no_tag_manifest(package: Path) -> None:
    (package / TAGS[0]).unlink()


VERSION = f"“bagit.txt”：文件不见了，或内容被改动过。{RETRIEVE}"


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        pytest.param(
            fifo,
            [f"“data/管道”：不是普通文件。{UNTRUSTED}"],
            marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here"),
        ),
        (link, [f"“data/链接”：是一个链接，指向包外的文件；归档包里只应有文件本身。{UNTRUSTED}"]),
        (empty_folder, ["“data/空”：多出一个空文件夹。请核对后删去。"]),
        pytest.param(
            odd_name,
            [f"“data/a\nb”：文件名里有不该有的字符。{UNTRUSTED}"],
            marks=pytest.mark.skipif(os.name == "nt", reason="no such names here"),
        ),
        (no_file, [f"“data/甲.txt”：文件不见了。{RETRIEVE}"]),
        (another_file, ["“data/丙.txt”：清单里没有这个文件：是后来放进去的。请核对后移出归档包。"]),
        (another_name, ["“data/甲.txt”：被改名为“data/丁.txt”。请改回原名。"]),
        (other_bytes, [f"“data/甲.txt”：{CHANGED}"]),
        (other_version, [f"“bagit.txt”：{CHANGED}", VERSION]),
        (no_version, [f"“bagit.txt”：文件不见了。{RETRIEVE}", VERSION]),
        (
            no_manifest,
            [
                f"“manifest-sha256.txt”：清单不见了。{RETRIEVE}",
                f"“manifest-sha256.txt”：文件不见了。{RETRIEVE}",
            ],
        ),
        (no_tag_manifest, [f"“{TAGS[0]}”：清单不见了。{RETRIEVE}"]),
    ],
)
def test_each_damage_is_told_in_full(package: Path, damage: Callable[[Path], None], expected: list[str]) -> None:
    damage(package)
    assert [str(flaw) for flaw in find_flaws(package)] == expected


def upper(text: str) -> str:
    place = next(place for place, sign in enumerate(text) if sign in "abcdef")
    return text[:place] + text[place].upper() + text[place + 1 :]


OF_NO_FILE = "0" * 64


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: upper(text).encode(), ["第1行的摘要里有大写字母，本程序只写小写：被改动过。" + RETRIEVE]),
        (lambda text: text.replace("\n", "\r\n").encode(), ["换行写成了 CR LF：用别的程序另存过。" + RETRIEVE]),
        (lambda text: "\n".join(reversed(text.splitlines())).encode(), ["各行的次序不对。" + RETRIEVE]),
        (lambda text: (text + text.splitlines()[1]).encode(), ["“data/甲.txt”列了两次。" + UNTRUSTED]),
        (lambda text: (text + "甲乙\n").encode(), ["第3行写法不对。" + RETRIEVE]),
        (
            lambda text: f"{text}{OF_NO_FILE}  data/../甲.txt\n".encode(),
            ["第3行指向归档包以外的“data/../甲.txt”。" + UNTRUSTED],
        ),
        (lambda text: f"{text}{OF_NO_FILE}  ~/甲.txt\n".encode(), ["第3行指向归档包以外的“~/甲.txt”。" + UNTRUSTED]),
        (lambda text: text.encode("gbk"), ["文字编码不是 UTF-8。" + RETRIEVE]),
        (lambda text: text.replace("\n", "\n\n").encode(), []),
        (lambda text: text.splitlines(keepends=True)[0].encode(), []),
        (lambda text: f"{text}{OF_NO_FILE}  data/缺.txt\n".encode(), []),
        (lambda text: (OF_NO_FILE + text[64:]).encode(), []),
    ],
)
def test_each_fault_of_a_manifest_is_told_in_full(
    package: Path, change: Callable[[str], bytes], expected: list[str]
) -> None:
    path = package / "manifest-sha256.txt"
    path.write_bytes(change(path.read_text("utf-8")))
    of_its_digest = [WRONG]  # the manifests of the manifests know it otherwise
    assert [str(flaw).removeprefix("“manifest-sha256.txt”：") for flaw in find_flaws(package)] == [
        *expected,
        *of_its_digest,
    ]


@pytest.mark.parametrize("name", TAGS)
def test_a_manifest_of_manifests_is_compared_with_what_it_lists(package: Path, name: str) -> None:
    path = package / name
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[1:]), "utf-8", newline="")
    assert [str(flaw) for flaw in find_flaws(package)] == [f"“{name}”：{WRONG}"]


def test_what_only_the_sm3_list_says_otherwise_is_the_lists_fault(package: Path) -> None:
    path = package / "sm3sums.txt"
    path.write_bytes(path.read_bytes().replace(b") = ", b") = 0", 1))
    assert [str(flaw) for flaw in find_flaws(package)] == [f"“sm3sums.txt”：{WRONG}"]


def test_the_size_of_the_payload_is_bytes_and_files(package: Path) -> None:
    files = [bag.compute_digests(package, path) for path in bag.all_paths(package)]
    assert bag.payload_oxum(files) == "6.2"


def test_a_file_the_disk_does_not_give_is_told(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(bag, "open_plain", fail)
    with pytest.raises(UserError) as caught:
        bag.compute_digests(package, "data/报告.txt")
    assert str(caught.value) == (
        "读取“data/报告.txt”失败：磁盘读写出错。原有文件没有改动。请换一个磁盘，并尽快检查此磁盘。"
    )


def test_bag_info_is_read_back_as_written() -> None:
    written = bag.format_bag_info([("年度", "2024"), ("题名", "甲\n 乙: 丙")])
    assert written.decode() == "年度: 2024\n题名: 甲 乙: 丙\n"
    assert bag.parse_bag_info(written + b"no colon\n") == {"年度": "2024", "题名": "甲 乙: 丙"}

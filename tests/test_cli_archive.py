"""archive, verify and restore as used by a script: exit codes, messages, nothing written where refused."""

import json
from pathlib import Path

import pytest

from tests.reliability import packages
from tests.test_cli import Output, own_folders, run, sample_file  # noqa: F401 -- fixtures
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.session import archiving


@pytest.fixture
def package(tmp_path: Path, sample: Year) -> Path:
    path = packages.year_file(tmp_path / "2024.wenlian", packages.with_originals(sample))
    return packages.archive_year(path, tmp_path).path


def test_a_year_is_filed_verified_afresh_and_restored(
    sample_file: Path,  # noqa: F811
    tmp_path: Path,
    capsys: Output,
) -> None:
    """The whole way, with the fresh process that reads the package before it gets its name."""
    out = tmp_path / "归档"
    out.mkdir()
    code, message, _ = run(capsys, "archive", sample_file, "-o", out, "--fonts", "shipped")
    package = out / "2024_区文联_年度数据_未封存"
    assert (code, message.splitlines()[0]) == (0, f"已归档并核验（未封存的年度）：{package}")
    assert sorted(each.name for each in out.iterdir()) == [
        package.name, f"{package.name}_公开版", f"{package.name}_收据.pdf",
    ]  # fmt: skip
    code, verified, _ = run(capsys, "verify", package)
    digest = next(line for line in message.splitlines() if line.startswith("包摘要 SM3"))
    assert (code, digest in verified.splitlines()) == (0, True)
    code, message, _ = run(capsys, "restore", package, "-o", tmp_path / "恢复.wenlian")
    assert (code, message.splitlines()[0]) == (0, f"已恢复：{tmp_path / '恢复.wenlian'}")
    assert packages.snapshot(tmp_path / "恢复.wenlian") == packages.snapshot(sample_file)


def test_a_flawed_package_is_told_file_by_file(package: Path, capsys: Output) -> None:
    (package / "data/报告.txt").unlink()
    (package / "data/多.txt").write_bytes(b"x")
    code, out, err = run(capsys, "verify", package)
    assert (code, err) == (1, "核验没有通过，共2处问题。\n")
    assert [line.partition("：")[0] for line in out.splitlines()] == ["“data/报告.txt”", "“data/多.txt”"]


def test_a_verification_answers_a_program_in_json(package: Path, capsys: Output) -> None:
    code, out, err = run(capsys, "verify", "--json", package / "bagit.txt")
    assert (code, json.loads(out), err) == (0, {"flaws": []}, "")
    (package / "data/多.txt").write_bytes(b"x")
    code, out, err = run(capsys, "verify", "--json", package)
    [flaw] = json.loads(out)["flaws"]
    assert (code, out.isascii(), flaw["path"], sorted(flaw), err) == (
        1, True, "data/多.txt", ["happened", "path", "remedy"], "",
    )  # fmt: skip
    code, out, err = run(capsys, "verify", "--json", package / "data")
    assert (code, sorted(json.loads(out)["refusal"]), err) == (2, ["happened", "remedy", "safe"], "")


def test_a_package_is_told_whole_by_its_bagit_file_too(package: Path, capsys: Output) -> None:
    code, out, _ = run(capsys, "verify", package / "bagit.txt")
    assert (code, out.splitlines()[0]) == (0, f"归档包完好：{package.name}")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["verify", "没有"], "找不到“没有”。"),
        (["verify", "."], "不是归档包。"),
        (["archive", "没有.wenlian", "-o", "."], "找不到“没有.wenlian”。"),
        (["archive", "2024.wenlian", "-o", "2024.wenlian/下面"], "路径中有一段不是文件夹。"),
        (["restore", "2024.wenlian", "-o", "2024.wenlian"], "“2024.wenlian”已经存在。"),
        (["restore", "2024.wenlian", "-o", "新.txt"], "不像年度文件的名字。"),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(
    year_file: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, arguments: list[str], sentence: str
) -> None:
    monkeypatch.chdir(year_file.parent)
    monkeypatch.setattr(archiving, "unexplained_errors", lambda view: [])
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert sentence in err
    assert [each.name for each in year_file.parent.iterdir()] == ["2024.wenlian"]


def test_an_unexplained_error_stops_the_filing(tmp_path: Path, capsys: Output) -> None:
    path, out = tmp_path / "2024.wenlian", tmp_path / "归档"
    out.mkdir()
    assert run(capsys, "new", path, "--year", "2024")[0] == 0
    code, _, err = run(capsys, "archive", path, "-o", out)
    assert (code, list(out.iterdir())) == (2, [])
    assert "，也没有情况说明，不能归档。" in err

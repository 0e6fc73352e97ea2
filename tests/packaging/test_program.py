"""The packaged program where no Python is in the PATH: the README's commands, old years, photos, the window."""

import io
import json
import re
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pdfplumber
import pytest

from tests.make import old_files
from tests.make.pictures import png
from wenlian_desktop.cli import main
from wenlian_desktop.distribution import DECODE, ROOT
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.pictures.picture_worker import ANSWER, READY
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Nothing but a home and an empty PATH."""
    (tmp_path / "家").mkdir()
    return {"HOME": str(tmp_path / "家"), "PATH": str(tmp_path / "没有"), "LANG": "C"}


@pytest.fixture
def run(program: Path, environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs the program with words of the command line, in a folder of its own."""

    def start(*words: str | Path) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([program, *words], cwd=tmp_path, env=environment, capture_output=True, check=False)

    return start


class Case(NamedTuple):
    """A command of the README as it is run here: its words, its exit code, what it makes or says."""

    words: str
    code: int
    makes: str = ""
    says: str = ""


CASES = (  # in this order, in one folder
    Case("sample 示例.wenlian", 0, makes="示例.wenlian"),
    Case("new 2024.wenlian --year 2024 --office 示例区文学艺术界联合会 --short 区文联", 0, makes="2024.wenlian"),
    Case("new 2025.wenlian --year 2025 --from 2024.wenlian", 0, makes="2025.wenlian"),
    Case("dump 示例.wenlian", 0, says='"format"'),
    Case("load 又.wenlian 数据.json", 0, makes="又.wenlian"),
    Case("check 示例.wenlian", 0, says="共"),
    Case("check --codes", 0, says="C01"),
    Case("score 示例.wenlian --scheme hubei", 0, says="总分"),
    Case("report 示例.wenlian -o 报告.docx --fonts shipped", 0, makes="报告.docx"),
    Case("report 示例.wenlian -o 报告.xlsx", 0, makes="报告.xlsx"),
    Case("report 示例.wenlian -o 报告.txt", 0, makes="报告.txt"),
    Case("report 示例.wenlian -o 报告.pdf --outline hunan", 0, makes="报告.pdf"),
    Case("check --text 报告.docx", 0, says="第.*段 警 C35"),
    Case("import 2025.wenlian 报告.docx", 0, says=r"共\d+条"),
    Case("workbook 示例.wenlian --table activity -o 活动.xlsx", 0, makes="活动.xlsx"),
    Case("import 2025.wenlian 活动.xlsx", 0, says="活动"),
    Case("monitoring 示例.wenlian -o 监控表.pdf", 0, makes="监控表.pdf"),
    Case("compare 2024.wenlian 示例.wenlian", 0, says="2024"),
    Case("trail 示例.wenlian", 0, says="载入年度数据"),
    Case("backup 示例.wenlian", 0, makes="备份"),
    Case("close 示例.wenlian", 0, says="封存"),
    Case("edition 示例.wenlian --number 1 -o 第1版.json", 0, makes="第1版.json"),
    Case("reopen 示例.wenlian --reason 更正", 0, says="解封"),
    Case("clear 示例.wenlian --text 没有这个人", 0, says="没有"),
    Case("archive 示例.wenlian -o 归档", 0, makes="归档/2024_区文联_年度数据_未封存"),
    Case("verify 归档/2024_区文联_年度数据_未封存", 0, says="包摘要 SM3"),
    Case("restore 归档/2024_区文联_年度数据_未封存 -o 恢复.wenlian", 0, makes="恢复.wenlian"),
    Case("doctor", 1, says="没有显示器"),
)


def commands_of_readme() -> set[str]:
    """The commands that the README names."""
    return set(re.findall(r"^\./go (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))


def test_every_command_of_the_readme_is_tried() -> None:
    assert commands_of_readme() == {case.words.split()[0] for case in CASES}


def test_the_commands_of_the_readme(run: Run, tmp_path: Path) -> None:
    (tmp_path / "归档").mkdir()
    for case in CASES:
        done = run(*case.words.split())
        told = (done.stdout + done.stderr).decode()
        assert (case.words, done.returncode) == (case.words, case.code), told[-2000:]
        assert re.search(case.says, told), (case.words, told[-2000:])
        assert not case.makes or (tmp_path / case.makes).exists(), (case.words, told[-2000:])
        assert "Traceback" not in told, case.words
        if case.words.startswith("dump"):
            (tmp_path / "数据.json").write_bytes(done.stdout)


def test_years_of_every_format_open_and_are_what_they_are_from_source(
    run: Run, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    last_of_each = {old_files.format_of(text): text for text in old_files.stored_texts()}
    for number, text in last_of_each.items():
        path, other = tmp_path / f"{number}.wenlian", tmp_path / f"源{number}.wenlian"
        for each in (path, other):
            old_files.write_file(each, text)
        assert main(["dump", str(other)]) == 0
        assert run("dump", path).stdout == capsysbinary.readouterr().out, text.name


def test_a_year_made_by_the_package_is_the_same_from_source(
    run: Run, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run("sample", "示例.wenlian").returncode == 0
    by_package = run("dump", "示例.wenlian").stdout
    assert main(["dump", str(tmp_path / "示例.wenlian")]) == 0
    assert by_package == capsysbinary.readouterr().out
    assert b'"activity"' in by_package


def test_photos_are_decoded_in_a_process_of_its_own(program: Path, environment: dict[str, str]) -> None:
    with subprocess.Popen([program, DECODE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as worker:
        said, _ = worker.communicate(b"", timeout=60)
    assert ANSWER.unpack(said[: ANSWER.size])[0] == READY


def test_a_photo_is_printed_in_the_report(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "照片.wenlian"
    year_files.new(path, 2024)
    with closing(YearSession(path)) as session:
        activity = session.add("activity", name="迎新春书画展")
        session.attach(("activity", activity), make_original("开幕.png", png(800, 600, seed=1))).result()
        session.enter(Ref("attachment", session.view.rows(Attachment)[0].uid, "in_report"), "是")
    done = run("report", path, "-o", "报告.pdf", "--fonts", "shipped")
    assert done.returncode == 0, done.stderr.decode()
    with pdfplumber.open(io.BytesIO((tmp_path / "报告.pdf").read_bytes())) as pdf:
        assert [image["srcsize"] for page in pdf.pages for image in page.images] == [(800, 600)]


def test_what_is_printed_is_what_the_source_prints(run: Run, tmp_path: Path) -> None:
    for words in (("sample", "甲.wenlian"), ("report", "甲.wenlian", "-o", "甲.pdf", "--fonts", "shipped")):
        assert run(*words).returncode == 0
    assert main(["report", str(tmp_path / "甲.wenlian"), "-o", str(tmp_path / "乙.pdf"), "--fonts", "shipped"]) == 0
    assert (tmp_path / "甲.pdf").read_bytes() == (tmp_path / "乙.pdf").read_bytes()


def test_the_window_shows_the_sample_year(run: Run, tmp_path: Path) -> None:
    done = run("--no-display", "窗口")
    assert done.returncode == 0, done.stderr.decode()
    assert sorted(path.suffix for path in (tmp_path / "窗口").iterdir() if path.is_file()) == [
        ".pdf",
        ".png",
        ".txt",
        ".wenlian",
    ]
    width, height = (
        int.from_bytes((tmp_path / "窗口" / "窗口.png").read_bytes()[at : at + 4], "big") for at in (16, 20)
    )
    assert width > 600
    assert height > 400


def test_an_unknown_word_is_refused_in_chinese(run: Run) -> None:
    done = run("没有这个")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("没有“没有这个”这个命令，也没有这个文件。")


def test_findings_are_given_to_programs_as_json(run: Run) -> None:
    assert run("sample", "示例.wenlian").returncode == 0
    assert {"R03"} <= {each["code"] for each in json.loads(run("check", "示例.wenlian", "--json").stdout)}

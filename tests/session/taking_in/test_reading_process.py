"""Files from elsewhere in a process of their own: every hostile kind a sentence, and the program stays alive."""

import io
import sys
import zipfile
from pathlib import Path

import pytest

from tests.session.test_external_report import paragraph, word_file
from wenlian_desktop import fresh_process
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.reading_worker import REPORT
from wenlian_desktop.session.taking_in import reading_process

STRANGE = """
import os, resource, time
from wenlian_desktop.intake import reading_worker

def behave(name, content, tell):
    tell("正在读文字")
    if name == "deadly":
        os.abort()
    if name == "endless":
        time.sleep(1000)
    if name == "hungry":
        return len(bytearray(2_000_000_000))
    if name == "talkative":
        print("not an answer")
        os.write(1, b"not an answer either")
    if name == "writing":
        with open(os.environ["TMPDIR"] + "/written", "wb") as file:
            file.write(b"x")
    return {"lines": [name]}

reading_worker.TASKS["report"] = behave
reading_worker.serve_file()
"""


def read(name: str, content: bytes = b"") -> list[str]:
    lines: list[str] = reading_process.read_file(REPORT, name, content, lambda: True, lambda words: None)["lines"]
    return lines


def packed(members: dict[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def test_a_word_file_is_read_and_each_step_told(tmp_path: Path) -> None:
    told: list[str] = []
    content = word_file(tmp_path, paragraph("一、部门概况") + paragraph("无。")).read_bytes()
    answer = reading_process.read_file(REPORT, "报告.docx", content, lambda: True, told.append)
    assert answer["lines"] == ["一、部门概况", "无。"]
    assert told[:1] == ["正在读文字"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("旧.doc", b"", r"旧版 Word 文档.*另存"),
        ("旧.wps", b"", r"WPS 文字的旧格式.*另存"),
        ("表.pdf", b"", r"PDF 文件.*PDF转Word"),
        ("宏.docm", b"", r"带宏.*另存"),
        ("加密.docx", b"\xd0\xcf\x11\xe0" + bytes(600), r"其实是旧版 Word 文档，或加了密码"),
        ("改名.docx", b"%PDF-1.7", r"其实是PDF 文件"),
        ("空.docx", b"", "不是 Word 文档"),
        ("炸弹.docx", packed({"word/document.xml": b"<a>" + b" " * 30_000_000}), "展开后过大"),
        ("倍数.docx", packed({"word/document.xml": b"<a>" + b" " * 9_000_000}), "展开后过大"),
        (
            "实体.docx",
            packed({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "不合 Word 文档的格式",
        ),
        ("深.docx", packed({"word/document.xml": "<a>" * 300_000}), "不合 Word 文档的格式"),
        ("多.docx", packed({f"word/{number}.xml": "" for number in range(2_001)}), "过多的成分"),
    ],
)
def test_each_hostile_kind_is_a_sentence(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        read(name, content)


@pytest.fixture
def strange_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that behaves by the name of its file."""
    whole = fresh_process.program

    def strange() -> fresh_process.Program:
        return fresh_process.Program("", (sys.executable, "-c", STRANGE), whole().environment)

    monkeypatch.setattr(fresh_process, "program", strange)


@pytest.mark.usefixtures("strange_process")
@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process")
@pytest.mark.parametrize(
    ("name", "reason"),
    [("deadly", "出错，没有读完"), ("hungry", "内存不够")],
)
def test_a_file_that_is_too_much_for_the_process_is_a_sentence(name: str, reason: str) -> None:
    with pytest.raises(UserError, match=rf"{reason}.*没有改动"):
        read(name)
    assert read("next") == ["next"]


@pytest.mark.usefixtures("strange_process")
def test_a_file_that_takes_for_ever_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_process, "MOST_SECONDS", 1.0)
    with pytest.raises(UserError, match=r"用时超过1秒.*没有改动"):
        read("endless")


@pytest.mark.usefixtures("strange_process")
@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process")
def test_the_process_writes_no_file_and_what_it_prints_is_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert read("talkative") == ["talkative"]
    with pytest.raises(UserError, match="没有读完"):
        read("writing")
    assert (tmp_path / "written").read_bytes() == b""


@pytest.mark.usefixtures("strange_process")
def test_what_nobody_waits_for_is_ended() -> None:
    steps: list[str] = []
    assert reading_process.read_file(REPORT, "endless", b"", lambda: not steps, steps.append) is None

"""Form and words in reports written apart from the rules (tests/files/truth): found where planted, silent elsewhere."""

import json
from pathlib import Path

import pytest

from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TRUTH = Path(__file__).parents[2] / "files" / "truth"
REPORTS = sorted(path.name.removesuffix(".expected.json") for path in TRUTH.glob("*.expected.json"))
OF_FORM = {  # kinds of planted faults
    *(
        "不存在的日期",
        "个人信息",
        "列举跳号",
        "前一年度",
        "半角标点",
        "占位和残留",
        "只写无",
        "字母O当零",
        "截止",
        "文号括号",
    ),
    *("日期在年度之后", "标题句号", "编号", "缺动词", "缺落款", "落款单位名", "落款早于年末", "词语重复", "重复标点"),
    *("附件年度", "附件引用", "错词", "乱码", "标点成对"),
}
CODES = ("C33", "C34", "C35", "C36", "C37", "C44", "C45", "C46", "C47", "C48", "C53", "C54")
WIDTH = 56  # of a line of a PDF, in halves of a Chinese character


def remarks(name: str) -> list[Remark]:
    return run_preflight((TRUTH / name).read_text(encoding="utf-8").split("\n"))


@pytest.mark.parametrize("name", REPORTS)
def test_each_planted_fault_of_form_is_told_where_it_stands(name: str) -> None:
    told = remarks(f"{name}.faults.txt")
    faults = json.loads((TRUTH / f"{name}.expected.json").read_text(encoding="utf-8"))
    for fault in faults:
        if fault["kind"] in OF_FORM:
            at = [each.code for each in told if set(each.places) & set(fault["lines"])]
            assert {fault["code"], *fault.get("also", [])} & {*at}, fault["what"]


@pytest.mark.parametrize("name", REPORTS)
def test_an_orderly_report_has_no_fault_of_form_also_when_a_pdf_breaks_its_lines(name: str) -> None:
    text = (TRUTH / f"{name}.txt").read_text(encoding="utf-8").strip()
    for lines in (text.split("\n"), [part for line in text.split("\n") for part in broken(line)]):
        assert [(each.line, each.message) for each in run_preflight(lines) if each.code in CODES] == []


def broken(line: str) -> list[str]:
    """A line as a PDF breaks it; rows of tables are left alone."""
    parts, width = [""], 0
    for mark in line if "\t" not in line else "":
        width += 1 if mark < "\u2010" else 2
        if width > WIDTH and mark not in "，。；：、！？）》”％%":
            parts, width = [*parts, ""], 2
        parts[-1] += mark
    return parts if "\t" not in line else [line]

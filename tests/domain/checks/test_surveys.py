"""Checks of satisfaction surveys: where each fires, and where it stays silent."""

from typing import Any

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.make.records import new, year_with
from wenlian_desktop.domain.records.activities import NARROW, Survey
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline

ANSWERS = ("very_satisfied", "satisfied", "fairly_satisfied", "dissatisfied", "very_dissatisfied")


def survey(answers: tuple[int, ...] | None = (256, 118, 19, 4, 1), **values: Any) -> Survey:
    counted = dict(zip(ANSWERS, answers, strict=True)) if answers else {}
    return new(
        Survey, name="观众", **{"issued": 420, "returned": 406, "valid": 398, "method": NARROW} | counted | values
    )


@pytest.mark.parametrize(
    ("row", "message", "fields"),
    [
        (survey(issued=None, method=None), "没有填发放份数、满意度口径。", ("issued", "method")),
        (survey(returned=430), "的回收份数430份，多于发放份数420份。", ("returned", "issued")),
        (survey(valid=407, answers=None), "的有效份数407份，多于回收份数406份。", ("valid", "returned")),
        (survey((256, 118, 19, 4, 0)), "的五级人数之和397人，有效份数398份，两者不等。", (*ANSWERS, "valid")),
        (survey((380, 18, 0, 0, 0)), "有效398份，满意度为100.00%，请核对。", ("very_satisfied", "valid")),
    ],
)
def test_surveys_are_complete_fires(row: Survey, message: str, fields: tuple[str, ...]) -> None:
    assert findings_of("C31", year_with(row)) == [(Level.WARNING, f"满意度调查“观众”{message}", refs_of(row, *fields))]


def test_satisfaction_told_without_any_figure_is_found() -> None:
    section = new(Section, node=outline.SATISFACTION, content="居民反响热烈。")
    message = "“服务对象满意度”一节没有数据：没有登记满意度调查，正文也没有满意度。"
    assert findings_of("C31", year_with(section)) == [(Level.WARNING, message, refs_of(section, "content"))]


def test_surveys_are_complete_stays_silent() -> None:
    section = new(Section, node=outline.SATISFACTION, content="居民反响热烈。")
    told = new(Section, node=outline.SATISFACTION, content="满意度为93%。")
    assert findings_of("C31", year_with(survey(), survey(answers=None), section)) == []
    assert findings_of("C31", year_with(told, new(Section, node=outline.COST, content="已节约。"))) == []
    assert findings_of("C31", year_with()) == []

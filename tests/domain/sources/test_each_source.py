"""An indicator and each kind of source: it follows at one word (全部更新), or the finding names both."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from tests.domain.checks.findings import findings_of
from tests.domain.checks.test_budget_execution import line
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.checks.after_edit.outdated import outdated, update_all
from wenlian_desktop.domain.records.activities import CANCELLED, DONE, NARROW, Activity, Indicator, MediaReport, Survey
from wenlian_desktop.domain.records.budget import BY_PAYMENT, Accounts, Payment
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, ref_to
from wenlian_desktop.domain.values.fields import Floor
from wenlian_desktop.domain.values.parsing import parse_value

TODAY = date(2024, 5, 1)


class Tied(NamedTuple):
    """An indicator that is right, its source, one edit of it, what the finding calls it, the new value, its field."""

    indicator: Indicator
    rows: tuple[Record, ...]
    edited: dict[str, Any]  # of the first row
    what: str
    right: str
    field: str = "actual"


def _indicator(name: str, value: str, unit: str, field: str = "actual", **values: Any) -> Indicator:
    return new(Indicator, name=name, unit=unit, **{field: Decimal(value)}, **values)


def _of_activity(
    name: str, value: str, unit: str, before: dict[str, Any], after: dict[str, Any], what: str, right: str
) -> Tied:
    indicator = _indicator(name, value, unit)
    held = new(Activity, name="演出", status=DONE, indicators=(indicator.uid,), **before)
    return Tied(indicator, (held,), after, what, right)


def _count(name: str, unit: str, field: str, label: str) -> Tied:
    made = int if field == "sessions" else Floor
    return _of_activity(name, "5", unit, {field: made(5)}, {field: made(6)}, f"“{label}”合计", "6")


def _survey(**values: Any) -> Survey:
    counts = {"valid": 100, "very_satisfied": 80, "satisfied": 10}
    return new(Survey, name="调查", method=NARROW, **(counts | values))


def _of_plan() -> Tied:
    rows = [new(Activity, name=f"活动{number}", status=DONE) for number in range(4)]
    return Tied(
        _indicator("年度计划按期完成率", "100", "%"), tuple(rows), {"status": CANCELLED}, "完成的活动÷计划的活动", "75"
    )


def _of_project(field: str, right: str, **edited: Any) -> Tied:
    project = line("10", None, mode=BY_PAYMENT)
    paid = new(Payment, line=project.uid, amount=wan("8"), paid_on=TODAY)
    value = "8" if field == "actual" else "10"
    indicator = _indicator("项目总成本", value, "万元", field, level1="成本", line=project.uid)
    rows = (paid, project) if field == "actual" else (project, paid)
    return Tied(indicator, rows, edited, "该项目", right, field)


def _of_whole(field: str, right: str, **edited: Any) -> Tied:
    one = line("10", "8")
    value = {"actual": "8"}.get(field, "10")
    return Tied(
        _indicator("全年支出控制在预算内", value, "万元", field, level2="产出成本"), (one,), edited, "", right, field
    )


SOURCES: dict[str, Callable[[], Tied]] = {
    "sessions": lambda: _count("演出场次", "场", "sessions", "场次"),
    "volunteers": lambda: _count("志愿者服务", "人次", "volunteers", "志愿者人次"),
    "artists": lambda: _count("青年演员参演", "人次", "artists", "艺术家人次"),
    "audience": lambda: _count("受益群众", "人次", "audience", "观众人次（线下）"),
    "exhibited": lambda: _count("展出作品", "件", "exhibited", "展出作品"),
    "collected": lambda: _count("征集作品", "件", "collected", "征集作品"),
    "gifts": lambda: _count("赠送书画作品", "件", "gifts", "赠送作品"),
    "created": lambda: _count("推出新作", "件", "created", "创作作品"),
    "couplets": lambda: _count("送出春联", "副", "couplets", "春联福字"),
    "prizes": lambda: _of_activity(
        "获市级以上奖项", "5", "项", {"awards": 5, "award_level": "市级"}, {"awards": 6}, "“获奖数量”合计", "6"
    ),
    "events": lambda: _of_activity("举办主题展览", "1", "个", {}, {"status": CANCELLED}, "对应的活动数", "0"),
    "cost of a session": lambda: _of_activity(
        "场均成本", "0.9", "万元/场", {"cost": wan("9"), "sessions": 10}, {"cost": wan("8")}, "实际额÷场次", "0.8"
    ),
    "reviews": lambda: _of_activity(
        "内容审核率", "100", "%", {"reviewed_on": TODAY, "started": TODAY}, {"reviewed_on": date(2024, 5, 3)},
        "在开始前审核的活动", "0",
    ),
    "the year's plan": _of_plan,
    "outlets": lambda: Tied(
        _indicator("报道的媒体家数", "2", "家"),
        (new(MediaReport, outlet="市报"), new(MediaReport, outlet="市台")), {"outlet": "市台"}, "媒体家数", "1",
    ),
    "pieces": lambda: Tied(
        _indicator("媒体报道篇数", "5", "篇"), (new(MediaReport, outlet="市报", pieces=5),), {"pieces": 7},
        "篇数合计", "7",
    ),
    "survey": lambda: Tied(_indicator("群众满意度", "90", "%"), (_survey(),), {"satisfied": 12}, "满意度调查", "92"),
    "whole budget at first": lambda: _of_whole("initial_target", "11", initial_fiscal=wan("11")),
    "whole budget": lambda: _of_whole("target", "11", initial_fiscal=wan("11")),
    "whole spending": lambda: _of_whole("actual", "9", spent_once=wan("9")),
    "project's budget at first": lambda: _of_project("initial_target", "11", initial_fiscal=wan("11")),
    "project's budget": lambda: _of_project("target", "11", initial_fiscal=wan("11")),
    "project's payments": lambda: _of_project("actual", "9", amount=wan("9")),
    "accounts": lambda: Tied(
        _indicator("引入合作单位资金投入", "5", "万元"), (new(Accounts, other_income=wan("5")),),
        {"other_income": wan("6")}, "年末决算的其他收入", "6",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", SOURCES)
def test_an_indicator_follows_its_source_or_the_finding_names_both(kind: str) -> None:
    tied = SOURCES[kind]()
    before = year_with(tied.indicator, *tied.rows)
    assert findings_of("D17", before) == []
    edited = replace(tied.rows[0], **tied.edited)
    after = before.with_changes([RowChange(tied.rows[0], edited)])
    [(_, message, places)] = findings_of("D17", after)
    assert (tied.indicator.name or "") in message
    assert tied.what in message
    assert places[0] == ref_to(tied.indicator, tied.field)
    stale = outdated(before, after)
    assert [each.place for each in stale if each.place.record == "indicator"] == [places[0]]
    repair = update_all(after, stale)
    assert repair is not None
    assert dict(repair.changes)[places[0]] == tied.right
    value = parse_value(Indicator.spec.fields[tied.field], tied.right)
    put_right = RowChange(tied.indicator, replace(tied.indicator, **{tied.field: value}))
    assert findings_of("D17", after.with_changes([put_right])) == []

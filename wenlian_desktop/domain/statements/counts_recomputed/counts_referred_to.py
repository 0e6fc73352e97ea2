"""Counts referred to by what was done: “新增的54台”, where the report tells once how many were 新增."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
DONE = "新增|新建|新购|购置|改造|受理|慰问|救助|扶持|征集|修复|采集|建成|资助|招募|配备|维修|签约|结对|培育|配发|引进"
REFERRED = re.compile(f"(?P<done>{DONE})的(?:这|全部|所有)?$")
SOME = re.compile("其中|另|再|又|上年|去年|累计|拟|计划|下一?年")
LEAST = 10  # smaller numbers have no digits to turn


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{what}{stated}”，另一处写{other}。",
    remedy="核对后统一。",
)
def counts_referred_to(report: StatedReport) -> Hits:
    """What is referred to by what was done has the number told of it, not its digits in another order."""
    for each in report.statements:
        said = REFERRED.search(each.label) if _is_count(each) and "的" in each.label else None
        if said is None:
            continue
        alike = [one for one in report.statements if one.unit == each.unit and one is not each and _is_count(one)]
        told = [one for one in alike if said["done"] in one.label and not SOME.search(one.between)]
        is_told = any(one.value == each.value for one in alike)
        if len(told) == 1 and not is_told and is_slip_of_digits(each.quantity, told[0].value, NEVER):
            yield hit(
                *dict.fromkeys((each.line, told[0].line)),
                what=f"{said['done']}的", stated=each.text, other=told[0].text,
            )  # fmt: skip


def _is_count(each: Statement) -> bool:
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and not each.meaning.is_part_year
    return each.unit not in (MONEY, RATE, POINTS, "") and is_plain and each.value >= LEAST

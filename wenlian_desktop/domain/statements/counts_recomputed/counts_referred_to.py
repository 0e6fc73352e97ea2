"""Counts referred to by what was done: “新增的54台”, “取得证书的302名救护员”, where the report tells it once."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import NOISE, pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
REFERRED = re.compile("(?P<words>[\u4e00-\u9fff“”]{2,12})的(?:这|全部|所有)?$")
SOME = re.compile("其中|满意|另|再|又|上年|去年|累计|拟|计划|下一?年|[比较由从]|变[为成]|增[至到加]|[年期月][初末底]")
OF_POSTS = {"编制"}  # 属事业编制的13人 are people, 批复编制31名 are posts
LEAST = 10  # smaller numbers have no digits to turn
LONGEST_AFTER = 8  # characters behind a figure that name it


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
        said = REFERRED.search(each.label) if "的" in each.label and _is_count(each) else None
        if said is None or SOME.search(each.label):
            continue
        alike = [one for one in report.statements if one is not each and is_same_unit(one, each) and _is_count(one)]
        turned = [
            one for one in alike if is_slip_of_digits(each.quantity, one.value, NEVER) and one.value != each.value
        ]
        if not turned or any(one.value == each.value for one in alike):
            continue
        words = pairs_of(NOISE.sub("", said["words"])) - OF_POSTS
        told = [one for one in turned if words & _named(one) and not SOME.search(one.between)]
        if len(told) == 1:
            yield hit(
                *dict.fromkeys((each.line, told[0].line)),
                what=f"{said['words']}的", stated=each.text, other=told[0].text,
            )  # fmt: skip


def _named(each: Statement) -> set[str]:
    """The pairs of characters of the words beside a figure."""
    return pairs_of(NOISE.sub("", each.label)) | pairs_of(each.after[:LONGEST_AFTER])


def _is_count(each: Statement) -> bool:
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and not each.meaning.is_part_year
    return each.unit not in (MONEY, RATE, POINTS, "") and is_plain and each.value >= LEAST

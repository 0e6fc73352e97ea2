"""Nothing is said to be left, or to differ, and the figures say otherwise."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.prose.wording_rules import is_none_text
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole
from wenlian_desktop.domain.values.thresholds import NEGLIGIBLE

Hits = Iterator[Hit[int]]
NOTHING_LEFT = re.compile(
    "(?:^|[，。；])(?:[^，。；]{0,2}(?:当年|年末|年底|本年度?|全年|20\\d\\d年(?:度|末)?|部门|年终|市|区|县)[^，。；年项]{0,6})?"
    "(?:没有|未|无|均无|并无)(?:形成|产生|发生|出现)?(?:资金|财政拨款|部门)?(?:结转和?、?结余|结余和?结转|结转|结余)(?:资金|情况)?(?=[，。；]|$)"
)
LEFT_IS_NONE = re.compile("结转(?:和|及|、)?结余(?:额|资金|金额)?(?:为|是)?(?:零|0(?:\\.0+)?(?:万元|元))(?=[，。；]|$)")
OTHERWISE = re.compile("收回|上缴|缴回|注销|核减|统筹")
LONGEST_HEADING = 24


@rule(
    "C10",
    Level.ERROR,
    on=StatedReport,
    says="写“{words}”，{right}。",
    remedy="写明结转结余的金额和比率，或说明差额的去向（财政收回、注销等）。",
)
def nothing_left_is_right(report: StatedReport) -> Hits:
    """“年末没有结转结余”, “结转结余率：无”: where the budget less the spending leaves more than 0.5 % of it."""
    said = [*_said_left(report)]
    full, spent = (report.facts(role, WHOLE) for role in (FigureRole.FULL, FigureRole.SPENT))
    if not said or len(full) != 1 or len(spent) != 1 or not full[0].value:
        return
    left = full[0].value - spent[0].value
    text = "".join(line.text for line in report.manuscript.normal)
    if left > NEGLIGIBLE * full[0].value and not OTHERWISE.search(text):
        yield from (hit(line, words=words, right=_shown(full[0], spent[0])) for line, words in said)


def _shown(one: Statement, other: Statement) -> str:
    return (
        f"{bare(one.quantity, one.quantity)}－{bare(other.quantity, one.quantity)}＝"
        f"{written(one.value - other.value, one.quantity)}"
    )


def _said_left(report: StatedReport) -> Iterator[tuple[int, str]]:
    yield from _none_below(report, "结转")
    for line in report.manuscript.normal:
        said = (NOTHING_LEFT.search(line.text) or LEFT_IS_NONE.search(line.text)) if "结" in line.text else None
        if said and not re.search("上年|年初|往年|以前年度|项目[^，。]{0,6}结", line.text):
            yield line.line_at(said.start()), said[0].strip("，。；")


def _none_below(report: StatedReport, word: str) -> Iterator[tuple[int, str]]:
    """The line that only says 无 below a short heading with that word."""
    lines = report.manuscript.normal
    for above, line in pairwise(lines):
        if word in above.text and len(above.text) <= LONGEST_HEADING and is_none_text(line.text):
            yield line.number, line.text.strip("。")


@rule(
    "C11",
    Level.ERROR,
    on=StatedReport,
    says="差异率写“{words}”，{right}。",
    remedy="写明年初预算、决算支出和差异率。",
)
def no_difference_is_right(report: StatedReport) -> Hits:
    """“预决算差异率”, and below it 无: where the spending is not the initial budget."""
    said = [*_none_below(report, "差异")]
    initial, spent = (report.facts(role, WHOLE) for role in (FigureRole.INITIAL, FigureRole.SPENT))
    if not said or len(initial) != 1 or len(spent) != 1 or not initial[0].value:
        return
    rate = 100 * (spent[0].value - initial[0].value) / initial[0].value
    if abs(rate) > 100 * NEGLIGIBLE:
        base = bare(initial[0].quantity, initial[0].quantity)
        shown = f"（{bare(spent[0].quantity, initial[0].quantity)}－{base}）÷{base}＝{number(rate, 2)}%"
        yield from (hit(line, words=words, right=shown) for line, words in said)

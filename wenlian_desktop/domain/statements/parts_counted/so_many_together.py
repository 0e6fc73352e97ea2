"""So many amounts together: “接待费0.86万元；运行维护费3.20万元；没有人出国。三项加起来4.06万元”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
TOGETHER = re.compile(
    "(?P<count>[两二三四五六])(?:项|笔|类|块|者)(?:费用|经费|支出|开支|资金)?"
    "(?:加起来|加在一起|加总|相加|合起来|合在一起|合计|共计|总计|之和)(?:为|是|共|支出|达)?$"
)
NONE = re.compile(
    "(?:没有|未|无)[^，。；\\d]{0,8}(?:出国|购置|接待|购车|支出|费用|发生)[^，。；\\d]{0,8}(?=[，。；])|(?:零支出|为零)(?=[，。；])"
)
NO_ITEM = (FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.TARGET, FigureRole.PER_HEAD, FigureRole.LEFT)
BUDGETED = re.compile("预算|限额|控制|计划|原")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，前面各项之和为{sum}。",
    remedy="核对各项和合计，改正不符的一处。",
)
def so_many_make_their_sum(report: StatedReport) -> Hits:
    """As many amounts as are told to be added stand before their sum in its paragraph; one may be told as none."""
    for group in report.by_line.values():
        for at, whole in enumerate(group):
            said = TOGETHER.search(whole.label) if whole.unit == MONEY and not whole.is_about else None
            items = _items(group[:at]) if said else []
            if said is None or len(items) < 2:
                continue
            count = from_chinese(said["count"].replace("两", "二"))
            is_whole = len(items) == count or len(items) + _told_as_none(report, whole) == count
            figures = [each.quantity for each in items]
            if is_whole and not sum_agrees(whole.quantity, figures):
                yield doubtful(whole.line, stated=said[0] + whole.text, sum=summed(figures, whole.quantity))


def _items(before: Sequence[Statement]) -> list[Statement]:
    """The amounts told before a sum: not what they are compared with, planned or changed by."""
    money = [each for each in before if each.unit == MONEY and not each.depth]
    return [each for each in money if each.role not in NO_ITEM and not BUDGETED.search(each.label)]


def _told_as_none(report: StatedReport, whole: Statement) -> int:
    texts = [each.text for each in report.sentences if each.line == whole.line and each.number < whole.sentence]
    own = report.sentences[whole.sentence].text[: whole.quantity.start]
    return len(NONE.findall("".join((*texts, own))))

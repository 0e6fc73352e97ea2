"""“项目支出包括甲112万元、乙40万元、丙27万元”: all projects listed, and their spending."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole

Hits = Iterator[Hit[int]]
OPENED = re.compile(
    "^(?:从)?项目(?:支出)?(?P<stated>[\\d,.]+万元)?(?:，其中|按[^，；。]{2,8}?(?:分为|分，)|看，|包括|由|具体(?:为|是|包括)|分为|主要由)"
)
LISTED = re.compile(
    "(?:[各本当全\u4e00-\u9fff]{0,4}[个项年])?项目(?:的|经费|支出|执行|实际)*(?:情况|明细|数|额|构成)?(?:分别|依次|如下|具体)*(?:：|为|是)"
)
PARTIAL = re.compile(
    "主要(?!由)|等(?=[，。；、]|$)|(?<![两二三四五六七八九])部分|重点(?:项目|支出|用于|保障|投向|支持|安排|工作|有|是|为|包括)|比上?年?|较|增加|减少|余|约|预算"
)
ROLES = (FigureRole.PLAIN, FigureRole.SPENT)
LATEST = 8  # characters before which the list names its projects
LEAST, MOST_OFF = 3, 10  # items; of the whole, what a list may be off and still be meant as all of it


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="项目支出写“{stated}”，各项之和为{sum}。",
    remedy="核对项目明细，改正不符的一处。",
)
def listed_projects_make_their_spending(report: StatedReport) -> Hits:
    """A sentence that lists projects from its beginning makes the spending on projects, told once."""
    for sentence in report.with_figures(1):
        parts = _items(sentence) if "项目" in sentence.text[:LATEST] else []
        if len(parts) < LEAST:
            continue
        own = [each for each in sentence.statements if each.subject == CLASSES[1] and each not in parts]
        elsewhere = [each for each in report.facts(FigureRole.SPENT, CLASSES[1]) if each not in parts]
        wholes = own or elsewhere
        figures = [part.quantity for part in parts]
        total = sum((part.value for part in parts), Fraction(0))
        told = {each.value for each in report.by_line[sentence.line]} | {each.value for each in report.statements}
        if len(wholes) != 1 or total in told or sum_agrees(wholes[0].quantity, figures):
            continue
        is_closed = OPENED.match(sentence.text) is not None or _is_slip(wholes[0], parts, wholes[0].value - total)
        if is_closed and abs(total - wholes[0].value) * MOST_OFF < wholes[0].value:
            lines = dict.fromkeys((sentence.line, wholes[0].line))
            yield doubtful(*lines, stated=wholes[0].text, sum=summed(figures, wholes[0].quantity))


def _items(sentence: Sentence) -> list[Statement]:
    """The amounts of a list that is opened by its first words; [] if it may be of some only."""
    opened = OPENED.match(sentence.text) or LISTED.match(sentence.text)
    if opened is None or PARTIAL.search(sentence.text):
        return []
    money = [each for each in sentence.statements if each.unit == MONEY and not each.depth]
    parts = [each for each in money if each.quantity.start >= opened.end()]
    is_list = all(part.between[:1] in "，、；" for part in parts[1:]) and all(part.role in ROLES for part in parts)
    return parts if is_list else []


def _is_slip(whole: Statement, parts: Sequence[Statement], rest: Fraction) -> bool:
    """Whether one figure with its digits turned, or one of them wrong, parts a list from its whole."""
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, whole.value - rest)]
    return any(right > 0 and is_slip_of_digits(figure, right, LEAST) for figure, right in rights)

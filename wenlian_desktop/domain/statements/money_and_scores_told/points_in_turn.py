"""Points told under their whole: scores below a heading, full marks in a sentence of their own, so many of so much."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import summed
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
HEADED = re.compile(
    "^[^，。；]*（(?:满分|分值|权重)?(?:为|共)?\\d[\\d.]*分[，、；](?:实际|自评|评价)?得(?:分)?[\\d.]+分?）$"
)
NO_SCORE = re.compile("满分|分值|权重|扣|每|标准|总|合计|共|加|减")
NO_MARKS = re.compile("得|扣|失|加|减|每|满意度(?:为|达)")
OPENS = re.compile("^(?:其中|细?分为|分成|细分|具体|包括|分别|下设|由|含)[^\\d。；]*$")
OF_ALL = re.compile("^[，；]?(?:分值)?(?:合计|共计?|占|计|总计|总分|满分|分值)(?:共?为|是|占)?$")
OF_EACH = re.compile("^[^，。；]{0,8}[，；]?(?:每[个项条类]|各)[^，。；]{0,6}$")
LEAST, FAR, NEAR = 3, 10, 5  # parts; times what they are off a whole of scores, of marks, is more


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="标题写得“{stated}”，下面各项得分之和为{sum}。",
    remedy="核对各项得分和标题里的得分，改正不符的一处。",
)
def scores_below_a_heading_make_it(report: StatedReport) -> Hits:
    """“（满分30分，得28.6分）” above a line that tells nothing but the scores of its parts."""
    for sentence in report.with_figures(2):
        if len(sentence.statements) != len(("full", "got")) or not HEADED.match(sentence.text):
            continue
        full, got = sentence.statements
        parts = report.by_line.get(sentence.line + 1, ())
        total = sum((each.value for each in parts), Fraction(0))
        is_list = len(parts) >= LEAST and all(each.unit == POINTS and _is_score(each) for each in parts)
        if is_list and total not in (got.value, full.value) and abs(total - got.value) * FAR < got.value:
            shown = summed([part.quantity for part in parts], got.quantity)
            yield hit(got.line, parts[0].line, stated=got.text, sum=shown)


def _is_score(each: Statement) -> bool:
    return not (each.is_about or each.depth or NO_SCORE.search(each.label))


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says={
        "": "分值写“{stated}”，各项分值之和为{sum}。",
        "each": "分值写“{stated}”，{count}×{each}＝{right}分。",
    },
    remedy="核对各项分值和合计，改正不符的一处。",
)
def marks_told_in_their_own_sentence_make_it(report: StatedReport) -> Hits:
    """“产出部分30分。细分为数量10分、质量8分……”; “设5个指标，每个4分，占20分”."""
    for sentence in report.with_figures(LEAST):
        whole = _whole_above(report, sentence)
        parts = sentence.statements
        total = sum((each.value for each in parts), Fraction(0)) if whole else Fraction(0)
        if whole and total != whole.value and abs(total - whole.value) * NEAR <= whole.value:
            shown = summed([part.quantity for part in parts], whole.quantity)
            yield hit(*dict.fromkeys((whole.line, parts[0].line)), stated=whole.text, sum=shown)
        yield from _of_so_many(parts)


def _whole_above(report: StatedReport, sentence: Sentence) -> Statement | None:
    """The only points of the sentence before, where this one opens as a list of marks and tells nothing else."""
    parts = sentence.statements
    if not sentence.number or parts[0].unit != POINTS or not OPENS.match(parts[0].between):
        return None
    before = report.sentences[sentence.number - 1]
    points = [each for each in before.statements if each.unit == POINTS]
    is_next = sentence.line - before.line <= 1 and len(points) == 1
    is_list = all(each.unit == POINTS and not each.depth and not NO_MARKS.search(each.label) for each in parts)
    return points[0] if is_next and is_list and not NO_MARKS.search(points[0].label) else None


def _of_so_many(found: Sequence[Statement]) -> Hits:
    for count, each, total in zip(found, found[1:], found[2:], strict=False):
        if not each.unit == total.unit == POINTS or count.unit not in ("个", "项", "条") or count.is_about:
            continue
        is_each = OF_EACH.match(each.between) is not None and each.role in (FigureRole.PER_HEAD, FigureRole.PLAIN)
        right = count.value * each.value
        if is_each and OF_ALL.match(total.between) and right != total.value:
            yield hit(
                total.line, kind="each", stated=total.text, count=number(count.value, 0),
                each=number(each.value, 2), right=number(right, 2),
            )  # fmt: skip

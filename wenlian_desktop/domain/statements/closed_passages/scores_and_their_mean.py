"""Scores that stand alone with their mean, whichever is told first, over one sentence or two.

“请了3位专家打分，95.20分、95.60分、95.40分，平均95.40分”; “甲专家88.40分，乙专家90.20分，丙专家89.00分，均分89.20分”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
MEAN = re.compile("平均|均分|均值")
COUNTED = re.compile("([两二三四五六七八九十]|\\d{1,2})(?:位|名|个|次|人|家|轮|场)")
NO_MEAN = re.compile(
    "加权|权重|去掉|满分|高于|低于|超过|行业|全[市县区省国]|同类|[上去]一?年|目标|标准|折算|总分|最[高低]"
)
HELD = re.compile("(?:均|都|也)?(?:[高低]于|超过|优于|达到)")  # 平均94分，高于合同约定的90分
HELD_AGAINST = re.compile(f"，{HELD.pattern}[^，。；]*")
END, TAKEN_OUT = re.compile("最[高低]分?$"), re.compile("去[掉除]|最[高低]分?")
HALF = Fraction(1, 2)  # a mean may be rounded to a whole one
LEAST, MOST, SHORT, WIDEST = 2, 12, 2, Fraction(3, 2)  # scores; digits; the highest by the lowest


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：（{terms}）÷{count}＝{right}。"},
    remedy="按“总和÷个数”复算，改正不符的一处。",
)
def scores_make_their_mean(report: StatedReport) -> Hits:
    """The scores of so many, and their mean, are all that a passage tells of points."""
    for sentence in report.with_figures(1):
        means = [each for each in sentence.statements if each.unit == POINTS and MEAN.search(each.between)]
        if len(means) == 1 and not means[0].is_about:
            scores = _scores(report, sentence, means[0])
            if scores and not _is_made(means[0], scores) and _is_meant(means[0], scores):
                yield _told(means[0], scores)


def _scores(report: StatedReport, sentence: Sentence, mean: Statement) -> Sequence[Statement]:
    """The scores told with a mean: in its sentence, in that and the one behind it, or in the sentences before it."""
    line = report.by_line[mean.line]
    own = [each for each in sentence.statements if each is not mean and not HELD.match(each.label)]
    behind = [each for each in line if each.sentence == sentence.number + 1]
    before = [each for each in line if each.sentence < sentence.number]
    return next((found for told in (own, own + behind, before + own) if (found := _alone(report, told, mean))), ())


def _alone(report: StatedReport, told: Sequence[Statement], mean: Statement) -> list[Statement]:
    """The scores among figures that are nothing but scores and their number."""
    scores = [each for each in told if each.unit == POINTS or not each.unit]
    numbers = dict.fromkeys((mean.sentence, *(each.sentence for each in told)))
    text = HELD_AGAINST.sub("", "".join(report.sentences[number].text for number in numbers))
    ends = [each for each in scores if END.search(each.label)] if "去" in text else []
    if len(ends) == len(("highest", "lowest")):
        text, scores, told = (
            TAKEN_OUT.sub("", text),
            *([each for each in of if each not in ends] for of in (scores, told)),
        )
    if not LEAST <= len(scores) <= MOST or NO_MEAN.search(text) or any(each.is_about for each in scores):
        return []
    counts = [written_count(count) for count in COUNTED.findall(text)]
    is_counted = not counts or len(scores) in counts
    rest = [each for each in told if each not in scores]
    is_closed = all(each.value == len(scores) for each in rest) and len({each.depth for each in (mean, *scores)}) == 1
    lowest, highest = min(each.value for each in scores), max(each.value for each in scores)
    return scores if is_counted and is_closed and 0 < highest <= WIDEST * lowest else []


def _is_made(mean: Statement, scores: Sequence[Statement]) -> bool:
    """Whether a mean is that of the scores, or one of these is that of all the others (得95.5分，三人打分95分、…)."""
    all_told = [mean, *scores]
    others = ((each, [one for one in all_told if one is not each]) for each in all_told)
    return any(
        agrees(each.quantity, _mean(rest), each.quantity.step / 2)
        if each.quantity.step < 1
        else abs(each.value - _mean(rest)) <= (HALF if each is mean else 0)
        for each, rest in others
    )


def _mean(scores: Sequence[Statement]) -> Fraction:
    return sum((each.value for each in scores), Fraction(0)) / len(scores)


def _is_meant(mean: Statement, scores: Sequence[Statement]) -> bool:
    """Whether one slip parts a mean from its scores, or it lies beyond all of them."""
    right, values = _mean(scores), [each.value for each in scores]
    lacking = (mean.value - right) * len(scores)
    is_slip = is_slip_of_digits(mean.quantity, right, SHORT) or not min(values) <= mean.value <= max(values)
    return is_slip or any(is_slip_of_digits(each.quantity, each.value + lacking, SHORT + 1) for each in scores)


def _told(mean: Statement, scores: Sequence[Statement]) -> Hit[int]:
    terms = "＋".join(bare(each.quantity, mean.quantity) for each in scores)
    right = written(_mean(scores), mean.quantity)
    name = mean.label or mean.between
    return doubtful(mean.line, kind=TURNED, name=name, stated=mean.text, terms=terms, count=len(scores), right=right)

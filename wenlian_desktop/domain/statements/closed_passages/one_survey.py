"""One survey told in one paragraph, whichever of its counts comes first: sent, returned, valid, pleased, and its rates.

“满意386份。有效问卷435份。满意度88.74%。发放问卷458份，收回446份”: the pleased of the valid ones are the satisfaction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, is_slip_of_digits, quotient, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
SENT = re.compile("(?:发放|发出|派发|投放)(?:了|的)?[^，。；率]{0,6}$")
BACK = re.compile("(?:收回|回收|收到)(?:了|的)?[^，。；率效]{0,6}$")
VALID = re.compile("有效[^，。；率]{0,6}$")
PLEASED = re.compile("(?<![不较本])(?<!非常)(?<!很)满意(?:及以上)?(?:的)?(?:问卷|人数|份数)?(?:有|为)?$")
SATISFACTION = re.compile("(?<!不)满意[度率]")
OF_OTHERS = re.compile(
    "加权|平均|[两二三]类|线上|线下|其中|基本满意|较满意|比较满意|非常满意|很满意|一般|目标|指标|上年|提高|计分|各|分别|每"
)
KINDS = (SENT, BACK, VALID, PLEASED)


@dataclass(frozen=True)
class OneSurvey:
    """What a paragraph tells of one survey; sent and returned may not be told."""

    sent: Statement | None
    back: Statement | None
    valid: Statement
    pleased: Statement
    rate: Statement

    @property
    def is_made(self) -> bool:
        """Whether the satisfaction is that of its counts."""
        return agrees(self.rate.quantity, *quotient(self.pleased.quantity, self.valid.quantity))


ANSWER = re.compile("满意|一般|不满|优秀|良好|较差|尚可|说不清|不了解|未作答|未表态|弃权|中立")
THE_REST = re.compile("^(?:其余|其他|其它|剩余|剩下|余下|另有|另外|还有)(?:的)?$")
NEAR, SHORT = Fraction(1, 5), 2  # of the valid ones; digits


@rule(
    "C31",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "各选项之和为{sum}，与有效的{valid}不符。"},
    remedy="核对各选项的份数和有效份数，改正不符的一处。",
)
def answers_and_the_rest_are_all_valid(report: StatedReport) -> Hits:
    """“满意445份，其余41份为一般或不满意”: with the rest of them, answers are the valid ones, told before or behind."""
    for line, group in report.by_line.items():
        valid = [each for each in group if VALID.search(each.label) and each.unit != RATE]
        if len(valid) == 1 and not valid[0].is_about:
            answers = _answers_to_the_rest(group, valid[0])
            total = sum((each.value for each in answers), Fraction(0))
            is_near = abs(total - valid[0].value) <= NEAR * valid[0].value
            is_meant = is_near or is_slip_of_digits(valid[0].quantity, total, SHORT)
            if answers and total != valid[0].value and is_meant:
                shown = summed([each.quantity for each in answers], valid[0].quantity)
                yield doubtful(line, kind=TURNED, sum=shown, valid=valid[0].text)


def _answers_to_the_rest(group: Sequence[Statement], valid: Statement) -> list[Statement]:
    """The answers told one after another up to the rest of them, which is an answer by the words behind it."""
    counts = [each for each in group if is_same_unit(each, valid) and each is not valid]
    ends = [each for each in counts if THE_REST.match(each.label) and ANSWER.search(each.after)]
    if len(ends) != 1:
        return []
    at = counts.index(ends[0])
    before = takewhile(lambda each: ANSWER.search(each.label) and not each.is_about, reversed(counts[:at]))
    answers = [*reversed([*before]), ends[0]]
    return answers if len(answers) > 1 and not any(each.depth for each in answers) else []


def one_survey(report: StatedReport, line: int) -> OneSurvey | None:
    """The survey of a paragraph that tells each of its counts once, and nothing of another one."""
    return _surveys(report).get(line)


@lru_cache(2)
def _surveys(report: StatedReport) -> dict[int, OneSurvey]:
    found = ((line, _told(report, group)) for line, group in report.by_line.items() if len(group) > len(KINDS) - 2)
    return {line: survey for line, survey in found if survey}


def _told(report: StatedReport, group: Sequence[Statement]) -> OneSurvey | None:
    rates = [each for each in group if each.unit == RATE and SATISFACTION.search(each.label)]
    if len(rates) != 1 or rates[0].is_about:
        return None
    counts = [each for each in group if each.unit not in (RATE, MONEY, POINTS, "")]
    kinds = [[each for each in counts if kind.search(each.label)] for kind in KINDS]
    if any(len(each) > 1 for each in kinds) or not (kinds[-2] and kinds[-1]):
        return None
    sent, back, valid, pleased = (next(iter(each), None) for each in kinds)
    told = [each for each in (sent, back, valid, pleased) if each]
    is_one = all(is_same_unit(each, told[0]) and each.value > 0 and not each.is_about for each in told)
    texts = {each.sentence: report.sentences[each.sentence].text for each in (*told, *rates)}
    is_alone = not any(OF_OTHERS.search(text) for text in texts.values())
    return OneSurvey(sent, back, valid, pleased, rates[0]) if valid and pleased and is_one and is_alone else None


def is_of_totals(told: Sequence[Statement]) -> bool:
    """“回访220人、180人，共400人；满意的207人、171人，合计378人，满意度94.50%”: whether it is of the totals."""
    totals = [each for each in told if TOTAL.match(each.label) and each.unit not in (RATE, MONEY, POINTS, "")]
    rates = [each for each in told if each.unit == RATE and SATISFACTION.search(each.label)]
    if len(rates) != 1 or len(totals) != len(("asked", "pleased")) or not is_same_unit(*totals):
        return False
    return agrees(rates[0].quantity, *quotient(totals[1].quantity, totals[0].quantity))


TOTAL = re.compile("(?:一?共计?|合计|总计)(?:收?回访?|有效|满意|为|有)*$")
TAKEN_OUT = re.compile("(?:剔除|除去|去除|排除|扣除|筛除|作废|无效|废卷|废票|不合格)[^，。；]{0,8}$")
CAME_BACK = re.compile("收回|回收|收到|收集|征集|回收到|提交|完成|接通|受访|访问|反馈")


def left_valid(counts: Sequence[Statement]) -> Iterator[tuple[Statement, Statement, Statement]]:
    """“收到430份，剔除无效12份，有效418份”: what came back, what was taken out, and what is left."""
    for back, out, valid in zip(counts, counts[1:], counts[2:], strict=False):
        is_told = TAKEN_OUT.search(out.label) is not None and CAME_BACK.search(back.label) is not None
        is_of_three = back.unit == out.unit == valid.unit and back.depth == out.depth == valid.depth
        is_valid = "有效" in valid.label and "无效" not in valid.label and "有效" not in back.label
        if is_told and is_of_three and is_valid and back.value - out.value != valid.value:
            yield back, out, valid

"""Surveys with more answers than there can be: returned more than sent, answers of all kinds more than valid ones."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
Told = list[tuple[int, Statement]]
STAGES = (  # each has no more than the one before it
    re.compile("(?:发放|发出|下发|投放|派发|访问|回访|走访|电访|拨打)[^，。；]{0,12}$"),
    re.compile("(?:收回|回收|接通|应答)[^，。；效]{0,10}$"),
    re.compile("有效(?:的)?(?:问卷|答卷|样本|应答|回[收复]|票|调查表|填[写答]|作答|份|表|卷)*(?:数|共|为|有|计|是)*$"),
)
VALID = re.compile("有效(?:问卷|答卷|样本|票|调查表)?(?:共|为|有|计)*$")
PLEASED = re.compile(
    "^[，、；]?(?:其中|表示|评价|选择|填写)*[“]?(?:非常满意|很满意|满意)(?:和|与|及|、)?[^，。；不]{0,8}$"
)
NOT_PLEASED = re.compile("^[，、；和与及]?(?:表示)?[“]?(?:不满意|很不满意)[^，。；]{0,6}$")
LISTED = re.compile("满意|一般|尚可|中立|无所谓|弃权|未填")


@rule(
    "C31",
    Level.WARNING,
    on=StatedReport,
    says={
        "sent": "收回的{stated}多于发放的{whole}。",
        "valid": "有效的{stated}多于{before}的{whole}。",
        "answers": "各选项之和为{terms}，多于有效的{whole}。",
    },
    remedy="核对问卷的发放、收回、有效份数和各选项份数。",
)
def answers_are_no_more_than_sent(report: StatedReport) -> Hits:
    """“发放300份，收回312份”; “有效200份，满意190份，不满意14份”."""
    last: Told = []
    for sentence in report.sentences:
        if "效" in sentence.text or "收" in sentence.text or "满意" in sentence.text:
            told = _stages(sentence)
            is_going_on = len(last) == 1 and last[0][1].line == sentence.line and last[0][0] == 0
            yield from _returned(sentence, [*last, *told] if is_going_on else _in_order(told))
            yield from _answers(sentence)
        last = _stages(sentence) if "发" in sentence.text else []


def _stages(sentence: Sentence) -> Told:
    told = [(_stage(each), each) for each in sentence.statements if not each.is_about and not each.depth]
    return [pair for pair in told if pair[0] >= 0]


def _in_order(told: Told) -> Told:
    """“收回有效答卷426份，发出400份”: two stages alone may be told the other way round."""
    is_turned = len(told) == TWO and told[0][0] > told[1][0] == 0
    return [told[1], told[0]] if is_turned else told


def _returned(sentence: Sentence, told: Told) -> Hits:
    """Stages of a survey told in turn: sent, returned, valid."""
    for (one, before), (other, each) in pairwise(told):
        is_more = before.unit == each.unit != RATE and each.value > before.value
        if one < other and is_more and "；" not in each.between and not _tells_more(sentence, each, other):
            if other == VALID_ONES:
                yield hit(sentence.line, kind="valid", stated=each.text, whole=before.text, before=NAMES[one])
            else:
                yield hit(sentence.line, kind="sent", stated=each.text, whole=before.text)


NAMES, VALID_ONES = ("发放", "收回"), 2


def _stage(each: Statement) -> int:
    return max((at for at, stage in enumerate(STAGES) if stage.search(each.label)), default=-1)


def _tells_more(sentence: Sentence, each: Statement, stage: int) -> bool:
    """Whether others may have come back than those sent; what is valid is one of those told before by 其中."""
    text = (WITHIN if stage == VALID_ONES else WITHIN_VALID).sub("", sentence.text)
    return MORE.search(text) is not None or SO_MANY_EACH.search(sentence.text[: each.quantity.end]) is not None


MORE = re.compile("线上|另|网上|电子|其中|分别|自取|加印|补发|又|二维码|扫码|不限")
WITHIN, WITHIN_VALID = re.compile("其中"), re.compile("其中(?=[^，。；\\d]{0,2}有效)")
SO_MANY_EACH = re.compile("每|各")  # 每个社区发放50份; behind the figure it is an average


def _answers(sentence: Sentence) -> Hits:
    """The kinds of answers listed right behind the valid ones, down to the last of them."""
    valid = next((each for each in sentence.statements if VALID.search(each.label) and not each.is_about), None)
    if valid is None:
        return
    run = []
    for each in sentence.statements[sentence.statements.index(valid) + 1 :]:
        if each.unit != valid.unit or each.depth or not LISTED.search(each.label):
            break
        run.append(each)
    is_list = len(run) > 1 and PLEASED.search(run[0].between) and NOT_PLEASED.search(run[-1].between)
    total = sum((each.value for each in run), Fraction(0))
    if is_list and len(run) == TWO and total > valid.value:
        terms = "＋".join(number(each.value, 0) for each in run)
        yield hit(sentence.line, kind="answers", terms=f"{terms}＝{number(total, 0)}", whole=valid.text)


TWO = 2  # more kinds are summed up elsewhere

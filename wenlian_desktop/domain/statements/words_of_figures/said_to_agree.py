"""One figure in two places that words say agree, and figures that words point back to.

“正文写94.2%，评分表填92.4%，两处一致”; “登记18台，卡片16台，账物相符”; “评出20户。上述22户……”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
AGREE = re.compile(
    "(?:[前两二三]者|前后|[两各]处|[账帐表卡物证实数]、?[表卡物证实账文]|口径|相互|互相|彼此|完全|均|都)[^，。；\\d不]{0,6}(?:一致|吻合|相符|相同|对应)"
    "|没有(?:差异|出入|差别|偏差)|[并毫]?无(?:差异|出入|二致)|对得上|分毫不差"
)
PLACE = re.compile(
    "正文|文中|[附报申评清明总][一-鿿]{0,3}[表单册]|表\\d|附件|报告|台账|[账帐]|卡片|名册|系统|决算|部分|概况|合同|发票|签到|凭证|登记|同一|[入出]库|验收|回执|档案|公示|盘点"
)
OTHER = re.compile(
    "预算|目标|计划|[上去]年|应[收到发]|其中|另|增|减|余|有效|收回|比|较|合格|通过|完成率|至|到(?=$)|均|每|未"
)
NO_FIGURE = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD, FigureRole.SHARE)
POINTING = re.compile("(?:^|[，；])(?:由?对?在?)?(?:上述|前述|以上)(?:这)?$")
NEAR, SHORT, PAIR = Fraction(1, 5), 2, 2  # of the value; digits; figures


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{claim}”，但一处是{one}，一处是{other}。", "back": "“{claim}{other}”，前面写{one}。"},
    remedy="核对各处，统一为一个数。",
)
def figures_said_to_agree_do(report: StatedReport) -> Hits:
    """Two figures of one unit that a sentence tells of two places, and says to agree; 上述 so many are those told."""
    for sentence in report.with_figures(1):
        yield from _in_two_places(sentence)
        for each in sentence.statements:
            if POINTING.search(each.between) and not each.is_about:
                yield from _pointed_back(report.by_line[each.line], each)


def _in_two_places(sentence: Sentence) -> Hits:
    claim = AGREE.search(sentence.text) if len(sentence.statements) >= PAIR else None
    before = [each for each in sentence.statements if claim and each.unit and each.quantity.end <= claim.start()]
    if claim and before:
        alike = [each for each in sentence.statements if each.unit == before[-1].unit]
        if len(alike) == PAIR and alike[-1] is before[-1] and _is_one_thing(*alike):
            yield doubtful(alike[-1].line, kind=TURNED, claim=claim[0], one=alike[0].text, other=alike[-1].text)


def _is_one_thing(one: Statement, other: Statement) -> bool:
    """Whether two figures are told of two places, and are nearly the same."""
    is_told = PLACE.search(other.between) is not None and not OTHER.search(other.label)
    is_plain = not any(each.is_about or each.role in NO_FIGURE or "预算" in each.label for each in (one, other))
    return is_told and is_plain and one.value != other.value and _is_near(one, other)


def _is_near(one: Statement, other: Statement) -> bool:
    is_slip = is_slip_of_digits(other.quantity, one.value, SHORT)
    return is_slip or abs(one.value - other.value) <= NEAR * one.value


def _pointed_back(line: Sequence[Statement], each: Statement) -> Hits:
    """“上述22户”: the one figure of its unit before it in the paragraph."""
    before = [one for one in line[: line.index(each)] if one.unit == each.unit]
    is_one = len(before) == 1 and not before[0].is_about and before[0].role not in NO_FIGURE
    if is_one and before[0].value != each.value and _is_near(before[0], each):
        yield doubtful(each.line, kind="back", claim=each.label, one=before[0].text, other=each.text)

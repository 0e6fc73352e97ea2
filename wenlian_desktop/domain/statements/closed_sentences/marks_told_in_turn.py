"""Full marks told item by item: together a hundred, but for one slip of the hand."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
OPENS = re.compile("(?:分值|满分|权重|百分制|计分|标准分|指标体系|评分体系)[^。；]{0,16}$")
NOT_MARKS = re.compile("得|扣|加分|减|实[得际有为评]|自评|评为|附加|以上|以下|低于|高于|每|乘|按")
EXTRA = re.compile("(?:附加|加减|奖惩|加|扣)分?(?:项目?|事项|指标)?(?:为|占|计)?$|^附加")
OTHER_SCALE = re.compile("附加分|加分项|折算|(?:1[1-9]0|1000|120|150)分制|某|分档|档次|[优良中差]（|其中")
SUMMED = re.compile("合计|共计|总计|之和|相加|加[起总]来|加在一起|总共|满分")
ALL, LEAST, MOST_OFF = 100, 3, 20


def is_extra(each: Statement) -> bool:
    """Whether points are the full marks of 加减分项, which a scheme may have among its hundred."""
    return EXTRA.search(each.label) is not None or EXTRA.search(each.after.strip("（）")) is not None


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "列出的分值{sum}，不是100分。"},
    remedy="核对各项分值，合计为100分。",
)
def marks_in_turn_make_a_hundred(report: StatedReport) -> Hits:
    """“分值构成为：预算执行10分、过程管理10分、……，依次得分9.71分、……”."""
    for sentence in report.with_figures(1):
        if "分" not in sentence.text or not any(
            word in sentence.text for word in ("值", "制", "满分", "权重", "指标", "计分", "100分")
        ):
            continue
        told = _with_extra(sentence, _marks(sentence)) or _closed_by_a_hundred(sentence)
        total = sum((each.value for each in told), Fraction(0))
        is_whole = bool(told) and told[0].value * 2 == total  # 满分60分，产出数量15分、产出进度15分、效果30分
        is_off = len(told) >= LEAST and 0 < abs(total - ALL) <= MOST_OFF and not is_whole
        if is_off and any(may_be_meant(each.quantity, *[ALL - total + each.value] * 2) for each in told):
            terms = "＋".join(number(each.value, 2) for each in told)
            yield hit(sentence.line, kind=TURNED, sum=f"{terms}＝{number(total, 2)}")


def _marks(sentence: Sentence) -> Sequence[Statement]:
    """The marks of a list that a word for them opens."""
    found = [each for each in sentence.statements if each.unit == POINTS]
    first = next((at for at, each in enumerate(found) if _opens(sentence, each)), None)
    if first is None or OTHER_SCALE.search(sentence.text[: found[first].quantity.start]):
        return ()
    told = [found[first]]
    for each in found[first + 1 :]:
        is_all = sum((one.value for one in told), Fraction(0)) == ALL and len(told) >= LEAST
        if is_all or (each.value == ALL and SUMMED.search(each.between)):
            break
        if not each.between.startswith(("、", "，", "和", "；")) or NOT_MARKS.search(each.between) or each.depth:
            break
        told.append(each)
    return told if all(each.value.denominator == 1 and not each.is_about for each in told) else ()


def _with_extra(sentence: Sentence, told: Sequence[Statement]) -> Sequence[Statement]:
    """The marks of a list with the 加减分项 behind it, unless it makes a hundred without these."""
    if not told or sum((each.value for each in told), Fraction(0)) == ALL:
        return told
    found = [each for each in sentence.statements if each.quantity.start > told[-1].quantity.end][:1]
    return [*told, *(each for each in found if each.unit == POINTS and is_extra(each))]


def _opens(sentence: Sentence, each: Statement) -> bool:
    lead = sentence.text[: each.quantity.start]
    is_all = each.value == ALL
    return not is_all and not each.depth and OPENS.search(lead) is not None and not NOT_MARKS.search(each.label)


def _closed_by_a_hundred(sentence: Sentence) -> Sequence[Statement]:
    """The marks before “合计100分”: no other points stand before them in their sentence."""
    found = [each for each in sentence.statements if each.unit == POINTS]
    last = next((at for at, each in enumerate(found) if each.value == ALL and SUMMED.search(each.between)), 0)
    told = found[:last]
    is_even = len({each.depth for each in told}) == 1  # （20分）、（60分）: all in brackets, or none
    is_plain = is_even and not any(NOT_MARKS.search(each.between) or each.value.denominator > 1 for each in told)
    is_own = is_plain and not OTHER_SCALE.search(sentence.text) and not any(each.is_about for each in told)
    return told if is_own else ()

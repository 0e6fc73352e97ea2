"""What words say of two figures: above a limit or below it, fallen, risen, the same as last year, saved so much."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.recomputing.comparisons import (
    NOT_NOW,
    REMEDY,
    SAYS,
    growth_agrees,
    rate_shown,
    wrong_value,
    wrong_way,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole, way_of

Hits = Iterator[Hit[int]]
LIMIT = re.compile("预算|限额|控制|上限|计划|目标|定额|标准|指标|限价|红线|额度")
LIMIT_LAST = re.compile(f"(?:{LIMIT.pattern})[数价值线额度总]{{0,2}}(?:为|是|共)?$")  # 完成了预算为68.65万元的采购
OF_LIMIT = re.compile(f"^(?:的[^，。；]{{0,4}}|年度|年初|全年|批复)?(?:{LIMIT.pattern})")
SPENT = re.compile("支出|决算|实际|完成|执行|实付|花费|成交|中标|用去|结算|发生")
ADVERB = "(?:有所|略有|明显|大幅|小幅|稍有|均有|略微|显著|稳步|小有|进一步|同比)"
IN_WORDS = re.compile(
    f"^(?:的)?(?:水平|数|同期数)?(?:相比|比较)?[，]?(?:与上年相比|比上年|较上年)?{ADVERB}(?P<way>下降|减少|降低|回落|压缩|增加|增长|上升|提高|提升|扩大)(?=[，。；）]|$)"
)
THE_SAME = re.compile(
    "^(?:的)?(?:水平|数|同期数)?(?:相比|比较)?[，]?(?:两年|与上年|同比)?(?P<nearly>基本|大体)?(?:保持)?(?:持平|相同|一致|不变)(?=[，。；）]|$)"
)
ADDED_UP = re.compile("加上|减去|扣除|相[加减]|合计|之和|轧差")  # 年初8200万元，加上……，减去……，与8640万元一致
TWICE = 2
NEARLY = Fraction(5)  # %: 基本持平
LAST_YEAR = re.compile("^(?:上年度?|去年|20\\d\\d年)(?:同期|全年)?(?:数)?(?:为|是)?$", re.ASCII)
BESIDE_LAST = re.compile("同比|[比较](?:上年|去年|20\\d\\d年|其)|相比")


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def words_fit_the_figures(report: StatedReport) -> Hits:
    """超支 where less was spent, 有所下降 where it is the same, 上升 where it fell."""
    for sentence in report.with_figures(1):
        yield from _beside_a_limit(sentence)
        for at, base in enumerate(sentence.statements):
            if base.role is FigureRole.REFERENCE and not base.is_about:
                yield from _in_words(sentence, at)
        yield from _named_year(report, sentence)
        yield from _rate_of_difference(sentence)


def _beside_a_limit(sentence: Sentence) -> Hits:
    """“支出4.90万元，未超过5.50万元的控制数，超支0.60万元”: so far apart, but the other way."""
    found = sentence.statements
    for one, other, apart in zip(found, found[1:], found[2:], strict=False):
        if apart.role is not FigureRole.DIFFERENCE or not apart.meaning.way or apart.is_about:
            continue
        base = next((each for each in (other, one) if _is_limit(each)), None)
        now = one if base is other else other
        is_plain = base is not None and not _is_limit(now) and not now.is_about and now.role not in NOT_NOW
        is_one_unit = one.unit == other.unit == apart.unit and apart.value > 0
        is_of_last = OF_LAST.search(apart.between) is not None
        if base is None or not is_plain or not is_one_unit or is_of_last or not OF_APART.fullmatch(apart.between):
            continue
        is_apart = abs(now.value - base.value) == apart.value
        if is_apart and (now.value - base.value) * apart.meaning.way < 0 and "其中" not in other.between:
            yield wrong_way(apart, base, now, base)


OF_LAST = re.compile("[上去]年|上届|上期|同比|年初|20\\d\\d年|环比|上月")
OF_APART = re.compile("[^，；]{0,12}[，（]?(?:[比较](?:预算|计划|目标|限额)数?)?[^，；：\\d]{1,6}")


def _is_limit(each: Statement) -> bool:
    is_named = LIMIT.search(each.label) is not None and not SPENT.search(each.label)
    is_named = is_named or LIMIT_LAST.search(each.label) is not None
    return is_named or OF_LIMIT.match(each.after) is not None


def _in_words(sentence: Sentence, at: int) -> Hits:
    """“支出5.60万元，比上年的5.60万元有所下降”, “比上年的12场持平”."""
    base = sentence.statements[at]
    rest = sentence.text[base.quantity.end :]
    said, same = IN_WORDS.match(rest), THE_SAME.match(rest)
    nows = [each for each in sentence.statements[:at] if each.unit == base.unit and each.role not in NOT_NOW]
    last = sentence.statements[at - 1] if at else base
    if not nows and last.role is FigureRole.PER_HEAD and last.unit == base.unit:
        nows = [last]  # 每场花费7.5万元，与上年的7.2万元持平
    nows = [each for each in nows if not each.is_about and each.depth == base.depth and not _is_limit(each)]
    nows = [each for each in nows if base.value / TWICE < each.value < base.value * TWICE]  # else of something else
    if not nows or not base.value:
        return
    if said and all((each.value - base.value) * way_of(said["way"]) <= 0 for each in nows):
        yield _told(base, said["way"], nows[-1])
    elif same and not ADDED_UP.search(sentence.text[: base.quantity.start]):
        apart = [100 * abs(each.value - base.value) / base.value for each in nows]
        if min(apart) > (NEARLY if same["nearly"] else 0):
            yield _told(base, "持平", nows[-1])


def _told(base: Statement, word: str, now: Statement) -> Hit[int]:
    way = "一样" if now.value == base.value else "增加" if now.value > base.value else "减少"
    label = f"{base.label}{base.text}"
    return hit(base.line, kind="way", label=label, stated=word, now=now.text, before=base.text, way=way)


def _named_year(report: StatedReport, sentence: Sentence) -> Hits:
    """“支出2.05万元……；2018年为2.50万元，同比上升18%”."""
    found = sentence.statements
    for at, (base, grown) in enumerate(pairwise(found)):
        is_growth = grown.role is FigureRole.GROWTH and grown.unit == RATE and BESIDE_LAST.search(grown.label)
        year = re.match("20\\d\\d", base.label, re.ASCII)
        is_last = LAST_YEAR.match(base.label) is not None and (not year or int(year[0]) == report.year - 1)
        if not is_growth or not is_last or base.role is FigureRole.REFERENCE or not base.value or base.is_about:
            continue
        nows = [each for each in found[:at] if each.unit == base.unit and each.role not in NOT_NOW]
        agreeing = [each for each in nows if growth_agrees(grown, each.value - base.value, base)]
        if agreeing and all((each.value - base.value) * grown.meaning.way < 0 for each in agreeing):
            yield wrong_way(grown, base, agreeing[0], base)
        elif nows and not agreeing and len(nows) == 1 and not grown.is_about:
            yield wrong_value(grown, "rate", rate_shown(nows[0].value - base.value, base, grown, nows[0]))


def _rate_of_difference(sentence: Sentence) -> Hits:
    """“支出6.48万元，较预算9.00万元节约2.52万元，节约率82.00%”: the difference by the plan it is of."""
    found = sentence.statements
    for at, (apart, rate) in enumerate(pairwise(found)):
        is_rate = rate.role is FigureRole.SAVING_RATE and rate.unit == RATE and not rate.is_about
        if not is_rate or apart.role is not FigureRole.DIFFERENCE or apart.is_about or apart.unit == RATE:
            continue
        plans = _plans(found[:at], apart)
        if plans and not any(growth_agrees(rate, apart.value, each) for each in plans):
            yield wrong_value(rate, "rate", rate_shown(apart.value, plans[0], rate))


def _plans(before: Sequence[Statement], apart: Statement) -> list[Statement]:
    """The figures from which another one is as far as told."""
    same = [each for each in before if each.unit == apart.unit and each.value]
    return [each for each in same if any(each.value - other.value == apart.value for other in same)]

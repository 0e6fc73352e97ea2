"""Things counted by measures of their own, and all of them together.

“春联1,860副、福字2,450张、窗花690幅。三样加起来正好5,000件”; “音箱4台、灯具12盏、谱架200个，216件物品”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, summed
from wenlian_desktop.domain.statements.explained_otherwise import is_less_those_in_both
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
KINDS = re.compile(
    "(?<![前后头])(?P<kinds>[两二三四五六七八])(?:样|类|项|种|者|部分|宗|款|色)(?:东西|物品|作品|礼品|物资)?"
    "(?:[合相累]?[加计]|一共|总共|总计|汇总|合在一起)(?:起来)?(?:正好|刚好|恰好|共|计|为|是|有|达到?)*$"
)
THINGS = re.compile("^(?:套|（套）)?(?:物品|设备|器材|用品|物资|作品|展品|藏品|乐器|道具|礼品|资产|用具|奖品|文具)")
MEASURES = frozenset("台盏块个件幅副张把只套部册本架支面盒幢条顶双对组方枚尊座盆束袋箱辆具口")
NEXT, SHORT, NEAR = re.compile("^[、，和及与][^，。；、\\d]{1,12}$"), 2, Fraction(1, 10)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，前面所列之和为{sum}。"},
    remedy="核对各项和合计，改正不符的一处。",
)
def things_of_all_kinds_make_their_sum(report: StatedReport) -> Hits:
    """So many kinds by their number, or a list of things that are then called so many pieces, make the sum told."""
    for sentence in report.with_figures(1):
        for at, whole in enumerate(sentence.statements):
            parts = _kinds(report, whole, at) or _things(sentence.statements[:at], whole)
            if parts and not whole.is_about and _is_off(whole, parts) and not _is_meant_otherwise(report, whole):
                shown = summed([part.quantity for part in parts], whole.quantity)
                lines = dict.fromkeys((whole.line, parts[0].line))
                yield doubtful(*lines, kind=TURNED, stated=whole.label + whole.text, sum=shown)


def _kinds(report: StatedReport, whole: Statement, at: int) -> Sequence[Statement]:
    """The last so many figures before what all kinds are together, in its sentence or the one before."""
    said = KINDS.search(whole.label)
    if said is None or whole.unit in (RATE, MONEY, POINTS, ""):
        return ()
    own, count = report.sentences[whole.sentence], written_count(said["kinds"].replace("两", "二"))
    before = report.sentences[own.number - 1].statements if not at and own.number else own.statements[:at]
    parts = before[-count:]
    if len({one.unit == whole.unit for one in parts}) > 1:
        return ()  # 监测户38户120人，15户同时是脱贫户，两类合计435户
    is_list = len(before) == count and all(_is_thing(one) for one in parts)
    return parts if is_list or (len(parts) == count and all(map(_is_next, parts[1:]))) else ()


def _is_thing(one: Statement) -> bool:
    is_plain = one.role is FigureRole.PLAIN and not one.is_about and not one.depth
    return is_plain and one.unit not in (RATE, MONEY, POINTS, "")


def _is_next(one: Statement) -> bool:
    return _is_thing(one) and NEXT.match(one.between) is not None


def _things(before: Sequence[Statement], whole: Statement) -> Sequence[Statement]:
    """All figures before, things one after another by measures of pieces, where these are then called 件."""
    is_sum = whole.unit in ("件", "台", "套") and whole.between == "，" and THINGS.match(whole.after) is not None
    parts = [one for one in before if _is_thing(one) and one.unit in MEASURES]
    return parts if is_sum and len(parts) == len(before) > 2 and all(map(_is_next, parts[1:])) else ()


def _is_meant_otherwise(report: StatedReport, whole: Statement) -> bool:
    """Whether others of its paragraph make a whole, some counted twice or not: 两者都是的13家，两者合计40家."""
    return is_less_those_in_both(report, whole) or is_explained(report, whole)


def _is_off(whole: Statement, parts: Sequence[Statement]) -> bool:
    total = sum((part.value for part in parts), Fraction(0))
    is_near = abs(whole.value - total) <= NEAR * total or is_slip_of_digits(whole.quantity, total, SHORT)
    is_slipped = any(
        is_slip_of_digits(part.quantity, part.value + whole.value - total, SHORT)
        for part in parts
        if part.value + whole.value > total
    )
    return total != whole.value and (is_near or is_slipped)

"""What is left of counts: without those told twice, without what was done, and the share that is still good."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TWICE_TOLD = re.compile(
    "同时|重[复叠]|交叉|两项(?:都|均|兼)|兼[有得领]|既[^，]{1,12}又|双重|[都均](?:参加|享受|领取|取得|报名)"
    "|[两二][类种项门班者个](?:都|均|兼|证|资格|内容|身份|作物|补贴)"
)
WITHOUT_TWICE = re.compile(
    "(?:去除|剔除|扣除|除去|去掉|排除|减去|不计|剔去|去)(?:了)?(?:其中)?(?:的)?重(?:[复叠](?:的|者|部分|人员|计算|统计|享受)?)?(?:后|，|$)"
    "|不重复(?:计算|统计)?|剔重|去重"
)
OF_BOTH = re.compile("[两二][^，。；\\d]{0,3}(?:合计|共|实际|总)|^(?:合计|实际|共计?|总计)")
LEAST_PARTS, NEAR = 2, 3
RECEIVED = re.compile("受理|收到|接到|接收|交办|登记|征集|承办|转办|反映|应[办缴交还收]|需[办还]|共有|任务|计划")
DONE = re.compile(
    "(?:已|共|全年|按期|按时|实际)*(?:办结|办理|办完|完成|答复|回复|解决|处理|整改|交付|归还|缴纳|结项|建成)(?:了)?$"
)
REST = re.compile(
    "^(?:余下|其余|剩余|剩下|余|尚余|还有|尚有|未(?:办结|完成|答复|处理|整改|解决|交付|结项)|在办|正在办理|结转)(?:的)?(?:有|为)?$"
)
BROKEN = re.compile(
    "待修|损坏|故障|破损|报废|停用|闲置|空置|未[\u4e00-\u9fff]{1,4}|逾期|延期|缺[席勤课]|不合格|不达标|退回|流失|不能(?:正常)?使用"
)
OF_ALL = re.compile("其中|中[，有]?[^，]{0,6}$")
GOOD_RATE = re.compile(
    "(?:完好|合格|正常|在用|利用|使用|按时|按期|及时|准时|出勤|到课|到位|有效|达标|办结|完成|兑现|履约|留存|保有|归还)率(?:为|达|是)?$"
)


def _is_count(each: Statement) -> bool:
    return each.unit not in (RATE, MONEY, POINTS, "") and not each.is_about


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={"twice": "写“{stated}”，去掉重复的应为{terms}。", "rest": "写“{stated}”，{terms}。"},
    remedy="核对总数、重复数和剩余数，改正不符的一处。",
)
def what_is_left_of_counts(report: StatedReport) -> Hits:
    """“A惠及4260人，B惠及2640人，同时享受的1175人，去除重复后5725人”, “受理1216件，办结1204件，余下12件”."""
    for sentence in report.with_figures(1):
        counts = [each for each in sentence.statements if _is_count(each) and not each.depth]
        for at, each in enumerate(counts):
            yield from _without_repeats(counts, at)
            if REST.match(each.label) and "；" not in each.between:
                yield from _rest(counts, at)


def _without_repeats(counts: Sequence[Statement], at: int) -> Hits:
    each, twice = counts[at], counts[at - 1]
    is_without = WITHOUT_TWICE.search(each.between) is not None
    if not at or not (is_without or OF_BOTH.search(each.label)) or not TWICE_TOLD.search(twice.label + twice.after):
        return
    parts = _run(counts[: at - 1], each.unit) if is_without else _of_unit(counts[: at - 1], each.unit)
    if len(parts) != LEAST_PARTS or twice.unit != each.unit or twice.value > min(part.value for part in parts):
        return
    together = sum((part.value for part in parts), Fraction(0))
    right = together - twice.value
    is_near = each.value != together and abs(each.value - right) * NEAR < right
    if right != each.value and (is_without or is_near):
        shown = "＋".join(number(part.value, 0) for part in parts)
        terms = f"{shown}－{number(twice.value, 0)}＝{written(right, each.quantity)}"
        yield hit(each.line, kind="twice", stated=each.text, terms=terms)


def _of_unit(counts: Sequence[Statement], unit: str) -> list[Statement]:
    """The counts of a unit, whatever stands between them: 脱贫户486户1725人，监测户24户73人."""
    return [each for each in counts if each.unit == unit and each.role is FigureRole.PLAIN]


def _run(counts: Sequence[Statement], unit: str) -> list[Statement]:
    """The last counts of a unit, with no other unit among them."""
    found: list[Statement] = []
    for each in reversed(counts):
        if each.unit != unit or each.role is not FigureRole.PLAIN:
            break
        found.insert(0, each)
    return found


def _rest(counts: Sequence[Statement], at: int) -> Hits:
    """What is left of what came in: the first count of its unit, less the one done right before."""
    rest, same = counts[at], [each for each in counts[:at] if each.unit == counts[at].unit]
    if len(same) < LEAST_PARTS or not DONE.search(same[-1].label) or not RECEIVED.search(same[0].label):
        return
    whole, done, between = same[0], same[-1], same[1:-1]
    if any(each.value - done.value == rest.value for each in between):
        return  # 采纳198条，未采纳的114条中，已答复108条，其余6条
    is_parted = not between or sum((each.value for each in between), Fraction(0)) == whole.value
    if is_parted and done.value <= whole.value and whole.value - done.value != rest.value:
        terms = f"{number(whole.value, 0)}－{number(done.value, 0)}＝{written(whole.value - done.value, rest.quantity)}"
        yield hit(rest.line, kind="rest", stated=rest.label + rest.text, terms=terms)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：（{whole}－{part}）÷{whole}＝{right}。",
    remedy="按算式复算后改正。",
)
def rates_of_what_is_good(report: StatedReport) -> Hits:
    """“展品118件，其中待修14件，完好率88.14%”: all but those told, of all."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for whole, part, rate in zip(found, found[1:], found[2:], strict=False):
            is_pair = _is_count(whole) and whole.unit == part.unit and 0 < part.value < whole.value
            is_told = BROKEN.search(part.label + part.after) is not None and rate.between == f"，{rate.label}"
            is_rate = rate.unit == RATE and GOOD_RATE.search(rate.label) is not None and not rate.is_about
            is_of_all = OF_ALL.search(part.between) is not None and not OF_ALL.search(whole.between)
            if not is_pair or not is_told or not is_rate or not is_of_all or BROKEN.search(whole.label):
                continue
            right = 100 * (whole.value - part.value) / whole.value
            if not agrees(rate.quantity, right):
                yield hit(
                    rate.line, name=rate.label, stated=rate.text, whole=number(whole.value, 2),
                    part=number(part.value, 2), right=written(right, rate.quantity),
                )  # fmt: skip

"""Times and parts of counts: 是上年620件的1.5倍, 增长1.5倍, 不足半数, 接近2万, and what so many people have."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TIMES = "倍"
OF_BASE = re.compile("^）?的$")
OF_FORMER = re.compile(
    "^，(?:是|为|达到?|相当于)(?:原来|原先|原有|上年|去年|此前|过去|改造前|期初|当年|前者)[^，。；]{0,4}的$"
)
GROWN = re.compile(
    "(?:^|[，；])(?:同比|环比|较上年|比上年|两年|三年|总量|累计)?(?:增长|增加|提高|上升|扩大)(?:了|近)?$"
)
HALF = re.compile(
    "(?P<not>不足|不到|未过|不超过|未超过|低于|少于|未达)?(?P<over>超过|超|过|逾|占比过)?(?:一|总[数人]的?)?半(?:数)?(?P<above>以上)?(?=[，。；、]|的)"
)
HALF_AFTER = re.compile(
    "^(?:人|名|件|场|个|项|家|户|篇|幅|次|人次)?[^，。；]{0,10}[，、](?:占[^，。；\\d]{0,8}?)?(?P<claim>[^，。；\\d]{0,10})"
)
NEARLY = re.compile(
    "^，(?:总量|总数|数量|累计|合计|已|共)?(?P<word>接近|近|将近|逼近|突破|超过|超|逾|达到?|不足|不到)$"
)
PER = re.compile(
    "每(?P<of>[百千万十]|百万|\\d+)(?:名|个|位)?(?:常住)?(?:人|居民|群众|人口)(?:口)?(?:拥有|配有|有|享有|平均)?[^，。；]{0,8}$"
)
POPULATION = re.compile("人口|居民|常住|总人数|服务人口")
SO_MANY = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "百万": 10**6}
CLOSE = Fraction(4, 5)  # of a round figure: less is not near it
SLACK, ROUGH = Fraction(1, 50), Fraction(2, 5)
OVER, UNDER = ("突破", "超过", "超", "逾"), ("不足", "不到", "接近", "近", "将近", "逼近")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={
        "times": "“{written}”不对：{right}。",
        "half": "“{written}”不对：{part}占{whole}的{right}。",
        "near": "“{written}”与“{exact}”不符。",
    },
    remedy="按两个数复算后改正。",
)
def multiples_are_right(report: StatedReport) -> Hits:
    """“是上年620件的2.5倍”, “增长1.5倍”, “不足半数”, “接近2万人次”, “每千人拥有15名”."""
    for sentence in report.with_figures(1):
        yield from _times(sentence)
        yield from _times_of_that_year(report, sentence) if TIMES in sentence.text else ()
        yield from _halves(sentence)
        yield from _rounded(sentence)
        yield from _per_people(report, sentence)


def _is_count(each: Statement) -> bool:
    return each.unit not in (RATE, POINTS, "", TIMES) and each.value > 0


def _times(sentence: Sentence) -> Hits:
    found = sentence.statements
    for at, times in enumerate(found):
        if times.unit != TIMES or times.quantity.mark or at < 2:
            continue
        pair = _pair_of(found[:at], times)
        if pair is None:
            continue
        now, base, is_growth = pair
        right = now.value / base.value - is_growth
        slack = times.quantity.step * ROUGH + right * SLACK * (now.is_about or base.is_about or times.is_about)
        rounded = (now.quantity.step + right * base.quantity.step) / 2 / base.value * (base.quantity.scale > 1)
        slack += min(rounded, right / 20)
        if abs(right - times.value) > slack and not _is_of_another(found[:at], times, base, is_growth=is_growth):
            yield _wrong_times(times, now, base, right, is_growth=is_growth)


def _is_of_another(before: Sequence[Statement], times: Statement, base: Statement, *, is_growth: bool) -> bool:
    """Whether a figure told before the parts is exactly so many times the base: 获奖14项，其中…，是10项的1.4倍."""
    alike = [each for each in before if each.unit == base.unit and each is not base and not each.is_about]
    is_exact = times.quantity.step < 1 and times.value not in (1, 2)
    return is_exact and any(agrees(times.quantity, each.value / base.value - is_growth) for each in alike[:-1])


def _wrong_times(times: Statement, now: Statement, base: Statement, right: Fraction, *, is_growth: bool) -> Hit[int]:
    like = base.quantity
    first = f"（{bare(now.quantity, like)}－{bare(like, like)}）" if is_growth else bare(now.quantity, like)
    shown = f"{first}÷{bare(like, like)}＝{number(right, 2)}倍"
    return hit(times.line, kind="times", written=f"{times.label}{times.text}", right=shown)


def _pair_of(before: Sequence[Statement], times: Statement) -> tuple[Statement, Statement, bool] | None:
    """The figure that is so many times another one, that one, and whether it is by how much it grew."""
    one, base = before[-2], before[-1]
    is_pair = one.unit == base.unit and _is_count(one) and _is_count(base)
    if (
        is_pair
        and OF_BASE.match(times.between)
        and re.search("是|为|相当于|达", base.label or base.between)
        and "；" not in base.between
    ):
        now = _of_its_name(before, one, base)
        return (now, base, False) if now else None
    if is_pair and GROWN.search(times.between) and _goes_from(one, base):
        return base, one, True
    if is_pair and OF_FORMER.match(times.between) and _goes_from(one, base):
        return base, one, False
    return _by_time(one, base, times) if is_pair else None


OF_TIME = re.compile(
    "^[，；](?P<now>[^，；]{0,12}?)(?:是|为|达到?|相当于|[增扩提升][^，；是为]{0,3}[到至])(?P<past>20\\d\\d年|[上去前]一?年|上一?届|[前后]者)(?:度|同期)?[^，。；\\d]{0,6}的$"
)


def _by_time(one: Statement, other: Statement, times: Statement) -> tuple[Statement, Statement, bool] | None:
    """“36480人次，2018年为24320人次，2019年是2018年的1.5倍”: the figure that has the words of the past is the base."""
    said = OF_TIME.match(times.between)
    is_named = said is not None and said["now"] and said["now"] in one.label + other.label  # told by ratios_are_right
    if not said or is_named or "；" in other.between:
        return None
    if said["past"].endswith("者"):
        is_order = {said["now"][-2:], said["past"]} == {"前者", "后者"}
        return ((one, other, False) if said["past"] == "后者" else (other, one, False)) if is_order else None
    are_past = [said["past"] in each.between for each in (one, other)]
    if are_past.count(True) != 1:
        return None
    return (other, one, False) if are_past[0] else (one, other, False)


OF_THAT_YEAR = re.compile(
    "^，(?:[^，；\\d]{0,8}，)?[^，；\\d]{0,8}(?:[是为达]到?|相当于)(?:了)?(?:当年|那年|那一年|当时|那时候?|彼时)[^，；\\d]{0,6}的$"
)
YEAR = re.compile("(?:19|20)\\d\\d年")


def _times_of_that_year(report: StatedReport, sentence: Sentence) -> Hits:
    """“全年下乡48场……2015年只有16场，场次是当年的4倍”: of one told before nearly, of none exactly."""
    for base, times in pairwise(sentence.statements):
        is_said = times.unit == TIMES and not times.quantity.mark and OF_THAT_YEAR.match(times.between)
        if not is_said or not _is_count(base) or not YEAR.search(base.between) or base.is_about:
            continue
        told = [one for one in report.by_line[base.line] if one.unit == base.unit and _place(one) < _place(base)]
        nows = [one for one in told if not one.is_about and one.value > base.value]
        rough = max(times.quantity.step / 2, times.value * SLACK)
        near = [one for one in nows if _is_near(one.value / base.value, times.value)]
        if near and not any(abs(one.value / base.value - times.value) < rough for one in nows):
            yield _wrong_times(times, near[-1], base, near[-1].value / base.value, is_growth=False)


MOST_OFF = 3  # times what it is off: more than that is of another figure


def _is_near(right: Fraction, told: Fraction) -> bool:
    return abs(right - told) * MOST_OFF <= max(right, told)


def _place(each: Statement) -> tuple[int, int]:
    return (each.sentence, each.quantity.start)


OF_ALL = re.compile("^(?:总[量数计额]|合计|总计|共计|一共|[^，。；]{0,4}总[量数])")


def _of_its_name(before: Sequence[Statement], one: Statement, base: Statement) -> Statement | None:
    """The figure by the name that is compared (金牌9枚、银牌11枚，金牌数是上届6枚的…), else the one right before.

    Of a total (总量是…), the one that the others make; None where several are told and none is.
    """
    alike = [each for each in before[:-1] if each.unit == base.unit and not each.is_about]
    if OF_ALL.search(base.label) and len(alike) > 1:
        total = sum(each.value for each in alike)
        return next((each for each in alike if 2 * each.value == total), None)
    name = re.split("是|为|相当于|达", base.label)[0][:NAMED]
    whole = _whole_of_list(before[:-1], one) if not name else None
    if whole:
        return whole  # 186.5万次，其中甲82.3万次、乙64.7万次、丙39.5万次，是上年的
    own = [each for each in before[:-1] if len(name) == NAMED and name in each.label and each.unit == base.unit]
    return own[-1] if own else one


def _whole_of_list(before: Sequence[Statement], last: Statement) -> Statement | None:
    """The figure that is parted by a list (其中) up to the last figure, where the parts make it."""
    same = [each for each in before if each.unit == last.unit]
    begins = next((at for at in reversed(range(1, len(same))) if same[at].opens_parts), 0)
    parts = same[begins:]
    is_list = begins and parts[-1] is last and sum(each.value for each in parts) == same[begins - 1].value
    return same[begins - 1] if is_list else None


NAMED = 2  # characters of a name that is told again


def _goes_from(one: Statement, other: Statement) -> bool:
    """“由400篇增至1000篇”."""
    is_from = re.search("由|从", one.between) is not None
    return is_from and re.search("[增升提扩][^，。；]{0,2}[到至为]", one.after + other.between) is not None


def _halves(sentence: Sentence) -> Hits:
    """“选手240名，来自农村的132名，不足半数”: the figure right before, of the one before that."""
    for whole, part in pairwise(sentence.statements):
        said = HALF_AFTER.match(sentence.text[part.quantity.end :])
        claim = HALF.search(said["claim"] + "，") if said else None
        if claim is None or part.unit != whole.unit or not _is_count(whole) or part.value > whole.value:
            continue
        if (
            "；" in part.between
            or (said is not None and "占" in said[0])  # told by words_of_size
            or whole.role is FigureRole.TARGET
            or not (claim["not"] or claim["over"] or claim["above"])
        ):
            continue
        is_over = 2 * part.value > whole.value
        if is_over == bool(claim["not"]):
            right = f"{number(100 * part.value / whole.value, 2)}%"
            yield hit(part.line, kind="half", written=claim[0], part=part.text, whole=whole.text, right=right)


def _rounded(sentence: Sentence) -> Hits:
    """“9860人次，接近2万人次”: a round figure right behind the exact one."""
    for exact, round_one in pairwise(sentence.statements):
        said = NEARLY.match(round_one.between)
        is_pair = said is not None and exact.unit == round_one.unit != MONEY and _is_count(exact)
        if said is None or not is_pair or exact.is_about or exact.role is FigureRole.TARGET:
            continue
        word, value, near = said["word"], exact.value, round_one.value
        is_wrong = word in UNDER and not near * CLOSE <= value < near
        is_wrong = is_wrong if word not in OVER else not near <= value
        is_of_aim = re.match("的|[^，。；]{0,4}(?:目标|计划|任务|标准)", round_one.after) is not None
        if is_wrong and word not in ("达", "达到") and not is_of_aim:
            yield hit(exact.line, kind="near", written=f"{word}{round_one.text}", exact=exact.text)


def _per_people(report: StatedReport, sentence: Sentence) -> Hits:
    """“常住人口8.4万人，志愿者1260名，每千人拥有15名”."""
    for at, each in enumerate(sentence.statements):
        said = PER.search(each.label)
        people = [one for one in sentence.statements[:at] if POPULATION.search(one.label) and one.unit == "人"]
        counts = [one for one in sentence.statements[:at] if one.unit == each.unit and one not in people]
        if said is None or len(people) != 1 or len(counts) != 1 or each.is_about:
            continue
        of = SO_MANY.get(said["of"]) or int(said["of"])
        right = counts[0].value * of / people[0].value
        slack = each.quantity.step / 2 + right * people[0].quantity.step / people[0].value
        if abs(right - each.value) > slack:
            like = counts[0].quantity
            shown = f"{bare(like, like)}÷{people[0].text}×{of}＝{written(right, each.quantity)}"
            yield hit(each.line, kind="times", written=f"{each.label}{each.text}", right=shown)

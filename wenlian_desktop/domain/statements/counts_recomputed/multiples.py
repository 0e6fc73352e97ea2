"""Times and fractions: N倍, 翻一番, 三分之一, 过半, 接近, 余, and what so many people have."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
TIMES = "倍"
HAN = "一二三四五六七八九十"
OF_BASE = re.compile("^的$")
NAMED = re.compile("(?:^|[，；])(?P<now>[^，；]{1,12}?)(?:是|为|达到?|相当于)(?P<base>[^，；]{1,14}?)(?:的|的近|的约)$")
OF_FORMER = re.compile(
    "^，(?:是|为|达到?|相当于)(?:原来|原先|原有|上年|去年|此前|过去|改造前|期初|当年|前者)[^，。；]{0,4}的$"
)
GROWN = re.compile(
    "(?:^|[，；])(?:同比|环比|较上年|比上年|两年|三年|总量|累计)?(?:增长|增加|提高|上升|扩大)(?:了|近)?$"
)
DOUBLED = re.compile(f"翻了?(?P<count>[{HAN}两]|近一)番")
FRACTION = re.compile(f"的?(?:约|近)?(?P<below>[{HAN}])分之(?P<above>[{HAN}])")
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
    """“是上年620件的2.5倍”, “增长1.5倍”, “翻两番”, “占164场的三分之一”, “不足半数”, “接近2万人次”."""
    for sentence in report.sentences:
        yield from _times(sentence)
        yield from _doubled(sentence)
        yield from _fractions(sentence)
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
        if abs(right - times.value) > slack:
            yield _wrong_times(times, now, base, right, is_growth=is_growth)


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
        and re.search("是|为|相当于|达", base.label)
        and "；" not in base.between
    ):
        return one, base, False
    if is_pair and GROWN.search(times.between) and _goes_from(one, base):
        return base, one, True
    if is_pair and OF_FORMER.match(times.between) and _goes_from(one, base):
        return base, one, False
    named = NAMED.search(times.between)
    if named is None:
        return None
    own = [_named(before, named[which]) for which in ("now", "base")]
    if own[0] and own[1] and own[0] is not own[1] and own[0].unit == own[1].unit:
        return own[0], own[1], False
    return None


def _goes_from(one: Statement, other: Statement) -> bool:
    """“由400篇增至1000篇”."""
    is_from = re.search("由|从", one.between) is not None
    return is_from and re.search("[增升提扩][^，。；]{0,2}[到至为]", one.after + other.between) is not None


def _named(before: Sequence[Statement], name: str) -> Statement | None:
    """The one count whose words begin or end with a name."""
    name = re.sub("^(?:其中|全年|数量|总量)|(?:数量|人数|人次|场次|总量|数)$", "", name)
    own = [each for each in before if _is_count(each) and len(name) > 1 and name in each.between]
    return own[0] if len(own) == 1 else None


def _doubled(sentence: Sentence) -> Hits:
    """“由640人增至1280人，三年翻了两番”: one 番 is twice as much."""
    for one, other in pairwise(sentence.statements):
        said = DOUBLED.search(sentence.text, other.quantity.end) if _goes_from(one, other) else None
        if said is None or one.unit != other.unit or not _is_count(one) or said["count"] == "近一":
            continue
        count = 2 if said["count"] == "两" else from_chinese(said["count"])
        between = sentence.text[other.quantity.end : said.start()]
        right = other.value / one.value
        if not re.search("\\d", between) and not (2**count * CLOSE <= right <= 2 ** (count + 1)):
            shown = f"{bare(other.quantity, one.quantity)}÷{bare(one.quantity, one.quantity)}＝{number(right, 2)}倍"
            yield hit(sentence.line, kind="times", written=said[0], right=shown)


def _fractions(sentence: Sentence) -> Hits:
    """“41场，占全年164场的三分之一”."""
    for part, whole in pairwise(sentence.statements):
        rest = sentence.text[whole.quantity.end :]
        said = FRACTION.match(rest) if "占" in whole.between or "为" in whole.between else None
        if said is None or part.unit != whole.unit or not _is_count(part) or not _is_count(whole):
            continue
        told = Fraction(from_chinese(said["above"]), from_chinese(said["below"]))
        right = part.value / whole.value
        is_rough = re.search("约|近|多|强|弱|以上|左右", rest[: said.end() + 2]) is not None
        if abs(right - told) > (told / 5 if is_rough else told / 50):
            shown = f"{bare(part.quantity, whole.quantity)}÷{bare(whole.quantity, whole.quantity)}＝"
            shown += f"{number(100 * right, 2)}%"
            yield hit(part.line, kind="times", written=f"{whole.text}{said[0]}", right=shown)


def _halves(sentence: Sentence) -> Hits:
    """“选手240名，来自农村的132名，不足半数”: the figure right before, of the one before that."""
    for whole, part in pairwise(sentence.statements):
        said = HALF_AFTER.match(sentence.text[part.quantity.end :])
        claim = HALF.search(said["claim"] + "，") if said else None
        if claim is None or part.unit != whole.unit or not _is_count(whole) or part.value > whole.value:
            continue
        if (
            "；" in part.between
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

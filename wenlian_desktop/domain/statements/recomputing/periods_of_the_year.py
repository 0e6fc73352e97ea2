"""Months, quarters and halves: any period is the sum of those that make it, and a running total never falls."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_near, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.explained_otherwise import is_of_other_scope
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese, written_count

Hits = Iterator[Hit[int]]
QUARTER_OF = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
PERIOD = re.compile(
    r"(?P<first>\d{1,2})月?[—~\-至到](?P<last>\d{1,2})月"
    r"|截[至止](?P<until>\d{1,2})月|(?P<end>\d{1,2})月(?:底|末)|前(?P<months>\d{1,2}|[三六九])个月"
    r"|(?<![以此然之])后(?P<rest>\d{1,2}|[两三四五六七八九])个月"
    r"|(?P<whole>全年|年底|(?<!半)年末|年终|本年度)"
    r"|(?P<half>[上下])半年|(?P<midyear>半年)(?:末|底)"
    r"|(?:前|头)(?P<quarters>[一二三两])个?季度?(?P<closed>末|底)?"
    r"|(?P<last_quarter>最后一?个?季度?(?!度)|末季度?)"
    r"|第?(?P<quarter>[一二三四1-4])季度?(?P<quarter_end>末|底)?"
    r"|(?<![\d—~\-至到年])(?P<month>\d{1,2})月(?:份|当月)?"
)
EACH_OF = re.compile(
    r"(?P<list>(?:[一二三四]、?){2,4}季度|[一1第]{1,2}季?度?(?:至|到|—)第?[四4]季度|各季度?|四个季度|分季度)[^，。]{0,8}"
)
ALL_OF = re.compile(
    "(?:四个季度|各季度?|四季(?!度)|十二个月|12个月|各月)[^，。\\d]{0,3}(?:累加|合计|相加|加总|共计|之和|总计|加起来)"
)
MONTHS_OF = re.compile(r"(?P<list>(?:\d{1,2}、)+\d{1,2})月")
RUNNING = re.compile("累计|截[至止]|末|底")
RUNNING_LIST = re.compile("[按逐]月累计|[按逐]季累计|累计[^，。]{0,6}：")
QUARTER_ALONE = re.compile("第?[一二三四]季度(?![底末])[^，。；]{0,4}$")
QUARTERS = "一二三四"
MOST_MISCOUNTED = 2
SUM_OF_ALL = re.compile("(?:合计|总计|共计|四季合计)")
MONTH_IN_WORDS = re.compile("([一二三四五六七八九十]{1,2})月(?=[底末])")
SUPERLATIVE = re.compile("第?([一二三四])季度(?:[^，。；]{0,4})?最([多高少低])")
YEAR = frozenset(range(1, 13))
DUE = re.compile("月[底末]?(?:之|以)?前")  # 4月底前轮训16个乡镇，6月底前补2个: what is to be done by each day
SPENT_BY_THEN = re.compile("，(?:累计|实际|已)*(?:支出|支付|执行|列支|完成支出)")  # 9月末支出进度75.55%，支出598.34万元
OF_SOME = re.compile("登记|部分|其中|项目")
NO_AMOUNT = (
    FigureRole.TARGET, FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH,
    FigureRole.FULL, FigureRole.INITIAL, FigureRole.ADDED, FigureRole.CUT, FigureRole.LEFT, FigureRole.CARRIED_IN,
)  # fmt: skip


@dataclass(frozen=True)
class InPeriod:
    """A figure with the months it is of."""

    told: Statement
    months: frozenset[int]

    @property
    def is_from_january(self) -> bool:
        """Whether it runs from the beginning of the year."""
        return 1 in self.months and len(self.months) > 1


def in_periods(report: StatedReport, line: int) -> list[InPeriod]:
    """The figures of a paragraph whose words name a period."""
    found: list[InPeriod] = []
    for number in dict.fromkeys(each.sentence for each in report.by_line[line]):
        found += _in_periods(report.sentences[number])
    return found


def _in_periods(sentence: Sentence) -> Iterator[InPeriod]:
    listed: list[frozenset[int]] = []
    quarters = 0
    of_rate: frozenset[int] = frozenset()
    for each in _told_before(sentence.statements):
        is_due = each.unit != MONEY and "累计" not in sentence.text and DUE.search(each.between) is not None
        if is_due or each.unit in (RATE, "") or each.role in NO_AMOUNT or is_of_other_scope(sentence, each):
            listed = []
            of_rate = last_months(each.between, is_running=True) if each.role is FigureRole.EXECUTION else frozenset()
            continue
        told, of_rate = (of_rate, frozenset()) if SPENT_BY_THEN.fullmatch(each.between) else (frozenset(), frozenset())
        opened = listed_periods(each.between)
        listed = opened or (listed if each.between in ("、", "和", "及", "，", "与", "；") else [])
        if listed:
            months, listed = listed[0], listed[1:]
        else:
            is_running = RUNNING_LIST.search(sentence.text[: each.quantity.start]) is not None
            is_running = is_running and not (QUARTER_ALONE.search(each.between) and "季" not in sentence.text[:8])
            months = last_months(each.between, is_running=is_running) or told
        is_sum = not months and SUM_OF_ALL.fullmatch(each.label) is not None and quarters == len(QUARTERS)
        months = YEAR if is_sum else months
        quarters += len(months) == len(YEAR) // len(QUARTERS)
        if months:
            yield InPeriod(each, months)


def _told_before(found: Sequence[Statement]) -> Sequence[Statement]:
    """The figures of a sentence, each with its period before it: “274.98万元发生于一季度，309.7万元发生于二季度”."""
    behind = [each for each in found if OCCURRED.match(each.after)]
    if len(behind) < LEAST_BEHIND or PERIOD.search(behind[0].between):
        return found
    return [replace(each, between=each.after) if each in behind else each for each in found]


OCCURRED, LEAST_BEHIND = re.compile("(?:是|系)?(?:发生|形成|支付|支出|列支|使用|落)(?:于|在)[^，。；]*[月季年]"), 2
QUARTERS_OF_HALF = re.compile("([上下])半年(?:的)?(?:两|二|2)个季度")


def listed_periods(between: str) -> list[frozenset[int]]:
    """“一至四季度分别”, “10、11、12月”: the periods of a list of figures."""
    between = MONTH_IN_WORDS.sub(lambda match: f"{from_chinese(match[1])}月", between)
    months = MONTHS_OF.search(between)
    if months:
        return [frozenset((int(each),)) for each in months["list"].split("、")]
    is_in_turn = "分别" in between or "依次" in between or between.endswith("：")
    is_running = RUNNING.search(between) is not None
    named = list(PERIOD.finditer(between)) if is_in_turn else []
    if len(named) > 1 and (is_running or all(match["quarter"] for match in named)):
        return [_months(match, is_running=is_running) for match in named]
    half = QUARTERS_OF_HALF.search(between)
    if half:
        return [_quarter(each) for each in ((1, 2) if half[1] == "上" else (3, 4))]
    quarters = EACH_OF.search(between)
    if not quarters or ALL_OF.search(between):
        return []
    numerals = re.findall("[一二三四]", quarters["list"])
    is_range = re.search("至|到|—|各|个|分", quarters["list"])
    numbers = [1, 2, 3, 4] if is_range or not numerals else [QUARTER_OF[each] for each in numerals]
    return [_quarter(each) for each in numbers]


def _quarter(number: int) -> frozenset[int]:
    return frozenset(range(3 * number - 2, 3 * number + 1))


def last_months(between: str, *, is_running: bool) -> frozenset[int]:
    """The months that the words before a figure name last."""
    clause = re.split("[；。]", between)[-1]
    if ALL_OF.search(clause):
        return YEAR
    matches = list(PERIOD.finditer(clause))
    return _months(matches[-1], is_running=is_running or "累计" in clause) if matches else frozenset()


def _months(match: re.Match[str], *, is_running: bool) -> frozenset[int]:
    if match["first"]:
        return frozenset(range(int(match["first"]), int(match["last"]) + 1))
    upto = match["until"] or match["end"] or match["months"]
    if upto:
        return _first_months(int(upto) if upto.isdigit() else {"三": 3, "六": 6, "九": 9}[upto])
    if match["rest"]:
        return YEAR - _first_months(len(YEAR) - written_count(match["rest"].replace("两", "二")))
    if match["whole"]:
        return YEAR
    if match["midyear"]:
        return _first_months(6)
    if match["half"]:
        return _first_months(6) if match["half"] == "上" else frozenset(range(7, 13))
    if match["quarters"]:
        return _first_months(3 * {"一": 1, "两": 2, "二": 2, "三": 3}[match["quarters"]])
    if match["last_quarter"]:
        return _quarter(len(QUARTERS))
    if match["quarter"]:
        number = QUARTER_OF[match["quarter"]]
        return _first_months(3 * number) if match["quarter_end"] or is_running else _quarter(number)
    last = int(match["month"])
    return _first_months(last) if is_running else frozenset((last,))


def _first_months(last: int) -> frozenset[int]:
    return frozenset(range(1, last + 1))


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says={
        "sum": "{sum}，与全年“{stated}”不符。",
        "running": "{sum}，与“{stated}”不符。",
        "most": "写“{written}”，按文中的数应是{right}季度。",
        "falls": "{month}月底累计{stated}，少于{before}月底的{earlier}。",
    },
    remedy="逐季（月）核对，改正不符的一处。",
)
def periods_make_the_year(report: StatedReport) -> Hits:
    """A period is the sum of those that make it, quarters and halves make the year, and running totals never fall."""
    for lines in _paragraphs(report):
        told = [each for line in lines for each in in_periods(report, line)]
        if not told:
            continue
        counted = {(each.unit, each.value) for line in lines for each in report.by_line[line]}
        counted -= {(each.told.unit, each.told.value) for each in told}
        wrong = list(_wrong_sums(told, counted))
        yield from wrong or _against_year(report, told)
        yield from _falling(told)
        yield from _superlatives(report, told)


def _paragraphs(report: StatedReport) -> Iterator[list[int]]:
    """The lines whose figures are of periods: alone, or together where each begins with a period."""
    run: list[int] = []
    for line, group in report.by_line.items():
        if not any(OF_TIME.search(each.between) and _is_of_period(each) for each in group):
            continue
        begins = PERIOD.match(group[0].between) is not None and group[0].quantity.start == len(group[0].between)
        if run and begins and line - run[-1] == 1:
            run.append(line)
            continue
        if run:
            yield run
        run = []
        if begins:
            run = [line]
        else:
            yield [line]
    if run:
        yield run


OF_TIME = re.compile("[月季年]")  # a first look


def _is_of_period(each: Statement) -> bool:
    return PERIOD.search(each.between) is not None or "季度" in each.between


def _superlatives(report: StatedReport, told: Sequence[InPeriod]) -> Hits:
    """“二季度最多”, of four quarters told in the same sentence."""
    for number in dict.fromkeys(each.told.sentence for each in told):
        own = [each for each in told if each.told.sentence == number]
        quarters = {max(each.months) // 3: each for each in own if len(each.months) == 3 and max(each.months) % 3 == 0}
        if len(quarters) != len(QUARTERS) or len({each.told.unit for each in quarters.values()}) > 1:
            continue
        for match in SUPERLATIVE.finditer(report.sentences[number].text):
            best = (max if match[2] in "多高" else min)(each.told.value for each in quarters.values())
            if quarters[QUARTER_OF[match[1]]].told.value != best:
                right = next(QUARTERS[at - 1] for at, each in sorted(quarters.items()) if each.told.value == best)
                yield hit(own[0].told.line, kind="most", written=match[0], right=right)


def _wrong_sums(told: Sequence[InPeriod], counted: set[tuple[str, Fraction]]) -> Hits:
    """Periods that do not make their whole; `counted`: figures of the paragraph of no period: they may make one."""
    done: set[frozenset[int]] = set()
    for whole in told:
        if len(whole.months) < 2 or whole.months in done:
            continue
        parts = parts_making(whole, [each for each in told if each is not whole])
        same = [each.told.quantity for each in told if each.months == whole.months and _are_alike(each, whole)]
        figures = [part.told.quantity for part in parts]
        is_other = (whole.told.unit, sum((part.told.value for part in parts), Fraction(0))) in counted
        if len(parts) > 1 and not is_other and not any(sum_agrees(figure, figures) for figure in same):
            done.add(whole.months)
            if is_near(whole.told.value, [part.told.value for part in parts]) or _is_slipped(whole, parts):
                kind = "sum" if whole.months == YEAR else "running"
                lines = dict.fromkeys((whole.told.line, *(part.told.line for part in parts)))
                yield hit(*lines, kind=kind, sum=summed(figures, whole.told.quantity), stated=whole.told.text)


def _is_slipped(whole: InPeriod, parts: Sequence[InPeriod]) -> bool:
    """Whether one wrong digit parts the periods from their whole."""
    rest = whole.told.value - sum(part.told.value for part in parts)
    rights = [(part.told.quantity, part.told.value + rest) for part in parts]
    rights.append((whole.told.quantity, whole.told.value - rest))
    is_miscounted = whole.told.unit != MONEY and len(parts) == len(QUARTERS) and abs(rest) <= MOST_MISCOUNTED
    return is_miscounted or any(right > 0 and is_slip_of_digits(figure, right) for figure, right in rights)


def _are_alike(one: InPeriod, other: InPeriod) -> bool:
    return one.told.unit == other.told.unit


def parts_making(whole: InPeriod, others: Sequence[InPeriod]) -> list[InPeriod]:
    """The fewest figures of one unit whose periods make that of another one, nearest first."""
    left, parts = set(whole.months), list[InPeriod]()
    fitting = [each for each in others if _are_alike(each, whole) and each.months < whole.months]
    for each in sorted(fitting, key=lambda one: (-len(one.months), abs(one.told.quantity.start))):
        if each.months <= left:
            parts.append(each)
            left -= each.months
    return sorted(parts, key=lambda one: min(one.months)) if not left else []


def _against_year(report: StatedReport, told: Sequence[InPeriod]) -> Hits:
    """Quarters or halves that make a year of which the paragraph tells no sum: against that of the report."""
    money = [each for each in told if each.told.unit == MONEY and each.told.subject in (WHOLE, *CLASSES)]
    money = [each for each in money if each.told.subject == money[0].told.subject]
    money = [each for each in money if each.months != YEAR]
    parts = parts_making(InPeriod(money[0].told, YEAR), money) if money else []
    wholes = report.facts(FigureRole.SPENT, money[0].told.subject) if money else []
    figures = [part.told.quantity for part in parts]
    is_of_some = bool(parts) and OF_SOME.search(report.sentences[parts[0].told.sentence].text) is not None
    if len(parts) < 2 or not wholes or (is_of_some and money[0].told.subject == WHOLE):
        return
    if not any(sum_agrees(whole.quantity, figures) for whole in wholes):
        sums = sum(figure.value for figure in figures)
        whole = min(wholes, key=lambda each: abs(each.value - sums))
        others = {whole.value - each.told.value for each in money if each not in parts}
        is_of_other = parts[-1].told.value in others  # 12月 less the end of September
        if is_of_other or is_near(whole.value, [figure.value for figure in figures]):
            yield hit(parts[0].told.line, kind="sum", sum=summed(figures, whole.quantity), stated=whole.text)


OF_A_DAY = re.compile("实有|在[岗编职册馆库]|现有|编制|余额|存量|保有|库存|结存|未[结办]|待[结办]")


def _falling(told: Sequence[InPeriod]) -> Hits:
    """Running totals that fall; how many there were on a day (9月末实有30名) may be fewer later."""
    told = [each for each in told if not OF_A_DAY.search(each.told.between)]
    running = [each for each in told if each.is_from_january and RUNNING.search(each.told.between)]
    running += [each for each in told if each.is_from_january and each not in running]
    for earlier, each in pairwise(sorted(running, key=lambda one: (one.told.unit, len(one.months)))):
        is_later = _are_alike(earlier, each) and earlier.months < each.months
        is_same = each.told.subject == earlier.told.subject or each.told.subject in (WHOLE, "累计")
        if is_later and each.told.value < earlier.told.value and is_same:
            yield hit(
                each.told.line, kind="falls", month=max(each.months), stated=each.told.text,
                before=max(earlier.months), earlier=earlier.told.text,
            )  # fmt: skip

"""How many months, or days, a paragraph tells something went on: what an average by month or by day is of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from wenlian_desktop.domain.statements.quantities import WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

MONTHS = WrittenFigure(0, 0, "12个月", Fraction(12), "个月", Fraction(1))
DAYS = WrittenFigure(0, 0, "365天", Fraction(365), "天", Fraction(1))
LEAP = 366
SO_MANY_MONTHS = re.compile(r"(?<!\d)(\d{1,2})个(?:整|多)?月", re.ASCII)
BEGUN = re.compile(
    r"(?<!\d)(?P<month>\d{1,2})月(?:\d{1,2}日|初)?[^，。；\d]{0,8}(?:起|开放|开馆|启用|开通|上线|投入使用|成立|开业|运行|开园|开始)",
    re.ASCII,
)
MOST_TOLD = 6  # counts of days that are looked at


def months_told(text: str) -> list[WrittenFigure]:
    """The months of a paragraph: those it counts, those from an opening to the end of the year, and the twelve."""
    told = [int(each) for each in SO_MANY_MONTHS.findall(text)]
    told += [MONTHS_OF_YEAR + 1 - int(match["month"]) for match in BEGUN.finditer(text)]
    counts = dict.fromkeys((*(each for each in told if 0 < each < MONTHS_OF_YEAR), MONTHS_OF_YEAR))
    return [replace(MONTHS, text=f"{each}个月", value=Fraction(each)) for each in counts]


MONTHS_OF_YEAR = 12
SPAN = re.compile(
    r"(?<!\d)(?P<first>\d{1,2})月?(?:[—\-~～–]|至|到)(?P<last>\d{1,2})月|(?P<listed>\d{1,2}(?:、\d{1,2})+)(?:月|[两三四五2-5]个月)"
    r"|(?:最后|头|前|后|这|余下|剩余|其余|首)(?P<counted>[两三四五六七八九十]|\d{1,2})个月|(?:截?至|到)(?P<until>\d{1,2})月[底末]"
    r"|(?P<half>[上下]半年)|[前后头](?P<quarters>[两二三])个?季度|(?:第|前)?(?P<quarter>[一二三四](?:、[一二三四])*)季度",
    re.ASCII,
)
IN_WORDS = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}


def span_told(words: str) -> WrittenFigure | None:
    """The months that the words before an amount say it is of (1月至4月, 8、9两个月, 下半年); the last they tell."""
    match = next(reversed([*SPAN.finditer(words)]), None)
    count = _months_of(match) if match else 0
    return replace(MONTHS, text=f"{count}个月", value=Fraction(count)) if 0 < count <= MONTHS_OF_YEAR else None


def _months_of(match: re.Match[str]) -> int:
    if match["first"]:
        return int(match["last"]) - int(match["first"]) + 1
    if match["listed"]:
        return match["listed"].count("、") + 1
    if match["counted"]:
        return IN_WORDS.get(match["counted"]) or int(match["counted"])
    if match["until"]:
        return int(match["until"])
    if match["quarters"]:
        return 9 if match["quarters"] == "三" else 6
    return 6 if match["half"] else 3 * (match["quarter"].count("、") + 1)


def of_a_span(totals: Sequence[Statement], each: Statement) -> list[tuple[Statement, Statement]]:
    """“9月至12月支出800.48万元，月均200.12万元”: the amount right before it, by the months that its words name."""
    before = [one for one in totals if one.sentence == each.sentence and one.quantity.end <= each.quantity.start]
    before.sort(key=lambda one: one.quantity.start)
    own = span_told(each.between)
    if own and not before:  # 4月至9月每月举办2场，共12场
        behind = [one for one in totals if one.sentence == each.sentence][:1]
        return [(one, replace(one, quantity=own)) for one in behind]
    if not before or "全年" in each.label:
        return []
    if own:
        return [(before[-1], replace(before[-1], quantity=own))]
    spanned = [(one, months) for one in dict.fromkeys(before) if (months := span_told(one.between))]
    if not spanned or spanned[-1][0] is not before[-1]:
        return []
    value = sum((one.value for one, _ in spanned), Fraction(0))
    count = sum((span.value for _, span in spanned), Fraction(0))
    both = replace(before[-1], quantity=replace(before[-1].quantity, value=value))
    together = replace(spanned[-1][1], text=f"{count}个月", value=count)
    pairs = [*reversed(spanned), *([(both, together)] if len(spanned) > 1 and count <= MONTHS_OF_YEAR else [])]
    return [(one, replace(one, quantity=span)) for one, span in pairs]


def is_of_one_span(found: Sequence[Statement], text: str, each: Statement) -> bool:
    """“上半年每月3期，下半年每月5期，全年48期”: what is told for the months of one span, beside another span."""
    if "每月" not in each.label or span_told(each.between) is None:
        return False
    others = (one for one in found if one is not each and one.unit == each.unit)
    return OTHER_MONTHS.search(text) is not None or any(
        span_told(one.between) or ONE_MONTH.search(one.between) for one in others
    )


OTHER_MONTHS = re.compile("其[余他]月|余下")
ONE_MONTH = re.compile("(?<![\\d、至到—~-])\\d{1,2}月(?:份|当月)?(?![\\d、至到—~-])", re.ASCII)


OPEN, MONTH = re.compile("开放|开馆|开门|开园|接待|服务|营业|运行"), 31


def days_open(report: StatedReport, group: Sequence[Statement], unit: str | None) -> list[Statement]:
    """What 日均 is of where its paragraph tells no days: those that a house was open, told elsewhere."""
    is_of_year = any("全年" in each.label for each in group)
    if unit != "日" or not is_of_year or any(each.unit == "天" for each in group):
        return []
    return [each for each in report.statements if each.unit == "天" and OPEN.search(each.label) and each.value > MONTH]


def days_told(counts: Sequence[WrittenFigure]) -> list[WrittenFigure]:
    """The days of a year, those told, and the year without those told (366天，扣除闭馆52天)."""
    values = [each.value for each in counts if 1 < each.value <= LEAP][:MOST_TOLD]
    found = dict.fromkeys((*_without(values, LEAP - 1), *_without(values, LEAP), *values))
    return [replace(DAYS, text=f"{each}天", value=Fraction(each)) for each in found]


def _without(values: Sequence[Fraction], whole: int) -> Iterator[Fraction]:
    yield Fraction(whole)
    yield from (whole - value for value in values if value < whole)
    total = sum(values, Fraction(0))
    if total < whole:
        yield whole - total

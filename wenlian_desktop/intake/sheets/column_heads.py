"""The head of one column: its words from top to bottom, cleaned, with their unit, and what they can mean."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import Kind
from wenlian_desktop.domain.values.numerals import from_chinese
from wenlian_desktop.domain.values.office_writing import compared
from wenlian_desktop.intake.sheets.head_words import PASSED_OVER, HeadMeaning, head_words, loosened

IN_BRACKETS = re.compile(r"[(\[【〔<](?P<inner>[^()\[\]【】〔〕<>]*)[)\]】〕>]")
MONEY = r"(?:人民币)?(?P<money>亿元|百万元|万元|千元|百元|元|万)"
MONEY_UNIT = re.compile(rf"(?:单位|金额单位|计量单位)?[:：/]?{MONEY}(?:整)?(?:、%|,%)?")
MONEY_AT_END = re.compile(rf"[,，/、:：\-_]?(?:单位[:：]?)?(?<=[\u4e00-\u9fff/,，:：\-_]){MONEY}$")
COUNTED = re.compile(
    r"(?:单位[:：]?)?(?P<scale>[万千百亿])?(?P<unit>人次|次|人|场次?|件|个|项|份|篇|副|家|名|届|年|分|平方米|月)"
)
SHARE = re.compile(r"(?:单位[:：]?)?(?:%|百分比|百分数)")
SHEET_UNIT = re.compile(rf"(?:单位\s*[:：]?|[(（])\s*{MONEY}(?![\u4e00-\u9fff])")
SHEET_COUNTS = re.compile(r"单位\S*?(?P<unit>[万千]人次?)(?![\u4e00-\u9fff])")
NUMBERED = re.compile(
    r"^(?:\d{1,2}[.、)）]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳])(?=.)"
)
YEAR = re.compile(r"(?:19|20)\d\d(?:年度?)?")
SUBTOTAL = re.compile(r"(?:小计|合计|总计|共计|总额)")
SAME_QUANTITY = re.compile(r"(?:小计|合计|总计|共计|总额|本年|本年度|当年|本期|金额|数额|本年数|本年金额|数|本级|汇总)")
PART = re.compile(r"^(?:其中|包括)[:：]?")
MONTH = re.compile(
    r"(?:(?:19|20)\d\d年?)?(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?P<rest>\D{0,6})"
)
MONTH_RANGE = re.compile(r"\d{1,2}\s*(?:-|至|到|~|—|—)\s*\d{1,2}月|[一二三四]季度|[上下]半年")
COMPUTED = re.compile("计算|自动|公式")
# Before a known word: another quantity. 上年的支出, 合同金额, 未支付金额 are not what they end with.
OTHER_QUANTITY = re.compile(
    "上年|去年|上期|同期|往年|前年|历年|次年|下年|合同|预算|计划|申请|批复|剩余|退|税|累计|预计|目标|拟|未|不|非|其中|调整后|中期|人均|平均|最|差|增|减|率|比|每"
)
IS_PAST = re.compile("上年|去年|上期|同期|往年|前年|历年")
LEAST_SUFFIX, SUFFIX_CLOSENESS, BOTTOM_CLOSENESS = 2, 0.5, 0.85
YUAN_BY_UNIT = {"亿元": 10**8, "百万元": 10**6, "万元": 10**4, "万": 10**4, "千元": 1000, "百元": 100, "元": 1}


@dataclass(frozen=True)
class ColumnHead:
    """A head as written, its parts cleaned from top to bottom, and its unit.

    `yuan`: how many 元 one of its unit is, None where no unit of money is written; `unit`: another unit, with 万 before
    it where it counts in 万.
    """

    words: str
    parts: tuple[str, ...]
    yuan: int | None
    unit: str
    is_computed: bool
    year: int | None = None
    is_part: bool = False  # 其中：


def parse_head(parts: Sequence[str]) -> ColumnHead:
    """The head of a column from its cells, from top to bottom."""
    written = [part for part in dict.fromkeys(part.strip() for part in parts) if part]
    yuan: int | None = None
    unit, is_computed, cleaned = "", False, []
    for part in written:
        text, its_yuan, its_unit, computed = _cleaned(part)
        yuan, unit, is_computed = its_yuan or yuan, its_unit or unit, is_computed or computed
        if text and not (len(written) > 1 and is_unit(part)):
            cleaned.append(text)
    words = "·".join(re.sub(r"\s+", "", part) for part in written)
    years = {int(found) for part in written for found in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", part)}
    year = years.pop() if len(years) == 1 else None
    is_part = any(PART.match(compared(part)) for part in written)
    return ColumnHead(words, tuple(dict.fromkeys(cleaned)), yuan, unit, is_computed, year, is_part)


def is_unit(text: str) -> bool:
    """Whether a cell holds a unit and nothing else: （人次）, 万元."""
    found = IN_BRACKETS.fullmatch(compared(text))
    if found is not None:
        return any(each.fullmatch(found["inner"]) for each in (MONEY_UNIT, COUNTED, SHARE))
    return MONEY_UNIT.fullmatch(compared(text)) is not None or compared(text) in ("人次", "%")


def of_years(heads: Sequence[tuple[int, ColumnHead]], stated: int | None) -> list[tuple[int, ColumnHead]]:
    """Heads with the figures of other years told from this one's: 2023年决算数 of a table of 2024 is 上年决算数.

    This year is the one that the table states, else the latest of several.
    """
    years = {head.year for _, head in heads if head.year}
    this = stated or (max(years) if len(years) > 1 else None)
    if this is None:
        return list(heads)
    return [(column, _of_year(head, this) if head.year and head.year < this else head) for column, head in heads]


def _of_year(head: ColumnHead, this: int) -> ColumnHead:
    before = "上年" if head.year == this - 1 else "往年"
    return replace(head, parts=(before + "".join(head.parts),))


def sheet_unit(text: str) -> int | None:
    """How many 元 the unit is that a line above a table names (单位：万元); None where it names none."""
    found = SHEET_UNIT.search(unicodedata.normalize("NFKC", text))
    return YUAN_BY_UNIT[found["money"]] if found else None


def sheet_counts(text: str) -> str:
    """The unit of counts that a line above a table names (单位：万人次); "" where it names none."""
    found = SHEET_COUNTS.search(unicodedata.normalize("NFKC", text))
    return found["unit"] if found else ""


def _cleaned(part: str) -> tuple[str, int | None, str, bool]:
    """(the words alone, 元 of the unit, other unit, whether the head calls itself computed)."""
    text = compared(part).strip("*:：.。")
    yuan: int | None = None
    unit, is_computed = "", False
    for found in IN_BRACKETS.finditer(text):
        inner = found["inner"]
        money, counted = MONEY_UNIT.fullmatch(inner), COUNTED.fullmatch(inner)
        if money:
            yuan = YUAN_BY_UNIT[money["money"]]
            unit = "万" if money["money"] == "万" else unit  # of an amount or of a count
        elif counted:
            unit = (
                (counted["scale"] or "") + counted["unit"].removesuffix("场次") if counted["unit"] != "场次" else "场"
            )
        elif SHARE.fullmatch(inner):
            unit = "%"
        is_computed |= COMPUTED.search(inner) is not None
    plain = IN_BRACKETS.sub("", text) or IN_BRACKETS.sub(lambda found: found["inner"], text)
    alone, at_end = MONEY_UNIT.fullmatch(plain), MONEY_AT_END.search(plain)
    if alone:  # 万元 in a line of its own: no 元 behind 万
        yuan = YUAN_BY_UNIT[alone["money"]]
    elif at_end and plain[: at_end.start()]:
        yuan, plain = YUAN_BY_UNIT[at_end["money"]], plain[: at_end.start()]
    plain = NUMBERED.sub("", plain).strip("*:：.。、-_/")
    return PART.sub("", YEAR.sub("", plain)) or plain, yuan, unit, is_computed


def month_of(head: ColumnHead) -> tuple[int, str] | None:
    """(the month that a head names, the words around it): 3月, 三月计划, 3月·实际; None where it names none."""
    for at, part in enumerate(head.parts):
        found = MONTH.fullmatch(part)
        if found and not MONTH_RANGE.search(part):
            month = int(found["month"]) if found["month"].isdecimal() else from_chinese(found["month"])
            others = "".join(other for place, other in enumerate(head.parts) if place != at)
            return month, found["rest"] + others
    return None


def is_sum_of_months(head: ColumnHead) -> bool:
    """Whether a head is a quarter, a half of the year, or a total: beside months it is their sum."""
    return any(MONTH_RANGE.search(part) or SUBTOTAL.search(part) for part in head.parts)


def meanings_of(head: ColumnHead) -> tuple[HeadMeaning, ...]:
    """What a head can mean, for each record the closest; empty for an unknown one."""
    closest: dict[str, HeadMeaning] = {}
    for meaning in _meanings(head):
        if meaning.record not in closest or meaning.closeness > closest[meaning.record].closeness:
            closest[meaning.record] = meaning
    return tuple(closest.values())


def is_serial(head: ColumnHead) -> bool:
    """Whether a column holds nothing but the numbers of rows."""
    return len(head.parts) == 1 and head.parts[0] in head_words().serial


def is_foreign(head: ColumnHead) -> bool:
    """Whether a head belongs to another trade."""
    return bool(head.parts) and head.parts[-1] in head_words().foreign


def _meanings(head: ColumnHead) -> Iterator[HeadMeaning]:
    if not head.parts:
        return
    whole = "".join(head.parts)
    yield from _known(whole, 1.0)
    if len(head.parts) == 1:
        yield from _by_ending(whole)
        return
    yield from _known("".join(reversed(head.parts)), 0.95)
    top, bottom = "".join(head.parts[:-1]), head.parts[-1]
    if SAME_QUANTITY.fullmatch(bottom) and not IS_PAST.search(top):
        yield from _known(top, BOTTOM_CLOSENESS)
        return
    if IS_PAST.search(top):
        return
    blocked = {each.record: each.field for each in _known(top, 1.0) if each.field == PASSED_OVER or _is_money(each)}
    for each in _known(bottom, BOTTOM_CLOSENESS):  # 金额 above 实付金额 says the same
        if blocked.get(each.record, each.field) == each.field:
            yield each


def _is_money(meaning: HeadMeaning) -> bool:
    kind = RECORDS[meaning.record].spec.fields[meaning.field].kind
    return kind in (Kind.YUAN, Kind.WAN_YUAN)


def _known(word: str, factor: float) -> Iterator[HeadMeaning]:
    words = head_words()
    for each in (*words.exact.get(word, ()), *words.loose.get(loosened(word), ())):
        yield HeadMeaning(each.record, each.field, each.closeness * factor)


def _by_ending(word: str) -> Iterator[HeadMeaning]:
    """What a longer head ends with: 实际付款日期 is a 付款日期; not where the words before make it another quantity."""
    exact = head_words().exact
    for start in range(1, len(word) - LEAST_SUFFIX + 1):
        if OTHER_QUANTITY.search(word[:start]):
            continue
        for each in exact.get(word[start:], ()):
            yield HeadMeaning(each.record, each.field, SUFFIX_CLOSENESS)

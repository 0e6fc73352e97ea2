"""Checks of this year against the snapshot of last year."""

from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.carryover.carried_review import unverified_fields
from wenlian_desktop.domain.carryover.follow_ups import NO_MEASURE, pending_follow_ups
from wenlian_desktop.domain.carryover.last_year import counterpart, last_year_of
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.similarity import MIN_TEXT, SentenceIndex
from wenlian_desktop.domain.records.budget import Accounts, BudgetLine, ThreePublic
from wenlian_desktop.domain.records.catalogue import RECORDS, fields_where
from wenlian_desktop.domain.records.conclusions import FollowUp
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.limits import limit
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule, unfilled
from wenlian_desktop.domain.rules.template import Fact
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import describe_field, row_title
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.domain.values.numerals import rounded
from wenlian_desktop.domain.values.quoting import quoted

UNIT_FACTOR = 10_000  # 元 in a field of 万元, or the other way round
UNIT_TOLERANCE = 2  # tolerance factor for a figure shifted by 10,000

# Remainders at the end of a year are small and not comparable.
BALANCES = ("opening", "distributed", "closing_carryover", "closing_surplus", "idle_funds")
QUOTE_LENGTH = 30  # characters of a sentence in a finding
NOT_BEGUN = "未开始"

Compared = tuple[Ref, str, int, int]  # (field, what of it, this year's, last year's), in 分


@rule(
    "C14",
    Level.WARNING,
    on=Year,
    says={
        "unit": "{name}{now:万元}万元，上年{before:万元}万元，相差约一万倍，疑似把元当成了万元。",
        "more": "{name}{now:万元}万元，上年{before:万元}万元，增加{change:数}%，超过{limit:数}%。",
        "less": "{name}{now:万元}万元，上年{before:万元}万元，减少{change:数}%，超过{limit:数}%。",
    },
    remedy="核对两年的数和单位；确实变动大的，写情况说明。",
)
def figures_are_near_last_years(year: Year) -> YearHits:
    """No figure changes by more than the limit 与上年相比的变动幅度, or by a factor of 10,000."""
    most = limit(year, "与上年相比的变动幅度") if last_year_of(year) is not None else Fraction(0)
    for ref, what, now, before in _compared(year):
        if now <= 0 or before <= 0:
            continue
        low, high = sorted((now, before))
        sums: dict[str, Fact] = {"name": _name(year, ref, what), "now": now, "before": before}
        if UNIT_FACTOR * low <= UNIT_TOLERANCE * high <= UNIT_TOLERANCE * UNIT_TOLERANCE * UNIT_FACTOR * low:
            yield Hit((ref,), sums, "unit")
        elif ref.field not in BALANCES and abs(now - before) * 100 > most * before:
            change = rounded(Fraction(abs(now - before) * 100, before), 2)
            kind = "more" if now > before else "less"
            yield Hit((ref,), sums | {"change": change, "limit": rounded(most, 2)}, kind)


def _name(year: Year, ref: Ref, what: str) -> str:
    return f"{quoted(row_title(year, ref.record, ref.uid))}{what}" if what else describe_field(year, ref)


def _compared(year: Year) -> Iterator[Compared]:
    """The amounts with a counterpart in last year."""
    before = last_year_of(year)
    if before is None:
        return
    spending = before.cached(_executions)
    for line in year.rows(BudgetLine):
        then = counterpart(year, line)
        if then is not None:
            yield from _line(derived.line_execution(year, line), spending[then.uid], line)
    for cls, fields in MONEY.items():
        for row in year.rows(cls):
            yield from _fields(row, counterpart(year, row), fields)


def _executions(before: Year) -> dict[str, derived.Execution]:
    return {line.uid: derived.line_execution(before, line) for line in before.rows(BudgetLine)}


def _line(now: derived.Execution, then: derived.Execution, line: BudgetLine) -> Iterator[Compared]:
    if now.initial is not None and then.initial is not None:
        yield ref_to(line, "initial_fiscal"), "年初预算", now.initial, then.initial
    if now.spent is not None and then.spent is not None:
        yield ref_to(line, "spent_once"), "支出", now.spent, then.spent


def _money(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in cls.spec.fields.values() if field.kind is Kind.WAN_YUAN)


MONEY: dict[type[Record], tuple[str, ...]] = {Accounts: _money(Accounts), ThreePublic: ("spent",)}


def _fields(row: Record, then: Record | None, fields: tuple[str, ...]) -> Iterator[Compared]:
    for name in fields if then is not None else ():
        now, before = getattr(row, name), getattr(then, name)
        if now is not None and before is not None:
            yield ref_to(row, name), "", now, before


YEAR_TEXTS = fields_where(lambda field: field.annual)
YearText = tuple[Record, str, str]  # (row, field, text)


@rule(
    "C55",
    Level.HINT,
    on=Year,
    says={
        "text": "{place}与上年雷同{share:数}%。",
        "sentences": "{place}有{count}句与上年雷同，如“{quote}”。",
    },
    remedy="按本年的实际情况改写。",
)
def texts_are_rewritten(year: Year) -> YearHits:
    """No text or sentence repeats last year's (limit 与上年文字的雷同率)."""
    before = last_year_of(year)
    if before is None:
        return
    likeness = before.cached(SentenceIndex).with_threshold(limit(year, "与上年文字的雷同率"))
    for row, name, text in _year_texts(year):
        then, ref = counterpart(year, row) if len(text) >= MIN_TEXT else None, ref_to(row, name)
        share = likeness.similarity(text, getattr(then, name, None) or "")
        repeated = likeness.repeated_sentences(text)
        if share is not None:
            yield hit(ref, kind="text", place=describe_field(year, ref), share=rounded(share, 0))
        elif repeated:
            quote = repeated[0][:QUOTE_LENGTH]
            yield hit(ref, kind="sentences", place=describe_field(year, ref), count=len(repeated), quote=quote)


def _year_texts(year: Year) -> Iterator[YearText]:
    """The texts about the work of the year."""
    for cls in YEAR_TEXTS:
        yield from year.rows(cls).cached(_texts_of_rows)


def _texts_of_rows(rows: Rows[Record]) -> list[YearText]:
    """The texts of a table, without duties, which do not change."""
    return [
        (row, name, mask_tokens(text))
        for row in rows
        if not (isinstance(row, Section) and row.node == outline.ORGANISATION)
        for name in YEAR_TEXTS[type(row)]
        if (text := getattr(row, name))
    ]


@rule(
    "D06",
    Level.WARNING,
    on=Year,
    says="{place}照搬了上年的句子，写的还是{last_year}年：“{quote}”。",
    remedy="改成本年度的情况。",
)
def repeated_sentences_name_this_year(year: Year) -> YearHits:
    """No repeated sentence refers to last year."""
    before = last_year_of(year)
    if before is None or before.number is None:
        return
    likeness = before.cached(SentenceIndex).with_threshold(limit(year, "与上年文字的雷同率"))
    for row, name, text in _year_texts(year):
        if f"{before.number}年" in text:
            ref = ref_to(row, name)
            for sentence in likeness.repeated_sentences(text):
                if f"{before.number}年" in sentence:
                    quote = sentence[:QUOTE_LENGTH]
                    yield hit(ref, place=describe_field(year, ref), last_year=before.number, quote=quote)


@rule(
    "D04",
    Level.WARNING,
    on=Year,
    says={
        "not_begun": "上年措施“{name}”还没有开始落实。",
        "unlisted": "上年的“{text}”没有列入上年问题整改。",
    },
    remedy="在“上年问题整改”中新增一条答复它，或写明落实到哪一步。",
)
def last_years_problems_are_answered(year: Year) -> YearHits:
    """Every problem and measure of last year has a follow-up, and none is 未开始; R01 requires status and result."""
    rows = year.rows(FollowUp)
    for row in rows:
        if row.status == NOT_BEGUN:
            yield hit(ref_to(row, "status"), kind="not_begun", name=row_title(year, row.spec.name, row.uid))
    before = last_year_of(year)
    listed = {row.carried_from for row in rows} | {row.measure for row in rows} | {row.problem for row in rows}
    for pending in pending_follow_ups(before) if before is not None else ():
        if not {pending.uid, pending.measure, pending.problem} - {None} & listed:
            text = pending.problem if pending.measure == NO_MEASURE else pending.measure
            place = ref_to(rows[0], "measure") if len(rows) else ref_to(year.single(Report), "year")
            yield hit(place, kind="unlisted", text=(text or "")[:QUOTE_LENGTH])


@rule(
    "D05",
    Level.WARNING,
    on=Year,
    says="“{part}”有{rows}条、{fields}栏是从上年结转的，还没有核对。",
    remedy="逐条看过，要改的改掉，没有变的按“已核”（编辑菜单）。",
)
def carried_fields_are_verified(year: Year) -> YearHits:
    """All fields carried over from last year are verified."""
    for record, noted in unverified_fields(year).items():
        refs = tuple(ref for ref in noted if year.row(record, ref.uid) and ref.field in RECORDS[record].spec.fields)
        if refs:
            rows = len({ref.uid for ref in refs})
            yield unfilled(refs[0], part=RECORDS[record].spec.label, rows=rows, fields=len(refs))


@rule(
    "R08",
    Level.WARNING,
    on=Year,
    says="保存在本年度里的上年数据读不出来，不能与上年比较。",
    remedy="从上年文件重新结转一次。",
)
def last_year_can_be_read(year: Year) -> YearHits:
    """The snapshot of last year can be read."""
    for row in year.rows(LastYear):
        if last_year_of(year) is None:
            yield hit(ref_to(row, "content"))

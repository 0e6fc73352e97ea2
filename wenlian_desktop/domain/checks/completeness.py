"""Checks of completeness: required fields, drafts, empty sections, broken tokens, the scoring scheme."""

from functools import cache

from wenlian_desktop.domain.figures.quotable_figures import QUOTABLE
from wenlian_desktop.domain.narrative import has_data_text
from wenlian_desktop.domain.outlines.outline_change import unplaced_texts
from wenlian_desktop.domain.outlines.shipped_outlines import has_unusable_copy, outline_of
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.conclusions import OutlineCopy, RuleSet, ScoreEntry
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule, unfilled
from wenlian_desktop.domain.rules.template import Facts
from wenlian_desktop.domain.scoring.ledger import ledger_or_none, scheme_of, unmatched_entries
from wenlian_desktop.domain.scoring.scheme_errors import WeightError
from wenlian_desktop.domain.texts.figure_tokens import Token, broken_tokens, is_quotable
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.thresholds import MAX_EMPTY_LISTED

MOST_ITEMS = 5  # scored items without data that are told one by one


@rule("R01", Level.ERROR, on=Year, says="{place}未填，此栏必填。", remedy="填上该栏；没有内容的行可以删除。")
def required_fields(year: Year) -> YearHits:
    """Every required field of every row is filled in."""
    for cls in CATALOGUE:
        rows = year.rows(cls)
        incomplete = rows.tally(_incomplete) if not cls.spec.transient else {}
        for row in rows if incomplete else ():
            for ref in _without_value(row) if row.uid in incomplete else ():
                if year.draft(ref) is None:  # reported by R02
                    yield unfilled(ref, place=describe_field(year, ref))


def _incomplete(row: Record) -> tuple[str, int] | None:
    """Of thousands of rows the few that lack something, carried from edit to edit."""
    return (row.uid, 1) if any(getattr(row, name) is None for name in _required(row.spec.name)) else None


def _without_value(row: Record) -> list[Ref]:
    return [ref_to(row, name) for name in _required(row.spec.name) if getattr(row, name) is None]


@cache
def _required(record: str) -> tuple[str, ...]:
    return RECORDS[record].spec.names(lambda field: field.required)


@rule(
    "R02",
    Level.ERROR,
    on=Year,
    says="{place}中的输入“{typed}”尚未存为数据。",
    remedy="到该栏改正后离开即保存，不要的输入请清空。",
)
def unread_drafts(year: Year) -> YearHits:
    """There are no drafts."""
    for draft in year.rows(Draft):
        ref = Ref(str(draft.record), str(draft.row), str(draft.field))
        yield hit(ref, place=describe_field(year, ref), typed=(draft.typed or "")[:40])


@rule("R03", Level.WARNING, on=Year, says="报告“{title}”一节没有正文。", remedy="填写正文，或确认为“无”。")
def empty_sections(year: Year) -> YearHits:
    """Every section of the outline is filled in or confirmed as 无; many at once are reported by C32 only."""
    empty = year.cached(empty_nodes)
    for title, places in empty.items() if len(empty) <= MAX_EMPTY_LISTED else ():
        yield unfilled(*places, title=title)


def empty_nodes(year: Year) -> dict[str, tuple[Ref, ...]]:
    """The headings without text, data and 无, by title, and the fields for their texts, or where one is added."""
    places = {
        each.heading.title: [ref for text in each.heading.texts for ref in _places_of(year, text)]
        for each in outline_of(year).numbered
        if each.heading.texts and not has_data_text(year, each.heading.texts[0])
    }
    return {title: tuple(refs) for title, refs in places.items() if all(year.state(ref) is State.EMPTY for ref in refs)}


def _places_of(year: Year, text: str) -> list[Ref]:
    """The fields of a text (by its key), or where one is added."""
    refs = [ref_to(row, "content") for row in year.rows(Section) if row.node == text]
    return refs or [Ref(Section.spec.name, "", "content", text)]


@rule(
    "R05",
    Level.ERROR,
    on=Year,
    says={
        "deleted": "{place}中的“{figure}”所在的记录已删除，印最后的值“{last}”。",
        "lost": "{place}中有一个数据（{figure}）找不到来源，印为〔未填〕。",
    },
    remedy="在该栏删去这个数据，改写为文字，或重新插入数据。",
)
def broken_figures(year: Year) -> YearHits:
    """Every figure token in a text has a source."""
    for ref, token in broken_tokens(year):
        kind = "deleted" if token.last else "lost"
        yield hit(ref, kind=kind, place=describe_field(year, ref), figure=_token_labels(token), last=token.last)


def _token_labels(token: Token) -> str:
    """Possible labels of a token's field, since its record is unknown."""
    fields = [field for cls in CATALOGUE for name, field in cls.spec.fields.items() if name == token.field]
    labels = [field.label for field in fields if is_quotable(field)]
    labels += [named[token.field].label for named in QUOTABLE.values() if token.field in named]
    return "或".join(dict.fromkeys(labels)) or token.field


@rule(
    "R06",
    Level.ERROR,
    on=Year,
    says="本年度的评分规则集不能使用，得分算不出来：{reason}",
    remedy="在“得分”页的“评分规则…”里改用自带的规则集，或导入一套。",
)
def unusable_rule_set(year: Year) -> YearHits:
    """The year's own scheme is valid."""
    try:
        scheme_of(year)
    except WeightError:
        return  # reported by C22
    except UserError as refusal:
        [copy, *_] = year.rows(RuleSet)
        yield hit(ref_to(copy, "content"), reason=str(refusal))


@rule(
    "R10",
    Level.ERROR,
    on=Year,
    says="本年度存的报告提纲读不出来，报告暂按自带的北京提纲印。",
    remedy="在“报告设置”的“报告提纲…”里选一套采用（北京的也行），或导入一套；正文都在。",
)
def unusable_outline(year: Year) -> YearHits:
    """The year's own outline is valid."""
    if has_unusable_copy(year):
        yield hit(ref_to(year.rows(OutlineCopy)[0], "content"))


@rule(
    "R11",
    Level.HINT,
    on=Year,
    says="“{text}”写了正文，而提纲里没有它的位置，没有印。",
    remedy="在“报告设置”的“未归类”里放到一个标题下；不用印的，在“报告提纲…”里不要那一节，写明理由。",
)
def texts_without_a_place(year: Year) -> YearHits:
    """Every typed text has a heading, unless it was left out with a reason."""
    outline = outline_of(year)
    for text in unplaced_texts(year, outline):
        if outline.left_out_with(text) is None:
            yield hit(*_places_of(year, text), text=text)


@rule(
    "R07",
    Level.WARNING,
    on=Year,
    says="人工评分的“{item}”不是规则集《{scheme}》的评分项，没有计入得分。",
    remedy="把评分项改成规则集中的名称，不要的可以删除。",
)
def score_of_no_item(year: Year) -> YearHits:
    """Every manual score names an item of the scheme; others are ignored."""
    try:
        scheme = scheme_of(year)
    except UserError:
        return
    for entry in unmatched_entries(year, scheme):
        if entry.item:
            yield hit(ref_to(entry, "item"), item=entry.item, scheme=scheme.name)


@rule(
    "R09",
    Level.ERROR,
    on=Year,
    says={
        "field": "评分项“{item}”缺{place}，总分算不出来。",
        "zero": "评分项“{item}”算不出来：{place}为0。",
        "sum": "评分项“{item}”算不出来：{place}等合计为0，或者小于0。",
        "row": "评分项“{item}”没有{record}，总分算不出来。",
        "points": "评分项“{item}”没有勾选符合的评分要点，也没有人工评分，总分算不出来。",
        "many": "有{count}个评分项缺数据，总分算不出来：{items:、}。",
    },
    remedy="补填评分要用的数据；不能按规则算的，在“得分”里人工评分并写明理由。",
)
def scored_items_have_data(year: Year) -> YearHits:
    """Every item of the scheme can be scored; a year whose total is stated by hand, and prints no table, needs not."""
    ledger = year.cached(ledger_or_none)
    if ledger is None or (year.single(Report).stated_score is not None and not ledger.is_begun):
        return
    lacking = [line for line in ledger.lines if line.missing]
    if len(lacking) > MOST_ITEMS:
        items = tuple(line.item.name for line in lacking)
        places = tuple(line.missing[0] for line in lacking)
        yield Hit(places, {"count": len(items), "items": items}, "many", to_fill=not ledger.is_begun)
        return
    for line in lacking:
        kind, facts = _what_is_missing(year, line.missing[0])
        yield Hit(line.missing[:1], {"item": line.item.name, **facts}, kind, to_fill=not ledger.is_begun)


def _what_is_missing(year: Year, ref: Ref) -> tuple[str, Facts]:
    """The kind of the sentence and its facts, by the place to go to."""
    if ref.field == "points_met":
        return "points", {}
    if not ref.uid:
        return (
            ("points", {})
            if ref.record == ScoreEntry.spec.name
            else ("row", {"record": RECORDS[ref.record].spec.label})
        )
    value = year.value(ref)
    return "field" if value is None else "sum" if value else "zero", {"place": describe_field(year, ref)}

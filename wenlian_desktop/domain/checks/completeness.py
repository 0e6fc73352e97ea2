"""Checks of what is missing or cannot be used: required fields, unread typing, empty paragraphs, the rule set."""

from wenlian_desktop.domain.figures.quotable_figures import QUOTABLE
from wenlian_desktop.domain.narrative import has_data_text
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.scoring.ledger import scheme_of, unmatched_entries
from wenlian_desktop.domain.scoring.schemes import WeightError
from wenlian_desktop.domain.texts.figure_tokens import Token, broken_tokens, is_quotable
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.outline import SECTION_TITLES
from wenlian_desktop.domain.values.thresholds import MAX_EMPTY_LISTED


@check("R01", Level.ERROR, "填上该栏；没有内容的行可以删除。")
def required_fields(year: Year) -> CheckResults:
    """Every required field of every row is filled in."""
    for cls in CATALOGUE:
        required = [field for field in cls.spec.fields.values() if field.required]
        for row in year.rows(cls) if not cls.spec.transient else ():
            for field in required:
                if getattr(row, field.name) is not None:
                    continue
                ref = ref_to(row, field.name)
                if year.draft(ref) is None:  # R02 tells what is typed there
                    yield f"{describe_field(year, ref)}未填，此栏必填。", (ref,)


@check("R02", Level.ERROR, "到该栏改正后离开即保存，不要的输入请清空。")
def unread_drafts(year: Year) -> CheckResults:
    """No field holds typing that was never read into a value."""
    for draft in year.rows(Draft):
        ref = Ref(str(draft.record), str(draft.row), str(draft.field))
        yield f"{describe_field(year, ref)}中的输入“{(draft.typed or '')[:40]}”尚未存为数据。", (ref,)


@check("R03", Level.WARNING, "填写正文，或确认为“无”。")
def empty_sections(year: Year) -> CheckResults:
    """Every paragraph of the outline is filled in or confirmed as 无; many at once are told by C32 alone."""
    empty = year.cached(empty_nodes)
    for title, places in empty.items() if len(empty) <= MAX_EMPTY_LISTED else ():
        yield f"报告“{title}”一节没有正文。", places


def empty_nodes(year: Year) -> dict[str, tuple[Ref, ...]]:
    """The headings with neither text nor data nor 无, and the fields their text would stand in."""
    places = {
        title: [ref_to(row, "content") for row in year.rows(Section) if row.node == title] for title in SECTION_TITLES
    }
    return {
        title: tuple(refs)
        for title, refs in places.items()
        if all(year.state(ref) is State.EMPTY for ref in refs) and not has_data_text(year, title)
    }


@check("R05", Level.ERROR, "在该栏删去这个数据，改写为文字，或重新插入数据。")
def broken_figures(year: Year) -> CheckResults:
    """Every figure token in a text leads to a figure."""
    for ref, token in broken_tokens(year):
        if token.last:
            yield (
                f"{describe_field(year, ref)}中的“{_token_labels(token)}”所在的记录已删除，印最后的值“{token.last}”。",
                (ref,),
            )
        else:
            yield f"{describe_field(year, ref)}中有一个数据（{_token_labels(token)}）找不到来源，印为〔未填〕。", (ref,)


def _token_labels(token: Token) -> str:
    """What the field of a token can be called: its record is not known any more."""
    fields = [field for cls in CATALOGUE for name, field in cls.spec.fields.items() if name == token.field]
    labels = [field.label for field in fields if is_quotable(field)]
    labels += [named[token.field].label for named in QUOTABLE.values() if token.field in named]
    return "或".join(dict.fromkeys(labels)) or token.field


@check("R06", Level.ERROR, "在“得分”页的“评分规则…”里改用自带的规则集，或导入一套。")
def unusable_rule_set(year: Year) -> CheckResults:
    """The year's own copy of its scheme can be read and follows the rules."""
    try:
        scheme_of(year)
    except WeightError:
        return  # C22 tells of it
    except UserError as refusal:
        [copy, *_] = year.rows(RuleSet)
        yield f"本年度的评分规则集不能使用，得分算不出来：{refusal}", (ref_to(copy, "content"),)


@check("R07", Level.WARNING, "把评分项改成规则集中的名称，不要的可以删除。")
def score_of_no_item(year: Year) -> CheckResults:
    """Every score by hand names an item of the scheme: one that names none counts for nothing."""
    try:
        scheme = scheme_of(year)
    except UserError:
        return
    for entry in unmatched_entries(year, scheme):
        if entry.item:
            message = f"人工评分的“{entry.item}”不是规则集《{scheme.name}》的评分项，没有计入得分。"
            yield message, (ref_to(entry, "item"),)

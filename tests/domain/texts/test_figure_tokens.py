"""Figure tokens in long texts: printed text, source, and freezing."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.checks.findings import findings_of
from tests.make.records import confirmed_none, new, wan, year_with
from wenlian_desktop.domain.figures.quotable_figures import QUOTABLE
from wenlian_desktop.domain.interchange.year_json import year_from_json, year_to_json
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey
from wenlian_desktop.domain.records.budget import ONCE, PROJECT, BudgetLine, Monitoring
from wenlian_desktop.domain.records.conclusions import Problem
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import (
    TOKEN_PATTERN,
    Token,
    broken_tokens,
    expand_tokens,
    freeze_tokens,
    has_tokens,
    mask_tokens,
    paragraph_runs,
    parse_token,
    split_tokens,
    target_field,
    text_runs,
    texts_with_tokens,
    token_source,
    token_text,
    unmask_span,
)
from wenlian_desktop.domain.texts.naming import matching_rows, row_title
from wenlian_desktop.domain.values.fields import Floor, Ref
from wenlian_desktop.domain.values.runs import Derivation, Run, plain_text

LINE = new(BudgetLine, name="公用经费", initial_fiscal=wan("1093.40"))
SHOW = new(Activity, name="巡演", audience=Floor(200, "余"), cost=1_234_500, started=date(2024, 6, 30), sessions=3)
TEXT = new(Section, content=f"预算⟦{LINE.uid}.initial_fiscal⟧万元，观众⟦{SHOW.uid}.audience⟧人次。")
SOURCE = ref_to(TEXT, "content")
PLAIN = st.text(st.characters(exclude_characters="⟦", codec="utf-8"))


@pytest.fixture
def year() -> Year:
    return year_with(LINE, SHOW, TEXT)


def test_a_figure_prints_its_value_and_leads_to_its_field(year: Year) -> None:
    assert text_runs(year, TEXT.content or "", SOURCE) == (
        Run("预算", SOURCE),
        Run("1093.4", ref_to(LINE, "initial_fiscal")),
        Run("万元，观众", SOURCE),
        Run("200余", ref_to(SHOW, "audience")),
        Run("人次。", SOURCE),
    )


def test_a_figure_follows_its_field(year: Year) -> None:
    after = year.with_changes([RowChange(LINE, replace(LINE, initial_fiscal=wan("380")))])
    assert expand_tokens(after, TEXT.content or "") == "预算380万元，观众200余人次。"


@pytest.mark.parametrize(
    ("cls", "field", "value", "text"),
    [
        (BudgetLine, "initial_fiscal", wan("380.00"), "380"),
        (BudgetLine, "initial_fiscal", wan("0.005"), "0.01"),
        (Activity, "cost", 1_234_500, "1.23"),
        (Activity, "audience", Floor(1_380_000, "超过", True), "超过138万"),
        (Activity, "sessions", 12, "12"),
        (Activity, "started", date(2024, 6, 3), "2024年6月3日"),
        (Monitoring, "through", 7, "7月"),
        (Survey, "target", 9535, "95.35%"),
        (Indicator, "actual", Decimal("99.90"), "99.90"),
        (Indicator, "actual", None, "〔未填〕"),
    ],
)
def test_every_kind_of_figure_prints_as_sentences_do(cls: type[Record], field: str, value: Any, text: str) -> None:
    row = new(cls, **{field: value})
    assert expand_tokens(year_with(row), f"⟦{row.uid}.{field}⟧") == text


def test_a_figure_confirmed_as_none_says_so() -> None:
    line = new(BudgetLine)
    assert expand_tokens(year_with(line, confirmed_none(line, "carried_in")), f"⟦{line.uid}.carried_in⟧") == "无"


@given(PLAIN)
def test_a_text_without_tokens_is_unchanged(text: str) -> None:
    year = year_with()
    assert split_tokens(text) == [text]
    assert text_runs(year, text, SOURCE) == (Run(text, SOURCE),)
    assert expand_tokens(year, text) is text


@given(st.lists(PLAIN | st.sampled_from(["⟦", "⟧", "⟦⟧", f"⟦{LINE.uid}.name⟧", f"⟦{LINE.uid}.carried_in=1⟧"])))
def test_the_pieces_of_any_text_are_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    assert "".join(map(str, split_tokens(text))) == text
    assert freeze_tokens(year_with(), text, {LINE.uid}) == text


@pytest.mark.parametrize(
    "token", [f"⟦{'f' * 16}.initial_fiscal⟧", f"⟦{LINE.uid}.nothing⟧", f"⟦{LINE.uid}.name⟧", f"⟦{TEXT.uid}.content⟧"]
)
def test_a_token_without_sense_prints_unfilled_and_leads_to_its_text(year: Year, token: str) -> None:
    assert text_runs(year, token, SOURCE) == (Run("〔未填〕", SOURCE),)


def test_a_figure_that_is_gone_keeps_its_last_value(year: Year) -> None:
    text = freeze_tokens(year, TEXT.content or "", {LINE.uid})
    assert text == f"预算⟦{LINE.uid}.initial_fiscal=1093.4⟧万元，观众⟦{SHOW.uid}.audience⟧人次。"
    without = year.with_changes([RowChange(LINE, None)])
    assert expand_tokens(without, text) == "预算1093.4万元，观众200余人次。"
    assert text_runs(without, text, SOURCE)[1] == Run("1093.4", SOURCE)


def test_a_figure_that_is_back_counts_before_its_last_value(year: Year) -> None:
    assert expand_tokens(year, f"⟦{LINE.uid}.initial_fiscal=1⟧") == "1093.4"


def test_a_text_in_paragraphs_keeps_them_and_loses_its_indents(year: Year) -> None:
    text = f"　　一⟦{SHOW.uid}.sessions⟧\n\n ⟦{SHOW.uid}.sessions⟧场 "
    assert [plain_text(each) for each in paragraph_runs(year, text, SOURCE)] == ["一3", "3场"]


def test_only_rows_that_hold_tokens_are_looked_at(year: Year) -> None:
    assert [(row.uid, field) for row, field in texts_with_tokens(year)] == [(TEXT.uid, "content")]
    assert [has_tokens(year, record) for record in ("section", "activity", "payment")] == [True, False, False]
    assert not has_tokens(year.with_changes([RowChange(TEXT, replace(TEXT, content="文字。"))]), "section")


def test_tokens_are_known_by_their_shape(year: Year) -> None:
    token = Token(LINE.uid, "initial_fiscal", "1093.4")
    assert parse_token(str(token)) == token
    assert parse_token("文字") is None
    assert target_field(year, token) == ref_to(LINE, "initial_fiscal")


def test_dump_and_load_keep_tokens() -> None:
    office = new(Department, name="示例区文联", short_name="区文联")
    year = year_with(office, LINE, SHOW, TEXT)
    assert year_from_json(year_to_json(year)).value(SOURCE) == TEXT.content


def test_a_row_named_by_a_text_is_called_by_the_value() -> None:
    problem = new(Problem, content=f"结转⟦{LINE.uid}.initial_fiscal⟧万元偏多。")
    year = year_with(LINE, problem)
    assert row_title(year, "problem", problem.uid) == "结转1093.4万元偏多。"
    assert list(matching_rows(year, "problem", "结转1093.4万元偏多。")) == [problem.uid]


def test_a_row_is_found_by_its_uid_alone(year: Year) -> None:
    assert year.find_row(SHOW.uid) is SHOW
    assert year.find_row("f" * 16) is None
    assert year.value(Ref("activity", SHOW.uid, "sessions")) == 3


def test_a_computed_figure_is_printed_followed_and_named() -> None:
    line = new(BudgetLine, name="展览", category=PROJECT, mode=ONCE, initial_fiscal=wan("380"), spent_once=wan("370"))
    year = year_with(line)
    report = year.single(Report)
    whole, seen = (f"⟦{report.uid}.computed_{name}⟧" for name in ("full", "audience"))
    text = f"预算{whole}万元，“展览”执行⟦{line.uid}.computed_rate⟧，{seen}人次"
    assert expand_tokens(year, text) == "预算380万元，“展览”执行97.37%，〔未填〕人次"
    sources = [run.source for run in text_runs(year, text, ref_to(report, "title"))]
    assert [source for source in sources if isinstance(source, Derivation)] == [
        Derivation("全年预算"), Derivation("“展览”的执行率"),
    ]  # fmt: skip
    assert Ref("activity", "", "") in sources  # without activities: where to add one
    assert list(broken_tokens(year_with(line, report, new(Section, node="产出成本", content=text)))) == []
    raised = year.with_changes([RowChange(line, replace(line, initial_fiscal=wan("400")))])
    assert expand_tokens(raised, text).startswith("预算400万元，“展览”执行92.50%")
    assert freeze_tokens(year, text, [line.uid]).endswith(f"“展览”执行⟦{line.uid}.computed_rate=97.37%⟧，{seen}人次")
    kept = new(Section, content=f"执行⟦{'f' * 16}.computed_rate=97.37%⟧")
    [(_, message, _)] = findings_of("R05", year_with(kept))
    assert "“预算执行率或执行率”所在的记录已删除，印最后的值“97.37%”" in message


def test_every_computed_figure_can_be_quoted() -> None:
    year = year_with(new(BudgetLine, name="展览"), new(Survey, name="观众"))
    for record, named in QUOTABLE.items():
        [row] = year.tables[record]
        for name in named:
            assert TOKEN_PATTERN.fullmatch(f"⟦{row.uid}.{name}⟧")
            assert name not in row.spec.fields
            assert token_text(year, Token(row.uid, name))
            assert isinstance(token_source(year, Token(row.uid, name)), Derivation)


@given(st.lists(st.sampled_from(["全年", "1093.4", f"⟦{'a' * 16}.amount⟧", f"⟦{'b' * 16}.amount=25.5⟧", "万元"])))
def test_a_span_of_what_a_text_claims_is_found_in_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    said = mask_tokens(text)
    for start in range(len(said)):
        for end in range(start + 1, len(said) + 1):
            span = unmask_span(text, start, end)
            assert span is None or text[slice(*span)] == said[start:end]
    plain_ends = [match.end() for match in re.finditer("万元", said)]
    assert all(unmask_span(text, end - 2, end) is not None for end in plain_ends)

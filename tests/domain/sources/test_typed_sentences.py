"""True sentences typed into the long texts: no remark while they are true, each stale figure named after an edit."""

from dataclasses import replace

import pytest

from tests.domain.sources.edits import after
from tests.domain.sources.stale_places import TOUR, Edit
from tests.domain.sources.stale_sentences import EDITS, OTHER_TEXTS_EVERY, Dependence, dependences
from tests.domain.sources.typed_texts import TypedTexts, long_texts, other_texts_filled, sections_filled
from tests.make.page_years import sample_year
from wenlian_desktop.domain.checks.after_edit.outdated import outdated, update_all
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Ref

Told = set[tuple[Ref, int, str]]  # text, number of the sentence, figure


def _key(finding: YearFinding) -> tuple[object, ...]:
    return finding.code, finding.places, finding.identity


@pytest.mark.parametrize("filled", [sections_filled, other_texts_filled])
def test_no_true_sentence_gets_a_remark(filled: object) -> None:
    assert callable(filled)
    known = {_key(each) for each in run_checks(sample_year())}
    assert [each.message for each in run_checks(filled().year) if _key(each) not in known] == []


def test_every_long_text_has_its_sentences() -> None:
    places = sections_filled().places | other_texts_filled().places
    assert set(places) == set(long_texts())
    assert {len(some) for some in places.values()} == {12, 15}


@pytest.mark.parametrize(("edit", "groups"), EDITS, ids=[f"{edit.row}{edit.field}" for edit, _ in EDITS])
def test_each_figure_of_the_report_that_an_edit_makes_stale_is_told(edit: Edit, groups: frozenset[str]) -> None:
    _holds(sections_filled(), edit, groups)


@pytest.mark.parametrize(("edit", "groups"), EDITS[::OTHER_TEXTS_EVERY])
def test_each_figure_of_other_texts_that_an_edit_makes_stale_is_told(edit: Edit, groups: frozenset[str]) -> None:
    _holds(other_texts_filled(), edit, groups)


def _holds(typed: TypedTexts, edit: Edit, groups: frozenset[str]) -> None:
    told = _told(typed, edit)
    must = _where(typed, [(number, text) for number, text, each in _listed() if each.must & groups])
    may = _where(typed, [(number, text) for number, text, each in _listed() if each.may & groups])
    assert (must - told, told - must - may) == (set(), set())


def _listed() -> list[tuple[int, str, Dependence]]:
    return [(number, text, each) for number, some in dependences().items() for text, each in some.items()]


def _where(typed: TypedTexts, figures: list[tuple[int, str]]) -> Told:
    wanted: dict[int, list[str]] = {}
    for number, text in figures:
        wanted.setdefault(number, []).append(text)
    return {
        (ref, place.number, text)
        for ref, places in typed.places.items()
        for place in places
        for text in wanted.get(place.number, ())
    }


def _told(typed: TypedTexts, edit: Edit) -> Told:
    """The figures that are told, with their sentences; 0 is the sample's own words, of which the report has none."""
    found: Told = set()
    for each in outdated(typed.year, after(edit, typed.year)):
        if each.place in typed.places and each.figure is not None:
            begin = each.figure.start
            numbers = (place.number for place in typed.places[each.place] if place.begin <= begin < place.end)
            found.add((each.place, next(numbers, 0), each.figure.text))
    return {each for each in found if each[1] or each[0].record == Section.spec.name}


SAID_BY_OTHERS = (
    "上级通知写“2024年全年预算数1047.76万元，年初预算1093.4万元”。",
    "年初批复文件写明全年预算数1047.76万元。",
    "上年全年预算数1047.76万元。",
)
OWN_WORDS = "2024年全年预算数1047.76万元，年初预算1093.4万元，预算执行率达到99.50%。"
UPDATED = "2024年全年预算数1048.76万元，年初预算1094.4万元，预算执行率达到99.41%。"


@pytest.mark.parametrize("said", SAID_BY_OTHERS)
def test_what_is_sure_is_updated_at_once_and_what_is_quoted_is_left(said: str) -> None:
    section = next(row for row in sample_year().rows(Section) if row.content)
    year = sample_year().with_changes([RowChange(section, replace(section, content=f"{said}{OWN_WORDS}{said}"))])
    edit = Edit("budget_line", "人员经费", "年初预算：当年财政拨款", "1")
    now = after(edit, year)
    repair = update_all(now, outdated(year, now))
    assert repair is not None
    assert [text for ref, text in repair.changes if ref.uid == section.uid] == [f"{said}{UPDATED}{said}"]


def test_what_follows_from_an_update_is_updated_with_it() -> None:
    now = after(Edit("activity", TOUR, "场次", "1"))
    repair = update_all(now, outdated(sample_year(), now))
    assert repair is not None
    names = {describe_field(now, ref) for ref, _ in repair.changes}
    assert "绩效指标“惠民演出场次”的“得分系数”" in names  # of 42 performances, which were 41 in the indicator


def test_a_place_still_says_an_amount_in_its_unit() -> None:
    now = after(Edit("budget_line", "人员经费", "年初预算：当年财政拨款", "1"))
    written = {each.written for each in outdated(sample_year(), now) if each.place.field == "closing_carryover"}
    assert written == {"1.58"}

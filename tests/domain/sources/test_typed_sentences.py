"""True sentences typed into the long texts: no remark while they are true, each stale figure named after an edit."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.domain.sources.edits import after
from tests.domain.sources.stale_places import Edit
from tests.domain.sources.stale_sentences import STALE, TYPED
from tests.make.page_years import sample_year
from wenlian_desktop.domain.checks.after_edit.outdated import Outdated, outdated, update_all
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.rules.finding import YearFinding

SENTENCES = (Path(__file__).parents[2] / "files" / "truth" / "sentences.txt").read_text(encoding="utf-8").split("\n")
IN_EACH = 12


def _typed(year: Year, section: Section, sentences: list[str]) -> Year:
    return year.with_changes([RowChange(section, replace(section, content=f"{section.content}{''.join(sentences)}"))])


def _texts() -> list[Section]:
    return [row for row in sample_year().rows(Section) if row.content]


@cache
def year_with_sentences() -> Year:
    """The sample with twelve sentences in each of two texts."""
    year = sample_year()
    for at, section in enumerate(_texts()[:2]):
        year = _typed(year, section, [SENTENCES[number - 1] for number in TYPED[at * IN_EACH : (at + 1) * IN_EACH]])
    return year


def _key(finding: YearFinding) -> tuple[object, ...]:
    return finding.code, finding.places, finding.identity


def test_no_true_sentence_gets_a_remark() -> None:
    """All 300 at once, a share of them in each text."""
    texts = _texts()
    year = sample_year()
    for at, section in enumerate(texts):
        year = _typed(year, section, [f"\n{each}" for each in SENTENCES[at :: len(texts)]])
    known = {_key(each) for each in run_checks(sample_year())}
    assert [each.message for each in run_checks(year) if _key(each) not in known] == []


@pytest.mark.parametrize(("edit", "stale"), STALE, ids=[edit.row for edit, _ in STALE])
def test_each_figure_that_an_edit_makes_stale_is_told(edit: Edit, stale: dict[int, tuple[str, ...]]) -> None:
    year = year_with_sentences()
    told = [each for each in outdated(year, after(edit, year)) if each.place.record == "section"]
    assert sorted({_figure(each) for each in told}) == sorted({figure for some in stale.values() for figure in some})


def _figure(stale: Outdated) -> str:
    assert stale.figure is not None
    return stale.figure.text


def test_what_is_sure_is_updated_at_once_and_what_is_quoted_is_left() -> None:
    section = _texts()[0]
    quoted = "上级通知写“2024年全年预算数1047.76万元”。2024年全年预算数1047.76万元，预算执行率达到99.50%。"
    year = _typed(sample_year(), section, [quoted])
    edit = Edit("budget_line", "人员经费", "年初预算：当年财政拨款", "1")
    now = after(edit, year)
    repair = update_all(now, outdated(year, now))
    assert repair is not None
    [text] = [text for ref, text in repair.changes if ref.uid == section.uid]
    assert text.endswith("“2024年全年预算数1047.76万元”。2024年全年预算数1048.76万元，预算执行率达到99.41%。")

"""A scheme taken on by a year, in one step; and as a file of its own."""

from pathlib import Path

import pytest

from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.scoring.ledger import scheme_of
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError
from wenlian_desktop.domain.scoring.schemes import parse_scheme, shipped_scheme_texts
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.scheme_files import apply_scheme, load_scheme, save_scheme, suggested_path
from wenlian_desktop.session.year_session import YearSession

MAX_BYTES = 5_000_000


def test_a_scheme_is_taken_on_and_given_back_in_one_step(year_file: Path) -> None:
    session = YearSession(year_file)
    [before] = session.view.rows(RuleSet)
    apply_scheme(session, shipped_scheme_texts()["hubei"])
    [copy] = session.view.rows(RuleSet)
    assert scheme_of(session.view) == parse_scheme(shipped_scheme_texts()["hubei"])
    assert (copy.uid, copy.name) == (before.uid, scheme_of(session.view).name)
    assert session.history.undo_name == f"改用规则集《{copy.name}》"
    session.undo()
    assert list(session.view.rows(RuleSet)) == [before]
    session.close()
    assert list(YearSession(year_file).view.rows(RuleSet)) == [before]


def test_a_year_without_a_copy_gets_one_and_spare_copies_go(year_file: Path) -> None:
    session = YearSession(year_file)
    session.delete("rule_set", [row.uid for row in session.view.rows(RuleSet)])
    apply_scheme(session, shipped_scheme_texts()["hunan"])
    session.add("rule_set", name="多余", content="{}")
    apply_scheme(session, shipped_scheme_texts()["hubei"])
    assert [row.name for row in session.view.rows(RuleSet)] == [parse_scheme(shipped_scheme_texts()["hubei"]).name]
    session.close()


def test_a_scheme_that_cannot_be_used_changes_nothing(year_file: Path) -> None:
    session = YearSession(year_file)
    before = session.view
    with pytest.raises(SchemeError):
        apply_scheme(session, "{}")
    assert session.view is before
    session.close()


def test_what_is_exported_is_imported(tmp_path: Path) -> None:
    path = tmp_path / "本区评分办法.json"
    save_scheme(shipped_scheme_texts()["sichuan"], path)
    assert load_scheme(path) == parse_scheme(shipped_scheme_texts()["sichuan"])
    assert suggested_path(" 北京（20/60/20） ", tmp_path / "2024.wenlian") == tmp_path / "北京（20-60-20）.json"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{}", "“坏.json”不能用作评分规则集：不是本程序的评分规则集"),
        (b"\xff\xfe", "读不出“坏.json”"),
        (b"[" * 100_000, "“坏.json”不能用作评分规则集：评分规则集不是有效的 JSON"),
        (b" " * (MAX_BYTES + 1), "“坏.json”太大"),
        (None, "找不到“坏.json”"),
    ],
    ids=["no scheme", "no text", "too deep", "too large", "not there"],
)
def test_a_file_that_holds_no_scheme_gets_a_sentence(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    path = tmp_path / "坏.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        load_scheme(path)


def test_a_scheme_that_names_something_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "规则.json"
    path.write_text(shipped_scheme_texts()["beijing"].replace("{", '{"total": "90", ', 1), encoding="utf-8")
    with pytest.raises(UserError, match="“total”写了两次"):
        load_scheme(path)

"""Runs all checks on a year, and determines which findings are explained."""

from collections import Counter
from collections.abc import Sequence

from wenlian_desktop.domain import checks
from wenlian_desktop.domain.checks import agreement, completeness, wording
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import TO_FILL, ReviewedFinding, YearFinding, apply_rule, without_widths
from wenlian_desktop.domain.rules.rule import Level, import_rules, rules_on

import_rules(checks)
import_rules(agreement)
LEVEL_ORDER = tuple(Level)


def run_checks(year: Year) -> list[YearFinding]:
    """All findings of a year, by level, what is not filled in first, then by code."""
    found = [each for rule in rules_on(Year) for each in apply_rule(rule, year)]
    found += wording.find_in_texts(year)
    return sorted(found, key=_order)


def _order(finding: YearFinding) -> tuple[int, bool, str]:
    """By level; within a level what is not filled in or not read (R) first, since other findings follow from it."""
    return LEVEL_ORDER.index(finding.level), not finding.code.startswith("R"), finding.code


def explanation_of(year: Year, finding: YearFinding) -> Explanation | None:
    """The 情况说明 of a finding: of the same check, about one of its fields, written for the same facts.

    One without a recorded finding always applies; one without a word does not count.
    """
    about = _explanations_about(year, finding)
    return next((each for each in about if _key_of(each) in (None, *_keys(finding))), None)


def _explanations_about(year: Year, finding: YearFinding) -> list[Explanation]:
    """The 情况说明 of the same check about one of its fields."""
    places = {(ref.record, ref.uid, ref.field) for ref in finding.places}
    return [
        each
        for each in year.rows(Explanation)
        if each.check == finding.code
        and (each.about_record, each.about_uid or "", each.about_field or "") in places  # no uid: of a missing row
        and (each.content or "").strip()
    ]


def _key_of(explanation: Explanation) -> str | None:
    """The facts a 情况说明 was written for, or the sentence if it has none; None for one that always applies."""
    recorded = explanation.facts or explanation.finding
    return without_widths(recorded) if recorded else None


def _keys(finding: YearFinding) -> tuple[str, str]:
    """The keys of the 情况说明 that apply to a finding."""
    return without_widths(finding.identity), without_widths(finding.message)


def review_findings(year: Year) -> list[ReviewedFinding]:
    """All findings, open ones first, of them what is not filled in last; then explained ones, in the order of
    `run_checks`.
    """
    findings, checks_explained = year.cached(run_checks), {each.check for each in year.rows(Explanation)}
    current = {(each.code, key) for each in findings if each.code in checks_explained for key in _keys(each)}
    return sorted((_review(year, each, current) for each in findings), key=_attention)


def _attention(entry: ReviewedFinding) -> tuple[bool, bool]:
    return entry.is_explained, entry.finding.is_to_fill


def is_unread(finding: YearFinding) -> bool:
    """Whether a finding is about a text that was typed and is no value yet."""
    return finding.rule.find is completeness.unread_drafts


def _review(year: Year, finding: YearFinding, current: set[tuple[str, str]]) -> ReviewedFinding:
    """`current`: the keys of all findings; a 情况说明 of another one of them is not outdated."""
    tab = find_tab(year, finding.places[0]) if finding.places else ""
    if not current:
        return ReviewedFinding(finding, tab=tab)
    if explanation_of(year, finding) is not None:
        return ReviewedFinding(finding, True, tab)
    about = _explanations_about(year, finding)
    outdated = [each for each in about if (finding.code, _key_of(each)) not in current]
    return ReviewedFinding(finding, False, tab, outdated[0] if outdated else None)


def can_be_explained(finding: YearFinding) -> bool:
    """Whether a 情况说明 is possible: missing or unparsed input (R checks) must be corrected."""
    return bool(finding.places) and not finding.code.startswith("R")


def unexplained_errors(year: Year) -> list[YearFinding]:
    """The findings that prevent closing: 错 without a 情况说明."""
    return [
        each for each in year.cached(run_checks) if each.level is Level.ERROR and explanation_of(year, each) is None
    ]


def count_in_words(errors: Sequence[YearFinding]) -> str:
    """“5条‘错’、2条‘待填’”: as the screen counts what prevents closing."""
    counts = Counter(each.word for each in errors)
    return "、".join(f"{counts[word]}条“{word}”" for word in (Level.ERROR.value, TO_FILL) if counts[word])

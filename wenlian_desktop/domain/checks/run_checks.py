"""Running all checks on a year, and telling which findings are explained."""

import unicodedata

from wenlian_desktop.domain.checks import (
    accounts,
    bounds,
    budget_execution,
    completeness,
    indicators,
    people,
    problems_and_measures,
    prose,
    report_form,
    scores,
    spending,
    surveys,
    wording,
    year_on_year,
)  # fmt: skip
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import CHECKS, Finding, Level, ReviewedFinding
from wenlian_desktop.domain.values.fields import Ref

# importing a module registers its checks
CHECK_MODULES = (
    completeness, budget_execution, accounts, spending, indicators, surveys, people, report_form,
    problems_and_measures, scores, prose, bounds, wording, year_on_year,
)  # fmt: skip
LEVEL_ORDER = (Level.ERROR, Level.WARNING, Level.HINT)


def run_checks(year: Year) -> list[Finding]:
    """All findings of a year, 错 before 警 before 示, else in the order of the checks."""
    findings = [
        Finding(each.code, each.level, message, places, each.remedy)
        for each in CHECKS
        for message, places in each.run(year)
    ]
    return sorted(findings, key=lambda finding: LEVEL_ORDER.index(finding.level))


def explanation_of(year: Year, finding: Finding) -> Explanation | None:
    """The 情况说明 that answers a finding: of the same check, about one of its places, given when it said the same.

    One that kept no finding (made by hand) has nothing to be compared with, and answers.
    """
    message = _normalized(finding.message)
    about = _explanations_about(year, finding)
    return next((each for each in about if not each.finding or _normalized(each.finding) == message), None)


def _explanations_about(year: Year, finding: Finding) -> list[Explanation]:
    """The 情况说明 of the same check about one of its places, whatever they answer."""
    return [
        each
        for each in year.rows(Explanation)
        if each.check == finding.code
        and Ref(str(each.about_record), str(each.about_uid), str(each.about_field)) in finding.places
    ]


def _normalized(message: str) -> str:
    """A message without what does not matter: blanks and the width of signs."""
    return "".join(unicodedata.normalize("NFKC", message).split())


def review_findings(year: Year) -> list[ReviewedFinding]:
    """All findings, the open ones first, then those explained; each part in the order of `examine`."""
    findings = run_checks(year)
    messages = {(each.code, _normalized(each.message)) for each in findings} if len(year.rows(Explanation)) else set()
    found = [_review(year, each, messages) for each in findings]
    return sorted(found, key=lambda each: each.is_explained)


def _review(year: Year, finding: Finding, messages: set[tuple[str, str]]) -> ReviewedFinding:
    """`said`: what all findings say; a 情况说明 that answers another one of them is not outdated."""
    tab = find_tab(year, finding.places[0]) if finding.places else ""
    if not messages:
        return ReviewedFinding(finding, tab=tab)
    if explanation_of(year, finding) is not None:
        return ReviewedFinding(finding, True, tab)
    stale = [
        each
        for each in _explanations_about(year, finding)
        if (finding.code, _normalized(each.finding or "")) not in messages
    ]
    return ReviewedFinding(finding, False, tab, stale[0] if stale else None)


def can_be_explained(finding: Finding) -> bool:
    """Whether a 情况说明 may answer it: what is not filled in or not read (the R checks) is mended, not explained."""
    return bool(finding.places) and not finding.code.startswith("R")


def unexplained_errors(year: Year) -> list[Finding]:
    """The findings that stop filing: 错 without a 情况说明."""
    return [each for each in run_checks(year) if each.level is Level.ERROR and explanation_of(year, each) is None]

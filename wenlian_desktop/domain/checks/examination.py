"""Running all checks on a year, and telling which findings are explained."""

import unicodedata

from wenlian_desktop.domain.checks import (
    accounts,
    bounds,
    budget,
    completeness,
    conclusions,
    form,
    indicators,
    last_year,
    people,
    prose,
    scores,
    spending,
    surveys,
    wording,
)  # fmt: skip
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import CHECKS, Examined, Finding, Level
from wenlian_desktop.domain.values.fields import Ref

# importing a subject enters its checks in the list
SUBJECTS = (
    completeness, budget, accounts, spending, indicators, surveys, people, form, conclusions, scores, prose, bounds,
    wording, last_year,
)  # fmt: skip
ORDER = (Level.ERROR, Level.WARNING, Level.HINT)


def examine(year: Year) -> list[Finding]:
    """All findings of a year, 错 before 警 before 示, else in the order of the checks."""
    findings = [
        Finding(each.code, each.level, message, places, each.remedy)
        for each in CHECKS
        for message, places in each.look(year)
    ]
    return sorted(findings, key=lambda finding: ORDER.index(finding.level))


def explanation_of(year: Year, finding: Finding) -> Explanation | None:
    """The 情况说明 that answers a finding: of the same check, about one of its places, given when it said the same.

    One that kept no finding (made by hand) has nothing to be compared with, and answers.
    """
    said = _bare(finding.message)
    about = _about(year, finding)
    return next((each for each in about if not each.finding or _bare(each.finding) == said), None)


def _about(year: Year, finding: Finding) -> list[Explanation]:
    """The 情况说明 of the same check about one of its places, whatever they answer."""
    return [
        each
        for each in year.rows(Explanation)
        if each.check == finding.code
        and Ref(str(each.about_record), str(each.about_uid), str(each.about_field)) in finding.places
    ]


def _bare(message: str) -> str:
    """A message without what does not matter: blanks and the width of signs."""
    return "".join(unicodedata.normalize("NFKC", message).split())


def examined(year: Year) -> list[Examined]:
    """All findings, the open ones first, then those explained; each part in the order of `examine`."""
    findings = examine(year)
    said = {(each.code, _bare(each.message)) for each in findings} if len(year.rows(Explanation)) else set()
    found = [_examined(year, each, said) for each in findings]
    return sorted(found, key=lambda each: each.is_explained)


def _examined(year: Year, finding: Finding, said: set[tuple[str, str]]) -> Examined:
    """`said`: what all findings say; a 情况说明 that answers another one of them is not outdated."""
    tab = find_tab(year, finding.places[0]) if finding.places else ""
    if not said:
        return Examined(finding, tab=tab)
    if explanation_of(year, finding) is not None:
        return Examined(finding, True, tab)
    stale = [each for each in _about(year, finding) if (finding.code, _bare(each.finding or "")) not in said]
    return Examined(finding, False, tab, stale[0] if stale else None)


def can_be_explained(finding: Finding) -> bool:
    """Whether a 情况说明 may answer it: what is not filled in or not read (the R checks) is mended, not explained."""
    return bool(finding.places) and not finding.code.startswith("R")


def unexplained_errors(year: Year) -> list[Finding]:
    """The findings that stop filing: 错 without a 情况说明."""
    return [each for each in examine(year) if each.level is Level.ERROR and explanation_of(year, each) is None]

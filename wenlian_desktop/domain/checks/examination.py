"""Running all checks on a year, and telling which findings are explained."""

from dataclasses import dataclass

from wenlian_desktop.domain.checks import (
    accounts,
    bounds,
    budget,
    completeness,
    conclusions,
    form,
    indicators,
    people,
    prose,
    scores,
    spending,
    surveys,
    wording,
)  # fmt: skip
from wenlian_desktop.domain.checks.finding import CHECKS, Finding, Level
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.domain.homes import home
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.year import Year

# importing a subject enters its checks in the list
SUBJECTS = (
    completeness, budget, accounts, spending, indicators, surveys, people, form, conclusions, scores, prose, bounds,
    wording,
)  # fmt: skip
ORDER = (Level.ERROR, Level.WARNING, Level.HINT)


@dataclass(frozen=True)
class Examined:
    """A finding, whether a 情况说明 answers it, and the tab it is mended in (empty where it concerns no field)."""

    finding: Finding
    is_explained: bool = False
    tab: str = ""


def examine(year: Year) -> list[Finding]:
    """All findings of a year, 错 before 警 before 示, else in the order of the checks."""
    findings = [
        Finding(each.code, each.level, message, places, each.remedy)
        for each in CHECKS
        for message, places in each.look(year)
    ]
    return sorted(findings, key=lambda finding: ORDER.index(finding.level))


def explanation_of(year: Year, finding: Finding) -> Explanation | None:
    """The 情况说明 that answers a finding: of the same check, about one of its places."""
    for explanation in year.rows(Explanation):
        about = Ref(str(explanation.about_record), str(explanation.about_uid), str(explanation.about_field))
        if explanation.check == finding.code and about in finding.places:
            return explanation
    return None


def examined(year: Year) -> list[Examined]:
    """All findings, the open ones first, then those explained; each part in the order of `examine`."""
    found = [
        Examined(each, explanation_of(year, each) is not None, home(year, each.places[0]) if each.places else "")
        for each in examine(year)
    ]
    return sorted(found, key=lambda each: each.is_explained)


def can_be_explained(finding: Finding) -> bool:
    """Whether a 情况说明 may answer it: what is not filled in or not read (the R checks) is mended, not explained."""
    return bool(finding.places) and not finding.code.startswith("R")


def unexplained_errors(year: Year) -> list[Finding]:
    """The findings that stop filing: 错 without a 情况说明."""
    return [each for each in examine(year) if each.level is Level.ERROR and explanation_of(year, each) is None]

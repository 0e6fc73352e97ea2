"""Checks of problems, causes and measures, and of statements that contradict them."""

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.contradictions import find_on_time_claim, find_slow_claim, find_within_budget_claim
from wenlian_desktop.domain.prose.figures_in_prose import GROUPS
from wenlian_desktop.domain.records.conclusions import Measure, Problem
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule, unfilled
from wenlian_desktop.domain.rules.template import Phrase, phrase
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import State


def _sections(year: Year, *titles: str) -> list[Section]:
    return [row for row in year.rows(Section) if row.node in titles and row.content]


def _overspent_groups(year: Year) -> tuple[Phrase, ...]:
    """The groups that spent more than their full budget."""
    done = {group: derived.execution(year, group) for group in GROUPS}
    return tuple(
        phrase("overspent", group=group, spent=each.spent, full=each.full)
        for group, each in done.items()
        if each.is_overspent
    )


@rule(
    "C42",
    Level.WARNING,
    on=Year,
    says={
        "on_time": "问题中写“{slow}”，“产出进度”一节写“{claim}”，两者矛盾。",
        "slow": "问题中写“{slow}”，而{over:；}。",
        "within_budget": "“{node}”一节写“{claim}”，而{over:；}。",
        "overspent": "{group}{spent:万元}万元，超过全年预算{full:万元}万元",
    },
    remedy="统一前后说法，或写明原因。",
)
def conclusions_agree(year: Year) -> YearHits:
    """The report does not claim both on time and slow, or both within the budget and over it."""
    over = _overspent_groups(year)
    claims = [(row, find_on_time_claim(row.content or "")) for row in _sections(year, outline.PROGRESS)]
    for problem in year.rows(Problem):
        slow = find_slow_claim(problem.content or "")
        for row, claim in claims if slow else ():
            if claim:
                places = ref_to(problem, "content"), ref_to(row, "content")
                yield hit(*places, kind="on_time", slow=slow, claim=claim)
        if slow and over:
            yield hit(ref_to(problem, "content"), kind="slow", slow=slow, over=over)
    for row in _sections(year, outline.COST, outline.EXECUTION, outline.PROGRESS):
        within = find_within_budget_claim(row.content or "")
        if within and over:
            yield hit(ref_to(row, "content"), kind="within_budget", node=row.node, claim=within, over=over)


@rule(
    "C43",
    Level.WARNING,
    on=Year,
    says={
        "no_cause": "问题“{name}”没有写原因。",
        "no_measure": "问题“{name}”没有对应的措施。",
        "no_problem": "措施“{name}”没有对应的问题。",
    },
    remedy="写明问题的原因，给每个问题定出措施，每条措施对应到问题。",
)
def problems_have_causes_and_measures(year: Year) -> YearHits:
    """Each problem has a cause and a measure, each measure addresses a problem."""
    answered = {uid for measure in year.rows(Measure) for uid in measure.problems}
    for problem in year.rows(Problem):
        name = row_title(year, "problem", problem.uid)
        if year.state(ref_to(problem, "cause")) is State.EMPTY:
            yield unfilled(ref_to(problem, "cause"), kind="no_cause", name=name)
        if problem.uid not in answered:
            yield unfilled(ref_to(problem, "content"), kind="no_measure", name=name)
    for measure in year.rows(Measure):
        if not measure.problems:
            name = row_title(year, "measure", measure.uid)
            yield unfilled(ref_to(measure, "problems"), kind="no_problem", name=name)

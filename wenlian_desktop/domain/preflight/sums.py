"""Preflight rules about stated figures: classes over their budget, and 无 against the figures."""

import re
from collections.abc import Iterable, Iterator

from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figures_in_prose import GROUPS
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.wording_rules import is_none_text
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.rules.template import Phrase, phrase
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.numerals import percentage
from wenlian_desktop.domain.values.thresholds import MIN_BASIC_RATE, NEGLIGIBLE

Hits = Iterator[Hit[int]]

OVERSPENT = "{group}{spent:万元}万元，超过预算数{budget:万元}万元{rate:|（执行率~）}"

CHANGES = re.compile("追加|追减|调剂|调增|调减|核减|预算调整(?:为|后|批复)")


def _fen(report: Manuscript, name: str) -> int | None:
    """A stated amount, in 分."""
    stated = report.stated.get(name)
    return None if stated is None else int(stated[0].value)


def _lines(report: Manuscript, first: int, *names: str) -> tuple[int, ...]:
    """A line and those that state the named figures, each once."""
    return tuple(dict.fromkeys((first, *(report.stated[name][1].line_no for name in names if name in report.stated))))


@rule(
    "C05",
    Level.ERROR,
    on=Manuscript,
    says={
        "": "{groups:；}。没有说明预算调整。",
        "over": OVERSPENT,
        "slow": "{group}{spent:万元}万元，预算数{budget:万元}万元，执行率只有{rate}",
    },
    remedy="写明调整后的预算数和调整批复，或说明超出的原因。",
)
def overspent_groups(report: Manuscript) -> Hits:
    """No group spends more than its budget unless budget changes are mentioned."""
    over, slow = overspent(report), tuple(_slow(report))
    if over and not CHANGES.search(report.text(outline.EXECUTION)):
        at = min(report.stated[group][1].line_no for group in GROUPS if group in report.stated)
        named = [name for each in (*over, *slow) for name in (str(each.facts["group"]), f"{each.facts['group']}预算")]
        yield hit(*_lines(report, at, *named), groups=(*over, *slow))


def overspent(report: Manuscript) -> tuple[Phrase, ...]:
    """The groups that spent more than their budget, each as a phrase `over` with both figures (`OVERSPENT`)."""
    return tuple(_overspent(report))


def _overspent(report: Manuscript) -> Iterator[Phrase]:
    for group in GROUPS:
        budget, spent = _fen(report, f"{group}预算"), _fen(report, group)
        if budget is not None and spent is not None and spent > budget:
            rate = percentage(spent, budget) if budget else None
            yield phrase("over", group=group, spent=spent, budget=budget, rate=rate)


def _slow(report: Manuscript) -> Iterator[Phrase]:
    for group in GROUPS:
        budget, spent = _fen(report, f"{group}预算"), _fen(report, group)
        if budget and spent is not None and spent * 100 < MIN_BASIC_RATE * budget:
            yield phrase("slow", group=group, spent=spent, budget=budget, rate=percentage(spent, budget))


@rule(
    "C10",
    Level.ERROR,
    on=Manuscript,
    says="“结转结余率”写“无”，按文中的数预算{full:万元}万元减支出{spent:万元}万元，余{left:万元}万元，结转结余率{rate}。",
    remedy="写明结转结余的金额和比率。",
)
def carryover_is_stated(report: Manuscript) -> Hits:
    """结转结余率 is not 无 if more than 0.5 % of the budget is left."""
    full, spent = _fen(report, figures_in_prose.FULL), _fen(report, figures_in_prose.SPENT)
    if full and spent is not None and abs(full - spent) > NEGLIGIBLE * full:
        left = full - spent
        for at in _none_lines(report, outline.CARRYOVER):
            lines = _lines(report, at, figures_in_prose.FULL, figures_in_prose.SPENT)
            yield hit(*lines, full=full, spent=spent, left=left, rate=percentage(left, full))


@rule(
    "C11",
    Level.ERROR,
    on=Manuscript,
    says="“部门预决算差异率”写“无”，按文中的数决算{spent:万元}万元，{name}{budget:万元}万元，相差{apart:万元}万元，差异率{rate}。",
    remedy="写明年初预算、决算支出和差异率。",
)
def difference_is_stated(report: Manuscript) -> Hits:
    """预决算差异率 is not 无 if the figures differ; without an initial budget the full one is used."""
    name = figures_in_prose.INITIAL if figures_in_prose.INITIAL in report.stated else figures_in_prose.FULL
    budget, spent = _fen(report, name), _fen(report, figures_in_prose.SPENT)
    if budget and spent is not None and abs(spent - budget) > NEGLIGIBLE * budget:
        apart, rate = abs(spent - budget), percentage(spent - budget, budget)
        for at in _none_lines(report, outline.DIFFERENCE):
            lines = _lines(report, at, figures_in_prose.SPENT, name)
            yield hit(*lines, spent=spent, name=name, budget=budget, apart=apart, rate=rate)


def _none_lines(report: Manuscript, title: str) -> Iterable[int]:
    lines = report.under(title)
    if len(lines) == 1 and is_none_text(lines[0].text):
        yield lines[0].line_no

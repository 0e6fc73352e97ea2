"""Rules of preflight about the figures a report tells: sums, rates, and 无 against the figures."""

import re
from collections.abc import Iterable
from fractions import Fraction

from wenlian_desktop.domain.preflight.rules import PreflightResults, preflight_rule
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figures_in_prose import GROUPS
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.wording_rules import is_none_text
from wenlian_desktop.domain.rules.finding import Level
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import percentage
from wenlian_desktop.domain.values.thresholds import MIN_BASIC_RATE, NEGLIGIBLE, TOLERANCE

CHANGES = re.compile("追加|追减|调剂|调增|调减|核减|预算调整(?:为|后|批复)")


def _fen(report: Manuscript, name: str) -> int | None:
    """An amount the report tells, in 分."""
    stated = report.stated.get(name)
    return None if stated is None else int(stated[0].value)


def _total_differs(report: Manuscript, name: str, suffix: str) -> PreflightResults:
    whole, parts = _fen(report, name), [_fen(report, group + suffix) for group in GROUPS]
    known = [part for part in parts if part is not None]
    if whole is not None and len(known) == len(GROUPS) and abs(whole - sum(known)) > TOLERANCE:
        together = f"基本、项目、其他三项之和为{format_wan(sum(known))}万元"
        yield report.stated[name][1].line_no, f"{name}{format_wan(whole)}万元，{together}。"


@preflight_rule("C01", Level.ERROR, "核对预算批复，改正不符的一处。")
def budget_total(report: Manuscript) -> PreflightResults:
    """The budget told equals its three parts."""
    return _total_differs(report, figures_in_prose.FULL, "预算")


@preflight_rule("C02", Level.ERROR, "核对决算，改正不符的一处。")
def spending_total(report: Manuscript) -> PreflightResults:
    """The spending told equals its three parts."""
    return _total_differs(report, figures_in_prose.SPENT, "")


@preflight_rule("C03", Level.ERROR, "按“支出÷全年预算数”复算后改正。")
def execution_rate(report: Manuscript) -> PreflightResults:
    """The rate told is the one its two figures give."""
    full, spent, stated = (
        _fen(report, figures_in_prose.FULL),
        _fen(report, figures_in_prose.SPENT),
        report.stated.get(figures_in_prose.RATE),
    )
    right = percentage(spent, full) if full and spent is not None else None
    if stated and right and not stated[0].agrees_with(Fraction(right.removesuffix("%"))):
        pair = f"支出{format_wan(spent)}万元÷预算{format_wan(full)}万元"
        yield stated[1].line_no, f"预算执行率写“{stated[0].text}”，按{pair}应为{right}。"


@preflight_rule("C05", Level.ERROR, "写明调整后的预算数和调整批复，或说明超出的原因。")
def overspent_groups(report: Manuscript) -> PreflightResults:
    """No group spends more than its budget without a word of how the budget was changed."""
    over, slow = overspent(report), list(_slow(report))
    if over and not CHANGES.search(report.text(outline.EXECUTION)):
        at = min(report.stated[group][1].line_no for group in GROUPS if group in report.stated)
        yield at, "；".join((*over, *slow)) + "。没有说明预算调整。"


def overspent(report: Manuscript) -> list[str]:
    """The groups that spent more than their budget, each in words with both figures."""
    messages: list[str] = []
    for group in GROUPS:
        budget, spent = _fen(report, f"{group}预算"), _fen(report, group)
        if budget is not None and spent is not None and spent > budget:
            rate = f"（执行率{percentage(spent, budget)}）" if budget else ""
            messages.append(f"{group}{format_wan(spent)}万元，超过预算数{format_wan(budget)}万元{rate}")
    return messages


def _slow(report: Manuscript) -> Iterable[str]:
    for group in GROUPS:
        budget, spent = _fen(report, f"{group}预算"), _fen(report, group)
        if budget and spent is not None and spent * 100 < MIN_BASIC_RATE * budget:
            pair = f"{format_wan(spent)}万元，预算数{format_wan(budget)}万元"
            yield f"{group}{pair}，执行率只有{percentage(spent, budget)}"


@preflight_rule("C07", Level.ERROR, "核对支出总额，或写明调整后的预算数。")
def overspent_whole(report: Manuscript) -> PreflightResults:
    """The whole spends no more than its budget."""
    full, spent = _fen(report, figures_in_prose.FULL), _fen(report, figures_in_prose.SPENT)
    if full is not None and spent is not None and spent > full:
        yield (
            report.stated[figures_in_prose.SPENT][1].line_no,
            f"支出{format_wan(spent)}万元，超过全年预算数{format_wan(full)}万元。",
        )


@preflight_rule("C10", Level.ERROR, "写明结转结余的金额和比率。")
def carryover_is_stated(report: Manuscript) -> PreflightResults:
    """结转结余率 is not 无 where budget and spending leave more than 0.5 %."""
    full, spent = _fen(report, figures_in_prose.FULL), _fen(report, figures_in_prose.SPENT)
    if full and spent is not None and abs(full - spent) > NEGLIGIBLE * full:
        sums = f"预算{format_wan(full)}万元减支出{format_wan(spent)}万元，余{format_wan(full - spent)}万元"
        for at in _none_lines(report, outline.CARRYOVER):
            yield at, f"“结转结余率”写“无”，按文中的数{sums}，结转结余率{percentage(full - spent, full)}。"


@preflight_rule("C11", Level.ERROR, "写明年初预算、决算支出和差异率。")
def difference_is_stated(report: Manuscript) -> PreflightResults:
    """预决算差异率 is not 无 where the figures differ; the budget of the year stands in for the initial one."""
    name = figures_in_prose.INITIAL if figures_in_prose.INITIAL in report.stated else figures_in_prose.FULL
    budget, spent = _fen(report, name), _fen(report, figures_in_prose.SPENT)
    if budget and spent is not None and abs(spent - budget) > NEGLIGIBLE * budget:
        pair = f"决算{format_wan(spent)}万元，{name}{format_wan(budget)}万元"
        apart = f"相差{format_wan(abs(spent - budget))}万元，差异率{percentage(spent - budget, budget)}"
        for at in _none_lines(report, outline.DIFFERENCE):
            yield at, f"“部门预决算差异率”写“无”，按文中的数{pair}，{apart}。"


def _none_lines(report: Manuscript, title: str) -> Iterable[int]:
    lines = report.under(title)
    if len(lines) == 1 and is_none_text(lines[0].text):
        yield lines[0].line_no

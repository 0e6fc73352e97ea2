"""Our own report, taken in again: what figures it prints, and what of the offer is not what the year says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.narrative import has_budget
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of, shipped_outline_texts
from wenlian_desktop.domain.records.budget import OTHER, PROJECT, BudgetLine
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.ledger import ledger_or_none
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.intake.old_report.read_report import read_old_report
from wenlian_desktop.intake.proposals import FIGURE, Certainty, Offer, Proposal
from wenlian_desktop.intake.readers.report_reader import parse_report
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.session.outline_files import printed_by

OUTLINES = ("beijing", "hunan", "sichuan")
CLASSES = {"total": None, "basic": derived.BASIC, "project": PROJECT, "other": OTHER}
CENT = Decimal("0.01")  # 万元: what is printed of an amount
ACCOUNTS = ("accounts", "budget_change")  # read off figures, not rows of the year


def printed_lines(year: Year, outline: str, suffix: str) -> tuple[Year, list[str]]:
    """The report of a year by an outline, as the lines of its file."""
    own = printed_by(year, shipped_outline_texts()[outline])
    return own, parse_report(f"报告{suffix}", render_document(annual_report(own), suffix))


def printed_figures(year: Year, lines: Sequence[str]) -> dict[str, str]:
    """The figures that the report states, as it states them; those that are not filled in are left out."""
    parts = outline_of(year).parts
    told: dict[str, str | None] = {}
    if not has_budget(year):  # then the sentences are not printed
        return {}
    if "budget" in parts:
        for name, group in CLASSES.items():
            done = derived.execution(year, group)
            told |= {f"budget_{name}": _wan(done.full), f"spent_{name}": _wan(done.spent)}
        told["execution_rate"] = derived.execution(year).rate
    if "carryover" in parts and any("结转结余率为" in line for line in lines):  # not where nothing is left
        told |= {"carryover_amount": _wan(derived.carryover(year)), "carryover_rate": derived.carryover_rate(year)}
    if "difference" in parts:
        told |= {
            "initial_total": _wan(derived.execution(year).initial),
            "deviation_rate": derived.difference_rate(year),
        }
    bare = {name: value.rstrip("%") for name, value in told.items() if value is not None}
    return {name: value for name, value in bare.items() if _number(value) is not None}  # not —: there is no budget


def _wan(fen: int | None) -> str | None:
    return None if fen is None else format_wan(fen)


def faults(year: Year, outline: str, suffix: str) -> Iterator[str]:
    """What an offer of our own report misses, or has wrong."""
    own, lines = printed_lines(year, outline, suffix)
    offer = read_old_report(lines)
    offered = {each.field: each.value for each in offer.proposals if each.record == FIGURE}
    for name, value in printed_figures(own, lines).items():
        if name not in offered or abs(Decimal(offered[name]) - Decimal(value)) > CENT / 2:  # as exact as it is printed
            yield f"{name}: {value} is printed, {offered.get(name)} is offered"
    yield from _not_in_year(own, offer)


def _not_in_year(year: Year, offer: Offer) -> Iterator[str]:
    """Sure numbers that no row of the year has in that field."""
    held: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
    for record, rows in year_to_json(year)["records"].items():
        for row in rows:
            for field, value in row.items():
                if (number := _number(value)) is not None:
                    held[record, field].add(number)
    spent = [derived.spent(year, line) for line in year.rows(BudgetLine)]  # however it is entered
    held["budget_line", "spent_once"] |= {Decimal(fen) / FEN_PER_WAN_YUAN for fen in spent if fen is not None}
    scored = year.cached(ledger_or_none)
    held["score_entry", "score"] |= {line.got for line in scored.lines if line.got is not None} if scored else set()
    for each in offer.proposals:
        value = _number(each.value)
        is_looked_at = each.certainty is Certainty.SURE and each.record not in (FIGURE, *ACCOUNTS)
        if is_looked_at and value is not None and not _is_held(each, value, held[each.record, each.field]):
            yield f"{each.record}.{each.field}: {each.value} is sure ({each.proof}), and no row has it"


def _is_held(each: Proposal, value: Decimal, held: set[Decimal]) -> bool:
    slack = CENT * 10_000 / 2 if each.unit == "元" else CENT / 2 if each.unit == "万元" else Decimal(0)
    return any(abs(value - one) <= slack for one in held)


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    try:
        return Decimal(value)
    except InvalidOperation:
        return None

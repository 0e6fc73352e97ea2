"""Damaged reports: which of them lose a character, or have an amount sure that the undamaged one does not have."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

from tests.intake.old_report.offers import REPORTS, figures, lines_of, lost_characters
from tests.make.damaged_reports import DAMAGES, NoAmountError, one_amount_wrong
from wenlian_desktop.intake.old_report.read_report import read_old_report
from wenlian_desktop.intake.proposals import Certainty

MONEY = ("元", "万元")


def damage_faults(number: int) -> Iterator[str]:
    """What is wrong with that many damaged reports: each report in turn, each damage in turn."""
    damages = (*DAMAGES, "amount wrong")
    for seed in range(number):
        rounds, at = divmod(seed, len(REPORTS))
        path, damage = REPORTS[at], damages[(at + rounds) % len(damages)]
        for fault in _wrong_amount(path, seed) if damage == "amount wrong" else _damaged(path, damage, seed):
            yield f"{path.stem}, {damage}, {seed}: {fault}"


def _damaged(path: Path, damage: str, seed: int) -> Iterator[str]:
    whole = lines_of(path)
    lines = DAMAGES[damage](whole, Random(seed))
    offer = read_old_report(lines)
    if lost := lost_characters(lines, offer):
        yield f"lost {lost}"
    right = figures(read_old_report(whole), sure=True)
    for name, value in figures(offer, sure=True).items():
        if name in right and Decimal(value) != Decimal(right[name]):
            yield f"{name} is {value}, not {right[name]}"


def _wrong_amount(path: Path, seed: int) -> Iterator[str]:
    whole = lines_of(path)
    try:
        lines, wrong = one_amount_wrong(whole, Random(seed))
    except NoAmountError:
        return
    offer = read_old_report(lines)
    if lost := lost_characters(lines, offer):
        yield f"lost {lost}"
    known = {str(each.value) for each in read_old_report(whole).proposals if each.unit in MONEY}
    for each in offer.proposals:
        is_sure = each.certainty is Certainty.SURE and each.unit in MONEY
        if is_sure and str(each.value) not in known and Decimal(each.value) == Decimal(wrong):
            yield f"{each.record}.{each.field} is {each.value} ({each.proof})"

"""What a report can be used for where no year is open: as the year before a new one, or as the year it is about."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from wenlian_desktop.domain.values.parsing import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.intake.proposals import Offer
from wenlian_desktop.session.taking_in import take_in
from wenlian_desktop.session.taking_in.held_offer import HeldOffer, HeldProposal
from wenlian_desktop.session.taking_in.take_in import Source, TakenIn
from wenlian_desktop.ui.taking_in.uses import Use


class ReportUses:
    """`created`: the file that was made. `choose_path`: a free path for the file of a year, None where given up."""

    def __init__(self, office: str, typed_year: str, choose_path: Callable[[str], Path | None]) -> None:
        self._office = office
        is_year = typed_year.isascii() and typed_year.isdigit() and FIRST_YEAR <= int(typed_year) <= LAST_YEAR
        self._typed_year = int(typed_year) if is_year else date.today().year
        self._choose_path = choose_path
        self.created: Path | None = None

    def uses_of(self, offer: Offer) -> Sequence[Use]:
        """A new year that starts from the report; the year itself, where the report says which."""
        number = self._typed_year if offer.year is None else offer.year + 1
        before = number - 1
        new = Use(
            f"新建{number}年度，从这份{before}年度的报告开始",
            "按结转的规则带来文字和名称，标“结”；金额、结果不带。",
            partial(take_in.base_year, before),
            partial(self._start, number),
            is_last_year=True,
        )
        if offer.year is None:
            return (new,)
        hint = "勾选的写入那一年的新文件，来源标“导”。"
        old = Use(f"把它存为{before}年度的文件", hint, partial(take_in.base_year, before), self._keep)
        return (new, old)

    def _start(self, number: int, held: HeldOffer, chosen: Iterable[HeldProposal], source: Source) -> TakenIn | None:
        path = self._choose_path(f"{number}年度")
        if path is None:
            return None
        done = take_in.create_from_report(path, number, self._office or None, held.offer, chosen, source)
        self.created = path
        return done

    def _keep(self, held: HeldOffer, chosen: Iterable[HeldProposal], source: Source) -> TakenIn | None:
        path = self._choose_path(f"{held.offer.year}年度")
        if path is None:
            return None
        done = take_in.create_old_year(path, held.offer, chosen, source)
        self.created = path
        return done

"""A year beside a journal that may not be its own: nothing was done to either, and somebody decides."""

from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.leftovers import judgement


def is_unfinished(refusal: UserError) -> bool:
    """Whether a year was not opened because of the journal beside it."""
    return isinstance(refusal, judgement.UnfitJournal)


def can_be_undone(refusal: UserError) -> bool:
    """Whether the journal fits the content of the year, wherever both come from."""
    return isinstance(refusal, judgement.UnfitJournal) and refusal.is_moved


def take_as_it_is(path: Path) -> None:
    """The year is opened as it stands; the journal is kept aside. Raises UserError."""
    judgement.drop_journal(path)


def undo_unfinished(path: Path) -> None:
    """The next opening undoes what the journal says. Raises UserError."""
    judgement.accept_journal(path)

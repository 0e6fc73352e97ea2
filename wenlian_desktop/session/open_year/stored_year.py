"""What the file of an open year says of itself: nothing is changed."""

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wenlian_desktop.domain.records.originals import VerificationResult
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.storage.file import backups
from wenlian_desktop.storage.file.backups import BY_HAND
from wenlian_desktop.storage.file.clean_end import ContentCheck
from wenlian_desktop.storage.file.writer import Writer

if TYPE_CHECKING:
    from wenlian_desktop.storage.clearing.holdings import Holdings, Wanted


class StoredYear:
    """Trail, originals, content and copies of an open year."""

    view: Year
    _writer: Writer

    def read_original(self, sha256: str) -> Future[bytes]:
        """The bytes of an attachment; the future fails with UserError where they are missing or damaged."""
        return self._writer.read_original(sha256)

    def verify_originals(self) -> Future[VerificationResult] | None:
        """Start the weekly verification of all originals; None where it is not due."""
        return self._writer.verify_originals() if self._writer.is_verification_due else None

    def check_content(self, waits: bool = False) -> Future[ContentCheck]:
        """Compare the content with what the last session left, in slices.

        `waits`: from `begin_check` on, or from the first step.
        """
        return self._writer.check_content(waits)

    def begin_check(self) -> None:
        """Begin with a look at the content that waits."""
        self._writer.begin_check()

    def accept_content(self) -> None:
        """What `check_content` found is mended, or right as it is: it is not told again."""
        self._writer.accept_content()

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail, as it is stored and chained."""
        return self._writer.trail()

    def trail_fields(self) -> list[dict[str, Any]]:
        """The audit trail, row by row and field by field."""
        return self._writer.trail_fields()

    def field_history(self, ref: Ref) -> Future[list[dict[str, Any]]]:
        """The entries of the trail about a field, and about its row as a whole."""
        return self._writer.history(ref.record, ref.uid, ref.field)

    def trail_for_display(self) -> list[dict[str, Any]]:
        """The audit trail with figure tokens replaced by their current values."""
        return [_expand_entry(self.view, entry) for entry in self.trail_fields()]

    def holdings(self, wanted: "Wanted") -> "Future[Holdings]":
        """Where a text or photos stand in the year file, with its trail."""
        from wenlian_desktop.storage.clearing.holdings import look_up

        return self._writer.look(partial(look_up, wanted=wanted))

    def great_steps_after(self, copies: Sequence[Path]) -> Future[list[tuple[str, str] | None]]:
        """(time, name) of the step of many rows that came right after each backup; None where none did."""
        return self._writer.look(partial(backups.great_steps_after, copies=copies))

    def last_recorded(self) -> dict[str, Any] | None:
        """The last entry of the trail that is of a step of the user; None where there is none."""
        return self._writer.last_recorded()

    def back_up(self, occasion: str = BY_HAND) -> Future[Path | None]:
        """Make a verified backup of all changes so far; None where the newest has the same content."""
        return self._writer.back_up(occasion)

    def copy_to(self, path: Path) -> Future[None]:
        """Copy the whole file with all originals, after all changes so far."""
        return self._writer.copy_to(path)


def _expand_entry(view: Year, entry: dict[str, Any]) -> dict[str, Any]:
    return entry | {side: expand_tokens(view, entry[side] or "") or None for side in ("old", "new")}

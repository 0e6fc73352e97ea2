"""Import of files as attachments: read in a job, written one after another."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import Original
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.attaching import attach_or_supply
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.jobs import IsWanted

OwnerRef = tuple[str, str]  # (record, uid)
OriginalReader = Callable[[], Original]  # reads a file; raises UserError


class AttachmentImporter(QObject):
    """Imports files as attachments of a row. `finished` carries the reasons of the files that were not added."""

    finished = Signal(list)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._queue: list[tuple[OwnerRef, OriginalReader]] = []
        self._reset()
        context.jobs.cancelled.connect(self.cancel)

    def _reset(self) -> None:
        self._batch, self._total = new_uid(), 0
        self._writes: list[Future[None]] = []
        self._imported: set[str] = set()
        self._refused: list[str] = []
        self._existing = {row.uid for row in self._context.bridge.view.rows(Attachment)}

    def start(self, owner: OwnerRef, sources: Sequence[OriginalReader]) -> None:
        """Import files for a row, after any import that is still running."""
        if not self._queue:
            self._reset()
        self._queue += [(owner, source) for source in sources]
        self._total += len(sources)
        if len(self._queue) == len(sources):
            self._read_next()

    def _read_next(self) -> None:
        if not self._queue:
            self._context.jobs.run(self._wait_for_last_write, partial(self._report, self._batch))
            return
        number = self._total - len(self._queue) + 1
        name = f"正在添加文件（第{number}个，共{self._total}个）"
        self._context.jobs.run(partial(self._read, self._queue[0][1]), partial(self._on_read, self._batch), name)

    def _wait_for_last_write(self, is_wanted: IsWanted) -> None:
        """Wait until the previous file is written or failed, so that a slow disk limits memory use."""
        for each in self._writes[-1:]:
            each.exception()

    def _read(self, source: OriginalReader, is_wanted: IsWanted) -> Original | UserError:
        self._wait_for_last_write(is_wanted)
        return _read_or_refusal(source)

    def _on_read(self, batch: str, outcome: Original | UserError) -> None:
        if batch != self._batch or not self._queue:
            return  # finished or cancelled meanwhile
        owner, _ = self._queue.pop(0)
        if self._has_failed():
            self._queue.clear()
        else:
            self._attach(owner, outcome)
        self._read_next()

    def _has_failed(self) -> bool:
        return any(each.done() and each.exception() is not None for each in self._writes)

    def _attach(self, owner: OwnerRef, outcome: Original | UserError) -> None:
        try:
            if isinstance(outcome, UserError):
                raise outcome
            self._imported.add(outcome.sha256)
            self._writes.append(attach_or_supply(self._context.bridge.session, owner, outcome, self._batch))
        except UserError as refusal:
            self._refused.append(str(refusal))

    def _report(self, batch: str, nothing: None) -> None:
        if batch != self._batch or self._queue:
            return
        failed = [str(failure) for each in self._writes if (failure := each.exception()) is not None]
        added = len(self._writes) - len(failed)
        left = self._total - added
        undo = "可以撤销（Ctrl+Z）。" if added else ""
        sentence = f"已添加{added}个文件，{undo}" if not left else f"已添加{added}个文件，{left}个没有添加。{undo}"
        self._context.message.emit(sentence)
        self.finished.emit(self._refused + failed)

    def cancel(self) -> None:
        """Cancel: delete what this batch has added, and skip the rest."""
        if not self._queue:
            return
        self._queue.clear()
        rows = [row for row in self._context.bridge.view.rows(Attachment) if row.uid not in self._existing]
        mine = [row.uid for row in rows if row.sha256 in self._imported]
        self._context.bridge.session.delete(Attachment.spec.name, mine)
        self._reset()

    def finish_now(self) -> None:
        """Import the remaining files synchronously, before the year is closed."""
        queue, self._queue = self._queue, []
        for owner, source in queue:
            self._attach(owner, _read_or_refusal(source))
        self._batch = new_uid()


def _read_or_refusal(source: OriginalReader) -> Original | UserError:
    try:
        return source()
    except UserError as refusal:
        return refusal

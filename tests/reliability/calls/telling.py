"""What a process tells while its file calls fail: every state it showed or called saved, and every sentence."""

import hashlib
import json
import os
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from tests.reliability.calls import layer
from tests.reliability.calls.layer import NONE, Fault
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.originals import Original
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import OUT_OF_MEMORY, UserError, is_out_of_memory
from wenlian_desktop.session.year_session import Listener, YearSession

T = TypeVar("T")
IS_EARLY = False  # planted: 已保存 at once


def state_of(view: Year) -> str:
    """A digest of everything a clerk entered: the fields of all rows in their order, and drafts."""
    drafts = sorted((draft.uid, draft.typed) for draft in view.rows(Draft))
    kept = [cls.spec for cls in CATALOGUE if not cls.spec.transient]
    rows = [
        (spec.name, list(map(attrgetter("uid", "carried_from", *spec.fields), view.tables[spec.name]))) for spec in kept
    ]
    return hashlib.sha256(repr((rows, drafts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Telling:
    """Writes what happens into a pipe, a line each; the faults hold between `arm` and `disarm`."""

    def __init__(self, folder: Path, pipe: int, first: Fault = NONE, second: Fault = NONE, record: int = -1) -> None:
        """`record`: where to record all calls, from now on."""
        self._folder, self._pipe = folder, pipe
        self._plan = first, second
        self._is_recording = record >= 0
        self._saved = 0
        if self._is_recording:
            layer.watch(folder, record=record)

    def tell(self, kind: str, text: str) -> None:
        """Tell something: saved, tried, failed, refused, bug, calls, shown."""
        os.write(self._pipe, (json.dumps([kind, text]) + "\n").encode())

    def arm(self) -> None:
        """From here on calls fail as planned."""
        if not self._is_recording:
            layer.watch(self._folder, *self._plan, reads=True)

    def disarm(self, shown: Year | None) -> None:
        """The answer was given: what is shown now, and the number of calls it took."""
        count = layer.calls()
        layer.stop()
        self.tell("calls", str(count))
        if shown is not None:
            self.tell("shown", state_of(shown))

    def lift(self) -> None:
        """Let everything pass, so that the rest can be told."""
        layer.stop()

    def aside(self) -> AbstractContextManager[None]:
        """What is done inside is no part of the operation."""
        return nullcontext()

    def tell_state(self, kind: str, view: Year) -> None:
        """Tell the state of a view."""
        with self.aside():
            self.tell(kind, state_of(view))

    def saved(self, view: Year) -> None:
        """The year is saved as it is shown."""
        self._saved += 1
        layer.mark(self._saved)
        self.tell_state("saved", view)

    def attempt(self, act: Callable[[], T]) -> T | None:
        """Do something that may be refused with a sentence; anything else is a bug."""
        try:
            return act()
        except UserError as refusal:
            self.tell("refused", str(refusal))
        except Exception as error:  # noqa: BLE001 -- a traceback is the finding
            self.lift()
            if is_out_of_memory(error):  # `app` and `cli` have a sentence for it
                self.tell("refused", OUT_OF_MEMORY)
            else:
                self.tell("bug", traceback.format_exc()[-1500:])
        return None

    def close(self, session: YearSession) -> None:
        """Close without faults, whatever was not saved."""
        self.attempt(lambda: session.close(force=True))

    def listener(self, session: YearSession) -> Listener:
        """Hears what the session says."""
        telling, write = self, session._writer.write

        def write_and_tell(step: Step, files: Sequence[Original] = ()) -> Future[None]:
            with telling.aside():
                view = session.view.with_changes(step.changes)
            telling.tell_state("tried", view)
            if IS_EARLY:
                telling.saved(view)
            return write(step, files)

        session._writer.write = write_and_tell  # type: ignore[method-assign]

        class Hearing(Listener):
            def changed(self, view: Year, step: Step) -> None:
                telling.tell_state("tried", view)

            def saved(self, at: datetime) -> None:
                telling.saved(session.view)

            def failed(self, step: Step, reason: UserError) -> None:
                telling.tell("failed", str(reason))
                telling.tell_state("tried", session.view)

        self.saved(session.view)
        return Hearing()


def heard(content: bytes) -> list[tuple[str, str]]:
    """What was told; the last line may be cut off by a kill."""
    found: list[tuple[str, str]] = []
    for line in content.decode().splitlines():
        try:
            parsed: Any = json.loads(line)
        except ValueError:
            break
        found.append((parsed[0], parsed[1]))
    return found

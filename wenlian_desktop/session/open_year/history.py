"""Undo and redo: two stacks of steps with their names."""

from dataclasses import replace

from wenlian_desktop.domain.records.step import Step

Steps = tuple[Step, ...]


class History:
    """Undo and redo stacks, from the opening of the file on."""

    def __init__(self) -> None:
        self._undo_stack: Steps = ()
        self._redo_stack: Steps = ()
        self._snapshots: dict[str, tuple[Steps, Steps]] = {}  # the stacks before each step that is not on disk yet

    @property
    def undo_name(self) -> str:
        """The name of the step to undo; empty where there is none."""
        return _batch_name(self._last_batch()) if self._undo_stack else ""

    @property
    def redo_name(self) -> str:
        """The name of the step to redo; empty where there is none."""
        return self._redo_stack[-1].name if self._redo_stack else ""

    def push(self, step: Step) -> None:
        """Add a new step; clears the redo stack."""
        self._replace_stacks(step.uid, (*self._undo_stack, step), ())

    def clear(self) -> None:
        """Clear both stacks."""
        self._undo_stack, self._redo_stack = (), ()
        self._snapshots.clear()

    def undo(self, by: str) -> Step:
        """Pop the last step, or the last batch as one, and push it to the redo stack; `by`: the uid of the undoing
        step.
        """
        steps = self._last_batch()
        step = replace(
            steps[-1], name=_batch_name(steps), changes=tuple(change for each in steps for change in each.changes)
        )
        self._replace_stacks(by, self._undo_stack[: -len(steps)], (*self._redo_stack, step))
        return step

    def _last_batch(self) -> Steps:
        """The last step, or all steps of the last batch."""
        first = len(self._undo_stack) - 1
        while (
            first > 0 and self._undo_stack[-1].batch and self._undo_stack[first - 1].batch == self._undo_stack[-1].batch
        ):
            first -= 1
        return self._undo_stack[first:]

    def forget_addition(self, uid: str, by: str) -> None:
        """Drop the step that added a row; `by`: the uid of the step that removed the row again."""
        kept = tuple(
            step for step in self._undo_stack
            if not any(change.before is None and change.row.uid == uid for change in step.changes)
        )  # fmt: skip
        self._replace_stacks(by, kept, self._redo_stack)

    def redo(self, by: str) -> Step:
        """Pop the last undone step and push it to the undo stack; `by`: the uid of the redoing step."""
        *rest, step = self._redo_stack
        self._replace_stacks(by, (*self._undo_stack, step), tuple(rest))
        return step

    def _replace_stacks(self, uid: str, undo_stack: Steps, redo_stack: Steps) -> None:
        self._snapshots[uid] = self._undo_stack, self._redo_stack
        self._undo_stack, self._redo_stack = undo_stack, redo_stack

    def forget_snapshot(self, uid: str) -> None:
        """A step is on disk: its snapshot of the stacks is no longer needed."""
        self._snapshots.pop(uid, None)

    def drop_failed(self, uid: str) -> None:
        """The newest step could not be written: restore the stacks as they were before it."""
        self._undo_stack, self._redo_stack = self._snapshots.pop(uid, (self._undo_stack, self._redo_stack))


def _batch_name(steps: Steps) -> str:
    return steps[0].name if len(steps) == 1 else f"{steps[0].name}等{len(steps)}项"

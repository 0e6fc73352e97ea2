"""Undo and redo: the steps done, and the steps taken back, with their names."""

from dataclasses import replace

from wenlian_desktop.domain.records.step import Step

Steps = tuple[Step, ...]


class History:
    """Two stacks of steps; reaches back to the opening of the file and no further."""

    def __init__(self) -> None:
        self._done: Steps = ()
        self._taken_back: Steps = ()
        self._before: dict[str, tuple[Steps, Steps]] = {}  # the stacks before each step that is not on the disk yet

    @property
    def undo_name(self) -> str:
        """The name of what undo would take back; empty where there is nothing."""
        return _name_of(self._last()) if self._done else ""

    @property
    def redo_name(self) -> str:
        """The name of what redo would do again; empty where there is nothing."""
        return self._taken_back[-1].name if self._taken_back else ""

    def remember(self, step: Step) -> None:
        """A new step was done; what was taken back before is gone."""
        self._turn(step.uid, (*self._done, step), ())

    def clear(self) -> None:
        """Nothing done so far can be taken back any more."""
        self._done, self._taken_back = (), ()
        self._before.clear()

    def undone(self, by: str) -> Step:
        """The last step, or the last batch as one, moved to the redo side; `by`: the uid of the step that undoes it."""
        steps = self._last()
        step = replace(
            steps[-1], name=_name_of(steps), changes=tuple(change for each in steps for change in each.changes)
        )
        self._turn(by, self._done[: -len(steps)], (*self._taken_back, step))
        return step

    def _last(self) -> Steps:
        """The last step done, or all steps of the last batch."""
        first = len(self._done) - 1
        while first > 0 and self._done[-1].batch and self._done[first - 1].batch == self._done[-1].batch:
            first -= 1
        return self._done[first:]

    def redone(self, by: str) -> Step:
        """The last step taken back, moved to the undo side again; `by` is the uid of the step that does it."""
        *rest, step = self._taken_back
        self._turn(by, (*self._done, step), tuple(rest))
        return step

    def _turn(self, uid: str, done: Steps, taken_back: Steps) -> None:
        self._before[uid] = self._done, self._taken_back
        self._done, self._taken_back = done, taken_back

    def settle(self, uid: str) -> None:
        """A step is on the disk: it will not be taken back any more but by undo."""
        self._before.pop(uid, None)

    def take_back(self, uid: str) -> None:
        """The newest step did not reach the disk: the stacks are as they were before it."""
        self._done, self._taken_back = self._before.pop(uid, (self._done, self._taken_back))


def _name_of(steps: Steps) -> str:
    return steps[0].name if len(steps) == 1 else f"{steps[0].name}等{len(steps)}项"

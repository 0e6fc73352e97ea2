"""Undo and redo: the steps done, and the steps taken back, with their names."""

from dataclasses import replace

from wenlian_desktop.domain.step import Step


class History:
    """Two stacks of steps; reaches back to the opening of the file and no further."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._taken_back: list[Step] = []
        self._undos: dict[str, Step] = {}
        self._redos: dict[str, Step] = {}

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
        self._done.append(step)
        self._taken_back.clear()

    def clear(self) -> None:
        """Nothing done so far can be taken back any more."""
        self._done.clear()
        self._taken_back.clear()

    def undone(self, by: str) -> Step:
        """The last step, or the last batch as one, moved to the redo side; `by`: the uid of the step that undoes it."""
        steps = self._last()
        step = replace(steps[-1], name=_name_of(steps), puts=tuple(put for each in steps for put in each.puts))
        del self._done[-len(steps) :]
        self._taken_back.append(step)
        self._undos[by] = step
        return step

    def _last(self) -> list[Step]:
        """The last step done, or all steps of the last batch."""
        first = len(self._done) - 1
        while first > 0 and self._done[-1].batch and self._done[first - 1].batch == self._done[-1].batch:
            first -= 1
        return self._done[first:]

    def redone(self, by: str) -> Step:
        """The last step taken back, moved to the undo side again; `by` is the uid of the step that does it."""
        step = self._taken_back.pop()
        self._done.append(step)
        self._redos[by] = step
        return step

    def take_back(self, uid: str) -> None:
        """The newest step did not reach the disk: the stacks are as they were before it."""
        if uid in self._undos:
            self._taken_back.remove(self._undos[uid])
            self._done.append(self._undos[uid])
        elif uid in self._redos:
            self._done.remove(self._redos[uid])
            self._taken_back.append(self._redos[uid])
        else:
            self._done = [step for step in self._done if step.uid != uid]


def _name_of(steps: list[Step]) -> str:
    return steps[0].name if len(steps) == 1 else f"{steps[0].name}等{len(steps)}项"

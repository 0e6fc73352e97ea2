"""The first count of checks and progress in a year: of a hundred thousand rows it would stop the window a moment."""

from PySide6.QtCore import QObject, Signal

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.jobs import Jobs

MOST_COUNTS = 3  # what was counted is carried over each edit: little is left after them


class FirstLook(QObject):
    """Counts in a job, and the year keeps it; once more where an edit came in between.

    `ended`: all may look, `is_over` from then on.
    """

    ended = Signal()

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._jobs = bridge, jobs
        self._is_counting = self.is_over = False
        self._counts = 0
        jobs.idle.connect(self._end)  # also after a job that was cancelled

    def start(self) -> None:
        """Begin to count, unless it is being counted."""
        if not self._is_counting:
            self._is_counting = True
            self._count()

    def _count(self) -> None:
        self._counts += 1
        session = self._bridge.session
        self._jobs.run(lambda is_wanted: count_first(session), self._on_counted)

    def _on_counted(self, view: Year) -> None:
        if view is self._bridge.view or self._counts == MOST_COUNTS:
            self._end()
        else:
            self._count()

    def _end(self) -> None:
        if self._is_counting:
            self._is_counting, self.is_over = False, True
            self.ended.emit()


def count_first(session: YearSession) -> Year:
    """Count what checks and progress ask for, and look up what hints do; returns the year of which it was counted."""
    from wenlian_desktop.domain.checks.progress import progress_by_tab
    from wenlian_desktop.session.outline_files import unlike_families

    view = session.view
    session.review_findings()
    progress_by_tab(view)
    unlike_families(view)
    return view

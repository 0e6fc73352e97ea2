"""The two previews of a year, kept up to the newest view: set once in a job, shown wherever one is seen."""

from PySide6.QtCore import QObject, Signal

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.report_preview import ReportPreview, build_preview
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.output.preview import Preview


class Previews(QObject):
    """The tab 报告预览 and the face at the side. `wanted` and `told` are theirs."""

    wanted = Signal(object)
    told = Signal(str)

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._jobs = bridge, jobs
        self._asked_for: Year | None = None
        self.current: ReportPreview | None = None
        self.tab, self.side = Preview(), Preview(has_outline=False)
        self._stale = {self.tab, self.side}
        for preview in (self.tab, self.side):
            preview.wanted.connect(self.wanted)
            preview.told.connect(self.told)
            preview.seen.connect(self.follow)
        jobs.refused.connect(self.forget)

    def follow(self) -> None:
        """Bring what is seen up to the newest view."""
        seen = [preview for preview in (self.tab, self.side) if preview.isVisible()]
        if not seen:
            return
        if self._bridge.view is not self._asked_for:
            view = self._asked_for = self._bridge.view
            self._jobs.run(lambda is_wanted: build_preview(view), self._show, "正在排版")
        elif self.current is not None:
            self._bring_up()

    def forget(self) -> None:
        """What was asked for will not come: ask again when there is need."""
        self._asked_for = None

    def refresh(self) -> None:
        """Set the newest view again, whatever was set before."""
        self._asked_for = None
        self.follow()

    def _show(self, made: ReportPreview) -> None:
        self.current = made
        self._stale = {self.tab, self.side}
        self._bring_up()

    def _bring_up(self) -> None:
        for preview in [preview for preview in self._stale if preview.isVisible()]:
            assert self.current is not None
            preview.show_pages(self.current)
            self._stale.discard(preview)

    def mark_edited(self, ref: Ref | None) -> None:
        """The field the cursor is in, on the page."""
        self.side.mark_edited(ref)

    def close(self) -> None:
        """Let go of the pages."""
        self.tab.pages.close_pages()
        self.side.pages.close_pages()

    def refresh_theme(self) -> None:
        """The colours changed."""
        self.tab.refresh_theme()
        self.side.refresh_theme()

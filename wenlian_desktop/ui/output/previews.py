"""The two previews of a year: laid out once in a job, shown in the tab and in the side panel."""

from PySide6.QtCore import QObject, Signal

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.exporting import photograph_reader
from wenlian_desktop.session.report_preview import ReportPreview, build_preview
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.output.preview import Preview


class Previews(QObject):
    """The tab 报告预览 and the preview in the side panel; forwards their `field_requested` and `message`."""

    field_requested = Signal(object)
    message = Signal(str)

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._jobs = bridge, jobs
        self._requested_view: Year | None = None
        self.current: ReportPreview | None = None
        self.tab, self.side = Preview(), Preview(has_outline=False)
        self._stale = {self.tab, self.side}
        for preview in (self.tab, self.side):
            preview.field_requested.connect(self.field_requested)
            preview.message.connect(self.message)
            preview.became_visible.connect(self.update_visible)
        jobs.refused.connect(self.reset_request)

    def update_visible(self) -> None:
        """Lay out the newest snapshot if a preview is visible."""
        visible = [preview for preview in (self.tab, self.side) if preview.isVisible()]
        if not visible:
            return
        if self._bridge.view is not self._requested_view:
            view = self._requested_view = self._bridge.view
            read = photograph_reader(view, self._bridge.session.read_original)
            self._jobs.run(lambda is_wanted: build_preview(view, read), self._on_ready, "正在排版")
        elif self.current is not None:
            self._show_current()

    def reset_request(self) -> None:
        """Forget the request after a refused or cancelled job, so that it is made again when needed."""
        self._requested_view = None

    def refresh(self) -> None:
        """Lay out the newest snapshot again."""
        self._requested_view = None
        self.update_visible()

    def _on_ready(self, previewed: ReportPreview) -> None:
        self.current = previewed
        self._stale = {self.tab, self.side}
        self._show_current()

    def _show_current(self) -> None:
        for preview in [preview for preview in self._stale if preview.isVisible()]:
            assert self.current is not None
            preview.show_pages(self.current)
            self._stale.discard(preview)

    def highlight_field(self, ref: Ref | None) -> None:
        """Highlight the focused field in the side panel."""
        self.side.highlight_field(ref)

    def close(self) -> None:
        """Close the PDF of both previews."""
        self.tab.pages.close_pages()
        self.side.pages.close_pages()

    def refresh_theme(self) -> None:
        self.tab.refresh_theme()
        self.side.refresh_theme()

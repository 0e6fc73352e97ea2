"""The commands of the yearly cycle: compare years, add the customary reminders, export the monitoring form."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import scheduling
from wenlian_desktop.session.settings import RecentYear, SettingsStore
from wenlian_desktop.ui.comparison import comparison_window
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.window import export_commands


class CycleCommands:
    """`compare_paths` opens the comparison from elsewhere, with years that are named there."""

    def __init__(
        self, window: QWidget, current: Callable[[], YearPage | None], remembered: SettingsStore, dialogs: Dialogs
    ) -> None:
        self._window, self._current, self._remembered, self._dialogs = window, current, remembered, dialogs
        self.comparison: comparison_window.ComparisonWindow | None = None

    def commands(self) -> list[Command]:
        """The lines of the menus."""
        return [
            Command("数据", "compare", "对比年度…(&Y)", self.compare, needs_year=False, separator_before=True),
            Command("数据", "customary", "按惯例加入年度日程(&R)", self.add_customary),
            Command("报告", "monitoring", "导出绩效运行监控表…(&M)", self.export_monitoring, separator_before=True),
        ]

    def compare(self) -> None:
        """The open year and its neighbours."""
        page = self._current()
        self.compare_with(page.bridge.session.path.absolute() if page is not None else None)

    def compare_with(self, year: Path | None) -> None:
        """The years opened lately; those of the same office as one of them (None: the last) are ticked."""
        recent = [each for each in self._remembered.settings.recent if each.exists]
        office = next((each.office for each in recent if Path(each.path) == year), recent[0].office if recent else "")
        self._open_comparison(_candidate(each, each.office == office) for each in recent)

    def wait_for_readers(self) -> None:
        """Until no file is being read: one that this process reads cannot be opened by it (RELIABILITY finding 6)."""
        if self.comparison is not None:
            self.comparison.jobs.wait()

    def compare_paths(self, paths: Iterable[Path]) -> None:
        """Years that somebody chose already."""
        self._open_comparison(comparison_window.Candidate(path, path.name, is_checked=True) for path in paths)

    def _open_comparison(self, candidates: "Iterable[comparison_window.Candidate]") -> None:
        if self.comparison is None:
            self.comparison = comparison_window.ComparisonWindow(self._open_years, self._dialogs, self._window)
        self.comparison.present(candidates)

    def _open_years(self) -> Mapping[Path, Year]:
        page = self._current()
        return {} if page is None else {page.bridge.session.path.resolve(): page.bridge.view}

    def add_customary(self) -> None:
        """The customary steps the year does not list yet; then to the list of them."""
        page = self._current()
        if page is None:
            return
        try:
            count = scheduling.add_customary_reminders(page.bridge.session)
        except UserError as refusal:
            page.message.emit(str(refusal))
            return
        page.message.emit(f"已加入{count}项，请改成本单位的时限。" if count else "惯例的事项都已在年度日程中。")
        rows = page.bridge.view.rows(Reminder)
        page.go_to(ref_to(rows[len(rows) - count if count else 0], "due"))

    def export_monitoring(self) -> None:
        """Ask for a name, and write the form of the view as it is now to it."""
        page = self._current()
        if page is not None:
            export_commands.export_monitoring(page, self._dialogs)


def _candidate(recent: RecentYear, is_chosen: bool) -> "comparison_window.Candidate":
    caption = f"{recent.number or '未填'}年度　{recent.office}"
    return comparison_window.Candidate(Path(recent.path), caption, is_chosen)

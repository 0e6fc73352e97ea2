"""Creates year files for the start page: a new year, one from last year's file, or the sample."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.carryover.carry_over import LastYearFile
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.parsing import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.session import carrying_over, year_files
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui.kit.dialogs import YEAR_FILES, Dialogs
from wenlian_desktop.ui.start.carry_dialog import CarryDialog, CarryPlan
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.start.start_page import StartPage

if TYPE_CHECKING:
    from wenlian_desktop.session.taking_in.take_in import TakenIn
    from wenlian_desktop.ui.start.report_uses import ReportUses

OPEN_IT, ANOTHER = "打开", "另建"


class NewYearController(QObject):
    """Lives as long as its start page. `created` carries the path of a new file."""

    created = Signal(object)

    def __init__(
        self, start_page: StartPage, dialogs: Dialogs, environment: Environment, recent: tuple[RecentYear, ...] = ()
    ) -> None:
        super().__init__(start_page)
        self._recent = recent
        self._start_page, self._dialogs, self._environment = start_page, dialogs, environment
        self._folder = environment.documents
        start_page.new_year_requested.connect(self.create)
        start_page.new_year_card.carry_requested.connect(self.create_from_last_year)
        start_page.new_year_card.report_requested.connect(self.start_from_report)
        start_page.folder_requested.connect(self._choose_folder)
        start_page.sample_requested.connect(self.create_sample)

    def _choose_folder(self) -> None:
        folder = self._dialogs.choose_folder("新的年度存放在", self._folder)
        if folder is not None:
            self._folder = folder
            self._start_page.new_year_card.show_folder(folder)

    def create(self, office: str, year: str) -> None:
        """Create a new year; invalid input is shown below its line."""
        new = self._start_page.new_year_card
        if not office:
            new.show_error("请先填写部门全称。", new.office)
        elif not (year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR):
            new.show_error(f"评价年度“{year}”不对，请填四位年份，例如 2024。", new.year)
        else:
            path = self._free_path(f"{year}年度")
            self._create(path, lambda target: year_files.new(target, int(year), office), new.show_error)

    def create_from_last_year(self, office: str) -> None:
        """Create a new year with rows carried over from last year's file."""

        def start(source: LastYearFile, ticked: frozenset[str], number: int) -> Year:
            return carrying_over.starting_year(number, office or None, None, source, ticked)

        dialog = CarryDialog(self._recent, self._dialogs.choose_year_file, start, parent=self._start_page.window())
        dialog.confirmed.connect(self._create_carried)
        dialog.open()

    def _create_carried(self, agreed: CarryPlan) -> None:
        path = self._free_path(f"{agreed.start_year.number}年度")
        start, carried = agreed.start_year, agreed.carried
        self._create(
            path,
            lambda target: carrying_over.create_from(target, start, carried),
            self._start_page.new_year_card.show_error,
        )

    def start_from_report(self, office: str, year: str) -> None:
        """Take in a report: as the year before a new one, or as the year that it is about."""
        from wenlian_desktop.ui.start.report_uses import ReportUses
        from wenlian_desktop.ui.taking_in.taking_in_window import TakingInWindow

        uses = ReportUses(office, year, self._path_beside)
        window = TakingInWindow("由报告开始", uses.uses_of, self._dialogs, self._start_page.window())
        window.taken.connect(lambda done: self._open_taken(uses, done))
        window.open()
        window.choose_file()

    def _open_taken(self, uses: "ReportUses", done: "TakenIn") -> None:
        self.created.emit(uses.created)
        if done.left:
            self._dialogs.inform("\n".join((done.done, "没有照样写入的：", *done.left)))

    def _path_beside(self, stem: str) -> Path | None:
        """A path that does not exist: the usual one, or one that is chosen."""
        path = self._folder / f"{stem}{SUFFIX}"
        if not path.exists():
            return path
        return self._dialogs.choose_save_path(f"{stem}已经有了，另建的叫什么", path.with_stem(f"{stem}-2"), YEAR_FILES)

    def _free_path(self, stem: str) -> Path | None:
        """A path that does not exist; if the default one does, the user opens it, or chooses another."""
        path = self._folder / f"{stem}{SUFFIX}"
        if not path.exists():
            return path
        answer = self._dialogs.choose_action(f"{stem}已经有了：“{path}”。", (OPEN_IT, ANOTHER))
        if answer == OPEN_IT:
            self.created.emit(path)
        if answer != ANOTHER:
            return None
        return self._dialogs.choose_save_path("另建的年度叫什么", path.with_stem(f"{stem}-2"), YEAR_FILES)

    def create_sample(self) -> None:
        """Ask for a path and write the sample year to it."""
        path = self._dialogs.choose_save_path(
            "示例年度存放在", self._environment.documents / self._environment.sample_name, YEAR_FILES
        )
        sample = self._environment.sample
        self._create(path, lambda target: year_files.load(target, year_files.read_text(sample)), self._dialogs.inform)

    def _create(self, path: Path | None, write: Callable[[Path], None], show_error: Callable[[str], None]) -> None:
        if path is None:
            return
        try:
            write(path)
        except UserError as refusal:
            show_error(str(refusal))
        else:
            self.created.emit(path)

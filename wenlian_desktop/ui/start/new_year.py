"""What the start page asks for: a new year, the sample. The file is made, and its path is told."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.carryover.carry_over import LastYearFile
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.parsing import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.session import carrying_over, year_files
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui.kit.ask import YEAR_FILES, Ask
from wenlian_desktop.ui.start.carry_dialog import Agreed, CarryDialog
from wenlian_desktop.ui.start.environment import Surroundings
from wenlian_desktop.ui.start.start_page import StartPage


class Beginning(QObject):
    """Lives as long as its start page. `made` tells the path of the new file."""

    made = Signal(object)

    def __init__(self, start: StartPage, ask: Ask, around: Surroundings, recent: tuple[RecentYear, ...] = ()) -> None:
        super().__init__(start)
        self._recent = recent
        self._start, self._ask, self._around = start, ask, around
        self._folder = around.documents
        start.new_wanted.connect(self.make_new)
        start.new.carry_wanted.connect(self.carry)
        start.place_wanted.connect(self._choose_folder)
        start.sample_wanted.connect(self.make_sample)

    def _choose_folder(self) -> None:
        folder = self._ask.folder("新的年度存放在", self._folder)
        if folder is not None:
            self._folder = folder
            self._start.new.show_folder(folder)

    def make_new(self, office: str, year: str) -> None:
        """Make the file of a new year; what is wrong is said beside the line it is wrong in."""
        new = self._start.new
        if not office:
            new.refuse("请先填写部门全称。", new.office)
        elif not (year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR):
            new.refuse(f"评价年度“{year}”不对，请填四位年份，例如 2024。", new.year)
        else:
            path = self._path(f"{year}年度")
            self._make(path, lambda made: year_files.new(made, int(year), office), new.refuse)

    def carry(self, office: str) -> None:
        """Ask for last year's file and what of it is wanted, and make a new year of that."""

        def start(source: LastYearFile, ticked: frozenset[str], number: int) -> Year:
            return carrying_over.starting_year(number, office or None, None, source, ticked)

        dialog = CarryDialog(self._recent, self._ask.existing_file, start, parent=self._start.window())
        dialog.agreed.connect(self._make_carried)
        dialog.open()

    def _make_carried(self, agreed: Agreed) -> None:
        path = self._path(f"{agreed.start.number}年度")
        start, carried = agreed.start, agreed.carried
        self._make(path, lambda made: carrying_over.create_from(made, start, carried), self._start.new.refuse)

    def _path(self, stem: str) -> Path | None:
        """A name nobody has; where somebody has it, the person chooses one."""
        path = self._folder / f"{stem}{SUFFIX}"
        if not path.exists():
            return path
        return self._ask.new_file("同名的文件已经存在，请另起一个名字", path.with_stem(f"{stem}-2"), YEAR_FILES)

    def make_sample(self) -> None:
        """Write the sample year to a place the person names."""
        path = self._ask.new_file("示例年度存放在", self._around.documents / self._around.sample_name, YEAR_FILES)
        sample = self._around.sample
        self._make(path, lambda made: year_files.load(made, year_files.read_text(sample)), self._ask.tell)

    def _make(self, path: Path | None, make: Callable[[Path], None], refuse: Callable[[str], None]) -> None:
        if path is None:
            return
        try:
            make(path)
        except UserError as refusal:
            refuse(str(refusal))
        else:
            self.made.emit(path)

"""评分规则: which scheme the year is scored by; a copy edited, judged as one types, taken on after before and after."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.scoring.ledger import ledger_or_none, scheme_of, score_year, unmatched_entries
from wenlian_desktop.domain.scoring.scheme_editing import (
    EditedItem,
    SchemeProblem,
    edit_scheme,
    find_problems,
    office_copy,
    to_scheme_text,
    with_item,
    with_new_item,
    without_item,
)
from wenlian_desktop.domain.scoring.schemes import (
    DEFAULT,
    Scheme,
    SchemeError,
    parse_scheme,
    shipped_scheme,
    shipped_scheme_texts,
)
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.session.scheme_files import KINDS, apply_scheme, load_scheme, save_scheme, suggested_path
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing.entries import ChoiceEntry
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.kit.ask import Ask
from wenlian_desktop.ui.kit.jobs import FOLLOW_AFTER
from wenlian_desktop.ui.kit.labels import flash, plain_label, say_locked
from wenlian_desktop.ui.kit.theme import restyle
from wenlian_desktop.ui.scoring.scheme_forms import ItemForm, WholeForm
from wenlian_desktop.ui.scoring.scheme_tree import SchemeTree
from wenlian_desktop.ui.scoring.score_difference import ScoreDifference

SIZE = (1080, 760)
OF_THE_YEAR, FROM_FILE = "本年度", "导入的"
THROW_AWAY = "规则集的改动还没有采用。离开后改动就没有了，本年度仍按原来的规则评分。"
SOUND = "规则集可用：各级分值之和都相符。"
MEND_FIRST = "改正后显示采用前后的得分。"
NOTHING_NEW = "与本年度现用的规则集相同。"


class SchemeWindow(QDialog):
    """Nothing of it reaches the year before 采用; that is one step."""

    def __init__(self, bridge: Bridge, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._ask = bridge, ask
        self.setWindowTitle("评分规则")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._used = _used(bridge)
        self._of_year = edit_scheme(self._used) if self._used is not None else None
        self._from_file = edit_scheme(shipped_scheme())
        self.scheme = self._of_year or self._from_file
        self._chosen = OF_THE_YEAR if self._of_year is not None else DEFAULT
        self._began = self.scheme
        self.troubles: list[SchemeProblem] = []
        self.source = ChoiceEntry("规则集", [])
        self.import_button, self.export_button = QPushButton("导入…"), QPushButton("导出…")
        self.tree = SchemeTree()
        self.add_button, self.delete_button = QPushButton("新增评分项"), QPushButton("删除")
        self.whole_form, self.item_form = WholeForm(), ItemForm()
        self.verdict = plain_label(role="muted")
        self.to_place = QPushButton("到该项")
        self.difference = ScoreDifference(("现在", "采用后"))
        self.lost_entries = plain_label(role="reason")
        self.take_button, self.leave_button = QPushButton("采用这套规则"), QPushButton("不采用")
        self._offer()
        self._lay_out()
        self._connect()
        self._show_scheme()

    # --- how it looks ---

    def _offer(self) -> None:
        pairs = [(OF_THE_YEAR, f"本年度现用：{self._of_year.name}")] if self._of_year is not None else []
        pairs += [(name, f"自带：{shipped_scheme(name).name}") for name in shipped_scheme_texts()]
        self.source.choice.offer(pairs)
        self.source.put(self._chosen)

    def _lay_out(self) -> None:
        self._dress()
        head = QHBoxLayout()
        head.addWidget(self.source, 1)
        for button in (self.import_button, self.export_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.forms = QStackedWidget()
        for form in (self.whole_form, self.item_form):
            self.forms.addWidget(form)
        work = QSplitter(Qt.Orientation.Horizontal)
        work.setProperty("role", "calm")
        work.setChildrenCollapsible(False)
        work.setHandleWidth(13)
        for part in (self._left(), self.forms):
            work.addWidget(part)
        work.setSizes([390, 640])
        state = QHBoxLayout()
        state.addWidget(self.verdict, 1)
        state.addWidget(self.to_place)
        foot = QHBoxLayout()
        foot.addWidget(self.lost_entries, 1)
        for button in (self.leave_button, self.take_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(work, 3)
        layout.addLayout(state)
        layout.addWidget(self.difference, 2)
        layout.addLayout(foot)

    def _dress(self) -> None:
        window_geometry.fit_over(self, SIZE)
        self.verdict.setWordWrap(True)
        self.lost_entries.setWordWrap(True)
        self.take_button.setProperty("role", "primary")
        buttons = (self.import_button, self.export_button, self.add_button, self.delete_button, self.to_place)
        for button in (*buttons, self.take_button, self.leave_button):
            button.setAutoDefault(False)  # Enter in a line is no 采用

    def _left(self) -> QWidget:
        left = QWidget()
        bar = QHBoxLayout()
        bar.addWidget(self.add_button)
        bar.addWidget(self.delete_button)
        bar.addStretch(1)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        column.addLayout(bar)
        return left

    def _connect(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=FOLLOW_AFTER)
        self._pause.timeout.connect(self.judge)
        self.source.changed.connect(self._choose)
        self.tree.currentItemChanged.connect(self._show_current)
        self.whole_form.changed.connect(self._type_whole)
        self.item_form.changed.connect(self._type_item)
        for button, do in self._doings():
            button.clicked.connect(do)

    def _doings(self) -> list[tuple[QPushButton, Callable[[], object]]]:
        return [
            (self.import_button, self.import_asked),
            (self.export_button, self.export_asked),
            (self.add_button, self.add_item),
            (self.delete_button, self.delete_item),
            (self.to_place, self.go_to_trouble),
            (self.take_button, self.take),
            (self.leave_button, self.reject),
        ]

    # --- what is shown ---

    def _show_scheme(self) -> None:
        """A whole other scheme."""
        self._began = self.scheme
        self._fill_tree("")
        self.judge()

    def _fill_tree(self, code: str) -> None:
        self.tree.fill(self.scheme, code)
        self._show_current()

    def go_to(self, code: str) -> None:
        """Choose an item by its code, the whole by ""."""
        self.tree.go_to(code)

    def _show_current(self) -> None:
        item = self.scheme.item(self.tree.current_code())
        self._say_deletable(item)
        if item is None:
            self.whole_form.show_scheme(self.scheme)
            self.forms.setCurrentWidget(self.whole_form)
            return
        self.item_form.show_item(item, self.scheme)
        self.forms.setCurrentWidget(self.item_form)

    def _say_deletable(self, item: EditedItem | None) -> None:
        for button in (self.add_button, self.delete_button):
            button.setEnabled(item is not None)
            say_locked(button, "" if item is not None else "请先在上面选一个评分项。")

    # --- what a person does ---

    def _choose(self) -> None:
        """Another scheme to look at; what was changed in this one is asked about first."""
        if self.is_changed and not self._ask.agrees(THROW_AWAY, "放弃改动", "继续修改"):
            self.source.put(self._chosen)
            return
        key = self.source.text()
        if key == OF_THE_YEAR and self._of_year is not None:
            self.scheme = self._of_year
        else:
            self.scheme = self._from_file if key == FROM_FILE else edit_scheme(shipped_scheme(key))
        self._chosen = key
        self._show_scheme()

    @property
    def is_changed(self) -> bool:
        """Whether somebody typed since the scheme was chosen."""
        return self.scheme != self._began

    def _type_whole(self) -> None:
        self.scheme = self.whole_form.typed(self.scheme)
        self._follow()

    def _type_item(self) -> None:
        typed = self.item_form.typed()
        self.scheme = with_item(office_copy(self.scheme), typed)
        self.item_form.show_item(typed, self.scheme)
        self._follow()

    def _follow(self) -> None:
        self.tree.name_rows(self.scheme)
        self._pause.start()

    def add_item(self) -> None:
        """A new item behind the chosen one, with the cursor in its name."""
        self.scheme, code = with_new_item(office_copy(self.scheme), self.tree.current_code())
        self._fill_tree(code)
        self._pause.start()
        self.item_form.name.line.setFocus()
        self.item_form.name.line.selectAll()

    def delete_item(self) -> None:
        """The chosen item goes, with all below it."""
        code = self.tree.current_code()
        above = self.tree.code_above()
        self.scheme = without_item(office_copy(self.scheme), code)
        self._fill_tree(above)
        self._pause.start()

    def judge(self) -> None:
        """Say whether the scheme can be used, and what it would change."""
        self._pause.stop()
        self.troubles = find_problems(self.scheme)
        more = f"（另有{len(self.troubles) - 1}处）" if len(self.troubles) > 1 else ""
        told = f"{self.troubles[0].message}{more}" if self.troubles else self._praise()
        self.verdict.setText(told)
        restyle(self.verdict, role="reason" if self.troubles else "muted")
        self.to_place.setVisible(bool(self.troubles))
        self._show_difference()
        read_only = read_only_reason(self._bridge.session)
        self.take_button.setEnabled(not read_only)
        say_locked(self.take_button, read_only)

    def _praise(self) -> str:
        return NOTHING_NEW if self._as_scheme() == self._used else SOUND

    def _as_scheme(self) -> Scheme:
        return parse_scheme(to_scheme_text(self.scheme))

    def _show_difference(self) -> None:
        """Before and after, as long as there is an after."""
        view = self._bridge.view
        if self.troubles:
            self.difference.show_nothing(MEND_FIRST)
            self.lost_entries.setText("")
            return
        scheme = self._as_scheme()
        self.difference.show_ledgers(view.cached(ledger_or_none), score_year(view, scheme))
        lost = [entry.item for entry in unmatched_entries(view, scheme) if entry.item]
        told = f"这些人工评分在新规则中没有对应的评分项，不再计入：{'、'.join(lost)}。" if lost else ""
        self.lost_entries.setText(told)

    def go_to_trouble(self) -> None:
        """To the item the first trouble is about."""
        if self.troubles:
            self.go_to(self.troubles[0].code)
            self._show_current()
            form = self.item_form if self.troubles[0].code else self.whole_form
            entry = form.weight if isinstance(form, ItemForm) else form.lines["name"]
            entry.line.setFocus()
            flash(entry.line)

    def take(self) -> None:
        """Score the year by this scheme; one that cannot be used is refused, and stays as it is typed."""
        self.judge()
        if self.troubles:
            self.go_to_trouble()
            return
        try:
            if self._as_scheme() != self._used:
                apply_scheme(self._bridge.session, to_scheme_text(self.scheme))
        except UserError as refusal:
            self._ask.tell(str(refusal))
            return
        self._began = self.scheme
        self.accept()

    def import_asked(self) -> None:
        """A scheme from a file, to look at and to take on."""
        path = self._ask.file_to_read("导入评分规则集", KINDS)
        if path is not None:
            self._import(path)

    def _import(self, path: Path) -> None:
        try:
            scheme = load_scheme(path)
        except UserError as refusal:
            self._ask.tell(str(refusal))
            return
        self._from_file = edit_scheme(scheme)
        choice = self.source.choice
        place = choice.findData(FROM_FILE)
        if place >= 0:
            choice.removeItem(place)
        choice.addItem(f"导入的：{scheme.name}", FROM_FILE)
        self.source.put(FROM_FILE)
        self._choose()

    def export_asked(self) -> None:
        """The scheme as it is typed, to a file."""
        self.judge()
        try:
            text = to_scheme_text(self.scheme)
        except SchemeError as fault:
            self._ask.tell(f"{fault}改正后才能导出。")
            return
        path = self._ask.new_file("导出评分规则集", suggested_path(self.scheme.name, self._bridge.session.path), KINDS)
        if path is None:
            return
        try:
            save_scheme(text, path)
        except UserError as failure:
            self._ask.tell(str(failure))

    # --- leaving ---

    def reject(self) -> None:
        if not self.is_changed or self._ask.agrees(THROW_AWAY, "放弃改动", "继续修改"):
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()


def _used(bridge: Bridge) -> Scheme | None:
    """The scheme the year is scored by; None where it cannot be used."""
    try:
        return scheme_of(bridge.view)
    except SchemeError:
        return None

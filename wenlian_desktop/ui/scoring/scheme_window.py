"""The window 评分规则: choose or edit the scoring scheme, with validation and scores before and after."""

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
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError
from wenlian_desktop.domain.scoring.scheme_words import screen_message
from wenlian_desktop.domain.scoring.schemes import (
    DEFAULT,
    Scheme,
    parse_scheme,
    shipped_scheme,
    shipped_scheme_texts,
)
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.session.scheme_files import KINDS, apply_scheme, load_scheme, save_scheme, suggested_path
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing.entry_widgets import ChoiceEntry
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import UPDATE_DELAY
from wenlian_desktop.ui.kit.labels import flash, plain_label, show_lock_reason
from wenlian_desktop.ui.kit.theme import restyle
from wenlian_desktop.ui.scoring.scheme_forms import ItemForm, SchemeForm
from wenlian_desktop.ui.scoring.scheme_tree import SchemeTree
from wenlian_desktop.ui.scoring.score_difference import ScoreDifference

SIZE = (1080, 760)
YEAR_SOURCE, FILE_SOURCE = "本年度", "导入的"
DISCARD_QUESTION = "规则集的改动还没有采用。离开后改动就没有了，本年度仍按原来的规则评分。"
VALID = "规则集可用：各级分值之和都相符。"
FIX_FIRST = "改正后显示采用前后的得分。"
UNCHANGED = "与本年度现用的规则集相同。"


class SchemeWindow(QDialog):
    """Edits a copy; the year is only changed by `apply`, in one step."""

    def __init__(self, bridge: Bridge, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._dialogs = bridge, dialogs
        self.setWindowTitle("评分规则")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._scheme_in_use = _scheme_in_use(bridge)
        self._year_scheme = edit_scheme(self._scheme_in_use) if self._scheme_in_use is not None else None
        self._file_scheme = edit_scheme(shipped_scheme())
        self.scheme = self._year_scheme or self._file_scheme
        self._chosen_source = YEAR_SOURCE if self._year_scheme is not None else DEFAULT
        self._original = self.scheme
        self.problems: list[SchemeProblem] = []
        self.source = ChoiceEntry("规则集", [])
        self.import_button, self.export_button = QPushButton("导入…"), QPushButton("导出…")
        self.tree = SchemeTree()
        self.add_button, self.delete_button = QPushButton("新增评分项"), QPushButton("删除")
        self.scheme_form, self.item_form = SchemeForm(), ItemForm()
        self.validation_label = plain_label(role="muted")
        self.go_to_button = QPushButton("到该项")
        self.difference = ScoreDifference(("现在", "采用后"))
        self.lost_entries_label = plain_label(role="reason")
        self.apply_button, self.discard_button = QPushButton("采用这套规则"), QPushButton("不采用")
        self._fill_sources()
        self._lay_out()
        self._connect()
        self._show_scheme()

    # --- layout ---

    def _fill_sources(self) -> None:
        pairs = [(YEAR_SOURCE, f"本年度现用：{self._year_scheme.name}")] if self._year_scheme is not None else []
        pairs += [(name, f"自带：{shipped_scheme(name).name}") for name in shipped_scheme_texts()]
        self.source.choice.set_choices(pairs)
        self.source.set_value(self._chosen_source)

    def _lay_out(self) -> None:
        self._configure()
        head = QHBoxLayout()
        head.addWidget(self.source, 1)
        for button in (self.import_button, self.export_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.forms = QStackedWidget()
        for form in (self.scheme_form, self.item_form):
            self.forms.addWidget(form)
        work = QSplitter(Qt.Orientation.Horizontal)
        work.setProperty("role", "calm")
        work.setChildrenCollapsible(False)
        work.setHandleWidth(13)
        for part in (self._left_column(), self.forms):
            work.addWidget(part)
        work.setSizes([390, 640])
        state = QHBoxLayout()
        state.addWidget(self.validation_label, 1)
        state.addWidget(self.go_to_button)
        foot = QHBoxLayout()
        foot.addWidget(self.lost_entries_label, 1)
        for button in (self.discard_button, self.apply_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(work, 3)
        layout.addLayout(state)
        layout.addWidget(self.difference, 2)
        layout.addLayout(foot)

    def _configure(self) -> None:
        window_geometry.resize_dialog(self, SIZE)
        self.validation_label.setWordWrap(True)
        self.lost_entries_label.setWordWrap(True)
        self.apply_button.setProperty("role", "primary")
        buttons = (self.import_button, self.export_button, self.add_button, self.delete_button, self.go_to_button)
        for button in (*buttons, self.apply_button, self.discard_button):
            button.setAutoDefault(False)  # Enter in a line must not click 采用

    def _left_column(self) -> QWidget:
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
        self._validate_timer = QTimer(self, singleShot=True, interval=UPDATE_DELAY)
        self._validate_timer.timeout.connect(self.validate)
        self.source.changed.connect(self._on_source_chosen)
        self.tree.currentItemChanged.connect(self._show_current)
        self.scheme_form.changed.connect(self._on_scheme_edited)
        self.item_form.changed.connect(self._on_item_edited)
        for button, do in self._button_actions():
            button.clicked.connect(do)

    def _button_actions(self) -> list[tuple[QPushButton, Callable[[], object]]]:
        return [
            (self.import_button, self.choose_import),
            (self.export_button, self.choose_export),
            (self.add_button, self.add_item),
            (self.delete_button, self.delete_item),
            (self.go_to_button, self.go_to_problem),
            (self.apply_button, self.apply),
            (self.discard_button, self.reject),
        ]

    # --- display ---

    def _show_scheme(self) -> None:
        """Show another scheme."""
        self._original = self.scheme
        self._fill_tree("")
        self.validate()

    def _fill_tree(self, code: str) -> None:
        self.tree.show_scheme(self.scheme, code)
        self._show_current()

    def go_to(self, code: str) -> None:
        """Select an item by its code; "" selects the scheme itself."""
        self.tree.go_to(code)

    def _show_current(self) -> None:
        item = self.scheme.item(self.tree.current_code())
        self._update_item_buttons(item)
        if item is None:
            self.scheme_form.show_scheme(self.scheme)
            self.forms.setCurrentWidget(self.scheme_form)
            return
        self.item_form.show_item(item, self.scheme)
        self.forms.setCurrentWidget(self.item_form)

    def _update_item_buttons(self, item: EditedItem | None) -> None:
        for button in (self.add_button, self.delete_button):
            button.setEnabled(item is not None)
            show_lock_reason(button, "" if item is not None else "请先在上面选一个评分项。")

    # --- actions ---

    def _on_source_chosen(self) -> None:
        """Show the chosen scheme; unsaved changes are confirmed first."""
        if self.is_changed and not self._dialogs.confirm(DISCARD_QUESTION, "放弃改动", "继续修改"):
            self.source.set_value(self._chosen_source)
            return
        key = self.source.text()
        if key == YEAR_SOURCE and self._year_scheme is not None:
            self.scheme = self._year_scheme
        else:
            self.scheme = self._file_scheme if key == FILE_SOURCE else edit_scheme(shipped_scheme(key))
        self._chosen_source = key
        self._show_scheme()

    @property
    def is_changed(self) -> bool:
        """Whether the scheme was edited since it was chosen."""
        return self.scheme != self._original

    def _on_scheme_edited(self) -> None:
        self.scheme = self.scheme_form.edited_scheme(self.scheme)
        self._schedule_validation()

    def _on_item_edited(self) -> None:
        typed = self.item_form.edited_item()
        self.scheme = with_item(office_copy(self.scheme), typed)
        self.item_form.show_item(typed, self.scheme)
        self._schedule_validation()

    def _schedule_validation(self) -> None:
        self.tree.update_texts(self.scheme)
        self._validate_timer.start()

    def add_item(self) -> None:
        """Add an item after the selected one and focus its name."""
        self.scheme, code = with_new_item(office_copy(self.scheme), self.tree.current_code())
        self._fill_tree(code)
        self._validate_timer.start()
        self.item_form.name.line.setFocus()
        self.item_form.name.line.selectAll()

    def delete_item(self) -> None:
        """Delete the selected item and its children."""
        code = self.tree.current_code()
        above = self.tree.code_above()
        self.scheme = without_item(office_copy(self.scheme), code)
        self._fill_tree(above)
        self._validate_timer.start()

    def validate(self) -> None:
        """Show whether the scheme is valid, and how it would change the score."""
        self._validate_timer.stop()
        self.problems = find_problems(self.scheme)
        more = f"（另有{len(self.problems) - 1}处）" if len(self.problems) > 1 else ""
        message = f"{self.problems[0].message}{more}" if self.problems else self._valid_text()
        self.validation_label.setText(message)
        restyle(self.validation_label, role="reason" if self.problems else "muted")
        self.go_to_button.setVisible(bool(self.problems))
        self._show_difference()
        read_only = read_only_reason(self._bridge.session)
        self.apply_button.setEnabled(not read_only)
        show_lock_reason(self.apply_button, read_only)

    def _valid_text(self) -> str:
        return UNCHANGED if self._edited_scheme() == self._scheme_in_use else VALID

    def _edited_scheme(self) -> Scheme:
        return parse_scheme(to_scheme_text(self.scheme))

    def _show_difference(self) -> None:
        """Show the scores before and after, if the scheme is valid."""
        view = self._bridge.view
        if self.problems:
            self.difference.show_reason(FIX_FIRST)
            self.lost_entries_label.setText("")
            return
        scheme = self._edited_scheme()
        self.difference.show_ledgers(view.cached(ledger_or_none), score_year(view, scheme))
        lost = [entry.item for entry in unmatched_entries(view, scheme) if entry.item]
        message = f"这些人工评分在新规则中没有对应的评分项，不再计入：{'、'.join(lost)}。" if lost else ""
        self.lost_entries_label.setText(message)

    def go_to_problem(self) -> None:
        """Select the item of the first problem and focus its entry."""
        if self.problems:
            self.go_to(self.problems[0].code)
            self._show_current()
            form = self.item_form if self.problems[0].code else self.scheme_form
            entry = form.weight if isinstance(form, ItemForm) else form.lines["name"]
            entry.line.setFocus()
            flash(entry.line)

    def apply(self) -> None:
        """Use the scheme for the year; an invalid one is refused and stays as edited."""
        self.validate()
        if self.problems:
            self.go_to_problem()
            return
        try:
            if self._edited_scheme() != self._scheme_in_use:
                apply_scheme(self._bridge.session, to_scheme_text(self.scheme))
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        self._original = self.scheme
        self.accept()

    def choose_import(self) -> None:
        """Ask for a file and show its scheme."""
        path = self._dialogs.choose_file("导入评分规则集", KINDS)
        if path is not None:
            self._import(path)

    def _import(self, path: Path) -> None:
        try:
            scheme = load_scheme(path)
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        self._file_scheme = edit_scheme(scheme)
        choice = self.source.choice
        place = choice.findData(FILE_SOURCE)
        if place >= 0:
            choice.removeItem(place)
        choice.addItem(f"导入的：{scheme.name}", FILE_SOURCE)
        self.source.set_value(FILE_SOURCE)
        self._on_source_chosen()

    def choose_export(self) -> None:
        """Ask for a path and export the edited scheme."""
        self.validate()
        try:
            text = to_scheme_text(self.scheme)
        except SchemeError as fault:
            self._dialogs.inform(f"{screen_message(fault)}改正后才能导出。")
            return
        path = self._dialogs.choose_save_path(
            "导出评分规则集", suggested_path(self.scheme.name, self._bridge.session.path), KINDS
        )
        if path is None:
            return
        try:
            save_scheme(text, path)
        except UserError as failure:
            self._dialogs.inform(str(failure))

    # --- closing ---

    def reject(self) -> None:
        if not self.is_changed or self._dialogs.confirm(DISCARD_QUESTION, "放弃改动", "继续修改"):
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()


def _scheme_in_use(bridge: Bridge) -> Scheme | None:
    """The scheme of the year; None if it is invalid."""
    try:
        return scheme_of(bridge.view)
    except SchemeError:
        return None

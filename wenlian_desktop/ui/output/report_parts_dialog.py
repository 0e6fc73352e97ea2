"""The question before exporting and printing: the report or one form, by which definition, with what ticked."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.outlines.outline_model import ANNEXES
from wenlian_desktop.domain.outlines.report_definitions import (
    BUILT_IN,
    WHOLE,
    ReportParts,
    all_report_parts,
    annex_order,
    chosen_report_parts,
    keep_report_parts,
    remove_report_parts,
)
from wenlian_desktop.session.exporting import form_names
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.theme import restyle

REPORT = "整份报告"
OTHERS = {"has_charts": "图表", "has_contents": "目录", "is_public": "隐去个人信息（姓名、电话、证件号）"}
WHOLE_IS_FIXED = "全本印全部内容，勾选不能改；归档和封存用的是全本。"
FORM_ALONE = "只印这一张表，下面勾选的附件不印。"
REMEMBERED = "勾选的内容随年度文件保存，下次照这样印。"
NOT_REMEMBERED = "年度只能查看，勾选的只用于这一次。"
COLUMN = 420  # px, the least width
NAME_QUESTION = "新的印制方案叫什么名字？"


class ReportPartsDialog(QDialog):
    """Accepted: `parts` and `form` say what is wanted; `keep` writes it into the year, to be remembered."""

    def __init__(self, action: str, bridge: Bridge, dialogs: Dialogs, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.setWindowTitle(f"{action}报告")
        self._bridge, self._dialogs = bridge, dialogs
        self._forms = form_names(bridge.view)
        self.what, self.definitions = QComboBox(), QComboBox()
        self.annexes = {name: QCheckBox(ANNEXES[name]) for name in self._order()}
        self.others = {name: QCheckBox(label) for name, label in OTHERS.items()}
        self.save_button, self.remove_button = QPushButton("另存为方案…"), QPushButton("删除方案")
        self.hint = plain_label(role="muted")
        self.hint.setWordWrap(True)
        self.buttons = QDialogButtonBox()
        self.accept_button = self.buttons.addButton(f"{action}…", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._fill()
        self._connect()

    def _order(self) -> list[str]:
        """The annexes that can be printed, those of the outline first."""
        return [name for name in annex_order(self._bridge.view) if name in self._forms]

    def _lay_out(self) -> None:
        choices = QFormLayout()
        choices.addRow("内容(&C)", self.what)
        choices.addRow("印制方案(&D)", self.definitions)
        actions = QHBoxLayout()
        actions.addStretch(1)
        for button in (self.save_button, self.remove_button):
            restyle(button, role="link")
            actions.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(choices)
        column.addLayout(actions)
        column.addWidget(plain_label("附件", "muted"))
        for box in self.annexes.values():
            column.addWidget(box)
        column.addWidget(plain_label("此外", "muted"))
        for box in self.others.values():
            column.addWidget(box)
        for each in (self.hint, self.buttons):
            column.addWidget(each)
        restyle(self.accept_button, role="primary")
        self.accept_button.setDefault(True)
        self.setMinimumWidth(COLUMN)

    def _fill(self) -> None:
        self.what.addItem(REPORT, "")
        for name, called in self._forms.items():
            self.what.addItem(f"只印：{called}", name)
        self._list_definitions(chosen_report_parts(self._bridge.view).name)

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._enable)
        self.definitions.currentIndexChanged.connect(self._show_definition)
        self.save_button.clicked.connect(self._save_as)
        self.remove_button.clicked.connect(self._remove)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _list_definitions(self, chosen: str) -> None:
        self.definitions.blockSignals(True)
        self.definitions.clear()
        for each in all_report_parts(self._bridge.view):
            self.definitions.addItem(each.name, each)
        self.definitions.setCurrentIndex(max(self.definitions.findText(chosen), 0))
        self.definitions.blockSignals(False)
        self._show_definition()

    def _show_definition(self) -> None:
        shown: ReportParts = self.definitions.currentData()
        for name, box in self.annexes.items():
            box.setChecked(name in shown.annexes)
        for name, box in self.others.items():
            box.setChecked(getattr(shown, name))
        self._enable()

    def _enable(self) -> None:
        name, is_alone = self.definitions.currentText(), bool(self.form)
        is_read_only, is_whole = self._bridge.is_read_only, name == WHOLE
        reason = FORM_ALONE if is_alone else WHOLE_IS_FIXED if is_whole else ""
        for box in (*self.annexes.values(), *self.others.values()):
            is_free = not is_whole and (not is_alone or box is self.others["is_public"])
            box.setEnabled(is_free)
            box.setAccessibleDescription("" if is_free else reason)
        self.save_button.setVisible(not is_read_only and not is_alone)
        self.remove_button.setVisible(not is_read_only and name not in BUILT_IN)
        self.hint.setText(reason or (NOT_REMEMBERED if is_read_only else REMEMBERED))

    @property
    def form(self) -> str:
        """The one form that is wanted, by its name in outlines; empty for the report."""
        return str(self.what.currentData())

    @property
    def parts(self) -> ReportParts:
        """What is ticked, under the name of the definition; annexes without content stay as they were."""
        shown: ReportParts = self.definitions.currentData()
        if shown.name == WHOLE:
            return shown
        ticked = [name for name, box in self.annexes.items() if box.isChecked()]
        asked = [*ticked, *(name for name in shown.annexes if name not in self.annexes)]
        annexes = tuple(name for name in annex_order(self._bridge.view) if name in asked)
        has_charts, has_contents, is_public = (box.isChecked() for box in self.others.values())
        return ReportParts(shown.name, annexes, has_charts, has_contents, is_public)

    def keep(self) -> None:
        """Remember in the year what is ticked and chosen; not of a form alone, nor in a year that is locked."""
        if not self.form and not self._bridge.is_read_only:
            parts = self.parts
            self._bridge.session.change(f"改印制方案“{parts.name}”", keep_report_parts(self._bridge.view, parts))

    def _save_as(self) -> None:
        name = self._dialogs.ask_text(NAME_QUESTION, "保存", "取消")
        if name is None:
            return
        if name in BUILT_IN:
            self._dialogs.inform(f"“{name}”是自带的方案，请换一个名字。")
            return
        if self.definitions.findText(name) >= 0:
            self._dialogs.inform(f"已经有“{name}”了，没有改它，请换一个名字。要改它，请选中它，勾选后导出或打印。")
            return
        changes = keep_report_parts(self._bridge.view, replace(self.parts, name=name))
        self._bridge.session.change(f"新增印制方案“{name}”", changes)
        self._list_definitions(name)

    def _remove(self) -> None:
        name = self.definitions.currentText()
        self._bridge.session.change(f"删除印制方案“{name}”", remove_report_parts(self._bridge.view, name))
        self._list_definitions(BUILT_IN[0])

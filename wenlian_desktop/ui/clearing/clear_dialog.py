"""The dialog 清除个人信息: what to clear, then the list of all places where it stands; it clears nothing itself."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.clearing.clear_personal import (
    EXACT,
    OUTSIDE,
    HeldPlace,
    PlaceList,
    Wanted,
    survey,
    wanted_files,
    wanted_words,
)
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.kit.item_models import name_cells
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.kit.labels import plain_label, unlock

SIZE = QSize(860, 560)
WIDTHS = (230, 290)  # px
SEARCH_FIRST = "先查找，看过会清除的各处。"
NOTHING_TO_CLEAR = "没有找到可以清除的地方。"
NO_MATERIAL = "（不清除照片和材料）"
EXPLAINED = "从年度、操作日志、备份和原件里一并清除。先查找，列出每一处；清除以后不能撤销，也不能恢复。"


class ClearDialog(QDialog):
    """`found` is the list of the last search; accepted with 清除."""

    def __init__(self, session: YearSession, window: QWidget | None, second: Path | None = None) -> None:
        """`second`: the second place of the backups."""
        super().__init__(window)
        self._session, self._second = session, second
        self._jobs = Jobs(self)
        self._jobs.refused.connect(self._show_refusal)
        self.found: PlaceList | None = None
        self.setWindowTitle("清除个人信息")
        self.resize(SIZE)
        self.words = QLineEdit()
        self.words.setPlaceholderText("姓名、电话、证件号……一次一样")
        self.words.setAccessibleName("要清除的文字")
        self.material = QComboBox()
        self.material.setAccessibleName("要清除的照片或材料")
        self.material.addItem(NO_MATERIAL)
        names = {row.name for row in session.view.rows(Attachment) if row.name and row.sha256}
        self.material.addItems(sorted(names))
        self.search = QPushButton("查找(&F)")
        self.search.setDefault(True)
        self.places = QTreeWidget()
        self.places.setAccessibleName("会清除的和保留的各处")
        self.places.setHeaderLabels(["在哪里", "是什么", "为什么保留"])
        self.remark = plain_label(f"{EXACT}\n{OUTSIDE}", "muted")
        self.remark.setWordWrap(True)
        self.clear_now = QPushButton("清除…")
        unlock(self.clear_now, SEARCH_FIRST)
        self._lay_out()
        self.words.textEdited.connect(partial(self._forget, is_words=True))
        self.material.activated.connect(partial(self._forget, is_words=False))
        self.search.clicked.connect(self._search)
        self.clear_now.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        column, choice, buttons = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        explained = plain_label(EXPLAINED)
        explained.setWordWrap(True)
        choice.addWidget(self.words, 2)
        choice.addWidget(plain_label("或"))
        choice.addWidget(self.material, 1)
        choice.addWidget(self.search)
        cancel = QPushButton("先不清除")
        cancel.clicked.connect(self.reject)
        buttons.addStretch(1)
        buttons.addWidget(self.clear_now)
        buttons.addWidget(cancel)
        column.addWidget(explained)
        column.addLayout(choice)
        column.addWidget(self.places, 1)
        column.addWidget(self.remark)
        column.addLayout(buttons)
        for place, width in enumerate(WIDTHS):
            self.places.setColumnWidth(place, width)

    def _forget(self, _: object, is_words: bool) -> None:
        """Another thing is meant: one of the two, and the list is no longer true."""
        if is_words:
            self.material.setCurrentIndex(0)
        else:
            self.words.clear()
        self._jobs.cancel()
        self.found = None
        unlock(self.clear_now, SEARCH_FIRST)
        self.places.clear()

    def _wanted(self) -> Wanted:
        if self.material.currentIndex() > 0:
            return wanted_files(self._session.view, self.material.currentText())
        return wanted_words(self.words.text())

    def _search(self) -> None:
        try:
            wanted = self._wanted()
        except UserError as refusal:
            self._show_refusal(refusal)
            return
        held, view, path = self._session.holdings(wanted), self._session.view, self._session.path
        self._show_note("正在查找……")
        second = self._second
        self._jobs.run(lambda is_wanted: survey(view, held.result(), path, wanted, is_wanted, second), self._show_found)

    def _show_found(self, found: PlaceList) -> None:
        self.found = found
        self.places.clear()
        self._add_group(f"会清除（{len(found.cleared)}）", found.cleared)
        self._add_group(f"保留（{len(found.kept)}）", found.kept)
        self.places.expandAll()
        name_cells(self.places)
        unlock(self.clear_now, "" if found.cleared else NOTHING_TO_CLEAR)

    def _add_group(self, title: str, findings: list[HeldPlace]) -> None:
        group = QTreeWidgetItem(self.places, [title])
        for each in findings:
            item = QTreeWidgetItem(group, [each.where, each.what, each.why_kept])
            for place, words in enumerate((each.where, each.what, each.why_kept)):
                item.setToolTip(place, words)
        if findings:
            self.places.setCurrentItem(group.child(0))

    def _show_refusal(self, refusal: UserError) -> None:
        self._show_note(str(refusal))

    def _show_note(self, words: str) -> None:
        self.places.clear()
        item = QTreeWidgetItem(self.places, [words])
        item.setFirstColumnSpanned(True)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def done(self, result: int) -> None:
        """Stop searching before the dialog goes."""
        self._jobs.cancel()
        self._jobs.wait()
        super().done(result)

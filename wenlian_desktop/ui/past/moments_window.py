"""The window 昨天的样子: moments that are kept, what changed since each, and what of it is to be taken back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.session.past.changed_rows import ChangedRow, changes_in_words, changes_since, take_back
from wenlian_desktop.session.past.moments import Moment, great_steps_after, moments, named_after
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.kit.labels import unlock
from wenlian_desktop.ui.past.difference_tree import DifferenceTree

SIZE = (980, 620)
LIST_WIDTH = 300  # px
NONE_KEPT = "还没有备份，也没有封存过的版本。修改后关闭时会自动备份。"
READING = "正在对照……"
NOTHING_CHANGED = "此后没有改动。"


@frozen
class MomentDifference:
    """What changed since a moment; `refusal`: why it cannot be told."""

    then: Year | None = None
    rows: tuple[ChangedRow, ...] = ()
    refusal: str = ""

    @property
    def words(self) -> str:
        """What changed, in one line."""
        return self.refusal or f"此后：{changes_in_words(self.rows)}"


class MomentsWindow(QDialog):
    """`opening` carries the moment to look at beside today; `message` a sentence for the status bar."""

    opening = Signal(object)
    message = Signal(str)

    def __init__(self, bridge: Bridge, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("昨天的样子")
        self.resize(*SIZE)
        self._bridge, self._dialogs = bridge, dialogs
        self.jobs = Jobs(self)
        self._moments = moments(bridge.session)
        self._steps = great_steps_after(bridge.session, self._moments)
        self._known: dict[int, MomentDifference] = {}
        self.list = QListWidget()
        self.list.setAccessibleName("留存的时刻")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree = DifferenceTree()
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.open_button = QPushButton("打开来看(&O)")
        self.all_button = QPushButton("全部勾选(&A)")
        self.take_button = QPushButton("取回勾选的内容(&T)")
        close = QPushButton("关闭(&C)")
        self.open_button.clicked.connect(self._open)
        self.all_button.clicked.connect(self.tree.tick_all)
        self.take_button.clicked.connect(self._take_back)
        close.clicked.connect(self.reject)
        self._lay_out((self.open_button, self.all_button, self.take_button, close))
        for each in self._moments:
            self.list.addItem(QListWidgetItem(f"{each.title}\n{READING}"))
        self.list.currentRowChanged.connect(self._show)
        bridge.changed.connect(self._on_changed)
        self.note.setText("" if self._moments else NONE_KEPT)
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show(self.list.currentRow())

    def _lay_out(self, buttons: tuple[QPushButton, ...]) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.note)
        column.addWidget(self.tree)
        splitter = QSplitter()
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setSizes([LIST_WIDTH, SIZE[0] - LIST_WIDTH])
        splitter.setStretchFactor(1, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        for each in buttons:
            each.setAutoDefault(False)
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter)
        layout.addLayout(row)

    def _on_changed(self) -> None:
        """What is shown is compared anew when it is looked at next."""
        self._known.clear()
        self.jobs.cancel()
        if self.isVisible():
            self._show(self.list.currentRow())

    def _show(self, place: int) -> None:
        found = self._known.get(place)
        self.tree.show_rows(found.rows if found else ())
        waiting = (READING if self._moments else NONE_KEPT) if found is None else found.refusal
        nothing = "" if found is None or found.rows else NOTHING_CHANGED
        unlock(self.open_button, waiting)
        for button in (self.all_button, self.take_button):
            unlock(button, waiting or read_only_reason(self._bridge.session) or nothing)
        if 0 <= place < len(self._moments) and found is None:
            self._compare(place)
        elif found is not None:
            self.note.setText(f"{self._moments[place].title}　{found.words}")
            self._compare_next()

    def _compare_next(self) -> None:
        """The summaries of the other moments, one after the other."""
        place = next((index for index in range(len(self._moments)) if index not in self._known), None)
        if place is not None and not self.jobs.is_busy:
            self._compare(place)

    def _compare(self, place: int) -> None:
        moment, now = self._moments[place], self._bridge.view

        def compare() -> tuple[Moment, MomentDifference]:
            named = moment
            try:
                named = named_after(moment, dict(enumerate(self._steps.result())).get(place))
                then = named.read()
            except UserError as refusal:
                return named, MomentDifference(refusal=str(refusal))
            return named, MomentDifference(then, tuple(changes_since(now, then)))

        self.jobs.run(lambda is_wanted: compare(), lambda found: self._on_compared(place, *found), "正在对照")

    def _on_compared(self, place: int, moment: Moment, found: MomentDifference) -> None:
        self._moments[place], self._known[place] = moment, found
        self.list.item(place).setText(f"{self._moments[place].title}\n{found.words}")
        if place == self.list.currentRow():
            self._show(place)
        else:
            self._compare_next()

    def _open(self) -> None:
        self.opening.emit(self._moments[self.list.currentRow()])

    def _take_back(self) -> None:
        moment, found = self._moments[self.list.currentRow()], self._known.get(self.list.currentRow())
        rows, refs = self.tree.ticked()
        if found is None or found.then is None or not (rows or refs):
            return
        number = f"{len(rows)}条" * bool(rows) + f"{len(refs)}栏" * bool(refs)
        try:
            take_back(self._bridge.session, found.then, rows, refs, f"取回{moment.title}的{number}")
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        self.message.emit(f"已{self._bridge.session.history.undo_name}，可以撤销（Ctrl+Z）。")

    def done(self, result: int) -> None:
        """Close; what is still being read is not wanted any more."""
        self.jobs.cancel()
        super().done(result)

"""The check boxes 评分要点: which points of an item are met; points decided by data are read-only."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.inputs import FACTS, listed_points
from wenlian_desktop.domain.scoring.ledger import LedgerLine
from wenlian_desktop.domain.scoring.methods import Checklist, Point
from wenlian_desktop.domain.scoring.scheme_words import FACT_WORDS
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.ui.kit.labels import plain_label, show_lock_reason

SEPARATOR, NONE_MET = "；", "均不符合"


def point_caption(point: Point) -> str:
    """“有制度（0.4分）”: the name and the score of a point."""
    vital = "，一票否决" if point.is_vital else ""
    return f"{point.name}（{trim_zeros(rounded(point.points, 4))}分{vital}）"


class PointChecklist(QWidget):
    """`points_changed` carries the checked points as the text of 符合的评分要点."""

    points_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self._item_code = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 0, 10, 0)
        self._column.setSpacing(4)
        self.all_button = QPushButton("全部符合")
        self.all_button.setProperty("role", "link")
        self.all_button.setToolTip("勾上所有由人判断的要点")
        self.all_button.clicked.connect(self._check_all)
        head = QHBoxLayout()
        head.addWidget(plain_label("符合的评分要点", "small"))
        head.addWidget(self.all_button)
        head.addStretch(1)
        self._column.addLayout(head)

    def show_points(self, view: Year, line: LedgerLine, read_only: str) -> None:
        """Show the points of an item; hidden if it is not scored by points."""
        method = line.item.method
        self.setVisible(isinstance(method, Checklist) and not line.is_absent)
        if not isinstance(method, Checklist):
            return
        if line.item.code != self._item_code or list(self.boxes) != [point.name for point in method.points]:
            self._item_code = line.item.code
            self._create_boxes(method.points)
        met = listed_points(line.entry) or frozenset()
        for point in method.points:
            self._show_point(view, point, point.name in met, read_only)
        self.all_button.setVisible(any(not box.isChecked() for box in self._open_boxes()))

    def _open_boxes(self) -> list[QCheckBox]:
        """The boxes that a person may check."""
        return [box for box in self.boxes.values() if box.isEnabled()]

    def _check_all(self) -> None:
        for box in self._open_boxes():
            box.setChecked(True)
        self._emit_changed()

    def _create_boxes(self, points: tuple[Point, ...]) -> None:
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {point.name: QCheckBox(point_caption(point)) for point in points}
        for box in self.boxes.values():
            box.setMinimumWidth(1)  # clip the text instead of scrolling horizontally
            box.clicked.connect(self._emit_changed)
            self._column.addWidget(box)
            box.show()

    def _show_point(self, view: Year, point: Point, is_listed: bool, read_only: str) -> None:
        box = self.boxes[point.name]
        fact = FACTS[point.fact](view) if point.fact else None
        box.setChecked(is_listed if fact is None else fact)
        reason = "" if fact is None else f"由数据判断（{FACT_WORDS[point.fact]}）：{'符合' if fact else '不符合'}。"
        box.setEnabled(not (reason or read_only))
        show_lock_reason(box, reason or read_only)

    def _emit_changed(self) -> None:
        self.points_changed.emit(self.met_points())

    def met_points(self) -> str:
        """The checked points as one text; 均不符合 if there are none."""
        names = [name for name, box in self.boxes.items() if box.isChecked() and box.isEnabled()]
        return SEPARATOR.join(names) or NONE_MET

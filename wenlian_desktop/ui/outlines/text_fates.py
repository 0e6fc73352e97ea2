"""What becomes of the texts of the year when another outline is taken: a list, the endangered ones first."""

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from wenlian_desktop.domain.outlines.outline_change import Fate, TextChange, changes_of_texts
from wenlian_desktop.domain.outlines.outline_model import Outline
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.ui.kit.item_models import name_cells
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.tables.editable_view import character_width

TEXT_WIDTH, FATE_WIDTH = 18, 40  # Chinese characters
ORDER = (Fate.UNPLACED, Fate.NEW, Fate.MOVED)


NO_LIMIT = 16_777_215  # px, as Qt has it


class TextFates(QWidget):
    """The texts that move, lose their place or are new, and how many stay as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = plain_label(role="heading")
        self.summary.setWordWrap(True)
        self.left_out = plain_label(role="muted")
        self.left_out.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName("采用后各篇正文的变化")
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setHeaderLabels(["正文", "采用后", "现在的位置"])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        unit = character_width(self.list)
        self.list.header().resizeSection(0, TEXT_WIDTH * unit)
        self.list.header().resizeSection(1, FATE_WIDTH * unit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.left_out)
        layout.addWidget(self.list, 1)

    def show_changes(self, year: Year, old: Outline, new: Outline) -> None:
        """Show what becomes of the texts of a year."""
        changes = changes_of_texts(year, old, new)
        told = [each for fate in ORDER for each in changes if each.fate is fate]
        self.summary.setText(_summary(changes))
        reasons = [f"“{each.title}”（{each.reason}）" for each in new.left_out]
        self.left_out.setText(f"不要的标题：{'、'.join(reasons)}。" if reasons else "")
        self.left_out.setVisible(bool(reasons))
        self.list.clear()
        for each in told:
            words = [each.text + ("" if each.is_typed else "（未填）"), _after(each), each.before or "—"]
            item = QTreeWidgetItem(self.list, words)
            for column, text in enumerate(words):
                item.setToolTip(column, text)
        name_cells(self.list)
        self.list.setVisible(bool(told))
        self.setMaximumHeight(NO_LIMIT if told else self.sizeHint().height())  # what is not told takes no room


def _after(change: TextChange) -> str:
    return f"{change.fate.value}“{change.after}”" if change.fate is Fate.MOVED else change.fate.value


def _summary(changes: tuple[TextChange, ...]) -> str:
    numbers = {fate: sum(each.fate is fate for each in changes) for fate in Fate}
    words = {
        Fate.KEPT: "{}篇不变", Fate.MOVED: "{}篇换了位置", Fate.UNPLACED: "{}篇没有位置（留在“未归类”，不会丢）",
        Fate.NEW: "{}篇是新的",
    }  # fmt: skip
    return "采用后：" + "，".join(words[fate].format(number) for fate, number in numbers.items() if number) + "。"

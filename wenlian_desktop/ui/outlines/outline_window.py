"""The window 报告提纲: choose an outline or change it; what becomes of each text is told before."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from wenlian_desktop.domain.outlines import outline_editing
from wenlian_desktop.domain.outlines.outline_change import typed_texts
from wenlian_desktop.domain.outlines.outline_json import parse_outline
from wenlian_desktop.domain.outlines.outline_model import Outline, OutlineHeading
from wenlian_desktop.domain.outlines.shipped_outlines import (
    has_unusable_copy,
    outline_of,
    shipped_outline,
    shipped_outline_texts,
)
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.outline import TEXT_KEYS
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.session.outline_files import KINDS, apply_outline, load_outline, save_outline
from wenlian_desktop.session.scheme_files import suggested_path
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing.entry_widgets import ChoiceEntry
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.labels import plain_label, unlock
from wenlian_desktop.ui.outlines.frame_choices import FrameChoices
from wenlian_desktop.ui.outlines.outline_tree import OutlineTree
from wenlian_desktop.ui.outlines.text_fates import TextFates

SIZE = (1080, 760)
YEAR_SOURCE, FILE_SOURCE = "本年度", "导入的"
DISCARD_QUESTION = "提纲的改动还没有采用。离开后改动就没有了，本年度仍按原来的提纲印。"
UNCHANGED = "与本年度现用的提纲相同。"
UNREADABLE = (
    "本年度存的提纲读不出来，报告现在暂按《{}》印。选定一套，按“采用这套提纲”就好了；正文都在，采用后可以撤销。"
)
IS_FIRST = "已经是这一级的第一个标题。"
IS_LAST = "已经是这一级的最后一个标题。"
TOO_FEW = "下面有两篇以上正文的标题才能拆开。"
LEAVING_OUT = "提纲里为什么不要“{}”这一节？理由和提纲存在一起，写了正文的留在“未归类”。"
ONLY_ONE = "至少要留一个标题。"
NO_FREE_TEXT = "自带的各篇正文都已经有位置。"


class OutlineWindow(QDialog):
    """Edits a copy; the year is only changed by `apply`, in one step."""

    def __init__(self, bridge: Bridge, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._dialogs = bridge, dialogs
        self.setWindowTitle("报告提纲")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._in_use = outline_of(bridge.view)
        self._is_unreadable = has_unusable_copy(bridge.view)
        self._from_file = self._in_use
        self.outline = self._original = self._in_use
        self._chosen_source = YEAR_SOURCE
        self.source = ChoiceEntry("提纲", [])
        self.import_button, self.export_button = QPushButton("导入…"), QPushButton("导出…")
        self.tree, self.frame, self.fates = OutlineTree(), FrameChoices(), TextFates()
        self.buttons = {words: QPushButton(words) for words in self._edits()}
        self.state = plain_label(role="muted")
        self.apply_button, self.discard_button = QPushButton("采用这套提纲"), QPushButton("不采用")
        self._fill_sources()
        self._lay_out()
        self._connect()
        self._show_outline()

    def _edits(self) -> dict[str, Callable[[], object]]:
        return {
            "改标题": self.tree.edit_current, "上移": lambda: self._move(-1), "下移": lambda: self._move(1),
            "并入上一个": self.merge, "拆成两个": self.split, "新增一节": self.add, "不要这一节": self.leave_out,
        }  # fmt: skip

    # --- layout ---

    def _fill_sources(self) -> None:
        words = "本年度暂用" if self._is_unreadable else "本年度现用"
        pairs = [(YEAR_SOURCE, f"{words}：{self._in_use.name}")]
        pairs += [(name, f"自带：{shipped_outline(name).name}") for name in shipped_outline_texts()]
        self.source.choice.set_choices(pairs)
        self.source.set_value(self._chosen_source)

    def _lay_out(self) -> None:
        window_geometry.resize_dialog(self, SIZE)
        self.state.setWordWrap(True)
        self.apply_button.setProperty("role", "primary")
        head, bar, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.source, 1)
        for button in (self.import_button, self.export_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        for button in self.buttons.values():
            bar.addWidget(button)
        bar.addStretch(1)
        foot.addWidget(self.state, 1)
        for button in (self.discard_button, self.apply_button):
            foot.addWidget(button)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a title must not click 采用
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._work(bar), 1)
        layout.addLayout(foot)

    def _work(self, bar: QHBoxLayout) -> QSplitter:
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        column.addLayout(bar)
        column.addWidget(self.frame)
        work = QSplitter(Qt.Orientation.Vertical)
        work.setProperty("role", "calm")
        work.setChildrenCollapsible(False)
        work.setHandleWidth(13)
        for part in (above, self.fates):
            work.addWidget(part)
        work.setSizes([440, 240])
        return work

    def _connect(self) -> None:
        self.source.changed.connect(self._on_source_chosen)
        self.tree.renamed.connect(self.rename)
        self.frame.chosen.connect(self.choose_frame)
        self.tree.currentItemChanged.connect(self._show_possible)
        for words, do in self._edits().items():
            self.buttons[words].clicked.connect(do)
        for button, do in (
            (self.import_button, self.choose_import), (self.export_button, self.choose_export),
            (self.apply_button, self.apply), (self.discard_button, self.reject),
        ):  # fmt: skip
            button.clicked.connect(do)

    # --- display ---

    def _show_outline(self, key: str = "") -> None:
        self.tree.show_outline(self.outline, key)
        self._show_consequences()

    def _show_consequences(self) -> None:
        """What becomes of the texts, and whether the outline can be taken."""
        self.fates.show_changes(self._bridge.view, self._in_use, self.outline)
        self.frame.show_frame(self.outline.frame)
        is_same = self.outline == self._in_use and not self._is_unreadable
        reason = read_only_reason(self._bridge.session) or (UNCHANGED if is_same else "")
        self.state.setText(reason or (UNREADABLE.format(self._in_use.name) if self._is_unreadable else ""))
        unlock(self.apply_button, reason)
        self._show_possible()

    def _show_possible(self) -> None:
        """Enable what can be done with the current heading; what cannot says why."""
        key = self.tree.current_key()
        for words, change, reason in (
            ("上移", outline_editing.moved(self.outline, key, -1), IS_FIRST),
            ("下移", outline_editing.moved(self.outline, key, 1), IS_LAST),
            ("并入上一个", outline_editing.merged_into_previous(self.outline, key, ""), IS_FIRST),
            ("拆成两个", outline_editing.split(self.outline, key, ""), TOO_FEW),
        ):
            unlock(self.buttons[words], reason if change == self.outline else "")
        unlock(self.buttons["不要这一节"], "" if outline_editing.without(self.outline, key, "").headings else ONLY_ONE)
        unlock(self.buttons["新增一节"], "" if self._free_texts() else NO_FREE_TEXT)

    def _heading(self, key: str) -> OutlineHeading:
        return next(each.heading for each in self.outline.numbered if each.heading.key == key)

    def _free_texts(self) -> list[str]:
        """The texts without a heading, those with something typed first."""
        typed = typed_texts(self._bridge.view)
        return sorted(
            (text for text in TEXT_KEYS if text not in self.outline.texts), key=lambda text: text not in typed
        )

    # --- changes ---

    @property
    def is_changed(self) -> bool:
        """Whether the outline was edited since it was chosen."""
        return self.outline != self._original

    def _change(self, outline: Outline, key: str) -> None:
        if outline != self.outline:
            self.outline = outline_editing.office_copy(outline)
        self._show_outline(key)
        self.tree.setFocus()

    def rename(self, key: str, title: str) -> None:
        """Give a heading another title; an empty one changes nothing."""
        if title.strip() and title.strip() != self._heading(key).title:
            self.outline = outline_editing.office_copy(outline_editing.renamed(self.outline, key, title))
        self.tree.set_title(key, self._heading(key).title)
        self._show_consequences()

    def _move(self, by: int) -> None:
        key = self.tree.current_key()
        self._change(outline_editing.moved(self.outline, key, by), key)

    def merge(self) -> None:
        """Make one heading of the current one and the one before it, and edit its title."""
        heading = self._heading(self.tree.current_key())
        before = outline_editing.previous(self.outline, heading.key)
        if before is not None:
            title = f"{before.title}及{heading.title}"
            self._change(outline_editing.merged_into_previous(self.outline, heading.key, title), before.key)
            self.tree.edit_current()

    def split(self) -> None:
        """Give the last text of the current heading a heading of its own."""
        text = self._heading(self.tree.current_key()).texts[-1]
        self._show_new(outline_editing.split(self.outline, self.tree.current_key(), text), text)

    def add(self) -> None:
        """Add a section of free text behind the current heading, and edit its title."""
        [text, *_] = self._free_texts()
        self._show_new(outline_editing.with_section(self.outline, self.tree.current_key(), text, text), text)

    def _show_new(self, outline: Outline, text: str) -> None:
        """Show the heading that a text has got, and edit its title."""
        place = outline.heading_of(text)
        self._change(outline, place.heading.key if place else "")
        self.tree.edit_current()

    def leave_out(self) -> None:
        """Leave the current heading out, with a reason; its texts are kept without a place (未归类)."""
        key = self.tree.current_key()
        before = outline_editing.previous(self.outline, key)
        question = LEAVING_OUT.format(self._heading(key).title)
        reason = self._dialogs.ask_text(question, "不要这一节", "保留")
        if reason is not None:
            above = next(each.parents for each in self.outline.numbered if each.heading.key == key)[-1:]
            near = before or (above[0] if above else None)
            self._change(outline_editing.without(self.outline, key, reason), near.key if near else "")

    def choose_frame(self, name: str, is_wanted: bool) -> None:
        """Print cover, 主送机关, preamble or 落款, or not."""
        self.outline = outline_editing.office_copy(outline_editing.with_frame(self.outline, **{name: is_wanted}))
        self._show_consequences()

    # --- files, applying ---

    def _on_source_chosen(self) -> None:
        """Show the chosen outline; unsaved changes are confirmed first."""
        if self.is_changed and not self._dialogs.confirm(DISCARD_QUESTION, "放弃改动", "继续修改"):
            self.source.set_value(self._chosen_source)
            return
        self._chosen_source = self.source.text()
        chosen = {YEAR_SOURCE: self._in_use, FILE_SOURCE: self._from_file}
        self.outline = chosen.get(self._chosen_source) or shipped_outline(self._chosen_source)
        self._original = self.outline
        self._show_outline()

    def choose_import(self) -> None:
        """Take an outline from a file."""
        path = self._dialogs.choose_file("导入报告提纲", KINDS)
        if path is None:
            return
        try:
            self._from_file = parse_outline(load_outline(str(path)))
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        self._fill_sources()
        self.source.choice.addItem(f"导入的：{self._from_file.name}", FILE_SOURCE)
        self.source.set_value(FILE_SOURCE)
        self._on_source_chosen()

    def choose_export(self) -> None:
        """Write the outline to a file, for other years and offices."""
        suggested = suggested_path(self.outline.name, self._bridge.session.path)
        path = self._dialogs.choose_save_path("导出报告提纲", suggested, KINDS)
        if path is not None:
            self._save(path)

    def _save(self, path: Path) -> None:
        try:
            save_outline(outline_editing.to_outline_text(self.outline), path)
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        self._dialogs.inform(f"已导出：{path.name}。")

    def apply(self) -> None:
        """Print the year by this outline from now on, in one step, and close."""
        apply_outline(self._bridge.session, outline_editing.to_outline_text(self.outline))
        self._original = self.outline
        self.accept()

    def reject(self) -> None:
        """Close; changes that were not applied are confirmed first."""
        if self.is_changed and not self._dialogs.confirm(DISCARD_QUESTION, "放弃改动", "继续修改"):
            return
        self._original = self.outline
        super().reject()

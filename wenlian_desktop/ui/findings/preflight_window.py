"""The window 检查一份报告: checks a pasted or opened report without an open year."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.preflight import run_preflight
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.prose.manuscript import LINES
from wenlian_desktop.domain.rules.finding import ReviewedFinding, count_open
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import exporting, external_report
from wenlian_desktop.ui.findings.finding_list import FindingList
from wenlian_desktop.ui.findings.side_panel import CHIP_STYLES, level_chip
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.kit.labels import unlock
from wenlian_desktop.ui.kit.splitters import ResponsiveSplitter
from wenlian_desktop.ui.kit.theme import colours

RESULT_FILES = "文本文件 (*.txt)"
SIZE = (1000, 640)
SPLITTER_SIZES = (560, 440)
CHECK_KEYS, OPEN_KEYS = "Ctrl+Return", "Ctrl+O"
INSTRUCTIONS = "把报告粘贴到左边，或打开 .txt、.docx 文件，按“检查”。文件不会改动，内容不会存进年度。"
NO_RESULTS = "还没有结果：先粘贴报告，按“检查”。"
SOFT_BREAK, SHOWN_BREAK = "\u000b", "\u2028"  # between lines of one paragraph: as read, and as Qt shows it
NO_PROBLEMS = "没有发现问题。不看数据能查的都查过了；数与数据是否一致，要在年度里查。"


class PreflightWindow(QDialog):
    """The text on the left, the remarks on the right; selecting a remark shows its line."""

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("检查一份报告")
        self.resize(*SIZE)
        self._dialogs, self._unit = dialogs, LINES
        self.remarks: list[Remark] = []
        self.jobs = Jobs(self)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("报告文字")
        self.text.setPlaceholderText("在这里粘贴报告的文字")
        self.text.setTabChangesFocus(True)
        self.list = FindingList("发现的问题")
        self.status_label = QLabel(INSTRUCTIONS)
        self.status_label.setWordWrap(True)
        self.status_label.setProperty("role", "muted")
        self.status_label.setTextFormat(Qt.TextFormat.PlainText)
        self.open_button, self.check_button = QPushButton("打开文件…"), QPushButton("检查")
        self.check_button.setProperty("role", "primary")
        self.check_button.setToolTip(
            f"检查（{QKeySequence(CHECK_KEYS).toString(QKeySequence.SequenceFormat.NativeText)}）"
        )
        self.copy_button, self.save_button = QPushButton("复制结果"), QPushButton("结果存成文件…")
        self.print_button = QPushButton("打印结果…")
        self.chips = {level: level_chip(style) for level, style in CHIP_STYLES.items()}
        self._lay_out()
        self._connect()
        self._show([])
        self.status_label.setText(INSTRUCTIONS)

    def _lay_out(self) -> None:
        for button in (self.open_button, self.check_button, *self._result_buttons()):
            button.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(self.open_button)
        head.addWidget(self.check_button)
        head.addWidget(self.status_label, 1)
        for chip in self.chips.values():
            head.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(ResponsiveSplitter(self.text, self.list, sizes=SPLITTER_SIZES), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in self._result_buttons():
            foot.addWidget(button)
        layout.addLayout(foot)

    def _result_buttons(self) -> tuple[QPushButton, ...]:
        return self.copy_button, self.print_button, self.save_button

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.choose_file)
        self.check_button.clicked.connect(self.check)
        self.copy_button.clicked.connect(self.copy_results)
        self.print_button.clicked.connect(self.print_results)
        self.save_button.clicked.connect(self.save_results)
        self.jobs.refused.connect(self._show_refusal)
        self.list.current_finding_changed.connect(self.show_line)
        self.list.clicked.connect(self.show_line)
        for keys, do in ((CHECK_KEYS, self.check), (OPEN_KEYS, self.choose_file)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def present(self) -> None:
        """Show the window and focus the text."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_file(self) -> None:
        """Ask for a file and check it."""
        path = self._dialogs.choose_report()
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Show the lines of a .txt or .docx file and check them."""
        try:
            lines = external_report.read_lines(path)
        except UserError as refusal:
            self._show_refusal(refusal)
            return
        self._unit = external_report.line_unit(path)
        self.text.setPlainText("\n".join(line.replace("\n", " ").replace(SOFT_BREAK, SHOWN_BREAK) for line in lines))
        self.setWindowTitle(f"检查一份报告 — {path.name}")
        self.check()

    def check(self) -> None:
        """Run the preflight checks on the current text."""
        text = self.text.toPlainText()
        if not text.strip():
            self._show([])
            self.status_label.setText(INSTRUCTIONS)
            self._unit = LINES
            return
        lines, unit = self._lines(), self._unit
        self.status_label.setText("正在检查…")
        self.jobs.cancel()
        self.jobs.run(lambda is_wanted: run_preflight.run_preflight(lines, unit), self._show)

    def _lines(self) -> list[str]:
        """The paragraphs on the screen; one with soft breaks is one."""
        document = self.text.document()
        return [document.findBlockByNumber(at).text() for at in range(document.blockCount())]

    def _show(self, remarks: list[Remark]) -> None:
        self.remarks = remarks
        entries = [self._as_entry(each) for each in remarks]
        self.list.setCurrentIndex(self.list.rootIndex())
        self.list.show_findings(entries)
        counts = count_open(entries)
        for word, chip in self.chips.items():
            chip.setText(f"{word} {counts[word]}")
            chip.setVisible(counts[word] > 0)
        self.status_label.setText(f"{len(remarks)}条，点一条看它在哪一{self._unit}。" if remarks else NO_PROBLEMS)
        self.text.setExtraSelections([])
        for button in self._result_buttons():
            unlock(button, "" if remarks else NO_RESULTS)

    def results_text(self) -> str:
        """The remarks as text: where, how grave, what and what to do, one a paragraph."""
        lines = [
            f"{number}. 第{each.line}{self._unit}　{each.level.value}　{each.message}{each.remedy}"
            for number, each in enumerate(self.remarks, 1)
        ]
        return "\n".join([self.windowTitle(), "", *lines, ""])

    def copy_results(self) -> None:
        """Copy the remarks."""
        QGuiApplication.clipboard().setText(self.results_text())
        self.status_label.setText(f"已复制{len(self.remarks)}条。")

    def print_results(self) -> None:
        """Ask for a printer and print the remarks."""
        from PySide6.QtPrintSupport import QPrinter  # slow to import: the system's printers

        printer = QPrinter()
        printer.setDocName("检查结果")
        if not self._dialogs.choose_printer(printer):
            return
        document = QTextDocument(self.results_text())
        document.setDefaultFont(self.font())
        document.print_(printer)
        self.status_label.setText(f"已打印{len(self.remarks)}条。")

    def save_results(self) -> None:
        """Ask for a text file and save the remarks in it, to be printed or sent."""
        path = self._dialogs.choose_save_path("结果存成文件", Path.home() / "检查结果.txt", RESULT_FILES)
        if path is None:
            return
        try:
            exporting.write_file(path, self.results_text().encode())
        except UserError as refusal:
            self._show_refusal(refusal)
        else:
            self.status_label.setText(f"已存成文件：{path}")

    def _as_entry(self, remark: Remark) -> ReviewedFinding:
        return ReviewedFinding(remark, tab=f"第{remark.line}{self._unit}")

    def show_line(self) -> None:
        """Highlight the line of the current remark and scroll to it."""
        place = self.list.currentIndex()
        if not place.isValid() or place.row() >= len(self.remarks):
            return
        block = self.text.document().findBlockByNumber(self.remarks[place.row()].line - 1)
        cursor = QTextCursor(block)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        marked = QTextEdit.ExtraSelection()
        marked.cursor = cursor  # type: ignore[attr-defined]
        marked.format.setBackground(colours().qcolor("accent_soft"))  # type: ignore[attr-defined]
        marked.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
        self.text.setExtraSelections([marked])

    def _show_refusal(self, refusal: UserError) -> None:
        self.status_label.setText(str(refusal))

    def refresh_theme(self) -> None:
        self.show_line()

    def done(self, result: int) -> None:
        self.jobs.cancel()
        self.jobs.wait()
        super().done(result)

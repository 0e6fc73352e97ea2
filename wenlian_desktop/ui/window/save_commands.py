"""The commands for saving, undo and backup."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from wenlian_desktop.ui.pages.year_page import YearPage


def save(page: YearPage) -> None:
    """Tell that saving is automatic; the focused field is committed before."""
    page.commit_field()
    if page.bridge.session.is_saved:
        page.message.emit("已保存：离开一栏即保存，不需要另外保存。")


def undo(page: YearPage) -> None:
    """Undo the last step, and show its name, because it may have changed another tab."""
    page.commit_field()
    name = page.bridge.session.history.undo_name
    page.bridge.session.undo()
    if name:
        page.message.emit(f"已撤销：{name}")


def redo(page: YearPage) -> None:
    """Redo the last undone step."""
    page.commit_field()
    name = page.bridge.session.history.redo_name
    page.bridge.session.redo()
    if name:
        page.message.emit(f"已重做：{name}")


def can_undo(page: YearPage) -> bool:
    """Whether there is a step to undo."""
    return bool(page.bridge.session.history.undo_name)


def can_redo(page: YearPage) -> bool:
    """Whether there is a step to redo."""
    return bool(page.bridge.session.history.redo_name)


def undo_text(page: YearPage) -> str:
    """The menu text with the name of the step to undo."""
    return _named_line("撤销", page.bridge.session.history.undo_name, "U")


def redo_text(page: YearPage) -> str:
    """The menu text with the name of the step to redo."""
    return _named_line("重做", page.bridge.session.history.redo_name, "R")


def _named_line(verb: str, step: str, mnemonic: str) -> str:
    return f"{verb} {step.replace('&', '&&')}(&{mnemonic})" if step else f"{verb}(&{mnemonic})"


def back_up(page: YearPage) -> None:
    """Make a backup in the writer's thread; the result is shown in the status bar."""
    page.commit_field()
    backup = page.bridge.session.back_up()

    def show_result(backup: Path | None) -> None:
        page.message.emit(f"已备份并核对：{backup}" if backup else "最近的备份与现在的内容相同，无需再备份。")

    page.jobs.run(lambda is_wanted: backup.result(), show_result, "正在备份")


def open_folder(page: YearPage) -> None:
    """Open the folder of the year in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(page.bridge.session.path.parent)))

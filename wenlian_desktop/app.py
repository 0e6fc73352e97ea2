"""The program with its window: set-up and crash handling."""

import gc
import logging
import os
import sys
import threading
from concurrent.futures import Executor
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, QTranslator, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication

from wenlian_desktop import fresh_process, log, paths
from wenlian_desktop.distribution import NAME, RESOURCES, VERSION
from wenlian_desktop.domain.values.errors import OUT_OF_MEMORY, is_out_of_memory
from wenlian_desktop.session import year_files
from wenlian_desktop.session.pictures.crashed_pictures import crashed
from wenlian_desktop.storage.file.writer import writer_thread
from wenlian_desktop.ui.kit import clipboard, icons, theme
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.window import input_method
from wenlian_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from wenlian_desktop.doctor import Diagnosis

# Modules that the first paint does not need: imported after it, one per turn of the event loop, first those of checks
# and tabs. A module that would block the window for more than 30 ms is preceded by those it imports; “.*” stands for
# all modules of a package that are not named themselves.
LATE_MODULES = (
    "wenlian_desktop.ui.window.crash_window",
    "wenlian_desktop.ui.findings.side_panel",
    "wenlian_desktop.ui.pages.page_edges",
    "wenlian_desktop.domain.prose.figures_in_prose",
    "wenlian_desktop.domain.prose.leftover_text",
    "wenlian_desktop.domain.prose.personal_data",
    "wenlian_desktop.domain.prose.doubled_words",
    "wenlian_desktop.domain.prose.wording_rules",
    "wenlian_desktop.domain.scoring.methods",
    "wenlian_desktop.domain.scoring.inputs",
    "wenlian_desktop.domain.scoring.ledger",
    "wenlian_desktop.domain.sources.indicator_sources",
    "wenlian_desktop.domain.narrative",
    "wenlian_desktop.domain.prose.figure_matching",
    "wenlian_desktop.domain.statements.vocabulary",
    "wenlian_desktop.domain.statements.statement",
    "wenlian_desktop.domain.sources.claims",
    "wenlian_desktop.domain.sources.text_figures",
    "wenlian_desktop.domain.checks.repairs",
    "wenlian_desktop.domain.checks.year_on_year",
    "wenlian_desktop.domain.checks.next_steps",
    "wenlian_desktop.domain.checks.run_checks",
    "wenlian_desktop.domain.checks.after_edit.outdated",
    "wenlian_desktop.ui.editing.record_form",
    "wenlian_desktop.ui.tables.table_pane",
    "wenlian_desktop.ui.budget.budget_page",
    "wenlian_desktop.ui.attachments.attachment_views",
    "wenlian_desktop.ui.scoring.scheme_window",
    "wenlian_desktop.ui.scoring.score_page",
    "wenlian_desktop.report.content.document",
    "wenlian_desktop.report.content.annexes",
    "wenlian_desktop.report.content.parts",
    "wenlian_desktop.report.layout.composer",
    "wenlian_desktop.session.report_preview",
    "wenlian_desktop.ui.pages.content_check",
    "wenlian_desktop.session.exporting",
    "wenlian_desktop.ui.output.previews",
    "wenlian_desktop.ui.outlines.outline_window",
    "wenlian_desktop.ui.pages.working_tabs",
    "wenlian_desktop.domain.archive.inspection_report",
    "wenlian_desktop.storage.package.package_writer",
    "wenlian_desktop.session.archiving",
    "wenlian_desktop.session.carrying_over",
    "wenlian_desktop.ui.window.focus_areas",
    "wenlian_desktop.ui.start.new_year_controller",
    "wenlian_desktop.ui.comparison.comparison_window",
    "wenlian_desktop.domain.prose.spaced_tables",
    "wenlian_desktop.domain.prose.broken_lines",
    "wenlian_desktop.domain.prose.normal_form",
    "wenlian_desktop.domain.prose.manuscript",
    "wenlian_desktop.domain.statements.stated_report",
    "wenlian_desktop.domain.statements.explained_otherwise",
    "wenlian_desktop.domain.statements.recomputing.near_figures",
    "wenlian_desktop.domain.statements.recomputing.goals_and_results",
    "wenlian_desktop.domain.statements.recomputing.stocks",
    "wenlian_desktop.domain.statements.recomputing.parts_and_wholes",
    "wenlian_desktop.domain.statements.recomputing.stated_scores",
    "wenlian_desktop.domain.statements.recomputing.averages",
    "wenlian_desktop.domain.statements.budget_recomputed.*",
    "wenlian_desktop.domain.statements.claims_in_words.*",
    "wenlian_desktop.domain.statements.closed_passages.*",
    "wenlian_desktop.domain.statements.words_of_figures.*",
    "wenlian_desktop.domain.statements.forms_and_tables.*",
    "wenlian_desktop.domain.statements.lists_and_wholes.*",
    "wenlian_desktop.domain.statements.terms_far_off.*",
    "wenlian_desktop.domain.preflight.read_together.*",
    "wenlian_desktop.domain.statements.money_and_scores_told.*",
    "wenlian_desktop.domain.statements.closed_sentences.*",
    "wenlian_desktop.domain.statements.counts_recomputed.*",
    "wenlian_desktop.domain.statements.figures_side_by_side.*",
    "wenlian_desktop.domain.statements.figures_unexplained.*",
    "wenlian_desktop.domain.statements.indicators_told.*",
    "wenlian_desktop.domain.statements.money_recomputed.*",
    "wenlian_desktop.domain.statements.parts_counted.*",
    "wenlian_desktop.domain.statements.people_recomputed.*",
    "wenlian_desktop.domain.statements.products_and_spans.*",
    "wenlian_desktop.domain.statements.rates_recomputed.*",
    "wenlian_desktop.domain.statements.recomputing.*",
    "wenlian_desktop.domain.statements.results_compared.*",
    "wenlian_desktop.domain.statements.results_recomputed.*",
    "wenlian_desktop.domain.statements.said_elsewhere.*",
    "wenlian_desktop.domain.statements.scores_recomputed.*",
    "wenlian_desktop.domain.statements.tables_recomputed.*",
    "wenlian_desktop.domain.statements.told_above.*",
    "wenlian_desktop.domain.statements.witnessed.*",
    "wenlian_desktop.domain.preflight.consistency.*",
    "wenlian_desktop.domain.preflight.days_and_words.*",
    "wenlian_desktop.domain.preflight.names_listed.*",
    "wenlian_desktop.domain.preflight.form_and_names.*",
    "wenlian_desktop.domain.preflight.*",
    "wenlian_desktop.domain.preflight.run_preflight",
    "wenlian_desktop.ui.findings.preflight_window",
)


def main(file: Path | None, no_display: Path | None) -> int:
    """Open the window, with a year where `file` is given; returns the exit code.

    `no_display`: instead, write the sample year, its report and a picture of the window into this folder.
    """
    if no_display is None and not paths.has_display():
        print("没有显示器，打不开窗口。可以使用命令行，见 wenlian --help。", file=sys.stderr)
        return 2
    if no_display is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_log_qt_message)
    with input_method.served():
        app = QApplication(["wenlian", "-style", "Fusion"])
    install_translator(app)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("wenlian")
    app.setWindowIcon(icons.icon("wenlian", size=64))
    if no_display is not None:
        gc.enable()
        theme.apply(app)
        return show_without_display(no_display)
    return show(app, file)


def install_translator(app: QApplication) -> None:
    """Qt's own dialogs in Chinese; what its translation leaves in English too."""
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("file_dialogs_zh_CN", str(RESOURCES / "translations")), ("qtbase_zh_CN", of_qt)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)


def show(app: QApplication, file: Path | None) -> int:
    """Run the window; where one is open already, hand the file over to it."""
    door = paths.socket_name()
    if _is_open_already(door, file):
        return 0
    writer = writer_thread()
    if file is not None:
        writer.begin(file)  # the disk is waited for while the window is built
    log.start(paths.log_file())
    logging.getLogger("app").info("begin: %s", versions())
    crashed.keep_in(paths.crashed_pictures_file())
    sys.excepthook = _handle_crash
    threading.excepthook = _handle_thread_crash
    window = MainWindow(environment(writer), opens_year=file is not None)
    window.painted.connect(gc.enable)  # it was off since the start: what is made until then stays
    window.painted.connect(lambda: _listen(window, door))
    window.show()
    if file is not None:
        window.open(file)
    code = app.exec()
    clipboard.leave_plain_text(app)
    logging.getLogger("app").info("end")
    return code


def _is_open_already(door: str, file: Path | None) -> bool:
    """Whether another instance took the file; where it would listen there is nothing, nobody is asked."""
    if os.path.isabs(door) and not os.path.lexists(door):
        return False
    from wenlian_desktop.ui.window.single_instance import SingleInstance

    return SingleInstance(door).send_file(file)


def _listen(window: MainWindow, door: str) -> None:
    """Take the files of later starts, from the first paint on."""
    from wenlian_desktop.ui.window.single_instance import SingleInstance

    instance = SingleInstance(door, window)
    instance.file_received.connect(window.on_second_start)
    instance.listen()
    QApplication.instance().aboutToQuit.connect(instance.close)  # type: ignore[union-attr]


def environment(first: Executor | None = None) -> Environment:
    """The paths and functions the window gets from outside; `first`: the executor of the first year."""
    waiting = [first] if first is not None else []
    return Environment(
        paths.SAMPLE,
        paths.SAMPLE_NAME,
        paths.documents_folder(),
        paths.rescue_folder(),
        lambda: waiting.pop() if waiting else writer_thread(),
        fresh_process.program(),
        paths.settings_file(),
        diagnose,
        about(),
        LATE_MODULES,
    )


def diagnose(year: str | None = None) -> "list[Diagnosis]":
    """体检 for the window."""
    from wenlian_desktop import doctor

    return doctor.diagnose(year)


def versions() -> str:
    """The versions of the program and its platform."""
    return f"{NAME} {VERSION}，Python {sys.version.split()[0]}，Qt {qVersion()}，{sys.platform}"


def about() -> str:
    """The text of the about dialog."""
    return (
        f"{versions()}\n\n区文联部门整体绩效评价报告的离线填报程序。数据只在您的电脑上，不连网络。\n\n"
        f"日志：{paths.log_file()}\n\n"
        "本程序以 MIT 许可发布；随附的 Noto Serif SC、Noto Sans SC、WenlianKai 字体以 SIL OFL 1.1 许可发布，"
        "FandolFang 字体以附字体例外的 GPL 3 许可发布。"
    )


def show_without_display(folder: Path) -> int:
    """Write the sample year, its report and a picture of the window into a folder, and print the paths."""
    from wenlian_desktop.session import exporting

    folder.mkdir(parents=True, exist_ok=True)
    year, report = folder / paths.SAMPLE_NAME, folder / "示例年度绩效评价报告.pdf"
    year.unlink(missing_ok=True)
    year_files.load(year, year_files.read_text(paths.SAMPLE))
    rescue, program = paths.rescue_folder(), fresh_process.program()
    window = MainWindow(Environment(paths.SAMPLE, paths.SAMPLE_NAME, folder, rescue, writer_thread, program))
    window.show()
    if not window.open(year) or window.bridge is None:
        return 2
    view, session = window.bridge.view, window.bridge.session
    document = exporting.illustrated(exporting.annual_report(view), view, session.read_original)
    for path in (report, report.with_suffix(".txt")):
        exporting.export(document, path)
    picture = folder / "窗口.png"
    QApplication.processEvents()
    window.grab().save(str(picture))
    window.close()
    print("已写出：")
    for file in (year, report, report.with_suffix(".txt"), picture):
        print(f"  {file}")
    return 0


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's own messages go to the log."""
    logging.getLogger("qt").info("%s %s", kind.name, message)


def _handle_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An unhandled exception: logged, and shown with details to copy, without user data; a lack of memory as such."""
    from wenlian_desktop.ui.window import crash_window

    details = crash_window.crash_details(kind, trace, versions())
    logging.getLogger("crash").error("%s", details)
    if is_out_of_memory(error):
        Dialogs(QApplication.activeWindow()).inform(OUT_OF_MEMORY)
        return
    if not isinstance(QApplication.activeModalWidget(), crash_window.CrashWindow):
        crash_window.CrashWindow(details, QApplication.activeWindow()).exec()


def _handle_thread_crash(hook: threading.ExceptHookArgs) -> None:
    """An unhandled exception in another thread: only logged, since no window may be created there."""
    from wenlian_desktop.ui.window import crash_window

    logging.getLogger("crash").error("%s", crash_window.crash_details(hook.exc_type, hook.exc_traceback, versions()))

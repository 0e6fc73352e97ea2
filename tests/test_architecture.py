"""Rules for the code, checked by tests: layers, sizes, slow imports, tests of checks."""

import ast
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from io import StringIO
from pathlib import Path

import grimp
import pytest

from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.checks import run_checks  # noqa: F401 - registers the rules
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.rule import rules_on

PACKAGE = ROOT / "wenlian_desktop"
SOURCES = sorted(PACKAGE.rglob("*.py"))
LATE_IMPORTS = {
    "__main__.py": {"cli.main", "intake.reading_worker.serve_file", "report.pictures.picture_worker.serve"},
    "app.py": {"doctor", "session.exporting", "ui.window.crash_window", "ui.window.single_instance.SingleInstance"},
    "cli.py": {
        "app",
        "commands.check_commands",
        "commands.package_commands",
        "commands.report_commands",
        "commands.workbook_commands",
        "commands.file_commands",
        "commands.importing",
    },
    "doctor.py": {"ui.window.input_method"},
    "commands/check_commands.py": {
        "doctor",
        "domain.checks.run_checks",
        "domain.comparison.compare_years",
        "domain.preflight.remark",
        "domain.preflight.run_preflight",
        "domain.scoring.ledger",
        "domain.scoring.ledger_json",
        "domain.scoring.ledger_text",
        "domain.scoring.schemes",
        "session.comparing",
        "session.external_report",
        "session.past.damage",
        "session.scheme_files",
    },
    "commands/importing.py": {
        "commands.report_source",
        "commands.table_source",
        "session.taking_in.table_files.is_table",
    },
    "commands/workbook_commands.py": {
        "intake.sheets.offers.table_named",
        "session.exporting.write_file",
        "session.taking_in.workbooks_out",
    },
    "commands/package_commands.py": {"session.archiving"},
    "commands/report_commands.py": {"session.exporting", "session.outline_files"},
    "commands/file_commands.py": {
        "domain.checks.run_checks",
        "session.carrying_over",
        "session.clearing.clear_personal",
    },
    "intake/reading_worker.py": {"intake.old_report.read_report.read_old_report"},
    "report/formats/chart_image.py": {"PIL.Image", "PIL.ImageDraw", "PIL.ImageFont"},
    "report/formats/formats.py": {"report.formats.pdf"},
    "report/pictures/opened_picture.py": {"PIL.Image", "PIL.TiffImagePlugin", "PIL.WebPImagePlugin"},
    "report/pictures/picture_worker.py": {
        "PIL.Image",
        "PIL.ImageCms",
        "PIL.ImageOps",
        "PIL.TiffImagePlugin",
        "PIL.WebPImagePlugin",
    },
    "report/pictures/print_image.py": {"PIL.Image", "PIL.ImageCms", "PIL.ImageOps"},
    "report/pictures/screen_image.py": {"PIL.ImageOps"},
    "session/archiving.py": {"pypdfium2"},
    "session/open_year/stored_year.py": {"storage.clearing.holdings.look_up"},
    "session/past/restoring.py": {"storage.package.restore_year"},
    "session/steps/row_steps.py": {"domain.scoring.ledger"},
    "session/taking_in/computed_figures.py": {"domain.scoring.ledger"},
    "storage/file/migrations.py": {"playhouse.migrations.Migration"},
    "session/year_files.py": {"domain.scoring.ledger", "domain.scoring.schemes"},
    "session/year_session.py": {"domain.checks.run_checks"},
    "ui/findings/stale_bar.py": {"domain.checks.after_edit.outdated"},
    "ui/findings/finding_actions.py": {
        "domain.checks.repairs",
        "domain.checks.run_checks.can_be_explained",
        "domain.checks.run_checks.explanation_of",
        "domain.sources.figure_linking.describe_figures",
    },
    "ui/findings/finding_list.py": {"PySide6.QtWidgets.QStyle"},
    "ui/findings/findings_model.py": {"difflib.SequenceMatcher"},
    "ui/findings/preflight_window.py": {"PySide6.QtPrintSupport.QPrinter"},
    "ui/kit/dialogs.py": {
        "PySide6.QtPrintSupport.QPrintDialog",
        "PySide6.QtPrintSupport.QPrinter",
        "PySide6.QtWidgets.QFileDialog",
        "PySide6.QtWidgets.QMessageBox",
        "ui.kit.asking.text_dialogs.ExplanationDialog",
        "ui.kit.asking.text_dialogs.NoteDialog",
        "ui.kit.asking.text_dialogs.ResultDialog",
        "ui.kit.asking.text_dialogs.TextDialog",
    },
    "ui/output/page_pictures.py": {"pypdfium2"},
    "ui/output/printing.py": {"pypdfium2"},
    "ui/findings/first_look.py": {
        "domain.checks.progress.progress_by_tab",
        "session.outline_files.unlike_families",
    },
    "ui/pages/overview.py": {
        "domain.checks.next_steps.todo_list",
        "domain.checks.progress.progress_by_tab",
        "ui.findings.finding_list.FindingList",
    },
    "ui/pages/year_page.py": {
        "ui.editing.note_editing.edit_note",
        "ui.pages.content_check.ContentWatch",
        "ui.pages.page_edges.PageEdges",
        "ui.pages.working_tabs.WorkingTabs",
    },
    "ui/start/new_year_controller.py": {
        "ui.start.report_uses.ReportUses",
        "ui.taking_in.taking_in_window.TakingInWindow",
    },
    "ui/window/archive_commands.py": {"session.archiving"},
    "ui/tables/headed_paste.py": {
        "session.taking_in.pasted_tables.paste_table",
        "session.taking_in.pasted_tables.pasted_columns",
    },
    "ui/window/importing/table_commands.py": {
        "session.exporting.write_file",
        "session.taking_in.take_in",
        "session.taking_in.workbooks_out.marked_copy",
        "session.taking_in.workbooks_out.write_association_workbooks",
        "session.taking_in.workbooks_out.table_workbook",
        "ui.taking_in.table_window.TableWindow",
        "ui.taking_in.uses.Use",
    },
    "ui/window/importing/report_import.py": {
        "session.taking_in.take_in",
        "ui.taking_in.taking_in_window.TakingInWindow",
        "ui.taking_in.uses.Use",
    },
    "ui/clearing/clear_command.py": {"session.clearing.clear_personal", "ui.clearing.clear_dialog.ClearDialog"},
    "ui/window/carry_commands.py": {"session.carrying_over", "ui.start.carry_dialog.CarryDialog"},
    "ui/window/export_commands.py": {
        "session.exporting",
        "session.exporting.render_pdf",
        "ui.kit.export_document.export_document",
        "ui.output.printing",
        "ui.output.report_parts_dialog.ReportPartsDialog",
        "ui.output.unprintable_dialog.UnprintableDialog",
    },
    "ui/window/main_window.py": {
        "domain.scoring.ledger",
        "ui.scoring.score_page",
        "ui.start.new_year_controller.NewYearController",
        "ui.start.news_card.news_to_show",
        "ui.start.start_page.StartPage",
        "ui.start.year_list_controller.YearListController",
    },
    "worker_limits.py": {"resource"},
    "ui/window/seal_commands.py": {
        "session.exporting.annual_report",
        "session.report_preview.changed_sections",
    },
    "ui/window/side_windows.py": {
        "ui.comparison.comparison_window.Candidate",
        "ui.comparison.comparison_window.ComparisonWindow",
        "ui.findings.preflight_window.PreflightWindow",
        "ui.past.moments_window.MomentsWindow",
        "ui.pages.past_window.open_moment",
        "ui.window.help_window.HelpWindow",
        "ui.window.help_window.SHORTCUTS",
        "ui.window.help_window.TOPICS",
        "ui.window.help_window.shortcuts_as_markdown",
        "ui.window.replace_window.ReplaceWindow",
        "ui.window.search_window.SearchWindow",
        "ui.window.trail_window.TrailWindow",
    },
    "ui/pages/content_check.py": {"ui.pages.damaged_rows_window.DamagedRowsWindow"},
    "ui/window/year_commands.py": {"ui.scoring.score_page.ScorePage", "ui.window.focus_areas"},
}
MOST_MODULES = 20  # in a folder
# Where the type of a value is not known, or could not be written: module and name, each with its reason there.
ANY_IN_UI = {
    "budget/budget_page.py: belongs",
    "kit/item_models.py: StyleOption",
    "output/page_pictures.py: _document",
    "scoring/scheme_forms.py: texts",
    "tables/row_filter.py: RowPredicate",
    "tables/search_texts.py: SortKey",
}
LONG_FUNCTION, LONGEST_FUNCTION, LONGEST_CLASS, LONGEST_FILE = 20, 60, 300, 400

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True)


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def test_imports_point_down() -> None:
    done = subprocess.run([tool("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_import_rule_saw_the_imports() -> None:
    graph = grimp.build_graph("wenlian_desktop", include_external_packages=True, cache_dir=None)
    assert graph.direct_import_exists(importer="wenlian_desktop.storage.file.models", imported="peewee")
    assert graph.direct_import_exists(importer="wenlian_desktop.ui.bridge", imported="PySide6")
    assert graph.direct_import_exists(importer="wenlian_desktop.report.formats.pdf", imported="reportlab")
    paths = [path.relative_to(PACKAGE).with_suffix("") for path in SOURCES if path.name != "__init__.py"]
    assert {".".join(("wenlian_desktop", *path.parts)) for path in paths} <= graph.modules


def test_every_module_stands_in_a_layer() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    roots = {path.name for path in PACKAGE.glob("*.py")}
    assert rooms == {"commands", "ui", "session", "storage", "report", "intake", "domain"}
    started = {
        "__init__.py",
        "__main__.py",
        "app.py",
        "cli.py",
        "fresh_process.py",
        "child_process.py",
        "worker_limits.py",
    }
    assert roots == started | {"chinese_parser.py", "distribution.py", "doctor.py", "log.py", "paths.py"}


def test_ruff_has_nothing_to_say() -> None:
    for command in (("check", "."), ("format", "--check", ".")):
        done = subprocess.run([tool("ruff"), *command, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout


def test_mypy_has_nothing_to_say() -> None:
    done = run("mypy")
    assert done.returncode == 0, done.stdout


def test_what_the_first_picture_does_not_need_is_imported_in_functions_and_nothing_else() -> None:
    found = {path.relative_to(PACKAGE).as_posix(): set(late_imports(path)) for path in SOURCES}
    assert {path: names for path, names in found.items() if names} == LATE_IMPORTS


def late_imports(path: Path) -> Iterator[str]:
    """Modules imported inside functions."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom):
                    module = f"{node.module}.".removeprefix("wenlian_desktop.")
                    yield from (f"{module}{alias.name}" for alias in node.names)


@cache
def counted_lines(path: Path) -> set[int]:
    """Lines that are neither blank nor comment nor docstring."""
    source = path.read_text(encoding="utf-8")
    quiet = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
    lines: set[int] = set()
    for token in tokenize.generate_tokens(StringIO(source).readline):
        if token.type not in quiet:
            lines |= set(range(token.start[0], token.end[0] + 1))
    return lines - docstring_lines(ast.parse(source))


def docstring_lines(tree: ast.Module) -> set[int]:
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | Definition) and ast.get_docstring(node) is not None:
            first = node.body[0]
            lines |= set(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return lines


def sizes(kind: type[Definition]) -> dict[str, int]:
    """Counted lines of every function or class."""
    found: dict[str, int] = {}
    for path in SOURCES:
        counted = counted_lines(path)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kind):
                span = range(node.lineno, (node.end_lineno or node.lineno) + 1)
                found[f"{path.relative_to(PACKAGE)}:{node.name}"] = len(counted.intersection(span))
    return found


def test_functions_are_short() -> None:
    functions = sizes(ast.FunctionDef)
    long = {name: lines for name, lines in functions.items() if lines >= LONG_FUNCTION}
    assert len(long) <= 0.05 * len(functions), long
    assert max(functions.values()) <= LONGEST_FUNCTION


def test_a_folder_holds_twenty_modules_at_most() -> None:
    folders = {path.parent for path in SOURCES}
    counts = {str(each.relative_to(PACKAGE)): len([*each.glob("*.py")]) - 1 for each in folders}
    assert {name: number for name, number in counts.items() if number > MOST_MODULES} == {}


def test_only_a_listed_few_names_of_the_window_are_any() -> None:
    found = set()
    for path in (each for each in SOURCES if each.is_relative_to(PACKAGE / "ui")):
        for line in path.read_text(encoding="utf-8").splitlines():
            named = re.match(r"\s*(?:def |self\.)?(\w+).*\bAny\b", line)
            if named and named[1] != "from":
                found.add(f"{path.relative_to(PACKAGE / 'ui').as_posix()}: {named[1]}")
    assert found == ANY_IN_UI


def test_classes_and_files_are_short() -> None:
    assert {name: lines for name, lines in sizes(ast.ClassDef).items() if lines >= LONGEST_CLASS} == {}
    assert {str(path): len(counted_lines(path)) for path in SOURCES if len(counted_lines(path)) >= LONGEST_FILE} == {}


def test_packages_hold_one_docstring_and_nothing_else() -> None:
    for path in PACKAGE.rglob("__init__.py"):
        assert len(ast.parse(path.read_text(encoding="utf-8")).body) == 1, path


@cache
def defined_tests() -> set[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "tests").rglob("test_*.py")]
    return {node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("name", [each.name for each in (*rules_on(Year), *rules_on(str))])
def test_every_check_has_a_test_where_it_fires_and_one_where_it_stays_silent(name: str) -> None:
    assert {f"test_{name}_fires", f"test_{name}_stays_silent"} <= defined_tests()


def test_check_codes_name_one_check_each() -> None:
    codes = [rule.code for rule in rules_on(Year)]
    assert len(set(codes)) == len(codes)

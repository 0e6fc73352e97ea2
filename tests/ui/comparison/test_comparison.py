"""The window 对比年度: select years, read the table, texts and charts, copy and export."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.make.records import new, year_with
from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.domain.comparison.compare_years import Comparison, compare
from wenlian_desktop.domain.prose.text_diff import DiffKind, diff_texts
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.session import year_files
from wenlian_desktop.ui.comparison.comparison_table import ComparisonModel, ComparisonTable
from wenlian_desktop.ui.comparison.comparison_texts import changes_as_html
from wenlian_desktop.ui.comparison.comparison_window import Candidate, ComparisonWindow
from wenlian_desktop.ui.comparison.trend_chart import TrendChart, axis_scale
from wenlian_desktop.ui.kit import theme
from wenlian_desktop.ui.window.main_window import MainWindow

TOO_FEW = "请在左边勾选至少两个年度。"

Key = Qt.Key


def finish(window: ComparisonWindow) -> None:
    """Wait until all jobs are done and their results are shown."""
    for _ in range(3):  # the figures, then the texts
        window.jobs.wait()
        QApplication.processEvents()


@pytest.fixture
def earlier(tmp_path: Path, sample_text: str) -> Path:
    """The file of the year before, with less spending and another sentence."""
    text = sample_text.replace('"year": 2024', '"year": 2023').replace('"spent_once": "41.95"', '"spent_once": "31.95"')
    path = tmp_path / "2023.wenlian"
    year_files.load(path, text.replace("成立于", "创办于"))
    return path


@pytest.fixture
def parent(styled_app: QApplication, qtbot: QtBot) -> QWidget:
    """A stand-in for the main window."""
    made_widget = QWidget()
    qtbot.addWidget(made_widget)
    return made_widget


@pytest.fixture
def views(tmp_path: Path, sample: Year) -> dict[Path, Year]:
    """The snapshots of the open years."""
    return {tmp_path / "2024.wenlian": sample}


@pytest.fixture
def comparison(parent: QWidget, dialogs: RecordingDialogs, views: dict[Path, Year], earlier: Path) -> ComparisonWindow:
    """The window with last year's file and the open year."""
    window = ComparisonWindow(lambda: views, dialogs, parent)
    window.present(Candidate(path, path.name, is_checked=True) for path in (earlier, *views))
    finish(window)
    return window


def row(window: ComparisonWindow, name: str) -> tuple[str, ...]:
    return next(each for each in window.table.comparison_model.rows if each[0] == name)


def test_the_years_stand_side_by_side_with_what_moved_and_why(comparison: ComparisonWindow) -> None:
    assert comparison.table.comparison_model.headers == ("2023年度", "2024年度", "增减", "增减幅度", "原因")
    assert row(comparison, "全年支出（万元）")[1:5] == ("1032.52", "1042.52", "+10.00", "+0.97%")
    assert row(comparison, "预算执行率（%）")[1:4] == ("98.55", "99.50", "+0.95个百分点")
    assert row(comparison, "总分（分）")[-1].startswith("预算执行率扣0.10分")
    assert row(comparison, "评价等级")[1:3] == ("优", "优")
    assert comparison.note.text() == "2024年度　区文联：正在填报。"
    assert [item.text() for item in comparison.picker._items()] == ["2023年度　区文联", "2024年度　区文联"]


def test_the_pair_of_years_can_be_turned_round(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    comparison.before.setFocus()
    qtbot.keyClick(comparison.before, Key.Key_Down)
    qtbot.keyClick(comparison.after, Key.Key_Up)
    finish(comparison)
    assert row(comparison, "全年支出（万元）")[3:5] == ("-10.00", "-0.96%")
    assert (comparison.texts.before.label.text(), comparison.texts.after.label.text()) == ("2024年度", "2023年度")


def test_the_current_rows_reason_is_told_in_full(comparison: ComparisonWindow) -> None:
    rows = [each[0] for each in comparison.table.comparison_model.rows]
    comparison.table.setCurrentIndex(comparison.table.comparison_model.index(rows.index("总分（分）"), 1))
    assert comparison.reason.text().startswith("总分（分）：预算执行率扣")
    comparison.table.setCurrentIndex(comparison.table.comparison_model.index(0, 1))
    assert comparison.reason.isHidden()


def test_texts_are_marked_and_lead_from_heading_to_heading_by_keys(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    texts = comparison.texts
    assert texts.current() == "（一）机构设置及职责工作任务情况"
    assert "创办于" in texts.before.text.toPlainText()
    assert "成立于" in texts.after.text.toPlainText()
    assert "<span" in texts.before.text.toHtml()
    assert "line-through" in texts.before.text.toHtml()
    assert "underline" in texts.after.text.toHtml()
    qtbot.keyClick(texts.list, Key.Key_Down)
    assert texts.current() == "（二）部门整体绩效目标设立情况"
    assert texts.list.item(0).flags() == Qt.ItemFlag.NoItemFlags  # a heading over others has no text of its own
    states = [texts.list.item(place).text().split("　")[-1] for place in range(texts.list.count())]
    assert "相同" in states


def test_charts_tell_in_words_what_they_draw(comparison: ComparisonWindow) -> None:
    charts = comparison.charts.widget().findChildren(TrendChart)
    assert [chart.accessibleName() for chart in charts][:2] == ["预算与支出", "预算执行率"]
    assert "2024年度全年支出1042.52万元" in charts[0].accessibleDescription()
    for chart in charts:
        chart.grab()


def test_a_block_is_copied_as_excel_takes_it(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    model, table = comparison.table.comparison_model, comparison.table
    names = [each[0] for each in model.rows]
    assert names[0] == "预算执行"  # the name of a group
    first = names.index("全年预算数（万元）")
    table.setCurrentIndex(model.index(first, 0))
    table.selectionModel().select(model.index(first + 1, 1), table.selectionModel().SelectionFlag.Select)
    qtbot.keyClick(table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1047.76\t1047.76\n1032.52\t1042.52\n"
    table.selectRow(first)
    table.copy()
    assert QGuiApplication.clipboard().text().startswith("全年预算数（万元）\t1047.76\t1047.76\t0.00\t0.00%\t")
    table.selectAll()
    table.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert (lines[0].split("\t"), len(lines)) == (["指标", *model.headers], len(model.rows) + 1)


def test_a_year_that_cannot_be_read_loses_its_tick_and_says_why(
    comparison: ComparisonWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.chosen_path = tmp_path / "不是.wenlian"
    dialogs.chosen_path.write_text("甲")
    comparison.add_file()
    finish(comparison)
    assert "“不是.wenlian”不是本程序的数据文件" in comparison.picker.reasons.text()
    assert dialogs.chosen_path not in comparison.picker.checked_paths()
    assert len(comparison.table.comparison_model.rows) > 20  # the others are compared all the same
    dialogs.chosen_path = None
    comparison.add_package()
    assert comparison.picker.list.count() == 3


def test_a_tick_taken_away_with_space_leaves_too_few(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    comparison.picker.list.setFocus()
    comparison.picker.list.setCurrentRow(0)
    qtbot.keyClick(comparison.picker.list, Key.Key_Space)
    finish(comparison)
    assert (comparison.note.text(), comparison.table.comparison_model.rows) == (TOO_FEW, [])
    assert not comparison.export_button.isEnabled()
    qtbot.keyClick(comparison.picker.list, Key.Key_Space)
    finish(comparison)
    assert comparison.export_button.isEnabled()


def test_the_open_year_is_compared_as_it_is_now(comparison: ComparisonWindow, views: dict[Path, Year]) -> None:
    [(path, view)] = views.items()
    office = view.single(Department)
    views[path] = view.with_changes([RowChange(office, replace(office, name="另一个区文联"))])
    comparison.compare_checked()
    finish(comparison)
    assert comparison.note.text().startswith("所选年度属于不同单位：示例区文学艺术界联合会、另一个区文联。")


def test_the_comparison_is_exported(comparison: ComparisonWindow, dialogs: RecordingDialogs, tmp_path: Path) -> None:
    dialogs.chosen_path = tmp_path / "对比.txt"
    comparison.export()
    finish(comparison)
    assert comparison.note.text() == "已导出：对比.txt。"
    assert "全年支出（万元）\t1032.52\t1042.52\t+10.00" in dialogs.chosen_path.read_text(encoding="utf-8")


def test_what_no_face_has_is_named_before_the_comparison_is_exported(
    comparison: ComparisonWindow, dialogs: RecordingDialogs, views: dict[Path, Year], tmp_path: Path
) -> None:
    [(path, view)] = views.items()
    line = view.rows(BudgetLine)[0]
    views[path] = view.with_changes([RowChange(line, replace(line, explanation="演出多🙂"))])
    comparison.compare_checked()
    finish(comparison)
    dialogs.chosen_path = tmp_path / "对比.pdf"
    comparison.export()
    assert dialogs.messages == ["字体中没有这些字，印为“〓”：🙂。"]
    finish(comparison)
    assert not dialogs.chosen_path.exists()
    dialogs.confirms = True
    comparison.export()
    finish(comparison)
    assert comparison.note.text().startswith("已导出：对比.pdf。")
    assert dialogs.chosen_path.read_bytes().startswith(b"%PDF-")


def test_the_command_offers_the_years_opened_lately(window: MainWindow, earlier: Path, year_file: Path) -> None:
    window.menus.actions["compare"].trigger()
    assert window.side_windows.comparison is not None
    assert window.side_windows.comparison.note.text() == TOO_FEW
    window.side_windows.comparison.export()  # of nothing: no question, no traceback
    for path in (earlier, year_file):
        assert window.open(path)
    assert window.close_year()
    window.menus.actions["compare"].trigger()
    made_window = window.side_windows.comparison
    assert made_window is not None
    finish(made_window)
    assert made_window.picker.checked_paths() == [year_file, earlier]
    assert made_window.table.comparison_model.headers[:2] == ("2023年度", "2024年度")


# --- the parts alone ---


def of_years(*numbers: int) -> Comparison:
    return compare(year_with(new(Report, year=number)) for number in numbers)


def test_the_model_keeps_the_rules_of_qt(styled_app: QApplication, qtbot: QtBot, sample: Year) -> None:
    table = ComparisonTable()
    qtbot.addWidget(table)
    QAbstractItemModelTester(table.comparison_model, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    table.show_comparison(compare([sample, sample]), 0, 1)
    table.show_comparison(of_years(2021, 2022, 2023), 0, 2)
    table.comparison_model.clear()
    assert ComparisonModel().rowCount() == 0


def test_what_looks_like_markup_is_shown_as_it_is() -> None:
    found = diff_texts("甲<b>1</b>。", "甲<b>2</b>。\n乙&丙。")
    html = changes_as_html(found, DiffKind.ADDED)
    assert "&lt;b&gt;" in html
    assert "乙&amp;丙" in html
    assert "<b>" not in html
    assert "<br>" in html


@pytest.mark.parametrize(
    ("values", "from_nought", "ends"),
    [
        (["95.35", "99.5"], False, (94, 100)),
        (["1047.76", "980"], True, (0, 1500)),
        (["-4.65", "0.36"], True, (-6, 2)),
        (["5"], False, (5, 6)),
        (["0", "0"], True, (0, 1)),
    ],
)
def test_the_axis_ends_at_round_figures(values: list[str], from_nought: bool, ends: tuple[int, int]) -> None:
    scale = axis_scale([Fraction(value) for value in values], from_nought)
    assert (scale.bottom, scale.top) == ends
    assert scale.grid_values[0] == scale.bottom
    assert abs(scale.grid_values[-1] - scale.top) < 1e-9


def test_fifty_years_and_gaps_can_be_painted(styled_app: QApplication, qtbot: QtBot, sample: Year) -> None:
    some = [
        sample,
        year_with(new(Report, year=2020)),
        *(year_with(new(Report, year=number)) for number in range(1990, 2038)),
    ]
    comparison = compare(some)
    for trend, lines in comparison.trends():
        chart = TrendChart(trend, lines, comparison)
        qtbot.addWidget(chart)
        chart.resize(360, 200)
        chart.grab()


def test_enter_in_the_list_asks_for_no_file(
    comparison: ComparisonWindow, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    dialogs.chosen_path = Path("不该问到.wenlian")
    for widget in (comparison.picker.list, comparison.table, comparison.texts.list):
        qtbot.keyClick(widget, Key.Key_Return)
    assert comparison.picker.list.count() == 2


def test_the_window_goes_with_the_main_window(window: MainWindow, earlier: Path) -> None:
    window.settings_store.add_recent(earlier, "区文联", 2024)
    window.menus.actions["compare"].trigger()
    made_window = window.side_windows.comparison
    assert made_window is not None
    assert made_window.isVisible()
    window.close()
    assert not made_window.isVisible()


def test_marks_follow_the_colours(comparison: ComparisonWindow, styled_app: QApplication) -> None:
    comparison.show()
    before = comparison.texts.before.text.toHtml()
    theme.apply(styled_app, dark=True)
    try:
        assert comparison.texts.before.text.toHtml() != before
        assert theme.DARK.wrong.lower() in comparison.texts.before.text.toHtml()
    finally:
        theme.apply(styled_app, dark=False)

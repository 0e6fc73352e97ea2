"""The overview: key figures, charts and their descriptions, progress, next steps."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.make.records import wan
from tests.ui.pages.test_pages import focused_field
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.kit.chart_widgets import Bar, BarChart, MonthlyChart, axis_top, short_wan
from wenlian_desktop.ui.window.main_window import MainWindow


def test_the_figures_that_matter_follow_each_edit(with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    assert with_sample.bridge is not None
    cards = with_sample.page.overview.figures
    assert [card.value.text() for card in cards.values()] == ["1047.76", "1042.52", "99.50%", "24", "1"]
    assert [card.accessibleName() for card in cards.values()] == [
        "全年预算（万元）：1047.76，年初 1093.4",
        "全年支出（万元）：1042.52，结转结余 3.74",
        "预算执行率：99.50%，支出÷全年预算",
        "已完成活动（项）：24，193 场次",
        "待处理（条）：1，警 1  待填 1",
    ]
    with_sample.bridge.enter(ref_to(with_sample.bridge.view.rows(BudgetLine)[0], "initial_fiscal"), "600")
    assert cards["全年预算（万元）"].accessibleName() == "全年预算（万元）：1049.16，年初 1094.8"
    with_sample.bridge.enter(ref_to(with_sample.bridge.view.rows(BudgetLine)[0], "initial_fiscal"), "500")
    assert cards["预算执行率"].accessibleName() == "预算执行率：109.84%，超出预算"


def test_an_empty_year_has_no_figures_and_says_what_is_missing(opened: MainWindow) -> None:
    assert opened.page is not None
    cards = list(opened.page.overview.figures.values())
    assert [card.accessibleName() for card in cards[:4]] == [
        "全年预算（万元）：—，年初 未填",
        "全年支出（万元）：—，结转结余 未填",
        "预算执行率：—，预算或支出未填",
        "已完成活动（项）：0，场次未填",
    ]


def test_before_any_spending_is_entered_none_is_claimed(opened: MainWindow) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    opened.bridge.session.add("budget_line", name="展览", category="项目支出", mode="逐笔", initial_fiscal=wan("8"))
    cards = list(opened.page.overview.figures.values())
    assert [card.accessibleName() for card in cards[:3]] == [
        "全年预算（万元）：8.00，年初 8",
        "全年支出（万元）：—，结转结余 未填",
        "预算执行率：—，预算或支出未填",
    ]


def test_the_charts_say_in_words_what_they_show(with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    overview = with_sample.page.overview
    words = overview.months.accessibleDescription().split("；")
    assert len(words) == 12
    assert words[5] == "6月累计支出388.33万元，序时进度523.88万元"
    assert overview.note.text() == "另有41.95万元按“全年一次”登记，不分月份，不在图中。"
    assert overview.associations.accessibleDescription().startswith("区美协9项；")


def test_a_missing_part_leads_to_its_tab(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.page is not None
    overview = opened.page.overview
    assert "建议" in overview.progress.topLevelItem(2).text(1)
    last = overview.next_steps.findings_model.entries[-1]
    overview.field_requested.emit(last.finding.places[0])
    assert opened.page.header.title.text() == last.tab


def test_with_nothing_left_to_do_the_next_step_is_the_report(with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    overview = with_sample.page.overview
    overview.reminders.today = lambda: date(2024, 1, 1)  # before anything is due
    overview.show_findings([])
    assert (overview.next_steps.isVisibleTo(overview), overview.all_done.isVisibleTo(overview)) == (False, True)


@pytest.mark.parametrize(
    ("highest", "top"),
    [("0", "4"), ("1047.76", "1200"), ("100", "100"), ("1201", "1600"), ("9.9", "10"), ("85", "100")],
)
def test_the_scale_ends_at_a_round_figure(highest: str, top: str) -> None:
    assert axis_top(wan(highest)) == wan(top)


def test_figures_on_columns_are_as_short_as_columns_are_narrow() -> None:
    assert [short_wan(wan(text)) for text in ("1000.57", "74.546", "99.96", "0", "-3.25")] == [
        "1001", "74.5", "100", "0", "-3.3",
    ]  # fmt: skip


@pytest.mark.parametrize("months", [[], [wan("0")], [wan("-3"), wan("5")], [wan(str(n)) for n in range(12)]])
@pytest.mark.parametrize("full", [None, 0, wan("10"), -5])
def test_every_year_can_be_painted(styled_app: QApplication, qtbot: QtBot, months: list[int], full: int | None) -> None:
    chart = MonthlyChart()
    qtbot.addWidget(chart)
    chart.resize(300, 200)
    chart.show_months(months, full)
    chart.grab()


@pytest.mark.parametrize("count", [0, 1, 30])
def test_bars_that_do_not_fit_are_added_up(styled_app: QApplication, qtbot: QtBot, count: int) -> None:
    chart = BarChart("各协会活动", "没有", "项")
    qtbot.addWidget(chart)
    chart.resize(200, 200)
    chart.show_bars([Bar("很长很长很长很长很长的协会", 0 if count == 1 else 3)] * count)
    chart.grab()
    assert sum(bar.value for bar in chart._visible_bars(5)) == sum(bar.value for bar in chart._bars)


def test_the_progress_is_a_list_of_links_to_what_is_missing(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    assert with_sample.bridge is not None
    judged = next(row for row in with_sample.bridge.view.rows(Indicator) if row.grade)
    progress = with_sample.page.overview.progress
    assert progress.topLevelItem(2).text(1) == "建议 8"
    with_sample.bridge.enter(ref_to(judged, "grade"), "")
    with_sample.page.run_checks()
    activities = progress.topLevelItem(2)
    assert activities.text(1) == "缺 1　建议 8"
    activities.setExpanded(True)
    assert [activities.child(place).text(1) for place in range(2)] == ["缺", "建议"]
    qtbot.waitUntil(lambda: progress.viewport().rect().contains(progress.visualItemRect(activities.child(0))))
    qtbot.mouseClick(
        progress.viewport(), Qt.MouseButton.LeftButton, pos=progress.visualItemRect(activities.child(0)).center()
    )
    assert focused_field() == "定性档次"


def test_charts_are_drawn_when_there_is_something_to_draw(with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    overview = with_sample.page.overview
    assert overview.months.isVisibleTo(overview)
    assert overview.associations.isVisibleTo(overview)


def test_what_to_do_next_stands_above_the_charts(with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    with_sample.resize(1024, 768)
    QApplication.processEvents()
    overview = with_sample.page.overview
    tops = [each.mapTo(with_sample, QPoint()).y() for each in (overview.next_steps, overview.months)]
    assert tops[0] < tops[1]
    assert tops[0] + overview.next_steps.height() < with_sample.height(), "the list needs scrolling"


def test_an_empty_year_has_no_charts(opened: MainWindow) -> None:
    assert opened.page is not None
    overview = opened.page.overview
    assert not overview.months.isVisibleTo(overview)
    assert not overview.associations.isVisibleTo(overview)


def test_each_page_opens_with_what_to_do_next_and_leads_there(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    assert with_sample.bridge is not None
    judged = next(row for row in with_sample.bridge.view.rows(Indicator) if row.grade)
    with_sample.page.show_page_of("indicator")
    with_sample.bridge.enter(ref_to(judged, "grade"), "")
    with_sample.page.run_checks()
    tab = with_sample.page.pages["活动"]
    line = tab.next_step_line
    assert line.isVisibleTo(tab)
    assert line.sentence.text().endswith("影响6分")
    assert line.first.text() == f"评分项“可持续性影响”缺绩效指标“{judged.name}”的“定性档次”，总分算不出来。"
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert focused_field() == "定性档次"
    with_sample.page.show_page_of("theme")
    assert line.sentence.text() == "这一页都有了，没有要做的"


def test_nothing_of_the_overview_is_cut_off_at_any_size_of_letters(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    with_sample.resize(1024, 768)
    with_sample.page.tabs.setCurrentIndex(0)
    with_sample.page.run_checks()
    overview = with_sample.page.overview
    for _ in range(4):
        with_sample.menus.actions["larger"].trigger()
        qtbot.waitUntil(lambda: overview.horizontalScrollBar().maximum() == 0)
    with_sample.menus.actions["usual"].trigger()

"""What an edit makes stale is told at once: where, updated by one click, undone by one."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.editing.test_figures_in_texts import year_of
from wenlian_desktop.domain.records.activities import Activity, Indicator
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.findings.stale_bar import StaleBar
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def page_in(window: MainWindow) -> YearPage:
    """The open year."""
    assert window.page is not None
    return window.page


@pytest.fixture
def bar(with_sample: MainWindow) -> StaleBar:
    """The bar, after the year was looked at with two figures in a text."""
    bridge, page = year_of(with_sample), page_in(with_sample)
    section = bridge.view.rows(Section)[0]
    bridge.enter(ref_to(section, "content"), "基层巡演30场，现场观众9860人次。采购金额69.88万元。")
    page.run_checks()
    assert page.edges.stale_bar.isHidden()
    return page.edges.stale_bar


def test_an_edit_tells_what_it_made_stale_and_one_click_updates_it(
    qtbot: QtBot, with_sample: MainWindow, bar: StaleBar
) -> None:
    bridge, page = year_of(with_sample), page_in(with_sample)
    tour = next(each for each in bridge.view.rows(Activity) if each.short_name == "基层巡演")
    section, shows = bridge.view.rows(Section)[0], bridge.view.rows(Indicator)[0]
    bridge.enter(ref_to(tour, "sessions"), "31")
    page.run_checks()
    assert bar.label.text() == "1处正文、3个指标没有跟着改。"
    qtbot.mouseClick(bar.look_button, LEFT)
    assert bar.menu is not None
    listed = [action.text() for action in bar.menu.actions()]
    bar.menu.close()
    assert "绩效指标“组织文艺活动场次”的“实际完成值”：193场（可以更新）" in listed
    qtbot.mouseClick(bar.update_button, LEFT)
    assert bridge.view.value(ref_to(section, "content")) == "基层巡演31场，现场观众9860人次。采购金额69.88万元。"
    assert str(bridge.view.value(ref_to(shows, "actual"))) == "194"
    free = next(each for each in bridge.view.rows(Indicator) if each.name == "惠民演出场次")
    assert free.coefficient == 9333  # it follows: 42 performances of 45 instead of 41
    page.run_checks()
    assert bar.isHidden()
    bridge.session.undo()
    assert str(bridge.view.value(ref_to(shows, "actual"))) == "193"
    assert bridge.view.value(ref_to(tour, "sessions")) == 31


def test_a_place_that_is_not_sure_is_listed_and_gone_to(qtbot: QtBot, with_sample: MainWindow, bar: StaleBar) -> None:
    bridge, page = year_of(with_sample), page_in(with_sample)
    row = bridge.view.tables["procurement"][-1]
    bridge.enter(ref_to(row, "spent"), "4.69")
    page.run_checks()
    assert bar.label.text().startswith("1处正文仍写着69.88万元")
    qtbot.mouseClick(bar.look_button, LEFT)
    assert bar.menu is not None
    bar.menu.actions()[0].trigger()
    assert page.tabs.tabText(page.tabs.currentIndex()) == "部门概况"
    assert page.current_tab is not None
    qtbot.mouseClick(bar.close_button, LEFT)
    assert bar.isHidden()

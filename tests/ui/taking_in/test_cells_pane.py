"""The cells of a workbook at the left: a proposal leads to its cell, a cell to its proposal."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests.session.taking_in.offers import offer, proposal
from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.session.taking_in.take_in import Source, TakenIn, base_year
from wenlian_desktop.ui.taking_in.cells_pane import CellsPane
from wenlian_desktop.ui.taking_in.source_window import SourceWindow
from wenlian_desktop.ui.taking_in.uses import Use

SHEETS = [
    ("说明", {0: {0: "请填"}}),
    ("活动", {0: {1: "名称", 27: "地点"}, 1: {1: "采风"}, 2: {1: "讲座", 27: "图书馆"}}),
]


def test_a_proposal_and_its_cell_lead_to_each_other(
    qtbot: QtBot, styled_app: QApplication, dialogs: RecordingDialogs
) -> None:
    pane = CellsPane()
    year = base_year(2024)
    use = Use("本年的内容", "", lambda: year, lambda *_: TakenIn(""))
    window = SourceWindow("由表格导入", pane, lambda _: (use,), dialogs)
    qtbot.addWidget(window)
    pane.cell_chosen.connect(window.panel.select_cell)
    pane.show_sheets(SHEETS)
    rows = [proposal("activity/a/name", "采风", cell="活动!B2"), proposal("activity/b/name", "讲座", cell="活动!B3")]
    window.show_offer(
        Source("表.xlsx", "", "行"), offer(*rows, proposal("activity/b/place", "图书馆", cell="活动!AB3"))
    )
    window.show()
    window.panel.select_cell("活动!AB3")
    view = pane.currentWidget()
    assert isinstance(view, QTableView)
    assert (pane.tabText(pane.currentIndex()), view.currentIndex().data()) == ("活动", "图书馆")
    view.setCurrentIndex(view.model().index(1, 1))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    selected = window.panel.tree.selected()
    assert selected is not None
    assert (selected.shown, selected.proposal.place.cell) == ("采风", "活动!B2")

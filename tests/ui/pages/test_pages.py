"""Every field of every record can be reached by go_to and by name; locked fields give a reason."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of, typed_into
from wenlian_desktop.domain.records.activities import Activity, MediaReport, Survey
from wenlian_desktop.domain.records.budget import BY_PAYMENT, ONCE, BudgetLine, Payment
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.kit import theme
from wenlian_desktop.ui.kit.splitters import NARROW_WIDTH
from wenlian_desktop.ui.pages.tab_page import TabPage
from wenlian_desktop.ui.tables.editable_model import MarkRole
from wenlian_desktop.ui.window.main_window import MainWindow

NO_ROW_SELECTED = "还没有选中一条记录。请先在表中选一条，或新增一条。"
READ_ONLY = "文件是只读的，不能修改。请把文件复制到可以写入的文件夹后再打开。"

SHOWN = [cls for cls in CATALOGUE if cls.spec.shown]
ids = [cls.spec.name for cls in SHOWN]


def tab_of(window: MainWindow, record: str) -> TabPage:
    """The tab of a record, brought to the front."""
    assert window.page is not None
    page = window.page.pages[RECORDS[record].spec.tab]
    window.page.tabs.setCurrentWidget(page)
    return page


def focused_field() -> str:
    """The accessible name of the focused field."""
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def build_all(window: MainWindow) -> None:
    assert window.page is not None
    for page in window.page.pages.values():
        for place in range(len(page.page_specs)):
            page.bring_to_front(place)


def boxes(window: MainWindow) -> list[FieldBox]:
    """Every field box of every form in the window, with all pages created."""
    build_all(window)
    return window.findChildren(FieldBox)


@pytest.mark.parametrize("record", SHOWN, ids=ids)
def test_a_form_has_every_field_that_is_shown_once(record: type[Record]) -> None:
    placed = [field.name for _, fields in record.spec.grouped_fields() for field in fields]
    assert sorted(placed) == sorted(name for name, field in record.spec.fields.items() if field.shown)


@pytest.mark.parametrize("record", SHOWN, ids=ids)
def test_go_to_finds_an_editor_for_every_field(with_sample: MainWindow, record: type[Record]) -> None:
    assert with_sample.bridge is not None
    assert with_sample.page is not None
    page, name = tab_of(with_sample, record.spec.name), record.spec.name
    if not len(with_sample.bridge.view.rows(record)):  # of another outline: its page comes with the first row
        with_sample.bridge.session.add(name)
    rows = with_sample.bridge.view.rows(record)
    row = rows[len(rows) - 1]
    for field in record.spec.shown_fields:
        with_sample.page.go_to(Ref(name, row.uid, field.name))
        ref = Ref(name, row.uid, field.name)
        if with_sample.bridge.is_read_only or focused_field() == field.caption:
            continue
        current = QApplication.focusWidget()
        if isinstance(current, QCheckBox):  # the points of a scored item are ticked, below its line of the ledger
            assert page.bring_to_front(0).tree.current().name == row.item
            continue
        assert current is not None  # a cell that takes nothing: it is the current one, and says why
        assert current.current_ref() == ref
        assert current.rows_model.not_editable_reason(current.currentIndex())


def test_go_to_lifts_the_filter_that_hides_a_row(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    activities = page_of(with_sample, "activity")
    row = with_sample.bridge.view.rows(Activity)[5]
    activities.pane.filter_line.setText("没有这样的活动")
    activities.month.setCurrentIndex(1)
    activities.month.changed.emit()
    assert activities.pane.model.rowCount() == 0
    tab_of(with_sample, "activity").go_to(Ref("activity", row.uid, "place"))
    assert (activities.view.current_uid(), activities.pane.filter_line.text()) == (row.uid, "")
    assert focused_field() == "地点"


def test_the_choices_that_narrow_the_activities_say_how_many_there_are(with_sample: MainWindow) -> None:
    page = page_of(with_sample, "activity")
    for choice, column in ((page.theme, "theme"), (page.month, "started")):
        for place in range(1, choice.count()):
            choice.setCurrentIndex(place)
            choice.activated.emit(place)
            assert choice.itemText(place).endswith(f"（{page.view.model().rowCount()}）"), column
        choice.setCurrentIndex(0)
        choice.activated.emit(0)


def test_go_to_a_payment_chooses_its_line(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    payment = with_sample.bridge.view.rows(Payment)[100]
    tab_of(with_sample, "payment").go_to(Ref("payment", payment.uid, "amount"))
    page = page_of(with_sample, "budget_line")
    assert page.view.current_uid() == payment.line
    assert page.panes["payment"].pane.view.current_uid() == payment.uid
    assert focused_field() == "支出数（元）"


def test_go_to_a_media_report_chooses_its_activity(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    report = with_sample.bridge.view.rows(MediaReport)[3]
    tab_of(with_sample, "media_report").go_to(Ref("media_report", report.uid, "headline"))
    assert focused_field() == "标题"


def test_a_text_of_the_outline_stands_with_its_subject(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    assert with_sample.page is not None
    homes = {row.node: find_tab(with_sample.bridge.view, ref_to(row, "content"))
             for row in with_sample.bridge.view.rows(Section)}  # fmt: skip
    assert homes["产出成本"] == "活动"
    assert homes["当年预算执行情况"] == "预算执行"
    row = next(row for row in with_sample.bridge.view.rows(Section) if row.node == "产出成本")
    page = with_sample.page.pages["活动"]
    with_sample.page.tabs.setCurrentWidget(page)
    page.go_to(Ref("section", row.uid, "content"))
    box = next(box for box in page.findChildren(FieldBox) if box.isVisible() and box.ref == ref_to(row, "content"))
    assert box.editor.hasFocus()


def test_every_locked_field_says_why(opened: MainWindow) -> None:
    locked = [box for box in boxes(opened) if box.lock_reason]
    assert len(locked) > 100
    assert {box.editor.toolTip() for box in locked} == {NO_ROW_SELECTED}
    assert all(box.editor.accessibleDescription() == box.lock_reason for box in locked)


def test_everything_disabled_says_why(opened: MainWindow) -> None:
    build_all(opened)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    silent = [
        widget
        for kind in kinds
        for page in (opened.page.pages.values() if opened.page else ())
        for widget in page.findChildren(kind)
        if not widget.isEnabled() and not widget.toolTip() and not widget.objectName().startswith(("qt_", "Scroll"))
    ]
    assert [widget for widget in silent if widget.text()] == []


def test_a_read_only_year_says_so_in_every_field(
    window: MainWindow, year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wenlian_desktop.storage.file.opening.is_writable", lambda path: False)
    assert window.open(year_file)
    assert {box.editor.toolTip() for box in boxes(window)} == {READ_ONLY}


def test_typing_into_a_locked_field_says_why(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "budget_line")
    box = page.form.boxes["spent_once"]
    messages: list[str] = []
    assert with_sample.page is not None
    with_sample.page.pages["预算执行"].message.connect(messages.append)
    page.view.go_to(next(line.uid for line in with_sample.bridge.view.rows(BudgetLine) if line.mode == BY_PAYMENT))
    box.editor.setFocus()
    qtbot.keyClick(box.editor, Qt.Key.Key_1)
    assert box.editor.text() == ""
    assert messages[-1].endswith("要在此填写，请把“支出登记方式”改为“全年一次”。")
    page.view.go_to(next(line.uid for line in with_sample.bridge.view.rows(BudgetLine) if line.mode == ONCE))
    assert box.lock_reason == ""


def test_every_control_has_a_name(with_sample: MainWindow) -> None:
    build_all(with_sample)
    assert with_sample.page is not None
    nameless = [
        widget
        for page in with_sample.page.pages.values()
        for kind in (QLineEdit, QPlainTextEdit, QComboBox)
        for widget in page.findChildren(kind)
        if not named(widget)
    ]
    assert nameless == []
    assert all(box.editor.accessibleName() == box.field.caption for box in with_sample.findChildren(FieldBox))


def named(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return bool(widget.accessibleName()) or (isinstance(parent, QComboBox) and bool(parent.accessibleName()))


def test_editing_tells_where_the_cursor_is(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    received: list[Ref | None] = []
    page = tab_of(with_sample, "activity")
    page.current_field_changed.connect(received.append)
    row = with_sample.bridge.view.rows(Activity)[2]
    page.go_to(Ref("activity", row.uid, "place"))
    assert received[-1] == ref_to(row, "place")
    view = page_of(with_sample, "activity").view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert received[-1] is not None
    assert received[-1].uid == with_sample.bridge.view.rows(Activity)[3].uid


def test_find_goes_round_the_page(with_sample: MainWindow) -> None:
    page = tab_of(with_sample, "policy")
    page_of(with_sample, "policy")
    view = page_of(with_sample, "policy").view
    found = []
    for _ in range(4):
        assert page.find_text("预算")
        found.append(view.currentIndex().row())
    assert len(set(found)) > 1
    assert page.find_text("预算", backwards=True)
    assert view.currentIndex().row() == found[-2]
    assert not page.find_text("没有这样的字")


def test_none_is_confirmed_by_alt_n_and_shows_as_such(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    page = page_of(opened, "department")
    box = page.forms["department"].boxes["superior"]
    box.editor.setFocus()
    qtbot.keyClick(box.editor, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert box.ref is not None
    assert (box.editor.text(), opened.bridge.view.state(box.ref).value) == ("无", "无")


def test_provenance_stands_beside_the_label(with_sample: MainWindow) -> None:
    box = page_of(with_sample, "department").forms["department"].boxes["volunteer_count"]
    assert box.mark is not None
    assert (box.mark.text(), box.mark.toolTip()) == (
        "结",
        "上年结转未核，看过后按Ctrl+K表示已核；待核；志愿者平台年末数据尚未取得，暂用上年数。",
    )


def test_a_new_row_of_a_line_belongs_to_it(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = page_of(with_sample, "budget_line")
    line = with_sample.bridge.view.rows(BudgetLine)[1]
    page.view.go_to(line.uid)
    page.detail_tabs.setCurrentIndex(2)
    pane = page.panes["payment"].pane
    before = pane.model.rowCount()
    pane.add_button.click()
    created = with_sample.bridge.view.rows(Payment)
    assert pane.model.rowCount() == before + 1
    assert pane.view.current_uid() in {row.uid for row in created if row.line == line.uid}
    page.view.go_to_group("合计")
    assert pane.model.rowCount() == len(created)
    assert pane.add_button.isEnabled()  # the line is chosen in the row
    page.view.go_to_group("项目支出")
    assert not pane.add_button.isEnabled()
    assert "先在上面选中一个预算项目" in pane.add_button.toolTip()


def test_a_figure_typed_into_the_tree_recomputes_its_group(qtbot: QtBot, with_sample: MainWindow) -> None:
    view = page_of(with_sample, "budget_line").view
    model = view.model()
    view.go_to_group("基本支出")
    before = model.group_index("基本支出").siblingAtColumn(4).data()
    assert before == "542.30"
    line = model.index(0, 1, model.group_index("基本支出"))
    view.setCurrentIndex(line)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "600")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert model.group_index("基本支出").siblingAtColumn(4).data() == "543.70"
    assert model.group_index("合计").siblingAtColumn(1).data() == "1,094.80"


def test_lines_without_a_category_are_summed_in_their_group(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    model = page_of(with_sample, "budget_line").view.model()
    line = with_sample.bridge.view.rows(BudgetLine)[4]
    budget = model.group_index("合计").siblingAtColumn(1).data()
    with_sample.bridge.enter(ref_to(line, "category"), "")
    with_sample.bridge.enter(ref_to(line, "initial_fiscal"), "12.5")
    assert model.group_index("未选支出类别").siblingAtColumn(1).data() == "18.50"  # 6.00 of it not fiscal
    assert model.group_index("合计").siblingAtColumn(1).data() != budget


def test_a_line_that_changes_its_category_stays_the_chosen_one(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = page_of(with_sample, "budget_line")
    line = with_sample.bridge.view.rows(BudgetLine)[4]
    page.view.go_to(line.uid)
    with_sample.bridge.enter(ref_to(line, "category"), "其他支出")
    assert page.view.current_uid() == line.uid
    assert page.view.currentIndex().parent().data() == "其他支出"
    assert page.form.uid == line.uid


def test_the_sentence_of_an_activity_follows_its_fields(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "activity")
    assert page.sentence.text.text().startswith("一是举办“山河新卷”")
    effect = page.form.boxes["effect"].editor
    effect.setFocus()
    effect.selectAll()
    compose(effect, "观众留下了好评。")
    qtbot.keyClick(typed_into(effect), Qt.Key.Key_Tab)
    assert "观众留下了好评。" in page.sentence.text.text()
    with_sample.bridge.enter(Ref("activity", page.view.current_uid(), "in_report"), "否")
    assert page.sentence.text.text() == "这项活动不写入报告。"


def test_the_size_of_the_annexes_is_chosen_among_the_switches_of_the_layout(
    qtbot: QtBot, with_sample: MainWindow
) -> None:
    year_page = with_sample.page
    assert year_page is not None
    (report,) = with_sample.bridge.view.tables["report"]
    year_page.go_to(Ref("report", report.uid, "large_annexes"))
    tab = year_page.tabs.currentWidget()
    assert year_page.tabs.tabText(year_page.tabs.currentIndex()) == "报告设置"
    shown = [box for box in tab.findChildren(QCheckBox) if box.isVisible()]
    assert [box.accessibleName() for box in shown] == ["加盖公章", "附目录", "附件表格用小四", "三级标题加粗"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert shown[2].hasFocus()
    assert with_sample.bridge.view.tables["report"][0].large_annexes is True


def test_an_empty_tab_offers_the_first_row_once(qtbot: QtBot, opened: MainWindow) -> None:
    page = page_of(opened, "activity")
    empty = page.pane.empty_state
    said = "还没有活动。按“新增活动”或回车新增；从 Excel 复制的，按 Ctrl+V 粘贴。"
    assert empty.sentence.text() == empty.accessibleName() == said
    buttons = [each.text() for each in page.findChildren(QPushButton) if each.isVisible()]
    assert buttons.count("新增活动") == 1
    page.pane.filter_line.setFocus()
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        if empty.hasFocus():
            break
    QApplication.clipboard().setText("迎春展\t展\n")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [row.name for row in opened.page.bridge.view.tables["activity"]] == ["迎春展"]
    qtbot.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert empty.hasFocus()
    qtbot.keyClick(empty, Qt.Key.Key_Return)
    assert empty.isHidden()
    assert page.form.boxes["name"].editor.hasFocus()


def left_edge(shown: QListWidget, row: int) -> int:
    """Where the title of an item begins, in px; a sign in the text would stand before it."""
    option = QStyleOptionViewItem()
    shown.initViewItemOption(option)
    shown.itemDelegate().initStyleOption(option, shown.indexFromItem(shown.item(row)))
    option.rect = shown.visualItemRect(shown.item(row))
    text, title = option.text, re.sub(r"^\W*(无\W+)?", "", option.text)
    sign = option.fontMetrics.horizontalAdvance(text.removesuffix(title))
    return shown.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, shown).left() + sign


def test_the_state_of_a_text_is_shown_and_follows(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = with_sample.page.pages["活动"]
    with_sample.page.tabs.setCurrentWidget(page)
    texts = page.bring_to_front(next(place for place, kind in enumerate(page.page_specs) if kind.title == "产出情况"))
    row = next(row for row in with_sample.bridge.view.rows(Section) if row.node == "产出成本")
    item, edges = texts.list.item(3), [left_edge(texts.list, 3)]
    assert item.toolTip().endswith("产出成本：未填")
    open_sign = item.icon().pixmap(texts.list.iconSize()).toImage()
    with_sample.bridge.enter(ref_to(row, "content"), "无")
    assert item.toolTip().endswith("产出成本：无")
    assert item.icon().pixmap(texts.list.iconSize()).toImage() != open_sign
    edges += [left_edge(texts.list, place) for place in range(4)]
    assert len(set(edges)) == 1, "a sign shifts the title behind it"


def test_the_colours_can_change_while_everything_is_open(with_sample: MainWindow, styled_app: QApplication) -> None:
    view = page_of(with_sample, "budget_line").view
    assert with_sample.page is not None
    theme.apply(styled_app, dark=True)
    try:
        for page in with_sample.page.pages.values():
            page.refresh_theme()
        rate = view.model().group_index("基本支出").siblingAtColumn(4)
        assert rate.data() == "542.30"
    finally:
        theme.apply(styled_app, dark=False)


def test_a_text_that_was_not_taken_carries_a_sign_in_its_cell(with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    view = page_of(with_sample, "media_report").view
    index = view.model().index(0, view.rows_model.column_of("views"))
    assert index.data(MarkRole) == "核"
    with_sample.bridge.enter(view.rows_model.ref(index), "十八万")
    assert index.data(MarkRole) == "！"
    assert "不是有效的数" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_strip_has_room_for_the_reason_under_a_field(qtbot: QtBot, with_sample: MainWindow) -> None:
    strip = tab_of(with_sample, "score_entry").bring_to_front(0).summary.stated  # 得分, at the whole
    QApplication.processEvents()
    before = strip.height()
    assert before == strip.widget().minimumSizeHint().height()
    with_sample.bridge.enter(strip.boxes["stated_score"].ref, "九十九")
    QApplication.processEvents()
    assert strip.boxes["stated_score"].reason.isVisible()
    assert strip.height() == strip.widget().minimumSizeHint().height() > before


def test_a_form_beside_its_table_goes_below_it_where_there_is_no_room(qtbot: QtBot, with_sample: MainWindow) -> None:
    splitter = page_of(with_sample, "activity").splitter
    with_sample.resize(1280, 800)
    qtbot.waitUntil(lambda: splitter.orientation() == Qt.Orientation.Horizontal)
    splitter.resize(NARROW_WIDTH - 1, 600)
    qtbot.waitUntil(lambda: splitter.orientation() == Qt.Orientation.Vertical)
    splitter.resize(NARROW_WIDTH, 600)
    qtbot.waitUntil(lambda: splitter.orientation() == Qt.Orientation.Horizontal)


def test_a_surveys_satisfaction_stands_beside_its_counts(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = page_of(with_sample, "survey")
    [survey, *_] = with_sample.bridge.view.rows(Survey)
    qtbot.waitUntil(lambda: page.satisfaction.text.text().endswith("%"))
    with_sample.bridge.enter(ref_to(survey, "valid"), "")
    qtbot.waitUntil(lambda: "暂时算不出来" in page.satisfaction.text.text())


def test_what_was_said_of_a_page_goes_with_it(with_sample: MainWindow) -> None:
    page = with_sample.page
    assert page is not None
    page.tabs.setCurrentWidget(page.pages["部门概况"])
    for leave in (lambda: page.pages["部门概况"].bring_to_front(1), lambda: page.tabs.setCurrentIndex(0)):
        page.message.emit("新增了3行。")
        assert with_sample.status.currentMessage() == "新增了3行。"
        leave()
        assert with_sample.status.currentMessage() == ""

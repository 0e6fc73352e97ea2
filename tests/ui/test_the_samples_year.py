"""The whole year of the sample, entered through the window by one hand, counted; at the end it is all in the file."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QTableView
from pytestqt.qtbot import QtBot

from tests.make.typed_year import Row, TypedYear, readable
from tests.ui.hand import CTRL, SHIFT, Hand, Key, SystemDialogs
from wenlian_desktop import paths
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.session import year_files
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.window.main_window import MainWindow

MOST_CLICKS, MOST_KEYS, MOST_TEXTS = 110, 200, 130


@pytest.fixture
def dialogs() -> SystemDialogs:
    return SystemDialogs()


class Clerk(Hand):
    """Has the year of the sample before her, on paper, in Word and in Excel."""

    def __init__(self, qtbot: QtBot, window: MainWindow, year: TypedYear) -> None:
        super().__init__(window)
        self.qtbot, self.main, self.year = qtbot, window, year

    def tab(self, number: int) -> None:
        self.press(Key(Key.Key_0 + number), CTRL)

    def turn(self, times: int = 1) -> None:
        self.press(Key.Key_PageDown, CTRL, times)

    def turn_back(self, times: int = 1) -> None:
        self.press(Key.Key_PageUp, CTRL, times)

    def click_empty(self, label: str) -> None:
        """Click where it says that there are no rows yet."""
        [sentence] = [each for each in self.seen(QLabel) if each.text().startswith(f"还没有{label}。")]
        self.click(sentence)

    def section(self, title: str) -> str:
        """The text of a heading; 无 where there is nothing to say."""
        row = next((row for row in self.year.rows("section") if row["node"] == title), {"uid": ""})
        is_none = any(note["row"] == row["uid"] and note.get("confirmed_none") for note in self.year.rows("field_note"))
        return "无" if is_none else str(row.get("content", ""))

    def note_cells(self, record: str, table: str) -> None:
        """Write the notes on cells of a table, where they stand."""
        rows, view = self.year.rows(record), self.table(table)
        model = view.model()
        for note in self.year.rows("field_note"):
            place = next((place for place, row in enumerate(rows) if row["uid"] == note["row"]), None)
            if place is not None:
                heading = RECORDS[record].spec.fields[note["field"]].caption
                columns = range(model.columnCount())
                heads = [model.headerData(each, Qt.Orientation.Horizontal) for each in columns]
                self.click_cell(view, model.index(place, heads.index(heading)))
                self.write_note(note)

    def write_note(self, note: Row) -> None:
        """Write the note of the field that has the cursor."""

        def fill_in() -> None:
            self.write(note["comment"])
            if note.get("to_verify"):
                self.press(Key.Key_Tab)
                self.press(Key.Key_Space)
            self.press(Key.Key_Return, CTRL)

        self.answer(fill_in, lambda: self.press(Key.Key_F2, SHIFT))

    def note_field(self, record: str, field: str) -> None:
        """Write the note of a field of a form that has the cursor."""
        [note] = [each for each in self.year.rows("field_note") if (each["record"], each["field"]) == (record, field)]
        self.write_note(note)

    def write_sections(self) -> None:
        """Click each heading of the page and write its text."""
        [headings] = [each for each in self.seen(QListWidget) if each.accessibleName() == "提纲标题"]
        for place in range(headings.count()):
            text = self.section(headings.item(place).text())
            if text:
                self.click(headings.viewport(), headings.visualItemRect(headings.item(place)).center())
                self.write(text)
                self.looks_right()
                if text == "无":
                    self.note_field("section", "content")

    def wait_for_field(self, label: str) -> None:
        self.qtbot.waitUntil(lambda: any(each.field.label == label for each in self.seen(FieldBox)))

    def go_to_finding(self, words: str) -> None:
        """Click the finding with these words in the panel."""
        assert self.main.page is not None
        found = self.main.page.side_panel.findings.list
        model = found.findings_model

        def place() -> QRect:
            rows = map(model.index, range(model.rowCount()))
            told = (each for each in rows if words in str(each.data(Qt.ItemDataRole.AccessibleTextRole)))
            return next(map(found.visualRect, told), QRect())

        self.qtbot.waitUntil(lambda: place().isValid())
        if not found.viewport().rect().contains(place().center()):
            self.turn_wheel(found, place)
        self.click(found.viewport(), place().center())

    def looks_right(self) -> None:
        """Nothing that was put in is refused or lost, and no row is red that is still being filled in."""
        assert self.main.bridge is not None
        said = self.main.status.currentMessage()
        assert not any(word in said for word in ("读不出来", "没有粘贴", "不能修改")), said
        assert [(each.record, each.field, each.typed) for each in self.main.bridge.view.rows(Draft)] == []
        assert [each.text() for each in self.seen(QLabel) if each.property("role") == "reason" and each.text()] == []

    def wrong_findings(self) -> set[str]:
        """What the panel calls wrong, after the checks have run."""
        assert self.main.page is not None
        self.main.page.run_checks()
        model = self.main.page.side_panel.findings.list.findings_model
        told = [str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]
        return {each for each in told if each.startswith("错")}

    def headings(self, table: str) -> list[str]:
        """The heads of the columns of a table."""
        views = [each for each in self.window.findChildren(QTableView) if each.accessibleName() == table]
        view = next(each for each in views if each.parentWidget().isVisible())
        model: QAbstractItemModel = view.model()
        shown = [each for each in range(model.columnCount()) if not view.isColumnHidden(each)]
        return [str(model.headerData(each, Qt.Orientation.Horizontal)) for each in shown]

    def paste_rows(self, record: str, table: str, rows: Sequence[Row] | None = None) -> None:
        """Paste rows at the cursor, in the order of the table's columns."""
        self.paste(self.year.block(record, self.headings(table), rows))
        self.looks_right()

    def fill_in(self, record: str, row: Row, first: str) -> None:
        """Fill in a form from a field on, with Tab, as far as there is something to fill in."""
        texts = self.year.labelled(record, row)
        self.click_field(first)
        while texts:
            label = self.field
            if label in texts:
                self.write(texts.pop(label))
            if texts:
                self.press(Key.Key_Tab)
        self.press(Key.Key_Tab)
        self.looks_right()


def test_the_samples_year_entered_by_one_hand(
    qtbot: QtBot, window: MainWindow, dialogs: SystemDialogs, tmp_path: Path
) -> None:
    sample = json.loads(paths.SAMPLE.read_text(encoding="utf-8"))
    clerk = Clerk(qtbot, window, TypedYear(sample))
    dialogs.hand = clerk
    qtbot.waitExposed(window)
    window.resize(1440, 900)
    for step in (
        begin, budget_lines, department, themes_and_indicators, activities, money, accounts, management, conclusions,
        scores, settings, explanation,
    ):  # fmt: skip
        step(clerk)
    materials(clerk, dialogs, tmp_path)
    last_year(clerk, dialogs, tmp_path)
    assert window.bridge is not None
    assert readable(year_to_json(window.bridge.view)) == readable(sample)
    assert clerk.clicks <= MOST_CLICKS
    assert clerk.keys <= MOST_KEYS
    assert clerk.texts <= MOST_TEXTS


def begin(clerk: Clerk) -> None:
    """The start page: two fields."""
    [office] = clerk.year.rows("department")
    clerk.write(office["name"])
    clerk.press(Key.Key_Tab)
    clerk.write("2024")
    clerk.press(Key.Key_Return)
    assert clerk.main.windowTitle().startswith("2024年度")


def budget_lines(clerk: Clerk) -> None:
    """All lines with all their fields, below the tree."""
    clerk.tab(3)
    clerk.click_empty("预算项目")
    clerk.paste_rows("budget_line", "预算项目")


def department(clerk: Clerk) -> None:
    clerk.tab(2)
    [report], [office] = clerk.year.rows("report"), clerk.year.rows("department")
    elsewhere = ("year", "stated_score", "stated_grade", "sealed")
    clerk.fill_in("report", {name: value for name, value in report.items() if name not in elsewhere}, "报送单位")
    clerk.fill_in("department", {name: value for name, value in office.items() if name != "name"}, "部门简称")
    clerk.click_field("注册文艺志愿者")
    clerk.note_field("department", "volunteer_count")
    clerk.turn()
    clerk.paste_rows("staffing", "人员编制")
    clerk.click_field("正文")
    clerk.write(clerk.section("机构设置及职责工作任务情况"))
    clerk.turn()
    clerk.paste_rows("objective", "绩效目标")
    clerk.click_field("正文")
    clerk.write(clerk.section("部门整体绩效目标设立情况"))
    clerk.turn()
    clerk.paste_rows("task", "年度主要任务")
    clerk.turn()
    clerk.paste_rows("reminder", "年度日程")


def themes_and_indicators(clerk: Clerk) -> None:
    """What activities refer to."""
    clerk.tab(4)
    clerk.turn()
    clerk.paste_rows("theme", "主题")
    clerk.turn()
    clerk.paste_rows("association", "协会")
    clerk.note_cells("association", "协会")
    clerk.turn(2)
    clerk.paste_rows("indicator", "绩效指标")


def activities(clerk: Clerk) -> None:
    clerk.turn_back(4)
    clerk.paste_rows("activity", "活动")
    clerk.note_cells("activity", "活动")
    clerk.turn(3)
    clerk.paste_rows("media_report", "媒体报道")
    clerk.note_cells("media_report", "媒体报道")
    clerk.turn(2)
    clerk.write_sections()
    clerk.turn()
    clerk.write_sections()
    clerk.turn()
    clerk.paste_rows("survey", "满意度调查")
    clerk.note_cells("survey", "满意度调查")


def money(clerk: Clerk) -> None:
    """Below the tree, for the whole office."""
    clerk.tab(3)
    for record, table in (("budget_change", "预算调整"), ("payment", "支出"), ("monthly_plan", "月度计划")):
        clerk.click_tab(table)
        clerk.click_empty(table)
        clerk.paste_rows(record, table)
    clerk.click_tab("绩效运行监控")
    clerk.click_empty("绩效运行监控")
    clerk.paste_rows("monitoring", "绩效运行监控")


def accounts(clerk: Clerk) -> None:
    clerk.click_tab("年末决算")
    [row] = clerk.year.rows("accounts")
    clerk.fill_in("accounts", row, "年初预算批复总额")
    clerk.click_field("本年收入：财政拨款")
    clerk.note_field("accounts", "fiscal_income")
    clerk.turn()
    clerk.paste_rows("three_public", "三公经费")
    clerk.turn()
    clerk.paste_rows("procurement", "政府采购")
    clerk.turn()
    clerk.write(clerk.section("当年预算执行情况"))


def management(clerk: Clerk) -> None:
    clerk.tab(5)
    clerk.turn()
    clerk.paste_rows("policy", "制度")
    clerk.turn()
    clerk.paste_rows("asset", "资产")
    clerk.turn_back(2)
    clerk.write_sections()


def conclusions(clerk: Clerk) -> None:
    clerk.tab(6)
    clerk.turn()
    clerk.write_sections()
    clerk.turn()
    enter_problems(clerk)
    clerk.turn()
    clerk.paste_rows("measure", "改进措施")
    clerk.turn(2)
    clerk.paste_rows("follow_up", "上年问题整改")


def enter_problems(clerk: Clerk) -> None:
    """Row by row in the form; nothing is red before a row is left."""
    before = clerk.wrong_findings()
    for row in clerk.year.rows("problem"):
        clerk.click_button("新增存在问题")
        texts = clerk.year.labelled("problem", row)
        while texts:
            clerk.write(texts.pop(clerk.field))
            clerk.press(Key.Key_Tab)
            assert clerk.wrong_findings() <= before
    clerk.looks_right()


def scores(clerk: Clerk) -> None:
    """The score that is stated, and the four items that people judge."""
    clerk.turn_back(5)
    [report] = clerk.year.rows("report")
    clerk.click_field("填报得分")
    clerk.write(report["stated_score"])
    clerk.press(Key.Key_Tab)
    clerk.write(report["stated_grade"])
    clerk.press(Key.Key_Tab)
    for row in clerk.year.rows("score_entry"):
        clerk.go_to_finding(f"“{row['item']}”没有勾选")
        clerk.click_button("全部符合")
        clerk.wait_for_field("人工评分")
        clerk.click_field("人工评分")
        clerk.write(row["score"])
        clerk.press(Key.Key_Tab)
        assert clerk.field == "评分理由"
        clerk.write(row["reason"])
        clerk.press(Key.Key_Tab)
        clerk.looks_right()


def materials(clerk: Clerk, dialogs: SystemDialogs, folder: Path) -> None:
    """All files at once, then what they are and whose."""
    rows = clerk.year.rows("attachment")
    dialogs.paths = [folder / row["name"] for row in rows]
    for path in dialogs.paths:
        path.write_text(path.name, encoding="utf-8")
    clerk.tab(8)
    clerk.click_button("添加文件…")
    clerk.qtbot.waitUntil(lambda: any(each.text() == f"{len(rows)} 条" for each in clerk.seen(QLabel)))
    table = clerk.table("佐证材料")
    clerk.click_cell(table, table.model().index(0, 0))
    clerk.paste_rows("attachment", "佐证材料")


def settings(clerk: Clerk) -> None:
    clerk.tab(9)
    clerk.click_field("加盖公章")
    clerk.turn()
    table = clerk.table("正文段落")
    clerk.click_cell(table, table.model().index(0, clerk.headings("正文段落").index("引用制度")))
    policies = (clerk.year.text(row, "policies") for row in clerk.year.rows("section"))
    clerk.paste("".join(f"{text}\n" for text in policies))
    clerk.looks_right()
    clerk.turn()
    clerk.paste_rows("threshold", "检查阈值")


def last_year(clerk: Clerk, dialogs: SystemDialogs, folder: Path) -> None:
    [row] = clerk.year.rows("last_year")
    path = folder / row["source"]
    year_files.load(path, row["content"])
    dialogs.paths = [path]
    clerk.choose("数据", "从上年结转")
    clerk.click_button("其他文件…")
    clerk.click_button("结转")


def explanation(clerk: Clerk) -> None:
    [row] = clerk.year.rows("explanation")
    clerk.go_to_finding(row["finding"])

    def explain() -> None:
        clerk.write(row["content"])
        clerk.press(Key.Key_Tab)
        clerk.write(row["author"])
        clerk.click_button("写入")

    clerk.answer(explain, lambda: clerk.press(Key.Key_E, CTRL | SHIFT))

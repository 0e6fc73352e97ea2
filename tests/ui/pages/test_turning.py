"""Pages turned by key, headings and empty tables clicked: the cursor is where the next text goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QListWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from tests.ui.hand import CTRL, Hand, Key
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.window.main_window import MainWindow


def headings(window: MainWindow) -> str:
    """The page in sight, by what stands on its tab."""
    assert window.page is not None
    assert window.page.current_tab is not None
    return window.page.current_tab.current_spec.title


def test_ctrl_page_down_turns_the_pages_of_a_tab_and_stops_at_its_ends(qtbot: QtBot, opened: MainWindow) -> None:
    hand = Hand(opened)
    hand.press(Key.Key_4, CTRL)
    seen = [headings(opened)]
    for _ in range(8):
        hand.press(Key.Key_PageDown, CTRL)
        seen.append(headings(opened))
    assert seen == [
        "活动清单", "主题", "协会", "媒体报道", "绩效指标", "产出情况", "效果情况", "满意度调查", "满意度调查"
    ]  # fmt: skip
    hand.press(Key.Key_PageUp, CTRL, times=9)
    assert headings(opened) == "活动清单"


def test_a_block_goes_into_an_empty_table_that_was_clicked_or_turned_to(qtbot: QtBot, opened: MainWindow) -> None:
    hand = Hand(opened)
    page = page_of(opened, "policy")
    [sentence] = [each for each in hand.seen(QLabel) if each.text().startswith("还没有制度。")]
    hand.click(sentence)
    hand.paste("示例办法\t示文联发〔2024〕1号\n")
    assert [page.view.model().index(0, column).data() for column in (0, 1)] == ["示例办法", "示文联发〔2024〕1号"]
    hand.press(Key.Key_PageDown, CTRL)
    hand.paste("设备\t12.5\n")
    assert [each.data() for each in page_of(opened, "asset").view.selectedIndexes()] == ["设备"]


def test_a_clicked_heading_takes_the_next_text(qtbot: QtBot, opened: MainWindow) -> None:
    hand = Hand(opened)
    hand.press(Key.Key_5, CTRL)
    [shown] = hand.seen(QListWidget)
    [heading] = shown.findItems("资产管理", Qt.MatchFlag.MatchExactly)
    hand.click(shown.viewport(), shown.visualItemRect(heading).center())
    hand.write("资产由专人登记。")
    hand.press(Key.Key_Tab)
    assert opened.bridge is not None
    texts = {row.node: row.content for row in opened.bridge.view.rows(Section)}
    assert texts["资产管理"] == "资产由专人登记。"


def test_all_points_are_checked_with_one_button(qtbot: QtBot, opened: MainWindow) -> None:
    hand = Hand(opened)
    page = page_of(opened, "score_entry")
    page.go_to_missing(Ref("score_entry", "", "", "资产管理规范性"))
    qtbot.waitUntil(lambda: any(each.text() == "全部符合" for each in hand.seen(QAbstractButton)))
    hand.click_button("全部符合")
    boxes = [each for each in hand.seen(QCheckBox) if each.text().endswith("分）")]
    assert boxes
    assert all(each.isChecked() for each in boxes if each.isEnabled())
    qtbot.waitUntil(lambda: all(each.text() != "全部符合" for each in hand.seen(QAbstractButton)))

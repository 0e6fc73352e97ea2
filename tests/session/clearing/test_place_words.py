"""清除个人信息: the list before and the receipt after, read as a whole."""

import re
from pathlib import Path

import pytest

from tests.make.pictures import png
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import year_session
from wenlian_desktop.session.clearing import clear_personal
from wenlian_desktop.session.clearing.clear_personal import PlaceList, list_places, wanted_words
from wenlian_desktop.session.year_session import YearSession

NAME = "欧阳清照"
BY_HAND = """
归档包、导出的报告、发给别人的副本、其他电脑和别的U盘上的文件，程序清除不到，请自行处理。
只认得一模一样的写法；照片、PDF和扫描件里的字，程序看不出来。"""


@pytest.fixture
def show(session: YearSession) -> str:
    """An activity with the name in one of its texts."""
    uid = session.add("activity", name="书画展")
    session.enter(Ref("activity", uid, "host"), NAME)
    return uid


def attach(session: YearSession, show: str, name: str, seed: int) -> None:
    session.attach(("activity", show), make_original(name, png(60, 40, seed=seed))).result()


def close_a_version(session: YearSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """Version 1, closed and opened again; the backup before it does not have it."""
    monkeypatch.setattr(year_session, "refuse_unexplained_errors", lambda view: None)
    session.seal()
    session.unseal("清除个人信息")


def without_times(text: str) -> str:
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:?\d\d(:\d\d)?", "某时", text)


def test_the_list_of_a_year_that_has_nothing_beside_it(session: YearSession, show: str) -> None:
    assert (
        str(list_places(session, NAME, None))
        == (
            "会清除：\n年度：活动“书画展”的“主办单位”\n操作日志：1条的内容（何人何时改过仍在，日志仍可核对）\n\n不清除："
        )
        + BY_HAND
    )
    assert str(list_places(session, "没有这个人", None)) == "会清除：\n没有找到。\n\n不清除：" + BY_HAND


def test_a_closed_version_alone_is_named(session: YearSession, show: str, monkeypatch: pytest.MonkeyPatch) -> None:
    close_a_version(session, monkeypatch)
    kept = list_places(session, NAME, None).kept
    assert [(each.where, each.what) for each in kept] == [("封存的版本", "第1版")]


def test_a_year_of_others_beside_it_is_named_and_stays(session: YearSession, show: str) -> None:
    (session.path.parent / "名单.txt").write_text(NAME, encoding="gb18030")
    assert "\n“名单.txt”：这个文件里有。它不属于这个年度；是别的年度的，请打开它再清除一次。\n" in str(
        list_places(session, NAME, None)
    )


def test_a_photo_a_closed_version_has_stays_with_it_and_a_later_one_does_not(
    session: YearSession, show: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(session, show, "甲.png", 5)
    close_a_version(session, monkeypatch)
    attach(session, show, "乙.png", 6)
    assert session.back_up().result()
    former, later = (without_times(str(list_places(session, None, name))) for name in ("甲.png", "乙.png"))
    assert (
        later
        == (
            "会清除：\n年度：佐证材料“乙.png”\n操作日志：7条的内容（何人何时改过仍在，日志仍可核对）\n"
            "备份“2024 第0002份 某时 手动.wenlian”：8处，重写成核对过的新备份\n备份的“原件”文件夹：1个原件\n\n不清除："
        )
        + BY_HAND
    )
    assert "原件”文件夹" not in former
    assert "\n原件：1个。封存的版本用到它，随版本保留。\n封存的版本：第1版。" in former


def test_a_material_that_is_not_there_is_told(session: YearSession, show: str) -> None:
    attach(session, show, "甲.png", 5)
    with pytest.raises(UserError, match=r"^年度里没有叫“乙\.png”的材料。没有改动。请写材料登记的文件名。$"):
        list_places(session, None, "乙.png")


@pytest.mark.parametrize("words", ["张三", "张" * 200, "110105", "1" * 200, "  张三  "])
def test_the_shortest_and_the_longest_are_taken(words: str) -> None:
    assert wanted_words(words).words == words.strip()


@pytest.mark.parametrize("words", ["张", "张" * 201, "11010", "1" * 201])
def test_what_is_shorter_or_longer_is_refused(words: str) -> None:
    with pytest.raises(UserError, match=r"^这样的内容不能清除：太短、太长、带引号，或者太笼统。没有改动。"):
        wanted_words(words)


def test_the_receipt_as_a_whole(session: YearSession, show: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clear_personal, "current_user", lambda: "王小明")
    monkeypatch.setattr(clear_personal.platform, "node", lambda: "办公室电脑")
    session.close()
    receipt = clear_personal.clear(session.path, PlaceList(wanted_words(NAME)), None)
    assert re.fullmatch(r"2024-清除收据-\d{8}-\d{6}\.txt", receipt.name)
    assert (
        without_times(receipt.read_text("utf-8"))
        == (
            "清除个人信息收据\n\n年度文件：2024.wenlian\n清除的是：一段文字（4个字，收据不写内容）\n"
            "时间：某时\n办理：王小明，在办公室电脑上\n\n已清除（不能恢复）：\n  年度内容：活动·主办单位，1处\n"
            "  操作日志：1条的内容；何人何时改过仍在，日志仍可核对\n"
            "  备份“2024 第0001份 某时 关闭时.wenlian”：2处，重写成核对过的新备份\n\n没有清除："
        )
        + BY_HAND.replace("\n", "\n  ")
        + "\n"
    )


def test_a_receipt_where_nothing_was_found(session: YearSession, tmp_path: Path) -> None:
    session.close()
    text = clear_personal.clear(session.path, PlaceList(wanted_words("没有这个人")), None).read_text("utf-8")
    assert "\n已清除（不能恢复）：\n  没有找到，没有改动\n\n没有清除：\n" in text

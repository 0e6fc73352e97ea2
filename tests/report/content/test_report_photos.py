"""Which photos a report prints, where, and how the list of materials numbers them."""

from typing import Any

from tests.make.records import new, year_with
from wenlian_desktop.domain.records.activities import CANCELLED, Activity, Theme
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import Annex, Photographs
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of


def attached(owner: Record, name: str, **values: Any) -> Attachment:
    whole = {"sha256": name, "in_report": True, "owner_record": owner.spec.name, "owner_uid": owner.uid, **values}
    return new(Attachment, name=name, **whole)


def captions(*rows: Record) -> list[list[str]]:
    """The captions of each row of photos."""
    blocks = annual_report(year_with(*rows)).blocks
    return [
        [plain_text(each.caption) for each in block.photographs] for block in blocks if isinstance(block, Photographs)
    ]


def test_marked_photos_of_activities_are_printed_two_to_a_row() -> None:
    activity = new(Activity, name="书画展")
    photos = [attached(activity, f"{number}.jpg", caption=f"图{number}") for number in range(1, 4)]
    assert captions(activity, *photos) == [["图1（佐证材料1）", "图2（佐证材料2）"], ["图3（佐证材料3）"]]


def test_what_is_not_marked_no_picture_or_of_nothing_that_is_told_is_not_printed() -> None:
    told, cancelled, silent = (
        new(Activity, name="甲"), new(Activity, name="乙", status=CANCELLED), new(Activity, name="丙", in_report=False),
    )  # fmt: skip
    rows = [
        attached(told, "没有勾.jpg", in_report=None), attached(told, "批复.pdf"),
        attached(told, "没有原件.jpg", sha256=None),
        attached(cancelled, "取消.jpg"), attached(silent, "不写.jpg"), attached(new(Theme, title="主题"), "别处.jpg"),
    ]  # fmt: skip
    assert captions(told, cancelled, silent, *rows) == []


def test_photos_stand_below_their_theme_and_are_called_after_the_activity_without_words_of_their_own() -> None:
    theme = new(Theme, title="书画")
    one, other = new(Activity, name="展览", theme=theme.uid), new(Activity, name="演出")
    made = annual_report(year_with(theme, one, other, attached(other, "b.png"), attached(one, "a.png")))
    lines = lines_of(made)
    assert lines.index("（1）书画") < lines.index("展览（佐证材料2）") < lines.index("演出（佐证材料1）")


def test_the_list_of_materials_is_an_annex_where_the_text_refers_to_it() -> None:
    activity = new(Activity, name="书画展")
    paper = attached(activity, "批复.pdf", in_report=None)
    assert "佐证材料目录" not in annexes(activity, paper)
    rows = (activity, paper, attached(activity, "开幕.jpg", caption="开幕式"))
    assert annexes(*rows)[-1] == "佐证材料目录"
    lines = lines_of(annual_report(year_with(*rows)))
    assert "开幕式（佐证材料2）" in lines
    assert "2\t开幕.jpg\t\t书画展\t开幕式\t" in lines
    assert "1\t批复.pdf\t\t书画展\t\t" in lines


def annexes(*rows: Record) -> list[str]:
    return [block.title for block in annual_report(year_with(*rows)).blocks if isinstance(block, Annex)]

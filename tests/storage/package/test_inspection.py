"""四性检测: each item is judged by what lies in the package, and fails for its own reason alone."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reliability import packages
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.package.inspect_package import inspect_package
from wenlian_desktop.storage.package.package_writer import ArchivedYear, write_data

Damage = Callable[[Path, ArchivedYear], ArchivedYear]

AUTOMATIC = [
    ("真实性", "数据内容与归档时的摘要一致"),
    ("真实性", "操作日志首尾相连，没有缺改"),
    ("真实性", "元数据项齐全"),
    ("真实性", "年度已经封存"),
    ("完整性", "应有的文件齐全"),
    ("完整性", "佐证材料原件齐全"),
    ("完整性", "佐证材料编号连续，没有漏号"),
    ("完整性", "没有未说明的“错”"),
    ("可用性", "单凭 SQL 文件能恢复出同样的年度"),
    ("可用性", "单凭 CSV 文件能恢复出同样的年度"),
    ("可用性", "报告能够呈现，没有缺字"),
    ("可用性", "数据都用公开格式保存"),
    ("安全性", "没有链接，没有加密，没有压缩"),
    ("安全性", "年度文件结构完好"),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, sample: Year) -> tuple[Path, ArchivedYear]:
    """The data of a package with three attachments, the last one without its original, and the year they are of."""
    part = tmp_path_factory.mktemp("包")
    (part / "data").mkdir()
    few = [row for table in sample.tables.values() for row in table if not isinstance(row, Attachment)] + list(
        sample.rows(Attachment)[:3]
    )
    packages.year_file(part / "data" / "2024.wenlian", packages.with_originals(Year.of(few)))
    archived = write_data(part, "文联绩效 试验")
    (part / "data" / "报告.pdf").write_bytes(b"%PDF-1.7")
    (part / "data" / "报告.txt").write_text("报告", "utf-8")
    return part, archived


@pytest.fixture
def part(made: tuple[Path, ArchivedYear], tmp_path: Path) -> Path:
    return Path(shutil.copytree(made[0], tmp_path / "包"))


def failed(part: Path, archived: ArchivedYear, characters: str = "") -> dict[str, str]:
    items = inspect_package(part, archived, characters)
    return {item.criterion: item.evidence for item in items if item.result == "不通过"}


def test_the_items_stand_in_their_order(made: tuple[Path, ArchivedYear]) -> None:
    items = inspect_package(*made, "")
    assert [(item.category, item.criterion) for item in items if item.result != "待人工检测"] == AUTOMATIC


def test_of_an_open_year_with_a_lost_original_that_alone_is_told(made: tuple[Path, ArchivedYear]) -> None:
    assert failed(*made) == {
        "年度已经封存": "版本：未封存",
        "佐证材料原件齐全": "缺原件：03_写春联活动走进建筑工地.jpg",
    }


def other_row(part: Path, archived: ArchivedYear) -> ArchivedYear:
    with closing(connect(part / "data" / "2024.wenlian", "rw")) as database:
        database.execute_sql("UPDATE department SET name = '别的单位'")
    return archived


def other_trail(part: Path, archived: ArchivedYear) -> ArchivedYear:
    with closing(connect(part / "data" / "2024.wenlian", "rw")) as database:
        for (name,) in database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute_sql(f'DROP TRIGGER "{name}"')
        database.execute_sql("UPDATE change SET who = '别人' WHERE seq = 1")
    return archived


def nameless(part: Path, archived: ArchivedYear) -> ArchivedYear:
    department = archived.year.rows(Department)[0]
    others = [row for table in archived.year.tables.values() for row in table if row is not department]
    return replace(archived, year=Year.of([*others, replace(department, name=None)]))


def without(name: str) -> Damage:
    def damage(part: Path, archived: ArchivedYear) -> ArchivedYear:
        (part / "data" / name).unlink()
        return archived

    return damage


def lost_original(part: Path, archived: ArchivedYear) -> ArchivedYear:
    names = [path.name for path in (part / "data" / "附件").glob("02_*")]
    (part / "data" / "附件" / names[0]).unlink()
    return replace(archived, missing=(*archived.missing, names[0]))


def lost_number(part: Path, archived: ArchivedYear) -> ArchivedYear:
    next((part / "data" / "附件").glob("02_*")).unlink()
    return archived


def other_pdf(part: Path, archived: ArchivedYear) -> ArchivedYear:
    (part / "data" / "报告.pdf").write_bytes(b"PDF")
    return archived


def closed_formats(part: Path, archived: ArchivedYear) -> ArchivedYear:
    for name in ("底稿.xls", "底稿.doc"):
        (part / "data" / name).write_bytes(b"")
    return archived


def link(part: Path, archived: ArchivedYear) -> ArchivedYear:
    (part / "data" / "别处.txt").symlink_to(part / "data" / "报告.txt")
    return archived


DAMAGES: list[tuple[Damage, str, str]] = [
    (without("报告.txt"), "应有的文件齐全", "缺：报告.txt"),
    (without("操作日志.csv"), "应有的文件齐全", "缺：操作日志.csv"),
    (without("数据字典.txt"), "应有的文件齐全", "缺：数据字典.txt"),
    (lost_original, "佐证材料原件齐全", "缺原件：03_写春联活动走进建筑工地.jpg、02_戏曲文化周开幕演出.jpg"),
    (lost_number, "佐证材料编号连续，没有漏号", "共2件，原件1件。"),
    (other_pdf, "报告能够呈现，没有缺字", "PDF，字体已嵌入。"),
    (closed_formats, "数据都用公开格式保存", "底稿.doc、底稿.xls"),
    (link, "没有链接，没有加密，没有压缩", "由程序逐个写出。"),
]


@pytest.mark.parametrize(("damage", "criterion", "evidence"), DAMAGES)
def test_a_damage_fails_its_own_item(
    made: tuple[Path, ArchivedYear], part: Path, damage: Damage, criterion: str, evidence: str
) -> None:
    before = failed(*made)
    after = failed(part, damage(part, made[1]))
    assert {name for name in after if name not in before} <= {criterion}
    assert criterion in after
    assert evidence in after[criterion]


def test_a_changed_entry_is_told_of_the_trail(made: tuple[Path, ArchivedYear], part: Path) -> None:
    assert "操作日志首尾相连，没有缺改" not in failed(*made)
    length, head = made[1].circumstances.trail_length, made[1].circumstances.trail_head
    assert failed(part, other_trail(part, made[1]))["操作日志首尾相连，没有缺改"] == f"共{length}条，链头 {head}"


def test_another_content_is_told_of_the_file(made: tuple[Path, ArchivedYear], part: Path) -> None:
    after = failed(part, other_row(part, made[1]))
    assert after["数据内容与归档时的摘要一致"] == f"SHA-256 {made[1].circumstances.content_digest}"


def test_texts_of_another_content_are_told_each(made: tuple[Path, ArchivedYear], part: Path) -> None:
    other = replace(made[1].circumstances, content_digest="0" * 64)
    after = failed(part, replace(made[1], circumstances=other))
    assert after["单凭 SQL 文件能恢复出同样的年度"] == "重建后内容摘要不一致。"
    assert after["单凭 CSV 文件能恢复出同样的年度"] == "重建后内容摘要不一致。"


def test_what_no_font_has_is_told(made: tuple[Path, ArchivedYear]) -> None:
    assert failed(*made, "“䶮”没有字形。")["报告能够呈现，没有缺字"] == "“䶮”没有字形。"


def test_an_item_without_a_value_is_named(made: tuple[Path, ArchivedYear], part: Path) -> None:
    after = failed(part, nameless(part, made[1]))
    assert after["元数据项齐全"] == "未填：全宗名称、立档单位名称、责任者。"


def test_what_is_counted(made: tuple[Path, ArchivedYear]) -> None:
    items = {item.criterion: item.evidence for item in inspect_package(*made, "")}
    assert items["佐证材料编号连续，没有漏号"] == "共3件，原件2件。"
    assert items["没有未说明的“错”"] == "0条。"

"""The automatic checks of the 四性检测 report, on the package as it is on disk."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.archive.inspection_report import (
    COMPLETE,
    GENUINE,
    SAFE,
    USABLE,
    InspectionItem,
    checked_item,
    manual_items,
)
from wenlian_desktop.domain.archive.metadata import BY_ARCHIVIST, metadata_items
from wenlian_desktop.domain.archive.package_names import version_label
from wenlian_desktop.domain.checks.run_checks import unexplained_errors
from wenlian_desktop.domain.interchange import editions
from wenlian_desktop.storage.file import trail
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.outside.private_folder import temporary_folder
from wenlian_desktop.storage.package import bag
from wenlian_desktop.storage.package.consistency import YEAR_FILES, only_file, read_csv, read_sql
from wenlian_desktop.storage.package.package_writer import ArchivedYear
from wenlian_desktop.storage.package.raw_tables import RawTables
from wenlian_desktop.storage.package.rebuild import rebuild

NEEDED = ("报告.pdf", "报告.txt", "操作日志.csv", "数据字典.txt")
OPEN_FORMATS = (SUFFIX, ".sql", ".csv", ".json", ".txt", ".pdf")


def inspect_package(partial: Path, archived: ArchivedYear, missing_characters: str) -> list[InspectionItem]:
    """All items, in order; `missing_characters`: those that no font of the report has, as a sentence."""
    return [
        *_genuine(partial, archived),
        *_complete(partial, archived),
        *_usable(partial, archived, missing_characters),
        *_safe(partial),
        *manual_items(),
    ]


def _genuine(partial: Path, archived: ArchivedYear) -> Iterator[InspectionItem]:
    with closing(connect(only_file(partial, YEAR_FILES), "ro")) as database:
        same = digest(database) == archived.circumstances.content_digest
        broken = trail.broken_at(trail.entries(database))
    yield checked_item(GENUINE, "数据内容与归档时的摘要一致", same, f"SHA-256 {archived.circumstances.content_digest}")
    count = archived.circumstances.trail_length
    yield checked_item(
        GENUINE, "操作日志首尾相连，没有缺改", broken is None, f"共{count}条，链头 {archived.circumstances.trail_head}"
    )
    told = metadata_items(archived.year, archived.circumstances)
    unfilled = [name for name, value in told if value == "（未填）"]
    by_archivists = "、".join(name for name, value in told if value == BY_ARCHIVIST)
    result = f"未填：{'、'.join(unfilled)}。" if unfilled else f"共{len(told)}项；{by_archivists}由档案部门填写。"
    yield checked_item(GENUINE, "元数据项齐全", not unfilled, result)
    yield checked_item(
        GENUINE, "年度已经封存", editions.is_closed(archived.year), f"版本：{version_label(archived.year)}"
    )


def _complete(partial: Path, archived: ArchivedYear) -> Iterator[InspectionItem]:
    data = partial / "data"
    missing_files = [name for name in NEEDED if not (data / name).is_file()]
    yield checked_item(
        COMPLETE,
        "应有的文件齐全",
        not missing_files,
        f"缺：{'、'.join(missing_files)}" if missing_files else "报告、数据、日志、数据字典都在。",
    )
    missing = "、".join(archived.missing)
    yield checked_item(
        COMPLETE, "佐证材料原件齐全", not archived.missing, f"缺原件：{missing}" if missing else "每一件都有原件。"
    )
    files = [path.name for path in (data / "附件").glob("*_*") if path.is_file()]
    numbers = sorted(int(name.partition("_")[0]) for name in (*files, *archived.missing))
    unbroken = numbers == list(range(1, len(archived.year.tables["attachment"]) + 1))
    yield checked_item(COMPLETE, "佐证材料编号连续，没有漏号", unbroken, f"共{len(numbers)}件，原件{len(files)}件。")
    errors = unexplained_errors(archived.year)
    yield checked_item(COMPLETE, "没有未说明的“错”", not errors, f"{len(errors)}条。")


def _usable(partial: Path, archived: ArchivedYear, missing_characters: str) -> Iterator[InspectionItem]:
    data = partial / "data"
    sql, csv = only_file(partial, "data/*.sql"), data / "csv"
    expected = archived.circumstances.content_digest
    for kind, read in (("SQL", lambda: read_sql(sql)), ("CSV", lambda: read_csv(csv))):
        same = _restores(read, expected)
        result = "已重建，内容摘要一致。" if same else "重建后内容摘要不一致。"
        yield checked_item(USABLE, f"单凭 {kind} 文件能恢复出同样的年度", same, result)
    is_pdf = (data / "报告.pdf").read_bytes().startswith(b"%PDF-")
    yield checked_item(
        USABLE, "报告能够呈现，没有缺字", is_pdf and not missing_characters, missing_characters or "PDF，字体已嵌入。"
    )
    others = sorted(path.name for path in data.iterdir() if path.is_file() and path.suffix not in OPEN_FORMATS)
    yield checked_item(
        USABLE, "数据都用公开格式保存", not others, "、".join(others) or "SQLite、SQL、CSV、JSON、PDF、文本。"
    )


def _restores(read: Callable[[], RawTables], expected: str) -> bool:
    """Whether a text format alone restores a year with the same content; raises UserError where it restores none."""
    contents = read()
    with temporary_folder() as folder:
        rebuild(folder / f"年度{SUFFIX}", contents, {})
    return contents.digest == expected


def _safe(partial: Path) -> Iterator[InspectionItem]:
    links = [path for path in bag.all_paths(partial) if (partial / path).is_symlink()]
    yield checked_item(SAFE, "没有链接，没有加密，没有压缩", not links, "由程序逐个写出。")
    with closing(connect(only_file(partial, YEAR_FILES), "ro")) as database:
        is_intact = database.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)
    yield checked_item(SAFE, "年度文件结构完好", is_intact, "PRAGMA integrity_check")

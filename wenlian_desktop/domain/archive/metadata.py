"""归档元数据: the minimal set of DA/T 46-2009 items of an archived year (DOMAIN 3.2), and their XML."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain import narrative
from wenlian_desktop.domain.archive import package_names
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.runs import plain_text

BY_ARCHIVIST = "（由档案部门填写）"
FORMATS = {
    ".pdf": "PDF",
    ".txt": "纯文本（UTF-8）",
    ".csv": "CSV（UTF-8）",
    ".sql": "SQL 文本（UTF-8）",
    ".json": "JSON（UTF-8）",
    SUFFIX: "SQLite 3 数据库",
}


@dataclass(frozen=True)
class ArchivingContext:
    """Context of an archiving: who, when (local time, ISO 8601), with which program, state of the year."""

    who: str
    at: str
    program: str
    format_version: int
    content_digest: str
    trail_head: str
    trail_length: int


@dataclass(frozen=True)
class PackageFile:
    """One file of the package: its path in the package, size in bytes, SHA-256."""

    path: str
    size: int
    sha256: str


Items = list[tuple[str, str]]


def metadata_items(year: Year, context: ArchivingContext) -> Items:
    """(name, value) of every item of the year as a whole."""
    report, department = year.single(Report), year.single(Department)
    before = [f"{row.year}年度" for row in year.rows(LastYear) if row.year]
    return [
        ("聚合层次", "件"),
        ("全宗名称", department.name or "（未填）"),
        ("立档单位名称", department.name or "（未填）"),
        ("档号", BY_ARCHIVIST),
        ("题名", "".join(plain_text(line) for line in narrative.title(year))),
        ("责任者", department.name or "（未填）"),
        ("文号", BY_ARCHIVIST),
        ("日期", report.dated.isoformat() if report.dated else "（未填）"),
        ("密级", BY_ARCHIVIST),
        ("保管期限", "永久（建议，以本单位保管期限表为准）"),
        ("年度", str(year.number or "（未填）")),
        ("机构或问题", BY_ARCHIVIST),
        ("版本", package_names.version_label(year)),
        ("附件数", str(len(year.rows(Attachment)))),
        ("形成者", report.filled_by or "（未填）"),
        ("归档人", context.who),
        ("归档时间", context.at),
        ("创建程序", context.program),
        ("结构版本", str(context.format_version)),
        ("数字摘要算法", "SHA-256、SHA-512、SM3"),
        ("内容摘要（SHA-256）", context.content_digest),
        ("操作日志条数", str(context.trail_length)),
        ("操作日志链头（SHA-256）", context.trail_head),
        ("关联（前一年度）", "、".join(before) or "无"),
    ]


def metadata_xml(items: Items, files: Sequence[PackageFile]) -> str:
    """元数据.xml: the items of the year, then of each file its format, name, size and digest."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<元数据 标准="参照 DA/T 46-2009">']
    lines += [f'  <元数据项 名称="{escape(name)}">{escape(value)}</元数据项>' for name, value in items]
    for file in files:
        ending = "." + file.path.rpartition(".")[2].lower()
        facts = (
            ("计算机文件名", file.path),
            ("格式信息", FORMATS.get(ending, ending[1:].upper())),
            ("文件大小（字节）", str(file.size)),
            ("数字摘要（SHA-256）", file.sha256),
        )
        inner = "".join(f'<元数据项 名称="{escape(name)}">{escape(value)}</元数据项>' for name, value in facts)
        lines.append(f"  <文件>{inner}</文件>")
    return "\n".join([*lines, "</元数据>", ""])

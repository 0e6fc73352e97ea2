"""The workbook that an association fills in: its activities, what was published about them, its members."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from wenlian_desktop.domain.records.activities import Activity, Association, MediaReport
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.uids import spare_row
from wenlian_desktop.report.content.sheet import MONEY, WHOLE, NumberCell, SheetCell
from wenlian_desktop.report.content.workbooks.entry_sheets import EntryBook, EntryColumn, EntrySheet
from wenlian_desktop.report.content.workbooks.table_export import entry_cell, entry_columns, reference_names

ACTIVITY = (
    "name", "category", "status", "started", "ended", "place", "sessions", "host", "partner", "participants",
    "audience", "online_views", "artists", "volunteers", "exhibited", "collected", "created", "line", "budget",
    "cost", "effect",
)  # fmt: skip
MEDIA = ("activity", "outlet", "level", "pieces", "views", "published", "headline", "link")
MEMBERS = ("name", "chair", "secretary", "members", "new_members", "national_members", "municipal_members",
           "group_members")  # fmt: skip
SPARE_ACTIVITIES, SPARE_REPORTS = 60, 60
EXAMPLE = "示例：迎新春书法作品展"
INSTRUCTIONS = (
    "1．只填“活动”“媒体报道”“协会”三张表里的空白格；列标题不能改，也不要增减列。",
    "2．一个活动填一行；系列活动每一次填一行。示例那一行不用删，导入时会跳过。",
    "3．日期写成 2024-6-30 或 6月30日；跨几天的，开始、结束各填一格。",
    "4．人数、人次填核实过的数，可以写“200余”；不要写“约”“近”。人数和人次分开填。",
    "5．经费单位见列标题；没有发生的填 0，不清楚的留空。",
    "6．有下拉列表的格请从列表里选；经费来源项目是今年的预算项目。",
    "7．填好后把这个文件原样发回。以后有变动，改这个文件再发一次就行，不会重复登记。",
)


def association_book(year: Year, uid: str) -> EntryBook:
    """The workbook of one association, with what is known of it already."""
    association = year.rows(Association).find(uid)
    assert association is not None
    office, name = year.single(Department).name or "", association.name or ""
    own = [each for each in year.rows(Activity) if uid in each.associations]
    uids = {each.uid for each in own}
    reports = [each for each in year.rows(MediaReport) if each.activity in uids]
    number = year.number or ""
    sheets = (
        EntrySheet("填表说明", (f"{name}{number}年度填报表", f"{office}　收", *INSTRUCTIONS), (EntryColumn("", 100.0),),
                   is_locked=True),
        _sheet(year, Activity, ACTIVITY, own, f"{name}{number}年活动填报表", SPARE_ACTIVITIES, _example(year)),
        _sheet(year, MediaReport, MEDIA, reports, f"{name}{number}年媒体报道填报表", SPARE_REPORTS),
        _sheet(year, Association, MEMBERS, [association], f"{name}{number}年会员情况填报表", 0),
    )  # fmt: skip
    return EntryBook(f"{name}{number}年度填报表", office, sheets)


def _sheet(
    year: Year, record: type[Record], names: tuple[str, ...], rows: Sequence[Record],
    title: str, spare: int, example: tuple[SheetCell, ...] = (),
) -> EntrySheet:  # fmt: skip
    fields = [record.spec.fields[name] for name in names]
    called = reference_names(year, fields)
    made = tuple((row.uid, *(entry_cell(year, row, field, called) for field in fields)) for row in rows)
    columns = entry_columns(year, record, fields)
    empty = tuple(spare_row() for _ in range(spare))
    return EntrySheet(record.spec.label, (title,), columns, made, example, empty, is_locked=True)


def _example(year: Year) -> tuple[SheetCell, ...]:
    """An activity as it is filled in; the first cell says that it is one."""
    day = date(year.number or 2024, 1, 20)
    given: dict[str, SheetCell] = {
        "name": EXAMPLE, "category": "展览", "status": "完成", "started": day, "ended": day.replace(day=25),
        "place": "区文化馆", "sessions": NumberCell(Decimal(1), WHOLE),
        "host": year.single(Department).short_name or None,
        "participants": NumberCell(Decimal(60), WHOLE), "audience": "1200余",
        "budget": NumberCell(Decimal(20000), MONEY), "cost": NumberCell(Decimal(19800), MONEY),
        "effect": "展出作品80件，观众1200余人次。",
    }  # fmt: skip
    return (None, *(given.get(name) for name in ACTIVITY))

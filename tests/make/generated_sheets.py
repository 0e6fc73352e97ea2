"""Sheets drawn by chance, with what they say: other words, orders, units, ways of writing, totals and empty rows.

`python -m tests.make.generated_sheets 200` holds as many against what is taken in.
"""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from wenlian_desktop.intake.sheets.offers import WantedTable, sheet_offer
from wenlian_desktop.intake.workbooks.cells import SourceBook, SourceCell, SourceSheet
from wenlian_desktop.intake.workbooks.number_forms import NumberForm, ShownAs

DAY_ONE = date(2024, 1, 1)
NAMES = ("公用经费", "文艺创作扶持", "惠民演出", "展览展示", "人才培训", "场馆维护")
HEADS: dict[str, tuple[str, ...]] = {
    "paid_on": ("支付日期", "日期", "付款时间", "支出日期", "记账日期", "报销日期"),
    "line": ("预算项目", "项目", "列支项目", "所属项目", "经费项目", "支出项目"),
    "amount": ("支出数", "金额", "付款金额", "报销金额", "实付金额", "发生额"),
    "payee": ("收款单位", "收款人", "收款方", "对方单位", "供应商"),
    "purpose": ("摘要", "用途", "事由", "支出内容", "说明"),
    "voucher_no": ("凭证号", "凭证编号", "记账凭证号"),
    "name": ("活动名称", "名称", "活动主题", "活动项目"),
    "started": ("开始日期", "活动时间", "举办日期", "时间"),
    "place": ("地点", "活动地点", "举办地点", "场地"),
    "sessions": ("场次", "活动场次", "举办场次"),
    "participants": ("参与人数", "参加人数", "人数"),
    "audience": ("观众人次", "受众人次", "惠及群众人次", "服务群众人次"),
    "cost": ("经费", "实际支出", "活动经费", "实际经费"),
}
LINE_HEADS = {
    "name": ("项目名称", "支出项目", "项目"),
    "initial_fiscal": ("年初预算", "年初预算数", "年初批复数"),
    "carried_in": ("上年结转", "上年结转资金", "结转资金"),
    "spent_once": ("全年支出", "执行数", "决算数", "实际支出"),
}
TITLES = {
    "payment": ("支出明细表", "付款台账", "经费支出情况"),
    "activity": ("活动情况统计表", "活动台账", "活动汇总表"),
    "budget_line": ("部门预算执行情况表", "预算执行表"),
}
MONEY = {"amount": "元", "cost": "元", "initial_fiscal": "万元", "carried_in": "万元", "spent_once": "万元"}
DAY_FORM = NumberForm(ShownAs.DAY)


@dataclass
class GeneratedSheet:
    """A sheet and what it says: by row of the sheet (from 1) and field, as `dump` writes it."""

    table: str
    book: SourceBook
    truth: dict[tuple[int, str], str]
    rows: int


def generated_sheet(seed: int) -> GeneratedSheet:
    """The sheet of a seed."""
    random = Random(seed)
    table = random.choice(("payment", "payment", "activity", "budget_line"))
    return _Drawing(random, table).sheet()


class _Drawing:
    def __init__(self, random: Random, table: str) -> None:
        self._random, self._table = random, table
        self._cells: dict[int, dict[int, SourceCell]] = {}
        self._truth: dict[tuple[int, str], str] = {}
        self._row = 0
        self._units: dict[str, str] = {}

    def sheet(self) -> GeneratedSheet:
        random = self._random
        fields = self._fields()
        order = random.sample(fields, len(fields)) + ["@blank"] * random.randrange(2)
        unit_above = self._title(order)
        columns = self._heads(order, unit_above)
        count = random.randrange(3, 12)
        sums: dict[str, Decimal] = {}
        for number in range(count):
            self._data_row(columns, number, sums)
            if random.random() < 0.08:
                self._row += 1  # an empty row
            if "@serial" in columns and random.random() < 0.1:
                self._put(columns["@serial"], SourceCell(number=str(number + 1)))
                self._row += 1  # a row with its number alone
        if random.random() < 0.6:
            self._total(columns, sums)
        if random.random() < 0.4:
            self._put(
                0, SourceCell(random.choice(("制表人：某某", "注：以上数据截至年底。", "填表人：某某　审核：某某")))
            )
        sheet = SourceSheet("Sheet1", self._cells)
        return GeneratedSheet(self._table, SourceBook("表.xlsx", (sheet,)), self._truth, count)

    def _fields(self) -> list[str]:
        random = self._random
        match self._table:
            case "payment":
                more = random.sample(("payee", "purpose", "voucher_no"), random.randrange(4))
                return ["paid_on", "line", "amount", *more]
            case "activity":
                more = random.sample(("place", "sessions", "participants", "audience", "cost"), random.randrange(2, 6))
                return ["name", "started", *more]
        return ["name", "initial_fiscal", *random.sample(("carried_in", "spent_once"), random.randrange(3))]

    def _title(self, order: list[str]) -> str:
        random = self._random
        if random.random() < 0.6:
            self._put(0, SourceCell(f"2024年{random.choice(TITLES[self._table])}"))
            self._row += 1
        if random.random() < 0.4:
            unit = random.choice(("元", "万元"))
            self._put(len(order) - 1, SourceCell(f"单位：{unit}"))
            self._row += 1
            return unit
        return ""

    def _heads(self, order: list[str], unit_above: str) -> dict[str, int]:
        random = self._random
        columns: dict[str, int] = {}
        at = 0
        if random.random() < 0.5:
            columns["@serial"] = 0
            self._put(0, SourceCell("序号"))
            at = 1
        words = LINE_HEADS if self._table == "budget_line" else HEADS
        for name in order:
            columns[name] = at
            if name == "@blank":
                self._put(at, SourceCell("备注"))
            else:
                self._put(at, SourceCell(self._head(name, random.choice(words[name]), unit_above)))
            at += 1
        self._row += 1
        return columns

    def _head(self, name: str, word: str, unit_above: str) -> str:
        random = self._random
        if name in MONEY:
            unit = "" if unit_above and random.random() < 0.7 else random.choice(("元", "万元"))
            self._units[name] = unit or unit_above
            if unit:
                return random.choice(
                    (f"{word}（{unit}）", f"{word}\n({unit})", f"{word}/{unit}", f"{word} （单位：{unit}）")
                )
        if random.random() < 0.15:
            return "\u3000".join(word) if len(word) < 3 else f" {word} *"
        return word

    def _data_row(self, columns: dict[str, int], number: int, sums: dict[str, Decimal]) -> None:
        if "@serial" in columns:
            self._put(columns["@serial"], SourceCell(number=str(number + 1)))
        if "@blank" in columns:
            self._put(columns["@blank"], SourceCell("如有疑问请电话联系"))
        for name, column in columns.items():
            if not name.startswith("@"):
                self._field(name, column, number, sums)
        self._row += 1

    def _field(self, name: str, column: int, number: int, sums: dict[str, Decimal]) -> None:
        random = self._random
        is_optional = name not in ("paid_on", "line", "amount", "name", "started", "initial_fiscal")
        if is_optional and random.random() < 0.15:
            return
        if name in MONEY:
            self._amount(name, column, sums)
        elif name in ("paid_on", "started"):
            self._day(name, column)
        elif name in ("sessions", "participants", "audience"):
            self._count(name, column)
        else:
            text = self._word(name, number)
            self._say(name, column, SourceCell(f"{text} " if random.random() < 0.1 else text), text)

    def _word(self, name: str, number: int) -> str:
        random = self._random
        if name == "line":
            return random.choice(NAMES)
        if name == "name":
            return (
                f"{random.choice(NAMES)}（第{number + 1}期）"
                if self._table == "activity"
                else f"{NAMES[number % 6]}{number}"
            )
        return {"payee": f"某公司{number}", "purpose": f"第{number}笔", "voucher_no": f"记-{number}"}.get(
            name, "文化馆"
        )

    def _amount(self, name: str, column: int, sums: dict[str, Decimal]) -> None:
        random = self._random
        unit, own = self._units[name], MONEY[name]
        yuan = (
            Decimal(random.randrange(100_000, 90_000_000)) / 100
            if unit == "万元" or own == "万元"
            else Decimal(random.randrange(1, 9_000_000)) / 100
        )
        shown = yuan / 10_000 if unit == "万元" else yuan
        sums[name] = sums.get(name, Decimal(0)) + shown
        plain = f"{shown.normalize():f}"
        ways: tuple[Callable[[], SourceCell], ...] = (
            lambda: SourceCell(number=plain), lambda: SourceCell(number=plain),
            lambda: SourceCell(number=repr(float(shown))), lambda: SourceCell(f"{shown:,f}"),
            lambda: SourceCell(f"{plain}{unit}"), lambda: SourceCell(f"¥{yuan:,.2f}元"),
            lambda: SourceCell("".join(chr(ord(sign) + 0xFEE0) for sign in plain)),
        )  # fmt: skip
        value = yuan / 10_000 if own == "万元" else yuan
        self._say(name, column, random.choice(ways)(), f"{value.normalize():f}")

    def _day(self, name: str, column: int) -> None:
        random = self._random
        day = DAY_ONE + timedelta(random.randrange(366))
        weekday = "一二三四五六日"[day.weekday()]
        serial = str((day - date(1899, 12, 30)).days)
        ways = (
            SourceCell(number=serial, form=DAY_FORM), SourceCell(number=f"{serial}.375", form=DAY_FORM),
            SourceCell(number=serial), SourceCell(day.isoformat()), SourceCell(f"{day.year}年{day.month}月{day.day}日"),
            SourceCell(f"{day.year}.{day.month}.{day.day}"), SourceCell(f"{day.year}/{day.month}/{day.day} 9:30"),
            SourceCell(f"{day.year}年{day.month}月{day.day}日（星期{weekday}）"), SourceCell(day.strftime("%Y%m%d")),
        )  # fmt: skip
        self._say(name, column, random.choice(ways), day.isoformat())

    def _count(self, name: str, column: int) -> None:
        random = self._random
        number = random.randrange(1, 5_000)
        unit = {"sessions": "场", "participants": "人", "audience": "人次"}[name]
        ways: list[tuple[SourceCell, str]] = [
            (SourceCell(number=str(number)), str(number)), (SourceCell(f"{number}{unit}"), str(number)),
            (SourceCell(f"{number:,}"), str(number)),
        ]  # fmt: skip
        if name != "sessions":
            ways.append((SourceCell(f"{number}余{unit}"), f"{number}余"))
        self._say(name, column, *random.choice(ways))

    def _total(self, columns: dict[str, int], sums: dict[str, Decimal]) -> None:
        random = self._random
        labels = [at for name, at in columns.items() if name not in sums and not name.startswith("@")]
        self._put(min(labels), SourceCell(random.choice(("合计", "合 计", "总计", "合计："))))
        for name, whole in sums.items():
            self._put(columns[name], SourceCell(number=f"{whole.normalize():f}", is_formula=random.random() < 0.5))
        self._row += 1

    def _say(self, name: str, column: int, cell: SourceCell, value: str) -> None:
        self._put(column, cell)
        self._truth[self._row + 1, name] = value

    def _put(self, column: int, cell: SourceCell) -> None:
        self._cells.setdefault(self._row, {})[column] = cell


BESIDE = ("mode", "category", "associations")  # what a table says beside its columns


def faults(sheet: GeneratedSheet) -> Iterator[str]:
    """What is taken in wrongly, or not at all, of a sheet in which nothing is doubtful."""
    offer = sheet_offer(sheet.book, WantedTable())
    taken = {
        (int(re.sub(r"\D", "", each.place.cell)), each.field): _plain(each.value)
        for each in offer.proposals
        if each.field not in BESIDE
    }
    for place in sorted(sheet.truth.keys() | taken.keys()):
        said, read = sheet.truth.get(place), taken.get(place)
        if _plain(said) != read:
            yield f"第{place[0]}行 {place[1]}：表里是{said}，取成{read}"


def _plain(value: Any) -> str | None:
    """A value as it is compared: numbers without zeros at their end."""
    try:
        return f"{Decimal(str(value)).normalize():f}"
    except ArithmeticError:
        return None if value is None else str(value)


if __name__ == "__main__":
    for seed in range(int(sys.argv[1])):
        for fault in faults(generated_sheet(seed)):
            print(f"{seed}: {fault}")

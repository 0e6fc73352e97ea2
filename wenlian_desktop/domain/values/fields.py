"""The declaration of a field: kind, label, unit and rules. Forms, columns, JSON and checks are derived from it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

FEN_PER_YUAN = 100
FEN_PER_WAN_YUAN = 1_000_000
HUNDRED_PERCENT = 10_000  # a rate is stored in 0.01 %


class Kind(Enum):
    """How a value is parsed, stored, edited and formatted; the value of the member is its Chinese name."""

    TEXT = "文字"
    LONG_TEXT = "长文字"
    COUNT = "数量"
    PERSON_TIMES = "人次"
    FLOOR = "可带“余”的数量"
    YUAN = "金额（元）"
    WAN_YUAN = "金额（万元）"
    PERCENT = "百分比"
    NUMBER = "小数"
    DATE = "日期"
    MONTH = "月份"
    CHOICE = "选项"
    YES_NO = "是否"
    REFERENCE = "对应一条"
    REFERENCES = "对应多条"


class State(Enum):
    """The three states of a field: empty, confirmed as 无, filled in."""

    EMPTY = "未填"
    NONE = "无"
    FILLED = "已填"


class Origin(Enum):
    """Provenance (来源): where a stored value came from."""

    TYPED = "手填"
    CARRIED = "上年结转未核"
    IMPORTED = "导入"
    ESTIMATED = "估计"
    OVERRIDDEN = "手工改动"


@dataclass(frozen=True)
class Floor:
    """A count that may be a lower bound, with the mark it was written with: 200余, 超过138万. No mark: exact."""

    number: int
    mark: str = ""
    in_wan: bool = False

    def __str__(self) -> str:
        before, after = (self.mark, "") if self.mark == "超过" else ("", self.mark)
        if not self.in_wan:
            return f"{before}{self.number}{after}"
        whole, rest = divmod(self.number, 10_000)
        if after == "余" and not rest:
            return f"{whole}余万"
        digits = f"{whole}.{rest:04d}".rstrip("0").rstrip(".")
        return f"{before}{digits}万{after}"


@dataclass(frozen=True)
class Field:
    """One field of one record, as declared; `target` names the record a reference points to.

    `shown`: forms, tables and searches show it; else only the program reads it.
    """

    name: str
    label: str
    kind: Kind
    unit: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    target: str = ""
    signed: bool = False
    shown: bool = True

    @property
    def caption(self) -> str:
        """The label with its unit, as forms and tables show it."""
        return f"{self.label}（{self.unit}）" if self.unit else self.label

    @property
    def may_be_none(self) -> bool:
        """Whether the field can be confirmed as 无: not if 无 is one of its choices, nor for yes/no fields."""
        return "无" not in self.choices and self.kind is not Kind.YES_NO


@dataclass(frozen=True)
class Ref:
    """The address of one field of one row: (record, uid, field)."""

    record: str
    uid: str
    field: str


Option = Any  # declarations stand in the place of default values, so they need a type that fits any annotation


def _declare(label: str, kind: Kind, *, required: bool = False, empty: object = None, **rules: Any) -> Option:
    declared = Field(name="", label=label, kind=kind, required=required, **rules)
    return field(default=empty, metadata={"field": declared})


def text(label: str, *, required: bool = False, shown: bool = True) -> Option:
    return _declare(label, Kind.TEXT, required=required, shown=shown)


def long_text(label: str, *, required: bool = False) -> Option:
    return _declare(label, Kind.LONG_TEXT, required=required)


def count(label: str, unit: str, *, required: bool = False) -> Option:
    return _declare(label, Kind.COUNT, required=required, unit=unit)


def person_times(label: str) -> Option:
    return _declare(label, Kind.PERSON_TIMES, unit="人次")


def floor(label: str, unit: str) -> Option:
    return _declare(label, Kind.FLOOR, unit=unit)


def yuan(label: str, *, required: bool = False, signed: bool = False) -> Option:
    return _declare(label, Kind.YUAN, required=required, unit="元", signed=signed)


def wan_yuan(label: str, *, required: bool = False, signed: bool = False) -> Option:
    return _declare(label, Kind.WAN_YUAN, required=required, unit="万元", signed=signed)


def percent(label: str) -> Option:
    return _declare(label, Kind.PERCENT, unit="%")


def number(label: str, unit: str = "", *, signed: bool = False) -> Option:
    return _declare(label, Kind.NUMBER, unit=unit, signed=signed)


def day(label: str, *, required: bool = False) -> Option:
    return _declare(label, Kind.DATE, required=required)


def month(label: str, *, required: bool = False) -> Option:
    return _declare(label, Kind.MONTH, required=required, unit="月")


def choice(label: str, choices: tuple[str, ...], *, required: bool = False) -> Option:
    return _declare(label, Kind.CHOICE, required=required, choices=choices)


def yes_no(label: str) -> Option:
    return _declare(label, Kind.YES_NO)


def one_of(target: str, label: str, *, required: bool = False) -> Option:
    return _declare(label, Kind.REFERENCE, required=required, target=target)


def many_of(target: str, label: str) -> Option:
    return _declare(label, Kind.REFERENCES, empty=(), target=target)

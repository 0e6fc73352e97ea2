"""The declaration of a field: kind, label, unit and rules. Forms, columns, JSON and checks are derived from it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple, TypedDict, Unpack

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


NUMERIC_KINDS = (Kind.COUNT, Kind.PERSON_TIMES, Kind.FLOOR, Kind.YUAN, Kind.WAN_YUAN, Kind.PERCENT, Kind.NUMBER)


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


class CarriedAs(Enum):
    """How a value gets into next year's file (结转), where the row is carried over."""

    NOTHING = "不结转"
    SAME = "照原样"
    SHIFTED = "年份顺延"  # the years named in a text, a date, the number of an edition


SAME, SHIFTED = CarriedAs.SAME, CarriedAs.SHIFTED


# Not a frozen dataclass: three hundred of them are made at every start, twice as fast so.
class Field(NamedTuple):
    """One field of one record, as declared: all that holds of this field alone."""

    name: str
    label: str
    kind: Kind
    unit: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    target: str = ""  # the record a reference points to
    signed: bool = False
    personal: bool = False  # a person's name or number: not in the 公开版
    shown: bool = True  # in forms, tables and searches; else only the program reads it
    group: str = ""  # its heading in forms
    rare: bool = False  # seldom filled in: in forms under 更多
    place: int = 0  # before (< 0) or after (> 0) the rest of the group, which is in the order of declaration
    in_table: bool = True  # whether its column is shown
    compared: bool = False  # tables have last year's figure in a column beside it
    carried: CarriedAs = CarriedAs.NOTHING
    in_snapshot: bool = True  # kept in next year's file, to compare with
    expected: bool = False  # not required, but the report is poor without it
    proofread: bool = False  # by the rules of wording: people write it, and it is printed
    annual: bool = False  # a text about this year's work, to be written anew each year
    states_totals: bool = False  # a text whose figures claim to be those of the whole year
    summed: bool = False  # over all rows, for texts to quote
    tried: bool = False  # in a trial (试算) of any figure of its row

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
    """The address of one field of one row: (record, uid, field).

    Without `uid`: where a row of the record is missing; `part` is the heading or the scored item it is missing for.
    """

    record: str
    uid: str
    field: str
    part: str = ""


Option = Any  # declarations stand in the place of default values, so they need a type that fits any annotation


class Uses(TypedDict, total=False):
    """What may be said of a field of any kind."""

    required: bool
    shown: bool
    group: str
    rare: bool
    place: int
    in_table: bool
    compared: bool
    carried: CarriedAs
    in_snapshot: bool
    expected: bool
    proofread: bool
    annual: bool
    states_totals: bool
    summed: bool
    tried: bool


class Facts(Uses, total=False):
    """What may be said of a field that is no text: of a text must be said whether it is personal."""

    personal: bool


def _declare(label: str, kind: Kind, *, empty: object = None, **facts: Any) -> Option:
    return field(default=empty, metadata={"label": label, "kind": kind, **facts})


def text(label: str, *, personal: bool, **uses: Unpack[Uses]) -> Option:
    return _declare(label, Kind.TEXT, personal=personal, **uses)


def long_text(label: str, *, personal: bool, **uses: Unpack[Uses]) -> Option:
    uses.setdefault("proofread", True)
    return _declare(label, Kind.LONG_TEXT, personal=personal, **uses)


def count(label: str, unit: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.COUNT, unit=unit, **facts)


def person_times(label: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.PERSON_TIMES, unit="人次", **facts)


def floor(label: str, unit: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.FLOOR, unit=unit, **facts)


def yuan(label: str, *, signed: bool = False, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.YUAN, unit="元", signed=signed, **facts)


def wan_yuan(label: str, *, signed: bool = False, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.WAN_YUAN, unit="万元", signed=signed, **facts)


def percent(label: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.PERCENT, unit="%", **facts)


def number(label: str, unit: str = "", *, signed: bool = False, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.NUMBER, unit=unit, signed=signed, **facts)


def day(label: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.DATE, **facts)


def month(label: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.MONTH, unit="月", **facts)


def choice(label: str, choices: tuple[str, ...], **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.CHOICE, choices=choices, **facts)


def yes_no(label: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.YES_NO, **facts)


def one_of(target: str, label: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.REFERENCE, target=target, **facts)


def many_of(target: str, label: str, **facts: Unpack[Facts]) -> Option:
    return _declare(label, Kind.REFERENCES, empty=(), target=target, **facts)

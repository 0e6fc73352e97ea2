"""METHODS: the scoring methods, immutable values with parameters; each computes a share of the points."""

import re
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal
from fractions import Fraction
from typing import Any

from wenlian_desktop.domain.records.activities import REVERSE
from wenlian_desktop.domain.scoring.method import (
    FULL_SHARE,
    NO_SHARE,
    Method,
    ScoringInput,
    Share,
    clamp_share,
    format_share,
    parameter,
    parse_quantity,
)
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.domain.values.quoting import quoted

POINT_SEPARATOR = re.compile("[；;\n]")  # separates the 要点 listed as met
PROPORTIONAL, FULL_UNITS, BEGUN_UNITS = "按比例", "不满一个单位不扣", "不满一个单位按一个扣"


def _parse_flag(raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise ValueError(raw)
    return raw


@dataclass(frozen=True, kw_only=True)
class Ratio(Method):
    """率 × 分值, capped; from `full_from` on full marks."""

    name = "ratio"
    full_from: Fraction | None = parameter(parse_quantity, default=None)

    def _share_of_value(self, given: ScoringInput, value: Fraction, weight: Decimal) -> Share:
        if self.full_from is not None and value >= self.full_from:
            return Share(FULL_SHARE, f"{given.arithmetic}，达到{format_share(self.full_from)}，得满分")
        return Share(clamp_share(value), given.arithmetic)

    def rule_text(self, noun: str, weight: Decimal) -> str:
        start = f"{noun}达到{format_share(self.full_from)}得满分，否则" if self.full_from is not None else ""
        return f"{start}得分＝{noun}×分值，不超过分值。"


@dataclass(frozen=True, kw_only=True)
class RatioFloor(Method):
    """（率 − 及格线）÷（1 − 及格线）× 分值; 0 below the floor."""

    name = "ratio_floor"
    floor: Fraction = parameter(parse_quantity)

    def _share_of_value(self, given: ScoringInput, value: Fraction, weight: Decimal) -> Share:
        if value < self.floor:
            return Share(NO_SHARE, f"{given.arithmetic}，低于{format_share(self.floor)}，不得分")
        share = clamp_share((value - self.floor) / (1 - self.floor))
        return Share(
            share,
            f"{given.arithmetic}，（{format_share(value)}－{format_share(self.floor)}）÷{format_share(1 - self.floor)}",
        )

    def rule_text(self, noun: str, weight: Decimal) -> str:
        floor = format_share(self.floor)
        return f"{noun}低于{floor}不得分，否则得分＝（{noun}－{floor}）÷（1－{floor}）×分值，不超过分值。"

    def parameter_error(self, weight: Decimal) -> str:
        """The floor must be at least 0 and below 1."""
        return "" if 0 <= self.floor < 1 else "floor_out_of_range"


@dataclass(frozen=True, kw_only=True)
class ReverseRatio(Method):
    """目标 ÷ 率 × 分值 if a target is given, else（1 − 倍数 × 率）× 分值."""

    name = "reverse_ratio"
    target: Fraction | None = parameter(parse_quantity, default=None)
    factor: Fraction = parameter(parse_quantity, default=FULL_SHARE)

    def _share_of_value(self, given: ScoringInput, value: Fraction, weight: Decimal) -> Share:
        if self.target is None:
            times = "" if self.factor == 1 else f"{format_number(self.factor)}×"
            return Share(clamp_share(1 - self.factor * value), f"{given.arithmetic}，1－{times}{format_share(value)}")
        if value <= self.target:
            return Share(FULL_SHARE, f"{given.arithmetic}，不高于{format_share(self.target)}，得满分")
        return Share(
            clamp_share(self.target / value), f"{given.arithmetic}，{format_share(self.target)}÷{format_share(value)}"
        )

    def rule_text(self, noun: str, weight: Decimal) -> str:
        if self.target is not None:
            return f"{noun}不高于{format_share(self.target)}得满分，否则得分＝{format_share(self.target)}÷{noun}×分值。"
        times = "" if self.factor == 1 else f"{format_number(self.factor)}×"
        return f"得分＝（1－{times}{noun}）×分值，不低于0，不超过分值。"

    def parameter_error(self, weight: Decimal) -> str:
        """Only for reverse indicators; numbers must be positive."""
        if self.direction != REVERSE:
            return "only_reverse"
        return "" if self.factor > 0 and (self.target is None or self.target > 0) else "target_not_positive"


def format_number(value: Fraction) -> str:
    """A number with up to four decimals, zeros trimmed."""
    return trim_zeros(rounded(value, 4))


@dataclass(frozen=True)
class Bound:
    """The points from this rate on (reverse: up to this rate)."""

    bound: Fraction
    points: Fraction


def _parse_steps(raw: Any) -> tuple[Bound, ...]:
    if not isinstance(raw, list) or not raw:
        raise ValueError(raw)
    return tuple(Bound(parse_quantity(bound), parse_quantity(points)) for bound, points in raw)


@dataclass(frozen=True, kw_only=True)
class StepFunction(Method):
    """分段: the points of the first step whose bound is reached; bounds are inclusive."""

    name = "step"
    steps: tuple[Bound, ...] = parameter(_parse_steps)

    def _share_of_value(self, given: ScoringInput, value: Fraction, weight: Decimal) -> Share:
        for step in self.steps:
            if self._reaches(value, step.bound):
                share = clamp_share(step.points / Fraction(weight))
                return Share(
                    share,
                    f"{given.arithmetic}，{self._side}{format_share(step.bound)}，属{format_number(step.points)}分档",
                )
        return Share(NO_SHARE, f"{given.arithmetic}，未进入得分档")

    def _reaches(self, value: Fraction, bound: Fraction) -> bool:
        return value <= bound if self.direction == REVERSE else value >= bound

    @property
    def _side(self) -> str:
        return "不高于" if self.direction == REVERSE else "不低于"

    def rule_text(self, noun: str, weight: Decimal) -> str:
        text = [f"{self._side}{format_share(step.bound)}得{format_number(step.points)}分" for step in self.steps]
        return f"{noun}{'，'.join(text)}，其余不得分。"

    def parameter_error(self, weight: Decimal) -> str:
        """Steps must be ordered from best to worst, the first with full marks."""
        bounds = [step.bound for step in self.steps]
        points = [step.points for step in self.steps]
        if bounds != sorted(set(bounds), reverse=self.direction != REVERSE) or points != sorted(points, reverse=True):
            return "steps_disordered"
        return "" if points[-1] >= 0 and points[0] == weight else "steps_not_full"


def _percentage_points(share: Fraction) -> str:
    """A difference of rates in percentage points."""
    return f"{format_number(share * 100)}个百分点"


def _parse_counting(raw: Any) -> str:
    if raw not in (PROPORTIONAL, FULL_UNITS, BEGUN_UNITS):
        raise ValueError(raw)
    return str(raw)


@dataclass(frozen=True, kw_only=True)
class DeductPerUnit(Method):
    """递减扣分: full marks up to `free`, then `points` are deducted for each `unit` beyond."""

    name = "deduct_per_unit"
    free: Fraction = parameter(parse_quantity)
    unit: Fraction = parameter(parse_quantity)
    points: Fraction = parameter(parse_quantity)
    counting: str = parameter(_parse_counting, default=PROPORTIONAL)

    def _share_of_value(self, given: ScoringInput, value: Fraction, weight: Decimal) -> Share:
        excess = value - self.free if self.direction == REVERSE else self.free - value
        if excess <= 0:
            return Share(FULL_SHARE, f"{given.arithmetic}，{self._good}{format_share(self.free)}，得满分")
        off = self._units(excess) * self.points
        word = "超出" if self.direction == REVERSE else "相差"
        return Share(
            clamp_share(1 - off / Fraction(weight)),
            f"{given.arithmetic}，{word}{_percentage_points(excess)}，应扣{format_number(off)}分",
        )

    def _units(self, excess: Fraction) -> Fraction:
        units = excess / self.unit
        if self.counting == FULL_UNITS:
            return Fraction(units // 1)
        return Fraction(-(-units // 1)) if self.counting == BEGUN_UNITS else units

    @property
    def _good(self) -> str:
        return "不高于" if self.direction == REVERSE else "不低于"

    def rule_text(self, noun: str, weight: Decimal) -> str:
        word = "每高" if self.direction == REVERSE else "每低"
        text = f"{word}{_percentage_points(self.unit)}扣{format_number(self.points)}分（{self.counting}），扣完为止。"
        return f"{noun}{self._good}{format_share(self.free)}得满分，{text}"

    def parameter_error(self, weight: Decimal) -> str:
        """Unit and points must be positive."""
        return "" if self.unit > 0 and self.points > 0 else "unit_not_positive"


@dataclass(frozen=True)
class Point:
    """要点 of a checklist: points, the fact that decides it, whether the item scores 0 without it."""

    name: str
    points: Fraction
    fact: str = ""
    is_vital: bool = False


def _parse_points(raw: Any) -> tuple[Point, ...]:
    if not isinstance(raw, list) or not raw or not all(isinstance(each, dict) for each in raw):
        raise ValueError(raw)
    return tuple(
        Point(
            str(each["name"]),
            parse_quantity(each["points"]),
            str(each.get("fact", "")),
            _parse_flag(each.get("vital", False)),
        )
        for each in raw
    )


@dataclass(frozen=True, kw_only=True)
class Checklist(Method):
    """要素符合度: the points of the 要点 that are met; 0 if a vital one is not."""

    name = "checklist"
    points: tuple[Point, ...] = parameter(_parse_points)

    def share(self, given: ScoringInput, weight: Decimal) -> Share:
        if given.met is None:
            return Share(None, given.arithmetic)
        missed = [point for point in self.points if point.name not in given.met]
        text = f"{len(self.points)}项要点符合{len(self.points) - len(missed)}项"
        if missed:
            text += f"，不符合：{'；'.join(point.name for point in missed)}"
        if any(point.is_vital for point in missed):
            return Share(NO_SHARE, f"{text}，其中有一票否决项，不得分")
        met = sum((point.points for point in self.points if point not in missed), NO_SHARE)
        return Share(clamp_share(met / Fraction(weight)), text)

    def rule_text(self, noun: str, weight: Decimal) -> str:
        text = [
            f"{point.name}{format_number(point.points)}分{'（不符合则本项不得分）' if point.is_vital else ''}"
            for point in self.points
        ]
        return f"评分要点：{'；'.join(text)}。"

    def parameter_error(self, weight: Decimal) -> str:
        """Names must be unique, and the points must sum to those of the item."""
        names = {point.name for point in self.points}
        if any(not name or name != name.strip(" 。\u3000") or POINT_SEPARATOR.search(name) for name in names):
            return "points_badly_named"
        if len(names) < len(self.points) or min(point.points for point in self.points) < 0:
            return "points_repeated"
        return "" if sum(point.points for point in self.points) == weight else "points_not_the_sum"


@dataclass(frozen=True)
class Band:
    """档次 of a grade: its range of shares, and the share without 得分系数."""

    grade: str
    low: Fraction
    high: Fraction
    default: Fraction


def parse_bands(raw: Any) -> tuple[Band, ...]:
    """Bands from JSON; raises ValueError."""
    if not isinstance(raw, list) or not raw:
        raise ValueError(raw)
    parsed = tuple(
        Band(str(grade), parse_quantity(low), parse_quantity(high), parse_quantity(usual))
        for grade, low, high, usual in raw
    )
    if any(not 0 <= band.low <= band.default <= band.high <= 1 for band in parsed):
        raise ValueError(raw)
    return parsed


@dataclass(frozen=True, kw_only=True)
class GradeBand(Method):
    """定性分档: the grade determines the range, the 得分系数 the share in it."""

    name = "grade_band"
    bands: tuple[Band, ...] = parameter(parse_bands)

    def share(self, given: ScoringInput, weight: Decimal) -> Share:
        found = next((band for band in self.bands if band.grade == given.grade), None)
        if found is None:
            return Share(None, given.arithmetic)
        wanted = found.default if given.coefficient is None else given.coefficient
        share = max(found.low, min(found.high, wanted))
        outside = "" if share == wanted else f"（得分系数{format_share(wanted)}在本档之外）"
        return Share(share, f"{quoted(given.name)}{found.grade}，按{format_share(share)}计{outside}")

    def rule_text(self, noun: str, weight: Decimal) -> str:
        text = [f"“{band.grade}”得{format_share(band.low)}至{format_share(band.high)}分值" for band in self.bands]
        return f"定性指标按档次评定：{'，'.join(text)}。"


def _parse_five(raw: Any) -> tuple[Fraction, ...]:
    if not isinstance(raw, list) or len(raw) != 5:
        raise ValueError(raw)
    return tuple(parse_quantity(each) for each in raw)


@dataclass(frozen=True, kw_only=True)
class Likert(Method):
    """李克特量表: the weighted average of the five answers ÷ target."""

    name = "likert"
    weights: tuple[Fraction, ...] = parameter(_parse_five)
    target: Fraction = parameter(parse_quantity, default=FULL_SHARE)

    def share(self, given: ScoringInput, weight: Decimal) -> Share:
        if given.answers is None or not sum(given.answers):
            return Share(None, given.arithmetic)
        points = sum((each * answers for each, answers in zip(self.weights, given.answers, strict=True)), NO_SHARE)
        reached = points / sum(given.answers)
        text = f"{given.name}五级加权平均{format_share(reached)}"
        if self.target != FULL_SHARE:
            text += f"÷目标{format_share(self.target)}"
        return Share(clamp_share(reached / self.target), text)

    def rule_text(self, noun: str, weight: Decimal) -> str:
        marks = "、".join(format_share(each) for each in self.weights)
        goal = "" if self.target == FULL_SHARE else f"÷{format_share(self.target)}"
        return f"问卷五级答案按{marks}加权平均{goal}×分值，不超过分值。"

    def parameter_error(self, weight: Decimal) -> str:
        """Weights must descend from 100 % and be at least 0; the target must be positive."""
        falls = list(self.weights) == sorted(self.weights, reverse=True) and self.weights[-1] >= 0
        return "" if falls and self.weights[0] == 1 and self.target > 0 else "weights_not_falling"


@dataclass(frozen=True, kw_only=True)
class Boolean(Method):
    """直接赋分: met or not."""

    name = "boolean"

    def _share_of_value(self, given: ScoringInput, value: Fraction, weight: Decimal) -> Share:
        return (
            Share(FULL_SHARE, f"{given.arithmetic}，符合")
            if value >= 1
            else Share(NO_SHARE, f"{given.arithmetic}，不符合")
        )

    def rule_text(self, noun: str, weight: Decimal) -> str:
        return f"{noun}：符合得满分，不符合不得分。"


@dataclass(frozen=True, kw_only=True)
class Manual(Method):
    """人工评分: only a manual score."""

    name = "manual"

    def share(self, given: ScoringInput, weight: Decimal) -> Share:
        return Share(None, "待人工评分")

    def rule_text(self, noun: str, weight: Decimal) -> str:
        return "由评价工作组评分，写明理由。"


METHODS: dict[str, type[Method]] = {
    each.name: each
    for each in (
        Ratio, RatioFloor, ReverseRatio, StepFunction, DeductPerUnit, Checklist, GradeBand, Likert, Boolean, Manual,
    )
}  # fmt: skip


class ParameterError(ValueError):
    """An invalid parameter of a method: the kind of error (`scheme_errors.KINDS`), and the key."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(kind, key)
        self.kind, self.key = kind, key


def method_from_json(name: str, direction: str, given: dict[str, Any]) -> Method:
    """A method with its parameters from JSON; raises ParameterError."""
    cls = METHODS[name]
    readers = {each.name: each for each in fields(cls) if "read" in each.metadata}
    values: dict[str, Any] = {}
    for key, raw in given.items():
        if key not in readers:
            raise ParameterError("unknown_parameter", key)
        try:
            values[key] = readers[key].metadata["read"](raw)
        except (ValueError, KeyError, TypeError, ZeroDivisionError):
            raise ParameterError("parameter_unreadable", key) from None
    missing = [key for key, each in readers.items() if each.default is MISSING and key not in values]
    if missing:
        raise ParameterError("missing_parameter", missing[0])
    return cls(direction=direction, **values)

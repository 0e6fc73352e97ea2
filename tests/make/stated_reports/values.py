"""What stands in a sentence: amounts, rates and counts, each written as the style of its report writes them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random
from typing import TypeAlias

FEN_PER_WAN = 1_000_000
LEAST_SLIP = 0.02  # of a figure: a smaller slip is no fault as people make it


@dataclass(frozen=True)
class Style:
    """How a report writes: in yuan or in ten thousands, with zeros at the end or without, places of rates."""

    yuan: bool
    padded: bool
    places: int
    wordy: bool
    tables: bool

    @property
    def step(self) -> int:
        """The smallest amount this style can write, in fen."""
        return 1 if self.yuan else FEN_PER_WAN // 100


@dataclass(frozen=True)
class Money:
    """An amount in fen; the format `n` leaves the unit out."""

    fen: int
    style: Style

    def __format__(self, spec: str) -> str:
        unit = "元" if self.style.yuan else "万元"
        return self._digits() + ("" if spec == "n" else unit)

    def _digits(self) -> str:
        if self.style.yuan:
            return f"{Decimal(self.fen) / 100:,.2f}"
        digits = f"{Decimal(self.fen) / FEN_PER_WAN:.2f}"
        return digits if self.style.padded else digits.rstrip("0").rstrip(".")


@dataclass(frozen=True)
class Rate:
    """A share of one, written in percent."""

    share: Fraction
    places: int

    @property
    def hundredths(self) -> Decimal:
        """In percent, rounded as on paper (half up)."""
        exact = Decimal(self.share.numerator) * 100 / Decimal(self.share.denominator)
        return exact.quantize(Decimal(1).scaleb(-self.places), ROUND_HALF_UP)

    def __format__(self, spec: str) -> str:
        return f"{self.hundredths}%"


@dataclass(frozen=True)
class Score:
    """Points in hundredths."""

    hundredths: int

    def __format__(self, spec: str) -> str:
        return f"{Decimal(self.hundredths) / 100:.2f}".rstrip("0").rstrip(".")


@dataclass(frozen=True)
class Points:
    """The difference of two rates in percentage points, to one place."""

    points: Fraction

    def __format__(self, spec: str) -> str:
        return f"{float(self.points):.1f}".removesuffix(".0")


Value: TypeAlias = Money | Rate | Score | Points | int | str
Values: TypeAlias = dict[str, Value]


def number(values: Mapping[str, Value], key: str) -> int:
    """The bare number behind the amount, score or count of this name."""
    return bare_number(values[key])


def bare_number(value: Value) -> int:
    """The bare number behind an amount, a score or a count."""
    if isinstance(value, Money):
        return value.fen
    if isinstance(value, Score):
        return value.hundredths
    assert isinstance(value, int)
    return value


def with_number(value: Value, bare: int) -> Value:
    """The same kind of value with another number."""
    if isinstance(value, Money):
        return Money(bare, value.style)
    if isinstance(value, Score):
        return Score(bare)
    assert isinstance(value, int)
    return bare


def misprint(rng: Random, value: Value) -> Value:
    """The figure as a hand gets it wrong: two digits turned, or one digit another."""
    if isinstance(value, Rate):
        scale = 10**value.places
        return Rate(Fraction(misprint_digits(rng, int(value.hundredths * scale)), scale * 100), value.places)
    step = value.style.step if isinstance(value, Money) else 1
    return with_number(value, misprint_digits(rng, bare_number(value) // step) * step)


def misprint_digits(rng: Random, bare: int) -> int:
    """Another number of as many digits, off by 2 % at the least."""
    wrong = [other for other in {*_turned(bare), *_one_wrong(bare)} if _plain_slip(bare, other)]
    return rng.choice(sorted(wrong))


def _plain_slip(right: int, wrong: int) -> bool:
    return abs(wrong - right) >= max(1, right * LEAST_SLIP) and len(str(wrong)) == len(str(right))


def _turned(bare: int) -> Iterator[int]:
    digits = str(bare)
    for at in range(len(digits) - 1):
        yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])


def _one_wrong(bare: int) -> Iterator[int]:
    digits = str(bare)
    for at in range(len(digits)):
        for digit in "0123456789":
            yield int(digits[:at] + digit + digits[at + 1 :])

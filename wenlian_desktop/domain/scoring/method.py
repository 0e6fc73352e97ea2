"""What every way of scoring shares: its input, the share it earns, its parameters; exact numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

from wenlian_desktop.domain.records.activities import FORWARD
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros

NO_SHARE, FULL_SHARE = Fraction(0), Fraction(1)
QUANTITY_PATTERN = re.compile(r"[0-9]{1,12}(\.[0-9]{1,6}|/[1-9][0-9]{0,5})?%?")


@dataclass(frozen=True)
class ScoringInput:
    """What an item is scored by: a rate (1 is 100 %), points met, a grade, or answers; None where it is not known."""

    name: str
    refs: tuple[Ref, ...] = ()
    arithmetic: str = ""
    value: Fraction | None = None
    target: str = ""
    actual: str = ""
    weight: Fraction = FULL_SHARE
    met: frozenset[str] | None = None
    grade: str | None = None
    coefficient: Fraction | None = None
    answers: tuple[int, ...] | None = None
    reason: str = ""


@dataclass(frozen=True)
class Share:
    """The share of the points an input earns, 0 to 1, and how it comes about; None where it cannot be told."""

    share: Fraction | None
    arithmetic: str


def format_share(share: Fraction) -> str:
    """A share as 99.4999%, exact to four places, so that the product with the points can be followed."""
    return f"{trim_zeros(rounded(share * 100, 4))}%"


def format_percent(share: Fraction) -> str:
    """A rate as it is printed: two places."""
    return f"{rounded(share * 100, 2)}%"


def clamp_share(share: Fraction) -> Fraction:
    """A share no lower than nothing and no higher than the whole."""
    return max(NO_SHARE, min(FULL_SHARE, share))


def parse_quantity(raw: Any) -> Fraction:
    """“95%”, “0.5” or “2/3” as an exact number; ValueError where it is none of them."""
    if not isinstance(raw, str) or not QUANTITY_PATTERN.fullmatch(raw):
        raise ValueError(raw)
    return Fraction(raw[:-1]) / 100 if raw.endswith("%") else Fraction(raw)


def parameter(parse: Callable[[Any], Any], **rules: Any) -> Any:
    """A parameter of a method, and how it is read from a scheme."""
    return field(metadata={"read": parse}, **rules)


@dataclass(frozen=True, kw_only=True)
class Method:
    """A way of scoring; its fields but `direction` are the parameters a scheme gives it."""

    name: ClassVar[str]
    direction: str = FORWARD

    def share(self, given: ScoringInput, weight: Decimal) -> Share:
        """The share of the points that an input earns; `weight` is what the scheme gives the item."""
        if given.value is None:
            return Share(None, given.arithmetic)
        return self._share_of_value(given, given.value, weight)

    def _share_of_value(self, given: ScoringInput, value: Fraction, weight: Decimal) -> Share:
        raise NotImplementedError

    def rule_text(self, noun: str, weight: Decimal) -> str:
        """The rule in words."""
        raise NotImplementedError

    def parameter_error(self, weight: Decimal) -> str:
        """What is wrong with the parameters, empty where nothing is."""
        return ""

"""The base class of scoring methods, their inputs and results. All numbers are exact fractions."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

from wenlian_desktop.domain.records.activities import FORWARD
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros, with_minus

NO_SHARE, FULL_SHARE = Fraction(0), Fraction(1)
QUANTITY_PATTERN = re.compile(r"[0-9]{1,12}(\.[0-9]{1,6}|/[1-9][0-9]{0,5})?%?")


@dataclass(frozen=True)
class ScoringInput:
    """The input of a method: a rate (1 is 100 %), points met, a grade, or answers; None if unknown."""

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
    """The share of the points, 0 to 1, and its arithmetic; None if unknown."""

    share: Fraction | None
    arithmetic: str


def format_share(share: Fraction) -> str:
    """A share as 99.4999%, with up to four decimals, so that the arithmetic can be verified."""
    return with_minus(f"{trim_zeros(rounded(share * 100, 4))}%")


def format_percent(share: Fraction) -> str:
    """A rate as printed: two decimals."""
    return with_minus(f"{rounded(share * 100, 2)}%")


def clamp_share(share: Fraction) -> Fraction:
    """The share limited to 0..1."""
    return max(NO_SHARE, min(FULL_SHARE, share))


def parse_quantity(raw: Any) -> Fraction:
    """“95%”, “0.5” or “2/3” as an exact number; ValueError for any other text."""
    if not isinstance(raw, str) or not QUANTITY_PATTERN.fullmatch(raw):
        raise ValueError(raw)
    return Fraction(raw[:-1]) / 100 if raw.endswith("%") else Fraction(raw)


def parameter(parse: Callable[[Any], Any], **rules: Any) -> Any:
    """A dataclass field for a parameter, with the function that parses it from a scheme."""
    return field(metadata={"read": parse}, **rules)


@dataclass(frozen=True, kw_only=True)
class Method:
    """A scoring method; its fields except `direction` are the parameters given by a scheme."""

    name: ClassVar[str]
    direction: str = FORWARD

    def share(self, given: ScoringInput, weight: Decimal) -> Share:
        """The share of the points for an input; `weight`: the points of the item in the scheme."""
        if given.value is None:
            return Share(None, given.arithmetic)
        return self._share_of_value(given, given.value, weight)

    def _share_of_value(self, given: ScoringInput, value: Fraction, weight: Decimal) -> Share:
        raise NotImplementedError

    def rule_text(self, noun: str, weight: Decimal) -> str:
        """The rule as a sentence."""
        raise NotImplementedError

    def parameter_error(self, weight: Decimal) -> str:
        """Why the parameters are invalid (a kind of `scheme_errors.KINDS`); empty if they are valid."""
        return ""

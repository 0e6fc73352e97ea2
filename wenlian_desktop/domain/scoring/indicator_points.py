"""The points of each indicator under one scored item, so that a self-evaluation form adds up to its score."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from wenlian_desktop.domain.scoring.apportioning import CENTS, apportion
from wenlian_desktop.domain.scoring.ledger import LedgerLine, method_for, weights_of
from wenlian_desktop.domain.scoring.method import NO_SHARE, ScoringInput
from wenlian_desktop.domain.scoring.methods import Manual
from wenlian_desktop.domain.scoring.schemes import Scheme


@dataclass(frozen=True)
class IndicatorPoints:
    """One indicator of an item: full marks, points got, and the share of them (得分系数); None if unknown."""

    given: ScoringInput
    full: Decimal
    got: Decimal
    share: Fraction | None


def indicator_points(scheme: Scheme, line: LedgerLine) -> list[IndicatorPoints]:
    """The indicators of a line; their full marks and points add up to those of the line, to 0.01.

    Points given to the line by hand are shared out by full marks.
    """
    if not line.inputs:
        return []
    method = line.item.method or Manual()
    shares = [method_for(method, given, scheme).share(given, line.item.weight).share for given in line.inputs]
    weights = weights_of(line.inputs)
    parts = [Fraction(line.full) * weight / sum(weights, NO_SHARE) for weight in weights]
    fulls = apportion(parts, int(line.full * CENTS), [None] * len(parts))
    earned = [part * (NO_SHARE if share is None else share) for part, share in zip(parts, shares, strict=True)]
    if line.manual is not None:
        earned = [part * Fraction(line.got) / Fraction(line.full) for part in parts]
    gots = apportion(earned, int(line.got * CENTS), list(fulls))
    return [
        IndicatorPoints(given, Decimal(full).scaleb(-2), Decimal(got).scaleb(-2), share)
        for given, full, got, share in zip(line.inputs, fulls, gots, shares, strict=True)
    ]

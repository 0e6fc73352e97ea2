"""Points shared out in cents, so that what is printed adds up."""

from fractions import Fraction

CENTS = 100


def apportion(amounts: list[Fraction], whole: int, tops: list[int | None]) -> list[int]:
    """Amounts rounded to cents that sum to `whole`, by largest remainders, each at most its top."""
    cents = [int(amount * CENTS // 1) for amount in amounts]
    order = sorted(range(len(cents)), key=lambda index: cents[index] - amounts[index] * CENTS)
    while (missing := whole - sum(cents)) != 0:
        step, indexes = (1, order) if missing > 0 else (-1, order[::-1])
        movable = [index for index in indexes if _may_move(cents[index] + step, tops[index])]
        if not movable:
            raise ArithmeticError(f"{whole} cents have no place below {tops}")
        for index in movable[: abs(missing)]:
            cents[index] += step
    return cents


def _may_move(cents: int, top: int | None) -> bool:
    return cents >= 0 and (top is None or cents <= top)

"""Whether a stated figure agrees with a computed one, with the rounding that the trade allows (尾差)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from wenlian_desktop.domain.statements.quantities import FEN, MONEY, RATE, WrittenFigure, places_of, rough, written

TURNED = "turned"  # kind of a hit that tells no more than that: others of the same figure tell why
CLEARLY, NOISE = 1.000001, 1e-9  # a first look in floats is trusted where figures are farther apart
NEVER = 99  # characters: one wrong digit is no slip
LONG = 4  # characters of a figure in which one wrong digit is no chance
FAR = 0.1  # of the computed value
NOTHING = Fraction(0)
ABOUT = Fraction(1, 20)  # of the value: 约, 近, 余


def agrees(stated: WrittenFigure, right: Fraction, slack: Fraction = Fraction(0), *, is_about: bool = False) -> bool:
    """Whether a figure is the computed value to its last digit; `slack`: what the rounding of its terms can change."""
    if is_about or stated.mark:
        return abs(stated.value - right) <= abs(right) * ABOUT + stated.step
    if _are_far_apart(stated.amount, rough(right), rough(stated.step) / 2 + rough(slack)):
        return False
    return abs(stated.value - right) <= stated.step / 2 + slack


def _are_far_apart(one: float, other: float, slack: float) -> bool:
    """Whether two values are certainly farther apart than that, whatever floats lose."""
    return abs(one - other) > slack * CLEARLY + (abs(one) + abs(other)) * NOISE


def sum_agrees(whole: WrittenFigure, parts: Sequence[WrittenFigure]) -> bool:
    """Whether parts add up to a whole; each may have been rounded, where the whole is money with decimals."""
    if _are_far_apart(sum(part.amount for part in parts), whole.amount, 2 * rough(whole.step)):
        return False  # no rounding may be more than that
    total = sum((part.value for part in parts), Fraction(0))
    rounded = (
        [part.step for part in parts if part.step < 100 * part.scale or part.scale > 1] if whole.unit == MONEY else []
    )
    is_rounded = len(rounded) > 1 and whole.scale > 1
    # 18.6 beside 21.35 is 18.60: zeros at the end are left out, so the finest step is that of all
    slack = max(len(rounded) * min(rounded), whole.step) / 2 if is_rounded else Fraction(0)
    if whole.unit == MONEY and whole.scale > max((part.scale for part in parts), default=whole.scale):
        slack = whole.step / 2  # 986,400元、872,320元、668,500元 are 252.72万元
    if (whole.unit != MONEY and whole.scale > 1) or (whole.unit == RATE and whole.step < 1):
        slack = sum((part.step for part in parts), whole.step) / 2
    return abs(total - whole.value) <= min(slack, 2 * whole.step) if slack else total == whole.value


def is_near(whole: Fraction, parts: Sequence[Fraction]) -> bool:
    """Whether parts that do not add up were meant to: less is missing, or too much, than the least of them."""
    apart, least = abs(sum(parts, Fraction(0)) - whole), min(parts)
    return apart < least or (len(parts) > 2 and apart * 10 < whole)


def is_slip(stated: WrittenFigure, right: Fraction) -> bool:
    """Whether a figure looks like a computed value with a slip of the hand: near it, or one of its digits wrong."""
    return abs(stated.value - right) <= abs(right) / 100 or is_slip_of_digits(stated, right)


def is_slip_of_digits(stated: WrittenFigure, right: Fraction, least: int = LONG) -> bool:
    """Whether a figure is a computed value with its digits in another order, or one of at least `least` wrong."""
    per_unit = (FEN if stated.unit == MONEY else 1) * stated.scale
    places = places_of(stated)
    one, other = (f"{value.numerator / (value.denominator * per_unit):.{places}f}" for value in (stated.value, right))
    if len(one) != len(other):
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    is_turned = len(apart) == 2 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
    is_mixed = sorted(one) == sorted(other) and len(one) > LONG
    return is_turned or is_mixed or (len(apart) == 1 and len(one) >= least)


def is_turned(stated: WrittenFigure, right: Fraction) -> bool:
    """Whether a figure is a computed value with two of its digits turned (107.87 for 107.78)."""
    return not agrees(stated, right) and is_slip_of_digits(stated, right, least=NEVER)


def is_far(stated: str, right: str) -> bool:
    """Whether a written number is far from a computed one, and no slip of the hand made it so: 410 for 1120."""
    one, other = (f"{float(text):.2f}" for text in (stated, right))
    wrong = sum(a != b for a, b in zip(one, other, strict=True)) if len(one) == len(other) else NEVER
    is_slip = wrong == 1 or sorted(one) == sorted(other)
    return not is_slip and abs(float(stated) - float(right)) > FAR * abs(float(right))


def quotient(part: WrittenFigure, whole: WrittenFigure) -> tuple[Fraction, Fraction]:
    """part ÷ whole in %, and what the rounding of both can change in it."""
    if not whole.value:
        return Fraction(-1), NOTHING
    rate = percentage(part.value, whole.value)
    slack = NOTHING
    if part.rounding or whole.rounding:
        slack = (part.rounding * 100 + abs(rate) * whole.rounding) / abs(whole.value)
    return rate, slack


def percentage(part: Fraction, whole: Fraction) -> Fraction:
    """part ÷ whole in %."""
    return Fraction(100 * part.numerator * whole.denominator, part.denominator * whole.numerator)


def summed(parts: Iterable[WrittenFigure], like: WrittenFigure) -> str:
    """“A＋B＋C＝sum”."""
    listed = tuple(parts)
    total = sum((part.value for part in listed), Fraction(0))
    return f"{'＋'.join(bare(part, like) for part in listed)}＝{written(total, like)}"


def bare(figure: WrittenFigure, like: WrittenFigure) -> str:
    """A figure without its unit, in the scale of another."""
    text = written(figure.value, like)
    return text.removesuffix(like.unit).rstrip("万亿千百")

"""Money in 分 and how it is printed in 万元."""

from decimal import Decimal

from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN
from wenlian_desktop.domain.values.numerals import divide_half_up, trim_zeros, with_minus

UNFILLED = "〔未填〕"


def to_wan(fen: int) -> Decimal:
    """分 in 万元, rounded half up to two decimals."""
    return divide_half_up(fen, FEN_PER_WAN_YUAN, 2)


def format_wan(fen: int | None) -> str:
    """分 as 万元 in a sentence: trailing zeros trimmed (1093.4, 380, 0); None gives 〔未填〕, never 0."""
    return UNFILLED if fen is None else with_minus(trim_zeros(to_wan(fen)))


def amount_in_wan(fen: int) -> str:
    """分 as 万元 in a sentence; exact where two decimals would make it 0."""
    return with_minus(exact_wan(fen)) if fen and not to_wan(fen) else format_wan(fen)


def fixed_wan(fen: int | None) -> str:
    """分 as 万元 in a table: always two decimals (1093.40)."""
    return UNFILLED if fen is None else with_minus(str(to_wan(fen)))


def exact_wan(fen: int) -> str:
    """分 as exact 万元: two to six decimals."""
    whole = Decimal(fen).scaleb(-6)
    written = f"{whole:f}"
    kept = written.rstrip("0")
    return written[: max(len(kept), written.index(".") + 3)]


def exact_yuan(fen: int) -> str:
    """分 as 元 with two decimals."""
    return f"{Decimal(fen).scaleb(-2):f}"

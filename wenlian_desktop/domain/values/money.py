"""Money in 分 and how it is printed in 万元."""

from decimal import Decimal

from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN
from wenlian_desktop.domain.values.numerals import divide_half_up, trim_zeros

UNFILLED = "〔未填〕"


def to_wan(fen: int) -> Decimal:
    """分 in 万元, two places, rounded half up."""
    return divide_half_up(fen, FEN_PER_WAN_YUAN, 2)


def format_wan(fen: int | None) -> str:
    """分 as a sentence prints 万元: zeros trimmed (1093.4, 380, 0); an unfilled figure never prints as 0."""
    return UNFILLED if fen is None else trim_zeros(to_wan(fen))


def fixed_wan(fen: int | None) -> str:
    """分 as a table prints 万元: two places kept (1093.40)."""
    return UNFILLED if fen is None else str(to_wan(fen))


def exact_wan(fen: int) -> str:
    """分 as the exact 万元 text a person would type, up to six places, at least two."""
    whole = Decimal(fen).scaleb(-6)
    written = f"{whole:f}"
    kept = written.rstrip("0")
    return written[: max(len(kept), written.index(".") + 3)]


def exact_yuan(fen: int) -> str:
    """分 as 元 with two places."""
    return f"{Decimal(fen).scaleb(-2):f}"

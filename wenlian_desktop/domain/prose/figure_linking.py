"""Linking a figure typed in a text to the data: the token or the right figure in its place."""

from dataclasses import dataclass

from wenlian_desktop.domain.prose.figure_matching import DataFigure, FigureMatch, MatchStatus, match_figures
from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, parse_figures
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import (
    Token,
    mask_tokens,
    token_source,
    token_text,
    token_unit,
    unmask_span,
)
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.domain.values.runs import Rule

LINKABLE_KINDS = (
    FigureKind.MONEY,
    FigureKind.RATE,
    FigureKind.COUNT,
    FigureKind.BARE,
)  # not years, numbers of files, lists


@dataclass(frozen=True)
class FigureLink:
    """A token that can stand in place of a figure: what it prints now, with its unit, and where it comes from."""

    token: Token
    printed: str
    source: str


@dataclass(frozen=True)
class TypedFigure:
    """A figure in a text, how it stands to the data, where it stands in the text with its tokens, and its links."""

    match: FigureMatch
    start: int
    end: int
    links: tuple[FigureLink, ...]

    @property
    def text(self) -> str:
        """The figure as it was typed."""
        return self.match.figure.text


def typed_figures(year: Year, text: str) -> list[TypedFigure]:
    """The figures typed into a long text; those that follow the data already are none of them."""
    found: list[TypedFigure] = []
    for match in match_figures(year, mask_tokens(text)):
        span = unmask_span(text, match.figure.start, match.figure.end)
        if span is not None and match.figure.kind in LINKABLE_KINDS:
            found.append(TypedFigure(match, *span, links(year, match)))
    return found


def links(year: Year, match: FigureMatch) -> tuple[FigureLink, ...]:
    """The tokens that could stand for a figure, each with its source; none where a token would say something else."""
    found: dict[Token, FigureLink] = {}
    for data_figure in match.candidates:
        token = data_figure.token
        if token is not None and token not in found and _prints_same(year, token, match.figure, data_figure):
            printed = token_text(year, token) + _unit(year, token, match.figure)
            found[token] = FigureLink(token, printed, _source(year, token))
    return tuple(found.values())


def _source(year: Year, token: Token) -> str:
    source = token_source(year, token)
    return f"{source.name}（计算）" if isinstance(source, Rule) else describe_field(year, source) if source else ""


def _prints_same(year: Year, token: Token, figure: Figure, data_figure: DataFigure) -> bool:
    """Whether a token prints the known figure: its field may hold something the figure was only computed from."""
    read = parse_figures(token_text(year, token) + _unit(year, token, figure))
    return len(read) == 1 and read[0].agrees_with(data_figure.value)


def _unit(year: Year, token: Token, figure: Figure) -> str:
    """What is written behind the token: 万元 for all money, else the unit that was typed, if it is not printed."""
    if figure.kind is FigureKind.MONEY:
        return "万元"
    if figure.kind is FigureKind.RATE and token_text(year, token).endswith("%"):
        return ""
    return figure.unit or token_unit(year, token)


def link_figure(year: Year, text: str, typed: TypedFigure, link: FigureLink) -> str:
    """A text with a token in place of a figure: 不少于 and 约 stay before it, 余 behind it is what the token prints."""
    figure = typed.match.figure
    before = "" if token_text(year, link.token).startswith(_leading_mark(figure) or "-") else _leading_mark(figure)
    return _replace_figure(text, typed, before + str(link.token) + _unit(year, link.token, figure))


def correct_figure(text: str, typed: TypedFigure, data_figure: DataFigure) -> str:
    """A text with the right figure in place of a wrong one, as a token for it would print it."""
    figure = typed.match.figure
    shown = typed.links[0].printed if typed.links else format_data_figure(figure, data_figure)
    return _replace_figure(
        text, typed, ("" if shown.startswith(_leading_mark(figure)) else _leading_mark(figure)) + shown
    )


def format_data_figure(figure: Figure, data_figure: DataFigure) -> str:
    """A known figure as the text would tell it, with its unit."""
    if figure.kind is FigureKind.MONEY:
        return f"{format_wan(int(data_figure.value))}万元"
    if figure.kind is FigureKind.RATE:
        return f"{rounded(data_figure.value, 2)}%"
    return f"{trim_zeros(rounded(data_figure.value, 4))}{figure.unit}"


def _leading_mark(figure: Figure) -> str:
    """The mark a figure begins with: 不少于, 约, 超过."""
    return figure.mark if figure.text.startswith(figure.mark) else ""


def _replace_figure(text: str, typed: TypedFigure, new: str) -> str:
    return text[: typed.start] + new + text[typed.end :]


def describe_status(typed: TypedFigure) -> str:
    """How a figure stands, in words: 一致, 不一致（全年预算为1100万元）, 未关联."""
    match = typed.match
    if match.status is not MatchStatus.DIFFERS:
        return str(match.status.value)
    data_figure = "、".join(f"{each.name}为{format_data_figure(match.figure, each)}" for each in match.candidates)
    return f"{match.status.value}，按数据{data_figure}"

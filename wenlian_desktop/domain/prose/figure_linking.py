"""Linking a figure typed in a text to the data: the token or the right figure in its place."""

from dataclasses import dataclass

from wenlian_desktop.domain.prose.figure_matching import Known, Match, Standing, matches
from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, figures
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import Token, claimed, source_of, span_in, unit_behind, value_of
from wenlian_desktop.domain.texts.naming import where
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.domain.values.runs import Rule

TOLD = (FigureKind.MONEY, FigureKind.RATE, FigureKind.COUNT, FigureKind.BARE)  # not years, numbers of files, lists


@dataclass(frozen=True)
class Link:
    """A token that can stand in place of a figure: what it prints now, with its unit, and where it comes from."""

    token: Token
    told: str
    source: str


@dataclass(frozen=True)
class Told:
    """A figure in a text, how it stands to the data, where it stands in the text with its tokens, and its links."""

    match: Match
    start: int
    end: int
    links: tuple[Link, ...]

    @property
    def text(self) -> str:
        """The figure as it was typed."""
        return self.match.figure.text


def told_figures(year: Year, text: str) -> list[Told]:
    """The figures typed into a long text; those that follow the data already are none of them."""
    found: list[Told] = []
    for match in matches(year, claimed(text)):
        span = span_in(text, match.figure.start, match.figure.end)
        if span is not None and match.figure.kind in TOLD:
            found.append(Told(match, *span, links(year, match)))
    return found


def links(year: Year, match: Match) -> tuple[Link, ...]:
    """The tokens that could stand for a figure, each with its source; none where a token would say something else."""
    found: dict[Token, Link] = {}
    for known in match.known:
        token = known.token
        if token is not None and token not in found and _says(year, token, match.figure, known):
            printed = value_of(year, token) + _unit(year, token, match.figure)
            found[token] = Link(token, printed, _source(year, token))
    return tuple(found.values())


def _source(year: Year, token: Token) -> str:
    source = source_of(year, token)
    return f"{source.name}（计算）" if isinstance(source, Rule) else where(year, source) if source else ""


def _says(year: Year, token: Token, figure: Figure, known: Known) -> bool:
    """Whether a token prints the known figure: its field may hold something the figure was only computed from."""
    read = figures(value_of(year, token) + _unit(year, token, figure))
    return len(read) == 1 and read[0].equals(known.value)


def _unit(year: Year, token: Token, figure: Figure) -> str:
    """What is written behind the token: 万元 for all money, else the unit that was typed, if it is not printed."""
    if figure.kind is FigureKind.MONEY:
        return "万元"
    if figure.kind is FigureKind.RATE and value_of(year, token).endswith("%"):
        return ""
    return figure.unit or unit_behind(year, token)


def linked(year: Year, text: str, told: Told, link: Link) -> str:
    """A text with a token in place of a figure: 不少于 and 约 stay before it, 余 behind it is what the token prints."""
    figure = told.match.figure
    before = "" if value_of(year, link.token).startswith(_before(figure) or "-") else _before(figure)
    return _with(text, told, before + str(link.token) + _unit(year, link.token, figure))


def corrected(text: str, told: Told, known: Known) -> str:
    """A text with the right figure in place of a wrong one, as a token for it would print it."""
    figure = told.match.figure
    shown = told.links[0].told if told.links else right(figure, known)
    return _with(text, told, ("" if shown.startswith(_before(figure)) else _before(figure)) + shown)


def right(figure: Figure, known: Known) -> str:
    """A known figure as the text would tell it, with its unit."""
    if figure.kind is FigureKind.MONEY:
        return f"{format_wan(int(known.value))}万元"
    if figure.kind is FigureKind.RATE:
        return f"{rounded(known.value, 2)}%"
    return f"{trim_zeros(rounded(known.value, 4))}{figure.unit}"


def _before(figure: Figure) -> str:
    """The mark a figure begins with: 不少于, 约, 超过."""
    return figure.mark if figure.text.startswith(figure.mark) else ""


def _with(text: str, told: Told, new: str) -> str:
    return text[: told.start] + new + text[told.end :]


def standing_of(told: Told) -> str:
    """How a figure stands, in words: 一致, 不一致（全年预算为1100万元）, 未关联."""
    match = told.match
    if match.standing is not Standing.DIFFERS:
        return str(match.standing.value)
    known = "、".join(f"{each.name}为{right(match.figure, each)}" for each in match.known)
    return f"{match.standing.value}，按数据{known}"

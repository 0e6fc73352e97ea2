"""Links typed figures to the data: replaces them by tokens, or by the correct figure."""

from dataclasses import dataclass

from wenlian_desktop.domain.prose.figure_matching import DataFigure, FigureMatch, MatchStatus
from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, parse_figures
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.sources.same_figures import counts_nothing, with_same
from wenlian_desktop.domain.sources.text_figures import match_text
from wenlian_desktop.domain.texts.figure_tokens import (
    Token,
    mask_tokens,
    split_tokens,
    token_source,
    token_text,
    token_unit,
    unmask_span,
)
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.domain.values.runs import Derivation

LINKABLE_KINDS = (
    FigureKind.MONEY,
    FigureKind.RATE,
    FigureKind.COUNT,
    FigureKind.BARE,
)  # not years, numbers of files, lists


@dataclass(frozen=True)
class FigureLink:
    """A token that can replace a figure: its printed text with unit, and the name of its source."""

    token: Token
    printed: str
    source: str


@dataclass(frozen=True)
class TypedFigure:
    """A typed figure: its match, its span in the text (with tokens), and the possible links."""

    match: FigureMatch
    start: int
    end: int
    links: tuple[FigureLink, ...]

    @property
    def text(self) -> str:
        """The figure as it was typed."""
        return self.match.figure.text


def typed_figures(year: Year, text: str, ref: Ref | None = None) -> list[TypedFigure]:
    """The typed figures of a long text, without tokens; `ref`: the field it stands in."""
    found: list[TypedFigure] = []
    shown = mask_tokens(text)
    for match in match_text(year, shown, ref):
        span = unmask_span(text, match.figure.start, match.figure.end)
        is_figure = match.figure.kind in LINKABLE_KINDS and not counts_nothing(match.figure, shown)
        if span is not None and is_figure:
            found.append(TypedFigure(with_same(year, match, shown), *span, links(year, match)))
    return found


def links(year: Year, match: FigureMatch) -> tuple[FigureLink, ...]:
    """The tokens that could replace a figure, without those that would print another value."""
    found: dict[Token, FigureLink] = {}
    for data_figure in match.candidates:
        token = data_figure.token
        if token is not None and token not in found and _prints_same(year, token, match.figure, data_figure):
            printed = token_text(year, token) + _unit(year, token, match.figure)
            found[token] = FigureLink(token, printed, _source(year, token))
    return tuple(found.values())


def _source(year: Year, token: Token) -> str:
    source = token_source(year, token)
    return (
        f"{source.name}（计算）" if isinstance(source, Derivation) else describe_field(year, source) if source else ""
    )


def _prints_same(year: Year, token: Token, figure: Figure, data_figure: DataFigure) -> bool:
    """Whether a token prints the figure of the data: its field may only be a part from which that is computed."""
    read = parse_figures(token_text(year, token) + _unit(year, token, figure))
    return len(read) == 1 and read[0].agrees_with(data_figure.value)


def _unit(year: Year, token: Token, figure: Figure) -> str:
    """The unit to write after the token: 万元 for money, else the typed unit, unless it is printed with the figure."""
    if figure.kind is FigureKind.MONEY:
        return "万元"
    if figure.kind is FigureKind.RATE and token_text(year, token).endswith("%"):
        return ""
    return figure.unit or token_unit(year, token)


def link_figure(year: Year, text: str, typed: TypedFigure, link: FigureLink) -> str:
    """The text with a figure replaced by a token. Marks before it (不少于, 约) stay; 余 is printed by the token."""
    figure = typed.match.figure
    before = "" if token_text(year, link.token).startswith(_leading_mark(figure) or "-") else _leading_mark(figure)
    return _replace_figure(text, typed, before + str(link.token) + _unit(year, link.token, figure))


def correct_figure(text: str, typed: TypedFigure, data_figure: DataFigure) -> str:
    """The text with a figure replaced by the correct one, formatted as its token would be."""
    figure = typed.match.figure
    shown = typed.links[0].printed if typed.links else format_data_figure(figure, data_figure)
    return _replace_figure(
        text, typed, ("" if shown.startswith(_leading_mark(figure)) else _leading_mark(figure)) + shown
    )


def format_data_figure(figure: Figure, data_figure: DataFigure) -> str:
    """A figure of the data formatted for a text, with its unit."""
    if figure.kind is FigureKind.MONEY:
        return f"{format_wan(int(data_figure.value))}万元"
    if figure.kind is FigureKind.RATE:
        return f"{rounded(data_figure.value, 2)}%"
    return f"{trim_zeros(rounded(data_figure.value, 4))}{figure.unit}"


def _leading_mark(figure: Figure) -> str:
    """The mark at the start of a figure: 不少于, 约, 超过."""
    return figure.mark if figure.text.startswith(figure.mark) else ""


def _replace_figure(text: str, typed: TypedFigure, new: str) -> str:
    return text[: typed.start] + new + text[typed.end :]


def describe_status(typed: TypedFigure) -> str:
    """The status as text: 一致（预算执行率，全年）, 不一致（…）：按数据全年预算为1100万元, 与“场次”相同, 未识别."""
    known = describe_known(typed)
    match typed.match.status:
        case MatchStatus.DIFFERS:
            understood = f"（{typed.match.understood}）" if typed.match.understood else ""
            return f"{MatchStatus.DIFFERS.value}{understood}：{known}"
        case MatchStatus.SAME:
            return known
        case status:
            return f"{status.value}（{known}）" if known else str(status.value)


def describe_known(typed: TypedFigure) -> str:
    """What the year says of a figure, or what it was understood as; empty if it is not known."""
    match = typed.match
    if match.status is MatchStatus.DIFFERS:
        told = {
            each.name: f"{each.name}为{format_data_figure(match.figure, each)}" for each in reversed(match.candidates)
        }
        return f"按数据{'、'.join(reversed(told.values()))}"
    if match.status is MatchStatus.SAME:
        names = tuple(dict.fromkeys(each.name for each in match.candidates))
        return f"与{quoted(names[0])}{f'等{len(names)}项' if len(names) > 1 else ''}相同"
    return match.understood


def followed_figures(year: Year, text: str) -> list[str]:
    """The figures of a text that follow the data, as they are printed, each once."""
    return list(dict.fromkeys(token_text(year, each) for each in split_tokens(text) if isinstance(each, Token)))


def describe_figures(year: Year, text: str, record: str) -> str:
    """“文中的数：96%不一致（…）；…” of a text that is written for a record; empty if it has none."""
    told = [f"{each.text}{describe_status(each)}" for each in typed_figures(year, text, Ref(record, "", ""))]
    return f"文中的数：{'；'.join(told)}" if told else ""

"""Repairs (修复): what the program can write itself where a check found something, and only what is certain."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from wenlian_desktop.domain.checks.prose import summed, told_miscounted, told_untrue
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.figure_linking import TypedFigure, correct_figure, link_figure, links, typed_figures
from wenlian_desktop.domain.prose.figure_matching import FigureMatch, MatchStatus, activity_total_figure
from wenlian_desktop.domain.prose.wording_rules import (
    VARIANTS,
    WORDING_RULES,
    Fault,
    excerpt,
    find_faults,
    with_curly_quotes,
)
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import Finding
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens, unmask_span
from wenlian_desktop.domain.values.fields import Ref

STOPS = "。；，：;,: "


@dataclass(frozen=True)
class Repair:
    """One way to mend a finding: the words of the button, what will stand there, and the whole texts to write."""

    words: str
    told: str
    changes: tuple[tuple[Ref, str], ...]


Repairing = Callable[[Year, Finding], Iterable[Repair]]


def repairs(year: Year, finding: Finding) -> tuple[Repair, ...]:
    """How the program can mend a finding; nothing where a person has to decide, or is typing in such a field."""
    mend = REPAIRS.get(finding.code)
    found = mend(year, finding) if mend is not None and finding.places else ()
    return tuple(each for each in found if all(year.draft(ref) is None for ref, _ in each.changes))


def confirmed_anew(explanation: Explanation, finding: Finding) -> Repair:
    """A 情况说明 whose words hold for what the check finds now."""
    ref = ref_to(explanation, "finding")
    return Repair("重新确认说明", f"说明的文字不变，改为说明现在的结果：{finding.message}", ((ref, finding.message),))


def _text(year: Year, finding: Finding) -> tuple[Ref, str]:
    value = year.value(finding.places[0])
    return finding.places[0], value if isinstance(value, str) else ""  # the first place may be a sum


def _reworded(year: Year, finding: Finding) -> Iterator[Repair]:
    """What a rule of wording found and can mend."""
    ref, text = _text(year, finding)
    for fault in find_faults(mask_tokens(text)):
        if fault.code == finding.code and fault.edits and finding.message.endswith(f"：{fault.message}"):
            mended = _mended(text, fault)
            if mended is not None:
                yield Repair("修复", _before_and_after(text, mended), ((ref, mended),))
            return


def _mended(text: str, fault: Fault) -> str | None:
    """A text without a fault; None where it reaches into a figure that follows the data."""
    for mend in sorted(fault.edits, key=lambda each: each.start, reverse=True):
        span = unmask_span(text, mend.start, mend.end)
        if span is None:
            return None
        text = text[: span[0]] + mend.replacement + text[span[1] :]
    return text


def _before_and_after(old: str, new: str) -> str:
    """The place where two texts part, as it is and as it will be."""
    shortest = min(len(old), len(new))
    first = next((place for place in range(shortest) if old[place] != new[place]), shortest)
    rest = next((place for place in range(shortest - first) if old[-1 - place] != new[-1 - place]), shortest - first)
    was, becomes = (mask_tokens(excerpt(text, first, len(text) - rest)) for text in (old, new))
    return f"“{was}”改为“{becomes}”"


def _marks_made_alike(year: Year, finding: Finding) -> Iterator[Repair]:
    """The marks that are written in two ways, in all texts at once."""
    changes: list[tuple[Ref, str]] = []
    right, other = next(
        (_right_mark(name), shape) for name, _, shape in VARIANTS if finding.message.startswith(f"{name}“")
    )
    count = 0
    for ref in finding.places:
        text = year.value(ref) or ""
        new, found = with_curly_quotes(text) if right is None else other.subn(right, text)
        count += found
        changes += [(ref, new)] if new != text else []
    if changes:
        yield Repair("修复", f"{len(changes)}个栏目中的{count}处改为“{right or '“ ”'}”", tuple(changes))


def _right_mark(name: str) -> str | None:
    return {"破折号": "——", "间隔号": "·"}.get(name)


def _without_stop(year: Year, finding: Finding) -> Iterator[Repair]:
    ref, text = _text(year, finding)
    bare = text.rstrip(STOPS + "\n")
    if bare:
        yield Repair("修复", f"删去末尾的“{text.rstrip()[len(bare) :]}”", ((ref, bare),))


def _figure_mended(year: Year, finding: Finding) -> Iterator[Repair]:
    """A figure of the whole department that is told wrong: it follows from now on, or is put right this once."""
    ref, text = _text(year, finding)
    for told in typed_figures(year, text):
        match = told.match
        if match.status is MatchStatus.DIFFERS and told_untrue(year, ref, match) == finding.message:
            yield from _both_ways(year, ref, text, told)
            return


def _count_mended(year: Year, finding: Finding) -> Iterator[Repair]:
    """A sum of the activities that is told wrong."""
    ref, text = _text(year, finding)
    for told in typed_figures(year, text):
        figure = told.match.figure
        field = summed(figure)
        total = derived.activity_total(year, field) if field else None
        if field and total and told_miscounted(year, ref, figure, field, total) == finding.message:
            match = FigureMatch(figure, MatchStatus.DIFFERS, activity_total_figure(year, field))
            yield from _both_ways(year, ref, text, replace(told, match=match, links=links(year, match)))
            return


def _both_ways(year: Year, ref: Ref, text: str, told: TypedFigure) -> Iterator[Repair]:
    """Only where the data have one such figure: of several a person has to choose."""
    if len(told.match.candidates) != 1:
        return
    for link in told.links:
        new = link_figure(year, text, told, link)
        yield Repair("关联", f"“{told.text}”关联到{link.source}，现为{link.printed}，以后随数据变动", ((ref, new),))
    new = correct_figure(text, told, told.match.candidates[0])
    yield Repair(f"改为{_corrected_figure(text, new, told)}", _before_and_after(text, new), ((ref, new),))


def _corrected_figure(old: str, new: str, told: TypedFigure) -> str:
    return new[told.start : len(new) - (len(old) - told.end)]


REPAIRS: dict[str, Repairing] = {
    **dict.fromkeys(WORDING_RULES, _reworded),
    "C34": _without_stop,
    "C47": _marks_made_alike,
    "C39": _count_mended,
    **dict.fromkeys(("C03", "C10", "C11", "C16", "C41"), _figure_mended),
}

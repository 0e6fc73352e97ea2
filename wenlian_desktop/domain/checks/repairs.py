"""Repairs (修复): what the program can write itself where a check found something, and only what is certain."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from wenlian_desktop.domain.checks.prose import claimed_total, wrong_figure_message, wrong_total_message
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.figure_linking import TypedFigure, correct_figure, link_figure, links, typed_figures
from wenlian_desktop.domain.prose.figure_matching import FigureMatch, MatchStatus, activity_total_figure
from wenlian_desktop.domain.prose.wording_rules import (
    VARIANTS,
    Fault,
    excerpt,
    find_faults,
    text_rules,
    with_curly_quotes,
)
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens, unmask_span
from wenlian_desktop.domain.values.fields import Ref

END_MARKS = "。；，：;,: "


@dataclass(frozen=True)
class Repair:
    """One way to mend a finding: the words of the button, what will stand there, and the whole texts to write."""

    label: str
    description: str
    changes: tuple[tuple[Ref, str], ...]


FindRepairs = Callable[[Year, YearFinding], Iterable[Repair]]


def repairs(year: Year, finding: YearFinding) -> tuple[Repair, ...]:
    """How the program can mend a finding; nothing where a person has to decide, or is typing in such a field."""
    find_repairs = REPAIRS.get(finding.code)
    found = find_repairs(year, finding) if find_repairs is not None and finding.places else ()
    return tuple(each for each in found if all(year.draft(ref) is None for ref, _ in each.changes))


def reconfirm_explanation(explanation: Explanation, finding: YearFinding) -> Repair:
    """A 情况说明 whose words hold for what the check finds now."""
    ref = ref_to(explanation, "finding")
    return Repair("重新确认说明", f"说明的文字不变，改为说明现在的结果：{finding.message}", ((ref, finding.message),))


def _text(year: Year, finding: YearFinding) -> tuple[Ref, str]:
    value = year.value(finding.places[0])
    return finding.places[0], value if isinstance(value, str) else ""  # the first place may be a sum


def _wording_repair(year: Year, finding: YearFinding) -> Iterator[Repair]:
    """What a rule of wording found and can mend."""
    ref, text = _text(year, finding)
    for fault in find_faults(mask_tokens(text)):
        if fault.code == finding.code and fault.edits and finding.message.endswith(f"：{fault.message}"):
            repaired = _apply_edits(text, fault)
            if repaired is not None:
                yield Repair("修复", _describe_change(text, repaired), ((ref, repaired),))
            return


def _apply_edits(text: str, fault: Fault) -> str | None:
    """A text without a fault; None where it reaches into a figure that follows the data."""
    for edit in sorted(fault.edits, key=lambda each: each.start, reverse=True):
        span = unmask_span(text, edit.start, edit.end)
        if span is None:
            return None
        text = text[: span[0]] + edit.replacement + text[span[1] :]
    return text


def _describe_change(old: str, new: str) -> str:
    """The place where two texts part, as it is and as it will be."""
    shortest = min(len(old), len(new))
    first = next((place for place in range(shortest) if old[place] != new[place]), shortest)
    rest = next((place for place in range(shortest - first) if old[-1 - place] != new[-1 - place]), shortest - first)
    was, becomes = (mask_tokens(excerpt(text, first, len(text) - rest)) for text in (old, new))
    return f"“{was}”改为“{becomes}”"


def _unify_marks(year: Year, finding: YearFinding) -> Iterator[Repair]:
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


def _remove_end_mark(year: Year, finding: YearFinding) -> Iterator[Repair]:
    ref, text = _text(year, finding)
    bare = text.rstrip(END_MARKS + "\n")
    if bare:
        yield Repair("修复", f"删去末尾的“{text.rstrip()[len(bare) :]}”", ((ref, bare),))


def _figure_repair(year: Year, finding: YearFinding) -> Iterator[Repair]:
    """A figure of the whole department that is told wrong: it follows from now on, or is put right this once."""
    ref, text = _text(year, finding)
    for typed in typed_figures(year, text):
        match = typed.match
        if match.status is MatchStatus.DIFFERS and wrong_figure_message(year, ref, match) == finding.message:
            yield from _link_or_correct(year, ref, text, typed)
            return


def _count_repair(year: Year, finding: YearFinding) -> Iterator[Repair]:
    """A sum of the activities that is told wrong."""
    ref, text = _text(year, finding)
    for typed in typed_figures(year, text):
        figure = typed.match.figure
        field = claimed_total(figure)
        total = derived.activity_total(year, field) if field else None
        if field and total and wrong_total_message(year, ref, figure, field, total) == finding.message:
            match = FigureMatch(figure, MatchStatus.DIFFERS, activity_total_figure(year, field))
            yield from _link_or_correct(year, ref, text, replace(typed, match=match, links=links(year, match)))
            return


def _link_or_correct(year: Year, ref: Ref, text: str, typed: TypedFigure) -> Iterator[Repair]:
    """Only where the data have one such figure: of several a person has to choose."""
    if len(typed.match.candidates) != 1:
        return
    for link in typed.links:
        new = link_figure(year, text, typed, link)
        yield Repair("关联", f"“{typed.text}”关联到{link.source}，现为{link.printed}，以后随数据变动", ((ref, new),))
    new = correct_figure(text, typed, typed.match.candidates[0])
    yield Repair(f"改为{_figure_text(text, new, typed)}", _describe_change(text, new), ((ref, new),))


def _figure_text(old: str, new: str, typed: TypedFigure) -> str:
    return new[typed.start : len(new) - (len(old) - typed.end)]


REPAIRS: dict[str, FindRepairs] = {
    **dict.fromkeys(text_rules(), _wording_repair),
    "C34": _remove_end_mark,
    "C47": _unify_marks,
    "C39": _count_repair,
    **dict.fromkeys(("C03", "C10", "C11", "C16", "C41"), _figure_repair),
}

"""Repairs (修复): corrections that the program can make for a finding, if they are certain."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from wenlian_desktop.domain.prose.figure_matching import FigureMatch
from wenlian_desktop.domain.prose.wording_rules import (
    VARIANTS,
    TextEdit,
    excerpt,
    find_faults,
    text_rules,
    with_curly_quotes,
)
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.rules.finding import YearFinding, apply_rule
from wenlian_desktop.domain.rules.rule import Hit
from wenlian_desktop.domain.sources.figure_linking import TypedFigure, correct_figure, link_figure, links, typed_figures
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens, unmask_span
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, FEN_PER_YUAN, Ref
from wenlian_desktop.domain.values.formatting import format_editable

END_MARKS = "。；，：;,: "
RIGHT_MARKS = {"破折号": "——", "间隔号": "·"}  # quotes go in pairs


@dataclass(frozen=True)
class Repair:
    """A repair of a finding: label of the button, description, and the new texts of fields."""

    label: str
    description: str
    changes: tuple[tuple[Ref, str], ...]


FindRepairs = Callable[[Year, YearFinding], Iterable[Repair]]


def repairs(year: Year, finding: YearFinding) -> tuple[Repair, ...]:
    """The repairs of a finding; none if a person must decide, or if one of the fields has a draft."""
    find_repairs = REPAIRS.get(finding.code)
    found = find_repairs(year, finding) if find_repairs is not None and finding.places else ()
    return tuple(each for each in found if all(year.draft(ref) is None for ref, _ in each.changes))


def reconfirm_explanation(explanation: Explanation, finding: YearFinding) -> Repair:
    """Confirm that a 情况说明 also explains the current finding."""
    changes = (ref_to(explanation, "finding"), finding.message), (ref_to(explanation, "facts"), finding.identity)
    return Repair("重新确认说明", f"说明的文字不变，改为说明现在的结果：{finding.message}", changes)


def _text(year: Year, finding: YearFinding) -> tuple[Ref, str]:
    value = year.value(finding.places[0])
    return finding.places[0], value if isinstance(value, str) else ""  # the first field may be an amount


def _wording_repair(year: Year, finding: YearFinding) -> Iterator[Repair]:
    """The repair of a text rule's finding, if the text still contains it."""
    ref, text = _text(year, finding)
    known = (finding.code, finding.kind)
    same = [
        fault
        for fault in find_faults(mask_tokens(text))
        if (fault.code, fault.kind) == known and fault.facts.items() <= finding.facts.items()
    ]
    edits = finding.edits if any(each.edits == finding.edits for each in same) else same[0].edits if same else ()
    repaired = _apply_edits(text, edits) if edits else None
    if repaired is not None:
        yield Repair("修复", _describe_change(text, repaired), ((ref, repaired),))


def _apply_edits(text: str, edits: tuple[TextEdit, ...]) -> str | None:
    """The text after edits; None if an edit touches a token."""
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        span = unmask_span(text, edit.start, edit.end)
        if span is None:
            return None
        text = text[: span[0]] + edit.replacement + text[span[1] :]
    return text


def _describe_change(old: str, new: str) -> str:
    """Describe the difference of two texts: old and new excerpt."""
    shortest = min(len(old), len(new))
    first = next((place for place in range(shortest) if old[place] != new[place]), shortest)
    rest = next((place for place in range(shortest - first) if old[-1 - place] != new[-1 - place]), shortest - first)
    was, becomes = (mask_tokens(excerpt(text, first, len(text) - rest)) for text in (old, new))
    return f"“{was}”改为“{becomes}”"


def _unify_marks(year: Year, finding: YearFinding) -> Iterator[Repair]:
    """Unify a mark that is written in two ways, in all texts."""
    changes: list[tuple[Ref, str]] = []
    name = finding.facts["mark"]
    right, other = next((RIGHT_MARKS.get(mark), shape) for mark, _, shape in VARIANTS if mark == name)
    count = 0
    for ref in finding.places:
        text = year.value(ref) or ""
        new, found = with_curly_quotes(text) if right is None else other.subn(right, text)
        count += found
        changes += [(ref, new)] if new != text else []
    if changes:
        yield Repair("修复", f"{len(changes)}个栏目中的{count}处改为“{right or '“ ”'}”", tuple(changes))


def _remove_end_mark(year: Year, finding: YearFinding) -> Iterator[Repair]:
    ref, text = _text(year, finding)
    bare = text.rstrip(END_MARKS + "\n")
    if bare:
        yield Repair("修复", f"删去末尾的“{text.rstrip()[len(bare) :]}”", ((ref, bare),))


def _figure_repair(year: Year, finding: YearFinding) -> Iterator[Repair]:
    """A wrong figure: link it, or correct it once."""
    ref, text = _text(year, finding)
    for match in _found_now(year, finding).edits:
        typed = next((each for each in typed_figures(year, text, ref) if each.match.figure == match.figure), None)
        if typed is not None:
            yield from _link_or_correct(year, ref, text, replace(typed, match=match, links=links(year, match)))


def _found_now(year: Year, finding: YearFinding) -> Hit[Ref]:
    """The current hit of the same rule and facts, of several the nearest in its text; without edits if none is left."""
    known = (finding.places, finding.identity)
    same = [each for each in apply_rule(finding.rule, year) if (each.places, each.identity) == known]
    if finding in same or not same:
        return finding.hit if same else Hit((), {})
    return min(same, key=lambda each: abs(_start(each) - _start(finding))).hit


def _start(finding: YearFinding) -> int:
    """Where the figure of a finding begins in its text."""
    return next((each.figure.start for each in finding.edits if isinstance(each, FigureMatch)), 0)


def _link_or_correct(year: Year, ref: Ref, text: str, typed: TypedFigure) -> Iterator[Repair]:
    """Link or correct, if there is one candidate: of several a person must choose."""
    if len(typed.match.candidates) != 1:
        return
    for link in typed.links:
        new = link_figure(year, text, typed, link)
        yield Repair("关联", f"“{typed.text}”关联到{link.source}，现为{link.printed}，以后随数据变动", ((ref, new),))
    new = correct_figure(text, typed, typed.match.candidates[0])
    yield Repair(f"改为{_figure_text(text, new, typed)}", _describe_change(text, new), ((ref, new),))


def _figure_text(old: str, new: str, typed: TypedFigure) -> str:
    return new[typed.start : len(new) - (len(old) - typed.end)]


def _tie_repair(year: Year, finding: YearFinding) -> Iterator[Repair]:
    """The figure of the source."""
    for ref, new in _found_now(year, finding).edits:
        yield Repair(
            f"改为{finding.facts['right']}", f"“{finding.facts['stated']}”改为“{finding.facts['right']}”", ((ref, new),)
        )


def _ratio_repair(year: Year, finding: YearFinding) -> Iterator[Repair]:
    yield _unit_repair(year, finding, 100, "%")


def _wan_repair(year: Year, finding: YearFinding) -> Iterator[Repair]:
    yield _unit_repair(year, finding, FEN_PER_WAN_YUAN // FEN_PER_YUAN, "元")


def _unit_repair(year: Year, finding: YearFinding, times: int, unit: str) -> Repair:
    """The figures in the unit of their field."""
    texts = [[format_editable(field_of(ref), year.value(ref) * each) for each in (1, times)] for ref in finding.places]
    changes = tuple((ref, new) for ref, (_, new) in zip(finding.places, texts, strict=True))
    old, new = texts[0]
    several = f"等{len(changes)}条" if len(changes) > 1 else ""
    label = f"{len(changes)}条都改为{unit}" if several else f"改为{new}{unit}"
    return Repair(label, f"“{old}”改为“{new}”{several}", changes)


REPAIRS: dict[str, FindRepairs] = {
    **dict.fromkeys(text_rules(), _wording_repair),
    "C34": _remove_end_mark,
    "C47": _unify_marks,
    "D07": _ratio_repair,
    "D08": _wan_repair,
    "D17": _tie_repair,
    **dict.fromkeys(("C03", "C10", "C11", "C16", "C39", "C41", "D18", "D22"), _figure_repair),
}

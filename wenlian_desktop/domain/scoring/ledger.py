"""The ledger (评分明细): for each item full marks, inputs, rule, arithmetic, points got and lost, and the reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from wenlian_desktop.domain.prose.wording_rules import begins_with_none
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import RuleSet, ScoreEntry
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring import schemes
from wenlian_desktop.domain.scoring.apportioning import CENTS, apportion
from wenlian_desktop.domain.scoring.inputs import SOURCES, ScoringContext
from wenlian_desktop.domain.scoring.method import NO_SHARE, Method, ScoringInput, Share, format_share
from wenlian_desktop.domain.scoring.methods import Checklist, GradeBand, Manual
from wenlian_desktop.domain.scoring.schemes import ROUND_SUM, TO_ITEM, TO_SIBLINGS, Scheme, SchemeItem
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros

NO_INPUT = "没有可以评分的数据"
ABSENT = "不涉及"
Path = tuple[SchemeItem, ...]  # from an item of the first level to the leaf


@dataclass(frozen=True)
class LedgerLine:
    """One scored item of the ledger. `manual`: the manual score, which overrides the rule's. `missing`: the fields
    without which it cannot be scored, first those to fill in.
    """

    path: Path
    full: Decimal
    inputs: tuple[ScoringInput, ...]
    rule: str
    arithmetic: str
    rule_score: Decimal | None
    entry: ScoreEntry | None
    got: Decimal
    loss_reason: str
    missing: tuple[Ref, ...]
    is_absent: bool = False

    @property
    def is_known(self) -> bool:
        """Whether the item can be scored."""
        return not self.missing

    @property
    def item(self) -> SchemeItem:
        """The leaf of the indicator tree."""
        return self.path[-1]

    @property
    def lost(self) -> Decimal:
        """Full marks less the points got."""
        return self.full - self.got

    @property
    def manual(self) -> Decimal | None:
        """The manual score."""
        return None if self.entry is None or self.is_absent else self.entry.score

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The fields the points come from, a manual score first."""
        by_hand = () if self.entry is None or self.manual is None else (ref_to(self.entry, "score"),)
        return by_hand + tuple(ref for given in self.inputs for ref in given.refs)


@dataclass(frozen=True)
class LedgerPart:
    """A first-level item with its points."""

    item: SchemeItem
    full: Decimal
    got: Decimal


@dataclass(frozen=True)
class Ledger:
    """All lines of a scheme. Σ lost = full − score, exact to 0.01."""

    scheme: Scheme
    lines: tuple[LedgerLine, ...]

    @cached_property
    def full(self) -> Decimal:
        """The full marks."""
        return sum((line.full for line in self.lines), Decimal(0))

    @cached_property
    def score(self) -> Decimal:
        """The points got."""
        return sum((line.got for line in self.lines), Decimal(0))

    @property
    def is_known(self) -> bool:
        """Whether every item can be scored."""
        return all(line.is_known for line in self.lines)

    @property
    def missing(self) -> tuple[Ref, ...]:
        """The first missing field of each item that cannot be scored."""
        return tuple(line.missing[0] for line in self.lines if line.missing)

    @property
    def is_begun(self) -> bool:
        """Whether most items can be scored, or one in every part: a part may have but one, and lack its data."""
        known = [line for line in self.lines if line.is_known]
        parts = {line.path[0] for line in known}
        return 2 * len(known) > len(self.lines) or all(item in parts for item in self.scheme.items)

    @property
    def grade(self) -> str:
        """The grade of the score."""
        return self.scheme.grade(self.score)

    @property
    def parts(self) -> tuple[LedgerPart, ...]:
        """The first-level items with their points."""
        return tuple(self._part(item) for item in self.scheme.items)

    def _part(self, item: SchemeItem) -> LedgerPart:
        lines = [line for line in self.lines if line.path[0] is item]
        return LedgerPart(
            item, sum((line.full for line in lines), Decimal(0)), sum((line.got for line in lines), Decimal(0))
        )


# --- which scheme ---


def scheme_of(year: Year) -> Scheme:
    """The year's own scheme, else the default; raises SchemeError if it cannot be used."""
    copies = year.rows(RuleSet)
    return schemes.parse_scheme(copies[0].content or "") if len(copies) else schemes.shipped_scheme()


def rule_set_row(uid: str, position: int, text: str) -> RuleSet:
    """The row with a year's own copy of a scheme."""
    scheme = schemes.parse_scheme(text)
    return RuleSet(uid=uid, position=position, name=scheme.name, version=scheme.version, content=text.strip())


def ledger_or_none(year: Year) -> Ledger | None:
    """The ledger by the year's scheme; None if that cannot be used (reported by a check)."""
    try:
        return score_year(year, scheme_of(year))
    except UserError:
        return None


# --- the ledger ---


def score_year(year: Year, scheme: Scheme, line: str | None = None) -> Ledger:
    """The ledger of the department, or of one project (`line`: its uid)."""
    entries = {entry.item: entry for entry in year.rows(ScoreEntry) if entry.line == line}
    paths = list(_paths(scheme.items))
    by_hand = {path[-1].code: _entry_of(path[-1], entries) for path in paths}
    absent = {path[-1].code for path in paths if _is_absent(year, path[-1], by_hand[path[-1].code], line)}
    full = full_marks(scheme, frozenset(absent), frozenset() if line is None else _of_budget(scheme))
    unrounded = [_line(year, scheme, path, full[path[-1].code], by_hand[path[-1].code], line) for path in paths]
    return Ledger(scheme, tuple(_rounded_lines(scheme, unrounded)))


def unmatched_entries(year: Year, scheme: Scheme) -> list[ScoreEntry]:
    """Manual scores that match no item of the scheme."""
    names = {name for leaf in scheme.leaves for name in (leaf.name, leaf.code)}
    return [entry for entry in year.rows(ScoreEntry) if entry.line is None and entry.item not in names]


def _paths(items: tuple[SchemeItem, ...], above: Path = ()) -> Iterator[Path]:
    for item in items:
        if item.children:
            yield from _paths(item.children, (*above, item))
        else:
            yield (*above, item)


def _entry_of(item: SchemeItem, entries: Mapping[str | None, ScoreEntry]) -> ScoreEntry | None:
    return entries.get(item.name) or entries.get(item.code)


def _is_absent(year: Year, item: SchemeItem, entry: ScoreEntry | None, line: str | None) -> bool:
    """不涉及: stated in the manual entry; or its section is 无, with or without its reason, and there is neither score
    nor indicator. A project is not scored by what it has no indicators of (财预〔2020〕10 号: points may be adjusted).
    """
    if item.absence is None and line is None:
        return False
    if entry is not None and (entry.not_applicable is not None or entry.score is not None):
        return bool(entry.not_applicable)
    if line is not None:
        return not SOURCES[item.source].collect(ScoringContext(year, item.of, line=line))
    assert item.absence is not None
    sections = [row for row in year.rows(Section) if row.node == item.absence.section]
    is_none = any(
        year.state(ref_to(row, "content")) is State.NONE or begins_with_none(row.content or "—") for row in sections
    )
    return is_none and not SOURCES[item.source].collect(ScoringContext(year, item.of))


def _of_budget(scheme: Scheme) -> frozenset[str]:
    """The leaves that are scored by the budget: in a project's self-evaluation they keep their points."""
    return frozenset(item.code for item in scheme.leaves if SOURCES[item.source].record is BudgetLine)


def full_marks(scheme: Scheme, absent: frozenset[str], fixed: frozenset[str] = frozenset()) -> dict[str, Decimal]:
    """Full marks of each leaf by code; points of 不涉及 items are redistributed as the scheme says.

    `fixed`: leaves that take none of them, unless there is no other.
    """
    paths = list(_paths(scheme.items))
    present = [path[-1] for path in paths if path[-1].code not in absent]
    if not present or len(present) == len(paths):
        return {path[-1].code: path[-1].weight for path in paths}
    marks = {path[-1].code: Fraction(0 if path[-1].code in absent else path[-1].weight) for path in paths}
    for path in paths:
        if path[-1].code in absent:
            takers = _takers(path, [item for item in present if item.code not in fixed] or present)
            whole = sum((Fraction(taker.weight) for taker in takers), NO_SHARE)
            for taker in takers:
                marks[taker.code] += Fraction(path[-1].weight) * Fraction(taker.weight) / whole
    tops = [None if code not in absent else 0 for code in marks]
    cents = apportion(list(marks.values()), int(scheme.total * CENTS), tops)
    return {code: Decimal(amount).scaleb(-2) for code, amount in zip(marks, cents, strict=True)}


def _takers(path: Path, present: list[SchemeItem]) -> list[SchemeItem]:
    """The leaves that receive the points of an absent one; all present ones if those are absent too."""
    absence = path[-1].absence
    if absence is not None and absence.goes == TO_ITEM:
        fixed = [item for item in present if item.code == absence.item]
        return fixed or present
    if absence is not None and absence.goes == TO_SIBLINGS:
        for above in reversed(path[:-1]):
            near = [leaf for leaf in above.leaves if any(leaf is item for item in present)]
            if near:
                return near
    return present


# --- one line ---


@dataclass(frozen=True)
class _UnroundedLine:
    """A line before its points are rounded."""

    line: LedgerLine
    points: Fraction


def _line(
    year: Year, scheme: Scheme, path: Path, full: Decimal, entry: ScoreEntry | None, project: str | None
) -> _UnroundedLine:
    item = path[-1]
    method = item.method or Manual()
    if not full:
        rule = _rule(item, [method])
        absent = LedgerLine(path, full, (), rule, ABSENT, None, entry, full, ABSENT, (), is_absent=True)
        return _UnroundedLine(absent, NO_SHARE)
    points = method.points if isinstance(method, Checklist) else ()
    inputs = tuple(SOURCES[item.source].collect(ScoringContext(year, item.of, points, entry, project)))
    given = _Given(scheme, path, full, entry, inputs)
    kept = _kept_lines.get((item.code, project))
    if kept is not None and given.is_same(kept[0]):
        return kept[1]
    line = _scored(year, given)
    if not line.line.missing:  # else the year says which of the fields are empty
        _kept_lines[(item.code, project)] = given, line
    return line


class _Given(NamedTuple):
    """What a line is made from; an edit changes that of a few."""

    scheme: Scheme
    path: Path
    full: Decimal
    entry: ScoreEntry | None
    inputs: tuple[ScoringInput, ...]

    def is_same(self, other: "_Given") -> bool:
        """Whether the same line comes of both; schemes are compared as objects."""
        is_of_item = self.scheme is other.scheme and self.path[-1] is other.path[-1]
        return is_of_item and self.entry is other.entry and (self.full, self.inputs) == (other.full, other.inputs)


_kept_lines: dict[tuple[str, str | None], tuple[_Given, _UnroundedLine]] = {}  # by item and project


def _scored(year: Year, given_all: _Given) -> _UnroundedLine:
    scheme, path, full, entry, inputs = given_all
    item = path[-1]
    method = item.method or Manual()
    methods = [method_for(method, given, scheme) for given in inputs]
    rule = _rule(item, methods or [method])
    shares = [each_method.share(given, item.weight) for each_method, given in zip(methods, inputs, strict=True)]
    share = _weighted_share(inputs, shares)
    by_rule = None if share is None else _points(item, scheme, full, share)
    manual = None if entry is None or entry.score is None else entry.score
    exact = (share or NO_SHARE) * Fraction(full) if manual is None else Fraction(max(Decimal(0), min(full, manual)))
    missing = () if manual is not None else tuple(dict.fromkeys(_missing(year, item, entry, inputs, shares)))
    arithmetic = _arithmetic(inputs, shares, share, full, by_rule)
    line = LedgerLine(path, full, inputs, rule, arithmetic, by_rule, entry, full, "", missing)
    why = _loss_reason(line, inputs, shares)
    return _UnroundedLine(replace(line, loss_reason=why), exact)


def _missing(
    year: Year, item: SchemeItem, entry: ScoreEntry | None, inputs: tuple[ScoringInput, ...], shares: list[Share]
) -> Iterator[Ref]:
    """The fields of the inputs without share, empty ones first; without any, the row to add."""
    lacking = [given for given, each in zip(inputs, shares, strict=True) if each.share is None]
    refs = [ref for given in lacking for ref in given.refs]
    yield from (ref for ref in refs if year.state(ref) is State.EMPTY)
    yield from refs
    if not refs and (lacking or not inputs):
        record = SOURCES[item.source].record
        is_manual = record is ScoreEntry
        if is_manual and entry is not None:
            yield ref_to(entry, "score")
        else:
            yield Ref(record.spec.name, "", "", item.name if is_manual else "")


def _rule(item: SchemeItem, methods: list[Method]) -> str:
    """The rule texts without duplicates: the inputs of an item can have different methods."""
    return "".join(dict.fromkeys(method.rule_text(SOURCES[item.source].noun, item.weight) for method in methods))


def method_for(method: Method, given: ScoringInput, scheme: Scheme) -> Method:
    """The method of an input: graded inputs use the bands of the scheme."""
    is_judged = given.grade is not None and not isinstance(method, GradeBand)
    return GradeBand(bands=scheme.bands) if is_judged else method


def weights_of(inputs: tuple[ScoringInput, ...]) -> list[Fraction]:
    """The weights of the inputs; equal weights if one has none."""
    weights = [given.weight for given in inputs]
    return weights if all(weight > 0 for weight in weights) else [Fraction(1)] * len(weights)


def _weighted_share(inputs: tuple[ScoringInput, ...], shares: list[Share]) -> Fraction | None:
    """The weighted share of all inputs, unknown ones counting 0; None if none is known."""
    if all(each.share is None for each in shares):
        return None
    weights = weights_of(inputs)
    earned = sum(
        (weight * (each.share or NO_SHARE) for weight, each in zip(weights, shares, strict=True)), NO_SHARE
    )  # fmt: skip
    return earned / sum(weights, NO_SHARE)


def _points(item: SchemeItem, scheme: Scheme, full: Decimal, share: Fraction) -> Decimal:
    """The points of a share, rounded as the item or the scheme says; a share of 1 gives full marks."""
    places = scheme.places if item.places is None else item.places
    return full if share == 1 else min(full, rounded(Fraction(full) * share, places))


def _arithmetic(
    inputs: tuple[ScoringInput, ...],
    shares: list[Share],
    share: Fraction | None,
    full: Decimal,
    by_rule: Decimal | None,
) -> str:
    if share is None or by_rule is None:
        return "；".join(each.arithmetic for each in shares) or NO_INPUT
    weights = [f"（权重{trim_zeros(rounded(weight, 4))}）" if len(inputs) > 1 else "" for weight in weights_of(inputs)]
    parts = [f"{each.arithmetic}{weight}" for each, weight in zip(shares, weights, strict=True)]
    return f"{'；'.join(parts)}；{trim_zeros(full)}×{format_share(share)}＝{trim_zeros(by_rule)}分"


def _loss_reason(line: LedgerLine, inputs: tuple[ScoringInput, ...], shares: list[Share]) -> str:
    """Why points are lost: the entered reason, the manual score, or the arithmetic of the inputs."""
    entry, reasons = line.entry, []
    if entry is not None and entry.lost_reason:
        reasons.append(entry.lost_reason)
    if entry is not None and entry.score is not None:
        over = f"，超过分值，按{trim_zeros(line.full)}分计" if entry.score > line.full else ""
        reason = f"：{entry.reason}" if entry.reason else "，没有写理由"
        return "；".join([*reasons, f"人工评分{trim_zeros(entry.score)}分{over}{reason}"])
    for given, each in zip(inputs, shares, strict=True):
        if each.share is None or each.share < 1:
            reasons.append(f"{each.arithmetic}（{given.reason}）" if given.reason else each.arithmetic)
    return "；".join(reasons) or NO_INPUT


def _rounded_lines(scheme: Scheme, unrounded: list[_UnroundedLine]) -> Iterator[LedgerLine]:
    """The lines with rounded points: each by itself, or all together so that they sum to the rounded total."""
    cents = [int(each.line.full * CENTS) for each in unrounded]
    if scheme.order == ROUND_SUM:
        score = rounded(sum((each.points for each in unrounded), NO_SHARE), scheme.places)
        whole = min(int(score * CENTS), sum(cents))
        given = apportion([each.points for each in unrounded], whole, list(cents))
        got = [Decimal(amount).scaleb(-2) for amount in given]
    else:
        got = [_round_line(scheme, each) for each in unrounded]
    for each, points in zip(unrounded, got, strict=True):
        line = each.line
        yield replace(line, got=points, loss_reason=line.loss_reason if points < line.full or line.is_absent else "")


def _round_line(scheme: Scheme, each: _UnroundedLine) -> Decimal:
    if not each.line.full:
        return each.line.full
    if each.line.manual is not None:
        return min(each.line.full, rounded(each.points, 2))
    return _points(each.line.item, scheme, each.line.full, each.points / Fraction(each.line.full))

"""The ledger (评分明细): for every item full marks, inputs, rule, arithmetic, points got and lost, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from wenlian_desktop.domain.records.conclusions import RuleSet, ScoreEntry
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring import schemes
from wenlian_desktop.domain.scoring.inputs import SOURCES, Asked
from wenlian_desktop.domain.scoring.method import NOTHING, Input, Method, Share, shown
from wenlian_desktop.domain.scoring.methods import Checklist, GradeBand, Manual
from wenlian_desktop.domain.scoring.schemes import ROUND_SUM, TO_ITEM, TO_SIBLINGS, Item, Scheme
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros

CENTS = 100
NO_INPUT = "没有可以评分的数据"
ABSENT = "不涉及"
Path = tuple[Item, ...]  # from an item of the first level to the leaf


@dataclass(frozen=True)
class Line:
    """One scored item of the ledger. `manual`: the entry whose score stands instead of the rule's."""

    path: Path
    full: Decimal
    inputs: tuple[Input, ...]
    rule: str
    arithmetic: str
    rule_score: Decimal | None
    entry: ScoreEntry | None
    got: Decimal
    why: str
    is_known: bool
    is_absent: bool = False

    @property
    def item(self) -> Item:
        """The leaf of the indicator tree."""
        return self.path[-1]

    @property
    def lost(self) -> Decimal:
        """Full marks less the points got."""
        return self.full - self.got

    @property
    def manual(self) -> Decimal | None:
        """The score given by hand."""
        return None if self.entry is None or self.is_absent else self.entry.score

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The fields the points come from, the score by hand first."""
        by_hand = () if self.entry is None or self.manual is None else (ref_to(self.entry, "score"),)
        return by_hand + tuple(ref for given in self.inputs for ref in given.refs)


@dataclass(frozen=True)
class Part:
    """An item of the first level with its points."""

    item: Item
    full: Decimal
    got: Decimal


@dataclass(frozen=True)
class Ledger:
    """All lines under a scheme. Σ lost = full − score, to the cent."""

    scheme: Scheme
    lines: tuple[Line, ...]

    @cached_property
    def full(self) -> Decimal:
        """Full marks of the whole."""
        return sum((line.full for line in self.lines), Decimal(0))

    @cached_property
    def score(self) -> Decimal:
        """The points got."""
        return sum((line.got for line in self.lines), Decimal(0))

    @property
    def is_known(self) -> bool:
        """Whether every item has what it is scored by."""
        return all(line.is_known for line in self.lines)

    @property
    def is_begun(self) -> bool:
        """Whether every part has at least one item that can be scored."""
        return all(any(line.is_known for line in self.lines if line.path[0] is item) for item in self.scheme.items)

    @property
    def grade(self) -> str:
        """The grade of the score."""
        return self.scheme.grade(self.score)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The items of the first level with their points."""
        return tuple(self._part(item) for item in self.scheme.items)

    def _part(self, item: Item) -> Part:
        lines = [line for line in self.lines if line.path[0] is item]
        return Part(item, sum((line.full for line in lines), Decimal(0)), sum((line.got for line in lines), Decimal(0)))


# --- which scheme ---


def scheme_of(year: Year) -> Scheme:
    """The year's own copy of its scheme, else the default; raises SchemeFault where the copy cannot be used."""
    copies = year.rows(RuleSet)
    return schemes.parsed(copies[0].content or "") if len(copies) else schemes.shipped_scheme()


def frozen(uid: str, position: int, text: str) -> RuleSet:
    """A copy of a scheme for a year to keep."""
    scheme = schemes.parsed(text)
    return RuleSet(uid=uid, position=position, name=scheme.name, version=scheme.version, content=text.strip())


def known_ledger(year: Year) -> Ledger | None:
    """The ledger by the year's own scheme; None where that cannot be used (a check says so)."""
    try:
        return ledger(year, scheme_of(year))
    except UserError:
        return None


# --- the ledger ---


def ledger(year: Year, scheme: Scheme, line: str | None = None) -> Ledger:
    """The ledger of the department, or of one project (`line`: its uid)."""
    entries = {entry.item: entry for entry in year.rows(ScoreEntry) if entry.line == line}
    paths = list(_paths(scheme.items))
    by_hand = {path[-1].code: _entry_of(path[-1], entries) for path in paths}
    absent = {path[-1].code for path in paths if _is_absent(year, path[-1], by_hand[path[-1].code], line)}
    full = full_marks(scheme, frozenset(absent))
    made = [_line(year, scheme, path, full[path[-1].code], by_hand[path[-1].code], line) for path in paths]
    return Ledger(scheme, tuple(_settled(scheme, made)))


def strays(year: Year, scheme: Scheme) -> list[ScoreEntry]:
    """The scores by hand that name no item of the scheme."""
    names = {name for leaf in scheme.leaves for name in (leaf.name, leaf.code)}
    return [entry for entry in year.rows(ScoreEntry) if entry.line is None and entry.item not in names]


def _paths(items: tuple[Item, ...], above: Path = ()) -> Iterator[Path]:
    for item in items:
        if item.children:
            yield from _paths(item.children, (*above, item))
        else:
            yield (*above, item)


def _entry_of(item: Item, entries: Mapping[str | None, ScoreEntry]) -> ScoreEntry | None:
    return entries.get(item.name) or entries.get(item.code)


def _is_absent(year: Year, item: Item, entry: ScoreEntry | None, line: str | None) -> bool:
    """不涉及: as an entry says; or as its section confirms 无, where no score and no indicator says otherwise."""
    if item.absence is None:
        return False
    if entry is not None and (entry.not_applicable is not None or entry.score is not None):
        return bool(entry.not_applicable)
    sections = [row for row in year.rows(Section) if row.node == item.absence.section and line is None]
    is_none = any(year.state(ref_to(row, "content")) is State.NONE for row in sections)
    return is_none and not SOURCES[item.source].take(Asked(year, item.of))


def full_marks(scheme: Scheme, absent: frozenset[str]) -> dict[str, Decimal]:
    """Full marks of each leaf by its code; the points of what is 不涉及 go where the scheme says."""
    paths = list(_paths(scheme.items))
    present = [path[-1] for path in paths if path[-1].code not in absent]
    if not present or len(present) == len(paths):
        return {path[-1].code: path[-1].weight for path in paths}
    marks = {path[-1].code: Fraction(0 if path[-1].code in absent else path[-1].weight) for path in paths}
    for path in paths:
        if path[-1].code in absent:
            takers = _takers(path, present)
            whole = sum((Fraction(taker.weight) for taker in takers), NOTHING)
            for taker in takers:
                marks[taker.code] += Fraction(path[-1].weight) * Fraction(taker.weight) / whole
    tops = [None if code not in absent else 0 for code in marks]
    cents = _shared_out(list(marks.values()), int(scheme.total * CENTS), tops)
    return {code: Decimal(amount).scaleb(-2) for code, amount in zip(marks, cents, strict=True)}


def _takers(path: Path, present: list[Item]) -> list[Item]:
    """Who takes the points of an absent leaf; where those named are absent too, all that are present."""
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


def _shared_out(amounts: list[Fraction], whole: int, tops: list[int | None]) -> list[int]:
    """Amounts in whole cents that add up to `whole`: what is over goes to the largest remainders, up to the tops."""
    cents = [int(amount * CENTS // 1) for amount in amounts]
    order = sorted(range(len(cents)), key=lambda place: cents[place] - amounts[place] * CENTS)
    while (missing := whole - sum(cents)) != 0:
        step, places = (1, order) if missing > 0 else (-1, order[::-1])
        movable = [place for place in places if _may_move(cents[place] + step, tops[place])]
        for place in movable[: abs(missing)]:
            cents[place] += step
    return cents


def _may_move(cents: int, top: int | None) -> bool:
    return cents >= 0 and (top is None or cents <= top)


# --- one line ---


@dataclass(frozen=True)
class _Reckoned:
    """A line before its points are rounded."""

    line: Line
    points: Fraction


def _line(
    year: Year, scheme: Scheme, path: Path, full: Decimal, entry: ScoreEntry | None, project: str | None
) -> _Reckoned:
    item = path[-1]
    method = item.method or Manual()
    if not full:
        rule = _rule(item, [method])
        absent = Line(path, full, (), rule, ABSENT, None, entry, full, ABSENT, is_known=True, is_absent=True)
        return _Reckoned(absent, NOTHING)
    points = method.points if isinstance(method, Checklist) else ()
    inputs = tuple(SOURCES[item.source].take(Asked(year, item.of, points, entry, project)))
    judging = [_judging(method, given, scheme) for given in inputs]
    rule = _rule(item, judging or [method])
    shares = [judge.share(given, item.weight) for judge, given in zip(judging, inputs, strict=True)]
    share = _together(inputs, shares)
    by_rule = None if share is None else _points(item, scheme, full, share)
    manual = None if entry is None or entry.score is None else entry.score
    exact = (share or NOTHING) * Fraction(full) if manual is None else Fraction(max(Decimal(0), min(full, manual)))
    is_known = manual is not None or (share is not None and all(each.share is not None for each in shares))
    arithmetic = _arithmetic(inputs, shares, share, full, by_rule)
    line = Line(path, full, inputs, rule, arithmetic, by_rule, entry, full, "", is_known)
    why = _why(line, inputs, shares)
    return _Reckoned(replace(line, why=why), exact)


def _rule(item: Item, methods: list[Method]) -> str:
    """The rules in words, each once: indicators of one item may be measured or judged."""
    return "".join(dict.fromkeys(method.rule(SOURCES[item.source].noun, item.weight) for method in methods))


def _judging(method: Method, given: Input, scheme: Scheme) -> Method:
    """The method an input is scored by: what is judged by grade goes by the bands of the scheme."""
    is_judged = given.grade is not None and not isinstance(method, GradeBand)
    return GradeBand(bands=scheme.bands) if is_judged else method


def _weights(inputs: tuple[Input, ...]) -> list[Fraction]:
    """The weights of the inputs; equal ones where one of them has none."""
    weights = [given.weight for given in inputs]
    return weights if all(weight > 0 for weight in weights) else [Fraction(1)] * len(weights)


def _together(inputs: tuple[Input, ...], shares: list[Share]) -> Fraction | None:
    """The weighted share of all inputs, what is not known as nothing; None where none is known."""
    if all(each.share is None for each in shares):
        return None
    weights = _weights(inputs)
    earned = sum(
        (weight * (each.share or NOTHING) for weight, each in zip(weights, shares, strict=True)), NOTHING
    )  # fmt: skip
    return earned / sum(weights, NOTHING)


def _points(item: Item, scheme: Scheme, full: Decimal, share: Fraction) -> Decimal:
    """The points of a share, rounded as the item or the scheme says; full marks stay full marks."""
    places = scheme.places if item.places is None else item.places
    return full if share == 1 else min(full, rounded(Fraction(full) * share, places))


def _arithmetic(
    inputs: tuple[Input, ...], shares: list[Share], share: Fraction | None, full: Decimal, by_rule: Decimal | None
) -> str:
    if share is None or by_rule is None:
        return "；".join(each.told for each in shares) or NO_INPUT
    weights = [f"（权重{trim_zeros(rounded(weight, 4))}）" if len(inputs) > 1 else "" for weight in _weights(inputs)]
    told = [f"{each.told}{weight}" for each, weight in zip(shares, weights, strict=True)]
    return f"{'；'.join(told)}；{trim_zeros(full)}×{shown(share)}＝{trim_zeros(by_rule)}分"


def _why(line: Line, inputs: tuple[Input, ...], shares: list[Share]) -> str:
    """Why points are lost: the reason somebody wrote, the score by hand, or what the rule says of the inputs."""
    entry, said = line.entry, []
    if entry is not None and entry.lost_reason:
        said.append(entry.lost_reason)
    if entry is not None and entry.score is not None:
        over = f"，超过分值，按{trim_zeros(line.full)}分计" if entry.score > line.full else ""
        reason = f"：{entry.reason}" if entry.reason else "，没有写理由"
        return "；".join([*said, f"人工评分{trim_zeros(entry.score)}分{over}{reason}"])
    for given, each in zip(inputs, shares, strict=True):
        if each.share is None or each.share < 1:
            said.append(f"{each.told}（{given.reason}）" if given.reason else each.told)
    return "；".join(said) or NO_INPUT


def _settled(scheme: Scheme, made: list[_Reckoned]) -> Iterator[Line]:
    """The lines with the points they get: each rounded, or all together so that they add up to the rounded sum."""
    cents = [int(each.line.full * CENTS) for each in made]
    if scheme.order == ROUND_SUM:
        score = rounded(sum((each.points for each in made), NOTHING), scheme.places)
        whole = min(int(score * CENTS), sum(cents))
        given = _shared_out([each.points for each in made], whole, list(cents))
        got = [Decimal(amount).scaleb(-2) for amount in given]
    else:
        got = [_alone(scheme, each) for each in made]
    for each, points in zip(made, got, strict=True):
        line = each.line
        yield replace(line, got=points, why=line.why if points < line.full or line.is_absent else "")


def _alone(scheme: Scheme, each: _Reckoned) -> Decimal:
    if not each.line.full:
        return each.line.full
    if each.line.manual is not None:
        return min(each.line.full, rounded(each.points, 2))
    return _points(each.line.item, scheme, each.line.full, each.points / Fraction(each.line.full))

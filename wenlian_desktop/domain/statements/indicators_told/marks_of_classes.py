"""A class of the scheme with its full marks and score, and those of its parts: “过程25分，得23.12分。其中，……”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.closed_sentences.marks_told_in_turn import is_extra
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
GOT = re.compile("^(?:实际|自评|评价|实|最终)?得(?:分)?(?:为)?$")
OPENS = re.compile("^[。，：；]?(?:其中|包括|具体|分别|分项看|由|从[^，]{0,6}看)")
HEADED = re.compile(r"^(?:（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、|\d{1,2}\.|（\d{1,2}）)")
CLASSES = re.compile(
    "(?:决策|投入|过程|产出|效益|效果|满意度|执行率|预算执行|管理|绩效|运行|履职)(?:类|部分|指标)*(?:为|占|共)?$"
)
OF_HUNDRED = re.compile("百分制|(?:满分|总分|分值|共|合计|总计)(?:为|是|共)?100分|100分制")
LEAST, LEAST_CLASSES, HUNDRED, NEAR = 2, 3, 100, 20
OF_SCORES = re.compile(r"得|扣|失分|丢分|（满分|自评[^，。]{0,4}\d")
NO_MARKS = re.compile("得|扣|失|加|评|丢|减")


@dataclass(frozen=True)
class ScoredPart:
    """What has full marks and a score."""

    full: Statement
    got: Statement


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="得分写“{stated}”，各项得分之和为{sum}分。",
    remedy="核对各项得分和合计，改正不符的一处。",
)
def scores_of_parts_make_that_of_the_class(report: StatedReport) -> Hits:
    """The full marks of the parts make those of the class, so all parts are told; their scores make its score."""
    for whole, parts in _classes(report):
        full, got = _sum(each.full for each in parts), _sum(each.got for each in parts)
        if full == whole.full.value and got != whole.got.value:
            yield hit(
                *_lines(whole, parts, "got"), stated=whole.got.text, sum=_terms([each.got for each in parts], got)
            )


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says={
        "": "分值写“{stated}”，各项分值之和为{sum}分。",
        "all": "各部分分值之和为{sum}分，不是{stated}。",
    },
    remedy="核对各项分值和合计，改正不符的一处。",
)
def marks_of_parts_make_those_of_the_class(report: StatedReport) -> Hits:
    """The scores of the parts make that of the class, so all parts are told; and the classes make 100."""
    for whole, parts in _classes(report):
        full, got = _sum(each.full for each in parts), _sum(each.got for each in parts)
        if full != whole.full.value and got == whole.got.value:
            terms = _terms([each.full for each in parts], full)
            yield hit(*_lines(whole, parts, "full"), stated=whole.full.text, sum=terms)
    for sentence in report.with_figures(1):
        marks = _of_classes(sentence) if OF_HUNDRED.search(sentence.text) else []
        total = _sum(marks)
        marks += [each for each in _extra_of(sentence, marks) if total != HUNDRED]
        total = _sum(marks)
        is_of_scores = bool(marks and OF_SCORES.search(sentence.text[: marks[-1].quantity.end]))
        is_of_scores = (
            is_of_scores or _sum(each for each in sentence.statements if each.depth) == HUNDRED or _make_all(sentence)
        )  # （分值10分）
        if len(marks) >= LEAST_CLASSES and not is_of_scores and 0 < abs(total - HUNDRED) <= NEAR:
            yield hit(sentence.line, kind="all", stated=f"{HUNDRED}分", sum=_terms(marks, total))


def _make_all(sentence: Sentence) -> bool:
    """Whether all marks of a sentence but the hundred make it: one of the parts has another name (成本指标20分)."""
    return _sum(each for each in sentence.statements if each.unit == POINTS and each.value != HUNDRED) == HUNDRED


def _extra_of(sentence: Sentence, marks: Sequence[Statement]) -> list[Statement]:
    """The 加减分项 that follow classes in their list."""
    found = [each for each in sentence.statements if marks and each.quantity.start > marks[-1].quantity.end]
    return [each for each in found[:1] if each.unit == POINTS and not each.depth and is_extra(each)]


def _sum(figures: Iterator[Statement] | Sequence[Statement]) -> Fraction:
    return sum((each.value for each in figures), Fraction(0))


def _terms(figures: Sequence[Statement], total: Fraction) -> str:
    return f"{'＋'.join(number(each.value, 2) for each in figures)}＝{number(total, 2)}"


def _lines(whole: ScoredPart, parts: Sequence[ScoredPart], which: str) -> list[int]:
    """The lines of the class and of its parts."""
    return list(dict.fromkeys(getattr(each, which).line for each in (whole, *parts)))


def _of_classes(sentence: Sentence) -> list[Statement]:
    """The full marks of the classes that a sentence lists: 决策15分、过程25分, or all names first."""
    points = [each for each in sentence.statements if each.unit == POINTS and not each.depth]
    named = [each for each in points if CLASSES.search(each.label) and not NO_MARKS.search(each.label)]
    for at, each in enumerate(points):
        clause = re.split("[，：；]", each.between)[-1]
        names = re.split("[、和及与]", clause)
        are_names = len(names) >= LEAST_CLASSES and all(CLASSES.search(name.split("分别")[0]) for name in names)
        if are_names and "分别" in clause and not NO_MARKS.search(clause):
            return points[at : at + len(names)]
    return named


def _classes(report: StatedReport) -> Iterator[tuple[ScoredPart, list[ScoredPart]]]:
    """Each class with its parts, which follow in its sentence or the next one, or under its heading."""
    for group in report.by_line.values():
        pairs = _pairs(group)
        for at, whole in enumerate(pairs[:-LEAST]):
            first = pairs[at + 1]
            parts = [each for each in pairs[at + 1 :] if each.full.sentence == first.full.sentence]
            is_next = first.full.sentence - whole.full.sentence <= 1
            if is_next and _opens(pairs[at], first, at) and len(parts) >= LEAST and _are_within(whole, parts):
                yield whole, parts
    yield from _under_headings(report)


def _opens(whole: ScoredPart, first: ScoredPart, at: int) -> bool:
    is_list = OPENS.match(first.full.between) is not None
    return is_list or (not at and first.full.sentence == whole.full.sentence and first.full.between[:1] in ("：", "："))


def _are_within(whole: ScoredPart, parts: Sequence[ScoredPart]) -> bool:
    is_less = all(each.full.value < whole.full.value and each.got.value <= each.full.value for each in parts)
    return is_less and whole.got.value <= whole.full.value


def _pairs(group: Sequence[Statement]) -> list[ScoredPart]:
    """Full marks, each with the score right behind them: 12分，得9.62分；（8分，得7分）."""
    points = [each for each in group if each.unit == POINTS and not each.is_about]
    return [
        ScoredPart(full, got)
        for full, got in pairwise(points)
        if GOT.match(got.label)
        and got.between in (f"，{got.label}", f"、{got.label}", got.label)
        and not NO_MARKS.search(full.label)
    ]


def _under_headings(report: StatedReport) -> Iterator[tuple[ScoredPart, list[ScoredPart]]]:
    """“（二）过程（25分，得22.5分）”, and below it “1.预算编制（8分，得7.5分）”."""
    whole: ScoredPart | None = None
    level, parts = 0, list[ScoredPart]()
    for line in report.manuscript.normal:
        if line.is_row or "分" not in line.text or not HEADED.match(line.text):
            continue
        pairs, depth = _pairs(report.by_line.get(line.number, ())), _depth(line.text)
        if not pairs:
            continue
        if whole and depth > level:
            parts += pairs[:1] if not parts or depth == _depth_of(report, parts[0]) else []
            continue
        if whole and len(parts) >= LEAST and _are_within(whole, parts):
            yield whole, parts
        whole, level, parts = pairs[0], depth, []
    if whole and len(parts) >= LEAST and _are_within(whole, parts):
        yield whole, parts


def _depth(text: str) -> int:
    """How deep a number stands: 一、（一）1.（1）."""
    shapes = (r"[一二三四五六七八九十]{1,2}、", r"（[一二三四五六七八九十]{1,2}）", r"\d{1,2}\.", r"（\d{1,2}）")
    return next(at for at, shape in enumerate(shapes) if re.match(shape, text))


def _depth_of(report: StatedReport, part: ScoredPart) -> int:
    return next(_depth(each.text) for each in report.manuscript.normal if each.number == part.full.line)

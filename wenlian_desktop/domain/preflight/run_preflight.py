"""Runs the preflight: rules for whole reports, and wording rules line by line."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from wenlian_desktop.domain import preflight
from wenlian_desktop.domain.preflight import consistency, days_and_words, form_and_names, names_listed
from wenlian_desktop.domain.preflight.read_together.joined_sentences import JoinedSentences
from wenlian_desktop.domain.preflight.read_together.plain_sentences import PlainSentences
from wenlian_desktop.domain.preflight.read_together.single_matters import SingleMatters
from wenlian_desktop.domain.preflight.remark import Remark, without_personal_data
from wenlian_desktop.domain.prose.manuscript import LINES, Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.prose.stacked_tables import lines_of_rows
from wenlian_desktop.domain.prose.wording_rules import BLANKS, Fault, find_faults
from wenlian_desktop.domain.rules.rule import Hit, Level, Rule, import_rules, rules_on
from wenlian_desktop.domain.statements import (
    budget_recomputed,
    claims_in_words,
    closed_passages,
    closed_sentences,
    counts_recomputed,
    figures_side_by_side,
    figures_unexplained,
    forms_and_tables,
    indicators_told,
    lists_and_wholes,
    money_and_scores_told,
    money_recomputed,
    parts_counted,
    people_recomputed,
    products_and_spans,
    rates_recomputed,
    recomputing,
    results_compared,
    results_recomputed,
    said_elsewhere,
    scores_recomputed,
    tables_recomputed,
    terms_far_off,
    told_above,
    words_of_figures,
)
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.own_checks import OF_SIZE, is_shifted, own_code
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.witnessed.other_terms import is_of_other_terms
from wenlian_desktop.domain.statements.witnessed.vouched_for import is_vouched_for

CODES_BY_WORDS = ("C03", "C17", "C21", "C39", "C50", "C51")  # of figures whose words may tell of another check
LEVEL_ORDER = tuple(Level)
OF_WRITING = ("C45", "C46")  # codes of the rules that look at how it is written, not at the normal form
OF_PROSE = ("C46",)  # codes of the rules that say nothing of tables
OF_WHOLE_TEXTS = ("C15", "C44")  # codes of the rules that say nothing of cells broken by a PDF
OF_REPORTS = ("C13", "C33", "C40", "C50")  # codes of rules for single texts that need the whole report
OF_CONTENTS = "C45"  # code of the rule that looks at the contents too
SENTENCE_END = re.compile("[。；，！？]")
TWICE, BLANK = "twice", re.compile("[ \u3000\t]")
PROMPT, ENTRY_OF_LIST = "prompt", re.compile(r"(?:附件[：:]?)?\d{1,2}[.、](?!\d)[^，。；]{2,30}（样表）$", re.ASCII)
OF_MONEY = {"C12": ("C04",), "C17": ("C19",), "C39": ("C17", "C19")}  # a code gives way to those that are nearer
OF_COUNTS = {"C17": ("C39", "C51"), "C19": ("C39", "C51")}
TOLD_WITH = {"C06": "C05"}  # the sentence of an overspent group tells of the group far below its budget too
OF_WHOLE_YEARS = {  # rules that ask what only the end of a year can tell
    "low_rates_have_reasons", "basic_spending_far_below_its_budget", "short_results_have_causes",
    "short_rows_have_causes", "missed_goals_have_reasons", "monitored_within_the_year", "low_projects_have_reasons",
}  # fmt: skip
OF_TURNED = ("same_figures_agree",)  # holds a figure against another, and computes none
EXCERPT = "excerpt"  # the fact that only shows where a fault is

import_rules(preflight)
ROOMS = (
    consistency, days_and_words, form_and_names, names_listed, recomputing, budget_recomputed, claims_in_words,
    closed_passages, closed_sentences, counts_recomputed, figures_side_by_side, figures_unexplained, forms_and_tables,
    indicators_told, lists_and_wholes, money_and_scores_told, money_recomputed, parts_counted, people_recomputed,
    products_and_spans, rates_recomputed, results_compared, results_recomputed, said_elsewhere, scores_recomputed,
    tables_recomputed, told_above, words_of_figures, terms_far_off,
)  # fmt: skip
for each_room in ROOMS:
    import_rules(each_room)
ON_TEXT, ON_STATEMENTS = tuple(rules_on(Manuscript)), tuple(rules_on(StatedReport))


def run_preflight(lines: Sequence[str], unit: str = LINES) -> list[Remark]:
    """All remarks on a report, by line, then by level; `lines` as in the file.

    `unit`: what a line is called (段 in a .docx).
    """
    rows, report = lines_of_rows(lines), Manuscript.in_parts(lines, unit)
    remarks = (_in_file(each, report) for each in without_personal_data(_remarks(report), report))
    found = [_in_its_cells(each, rows) for each in _told_once(remarks)]
    return sorted(found, key=lambda remark: (remark.line, LEVEL_ORDER.index(remark.level), remark.code))


def _in_file(remark: Remark, report: Manuscript) -> Remark:
    """A remark at the lines of the file: those between soft breaks are one."""
    places = dict.fromkeys(map(report.in_file, remark.places))
    return Remark(remark.rule, replace(remark.hit, places=tuple(places)))


def _in_its_cells(remark: Remark, rows: Mapping[int, range]) -> Remark:
    """A remark on a row with one cell in each line, at all of these lines."""
    if not rows.keys() & {*remark.places}:
        return remark
    places = dict.fromkeys((*remark.places, *(line for place in remark.places for line in rows.get(place, ()))))
    return Remark(remark.rule, replace(remark.hit, places=tuple(places)))


def _remarks(report: Manuscript) -> Iterator[Remark]:
    told = set[tuple[str, int]]()
    for each in ON_TEXT:
        for found in each.find(report):
            told |= {(each.code, line) for line in found.places}
            yield Remark(each, found)
    yield from _on_statements(StatedReport.read(report), told)
    for line in report.normal:
        for fault, number in _faults(line):
            yield Remark(fault.rule, replace(fault.hit, places=(number,)))
    for line in report.contents:
        for fault in find_faults(line.raw.strip()):
            if fault.code == OF_CONTENTS and fault.kind != BLANKS:
                yield Remark(fault.rule, replace(fault.hit, places=(line.number,)))


def _on_statements(stated: StatedReport, told: set[tuple[str, int]]) -> Iterator[Remark]:
    """What figures contradict; that one is turned is said only where nothing else is said of it. `told`: code, line."""
    asked = [each for each in ON_STATEMENTS if not (each.name in OF_WHOLE_YEARS and stated.is_of_part_year)]
    found = [_of_own_check(stated, each, found) for each in asked for found in each.find(stated)]
    remarks = [each for each in _of_one_fault(found) if not _is_read_otherwise(stated, each)]
    remarks += _of_plain(stated, asked, {(line, each.figure) for each in remarks for line in each.places})
    remarks += _of_neighbours(stated, asked, {(line, each.figure) for each in remarks for line in each.places})
    known = {(line, each.figure) for each in remarks if each.kind != TURNED for line in each.places}
    for each in remarks:
        is_known = each.kind == TURNED and (each.line, each.figure) in known
        known |= {(each.line, each.figure)} if each.kind == TURNED else set()  # of two such remarks the first
        if not is_known and told.isdisjoint({(each.code, each.line), (TOLD_WITH.get(each.code, ""), each.line)}):
            yield each


def _of_neighbours(stated: StatedReport, rules: Sequence[Rule], known: set[tuple[int, str]]) -> Iterator[Remark]:
    """What two sentences read as one contradict, or parts of one matter. `known`: line, figure of the rest."""
    reads = (JoinedSentences.read(stated), SingleMatters.read(stated))
    found = [each for both in reads if both for each in both.remarks(rules, partial(_of_own_check, both.joined))]
    doubts = [each for each in found if (each.line, each.figure) not in known]
    yield from (each for each in _of_one_fault(doubts) if not _is_read_otherwise(stated, each))


def _of_plain(stated: StatedReport, rules: Sequence[Rule], known: set[tuple[int, str]]) -> Iterator[Remark]:
    """What a sentence contradicts without what it tells of other matters. `known`: line, figure of the rest."""
    plain = PlainSentences.read(stated)
    found = plain.remarks(rules, partial(_of_own_check, plain.plain)) if plain else ()
    doubts = [each for each in found if (each.line, each.figure) not in known]
    yield from (each for each in _of_one_fault(doubts) if not _is_read_otherwise(stated, each))


def _of_one_fault(remarks: list[Remark]) -> Iterator[Remark]:
    """Of remarks that give one figure of a line the same right value, the first of each code that does not give way."""
    alike = dict[tuple[int, str, str], list[Remark]]()
    for each in sorted(remarks, key=lambda remark: remark.kind == TURNED):
        if each.figure and each.computed:
            alike.setdefault((each.line, each.figure, each.computed), []).append(each)
    dropped = {
        id(each) for group in alike.values() for place, each in enumerate(group) if _gives_way(each, group, place)
    }
    yield from (each for each in remarks if id(each) not in dropped)


def _is_read_otherwise(stated: StatedReport, remark: Remark) -> bool:
    """Whether the figure that is doubted is made by the others of its sentence: then it is meant otherwise."""
    if not remark.figure or not (remark.computed or remark.rule.name in OF_TURNED):
        return False
    if any(is_vouched_for(stated, line, remark.figure, remark.terms) for line in remark.places):
        return True
    operands = remark.operands
    return bool(operands) and is_of_other_terms(stated, remark.places, remark.figure, remark.computed, operands)


def _gives_way(remark: Remark, group: list[Remark], place: int) -> bool:
    """Whether another remark of the group is before this one with its code, or nearer to the fault by its own."""
    nearer = (OF_MONEY if "元" in remark.message else OF_COUNTS).get(remark.code, ())
    return any(each.code == remark.code for each in group[:place]) or any(each.code in nearer for each in group)


def _of_own_check(stated: StatedReport, each: Rule, found: Hit[int]) -> Remark:
    """A remark under the check of the trade that its figure belongs to."""
    if each.code not in CODES_BY_WORDS:
        return Remark(each, found)
    told = str(found.facts.get("stated", ""))
    remark = Remark(each, found)
    is_of_size = told.endswith("元") and is_shifted(remark.figure, remark.computed)
    code = OF_SIZE if is_of_size else own_code(stated, each.code, found.places, told)
    return remark if code == each.code else Remark(replace(each, code=code), found)


def _faults(line: NormalLine) -> Iterator[tuple[Fault, int]]:
    """The faults of wording in a line, each with the line of the file where it stands."""
    for fault in find_faults(line.text):
        if fault.code not in OF_WRITING + OF_REPORTS and _concerns(fault, line):
            yield fault, line.line_at(fault.places[0])
    for part, begin in _written_parts(line):
        for fault in find_faults(part):
            if fault.code in OF_WRITING and _concerns(fault, line):
                yield fault, line.line_of(begin + fault.places[0])


def _concerns(fault: Fault, line: NormalLine) -> bool:
    if line.is_row and (fault.code in OF_PROSE or fault.kind == BLANKS):
        return False
    if fault.kind == TWICE and BLANK.search(_as_written(fault, line)):
        return False  # two cells of a row beside each other
    if fault.kind == PROMPT and ENTRY_OF_LIST.match(line.text):
        return False  # 附件3.满意度调查问卷（样表）
    if fault.kind == BLANKS and SENTENCE_END.search(line.text) is None:
        return False  # blanks set a line that is no sentence: a caption with its unit, names beside each other
    return not line.is_debris or fault.code not in OF_WHOLE_TEXTS


def _as_written(fault: Fault, line: NormalLine) -> str:
    """The words of a fault as they stand in the file."""
    at = fault.places[0]
    return line.written(at, at + len(str(fault.facts["written"])))


def _written_parts(line: NormalLine) -> Iterator[tuple[str, int]]:
    """What is written, a row of a table cell by cell, each with its place; blanks around it say nothing."""
    begin = 0
    for part in line.raw.split("\t") if line.is_row else [line.raw]:
        yield part.strip(), begin + len(part) - len(part.lstrip())
        begin += len(part) + 1


def _told_once(remarks: Iterable[Remark]) -> Iterator[Remark]:
    """Remarks that say the same of several lines as one with all its lines; what two rules say alike, once."""
    first: dict[str, Remark] = {}
    for each in remarks:
        said = repr((each.rule.name, each.kind, {name: fact for name, fact in each.facts.items() if name != EXCERPT}))
        told = first.get(said)
        places = each.places if told is None else (*told.places, *each.places)
        first[said] = Remark(each.rule, replace((told or each).hit, places=tuple(dict.fromkeys(places))))
    alike: dict[tuple[str, str], Remark] = {}
    for each in first.values():
        told = alike.setdefault((each.code, each.message), each)
        places = tuple(dict.fromkeys((*told.places, *each.places)))
        alike[each.code, each.message] = Remark(told.rule, replace(told.hit, places=places))
    yield from alike.values()

"""Runs the preflight: rules for whole reports, and wording rules line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wenlian_desktop.domain import preflight
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.prose.manuscript import LINES, Manuscript
from wenlian_desktop.domain.prose.wording_rules import find_faults
from wenlian_desktop.domain.rules.rule import Level, import_rules, rules_on

LEVEL_ORDER = tuple(Level)

import_rules(preflight)


def run_preflight(lines: Sequence[str], unit: str = LINES) -> list[Remark]:
    """All remarks on a report, by line, then by level; `lines` as in the file.

    `unit`: what a line is called (段 in a .docx).
    """
    found = _remarks(Manuscript.parse(lines, unit))
    return sorted(found, key=lambda remark: (remark.line, LEVEL_ORDER.index(remark.level), remark.code))


def _remarks(report: Manuscript) -> Iterator[Remark]:
    for each in rules_on(Manuscript):
        for found in each.find(report):
            yield Remark(each, found)
    for line in report.lines:  # C33 needs the whole report
        for fault in find_faults(line.text):
            yield Remark(fault.rule, replace(fault.hit, places=(line.line_no,)))

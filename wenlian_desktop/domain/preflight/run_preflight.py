"""Running the preflight: the rules for whole reports, and the rules of wording line by line."""

from collections.abc import Sequence

from wenlian_desktop.domain.preflight import headings, results, statements, sums
from wenlian_desktop.domain.preflight.rules import PREFLIGHT_RULES, Remark
from wenlian_desktop.domain.prose.manuscript import LINES, Manuscript
from wenlian_desktop.domain.prose.wording_rules import WORDING_RULES, find_faults
from wenlian_desktop.domain.rules.finding import Level

RULE_MODULES = (sums, headings, results, statements)  # importing a subject enters its rules in the list
LEVEL_ORDER = tuple(Level)


def run_preflight(lines: Sequence[str], unit: str = LINES) -> list[Remark]:
    """All remarks on a report by line, within a line 错 before 警 before 示; `lines` as the file has them.

    `unit`: what the lines of the file are called (a .docx has 段).
    """
    report = Manuscript.parse(lines, unit)
    found = [
        Remark(at, each.code, each.level, message, each.remedy)
        for each in PREFLIGHT_RULES
        for at, message in each.find(report)
    ]
    for line in report.lines:  # one line has no list to number: C33 goes through the whole report
        for fault in find_faults(line.text):
            rule = WORDING_RULES[fault.code]
            found.append(Remark(line.line_no, fault.code, rule.level, fault.message, rule.remedy))
    return sorted(found, key=lambda remark: (remark.line, LEVEL_ORDER.index(remark.level), remark.code))

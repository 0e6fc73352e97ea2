"""Preflight rules for the stages of an evaluation: one follows the other, and the report is signed after the last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
Day = tuple[int, int, int]
SPAN = re.compile(
    r"(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:至|到|—+|-|~|～)"
    r"(?:(?P<year2>20\d{2})年)?(?:(?P<month2>\d{1,2})月)?(?P<day2>\d{1,2})日",
    re.ASCII,
)
STAGE = re.compile("阶段|准备|撰写|现场评价|实地核查|分析评价|组织实施|材料核查|资料核查|报告撰写|形成报告")
OF_EVALUATION = re.compile("[自绩]?[效]?评价|自评|核查|撰写")
INTENDED = re.compile("拟|计划|将于|预计|下一步|下年|整改|公开期|公示期")
LONGEST_STAGE = 16  # characters before the days of a stage


@dataclass(frozen=True)
class Stage:
    """The days of a stage and the line that tells it."""

    line: int
    written: str
    begins: Day
    ends: Day
    has_year: bool


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "order": "这一阶段从“{written}”开始，早于前一阶段的“{before}”。",
        "signed": "落款日期早于评价工作结束的日期“{written}”。",
    },
    remedy="核对各阶段的日期和落款日期，改正不符的一处。",
)
def stages_follow_each_other(report: Manuscript) -> Hits:
    """“1.准备阶段（2023年2月6日至17日）… 3.撰写阶段（2022年3月13日至31日）”; signed before the last day."""
    before: Stage | None = None
    for each in _stages(report):
        is_next = before is not None and each.has_year and before.has_year and 0 < each.line - before.line <= 2
        if before is not None and is_next and each.begins < before.begins:
            yield hit(each.line, before.line, kind="order", written=each.written, before=before.written)
        before = each
    end = report.sign_off
    for each in _worked(report) if end else ():
        if end and each.ends[0] == end.day[0] and each.ends > end.day and each.line < end.line_no:
            yield hit(end.line_no, each.line, kind="signed", written=each.written)
            return


def _stages(report: Manuscript) -> Iterator[Stage]:
    """The lines that begin with the name of a stage, each with its days; a stage without a year is of the last one."""
    year = 0
    for line in report.lines:
        match = SPAN.search(line.text) if STAGE.search(line.text[:LONGEST_STAGE]) else None
        if match is None or match.start() > LONGEST_STAGE:
            continue
        year = int(match["year"] or year)
        if year:
            yield _stage(line.line_no, match, year)


def _worked(report: Manuscript) -> Iterator[Stage]:
    """The days of the stages, and those from which to which the evaluation was made (于3月6日至3月24日开展绩效评价)."""
    yield from _stages(report)
    for line in report.lines:
        for match in SPAN.finditer(line.text) if OF_EVALUATION.search(line.text) else ():
            behind = re.split("[，。；]", line.text[match.end() :])[0]
            clause = re.split("[，。；]", line.text[: match.start()])[-1]
            is_of_it = re.search("(?:开展|进行|组织|实施)[^，。；]{0,12}(?:评价|自评)", behind) is not None
            if match["year"] and is_of_it and not INTENDED.search(clause):
                yield _stage(line.line_no, match, int(match["year"]))


def _stage(line: int, match: re.Match[str], year: int) -> Stage:
    month, last_year = int(match["month"]), int(match["year2"] or year)
    begins = (year, month, int(match["day"]))
    return Stage(
        line, match[0], begins, (last_year, int(match["month2"] or month), int(match["day2"])),
        has_year=match["year"] is not None,
    )  # fmt: skip

"""All projects told by their number, against those whose money is told one by one: “4个项目全部填报绩效目标”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNT = "(?P<count>[两二三四五六七八九十]|\\d{1,2})"
ALL = re.compile(
    f"(?:^|[，。；：、]|对|将|[位馆会院校社心])(?:本年度?|全年|全部|所有)?(?<![第\\d.]){COUNT}个(?:预算|支出|财政)?项目(?:支出)?"
    "(?:全部|均|都|逐一|逐个|逐项|绩效目标|填报|编报|编制)"
)
OF_GOALS = re.compile("绩效|自评|监控|目标|申报")
ANY = re.compile(f"(?<![第\\d.]){COUNT}个(?:[\u4e00-\u9fff]{{0,4}})?项目(?!组)")
TOLD = re.compile(
    f"(?:项目支出|安排|共有?|实施|设立?|涉及|包括|分为)[^，。；\\d]{{0,8}}?{COUNT}个(?:预算|支出|财政)?项目"
)
NAME_HEAD, MONEY_HEAD = re.compile("^(?:预算|支出)?项目(?:支出)?(?:名称)?$"), re.compile("预算|支出|执行")
NO_PROJECT = re.compile("其[他它余中]|基本支出|项目支出|人员|公用|经费类|工资|三公|收入|结转|接待|培训费|差旅")
NOT_ALL = re.compile(
    "从[^，。；]{1,8}[看说]|用于|投向|按(?!项目)[^，。；]{1,8}(?:归|分|划|列|统计|看|计|论)|主要|重点|部分|类|等(?=[，。；、]|$)|约|余"
)
LEAST, MOST_OFF = 2, 1


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "这里写{stated}项目，另一处列出的项目是{count}个。"},
    remedy="核对项目数后统一。",
)
def all_projects_are_those_listed(report: StatedReport) -> Hits:
    """What is told of all projects is told of as many as the table, or the list, of their money has."""
    found = [
        (line.line_at(match.start("count")), match["count"])
        for line in report.manuscript.normal
        for match in (ALL.finditer(line.text) if "个" in line.text and OF_GOALS.search(line.text) else ())
    ]
    listed = dict((*_of_tables(report), *_of_sentences(report), *_as_told(report))) if found else {}
    for line, written in found:
        count = written_count(written)
        others = {at: number for at, number in listed.items() if at != line}
        if not others or count in others.values() or _is_told_again(report, count, line):
            continue
        at, number = min(others.items(), key=lambda each: abs(each[1] - count))
        if abs(number - count) <= MOST_OFF:
            yield doubtful(line, at, kind=TURNED, stated=f"{written}个", count=number)


def _is_told_again(report: StatedReport, count: int, line: int) -> bool:
    """Whether another line tells of as many projects."""
    others = (each for each in report.manuscript.normal if each.number != line and "项目" in each.text)
    return any(written_count(match["count"]) == count for each in others for match in ANY.finditer(each.text))


def _of_tables(report: StatedReport) -> Iterator[tuple[int, int]]:
    """The last row, and the number of projects, of each table of projects and their money."""
    for table in report.tables:
        heads = [head for head in table.heads if head]
        is_of_money = sum(MONEY_HEAD.search(head) is not None for head in heads) >= LEAST
        if is_of_money and any(NAME_HEAD.match(head) for head in heads[:2]):
            names = _names(table)
            if len(names) >= LEAST and not any(NO_PROJECT.search(name) for name in names):
                yield table.rows[0].line, len(names)


def _names(table: StatedTable) -> list[str]:
    rows = [row for row in table.rows if not row.is_total and not row.is_part]
    return [row.name for row in rows if row.name and not row.name.endswith(("小计", "合计"))]


def _of_sentences(report: StatedReport) -> Iterator[tuple[int, int]]:
    """The line, and the number, of projects whose amounts make the spending on projects."""
    roles = (FigureRole.FULL, FigureRole.SPENT, FigureRole.PLAIN)
    wholes = {each.value for role in roles for each in report.facts(role, CLASSES[1])}
    for sentence in report.with_figures(LEAST + 1):
        if not sentence.text.startswith("项目支出") or NOT_ALL.search(sentence.text):
            continue
        money = [each for each in sentence.statements if each.unit == MONEY and not each.depth]
        parts = [each for each in money if each.value not in wholes]
        are_named = not any(NO_PROJECT.search(each.label) for each in parts)
        if len(parts) > LEAST and are_named and sum((each.value for each in parts), Fraction(0)) in wholes:
            yield sentence.line, len(parts)


def _as_told(report: StatedReport) -> Iterator[tuple[int, int]]:
    for line in report.manuscript.normal:
        match = TOLD.search(line.text) if "个" in line.text and "项目" in line.text else None
        if match and not ALL.search(line.text) and "其中" not in line.text[: match.start()]:
            yield line.number, written_count(match["count"])

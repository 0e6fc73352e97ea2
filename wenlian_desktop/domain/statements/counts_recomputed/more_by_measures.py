"""Measures: what they add stands upon what there is (增加36张，使床位达到100张), and what they raise is less now."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values import outline

Hits = Iterator[Hit[int]]
ADDED = re.compile(
    "(?:增加|新增|增配|增设|增聘|引进|新建|新购|添置|购置|选送|招录|招聘|补充|培养|培育|发展|吸收|扩充|改造)(?!到|至)[^，；。]{0,12}$"
)
RAISED = re.compile(
    "^，(?:力争|争取|预计)?(?:使|让|推动|确保)?(?P<of>[^，；。\\d]{2,14}?)(?:总数|总量|数量|人数|数)?(?:达到|增至|增加到|增加至|扩大到|增长到|提高到|升至|达)$"
)
NO_NAME = re.compile("^(?:总|其|全[县市区乡镇省馆会]|具[有备]|从事|各类|的)+|(?:的)$")
PEOPLE = ("人", "名", "位")
LEAST_SHARED, LONG, LEAST_DIGITS, MOST_OFF = 2, 4, 2, 2  # characters of a name, digits of a slip, things miscounted


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="写“{label}{stated}”，现有{then}，增加{added}后应为{right}。",
    remedy="按“现有数＋增加数”核对，改正不符的一处。",
)
def measures_add_to_what_there_is(report: StatedReport) -> Hits:
    """What is to be added, and how many there are to be then, are as far apart as what there is by that name."""
    for sentence in report.with_figures(2):
        for added, total in pairwise(sentence.statements):
            said = RAISED.match(total.between) if ADDED.search(added.label) else None
            if said and _are_counts(added, total) and added.value < total.value:
                yield from _checked(report, added, total, said["of"])


def _are_counts(added: Statement, total: Statement) -> bool:
    are_plain = added.unit not in (MONEY, RATE, POINTS, "") and not added.is_about and not total.is_about
    return are_plain and _is_alike(added, total)


def _is_alike(one: Statement, other: Statement) -> bool:
    return one.unit == other.unit or {one.unit, other.unit} <= {*PEOPLE}


def _checked(report: StatedReport, added: Statement, total: Statement, of: str) -> Hits:
    """No figure of that unit is what there must have been; the only one of that name told before is a slip off it."""
    base = total.value - added.value
    before = [each for each in report.statements if each.sentence < total.sentence and _is_alike(each, total)]
    if any(each.value == base for each in before) or _stands_in_a_table(report, total, base):
        return
    named = [each for each in before if _is_named(each, NO_NAME.sub("", of)) and not each.is_about]
    values = {each.value for each in named}
    if len(values) != 1:
        return
    then, right = named[-1], named[-1].value + added.value
    if abs(right - total.value) <= MOST_OFF or is_slip_of_digits(total.quantity, right, LEAST_DIGITS):
        yield hit(
            total.line, then.line, label=total.label, stated=total.text, then=then.text, added=added.text,
            right=f"{bare(then.quantity, total.quantity)}＋{bare(added.quantity, total.quantity)}"
            f"＝{written(right, total.quantity)}",
        )  # fmt: skip


def _stands_in_a_table(report: StatedReport, total: Statement, base: Fraction) -> bool:
    cells = (cell.quantity for table in report.tables for row in table.rows for cell in row.cells)
    return any(figure and figure.value == base and figure.unit in ("", total.unit) for figure in cells)


def _is_named(each: Statement, name: str) -> bool:
    """Whether the clause of a figure has the name of what is to be more, or four characters of it."""
    words = each.label + each.after
    parts = [name, *(name[at : at + LONG] for at in range(len(name) - LONG + 1))]
    return len(name) >= LEAST_SHARED and any(part in words for part in parts)


UP = "提高|提升|上升|增加|增长|扩大|扩充|升|增|恢复|发展|壮大"
DOWN = "降低|下降|压降|压减|压缩|减少|缩短|降|减|控制"
WANTED = re.compile(
    f"(?P<of>[\u4e00-\u9fff]{{2,12}}?)(?:力争|争取|要|应|再|须|均|稳步|逐步|进一步)*(?:(?P<up>{UP})|(?P<down>{DOWN}))(?:到|至|为|在)?(?:不低于|不高于|不超过)?$"
)
REACHED = re.compile("(?P<of>[\u4e00-\u9fff]{2,12}?)(?:力争|争取|要|应|须|均)*达到?(?:不低于)?$")
OF_ANOTHER_TIME = re.compile("[上去]年|20\\d\\d年|同期|目标|计划|指标|全[国省市县区]|平均|季度|半年|\\d月")
NO_FACT = (FigureRole.TARGET, FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.GROWTH)
LEAST_NAME, BEFORE = 3, 24  # characters of a name, and within how many before its figure it stands


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="措施要把“{name}”{way}到{stated}，现在已是{now}。",
    remedy="核对现值和目标值，改正不符的一处。",
)
def measures_go_beyond_what_is(report: StatedReport) -> Hits:
    """“回访率只有82.3%” among the problems, “回访率提高到80%” among the measures."""
    plans = {line.line_no for line in report.manuscript.under(outline.MEASURES)}
    last = max((line for line in plans), default=0)
    for each in report.statements if plans else ():
        if each.line not in plans or each.is_about or each.unit in (MONEY, POINTS, "") or each.line > last:
            continue
        said = WANTED.search(each.label) or REACHED.search(each.label)
        name = _name(said["of"]) if said else ""
        if said is None or len(name) < LEAST_NAME:
            continue
        now = _told_of(report, each, name, plans)
        is_down = bool(said.groupdict().get("down"))
        if now and all((one.value <= each.value) if is_down else (one.value >= each.value) for one in now):
            way = "降" if is_down else "提高"
            yield doubtful(each.line, now[-1].line, name=name, way=way, stated=each.text, now=now[-1].text)


LED_BY = re.compile("^(?:[年月日][底末]?[前内起]?|[底末]前|.*(?:使|将|把|让|确保|推动|力争|争取|实现))+|的$")


def _name(words: str) -> str:
    """What is to be raised, without the words that lead to it."""
    return LED_BY.sub("", words)


def _told_of(report: StatedReport, wanted: Statement, name: str, plans: set[int]) -> list[Statement]:
    """The figures of that unit that the report tells with that name, not of other times, nor as goals."""
    goals, problems = all_goal_lines(report), {line.line_no for line in report.manuscript.under(outline.PROBLEMS)}
    found = []
    for one in report.statements:
        if one.unit != wanted.unit or one.line in plans or one.line in goals or one.role in NO_FACT or one.is_about:
            continue
        if name in one.between[-BEFORE:] and not OF_ANOTHER_TIME.search(one.between) and report.is_of_year(one):
            found.append(one)
    is_general = len(name) <= LEAST_NAME  # 覆盖率: of what was just told to be a problem
    return [one for one in found if one.line in problems] if is_general else found

"""Rows of tables against the text that tells the same by its name: counts without a unit of their own, and money."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, pairs_of, topic_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, WrittenFigure, quantities
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
UNIT_BEHIND = re.compile("[（(](?P<unit>[\u4e00-\u9fff]{1,2})[）)]$")
ASIDE = re.compile("（[^（）]*）|\\([^()]*\\)|数量$|次数$|场次$|人数$")
NUMBER_BEFORE = re.compile(
    "^(?:\\d{1,2}[.、]|（[一二三四五六七八九十\\d]{1,2}）|[一二三四五六七八九十]{1,2}、|其中[：:]?)"
)
VERB_BEFORE = re.compile("^(?:开展|举办|组织|完成|新增|实施|推进|创作|接待|发放|接收)(?=[\u4e00-\u9fff“]{3,})")
OF_UNIT = re.compile("^(?:计量)?单位$")
SAID = re.compile(
    "(?:项目)?(?:实际|全年|共|累计|合计)*(?:支出|执行数?|完成|[预决]算数?|使用|举办|开展|花费|花去|用去|投入|开支|列支|支付)?(?:了|为|达到?|是|共)*$"
)
NOT_IT = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.PER_HEAD)
OF_OTHERS = re.compile("其中|上年|去年|原|新增|另|[市省区县]级|线上|线下|每|[上下]半年|季度|拟|计划|目标")
APART = re.compile(f"{OF_OTHERS.pattern}|[少多差未缺超余]")
OF_CHANGES = re.compile("追加|追减|调[整剂增减]|结转|结余|收回|压减|节[约省]|增支|合同|中标")
NO_COUNT = (RATE, POINTS)
Pairs = frozenset[str]
MOST_OTHERS = 2  # pairs of characters that are not of the name: a verb
LEAST_NAME, LEAST_COUNT, LONG, LONGER = 3, 10, 3, 5  # characters; the least count; characters of a figure


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}”正文写{stated}，表中写{tabled}。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def rows_agree_with_text(report: StatedReport) -> Hits:
    """What a row tells by its name and unit is told in the text by the same name with one of its figures."""
    goals = all_goal_lines(report)
    rows = [(table, row) for table in report.tables for row in table.rows if not row.is_total]
    facts = [each for each in report.statements if each.line not in goals and _is_fact(report, each)] if rows else []
    words = [SAID.sub("", each.label) for each in facts]
    names = [_pairs(_name(row)) for _, row in rows]
    for table, row in rows:
        name = _name(row)
        named = [*compress(facts, (said.endswith(name) for said in words))] if len(name) >= LEAST_NAME else []
        told = [each for each in named if OF_OTHERS.search(each.between[: -len(name)][-8:]) is None]
        told = told if named or len(name) < LEAST_NAME else _told_in_other_order(report, facts, _pairs(name), names)
        figures = [*_figures(table, row)] if told else []
        alike = [one.value for _, other in rows if _name(other) == name for one in _figures(table, other)]
        told = [each for each in told if any(one.unit == each.unit for one in figures)]
        if not told or any(each.value in alike for each in told):
            continue
        for each in told[:1]:
            slip = next((one for one in reversed(figures) if one.unit == each.unit and _is_slip(one, each)), None)
            if slip:
                is_turned = is_slip_of_digits(slip, each.value, NEVER) or each.unit == MONEY
                kind = hit if is_turned and len(re.sub("\\\\D", "", each.text)) >= LONG else doubtful
                yield kind(each.line, row.line, kind=TURNED, name=name, stated=each.text, tabled=slip.text)


def _told_in_other_order(
    report: StatedReport, facts: Sequence[Statement], name: Pairs, names: Sequence[Pairs]
) -> list[Statement]:
    """“大篷车全年巡展36站” of a row 大篷车巡展: most of its words, few others."""
    found = []
    for each in facts:
        own = _pairs(each.label) if not APART.search(each.between) else Pairs()
        is_first = bool(own) and report.by_line[each.line][0] is each
        topic = topic_of(report, each) if is_first and not own & name else set[str]()
        shared = len((own | topic) & name)
        is_of_it = shared * 5 >= len(name) * 3 and len(own - name) <= MOST_OTHERS
        if is_of_it and sum(len((own | topic) & one) >= shared for one in names) == 1:
            found.append(each)
    return found


def _pairs(text: str) -> Pairs:
    return Pairs(pairs_of(NOISE.sub("", text)))


def _is_fact(report: StatedReport, each: Statement) -> bool:
    is_plain = each.role not in NOT_IT and not each.is_about and not each.meaning.is_part_year
    is_plain = is_plain and (each.unit != MONEY or not OF_CHANGES.search(_before(report, each) + each.after))
    return is_plain and each.unit not in (*NO_COUNT, "") and report.is_of_year(each) and each.depth == 0


def _before(report: StatedReport, each: Statement) -> str:
    """The words before a figure from the last ； of its sentence on."""
    return report.sentences[each.sentence].text[: each.quantity.start].rpartition("；")[2]


def _name(row: StatedRow) -> str:
    """The words of a row that name what it tells: its last cell of words before the figures."""
    first = next((cell.column for cell in row.cells if cell.quantity), 0)
    words = [cell.text for cell in row.cells if cell.column < first and cell.text and not OF_UNIT.match(cell.text)]
    named = next((each for each in reversed(words) if len(ASIDE.sub("", each)) >= LEAST_NAME), "")
    return VERB_BEFORE.sub("", NUMBER_BEFORE.sub("", ASIDE.sub("", named)))


def _figures(table: StatedTable, row: StatedRow) -> Iterator[WrittenFigure]:
    """The figures of a row, those without a unit in that behind its name, its head, or in its cell of the unit."""
    unit = _unit(table, row)
    for cell in row.cells:
        for one in quantities(cell.text) if not cell.quantity else (cell.quantity,):
            if isinstance(one, WrittenFigure):
                head = UNIT_BEHIND.search(table.head(cell.column))
                of = one.unit or (head["unit"] if head else unit)
                yield one if one.unit else _in_unit(one, of)


def _in_unit(figure: WrittenFigure, unit: str) -> WrittenFigure:
    """A bare figure in the unit of its row: 万人次 counts 人次 by ten thousands."""
    scale = WAN if unit.startswith("万") and len(unit) > 1 and unit != "万元" else 1
    return WrittenFigure(
        figure.start, figure.end, figure.text, figure.value * scale, unit[1:] if scale > 1 else unit,
        figure.step * scale, figure.scale * scale, figure.mark,
    )  # fmt: skip


WAN = 10_000


def _unit(table: StatedTable, row: StatedRow) -> str:
    """The unit of a row: behind its name, or in its column of units."""
    column = next((at for at, head in enumerate(table.heads) if OF_UNIT.match(head)), None)
    named = next((found for cell in row.cells[:3] if (found := UNIT_BEHIND.search(cell.text))), None)
    return row.words(column) if column is not None else named["unit"] if named else ""


def _is_slip(figure: WrittenFigure, each: Statement) -> bool:
    """Whether a count or an amount is one of the row with a slip of the hand: turned, or one digit of it wrong."""
    least = LONGER if each.unit == MONEY else 2
    is_far = each.value < LEAST_COUNT or figure.value < LEAST_COUNT
    return not (is_far and each.unit != MONEY) and is_slip_of_digits(figure, each.value, least)

"""Details of the spending: projects listed in a sentence or line by line, 人员经费 and 公用经费 of 基本支出."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_near, is_slip, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.recomputing.near_figures import begins_with_total
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, NAMED, WHOLE, FigureRole
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
LEAST_LISTED = 3
NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.、]|（\d{1,2}）|[①-⑳])")
OF_PROJECTS = re.compile("项目|科目|分类|功能|去向|流向|其中|具体|明细|分别|用于|来源|收入|捐赠|资金")
TOTALLED = re.compile("合计|共计|总计|一共|总额|总数|加总|相加|累加|共(?:安排|支出|投入|列支|使用|下达|拨付)")
OF_STOCK = re.compile("原值|净值|购入|核销|报废")
INCOMPLETE = re.compile(
    "主要|重点(?:项目|支出|用于|保障|投向|支持|安排|工作|有|是|为|包括)|等(?=[，。；]|$)|其中|部分|仅"
)
LISTED_ROLES = (FigureRole.PLAIN, FigureRole.SPENT, FigureRole.INCOME)
NO_TOTAL = (FigureRole.INITIAL, FigureRole.ADDED, FigureRole.CUT, FigureRole.CARRIED_IN, FigureRole.TAKEN_BACK)
REACH = 2  # lines above a list in which its total may stand


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="核对明细和合计，改正不符的一处。",
)
def listed_amounts(report: StatedReport) -> Hits:
    """Listed projects, and the parts of 基本支出, make the total that is told near them or of the whole report."""
    for parts in (*_in_sentences(report), *_line_by_line(report)):
        figures = [part.quantity for part in parts]
        totals = _totals(report, parts)
        is_told = any(sum_agrees(total.quantity, figures) or _is_longer(report, total, parts) for total in totals)
        if is_told or _is_no_list(parts):
            continue
        slipped = next((total for total in totals if _is_slipped(total, parts)), None)
        if slipped and not begins_with_total(parts):
            yield _told(slipped, parts)
    for whole, parts in (*_of_basic(report), *_by_source(report)):
        if not _is_longer(report, whole, parts):
            yield _told(whole, parts)


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}”，列出的是{count}个。",
    remedy="核对名单和个数，改正不符的一处。",
)
def listed_projects_are_counted(report: StatedReport) -> Hits:
    """As many projects are listed as the text says, where their amounts make the whole."""
    for sentence in report.with_figures(LEAST_LISTED - 1):
        said = COUNTED.search(sentence.text) if "项" in sentence.text else None
        parts = _items(sentence) if said else []
        if said is None or len(parts) < LEAST_LISTED - 1 or REST_COUNTED.search(sentence.text):
            continue
        figures = [part.quantity for part in parts]
        count = written_count(next(number for number in said.groups() if number))
        is_whole = any(sum_agrees(total.quantity, figures) for total in _totals(report, parts))
        is_whole = is_whole or _is_all(sentence, said, parts, abs(count - len(parts)))
        money = [each for each in sentence.statements if each.unit == MONEY and each.quantity.start > said.end()]
        if is_whole and count not in (0, len(parts), len(money)):  # 公务用车平台 has a name of the budget too
            yield hit(sentence.line, words=said[0], count=len(parts))


def _is_no_list(parts: Sequence[Statement]) -> bool:
    """Whether the last figure is the total of the others, or two stand for each thing (预算／支出)."""
    rest = sum((part.value for part in parts[:-1]), Fraction(0))
    return parts[-1].value == rest or any(part.between in ("／", "/") for part in parts)


COUNTED = re.compile(
    r"(?<!其余)(?<!其他)(?<!其它)(?<!剩余)(?<!余下)(?:项目)?(?<!\d)(\d{1,2}|[两二三四五六七八九十]{1,2})个(?:子)?项目|(?:安排|实施|立项|共有|共|设)项目(\d{1,2}|[两二三四五六七八九十]{1,2})个"
    "|项目(?:数量|个数|总数|共计?|合计|总计)(?:为|是|有)?(\\d{1,2}|[两二三四五六七八九十]{1,2})个"
    "|(?:以上|上述)(\\d{1,2}|[两二三四五六七八九十]{1,2})[项个](?=[^，。；\\d]{0,8}(?:计|支出|预算|金额|经费))"
)
REST_COUNTED = re.compile("(?:其余|剩余|余下|其他)的?(?:\\d|[两二三四五六七八九十])+个")
MOST_MISCOUNTED = 2


def _is_all(sentence: Sentence, said: re.Match[str], parts: Sequence[Statement], apart: int) -> bool:
    """Whether a list is all that a number counts: behind its colon up to the end, or before “以上5项”."""
    behind = sentence.text[said.end() :]
    is_above = said[0][:2] in ("以上", "上述") and all(part.quantity.start < said.start() for part in parts)
    is_below = "：" in behind and behind.count("；") in (0, len(parts) - 1) and "个" in said[0]
    is_list = len(parts) >= LEAST_LISTED and not INCOMPLETE.search(sentence.text)
    return is_list and apart <= MOST_MISCOUNTED and (is_above or is_below)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    lines = dict.fromkeys((parts[0].line, whole.line, *(part.line for part in parts)))
    return hit(*lines, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))


def _is_longer(report: StatedReport, total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a list goes on with amounts that have names of the budget, and makes its total with them."""
    group = report.by_line[parts[0].line]
    rest = [each for each in group[group.index(parts[0]) :] if each.unit == MONEY and not each.depth]
    runs = (rest[:end] for end in range(len(parts), len(rest) + 1))
    return any(sum_agrees(total.quantity, [each.quantity for each in run]) for run in runs)


def _in_sentences(report: StatedReport) -> Iterator[list[Statement]]:
    for sentence in report.with_figures(LEAST_LISTED):
        parts = _items(sentence)
        opening = sentence.text[: parts[0].quantity.start] if parts else ""
        before = report.sentences[sentence.number - 1].text if sentence.number else ""
        is_listed = (
            len(parts) >= LEAST_LISTED and OF_PROJECTS.search(before + opening) and not OF_STOCK.search(sentence.text)
        )
        is_listed = is_listed and len({part.role is FigureRole.FULL for part in parts}) == 1  # 预算…，执行…
        if is_listed and not INCOMPLETE.search(sentence.text) and not any(part.is_about for part in parts):
            yield parts


def _items(sentence: Sentence) -> list[Statement]:
    """The amounts of things without a name of the budget; where a colon opens the list, those after it, if all are."""
    money = [each for each in sentence.statements if each.unit == MONEY and not each.depth]
    opened = next((at for at, each in enumerate(money) if at and "：" in each.between), 0)
    found = [each for each in money[opened:] if _is_item(each)]
    is_mixed = opened and any(each not in found and not TOTALLED.search(each.label) for each in money[opened:])
    return [] if is_mixed else found


def _is_item(each: Statement) -> bool:
    is_named = each.subject not in NAMED and each.subject != WHOLE
    is_total = TOTALLED.search(each.label) is not None
    is_listed = each.role in (*LISTED_ROLES, FigureRole.FULL) and not is_total
    return each.unit == MONEY and is_named and is_listed and not each.depth


def _line_by_line(report: StatedReport) -> Iterator[list[Statement]]:
    """The first amount of each of the numbered lines that stand together."""
    parts: list[Statement] = []
    for line in report.manuscript.lines:
        told = report.by_line.get(line.line_no, ())
        first = told[0] if told and told[0].unit == MONEY and told[0].role in LISTED_ROLES else None
        if first and NUMBERED.match(line.text) and (not parts or line.line_no <= parts[-1].line + 1):
            parts.append(first)
            continue
        if len(parts) >= LEAST_LISTED:
            yield parts
        parts = []
    if len(parts) >= LEAST_LISTED:
        yield parts


def _totals(report: StatedReport, parts: Sequence[Statement]) -> list[Statement]:
    """What a list may be of: amounts told above it, and the spending on projects."""
    first = parts[0].line
    near = [each for line in range(first - REACH, first + 1) for each in report.by_line.get(line, ())]
    facts = [
        each
        for role in (FigureRole.SPENT, FigureRole.FULL, FigureRole.INCOME)
        for name in ("项目支出", WHOLE)
        for each in report.facts(role, name)
    ]
    amounts = [each for each in near if each.unit == MONEY and each not in parts and each.role not in NO_TOTAL]
    amounts += _in_tables(report, parts[0])
    told = [each for each in (*amounts, *facts) if not each.meaning.is_part_year and not FIRST_ONES.search(each.label)]
    return [each for each in told if each.value > max(part.value for part in parts)]


FIRST_ONES = re.compile("[前后首][两二三四五六七八九\\d][项个笔]")  # 前三项合计90万元


def _in_tables(report: StatedReport, first: Statement) -> list[Statement]:
    """The amounts of the rows whose name opens the sentence of a list (社会捐赠中，…)."""
    opening = report.sentences[first.sentence].text[: first.quantity.start]
    return [
        replace(first, quantity=cell.quantity, line=row.line)
        for table in report.tables
        for row in table.rows
        if len(row.name) > 1 and row.name in opening
        for cell in row.cells
        if cell.quantity and cell.quantity.unit == MONEY
    ]


def _is_slipped(total: Statement, parts: Sequence[Statement]) -> bool:
    rest = total.value - sum(part.value for part in parts)
    rights = [(part.quantity, part.value + rest) for part in parts] + [(total.quantity, total.value - rest)]
    is_told_whole = total.sentence == parts[0].sentence and TOTALLED.search(total.label) is not None
    is_small = abs(rest) * (2 if is_told_whole else 20) <= total.value
    return is_small and any(right > 0 and is_slip(figure, right) for figure, right in rights)


def _of_basic(report: StatedReport) -> Iterator[tuple[Statement, list[Statement]]]:
    """人员经费 and 公用经费 told together, and the 基本支出 they make."""
    for sentence in report.with_figures(len(("人员经费", "公用经费"))):
        money = [each for each in sentence.statements if each.unit == MONEY and each.role in LISTED_ROLES]
        parts = [next((each for each in money if each.subject == name), None) for name in ("人员经费", "公用经费")]
        found = [part for part in parts if part]
        if len(found) < len(parts):
            continue
        wholes = [each for each in report.by_line[sentence.line] if _is_basic(each)]
        wholes = wholes or report.facts(FigureRole.SPENT, "基本支出")
        figures = [part.quantity for part in found]
        others = [each for each in report.by_line.get(sentence.line, ()) if each.unit == MONEY]
        spent = report.facts(FigureRole.SPENT, "基本支出")  # told elsewhere, the budget beside
        is_told = any(sum_agrees(whole.quantity, figures) for whole in (*wholes, *others, *spent))
        if wholes and not is_told and is_near(wholes[0].value, [part.value for part in found]):
            yield wholes[0], found


SOURCES = (
    "一般公共预算",
    "政府性基金",
    "国有资本经营",
    "财政专户",
    "单位资金",
    "其他资金",
    "财政拨款",
    "事业收入",
    "其他收入",
    "经营收入",
    "上级补助",
)


def _by_source(report: StatedReport) -> Iterator[tuple[Statement, list[Statement]]]:
    """Amounts by source told together, against the last of the same kind told before them in the paragraph."""
    for sentence in report.with_figures(2):
        parts = [each for each in sentence.statements if each.unit == MONEY and _source(each)]
        roles = {each.role for each in parts}
        named = [_source(each) for each in parts]
        if len(parts) < 2 or len(roles) > 1 or len(set(named)) < len(named):
            continue
        before = [each for each in report.by_line[sentence.line] if each.unit == MONEY and not _source(each)]
        wholes = [each for each in before if each.role in roles and each.subject == WHOLE]
        figures = [part.quantity for part in parts]
        rest = wholes[-1].value - sum(part.value for part in parts) if wholes else 0
        others = {each.value for each in sentence.statements}  # 上年结转 told with the sources
        is_told = rest in others or any(sum_agrees(each.quantity, figures) for each in before)
        if wholes and not is_told and is_near(wholes[-1].value, [part.value for part in parts]):
            yield wholes[-1], parts


def _source(each: Statement) -> str:
    return next((source for source in SOURCES if source in each.label), "")


def _is_basic(each: Statement) -> bool:
    return each.unit == MONEY and each.subject == CLASSES[0] and each.role in (*LISTED_ROLES, FigureRole.FULL)

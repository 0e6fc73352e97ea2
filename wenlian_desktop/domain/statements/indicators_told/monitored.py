"""What had been spent when the year was monitored: no more than in the whole year."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
PART = re.compile(
    r"(?<![\d年])1月?份?[—~\-至到](?:[1-9]|1[01])月|(?:[2-9]|1[01])月?[—~\-至到]1?\d月|[上下]半年|前三季度|[前头]\d{1,2}个月"
    r"|(?<!\d)(?:[1-9]|1[01])月(?:[底末]|\d{1,2}日)|监控",
    re.ASCII,
)
WHOLE_YEAR = re.compile("全年|年度|1[—~\\-至]12月|12月[底末]")
SPENDING = re.compile("支出|执行|列支|支付|使用|开支|花费|拨付")
NO_SPENDING = re.compile("预算|计划|收入|应|目标|预计|下达|到位|压减|节约|剩余|余|未|均|每|较|比|占|增|减|合同|采购|调")
OF_OTHER_YEAR = re.compile("上年|去年|同期|次年|下年|明年|结转")
OF_ALL = re.compile(
    "财政|预算|部门|整体|全[部会馆局市县区]|资金|经费|总体|总|绩效|执行数|执行|支出|支付|使用|已经|已|完成|实际|实现|累计|共计?|合计|达到?|为|数|额|时|期间"
    "|显示|监控|对|情况|开展|进行|组织|当时|此时|时点|点|[1-9]月|1[0-2]月|工作|已有|截至|截止|全年|年度|年|我[会馆局]|[市县区](?:文联|科协|妇联|残联)|本级|本[会馆局]"
)
ITEM_HEAD = re.compile("执行|支出|决算|支付")
NO_ITEM_HEAD = re.compile("率|预算|计划|进度|差|目标|指标|上年|去年|占|20\\d\\d|均|科目|类[别型]|项目$|内容|用途|结构")
OF_PROJECTS = re.compile("(?:全部|所有|各)(?:个)?项目|项目(?:资金|经费|累计)")
QUOTED = re.compile("“[^”“，。；]{2,20}”")
LEAST_NAME = 3  # characters


@rule(
    "C20",
    Level.WARNING,
    on=StatedReport,
    says="“{period}{stated}”大于全年的{whole}。",
    remedy="核对监控数和全年执行数，改正不符的一处。",
)
def monitored_within_the_year(report: StatedReport) -> Hits:
    """“1—7月支出628.30万元” is no more than all of the year, in sentences and in the columns of a table."""
    for each in report.statements:
        words = each.between.rpartition("；")[2] if each.unit == MONEY and each.depth == 0 else ""
        period = list(PART.finditer(words))
        if not period or each.is_about or not _is_spending(words[period[-1].end() :], words):
            continue
        whole = _whole(report, words[words.rfind("，", 0, period[-1].start()) + 1 :])
        if whole and each.value > whole.value and report.is_of_year(each):
            yield hit(each.line, period=each.label, stated=each.text, whole=whole.text)
    yield from _in_tables(report)


def _is_spending(after: str, words: str) -> bool:
    """`after`: the words between the period and the amount."""
    is_told = SPENDING.search(after) is not None
    return (
        is_told and not NO_SPENDING.search(re.sub("预算执行|预算支出", "", after)) and not OF_OTHER_YEAR.search(words)
    )


def _whole(report: StatedReport, words: str) -> WrittenFigure | None:
    """The most that a text tells as spent in the year by the class, the item, or the whole that words are of."""
    quoted = QUOTED.search(words)
    name = quoted[0] if quoted else next((each for each in CLASSES if each in words), None)
    items = _items(report)
    if name is None and OF_PROJECTS.search(words):
        name = CLASSES[1]
    if name is None:
        named = [each for each in items if len(each) >= LEAST_NAME and each in words]
        name = max(named, key=len, default=None)
    if name is None and re.search("[\u4e00-\u9fff]", OF_ALL.sub("", PART.sub("", words))):
        return None
    return max(items.get(name or WHOLE, ()), key=lambda each: each.value, default=None)


@lru_cache(2)
def _items(report: StatedReport) -> Mapping[str, Sequence[WrittenFigure]]:
    """What each class, item and the whole spent in the year, by their names, as told in sentences and in tables."""
    found = dict[str, list[WrittenFigure]]()
    for each in report.statements:
        if each.unit != MONEY or each.meaning.is_part_year or not report.is_of_year(each):
            continue
        quoted = QUOTED.findall(report.sentences[each.sentence].text[: each.quantity.start])
        name = quoted[0] if len(quoted) == 1 else each.subject
        if each.role is FigureRole.SPENT or (each.role is FigureRole.FULL and name not in (WHOLE, *CLASSES)):
            found.setdefault(name, []).append(each.quantity)
    for table in report.tables:
        columns = [at for at, head in enumerate(table.heads) if ITEM_HEAD.search(head) and not PART.search(head)]
        columns = [at for at in columns if not NO_ITEM_HEAD.search(table.heads[at])]
        for row in table.rows if len(columns) == 1 else ():
            figure = row.figure(columns[0])
            if figure and figure.unit == MONEY:
                found.setdefault(WHOLE if row.is_total else row.name, []).append(figure)
    return found


def _in_tables(report: StatedReport) -> Hits:
    for table in report.tables:
        part = next((at for at, head in enumerate(table.heads) if PART.search(head) and "率" not in head), None)
        year = [
            at for at, head in enumerate(table.heads) if WHOLE_YEAR.search(head) and re.search("执行|支出|完成", head)
        ]
        year = [at for at in year if not re.search("率|预算数|预计|目标|指标", table.heads[at])]
        for row in table.rows if part is not None and len(year) == 1 and year[0] != part else ():
            done, whole = row.figure(part), row.figure(year[0])
            if done and whole and done.unit == whole.unit and done.value > whole.value:
                head = f"{row.name}{table.heads[part or 0]}"
                yield hit(row.line, period=head, stated=done.text, whole=whole.text)

"""Claims right beside a small table that a row contradicts: all reached, all within, no difference, the most."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.forms_and_tables.tables_beside import ColumnBeside, SmallTable, small_tables
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow

Hits = Iterator[Hit[int]]
PLANNED, DONE = re.compile("目标|计划|指标值|任务"), re.compile("完成|实际|达成|结果")
LIMIT, SPENT = re.compile("预算|标准|限额|定额|控制|上限"), re.compile("支出|实际|决算|执行|花费|使用")
BOOKED, FOUND = re.compile("账面|账存|在账"), re.compile("实盘|实存|盘点|实有|清点")
ALL = "(?:全部|均|都|所有|各项|[两二三四五六七八九十]项)"
REACHED = re.compile(f"{ALL}[^，。；]{{0,10}}(?:达到|完成|实现|达标)[^，。；不未没]{{0,8}}(?:目标|计划|任务|指标|$)")
WITHIN = re.compile(
    f"{ALL}(?:未|没有|无)(?:超|突破)|(?:严格)?控制在[^，。；]{{0,10}}(?:以内|之内|范围内)|未发生超|(?:无|没有)[^，。；]{{0,6}}超(?:出|过|支|预算)"
)
ALIKE = re.compile("(?:账实|账账|账物|账卡)(?:完全)?(?:相符|一致)|(?:未发现|没有|无)(?:盘盈|盘亏|差异)")
NOT_ALL = re.compile("除|外|仅|个别|部分|尚|有[一二三四五六七八九\\d两]")
LESS_IS_BETTER = re.compile("成本|费|支出|耗|投诉|时限|天数|差错|单价|≤|小于")
KINDS = (
    (REACHED, PLANNED, DONE, "没有达到"),
    (WITHIN, LIMIT, SPENT, "超过"),
    (ALIKE, BOOKED, FOUND, "不同于"),
)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，表中“{name}”{done}，{how}{planned}。",
    remedy="核对表和文字，改正不符的一处，或写明例外和原因。",
)
def claims_beside_small_tables(report: StatedReport) -> Hits:
    """“两个项目的支出均未超出全年预算数” below a row of 165.00 and 169.37; “账实相符” below 6 and 5."""
    for table in small_tables(report):
        for sentence in table.sentences:
            for words, one, other, how in KINDS:
                claim = words.search(sentence.text)
                if claim and not NOT_ALL.search(sentence.text[: claim.start()]):
                    for row, planned, done in _contrary(table, one, other, how):
                        yield hit(
                            sentence.line, row.line, claim=claim[0], name=row.name, done=done, how=how, planned=planned
                        )


def _contrary(
    table: SmallTable, one: re.Pattern[str], other: re.Pattern[str], how: str
) -> Iterator[tuple[StatedRow, str, str]]:
    """The rows that contradict a claim, with both figures."""
    pair = _pair(table, one, other)
    rows = zip(table.rows, pair[0].figures, pair[1].figures, strict=True) if pair else ()
    for row, planned, done in rows:
        is_short = done.value < planned.value and not LESS_IS_BETTER.search(row.name)
        is_contrary = {"没有达到": is_short, "超过": done.value > planned.value}.get(how, done.value != planned.value)
        if is_contrary:
            yield row, planned.text, done.text
    if not pair and how == "超过" and len(table.rows) == len(table.columns) + 1:
        limits, spent = (
            [(row, row.figure(table.columns[0].at)) for row in table.rows if words.search(row.name)]
            for words in (one, other)
        )
        if len(limits) == len(spent) == 1 and limits[0] != spent[0]:
            (_, planned_of), (row, done_of) = limits[0], spent[0]
            if planned_of and done_of and done_of.value > planned_of.value:
                yield row, planned_of.text, done_of.text


def _pair(table: SmallTable, one: re.Pattern[str], other: re.Pattern[str]) -> tuple[ColumnBeside, ColumnBeside] | None:
    """The two columns of one unit that the heads tell apart, where there are no more of them."""
    plain = [each for each in table.columns if each.unit != RATE]
    ones = [each for each in plain if one.search(each.head)]
    others = [each for each in plain if other.search(each.head) and each not in ones]
    return (ones[0], others[0]) if len(ones) == len(others) == 1 and ones[0].unit == others[0].unit else None


MOST = re.compile("最(?P<way>[多高大少低小])")
AVERAGE = re.compile("均|率|占|增|降|每")
HIGHEST = "多高大"


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{written}”，按表中的数，最{way}的是“{right}”（{figure}）。",
    remedy="对照表中各行的数改正。",
)
def named_rows_have_the_most(report: StatedReport) -> Hits:
    """“曲艺家协会开展活动最多”, where another row of the only column beside it has more."""
    for table in small_tables(report):
        columns = [each for each in table.columns if each.unit != RATE]
        for sentence in table.sentences if len(columns) == 1 else ():
            for clause in re.split("[，；。]", sentence.text):
                found = MOST.search(clause)
                named = [row for row in table.rows if len(row.name) > 1 and row.name in clause]
                if found and len(named) == 1 and not AVERAGE.search(clause) and clause.count("最") == 1:
                    yield from _not_the_most(table, columns[0], named[0], found["way"], (sentence.line, clause))


def _not_the_most(table: SmallTable, column: ColumnBeside, named: StatedRow, way: str, told: tuple[int, str]) -> Hits:
    choose = max if way in HIGHEST else min
    best = choose(column.figures, key=lambda each: each.value)
    own = named.figure(column.at)
    if own is not None and own.value != best.value:
        right = table.rows[column.figures.index(best)]
        yield hit(told[0], right.line, written=told[1], way=way, right=right.name, figure=best.text)


ORDER = re.compile(
    "由(?P<first>[多高大少低小])到[多高大少低小][^，。；]*[，：]?[^，。；]*(?:依次|分别)?(?:为|是)(?P<names>[^，。；]+)"
)
PARTED = re.compile("[、和及与]")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{written}”，按表中的数应为{right:、}。",
    remedy="对照表中各行的数重排次序。",
)
def rows_told_in_their_order(report: StatedReport) -> Hits:
    """“按会员数由多到少排列，依次为书协、民协、影协”, below rows that have 318, 157 and 264."""
    for table in small_tables(report):
        columns = [each for each in table.columns if each.unit != RATE]
        for sentence in table.sentences if len(columns) == 1 else ():
            found = ORDER.search(sentence.text) if "到" in sentence.text else None
            names = PARTED.split(found["names"]) if found else []
            figures = dict(zip(table.names, columns[0].values, strict=True))
            if found and len(names) == len({*names} & figures.keys()) > 1:
                right = sorted(names, key=lambda name: figures[name], reverse=found["first"] in HIGHEST)
                if [figures[name] for name in right] != [figures[name] for name in names]:
                    yield hit(sentence.line, *(row.line for row in table.rows), written=found[0], right=tuple(right))

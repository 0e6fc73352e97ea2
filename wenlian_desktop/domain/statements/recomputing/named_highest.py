"""What is told to be the most or the least of a list: it is the one with that figure."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
NAMED = re.compile(
    "(?:[支出金额数量占比规模场次率执行完成预算]{0,6})(?:最(?P<way>[多高大少低小])|[排居列位名占][在于居列名]?(?:(?P<first>首位?|榜首|第一位?)|末位|末尾|最后))的(?:一[项类个]|项目|板块|类别)?(?:是|为)[“‘《]?(?P<name>[\u4e00-\u9fff]{2,14}?)(?:[”’》，。；（]|$)"
    "|(?P<name2>[\u4e00-\u9fff]{2,12}?)(?:支出|占比|数量|场次|金额|比重|[增降]幅|增速|增长率)?(?:为)?最(?P<way2>[多高大少低小快慢])(?=[，。；]|$)"
)
RANKS = re.compile("最|首|第一|末[位尾]")
MARKS = ("、", "，", "；")
TOTAL = re.compile("合计|共计|总计|小计|一共|总共|[^，。；]{1,2}(?:项|者|类|处)(?:合计|之和|相加|共)")
LEAST = 3
SHARED = 2  # characters of a name that is told again


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{written}”，按列出的数，最{way}的是{right}（{figure}）。",
    remedy="对照各项数额改正。",
)
def highest_is_named(report: StatedReport) -> Hits:
    """“支出最多的是流动科技馆巡展”, of projects listed in the same paragraph with their amounts."""
    for sentence in report.sentences:
        for match in NAMED.finditer(sentence.text) if RANKS.search(sentence.text) else ():
            if _is_of_change(sentence.text, match):
                continue  # the amounts are of each year, not of what lies between them
            way, name = _way(match), match["name"] or match["name2"]
            yield from _wrong_in_table(report, sentence.line, sentence.text[: match.start()], match[0], way, name)
            group = report.by_line.get(sentence.line, ())
            lists = () if _is_of_rates(sentence.text, match) else lists_told(group)
            for listed in (*lists, *_lists_of_rates(group, match[0])):
                own = [each for each in listed if is_named(name, each)]
                own = own or [each for each in listed if BEHIND.fullmatch(_between(sentence, match.end(), each))]
                best = (max if way in "多高大快" else min)(listed, key=lambda each: each.value)
                if len(own) == 1 and own[0].value != best.value:
                    yield hit(sentence.line, written=match[0], way=way, right=best.label, figure=best.text)


def _way(claim: re.Match[str]) -> str:
    """Whether the most or the least is named: 最多的是, or in other words 排在首位的是."""
    return claim["way"] or claim["way2"] or ("多" if claim["first"] else "少")


BEHIND = re.compile("[，（]?(?:共|为|达|有|是|计)?")  # 最多的是书法分会，为182人


def _between(sentence: Sentence, end: int, each: Statement) -> str:
    """The words from a name to a figure of its sentence; more than a link where the figure is before it."""
    is_after = each.sentence == sentence.number and each.quantity.start >= end - 1
    return sentence.text[end : each.quantity.start] if is_after else "…"


def _wrong_in_table(report: StatedReport, line: int, told_before: str, written: str, way: str, name: str) -> Hits:
    """“执行率最高的是…”, of the column of that name in the table right above."""
    growth = GROWTH.search(written)
    metric = METRIC.match(written) or growth or next(reversed([*METRIC.finditer(told_before)]), None)
    table = next((each for each in report.tables if each.rows and 0 < line - each.rows[-1].line <= JUST_ABOVE), None)
    if table is None and POINTS_BELOW.search(told_before):
        table = next((each for each in report.tables if each.rows and 0 < each.rows[0].line - line <= JUST_ABOVE), None)
    if not metric or table is None or told_before.endswith(OF_CHANGES):
        return
    asked = f"(?:{GROWN})" if growth else metric[1]
    if metric.start() == 0 and metric.string is written and told_before.endswith(OF_REST):
        asked = told_before[-1] + asked  # 未支出数最大的是
    columns = [at for at in table.columns if re.search(f"(?<![{''.join(OF_REST)}]){asked}", table.head(at))]
    columns = columns or [at for at in table.columns if asked == "支出" and SPENT_HEAD.fullmatch(table.head(at))]
    column = columns[0] if columns else None
    told = [(row, figure) for row in table.rows if not row.is_total and (figure := row.figure(column))]
    own = [(row, figure) for row, figure in told if len(name) >= SHARED and _is_of_row(name, row.name)]
    if len(own) != 1 or len(told) < LEAST or _names_others(told_before, len(told)):
        return
    row, best = (max if way in "多高大快" else min)(told, key=lambda each: each[1].value)
    if own[0][1].value != best.value:
        yield hit(line, own[0][0].line, row.line, written=written, way=way, right=row.name, figure=best.text)


SO_MANY = re.compile("(?P<number>\\d{1,2}|[两二三四五六七八九])[家个所类][^，。；、]{2,10}[^。]*$", re.ASCII)


def _names_others(told_before: str, rows: int) -> bool:
    """Whether the words before say of how many it is, and these are not all rows: 五家下属单位……其中图书馆最多."""
    said = SO_MANY.search(told_before)
    if said is None:
        return False
    return written_count(said["number"]) != rows


def _is_of_row(name: str, row: str) -> bool:
    """Whether a name is that of a row, the unit in brackets behind it left out: 土地托管面积（万亩次）."""
    bare = ASIDE.sub("", row)
    return name in row or (len(bare) >= SHARED and bare in name)


ASIDE = re.compile("（[^（）]*）$|\\([^()]*\\)$")
RATED = re.compile(
    "(?P<rate>[执行完成满意进占得分合格办结到位利用]率|增长率|满意度|得分率|进度|[增减降]幅|增速|单价|成本|[人户场次册期件班]均)|支出|预算|金额|占比|比重|数量|总[数量额]|规模"
)


def _is_of_rates(text: str, claim: re.Match[str]) -> bool:
    """Whether “最低的是…” is said of rates or averages (执行率最低的是…，最高的是…): no amounts tell."""
    way = next(claim.start(name) for name in ("way", "way2", "first", "name") if claim[name])
    own = [*RATED.finditer(text[claim.start() : way] if claim["way2"] else re.split("[，。；：]", text[:way])[-1])]
    if not own and text[way : way + 1] in "高低":
        own = [*RATED.finditer(text[:way].rpartition("；")[2])]
    return bool(own) and own[-1]["rate"] is not None


def _is_of_change(text: str, claim: re.Match[str]) -> bool:
    """Whether “增加额最大的为…” is said of what lies between two years, which no list of amounts tells."""
    way = max(claim.start("way"), claim.start("way2"))  # -1 where it is told in other words
    return way > 0 and CHANGE.search(re.split("[，。；：]", text[:way])[-1]) is not None


CHANGE = re.compile(
    "(?:[增减](?:加|少|长|支|收)?|上升|下降|提高|多[支办增]出?|少[支办]出?)(?:的?(?:金?额|数|量|值|部分|数量|数额))?(?:的)?最$"
)
METRIC = re.compile("(执行率|完成率|支出|预算|占比|金额|得分率|满意度)")
GROWTH = re.compile("(增长率|增长幅度|增幅|增速)最")
GROWN = "增长率|增幅|增速|增长"
OF_REST = ("未", "超", "净", "少", "多")
OF_CHANGES = ("增加", "减少", "增长", "下降")  # 增加额最大的是, which no column tells
JUST_ABOVE = 3  # lines
POINTS_BELOW = re.compile("见(?:下表|附?表\\d*)|如下|下表")
SPENT_HEAD = re.compile("(?:决算|执行|支付|使用|实际支出)[数额]?(?:（.*）)?")


def _lists_of_rates(group: Sequence[Statement], claim: str) -> Iterator[list[Statement]]:
    """Runs of rates, each with a name, where the claim is one of rates (得分率最低)."""
    run: list[Statement] = []
    for each in group if re.search("率|满意度", claim) else ():
        is_next = bool(run) and each.unit == RATE and each.between[:1] in MARKS and not each.is_about
        if not is_next:
            yield from [run] if len(run) >= LEAST else []
            run = []
        run += [each] if each.unit == RATE and LISTED_NAME.fullmatch(each.label) else []
    yield from [run] if len(run) >= LEAST else []


OF_NAME = re.compile("(?:指标|部分|项目|类|方面)?(?:的)?(?:得分率|完成率|执行率|满意度|满意率|率)?$")
LISTED_NAME = re.compile("[\u4e00-\u9fff“”]{2,10}")


def lists_told(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Runs of figures of one unit, each with a name, told one after another with one mark between them."""
    run: list[Statement] = []
    for each in (each for each in group if each.unit != RATE):
        is_next = bool(run) and each.unit == run[0].unit and each.between[:1] in MARKS and not TOTAL.match(each.label)
        is_next = is_next and (len(run) == 1 or each.between[:1] == run[1].between[:1])
        is_sum = len(run) >= LEAST and each.value == sum(one.value for one in run)  # 全年285000人次
        if not is_next or each.opens_parts or is_sum:
            yield from [run] if len(run) >= LEAST else []
            run = []
        run += [] if is_sum else [each]
    yield from [run] if len(run) >= LEAST else []


def is_named(name: str, each: Statement) -> bool:
    """Whether a figure of a list has a name that is told again."""
    return len(name) >= SHARED and (
        name in each.label or (len(each.label) > SHARED and each.label in name) or OF_NAME.sub("", name) == each.label
    )

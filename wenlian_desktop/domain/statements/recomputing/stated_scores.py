"""Scores: the sum of the items, full marks, grade."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, groupby, pairwise, takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.closed_sentences.points_in_pairs import pairs_of
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, WrittenFigure, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable, without_parts
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
HUNDRED = 100
FULL_MARKS = re.compile("满分|分值|权重|标准分|总分值")
WHOLE_SCORE = re.compile(
    "得分|总分|综合评分|评分结果|合计|综合打分|总评|总计|自评分|评分为?$|打分|自评$|汇总|累计$|^相加"
)
NO_SCORE = re.compile("最高|最低|扣|失|丢|平均|第三方|委托|项目评价")
GRADES = (("优", 90), ("良", 80), ("中", 60), ("差", 0))
LEAST_ROWS = 2
NEAR_HUNDRED, GRADED, MOST_APART = 10, 60, 5
SUM_OF_SCORES = re.compile("合计|总得?分|共得|总计|累计|汇总|^相加")
MARKS_LISTED = re.compile("(?:满分|分值|权重)(?:[^，]{0,4}(?:依次|分别)|(?:构成|组成|分布|分配|设置)(?:情况)?[为是：])")
SCORE_AFTER = re.compile("得|实得|自评(?:实?得分?|分)?(?:为)?$")
OUT_OF = "/"  # 9.54/10分
NO_ITEM = (FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD)
ROUNDING = Fraction(1, 200)


LIMIT = re.compile(
    "^(?:[及以]*[上下内])?(?:（含）)?(?:的)?(?:评定|评)?为?[“]?[优良中差](?:秀|好|等)?[”]?(?:$|等)|^[及以]*[上下](?:的)?(?:为|$)"
)


def _is_limit(each: Statement) -> bool:
    """Whether points are the limit of a grade: 90—100分为优, 90分及以上为优."""
    return LIMIT.search(each.after) is not None or each.label in ("—", "至", "-")


def _is_among_limits(report: StatedReport, each: Statement) -> bool:
    """Whether points stand in a sentence of the limits of the grades, and are not the total told before them."""
    text = report.sentences[each.sentence].text
    first = FIRST_LIMIT.search(text) if GRADE_LIMITS.search(text) else None
    is_told_before = first is not None and each.quantity.end <= first.start()  # 各项得…分，按90分（含）以上为优
    behind = text[first.end() : each.quantity.start] if first and not is_told_before else ""
    is_told_before |= "：" in behind and FIRST_LIMIT.search(behind) is None  # …“90分及以上为优”，各项得分：…
    return GRADE_LIMITS.search(text) is not None and not is_told_before and not is_total(report, each)


Items = tuple[tuple[Statement, Statement | None], ...]


@dataclass(frozen=True)
class Scored:
    """A total with its items: (score, full marks or None)."""

    whole: Statement
    items: Items


FIRST_LIMIT = re.compile(r"[，；（]?(?:按照?|以)?\d+分?(?:（含）)?(?:及)?(?:以[上下]|至|—|～|-)")
GRADE_LIMITS = re.compile("等级(?:标准|划分)|（含）|\\(含\\)|以上为“?优|分(?:及)?以上）|\\d分至\\d+分）")


def scored(report: StatedReport) -> Iterator[Scored]:
    """The totals told with at least two items in their paragraph."""
    for group in report.by_line.values():
        points = [each for each in _without_deducted(without_lists(group)) if not NO_SCORE.search(each.label)]
        points = [each for each in points if is_total(report, each) or not _is_limit(each)]
        points = [each for each in points if not OF_BANDS.match(each.after) and not BAND_END.fullmatch(each.between)]
        points = [each for each in points if not _is_among_limits(report, each) and _is_own(report, each)]
        marks = {one.quantity for one, score in pairwise(points) if SCORED_NEXT.match(score.between)}
        marks |= {score.quantity for one, score in pairwise(points) if _is_own_score(one, score)}
        marks |= {each.quantity for pair in pairs_of(points) for each in pair}
        totals = [
            each for each in points if is_total(report, each) and not (each.quantity.mark or each.quantity in marks)
        ]
        points = [each for each in points if each not in full_marks_of_all(totals)]
        totals = [each for each in totals if each in points]
        whole = next((each for each in totals if SUM_OF_SCORES.search(each.label)), None) or next(iter(totals), None)
        if whole is None:
            continue
        at = points.index(whole)
        is_last = at > 0 and SUM_OF_SCORES.search(whole.label) is not None
        following = _without_deeper(whole, points[at + 1 :])
        items = _nearest_end(whole, tuple(items_of(points[:at]))) if is_last else tuple(items_of(following))
        if len(items) > 1 and not all(score.value >= whole.value for score, _ in items):
            yield Scored(whole, items)


def full_marks_of_all(totals: Sequence[Statement]) -> list[Statement]:
    """“评价总分100分，县文联自评得分96.54分”: the hundred of which a total was got, beside that total."""
    is_got = any(GRADED < each.value < HUNDRED for each in totals)
    return [each for each in totals if is_got and each.value == HUNDRED]


OF_BANDS = re.compile("(?:及|（含）)?(?:至|到|—|－|-|以[上下])")  # 90分（含）至100分“优”
BAND_END = re.compile("[^，。；]{0,4}(?:至|到|—|－|-)")


def _is_own_score(full: Statement, score: Statement) -> bool:
    """“满分10分、自评9.5分”: the score of an item, and not of all."""
    return full.value < HUNDRED and score.between == "、自评" and FULL_MARKS.search(full.label) is not None


SCORED_NEXT = re.compile("^[，、]?(?:实|自评|共|合计)?得分?(?:为)?$")  # 产出类合计50分，得49分


def _without_deducted(points: Sequence[Statement]) -> list[Statement]:
    """Points without those of a list of deductions (扣分依次是效果1.25分、产出0.9分), and the full marks of all."""
    kept: list[Statement] = []
    is_of_deductions = False
    for before, each in zip((None, *points), points, strict=False):
        goes_on = is_of_deductions and each.between[:1] in ("、", "和", "，") and "得" not in each.label
        is_of_it = (
            before is not None and re.search("扣|失分|丢", before.label) is not None and OF_IT.match(each.between)
        )
        is_of_deductions = goes_on or bool(is_of_it) or DEDUCTIONS.search(each.between) is not None
        kept += [] if is_of_deductions else [each]
    is_whole = len(kept) > 1 and kept[0].value == HUNDRED and SCORED_AFTER.match(kept[1].label) is not None
    return kept[1:] if is_whole else kept  # 总分100分，自评90.55分


OF_IT = re.compile("[中里：（]|，?(?:其中|包括|分别|即)")  # 扣的1.5分中数量0.9分
DEDUCTIONS = re.compile(
    "(?:扣分|失分|丢分|扣减)[^，。；]{0,8}(?:依次|分别|：|为|是|有|包括)|(?:依次|分别)[^，。；]{0,4}扣"
)
SCORED_AFTER = re.compile("(?:自评|评价|综合|实际|最终|最后|评审)?(?:总)?(?:实?得分?|自评|评价|评分|评定)(?:为)?$")
WEIGHED = re.compile("加权|权重[\\d.]+%|占[\\d.]+%|[×*]\\d")


def _is_own(report: StatedReport, each: Statement) -> bool:
    """Whether points may be an item or its total: not those compared with, of another year, deducted, or weighed."""
    is_weighed = WEIGHED.search(report.sentences[each.sentence].text) is not None
    return each.role not in NO_ITEM and report.is_of_year(each) and not is_weighed


def _nearest_end(whole: Statement, items: Items) -> Items:
    """The last items before a total that come nearest to it: full marks may be listed before the scores."""
    ends = [items[at:] for at in range(max(len(items) - 1, 0))]
    return min(ends, key=lambda end: abs(sum(score.value for score, _ in end) - whole.value), default=items)


def _without_deeper(whole: Statement, points: Sequence[Statement]) -> list[Statement]:
    """Points without those in brackets that part one of them (得14.75分（到位率5分、执行率4.75分）)."""
    runs = [list(run) for _, run in groupby(points, key=lambda each: each.depth > whole.depth)]
    own = [each for run in runs for each in run if run[0].depth <= whole.depth or len(run) == 1]
    return own if sum(each.depth <= whole.depth for each in own) > 1 else list(points)


def without_lists(group: Sequence[Statement]) -> list[Statement]:
    """The points of a paragraph without a list of full marks at its end (满分依次为10分、35分)."""
    points = [each for each in group if each.unit == POINTS and not OF_MARKS.search(each.label + each.after)]
    first = next((at for at, each in enumerate(points) if MARKS_LISTED.search(each.label)), len(points))
    return [each for each in points[:first] if not OF_FORMULA.match(each.after)]


OF_FORMULA = re.compile("乘[以上]?")  # 等于10分乘以支出率


OF_MARKS = re.compile("^占的|[^项]相加|之和")  # 产出与效果相加58.20分，占60分的97%


def is_total(report: StatedReport, each: Statement) -> bool:
    """Whether points are those of all: 得分, 总分, by their words or their place."""
    words = each.label if each.label else each.between
    if each.after.startswith("的") or re.search("依次|分别", words):  # 20分的预算管理得19.5分
        return False
    if not words and each.quantity.start == 0:  # “95.09分，良。”
        return Fraction(60) < each.value <= HUNDRED
    text = report.sentences[each.sentence].text
    is_own = words.endswith(("自评得", "评价得", "综合得", "相加得", "合计得", "共得", "加总得", "汇总得"))
    if words == "实得" and "满分100分，实得" in text:
        return True
    if (
        words.endswith("得") and each.value > GRADED and (is_own or re.search("等[级次]|档次", text))
    ):  # 区文联得96.54分，等次为“优”
        return True
    return WHOLE_SCORE.search(words) is not None and not FULL_MARKS.search(words) and each.depth == 0


NAMED_BEFORE = re.compile("^[，。；、：]?[\u4e00-\u9fff]{2,}（")


def items_of(points: Sequence[Statement]) -> Iterator[tuple[Statement, Statement | None]]:
    """The scores of a paragraph, each with its full marks where they are told."""
    in_pairs = pairs_of(points)
    paired = [each for pair in in_pairs for each in pair]
    yield from in_pairs
    yield from _items_of([each for each in points if each not in paired])


def _items_of(points: Sequence[Statement]) -> Iterator[tuple[Statement, Statement | None]]:
    full: Statement | None = None
    score: Statement | None = None
    for at, each in enumerate(points):
        following = points[at + 1].label if at + 1 < len(points) else ""
        is_full = (
            FULL_MARKS.search(each.label)
            or (each.label == "占" and not each.after.startswith("的"))  # 预算执行得19.68分，占20分
            or (each.after.startswith("的") and "得" in following)  # 20分的预算管理得19.5分
            or (each.depth and not each.label)
            or each.between == OUT_OF
            or (SCORE_AFTER.match(following) and not re.search("^得|得分?(?:为)?$", each.label))
        )
        is_after = each.label.startswith(("满分", "权重", "分值")) and each.depth > (
            score.depth if score else each.depth
        )
        is_scored = score is not None and re.search("得分?$", score.label) is not None
        is_after = is_after or (
            is_scored and re.fullmatch("，分值|（", each.between) is not None
        )  # 得19.6分（20分×98%）
        is_after = is_after or each.label.startswith(("满分", "占")) or each.between == OUT_OF
        is_after = is_after or (score is not None and each.between == "（")  # 18.55分（20分）
        is_after = is_after and not (
            each.depth and NAMED_BEFORE.match(each.between)
        )  # 其中履职效能（满分50分）得48.6分
        if is_full and is_after and score is not None:
            yield score, each
            score = None
        elif is_full:
            if score is not None:
                yield score, None
                score = None
            full = each
        elif full is not None:
            yield each, full
            full = None
        else:
            if score is not None:
                yield score, None
            score = each
    if score is not None:
        yield score, None


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={"sum": "总分写“{stated}”，各项得分之和为{sum}分。", "two": "总分写“{stated}”，另一处为{other}分。"},
    remedy="核对各项得分和总分，改正不符的一处。",
)
def total_of_scores(report: StatedReport) -> Hits:
    """The total is the sum of the scores, in the text and in the table."""
    for each in scored(report):
        values = [score.value for score, _ in each.items]
        points = [one.value for one in report.by_line[each.whole.line] if one.unit == POINTS and one is not each.whole]
        is_other = sum(values) in points  # the total is another one of the paragraph
        is_other = is_other or sum(values) > 2 * each.whole.value > 2 * GRADED  # of several judges, or years
        is_other = is_other or _is_full_mark(report, each.whole) or _is_first_of_a_list(report, each.whole)
        is_other = is_other or values[0] - sum(values[1:]) == each.whole.value or len(_without_nested(values)) == 1
        is_other = is_other or RANKED.search(report.sentences[each.whole.sentence].text) is not None
        fulls = [full.value for _, full in each.items if full is not None]
        is_other = is_other or (bool(fulls) and sum(fulls) + _own_mark(report, each.whole) != HUNDRED)
        if not is_other and not _add_up(values, each.whole.value) and not _has_wrong_marks(each):
            values = _without_nested(values)
            shown = f"{'＋'.join(number(value, 2) for value in values)}＝{number(sum(values, Fraction(0)), 2)}"
            yield hit(each.whole.line, kind="sum", stated=each.whole.text, sum=shown)
    yield from _two_totals(report)
    yield from _sums_of_tables(report)


def _is_full_mark(report: StatedReport, whole: Statement) -> bool:
    """“四项指标合计50分，得49分”: whether the score of it is told right behind."""
    found = report.sentences[whole.sentence].statements
    following = found[found.index(whole) + 1 :][:1] if whole in found else ()
    return any(
        HAS_GOT.fullmatch(each.between) and each.unit == POINTS and each.value <= whole.value for each in following
    )


def _is_first_of_a_list(report: StatedReport, whole: Statement) -> bool:
    """“四个季度得分为91.2分、92.4分、93.0分”: one of several scores told one after another, and no total."""
    found = report.sentences[whole.sentence].statements
    following = found[found.index(whole) + 1 :][:1] if whole in found else ()
    return any(each.between in ("、", "，") and each.unit == POINTS for each in following)


HAS_GOT = re.compile("，?(?:实际|自评|实)?得(?:分|了)?(?:为)?")
RANKED = re.compile(
    "第\\d+[名位]|[相之]差|[距离差]\\d|名次|排名|全[市县区省](?:平均|均值)|平均(?:分|水平)"
)  # 得分91.85分，与第1名的92.6分相差…


def _add_up(values: Sequence[Fraction], whole: Fraction) -> bool:
    """Whether scores, or the first or last of them, make the total: parts of one of them may be told beside them."""
    own = _without_nested(values)
    runs = [
        values,
        own,
        _without_nested(values[::-1]),  # 产出29.1分、效果28.46分，小计57.56分
        *(own[:end] for end in range(2, len(own))),
        *(values[:end] for end in range(2, len(values))),
        *(values[at:] for at in range(1, len(values) - 1)),
    ]
    return any(abs(sum(run) - whole) <= ROUNDING for run in runs)


def _without_nested(values: Sequence[Fraction]) -> list[Fraction]:
    """Scores without those that part the one before them (目标实现57.6分，其中产出28.9分、效果28.7分)."""
    kept: list[Fraction] = []
    at = 0
    while at < len(values):
        kept.append(values[at])
        ends = (end for end in range(at + 3, len(values) + 1) if sum(values[at + 1 : end]) == values[at])
        at = next(ends, at + 1)
    return kept


def _has_wrong_marks(each: Scored) -> bool:
    return any(full is not None and score.value > full.value for score, full in each.items)


OF_LAST_YEAR = re.compile("上一?年|去年")
TOTAL_SCORE = re.compile("总得?分|合计得分|(?:评价|自评|绩效|综合)得分|自评(?:总?得?分|为?$)")
BARE_SCORE = re.compile("(?:最[后终]|本次|此次|最终评价)?(?:得分|评价)(?:为|是)?")  # a sentence that begins with it


def _totals(report: StatedReport) -> Iterator[tuple[int, str, Fraction]]:
    for each in report.statements:
        if (
            each.unit == POINTS
            and report.is_of_year(each)
            and not OF_LAST_YEAR.search(each.between)
            and ((is_total(report, each) and TOTAL_SCORE.search(each.label)) or BARE_SCORE.fullmatch(each.between))
            and not NO_SCORE.search(each.label)
            and not each.label.endswith(("由", "从"))
        ):
            yield each.line, each.text, each.value


CONVERTED = re.compile("折算|换算|折合")


def _two_totals(report: StatedReport) -> Hits:
    totals = [each for each in _totals(report) if each[2] > 60]
    if any(CONVERTED.search(each.text) for each in report.sentences):
        return  # what a table adds up to is converted before it counts
    tabled = [(row.line, figure.value) for table in report.tables for row, figure in _total_rows(table)]
    for line, text, value in totals[:1]:
        others = [(at, other) for at, _, other in totals[1:]] + tabled
        apart = [(at, other) for at, other in others if other != value and _is_slip(other, value)]
        if apart and len(apart) == len(others):
            yield hit(
                *dict.fromkeys((line, *(at for at, _ in apart))), kind="two", stated=text, other=number(apart[0][1], 2)
            )


def _is_slip(other: Fraction, value: Fraction) -> bool:
    """Whether two totals are of one thing: near each other, or with one digit apart."""
    one, two = number(other, 2), number(value, 2)
    is_one_digit = len(one) == len(two) > MOST_APART - 1 and sum(a != b for a, b in zip(one, two, strict=True)) == 1
    are_turned = sorted(one) == sorted(two)
    return abs(other - value) < 1 or is_one_digit or are_turned


def _total_rows(table: StatedTable) -> Iterator[tuple[StatedRow, WrittenFigure]]:
    column = score_column(table)
    for row in table.rows:
        figure = row.figure(column) if column is not None else None
        if row.is_total and figure is not None and figure.value > Fraction(60):
            yield row, figure


SCORE_HEAD = re.compile(
    "得分(?!系数)|(?:自评|评价|评定|考核|考评|评审|复核|核定|实际|审核|自我评价)(?:结果|分数|分)(?:（分）)?$|^(?:评分|打分|计分|实得|自评)$"
)


def score_column(table: StatedTable) -> int | None:
    """The column of scores."""
    found = [
        at
        for at in table.columns
        if SCORE_HEAD.search(table.head(at)) and not re.search("得分率|完成率$", table.head(at))
    ]
    return found[-1] if found else None


def marks_column(table: StatedTable) -> int | None:
    """The column of full marks."""
    found = [
        at
        for at in table.columns
        if re.search("满分|分值|权重|标准分", table.head(at)) and not re.search("得分率|完成率$", table.head(at))
    ]
    return found[-1] if found else None


def _sums_of_tables(report: StatedReport) -> Hits:
    for table in report.tables:
        for row, whole, parts in _summed_columns(table, score_column(table)):
            extra = _elsewhere(report, table, score_column)
            fits = any(abs(sum(parts) + more - whole) <= ROUNDING for more in (0, extra))
            if not fits and not any(True for _ in above_full(table)):
                lines = dict.fromkeys((row, *(each.line for each in table.rows)))
                yield hit(*lines, kind="sum", stated=number(whole, 2), sum=number(sum(parts, Fraction(0)), 2))


def _summed_columns(table: StatedTable, column: int | None) -> Iterator[tuple[int, Fraction, list[Fraction]]]:
    if column is None or not table.rows or not table.rows[-1].is_total:
        return
    whole = table.rows[-1].figure(column)
    figures = [row.figure(column) for row in without_parts(table, column)]
    if len(figures) > LEAST_ROWS and SUBTOTAL.search(table.rows[-2].name):
        return  # 指标小计80, 总分100: what it adds to that stands above the table
    if whole is not None and len(figures) > 1 and all(figures):
        yield table.rows[-1].line, whole.value, [figure.value for figure in figures if figure]


SUBTOTAL = re.compile("[小合]计$")


def _elsewhere(report: StatedReport, table: StatedTable, column_of: Callable[[StatedTable], int | None]) -> Fraction:
    """The scores, or marks, of the items that stand in other tables: those since the last total, else all of them.

    In a 项目支出绩效自评表 预算执行率 is scored above the indicators, and a report has several such forms.
    """
    at = next(at for at, other in enumerate(report.tables) if other is table)
    before = [*takewhile(lambda other: not _ends_with_total(other), reversed(report.tables[:at]))]
    near = _scores_of(before, column_of)
    return near or _scores_of([other for other in report.tables if other is not table], column_of)


def _ends_with_total(table: StatedTable) -> bool:
    return bool(table.rows) and table.rows[-1].is_total


def _scores_of(tables: Iterable[StatedTable], column_of: Callable[[StatedTable], int | None]) -> Fraction:
    found = ((each, column_of(each)) for each in tables if not _ends_with_total(each))
    figures = (row.figure(column) for each, column in found if column is not None for row in each.rows)
    return sum((figure.value for figure in figures if figure), Fraction(0))


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says={"": "满分合计为{sum}分，不是100分。", "part": "满分小计写“{stated}”，各行之和为{sum}。"},
    remedy="核对各项的分值或权重，使合计为100分。",
)
def weights_make_a_hundred(report: StatedReport) -> Hits:
    """The full marks of all items add up to 100."""
    for each in scored(report):
        items = _of_first_sentence(each)
        fulls = [full.value for _, full in items if full is not None]
        if sum(fulls) + _own_mark(report, each.whole) == HUNDRED:
            continue  # 预算管理得分19.2分（满分20分）, the last of three, is no total
        if not _add_up([score.value for score, _ in items], each.whole.value):
            continue  # where neither makes its total, something else is told
        if len(fulls) == len(items) and sum(fulls) != HUNDRED and abs(sum(fulls, Fraction(0)) - HUNDRED) <= 20:
            shown = f"{'＋'.join(number(value, 2) for value in fulls)}＝{number(sum(fulls, Fraction(0)), 2)}"
            yield hit(each.items[0][0].line, sum=shown)
    yield from _wrong_marks_listed(report)
    for table in report.tables:
        for line, whole, parts in _summed_columns(table, marks_column(table)):
            total = sum(parts, _elsewhere(report, table, marks_column))
            if "小" in table.rows[-1].name:
                if sum(parts) != whole:
                    yield hit(
                        *dict.fromkeys((line, *(row.line for row in table.rows))),
                        kind="part",
                        stated=number(whole, 2),
                        sum=number(sum(parts, Fraction(0)), 2),
                    )
                continue
            is_near = whole != HUNDRED and abs(whole - HUNDRED) <= NEAR_HUNDRED
            if (
                (whole == HUNDRED and HUNDRED not in (total, sum(parts)))
                or (total != HUNDRED and _misfits(table))
                or (is_near and (HUNDRED not in (total, sum(parts) - whole) or sum(parts) == HUNDRED))
            ):
                yield hit(
                    *_misfits(table) or dict.fromkeys((line, *(row.line for row in table.rows))), sum=number(total, 2)
                )


def _own_mark(report: StatedReport, whole: Statement) -> Fraction:
    """The full marks told right behind a score, 0 where there are none."""
    group = report.by_line[whole.line]
    following = group[group.index(whole) + 1 :][:1] if whole in group else ()
    return next((each.value for each in following if each.label.startswith("满分")), Fraction(0))


def _of_first_sentence(each: Scored) -> Items:
    """The items told with the total, where these make it: those of later sentences are parts of them."""
    sums = [*accumulate(score.value for score, _ in each.items)]
    if each.whole.value in sums[1:]:
        return each.items[: sums.index(each.whole.value) + 1]
    first = tuple(item for item in each.items if item[0].sentence == each.items[0][0].sentence)
    is_whole = len(first) > 1 and sum(score.value for score, _ in first) == each.whole.value
    return first if is_whole else each.items


ALL_MARKS = re.compile("满分(?:为|共|合计)?100分[，：](?:其中)?")


def _wrong_marks_listed(report: StatedReport) -> Hits:
    """“满分100分，预算执行率10分、产出指标50分……；”: the marks listed there make a hundred."""
    for sentence in report.with_figures(1):
        opened = ALL_MARKS.search(sentence.text)
        end = sentence.text.find("；", opened.end()) if opened else -1
        clause = [each for each in sentence.statements if opened and opened.end() <= each.quantity.start < end]
        marks = [each for each in clause if each.unit == POINTS and not each.depth]
        total = sum((each.value for each in marks), Fraction(0))
        if len(marks) > LEAST_ROWS and len(marks) == len(clause) and total != HUNDRED:
            yield hit(sentence.line, sum=f"{'＋'.join(number(each.value, 2) for each in marks)}＝{number(total, 2)}")


def _misfits(table: StatedTable) -> tuple[int, ...]:
    """The rows whose score is not marks × coefficient, where the others are."""
    marks, score = marks_column(table), score_column(table)
    factor = next((at for at in table.columns if "系数" in table.head(at)), None)
    if marks is None or score is None or factor is None:
        return ()
    wrong = []
    for row in table.rows:
        of, got, by = row.figure(marks), row.figure(score), row.figure(factor)
        if of and got and by and abs(of.value * by.value / 100 - got.value) > Fraction(1, 100):
            wrong.append(row.line)
    return (*wrong, table.rows[-1].line) if len(wrong) == 1 else ()


def above_full(table: StatedTable) -> Hits:
    """Rows of a table that score more than their full marks."""
    marks, score = marks_column(table), score_column(table)
    if marks is None or score is None:
        return
    is_weighed = any(re.search("加权|折算|折后", head) for head in table.heads)
    for row in table.rows:
        of, got = row.figure(marks), row.figure(score)
        if of and got and got.value > of.value and not (is_weighed and of.unit == RATE):
            yield hit(row.line, name=row.name, score=number(got.value, 2), full=number(of.value, 2))

"""No item scores more than its full marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.closed_sentences.points_in_pairs import MARKS
from wenlian_desktop.domain.statements.closed_sentences.scores_with_marks import pairs_told
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import (
    HUNDRED,
    above_full,
    is_total,
    items_of,
    without_lists,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
RESPECTIVELY = re.compile("(?:分别|依次)[^，。；]{0,6}得|得分[^，。；]{0,2}(?:分别|依次)")
LIMIT_AFTER = re.compile("（?[不]?含?）?及?以[上下]|（?不?含）|至(?:不足)?$|至不足|[—~～-]")  # 60分以下为差
DEDUCTED = re.compile("(?:扣|失|丢)(?:减|除|分|掉|去)?(?:了|合计|共)*$")
CHANGED_MARKS = re.compile("(?:由|从|调整[为至到]|调[增减整]|规则|附加|加)$")  # 指标分值由8分调整为10分
OF_FORMULA = re.compile("(?:与|和)[^，。；]{1,8}(?:相乘|之积)|乘|[×*÷/]|除以")  # 即20分与执行率相乘
OF_LEVELS = re.compile("加权|平均")  # 满意（100分）占60%，……，加权平均90分
OF_LAST_YEAR = re.compile("上一?年|去年|“?[优良中差]”?（$")  # 上年度“良”（86.4分），本年度91.2分
SCALE = re.compile(
    "(?:评分|计分|赋分|扣分)(?:标准|规则|办法|细则)|%（?[^，。；]{0,6}以[上下]得|\\d%?以[上下][^，。；]{0,4}得"
)


@rule(
    "C23",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”得{score}分，超过满分{full}分。",
    remedy="核对得分和满分。",
)
def scores_within_full_marks(report: StatedReport) -> Hits:
    """No item scores more than its full marks."""
    for group in report.by_line.values():
        points = [each for each in without_lists(group) if not re.fullmatch("[、和]", each.between)]
        points = [each for each in points if not LIMIT_AFTER.match(each.after) and _may_be_marks(report, each)]
        if _is_list_of_scores(group) or any(RESPECTIVELY.search(each.between) for each in points):
            continue  # which one is of which is told by their order
        beside = dict(pairs_told([each for each in group if each.unit != POINTS or each in points]))
        for score, full in {**dict(items_of(points)), **beside}.items():
            if (
                full is not None
                and score.value > full.value
                and score.value <= HUNDRED
                and not (is_total(report, score) and score.value > 2 * full.value)
                and not (full.quantity.mark or "至" in (full.label, score.label))
                and not OF_LAST_YEAR.search(full.between)
                and not _is_got_by_another(score, full)
                and not NEXT_OF_LIST.match(score.between)
            ):
                name = (score.label if MARKS.fullmatch(full.label) else full.label) or score.label
                yield hit(score.line, name=name, score=number(score.value, 2), full=number(full.value, 2))
    for table in report.tables:
        yield from above_full(table)


def _may_be_marks(report: StatedReport, each: Statement) -> bool:
    """Whether points may be full marks or a score: not deducted ones, nor those of a scale or of changed marks."""
    is_of_scale = SCALE.search(report.sentences[each.sentence].text) is not None
    is_of_scale = is_of_scale or OF_LEVELS.search(each.label) is not None
    is_changed = DEDUCTED.search(each.label) or CHANGED_MARKS.search(each.label)
    return not (is_of_scale or is_changed or OF_FORMULA.match(each.after))


def _is_got_by_another(score: Statement, full: Statement) -> bool:
    """“其中预算执行20分、满意度10分；实得预算执行19.36分”: the score that is told next is of the item it names."""
    got = GOT.search(score.between)
    return got is not None and got["item"] not in full.label


GOT = re.compile("[；，。](?:实际?得分?|得分)(?:为|：)?(?P<item>[\u4e00-\u9fff]{2,})$")


NEXT_OF_LIST = re.compile(
    "[、和及与](?!自评|实[得际]|得分|评[得分])[\u4e00-\u9fff]{2,}(?<![得为是])$"
)  # 分值为投入15分、产出35分和效果25分: marks too


def _is_list_of_scores(group: Sequence[Statement]) -> bool:
    """“实得11.5分、8分、4.6分”: which one is of which is told by their order."""
    return any(
        one.unit == each.unit == POINTS and each.between in ("、", "和") and re.search("得分?(?:为)?$", one.label)
        for one, each in pairwise(group)
    )

"""Goals that were missed: told as so many fewer, or under a name that is nearly that of the goal, and no cause."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.goals_told import (
    NOISE,
    STANDING,
    all_goal_lines,
    counts,
    matched_goals,
    pairs_of,
)
from wenlian_desktop.domain.statements.indicators_told.told_pairs import OF_THE_BUDGET, UNNAMED
from wenlian_desktop.domain.statements.recomputing.goals_and_results import BETTER_LESS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
FEWER = re.compile(
    r"(?:(?:比|较|距离?)(?:年度|年初|全年|既定|设定|原定)*(?:目标|计划|任务|指标)(?:值|数|任务)?(?:还|仍|尚)?(?:相?差|[减缺]?少|短|欠)(?:了)?"
    r"|(?:少于|低于)(?:年度|年初|全年)*(?:目标|计划|任务|指标)(?:值|数)?)\d[\d.,]*万?[^，。；、\d%]{1,3}(?=[，。；、]|$)"
    r"|(?:比|较|离|距离?)(?:年度|年初|全年)*(?:目标|计划)?的?\d[\d.,]*[^，。；、\d元]{1,3}?(?:的)?(?:年度|年初|全年)?(?:目标|计划|任务)?(?:值|数)?(?:还|仍|尚)?(?:相?差|减?少|低|缺)了?\d[\d.]*(?:[^，。；、\d%]{1,3}|个百分点)(?=[，。；、]|$)"
    r"|(?:低于|未达到?|没有?达到)(?:年度|年初|全年)*(?:目标|指标)?(?:值)?的?\d[\d.]*%(?:的)?(?:年度|年初|全年|既定|设定)*(?:目标|指标)?(?:值)?(?=[，。；、]|$)"
    r"|应(?:办|演|建|开|到|编|培训|完成)\d[^，。；]{1,5}，实(?:办|演|建|开|到|编|培训|际)?\D{0,4}\d[^，。；]{1,5}，(?:缺|少|差|欠)\d[^，。；]{1,4}",
    re.ASCII,
)
OF_COSTS = re.compile("元|成本|支出|费用|预算|投诉|差错|能耗|工作日|小时|分钟|天|(?<!百)分(?!钟)")
TITLED = re.compile("《[^《》]{1,16}》")
FILLED = re.compile("为|了|的|共|开|在|进行|实施|新|等|期间|年度|累计|完成|全年|个|名|[^一-鿿]")
LEAST_NAME = 3  # characters


@rule(
    "C27",
    Level.ERROR,
    on=StatedReport,
    says={
        "": "“{name}”目标{goal}，完成{done}，没有写原因和改进措施。",
        "fewer": "写“{words}”，没有写原因和改进措施。",
    },
    remedy="写明没有完成的原因和改进措施，或改正数字。",
)
def short_of_goals_with_causes(report: StatedReport) -> Hits:
    """“比目标少8人”, or “改造户厕236户” of “改造农村户厕320户”, has a cause somewhere."""
    told = set[int]()
    for sentence in report.sentences:
        found = FEWER.search(sentence.text) if "少" in sentence.text or "差" in sentence.text else None
        found = found or (FEWER.search(sentence.text) if re.search("低|缺|欠|短|达到", sentence.text) else None)
        if not found or OF_COSTS.search(found[0]) or sentence.line in told or not _is_of_goal(sentence.text, found):
            continue
        name = sentence.text[: found.start()].rpartition("；")[2][-LONGEST_NAME:]
        if not _is_caused(report, sentence.line, found[0], name):
            told.add(sentence.line)
            yield doubtful(sentence.line, kind="fewer", words=found[0])
    yield from _by_name(report, told)


LONGEST_NAME = 20  # characters
GOAL = re.compile("目标|计划|任务|指标|^应")
OF_OTHERS = re.compile("执行|预算|支出|资金|成本|进度|投诉|差错|能耗|控制|节约|上年|去年|半年|季度|如|若|凡")
HIGH_RATE = re.compile(
    "(?:合格|及时|完好|覆盖|到课|达标|完成|办结|成功|上架|利用|普及|知晓|参与|优良|回访|出勤|就业)[度率]"
)


def _is_of_goal(text: str, found: re.Match[str]) -> bool:
    """Whether what is fewer, or lower, is so than a goal, and no rate of money or of another time."""
    clause = re.split("[。；]", text[: found.start()])[-1]
    is_rate = "%" in found[0] or "百分点" in found[0]
    is_high = HIGH_RATE.search(clause) is not None and not OF_OTHERS.search(clause)
    return GOAL.search(found[0]) is not None and (is_high or not is_rate)


def _is_caused(report: StatedReport, line: int, figure: str, name: str) -> bool:
    """Whether a cause is told past a figure, at the beginning of the next lines, or elsewhere with its name."""
    own = next(each.text for each in report.manuscript.normal if each.number == line)
    past = re.split("[二三四五六七八九]是", own.partition(figure)[2])[0]
    below = [each.text for each in report.manuscript.normal if 0 < each.number - line <= NEAR]
    if WHY.search(past) or any(CAUSE.match(text) for text in below):
        return True
    words = pairs_of(UNNAMED.sub("", name)) - pairs_of("".join(each.text for each in report.manuscript.title))
    for each in report.manuscript.normal:
        text = OF_THE_BUDGET.sub("", each.text) if each.number != line and WHY.search(each.text) else ""
        if words & pairs_of(text) and (SHORT.search(text) or (words & pairs_of(text)) - COMMON):
            return True
    return False


NEAR = 2  # lines
SHORT = re.compile("未达|未完成|没有完成|没有达|少|不足|不够|缺|偏[低慢]|滞后|扣|减|取消|推迟")
COMMON = {"培训", "训班", "演出", "展览", "讲座", "活动", "服务", "文艺", "创作", "项目", "工作", "志愿", "下乡"}
WHY = re.compile(
    "原因|由于|因(?![此而素公地果])|(?<![体联关])系(?![列统数])|受(?![益众训])|导致|所致|影响|主要是|推迟|取消|改[为到在]|尚未|没有|未能|疫情|天气"
)
CAUSE = re.compile("(?:（?[一二三四五六七八九十\\d]{1,2}[）.、])?(?:主要)?(?:偏差)?(?:原因|成因)")


def _by_name(report: StatedReport, told: set[int]) -> Hits:
    lines = all_goal_lines(report)
    known = {(goal.line, goal.quantity.start) for goal, _ in matched_goals(report)} if lines else set()
    goals = [each for each in report.statements if each.line in lines and counts(each) and not each.is_about]
    told_later = [each for each in report.statements if each.line > max(lines, default=0) and _is_result(each)]
    later = [each for each in told_later if goals and report.is_of_year(each)]
    for goal in goals:
        is_of_several = goal.between.endswith(f"、{goal.label}")  # 进校园、进社区活动40场: of both together
        if (goal.line, goal.quantity.start) in known or goal.depth or BETTER_LESS.search(goal.label) or is_of_several:
            continue
        found = [each for each in later if each.unit == goal.unit and _is_of(goal, each)]
        best = _best(found)
        if best is None or not goal.value / 2 < best.value < goal.value or best.line in told:
            continue
        if not _is_caused(report, best.line, best.text, goal.label + goal.after):
            told.add(best.line)
            yield doubtful(best.line, goal.line, name=goal.label + goal.after, goal=goal.text, done=best.text)


def _is_result(each: Statement) -> bool:
    is_plain = each.role is FigureRole.PLAIN and not each.meaning.is_part_year and not each.is_about and not each.depth
    return is_plain and counts(each) and "其中" not in each.between and not STANDING.search(each.label)


def _best(found: Sequence[Statement]) -> Statement | None:
    """The result, where only one is told: another one may be of a part, or of both together."""
    values: set[Fraction] = {each.value for each in found}
    return found[0] if len(values) == 1 else None


def _is_of(goal: Statement, each: Statement) -> bool:
    """Whether a result bears the name of a goal in other order, or with fewer words, or its title."""
    titles = TITLED.findall(goal.label)
    if titles:
        return titles[-1] in each.label
    name = FILLED.sub("", NOISE.sub("", goal.label + goal.after))
    own = FILLED.sub("", NOISE.sub("", each.label)) or FILLED.sub("", each.after)
    own = own if len(own) >= LEAST_NAME else FILLED.sub("", each.label + each.after)
    shared = sum(char in name for char in set(own))
    return len(own) >= LEAST_NAME and len(name) >= LEAST_NAME and shared >= max(LEAST_NAME, len(set(own)) - 1)

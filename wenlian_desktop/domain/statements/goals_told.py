"""The goals a report lists, and the figures that tell what became of them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

GOALS, TASKS = re.compile("目标"), re.compile("(?:重点|年度|工作|主要)任务(?!情况|完成)")
OF_INDICATORS = re.compile("指标|目标|任务|^共$")
NOISE = re.compile(
    r"不少于|不低于|不超过|至少|以上|开展|举办|组织|完成|全年|实际|计划|目标|年度|本年|[一二三四五六七八九十]是|其中|共|了|的|各|\d"
)
STANDING = re.compile("累计|原有|现有|总数|总量")
LEAST_SHARED, LEAST_OWN = 2, 3
LONGEST_TOPIC = 14
GOALS_LISTED = re.compile(
    "目标\\d*[项条个]?[^。]{0,8}：一是|目标，?(?:主要|具体)?(?:要点|内容|任务|指标|安排)?(?:如下|为|是|包括|有)：|(?:目标|(?:年度|重点|工作)任务)[\\d一二两三四五六七八九十]{0,2}[项条个]?，(?:分别为|即|包括)?："
    "|(?:目标|指标)(?:任务)?(?:共|设|有|为|是|确定为|调整为|分为|定为)?(?:[\\d一二两三四五六七八九十]{1,2}[项条个])?(?:如下|分别为|分别是|即|包括|为|是)?："
    "(?![^。]*(?:实际|已|完成率|完成了|超额|达成))[^。；]*\\d[^。；]*(?:；|，[^，。；\\d]{2,12}\\d)"
)


@lru_cache(2)
def matched_goals(report: StatedReport) -> tuple[tuple[Statement, tuple[Statement, ...]], ...]:
    """The goals of the list of goals, each with the figures of the same unit and words told after it."""
    lines = all_goal_lines(report)
    goals = [each for each in report.statements if each.line in lines and counts(each) and not _is_given_up(each)]
    by_unit: dict[str, list[Statement]] = {}
    for each in report.statements:
        is_later = each.line > min(lines, default=0) and each.line not in lines and counts(each)
        is_result = is_later and each.role is FigureRole.PLAIN and "其中" not in each.between
        if is_result and not STANDING.search(each.label) and _is_of_year(report, each):
            by_unit.setdefault(each.unit, []).append(each)
    found = ((goal, _results(report, goal, goals, by_unit.get(goal.unit, ()))) for goal in goals)
    return tuple((goal, results) for goal, results in found if results)


def _is_of_year(report: StatedReport, each: Statement) -> bool:
    """“2022年开放213天、接待15.4万人次”: what is listed behind a figure is of its year."""
    own = report.sentences[each.sentence].statements
    at = own.index(each)
    is_listed = at > 0 and each.between[:1] == "、" and not each.year_named
    return report.is_of_year(each) and not (is_listed and not report.is_of_year(own[at - 1]))


def _results(
    report: StatedReport, goal: Statement, goals: Sequence[Statement], alike: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The figures that tell what became of a goal: those with its words, and parts of one where no whole has them."""
    name = name_of(report, goal)
    words, parts = pairs_of(name), _parts_told(report, alike)
    wholes = [each for each in alike if each not in parts]
    found = tuple(each for each in wholes if is_same(words, each, report)) if words else ()
    if words and len(words) < LEAST_SHARED:  # 培训6期: by the whole of its short name
        exact = tuple(each for each in wholes if NOISE.sub("", each.label) == name)
        found = exact if len(exact) == 1 else ()
    found = found or _only_one(goal, goals, words, wholes)
    named = tuple(each for each in alike if each in parts and is_same(words, each, report)) if words else ()
    return (*found, *(each for each in named if each.value >= goal.value)) if found else named


def _only_one(
    goal: Statement, goals: Sequence[Statement], words: set[str], alike: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The only result of the unit of the only goal that has it, where a word is in both: 搜集资料500件, 搜集446件."""
    if sum(each.unit == goal.unit for each in goals) > 1 or goal.unit in OF_ANYTHING:
        return ()
    is_one = len(alike) == 1 and bool(words & pairs_of(NOISE.sub("", alike[0].label)))
    return tuple(alike) if is_one and goal.value < alike[0].value * 2 < goal.value * 4 else ()


def name_of(report: StatedReport, goal: Statement) -> str:
    """What a goal is of: the words before its figure, or those of the clause before (技能培训，全年650人次)."""
    name = NOISE.sub("", goal.label)
    before = report.sentences[goal.sentence].text[: goal.quantity.start].split("，")
    return name if name or len(before) < len(("clause", "label")) else NOISE.sub("", before[-2])


def _parts_told(report: StatedReport, alike: Sequence[Statement]) -> set[Statement]:
    """The figures that are parts of one before them: 资料446件，包括老照片252件、录音84件."""
    parts = set[Statement]()
    for sentence in {each.sentence for each in alike}:
        whole: Statement | None = None
        for before, each in pairwise(report.sentences[sentence].statements):
            whole = before if each.opens_parts and before.value > each.value else whole
            is_next = whole is not None and each.unit == whole.unit and (each.opens_parts or each.between[:1] == "、")
            whole = whole if is_next else None
            parts |= {each} if is_next else set()
    return parts


OF_ANYTHING = ("个", "项", "次", "条", "类")


def _is_given_up(goal: Statement) -> bool:
    """Whether a goal was changed: 由100场调减到60场."""
    return re.search("(?:由|从)[^，]*$", goal.label) is not None and GIVEN_UP.match(goal.after) is not None


GIVEN_UP = re.compile("[^，。；]{0,4}(?:调|改|变|压|降|减|增|核|上调|下调)[^，。；]{0,4}[到至为成]")


def counts(each: Statement) -> bool:
    """Whether a figure is of something that is counted."""
    return each.unit not in ("元", "%", "分", "", "个百分点") and each.role is not FigureRole.PER_HEAD


@lru_cache(2)
def all_goal_lines(report: StatedReport) -> frozenset[int]:
    """The lines of goals: below their heading, and those that list them in a sentence."""
    listed = (each.line for each in report.sentences if GOALS_LISTED.search(each.text))
    return frozenset((*goal_lines(report), *listed))


def goal_lines(report: StatedReport) -> set[int]:
    """The lines below a heading of goals, or, where there is none, of tasks, up to the next heading of its level."""
    found = _lines_below(report, GOALS)
    told = [each for line in found for each in report.by_line.get(line, ()) if each.unit]
    if any(not OF_INDICATORS.search(each.label + each.after) for each in told):
        return found
    return _lines_below(report, TASKS) or found


OF_RESULTS = re.compile("完成|实现|情况分析|表")
GOALS_FOLLOW = re.compile("(?:目标|任务)[^。]{0,12}(?:如下|\\d条|[一二三四五六七八九十]条)?：$")


LOWEST = 5  # level of a heading


def _lines_below(report: StatedReport, shape: re.Pattern[str]) -> set[int]:
    found: set[int] = set()
    level = 0
    lines = report.manuscript.lines
    for line, following in zip(lines, (*lines[1:], *lines[-1:]), strict=False):
        if line.is_heading and line.level:
            if shape.search(line.text) and not found and not OF_RESULTS.search(line.text):
                level = line.level
            elif level and line.level <= level:
                level = 0
        if level:
            found.add(line.line_no)
        elif not found and line.text.endswith("：") and GOALS_FOLLOW.search(line.text) and shape.search(line.text):
            is_numbered = following.line_no == line.line_no + 1 and following.level > 1
            level = line.level or (following.level - 1 if is_numbered else LOWEST)
    return found


def is_same(words: set[str], each: Statement, report: StatedReport) -> bool:
    """Whether a figure is told with the words of a goal."""
    topic = topic_of(report, each)
    own = pairs_of(NOISE.sub("", each.label)) or topic
    before = report.sentences[each.sentence].text[max(each.quantity.start - 30, 0) : each.quantity.start]
    behind = pairs_of(NOISE.sub("", each.after[:LONGEST_TOPIC]))  # 完成甲馆、乙庙等5处文物修缮工程
    shared = words & (pairs_of(NOISE.sub("", before)) | topic | behind)
    is_most = len(shared) >= LEAST_SHARED and len(shared) * 3 >= len(words) * 2
    is_all_of_it = any(len(one) >= LEAST_OWN and one <= words for one in (own, own | topic))
    return bool(words & (own | behind)) and (is_most or is_all_of_it)


def topic_of(report: StatedReport, each: Statement) -> set[str]:
    """The pairs of the short first sentence of its paragraph: “无障碍改造。”"""
    first = report.by_line[each.line][0].sentence - 1
    if first < 0 or report.sentences[first].line != each.line or len(report.sentences[first].text) > LONGEST_TOPIC:
        return set()
    return pairs_of(NOISE.sub("", report.sentences[first].text.rstrip("。")))


def pairs_of(text: str) -> set[str]:
    """The pairs of neighbouring characters of a name."""
    return {text[at : at + 2] for at in range(len(text) - 1)}

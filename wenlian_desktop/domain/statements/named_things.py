"""What a report tells of one thing in several places, by its name: the figure, what it is held against, and rates.

“全年接访116件。……上年接访145件。……接访数量比上年下降20.00%”: 接访 of this year, of the last, and its growth.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import SAME_UNIT
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

NOW, BASE, APART, SHARE = "now", "base", "apart", "share"
CHANGED = "增加|减少|增长|下降|提高|降低|上升|[增减]|[多少高低][了]?"
LAST_YEAR = "(?:[上去]一?年度?(?:同期)?|20\\d\\d年度?)"


@dataclass(frozen=True)
class FigureWords:
    """What may be told of a thing, by the words that tell it; `bare`: it needs no name."""

    parts: Mapping[str, re.Pattern[str]]
    bare: bool = False


OF_YEARS = FigureWords(
    {
        APART: re.compile(f"(?:[比较]{LAST_YEAR}|同比)(?:{CHANGED})$"),
        SHARE: re.compile(f"(?:[比较]{LAST_YEAR}|同比)(?:增长|下降|提高|降低|上升|增加|减少)$"),
        BASE: re.compile("^[上去]一?年度?(?:同期)?(?!末|底)"),
    }
)
OF_GOALS = FigureWords(
    {
        APART: re.compile(
            "(?:超出|超过|超|多于|少于|[比较])(?:年度|全年|年初)*(?:目标|计划|任务)(?:[多少])?$|超额(?:完成)?$"
        ),
        SHARE: re.compile("完成率(?:为|达)?$"),
        BASE: re.compile("目标|计划"),
    }
)
OF_BUDGETS = FigureWords(
    {
        APART: re.compile("(?:[结剩]余|未支出)(?:资金)?$"),
        SHARE: re.compile("执行率(?:为|达)?$"),
        BASE: re.compile("(?<!年初)预算(?:数|额|安排)?(?:为)?$"),
    }
)
OF_PURCHASES = FigureWords(
    {
        APART: re.compile("节[约省](?:财政)?(?:资金)?$"),
        SHARE: re.compile("节[约省]率(?:为|达)?$"),
        BASE: re.compile("预算(?:数|额|金额)?(?:为)?$"),
    }
)
OF_POSTS = FigureWords(
    {
        APART: re.compile("[空缺]编$"),
        SHARE: re.compile("控制率(?:为|达)?$"),
        BASE: re.compile("编制(?:数|总数)?(?:为|共)?$"),
        NOW: re.compile("(?:实有|在[职编岗])[^，。；]{0,6}$"),
    },
    bare=True,
)
FRAMES = (OF_YEARS, OF_GOALS, OF_BUDGETS, OF_PURCHASES, OF_POSTS)
NO_NAME = re.compile(
    "20\\d\\d年度?|[上去]一?年度?|同期|全年|[当本今]年|年[度内末底初]|[比较]|同比|增加|减少|增长|下降|提高|降低|上升|[增降]幅|"
    "超出|超额|超过|目标|计划|任务|完成率?|预算|执行[率数]|决算|实际|支出|[结剩]余|节[约省]率?|资金|金额|成交|合同|开展|举办|组织|"
    "实施|合计|累计|数量|总[数量额]|人数|核定|编制|实有|在[职编岗]|人员|[空缺]编|控制率|[共为是达到有了的约数全多少高低率]"
)
GENERAL = {"活动", "项目", "工作", "经费", "作品", "服务", "培训", "任务", "其中", "部门", "单位", "收入", "指标"}
NO_FIGURE = (FigureRole.PER_HEAD,)
LEAST_NAME = 2  # characters
Told = dict[str, list[Statement]]


@dataclass(frozen=True)
class NamedThing:
    """The figures that are told once each, or always alike, of a thing within a frame."""

    name: str
    now: Statement | None
    base: Statement | None
    apart: Statement | None
    share: Statement | None


@lru_cache(2)
def named_things(report: StatedReport) -> tuple[NamedThing, ...]:
    """The things of which at least three figures are told that make each other, in two lines or more."""
    return tuple(thing for frame in FRAMES for thing in _things(report, frame))


def _things(report: StatedReport, frame: FigureWords) -> Iterator[NamedThing]:
    groups: dict[tuple[str, str], Told] = {}
    rates: dict[str, Told] = {}
    for each in report.statements:
        part = _part(report, frame, each) if _is_plain(each) else ""
        name = NO_NAME.sub("", each.label) if part else ""
        is_named = len(name) >= LEAST_NAME and (name not in GENERAL or "支出" in each.label)
        if part and (frame.bare or is_named):
            told = (
                rates.setdefault(name, {})
                if each.unit == RATE
                else groups.setdefault((name, SAME_UNIT.get(each.unit, each.unit)), {})
            )
            told.setdefault(part, []).append(each)
    for (name, _), told in groups.items():
        found = {part: _only(all_told) for part, all_told in {**rates.get(name, {}), **told}.items()}
        figures = [each for each in found.values() if each]
        if len(figures) >= len((NOW, BASE, APART)) and len({each.line for each in figures}) > 1:
            yield NamedThing(name, found.get(NOW), found.get(BASE), found.get(APART), found.get(SHARE))


def _is_plain(each: Statement) -> bool:
    is_exact = not each.is_about and not each.depth and each.value > 0 and each.role not in NO_FIGURE
    return is_exact and not each.meaning.is_part_year and each.unit not in (POINTS, "")


def _part(report: StatedReport, frame: FigureWords, each: Statement) -> str:
    if each.unit == RATE:
        return SHARE if frame.parts[SHARE].search(each.label) else ""
    if frame is OF_YEARS and 0 < each.year_named < report.year:
        return BASE
    words = each.between.rpartition("。")[2] if frame is OF_GOALS else each.label
    found = next((part for part in (APART, BASE) if frame.parts[part].search(words)), "")
    own = frame.parts.get(NOW)
    is_money = frame in (OF_BUDGETS, OF_PURCHASES)
    if found or (is_money != (each.unit == MONEY) and frame is not OF_YEARS):
        return found
    return NOW if (own is None or own.search(each.label)) and not OTHER.search(each.label) else ""


OTHER = re.compile("[比较上去]|同比|目标|计划|预算|每|均|占|其中|首次|新增(?=[^，]{0,2}$)")


def _only(told: Sequence[Statement]) -> Statement | None:
    """The figure, where it is told once or always alike."""
    return told[0] if len({each.value for each in told}) == 1 else None

"""Edits of the sample year, and what each of them changes: the groups of `files/truth/stale_sentences.txt`.

The edits are so large that every figure of a group is another one afterwards, as it is printed.
"""

import re
from functools import cache
from pathlib import Path

from tests.domain.sources.stale_places import (
    AUDIENCE,
    AWARDS,
    CHOIRS,
    CLASSES,
    COUPLETS,
    ELDERLY,
    LOCAL_SURVEY,
    MEMBERS_SURVEY,
    MOUNTAINS,
    NEIGHBOURS,
    OPERA_SURVEY,
    OPERA_WEEK,
    PIECES,
    SESSIONS,
    SKETCHING,
    STORYTELLERS,
    TOUR,
    WORKS,
    Edit,
)

TRUTH = Path(__file__).parents[2] / "files" / "truth"
SENTENCES = (TRUTH / "sentences.txt").read_text(encoding="utf-8").strip().split("\n")
INITIAL, CHANGED, AUDIENCE_FIELD = "年初预算：当年财政拨款", "调整金额", "观众人次（线下）"
MONTHS = re.compile(r"(\D*)(\d+)-(\d+)月")
MAY = "~"


def _edit(record: str, row: str, field: str, add: str, groups: str) -> tuple[Edit, frozenset[str]]:
    return Edit(record, row, field, add), frozenset(groups.split())


EDITS = (
    _edit("budget_line", "人员经费", INITIAL, "20", "人员年初 基本年初 年初 人员全年 基本全年 全年"),
    _edit("budget_line", "公用经费", INITIAL, "20", "公用年初 基本年初 年初 公用全年 基本全年 全年"),
    _edit("budget_line", "会刊编印与新媒体运营", INITIAL, "20", "会刊年初 项目年初 年初 会刊全年 项目全年 全年"),
    _edit("budget_line", "文艺创作扶持与采风", "上年结转", "10", "上年结转 采风全年 项目全年 全年"),
    _edit("budget_change", "追加 示财预〔2024〕85号", CHANGED, "10", "戏曲调整 项目调整 调整 戏曲全年 项目全年 全年"),
    _edit("budget_change", "追减 示财预〔2024〕67号", CHANGED, "-10", "人员调整 基本调整 调整 人员全年 基本全年 全年"),
    _edit("budget_change", "追减 示财预〔2024〕79号", CHANGED, "-10", "公用调整 基本调整 调整 公用全年 基本全年 全年"),
    _edit("budget_change", "收回 示财预〔2024〕118号", CHANGED, "0.1", "收回"),
    _edit("monthly_plan", "人员经费 10", "实际支出", "5", "人员支出 基本支出 支出 10月 人员10月"),
    _edit("monthly_plan", "人员经费 3", "计划支出", "5", "3月计划"),
    _edit("accounts", "", "决算支出：基本支出", "5", "决算 基本决算"),
    _edit("accounts", "", "决算支出：项目支出", "5", "决算 项目决算"),
    _edit("accounts", "", "年末结转", "0.5", "结转结余"),
    _edit("payment", "文艺创作扶持与采风 2024-12-16", "支出数", "10000", "采风支出 项目支出 支出 12月 采风12月"),
    _edit("payment", "戏曲文化周品牌活动 2024-11-04", "支出数", "20000", "戏曲支出 项目支出 支出 11月 戏曲11月"),
    _edit("payment", "公用经费 2024-01-18", "支出数", "20000", "公用支出 基本支出 支出 1月 公用1月"),
    _edit("payment", "主题文艺创作展示活动 2024-08-30", "支出数", "20000", "主题支出 项目支出 支出 8月 主题8月"),
    _edit("payment", "文艺惠民与志愿服务 2024-03-12", "支出数", "20000", "惠民支出 项目支出 支出 3月 惠民3月"),
    _edit("budget_line", "会刊编印与新媒体运营", "全年支出", "1", "会刊支出 项目支出 支出"),
    _edit("activity", TOUR, "场次", "1", "巡演场次 场次 惠民场次"),
    _edit("activity", TOUR, AUDIENCE_FIELD, "200", "巡演观众 观众 惠民观众"),
    _edit("activity", STORYTELLERS, "场次", "1", "书场场次 场次 戏曲场次"),
    _edit("activity", STORYTELLERS, AUDIENCE_FIELD, "200", "书场观众 观众"),
    _edit("activity", STORYTELLERS, "实际额", "30000", "书场经费"),
    _edit("activity", OPERA_WEEK, AUDIENCE_FIELD, "200", "文化周观众"),
    _edit("activity", OPERA_WEEK, "场次", "1", "文化周场次"),
    _edit("activity", OPERA_WEEK, "实际额", "20000", "文化周经费"),
    _edit("activity", OPERA_WEEK, "线上浏览量", "20000", "文化周浏览"),
    _edit("activity", COUPLETS, "实际额", "10000", "春联经费"),
    _edit("activity", COUPLETS, "场次", "1", "春联场次 场次 惠民场次"),
    _edit("activity", COUPLETS, "春联福字", "100", "春联福字"),
    _edit("activity", CLASSES, "实际额", "10000", "课堂经费"),
    _edit("activity", MOUNTAINS, AUDIENCE_FIELD, "500", "山河观众 观众 时代观众"),
    _edit("activity", MOUNTAINS, "创作作品", "5", "山河作品 作品"),
    _edit("activity", MOUNTAINS, "征集作品", "50", "山河征集"),
    _edit("activity", NEIGHBOURS, "征集作品", "50", "摄影征集"),
    _edit("activity", NEIGHBOURS, "获奖数量", "1", "奖项"),
    _edit("activity", SKETCHING, "创作作品", "4", "采风作品 作品"),
    _edit("activity", ELDERLY, AUDIENCE_FIELD, "200", "重阳观众 观众 惠民观众"),
    _edit("activity", CHOIRS, "实际额", "10000", "合唱经费"),
    _edit("media_report", "华夏文艺报客户端", "篇数", "1", "篇数"),
    _edit("procurement", "台式计算机和打印机", "采购金额", "1", "采购金额"),
    _edit("asset", "家具和用具", "原值", "10", "资产原值"),
    _edit("staffing", "参公编制", "实有人数", "1", "实有"),
    _edit("survey", LOCAL_SURVEY, "发放份数", "10", "基层发放"),
    _edit("survey", LOCAL_SURVEY, "满意", "10", "基层满意 合并满意度"),
    _edit("survey", OPERA_SURVEY, "满意", "10", "文化周满意 合并满意度"),
    _edit("survey", MEMBERS_SURVEY, "满意", "10", "会员满意度"),
    _edit("indicator", WORKS, "年初指标值", "10", "作品年初目标"),
    _edit("indicator", AUDIENCE, "年度指标值（调整后）", "1000", "观众目标"),
    _edit("indicator", SESSIONS, "年度指标值（调整后）", "2", "场次目标"),
    _edit("indicator", PIECES, "年度指标值（调整后）", "2", "篇数目标"),
    _edit("indicator", AWARDS, "年度指标值（调整后）", "1", "奖项目标"),
    _edit("indicator", "引入合作单位资金投入", "实际完成值", "1", "合作资金"),
)
OTHER_TEXTS_EVERY = 5  # of the edits, for the many other texts


class Dependence:
    """What a figure of a sentence hangs on: it is stale after an edit of `must`, it may be told after one of `may`."""

    def __init__(self, groups: list[str]) -> None:
        self.must = {group for each in groups if not each.startswith(MAY) for group in _months(each)}
        self.may = {group for each in groups if each.startswith(MAY) for group in _months(each.removeprefix(MAY))}


def _months(group: str) -> list[str]:
    """1-3月 is 1月, 2月 and 3月; 人员1-3月 the same of a line."""
    match = MONTHS.fullmatch(group)
    return [f"{match[1]}{month}月" for month in range(int(match[2]), int(match[3]) + 1)] if match else [group]


@cache
def dependences() -> dict[int, dict[str, Dependence]]:
    """What the figures of each sentence hang on, by its number and the figure as it is written."""
    found: dict[int, dict[str, Dependence]] = {}
    for line in (TRUTH / "stale_sentences.txt").read_text(encoding="utf-8").strip().split("\n"):
        number, _, figures = line.partition(": ")
        for told in figures.split("; "):
            figure, *groups = told.split(" ")
            found.setdefault(int(number), {})[figure] = Dependence(groups)
    return found

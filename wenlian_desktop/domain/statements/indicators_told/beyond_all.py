"""More than all, and less than none: shares and rates above 100 %, counts below nought."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.indicators_told.directions import GOOD
from wenlian_desktop.domain.statements.indicators_told.goal_rows import goal_rows
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
SHARE = re.compile("(?:占|占比|比重|占[^，；]{0,10}的(?:比重|比例)?)(?:为|达)?$")
OF_GOAL = re.compile("目标|计划|预算|任务|编制|上年|同期|年初|定额|限额")
BELOW = re.compile(
    "(?<![\\d—~\\-至年月A-Za-z）])(?<=[\u4e00-\u9fff，、：])[-－−]\\d+(?:人次|场次|[场件个人册家户篇期幅名项次])"
)
CHANGE = re.compile("[增减差变超]|调整|余额|净|温|零下|缺口|误差")
CONTROL = re.compile("(?:人员|编制)控制率(?:为|达|是)?$")
WHY = re.compile("超编|原因|由于|因|安置|军转|政策")
REACHED = re.compile("达[标成]率|完成率|参与率|上座率")


@rule(
    "C15",
    Level.WARNING,
    on=StatedReport,
    says={"": "{name}“{written}”超过100%。", "less": "“{written}”是负数。"},
    remedy="核对该数：分子不应大于分母，件数、人数不应为负。",
)
def no_more_than_all(report: StatedReport) -> Hits:
    """A share of all, or a rate of quality in a table, is at most 100 %; a count is not below nought."""
    for each in report.statements:
        is_over = each.unit == RATE and each.value > ALL and SHARE.search(each.label) is not None
        if is_over and not OF_GOAL.search(each.between):
            yield hit(each.line, name=each.label, written=each.text)
    for rows in goal_rows(report):
        for row in rows:
            is_rate = GOOD.search(row.name) is not None and not REACHED.search(row.name)
            if is_rate and row.done and row.done.unit == RATE and row.done.value > ALL:
                yield hit(row.line, name=row.name, written=row.done.text)
    for line in report.manuscript.normal:
        found = BELOW.search(line.text) if not line.is_row else None
        if found and not CHANGE.search(line.text[max(found.start() - 10, 0) : found.start()]):
            yield hit(line.number, kind="less", written=found[0])


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="在职人员控制率{stated}超过100%，没有说明。",
    remedy="核对编制和实有人数；超编的写明原因。",
)
def control_rate_within_posts(report: StatedReport) -> Hits:
    """Told alone, without the people and the posts."""
    for each in report.statements:
        is_over = each.unit == RATE and each.value > ALL and CONTROL.search(each.label) is not None
        if is_over and not WHY.search(report.sentences[each.sentence].text):
            yield hit(each.line, stated=each.text)


ALL = 100

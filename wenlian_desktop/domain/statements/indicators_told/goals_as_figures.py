"""Goals that are no figures: 0, 若干 or an empty cell beside a result that is counted."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.indicators_told.goal_rows import SIGN, GoalRow, figure_of, goal_rows
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
SO_MANY = (
    "若干|适量|适当|足够|充足|多次|多场|较大|较高|很多|不少"
    "|一批|许多|大量|少量|多|一些|较多|不限|待定|未定|待核定|酌情|按需|视情况|尽量多|一定数量|几|数"
)
VAGUE = re.compile(f"^(?:{SO_MANY})(?:[个项场次期件篇幅册人名户家部种批份节台]|人次|场次)?$")
EMPTY = re.compile("^(?:[—－\\-/]+|无|空|未设|未填)?$")
NONE_WANTED = re.compile(
    "投诉|事故|差错|违[规纪法]|失误|纠纷|上访|信访|逾期|超[编支期标]|新增债务|隐患|伤亡|损[失坏毁耗]|丢失|泄[露密]|缺陷"
    "|负面|舆情|责任|零|污染|延误|中断|病害|侵权|截留|挪用|拖欠|问题|退件|脱档|火[灾险]|积压|违约|案件|失联|返工|重大"
)
IN_WORDS, OF_ALL = re.compile("[\u4e00-\u9fff]{2,12}"), re.compile("上年|去年|全部|全覆盖|均|一致|同期|以上|以下|半|每")
NO_INDICATOR = re.compile("执行率|预算|资金|经费|拨款|合计|总分|得分|其中")
LISTED = re.compile(
    "(?:举办|开展|组织|编印|编辑|出版|创作|培训|送|建设|建成|新建|改造|接收|推送|征集|发展|发放|举行|修复|采购|完成|扶持|资助)"
    f"[^，。；、\\d]{{0,16}}?(?:{SO_MANY})(?=[场次期件篇幅册户个项部种批节台]|人次)(?:人次|场次|.)(?:$|[；。，、])"
)
UNCOUNTED = "若干|适量|适当|较多|足够|充足|一定数量|不少"
LISTED_BARE = re.compile(
    rf"^(?:目标\d+：|[（(]?\d+[.、）)]|[①-⑩]|[一二三四五六七八九]是)?[^，。；\d]{{2,14}}(?:{UNCOUNTED})的?[场次期件篇幅册户个项部种批节台班]次?(?:$|[；。，、])"
)
AIM_AND_RESULT = re.compile(
    rf"(?P<goal>(?:目标|计划|指标|预期|年初)(?:值|数)?[^，。；\d]{{0,12}}(?:{UNCOUNTED})[^，。；\d]{{0,4}})，(?:全年|年内)?(?:实际|完成)[^，。；\d]{{0,10}}\d"
)
LEAST_AT_ALL = re.compile(
    r"(?:目标|指标|计划)(?:值|数)?(?:为|是|：)?(?:≥)?0(?:\.0+)?(?P<unit>[^\d，。；%％.、]{1,3})[，；]"
)
DONE_OF_IT = re.compile("^[^，。；]{0,8}?(?:实际|完成|举办|新|创作|开展)[^，。；\\d]{0,8}[1-9]")


@rule(
    "C29",
    Level.ERROR,
    on=StatedReport,
    says={
        "": "定量指标“{name}”的目标值写“{goal}”，完成值是{done}，完成率算不出来。",
        "empty": "定量指标“{name}”没有目标值，完成值是{done}，完成率算不出来。",
        "text": "目标“{goal}”不是确数。",
    },
    remedy="目标值写确数；不能用数表示的，改为定性指标。",
)
def goals_are_figures(report: StatedReport) -> Hits:
    """A goal whose result is counted is a number other than 0, unless nothing of it shall happen."""
    for rows in goal_rows(report):
        if sum(row.goal is not None and row.goal.value > 0 for row in rows):
            filled = min(row.filled for row in rows if row.goal is not None)
            for row in rows:
                yield from _without_figure(row, is_short=row.filled < filled)
    yield from _listed(report)
    yield from _without_heads(report)
    for sentence in report.sentences:
        vague = AIM_AND_RESULT.search(sentence.text)
        if vague:
            yield hit(sentence.line, kind="text", goal=vague["goal"])
        nought = LEAST_AT_ALL.search(sentence.text) if "0" in sentence.text else None
        if nought and DONE_OF_IT.match(sentence.text[nought.end() :]) and not NONE_WANTED.search(sentence.text):
            yield hit(sentence.line, kind="text", goal=nought[0].rstrip("，；"))


def _without_figure(row: GoalRow, *, is_short: bool) -> Hits:
    """`is_short`: it has fewer cells filled than the others; else its figures may stand under other heads."""
    bare = SIGN.sub("", row.written)
    is_counted = row.done is not None and row.done.value > 0 and bool(row.name) and not NO_INDICATOR.search(row.name)
    if not is_counted or row.done is None or NONE_WANTED.search(row.name):
        return
    if VAGUE.match(bare) or (row.goal is not None and row.goal.value == 0 and not row.is_at_most):
        yield hit(row.line, name=row.name, goal=row.written, done=row.done.text)
    elif IN_WORDS.fullmatch(bare) and row.done.unit not in ("", "%", "分") and not OF_ALL.search(bare):
        yield doubtful(row.line, name=row.name, goal=row.written, done=row.done.text)
    elif EMPTY.match(bare) and not row.reason and (is_short or row.written):
        yield doubtful(row.line, kind="empty", name=row.name, done=row.done.text)


NOUGHT = re.compile(r"(?:[≥=＝]|不[低少]于)0(?:\.0+)?(?![.\d])[^\d%]{0,3}")


def _without_heads(report: StatedReport) -> Hits:
    """“≥0场 | 43场” in a row of a table that has no head."""
    for table in report.tables:
        for row in () if any(table.heads) else table.rows:
            texts = [cell.text for cell in row.cells]
            at = next((at for at, text in enumerate(texts) if at and NOUGHT.fullmatch(text)), None)
            done = figure_of(texts[at + 1]) if at is not None and at + 1 < len(texts) else None
            if at and done and done.value > 0 and not NONE_WANTED.search(row.name):
                yield hit(row.line, name=row.name, goal=texts[at], done=done.text)


def _listed(report: StatedReport) -> Hits:
    """“举办培训若干期；” in the list of goals."""
    lines = all_goal_lines(report)
    for line in report.manuscript.lines if lines else ():
        found = LISTED.search(line.text) or LISTED_BARE.search(line.text) if line.line_no in lines else None
        if found:
            yield hit(line.line_no, kind="text", goal=found[0].rstrip("；。，、"))

"""Claims that all was put right, where the count of it leaves some: “整改46处，其余2处……” and “全部整改”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
DONE = "整改|办结|销号|消除|解决|修复|答复|化解|办理完毕"
ALL_DONE = re.compile(
    f"(?:^|[，。；：])(?P<noun>[\u4e00-\u9fff、]{{2,16}}?)(?:已经?)?(?:全部|均|都|悉数)(?:已经?|得到了?|按[期时]|如期)*(?:完成了?)?(?:{DONE})"
)
IS_DONE = re.compile(DONE)
NOT_YET = re.compile("下一步|确保|将|要求|力争|拟|应|须|争取|上年|去年|往年|(?<![消解清])除|若|如有")
OF_OTHER_TIMES = re.compile("上年|去年|往年|历年|\\d月|半年|季度|之前|以前")
REST_DONE = re.compile(
    "(?:其余|剩余|余下|另外?|还有|尚有)[^。]*?(?:也|均|都|已)[^。，；]{0,8}(?:完成|整改|办结|销号|消除|解决)"
)
COMMON = re.compile("发现|存在|提出|反馈|检查|全年|年度|各类|各项|所有|问题|的")
PAIR = 2  # characters that name a thing


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，另一处{whole}中只有{done}。",
    remedy="核对后统一说法。",
)
def all_is_done_where_none_is_left(report: StatedReport) -> Hits:
    """What is told to be put right in all has no count elsewhere that leaves some of it."""
    claims = [(each, said) for each in report.sentences if (said := _claimed(each))]
    if not claims:
        return
    counts = [(each, pair) for each in report.with_figures(2) if (pair := _left(report, each))]
    for sentence, said in claims:
        found = next((pair for each, pair in counts if each.line != sentence.line and _is_of(said["noun"], each)), None)
        if found:
            whole, done = found
            claim = said[0].lstrip("，。；：")
            yield doubtful(sentence.line, whole.line, claim=claim, whole=whole.text, done=done.text)


def _claimed(sentence: Sentence) -> re.Match[str] | None:
    if IS_DONE.search(sentence.text) is None or NOT_YET.search(sentence.text):
        return None
    return ALL_DONE.search(sentence.text)


def _left(report: StatedReport, sentence: Sentence) -> tuple[Statement, Statement] | None:
    """So many, and how many of them were put right, which are fewer."""
    if OF_OTHER_TIMES.search(sentence.text) or REST_DONE.search(sentence.text):
        return None
    for whole, done in pairwise(sentence.statements):
        is_count = whole.unit == done.unit not in (MONEY, RATE, POINTS, "") and not (whole.is_about or done.is_about)
        is_done = IS_DONE.search(done.label) is not None and IS_DONE.search(whole.label) is None
        if is_count and is_done and done.value < whole.value and sentence.line not in all_goal_lines(report):
            return whole, done
    return None


def _is_of(noun: str, sentence: Sentence) -> bool:
    """Whether a count is of the thing that a noun names: by the first and last words that tell it from others."""
    said, _, last = noun.rpartition("的")
    own = COMMON.sub("", last) or COMMON.sub("", said)
    is_named = last[-PAIR:] in sentence.text
    return is_named and len(own) >= PAIR and own[:PAIR] in sentence.text and own[-PAIR:] in sentence.text

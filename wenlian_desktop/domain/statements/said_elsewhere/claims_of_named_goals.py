"""Goals told by name, or all of them, to be reached, where another place tells that one was not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import counts
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.recomputing.goals_and_results import SHORT_RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence

Hits = Iterator[Hit[int]]
REACHED = "(?:达到|完成|实现|达成|达标)"
OF_LIST = re.compile(
    rf"(?P<names>[^。；，：]{{2,60}}、[^。；，：]{{2,24}}?)(?:等)?(?:\d|[一二两三四五六七八九十])[项个条](?:重点|年度|主要)?(?:任务|目标|指标|工作)(?:均|都|全部)(?:已|能)?(?:如期|按期|超额|圆满)?{REACHED}"
)
OF_ONE = re.compile(
    "(?:^|[，。；：])(?P<name>[^，。；：、\\d]{4,12}?)(?:任务|工作|目标)?(?:均|都)?已?(?:如期|按期|按时|圆满|超额|全部|全面|顺利)(?:全部)?完成(?!率|情况|的|了?\\d)"
)
OF_ALL = re.compile(
    r"(?P<count>\d+|[一二两三四五六七八九十]+)[个项条](?:绩效|年度|产出|重点)*(?:指标|目标|任务)[中里]，(?P=count)[个项条](?:均|都|全部|已)*(?:完成|达到|达标|实现)"
    rf"|(?:目标|指标|任务)(?:任务)?(?:均|都|全部|全面)(?:已|能)?{REACHED}(?=[，。；]|$|了?(?:年度|预期|年初|目标))"
    "|(?:各项|全部|所有)(?:年度|绩效|产出|效益|重点)*(?:目标|指标|任务)(?:均|都)(?:已|能)?(?:如期|按期)?" + REACHED
)
NOT_ALL = re.compile(
    "[两二三]项指标|以上(?![^，。；]{0,4}外)|上述|除|以外|之外|其余|其他|基本|大部分|大多|多数|未|没有|力争|确保|预计|拟|将|要求|上年|上一年|去年|若|如[果有遇]"
)
MISSED = re.compile(
    r"(?:比|较|距)(?:年度|年初|全年)?(?:目标|计划)(?:值|数)?(?:相?差|[减缺]?少)了?\d"
    rf"|(?<!没有)(?<!无)(?:未能?|没有|尚未|没能){REACHED}(?:年度|年初|预期|全年)*(?:目标|指标|计划|任务)?值?(?=[，。；]|$)"
    "|未达标(?=[，。；]|$)|少(?:完成|办|建|演|开|做)了?\\d"
)
OF_OTHERS = re.compile(
    "上年|上一年|去年|往年|20\\d\\d年度?(?:自评|评价)|如[果有遇]|若|凡|对于|的项目|的部门|整改|监控|事项|反馈|月[底末]|季度(?:末|底|完成|累计)|半年|按[期时]"
)
IN_TABLE_ROW = "\t"
LEAST_NAME, ALL = 3, 100  # characters, %


@dataclass(frozen=True)
class Missed:
    """A sentence that tells that a goal was not reached: its line, what it says, and the words before that."""

    line: int
    words: str
    name: str


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，另一处写“{missed}”。",
    remedy="核对完成情况，统一说法。",
)
def named_goals_were_reached(report: StatedReport) -> Hits:
    """“修复已按期完成” beside “修复28件，完成率70.00%”; “甲、乙、丙3项任务均达到目标” beside 丙 with 90 %."""
    missed = [one for sentence in report.sentences for one in _missed(report, sentence)]
    for sentence in report.sentences if missed else ():
        for claim in (*OF_LIST.finditer(sentence.text), *OF_ONE.finditer(sentence.text)):
            if NOT_ALL.search(claim[0]):
                continue
            names = re.split("[、和]", claim["names"]) if "names" in claim.groupdict() else [claim["name"]]
            for one in missed:
                if one.line != sentence.line and any(_is_named(each, one.name) for each in names):
                    yield hit(sentence.line, one.line, claim=claim[0].strip("，。；："), missed=one.words)
                    break
    yield from _of_all(report, [one for one in missed if one.words[0] != "完"])


def _is_named(name: str, told: str) -> bool:
    """Whether words bear a name, in its order or another one: 文物修复, 修复文物28件."""
    size, like = len(name), sorted(name)
    runs = (told[at : at + size] for at in range(len(told) - size + 1))
    return size >= LEAST_NAME and any(sorted(run) == like for run in runs)


def _of_all(report: StatedReport, missed: list[Missed]) -> Hits:
    for sentence in report.sentences if missed else ():
        claim = OF_ALL.search(sentence.text)
        if not claim or NOT_ALL.search(sentence.text[max(claim.start() - FAR, 0) : claim.end() + FAR]):
            continue
        others = [one for one in missed if one.line != sentence.line]
        if others:
            yield hit(*dict.fromkeys((sentence.line, others[0].line)), claim=claim[0], missed=others[0].words)
            return


FAR = 20  # characters


def _missed(report: StatedReport, sentence: Sentence) -> Iterator[Missed]:
    if OF_OTHERS.search(sentence.text) or IN_TABLE_ROW in sentence.text:
        return
    found = MISSED.search(sentence.text)
    if found:
        yield Missed(sentence.line, found[0], sentence.text[: found.start()])
    for done, rate in zip(sentence.statements, sentence.statements[1:], strict=False):
        is_short = rate.unit == RATE and 0 < rate.value < ALL and not rate.is_about and SHORT_RATE.search(rate.label)
        if is_short and (counts(done) or "目标" in rate.label):
            name = re.split("[；。]", sentence.text[: rate.quantity.start])[-1]
            yield Missed(sentence.line, f"{rate.label[rate.label.find('完成') :]}{rate.text}", name)

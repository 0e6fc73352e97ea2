"""One paper for each of them: as many are signed as there are of those who sign."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
EACH_ONE = re.compile(
    r"(?P<count>\d{1,3})(?P<unit>[份册本块面])[，（](?:与)?每[个家名户]?(?P<who>[\u4e00-\u9fff]{2,8}?)(?:各|均)?(?:签订|签|发放|赠送|配备|一人)?(?:1|一)(?P=unit)",
    re.ASCII,
)
UNITS = frozenset("个家名户")
SOME = re.compile("其中|部分|余|多|新增|上年|去年")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{written}”，但{who}写的是{told}。",
    remedy="核对后统一。",
)
def one_for_each(report: StatedReport) -> Hits:
    """“签订结对书9份，每个协会各签1份”, where the associations are 9."""
    for sentence in report.sentences:
        for match in EACH_ONE.finditer(sentence.text) if "每" in sentence.text else ():
            told = {
                each.value: each for each in report.statements
                if each.unit in UNITS and each.label.endswith(match["who"]) and not SOME.search(each.label)
            }  # fmt: skip
            if len(told) == 1 and int(match["count"]) not in told:
                one = next(iter(told.values()))
                lines = dict.fromkeys((sentence.line, one.line))
                yield hit(*lines, written=match[0], who=match["who"], told=one.text)


ONE_TO_ONE = re.compile("(?:一一|逐一|逐条|逐项)对应")
OF_SOME = re.compile("其中|部分|上年|[去每各另]|第")


@rule(
    "C43",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}”，但一个是{one}，一个是{other}。",
    remedy="核对问题和措施的条数，缺的补齐。",
)
def counts_told_one_to_one_are_the_same(report: StatedReport) -> Hits:
    """“针对3条问题，提出措施3条，一一对应”: the only two counts of a unit in the sentence."""
    for sentence in report.with_figures(2):
        said = ONE_TO_ONE.search(sentence.text) if "对应" in sentence.text else None
        counts = [each for each in sentence.statements if said and each.unit in LISTED]
        are_plain = not any(each.is_about or OF_SOME.search(each.label) for each in counts)
        if said and are_plain and len(counts) == len(("one", "other")) and counts[0].unit == counts[1].unit:
            one, other = counts
            if one.value != other.value:
                yield hit(sentence.line, words=said[0], one=one.text, other=other.text)


LISTED = frozenset("条项个")

"""The next to the most, or to the least, of a list told with its names: “B最多，C次之”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import RATE, written
from wenlian_desktop.domain.statements.recomputing.named_highest import is_named, lists_told
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
NEXT = re.compile(
    "最(?P<way>[多高大少低小])(?:的是[\u4e00-\u9fff]{2,12})?[，；](?:(?P<name>[\u4e00-\u9fff]{2,10}?)(?:次之|居次|排第二|居第二)|其次(?:是|为)(?P<name2>[\u4e00-\u9fff]{2,10}))(?=[，。；]|$)"
)

LEAST_LISTED = 3


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="写“{name}”次之，按列出的数，次之的是{right}（{figure}）。",
    remedy="对照各项数额改正。",
)
def next_is_named(report: StatedReport) -> Hits:
    """“城区12场、乡镇20场、校园15场，乡镇最多，城区次之”, of the one list of the paragraph that has the name."""
    for sentence in report.sentences:
        for match in NEXT.finditer(sentence.text) if "次" in sentence.text or "第二" in sentence.text else ():
            name = match["name"] or match["name2"]
            lists = [told for told in lists_told(report.by_line.get(sentence.line, ())) if _has(told, name)]
            if len(lists) != 1 or len({each.value for each in lists[0]}) != len(lists[0]):
                continue
            ordered = sorted(lists[0], key=lambda each: each.value, reverse=match["way"] in "多高大")
            if not is_named(name, ordered[1]):
                yield hit(sentence.line, name=name, right=ordered[1].label, figure=ordered[1].text)


FIRST_ABOVE = re.compile(
    "(?:第一|首位|居首|最[多高大])[^，。；]{0,14}?(?:比|较|高出|多出)(?:排在|居|位居)?(?:第二|次席|次位|其后)[^，。；]{0,16}?(?:[高多]出?|大)?(?:了)?$"
)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{one}（{first}）比{other}（{second}）多{right}。",
    remedy="按两数之差改正。",
)
def first_above_the_next(report: StatedReport) -> Hits:
    """“排在首位的创业比第二位的维权多53.55万元”, of the one list of its unit in the paragraph."""
    for each in report.statements:
        if each.unit == RATE or each.is_about or not FIRST_ABOVE.search(each.label):
            continue
        lists = [told for told in lists_told(report.by_line[each.line]) if told[0].unit == each.unit]
        if len(lists) != 1 or len(lists[0]) < LEAST_LISTED:
            continue
        first, second = sorted(lists[0], key=lambda one: one.value, reverse=True)[:2]
        right = first.value - second.value
        if not agrees(each.quantity, right):
            yield hit(
                each.line, label=each.label, stated=each.text, one=first.label, first=first.text,
                other=second.label, second=second.text, right=written(right, each.quantity),
            )  # fmt: skip


def _has(told: list[Statement], name: str) -> bool:
    return sum(is_named(name, each) for each in told) == 1

"""Two amounts told to be apart, and which is more: “基本支出与项目支出相差9.09万元，项目支出略高”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
NAME = "[\u4e00-\u9fff]{2,10}"
APART = re.compile(
    f"(?:^|[，。；、])(?P<one>{NAME}?)(?:与|和|同|跟)(?P<other>{NAME}?)(?:之间)?(?:仅|只)?(?:相差|差距为?|差额为?)[^，。；]{{1,16}}，"
    f"(?P<named>{NAME}?)(?:略|稍|更|较|偏|明显|稍微|反而|要){{0,2}}(?P<way>[高多大低少小])(?:一些|一点|于前者)?(?=[，。；])"
)
MORE = "高多大"


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{named}{way}”，但{one}{first}，{other}{second}。",
    remedy="对照两数改正说法或数字。",
)
def which_is_more_by_name(report: StatedReport) -> Hits:
    """The one that is told to be more, of two told in the same paragraph by their names, is more."""
    for sentence in report.sentences:
        for match in APART.finditer(sentence.text) if "差" in sentence.text else ():
            group = report.by_line.get(sentence.line, ())
            one, other = (_named(group, match[name]) for name in ("one", "other"))
            if (
                one is None
                or other is None
                or one.unit != other.unit
                or match["named"] not in match.group("one", "other")
            ):
                continue
            said, beside = (one, other) if match["named"] == match["one"] else (other, one)
            if said.value != beside.value and (said.value > beside.value) != (match["way"] in MORE):
                yield hit(
                    sentence.line, named=match["named"], way=match["way"], one=match["one"], first=one.text,
                    other=match["other"], second=other.text,
                )  # fmt: skip


def _named(group: Sequence[Statement], name: str) -> Statement | None:
    """The one figure of a paragraph right behind a name."""
    found = [each for each in group if re.search(f"{re.escape(name)}(?:为|是|共|有|达)?$", each.label)]
    found = [each for each in found if each.unit not in (RATE, "") and not each.is_about]
    return found[0] if len({each.value for each in found}) == 1 else None

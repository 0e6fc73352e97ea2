"""So many of one thing, and all kinds of it behind: “5名专家中财政专业2名、档案专业2名、审计专业1名”."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
UNIT = "(?P<unit>名|位|人|个|家|部|场|期|件|种|幅|篇|项|首|册|本|处|支|台|户)"
PART = "[\u4e00-\u9fff“”]{1,10}?\\d{1,3}(?P=unit)"
KINDS = re.compile(
    f"(?<![\\d.第])(?P<all>\\d{{1,3}}){UNIT}(?P<noun>[\u4e00-\u9fff]{{0,8}}?)(?P<opens>当?中|里|，其中|，包括|：)[，：]?"
    f"(?P<parts>{PART}(?P<mark>[，、]){PART}(?:(?P=mark){PART}){{1,5}})(?=[。；）]|，(?![^，。；]*\\d)|$)"
)
EACH = re.compile("(?P<name>[^，、\\d]+)(?P<count>\\d+)")
MEETING = re.compile(
    "[女男党团]|[以及]上|以下|[岁级]|职称|[博硕]士|新|首次|重点|原创|外[省地]|获|入[选展围]|本[土地]|青年|中年|老年|线[上下]|面向|假日|"
    "少[儿年]|未成年|未|不|等|兼|既|同时|其余|其中|还有|另|已|完成|通过|合格|优秀|到|上年|在[册职岗]|参加|发表|免费|公益|骨干|会员|[比较超]|^多|^少"
)
OF_RANKS = re.compile("国家|全国|全省|全市|县区|中央")
MOST_OVER, FEW = 3, 12  # how far kinds go beyond what they are of; so few that each of them is told


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”{noun}，所列各类之和为{sum}。"},  # where no other rule tells it
    remedy="核对总数和各类的个数，改正不符的一处。",
)
def kinds_make_so_many(report: StatedReport) -> Hits:
    """Three kinds and more that leave each other out are no more than what they are of, nor one fewer."""
    for line in report.manuscript.normal:
        for match in KINDS.finditer(line.text) if not line.is_row else ():
            named = [(each["name"], int(each["count"])) for each in EACH.finditer(match["parts"])]
            counts = [count for _, count in named]
            if _is_wrong(match, counts) and not _are_meeting([name for name, _ in named]):
                if f"{sum(counts)}{match['unit']}" in line.text:
                    continue
                yield doubtful(
                    line.line_at(match.start("all")), kind=TURNED, stated=match["all"] + match["unit"],
                    noun=match["noun"], sum=f"{'＋'.join(map(str, counts))}＝{sum(counts)}{match['unit']}",
                )  # fmt: skip


def _is_wrong(match: re.Match[str], counts: Sequence[int]) -> bool:
    whole, over = int(match["all"]), sum(counts) - int(match["all"])
    if max(counts) >= whole or min(counts) == 0:
        return False
    is_closed = match["opens"] != "，其中" and whole <= FEW
    return 0 < over <= max(MOST_OVER, whole // 10) or (over == -1 and is_closed)


def _are_meeting(names: Sequence[str]) -> bool:
    """Whether one thing may be of two of the kinds."""
    is_met = any(MEETING.search(name) or OF_RANKS.search(name) for name in names)
    return is_met or any(one in other for one, other in permutations(names, 2))

"""Those that lack something, told twice: “17个站中有4个站没有专人”, “没有专人的4个站”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
Told = dict[tuple[str, str], dict[int, int]]  # (what they lack, unit) -> how many -> the first line
LACK = "(?:没有|未|尚未|缺少|缺乏|不具备)[\u4e00-\u9fff]{3,10}?"
UNIT = "[个家名人项件处所支户]"
BEHIND = re.compile(
    rf"(?<!\d)(?P<count>\d{{1,4}})(?P<unit>{UNIT})[\u4e00-\u9fff]{{0,4}}?(?P<lack>{LACK})(?=[，。；、])", re.ASCII
)
BEFORE = re.compile(rf"(?P<lack>{LACK})的(?P<count>\d{{1,4}})(?P<unit>{UNIT})", re.ASCII)
OF_SOME = re.compile("其中|另|上年|去年|减少|目标|原")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{lack}”的一处写{stated}，另一处写{other}。",
    remedy="核对后统一。",
)
def those_without_it_are_as_many(report: StatedReport) -> Hits:
    """Those that lack something are as many where they are found and where something is done for them."""
    found, again = Told(), Told()
    for sentence in report.sentences:
        if "没有" in sentence.text or "未" in sentence.text or "缺" in sentence.text or "不具备" in sentence.text:
            _collect(found, BEHIND, sentence.text, sentence.line)
            _collect(again, BEFORE, sentence.text, sentence.line)
    for key, counts in again.items():
        others = found.get(key, {})
        if len(counts) == len(others) == 1 and counts.keys() != others.keys():
            (count, line), (other, first) = next(iter(counts.items())), next(iter(others.items()))
            unit = key[1]
            yield hit(*dict.fromkeys((line, first)), lack=key[0], stated=f"{count}{unit}", other=f"{other}{unit}")


def _collect(into: Told, shape: re.Pattern[str], text: str, line: int) -> None:
    for match in shape.finditer(text):
        if not OF_SOME.search(text[max(match.start() - 6, 0) : match.start()]):
            into.setdefault((match["lack"], match["unit"]), {}).setdefault(int(match["count"]), line)

"""Two hours of a day, the break between them, and the hours told: “9时至17时，午休1小时，开放7小时”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。；]+")
CLOCK = re.compile(
    r"(?<![\d.])(?P<hour>[01]?\d|2[0-4])(?:[时点](?:(?P<half>半)|(?P<minute>\d{1,2})分?)?|[:：](?P<minute2>[0-5]\d))(?![\d间长])",
    re.ASCII,
)
BREAK = re.compile(r"(?:午间|午休|中午|中间|闭馆|休息)[^，。；\d]{0,6}(?P<length>\d(?:\.\d)?)(?:个)?小时", re.ASCII)
NO_BREAK = re.compile("(?:中午|午间|中间)?不(?:闭馆|休息|间断|休)|连续开放|全天")
OPEN = re.compile(
    r"(?:每[天日]|每个开放日|实际|日均|全天|一天)?(?:实际|共|累计)?(?:开放|服务|营业|接待|展出|上课|授课|排练|工作)(?:时间)?(?:为|共|达|是)?(?P<length>\d{1,2}(?:\.\d{1,2})?)(?:个)?小时",
    re.ASCII,
)
OTHERWISE = re.compile("周末|周[六日]|节假日|夏季|冬季|延时|上午|下午|晚上|夜|每周|一周|按周|至少|不少于")
MINUTES = 60


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="“{words}”：{first}到{last}{rest}，应为{right}小时。",
    remedy="核对起止时刻和小时数，改正不符的一处。",
)
def hours_open_are_those_between(report: Manuscript) -> Hits:
    """The only two hours of a sentence, less the break told, are as far apart as the hours told to be open."""
    for line in report.normal:
        if line.is_row or "小时" not in line.text:
            continue
        for sentence in SENTENCE.finditer(line.text):
            said = OPEN.search(sentence[0])
            clocks = [*CLOCK.finditer(sentence[0])] if said and not OTHERWISE.search(sentence[0]) else []
            if said and len(clocks) == 2:
                yield from _open(line.line_at(sentence.start()), sentence[0], clocks, said)


def _open(line: int, text: str, clocks: list[re.Match[str]], said: re.Match[str]) -> Hits:
    left_out = BREAK.search(text)
    apart = _minutes(clocks[1]) - _minutes(clocks[0])
    right = Fraction(apart, MINUTES) - Fraction(left_out["length"] if left_out else 0)
    told = Fraction(said["length"])
    is_firm = left_out is not None or NO_BREAK.search(text) is not None or told > right
    if right > 0 and told != right and is_firm:
        rest = f"，减去{left_out['length']}小时" if left_out else ""
        shown = trim_zeros(rounded(right, 2))
        yield hit(line, words=said[0], first=clocks[0][0], last=clocks[1][0], rest=rest, right=shown)


def _minutes(clock: re.Match[str]) -> int:
    minute = 30 if clock["half"] else int(clock["minute"] or clock["minute2"] or 0)
    return MINUTES * int(clock["hour"]) + minute

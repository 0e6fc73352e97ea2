"""One thing told in several lines: its figure, what it is held against, what lies between them and the rate agree."""

from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.closed_passages.three_figures import ThreeFigures, wrong_difference, wrong_rate
from wenlian_desktop.domain.statements.named_things import NamedThing, named_things
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{terms}＝{right}。"},
    remedy="核对各处所写的数，改正不符的一处。",
)
def one_thing_is_told_alike_in_all_places(report: StatedReport) -> Hits:
    """“全年接访116件”, “上年接访145件” and “接访数量比上年下降25.00%”, each in a line of its own."""
    for thing in named_things(report):
        for three in _threes(thing):
            told = [*(wrong_rate(report, three, three.rate) if three.rate else wrong_difference(report, three))]
            if told:
                yield from told
                break


def _threes(thing: NamedThing) -> Iterator[ThreeFigures]:
    """Three of its figures at a time."""
    now, base, apart, share = thing.now, thing.base, thing.apart, thing.share
    if now and base and apart:
        yield ThreeFigures(now, base, apart, None)
    if share and (now or base):
        yield ThreeFigures(now, base, None if now and base else apart, share)

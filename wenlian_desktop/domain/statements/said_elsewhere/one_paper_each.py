"""One paper for each: “建立“一人一档”健康档案143份” for 143 people told elsewhere."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
EACH = re.compile(
    "一(?P<who>人|户|会|馆|站|点|村|社区|企|校|园|队|团|社|店|品|项目|协会|基地|单位|件|校)一(?:人)?(?:档|策|册|案|卡|表|书|证|牌|码|方案|台账|协议|本)"
)
PAPERS = frozenset("份册本张套块个卡档")
COUNTED = {
    "人": frozenset("人名位"),
    "户": frozenset("户"),
    "件": frozenset("件"),
}  # the units of what there is one paper for
THINGS = frozenset("个家处支所座项")
ONE_BY_ONE = re.compile(
    "(?:逐一|一一|逐个|逐户|逐项)(?:[\u4e00-\u9fff]{0,2})(?:签订|签|建立|建|出具|填报|编制)(?:了)?[\u4e00-\u9fff]{0,8}$"
)
LEAST = 3  # digits in which one may be wrong


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，另一处写{other}。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def one_paper_for_each(report: StatedReport) -> Hits:
    """There are as many papers as there are of those who have one each."""
    for sentence in report.with_figures(1):
        found = EACH.search(sentence.text) if "一" in sentence.text else None
        papers = [each for each in sentence.statements if found and each.quantity.start > found.start()]
        if found and papers and papers[0].unit in PAPERS and not papers[0].is_about:
            units = COUNTED.get(found["who"], THINGS)
            told = [each for each in report.statements if each.unit in units and each is not papers[0]]
            yield from _checked(papers[0], told)
        yield from _one_by_one(sentence.statements)


def _checked(paper: Statement, told: list[Statement]) -> Hits:
    """Where no count is that of the papers, and one is, but for a slip."""
    if any(each.value == paper.value for each in told):
        return
    slips = [each for each in told if is_slip_of_digits(paper.quantity, each.value, LEAST)]
    if len({each.value for each in slips}) == 1:
        yield doubtful(*dict.fromkeys((paper.line, slips[0].line)), kind=TURNED, stated=paper.text, other=slips[0].text)


def _one_by_one(told: tuple[Statement, ...]) -> Hits:
    """“资助项目18个，与承担单位逐一签订协议18份”."""
    for before, paper in pairwise(told):
        is_each = paper.unit in PAPERS and ONE_BY_ONE.search(paper.label) is not None and not paper.is_about
        is_counted = before.unit in THINGS | {"户", "人", "名"} and not before.is_about
        is_others = any(each.value == paper.value for each in told if each is not paper)
        if is_each and is_counted and before.value != paper.value and not is_others:
            is_near = abs(before.value - paper.value) <= 2 or is_slip_of_digits(paper.quantity, before.value, NEVER)
            if is_near:
                yield doubtful(paper.line, kind=TURNED, stated=paper.text, other=before.text)

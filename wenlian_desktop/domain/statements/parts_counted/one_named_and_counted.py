"""One that is named and not counted: “分馆13家、流通点58个，连同县馆共71个”, “组长由馆长担任，成员8名，共8人”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
WITH_ONE = re.compile(
    "^[^，。；\\d]{0,6}[，（]?(?:连同|加上|算上|含)(?P<one>[^，。；\\d、和及与]{1,8}?[馆站心部级关店位校院局所台会园厅点室])"
    "(?:在内|一起|一并)?，?(?:合计|共计?|总共|一共)(?:有|为|达)?$"
)
NOT_ONE = re.compile("各|多|若干|部分|其他|其余|原有|已有|上年|以前|往年|全部|所有|下属|直属|所属")
LEADER = re.compile(
    "(?<!副)组长由(?P<one>[^，。；、和及与\\d]{2,14}?)(?:担任|兼任)"
    "|由(?P<other>[^，。；、和及与\\d]{2,14}?)(?:担任|兼任|任)(?:[^，。；、副]{0,4})组长"
)
OF_GROUP = re.compile("副组长|成员|组员|委员")
TOGETHER = re.compile("(?:合计|共计?|总共|一共)(?:有|为)?$")
PEOPLE = ("人", "名", "位")
IN_LIST = ("、", "和", "及", "与")
MOST_OFF = 2


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，连同{one}应为{right}。",
    remedy="核对各数和合计，改正不符的一处。",
)
def one_named_is_counted(report: StatedReport) -> Hits:
    """One that is told by name alone is one of the total that it is told to be in."""
    for sentence in report.sentences:
        if "同" in sentence.text or "上" in sentence.text or "含" in sentence.text:
            yield from _with_one(sentence)
        if "组长" in sentence.text:
            yield from _with_leader(sentence)


def _with_one(sentence: Sentence) -> Hits:
    for at, whole in enumerate(sentence.statements):
        said = WITH_ONE.match(whole.between) if at and _is_count(whole) else None
        if said and not NOT_ONE.search(said["one"]):
            yield from _checked(whole, _list_before(sentence.statements[:at]), said["one"])


def _list_before(before: Sequence[Statement]) -> list[Statement]:
    """The figures of a list that ends right here; none where one of them is of something else."""
    found: list[Statement] = []
    for each in reversed(before):
        found.insert(0, each)
        if not each.between.startswith(IN_LIST):
            break
    return found if len({each.depth for each in found}) == 1 and all(map(_is_count, found)) else []


def _with_leader(sentence: Sentence) -> Hits:
    leader = LEADER.search(sentence.text)
    for at, whole in enumerate(sentence.statements) if leader else ():
        parts = [each for each in sentence.statements[:at] if leader and each.quantity.start >= leader.end()]
        told = sentence.text[leader.end() : whole.quantity.start] if leader else ""
        is_group = OF_GROUP.search(told) is not None and "成员" in told and "办公室" not in told
        is_whole = whole.unit in PEOPLE and TOGETHER.search(whole.label) is not None
        if is_whole and is_group and all(each.unit in PEOPLE for each in parts):
            yield from _checked(whole, parts, "组长")
            return


def _checked(whole: Statement, parts: Sequence[Statement], one: str) -> Hits:
    total = sum((each.value for each in parts), Fraction(1))
    if parts and whole.value != total and abs(whole.value - total) <= MOST_OFF and not whole.is_about:
        terms = "＋".join(number(each.value, 0) for each in parts)
        yield doubtful(whole.line, stated=whole.text, one=one, right=f"{terms}＋1＝{number(total, 0)}")


def _is_count(each: Statement) -> bool:
    return each.unit not in (MONEY, POINTS, RATE, "") and each.quantity.scale == 1 and not each.is_about

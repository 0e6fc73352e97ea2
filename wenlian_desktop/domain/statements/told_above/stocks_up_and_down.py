"""Stocks: “年初968.20万元。添置增加74.60万元，报废减少31.45万元。一增一减之后，年末1,011.35万元”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.accounts_settled import DOWN, UP, is_settled
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FROM

Hits = Iterator[Hit[int]]
Ways = tuple[int, ...]
Stock = tuple[Statement, Sequence[Statement], Statement]
Wrong = tuple[Statement, Sequence[Statement], Statement, Ways]
FIRST = re.compile(
    "年初|[期月]初|[上去]年度?[末底]|[上去]年(?:年[末底]|结[存转])|上期末|原[有存来先]|(?:历|往)年[^，。；]{0,4}$"
)
LAST = re.compile("[年期月][末底]|现[有存]|结存|目前|[尚仍]")
END_OF_A_YEAR = re.compile(r"\d年?年?[末底]")
NEAR, LEAST, MOST = 4, 1, 4  # lines; changes
WIDE, NARROW, SHORT = 3, 8, 3  # a stock this many times what it is off; digits
BEFORE, BOTH = 8, {1, -1}
SAYS = {TURNED: "写“{stated}”，按前文增减应为{terms}。"}
REMEDY = "按“年初＋增加－减少”核对，改正不符的一处。"


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def money_goes_up_and_down(report: StatedReport) -> Hits:
    """The money there was, with all that came and went told with it, makes what there is."""
    yield from (_told(*each) for each in _wrong(report) if each[-2].unit == MONEY and not _is_account(each[-2]))


@rule("C12", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def accounts_go_up_and_down(report: StatedReport) -> Hits:
    """What an account began with, with all that came in and went out, is what is left in it."""
    yield from (_told(*each) for each in _wrong(report) if each[-2].unit == MONEY and _is_account(each[-2]))


def _is_account(last: Statement) -> bool:
    return OF_ACCOUNT.search(last.label) is not None


OF_ACCOUNT = re.compile("余额|滚存|结存|账面|账上")


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def stocks_go_up_and_down(report: StatedReport) -> Hits:
    """What there was, with all that came and went told with it, makes what there is."""
    yield from (_told(*each) for each in _wrong(report) if each[-2].unit not in (MONEY, *PEOPLE))


@rule("C51", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def people_go_up_and_down(report: StatedReport) -> Hits:
    """The people there were, with all who came and went told with them, make those there are."""
    yield from (_told(*each) for each in _wrong(report) if each[-2].unit in PEOPLE)


PEOPLE = ("人", "名", "位")


def _told(first: Statement, changes: Sequence[Statement], last: Statement, ways: Ways) -> Hit[int]:
    signed = "".join(f"{'＋' if way > 0 else '－'}{each.text}" for way, each in zip(ways, changes, strict=True))
    terms = f"{first.text}{signed}＝{written(_made(first, changes, ways), last.quantity)}"
    return doubtful(last.line, kind=TURNED, stated=last.label + last.text, terms=terms)


@lru_cache(2)
def _wrong(report: StatedReport) -> tuple[Wrong, ...]:
    found = (_wrong_way(report, *each) for each in _stocks(report) if LEAST <= len(each[1]) <= MOST)
    return tuple(each for each in found if each and not is_settled(report, each[-2]))


def _stocks(report: StatedReport) -> Iterator[Stock]:
    """What there was, the changes and what there is, which may be told first in its sentence."""
    for at, last in enumerate(report.statements):
        if last.unit in (RATE, POINTS, "") or not LAST.search(last.between) or last.is_about:
            continue
        if not _is_first(report, last):
            yield from [stock for stock in (_before(report, at), _behind(report, at)) if stock][:1]
    yield from (stock for sentence in report.with_figures(LEAST_TOLD) for stock in _in_one_sentence(report, sentence))


def _in_one_sentence(report: StatedReport, sentence: Sentence) -> Iterator[Stock]:
    """“35人入会，16人退会，会员从719人变为738人”; “原值305万元，年初为293万元，购置18万元、报废6万元”."""
    found = [each for each in sentence.statements if each.unit not in (RATE, POINTS, "") and not each.is_about]
    for at, (first, last) in enumerate(pairwise(found)):
        if is_same_unit(first, last) and FROM.search(first.label) and BECAME.search(last.label):
            own = [each for each in found[:at] if "；" not in sentence.text[each.quantity.end : first.quantity.start]]
            yield first, [each for each in own if _counts_as(each, last)], last
    alike = [each for each in found if is_same_unit(each, found[0])]
    if len(alike) >= LEAST_TOLD and AT_FIRST.fullmatch(alike[1].between) and not LAST.search(alike[0].between):
        yield alike[1], alike[2:], alike[0]
    elif len(alike) >= LEAST_TOLD and not LAST.search(alike[-1].between) and _leads_up(report, alike):
        yield alike[0], alike[1:-1], alike[-1]


def _leads_up(report: StatedReport, alike: Sequence[Statement]) -> bool:
    """“年初412卷，接收98卷，征集12卷，馆藏由此达到522卷”: what there was, what surely came or went, and one more."""
    *told, last = alike
    is_one_account = _is_first(report, told[0]) and all(
        _counts_as(each, last) and "；" not in each.between for each in alike
    )
    is_sure = is_one_account and all(_way(report, each) for each in told[1:])
    return is_sure and REACHED.search(last.label) is not None


REACHED = re.compile("[到至为成有是]$|[共总]")
BECAME = re.compile("^(?:变动?|增[加长]?|减少?|上升|下降)?(?:为|到|至)(?:年[末底]的?)?$")
AT_FIRST = re.compile("[，；](?:年初|期初|上年末|上年底)(?:为|有|是)?")
LEAST_TOLD = 4  # figures: what there was, two changes, what there is


def _before(report: StatedReport, at: int) -> Stock | None:
    last = report.statements[at]
    told = [one for one in report.statements[max(at - BEFORE, 0) : at] if _counts_as(one, last)]
    first = next((one for one in reversed(told) if _is_first(report, one)), None)
    is_near = first is not None and last.line - first.line <= NEAR
    return (first, told[told.index(first) + 1 :], last) if first is not None and is_near else None


def _behind(report: StatedReport, at: int) -> Stock | None:
    last = report.statements[at]
    following = report.statements[at + 1 : at + 2]
    is_next = any(
        one.line == last.line and _is_first(report, one) for one in following
    )  # 年末56万元。年初48万元，增加….
    of = following[0].sentence if is_next else last.sentence
    behind = [one for one in report.statements[at + 1 : at + BEFORE] if one.sentence == of]
    told = [one for one in behind if _counts_as(one, last)]
    return (told[0], told[1:], last) if told and _is_first(report, told[0]) else None


def _counts_as(one: Statement, last: Statement) -> bool:
    return is_same_unit(one, last) and one.depth == last.depth and "其中" not in one.between


def _is_first(report: StatedReport, each: Statement) -> bool:
    """Whether it is what there was, and no change since then."""
    is_begun = FIRST.search(each.between) is not None
    is_begun = is_begun or (each.year_named == report.year - 1 and END_OF_A_YEAR.search(each.between) is not None)
    return is_begun and not CHANGED.search(each.label)


CHANGED = re.compile("[新净]?增|减少|下降|上升")


def _wrong_way(report: StatedReport, first: Statement, changes: Sequence[Statement], last: Statement) -> Wrong | None:
    told = [_way(report, each) for each in changes]
    is_near = first.sentence - last.sentence in (0, 1) or _is_of_same(first, last)
    if told.count(0) > 1 or not (is_near or _ends_bare(report, first, changes, last)):
        return None
    choices = [*product(*((way,) if way else (1, -1) for way in told))]
    rights = {ways: _made(first, changes, ways) for ways in choices}
    some = product(*((0, way) for way in told))
    is_miscounted = _is_miscounted(first, changes, told, last)
    if any(_made(first, changes, ways) == last.value for ways in some) and not is_miscounted:
        return None  # “净增11.5公顷，新增12.8公顷、占用1.3公顷”: some of the changes make it
    if last.value in rights.values():
        return None
    most = Fraction(1) if is_miscounted else _most_off(first, last, told)
    near = (ways for ways, right in rights.items() if right > 0 and _is_meant(last, right, most))
    return next(((first, changes, last, ways) for ways in near), None)


def _ends_bare(report: StatedReport, first: Statement, changes: Sequence[Statement], last: Statement) -> bool:
    """“年初在管312户。|新纳入27户、退出41户，年末308户”: nothing else is told from the first to the last of them."""
    at = report.statements.index(first)
    told = report.statements[at : at + len(changes) + 2]
    return tuple(told) == (first, *changes, last) and BARE_LAST.fullmatch(last.label) is not None


BARE_LAST = re.compile("(?:截至|至|到)?[年期月][末底](?:(?:余|结)[额存]|共?有|在[册管库]|[实存现尚还仍]有|为|是|共)*")


def _is_miscounted(first: Statement, changes: Sequence[Statement], told: Sequence[int], last: Statement) -> bool:
    """Whether one change alone was left out of the sum, or taken twice: 年初286卷，接收12卷，征集11卷，年末298卷."""
    is_in_order = first.sentence == last.sentence and first.quantity.start < last.quantity.start
    is_listed = is_in_order and all(each.between[:1] == "，" or each.between == each.label for each in changes)
    signed = [way * each.value for way, each in zip(told, changes, strict=True)]
    off = last.value - first.value - sum(signed, Fraction(0))
    is_no_net = all(2 * each != sum(signed, Fraction(0)) for each in signed)  # 净增11.5公顷，新增12.8公顷、占用1.3公顷
    return is_listed and 0 not in told and is_no_net and bool({off, -off} & {*signed})


def _most_off(first: Statement, last: Statement, told: Sequence[int]) -> Fraction:
    """The part of a stock that it may be off: none where the ways are not sure, more where all is in one sentence."""
    is_whole = {*told} >= BOTH and first.sentence == last.sentence and _is_of_same(first, last)
    is_known = 0 not in told and ({*told} >= BOTH or first.sentence != last.sentence)
    return Fraction(1, WIDE if is_whole and is_known else NARROW) if is_known else Fraction(0)


def _is_meant(last: Statement, right: Fraction, most: Fraction) -> bool:
    return abs(last.value - right) <= last.value * most or is_slip_of_digits(last.quantity, right, SHORT)


def _made(first: Statement, changes: Sequence[Statement], ways: Ways) -> Fraction:
    return first.value + sum((way * each.value for way, each in zip(ways, changes, strict=True)), Fraction(0))


def _way(report: StatedReport, each: Statement) -> int:
    """1 for what came, -1 for what went, 0 for what tells neither or both (接收12家单位移交136件 came)."""
    before = report.sentences[each.sentence].text[: each.quantity.start]
    is_cut = each.between == each.label
    words = (before if is_cut else each.between).rpartition("；")[2].rpartition("，")[2]
    return 1 if TAKEN_IN.search(words) else _way_of(words) or _way_of(each.after)


TAKEN_IN = re.compile("(?:接收|征集)[^，；]*移交")


def _way_of(words: str) -> int:
    way = int(UP.search(words) is not None) - int(DOWN.search(words) is not None)
    return way or int(PAID_IN.search(words) is not None) - int(PAID_OUT.search(words) is not None)


PAID_IN = re.compile("收[会入取缴费]|进账|入账|到账|缴纳|募[集得捐]|拨入")
PAID_OUT = re.compile("用于|支[付用]|列支|开支|花[去费掉了]|付[出给]|上缴")


def _is_of_same(first: Statement, last: Statement) -> bool:
    """Whether the stocks are named alike: 固定资产原值, or 图书."""
    words = first.between + first.after[:4]
    return any(last.label[at : at + 2] in words for at in range(2, len(last.label) - 1))

"""The same thing counted twice: shares of a named whole, what passed at first and later, 余 beside the exact count."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
AGAIN = re.compile("又(?:有)?$|另有$|补[考测训评][^，；]{0,4}$|二次[^，；]{0,4}$|再次[^，；]{0,4}$")
AT_LAST = re.compile("(?:最终|累计|合计|共计|共|总计|实际)(?:有)?(?P<what>[\u4e00-\u9fff]{2,4})(?:的)?(?:为|达)?$")
ROUND = ("余", "多", "以上")
NOUN = re.compile("[\u4e00-\u9fff]{2,6}")
MOST_OFF = Fraction(1, 4)
LEAST_DIGITS, NAME = 3, 2
ALL_AGAIN = re.compile("^[^。；]{0,14}(?:全部|均|都)")
OPENS = re.compile("(?:的|这|该|上述|以上|对|将)$|^$")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，先后两次之和为{sum}。",
    remedy="核对先后两次和最终的数。",
)
def passed_at_last(report: StatedReport) -> Hits:
    """“首次合格252名，经补考又有9名合格，最终合格256名”."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, last in enumerate(found):
            said = AT_LAST.search(last.label) if at > 1 and not last.is_about else None
            later = found[at - 1] if said and AGAIN.search(found[at - 1].label) else None
            firsts = [each for each in found[: max(at - 1, 0)] if said and _ends_with(each, said["what"])]
            if later is None or said is None or not is_same_unit(later, last) or len(firsts) != 1:
                continue
            right = firsts[0].value + later.value
            if is_same_unit(firsts[0], last) and said["what"] in later.after + last.between and right != last.value:
                terms = f"{number(firsts[0].value, 0)}＋{number(later.value, 0)}＝{number(right, 0)}{last.unit}"
                yield hit(sentence.line, stated=f"{last.label}{last.text}", sum=terms)


def _ends_with(each: Statement, what: str) -> bool:
    return re.search(f"(?<!不)(?<!未){what}(?:的)?$", each.label) is not None


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{what}”这里写{stated}，另一处写{other}。",
    remedy="核对后统一。",
)
def counts_told_again(report: StatedReport) -> Hits:
    """“印发手册1236册……1300余册手册发放到户”; “326件次咨询……362件次咨询全部答复”."""
    by_unit: dict[str, list[Statement]] = {}
    for each in report.statements:
        if each.unit not in (MONEY, RATE, POINTS, "") and each.role is FigureRole.PLAIN and not each.depth:
            by_unit.setdefault(each.unit, []).append(each)
    for group in by_unit.values():
        for each in group if 1 < len(group) <= MOST else ():
            if not each.meaning.is_part_year and report.is_of_year(each):
                other = _rounded(group, each) or _turned(report, group, each)
                if other:
                    what = _noun(each)
                    yield hit(*dict.fromkeys((each.line, other.line)), what=what, stated=each.text, other=other.text)


MOST = 60  # figures of one unit that are looked at


def _noun(each: Statement) -> str:
    """What is counted, told right behind the figure: 手册 of “1300余册手册发放到户”."""
    found = NOUN.match(each.after.removeprefix("的"))
    return found[0][:NAME] if found else ""


def _named_alike(group: Sequence[Statement], each: Statement) -> list[Statement]:
    noun = _noun(each)
    is_open = OPENS.search(each.label) is not None or each.between.startswith(each.label)
    same = [one for one in group if one is not each and one.line != each.line and noun]
    return [one for one in same if is_open and noun in one.label[-2 * NAME - 6 :] + one.after[: 2 * NAME]]


def _rounded(group: Sequence[Statement], each: Statement) -> Statement | None:
    """The one exact count of what is told with 余, where that is less."""
    if each.quantity.mark not in ROUND or each.quantity.scale > 1:
        return None
    told = [one for one in _named_alike(group, each) if not one.is_about]
    if len(told) == 1 and each.value * (1 - MOST_OFF) < told[0].value < each.value:
        return told[0]
    return None


def _turned(report: StatedReport, group: Sequence[Statement], each: Statement) -> Statement | None:
    """The one count of a thing elsewhere, where “全部” is told of it here with its digits in another order."""
    rest = report.sentences[each.sentence].text[each.quantity.end :]
    if each.is_about or not ALL_AGAIN.match(rest):
        return None
    told = [one for one in _named_alike(group, each) if not one.is_about]
    if len(told) != 1 or told[0].line > each.line or any(one.value == each.value for one in group if one is not each):
        return None
    one, other = (f"{number(figure.value, 2)}" for figure in (told[0], each))
    is_turned = one != other and sorted(one) == sorted(other) and len(one) >= LEAST_DIGITS
    return told[0] if is_turned else None

"""A rank and those above it: “国家级2人、高级13人、中级21人，高级以上占31.25%” counts both of them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
AND_ABOVE = re.compile("(?P<rank>[\u4e00-\u9fff]{2,4}?)(?:及|或)?以上(?P<rest>[^，。；]*)$")
RANKS = (
    ("博士", "硕士", "本科", "专科", "中专", "高中"),
    ("博士", "研究生", "本科", "大专", "中专", "高中"),
    ("国家级", "正高", "副高", "高级", "中级", "初级", "助理"),
    ("国家级", "省级", "市级", "县级"),
    ("一级", "二级", "三级", "四级"),
)
IN_LIST = ("、", "，", "和", "；")
PEOPLE = ("人", "名", "位")
LEAST = 3


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="“以上”包括本级和更高的各级，复算后改正。",
)
def ranks_with_those_above(report: StatedReport) -> Hits:
    """A share or a count of a rank 以上 is that of the listed rank and of all listed above it."""
    for sentence in report.with_figures(1):
        if "以上" in sentence.text:
            for each in sentence.statements:
                yield from _checked(report, sentence, each)


def _checked(report: StatedReport, sentence: Sentence, each: Statement) -> Hits:
    said = AND_ABOVE.search(each.label) if not each.is_about else None
    listed = _ranked(sentence, each, said["rank"]) if said else []
    if said is None or not listed:
        return
    above = [one for rank, one in listed if rank <= _place(listed, said["rank"])]
    total, part = (sum((one.value for one in group), Fraction(0)) for group in ([o for _, o in listed], above))
    terms = "＋".join(number(one.value, 0) for one in above)
    if each.unit == RATE and each.role is FigureRole.SHARE:
        told = [one.value for one in report.by_line[each.line] if one.unit in PEOPLE and one.value >= total]
        rights = [100 * part / whole for whole in (total, *told) if whole]
        if rights and not any(agrees(each.quantity, right) for right in rights):
            shown = f"（{terms}）÷{number(total, 0)}＝{written(rights[0], each.quantity)}"
            yield doubtful(each.line, name=each.label, stated=each.text, right=shown)
    elif each.unit in PEOPLE and len(said["rest"]) <= len("专业技术人员共") and each.value != part:
        yield doubtful(each.line, name=each.label, stated=each.text, right=f"{terms}＝{number(part, 0)}")


def _ranked(sentence: Sentence, each: Statement, name: str) -> list[tuple[int, Statement]]:
    """The list of ranks that stands before a figure, with their places; none where it is not one of ranks alone."""
    before = [one for one in sentence.statements if one.quantity.end <= each.quantity.start and one.unit in PEOPLE]
    for ranks in RANKS:
        places = [(_of(ranks, one), one) for one in before]
        listed = [(at, one) for at, one in places if at is not None]
        order = [at for at, _ in listed]
        is_run = order == sorted(set(order)) and len(order) >= LEAST
        is_whole = bool(listed) and before[before.index(listed[0][1]) :] == [one for _, one in listed]
        if is_run and is_whole and name in ranks and ranks.index(name) in order and _is_list([o for _, o in listed]):
            return listed
    return []


def _is_list(listed: Sequence[Statement]) -> bool:
    is_begun = not listed[0].between.startswith("、")  # else one before it is no rank that is known
    return is_begun and all(one.between.startswith(IN_LIST) and "以上" not in one.label for one in listed[1:])


def _of(ranks: Sequence[str], one: Statement) -> int | None:
    """The place of the rank that the words before a count name."""
    return next((at for at, rank in enumerate(ranks) if rank in one.label and "以上" not in one.label), None)


def _place(listed: Sequence[tuple[int, Statement]], name: str) -> int:
    return next((at for at, one in listed if name in one.label), 0)

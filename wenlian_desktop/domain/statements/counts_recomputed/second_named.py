"""What is told to come next after the most of a list: “物业类占比最高，其次是环境类” is the second of the figures."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NAME = "[\u4e00-\u9fff“”]{2,12}?"
MOST = re.compile(
    f"(?:^|[，；])(?:其中)?(?:(?P<first>{NAME})(?:的)?(?:占比|数量|支出|金额|人数|规模|比重|用时)?(?:最[多高大](?!的)|居首位?|居第一|占比最[高大])"
    f"|(?:占比|数量|支出|金额|规模)?最[多高大]的(?:是|为)(?P<first2>{NAME})(?=[，。；（]))"
    f"[^；。]{{0,30}}?[，；](?:其次|居次|排在?第二|第二)(?:的)?(?:是|为)(?P<second>{NAME})(?=[，。；（、]|占|$)"
)
LEAST = 3
OF_ALL, REST = re.compile("合计|共计?$|总"), re.compile("其他|其余|另")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“其次是{second}”（{stated}），按列出的数，第二位是{right}（{figure}）。",
    remedy="对照各项数额改正。",
)
def second_is_named(report: StatedReport) -> Hits:
    """The one named after the most of a list, in the same paragraph, is the second of it."""
    for sentence in report.sentences:
        claim = MOST.search(sentence.text) if "次" in sentence.text or "第二" in sentence.text else None
        lists = _lists(report.by_line.get(sentence.line, ())) if claim else ()
        for listed in lists:
            yield from _wrong(sentence, claim, listed) if claim else ()


def _wrong(sentence: Sentence, claim: re.Match[str], listed: Sequence[Statement]) -> Hits:
    """A list whose most is the one that is named first, and whose second is not the one named next."""
    first, second = (_of_name(listed, name) for name in (claim["first"] or claim["first2"], claim["second"]))
    ordered = sorted((each for each in listed if not REST.search(each.label)), key=lambda each: -each.value)
    if first is None or second is None or len(ordered) < LEAST or first.value != ordered[0].value or second is first:
        return
    if second.value < ordered[1].value:
        yield hit(
            sentence.line, second=claim["second"], stated=second.text, right=ordered[1].label, figure=ordered[1].text
        )


def _of_name(listed: Sequence[Statement], name: str) -> Statement | None:
    named = [each for each in listed if name in each.label or (len(each.label) > 1 and each.label in name)]
    return named[0] if len(named) == 1 else None


def _lists(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Runs of named amounts or counts of one unit, with one mark between them."""
    run: list[Statement] = []
    for each in group:
        is_next = bool(run) and each.unit == run[0].unit and each.between == f"{each.between[:1]}{each.label}"
        is_next = is_next and _is_named(each) and each.between[:1] in ("、", "，", "；") and not each.opens_parts
        if is_next and len(run) > 1 and each.between[:1] != run[1].between[:1]:
            is_next = False
        if not is_next:
            yield from [run] if len(run) >= LEAST else []
            run = []
        run += [each] if _is_named(each) else []
    yield from [run] if len(run) >= LEAST else []


def _is_named(each: Statement) -> bool:
    is_figure = each.role in (FigureRole.PLAIN, FigureRole.SPENT, FigureRole.FULL) and not each.is_about
    is_named = re.search("[\u4e00-\u9fff]{2}", each.label) is not None and not OF_ALL.search(each.label)
    return is_figure and is_named and each.unit not in (RATE, POINTS, "")

"""A figure and the limit told right after it: “平均每场6.56万元，未突破每场7万元的上限”, “低于目标值14万元”."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.recomputing.compared_otherwise import ABOVE, OF_AIM
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OVER, UNDER = "高于|超过|超出|突破|大于|多于|高出|长于", "低于|少于|小于|不足|短于"
SAID = re.compile(
    f"^(?:也|仍|均|都|但|并|略|远|明显|已)*(?P<no>未|没有|没|并未|均未|不)?(?:能)?(?:(?P<over>{OVER})|(?P<under>{UNDER})|(?P<within>(?:控制|保持|限定|压缩|压减)?在))(?:了)?"
)
EACH_OF = "[每单人户场次件册期台辆班个课]"
LIMIT = re.compile(
    f"(?:目标|计划|预算|定额|限额|限价|标准|上限|控制|指标|规定|额度|红线|下限)(?:成本|控制)?(?:值|数|线)?(?:为|的)?(?:{EACH_OF}[^，]{{0,4}})?$"
)
OF_LIMIT = re.compile(
    "^(?:/[^，。；]{1,3})?(?:的)?(?:年度|全年|成本|费用|支出|预算|控制)*(?:目标|计划|定额|限额|限价|标准|上限|控制|指标|规定|额度|红线|要求|下限|预算|承诺|约定)(?!增|减)"
)
PER_PIECE = re.compile(r"^/[^，。；（\d]{1,3}(?=[，（])")
EXPLICIT = re.compile("[值数线]|标准|上限|限额|定额|限价")
WITHIN = re.compile(
    "^(?:的[^，。；\\d]{0,6}?(?:上限|限额|限价|控制[数价线]|标准|定额|额度|预算))?(?:以内|之内|以下|之下|内|范围内)"
)
UNPASSED = re.compile(
    "^的[^，。；\\d]{0,6}?(?:上限|限额|限价|控制[数价线]|标准|定额|额度)[^，。；\\d]{0,4}(?:没有?|未|不)(?:被|曾|能)?(?:突破|超)"
)
NO_NOW = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.TARGET)
SAYS = "“{label}{stated}”与前面的{now}不符。"
NEAR = 4  # times: a figure farther off is of something else


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={"": SAYS, TURNED: SAYS},
    remedy="核对两个数和高低用语，改正不符的一处。",
)
def figures_and_limits(report: StatedReport) -> Hits:
    """A figure is on the side of the limit that the words between them tell."""
    for sentence in report.with_figures(2):
        for before, base in pairwise(sentence.statements):
            if UNPASSED.match(before.after) and before.value < base.value and _is_beside(before, base):
                yield hit(base.line, label=base.label, stated=base.text, now=before.text)
            now = _whole_of(sentence.statements, before) or before
            said = SAID.match(base.label) if _is_pair(now, base) else None
            if not said or not _is_limit(base, said):
                continue
            compared = ABOVE.search(base.label) if now is before else None
            is_known = compared is not None and (compared["named"] or OF_AIM.match(base.after))
            if is_known and now.value != base.value:
                continue  # told by a rule of comparisons
            is_over = (said["over"] is not None) != (said["no"] is not None) if not said["within"] else False
            is_over = is_over if said["over"] or said["within"] else said["no"] is not None
            is_by_so_much = said["under"] is not None and not said["no"] and now.value > base.value
            if is_by_so_much and not (EXPLICIT.search(base.label) or OF_LIMIT.match(base.after)):
                continue  # 完成5场，少于目标3场: three less than that
            is_just_so = now.value == base.value and not (said["no"] or said["within"])
            if is_just_so or (now.value != base.value and is_over != (now.value > base.value)):
                kind, stated = TURNED if now is not before else "", base.text + base.after[:4]
                yield hit(base.line, kind=kind, label=base.label, stated=stated, now=now.text)


def _whole_of(found: Sequence[Statement], last: Statement) -> Statement | None:
    """“经费62.4千元，运行费41.6千元，接待费20.8千元，”: the figure that those right behind it, up to the last, make."""
    run = [*takewhile(lambda each: each.unit == last.unit, reversed(found[: found.index(last) + 1]))]
    sums = accumulate(each.value for each in run[:-1])
    wholes = zip(run[LEAST_PARTS:], [*sums][LEAST_PARTS - 1 :], strict=True)
    return next((whole for whole, total in wholes if whole.value == total), None)


LEAST_PARTS = 2
CLOSES = re.compile("^(?:组成|构成|[两三]项|）)(?=，)")


def _is_pair(now: Statement, base: Statement) -> bool:
    is_near = now.unit == base.unit not in (POINTS, "") and 0 < now.value < NEAR * base.value < NEAR * NEAR * now.value
    between = PER_PIECE.sub("", base.between)  # 35.39元/册，高于38元/册的控制标准
    is_beside = CLOSES.sub("", between) in (f"，{base.label}", f"（{base.label}") and now.role not in NO_NOW
    are_heads = now.role is FigureRole.PER_HEAD or base.role is not FigureRole.PER_HEAD
    return is_near and is_beside and are_heads and not now.is_about and not base.is_about


def _is_beside(limit: Statement, now: Statement) -> bool:
    """“1.70万元的资助上限没有突破，平均每项1.77万元”: the limit, and in the clause behind it what was to be within."""
    is_near = limit.unit == now.unit not in (POINTS, "") and now.value < NEAR * limit.value
    is_next = now.between == f"{limit.after}，{now.label}" and now.role not in NO_NOW and not SAID.match(now.label)
    return is_near and is_next and not now.is_about and not limit.is_about


def _is_limit(base: Statement, said: re.Match[str]) -> bool:
    rest = base.label[said.end() :]
    if said["within"]:
        return WITHIN.match(base.after) is not None
    return LIMIT.search(rest) is not None or OF_LIMIT.match(base.after) is not None

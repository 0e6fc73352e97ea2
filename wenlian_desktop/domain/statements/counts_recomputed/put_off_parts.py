"""So many planned, so many done, and how many were put off: “应建30处、已建27处，3处因管线迁改转入下年”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
PUT_OFF = re.compile(
    "转[入至到]|结转|顺延|延[至到期后]|推[至迟到后]|移[至到]|跨年|下一?年|明年|次年|翌年|后续|待|未|没"
)
PLANNED = re.compile("计划|任务|目标|指标|原定|原拟|拟|约定|下达|立项|需|(?<![相反对供适响效])应(?!用)")
BARE = re.compile("[，、；]?(?:但|仅|只|还|另|尚|仍|其余|剩余|余下|剩下|其中)?(?:有|的)?")
DONE = re.compile("[\u4e00-\u9fff]")
OTHERWISE = re.compile("新增|上年|去年|另[外有]|取消|核减|调[减增]|其中|每|平均|连同|加上")
PAIR, THREE, NO_COUNT = 2, 3, (MONEY, RATE, POINTS, "")
ROLES = (FigureRole.PLAIN, FigureRole.TARGET)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{stated}”没有完成，按前面的数应为{all}－{done}＝{right}。"},
    remedy="核对计划数、完成数和没有完成的个数。",
)
def put_off_is_what_is_not_done(report: StatedReport) -> Hits:
    """What was put off is what the plan has more than what was done, where the three follow each other in one unit."""
    for sentence in report.with_figures(THREE):
        if not PUT_OFF.search(sentence.text):
            continue
        counts = [each for each in sentence.statements if each.unit not in NO_COUNT and not each.depth]
        for rest in counts:
            before = [each for each in counts if each.unit == rest.unit and each.quantity.end <= rest.quantity.start]
            if len(before) != PAIR:
                continue
            whole, done = before
            if _are_of_one(whole, done, rest) and _is_put_off(done, rest):
                yield from _told(whole, done, rest)


def _told(whole: Statement, done: Statement, rest: Statement) -> Hits:
    right = whole.value - done.value
    if 0 < right != rest.value < whole.value:
        shown = f"{number(right, 2)}{rest.unit}"
        yield doubtful(rest.line, kind=TURNED, stated=rest.text, all=whole.text, done=done.text, right=shown)


def _are_of_one(whole: Statement, done: Statement, rest: Statement) -> bool:
    """Whether three counts are in one unit and one sentence, exact, and nothing is told of others."""
    told = (whole, done, rest)
    is_plain = all(each.role in ROLES and not each.is_about for each in told)
    is_apart = any("；" in each.between or OTHERWISE.search(each.between) for each in (done, rest))
    is_done = DONE.search(done.label) is not None and not PUT_OFF.search(done.label)
    return PLANNED.search(whole.between) is not None and is_plain and not is_apart and is_done


def _is_put_off(done: Statement, rest: Statement) -> bool:
    """Whether the words behind a count, or the few right before it, say that it was put off."""
    is_told = (
        not rest.after.startswith(("中", "里"))
        and PUT_OFF.search(rest.after) is not None
        and BARE.fullmatch(rest.between) is not None
    )
    is_of_others = PUT_OFF.search(done.after) is not None or rest.after.startswith(("中", "里"))
    return (is_told or PUT_OFF.search(rest.label) is not None) and not is_of_others

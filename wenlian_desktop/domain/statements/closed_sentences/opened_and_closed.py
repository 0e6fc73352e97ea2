"""What an account began with, took in and ended with, its spending told elsewhere."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
OPENED, CLOSED = re.compile("(?:年初|期初|上年末)[^，。；]*$"), re.compile("(?:年末|期末|年底)[^，。；]*$")
TAKEN_IN = re.compile("(?:进账|收入|收到|入账|到账|收进|取得)[^，。；]{0,3}$")
BUDGETED = re.compile("预算")


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{label}{stated}”不对：{opened}＋{income}－{spent}＝{right}。"},
    remedy="按“年初＋收入－支出＝年末”复算后改正。",
)
def accounts_close_with_what_was_spent(report: StatedReport) -> Hits:
    """“年初滚存24.60万元，当年进账622.35万元，年末滚存36.75万元”, and the spending in another sentence."""
    spent = report.facts(FigureRole.SPENT, WHOLE)
    for sentence in report.with_figures(3) if spent else ():
        found = sentence.statements
        for opened, income, closed in zip(found, found[1:], found[2:], strict=False):
            if _is_account(opened, income, closed):
                yield from _wrong(spent, opened, income, closed)


def _is_account(opened: Statement, income: Statement, closed: Statement) -> bool:
    is_money = {opened.unit, income.unit, closed.unit} == {MONEY}
    is_named = OPENED.search(opened.label) and TAKEN_IN.search(income.label) and CLOSED.search(closed.label)
    return is_money and bool(is_named) and not BUDGETED.search(opened.label)


def _wrong(spent: list[Statement], opened: Statement, income: Statement, closed: Statement) -> Hits:
    rights = {each: opened.value + income.value - each.value for each in spent}
    if closed.value in rights.values():
        return
    near = [(each, right) for each, right in rights.items() if right > 0 and is_slip_of_digits(closed.quantity, right)]
    if len(near) == 1:
        of, right = near[0]
        like = closed.quantity
        yield hit(
            closed.line, kind=TURNED, label=closed.label, stated=closed.text, right=written(right, like),
            opened=bare(opened.quantity, like), income=bare(income.quantity, like), spent=bare(of.quantity, like),
        )  # fmt: skip

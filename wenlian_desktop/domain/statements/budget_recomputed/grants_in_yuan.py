"""Grants of some yuan: what a department was granted has lost its 万."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import FEN, MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
GRANTED = re.compile(
    "(?:获|获得|争取|争取到|落实|获批|得到)(?:[^，。；\\d每人]{0,8})?(?:资助|补助|扶持|资金|经费|拨款|支持)(?:资金)?(?:了)?$"
)
PER = re.compile("每|人均|户均|场均|人次|单价|/")
LEAST = 1000 * FEN  # so little is no grant of a project


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”的单位疑为“万元”。",
    remedy="核对金额单位。",
)
def grants_are_no_small_change(report: StatedReport) -> Hits:
    """“获省基金资助80元”."""
    for each in report.statements:
        if each.unit == MONEY and each.quantity.scale == 1 and 0 < each.value < LEAST:
            is_granted = GRANTED.search(each.label) is not None or GRANTED.search(each.between) is not None
            if is_granted and not PER.search(each.between + each.after):
                yield hit(each.line, label=each.label, stated=each.text)

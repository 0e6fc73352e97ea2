"""One thing told twice: the same words with another figure; low rates without a reason."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
AHEAD = re.compile("^(?P<what>(?:[市区县省]属|[市区县省]级|所属|团体)?[\u4e00-\u9fff]{0,4}(?:协会|学会|部室|科室))")
OF_SOME = re.compile("新[建增设]|其中|有|与|到|在|覆盖|参与|年初|上年|增加|减少|改选|换届|等|通过|先更新|深入")
LOW_RATE = 90
REASON = re.compile("原因|由于|因为|因|主要是|系|受|导致|结余|节约|未|推迟|滞后|延期|质保|尾款")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{what}”一处写{one}，另一处写{other}。",
    remedy="核对后统一。",
)
def standing_numbers_agree(report: StatedReport) -> Hits:
    """Associations and offices, which do not change from sentence to sentence, have one number."""
    first: dict[str, Statement] = {}
    for each in report.statements:
        ahead = AHEAD.search(each.after) if each.unit in ("个", "家") and each.role is FigureRole.PLAIN else None
        if ahead is None or each.meaning.is_part_year or OF_SOME.search(each.label[-4:].replace("与", "")):
            continue
        what = re.sub("^[市区县省][属级]|文艺家|文艺", "", ahead["what"])
        told = first.setdefault(what, each)
        if told.value != each.value and told.unit == each.unit and abs(told.value - each.value) <= 2:
            yield hit(told.line, each.line, what=what, one=told.text, other=each.text)


@rule(
    "C09",
    Level.WARNING,
    on=StatedReport,
    says="{name}执行率{rate}，低于90%，没有写原因。",
    remedy="写明执行率低的原因。",
)
def low_rates_have_reasons(report: StatedReport) -> Hits:
    """A rate of execution under 90 % has a reason in its paragraph, or where its name comes again."""
    texts = {line.line_no: line.text for line in report.manuscript.lines}
    for each in report.statements:
        is_low = each.role is FigureRole.EXECUTION and each.unit == "%" and 0 < each.value < LOW_RATE
        of_part = re.search("月|季度|累计|之间|由|从", report.sentences[each.sentence].text)
        if is_low and "执行率" in each.label and not of_part and not _is_explained(texts, each.line, ""):
            yield hit(each.line, name="", rate=each.text)
    for table in report.tables:
        column = next((at for at, head in enumerate(table.heads) if head.endswith("执行率")), None)
        for row in table.rows if column is not None else ():
            rate = row.figure(column)
            if rate and rate.unit == "%" and 0 < rate.value < LOW_RATE and not _is_explained(texts, row.line, row.name):
                yield hit(row.line, name=row.name, rate=rate.text)


def _is_explained(texts: dict[int, str], line: int, name: str) -> bool:
    """Whether its paragraph gives a reason, or the next two; elsewhere where a part of its name is told with one."""
    near = [text for at, text in texts.items() if 0 <= at - line <= 2]
    if any(REASON.search(text) for text in near[: 3 if not name else 0]):
        return True
    words = name[:4]
    return bool(words) and any(words in text and REASON.search(text) for text in texts.values())

"""Tables of monitoring: what is expected of the whole year is no less than what was done in some months of it."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
SO_FAR = re.compile(
    "(?:\\d{1,2}|[一二三四五六七八九十])(?:[—至~-]\\d{1,2})?月(?:份|底|末)?(?:累计)?(?:完成|执行|实际)|(?:截至|累计)[^，]{0,8}(?:完成|执行)|上半年(?:完成|实际)|前三季度(?:完成|实际)"
)
EXPECTED = re.compile("预计(?:全年|年底|年末)|全年预计|预计完成")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”{expected_head}写{expected}，比{head}的{done}还少。",
    remedy="核对监控数和全年预计数，改正不符的一处。",
)
def expected_of_the_year_is_no_less(report: StatedReport) -> Hits:
    """“1—8月完成|预计全年”."""
    for table in report.tables:
        done_at = next((at for at, head in enumerate(table.heads) if SO_FAR.search(head)), None)
        all_at = next((at for at, head in enumerate(table.heads) if EXPECTED.search(head)), None)
        if done_at is None or all_at is None or re.search("率|%", table.head(all_at) + table.head(done_at)):
            continue
        for row in table.rows:
            done, expected = row.figure(done_at), row.figure(all_at)
            if done and expected and done.unit == expected.unit and expected.value < done.value:
                yield hit(
                    row.line, name=row.name, expected_head=table.head(all_at), expected=expected.text,
                    head=table.head(done_at), done=done.text,
                )  # fmt: skip

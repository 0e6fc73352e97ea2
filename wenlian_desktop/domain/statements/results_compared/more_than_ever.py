"""Things counted in all (新建2家，累计7家): no sentence has more of them (8家…)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
NEW = re.compile("(?:新建|新增|新设|新发展|新成立|新创建|新设立)(?:了)?(?P<what>[\u4e00-\u9fff“”]{3,12})$")
IN_ALL = re.compile("^，(?:累计|总数|总量|累计总数)(?:为|达到?|已达)?(?:了)?$")
OPENS = re.compile("^(?:[^。]*[，；：。])?(?:这|该|上述|全部|全[市县区]|现有|对|为)?$")
OTHERS = re.compile("计划|目标|到20|拟|将|力争|规划|全省|全国")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}{what}”，比累计的{all}还多。",
    remedy="核对后统一。",
)
def no_more_than_in_all(report: StatedReport) -> Hits:
    """“新建工作站2家，累计7家” and “8家工作站转化成果9项”."""
    told = [each for sentence in report.sentences for each in _in_all(sentence.statements)]
    for what, whole in told:
        for each in report.statements:
            is_more = each.unit == whole.unit and each.value > whole.value and not each.is_about
            is_of_it = is_more and each.after.startswith(what) and OPENS.match(each.between) is not None
            if is_of_it and not OTHERS.search(report.sentences[each.sentence].text):
                yield hit(*dict.fromkeys((each.line, whole.line)), stated=each.text, what=what, all=whole.text)


def _in_all(found: tuple[Statement, ...]) -> Iterator[tuple[str, Statement]]:
    for new, whole in pairwise(found):
        named = NEW.search(new.label)
        if named and new.unit == whole.unit and IN_ALL.match(whole.between) and new.value <= whole.value:
            yield named["what"], whole

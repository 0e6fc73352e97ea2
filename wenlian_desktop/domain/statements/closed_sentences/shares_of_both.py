"""The shares of 基本支出 and 项目支出 in one sentence are all there is: together 100 %."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence

Hits = Iterator[Hit[int]]
OF_SHARES = re.compile("占比|比重|占[^，。；]{0,8}(?:支出|预算|总额)|[中里内][^，。；]{0,2}占|各占|分别占")
OF_OTHERS = re.compile(
    "[上去]年|20\\d\\d年[^，。；]*20\\d\\d年|其他支出|经营支出|上缴|附属|预备|执行|完成|进度|增长|下降|比上年|三公|人员经费|公用经费"
)
OF_RATES = re.compile("(?<!占)率(?:为|达到?|是)?$|满意")
STRUCTURE, CLASS = re.compile("结构|构成|组成|两[类块部]|分布"), re.compile("(?:基本|项目)支出(?:为|是)?$")
BOTH, ALL = 2, 100


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "基本支出、项目支出的占比{stated}不对：{shown}＝{sum}%，应为100%。"},
    remedy="按金额复算两个占比。",
)
def shares_of_both_classes_are_all(report: StatedReport) -> Hits:
    """The only two shares of a sentence on the two classes of spending."""
    for sentence in report.with_figures(1):
        shares = [each for each in sentence.statements if each.unit == RATE]
        if len(shares) == BOTH and _is_of_both(sentence) and not any(OF_RATES.search(each.label) for each in shares):
            made = sum((each.value for each in shares), Fraction(0))
            if abs(made - ALL) > sum(each.quantity.step for each in shares):
                shown = "＋".join(each.text for each in shares)
                yield hit(sentence.line, kind=TURNED, stated=shares[1].text, shown=shown, sum=number(made, 2))


def _is_of_both(sentence: Sentence) -> bool:
    is_of_both = "基本支出" in sentence.text and "项目支出" in sentence.text
    is_told = OF_SHARES.search(sentence.text) is not None or _is_bare(sentence)
    return is_of_both and is_told and not OF_OTHERS.search(sentence.text)


def _is_bare(sentence: Sentence) -> bool:
    """“支出结构为：基本支出55.92%、项目支出44.08%”: no rate of the classes has so few words."""
    return STRUCTURE.search(sentence.text) is not None and all(
        CLASS.search(each.label) for each in sentence.statements if each.unit == RATE
    )

"""Amounts of the accounts in 元 that only make sense in 万元: 固定资产原值58.93元, 采购预算45.20元."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.budget_recomputed.units_of_money import OF_ONE, TOLD_IN_YUAN, WAN
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import HEADS, FigureRole

Hits = Iterator[Hit[int]]
OF_ACCOUNTS = re.compile(
    "(?:原值|净值|账面值|账面价值|(?:资产|负债)(?:总额|总计|合计)?|固定资产|(?<!单次)(?:支出|决算|预算|执行)(?:数|总额|额)?|收入(?:总额|合计)?"
    "|(?:接待|运行维护|购置|培训|会议|差旅|办公|印刷|人员|公用|专项|项目|工作)(?:经)?费|经费|资金|(?:年末|结转|结余)(?:结转|结余)?(?:资金|额)?"
    "|(?:采购|合同|成交|中标)(?:金额|总额|价)?|投资|投入|捐赠|募捐|产值|销售额)(?:实际|共|总)?(?:列支|支出|发生|使用)?(?:为|共|计|达|达到|是)?$"
)
SMALL = re.compile(
    "[人户场次件册期台辆]次?(?:支出|成本|费)|利息|手续费|零星|单次|一次|标准|限额|以[下上]|每|[人户场次件册期]均|平均|单价|票价|折合|门票|工本|误差|尾差|差额|四舍"
)
MOST, LEAST_IN_WAN = 1000, 5  # 元; amounts of the report in 万元


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”疑似缺“万”：全文的金额以万元为单位。",
    remedy="核对金额和单位。",
)
def accounts_are_in_ten_thousands(report: StatedReport) -> Hits:
    """Where all else is in 万元, an amount of the accounts of less than 1,000 元, with decimals, has lost its 万."""
    money = [each for each in report.statements if each.unit == MONEY]
    small = [each for each in money if _is_small(each)]
    in_wan = sum(each.quantity.scale == WAN for each in money)
    if not small or in_wan < LEAST_IN_WAN:
        return
    for each in small:
        text = report.sentences[each.sentence].text
        if not TOLD_IN_YUAN.search(text) and not SMALL.search(each.between) and not _is_for_one(report, each):
            yield hit(each.line, label=each.label, stated=each.text)


def _is_small(each: Statement) -> bool:
    """Whether it is an amount of the accounts below 1,000 元, written with decimals."""
    is_small = each.quantity.scale == 1 and 0 < each.value < MOST * FEN and each.quantity.step < FEN
    is_plain = each.role not in (FigureRole.PER_HEAD, FigureRole.TARGET) and not HEADS.search(each.label)
    return is_small and is_plain and OF_ACCOUNTS.search(each.label) is not None


def _is_for_one(report: StatedReport, each: Statement) -> bool:
    """“面积12.6万平方米，单位面积支出98.95元”: of one of what its sentence counts, by its words or to the digit."""
    money = [one for one in report.statements if one.unit == MONEY and one.quantity.scale == WAN]
    counts = [one for one in report.sentences[each.sentence].statements if one.unit not in (MONEY, RATE, POINTS, "")]
    pairs = ((one, count) for one in money for count in counts if count.value)
    return _has_a_price(report, each) or any(agrees(each.quantity, one.value / count.value) for one, count in pairs)


def _has_a_price(report: StatedReport, each: Statement) -> bool:
    """Whether what stands around it is the price of one."""
    return any(OF_ONE.search(one.label) for one in report.around(each, 1) if one.sentence == each.sentence)

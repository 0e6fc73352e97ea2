"""Projects far below their budget, in the rows of a table or as a share of the budget, without a word about why."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.vocabulary import CLASSES

Hits = Iterator[Hit[int]]
RATE_HEAD = re.compile("执行率|支出率|执行进度|支付率")
BUDGET_HEAD, SPENT_HEAD = re.compile("预算"), re.compile("执行数|支出|决算|支付|执行$|执行（")
REASON_HEAD = re.compile("原因|说明|备注|偏差")
OF_BUDGET = re.compile("占(?:全年|年度|项目|调整后)?预算(?:数|额)?的?$")
WHY = re.compile(
    "原因|由于|因(?![此而素公地果])|主要是|(?<![体联关])系(?![列统数])|受(?![益众训])|导致|结余(?!率)|节约|未(?!来)|推迟|滞后|延期|质保|尾款|跨年|结转(?!结余率)|没有"
)
NO_PROJECT = re.compile(
    "[合总小]\\s*计|总额|月|季度|半年|基本支出|项目支出|部门|整体|资金|三公|接待|用车|出国|会议费|采购"
)
NO_BASE = re.compile("收入|年初|采购|三公|合同|中标|占比|上年")
LOW, LOWEST, LEAST_NAME = 90, 20, 3  # %, %, characters
FAR_BELOW = 80  # %: small projects above that are often left without a word


@rule(
    "C09",
    Level.WARNING,
    on=StatedReport,
    says="{name}执行率{rate}，低于90%，没有写原因。",
    remedy="写明执行率低的原因。",
)
def low_projects_have_reasons(report: StatedReport) -> Hits:
    """A project of which less than 90 % was spent has its reason, in its row or where its name comes again."""
    for table in report.tables:
        if any(BUDGET_HEAD.search(head) for head in table.heads) and any(
            SPENT_HEAD.search(each) for each in table.heads
        ):
            yield from _in_rows(report, table)
    yield from _of_budgets(report)


def _in_rows(report: StatedReport, table: StatedTable) -> Hits:
    column = next((at for at, head in enumerate(table.heads) if RATE_HEAD.search(head)), None)
    why = [at for at, head in enumerate(table.heads) if REASON_HEAD.search(head)]
    if column is None:
        return
    for row in table.rows:
        rate = row.figure(column)
        is_rate = rate is not None and (rate.unit == RATE or "%" in table.head(column))
        if not rate or not is_rate or any(row.words(at).strip() for at in why):
            continue
        is_named = len(row.name) >= LEAST_NAME and not NO_PROJECT.search(row.name) and not row.is_total
        is_project = is_named and LOWEST < rate.value < FAR_BELOW and not _is_told_why(report, row.name, rate.text)
        is_class = row.name in CLASSES[:2] and LOWEST < rate.value < LOW and not _is_class_explained(report, row.name)
        if is_project or is_class:
            yield hit(row.line, name=f"“{row.name}”", rate=rate.text)


def _of_budgets(report: StatedReport) -> Hits:
    """“大篷车支出17.40万元，占预算20.00万元的87.00%”."""
    for sentence in report.sentences if not report.is_of_part_year else ():
        for spent, budget, rate in zip(
            sentence.statements, sentence.statements[1:], sentence.statements[2:], strict=False
        ):
            is_money = spent.unit == budget.unit == MONEY and rate.unit == RATE and not rate.is_about
            is_share = (
                not TOGETHER.search(spent.label)
                and OF_BUDGET.search(budget.label) is not None
                and rate.between in ("的", "")
            )
            if not is_money or not is_share or not LOWEST < rate.value < LOW or NO_BASE.search(budget.between):
                continue
            if OF_PART_YEAR.search(sentence.text[: spent.quantity.start]):
                continue
            name = NO_NAME.sub("", spent.label)
            clause = sentence.text[rate.quantity.end :].partition("；")[0]
            is_named = len(name) >= LEAST_NAME and not NO_PROJECT.search(name)
            if is_named and not WHY.search(clause) and not _is_told_why(report, name, rate.text):
                yield hit(rate.line, name=f"“{name}”", rate=rate.text)


OF_PART_YEAR = re.compile("监控|半年|季度|月份?）|(?<!12)月[底末]")  # 监控表（1—7月）显示已支出312.5万元
TOGETHER = re.compile("[一二两三四五六七八九十\\d]项|合计|共|以上")
NO_NAME = re.compile("(?:实际|全年|累计|共)?(?:支出|执行|支付|使用|列支)(?:了|数)?$|^[^：]*：|^其中")


def _is_told_why(report: StatedReport, name: str, rate: str) -> bool:
    """Whether a sentence with the name, or the rate, or one about low rates, has a cause."""
    words = [name[at : at + LEAST_NAME] for at in range(len(name) - LEAST_NAME + 1)]
    for line in report.manuscript.normal:
        for text in line.text.split("。") if not line.is_row else ():
            is_of_it = rate in text or any(word in text for word in words) or OF_LOW_RATES.search(text)
            below = "".join(each.text for each in report.manuscript.normal if 0 < each.number - line.number <= NEAR)
            if is_of_it and (WHY.search(line.text) or CAUSE_BELOW.search(below)):
                return True
    return False


NEAR = 2  # lines
CAUSE_BELOW = re.compile("(?:^|。)(?:主要)?(?:原因|成因)")


def _is_class_explained(report: StatedReport, name: str) -> bool:
    """Whether a sentence about the class, low rates or what was left has a cause that is none of a change."""
    for line in report.manuscript.normal:
        for text in line.text.split("。") if not line.is_row else ():
            is_of_it = (name in text or OF_EXECUTION.search(text)) and not OF_CHANGES.search(text)
            if is_of_it and STRICTLY_WHY.search(text):
                return True
            if is_of_it and (STRICTLY_WHY.search(line.text.partition(text)[2]) and not OF_CHANGES.search(line.text)):
                return True
    return False


OF_EXECUTION = re.compile("执行(?:率|进度|偏|较|缓)|结转|结余|未支|支出进度|没有支[出付]|剩余|余款|尾款")
OF_CHANGES = re.compile("年中调整|追加|调增|净增|差异率|增人|增资|压减|调减")
STRICTLY_WHY = re.compile(
    "原因|由于|因(?![此而素公地果])|主要是|(?<![体联关])系(?![列统数])|受(?![益众训])|导致|推迟|滞后|延期|质保|尾款|未能|没有|尚未|跨年|待|下年|次年|20\\d\\d年(?:初|[1-6]月)支付"
)


OF_LOW_RATES = re.compile("执行率?[^，。；]{0,6}(?:偏低|较低|不高|低于|不足|未达)|执行(?:进度)?(?:偏慢|缓慢|滞后|不均)")

"""Years that cannot be those meant: of measures to come, of the evaluation, of the budget, of what is compared."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule

Hits = Iterator[Hit[int]]
MEASURES = re.compile(
    "(?:改进|整改|解决)(?:的)?(?:措施|办法|建议)|下一步(?!.*完成)|工作建议|改进意见|措施建议|有关建议"
)
MEASURE_IN = re.compile(r"(?P<year>20\d{2})年(?:度)?(?:(?P<month>\d{1,2})月)?", re.ASCII)
TO_COME = re.compile(
    "^(?:底|末|上半年|下半年|[一二三四]季度)?(?:前|之前|以前|起|开始|启动|提前到|内|安排|纳入|列入|执行)"
)
DUE = re.compile("^(?:底|末|上半年|下半年|[一二三四]季度)?(?:前|之前|以前|内)(?!期)")
IN_CHARGE = re.compile("，[^，。；]{2,12}(?:负责|牵头|落实)(?=[，。；]|$)")
WAS = re.compile(
    "已|曾|以来|审计|巡察|反馈|评价|自评|检查|发现|印发|制定的|出台的|《|〔|比|较|期间|遗留|结转|决算|预算执行"
)
DONE_ALREADY = re.compile("[^，。；]{0,10}?(?:已经?|曾)(?![有在])")  # 2022年四季度已对接…
EVALUATED = re.compile(
    r"(?P<year>20\d{2})年(?P<month>\d{1,2})月(?:\d{1,2}日|[上中下]旬|初|底)?(?:至\d{1,2}月)?[^，。；\d]{0,10}?"
    r"(?:成立[^，。；]{0,8}(?:自评|评价)[^，。；]{0,4}组|(?:布置|部署|启动|开展|组织|进行)[^，。；]{0,6}(?:自评|绩效评价|整体评价)"
    r"|(?:逐[一项条]|集中|综合)[^，。；]{0,6}(?:打分|评分)|(?:对|按)[^，。；]{2,16}(?:打分|评分)|(?:形成|撰写|完成)[^，。；]{0,6}(?:自评|评价)?报告)",
    re.ASCII,
)
OF_EVALUATION = re.compile("评|报告|打分")
OTHER_EVALUATION = re.compile("监控|事前|上年|项目评价|成本|重评|年度(?:部门)?(?:整体)?(?:支出)?(?:绩效)?(?:自评|评价)")
STATED_AT = re.compile(
    r"截[至止]到?(?P<year>20\d{2})年(?:12月31日|年?[末底])，?(?=[^。；]{0,20}(?:固定资产|资产|账面|馆藏|在册|编制|实有|会员|净值|原值|结转|结余|全[市县区馆州]))",
    re.ASCII,
)
BESIDE = re.compile("比|较|上年|去年|年初|以来|增[加长至]|减少|下降|由|历年|整改|审计|预算数|累计")
TASKS_OF = re.compile(
    r"(?P<year>20\d{2})年(?:度)?的?(?:(?:主要|重点)(?:工作)?(?:任务|工作|事项)?[就有是为的：，]|年初预算数?)", re.ASCII
)
WORDS_OF_TABLE = re.compile(
    r"(?P<year>20\d{2})年(?:度)?(?:各|主要|全年)?[^，。；\d]{2,24}(?:如下|见下表|下表所示)", re.ASCII
)
MATERIALS = re.compile(
    r"(?P<year>20\d{2})年度(?:部门)?(?:整体)?(?:支出)?绩效(?:自评|评价)(?:材料|报告|表)[^。；]{0,12}(?:报[送市县区州省]|提交|上报)",
    re.ASCII,
)
FOUND_IN = re.compile(
    r"(?P<year>20\d{2})年度?(?:部门)?(?:整体)?(?:支出)?(?:绩效)?(?:自评|评价)[^，。；]{0,6}(?:提出|指出|发现|反馈)的?\d{1,2}[个条项]"
    r"(?:[^，。；]{0,6})(?:问题|意见|建议|不足)[^。；]{0,6}(?:已|均|都|全部|办完|整改)",
    re.ASCII,
)
PUT_INTO = re.compile(
    r"(?:其余|剩余|余下|尚未|未完成)[^。；]{0,30}(?:列入|纳入|编入)(?P<year>20\d{2})年(?:度)?预算", re.ASCII
)
BASIS = re.compile(
    r"(?:自评|评价)结果[^。；]{0,20}(?:作为|用作|成为)[^。；，]{0,10}(?P<year>20\d{2})年(?:度)?(?:部门)?(?:预算|项目|资金)",
    re.ASCII,
)
THAN = re.compile(
    r"(?:比|较)(?P<year>20\d{2})年(?:度)?(?:同期)?的?\d[\d.,]*[^，。；]{0,12}?(?:增|减|多|少|提高|上升|下降|降)",
    re.ASCII,
)
ASKED = re.compile(
    r"(?P<year>20\d{2})年\d{1,2}月(?:末?(?:累计)?(?:支出|执行率|执行进度)|[^，。；\d]{0,14}(?:发放(?:满意度)?(?:调查)?问卷|开展满意度|满意度调查|问卷调查))",
    re.ASCII,
)
LAST_MONTH = 11  # in December an evaluation may begin


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "measure": "改进措施写“{written}”，报告年度就是{of}年，应是今后的时间。",
        "evaluated": "“{written}”：{of}年度还没有结束。",
        "other": "“{written}”与报告年度{of}年不一致。",
        "ahead": "“{written}”：报告年度就是{of}年，应是以后的年度。",
        "than": "“{written}”：报告年度就是{of}年，应与以前的年度比。",
        "found": "“{written}”：已整改的应是以前年度的，报告年度就是{of}年。",
    },
    remedy="核对年份，改正不符的一处。",
)
def years_are_those_meant(report: Manuscript) -> Hits:
    """Measures are to come, the evaluation follows the year, what is compared and was mended is of a year before."""
    of = report.year
    if of is None:
        return
    yield from _measures(report, of)
    for line in report.body:
        if "20" in line.text:
            yield from _of_evaluation(line, of)
            yield from _of_this_year(line, of)
            yield from _of_last_year(line, of)


def _measures(report: Manuscript, of: int) -> Hits:
    """“2.实行分档资助，2023年7月起执行” among the measures of a report for 2023."""
    end = report.sign_off
    is_signed = end is not None and end.day[0] > of
    level = 0
    for line in report.body:
        if line.is_heading and line.level:
            level = line.level if MEASURES.search(line.text) else level if line.level > level else 0
        for match in MEASURE_IN.finditer(line.text) if level and not (line.is_heading and line.level) else ():
            clause = re.split("[，。；]", line.text[match.end() :])[0]
            before, after = re.split("[。；]", line.text[: match.start()])[-1], match[0] + clause
            sentence = before if DUE.match(clause) or IN_CHARGE.search(line.text, match.end()) else before + after
            is_to_come = TO_COME.match(clause) or line.rest.startswith(match[0])
            is_past = int(match["year"]) == of - 1 or (int(match["year"]) == of and is_signed)
            if is_past and is_to_come and not (WAS.search(sentence) or DONE_ALREADY.match(clause)):
                yield hit(line.line_no, kind="measure", written=match[0] + clause[:8], of=of)


def _of_evaluation(line: TextLine, of: int) -> Hits:
    for match in EVALUATED.finditer(line.text) if OF_EVALUATION.search(line.text) else ():
        is_early = int(match["year"]) == of and int(match["month"]) <= LAST_MONTH
        if is_early and not OTHER_EVALUATION.search(line.text[: match.end()]):
            yield doubtful(line.line_no, kind="evaluated", written=match[0], of=of)
    for match in FOUND_IN.finditer(line.text) if "评" in line.text else ():
        if int(match["year"]) == of:
            yield doubtful(line.line_no, kind="found", written=match[0], of=of)


def _of_this_year(line: TextLine, of: int) -> Hits:
    """What can only be of a later year, or only of an earlier one, is told of the year of the report."""
    for shape in (PUT_INTO, BASIS):
        for match in shape.finditer(line.text) if "预算" in line.text else ():
            before = re.split("[。；]", line.text[: match.start()])[-1]
            is_of_last = shape is BASIS and re.search(f"{of - 1}年|{of - 2}年|上一?年", before + match[0][:-12])
            if int(match["year"]) <= of and not is_of_last:
                yield doubtful(line.line_no, kind="ahead", written=match[0], of=of)
    for match in THAN.finditer(line.text) if "比" in line.text or "较" in line.text else ():
        before = re.split("[。；]", line.text[: match.start()])[-1]
        if int(match["year"]) == of and not re.search(f"{of + 1}年|计划|预计|拟|将|力争|下年", before):
            yield doubtful(line.line_no, kind="than", written=match[0], of=of)


def _of_last_year(line: TextLine, of: int) -> Hits:
    """The state at the end of the year, its tasks, its budget: told of the year before, with nothing beside it."""
    for shape in (STATED_AT, TASKS_OF, WORDS_OF_TABLE, MATERIALS, ASKED):
        for match in shape.finditer(line.text):
            before = re.split("[。；]", line.text[: match.start()])[-1]
            after = re.split("[，。；]" if shape is TASKS_OF else "[。；]", line.text[match.start() :])[0]
            sentence = before + after
            is_beside = BESIDE.search(sentence.replace(match[0], "")) or f"{of}年" in sentence
            if int(match["year"]) == of - 1 and not is_beside:
                yield doubtful(line.line_no, kind="other", written=match[0][:20], of=of)

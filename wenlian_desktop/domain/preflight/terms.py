"""Preflight rules for what is due: measures that were due before they were written, and days of later years."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
DUE = re.compile(
    r"(?P<year>20\d{2})年(?:(?P<month>\d{1,2})月)?(?:\d{1,2}日|底|末|上旬|中旬|下旬)?(?:底)?(?:之)?前", re.ASCII
)
PLANNED = re.compile("措施|改进|下一步|整改|建议|打算|安排|计划(?!生育)")
DONE = re.compile("已|未能|没有|原定|原计划|应于|要求")
MOST_COVER = 20  # lines


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "public": "“{written}”：这时公开的应是{right}年度的。",
        "batches": "后一批的日期“{written}”早于前一批的“{earlier}”。",
        "own": "“{written}”与报告年度{right}年不一致。",
        "days": "“{written}”与文末的日期（{signed}）不一致。",
        "due": "“{written}”早于报告日期（{signed}）。",
        "later": "“{written}”在报告日期（{signed}）之后。",
    },
    remedy="核对期限，改正不符的一处。",
)
def terms_are_possible(report: Manuscript) -> Hits:
    """What is still to be done is due after the day of the report, and what is told of its days is possible."""
    yield from _due_too_early(report)
    yield from _two_days_of_report(report)
    yield from _made_public(report)
    yield from _of_other_years(report)
    yield from _done_in_later_years(report)


REPORT_DAY = re.compile(
    r"^(?:报告|落款|出具|完成|填报)(?:日期|时间)[：:](20\d{2})年(\d{1,2})月(?:(\d{1,2})日)?", re.ASCII
)


def _two_days_of_report(report: Manuscript) -> Hits:
    """The day of the report on its first page is that at its end."""
    end = report.sign_off
    for line in report.lines[:MOST_COVER] if end else ():
        told = REPORT_DAY.match(line.text)
        if told and end and (int(told[1]), int(told[2])) != end.day[:2] and line.line_no != end.line_no:
            day = f"{end.day[0]}年{end.day[1]}月"
            yield hit(line.line_no, end.line_no, kind="days", written=told[0], signed=day)


PUBLIC = re.compile(
    r"(?P<year>20\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；\d]{0,10}公开(?:了)?(?P<of>20\d{2})年度?(?:部门|单位)?(?P<what>预算|决算)",
    re.ASCII,
)
BATCHES = re.compile(
    r"第(?P<one>[一二三四])批[^。；\d]{0,6}(?P<day>20\d{2}年\d{1,2}月)[^。；]{0,40}?第(?P<two>[二三四五])批[^。；\d]{0,6}(?P<day2>20\d{2}年\d{1,2}月)",
    re.ASCII,
)


def _made_public(report: Manuscript) -> Hits:
    """The final accounts are made public in the year after theirs, the budget in its own; batches follow each other."""
    for line in report.normal:
        for match in PUBLIC.finditer(line.text) if "公开" in line.text else ():
            right = int(match["year"]) - (match["what"] == "决算")
            if int(match["of"]) > right:
                yield hit(line.line_at(match.start()), kind="public", written=match[0], right=right)
        for match in BATCHES.finditer(line.text) if "批" in line.text else ():
            one, two = (tuple(map(int, re.findall(r"\d+", match[name]))) for name in ("day", "day2"))
            if two < one:
                yield hit(line.line_at(match.start()), kind="batches", written=match["day2"], earlier=match["day"])


OWN_YEAR = re.compile(
    r"(?:本次|设定|申报|编制)(?:了)?(?P<year>20\d{2})年度?(?:部门|整体|绩效|项目)*(?:绩效)?(?:自评|评价|目标)", re.ASCII
)


def _of_other_years(report: Manuscript) -> Hits:
    """This evaluation, and the goals it is held against, are of the year of the title."""
    for line in report.lines if report.year else ():
        for match in OWN_YEAR.finditer(line.text):
            if int(match["year"]) == (report.year or 0) - 1:
                yield hit(line.line_no, kind="own", written=match[0], right=report.year)


def _due_too_early(report: Manuscript) -> Hits:
    """Measures under their heading, due before the day at the end of the report."""
    signed = report.sign_off.day if report.sign_off else (0, 0, 0)
    is_planned = False
    for line in report.lines:
        if line.is_heading and line.level:
            is_planned = PLANNED.search(line.text) is not None or (is_planned and line.level > 1)
        for match in DUE.finditer(line.text) if is_planned else ():
            is_past = int(match["year"]) < signed[0]  # earlier in its year: a plan of that year
            if is_past and not DONE.search(re.split("[。；]", line.text)[0]):
                day = f"{signed[0]}年{signed[1]}月"
                yield hit(line.line_no, kind="due", written=match[0], signed=day)


MADE = re.compile(
    "修订|印发|制定|出台|成立|建成|命名|授予|获评|竣工|投用|通过|发布|颁布|施行|实施|开馆|落成|创建|挂牌|购置|购入|入库|验收"
)
BARE_YEAR = re.compile(  # not the end of a span: 从2023年7月到2031年6月
    r"(?<![\d—~～\-至到])(20\d{2})年(?:\d{1,2}月)?(?![\d—~～\-]|至|前|起|底前|年?度?预算|年?度?工作|以后)", re.ASCII
)
TITLES = re.compile("《[^《》]*》|〔[^〔〕]*〕|“[^“”]*”|（[^（）]*）")
AHEAD = re.compile(
    "将|拟|计划|预计|争取|力争|到期|期至|规划|届时|建议|下一步|作为|依据|用于|安排|期限|有效|为期|延续|适用|前完成|下年|分[两三四五六]年|届满|换届"
)


def _done_in_later_years(report: Manuscript) -> Hits:
    """“三项制度的修订时间分别是2023年、2024年和2027年”: nothing was made after the day of the report."""
    end = report.sign_off
    is_planned = False
    for line in report.lines if end else ():
        if line.is_heading and line.level:
            is_planned = PLANNED.search(line.text) is not None or (is_planned and line.level > 1)
        for sentence in re.split("[。；]", TITLES.sub("", line.text)) if not is_planned else ():
            years = [each for each in BARE_YEAR.finditer(sentence) if end and int(each[1]) > end.day[0]]
            if years and MADE.search(sentence) and not AHEAD.search(sentence):
                day = f"{end.day[0]}年{end.day[1]}月" if end else ""
                yield hit(line.line_no, kind="later", written=years[0][0], signed=day)

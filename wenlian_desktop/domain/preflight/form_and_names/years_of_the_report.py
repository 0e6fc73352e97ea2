"""Preflight rules for years in their place: the notice an evaluation follows, figures of the year, opened accounts."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule

Hits = Iterator[Hit[int]]
NOTICE = re.compile(
    r"(?P<title>《?[^《》。；，]{0,30}?(?<![\d—~-])(?P<year>20\d{2})年度?[^《》。；，]{0,24}?(?:绩效自评|绩效评价|自评|绩效考评|绩效考核)[^《》。；，]{0,14}?(?:通知|方案|部署|安排)》?)",
    re.ASCII,
)
OF_OTHER = re.compile("监控|事前|目标管理|整改|重点评价|试行|财政评价|结果应用|上一?年|往年|历年|项目")
BY_IT = re.compile("按照|根据|依据|按|遵照|对照|转发|印发|下发|制定|出台|部署")
SIGNED_IN = re.compile(r"〔(?P<year>20\d{2})〕|(?<![《\d])(?P<year2>20\d{2})年\d{1,2}月", re.ASCII)
MONEY_OF = re.compile(
    r"(?<![\d—~-])(?P<year>20\d{2})年度?(?:本?部门|本?单位|全年|总|实际|财政|本年)*(?:收入|支出)(?:总额|总计|合计|总数|决算|决算数)?(?:为|是|共|共计)?\d[\d.]*万?元",
    re.ASCII,
)
UNTIL = re.compile(
    r"截[至止]到?(?P<year>20\d{2})年(?:12月31日|年?末|年?底)，?[^。；，\d]{0,14}(?:支出|执行|完成|拨付|到位|收入|使用|举办|开展)",
    re.ASCII,
)
GOALS_OF = re.compile(
    r"(?:确定|设定|制定|设置|提出|编报|申报|批复)(?:了|的)?(?P<year>20\d{2})年度?(?:本?部门|本?单位)?(?:整体)?(?:支出)?(?:年度)?(?:绩效)?目标"
    r"|(?<![\d—~-])(?P<year2>20\d{2})年度?(?:本?部门|本?单位)?(?:整体)?(?:支出)?(?:年度)?绩效目标(?:经|为|是|共|如下|：|包括|有|设)",
    re.ASCII,
)
BESIDE = re.compile(
    "比|较(?!好|高|低|大|小|为)|去年|年初|以来|增[加长至]|减少|下降|历年|审计|同期|今年|上年(?!度?结转|度?结余)"
)
ACCOUNTS = re.compile(
    r"(?:(?P<of>20\d{2})年度?)?(?:本?部门|本?单位|本级)*(?P<what>预算|决算)(?:信息|报告|公开|及[^，。；\d]{0,10})?(?:已|分别)?[于在]?(?P<in>20\d{2})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?[^，。；\d]{0,14}?(?:公开|公布|公示)",
    re.ASCII,
)
OPENED = re.compile(
    r"(?P<in>20\d{2})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?[^，。；\d]{0,14}?(?:公开|公布|公示)了?(?P<of>20\d{2})年度?(?:本?部门|本?单位|本级)*(?P<what>预算|决算)",
    re.ASCII,
)
HEADS = re.compile(r"(?P<year>20\d{2})年度?[^\d]{0,6}?(?P<kind>预算|决算|支出|完成|执行)", re.ASCII)
LAST_MONTH = 12
LAST_YEARS = 2  # farther off, a notice is a standing one


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "notice": "“{written}”：这份报告是{of}年度的。",
        "figures": "“{written}”：这份报告写的是{of}年。",
        "budget": "{of}年度预算应在{of}年公开，这里写{year}年。",
        "accounts": "{of}年度决算应在{next}年公开，这里写{year}年{month}月。",
        "signed": "“{written}”在落款日期{day}之后。",
        "own": "“{what}{year}年公开”：{of}年度报告里应是{of}年或以后。",
        "head": "表头写“{written}”，同表的决算是{of}年的。",
    },
    remedy="核对年份，改正不符的一处。",
)
def years_are_in_their_place(report: Manuscript) -> Hits:
    """The notice an evaluation follows, income, spending and goals are of its year; accounts are opened in the next."""
    of = report.year
    if of is None:
        return
    for line in report.body:
        if "20" in line.text:
            yield from _notices(line, of)
            yield from _figures(line, of)
            yield from _opened(report, line, of)
    yield from _heads(report, of)


def _notices(line: TextLine, of: int) -> Hits:
    """“按照《关于开展2018年度部门整体绩效自评的通知》（〔2020〕4号）” in the report of 2019."""
    for match in NOTICE.finditer(line.text) if "评" in line.text or "绩效" in line.text else ():
        year = int(match["year"])
        before = re.split("[。；]", line.text[: match.start()])[-1]
        after = re.split("[。；]", line.text[match.end() :])[0]
        if not of - LAST_YEARS <= year < of or OF_OTHER.search(match[0]) or OF_OTHER.search(before[-10:]):
            continue
        signed = [int(each["year"] or each["year2"]) for each in SIGNED_IN.finditer(before + after[:24])]
        named = before + match[0].split(match["year"])[0]
        if signed and min(signed) > of:
            yield hit(line.line_no, kind="notice", written=match["title"], of=of)
        elif not signed and BY_IT.search(named) and f"{of}年" not in line.text:
            yield doubtful(line.line_no, kind="notice", written=match["title"], of=of)


def _figures(line: TextLine, of: int) -> Hits:
    """“2023年收入612.40万元” in the report of 2024, with nothing beside it that it is compared with."""
    for shape in (MONEY_OF, UNTIL, GOALS_OF):
        for match in shape.finditer(line.text):
            sentence = line.text[: match.start()].rpartition("。")[2] + line.text[match.start() :].partition("。")[0]
            is_beside = BESIDE.search(sentence) or f"{of}年" in line.text
            year = match["year"] or match.groupdict().get("year2")
            if year == str(of - 1) and not is_beside:
                yield doubtful(line.line_no, kind="figures", written=match[0], of=of)


def _opened(report: Manuscript, line: TextLine, of: int) -> Hits:
    """“2023年度决算于2025年8月26日公开”, “2023年3月15日公开2024年度预算”, “部门决算2023年8月20日公开”."""
    if "公" not in line.text:
        return
    for match in (*ACCOUNTS.finditer(line.text), *OPENED.finditer(line.text)):
        year, month, told = int(match["in"]), int(match["month"]), match["of"]
        end = report.sign_off
        if end and (year, month, int(match["day"] or 1)) > end.day and not re.search("将|拟|计划|[底月]前", match[0]):
            shown = f"{end.day[0]}年{end.day[1]}月{end.day[2]}日" if end.day[2] else f"{end.day[0]}年{end.day[1]}月"
            yield hit(line.line_no, kind="signed", written=match[0], day=shown)
        elif told and match["what"] == "决算" and (year <= int(told) or year > int(told) + 1):
            is_sure = year <= int(told)
            tell = hit if is_sure else doubtful
            yield tell(
                line.line_no, kind="accounts", of=int(told), next=int(told) + 1, year=year, month=month
            )  # fmt: skip
        elif told and match["what"] == "预算" and year != int(told) and (year, month) != (int(told) - 1, LAST_MONTH):
            yield doubtful(line.line_no, kind="budget", of=int(told), year=year)
        elif not told and year < of:
            yield doubtful(line.line_no, kind="own", what=match["what"], year=year, of=of)


def _heads(report: Manuscript, of: int) -> Hits:
    """“项目、2023年预算数、2024年决算数”: what is spent is set beside the budget of its own year."""
    rows = {line.number: line for line in report.rows}
    for number, row in rows.items():
        if number - 1 in rows or "预算" not in row.text:
            continue
        told = [(cell, HEADS.search(cell)) for cell in row.cells]
        budgets = [(cell, int(each["year"])) for cell, each in told if each and each["kind"] == "预算"]
        others = {int(each["year"]) for _, each in told if each and each["kind"] != "预算"}
        if len(budgets) == 1 and others == {of} and budgets[0][1] == of - 1:
            yield doubtful(number, kind="head", written=budgets[0][0], of=of)

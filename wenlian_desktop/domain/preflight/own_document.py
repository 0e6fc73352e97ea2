"""Preflight rules for a report as a document: its own number, the way its lines are numbered, its forms."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.character_forms import HAN
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
FIRST_LINES = 8
OWN_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[（(【](?P<year>20\d{2})[〕\]）)】]\d{1,4}号", re.ASCII)
PUBLISHED = re.compile(  # two days, the year told with the first
    r"(?P<day>20\d{2})年\d{1,2}月(?:\d{1,2}日)?(?:(?!20\d\d年)[^。]){2,40}?\d{1,2}月(?:\d{1,2}日)?[^。\d]{0,8}?(?:公开|公布|公示|批复)了?"
    r"(?:本?部门|本?单位)?(?P<of>20\d{2})年度?(?:本?部门|本?单位)?决算",
    re.ASCII,
)
NUMBERS = re.compile(
    r"^[ \u3000]*(?P<open>[（(])(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<close>[）)])", re.ASCII
)
LEAST_ALIKE = 3  # others, all written the right way


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "number": "发文字号“{written}”的年份与落款的{year}年不一致。",
        "accounts": "“{written}”：{day}年还不能有{of}年度的决算。",
    },
    remedy="核对年份，改正不符的一处。",
)
def years_of_documents(report: Manuscript) -> Hits:
    """A report is numbered in the year it is signed; final accounts made public are of a year before."""
    end = report.sign_off
    for line in report.lines[:FIRST_LINES] if end else ():
        own = OWN_NUMBER.fullmatch(line.text.strip())
        if own and end and int(own["year"]) != end.day[0]:
            yield hit(line.line_no, end.line_no, kind="number", written=own[0], year=end.day[0])
    for line in report.lines:
        for match in PUBLISHED.finditer(line.text) if "决算" in line.text else ():
            if int(match["of"]) >= int(match["day"]):
                yield hit(line.line_no, kind="accounts", written=match[0], day=match["day"], of=match["of"])


@rule(
    "C46",
    Level.HINT,
    on=Manuscript,
    says="编号“{written}”的括号与别处不同，应为“{right}”。",
    remedy="编号的括号全文统一用全角，前后成对。",
)
def numbers_in_one_width(report: Manuscript) -> Hits:
    """Of numbers in brackets nearly all are （1）: one that is (1), or (1）, is a slip."""
    found = [(line, match) for line in report.normal if not line.is_row and (match := NUMBERS.match(line.raw))]
    odd = [(line, match) for line, match in found if match["open"] + match["close"] != "（）"]
    if len(odd) == 1 and len(found) > LEAST_ALIKE:
        line, match = odd[0]
        yield hit(line.number, written=match[0].strip(), right=f"（{match['number']}）")


COPIES = re.compile(
    r"项目(?:支出)?(?:绩效)?自评(?:价)?(?:报告|表)[^，。；\d]{0,6}[（(]?(?:共)?(?P<number>\d{1,2})[份张个][）)]?",
    re.ASCII,
)
PROJECTS = re.compile(
    r"(?<![\d第])(?P<number>\d{1,2})个(?:预算)?(?:支出)?项目(?=[^。；]{0,24}(?:自评|逐[一个项](?:评分|打分|评价)))"
    r"|项目(?:支出)?(?P<after>\d{1,2})个(?=，?[^。；，\d]{0,10}(?:全部|均|都|逐[一个项])[^。；，\d]{0,8}(?:自评|评分|打分|评价))",
    re.ASCII,
)


@rule(
    "C54",
    Level.ERROR,
    on=Manuscript,
    says="附件写“{written}”，正文说自评的项目有{count}个。",
    remedy="核对附件份数和项目个数，改正不符的一处。",
)
def forms_of_all_projects(report: Manuscript) -> Hits:
    """As many forms are annexed as projects are told to have been evaluated."""
    told = {
        int(match["number"] or match["after"]): line for line in report.body for match in PROJECTS.finditer(line.text)
    }
    for line in report.lines if len(told) == 1 else ():
        for match in COPIES.finditer(line.text):
            ((count, where),) = told.items()
            is_annex = line.line_no > where.line_no and int(match["number"]) != count
            if is_annex and re.match(r"附|\d", line.text):
                yield hit(line.line_no, where.line_no, written=match[0], count=count)


OFFICE_NAMED = re.compile("(?:会|馆|局|所|院|中心|委|联|部|办|处)(?=20\\d\\d|关于|部门|整体|$)")
FULL_NAME = re.compile("文学艺术界联合会")
OF_GOVERNMENT = re.compile(f"人民政府(?=[{HAN}]{{2,8}}(?:街道|办事处|办公室|局|委员会))")  # 区人民政府某某街道办事处


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says="落款单位“{office}”在报告别处没有出现过，标题是“{title}”。",
    remedy="落款用部门全称，与标题一致。",
)
def sign_off_is_of_the_department(report: Manuscript) -> Hits:
    """The office at the end is the one of the title, or one that the report introduces."""
    end = report.sign_off
    office = end.office.removesuffix("（盖章）").removeprefix("单位：") if end else ""
    office = re.sub("(?:绩效)?评价(?:工作)?(?:小)?组$", "", office)
    if not end or not office:
        return
    is_named = any(OFFICE_NAMED.search(line.text) for line in report.title)
    own = end.office_line if is_named else 0  # at the end of a body that has no end, an office is not known by itself
    others = [line.text for line in (*report.title, *report.body) if line.line_no != own]
    short = {name for text in others for name in re.findall(f"简称[^，。）{HAN}]?([{HAN}]{{2,12}})", text)}
    written = {office, FULL_NAME.sub("文联", office), OF_GOVERNMENT.sub("", office)}
    others = [*others, *(OF_GOVERNMENT.sub("", line.text) for line in report.title)]
    is_known = any(name in text for name in written for text in others) or any(office.endswith(name) for name in short)
    if not is_known and report.title:
        yield hit(end.office_line, office=office, title="".join(line.text for line in report.title))

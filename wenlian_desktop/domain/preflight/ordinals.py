"""Preflight rules for numbers that order things: ①②③, 第一、第二, 问题一、问题二, and those of documents."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
Number = tuple[int, str]  # and as it is written
Numbers = list[Number]
NO_NUMBER: Number = (0, "")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
IN_CIRCLE = re.compile(f"(?:(?<=[：:；;。，,、（ ])|^)[{CIRCLED}]")
IN_BRACKETS = re.compile(r"(?:(?<=[：；。，])|^)（(?P<number>\d{1,2})）(?=[\u4e00-\u9fff“《])", re.ASCII)
HAN_NUMBER = "[一二三四五六七八九十]{1,3}"
NTH = re.compile(
    f"(?:^|(?<=[：；。]))第(?P<number>{HAN_NUMBER})(?P<of>[项条点类])?(?:(?:任务|目标|工作|措施|问题))?(?:[，：:是]|、(?!第))"
)
LABELLED = re.compile(
    f"^(?P<of>问题|措施|目标|任务|对策|建议|项目|做法|不足|经验|成果|指标)(?P<number>{HAN_NUMBER})[：:、，.。（]"
)
FAR = 12  # lines apart, beyond which an ordinal is of another list
LEAST = 3  # of a list in a paragraph


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says={
        "repeated": "“{was}”之后又是“{now}”，重号。",
        "skipped": "“{was}”之后是“{now}”，跳号。",
    },
    remedy="补上漏掉的一项，或改正编号。",
)
def ordinals_are_consecutive(report: Manuscript) -> Hits:
    """Circled numbers of a paragraph, 第一、第二 and 问题一、问题二 follow each other without a gap."""
    last: dict[str, tuple[int, int, str]] = {}
    yield from _over_lines(report)
    for line in report.lines:
        yield from _in_paragraph(line.line_no, line.text)
        if line.is_heading and line.level in (1, 2):
            last = {}
        for match in (*NTH.finditer(line.text), *LABELLED.finditer(line.text)):
            number, of = _value(match["number"]), match["of"] or ""
            was = last.get(of)
            shown = match[0].rstrip("，、：:.。（")
            if number != 1 and was and line.line_no - was[1] <= FAR and number != was[0] + 1:
                yield hit(line.line_no, kind="repeated" if number <= was[0] else "skipped", was=was[2], now=shown)
            if number == 1 or was:
                last[of] = (number, line.line_no, shown)


BRACKETED_LINE = re.compile(r"^（(?P<number>\d{1,2})）", re.ASCII)


def _over_lines(report: Manuscript) -> Hits:
    """“（1）……；（2）……；”, “（4）……。” and “①……；”, “③……。”: lines right below each other that go on with one list."""
    for before, line in pairwise(report.lines):
        for was, now in (_circled(before, line), _bracketed(before, line)):
            if was and now[0] not in (1, was[-1][0] + 1):
                kind = "repeated" if now[0] <= was[-1][0] else "skipped"
                yield hit(line.line_no, kind=kind, was=was[-1][1], now=now[1])


def _bracketed(before: TextLine, line: TextLine) -> tuple[Numbers, Number]:
    """The bracketed numbers of a line that begins with one, and the first of the next line."""
    now = BRACKETED_LINE.match(line.text)
    was = bracketed_numbers(before.text) if now else []
    return (was, (int(now["number"]), now[0])) if now and was else ([], NO_NUMBER)


def bracketed_numbers(text: str) -> Numbers:
    """“（1）……；（2）……。”: the numbers of a line that begins with one; others that do not follow are no items."""
    first = BRACKETED_LINE.match(text)
    found = [(int(first["number"]), first[0])] if first else []
    for each in IN_BRACKETS.finditer(text, first.end()) if first else ():
        found += [(int(each["number"]), each[0])] if int(each["number"]) == found[-1][0] + 1 else []
    return found


def _circled(before: TextLine, line: TextLine) -> tuple[Numbers, Number]:
    """The circled numbers of a line that begins with one, and the first of the next line."""
    if before.text[:1] not in CIRCLED or line.text[:1] not in CIRCLED or not before.text or not line.text:
        return [], NO_NUMBER
    was = [(CIRCLED.index(each[0]) + 1, each[0]) for each in IN_CIRCLE.finditer(before.text)]
    return was, (CIRCLED.index(line.text[0]) + 1, line.text[0])


def _in_paragraph(line: int, text: str) -> Hits:
    """“①…；②…；②…；④…”, “（1）…；（2）…；（4）…” of a list that begins with the first."""
    circled = [(CIRCLED.index(each[0]) + 1, each[0]) for each in IN_CIRCLE.finditer(text)]
    bracketed = [(int(each["number"]), each[0]) for each in IN_BRACKETS.finditer(text)]
    for run in (circled, bracketed):
        if len(run) < LEAST or run[0][0] != 1:
            continue
        for (was, shown), (now, told) in pairwise(run):
            if now not in (was + 1, 1):
                yield hit(line, kind="repeated" if now <= was else "skipped", was=shown, now=told)
                break


def _value(text: str) -> int:
    try:
        return from_chinese(text)
    except ValueError:
        return 0


WITHOUT_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,8}(?:〔(?:19|20)\d{2}〕[ \u3000]*(?:第)?[ \u3000]*号|〔[ \u3000]*〕\d{1,4}号)", re.ASCII
)


@rule(
    "C45",
    Level.ERROR,
    on=Manuscript,
    says="发文字号“{written}”没有写全。",
    remedy="补上年份或序号。",
)
def numbers_of_documents_are_whole(report: Manuscript) -> Hits:
    """The number of a document has its year and its number: 〔2024〕5号; what is left blank was to be filled in."""
    for line in report.normal:
        for match in WITHOUT_NUMBER.finditer(line.text) if "〕" in line.text else ():
            yield hit(line.line_at(match.start()), written=match[0])


ISSUES = re.compile(
    r"(?:(?P<count>\d{1,3})期[，（、]?)[^。；]{0,14}?总?第(?P<first>\d{1,4})期?(?:至|到|—+|-|~)(?:总?第)?(?P<last>\d{1,4})期",
    re.ASCII,
)
SET_UP = re.compile(
    r"(?:设立|创办|成立|始办|启动|创立|开办|实施|举办)(?:于)?(?P<from>(?:19|20)\d{2})年|(?:自|从)?(?P<from2>(?:19|20)\d{2})年(?:创办|设立|创立|首次举办|首办|开办)",
    re.ASCII,
)
NTH_YEAR = re.compile(
    r"(?P<now>20\d{2})年?(?:是|为)(?P<verb>设立|创办|成立|创立|开办|实施|举办)(?:后|以来|起)?的?"
    r"第(?P<nth>[一二三四五六七八九十]{1,3}|\d{1,2})个?(?:年度|年头|年)(?!度?计划)",
    re.ASCII,
)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "issues": "“{written}”：按起止的期号应为{right}期。",
        "nth": "“{written}”：按起年算应为第{right}年。",
    },
    remedy="核对期数、期号和年份。",
)
def issues_and_years_are_counted(report: Manuscript) -> Hits:
    """“全年6期，总第148期至第153期”, “设立于2016年，2025年是设立后的第十个年度”."""
    for line in report.normal:
        for match in ISSUES.finditer(line.text) if "第" in line.text else ():
            right = int(match["last"]) - int(match["first"]) + 1
            is_of_all = not re.search("其中|合刊|专[刊号栏]", line.text[match.start() : match.end() + 6])
            if is_of_all and right > 0 and int(match["count"]) != right and right <= MOST_ISSUES:
                yield hit(line.line_at(match.start()), kind="issues", written=match[0], right=right)
        begun = SET_UP.search(line.text) if "第" in line.text else None
        for match in NTH_YEAR.finditer(line.text, begun.end()) if begun else ():
            right = int(match["now"]) - int(begun["from"] or begun["from2"]) + 1 if begun else 0
            nth = int(match["nth"]) if match["nth"].isdigit() else _value(match["nth"])
            is_same = begun is not None and match["verb"] in begun[0]
            if is_same and right > 1 and nth not in (right, right - 1 if "以来" in match[0] else right):
                yield hit(line.line_at(match.start()), kind="nth", written=match[0], right=right)


MOST_ISSUES = 60

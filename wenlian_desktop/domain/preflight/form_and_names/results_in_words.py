"""What is counted is told exactly, and as many values as are announced; one who calls for files says which."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.prose.manuscript import ListedAnnex, Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNTED = "(?:[个项场次家名件篇册幅份期部页卷支户](?!次)|人(?!次|均))"
VAGUE = re.compile(
    rf"(?:(?<![签合邀特预履违契])约|近|大约|将近)\d[\d.,]*[万千百]?{COUNTED}|\d[\d.,]*[万千百]?[余多][万千百]?{COUNTED}|(?:[二三四五六七八九]?[十百千]余|数[十百千]|近[一二两三四五六七八九]?[百千万]){COUNTED}",
    re.ASCII,
)
EXACT = re.compile(r"(?<![\d.约近])\d[\d,]*[个项场次家名件篇册幅份期部页卷支户人](?!均)", re.ASCII)
LEAST_EXACT = 2
OUTPUT = re.compile("产出|数量|完成情况|任务完成|目标实现")
EFFECT = re.compile("效果|效益|影响|满意")
EFFECT_ALONE = re.compile("^(?!.*(?:产出|数量)).*(?:效果|效益|影响|满意)")  # 效果实现情况
OF_OTHERS = re.compile(
    "均|每|占|平均|推算|不足|低于|观众|游客|受益|惠及|参与|浏览|点击|观看|听众|群众|吸引|覆盖|赠送|福字|展出|读者|下游|辐射|折合|节约|目标|计划|减少|促成|会员|心愿|相当|涉及|历史|累计|原有|现有|共有"
)


@rule(
    "C49",
    Level.WARNING,
    on=Manuscript,
    says="完成值写“{written}”，不是确数。",
    remedy="完成值写确数。",
)
def outputs_are_exact(report: Manuscript) -> Hits:
    """“购置新书9600余册，其中少儿图书3400册……”: among exact results of the output one is about so many."""
    open_now: dict[int, str] = {}
    for line in report.body:
        if line.level and line.is_heading:
            open_now = {level: text for level, text in open_now.items() if level < line.level}
            open_now[line.level] = line.text
        elif _is_of_output(open_now):
            yield from _vague(line)


def _is_of_output(open_now: dict[int, str]) -> bool:
    """Whether the nearest heading that says so is of the output, and not of what came of it."""
    nearest = (open_now[level] for level in sorted(open_now, reverse=True))
    told = next((text for text in nearest if OUTPUT.search(text) or EFFECT.search(text)), "")
    return OUTPUT.search(told) is not None and EFFECT_ALONE.search(told) is None


def _vague(line: TextLine) -> Hits:
    for sentence in re.split("。", line.text):
        found = list(VAGUE.finditer(sentence))
        others = len(EXACT.findall(sentence))
        for each in found if len(found) <= MOST_VAGUE else ():
            before = re.split("[，。；、]", sentence[: each.start()])[-1]
            is_beside = (len(found) == 1 and others >= LEAST_EXACT) or DONE.search(before) is not None
            if before and is_beside and not OF_OTHERS.search(before + sentence[each.end() : each.end() + 2]):
                yield hit(line.line_no, written=before[-8:] + each[0])


DONE = re.compile(
    "(?:举办|开展|编印|编辑|新建|新增|创作|接收|修复|采购|购置|建成|推送|征集|举行|排演|录制)[^，。；、]{0,8}$"
)
MOST_VAGUE = 2  # in one sentence: more are told of a wide public


SEVERAL = re.compile(
    r"(?P<what>[\u4e00-\u9fff”》]{2})(?:若干|(?<![众最太有受可])多)(?:[个项场家名件篇册幅份期部批处种](?=[，。；）]|$)|次(?=[。；）]|$))"
)
UNDONE = re.compile("可(?!持续)|问题|不足|困难|建议|意见|原因|计划|拟|将|要|力争|争取|需|应")
OF_EACH = re.compile(
    "^因(?!此|而)|(?:^|[^第十])(?:一|每一?)(?:次|人|户|家|件|批|场)[^，。；]{0,6}$"
)  # 因部分人次一次查询多份


@rule(
    "C49",
    Level.WARNING,
    on=Manuscript,
    says="完成值写“{written}”，没有写明数目。",
    remedy="写明数目。",
)
def nothing_is_told_as_several(report: Manuscript) -> Hits:
    """“在9个街道设分馆若干家”, “发表作品多篇”: a result without its number."""
    for line in report.body:
        for match in SEVERAL.finditer(line.text) if "若干" in line.text or "多" in line.text else ():
            clause = re.split("[，。；]", line.text[: match.end()])[-1]
            is_of_each = OF_EACH.search(clause[: -len("多份")]) is not None
            if not UNDONE.search(clause) and "有的" not in clause and not is_of_each:
                yield hit(line.line_no, written=clause[-12:])


SERIES = re.compile(
    r"(?<![第\d])(?P<count>\d{1,2}|[两三四五六七八九十])(?P<unit>[期场次批届轮])(?P<what>[^，。；、\d]{0,12}(?:，各[^，。；、\d]{0,10})?)(?:分别|依次)(?:为|是|有)?"
    r"(?P<values>约?\d[\d.,]*(?P<of>[^\d、，。；和及]{0,3})(?:、\d[\d.,]*(?P=of)){1,11}(?:[和及]\d[\d.,]*(?P=of))?)(?=[，。；]|$)",
    re.ASCII,
)


OF_PARTS = re.compile("[一二两三四五六七八九十][类季个项期场次批届轮]|季度|占比|占|类|共|合计")


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says="写“{count}{unit}”，分别列出的是{listed}个数。",
    remedy="核对个数和列出的数，改正不符的一处。",
)
def values_are_as_many_as_told(report: Manuscript) -> Hits:
    """“四期展览的观众分别为4200人次、3650人次、5180人次”."""
    for line in report.body:
        for match in SERIES.finditer(line.text) if "分别" in line.text or "依次" in line.text else ():
            count = (
                int(match["count"]) if match["count"].isdigit() else written_count(match["count"].replace("两", "二"))
            )
            listed = len(re.findall(r"\d[\d.,]*", match["values"], re.ASCII))
            is_of_it = match["unit"] not in match["of"] and not OF_PARTS.search(match["what"])
            if count and count != listed and is_of_it:
                yield hit(line.line_no, count=match["count"], unit=match["unit"], listed=listed)


REFERENCE = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,14}?)（?(?:详见|见|列[于入]|另见|附后，见)附件(?P<number>\d{1,2}|[一二三四五六七八九十])(?![\d月年\-—])",
    re.ASCII,
)
CONTENTS = ("问卷", "评分", "自评表", "明细", "目标表", "台账", "底稿", "清单", "满意度", "照片")


@rule(
    "C54",
    Level.ERROR,
    on=Manuscript,
    says={
        "gap": "附件清单从附件{before}到附件{number}，缺附件{missing}。",
        "none": "提到附件{written}，附件清单没有这一项。",
        "other": "“{written}”：附件{number}是“{listed}”，“{meant}”是附件{right}。",
    },
    remedy="核对附件的序号和名称，与文末的清单一致。",
)
def annexes_are_all_there(report: Manuscript) -> Hits:
    """No annex is left out of the list; what is referred to is in the one that holds such things."""
    annexes = report.annexes
    for before, each in pairwise(annexes):
        if each.number == before.number + 2:
            yield hit(
                each.line_no, before.line_no, kind="gap", before=before.number, number=each.number,
                missing=before.number + 1,
            )  # fmt: skip
    listed = {each.number: each for each in annexes}
    for line in report.body if annexes else ():
        for match in REFERENCE.finditer(line.text) if "附件" in line.text else ():
            yield from _wrong_annex(line, match, listed)


def _wrong_annex(line: TextLine, match: re.Match[str], listed: dict[int, ListedAnnex]) -> Hits:
    number = int(match["number"]) if match["number"].isdigit() else written_count(match["number"])
    annex = listed.get(number)
    if annex is None:
        if not match["number"].isdigit():  # figures are told by another rule
            yield hit(line.line_no, kind="none", written=match["number"])
        return
    for word in CONTENTS:
        holding = [each for each in listed.values() if word in each.name]
        if (
            word in match["what"]
            and len(holding) == 1
            and holding[0] is not annex
            and not _may_hold(match["what"], annex)
        ):
            yield hit(
                line.line_no, annex.line_no, kind="other", written=match[0], number=number, listed=annex.name,
                meant=holding[0].name, right=holding[0].number,
            )  # fmt: skip
            return


def _may_hold(what: str, annex: ListedAnnex) -> bool:
    """Whether two characters of what is referred to stand in the name of the annex."""
    return any(what[at : at + 2] in annex.name for at in range(len(what) - 1))

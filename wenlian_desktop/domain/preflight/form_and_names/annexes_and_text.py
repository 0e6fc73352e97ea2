"""Preflight rules for the list of annexes beside the text: how a survey was made, how many annexes, their names."""

import re
from collections.abc import Iterator, Mapping

from wenlian_desktop.domain.preflight.form import are_one_annex
from wenlian_desktop.domain.prose.manuscript import ListedAnnex, Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
WAYS = {
    "电话": re.compile("电话|拨打|接听|来电"),
    "入户": re.compile("入户|上门|走访|逐户"),
    "网络": re.compile("网络|线上|网上|问卷星|扫码|二维码|小程序|公众号|电子"),
    "线上": re.compile("网络|线上|网上|问卷星|扫码|二维码|小程序|公众号|电子"),
    "座谈": re.compile("座谈|访谈"),
    "访谈": re.compile("座谈|访谈"),
    "暗访": re.compile("暗访|神秘"),
    "现场": re.compile("现场|纸质|当场|随场|场馆|到馆|实地"),
}
OF_SURVEY = re.compile("调查|满意度|问卷|访问|回访|测评")
ALL_ANNEXES = re.compile(
    "附件(?:共|共计|合计|总计)?(?P<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:件|份|个)(?![》])"
)
ALL_FIRST = re.compile("(?:共|共有|附有|随附|附)(?P<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:件|份|个)附件")
REFERRED = re.compile(
    r"附件(?P<number>\d{1,2})(?:(?:的)?“(?P<name>[^“”]{4,40})”"
    r"|(?:[即系]|[是为](?:本报告的?)?|收录的?(?:是|为)?|所附的?[是为]?)《(?P<titled>[^《》]{4,40})》)",
    re.ASCII,
)
NAMED_FIRST = re.compile(
    r"[《“](?P<name>[^《》“”]{4,40})[》”](?:（(?:即|见|详见)?附件(?P<in_brackets>\d{1,2})）"
    r"|[^，。；（《“\d]{0,6}(?:作为|列为|编为|列[入在]|放在|置于|收入|详?见|即|[为是在])(?:本报告|报告|文末)?(?:的)?"
    r"附件(?P<behind>\d{1,2}))(?!\d)",
    re.ASCII,
)
LEAST_ALIKE = 3  # one pair of characters in so many recurs in another name of the same annex


@rule(
    "C54",
    Level.ERROR,
    on=Manuscript,
    says={
        "way": "附件“{name}”：正文的调查是{told}，没有说到{way}。",
        "count": "写“{written}”，附件清单有{count}项。",
        "name": "附件{number}写作“{name}”，附件清单是“{listed}”。",
    },
    remedy="核对正文和附件清单，改正不符的一处。",
)
def annexes_are_those_of_the_text(report: Manuscript) -> Hits:
    """“委托第三方电话调查” and an annex 第三方入户调查报告; “附件共4件” above a list of three."""
    if not report.annexes:
        return
    surveys = [line.text for line in report.body if OF_SURVEY.search(line.text)]
    for annex in report.annexes:
        way = next((way for way in WAYS if way in annex.name), "")
        if way and surveys and OF_SURVEY.search(annex.name) and not any(WAYS[way].search(text) for text in surveys):
            told = [other for other in (*WAYS, "问卷") if any(other in text for text in surveys)]
            if told:
                yield doubtful(annex.line_no, kind="way", name=annex.name, way=way, told="、".join(told))
    listed = {each.number: each for each in report.annexes}
    for line in report.lines:
        if "附件" not in line.text:
            continue
        for match in (*ALL_ANNEXES.finditer(line.text), *ALL_FIRST.finditer(line.text)):
            count = written_count(match["count"])
            if count and count != len(listed) and max(listed) == len(listed) and len(listed) > 1:
                yield doubtful(line.line_no, kind="count", written=match[0], count=len(listed))
        yield from _misnamed(line, listed)


def _misnamed(line: TextLine, listed: Mapping[int, ListedAnnex]) -> Hits:
    """The annexes that a line calls by a name that is not theirs: behind their number, or before it."""
    behind = (
        (match["name"] or match["titled"], match["number"], _are_alike if match["name"] else are_one_annex)
        for match in REFERRED.finditer(line.text)
    )
    before = (
        (match["name"], match["in_brackets"] or match["behind"], are_one_annex)
        for match in NAMED_FIRST.finditer(line.text)
    )
    for name, number, are_alike in (*behind, *before):
        annex = listed.get(int(number))
        if annex and not are_alike(name, annex.name):
            yield hit(
                line.line_no, annex.line_no, kind="name", number=annex.number, name=name, listed=annex.name
            )  # fmt: skip


def _are_alike(name: str, other: str) -> bool:
    pairs = {name[at : at + 2] for at in range(len(name) - 1)}
    return name in other or other in name or LEAST_ALIKE * sum(pair not in other for pair in pairs) <= len(pairs)

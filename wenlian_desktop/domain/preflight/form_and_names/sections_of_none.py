"""Sections that only say there is nothing: the reason has to stand beside it."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.prose.wording_rules import is_none_text
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule

Hits = Iterator[Hit[int]]
OF_EFFECT = "效益|影响|满意度|成本|质量|进度|时效|数量|效果"
SUBJECT = "(?:20\\d\\d年(?:度)?)?(?:本|我|该|全)?[\u4e00-\u9fff]{0,7}?(?:20\\d\\d年(?:度)?)?"
NOTHING = re.compile(
    f"(?:{SUBJECT}(?:不涉及|不适用|未涉及|没有涉及|不存在|暂无|无|没有|未设置|未设定)(?:此项|该项|此类|这方面|这一|相关|上述)?[\u4e00-\u9fff]{{0,10}}|略|没有涉及)。?"
)
INLINE = re.compile(
    f"(?P<title>[\u4e00-\u9fff]{{0,8}}(?:{OF_EFFECT})(?:指标|方面|分析|情况)?)(?:[：。，]|(?<=方面))(?P<text>[^，；：。]{{1,16}}。?)"
)
OF_FUNDS = re.compile("政府性基金|国有资本经营|社会保险基金|社保基金")
TELLS = re.compile("资金|截留|挪用|问题|违规|现象|发生|拖欠|超|出现")  # no 不涉及, but what is said of it


def _told_nothing(text: str) -> bool:
    return is_none_text(text) or (NOTHING.fullmatch(text) is not None and TELLS.search(text) is None)


@rule(
    "C35",
    Level.WARNING,
    on=Manuscript,
    says={"": "“{title}”只写“{text}”，没有理由。", "empty": "“{title}”下没有正文。"},
    remedy="写明不涉及的理由；有内容的写正文。",
)
def sections_of_none_have_reasons(report: Manuscript) -> Hits:
    """“6.生态效益 / 本项目不适用。”, “（3）生态效益：不涉及此项。”, and a heading with nothing at all below it."""
    below = [(found, report.below(found)) for found in report.headings.values()]
    told = {found.line.line_no for found, lines in below if len(lines) < TOLD_BY_OTHERS and not found.heading.children}
    sections = list(_sections(report))
    for heading, text in sections:
        if heading.line_no in told and (not text or is_none_text(text[0].text)):
            continue
        if not text and _others_have_text(heading, sections, report):
            yield doubtful(heading.line_no, kind="empty", title=heading.text.strip())
        elif _is_bare(text) and not OF_FUNDS.search(heading.text) and not _is_of_others(heading, text[0]):
            yield hit(text[0].line_no, title=heading.text.strip(), text=text[0].text.strip())
    yield from _funds(sections)
    for line in report.body:
        inline = INLINE.fullmatch(line.rest) if len(line.rest) < LONGEST else None
        if inline and _told_nothing(inline["text"]) and not NONE_SAID.search(line.rest):
            yield hit(line.line_no, title=inline["title"], text=inline["text"])


LONGEST = 40
NONE_SAID = re.compile("[：。，](?:无|没有|不涉及)。?$|不涉及.*。.")  # told by the rule for sections in a paragraph
TOLD_BY_OTHERS = 2  # lines below a heading of the outline, which the rule for those looks at


def _is_bare(text: Sequence[TextLine]) -> bool:
    return len(text) == 1 and not text[0].level and _told_nothing(text[0].text.strip())


def _sections(report: Manuscript) -> Iterator[tuple[TextLine, list[TextLine]]]:
    """The headings without others below them, each with its text."""
    heading: TextLine | None = None
    text: list[TextLine] = []
    for line in report.body:
        if line.level and line.is_heading:
            if heading and not (line.level > heading.level and not text):
                yield heading, text
            heading, text = line, []
        else:
            text.append(line)
    if heading:
        yield heading, text


def _is_of_others(heading: TextLine, text: TextLine) -> bool:
    """“其他需要说明的情况 / 没有其他需要说明的情况。” says all there is to say."""
    return "其他" in heading.text and "其他" in text.text


def _others_have_text(
    heading: TextLine, sections: Sequence[tuple[TextLine, list[TextLine]]], report: Manuscript
) -> bool:
    """Whether all others of its level beside it have text, and no table stands below it."""
    level = [(each, text) for each, text in sections if each.level == heading.level and each is not heading]
    beside = [text for each, text in level if abs(each.number - heading.number) <= NEAR]
    following = next((line.line_no for line in report.lines if line.line_no > heading.line_no), heading.line_no)
    has_rows = any(heading.line_no < row.number < following for row in report.rows)
    return (
        len(beside) >= NEAR
        and all(beside)
        and heading.level <= OF_CHAPTERS
        and not has_rows
        and heading.text[-1] not in "。；"
        and not ANNEXED.search(heading.text)
    )


NEAR, OF_CHAPTERS = 2, 2
ANNEXED = re.compile("附[件表录图]|清单$|目录$")  # what it heads is a list of names, or a table


def _funds(sections: Sequence[tuple[TextLine, list[TextLine]]]) -> Hits:
    """“没有国有资本经营预算支出。”, where another fund that is none has its reason."""
    none = [(heading, text) for heading, text in sections if OF_FUNDS.search(heading.text) and len(text) == 1]
    bare = [(heading, text) for heading, text in none if _is_bare(text)]
    for heading, text in bare if len(bare) == 1 < len(none) else ():
        yield hit(text[0].line_no, title=heading.text.strip(), text=text[0].text.strip())

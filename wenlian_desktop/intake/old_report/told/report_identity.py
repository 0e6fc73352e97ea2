"""Whose report it is, and of which year: title, names, nature, day, and the people who answer for it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.report_parts import Part

YEAR = re.compile(r"(20\d{2})年", re.ASCII)
SHORT = re.compile('([^，。；：（）]{2,40})（(?:以下|下)?(?:简称|称)[：:为]?[“"]?([^”"）]{1,16})[”"]?）')
FULL_NAME = re.compile(
    "^([\u4e00-\u9fff]{3,30}?(?:联合会|委员会|办公室|协会|人民政府|办事处|总工会|[局院馆所站校会团]))(?:（|是|为|主要|的主)"
)
TITLE_TAIL = re.compile(
    r"(?:关于)?(?:20\d{2}年度?)?(?:部门|单位)?(?:整体|项目)?(?:及项目)?(?:支出)?(?:预算)?(?:绩效)?(?:评价|自评)*(?:情况)?(?:的)?报告.*$|20\d{2}年.*$"
)
ABBREVIATION = re.compile(
    "(?:[区市县省州旗镇乡我]|街道)(?:文联|妇联|科协|残联|侨联|社科联|总工会|团委|作协|工商联|红十字会|政府)"
)
NATURES = (
    ("人民团体", re.compile("人民团体|群团|群众团体")),
    ("参公事业单位", re.compile("参公(?:管理)?(?:的)?事业单位|参照公务员法管理")),
    ("行政单位", re.compile("行政单位|工作部门|派出机关|国家机关|党政机关|人民政府(?:是|为)")),
    ("事业单位", re.compile("(?:是|为|属|系)[^，。；]{0,20}事业单位")),
)
LEVEL = re.compile("([一二])级预算单位")
PHONE = re.compile(r"(?:联系电话|电话|手机)(?:号码)?[：:]?\s*(\d[\d\-－ ]{6,14}\d)")
FILLED_BY = re.compile("(?:填报人|联系人|经办人)[：:]?([\u4e00-\u9fff·]{2,8}?)(?:，|；|。|\\s|$|联系|电话)")
SALUTATION = re.compile("^([\u4e00-\u9fff]{2,20})：$")


@dataclass(frozen=True)
class ReportIdentity:
    """Year and names of the office; empty where the report does not say."""

    year: int | None
    name: str
    short_name: str
    drafts: tuple[DraftProposal, ...]


def read_identity(manuscript: Manuscript, parts: Sequence[Part]) -> ReportIdentity:
    """Whose report it is."""
    lines = [line for line in manuscript.normal if not line.is_row]
    titled = [line for line in lines if any(_is(line, each) for each in manuscript.title)]
    year = manuscript.year or _usual_year(lines)
    title_passages = tuple(Passage.of(line) for line in titled)
    name, named = _name(manuscript, lines, title_passages)
    short, shortened = _short_name(lines, name)
    found = [
        *drafted(
            "report", "", _year_passages(title_passages, lines, year), takes=False, year=str(year) if year else None
        ),
        *drafted("report", "", title_passages, title=_title(title_passages)),
        *drafted("department", "", named, takes=False, name=name),
        *drafted("department", "", shortened, takes=False, short_name=short),
        *_described(parts),
        *_signed(manuscript, lines),
        *_people(lines),
        *_addressed(parts),
    ]
    return ReportIdentity(year, name, short, tuple(found))


def _title(passages: Sequence[Passage]) -> str:
    """The lines of the title, without the mark of an annex above them."""
    return "\n".join(each.clean for each in passages if not ANNEX_MARK.fullmatch(each.text))


ANNEX_MARK = re.compile(r"附[件表]\s*\d{0,2}(?:-\d)?[：:]?", re.ASCII)


def _is(line: NormalLine, titled: object) -> bool:
    return getattr(titled, "line_no", 0) == line.number and getattr(titled, "text", "") == line.text


def _usual_year(lines: Sequence[NormalLine]) -> int | None:
    """The year that the report names most, where its title names none."""
    named = Counter(int(year) for line in lines for year in YEAR.findall(line.text))
    return named.most_common(1)[0][0] if named else None


def _year_passages(title: tuple[Passage, ...], lines: Sequence[NormalLine], year: int | None) -> tuple[Passage, ...]:
    naming = [each for each in title if str(year) in each.text]
    return tuple(naming[:1]) or tuple(Passage.of(line) for line in lines if f"{year}年" in line.text)[:1]


def _name(
    manuscript: Manuscript, lines: Sequence[NormalLine], title: tuple[Passage, ...]
) -> tuple[str, tuple[Passage, ...]]:
    """The full name: as the report introduces it, as it is signed, else as the title has it."""
    for line in lines[:40]:
        short = SHORT.search(line.text)
        full = FULL_NAME.match(line.text)
        if (
            short
            and not short[2].endswith(("办法", "规定", "方案"))
            and re.search("[会局院馆所站校团委部府处]$|办公室$", short[1])
        ):
            return _bare(short[1]), (Passage.of(line),)
        if full:
            return _bare(full[1]), (Passage.of(line),)
    sign_off = manuscript.sign_off
    if sign_off and sign_off.office:
        office = re.sub("^单位：|（盖章）$", "", sign_off.office)
        return office, tuple(Passage.of(line) for line in lines if line.number == sign_off.office_line)[:1]
    words = "".join(each.clean for each in title)
    return TITLE_TAIL.sub("", words), title[:1]


def _bare(name: str) -> str:
    return re.sub(r"^.*(?:要求|精神|安排|部署|根据|按照|一、|二、|（一）|1\.)", "", name).strip()


def _short_name(lines: Sequence[NormalLine], name: str) -> tuple[str, tuple[Passage, ...]]:
    for line in lines[:40]:
        short = SHORT.search(line.text)
        if short and not short[2].endswith(("办法", "规定", "方案")):
            return short[2], (Passage.of(line),)
    used = Counter(word for line in lines for word in ABBREVIATION.findall(line.text) if word not in name)
    if not used or used.most_common(1)[0][1] < 1:
        return "", ()
    word = used.most_common(1)[0][0]
    return word, tuple(Passage.of(line) for line in lines if word in line.text)[:1]


def _described(parts: Sequence[Part]) -> Iterator[DraftProposal]:
    """Nature and level of the budget, as the first parts say it."""
    paragraphs = [each for part in parts[:8] for each in part.paragraphs]
    for nature, words in NATURES:
        told = next((each for each in paragraphs if words.search(each.text)), None)
        if told:
            yield from drafted("department", "", (told,), takes=False, nature=nature)
            break
    for each in paragraphs:
        level = LEVEL.search(each.text)
        if level:
            yield from drafted("department", "", (each,), takes=False, budget_level=f"{level[1]}级预算单位")
            break


def _signed(manuscript: Manuscript, lines: Sequence[NormalLine]) -> Iterator[DraftProposal]:
    sign_off = manuscript.sign_off
    if sign_off:
        numbers = (sign_off.office_line, sign_off.line_no)
        passages = tuple(Passage.of(line) for line in lines if line.number in numbers)
        year, month, day = sign_off.day
        yield from drafted("report", "", passages, dated=f"{year}-{month:02d}-{day:02d}")


def _people(lines: Sequence[NormalLine]) -> Iterator[DraftProposal]:
    for line in lines:
        phone, person = PHONE.search(line.text), FILLED_BY.search(line.text)
        if phone or person:
            passage = (Passage.of(line),)
            is_alone = len(line.text) < 40
            yield from drafted("report", "", passage, takes=is_alone, phone=phone[1] if phone else None)
            yield from drafted("report", "", passage, takes=is_alone, filled_by=person[1] if person else None)
            return


def _addressed(parts: Sequence[Part]) -> Iterator[DraftProposal]:
    for each in parts[0].paragraphs[:3] if parts else ():
        addressed = SALUTATION.match(each.text)
        if addressed:
            yield from drafted("report", "", (each,), submitted_to=addressed[1])

"""Preflight rules for slips: a character of the office's name changed, one typed twice, a mark forgotten."""

import re
from collections.abc import Iterator
from itertools import groupby

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
OFFICE = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{6,24}?(?:联合会|协会|文联|作协|文化馆|图书馆|档案馆|博物馆|美术馆|委员会|人民政府))"
)
LONGEST, LEAST_TOLD = 24, 2


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says="“{written}”与单位名称“{office}”差一个字。",
    remedy="核对单位名称，全文统一。",
)
def name_of_the_office_is_kept(report: Manuscript) -> Hits:
    """No text has the name of the office in the title with one character changed."""
    end = report.sign_off.office_line if report.sign_off else 0  # looked at by another rule, where it ends the body
    end = 0 if any(line.line_no == end for line in report.body) else end
    for office, is_own in _offices(report):
        told: dict[str, list[int]] = {}
        last = len(office) - (not is_own)  # 文化馆 and 文化站 are two offices
        for line in report.normal:
            if line.number != end and office not in line.text:
                for written in _with_one_changed(line.text, office, last):
                    told.setdefault(written, []).append(line.number)
        for written, lines in told.items():
            if len(lines) < LEAST_TOLD and (
                is_own or not _is_another(written, office)
            ):  # told again, it is another office
                yield hit(*lines, written=written, office=office)


def _with_one_changed(text: str, office: str, last: int) -> Iterator[str]:
    """What is written like a name but for one of its first `last` characters; one half of it is in it unchanged."""
    half = len(office) // 2
    begins = {
        at for part, off in ((office[:half], 0), (office[half + 1 :], half + 1)) for at in _places(text, part, off)
    }
    for begin in sorted(begins):
        written = text[begin : begin + len(office)]
        changed = [at for at, (one, other) in enumerate(zip(written, office, strict=False)) if one != other]
        is_like = len(written) == len(office) and len(changed) == 1 and changed[0] < last
        if is_like and HAN.fullmatch(written[changed[0]]):
            yield written


def _places(text: str, part: str, off: int) -> Iterator[int]:
    """Where a name would begin that has a part of it `off` characters behind."""
    at = text.find(part)
    while at >= 0:
        if at >= off:
            yield at - off
        at = text.find(part, at + 1)


HAN = re.compile("[\u4e00-\u9fff]")
INTRODUCED = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{5,24}?(?:联合会|协会|学会|文联|作协|馆|委员会|人民政府|办事处|工会|中心|局))（(?:以下)?(?:简|统)称"
)
LEVELS = frozenset("省市县区旗州镇乡街村东西南北中上下大小新老前后一二三四五六七八九十第")


def _offices(report: Manuscript) -> Iterator[tuple[str, bool]]:
    """The name in the title (true), and others that the report gives a short name."""
    title = "".join(line.text for line in report.title)
    found = OFFICE.search(re.sub(r"20\d{2}年度?|关于", "", title))
    own = found["office"] if found else ""
    names = [match["office"] for line in report.normal if "称" in line.text for match in INTRODUCED.finditer(line.text)]
    yield from ((name, name == own) for name in dict.fromkeys([own, *names]) if name)


def _is_another(written: str, office: str) -> bool:
    """Whether the one character that differs tells two offices apart: 东城区 and 西城区, 区 and 市."""
    return any(one != two and (one in LEVELS or two in LEVELS) for one, two in zip(written, office, strict=True))


TWICE = re.compile("([\u4e00-\u9fff])\\1")
REDUPLICATED = frozenset(
    "天年月日人家户处时事层常渐往刚仅种多少大小高满实明白紧好早慢轻深远长短细广浓暖红绿星点滴步句字件样个村镇乡县区市省国会员学生们妈爸爷奶哥姐弟妹公婆叔舅谢等看听说想试走坐聊谈问练写画唱跳玩笑"
)
OFFICES, ANSWERS = (
    frozenset("科室股部处站"),
    re.compile("负责|牵头|承担|落实|会同|配合|协助|组织|[，。；）]"),
)  # 保管科科负责
LINKS = frozenset("于")  # 在于于: no word has it twice
LAST_ONLY = frozenset("荐览盖缮挥织")  # 推荐, 展览, 覆盖: they end words, and begin none
VERB_ENDS = re.compile(  # 租用用街道文化站: the end of a verb again, where no word begins with it
    "(?<=[使租启采选利引动占调聘借])用用(?![户途品地房车电水工人料具语心力于餐])|(?<=[举承协主])办办(?![公学法事案班理证])"
    "|(?<=[完建])成成(?![果员立本效品人绩功套长年交熟都])|(?<=参)加加(?![强大快班工入分装固盟])|(?<=安)排排(?![练查列名演水污除序球])"
    "|(?<=发)放放(?![映学大宽松])|(?<=落)实实(?![施际践现行事效名物地验体])|(?<=提)供供(?![给应电水暖需销])"
    "|(?<=收)集集(?![中体团市章])|(?<=支)付付(?![款费])|(?<=建)立立(?![项案卷法足体])|(?<=[编印])制制(?![度作定约造品])"
)


@rule(
    "C48",
    Level.WARNING,
    on=Manuscript,
    says="“{written}”多了一个“{char}”字。",
    remedy="删去多余的字。",
)
def no_character_twice(report: Manuscript) -> Hits:
    """“就就业”, “开放放”: a word of the report with one of its characters twice."""
    texts = [line.text for line in report.normal]
    whole = "\n".join(texts)
    for line in report.normal:
        for match in TWICE.finditer(line.text):
            char, at = match[1], match.start()
            if VERB_ENDS.match(line.text, at):
                yield hit(line.line_at(at), written=line.text[at - 1 : at + 2], char=char)
                continue
            if char in REDUPLICATED:
                continue
            if char in OFFICES and ANSWERS.match(line.text, match.end()):
                yield hit(line.line_at(at), written=match[0], char=char)
                continue
            if char in LINKS and not match.string[match.end() :].startswith(("都", "田", "是", "洪")):
                yield hit(line.line_at(at), written=match[0], char=char)
                continue
            word = line.text[at - 1 : at + 1] if at else ""
            if char in LAST_ONLY:
                yield hit(line.line_at(at), written=match[0], char=char)
                continue
            is_at_end = re.match("[\u4e00-\u9fff]", line.text[match.end() :]) is None
            is_at_end = is_at_end or line.line_at(match.end()) != line.line_at(at)
            is_word = re.fullmatch("[\u4e00-\u9fff]{2}", word) is not None and whole.count(word) >= LEAST_TOLD
            if is_at_end and is_word and whole.count(match[0]) == 1:
                yield hit(line.line_at(at), written=word + char, char=char)


ENDED = re.compile("[。；！？：…”）》]$")
SHORTEST = 16  # characters: shorter lines are headings


@rule(
    "C47",
    Level.HINT,
    on=Manuscript,
    says="“…{end}”末尾没有标点，同级的都有。",
    remedy="句末加句号。",
)
def items_end_alike(report: Manuscript) -> Hits:
    """Of three numbered items and more, all but one end with a mark; one of the sentences of a level does not."""
    told = set[int]()
    for _, run in groupby(_items(report), key=lambda line: line.level):
        items = list(run)
        bare = [line for line in items if not ENDED.search(line.text.rstrip())]
        if len(items) > LEAST_TOLD and len(bare) == 1 and len(bare[0].text) >= SHORTEST and "，" in bare[0].text:
            told.add(bare[0].line_no)
            yield hit(bare[0].line_no, end=bare[0].text.rstrip()[-8:])
    for level in {line.level for line in _items(report)}:
        of_level = [line for line in _items(report) if line.level == level and "，" in line.text]
        bare = [line for line in of_level if not ENDED.search(line.text.rstrip()) and len(line.text) >= SHORTEST]
        if len(bare) == 1 and len(of_level) - 1 > LEAST_TOLD and bare[0].line_no not in told:
            yield hit(bare[0].line_no, end=bare[0].text.rstrip()[-8:])


def _items(report: Manuscript) -> Iterator[TextLine]:
    return (line for line in report.lines if line.number and line.level > 1)


CALLED = re.compile(
    r"(?:电话|传真|手机|热线|联系方式)(?:号码?)?[为是：:]?\s?(?P<area>0\d{2,3}[—－\-\s]?)?(?P<number>\d{4,14})(?![\d人次个条件家])",
    re.ASCII,
)
OF_LINE, OF_MOBILE, OF_TRAVEL = (7, 8), 11, 10  # digits; 400 and 800 numbers have ten


@rule(
    "C46",
    Level.HINT,
    on=Manuscript,
    says="电话号码“{written}”的位数不对。",
    remedy="固定电话7位或8位，手机11位；核对后改正。",
)
def telephones_have_their_digits(report: Manuscript) -> Hits:
    """“0739-55582”: a number with an area code has seven or eight digits, a mobile one eleven."""
    for line in report.normal:
        for match in CALLED.finditer(line.text):
            length, number = len(match["number"]), match["number"]
            is_mobile = re.match("1[3-9]", number) is not None and match["area"] is None and length > OF_TRAVEL - 1
            if (match["area"] and length not in OF_LINE) or (is_mobile and length != OF_MOBILE):
                yield hit(line.line_at(match.start()), written=(match["area"] or "") + number)

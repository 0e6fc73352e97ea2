"""What the words of one activity tell: its name, kind, days, place in a series, and figures."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.records.activities import VERBS
from wenlian_desktop.intake.old_report.source.passages import clean_text

ADVERBS = (
    "(?:全年|年内|本年度?|当年|\\d{4}年|年初|计划|共|共计|累计|实际|先后|陆续|成功|圆满|精心|认真|积极|继续|分批|分别|联合"
    "|牵头|协助|具体|顺利|已经|通过|并|还|又|再|全力|持续|深入|广泛)*"
)
DATE_LEAD = (
    r"(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:[至到—\-~](?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:[上中下]旬|底|初)?[，期间]*)?"
)
DOING = (
    "举办|举行|开展|组织|承办|参与|推出|出版|编辑出版|编印|主办|协办|召开|成立|完成|建成|办成|办好|策划|创作|制作|拍摄"
    "|扶持|培训|发布|参加|实施|新建|接待|评选|慰问|走访|送出|印发|编纂|征集|启动|打造|建设|维修|办理|受理|排查|调处"
    "|新增|建立|提供|发放|演出|服务|展出|赴"
)
ACTION = re.compile(f"(?P<verb>{DOING})(?:了|好|起)?")
LED = re.compile(
    f"^(?:其中|一是|二是)?[，：]?{DATE_LEAD}{ADVERBS}{DATE_LEAD}(?P<verb>{DOING})?(?:了|成|好|起)?{ADVERBS}"
)
NAMED = re.compile("“[^”]{2,60}”|《[^》]{2,60}》")
LONGEST_NAME = 90
END = re.compile("[。，；：！？,;:]")
OPEN = dict(zip("“《（", "”》）", strict=True))
COUNT_TAIL = re.compile(
    r"(?:共|各|达|计|等)?(?:\d[\d,]*(?:\.\d+)?(?:余|多)?[万千百]?(?:余|多)?[\u4e00-\u9fff]{1,3}|[一二三四五六七八九十两]+[场次期届个项])$"
)
DONE_TAIL = re.compile(
    "(?:全年|共|实际|计划|累计|原定)*(?:开展|举办|推出|完成|开讲|出刊|出版|收到|讲授|布点|达到?|惠及|建成)?(?:了)?$"
)
WHOLE_QUOTE = re.compile("“([^“”《》]+)”")
DAYS = re.compile(
    r"(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:(?:至|到|—|-|~|―|–)(?:(?P<year2>20\d{2})年)?(?:(?P<month2>\d{1,2})月)?(?P<day2>\d{1,2})日)?",
    re.ASCII,
)
EDITION = re.compile("第(\\d{1,3}|[一二三四五六七八九十]{1,3})届")
CATEGORIES = (
    ("会议换届", "换届|代表大会|会员大会|理事会"), ("出版", "出版|编印|画册|专刊|会刊|文集|丛书|杂志|刊物"), ("采风",
    "采风|写生"),
    ("品牌活动", "文化[季节周月]|艺术[季节周]"), ("研讨", "研讨|座谈|论坛"), ("讲座", "讲座|讲堂|课堂|辅导|宣讲"),
    ("培训", "培训|研修"),
    ("评论", "评论"), ("比赛评奖", "大赛|比赛|评奖|评选|推选|竞赛"), ("征文征集", "征文|征集|征稿"), ("展览",
    "(?<![开发进])展(?!演|示|开|播|望|现)|展出"),
    ("文艺志愿服务", "志愿|惠民|送福|写春联|春联|下乡|进社区|进校园|进基层|慰问|文化进万家"), ("演出",
    "演出|汇演|展演|音乐会|晚会|专场|巡演|戏曲|相声|剧"),
    ("文化交流", "交流|联展|互访"), ("新媒体", "公众号|短视频|直播|新媒体|视频号"), ("会员发展", "会员"), ("创作",
    "创作|作品|扶持"),
)  # fmt: skip
NUMBER = r"((?:超过|突破|近|约|逾)?\d+(?:\.\d+)?(?:万|千|百)?(?:余|多)?(?:万)?(?:余|多)?)"
FIGURES = tuple(
    (field, re.compile(words.replace("#", NUMBER), re.ASCII))
    for field, words in (
        ("sessions", r"(?:举办|开展|演出|组织|放映|巡演|举行|完成|实际|实际举办)[^，。；\d]{0,16}#场"),
        ("artists", r"(?:艺术家|文艺家|作家|书法家|文艺工作者)[^，。；\d]{0,6}#人次|#(?:名|位|人次)(?:艺术家|文艺家)"),
        ("volunteers", r"志愿者[^，。；\d]{0,6}#人次"),
        (
            "audience",
            r"(?:观众|群众|受益|惠及|观展|服务|受众|参观)[^，。；\d]{0,8}#(?:人次|人)|#(?:人次|人)(?:的)?(?:观众|群众)",
        ),
        ("participants", r"(?:参加|参与|参训|培训|学员|营员)[^，。；\d]{0,6}#(?:人(?!次)|名)"),
        (
            "online_views",
            r"(?:线上|网络|在线|直播)?(?:浏览|观看|点击|播放|阅读|浏览量|播放量|点击量)[^，。；\d]{0,6}#(?:人次|次|人)",
        ),
        ("exhibited", r"展出[^，。；\d]{0,8}#[件幅副]"),
        ("collected", r"(?:征集|收到|征得)[^，。；\d]{0,10}#[件幅篇首]"),
        ("created", r"(?:推出|创作|形成|完成)[^，。；\d]{0,10}#[件幅篇首部]"),
        ("couplets", r"(?:春联|福字|写春联)[^，。；\d]{0,6}#[副幅张]"),
        ("gifts", r"(?:赠送|赠出)[^，。；\d]{0,8}#[件幅]"),
        ("awards", r"(?:获奖|获得|荣获)[^，。；\d]{0,12}#项"),
    )
)


def activity_name(text: str, title: str = "") -> str:
    """The name of an activity: what is held, up to the first mark outside quotes; its title where it has one."""
    if title:
        return title
    led = LED.match(text)
    rest = text[led.end() :] if led else text
    verb = _doing_of_name(rest) if not (led and led["verb"]) else None
    if verb:
        rest = rest[verb.end() :]
    name = rest[: _end_of_name(rest)].strip()
    dated = DAYS.search(name)
    if dated and dated.start() > 1:
        name = name[: dated.start()].rstrip("于在自从至、，")
    whole = WHOLE_QUOTE.fullmatch(name)
    if whole:
        return clean_text(whole[1])
    shorter = COUNT_TAIL.sub("", name)
    if shorter != name or not NAMED.search(name):
        shorter = DONE_TAIL.sub("", shorter)
    return clean_text(shorter if len(shorter) > 2 else name or text[:LONGEST_NAME])[:LONGEST_NAME]


def _end_of_name(text: str) -> int:
    """Where a name ends: at the first mark that stands in no quotes."""
    closing = ""
    for at, sign in enumerate(text):
        if closing:
            closing = "" if sign == closing else closing
        elif sign in OPEN:
            closing = OPEN[sign] if OPEN[sign] in text[at:] else ""
        elif END.match(sign) and not (text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()):
            return at
    return len(text)


def verb_of(text: str) -> str | None:
    """The verb of the report that an activity is told with, where it is one of those to choose from."""
    led = LED.match(text)
    verb = led["verb"] if led else None
    return verb if verb in VERBS else None


def category_of(text: str) -> str | None:
    """The kind of activity that its name speaks of."""
    return next((category for category, words in CATEGORIES if re.search(words, text)), None)


def days_of(text: str, year: int | None) -> tuple[str | None, str | None]:
    """(first, last) day, in the year of the report where none is named."""
    match = DAYS.search(text)
    if not match or (match["year"] is None and year is None):
        return None, None
    first_year, month, day = int(match["year"] or year or 0), int(match["month"]), int(match["day"])
    first = f"{first_year}-{month:02d}-{day:02d}"
    if not match["day2"]:
        return first, None
    last_year, last_month = int(match["year2"] or first_year), int(match["month2"] or month)
    return first, f"{last_year}-{last_month:02d}-{int(match['day2']):02d}"


def figures_of(text: str) -> Iterator[tuple[str, str]]:
    """(field, number as written) for what the words count."""
    for field, pattern in FIGURES:
        match = pattern.search(text)
        if match:
            number = next(value for value in match.groups() if value)
            yield field, re.sub("^(?:突破|逾)", "超过", re.sub("^(?:近|约)", "", number))


def is_held(sentence: str) -> bool:
    """Whether a sentence tells of an activity: something done that has a name, and not more of the one before."""
    return ANAPHORA.match(sentence) is None and _doing_of_name(sentence) is not None


ANAPHORA = re.compile("(?:此次|该|本次|这次|这些|活动(?:由|在|中|期)|其中|期间|同时|通过|展览|作品|每[场期次])")
NEAR = 24  # characters between what is done and the name of it


def _doing_of_name(text: str) -> re.Match[str] | None:
    """The verb right before the first name in quotes."""
    named = NAMED.search(text)
    verbs = [each for each in ACTION.finditer(text) if named and each.end() <= named.start()]
    last = verbs[-1] if verbs else None
    if last is None or named is None or named.start() - last.end() > NEAR:
        return None
    return None if re.search("[。；：]", text[last.end() : named.start()]) else last


COUNTED = re.compile(
    r"\d+(?:\.\d+)?(?:余|多)?[万千百]?(?:余|多)?(?:场|期|次|届|件|幅|部|首|个|家|人次|人|户|名|册|条|公里|座|批|项|处|副|篇)",
    re.ASCII,
)


def is_counted(sentence: str) -> bool:
    """Whether a sentence tells of something done that is counted."""
    return COUNTED.search(sentence) is not None

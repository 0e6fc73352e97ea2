"""Numbers in words beside what they count: “首先…其次…最后…，4个环节”, “市、区、街道、社区三级”, “一刊一网三号”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.preflight.names_listed.name_lists import JOINED, may_be
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
Told = tuple[str, int]  # the words that count, and how many there are
SENTENCE = re.compile("[^。]+")
NUMBER = r"(?P<count>\d{1,2}|[两二三四五六七八九十]{1,2})"
STEP = re.compile(
    "(?:(?<=[，；、。：])|^)(?:第[一二三四五六七八九]步|首先|其次|再次|然后|接着|接下来|随后|之后|最后|再由|再经)"
)
STEPS = re.compile(rf"(?<![第\d])(?:这)?{NUMBER}(?:个|道|步)(?P<unit>环节|步骤|程序|阶段|流程|关口|工序|手续|关)(?!之)")
LEVELS = re.compile(
    r"(?:^|[，。；：]|按照?|由|实行|建立|形成|构建|覆盖|完善|打造)(?P<names>[\u4e00-\u9fff]{1,4}(?:、[\u4e00-\u9fff]{1,4}){1,6}(?:[和与及][\u4e00-\u9fff]{1,4}?)?)"
    r"(?P<count>[两二三四五六])(?P<unit>级(?![联党以])|方(?![面式案法])|地(?![区方点]))"
)
SHORT_NAMES = re.compile(
    r"“(?P<name>(?:[一二两三四五六七八九十][\u4e00-\u9fff]){2,5})”(?:：|，即|，包括|，分别是|，具体为)(?P<names>[^。；，]{4,80})"
)
EACH_OF_NAME = re.compile("[一二两三四五六七八九十](?=[\u4e00-\u9fff])")
PLACES = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<names>[京津冀沪渝苏浙皖粤港澳鲁豫晋陕甘宁青新川滇黔桂湘鄂赣闽琼辽吉黑蒙藏]{2,6})(?P<count>[两二三四五六七])(?P<unit>地|省|市|省市)(?![区方])"
)
INTO = re.compile(r"“(?P<count>[三四五六七八九十])(?P<verb>[进送入到])”(?P<rest>[^。；]*)")
RANKED = re.compile(
    rf"前{NUMBER}(?P<unit>名|位|强|项|个|家)(?:依次|分别|顺次)(?:是|为|由)?(?P<names>[^，。；：\d]*?(?:、|和|与|及)[^，。；：\d]*)(?=[，。；]|$)"
)
ONLY_ONE = re.compile(
    r"(?<![\d.第])(?P<count>1|一)(?P<unit>[人名个家件项场处所位])，(?:分别|依次)(?:是|为|由|来自|在)[^，。；]*?[、和与及][^，。；]*"
)
JUDGES = re.compile(
    rf"(?<![第\d]){NUMBER}(?:位|名)(?:专家)?评委[^。]*?去掉一个最高分[^。；]{{0,4}}一个最低分[^。；\d]{{0,10}}?(?:其余|余下|剩余|剩下)的?(?P<rest>\d{{1,2}}|[两二三四五六七八九十])(?P<unit>[人位名个])",
    re.ASCII,
)
LEAST, MOST_STEPS_APART = 2, 2


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says="写“{words}”，列出的是{listed}个。",
    remedy="核对个数和所列各项，改正不符的一处。",
)
def things_are_as_many_as_words_count(report: Manuscript) -> Hits:
    """Steps in words, levels, what a short name numbers, the first so many, judges without the two extremes."""
    for line in report.normal:
        if line.is_row:
            continue
        for sentence in SENTENCE.finditer(line.text):
            for words, listed in _told(sentence[0]):
                yield hit(line.line_at(sentence.start()), words=words, listed=listed)


def _told(text: str) -> Iterator[Told]:
    """What is counted wrongly in a sentence."""
    yield from _steps(text) if "首先" in text and "最后" in text else ()
    yield from _levels(text) if "、" in text else ()
    yield from _short_names(text) if "”" in text else ()
    yield from _places(text)
    yield from _ranked(text) if "前" in text else ()
    for match in ONLY_ONE.finditer(text):
        yield match[0][:2], may_be(match[0])[-1]
    judges = JUDGES.search(text) if "评委" in text else None
    if judges and written_count(judges["count"]) - LEAST != written_count(judges["rest"]):
        yield f"其余{judges['rest']}{judges['unit']}", written_count(judges["count"]) - LEAST


def _steps(text: str) -> Iterator[Told]:
    steps = [*STEP.finditer(text)]
    said = STEPS.search(text, steps[-1].end()) if len(steps) > LEAST else None
    count = written_count(said["count"]) if said else 0
    if said and 0 < abs(count - len(steps)) <= MOST_STEPS_APART and steps[0][0] == "首先":
        yield said[0], len(steps)


def _levels(text: str) -> Iterator[Told]:
    for match in LEVELS.finditer(text):
        listed = len(JOINED.split(match["names"]))
        if listed != written_count(match["count"]) and "等" not in match["names"]:
            yield match["names"] + match["count"] + match["unit"], listed


def _short_names(text: str) -> Iterator[Told]:
    for match in SHORT_NAMES.finditer(text):
        listed = may_be(match["names"])
        count = sum(written_count(each) for each in EACH_OF_NAME.findall(match["name"]))
        if listed[0] > LEAST and "等" not in match["names"] and 0 < abs(count - listed[-1]) <= MOST_STEPS_APART:
            yield from [(match["name"], listed[-1])] if count not in listed else []
    for match in INTO.finditer(text):
        into = re.findall(f"(?<![“促推引改增跟先走]){match['verb']}[\u4e00-\u9fff]{{1,4}}\\d", match["rest"])
        is_all = re.search("合计|共计?\\d|总计|累计|$", match["rest"]) is not None and "等" not in match["rest"]
        if len(into) > LEAST and is_all and len(into) != written_count(match["count"]):
            yield f"{match['count']}{match['verb']}", len(into)


def _places(text: str) -> Iterator[Told]:
    for match in PLACES.finditer(text):
        if len(match["names"]) != written_count(match["count"]):
            yield match[0], len(match["names"])


def _ranked(text: str) -> Iterator[Told]:
    for match in RANKED.finditer(text):
        listed = may_be(match["names"])
        if written_count(match["count"]) not in listed and "等" not in match["names"]:
            yield f"前{match['count']}{match['unit']}", listed[-1]

"""Preflight rules for people and departments: one name and one post throughout, and departments that exist."""

import re
from collections.abc import Iterator, Mapping, Sequence

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟"
    "熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒"
    "阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫"
    "米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
POST = "副?(?:主席|秘书长|馆长|主任|局长|部长|科长|会长|理事长|院长|站长|园长|团长)"
NAME = f"(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{2}})"
FOLLOWS = "(?=任|为|担|主持|负|带|牵|同志|总结|讲|出席|参加|到会|汇报|致辞|宣|要求|强调|分管|[，、。；）每听签审]|$)"
POST_FIRST = re.compile(rf"(?P<posts>{POST}(?:[、兼和](?:{POST}))*){NAME}{FOLLOWS}")
POST_LAST = re.compile(
    rf"(?:^|(?<=[，。；、由向经]))(?:[\u4e00-\u9fff、]{{0,8}}[，、])?{NAME}"
    rf"(?P<posts>{POST})(?=任|为|担|主持|负|带|牵|听|签|审|[，、。；）])"
)
CHANGED = re.compile("原任|时任|现任|[兼升调转起改]任|兼|任职|卸任|接任|继任|免去|当选|分别任|同时|代理|换届|履新")
AFTER_MARK = (
    f"(?:^|(?<=[，。；、由向经]))(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{2}})"
    "(?=每|主持|负责|带队|听取|签|审|牵头|任|担任|同志|总结|讲|出席|参[加会]|汇报|分管|[，、。；])"
)


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says={
        "post": "“{name}”前面是{was}，这里是{now}。",
        "name": "“{written}”与前面的“{name}”差一个字，请核对是不是同一个人。",
    },
    remedy="核对姓名和职务，前后一致。",
)
def people_keep_name_and_post(report: Manuscript) -> Hits:
    """“副主席吴晓” and “吴晓主席”, “何敬之” and “何静之”: unless it is told that the post changed."""
    posts: dict[str, tuple[set[str], int]] = {}
    is_changed = any(CHANGED.search(line.text) for line in report.normal)
    for line in report.normal:
        for match in _people(line.text):
            now = {*re.split("[、兼和]", match["posts"])}
            was, first = posts.setdefault(match["name"], (now, line.number))
            if not is_changed and not was & now:
                shown, told = "、".join(sorted(was)), "、".join(sorted(now))
                yield hit(line.line_at(match.start()), first, kind="post", name=match["name"], was=shown, now=told)
            was |= now
    yield from _misspelt(report.normal, {name: line for name, (_, line) in posts.items()})


def _people(text: str) -> Iterator[re.Match[str]]:
    if "席" in text or "长" in text or "任" in text:
        yield from POST_FIRST.finditer(text)
        yield from POST_LAST.finditer(text)


def _misspelt(lines: Sequence[NormalLine], known: Mapping[str, int]) -> Hits:
    """A name without a post that has one character other than a name with its post."""
    for line in lines if known else ():
        for match in re.finditer(AFTER_MARK, line.text):
            written = match["name"]
            near = [name for name in known if _differ_by_one(name, written) and _sound_alike(name, written)]
            if written not in known and len(near) == 1:
                yield hit(line.line_at(match.start()), known[near[0]], kind="name", written=written, name=near[0])


UNITS = "部室|科室|部门|处室|股室|科|部|处|股|室|中心"
INSIDE = re.compile(
    rf"(?:内设|下设|设有|设)(?:机构)?(?:有)?(?P<listed>[\u4e00-\u9fff（）]{{2,12}}(?:[、和及][\u4e00-\u9fff（）]{{2,12}}){{1,12}}?)(?:等)?(?:共|，共)?(?P<count>\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})个(?:内设机构|职能|{UNITS})",
    re.ASCII,
)
TOLD = re.compile(
    "(?<=其中)(?P<name>[\u4e00-\u9fff]{2,6}?[部室科处股])(?=承担|负责|牵头|具体|主要|有|编制|在岗|\\d|为|[，、])"
)
LED = re.compile("(?<=[由，。；])(?P<name>[\u4e00-\u9fff]{2,6}?[部室科处股])(?=承担|负责|牵头|具体|组织|汇总)")


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says="“{name}”不在所列的内设机构“{listed}”之中。",
    remedy="核对内设机构的名称，前后一致。",
)
def departments_are_those_listed(report: Manuscript) -> Hits:
    """“内设办公室、宣教部、维权部3个部室，其中宣传部……”, “由宣传部牵头”."""
    departments: set[str] = set()
    shown, first = "", 0
    for line in report.normal:
        for match in INSIDE.finditer(line.text) if "个" in line.text and not departments else ():
            departments = {*re.split("[、和及]", match["listed"])}
            shown, first = match["listed"], line.number
            for told in TOLD.finditer(line.text, match.end()):
                if told["name"] not in departments and not re.search("[。；]", line.text[match.end() : told.start()]):
                    yield hit(line.line_at(told.start()), name=told["name"], listed=shown)
        for told in LED.finditer(line.text) if departments else ():
            if told["name"] not in departments and _is_near(told["name"], departments):
                yield hit(line.line_at(told.start()), first, name=told["name"], listed=shown)


FIRST_ROW, LAST_ROW, OF_A_ROW = 0xB0, 0xD7, 94  # of the common characters of GB 2312, which stand by their sound
FAR = 10  # characters apart, beyond which the sound is another one


def _sound_alike(one: str, other: str) -> bool:
    """Whether the characters that differ have nearly one sound: 敬 and 静."""
    return all(a == b or abs(_place(a) - _place(b)) <= FAR for a, b in zip(one, other, strict=True))


def _place(char: str) -> int:
    """The place of a common character by its sound; far from all others for a rare one."""
    code = char.encode("gb2312", "replace")
    is_common = len(code) > 1 and FIRST_ROW <= code[0] <= LAST_ROW
    return code[0] * OF_A_ROW + code[1] if is_common else -ord(char) * OF_A_ROW


def _differ_by_one(one: str, other: str) -> bool:
    return len(one) == len(other) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _is_near(name: str, departments: set[str]) -> bool:
    return any(_differ_by_one(name, each) and name[-1] == each[-1] for each in departments)

"""Words written twice: 的的, 项项, 组织文艺文艺创作, 3三个; what may stand twice is left in peace: 重点项目项目经费."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.character_forms import HAN

COMPOUNDING = (  # may end one word and begin the next: 重点项目|项目经费
    "工作|项目|活动|管理|文化|经费|预算|绩效|单位|部门|服务|艺术|文艺|培训|评价|指标|目标|人员|会员|演出|展览|创作|教育|建设"
    "|社会|群众|志愿|妇女|儿童|青年|科技|科普|社区|中心|学会|协会|文联|研究|讨论|考虑|了解|学习"
)
BEGUN_WORDS = "都|庭|长|具|政|居|目|单|额|刊|末|间|限|货|满|馆|地|所|要|人|体|别|性"  # 5家家庭, 3项项目, 2份份额
OTHER_UNITS = "幅篇册批部套副条例台辆间班节首支户座处张届类种轮块本天年月日分"
AFTER_UNIT = r"[，。；、）\d的共和及与均比较占超达其]|$"
OPENING = (  # ，对对考核不合格的: prepositions that open a clause, where no word begins with them: 对方, 按揭
    "(?<![一双成结配])对对(?![方象口外内策比照联接应手账标立话等调子抗称面])|(?<![一])把把(?![关脉握手控])"
    "|(?<!依)按按(?![揭钮压键摩])|(?<=[，。；：])(?:向向(?![往导上下阳心])|以以(?![上下及内外往后前来此])|因因(?![素果公]))"
)
TWICE = re.compile(
    f"(?<=\\d)(?P<unit>[个次场件家项名份期])(?P=unit)(?!{BEGUN_WORDS})|"
    f"(?<=\\d)(?P<other>[{OTHER_UNITS}])(?P=other)(?={AFTER_UNIT})|(?P<ordinal>[一二三四五六七八九]是)(?P=ordinal)|"
    r"末末|止止|(?<!公)共共|(?<!一)项项(?!目)|已已|(?<!公)元元|(?<=\d)(?P<power>[万亿])(?P=power)|人次次|前前(?![后任])|从从(?!容)|由由|将将|到到|"
    f"(?!(?P<each>一[{HAN}]{{1,3}})(?P=each)[地的])(?!比一[年季月届期次])(?P<phrase>[{HAN}]{{3,12}})(?P=phrase)|"
    f"(?:(?<=^)|(?<=[，。；、：的和与及了])|(?<=组织)|(?<=开展)|(?<=培育)|(?<=推进)|(?<=加强))(?P<matter>{COMPOUNDING})(?P=matter)|"
    "(?<![群大]众)(?<!民间)(?<!网络)(?<!基层)文艺文艺(?!家)|"
    f"(?P<pair>(?![{HAN}]一[{HAN}]一[策档案册议品事人码证表])(?![一某多慢好天年月日人个步点]|{COMPOUNDING})[{HAN}][{HAN}])(?P=pair)(?!(?P=pair))|"
    "(?<=[月日年])起起(?![草步点])|(?<![行作认成称因])为为|(?<!关)于于|(?<![现所内外潜自实存正旨])在在(?![建岗职册编线读校场库馆学营途])|(?<![冬夏])至至|已已|且且|或或|(?<!合)并并|"
    "况况|们们|绩绩(?!效)|者者|额额(?![度外定])|率率(?![先领])|口口(?![声相岸径碑味])|款款(?![项式])|益益(?!处)|障障(?!碍)|"
    "的的(?!确)|(?<!为)了了(?![解却结然])|(?<![于但凡总就])是是(?!非)|(?<!共)和和(?![美气睦])|与与|及及|被被|等等等|"
    "没没|未未|(?<!平)均均|但但|仍仍|又又|也也|虽虽|不不|让让|(?<!自)各各(?!自)|(?<![首成])都都|(?<![成造])就就|"
    f"{OPENING}"
)
FOLLOWS_ITSELF = re.compile("(?=([\u4e00-\u9fff]{1,12}?)\\1)")  # a first look
COUNTED_TWICE_SIGN = re.compile(
    "请请|[一两三四五六七八九十]([名个场次件家项幅篇册位户])\\1|\\d(?:[一二三四五六七八九十]|元万|[%％]{2}|余多|多余)",
    re.ASCII,
)
COUNTED_TWICE = re.compile(
    r"(?<![\d.、—至])\d{1,3}[一二三四五六七八九十]{1,2}(?=[个项场家名件])"
    rf"|(?<=[两三四五六七八九十])(?P<told>[名个场次件家项幅篇册位户])(?P=told)(?!{BEGUN_WORDS})"
    rf"|(?<=一)(?<=[配设建办聘派]一)(?P<one>[名个场次件家项幅篇册位户])(?P=one)(?!{BEGUN_WORDS})"
    rf"|(?<=[配设建办聘派][备立成请出]一)(?P<one2>[名个场次件家项幅篇册位户])(?P=one2)(?!{BEGUN_WORDS})"
    r"|(?:(?<=^)|(?<=[，。；]))请请(?![求假示教问愿客])"
    r"|(?<=\d)元万元|(?<=\d)[%％]{2,}|(?<=\d)余多(?=[万元人名个件场册次])|(?<=\d)多余(?=[人名])",
    re.ASCII,
)


def words_twice(text: str) -> Iterator[re.Match[str]]:
    """What is written twice, in words and in figures."""
    end = 0
    for doubled in FOLLOWS_ITSELF.finditer(text):
        match = TWICE.match(text, doubled.start()) if doubled.start() >= end else None
        if match:
            end = match.end()
            yield match
    yield from COUNTED_TWICE.finditer(text) if COUNTED_TWICE_SIGN.search(text) else ()

"""Two figures compared by their names: 下半年比上半年多, 比城北站的141人次少, 环比, 相差, places in an order."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.comparisons import (
    REMEDY,
    SAYS,
    difference_shown,
    growth_agrees,
    is_apart_by,
    rate_shown,
    wrong_value,
    wrong_way,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import LESS, MORE, FigureRole, way_of
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
WAY = "|".join(sorted((*MORE, *LESS), key=len, reverse=True))
BESIDE = re.compile("^，(?:也)?(?:比|较)(?P<base>[^，；。]{1,16}?)(?:的|（)?$")
LAST_YEAR = re.compile("[上去同]年|同期|上届|上期|20\\d\\d|计划|预算|目标|标准|年初|平均|要求|限额|控制|原")
APART = re.compile(f"^(?:）)?(?:(?:有所|略|约|要|还)?(?P<way>{WAY})(?:了|出)?)$")
NAMED = re.compile(
    f"^[，（；](?P<now>[^，；。比较]{{1,12}})[比较](?P<base>[^，；。]{{1,12}}?)(?:同比)?(?P<way>{WAY})(?:了|出)?$"
)
IN_TURN = re.compile("^，(?:环比|月环比|季环比)(?P<way>增长|上升|增加|下降|减少|降低|提高|回落)$")
PERIOD = re.compile(r"(?P<month>\d{1,2})月(?!\d)|第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年", re.ASCII)
AGES = re.compile(
    r"(?P<one>\d{1,3})周?岁[^。；\d]{0,14}?(?P<other>\d{1,3})周?岁[，（](?:两者|二者|两人|年龄)?相差(?P<apart>\d{1,3})岁",
    re.ASCII,
)
HAN = "一二三四五六七八九十"
PLACES = re.compile(
    rf"第(?P<was>\d{{1,3}}|[{HAN}]{{1,3}})[位名](?P<verb>[^，。；\d第]{{0,3}}(?:到|至|为|成))[^，。；第]{{0,12}}第(?P<now>\d{{1,3}}|[{HAN}]{{1,3}})[位名]"
    rf"(?:[，（](?:排名|位次|名次)?(?P<way>上升|提升|前进|提高|进位|跃升|前移|下降|下滑|后退|后移|降低)(?:了)?(?P<apart>\d{{1,3}}|[{HAN}两]{{1,3}})[位名个])?"
)
VERB_UP = re.compile("升|进|提|跃")
VERB_DOWN = re.compile("降|滑|退|跌|落")
PLACE_WORDS = {1: "上升", -1: "下降"}


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def compared_by_name(report: StatedReport) -> Hits:
    """“比城北站的141人次多15人次”, “下半年比上半年少0.3万份”, “10月为5040人次，环比下降20%”."""
    for sentence in report.sentences:
        yield from _beside_another(sentence)
        yield from _by_name(sentence)
        yield from _in_turn(sentence)
        yield from _ages_apart(sentence)


def _is_plain(each: Statement) -> bool:
    is_figure = each.role in (FigureRole.PLAIN, FigureRole.PER_HEAD, FigureRole.SPENT, FigureRole.REFERENCE)
    return is_figure and not each.is_about and each.unit != "" and each.value > 0


def _beside_another(sentence: Sentence) -> Hits:
    """“城南站126人次，比城北站的141人次少15人次”."""
    found = sentence.statements
    for now, base, apart in zip(found, found[1:], found[2:], strict=False):
        named, said = BESIDE.match(base.between), APART.match(apart.between)
        if named is None or said is None or LAST_YEAR.search(named["base"]):
            continue
        if now.unit == base.unit == apart.unit != RATE and _is_plain(now) and _is_plain(base):
            yield from _checked(now, base, apart, way_of(said["way"]))


def _checked(now: Statement, base: Statement, apart: Statement, way: int) -> Hits:
    if apart.is_about:
        return
    if not is_apart_by(now, base, apart):
        yield wrong_value(apart, "amount", difference_shown(now, base))
    elif way * (now.value - base.value) < 0:
        yield wrong_way(apart, base, now, base)


def _by_name(sentence: Sentence) -> Hits:
    """“下半年比上半年少0.3万份”, “女性比男性多12人”: of the two figures that have these names."""
    found = sentence.statements
    for at, apart in enumerate(found):
        said = NAMED.match(apart.between) if at > 1 else None
        if said is None or LAST_YEAR.search(said["now"] + said["base"]):
            continue
        nows, bases = (_of_name(found[:at], said[which]) for which in ("now", "base"))
        pairs = [(now, base) for now in nows for base in bases if now.unit == base.unit and now is not base]
        if len(pairs) != 1:
            continue
        now, base = pairs[0]
        if apart.unit == base.unit != RATE:
            yield from _checked(now, base, apart, way_of(said["way"]))
        elif apart.unit == RATE != base.unit and base.value:
            yield from _grown(now, base, apart, way_of(said["way"]))


def _grown(now: Statement, base: Statement, grown: Statement, way: int) -> Hits:
    if grown.is_about:
        return
    if not growth_agrees(grown, now.value - base.value, base):
        yield wrong_value(grown, "rate", rate_shown(now.value - base.value, base, grown, now))
    elif way * (now.value - base.value) < 0:
        yield wrong_way(grown, base, now, base)


def _of_name(before: Sequence[Statement], name: str) -> list[Statement]:
    """The figures whose words have a name."""
    name = re.sub("^(?:其中|且|并且|而)|(?:人数|数量|人次|场次|数)$", "", name)
    return [each for each in before if len(name) > 1 and name in each.label and _is_plain(each)]


def _in_turn(sentence: Sentence) -> Hits:
    """环比: of the period right before."""
    found = sentence.statements
    for base, now, grown in zip(found, found[1:], found[2:], strict=False):
        said = IN_TURN.match(grown.between)
        if said is None or base.unit != now.unit or grown.unit != RATE or base.unit in (RATE, POINTS, PERCENT_POINTS):
            continue
        periods = [_period(each) for each in (base, now)]
        if None not in periods and periods[1] == (periods[0] or 0) + 1 and _is_plain(base) and _is_plain(now):
            yield from _grown(now, base, grown, way_of(said["way"]))


def _period(each: Statement) -> int | None:
    """The month, quarter or half that a figure is of."""
    told = list(PERIOD.finditer(each.between))
    if not told:
        return None
    if told[-1]["month"]:
        return int(told[-1]["month"])
    return from_chinese(told[-1]["quarter"]) if told[-1]["quarter"] else 1 + (told[-1]["half"] == "下")


def _ages_apart(sentence: Sentence) -> Hits:
    """“最年长者82岁，最年轻者57岁，相差25岁”."""
    for match in AGES.finditer(sentence.text) if "岁" in sentence.text else ():
        right = abs(int(match["one"]) - int(match["other"]))
        if right != int(match["apart"]):
            yield hit(
                sentence.line, kind="amount", label="相差", stated=f"{match['apart']}岁",
                right=f"{max(match['one'], match['other'])}－{min(match['one'], match['other'])}＝{right}岁",
            )  # fmt: skip


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={"way": "“{written}”：由第{was}到第{now}是{way}。", "amount": "“{written}”：应为{right}位。"},
    remedy="核对位次和升降。",
)
def places_rise_and_fall(report: StatedReport) -> Hits:
    """“由第9位变为第5位，下降4位”: a smaller place is a higher one."""
    for line in report.manuscript.lines:
        for match in PLACES.finditer(line.text) if "第" in line.text else ():
            was, now = _number(match["was"]), _number(match["now"])
            way = 1 if now < was else -1
            said = [word for word in (match["way"], match["verb"]) if word]
            ways = {1 if VERB_UP.search(word) else -1 if VERB_DOWN.search(word) else way for word in said}
            if was and now and was != now and ways - {way}:
                yield hit(line.line_no, kind="way", written=match[0], was=was, now=now, way=PLACE_WORDS[way])
            elif match["apart"] and was and now and _number(match["apart"]) != abs(was - now):
                yield hit(line.line_no, kind="amount", written=match[0], right=abs(was - now))


def _number(text: str) -> int:
    try:
        return int(text) if text.isdigit() else from_chinese(text.replace("两", "二"))
    except ValueError:
        return 0


AIM = re.compile(
    "(?:^|[，。；])(?P<name>[\u4e00-\u9fff]{2,6}?)(?:场次|次数|数量|人数|件数|场数|期数|总数|数)?(?:均|都|也)?"
    "(?P<claim>超额完成|超过|达到|完成|未达到?|未完成|没有达到|低于|少于)(?:了)?(?:年初|年度|全年|预期|计划|设定|的)*(?:目标|计划|指标)(?:值|数)?(?=[，。；])"
)
MISSED = re.compile("^[未没低少]")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{written}”，但目标{goal}，实际{done}。",
    remedy="核对目标、完成数和说法。",
)
def claims_fit_their_goals(report: StatedReport) -> Hits:
    """“不少于10场……实际举办展览9场……展览场次超过年初目标”."""
    for line, group in report.by_line.items():
        goals = [each for each in group if each.role is FigureRole.TARGET and not LESS_IS_BETTER.search(each.label)]
        text = "".join(report.sentences[number].text for number in dict.fromkeys(each.sentence for each in group))
        for match in AIM.finditer(text) if goals else ():
            name = match["name"][-NAME:]
            own = [each for each in goals if name in each.label]
            done = [
                each for each in group if each not in goals and name in each.label and each.role is FigureRole.PLAIN
            ]
            pairs = [(goal, each) for goal in own for each in done if goal.unit == each.unit and not each.is_about]
            if len(pairs) != 1:
                continue
            goal, each = pairs[0]
            is_short = each.value < goal.value
            is_over = each.value > goal.value
            is_wrong = not is_short if MISSED.match(match["claim"]) else is_short
            if is_wrong or (match["claim"] in ("超过", "超额完成") and not is_over):
                yield hit(line, written=match[0].strip("，。；"), goal=goal.text, done=each.text)


NAME = 2
LESS_IS_BETTER = re.compile("不超过|不高于|以内|控制|上限|限额|不多于")

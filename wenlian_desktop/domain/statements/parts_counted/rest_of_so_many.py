"""So many, some of them done, and how many the rest are: “3个问题已整改1个，其余1个…”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNT = "[两一二三四五六七八九]|十[一二三四五六七八九]?|\\d{1,4}"
DONE = "整改|办结|完成|解决|落实|答复|销号|验收|竣工|完工|达标|结项|换届|开放|建成|修复|采纳|办理|交付|启用|处理"
REST_OF = re.compile(
    f"(?<![第\\d.一二三四五六七八九十、])(?P<all>{COUNT})(?P<unit>[个项件家条名处座户所起卷])(?P<what>[^，。；\\d]{{0,14}}?)"
    f"，?(?P<words>[^，。；\\d]{{0,12}}?(?:{DONE})(?:了|整改|的)?(?:有)?)(?P<done>{COUNT})(?P=unit)[^，。；\\d]{{0,8}}"
    f"，(?:其余|剩余|余下|剩下|另外?|还有|尚有|仍有)(?:的)?(?P<rest>{COUNT})(?P=unit)(?P<after>[^，。；\\d]{{0,12}})"
)
GOES_ON = re.compile("转入|结转|正在|未|仍|待|下年|明年|尚|推进|跟踪|列入|需|因")
NO_WHOLE = re.compile("其中|另有|不含|除|计划|新增|上年|连同|以及|、")
FAR = Fraction(2, 5)  # of the whole: what is off by more is of something else


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“其余{rest}{unit}”，{all}－{done}＝{right}{unit}。",
    remedy="核对总数、已完成数和其余的个数。",
)
def the_rest_is_what_is_not_done(report: StatedReport) -> Hits:
    """What is done and what is left make all, where all three are told one after the other in one unit."""
    for line in report.manuscript.normal:
        text = line.text
        if "其余" not in text and "余" not in text and "另" not in text and "有" not in text:
            continue
        for match in REST_OF.finditer(text):
            whole, done, rest = (written_count(match[name]) for name in ("all", "done", "rest"))
            if not rest or not 0 < done < whole or not _is_of_them(match):
                continue
            apart = abs(whole - done - rest)
            if apart and (apart == 1 or apart <= whole * FAR):
                yield hit(
                    line.line_at(match.start("rest")), rest=match["rest"], unit=match["unit"], all=whole, done=done,
                    right=whole - done,
                )  # fmt: skip


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="{some}{unit}{noun}和其余{rest}{unit}合{sum}{unit}，另一处写{noun}{stated}。",
    remedy="核对总数和其余的个数。",
)
def some_and_the_rest_are_all(report: StatedReport) -> Hits:
    """“3个协会完成换届，其余9个协会在任期内”, where the report tells of 13协会 in another place."""
    for line in report.manuscript.normal:
        match = SOME_AND_REST.search(line.text) if "其余" in line.text else None
        some, rest = (written_count(match[name]) for name in ("some", "rest")) if match else (0, 0)
        if match is None or not some or not rest:
            continue
        told = [each for each in report.statements if each.line != line.number and _is_all(each, match)]
        values = {each.value for each in told}
        if values and some + rest not in values and len(values) == 1 and abs(told[0].value - some - rest) <= MOST_OFF:
            yield hit(
                line.line_at(match.start("rest")), told[0].line, some=match["some"], unit=match["unit"],
                noun=match["noun"], rest=match["rest"], sum=some + rest, stated=told[0].text,
            )  # fmt: skip


MOST_OFF = 2
SOME_AND_REST = re.compile(
    f"(?<![第\\d.余])(?P<some>{COUNT})(?P<unit>[个家座所支])(?P<noun>[\u4e00-\u9fff]{{2,4}}?)(?![\u4e00-\u9fff]{{0,6}}其中)"
    "[^，。；\\d]{0,16}，(?:其余|其他)(?:的)?"
    f"(?P<rest>{COUNT})(?P=unit)(?P=noun)?(?:均|都|全部|在|按|尚|未|没有|正|仍)"
)


def _is_all(each: Statement, match: re.Match[str]) -> bool:
    """Whether a figure counts all of those that some and the rest are of."""
    name = match["noun"]
    is_named = each.label.endswith(name) or (each.after.startswith(name) and len(each.label) < LONG)
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and not NO_WHOLE.search(each.label)
    return each.unit == match["unit"] and is_named and is_plain and each.value > written_count(match["some"])


LONG = 8


def _is_of_them(match: re.Match[str]) -> bool:
    """Whether the rest is of the whole: 另 and 还有 may tell of others, unless they are still to be done."""
    is_rest = re.search("，(?:其余|剩余|余下|剩下)", match[0]) is not None
    is_left = is_rest or GOES_ON.search(match["after"]) is not None
    return is_left and not NO_WHOLE.search(match["what"] + match["words"])

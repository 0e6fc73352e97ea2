"""Round figures whose own sentence has them exact: so many above the goal, a rate of it, or all their parts."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import counts
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
GOAL = "(?:年度|年初|全年|既定)?(?:目标|计划|任务)(?:值|数)?"
BEYOND = re.compile(f"(?:超(?:出|过|额完成)?|比|较){GOAL}(?:多|少|超)?(?:了)?$")
OF_GOAL = re.compile(f"(?:^|[，；])(?:完成率|(?:完成|为|是|达到?)?{GOAL}的)(?:为|达到?|是)?$")
ABOUT = re.compile("(?:(?<![签节合条预相])约|近|逾|接近|大约)$")
PARTS = re.compile("其中|包括|分别|[：:]")
OF_OTHERS = re.compile("上年|去年|累计|历年|以来|近年|现有|馆藏|下一?年|明年|拟|计划|其中")
OF_VISITORS = re.compile("观众|受众|浏览|点击|阅读|读者|观看")
MEDIA = re.compile(
    "、[^，。；、]{2,10}等?(?P<vague>(?:多|数|十余|\\d+余)家媒体)[^，。；]{0,8}(?:报道|宣传|播发|刊发|转载|推介)"
)
LEAST_PARTS = 2


@rule(
    "C49",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "“{vague}”不是确数，同句“{exact}”按确数写。",
        "parts": "“{vague}”不是确数，分项之和是{exact}。",
        "media": "“{vague}”不是确数。",
    },
    remedy="完成值写确数。",
)
def results_told_exactly_are_exact(report: StatedReport) -> Hits:
    """“培训近220人，超出目标13人”, “约130场，完成率104.00%”, “演出40余场，其中社火6场、秦腔18场、综合文艺18场”."""
    for sentence in report.sentences:
        media = MEDIA.search(sentence.text) if "家媒体" in sentence.text else None
        if media:
            yield hit(sentence.line, kind="media", vague=media["vague"])
    for sentence in report.with_figures(2):
        for at, each in enumerate(sentence.statements):
            if not _is_vague(each) or OF_OTHERS.search(each.between):
                continue
            if any(one.unit == each.unit and not one.is_about for one in sentence.statements[:at]):
                continue
            following = sentence.statements[at + 1 :]
            exact = _told_exactly(each, following[0]) if following else ""
            total = "" if exact or OF_VISITORS.search(each.between) else _all_parts(sentence, each, following)
            if exact:
                yield hit(each.line, vague=each.text, exact=exact)
            elif total:
                yield hit(each.line, kind="parts", vague=each.text, exact=total)


def _is_vague(each: Statement) -> bool:
    is_about = bool(each.quantity.mark) and each.quantity.mark != "以上"
    return (is_about or ABOUT.search(each.label) is not None) and counts(each) and each.role is FigureRole.PLAIN


def _told_exactly(each: Statement, other: Statement) -> str:
    if "。" in other.between or other.is_about:
        return ""
    if other.unit == each.unit and BEYOND.search(other.label):
        return f"{other.label}{other.text}"
    is_rate = other.unit == RATE and other.quantity.step < 1 and OF_GOAL.search(other.between) is not None
    return f"{other.label}{other.text}" if is_rate else ""


def _all_parts(sentence: Sentence, each: Statement, following: Sequence[Statement]) -> str:
    """The sum of the exact parts that follow in the same unit, where it is about the round figure."""
    if not following or not PARTS.search(following[0].between):
        return ""
    end = sentence.text.find("；", each.quantity.end)
    run = list[Statement]()
    for one in following:
        is_next = one.unit == each.unit and not one.is_about and (end < 0 or one.quantity.start < end)
        if not is_next or (run and not re.match("[、，]", one.between)):
            break
        run.append(one)
    total = sum(one.value for one in run)
    is_near = each.value * 9 / 10 < total < each.value * 12 / 10
    return f"{total}{each.unit}" if len(run) >= LEAST_PARTS and is_near and "等" not in sentence.text else ""

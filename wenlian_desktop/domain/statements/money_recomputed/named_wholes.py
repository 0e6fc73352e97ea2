"""Wholes that the trade knows by their names, with parts of known names: 结转结余, 支出总计, 财政拨款, “三公”经费."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Known = tuple[
    re.Pattern[str], tuple[tuple[re.Pattern[str], bool], ...]
]  # the whole; its parts, and which may be missing
END = "(?:为|共计?|合计|是|均为)?$"
KNOWN: tuple[Known, ...] = (
    (
        re.compile(f"(?:结转(?:和|与)?结余|结余结转)(?:资金)?(?:总额)?{END}"),
        (
            (re.compile(f"^(?:其中)?(?:年末|财政拨款)?结转(?:资金)?{END}"), True),
            (re.compile(f"^(?:其中)?(?:年末|财政拨款)?(?:净)?结余(?:资金)?{END}"), True),
        ),
    ),
    (
        re.compile(f"支出总计{END}"),
        (
            (re.compile(f"^本年支出(?:合计)?{END}"), True),
            (re.compile(f"结余分配{END}"), False),
            (re.compile(f"年末结转(?:和|与)?结余{END}"), True),
        ),
    ),
    (
        re.compile(f"收入总计{END}"),
        (
            (re.compile(f"^本年收入(?:合计)?{END}"), True),
            (re.compile(f"使用非财政拨款结余{END}"), False),
            (re.compile(f"年初结转(?:和|与)?结余{END}"), True),
        ),
    ),
    (
        re.compile("^财政拨款(?:收入|预算|支出)?(?:共计?|合计|总计|总额)(?:为)?$"),
        (
            (re.compile(f"^(?:其中)?一般公共预算(?:财政拨款|拨款)?(?:收入|支出)?{END}"), True),
            (re.compile(f"^政府性基金(?:预算)?(?:财政拨款|拨款)?(?:收入|支出)?{END}"), True),
            (re.compile(f"^国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:收入|支出)?{END}"), False),
        ),
    ),
)
REST_KNOWN = (
    (re.compile(f"原值{END}"), re.compile(f"累计(?:折旧|摊销){END}"), re.compile(f"(?<!资产)净值{END}|资产净值{END}")),
)


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“原值－累计折旧”复算后改正。",
)
def net_values_are_right(report: StatedReport) -> Hits:
    """“固定资产原值351万元，累计折旧168.4万元，净值182.6万元”."""
    for sentence in report.with_figures(1):
        money = [each for each in sentence.statements if each.unit == MONEY and not each.is_about]
        for words in REST_KNOWN if len(money) >= len(("whole", "less", "net")) else ():
            told = [[each for each in money if shape.search(each.label)] for shape in words]
            if [len(each) for each in told] != [1, 1, 1]:
                continue
            first, less, net = (each[0] for each in told)
            whole = _at_the_end(money, first, less)
            if whole is None:
                continue
            if abs(whole.value - less.value - net.value) > net.quantity.step * (net.quantity.scale > 1):
                terms = f"{bare(whole.quantity, net.quantity)}－{bare(less.quantity, net.quantity)}"
                right = f"{terms}＝{written(whole.value - less.value, net.quantity)}"
                yield hit(net.line, label=net.label, stated=net.text, right=right)


AT_FIRST = re.compile("年初|期初|上年[末底]|去年[末底]")
AT_LAST = re.compile("(?:年[末底]|期末)(?:数|余额|原值|账面原值)?(?:为|达到?|增至|减至|是|共)?$")


def _at_the_end(money: Sequence[Statement], first: Statement, less: Statement) -> Statement | None:
    """The 原值 that a 累计折旧 is taken from: that of the end of the year, where one of its beginning is told."""
    after = [each for each in money if first.quantity.end < each.quantity.end < less.quantity.end]
    last = [each for each in after if AT_LAST.search(each.label)]
    if last:
        return last[-1]
    return None if AT_FIRST.search(first.label) and after else first


NOT_OF_ALL = re.compile("[比较]|同比|上年|去年|预算执行率")


def known_wholes(report: StatedReport) -> Iterator[tuple[Statement, list[Statement]]]:
    """“年末结转结余38.4万元，其中结转…；结余…”, “支出总计中，本年支出…，结余分配…，年末结转和结余…”."""
    for group in report.by_line.values():
        money = [
            each for each in group if each.unit == MONEY and not each.is_about and not NOT_OF_ALL.search(each.label)
        ]
        for known, parts in KNOWN if len(money) > len(("whole", "part")) else ():
            wholes = [each for each in money if known.search(each.label)]
            found = _parts(money, wholes, parts) if len(wholes) == 1 else []
            if found:
                yield wholes[0], found


def _parts(
    money: Sequence[Statement], wholes: Sequence[Statement], parts: Sequence[tuple[re.Pattern[str], bool]]
) -> list[Statement]:
    """One figure for each part; none where one is missing that must be there, or told twice."""
    found: list[Statement] = []
    for words, is_needed in parts:
        own = [each for each in money if each not in wholes and words.search(each.label)]
        if len(own) > 1 or (is_needed and not own):
            return []
        found += own
    return found


SMALL, SMALLER = re.compile("中小(?:微)?企业"), re.compile("小微(?:型)?企业|小型?、?微型?企业")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{part}”比“{whole}”还多。",
    remedy="核对后改正不符的一处。",
)
def small_firms_are_some(report: StatedReport) -> Hits:
    """授予小微企业的 is a part of what 中小企业 are given."""
    for group in report.by_line.values():
        money = [each for each in group if each.unit == MONEY and "占" not in each.label]
        wholes = [each for each in money if SMALL.search(each.label)]
        parts = [each for each in money if SMALLER.search(each.label) and each not in wholes]
        if len(wholes) == len(parts) == 1 and parts[0].value > wholes[0].value:
            whole, part = wholes[0], parts[0]
            yield hit(part.line, part=part.label + part.text, whole=whole.label + whole.text)


PUBLIC = re.compile("^“?三公”?经费(?:支出)?(?:共计?|合计|总计|总额)?(?:为)?$")
ITEMS = (re.compile("出国"), re.compile("接待"), re.compile("用车|公车"))
NONE = re.compile("(?:没有|未|无|不)(?:发生|安排|涉及|支出|列支)?[^，。；]{0,30}|均为0|为0")


@rule(
    "C16",
    Level.ERROR,
    on=StatedReport,
    says="“三公”经费合计写“{stated}”，各项之和为{sum}。",
    remedy="核对“三公”经费各项，改正不符的一处。",
)
def public_expenses_with_none(report: StatedReport) -> Hits:
    """“未发生公务接待和因公出国（境）费；公务用车运行维护费3.1万元。“三公”经费合计3.1万元”."""
    for group in report.by_line.values():
        wholes = [each for each in group if each.unit == MONEY and PUBLIC.match(each.label.strip("，"))]
        parts = [each for each in group if each.unit == MONEY and each not in wholes and each.value]
        if len(wholes) != 1 or len(parts) != 1 or parts[0].role in (FigureRole.REFERENCE, FigureRole.DIFFERENCE):
            continue
        text = "".join(report.sentences[at].text for at in sorted({each.sentence for each in group}))
        own = [at for at, words in enumerate(ITEMS) if words.search(parts[0].label)]
        said_none = "".join(found[0] for found in NONE.finditer(text))
        others = [words for at, words in enumerate(ITEMS) if at not in own]
        if len(own) == 1 and all(words.search(said_none) for words in others) and parts[0].value != wholes[0].value:
            yield hit(wholes[0].line, stated=wholes[0].text, sum=parts[0].text)


TOTAL_SHARE = re.compile("(?:合计|共计?|总计|之和|相加)(?:为|占|达)?$")
MOST_OFF = 20


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各项占比之和为{sum}%。",
    remedy="核对各项占比，改正不符的一处。",
)
def shares_make_the_total(report: StatedReport) -> Hits:
    """“占61.3%，…占27.5%，…占7.8%，…占3.4%，四类合计100%”."""
    for sentence in report.with_figures(1):
        rates = [each for each in sentence.statements if each.unit == RATE and not each.depth]
        for at, total in enumerate(rates):
            parts = rates[:at]
            is_total = TOTAL_SHARE.search(total.label) is not None and len(parts) > len(("one", "other"))
            are_shares = is_total and all("占" in each.label or "比重" in each.label for each in parts)
            right = sum((each.value for each in parts), Fraction(0))
            slack = sum((each.quantity.step for each in parts), Fraction(0)) / 2
            if are_shares and slack < abs(right - total.value) <= MOST_OFF:
                yield hit(sentence.line, stated=total.label + total.text, sum=number(right, 2))


CHANGE_OF = re.compile("从构成看|其中|构成|具体(?:看|是|为)?|分(?:别|项|类)看?|主要是")
CHANGED = (FigureRole.DIFFERENCE, FigureRole.ADDED, FigureRole.CUT)


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各项增减相抵为{sum}。",
    remedy="核对各项增减，改正不符的一处。",
)
def changes_make_the_whole(report: StatedReport) -> Hits:
    """“支出增加58.3万元，从构成看，人员增加41.6万元，公用减少3.5万元，项目增加20.2万元”."""
    for sentence in report.with_figures(3):
        found = [each for each in sentence.statements if each.unit not in (RATE, POINTS, "") and not each.depth]
        for at, whole in enumerate(found[:-2]):
            parts = found[at + 1 :]
            is_opened = CHANGE_OF.search(parts[0].between) is not None and "主要" not in parts[0].between
            are_changes = all(
                each.role in CHANGED and each.meaning.way and each.unit == whole.unit for each in (whole, *parts)
            )
            if not is_opened or not are_changes or any(each.is_about for each in (whole, *parts)):
                continue
            right = sum((each.meaning.way * each.value for each in parts), Fraction(0))
            off = abs(right - whole.meaning.way * whole.value)
            slack = len(parts) * max(each.quantity.step for each in parts) / 2 if whole.quantity.scale > 1 else 0
            if off > slack and off < whole.value:
                shown = "".join(
                    ("＋" if each.meaning.way > 0 else "－") + bare(each.quantity, each.quantity) for each in parts
                )
                net = f"{shown.removeprefix('＋')}＝{written(right, whole.quantity)}"
                yield hit(whole.line, stated=whole.label + whole.text, sum=net)
            break

"""So many times another figure that is only named (下半年场次是上半年的3倍), and 翻番 beside the times it is of."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
TIMES = "倍"
NAMED = re.compile(
    "(?:^|[，；。：])(?P<now>[\u4e00-\u9fff“”]{2,12}?)(?:约)?(?:是|为|达到?|相当于)(?P<base>[\u4e00-\u9fff“”]{2,12}?)的$"
)
OF_ANOTHER_TIME = re.compile("[上去同]年|同期|上届|上期|往年|20\\d\\d|计划|预算|目标|全[国省市县]|平均")
COUNTED = re.compile("(?:场次|人数|人次|数量|件数|总数|金额|支出|规模|用量|产量|面积|数|的)+$")
DOUBLED = re.compile("翻(?:了)?(?P<times>[一两二三])番|翻番")
BEHIND = re.compile(
    "^[，（]?(?:实现|达到|接近|已|即|也就是|为|是|完成|总体|全年|同比|比上年|较上年|规模|总量)*(?:了)?$"
)
SLACK, MOST_OFF = Fraction(1, 25), Fraction(3, 20)
NO_FIGURE = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={"named": "“{written}”不对：{right}。", "doubled": "“{written}”不对：{times}应是{right}。"},
    remedy="按两个数复算后改正。",
)
def times_by_name(report: StatedReport) -> Hits:
    """“上半年3场、下半年9场，下半年场次是上半年的2倍”, “是上年80万元的2倍，实现翻两番”."""
    for sentence in report.with_figures(1):
        if TIMES not in sentence.text:
            continue
        for times in sentence.statements:
            if times.unit == TIMES and not times.quantity.mark:
                yield from _by_name(report, _before(report, times), times)
                yield from _doubled(sentence, times)


def _before(report: StatedReport, times: Statement) -> list[Statement]:
    """The figures of the paragraph that are told before."""
    place = (times.sentence, times.quantity.start)
    return [each for each in report.by_line[times.line] if (each.sentence, each.quantity.start) < place]


def _by_name(report: StatedReport, before: Sequence[Statement], times: Statement) -> Hits:
    """The two figures of one unit before it that have these names, each told once; else those of a table."""
    said = NAMED.search(times.between)
    if said is None or OF_ANOTHER_TIME.search(said["base"] + said["now"]):
        return
    names = [COUNTED.sub("", said[name]) for name in ("now", "base")]
    if names == ["前者", "后者"]:
        names = (
            [re.split("[，；。：、（]", times.between)[at] for at in (-3, -2)] if times.between.count("，") > 1 else []
        )
    now, base = (_of_name(before, name) for name in names) if names else (None, None)
    if now is None and base is None and names:
        yield from _by_rows(report, times, names)
    if now is None or base is None or now is base or now.unit != base.unit:
        return
    right = now.value / base.value
    if abs(right - times.value) > times.quantity.step / 2 + right * SLACK * (now.is_about or times.is_about):
        like = base.quantity
        shown = f"{bare(now.quantity, like)}÷{bare(like, like)}＝{number(right, 2)}倍"
        yield hit(times.line, kind="named", written=f"{times.label}{times.text}", right=shown)


def _by_rows(report: StatedReport, times: Statement, names: Sequence[str]) -> Hits:
    """“三季度人次最多，一季度最少，前者是后者的1.68倍”: two rows of the one table above that has both of them."""
    for table in report.tables:
        rows = [[row for row in table.rows if row.name and _is_called(row.name, name)] for name in names]
        if not all(len(found) == 1 for found in rows) or rows[0] == rows[1]:
            continue
        (now,), (base,) = rows
        pairs = [(cell.quantity, base.figure(cell.column)) for cell in now.cells if cell.quantity]
        rights = [(one.value / of.value, one, of) for one, of in pairs if of and of.value > 0 and one.unit != RATE]
        near = [each for each in rights if abs(each[0] - times.value) <= each[0] * MOST_AWAY]
        slack = times.quantity.step * (3 if times.is_about else 1)
        if near and not any(abs(right - times.value) <= slack for right, _, _ in rights):
            right, one, of = min(near, key=lambda each: abs(each[0] - times.value))
            shown = f"{bare(one, of)}÷{bare(of, of)}＝{number(right, 2)}倍"
            yield hit(times.line, base.line, kind="named", written=f"{times.label}{times.text}", right=shown)
            return


MOST_AWAY = Fraction(1, 2)
EXTREME = re.compile("(?:最|居首|第一|垫底).*$")


def _is_called(row: str, name: str) -> bool:
    """Whether a name, told with what is said of it, is that of a row: 三季度人次最多."""
    words = EXTREME.sub("", name)
    return len(row) > 1 and (
        words.startswith(row) or words.endswith(row) or (len(words) > LEAST and row.startswith(words))
    )


LEAST = 2


def _of_name(before: Sequence[Statement], name: str) -> Statement | None:
    """The only figure whose words end with a name."""
    named = [each for each in before if len(name) > 1 and each.label.endswith(name) and _is_plain(each)]
    return named[0] if len(named) == 1 else None


def _is_plain(each: Statement) -> bool:
    is_figure = each.unit not in (RATE, POINTS, "", TIMES) and each.role not in NO_FIGURE
    return is_figure and not each.is_about and each.value > 0


def _doubled(sentence: Sentence, times: Statement) -> Hits:
    """Twice as much is 翻一番, four times 翻两番."""
    said = DOUBLED.search(sentence.text, times.quantity.end)
    if said is None or not times.label.endswith("的"):
        return
    between = sentence.text[times.quantity.end : said.start()]
    due = Fraction(2) ** from_chinese((said["times"] or "一").replace("两", "二"))
    if BEHIND.match(between) and abs(times.value - due) > due * MOST_OFF:
        right = next((f"翻{word}番" for word, size in (("一", 2), ("两", 4), ("三", 8)) if _is_near(times, size)), "")
        yield from [hit(times.line, kind="doubled", written=said[0], times=times.text, right=right)] if right else []


def _is_near(times: Statement, size: int) -> bool:
    return abs(times.value - size) <= size * MOST_OFF

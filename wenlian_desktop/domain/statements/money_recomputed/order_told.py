"""What words say of the order of figures: the highest, the next and the lowest; falling or rising year by year."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import MORE, FigureRole

Hits = Iterator[Hit[int]]
RANKS = (
    re.compile("最[高多大](?!限)|居首|以[^，。；\\d]{2,10}为首(?=，)|居第一|排(?:名|在)?(?:第一|首位)|第一位|首位"),
    re.compile("次之|其次|居次|居第二|排(?:名|在)?第二|第二位"),
    re.compile("再次|居第三|排(?:名|在)?第三|第三位|第三(?:是|为|(?=，))"),
    re.compile("最[低少小](?!于)|居末|末位|最后一位|垫底"),
)
RANKED = re.compile("[其居再]次|次之|第[二三]")
NO_RANK = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.TARGET)
BY_YEARS = re.compile(
    "(?:逐年|连年|逐季|逐月|逐期|持续|连续[两二三四五]年)(?:稳步|小幅|明显|持续|均|都|有所|保持|递)*"
    "(?P<way>上升|增长|增加|提高|提升|扩大|增|下降|减少|降低|递减|压减|压缩|回落|减|缩小|走低|走高|攀升|递增|压降|加快|放缓)"
)
UP = {*MORE, "走高", "攀升", "递增", "加快"}
YEAR = re.compile(r"(?P<year>20\d\d)年", re.ASCII)
LABELLED_YEAR = re.compile(r"^(?P<year>20\d\d)年度?[末底]?[：:]", re.ASCII)
APART = re.compile("相差|差距|之差|比|较")
MARKS, OF_THE_ONE_BEFORE = "，、；（", re.compile("^(?:居|排|位|垫|最|次|列)[^，、；（]{0,6}[，；]")
LEAST = 3  # years of a series


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={
        "rank": "“{words}”说的是{stated}，却{way}前面的{other}。",
        "series": "写“{words}”，但{then}之后是{now}。",
    },
    remedy="对照各数改正说法或数字。",
)
def order_told_is_right(report: StatedReport) -> Hits:
    """“A最高，为99.2%；B次之，为99.5%”; “逐年下降，2021年96.7万元、2022年28.5万元、2023年31.5万元”."""
    for sentence in report.with_figures(1):
        yield from _ranks(sentence) if sentence.statements and RANKED.search(sentence.text) else ()
    for line in report.manuscript.normal:
        if claim := BY_YEARS.search(line.text):
            yield from _series(report, line.number, claim)


def _ranks(sentence: Sentence) -> Hits:
    starts = [*(each.quantity.start for each in sentence.statements[1:]), len(sentence.text)]
    behind = [sentence.text[each.quantity.end : end] for each, end in zip(sentence.statements, starts, strict=True)]
    ranked = [
        (at, each) for each, rest in zip(sentence.statements, behind, strict=True)
        if (at := _rank(each)) is not None or (at := _said_behind(each, rest)) is not None
    ]  # fmt: skip
    for (first, one), (second, other) in pairwise(ranked):
        is_pair = one.unit == other.unit and one.unit not in (POINTS, "") and second > first and not other.is_about
        if is_pair and other.value > one.value:
            found = RANKS[second].search(_words(other))
            words = found[0] if found else "次序"
            yield hit(sentence.line, kind="rank", words=words, stated=other.text, way="高于", other=one.text)


BEHIND = re.compile("^，(?:是|为|居|占)(?:全年|各项|其中)?(?:第(?P<rank>[一二三])(?:大|位)|最[大多高])")


def _said_behind(each: Statement, rest: str) -> int | None:
    """“人员经费312万元，是第一大支出”."""
    said = BEHIND.match(rest) if each.role not in NO_RANK and not each.is_about and not each.depth else None
    return None if said is None else "一二三".index(said["rank"] or "一")


def _words(each: Statement) -> str:
    """The words before it, without those behind the figure before (99.1%居首，乙97.4%次之), and those behind it."""
    own = each.between if each.between[:1] in MARKS else OF_THE_ONE_BEFORE.sub("", each.between)
    return re.split("[；。]", own)[-1] + "|" + each.after


def _rank(each: Statement) -> int | None:
    """The one rank that the words before a figure give it."""
    is_changed = each.role in NO_RANK and not (
        "最" in _words(each) and each.role in (FigureRole.GROWTH, FigureRole.DIFFERENCE)
    )
    if is_changed or each.is_about or each.depth or APART.search(each.label):
        return None
    found = [at for at, words in enumerate(RANKS) if words.search(_words(each))]
    return found[0] if len(found) == 1 else None


def _series(report: StatedReport, line: int, claim: re.Match[str]) -> Hits:
    """A claim, and the figures of the years that it is of, in its paragraph or in the lines below it."""
    told = _years(report.by_line.get(line, ())) or _years_below(report, line)
    is_alike = len({each.unit for _, each in told}) == 1 and not any(each.is_about for _, each in told)
    if len(told) < LEAST or not is_alike:
        return
    sign = 1 if claim["way"] in UP else -1
    for (earlier, then), (later, now) in pairwise(sorted(told, key=lambda each: each[0])):
        if later == earlier + 1 and (now.value - then.value) * sign < 0:
            yield hit(line, kind="series", words=claim[0], now=now.text, then=then.text)
            return


def _years(group: Sequence[Statement]) -> list[tuple[int, Statement]]:
    """The run of figures with a year each (2021年518万元、2022年497万元), where each year is told once."""
    found: list[tuple[int, Statement]] = []
    for each in group:
        named = YEAR.findall(each.between) or _quarters(each.between)
        is_plain = each.role not in NO_RANK or each.role is FigureRole.REFERENCE
        is_own = len(named) == 1 and re.search("比(?!重|例)|较|至20", each.between) is None and is_plain
        if is_own and (not found or each.unit == found[0][1].unit):
            found.append((int(named[0]), each))
        elif len(found) >= LEAST:
            break
    return found if len({year for year, _ in found}) == len(found) else []


def _quarters(words: str) -> list[int]:
    """“一季度18%、二季度23%”."""
    return ["一二三四".index(each) + 1 for each in re.findall("([一二三四])季度", words)]


def _years_below(report: StatedReport, line: int) -> list[tuple[int, Statement]]:
    """“2020年：7.4万元”, line by line below a claim."""
    texts = {each.number: each.text for each in report.manuscript.normal}
    found: list[tuple[int, Statement]] = []
    for at in range(line + 1, line + 10):
        labelled = LABELLED_YEAR.match(texts.get(at, ""))
        told = report.by_line.get(at, ())
        if not labelled or len(told) != 1:
            break
        found.append((int(labelled["year"]), told[0]))
    return found

"""Cases carried over, years that make a plan, all done though some are not, and things told again in a paragraph."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
BEGUN = re.compile("(?:年初|期初|上年(?:度|末)?|去年)[^，。；]{0,4}(?:结转|未办结|未结|在办|遗留|存有|转入|剩余)")
CAME = re.compile("新(?:收|受理|接|增|立|登记)|(?:本|当|全)年(?:新)?(?:受理|收到|接收|收|登记)|^受理|^收到")
DONE = re.compile(
    "^(?:全年|共|已|当年|本年|年内)*(?:办结|审结|结案|完成|办理完毕|处理|化解|销号)(?:了)?(?:信访件|案件|事项)?$"
)
ENDED = re.compile(
    "(?:年末|期末|年底|截至年末|截至年底)[^，。；]{0,6}(?:未办结|未结|在办|结转|剩余|尚有|尚余|余)[^，。；]{0,4}$"
)
YEARS = re.compile("(?P<years>[两二三四五])年(?:来|间)?[^，。；]{0,4}(?:共计?|累计|合计|总计)[^，。；]{0,6}$")
YEAR = re.compile(r"20\d{2}年", re.ASCII)
COUNT = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
ALL_DONE = re.compile("(?:任务|目标|计划|建设|工程)[^，。；]{0,4}全部(?:完成|建成|实现|达成)")
ALL_SAID = re.compile("^，(?:均|已|都)?(?:已)?全部(?:整改|落实|完成|办结|销号|解决)(?:到位|完毕|完成)?(?=[，。；]|$)")
DONE_OF = re.compile("(?:整改|落实|完成|办结|销号|解决)(?:到位|完毕|完成)?(?:了)?$")
OF_WHICH = re.compile("反馈|提出|发现|指出|查出|下达|交办|受理|收到|共|有|查摆|梳理")
AGAIN = re.compile(r"(?:上述|以上|这)(?P<number>\d{1,3})(?P<unit>[个项条])(?P<what>[\u4e00-\u9fff]{2})", re.ASCII)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={
        "left": "写“{stated}”，{terms}应为{right}。",
        "years": "写“{stated}”且全部完成，各年之和为{right}。",
    },
    remedy="按“年初结转＋新收－办结＝年末未办结”、各年之和核对，改正不符的一处。",
)
def cases_and_years_add_up(report: StatedReport) -> Hits:
    """“年初结转6件，新收58件，办结62件，年末未办结2件”, “三年共100个，……三年任务全部完成”."""
    for sentence in report.with_figures(1):
        counts = _counts(sentence)
        if len(counts) > len(COUNT) // 2:
            yield from _left(counts)
            yield from _years(sentence, counts)


def _counts(sentence: Sentence) -> list[Statement]:
    return [each for each in sentence.statements if each.unit not in (RATE, POINTS, MONEY, "") and not each.is_about]


def _left(counts: Sequence[Statement]) -> Hits:
    told = [[each for each in counts if shape.search(each.label)] for shape in (BEGUN, CAME, DONE, ENDED)]
    if any(len(found) != 1 for found in told) or len({found[0].unit for found in told}) > 1:
        return
    begun, came, done, ended = (found[0] for found in told)
    right = begun.value + came.value - done.value
    if ended.value != right:
        terms = f"{number(begun.value, 0)}＋{number(came.value, 0)}－{number(done.value, 0)}"
        yield hit(
            ended.line, kind="left", stated=ended.label + ended.text, terms=terms, right=number(right, 0) + ended.unit
        )


def _years(sentence: Sentence, counts: Sequence[Statement]) -> Hits:
    for at, whole in enumerate(counts):
        said = YEARS.search(whole.label)
        parts = counts[at + 1 : at + 1 + COUNT[said["years"]]] if said else []
        is_each = all(YEAR.search(part.between) and part.unit == whole.unit for part in parts)
        if not said or len(parts) != COUNT[said["years"]] or not is_each or "其中" in parts[0].between:
            continue
        total = sum((part.value for part in parts), Fraction(0))
        if total < whole.value and ALL_DONE.search(sentence.text):
            terms = "＋".join(number(part.value, 0) for part in parts)
            yield hit(sentence.line, kind="years", stated=whole.text, right=f"{terms}＝{number(total, 0)}{whole.unit}")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，但{whole}中只写了{done}。",
    remedy="核对个数和说法，改正不符的一处。",
)
def all_that_is_said_to_be_done_is(report: StatedReport) -> Hits:
    """“提出6条建议，已落实5条，全部整改到位”."""
    for sentence in report.with_figures(2):
        for whole, done in zip(sentence.statements, sentence.statements[1:], strict=False):
            is_pair = whole.unit == done.unit not in (RATE, POINTS, MONEY, "") and done.value < whole.value
            is_told = DONE_OF.search(done.label) is not None and OF_WHICH.search(whole.label + whole.after) is not None
            claim = ALL_SAID.match(sentence.text[done.quantity.end :])
            if is_pair and is_told and claim and "其中" not in done.between and not done.is_about:
                yield hit(sentence.line, claim=claim[0].strip("，"), whole=whole.text, done=done.text)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{written}”，前面写的是{other}。",
    remedy="核对个数，改正不符的一处。",
)
def things_above_are_as_many(report: StatedReport) -> Hits:
    """“发现3个问题……针对上述4个问题”: in one paragraph."""
    for line in report.manuscript.normal:
        for match in AGAIN.finditer(line.text) if not line.is_row else ():
            shape = re.compile(rf"(\d{{1,3}}){match['unit']}(?:方面)?(?:的)?{match['what']}", re.ASCII)
            before = shape.findall(line.text[: match.start() + 2])
            is_summed = re.search("其中|合计|共计", line.text[: match.start()]) is not None
            if before and match["number"] not in before and len(set(before)) == 1 and not is_summed:
                other = f"{before[0]}{match['unit']}{match['what']}"
                yield hit(line.number, written=match[0], other=other)

"""A bound told for each, and a list in its unit of which one is beyond: “不少于6次，东里8次、西营5次，全部达到要求”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
LEAST = re.compile("(?:不[得应能]?(?:少|低)于|至少|最低|最少)[^，。；\\d]{0,4}$")
MOST = re.compile("(?:不[得应能]?(?:超过|高于|多于|突破)|最多|最高|上限[为是]?|控制在)[^，。；\\d至]{0,4}$")
RANGE_TO = ("至", "到", "—", "-", "~", "和")
ADMITTED = re.compile("^(?:以上)?(?:的)?(?:方可|才[能可]|方能|可以?|即可)")
IN_WORDS = re.compile(
    "(?:不[得应能]?少于|至少)[^，。；\\d一两二三四五六七八九十]{0,3}(?P<count>[一两二三四五六七八九十])(?P<unit>[场次期件个家人名项篇部])"
)
FOR_EACH = re.compile("每|各|单[次场笔项件期]|人均|规模|方可|才[能可]|均[不须应]")
KEPT = re.compile("(?:没有|未|均未|从未|不曾)(?:突破|超[出过标限]?|低于|少于)")
BEYOND = re.compile(
    "未达|没有?达到|[没未]有?完成|不达|不足|欠|缺|超标|超限|超出|超过(?!\\d)|突破|除|个别|例外|整改|补[足上齐]|不符|未能|差|只有|仅"
)
NO_ITEM = re.compile("合计|共|多出|超出|平均|总|累计|目标|计划|上年|去年")
MARKS, OF_LIST, FEWEST = ("、", "，", "和", "及", "与", "；"), ("、", "和", "及", "与"), 2
LONGEST = 16  # characters between two figures of a list
Bound = tuple[Statement | None, str, Fraction | None, Fraction | None, str]  # figure, words, least, most, unit


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{words}”，所列的{stated}不在其内。"},
    remedy="核对界限和所列各数，改正不符的一处；确有不符的写明。",
)
def lists_keep_the_bounds_told(report: StatedReport) -> Hits:
    """Where a bound is told for each, and no word says that one missed it, none of the list behind it is beyond."""
    for sentence in report.with_figures(FEWEST):
        if not FOR_EACH.search(sentence.text) and "之间" not in sentence.text:
            continue
        bound = _bound(sentence)
        run = _run(sentence, bound) if bound else ()
        if bound and _is_list(run) and not BEYOND.search(_behind(sentence, run)):
            wrong = [each for each in run if _is_beyond(each, bound)]
            if wrong and len(wrong) < len(run):
                yield doubtful(wrong[0].line, kind=TURNED, words=bound[1], stated=wrong[0].text)


def _bound(sentence: Sentence) -> Bound | None:
    """The first bound of a sentence: from one figure to another, the least, the most, or told in Chinese."""
    found = sentence.statements
    for at, each in enumerate(found):
        before, text = sentence.text[: each.quantity.start], each.text
        following = found[at + 1] if at + 1 < len(found) else None
        if (
            following
            and following.between in RANGE_TO
            and following.unit == each.unit
            and following.after.startswith("之间")
        ):
            return following, f"{text}{following.between}{following.text}", each.value, following.value, each.unit
        least, most = LEAST.search(before), MOST.search(before)
        if least or ADMITTED.match(each.after):
            return each, (least[0] if least else "") + text, each.value, None, each.unit
        if most:
            return each, most[0] + text, None, each.value, each.unit
        if before.count("，") > FEWEST:
            break
    said = IN_WORDS.search(sentence.text)
    return (None, said[0], Fraction(written_count(said["count"])), None, said["unit"]) if said else None


def _run(sentence: Sentence, bound: Bound) -> Sequence[Statement]:
    """The figures of its unit behind a bound, one beside the other, to the first that is none of them."""
    begin = bound[0].quantity.end if bound[0] else sentence.text.index(bound[1])
    behind = [each for each in sentence.statements if each.quantity.start >= begin]
    run = list[Statement]()
    for each in behind:
        is_item = each.unit == bound[4] and not NO_ITEM.search(each.label) and not each.is_about
        if run and not (is_item and each.between.startswith(MARKS) and len(each.between) <= LONGEST):
            break
        run += [each] if is_item else []
    return run


def _is_list(run: Sequence[Statement]) -> bool:
    """Whether figures are a list: three of them, or two parted as those of a list are."""
    return len(run) > FEWEST or (len(run) == FEWEST and run[1].between.startswith(OF_LIST))


def _behind(sentence: Sentence, run: Sequence[Statement]) -> str:
    """The words between and behind the figures of a list, without those that say that the bound was kept."""
    return KEPT.sub("", sentence.text[run[0].quantity.start :])


def _is_beyond(each: Statement, bound: Bound) -> bool:
    least, most = bound[2], bound[3]
    return (least is not None and each.value < least) or (most is not None and each.value > most)

"""What words say of a whole list: it rises, one of it is the first, all of it is above so many tenths.

“一年比一年高：2022年18.3%，2023年21.0%，2024年24.6%”; “排第一的是……：甲1.92万，乙1.37万，丙0.88万”; “都在八成以上：……”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.statements.words_of_figures.pairs_in_words import period_of
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
UP = "高|多|大(?!幅)|好|快|强|升|涨|增|走高|攀升|上扬|递增|看涨"
DOWN = "低|少|小(?!幅)|慢|弱|降|跌|减|走低|下滑|回落|递减|收窄"
RISING = re.compile(
    "(?:一(?P<step>[年季月届期次场])比一(?P=step)|[年节步]{2}|[逐每][年季月届期次]|连[年续]|一路|持续|不断|稳步)"
    f"[^，。；：\\d]{{0,4}}?(?:(?P<up>{UP})|(?P<down>{DOWN}))"
)
DENIED = re.compile("[未没不非]|除|并非|波动|起伏")
FIRST = re.compile(
    "排(?:名|在|行)?(?:第一|首位|头名|最前)|居(?:首|第一|前列之首)|第一名?的?是|最[高多大]|榜首|领跑|拔得头筹|打头"
)
LAST = re.compile("排(?:名|在)?(?:最后|末位|末尾)|垫底|倒数第一|末位|最[低少小]")
ITSELF = re.compile(  # 菜品89分、得分最低，…
    "[、，（](?:得分|分值|占比|比重|数量|金额|支出|执行率|满意度|[均为是])*最[高多大低少小](?:的(?:一[项个类家])?)?(?=[，。；）]|$)"
)
OTHER_RANK = re.compile("第[二三四五]|其次|次之|并列|之一|增|降|涨|跌|幅|除")
TENTHS = re.compile(
    "(?:都|均|全部|全都|皆)(?:已)?(?P<how>在|达到?|超过?|过|高于|不低于|突破|不到|不足|低于|未到|不超过)?"
    "(?:(?P<tenths>[一二三四五六七八九])成(?P<half>半)?|(?P<middle>半数?|一半))(?P<more>以上|以下|多)?"
)
UNDER = ("不到", "不足", "低于", "未到", "不超过")
MARKS = ("、", "，", "；", "和", "及", "与")
PAIR, LEAST, FAR = 2, 3, 30  # figures; characters of words in which a claim is looked for
SHARED = 2  # characters of a name
NO_ITEM = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD)
IN_TURN, OF_TIMES = re.compile("分别|依次"), re.compile("[年月季届期]")
NO_NAME = re.compile("合计|共|总|平均|目标|计划|其中|比|较")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{claim}”，但{told}。"},
    remedy="对照各数改正说法或数字。",
)
def lists_are_as_words_say(report: StatedReport) -> Hits:
    """A claim right before a list or right behind it is true of its figures."""
    for sentence in report.with_figures(PAIR):
        for run in _lists(sentence):
            for words in _words_beside(sentence, run):
                found = _against_order(words, run) or _against_rank(words, run) or _against_tenths(words, run)
                if found:
                    yield doubtful(run[0].line, kind=TURNED, claim=found[0], told=found[1])


def _lists(sentence: Sentence) -> Iterator[list[Statement]]:
    """Runs of figures of one unit, each with a name or a period of its own, with nothing but a mark between."""
    run: list[Statement] = []
    for each in sentence.statements:
        is_next = bool(run) and each.unit == run[0].unit and each.depth == run[0].depth
        is_in_turn = is_next and each.between in MARKS and IN_TURN.search(run[0].label) is not None
        is_next = is_next and each.between.startswith(MARKS)
        if not (is_in_turn or (is_next and _is_item(each, each.between[1:]))):
            yield from [run] if len(run) >= PAIR else []
            run = []
        run += [each] if run or _is_item(each, each.label) else []
    yield from [run] if len(run) >= PAIR else []


def _is_item(each: Statement, name: str) -> bool:
    is_plain = each.role not in NO_ITEM and not each.is_about and each.unit not in ("", "倍", "个百分点")
    return is_plain and (len(name) >= SHARED or name in STEMS) and not NO_NAME.search(name) and "，" not in name


def _words_beside(sentence: Sentence, run: Sequence[Statement]) -> Iterator[str]:
    """The words before the first name of a list, and those behind its last figure up to the next one."""
    first, last = run[0], run[-1]
    head = first.between[: len(first.between) - len(first.label)]
    if head.endswith(("：", "—", "，", "（")):
        yield head[-FAR:]
    following = next((each for each in sentence.statements if each.quantity.start >= last.quantity.end), None)
    behind = sentence.text[last.quantity.end : following.quantity.start if following else len(sentence.text)]
    if following is None and behind.startswith(("，", "）")):
        yield behind.partition("；")[0][:FAR]
    elif following is None and ITSELF.match(behind):
        yield behind[:FAR]


def _against_order(words: str, run: Sequence[Statement]) -> tuple[str, str] | None:
    """“年年攀升”, where one of the years has less than the one before."""
    said = RISING.search(words) if len(run) >= LEAST else None
    periods = [period_of(each.between) for each in run] if said and not DENIED.search(words) else []
    known = [each for each in periods if each is not None]
    is_in_turn = IN_TURN.search(run[0].label) is not None and OF_TIMES.search(run[0].between) is not None
    if said is None or not (is_in_turn or (len(known) == len(run) and known == sorted(set(known)))):
        return None
    sign = 1 if said["up"] else -1
    wrong = next(((then, now) for then, now in pairwise(run) if (now.value - then.value) * sign < 0), None)
    return (said[0], f"{wrong[0].text}之后是{wrong[1].text}") if wrong else None


def _against_rank(words: str, run: Sequence[Statement]) -> tuple[str, str] | None:
    """“排第一的是口腔科”, where another one has more."""
    is_first, is_last = FIRST.search(words), LAST.search(words)
    said = is_first or is_last
    if said is None or (is_first and is_last) or OTHER_RANK.search(words) or len(run) < LEAST:
        return None
    own = [run[-1]] if ITSELF.match(words) else [each for each in run if _is_named(each, words)]
    best = (max if is_first else min)(run, key=lambda each: each.value)
    if len(own) != 1 or own[0].value == best.value or period_of(own[0].label) is not None:
        return None
    return f"{own[0].label}{said[0]}", f"{best.label}是{best.text}"


def _is_named(each: Statement, words: str) -> bool:
    """Whether words have the name of a figure; names of one character, 甲乙丙, stand behind 的 or 是."""
    name = OPENING.sub("", each.label)
    return (len(name) >= SHARED and name in words) or (
        name in STEMS and re.search(f"[的是为]{name}", words) is not None
    )


OPENING = re.compile("^.*(?:分别|依次)(?:为|是)?(?=.)")
STEMS = frozenset("甲乙丙丁戊己庚")


def _against_tenths(words: str, run: Sequence[Statement]) -> tuple[str, str] | None:
    """“都在八成以上”, where one rate of the list is less."""
    said = TENTHS.search(words) if run[0].unit == RATE else None
    if said is None or not (said["how"] or said["more"]):
        return None
    tenths = 5 if said["middle"] else from_chinese(said["tenths"])
    limit = Fraction(10 * tenths + (5 if said["half"] else 0))
    is_under = said["how"] in UNDER or said["more"] == "以下"
    wrong = next((each for each in run if (each.value > limit if is_under else each.value < limit)), None)
    return (said[0], f"{wrong.label}{number(wrong.value, 2)}%") if wrong else None

"""Words that say how much of another figure one is: “四分之一”, “七成”, “过半”, “翻了一番”, “是…的3倍”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FROM, FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
Range = tuple[Fraction, Fraction]
CHINESE = "一二三四五六七八九十"
ABOUT = "约|近|大约|将近|接近|超过?|逾|达到?|为|到|高达|了|仅|只|不到|不足|不及|未到|未达"
PART = re.compile(
    f"(?P<about>(?:{ABOUT})*)(?:"
    f"(?P<of>[二三四五六七八九十])分之(?P<parts>[{CHINESE}])"
    f"|(?P<tenths>[{CHINESE}])成(?P<half>半)?(?P<more>以上|多|左右|不到)?"
    "|(?P<most>过半|超过?一?半|一半以上|半数以上|过半数|大半|超半数|多半)"
    "|(?P<least>不足一半|不到一半|未过半|不足半数|未达一半|少半|不及一半|低于一半)"
    "|(?P<even>一半)(?!以上))"
)
PART_SIGN, TURNED_SIGN = re.compile("分之|成|半"), re.compile("番|半|倍")  # first looks
SHARED = re.compile("占[^，。；\\d]{0,14}$|比重[^，。；\\d]{0,4}$|占比[^，。；\\d]{0,2}$|^[^，。；]{0,2}$")
TURNED = re.compile(
    "翻(?:了)?(?P<times>[一两二三])番|翻番(?:了)?|(?P<half>减半|压减一半|下降一半)|增长(?:了)?(?P<more>[一两二三四五])倍(?!多)"
)
TO = re.compile("(?:增加|增长|增|提高|提升|上升|扩大|升|降|下降|减少|压减|变|发展|达)(?:到|至|为)[^，；。]{0,9}$")
SLACK, LOOSE = Fraction(3, 100), Fraction(6, 100)
HUNDRED, FAR = Fraction(100), 24  # characters before a share in which 占 stands


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{words}”不对：{right}。",
    remedy="按两数之比改正。",
)
def words_of_size_fit(report: StatedReport) -> Hits:
    """“占四分之一” of 36 in 108, “不足一半” beside 53.35 %, “翻了一番” from 30 to 90."""
    for sentence in report.with_figures(1):
        if sentence.statements:
            yield from _parts(sentence)
            yield from _turned(report, sentence)
            yield from _changed_by_a_part(sentence)


def _parts(sentence: Sentence) -> Hits:
    for match in PART.finditer(sentence.text) if PART_SIGN.search(sentence.text) else ():
        before = [each for each in sentence.statements if each.quantity.end <= match.start()]
        between = sentence.text[before[-1].quantity.end : match.start()] if before else ""
        if not before or before[-1].is_about or "；" in between:
            continue
        low, high = range_said(match)
        if before[-1].unit == RATE:
            is_share = "占" in sentence.text[max(before[-1].quantity.start - FAR, 0) : before[-1].quantity.start]
            is_own = is_share and re.fullmatch("[，（]", between) is not None
            if is_own and not low <= before[-1].value <= high:
                yield hit(sentence.line, words=match[0], right=f"占比是{before[-1].text}")
        elif between == "的" and len(before) > 1 and "占" in before[-1].label:
            part, whole = before[-2:]
            rate = HUNDRED * part.value / whole.value if part.unit == whole.unit and whole.value else low
            if not low <= rate <= high and not part.is_about and not _is_of_several(before, (low, high)):
                right = (
                    f"{bare(part.quantity, whole.quantity)}÷{bare(whole.quantity, whole.quantity)}＝{number(rate, 2)}%"
                )
                yield hit(sentence.line, words=f"{before[-1].label}{whole.text}的{match[0]}", right=right)
        elif SHARED.search(between) and "占" in between:
            yield from _of_amounts(sentence, match[0], between, before, (low, high))


def _is_of_several(before: Sequence[Statement], within: Range) -> bool:
    """“尾款4.3万元、经费2.5万元结转，合计占结转9.05万元的四分之三”: of the figures listed before it together."""
    whole = before[-1]
    if not TOGETHER.search(whole.label) or not whole.value:
        return False
    values = [each.value for each in reversed(before[:-1]) if each.unit == whole.unit and not each.is_about]
    return any(within[0] <= HUNDRED * total / whole.value <= within[1] for total in accumulate(values))


TOGETHER = re.compile("合计|共|[两三四五]项|[两三四五]者|之和|加起来|相加")


def _of_amounts(sentence: Sentence, words: str, between: str, before: Sequence[Statement], within: Range) -> Hits:
    """The part named before 占, else the figure before it, by each other figure of its unit."""
    clause = re.split("[，；]", between)[-1]
    name = clause.split("占")[0]
    part = next((each for each in before if len(name) > 1 and name in each.label), before[-1])
    if not _is_named(part, name) or part.is_about or part.unit in (RATE, POINTS, ""):
        return
    wholes = [each for each in sentence.statements if each.unit == part.unit and each.value > part.value]
    of = re.sub(
        "^(?:全部|总|当年|全年)|(?:总额|总数|总计|资金)$|的?比[重例](?:为|达)?$",
        "",
        clause.partition("占")[2].removesuffix("的"),
    )
    if len(of) > 1 and not any(of[:2] in each.label for each in wholes):
        return  # of something that is not told here
    rates = [HUNDRED * part.value / each.value for each in wholes]
    if len(wholes) > 1 and not any(within[0] <= rate <= within[1] for rate in rates):
        wholes = [each for each in wholes if each.value - part.value in {one.value for one in before}][:1]
        rates = [HUNDRED * part.value / each.value for each in wholes]  # the one that it parts with another figure
    if len(wholes) == 1 and not any(within[0] <= rate <= within[1] for rate in rates):
        like = wholes[0].quantity
        right = f"{bare(part.quantity, like)}÷{bare(like, like)}＝{number(rates[0], 2)}%"
        yield hit(sentence.line, words=f"{clause}{words}", right=right)


def _is_named(part: Statement, name: str) -> bool:
    """Whether the words before 占 are those of a figure: 开放面积 of “对外开放的有5456平方米”, or none."""
    return len(name) <= 1 or any(name[at : at + 2] in part.label for at in range(len(name) - 1))


def range_said(match: re.Match[str]) -> Range:
    """The rates in % that words can mean."""
    if match["most"]:
        return Fraction(50), HUNDRED
    if match["least"]:
        return Fraction(0), Fraction(50)
    share = share_named(match)
    about, after = match["about"] or "", match["more"] or ""
    low, high = share - 3, share + 3
    if re.search("超|逾", about) or after in ("以上", "多"):
        return share - Fraction(1, 2), share + 10
    if re.search("近|接近|不[到足及]|未", about) or after == "不到":
        return share - 8, share + Fraction(1, 2)
    return (low - 2, high + 2) if "约" in about or after else (low, high)


def share_named(match: re.Match[str]) -> Fraction:
    """The rate in % of a half, of so many parts of so many, or of tenths."""
    if match["of"]:
        return HUNDRED * from_chinese(match["parts"]) / from_chinese(match["of"])
    if match["tenths"]:
        return Fraction(10 * from_chinese(match["tenths"]) + (5 if match["half"] else 0))
    return Fraction(50)


LAST_YEAR = re.compile("^(?:，|（|；)?(?:20\\d\\d年|上年度?|去年)(?:同期)?(?:[为是仅只有]|仅为|只有)?$")


def _from_last_year(before: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """“预约19万人次，上年为9.5万人次，翻了一番”: the figure told as last year's, and the one right before it."""
    if len(before) < 2 or not LAST_YEAR.match(before[-1].between):
        return None
    now, then = before[-2:]
    is_plain = now.unit == then.unit not in (RATE, POINTS, "") and not (now.is_about or then.is_about)
    return (then, now) if is_plain else None


OF_OTHER_YEARS = re.compile("上年|去年|上一年|前一年|上届|往年|(?P<year>20\\d\\d)年")
SIZES = (Fraction(1, 2), 2, 3, 4, 5, 8)


def _from_paragraph(
    report: StatedReport, sentence: Sentence, at: int, due: Fraction
) -> tuple[Statement, Statement] | None:
    """“支出90万元……2023年45万元，两年相比翻两番”: the figure of another year, and one that is some times as much.

    None where some figure of the paragraph is `due` times that one.
    """
    before = [
        each for each in report.by_line[sentence.line]
        if (each.sentence, each.quantity.end) <= (sentence.number, at) and each.unit not in (RATE, POINTS, "")
        and not each.is_about and each.role not in NO_FIGURE
    ]  # fmt: skip
    then = next((each for each in reversed(before) if each.sentence == sentence.number), None)
    if then is None or report.is_of_year(then) or not OF_OTHER_YEARS.search(then.between) or not then.value:
        return None
    others = [each for each in before if each.unit == then.unit and each is not then and report.is_of_year(each)]
    if any(abs(each.value / then.value - due) <= due * LOOSE for each in others):
        return None
    return next(((then, each) for each in others if any(_is_size(each, then, size) for size in SIZES)), None)


def _is_size(now: Statement, then: Statement, size: Fraction | int) -> bool:
    return abs(now.value / then.value - size) <= size * SLACK


NO_FIGURE = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD)


def _due(match: re.Match[str]) -> Fraction:
    """How many times as much words say."""
    if match["half"]:
        return Fraction(1, 2)
    if match["more"]:
        return 1 + Fraction(from_chinese(match["more"].replace("两", "二")))
    return Fraction(2) ** from_chinese((match["times"] or "一").replace("两", "二"))


CHANGED_BY = re.compile("(?:增加|增长|增|上升|提高|提升|减少|下降|降低|压减|减|降)(?:幅度?)?$")


def _changed_by_a_part(sentence: Sentence) -> Hits:
    """“由31.5万元增至42.0万元，增加三分之一”: the change by what there was."""
    for match in PART.finditer(sentence.text) if PART_SIGN.search(sentence.text) else ():
        pair = _moved_last([each for each in sentence.statements if each.quantity.end <= match.start()])
        rest = sentence.text[pair[1].quantity.end : match.start()] if pair else ""
        if not pair or not pair[0].value or len(rest) > MOST_BETWEEN or not CHANGED_BY.search(rest) or "；" in rest:
            continue
        then, now = pair
        change = HUNDRED * abs(now.value - then.value) / then.value
        low, high = range_said(match)
        if not low <= change <= high:
            right = f"由{then.text}到{now.text}，变化{number(change, 2)}%"
            yield hit(sentence.line, words=match[0], right=right)


MOST_BETWEEN = 12  # characters


def _moved_last(before: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The last two exact figures, where they are told as one that became the other."""
    if len(before) < 2 or before[-1].unit != before[-2].unit or before[-1].unit in (RATE, POINTS, ""):
        return None
    then, now = before[-2:]
    is_moved = FROM.search(then.label) is not None and TO_IT.search(now.label) is not None
    return (then, now) if is_moved and not (then.is_about or now.is_about) else None


TO_IT = re.compile("(?:[增升扩降减变达涨]|增加|增长|提高|提升|上升|扩大|下降|减少|压减|变化?|发展|调整|压缩)[到至为]$")


def _turned(report: StatedReport, sentence: Sentence) -> Hits:
    """“由30万元增至90万元，翻了一番”, the last two figures of one unit before it."""
    for match in TURNED.finditer(sentence.text) if TURNED_SIGN.search(sentence.text) else ():
        before = [each for each in sentence.statements if each.quantity.end <= match.start()]
        pair = next(
            (
                (then, now) for then, now in reversed([*pairwise(before)])
                if then.unit == now.unit not in (RATE, POINTS, "") and FROM.search(then.label) and TO.search(now.label)
            ),
            None,
        )  # fmt: skip
        due = _due(match)
        pair = pair or _from_last_year(before) or _from_paragraph(report, sentence, match.start(), due)
        rest = sentence.text[before[-1].quantity.end : match.start()] if pair and before[-1] in pair else "；"
        if not pair or not pair[0].value or len(rest) > 12 or re.search("[；\\d]", rest):
            continue
        then, now = pair
        times = Fraction(now.value, then.value)
        if abs(times - due) > due * Fraction(15, 100):
            right = f"{now.text}是{then.text}的{number(times, 2)}倍"
            yield hit(sentence.line, words=match[0], right=right)

"""Rates by their names: what 办结率, 回收率, 覆盖率, 抽查比例 are of, and the two counts that make them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient, is_same_unit
from wenlian_desktop.domain.statements.recomputing.stated_rates import rates_recomputed
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NAMED = re.compile("(?P<name>[\u4e00-\u9fff]{2,10}?)(?:率|比例|比率)(?:仅|约)?(?:为|是|达到?|只有|仅为)?$")
ALIKE = "(?:" + "|".join((
    "入选|立项|获奖|录取|采纳|采用|签约|通过|合格|优秀|优良|达标|办结|答复|解决|响应|好评|差评|整改|成功|结项|结业",
    "按时|及时|兑现|认领|注册|转化|续签|归还|挂牌|持证|报到|退回|破损|化解|投诉|违约|缺勤|流失|就业|满意",
)) + ")"  # fmt: skip
STEMS = (  # the end of a rate's name, how what it counts is told, and what it is of where that is told
    ("(?:完成|达成|实现)", "完成|实际|建成|达到|实现|达成", "目标|计划|任务"),
    ("有效(?:回收|收回)", "有效", "发放|发出|派发"),
    ("(?:回收|收回)", "收回|回收", "发放|发出|派发"),
    ("有效", "有效", "收回|回收"),
    ("(?:覆盖|纳入|开展)", "覆盖|纳入|开展|实施|涉及", ""),
    ("(?:抽样|抽查|抽检|抽审|抽取|抽验|核查|检查|走访|回访)", "抽样|核查|检查|走访|回访|抽", ""),
    ("(?:差错|出错|错误)", "差错|错误|有误|不全|不符|出错|不规范", ""),
    ("(?:到课|出勤|到会|参会|参训|参学|出席)", "实到|到课|出勤|到会|实际参|参训|参会|出席", "应"),
    ("达标", "达标|达到(?:了)?(?:年度|年初|预期)?(?:目标|标准|要求)", ""),
    (ALIKE, "", ""),
)
QUALIFIED = re.compile(
    "最终|返工|复[检查验]|按期|按时|及时|一次|首次|当[场天日]|限时|现场|平均|累计|综合|同比|目标|计划|网上|线上|线下"
)
NO_RATE = re.compile("增长|执行|控制|结转|结余|差异|上年|去年|同比|提高|下降|目标值|不低于|不少于|≥|要求|全[市县省国]")
OF_MONEY = re.compile("金额|资金|经费|款项|投资|价款")  # 金额完成率: no rate of counts
NO_COUNT = (FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.REFERENCE)
NEGATED = re.compile("(?:不|未|没有|无|非|尚未|待)$")
MISSING = re.compile("未|逾期|超期|延期|在|不|另|没有|其余|还有")
FAR = 3  # times


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：按{right}。",
    remedy="按算式复算后改正。",
)
def named_ratios_recomputed(report: StatedReport) -> Hits:
    """A rate whose name says what it counts is that count by a larger one of its sentence."""
    for sentence in report.with_figures(1):
        for each in sentence.statements:
            named = NAMED.search(each.label) if each.unit == RATE and not each.is_about else None
            is_own = named is not None and not NO_RATE.search(each.label) and report.is_of_year(each)
            is_own = is_own and named is not None and not OF_MONEY.search(named["name"])
            if named and is_own and each.value <= 100 and not _is_moved_or_listed(each):
                yield from _wrong_ratio(report, sentence, each, named["name"])


def _is_moved_or_listed(rate: Statement) -> bool:
    """“由92%提高到95%”, “合格率、办结率分别为…”."""
    return re.search("由|从", rate.label) is not None or re.search("分别|依次", rate.between) is not None


def _wrong_ratio(report: StatedReport, sentence: Sentence, rate: Statement, name: str) -> Hits:
    clause = _around(sentence, rate)
    own = _of_its_own_word(clause, rate, name)
    if own:
        yield from _wrong_by_its_word(rate, *own)
        return
    parts, base = _parts(clause, name)
    if len(parts) != 1 or parts[0].is_about:
        return
    part = parts[0]
    if _is_in_a_list(clause, part) or _is_of_another_rate(clause, part, rate):
        return
    wholes = [each for each in clause if _is_whole(each, part) and (_precedes(each, part) or _is_behind(each, base))]
    named = [each for each in wholes if base and re.search(base, each.label)]
    if named and (len(wholes) > 1 or _is_right_before(clause, part, rate)):
        wholes = named
        is_right = any(_fits(rate, part, whole) for whole in named)
    else:
        is_right = any(_fits(rate, one, other) for one in _all(report, part) for other in _all(report, part))
    if (
        not wholes
        or is_right
        or _is_of_nearest(clause, rate)
        or (OF_MONEY.search(rate.label) and is_quotient(report, rate))
    ):
        return
    whole = wholes[0] if len(wholes) == 1 else _nearest(rate, part, wholes)
    right, slack = quotient(part.quantity, whole.quantity)
    if not agrees(rate.quantity, right, slack) and right / FAR < rate.value < right * FAR:
        like = whole.quantity
        shown = f"{bare(part.quantity, like)}÷{bare(like, like)}应为{written(right, rate.quantity)}"
        if not any(rate.line in told.places and told.facts["stated"] == rate.text for told in rates_recomputed(report)):
            yield hit(rate.line, name=rate.label, stated=rate.text, right=shown)


OWN_WORD = re.compile("(?P<word>[\u4e00-\u9fff]{2})(?:覆盖|完成|开展)$")


def _of_its_own_word(clause: Sequence[Statement], rate: Statement, name: str) -> tuple[Statement, Statement] | None:
    """“项目共7个，7个完成监控，6个完成自评，自评覆盖率85.71%”: the one count that has the word, and all of them."""
    named = OWN_WORD.search(name)
    told = [each for each in clause[: clause.index(rate)] if _is_count(each) and not each.is_about]
    parts = [each for each in told if named and named["word"] in each.label + each.after]
    if len(parts) != 1 or len(told) <= len(("whole", "part")) or not all(is_same_unit(each, told[0]) for each in told):
        return None
    return (
        (parts[0], told[0]) if told[0].value == max(each.value for each in told) and parts[0] is not told[0] else None
    )


def _wrong_by_its_word(rate: Statement, part: Statement, whole: Statement) -> Hits:
    right = quotient(part.quantity, whole.quantity)[0]
    if not agrees(rate.quantity, right) and right / FAR < rate.value < right * FAR:
        shown = f"{bare(part.quantity, whole.quantity)}÷{bare(whole.quantity, whole.quantity)}应为"
        yield hit(rate.line, name=rate.label, stated=rate.text, right=shown + written(right, rate.quantity))


OF_MONEY = re.compile("金额|资金|合同额")  # 完成32项、776.27万元，金额完成率95.6%


def _is_right_before(clause: Sequence[Statement], part: Statement, rate: Statement) -> bool:
    """Whether a rate is told right behind what it counts: 收回504份，回收率93.46%，有效486份."""
    at = clause.index(rate)
    return at > 1 and clause[at - 1] is part


def _is_behind(whole: Statement, base: str) -> bool:
    """Whether a whole is told in brackets behind its part: 回收554份（发放571份）."""
    return whole.depth > 0 and bool(base) and re.search(base, whole.label) is not None


def _is_of_nearest(clause: Sequence[Statement], rate: Statement) -> bool:
    """“5项指标完成4项……原定5批，成行3批，完成率60%”: whether it is the rate of the two figures right before it."""
    whole, part = ([None, None, *clause[: clause.index(rate)]])[-2:]
    return whole is not None and part is not None and is_same_unit(whole, part) and _fits(rate, part, whole)


def _is_in_a_list(clause: Sequence[Statement], part: Statement) -> bool:
    """Whether another count is listed right beside a part: 办结提案11件、建议8件."""
    following = clause[clause.index(part) + 1 :][:1]
    return any(each.between[:1] in ("、", "和") and is_same_unit(each, part) for each in following)


def _is_of_another_rate(clause: Sequence[Statement], part: Statement, rate: Statement) -> bool:
    """Whether a part makes another rate of the same name told with it (整改率80%……至年末整改率100%)."""
    others = [each for each in clause if each.unit == RATE and each is not rate and NAMED.search(each.label)]
    alike = [each for each in others if re.sub("[为是达到]+$", "", each.label)[-3:] == rate.label[-3:]]
    if _is_told_nearer(clause, part, rate):
        return True
    wholes = [each for each in clause if _is_whole(each, part)]
    return any(_fits(each, part, whole) for each in alike for whole in wholes)


def _is_told_nearer(clause: Sequence[Statement], part: Statement, rate: Statement) -> bool:
    """“热线满意率95.73%由市级回访得出，企业的满意度94.87%由…111份满意得出”: whether a rate like it is told between."""
    name = OF_NAME.search(rate.label)
    between = [each for each in clause if rate.quantity.start < each.quantity.start < part.quantity.start]
    rates = [each.label for each in between if each.unit == RATE]
    return name is not None and any((own := OF_NAME.search(label)) and own[1] == name[1] for label in rates)


OF_NAME = re.compile("([\u4e00-\u9fff]{2})[率度](?:仅|约)?(?:为|是|达到?|只有|仅为)?$")


def _around(sentence: Sentence, rate: Statement) -> list[Statement]:
    """The figures of the clause, between semicolons, in which a rate stands."""
    text = sentence.text
    first = text.rfind("；", 0, rate.quantity.start) + 1
    end = text.find("；", rate.quantity.end)
    end = end if end >= 0 else len(text)
    return [each for each in sentence.statements if first <= each.quantity.start < end]


def _parts(clause: Sequence[Statement], name: str) -> tuple[list[Statement], str]:
    """The counts that are told by the name of the rate, or by a word for the same; the words for what it is of."""
    shape = next((each for each in STEMS if re.search(f"{each[0]}$", name)), None)
    if shape is None:
        return [], ""
    stem = re.search(f"{shape[0]}$", name)
    words = shape[1] or (stem[0] if stem else name)
    needed = QUALIFIED.findall(name)
    counts = [each for each in clause if _is_count(each)]
    before = [each for each in counts if _is_told(each.label, words, needed)]
    return before or [each for each in counts if _is_told(each.after, words, needed)], shape[2]


def _is_told(told: str, words: str, needed: Sequence[str]) -> bool:
    match = re.search(words, told)
    is_negated = match is not None and NEGATED.search(told[: match.start()]) is not None
    rest = told.replace(match[0], "") if match and match[0].startswith("达到") else told  # 达到目标值15项
    return match is not None and not is_negated and {*QUALIFIED.findall(rest)} == {*needed}


def _is_count(each: Statement) -> bool:
    is_plain = each.role not in (*NO_COUNT, FigureRole.TARGET)
    return each.unit not in (RATE, POINTS, PERCENT_POINTS, MONEY, "", "倍") and is_plain and each.value > 0


def _is_whole(each: Statement, part: Statement) -> bool:
    is_figure = each.unit not in (RATE, MONEY, "") and each.role not in NO_COUNT and not each.is_about
    return each is not part and is_figure and is_same_unit(each, part) and each.value >= part.value


def _precedes(whole: Statement, part: Statement) -> bool:
    """Whether a whole is told right before its part, with nothing of another kind between them."""
    return whole.quantity.start < part.quantity.start


def _all(report: StatedReport, part: Statement) -> list[Statement]:
    return [each for each in report.by_line[part.line] if each.unit not in (RATE, "") and is_same_unit(each, part)]


def _fits(rate: Statement, part: Statement, whole: Statement) -> bool:
    """Whether a rate is one figure by a larger one, by both together, or what the smaller one leaves of the larger."""
    if part is whole or not whole.value or part.value > whole.value + part.value:
        return False
    both = part.value + whole.value
    rights = [100 * part.value / both] if MISSING.search(whole.label + whole.after[:2]) else []  # 办结54件，逾期6件
    rights += (
        [100 * part.value / whole.value, 100 - 100 * part.value / whole.value] if part.value <= whole.value else []
    )
    return any(agrees(rate.quantity, right) for right in rights)


def _nearest(rate: Statement, part: Statement, wholes: Sequence[Statement]) -> Statement:
    return min(wholes, key=lambda whole: abs(100 * part.value / whole.value - rate.value))


IN_MANY = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,6})率(?:仅|只|折合|约?合|即|为|是|达)*"
    r"(?:(?P<base>万|千|十万)分之(?P<rate>\d+(?:\.\d+)?)|(?P<rate2>\d+(?:\.\d+)?)‰)",
    re.ASCII,
)
BASES = {"千": 1_000, "万": 10_000, "十万": 100_000}
PAIR = 2


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{written}”不对：{part}÷{whole}应为{base}分之{right}。",
    remedy="按算式复算后改正。",
)
def rates_in_many_recomputed(report: StatedReport) -> Hits:
    """“观众8.4万人次，投诉21件，投诉率为万分之2.5”."""
    for sentence in report.with_figures(1):
        for match in IN_MANY.finditer(sentence.text) if "分之" in sentence.text or "‰" in sentence.text else ():
            before = [each for each in sentence.statements if each.quantity.end <= match.start() and _is_count(each)]
            parts = [each for each in before if match["name"][-2:] in each.label + each.after]
            parts = parts or _part_right_before(sentence, before, match.start())
            wholes = [each for each in before if each not in parts]
            if len(parts) != 1 or len(wholes) != 1 or parts[0].is_about or wholes[0].is_about:
                continue
            base, told = match["base"] or "千", match["rate"] or match["rate2"]
            right = BASES[base] * parts[0].value / wholes[0].value
            step = Fraction(1, 10 ** len(told.partition(".")[2]))
            if abs(right - Fraction(told)) > (step if right.denominator > 1 else 0):
                yield hit(
                    sentence.line, written=match[0], part=parts[0].text, whole=wholes[0].text, base=base,
                    right=number(right, 2),
                )  # fmt: skip


def _part_right_before(sentence: Sentence, before: Sequence[Statement], begin: int) -> list[Statement]:
    """The second of two counts of one unit, where no other figure is told before a rate (有误15条，差错率…)"""
    told = [each for each in sentence.statements if each.quantity.end <= begin]
    is_pair = len(before) == len(told) == PAIR and before[0].unit == before[1].unit
    return [before[1]] if is_pair and before[1].value < before[0].value else []


OPPOSITE = re.compile("(?P<bad>不|差|未)(?P<name>[\u4e00-\u9fff]{1,3})(?:率|度)(?:为|是|达)?$")
MOST_APART = 20  # % points: farther off they are of different things


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{one}”与“{other}”合计{sum}%，不是100%。",
    remedy="按算式复算后改正。",
)
def opposite_rates_make_100(report: StatedReport) -> Hits:
    """“满意率97.5%，不满意率2.5%”, “按时率96%，未按时率4%”."""
    for sentence in report.with_figures(1):
        rates = [each for each in sentence.statements if each.unit == RATE and not each.is_about]
        for other in rates:
            named = OPPOSITE.search(other.label)
            name = named["name"] if named else ""
            ones = [
                each for each in rates if name and re.search(f"(?<!不)(?<!未){name}(?:率|度)(?:为|是|达)?$", each.label)
            ]
            is_whole = len(ones) == 1 and not re.search("一般|基本|较|弃权|中评|其他", sentence.text)
            total = ones[0].value + other.value if is_whole else Fraction(100)
            step = max(other.quantity.step, ones[0].quantity.step) if ones else Fraction(0)
            if step < abs(total - 100) <= MOST_APART:
                one = ones[0]
                yield hit(sentence.line, one=one.label + one.text, other=other.label + other.text, sum=number(total, 2))


OF_TOPIC = re.compile("(?P<of>[\u4e00-\u9fff]{2,14}?)(?P<name>[\u4e00-\u9fff]{2})率(?:为|是|达到?|已?达)?$")
TOPIC = 4  # characters that the name of a rate shares with the sentence of its counts
GENERAL = re.compile("^(?:全年|全市|全县|全区|本年|年度|项目|平均|总体|综合|预算)")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”与另一处不符：{right}。",
    remedy="按算式复算后改正。",
)
def rates_told_afar(report: StatedReport) -> Hits:
    """A rate by its name and topic, where one sentence elsewhere tells the count of that name and a larger one."""
    counts = [each for each in report.statements if _is_count(each)]
    for rate in report.statements:
        named = OF_TOPIC.search(rate.label) if rate.unit == RATE and not rate.is_about else None
        topic = named["of"][:TOPIC] if named and report.is_of_year(rate) else ""
        if named is None or len(topic) < TOPIC or GENERAL.match(topic):
            continue
        parts = [each for each in counts if each.label.endswith(named["name"]) and each.line != rate.line]
        for part in parts if len(parts) == 1 else ():
            yield from _wrong_afar(report, rate, part, topic)


def _wrong_afar(report: StatedReport, rate: Statement, part: Statement, topic: str) -> Hits:
    sentence = report.sentences[part.sentence]
    wholes = [each for each in sentence.statements if is_same_unit(each, part) and each.value > part.value]
    if topic not in sentence.text or len(wholes) != 1:
        return
    right = quotient(part.quantity, wholes[0].quantity)[0]
    if not agrees(rate.quantity, right) and is_slip_of_digits(rate.quantity, right):
        shown = f"{bare(part.quantity, part.quantity)}÷{bare(wholes[0].quantity, part.quantity)}＝"
        shown += written(right, rate.quantity)
        yield doubtful(rate.line, part.line, name=rate.label, stated=rate.text, right=shown)

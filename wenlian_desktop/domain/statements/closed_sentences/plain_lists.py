"""A whole and its parts one after another, without a word that says so: “救助儿童226名，听力类62名，智力类85名，……”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.explained_otherwise import is_less_those_in_both, is_one_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import STRENGTH
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_PARTS = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH)
NOT_ALL = re.compile(
    "主要|重点|仅|只有|[多少][\u4e00-\u9fff]{0,2}了|等|最[多高大]|至少|不少于|超过|新增|首次|每|均|占(?!$)|其余|其中|比|较|目标|计划|同比|原|上年|去年"
)
MOVES = re.compile(  # what comes and goes, or is another quantity than its whole
    "年[初末]|期[初末]|存量|退|[减压缩]|追加|[加增]|收回|调|撤|报废|结案|[空缺]编|实有|聘|上级|结转|单场|线|在职|其他收入|完成|举办|发放|有效|收回|结余|总[计额]|满意(?!度)"
)
TOTAL, BARE_TOTAL = (
    re.compile("(?<!公)共|合计|总计|相加|[加合并]起来|[加合并]在一起"),
    re.compile("(?:一共|共计?|合计|总计)有?$"),
)
NO_WHOLE = re.compile("[\u4e00-\u9fff]$|完成$|前[两二三四五]|中")  # 男17人, 前两项285份, 中国画9幅
ONE_MORE = re.compile("组长|连同|另加")  # one that is told without a number: 组长由馆长担任
NEXT = re.compile("^[、，；和及与]")
LEAST, LONGEST = 3, 16  # parts; characters of a name
MOST_OFF = 10  # times what it is off: a whole is more than that
MISCOUNTED, MANY = 2, 4  # things, parts
LARGE = 1000  # of so many, as of money, two parts make a list
FEW = 20  # of so few one digit more or less is no slip
SHORT = 2  # digits: one wrong of so many is no chance among so many parts
SAYS = {TURNED: "写“{stated}”，所列各部分之和为{sum}。"}
REMEDY = "核对各部分和总数，改正不符的一处。"


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def amounts_of_plain_lists(report: StatedReport) -> Hits:
    """“政府采购33.95万元，印刷18.30万元，设备9.45万元，办公6.20万元”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_of_plain_lists(report: StatedReport) -> Hits:
    """“惠民演出共29场，进社区的12场，进校园的9场，进军营的8场”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    return doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    for sentence in report.with_figures(LEAST):
        for run in _runs(sentence):
            pairs = list(_pairs(report, sentence, run))
            if any(_is_closed_before(*pair) for pair in pairs) or any(
                sum_agrees(whole.quantity, [part.quantity for part in parts]) for whole, parts in pairs
            ):
                continue
            if any(2 * each.value == _sum(run) for each in run):
                continue  # 接待费0.90万元，“三公”经费9.84万元，出国费5.13万元，车辆费3.81万元
            pairs = [pair for pair in pairs if not is_less_those_in_both(report, pair[0])]
            near = [pair for pair in pairs if _is_near(*pair) or _is_miscounted(report, *pair)]
            near = [pair for pair in near if _is_list(report, *pair) and not _makes_another(report, *pair)]
            if near and not _is_told(report, run):
                yield min(near, key=lambda pair: abs(pair[0].value - _sum(pair[1])))


def _is_closed_before(whole: Statement, parts: Sequence[Statement]) -> bool:
    """“22人，技术17人，管理3人，工勤2人，副高以上5人”: what goes on behind the parts of all is another cut."""
    sums = list(accumulate(part.value for part in parts))
    return len(parts) > LEAST and _place(whole) < _place(parts[0]) and whole.value in sums[LEAST - 1 : -1]


def _makes_another(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“年末936人，年初912人。田径286人、游泳214人……”: whether parts are of another figure, or are told for several."""
    line = report.by_line[whole.line]
    if any(OF_EACH.search(each.label) for each in line if each.sentence == parts[-1].sentence):
        return True  # 车辆和餐饮类各1项
    total = _sum(parts)
    return any(each.value == total and is_same_unit(each, whole) for each in line)


OF_EACH = re.compile("各有?$")


def _runs(sentence: Sentence) -> Iterator[list[Statement]]:
    """The figures of one unit told one after another, each with a name before it and nothing else."""
    run: list[Statement] = []
    for each in sentence.statements:
        is_plain = each.unit not in (RATE, POINTS, "") and _is_plain(each)
        if run and is_plain and is_same_unit(each, run[-1]) and _is_next(run[-1], each):
            run.append(each)
            continue
        if len(run) >= LEAST:
            yield run
        run = [each] if is_plain else []
    if len(run) >= LEAST:
        yield run


def _is_plain(each: Statement) -> bool:
    is_named = len(each.label) <= LONGEST and not NOT_ALL.search(each.label) and not NOT_ALL.match(each.after)
    return is_named and not each.is_about and each.role not in NO_PARTS


def _is_next(before: Statement, each: Statement) -> bool:
    is_name_only = NEXT.match(each.between) is not None and len(each.between) <= len(each.label) + 2
    return is_name_only and each.depth == before.depth


def _pairs(
    report: StatedReport, sentence: Sentence, run: Sequence[Statement]
) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    """What of a run, or beside it, may be the whole, and the parts it would have."""
    line = report.by_line[sentence.line]
    least = LEAST - (run[0].unit == MONEY or run[0].value >= LARGE)
    if _are_by_level(run[:-1]) and not LEVEL.match(run[-1].label) and tuple(run) == sentence.statements:
        yield run[-1], run[:-1]
    for at in range(len(run) - 1):
        parts = _of_one_list(run[at + 1 :])
        if len(parts) < least and not at and tuple(run) == sentence.statements and _are_by_level(run[1:]):
            yield run[at], parts
        if len(parts) >= least or (len(parts) > 1 and _are_kin(run[at], parts)):
            yield run[at], parts
    beside = [
        each for each in line
        if is_same_unit(each, run[0]) and each.role not in NO_PARTS and not each.is_about
        and abs(each.sentence - sentence.number) <= 1 and each not in run
    ]  # fmt: skip
    before = [each for each in beside if _place(each) < _place(run[0])]
    after = [each for each in beside if _place(each) > _place(run[-1]) and TOTAL.search(each.label)]
    yield from ((whole, _of_one_list(run)) for whole in before[-1:])
    yield from ((whole, run) for whole in after[:1])
    if TOTAL.search(run[-1].label):
        yield run[-1], run[:-1]


def _are_by_level(parts: Sequence[Statement]) -> bool:
    """“街道9个，社区178个”: parts that each name a level or a kind of place of their own."""
    named = [LEVEL.match(part.label) for part in parts]
    return len(parts) > 1 and len({each[0] for each in named if each}) == len(parts)


LEVEL = re.compile("街道|社区|乡镇|[镇乡村]|[省市区县]级|[省市区县]直|机关|企业|学校|农村|城区|城市|国家级|男|女")


def _is_miscounted(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“评价小组，组员6人。局内4人，财政局1人，专家2人。”: all figures of a sentence, of a whole right before them."""
    if abs(whole.value - _sum(parts)) > MISCOUNTED or len(parts) < LEAST or not GROUP.search(whole.between):
        return False
    told = report.sentences[parts[0].sentence].statements
    before = report.sentences[whole.sentence].statements
    return whole.sentence != parts[0].sentence and tuple(parts) == told and whole is before[-1]


GROUP = re.compile("组员|成员|小组|专班|专家|[设辖共]|班子|队伍|建有|现有|总数")


def _are_kin(whole: Statement, parts: Sequence[Statement]) -> bool:
    """“服务站64个，街道服务站8个、社区服务站58个”: names that end alike, and a stronger mark before the first part."""
    marks = [STRENGTH.get(part.between[:1], 1) for part in parts[:2]]
    shortest = SAME_END if len(parts) < LEAST else 1
    return len(parts) > 1 and marks[0] > marks[1] and len({part.label[-shortest:] for part in (whole, *parts)}) == 1


SAME_END = 2  # characters, of two parts


def _of_one_list(parts: Sequence[Statement]) -> Sequence[Statement]:
    """The parts up to a stronger mark than the one between the first two, or to one of a part (差评整改5条).

    Those of a part end them too: 核定编制30名，在编在岗25人，包括行政人员11人….
    """
    marks, names = [STRENGTH.get(part.between[:1], 1) for part in parts], [part.label for part in parts]
    ends = (
        at for at in range(1, len(parts))
        if marks[at] > marks[1] or parts[at].opens_parts or any(name and name in names[at] for name in names[:at])
    )  # fmt: skip
    return parts[: next(ends, len(parts))]


def _place(each: Statement) -> tuple[int, int]:
    return (each.sentence, each.quantity.start)


def _sum(parts: Sequence[Statement]) -> Fraction:
    return sum((part.value for part in parts), Fraction(0))


def _is_near(whole: Statement, parts: Sequence[Statement]) -> bool:
    total = _sum(parts)
    rest = whole.value - total
    if whole.value <= max(part.value for part in parts):
        return False
    is_close = abs(rest) * MOST_OFF <= whole.value or (abs(rest) <= MISCOUNTED and len(parts) >= MANY)
    if is_close and (len(parts) >= LEAST or _are_kin(whole, parts)):
        return True
    if whole.unit != MONEY and whole.value < FEW:
        return False
    rights = [(whole.quantity, total), *((part.quantity, part.value + rest) for part in parts)]
    return any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)


def _is_list(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether figures are parts by their names and places: all of them, of one kind, next to their whole."""
    names = {part.label for part in parts}
    is_parted = (
        "其中" in whole.between or whole.opens_parts or whole.between[:1] == "、" or parts[0].between[:1] == "、"
    )
    if is_parted or NO_WHOLE.match(whole.label) or len(names) < len(parts) or any(MOVES.search(name) for name in names):
        return False
    if len({"编制" in each.label for each in (whole, *parts)}) > 1:
        return False  # 在岗33人。机关编制15名，在岗14人
    like_it = [name for name in names if name[:1] == whole.label[:1] or name[-1:] == whole.label[-1:]]
    if _are_kin(whole, parts) or _are_by_level(parts):
        return _is_beside(report, whole, parts)
    if len(like_it) > 1 and whole.unit != MONEY:
        return False  # 进社区38场，进校园24场，进军营6场: the whole is one of them
    if len(parts) < LEAST and whole.unit != MONEY and not any(whole.label[-2:] in name for name in names):
        return False  # 新办1126本，换发743本，注销392本
    group = [each for each in report.by_line[whole.line] if each.unit == whole.unit]
    if is_one_of(group[: group.index(whole) + 1], parts[0]):
        return False
    if ONE_MORE.search(report.sentences[whole.sentence].text):
        return False
    return _is_beside(report, whole, parts)


def _is_beside(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether nothing of its unit stands between a whole and its parts, nor goes on with their list."""
    line = [each for each in report.by_line[whole.line] if is_same_unit(each, whole) and each.role not in NO_PARTS]
    first, last = line.index(parts[0]), line.index(parts[-1])
    before, behind = line[first - 1] if first else None, line[last + 1] if last + 1 < len(line) else None
    if _place(whole) < _place(parts[0]):
        is_next = whole is before and not BARE_TOTAL.match(whole.label)
        return is_next and (behind is None or behind.sentence != parts[-1].sentence or _is_past(behind, parts))
    return before is None or before.sentence != parts[0].sentence or _is_past(parts[0], parts)


def _is_past(each: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a stronger mark than those of a list stands before a figure."""
    return STRENGTH.get(each.between[:1], 1) > STRENGTH.get(parts[1].between[:1], 1)


def _is_told(report: StatedReport, run: Sequence[Statement]) -> bool:
    """Whether the report tells the sum of a run, with its first or without; a small one comes again by chance."""
    sums = {_sum(run), _sum(run[1:])}
    told = (each for each in report.statements if is_same_unit(each, run[0]) and each.role not in NO_PARTS)
    return any(each.value in sums and (each.value >= FEW or each.line == run[0].line) for each in told)

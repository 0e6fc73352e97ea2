"""Which figures are told as parts of which: 其中, lists, 合计, some and the rest."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FROM, TO, FigureRole

Parted = tuple[Statement, list[Statement]]
NO_PART = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.GROWTH)
FLOWS = re.compile("年初|期初|上年末|上年底|往年")
CHANGES = (FigureRole.INITIAL, FigureRole.ADDED, FigureRole.CUT, FigureRole.CARRIED_IN)
TOTALLED = re.compile(
    "及以上共$|^(?:[二两三四五]者|[二两三四五]项|以上|上述)(?:共|之和)$|^[两二三四](?:者|项|笔)$|^[^，]{0,8}(?:合计|共计|总计|小计|一共|总共|相加|加总|累加|加起来|总数|总量)(?:为|达|有)?(?:(?:项目|全年|基本|其他)?(?:预算|支出))?$|^(?:共|计|故[^，]{0,6})$|^总[^，]{1,4}$"
)
COMPLEMENTS = [tuple(pair.split("、")) for pair in (
    "线上、线下", "男、女", "境内、境外", "国内、国外", "城镇、农村", "团体、散客", "集体、个人", "企业、个人",
    "行政、事业", "市内、市外", "区内、区外", "省内、省外", "室内、室外", "上半年、下半年", "公务员、事业",
    "在编、聘用", "线上、现场", "网络、现场", "采纳、未采纳", "按期、延期", "本级、下属",
    "得满分、扣分", "完成、未完成", "延续、新增", "续建、新建", "延续、新设", "新建、改建", "新建、改造",
    "经常、一次性", "专职、兼职", "专业、业余", "室内、户外", "城区、乡村", "本地、外地", "免费、收费",
)]  # fmt: skip
GOES_ON = re.compile(
    "^[\u4e00-\u9fff]{2,8}：|^[\u4e00-\u9fff“”]{2,12}(?:构成|组成|分布|结构)(?:情况)?(?:为|是|如下)?：|^其中|^[^，。]{0,6}分[：，]|^[^，。；]{0,6}分(?:为)?[^，。；]{2,16}[二两三四五六七八九]类，?分别|^按[^，。]{1,8}(?:分|方式|类[别型]|性质|地域|年龄|等级|来源|用途)|其中|依次(?:是|为)：|分别(?:是|为)："
)
STRENGTH = {"、": 1, "和": 1, "，": 2, "；": 3, "。": 4}
PARTIAL = re.compile("满意(?!度)|合格|及格|良好|主要|(?<!全国)(?<!国家)重点(?!文物)|等$|^等|尤其|其中有|特别|仅")
EDUCATION = re.compile("博士|硕士|研究生|本科|大专|专科|中专|高中|学历")
OVERLAPPING = re.compile("女|男|党员|职称|岁(?![\u4e00-\u9fff]{4})|以上|以下|新增|首次|同比")
CUTS = ("女", "党员", "职称", "岁", "新增")  # each of a way of its own to cut a whole


def parted(report: StatedReport) -> Iterator[Parted]:
    """Each whole with the parts that words or marks tell of it."""
    before: tuple[Statement, ...] = ()
    for sentence in report.sentences:
        found = sentence.statements
        if before and before[0].line != sentence.line:
            before = ()
        for at, each in enumerate(found):
            opens = each.opens_parts or "：" in each.between or (each.depth > (found[at - 1].depth if at else 0))
            is_sibling = at > 0 and {each.subject, found[at - 1].subject} <= {*CLASSES}
            is_anew = ANEW.search(each.between) is not None and each.value >= found[at - 1].value
            is_other = IN_ORDER.search(each.label) is not None and _is_past_a_clause(sentence, found[:at], each)
            if opens and each.role not in NO_PART and not is_sibling and not is_anew and not is_other:
                earlier = before if at == 0 and _goes_on(sentence, each) else ()
                whole = _whole(found[:at], each) or _whole(earlier, each)
                if whole in earlier and _is_less_in_a_list(whole, each):
                    continue
                if whole is None or not _is_told_alike(whole, each):
                    yield from _complete(whole, _parts(found[at:], each), sentence)
        before = found


def _is_less_in_a_list(whole: Statement, first: Statement) -> bool:
    """Whether a figure is one of a list, and less than the first of the next one: …、效果1个。任务有：新建24个."""
    return whole.between[:1] == "、" and whole.value < first.value


OF_EACH = re.compile("用于|分别|具体")


def _is_moved(parts: Sequence[Statement]) -> bool:
    """Whether figures are told with what they became: “由340万元增至380.8万元”."""
    return any(FROM.search(part.label) and TO.search(part.after) for part in parts)


def _is_told_alike(one: Statement, other: Statement) -> bool:
    """Whether two figures stand behind the same word (用于A的支出…，用于B的支出…): then both are parts."""
    words = OF_EACH.search(other.between)
    return words is not None and words[0] in one.label


IN_ORDER = re.compile("分别(?:为|是)?$")


def _is_past_a_clause(sentence: Sentence, earlier: Sequence[Statement], each: Statement) -> bool:
    """Whether a ； parts a figure from the last one of its unit: “实有15人；所属单位编制分别为14名和10名”."""
    same = next((one for one in reversed(earlier) if one.unit == each.unit), None)
    return same is not None and "；" in sentence.text[same.quantity.end : each.quantity.start]


def _goes_on(sentence: Sentence, first: Statement) -> bool:
    """Whether a sentence tells the parts of a figure of the one before it."""
    return GOES_ON.search(sentence.text[: first.quantity.start]) is not None


def _complete(whole: Statement | None, parts: list[Statement], sentence: Sentence) -> Iterator[Parted]:
    if whole is None or len(parts) < 2 or BESIDE.search(parts[0].between) or _are_spent_in_turn(whole, parts):
        return
    if len({year for part in parts for year in YEARS.findall(part.between)}) > 1:
        return  # of several years (2022年11件、2023年12件)
    if _are_others(whole, parts) or _are_averaged(whole, parts, sentence) or _are_running(parts):
        return
    is_change = any(part.role in CHANGES or FLOWS.search(part.label) for part in parts)
    if whole.role in (FigureRole.FULL, FigureRole.INCOME) and MADE_UP.search(parts[0].between):
        is_change = any(each.role in TAKEN for each in sentence.statements)  # else 上年结转 is one of its sources
    is_deeper = parts[0].depth > whole.depth and all(part.role is whole.role for part in parts)  # 追加46.9万元（两批…）
    is_change = is_change and not is_deeper
    parts = _without_some_of_them(_of_one_role(whole, parts))
    if _is_done_of_each(whole, parts, sentence) or _is_moved([whole, *parts]):
        return
    if len(parts) > 1 and not is_change and not _is_partial(parts, sentence.text):
        yield whole, parts


def _are_spent_in_turn(whole: Statement, parts: Sequence[Statement]) -> bool:
    """“预算数分别为630万元、841万元，执行数分别为581万元、782万元”: what was spent of each, no parts of the last."""
    return IN_ORDER.search(parts[0].label) is not None and (whole.role, parts[0].role) in SPENT_OF


SPENT_OF = ((FigureRole.FULL, FigureRole.SPENT), (FigureRole.INITIAL, FigureRole.SPENT))
WITHIN = re.compile("^(?P<of>[\u4e00-\u9fff]{2,8}?)(?:里|中|当中)")
BESIDE_POSTS = re.compile("[离退]休|遗属|聘|派遣|编外|临时工")


def _are_others(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether figures are no parts: some are of one of the others (女职工里党员9人), or no staff (退休)."""
    within = [match["of"] for part in parts if (match := WITHIN.match(part.label))]
    is_of_posts = "编制" in whole.label and any(BESIDE_POSTS.search(part.label) for part in parts)
    return any(part.label == name for part in parts for name in within) or len({*within}) > 1 or is_of_posts


TIMES, STOCK = re.compile("月|季度?|半年"), re.compile("实有|在[职册岗编用]|年[末底初]|现有")


def _are_averaged(whole: Statement, parts: Sequence[Statement], sentence: Sentence) -> bool:
    """“年末实有8人，年内平均实有8.5人（上半年9人、下半年8人）”: how many there were, from which the average is made."""
    between = [
        each for each in sentence.statements if whole.quantity.start < each.quantity.start < parts[0].quantity.start
    ]
    is_average = any(each.role is FigureRole.PER_HEAD and each.unit == whole.unit for each in between)
    return is_average and STOCK.search(whole.label) is not None and all(TIMES.search(part.label) for part in parts)


UP_TO = re.compile(
    "(?:^|其中|到|截至|至)(?:\\d{1,2}月|第?[一二三四]季度|上半年|前三季度?)[底末]?(?:共|累计|已)*(?:支出)?(?:为|达|达到)?$"
)


def _are_running(parts: Sequence[Statement]) -> bool:
    """“其中到3月底229.31万元，到6月底470.12万元”: totals up to one day after another are no parts."""
    is_up_to = all(UP_TO.search(part.label) and re.search("到|截至|至|[底末]", part.label) for part in parts)
    return is_up_to and all(one.value <= other.value for one, other in pairwise(parts))


ALL_DONE = re.compile("(?:全部|均|都)(?:按[时期]|如[期数])?(?:完成|达标|实现|达到)")
BARE_DONE = re.compile("^(?:已|均|实际)?(?:完成|达标|实现|达到|通过)$")


def _is_done_of_each(whole: Statement, parts: list[Statement], sentence: Sentence) -> bool:
    """“完成11个。其中产出7个，完成6个；效益4个，全部完成”: each part with what was done of it, some in words."""
    are_both = any(BARE_DONE.match(part.label) for part in parts) and not all(
        BARE_DONE.match(part.label) for part in parts
    )
    return are_both and (BARE_DONE.match(whole.label) is not None or ALL_DONE.search(sentence.text) is not None)


def _without_some_of_them(parts: list[Statement]) -> list[Statement]:
    """Parts without those that are some of the one before, by their names: 差评5条，差评整改5条."""
    kept: list[Statement] = []
    for part in parts:
        name = kept[-1].label if kept else ""
        is_some = len(name) > 1 and part.label != name and part.label.startswith(name)
        kept += [] if kept and is_some and part.value <= kept[-1].value else [part]
    return kept


YEARS = re.compile(r"20\d\d年", re.ASCII)
BESIDE = re.compile("另有|另外|此外|还有|不含|不包括|外聘")  # what is told beside a whole is no part of it
MADE_UP = re.compile("构成|组成|来源|其中")
TAKEN = (FigureRole.ADDED, FigureRole.CUT, FigureRole.TAKEN_BACK)


def _of_one_role(whole: Statement, parts: list[Statement]) -> list[Statement]:
    """Of parts told with their budget and their spending, those that are what the whole is."""
    roles = {part.role for part in parts}
    if not {FigureRole.FULL, FigureRole.SPENT} <= roles:
        return parts
    return [part for part in parts if part.role is whole.role]


def summed_up(report: StatedReport) -> Iterator[Parted]:
    """Each 合计 told after its parts, in its sentence or the one before."""
    before: tuple[Statement, ...] = ()
    for sentence in report.sentences:
        found = sentence.statements
        if before and before[0].line != sentence.line:
            before = ()
        for at, each in enumerate(found):
            earlier = found[:at] if at else before
            if len(earlier) > 1 and _is_sum(each):
                named = _named_parts(report.by_line[sentence.line], each)
                parts = _nearest_run(each, _parts_before(earlier, each)) if named is None else named
                if named or not _is_sum_of_a_run(earlier, each):
                    yield from _complete(each, parts, sentence)
        before = found


def _is_sum_of_a_run(earlier: Sequence[Statement], whole: Statement) -> bool:
    """Whether figures that follow each other before a total make it, whatever stands between them and it."""
    values = [each.value for each in earlier if each.unit == whole.unit and each.depth == whole.depth][-LONGEST_RUN:]
    said = SOME_NAMED.search(whole.label)
    if whole.value in _sums_by_name(earlier, whole):
        return True
    if said and whole.value in map(sum, combinations(values, 3 if said[0][0] == "三" else 2)):
        return True
    return any(
        sum(values[at:end]) == whole.value for at in range(len(values)) for end in range(at + 2, len(values) + 1)
    )


def _sums_by_name(earlier: Sequence[Statement], whole: Statement) -> Iterator[Fraction]:
    """The sums of the figures that bear one name: “行政编制13名，实有12名；事业编制25名，实有24名” 实有 in all."""
    named: dict[str, list[Fraction]] = {}
    for each in earlier:
        if each.unit == whole.unit and each.depth == whole.depth:
            named.setdefault(each.label, []).append(each.value)
    yield from (sum(values, Fraction(0)) for values in named.values() if len(values) > 1)


SOME_NAMED = re.compile("[两二三][块项者个类笔处家大部]|[与和及、]")  # 创作与扶持两块加起来
LONGEST_RUN = 16  # figures that are looked at


def _named_parts(group: Sequence[Statement], whole: Statement) -> list[Statement] | None:
    """“编制14名，实有13名；编制9名，实有8名。两类编制合计23名”: those of that name; None where no name is said."""
    named = NAMED_SUM.search(whole.label)
    if not named:
        return None
    before = group[: group.index(whole)]
    found = [each for each in before if named[1] in each.label and each.unit == whole.unit and each.role not in NO_PART]
    return found if len(found) > 1 else None


NAMED_SUM = re.compile("(?:[两二三四]类(?:人员)?)?([\u4e00-\u9fff]{2})(?:合计|共计|总计|共)$")


def _is_sum(each: Statement) -> bool:
    if "有效" in each.label:
        return False  # less than what came back
    if OF_A_SHARE.match(each.label) and each.after.startswith("的"):
        return False  # 累计完成842万页，占应数字化总量1120万页的75.18%
    return bool(TOTALLED.search(each.label)) and each.role not in NO_PART and not each.meaning.is_part_year


OF_A_SHARE = re.compile("[^，]{0,2}(?:占|为|相当于|达到?|完成)")
LONG_FIGURE = 6  # characters: in a long figure, turned digits are no chance even between two parts
ANEW = re.compile("；按[^，。；]{1,8}(?:分|计|看|论)")
REST = re.compile(
    "延[至到]|顺延|推迟|改期|暂缓|取消|停办|跨年|结转|正在|尚在|仍在|延期|其余|剩余|逾期|未[按能达完结通合]|尚未|另外|不合格|没有"
)


def rests(report: StatedReport) -> Iterator[Parted]:
    """“62部中54部如期，9部延期”: some, and the rest."""
    for sentence in report.with_figures(3):
        counts = [each for each in sentence.statements if each.unit not in (RATE, MONEY, "") and not each.is_about]
        for whole, one, other in zip(counts, counts[1:], counts[2:], strict=False):
            is_of = AMONG.search(whole.after + one.between[:6]) and "其中" not in one.between
            is_rest = REST.search(other.label + other.after) and not REST.search(one.label + one.after)
            negated = re.search("未([\u4e00-\u9fff]{2})", other.label)
            is_of = is_of or (negated is not None and negated[1] in one.label) or other.after.startswith(GOING_ON)
            is_of = is_of or (BEHIND.match(one.after) is not None and counts[0] is whole and not other.label)
            is_of = is_of or (other.label in LEFT_OVER and _is_done_of(whole, one, counts))
            is_level = whole.depth == one.depth == other.depth
            if is_of and is_rest and is_level and whole.unit == one.unit == other.unit and one.value < whole.value:
                yield whole, [one, other]


AMONG = re.compile("(?<![年期高初])[中里](?![级期小等心标国央共学型途])")  # not 年中追加
LEFT_OVER = ("其余", "剩余", "余下", "剩下", "其余的")
BEHIND = re.compile("^(?:已|均已|按期|如期|按时|全部)[^，；]{0,4}(?:完成|办结|结项|验收|落实|整改|举办)")
DONE = re.compile(
    "(?:^|[，、])[^，、；]{0,8}(?:已|办结|完成|按期|通过|建成|采纳|验收|落实|合格|结项|到位|解决|答复|整改)[^，、；]{0,4}$"
)


def _is_done_of(whole: Statement, one: Statement, counts: Sequence[Statement]) -> bool:
    """“215条诉求已办结208条……其余7条”: what was done of the figure right before it, the first of its unit."""
    first = next(each for each in counts if each.unit == whole.unit)
    return first is whole and one.value < whole.value and DONE.search(one.between) is not None


def several_and_rest(report: StatedReport) -> Iterator[Parted]:
    """“全年365天中，闭馆9天，例行休息51天，实际开放305天”: some of a whole, one after another, and the rest."""
    for sentence in report.sentences:
        found = sentence.statements
        for at, whole in enumerate(found):
            parts = [each for each in found[at + 1 :] if each.unit == whole.unit and not each.depth]
            is_of = bool(parts) and re.match("[^，]{0,4}中，", parts[0].between) is not None
            last = next((place for place, each in enumerate(parts) if re.match("实际|其余", each.label)), 0)
            is_missing = re.search("(?:少|未)(?:完成|达|办|演)[^，]{0,2}的$", whole.label) is not None
            last = len(parts) - 1 if is_missing and len(parts) > 2 else last  # 少完成的14场中，甲8场、乙2场、丙2场
            if is_of and last > 1 and whole.unit not in (RATE, MONEY, ""):
                yield whole, parts[: last + 1]


GOING_ON = ("正在", "尚在", "仍在", "还在")


PARTED_INTO = re.compile("^(?:共?分(?:为|成)?|共|涉及|分布在)$")


def _same_before(earlier: Sequence[Statement], first: Statement) -> Statement | None:
    """The figure before a list, in its unit and no deeper in brackets."""
    same = [each for each in earlier if each.unit == first.unit and each.depth == first.depth]
    same = [each for each in same if each.role not in NO_PART]
    is_near = (
        bool(same)
        and all(
            each.depth > first.depth
            or each.unit == RATE
            or each.role is FigureRole.PER_HEAD
            or PARTED_INTO.search(each.label)  # 硬化12.4公里，分为5段
            for each in earlier[earlier.index(same[-1]) + 1 :]
        )
    )
    return same[-1] if is_near else None


def _is_told_whole(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a list is long enough, or of two that leave nothing out."""
    if len(parts) < 2:
        return False
    if whole.value <= max(part.value for part in parts):
        is_beside = whole.sentence == parts[0].sentence and "；" not in parts[0].between
        is_added = re.search("追加|增加|新增|另|调增", whole.label) is not None
        return are_complements(parts) and len(parts) == 2 and is_beside and not is_added
    is_total = re.search("共|总|合计", whole.label) is not None and parts[1].between[:1] == "、"
    return len(parts) > 2 or is_total or are_complements(parts) or len(whole.text) > LONG_FIGURE


def are_complements(parts: Sequence[Statement]) -> bool:
    """Whether two parts leave nothing out, by their names."""
    if len(parts) != len(("one", "other")):
        return False
    one, other = parts[0].label, parts[1].label
    return any((a in one and b in other) or (a in other and b in one) for a, b in COMPLEMENTS)


def is_one_miscounted(whole: Statement, parts: Sequence[Statement]) -> bool:
    """“9宗，其中公开招标5宗、磋商2宗、询价1宗”: a list of three and more kinds that is one off its small count."""
    apart = abs(sum(part.value for part in parts) - whole.value)
    are_kinds = len(parts) > 2 and all(part.between[:1] == "、" for part in parts[1:]) and not parts[-1].after
    if "其中" in parts[0].between and not all(KIND_OF_ALL.search(part.label) for part in parts):
        return False  # some of them may be named only
    is_bare = whole.unit not in (MONEY, RATE, "分", "") and all(part.role is FigureRole.PLAIN for part in parts)
    return are_kinds and is_bare and apart == 1 and whole.value >= LEAST_OF_KINDS


LEAST_OF_KINDS = 5
KIND_OF_ALL = re.compile("招标|磋商|谈判|询价|单一来源|[国家省市县区乡镇村]级|A级|等奖|小学|初中|高中|街道$|[乡镇]$")


def _nearest_run(whole: Statement, parts: list[Statement]) -> list[Statement]:
    """The figures before a total that come nearest to it: those that make it, else the last of them."""
    is_bare = whole.label in ("合计", "共", "共计", "总计", "合计为", "共有")
    is_one_list = is_bare and len(parts) > 2 and all(part.between[:1] == "、" for part in parts[1:])
    ends_at = [len(parts)] if is_one_list else range(2, len(parts) + 1)
    runs = [parts[at:end] for at in range(len(parts)) for end in ends_at if end > at + 1]
    exact = next((run for run in runs if sum(part.value for part in run) == whole.value), None)
    ends = [exact] if exact else [parts[at:] for at in range(max(len(parts) - 1, 0))]
    return min(ends, key=lambda end: abs(sum(part.value for part in end) - whole.value), default=parts)


def _parts_before(earlier: Sequence[Statement], whole: Statement) -> list[Statement]:
    parts: list[Statement] = []
    for each in reversed(earlier):
        if each.unit == RATE or each.depth > whole.depth:
            continue
        if not is_same_people(each, whole) or each.role in NO_PART or TOTALLED.search(each.label):
            break
        if parts and "其中" in each.between and "；" in parts[0].between[:6]:  # a part of one of the parts
            continue
        parts.insert(0, each)
        if each.opens_parts or "：" in each.between:
            break
    return parts


def is_same_people(one: Statement, other: Statement) -> bool:
    """Whether two figures have one unit, or make up a group of people (由5名教师和3名演员组成，共8人)."""
    is_of_group = re.search("组成|构成", other.between) is not None
    return one.unit == other.unit or (is_of_group and {one.unit, other.unit} <= {"人", "名", "位"})


def plain_lists(report: StatedReport) -> Iterator[Parted]:
    """A figure and a list of three or more that follow it, with no word that says so."""
    before: tuple[Statement, ...] = ()
    for sentence in report.sentences:
        found = sentence.statements
        if before and before[0].line != sentence.line:
            before = ()
        for at, first in enumerate(found):
            whole = _same_before(found[:at] if at else before, first)
            is_list = whole is not None and whole.role not in NO_PART and not whole.is_about
            is_part = whole is not None and (
                _is_in_list(found, whole, first) or whole.opens_parts or "、" in (whole.between[:1], first.between[:1])
            )
            if whole and is_list and not is_part and not first.opens_parts and first.role not in NO_PART:
                parts = _parts(found[at:], first)
                if _is_told_whole(whole, parts):
                    yield from _complete(whole, parts, sentence)
        before = found


def _is_in_list(found: Sequence[Statement], whole: Statement, first: Statement) -> bool:
    """“城关站1.8万人次，南河站1.2万人次，东岭站…”: whether a figure is itself one of the list that goes on after it."""
    at = found.index(whole) if whole in found else 0
    before = found[at - 1] if at else None
    marks = (whole.between[:1], first.between[:1])
    is_named = len(whole.label) > 1 and whole.label[-1:] == first.label[-1:] != ""
    return before is not None and before.unit == whole.unit and marks == ("，", "，") and is_named


IS_BASE = re.compile(
    "(?:是|为|相当于|达到?|等于)[^，。；]{0,3}(?:[上去前]一?[年届期]|往年|原来|20\\d\\d年)[^，。；|]{0,6}\\|的"
)  # 为上年43篇的2倍: what is compared with has no parts here


OF_A_YEAR = re.compile(r"^(?:20\d\d年|上年|去年)(?:同期|全年)?(?:为|是)?$", re.ASCII)


def _is_of_last_year(each: Statement, earlier: Sequence[Statement]) -> bool:
    """“销售18.4亿元，2023年为16.8亿元，增加1.6亿元；其中…”: what a figure is held against has no parts here."""
    same = [one for one in earlier if one.unit == each.unit and one.depth == each.depth]
    return OF_A_YEAR.match(each.label) is not None and each is not same[0]


def _whole(earlier: Sequence[Statement], first: Statement) -> Statement | None:
    same = [
        each
        for each in earlier
        if each.role not in NO_PART
        and not each.depth > first.depth
        and not IS_BASE.search(each.between + "|" + each.after[:1])
        and not _is_of_last_year(each, earlier)
        and (each.unit == first.unit or (not each.unit and each.quantity.scale == first.quantity.scale > 1))
    ]
    if same and (same[-1].is_about or same[-1].label.endswith("各")):
        return None
    return same[-1] if same else None


SOME_OF = re.compile("[中里][^，；。：]{0,6}$")


def _parts(following: Sequence[Statement], first: Statement) -> list[Statement]:
    """The figures of a list: of one unit, until a stronger mark than those between its first two, or a new 其中."""
    parts, strength, between, some = [first], 0, "", Fraction(0)
    for each in following[1:]:
        between += each.between
        if first.unit != RATE and (each.unit == RATE or (each.unit != first.unit and each.role is FigureRole.PER_HEAD)):
            continue
        strongest = max((STRENGTH.get(mark, 0) for mark in between), default=0)
        is_other = each.unit != first.unit or each.role in NO_PART or each.depth != first.depth
        is_other = is_other or OF_WHOLE.match(each.label) is not None
        if each.depth > first.depth or (each.unit != first.unit and not each.between) or SOME_OF.match(each.between):
            some = each.value if each.unit == first.unit else Fraction(0)
            continue  # 机要用车1辆18.2万元, 老人360人中344人满意
        if some and each.unit == first.unit and some + each.value == parts[-1].value and "；" not in each.between:
            continue  # 未整改6个中4个在二季度、2个在四季度
        if (
            is_other
            or (len(parts) == 1 and re.search("其中(?!：)", first.between) and "；" in between)
            or (strength and strongest > strength and not each.label.startswith(("其余", "其他")))
            or "其中" in each.between
            or re.search("^(?:全年|年内|本年|当年)?(?:实际)?共|^总|合计|共计|总计|[家项者类处方级]实?际?共", each.label)
        ):
            break
        strength = max(strength, strongest, 1)
        parts.append(each)
        between = ""
    return parts


OF_WHOLE = re.compile("占(?!用|地|道)")  # 占三类业务总量5233件的88.50%: what a share is of

SMALL_FIRMS = ("中小", "小微")  # the second are some of the first


IN_BOTH = re.compile(
    r"同时(?:得到|获得?|享受|属于|具[有备]|列入|使用|为|是|符合|兼)|有\d+[项个人名件家场户][^，。；]{0,10}同时|重复(?:计算|统计|计入)|(?<!时间)(?<!时段)(?<!日程)(?<!工期)(?<!档期)重叠|重合者|去重|交叉|兼有|兼得"
)


AGED, MADE_OF = re.compile("年?满?周?岁(?=[\u4e00-\u9fff]{2})(?!以)"), re.compile("(?:构成|组成)(?:情况)?(?:为|是)：")


def _is_partial(parts: Sequence[Statement], text: str) -> bool:
    if IN_BOTH.search(text) and not re.search("其余|余下|没有重复|无重复|不重复", text):
        return True  # 市级支持7个、区级支持9个，有4个同时得到两级支持
    if all(any(word in part.label for part in parts) for word in SMALL_FIRMS):
        return True
    if any(PARTIAL.search(each.label) or each.after.startswith("等") or each.is_about for each in parts):
        return True
    if len(parts) > 2 and all(EDUCATION.search(each.label) for each in parts):
        return False  # 硕士及以上9人、本科29人、大专4人
    if are_complements(parts):
        return False  # 延续项目6个、新增项目3个
    labels = [AGED.sub("", each.label) if MADE_OF.search(text) else each.label for each in parts]
    if "妇女" in text[: parts[0].quantity.start - len(parts[0].label)]:
        labels = [label.replace("妇女", "") for label in labels]  # 妇女儿童372人: women are no part told beside others
    overlapping = [label for label in labels if OVERLAPPING.search(label)]
    kinds = {kind for label in labels for kind in CUTS if kind in label}  # 女性123人，60岁以上82人
    return (bool(overlapping) and len(overlapping) < len(parts)) or (len(kinds) > 1 and len(kinds) == len(labels))

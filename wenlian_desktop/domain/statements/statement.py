"""Statements: what, of what, how much, where; read from the sentences of a paragraph in normal form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from wenlian_desktop.domain.statements.quantities import MONEY, RATE, OtherNumber, WrittenFigure, quantities
from wenlian_desktop.domain.statements.vocabulary import (
    CLASSES,
    FROM,
    NAMED,
    WHOLE,
    FigureRole,
    Meaning,
    meaning,
    subject_of,
)

ASIDE = re.compile("（[^（）\\d，；：]{1,10}）")  # 因公出国（境）费, 45场（个）
BARE_BUDGET = re.compile("^(?:对应|相应|批复|全年|调整)?(?:的)?预算(?:数|为)?$|^(?:节|结|尚|还|净)?余(?:额|为)?$")
BARE_SPENDING = re.compile(
    "^(?:实际|决算|共)?(?:支出|实支|实付|执行数?|决算数?|开支|使用|支付|用去|花去|花费|列支)(?:了|数|额)?(?:为)?$|^决算支出$"
)
TOPIC = re.compile(r"^(?P<topic>[\u4e00-\u9fff“”]{2,12})[：。]")
OF_DEPARTMENT = re.compile(
    "预算|收支|资金|支出|决算|收入|经费|整体|部门|全年|总|年度|当年|结转|结余|执行|差异|财务|概况|情况|效率"
    "|来源|依据|数据|口径|说明|计算|评分|构成|具体|其中|如下|结果"  # 数据来源：决算支出…
)
OF_TOPIC = (FigureRole.FULL, FigureRole.INITIAL, FigureRole.SPENT, FigureRole.LEFT, FigureRole.INCOME)
OF_CLASS = re.compile("(?:(?<=[看就论从讲])|^[；。]?)(?:其中的?)?(?:基本|项目|其他|经营)支出(?:来看|而言|方面)?$")
OF_IT = re.compile("(?:的|属于?)([\u4e00-\u9fff]{2,8}?)(?:和|与|及|以及|组成|构成|[，、；。]|$)")  # 618万元的基本支出
OWNED = re.compile(
    "的((?:全年|年初|年度|当年|批复)*预算)(?:数|总额|资金|额度)?[中里内]?，?(?=(?:实际|总?共|全年|已经?|合计)*(?:支付|支出|使用|列支|花[去掉了]|用[去掉了]|执行了?\\d))"
)  # 805.37万元的全年预算实际支付773.66万元
USED_FOR = re.compile(
    "(?:用于|用作|投向|列入|属于?|系|是|为|归)(?P<what>[\u4e00-\u9fff“”（）]{2,14}?)(?=[，、；。]|$)|在(?P<when>第?[一二三四]季度)(?:支出|支付|列支|使用)"
)  # 8.44万元用于基本支出, 355.98万元在一季度支出
CHANGED, LAST_CLAUSE = re.compile("(?:[追调核压][减加增]|压缩)[\u4e00-\u9fff]{1,8}、"), re.compile("[，；：（）]")
NAME_BEHIND = re.compile(
    "(?:就|正|便|即)?(?:是|为)(?:[^，。；\\d]{1,12}的)?([^，。；\\d的]{0,8}(?:率|占比|比重|满意度))"
)
GOAL_AFTER = re.compile("的([^，。]{0,4}?(?:目标|计划数?|指标值?))")
CONNECTING = re.compile("(?:即|也就是|由|和|与|及|以及|有|其中|包括|另有|为|是|含|全年|当年|本年|年度|安排|下达)*")
BARE_LINKS = (
    "为",
    "是",
    "达",
    "计",
    "结果为",
    "得出",
    "结果是",
    "即为",
    "计算为",
)  # 满意度按两项合计除以有效份数计算，为94.31%
OF_PEOPLE = re.compile("(?:编制|实有|在[职编岗]|退休|现有)[^，]{0,4}数(?:为)?$")
REST_OF = re.compile("(?:均|都|全部?|则)?[为是系]")
OF_VISITS = re.compile("人次(?:数|共|约|为|达到?)*$")
LISTED_LABEL = re.compile("^[\u4e00-\u9fff]{1,8}$")
SENTENCE = re.compile("[^。！？]+[。！？]?")
EXPLAINED = re.compile("（[^（）\\d]*(?:占|除以|之和|相加|合计|比)[^（）\\d]*）(为|达到?|是)$")
BOUNDARY = re.compile("[，；：、（）]")
PARTS = re.compile(
    "^，?由|^——(?=[\u4e00-\u9fff])|分[^，：]{1,8}：|按[^，。]{1,8}(?:分|看|计)[，：]|按[^，。]{1,6}(?:方式|类[别型]|性质|地域|年龄|等级|来源|用途)[，：]?|当中|以[^，。]{1,6}论[，：]|其中|内含|内有|里面?有$|系由|包括|分别|组成|构成|(?<!其后)(?<!其次)依次|具体|分为|用于(?=[^，；]*$)|即[^，]?"
)
ABOUT = re.compile(
    "(?:(?<![节签公契合条大预邀相履违制])约|(?<![邻附最就远])近|(?<![未不])(?<!没有)(?:超过|突破)|逾|接近|大约)$"
)
OF_BUDGET = re.compile(
    "[^，。；：支执决]{0,10}预算(?!执行)[^，。；：支执决]{0,12}(?:[：｜\t]|，(?=(?:基本|项目)支出))"
    "|[^，。；：支执决]{0,24}预算(?:总?盘子|总额|总数)[中里内]，"
)  # 当年预算分三类下达：基本支出…
OF_A_CHANGE = re.compile(
    "(?:其中，?)?(?:年中|年内|当年)?(?:[追调核][加增减]|压减)(?:的)?(?:部分|资金|预算|额度?)(?:[中里内])?[，：](?![^；。]*(?:[追调核][加增减]|压减))"
)  # 追加部分，基本支出42.80万元
SET_OFF = re.compile(
    "(?:预算|盘子|收支|[两二]者|两相)[^。；]{0,12}(?:相抵|冲抵|轧差|抵减|相减)[^。；]{0,8}(?:留|剩|余|还有|尚有)[^，。；]{0,3}$"
)
SPENT_BEHIND = re.compile("(?:均|全部|已经?|实际)*(?:列支|支出|支付|花掉|用掉|形成(?:实际)?支出)(?:完毕)?")
DATED_HEAD = re.compile("(?:截?[至到止]|截止)?(?:\\d{4}年)?(?:\\d{1,2}月(?:\\d{1,2}日|[底末])|年[底末终])(?:止)?，|")
OF_THE_END = re.compile("12月|年[底末终]")
AT_FIRST = re.compile("年初，[^，。；]*预算[^，。；]{0,3}$")
SOURCE, OF_SPENDING = (
    "一般公共预算",
    re.compile("(?:支出|收入|决算)[数额]?(?:中|里|的?来源|按[^，。；]{0,6}分)[，：]?[^。；]*$"),
)
LEAD = re.compile(r"^(?:截至|截止|[到至]?\d{1,2}月[底末]|上半年|下半年|前三季度)[^，]*$")
MOST_OVER = Fraction(3, 2)  # of its budget: more than that is not the spending of the class just told
TOPICS = (("三公经费", re.compile("^[^\\d]{0,6}“?三公”?经费")), ("政府采购", re.compile("^[^\\d]{0,6}政府采购")))
BEGINS_WITH = (
    ("三公经费", re.compile("(?:20\\d\\d年度?)?“?三公”?经费(?![^，。；]{0,4}[占在])")),
    ("政府采购", re.compile("(?:20\\d\\d年度?)?政府采购(?![^，。；]{0,4}[占在])")),
)
OF_ITS_TOPIC = re.compile("^(?:共|实际|合计)?(?:支出|开支)(?:总?额|数|规模)?(?:[从由为共是])?$")
OF_PROJECTS, SUMMED = re.compile(r".{0,6}\d+个项目"), re.compile("总(?:计|预算|支出|额)|合计|共计")
QUOTED = re.compile("“[^“”]*”")
LISTED_NEXT = re.compile("[、和与及，][\u4e00-\u9fff“”]{0,6}")
IN_TURN = re.compile("(?:分别|依次)[\u4e00-\u9fff]{0,4}$")
SHARED_AFTER = ("、", "和", "与", "及")
COUNTED_UNITS = frozenset("个家项场次站期户件人名所处支台批套种条部")
FLOWS = (FigureRole.ADDED, FigureRole.CUT, FigureRole.TAKEN_BACK, FigureRole.CARRIED_IN)  # 收回项目资金…，全年预算…
PART_YEAR = re.compile(r"(?:第?[一二三四1-4]|前[二三两]个?)季度|[上下]半年|\d{1,2}月份?")  # 266.15万元（一季度）
BRACKET, OF_THE_ONE_BEFORE = re.compile("（([^（）]{1,8})）"), re.compile("^（[^（）]*）")
LAST_YEAR, YEAR_NAMED = re.compile("[上去]年(?!末?结转|结余)"), re.compile(r"(20\d{2})年")
TURNED = {FigureRole.CUT: -1, FigureRole.ADDED: 1}  # 比上年的14.1万元压减2.5万元
DEPARTMENT = (FigureRole.FULL, FigureRole.INITIAL, FigureRole.SPENT, FigureRole.INCOME)


@dataclass(frozen=True)
class Statement:
    """One figure with the words that tell what it is.

    `between`: all words since the figure before it in its sentence, `label`: those since the last mark, `after`: those
    up to the next mark or figure; `depth`: brackets it stands in; `bracket`: what one right behind it says (2021年).
    """

    line: int
    sentence: int
    quantity: WrittenFigure
    label: str
    between: str
    after: str
    depth: int
    meaning: Meaning
    bracket: str = ""

    @cached_property
    def value(self) -> Fraction:
        """分, % or units."""
        return self.quantity.value

    @cached_property
    def amount(self) -> float:
        """The value, for a first look."""
        return self.quantity.amount

    @cached_property
    def unit(self) -> str:
        """元, %, or what is counted."""
        return self.quantity.unit

    @cached_property
    def text(self) -> str:
        """The figure as written."""
        return self.quantity.text

    @cached_property
    def role(self) -> FigureRole:
        """What it is of its subject."""
        return self.meaning.role

    @cached_property
    def subject(self) -> str:
        """The class or item; WHOLE for the department."""
        return self.meaning.subject

    @cached_property
    def is_about(self) -> bool:
        """Whether it is no exact figure: 约, 近, 余, 以上."""
        is_rounded = self.unit != RATE or self.quantity.step >= Fraction(1, 10)  # 约占48.41% is no rounding
        return is_rounded and (bool(self.quantity.mark) or ABOUT.search(self.label) is not None)

    @cached_property
    def is_of_last_year(self) -> bool:
        """Whether its words tell of the year before; what that left is of this one too."""
        return LAST_YEAR.search(self.label or self.between) is not None

    @cached_property
    def year_named(self) -> int:
        """The year in the bracket right behind it, or nearest before it since the figure before; 0 for none."""
        told = self.bracket if "20" in self.bracket else OF_THE_ONE_BEFORE.sub("", self.between)
        named = YEAR_NAMED.findall(told) if "20" in told else ()
        return int(named[-1]) if named else 0

    @cached_property
    def opens_parts(self) -> bool:
        """Whether the words before it begin a list of parts."""
        return PARTS.search(self.between.rpartition("；")[2]) is not None


@dataclass(frozen=True)
class Sentence:
    """One sentence: its words and its statements."""

    line: int
    number: int
    text: str
    statements: tuple[Statement, ...]


def sentences(line: int, text: str, first: int, under: str = "") -> Iterator[Sentence]:
    """The sentences of a paragraph, numbered from `first`; `under`: what the heading above it names."""
    carried: Statement | None = None
    topic = TOPIC.match(text)
    named = subject_of(topic["topic"], MONEY) if topic else ""
    of = named if named in NAMED else topic["topic"] if topic and not OF_DEPARTMENT.search(topic["topic"]) else ""
    of = of or under
    for at, match in enumerate(SENTENCE.finditer(ASIDE.sub("", text))):
        found = tuple(_of_topic(each, of) for each in _statements(line, first + at, match[0], carried))
        carried = next((each for each in found if _is_whole(each)), None) or carried
        yield Sentence(line, first + at, match[0], found)


MONEY_WORDS, OF_ITS_OWN = re.compile("预算|支出"), re.compile("预算|支出|执行|决算|全年|年度|当年|实际")


def _of_topic(each: Statement, topic: str) -> Statement:
    """“采购：预算158万元”: money in a paragraph that names its topic first is of that, unless its words say more."""
    is_bare = each.unit == MONEY and each.subject == WHOLE and each.role in OF_TOPIC
    if not topic or not is_bare:
        return each
    words = (OF_ITS_OWN if topic in NAMED else MONEY_WORDS).sub("", each.label)
    if OF_DEPARTMENT.search(words):
        return each
    return replace(each, meaning=replace(each.meaning, subject=topic))


def _is_whole(each: Statement) -> bool:
    return each.unit == MONEY and each.subject == WHOLE and each.role in DEPARTMENT and not each.meaning.is_part_year


def _statements(line: int, number: int, text: str, whole: Statement | None) -> Iterator[Statement]:
    last = 0
    earlier: list[Statement] = []
    tokens = _with_shared_units(text, list(quantities(text)))
    for at, token in enumerate(tokens):
        if isinstance(token, OtherNumber):
            continue
        following = tokens[at + 1].start if at + 1 < len(tokens) else len(text)
        each = _in_context(_statement(line, number, text, token, last, following), earlier, whole)
        whole = each if _is_whole(each) else whole
        last = token.end
        earlier.append(each)
    yield from earlier


def _with_shared_units(text: str, tokens: list[WrittenFigure | OtherNumber]) -> list[WrittenFigure | OtherNumber]:
    """“71.24、88.63和96.08万元”, “6.9万、9.4万、9.2万人次”: a list has the unit told behind the last of its figures."""
    for at in range(len(tokens) - 2, -1, -1):
        each, following = tokens[at], tokens[at + 1]
        if isinstance(each, OtherNumber) or isinstance(following, OtherNumber) or each.unit:
            continue
        if each.scale > 1:
            is_next = LISTED_NEXT.fullmatch(text[each.end : following.start]) is not None
            if is_next and following.scale == each.scale and following.unit not in ("", RATE, MONEY):
                tokens[at] = replace(each, unit=following.unit)  # “61.8万” of money lacks its 元
            continue
        is_listed = text[each.end : following.start] in SHARED_AFTER
        is_exact = following.unit in (MONEY, RATE) and each.step < 1 and "." in following.text
        if is_listed and (is_exact or _are_counts_in_order(text, tokens[: at + 1], following)):
            tokens[at] = each.in_unit_of(following)
    return tokens


def _are_counts_in_order(text: str, before: Sequence[WrittenFigure | OtherNumber], last: WrittenFigure) -> bool:
    """“分别为1020、1240、1460、1340卷次”: bare numbers of a list that is told to be in an order."""
    first = before[-1]
    for each in reversed(before[:-1]):
        if isinstance(each, OtherNumber) or each.unit or text[each.end : first.start] not in SHARED_AFTER:
            break
        first = each
    is_count = last.unit not in (MONEY, RATE, "") and last.scale == 1
    return is_count and IN_TURN.search(text[: first.start]) is not None


def _statement(line: int, number: int, text: str, token: WrittenFigure, last: int, following: int) -> Statement:
    between = _without_noun(text[last : token.start], text[token.end : following]) if last else text[: token.start]
    told = EXPLAINED.sub(r"\1", between) if "）" in between else between
    clauses = BOUNDARY.split(told)  # 满意度（满意户数占走访户数的比例）为95.16%
    label = clauses[-1]
    after = BOUNDARY.split(text[token.end : following])[0].rstrip("。！？")
    depth = text.count("（", 0, token.start) - text.count("）", 0, token.start)
    told = label
    if len(clauses) > 1 and label in ("", "为", "是", "即", "达", "计") and between[-1:] in "，：（为是即达计":
        told = clauses[-2]
    if "、" in between and CHANGED.match(LAST_CLAUSE.split(between)[-1]):
        told = LAST_CLAUSE.split(between)[-1]  # 压减会议费、差旅费17.00万元
    owned = OWNED.match(between)
    if owned and token.unit == MONEY:
        told = label = between[owned.end() :].rpartition("，")[2]
    named = OWNED.match(text[token.end :]) or OF_IT.match(text[token.end : following])
    if named and CONNECTING.fullmatch(label):
        told = label = named[1]
    used = _used_for(text[token.end : following]) if token.unit == MONEY and CONNECTING.fullmatch(label) else ""
    used = used or ("" if between or token.unit != MONEY else _named_behind(after))
    if used:
        told = label = used
    rest = REST_OF.match(after) if label in ("其余", "剩余", "另外") else None
    if rest:
        told = after[rest.end() :]  # 其余5.05万元为公务用车运行维护费, 其余354.08万元均为项目支出
    behind = NAME_BEHIND.fullmatch(after) if token.unit == RATE and not label else None
    if behind:
        told = label = behind[1]  # 97.67%就是县文联的预算执行率
    told = _part_of_class(told) if token.unit == MONEY and "支出" in told else told
    told = told.rpartition("占")[2] or told if token.unit == MONEY and "各占" in told else told  # 两类各占支出总额…的
    goal = GOAL_AFTER.match(text[token.end : following])
    told = goal[1] if goal else told  # 比45场的年度目标多
    meant = meaning(told, token.unit, after)
    if "“" in told and meant.role is FigureRole.TARGET:  # “青苗计划”84.92万元 is a name, and no plan
        meant = replace(meant, role=meaning(QUOTED.sub("“”", told), token.unit, after).role)
    if token.unit == MONEY and meant.role is FigureRole.FULL and AT_FIRST.search(between):
        meant = replace(meant, role=FigureRole.INITIAL)  # 2022年初，县财政下达本馆预算538.60万元
    if meant.role is FigureRole.FULL and told == SOURCE and OF_SPENDING.search(text[: token.start]):
        meant = replace(meant, role=FigureRole.PLAIN)  # 支出中，一般公共预算4963.09万元
    lead = OF_CLASS.search(clauses[-2]) if len(clauses) > 1 and token.unit == RATE else None
    if lead and meant.subject == WHOLE:
        meant = replace(meant, subject=subject_of(lead[0], RATE))  # 单看基本支出，执行率为98.25%
    if token.unit == MONEY and meant.role in (FigureRole.PLAIN, FigureRole.FULL):
        meant = _of_the_account(text[: token.start], between, label, after, meant)
    if token.unit == MONEY and meant.subject == WHOLE:
        meant = replace(meant, subject=_subject_beside(text, between, clauses, meant.role))
    if meant.subject in CLASSES and not meant.is_explicit and OF_BUDGET.match(text[: token.start]):
        meant = replace(meant, role=FigureRole.FULL)
    change = OF_A_CHANGE.match(text[: token.start]) if meant.subject in CLASSES and not meant.is_explicit else None
    if change:
        meant = replace(meant, role=FigureRole.CUT if "减" in change[0] else FigureRole.ADDED)
    behind = BRACKET.match(text, token.end)
    if any(LEAD.match(clause) for clause in clauses[:-1]) or (behind and PART_YEAR.fullmatch(behind[1])):
        meant = replace(meant, is_part_year=True)
    return Statement(line, number, token, label, between, after, depth, meant, behind[1] if behind else "")


CONSISTS = re.compile("^[^，。；]*支出(?:主要)?(?:由|包括|包含|含|分为|涵盖|有|[中里内])(?=[\u4e00-\u9fff]{4,}$)")


def _part_of_class(told: str) -> str:
    """“基本支出由人员经费141.26万元和……组成”: the amount is of the part, and not of the class that has it."""
    of = CONSISTS.match(told)
    part = told[of.end() :] if of else ""
    return part if subject_of(part, MONEY) in NAMED and "支出" not in part else told


def _without_noun(between: str, following: str) -> str:
    """“由312.5千克标准煤降为318.4千克标准煤”: what both are of stands behind each of them."""
    if between[:2] != following[:2] or not following or BOUNDARY.search(between):
        return between
    apart = next((at for at, (one, other) in enumerate(zip(between, following, strict=False)) if one != other), 0)
    return between[apart or min(len(between), len(following)) :] or between


def _of_the_account(before: str, between: str, label: str, after: str, meant: Meaning) -> Meaning:
    """“到12月31日，598.40万元已经列支”; “预算与支出相抵，留下13.60万元”: spent and left, without a name before."""
    if SET_OFF.search(between):
        return replace(meant, role=FigureRole.LEFT, subject=WHOLE)
    if label or meant.role is FigureRole.FULL or not SPENT_BEHIND.fullmatch(after) or not DATED_HEAD.fullmatch(before):
        return meant
    return Meaning(FigureRole.SPENT, WHOLE, is_part_year=bool(before) and OF_THE_END.search(before) is None)


def _used_for(following: str) -> str:
    """The class of spending, or the quarter, that an amount without words before it is told to be for."""
    used = USED_FOR.match(following)
    if used is None:
        return ""
    named = used["when"] or used["what"]
    return named if used["when"] or subject_of(named, MONEY) in NAMED else ""


def _named_behind(after: str) -> str:
    """“23.51万元为年末结转结余，”: what an amount that opens its sentence is told to be of the account."""
    named = AMOUNT_IS.fullmatch(after)
    return named[1] if named and meaning(named[1], MONEY).role in OF_TOPIC else ""


AMOUNT_IS = re.compile("(?:就|便|即)?[是为系](?:本部门|本单位|全部)?([一-鿿]{2,12})")


def _subject_beside(text: str, between: str, clauses: Sequence[str], role: FigureRole) -> str:
    """What money is of whose own words name nothing: the name before its bracket, 项目, the topic of its sentence."""
    if len(clauses) > 1 and between.endswith(f"（{clauses[-1]}") and role in OF_TOPIC:
        return subject_of(clauses[-2], MONEY)  # 品牌展览（预算189.7万元，支出177万元）
    if OF_PROJECTS.match(text) and SUMMED.search(clauses[-1]):
        return CLASSES[1]  # 4个项目的预算和支出：……；预算总计661万元
    if role is FigureRole.SPENT and OF_ITS_TOPIC.match(clauses[-1]):
        begun = next((name for name, words in BEGINS_WITH if words.match(text)), WHOLE)
        if begun != WHOLE:
            return begun  # “三公”经费同比下降25.94%，支出额从23.59万元减到17.47万元
    topics = (name for name, words in TOPICS if any(words.search(clause) for clause in clauses[:-1]))
    return next(topics, WHOLE) if role in (FigureRole.SPENT, FigureRole.FULL) else WHOLE  # 严控“三公”经费，全年支出…


def _is_listed_bare(each: Statement, before: Statement) -> bool:
    """“45场：进校园14，进社区22”: a list told after a colon in the unit of what it lists."""
    if each.unit or before.unit in ("", RATE) or not LISTED_LABEL.search(each.label):
        return False
    return each.between[:1] in "：（" or (before.text[-1:].isdigit() and each.between[:1] in "，、；")


def _is_of_counted(each: Statement, before: Statement) -> bool:
    """“42站共支出31.92万元”: of what was counted, not of the department."""
    return each.unit == MONEY and each.subject == WHOLE and each.between == each.label and before.unit in COUNTED_UNITS


def _is_spending_of(each: Statement, before: Statement) -> bool:
    """A bare 支出 after the budget of a class is of that class, unless it is far more, or a new clause begins."""
    if each.unit == MONEY and before.unit == RATE and before.subject in CLASSES:
        is_in_bracket = each.between.startswith("（") and each.depth > before.depth
        return is_in_bracket and bool(BARE_BUDGET.search(each.label) or BARE_SPENDING.search(each.label))
    if each.unit != MONEY or before.unit != MONEY or not before.subject:
        return False
    if BARE_BUDGET.search(each.label):
        return "；" not in each.between and before.role not in FLOWS
    if not BARE_SPENDING.search(each.label):
        return False
    return "；" not in each.between and each.value <= before.value * MOST_OVER


MEAN_OF = re.compile("(?:全年|年度|平均)?([\u4e00-\u9fff])均")


def _is_mean_of(each: Statement, earlier: Sequence[Statement]) -> bool:
    """“贷款38笔190万元，笔均5万元”: told per what its sentence has counted, whatever the measure."""
    said = MEAN_OF.match(each.label) if "均" in each.label else None
    return said is not None and any(one.unit == said[1] for one in earlier)


OWN_BUDGET = re.compile("^(?:对应|相应)的?(?:全年|批复)?预算(?:数|为)?$")


def _budgeted(each: Statement, earlier: Sequence[Statement]) -> Statement | None:
    """“支出402.36万元，执行率98.14%，对应预算410.00万元”: the spending that the rate and its budget are of."""
    if earlier and THEIR_BUDGET.fullmatch(each.between) and each.unit == earlier[-1].unit == MONEY:
        return earlier[-1]  # 基本支出实支472.49万元，为其预算506.45万元的93.29%
    told = earlier[-2:] if OWN_BUDGET.search(each.label) and each.unit == MONEY else ()
    is_rated = len(told) > 1 and told[1].unit == RATE and told[0].unit == MONEY and told[0].role not in FLOWS
    return told[0] if is_rated and told[0].subject and "；" not in each.between else None


THEIR_BUDGET = re.compile("，?(?:为|占|是|完成)?(?:了)?其(?:全年|年初|年度)?预算(?:数|的)?")


def _is_adjusted(each: Statement, before: Statement) -> bool:
    """“预算由年初的1065.64万元调整为1093.94万元”: what the budget became is that of the year."""
    is_moved = FROM.search(before.label) is not None and ADJUSTED.fullmatch(each.between) is not None
    return is_moved and each.unit == before.unit == MONEY


ADJUSTED = re.compile(
    "，?[^，。；]{0,8}?(?:调整|变动|变更|变|核增|调增|调减|核减|增加|减少|增|减)(?:为|至|到)(?:年末的?|全年的?)?"
)


def _is_carried_in(each: Statement, earlier: Sequence[Statement]) -> bool:
    """A bare 结转 after the initial budget is what that began with, not what the year left."""
    roles = [one.role for one in earlier]
    is_begun = FigureRole.INITIAL in roles and FigureRole.SPENT not in roles
    return each.role is FigureRole.LEFT and is_begun and re.search("年末|期末|年底", each.label) is None


def _in_context(each: Statement, earlier: Sequence[Statement], whole: Statement | None) -> Statement:
    """A class of spending below a budget is part of that; a bare figure of a list is what the one before it is."""
    meant = each.meaning
    before = earlier[-1] if earlier else None
    is_bare = not each.label and each.between in ("、", "和", "，", "与", "及")
    if before is not None and is_bare and each.unit == before.unit:
        return replace(each, meaning=before.meaning)
    if not each.unit and OF_VISITS.search(each.label):  # 参与人次38.6万
        each = replace(each, quantity=replace(each.quantity, unit="人次"))
    if not each.unit and OF_PEOPLE.search(each.label):  # 编制数27，实有人数30
        each = replace(each, quantity=replace(each.quantity, unit="人"))
    if (
        before is not None
        and before.role is FigureRole.REFERENCE
        and meant.role in TURNED
        and each.between == each.label
    ):
        return replace(each, meaning=replace(meant, role=FigureRole.DIFFERENCE, way=TURNED[meant.role]))
    if before is not None and _is_listed_bare(each, before):
        return replace(each, quantity=each.quantity.in_unit_of(before.quantity), meaning=before.meaning)
    if meant.role is FigureRole.PLAIN and _is_mean_of(each, earlier):
        return replace(each, meaning=replace(meant, role=FigureRole.PER_HEAD))
    if before is not None and _is_of_counted(each, before):
        return replace(each, meaning=replace(meant, subject=before.unit))
    if before is not None and _is_spending_of(each, before):
        return replace(each, meaning=replace(meant, subject=before.subject))
    budgeted = _budgeted(each, earlier)
    if budgeted is not None:
        return replace(each, meaning=replace(meant, subject=budgeted.subject))
    if before is not None and before.role is FigureRole.INITIAL and _is_adjusted(each, before):
        return replace(each, meaning=replace(meant, role=FigureRole.FULL, subject=before.subject))
    if _is_carried_in(each, earlier):
        return replace(each, meaning=replace(meant, role=FigureRole.CARRIED_IN, subject=WHOLE))
    if each.unit == RATE and each.label in BARE_LINKS and any("满意度" in one.label for one in earlier[-2:]):
        return replace(each, meaning=replace(meant, role=FigureRole.SATISFACTION))
    is_class = meant.subject in (*CLASSES, "人员经费", "公用经费") and not meant.is_explicit
    if (
        is_class
        and whole is not None
        and whole.role in (FigureRole.FULL, FigureRole.INITIAL)
        and each.sentence == whole.sentence
    ):
        return replace(each, meaning=replace(meant, role=whole.role))
    if is_class and before is not None and _is_next_class(each, before):
        return replace(each, meaning=replace(meant, role=before.role))
    return each


def _is_next_class(each: Statement, before: Statement) -> bool:
    """“预算中，基本支出900万元，项目支出560万元”: a class without a word of its own is what the class before it is."""
    is_budget = before.role in (FigureRole.FULL, FigureRole.INITIAL) and before.unit == each.unit
    is_listed = each.between[:1] in ("，", "、", "和") and before.subject in before.label
    return (
        is_budget
        and is_listed
        and before.subject in CLASSES
        and each.subject in CLASSES
        and before.subject != each.subject
    )

"""Accounts told in a row: what there was, what came, what went, and what is left of it or missing from it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.accounts_settled import is_settled
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_difference
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
COMPARED = re.compile(
    "(?:(?<!可)比|[较与]|(?<!连)同)(?:上|去|预|年|计|20)|同比|环比|^(?:上年|去年)(?!度?末?(?:结|余))|人均|平均|每"
)
BEGUN = re.compile(
    "期初|(?:年初|上年末?|去年末?|以前年度|上年度)(?:的)?(?:余额|结转|结余|结存|存量|库存|余)|^原有|(?:年初|期初)(?:数|金额)?(?:为)?$"
)
LEFT = re.compile(
    "期末|余额(?:为|是)?$|结存|尚余|尚欠|仍欠|剩余|剩下|剩$|结余|节余|未(?:能)?(?:支[出用付]?|使用|发放|拨付|清偿|执行|上?缴库?)(?:的)?$|余$|(?:尚|还|仍)有$|(?:留|库|现)存|余下|账[面上]余|(?:年末|年底)(?:数|金额)?(?:为)?$"
)
TOTAL = re.compile(
    "控制数|控制额|可比|可用(?:指标|资金|预算|财力)|(?:调整|追加|核减|核增|调剂)[^，]{0,4}后|后的?预算|全年预算|批复数|最终"
)
GAP = re.compile(
    "(?P<short>盘亏|短少|缺口|短收|少收|欠收|短缺|欠拨|差额|少筹|资金不足)|(?P<over>盘盈|超收|多收|超额|超筹|溢收|增收)"
)
ADDED = re.compile("追加|调增|增加|新增|增拨|增发|核增|上浮|补充|利息|滋息|转入|拨入|收取|注入")
CUT = re.compile(
    "剔除|审减|退还|退付|核减|追减|调减|减少|压减|压缩|扣[除减]|核销|收回|缴回|上缴|退回|交回|支出|支付|付出|支用|使用|用去|用于|开支|花费|发放|发给|分发|配发|配送|赠[送出]|兑换|领用|出库|下拨|拨付|发出|清偿|偿还|归还|付清|兑付|化解|已付|执行数?|列支|结清|减除|注销"
)
BASE = re.compile(
    "预算|到位|申报|收入|筹集|募集|接受|接收|收到|下达|盘子|总额|账款|欠款|台账|款物|捐[赠款]|收缴|拨款|补助|资金|经费|专户|公益金|贷款|应付|应收|存款|拨缴|保证金|押金|预收|筹得|购[入进买]|采购|进货|入库|征收|印制|制作|调入|合同[价额]|总价|总投资|价款"
)
PLANNED = re.compile(
    "总投资|总?概算|计划|应(?:收|缴|到|筹|付)|任务|目标|预计|需(?:求|要)?|承诺|核定|预算|测算|账[面存]"
)
DONE = re.compile("^(?:[^，]{0,4}年)?(?:实际|已|共|累计|实|到位|收缴|筹集|完成|盘点|清点)")
OF_PARTS = re.compile("其中|包括|分别|具体|主要|含|由")
JOINED = re.compile("^，?(?:连同|加上|再?加|并上|并入|计入|合并)")
EXCEPT = re.compile("^除(?:去|了)?|^扣除|^剔除")
SPENT_MORE = re.compile("超支|赤字|亏[损空]|透支|不足")
OF_THE_LAST = re.compile("[中里内]")  # 基本支出1248.40万元中还有…: left of the last one told
SET_OFF = re.compile("相抵|轧抵|收支(?:差|结)")
OWED = re.compile("预算(?:数|安排|总额|下达|资金)*(?:为|共)?$|(?:账款|欠款|债务|台账|应[收付])[^，]{0,3}$")
STRONG = re.compile("[；。]")
NEXT_ITEM = re.compile(r"[；。](?:（[2-9]）|[2-9][、.]|[二三四五六七八九]是)")  # （2）艺术档案整理全年预算数18.00万元
FEWEST = 2  # terms
OF_C10 = (FigureRole.FULL, FigureRole.SPENT, FigureRole.LEFT, FigureRole.INCOME, FigureRole.CARRIED_IN)


@dataclass(frozen=True)
class Term:
    """A figure of an account: +1 what there was or came, -1 what went."""

    sign: int
    told: Statement
    is_base: bool = False
    is_first: bool = False  # no other sum stands before it


SAYS = {"amount": "“{label}{stated}”不对：{right}。", "way": "“{label}{stated}”说法相反：{right}。"}
REMEDY = "按“原有＋增加－减少”复算后改正。"


@rule("C12", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def accounts_told_balance(report: StatedReport) -> Hits:
    """“期初12.4万元，本期新增8.6万元，支付15.2万元，期末余额5.8万元”; “计划260万元，实收272万元，超收12万元”."""
    for group in report.by_line.values():
        yield from _of_one_unit(report, group, MONEY)
        for unit in _units(group):
            yield from _gaps(report, _of_unit(group, unit))


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_told_balance(report: StatedReport) -> Hits:
    """“采购2600瓶，发放2385瓶，库存215瓶”: accounts of things, as those of money."""
    for group in report.by_line.values():
        for unit in _units(group):
            if unit != MONEY:
                yield from _of_one_unit(report, group, unit)


def _units(group: Sequence[Statement]) -> list[str]:
    return [unit for unit in dict.fromkeys(each.unit for each in group) if unit not in (RATE, POINTS, "")]


def _of_unit(group: Sequence[Statement], unit: str) -> list[Statement]:
    return [each for each in _named_as_before(group) if each.unit == unit and not each.depth]


def _of_one_unit(report: StatedReport, group: Sequence[Statement], unit: str) -> Hits:
    for terms, ended in accounts(_of_unit(group, unit)):
        right = sum((term.sign * term.told.value for term in terms), Fraction(0))
        is_over = SPENT_MORE.search(ended.label) is not None
        is_turned = right < 0 and LEFT.search(ended.label) is not None and terms[0].is_base
        is_turned = is_turned and OF_THE_LAST.match(ended.between) is None
        is_set_off = SET_OFF.search(ended.between) is not None or (is_turned and len(terms) == FEWEST)
        if is_set_off and right and abs(right) == ended.value:
            if is_over != (right < 0):
                way = f"{'支出比收入、预算多' if right < 0 else '收入、预算比支出多'}"
                yield hit(ended.line, kind="way", label=ended.label, stated=ended.text, right=way)
        elif _is_wrong(report, terms, ended, -right if is_over else right):
            shown = account_shown(terms, ended)
            yield hit(ended.line, kind="amount", label=ended.label, stated=ended.text, right=shown)


def _named_as_before(group: Sequence[Statement]) -> list[Statement]:
    """“清偿5笔48.3万元”: a figure right after another one has its name."""
    found: list[Statement] = []
    for each in group:
        is_bare = not each.between and bool(found)
        found.append(replace(each, label=found[-1].label, between=found[-1].between) if is_bare else each)
    return found


def accounts(own: Sequence[Statement]) -> Iterator[tuple[list[Term], Statement]]:
    """Each run of terms with the figure that they lead to."""
    terms: list[Term] = []
    is_in_parts, last_was_end, was_compared, sentence, unknown = False, False, False, 0, -1
    for each in _without_sources(own):
        is_in_parts = is_in_parts and STRONG.search(each.between) is None and each.sentence == sentence
        sentence, clause = each.sentence, STRONG.split(each.between)[-1]
        is_in_parts = is_in_parts or (OF_PARTS.search(clause) is not None and bool(terms or last_was_end))
        is_of_compared = was_compared and each.role is FigureRole.DIFFERENCE  # 较上年的1438万元增加82万元
        was_compared = each.role is FigureRole.REFERENCE
        if is_of_compared:
            continue
        if COMPARED.search(each.label) or each.role in (FigureRole.REFERENCE, FigureRole.PER_HEAD):
            unknown = sentence if "预算" in each.label else unknown  # 较年初预算…有增有减：增的是…，相抵后为…
            continue
        terms = [] if NEXT_ITEM.search(each.between) else terms
        kind = _kind(each, terms)
        if is_in_parts and (last_was_end or kind != "left"):
            continue
        is_in_parts = False
        if kind in ("left", "total"):
            if len(terms) >= FEWEST:
                yield terms, each
            terms = [Term(1, each, is_base=True)] if kind == "total" else []
            last_was_end = kind == "left"
            continue
        last_was_end = False
        unknown = sentence if not kind else -1 if STRONG.search(each.between) else unknown
        terms = _with(terms, each, kind) if unknown != sentence else []


def _without_sources(own: Sequence[Statement]) -> list[Statement]:
    """“接收捐赠483万元，资金329万元，物资154万元；使用461万元”: without what only says what the first is made of."""
    found: list[Statement] = []
    at = 0
    while at < len(own):
        found.append(own[at])
        at += 1 + _sources(own[at], own[at + 1 :])
    return found


def _sources(whole: Statement, following: Sequence[Statement]) -> int:
    """How many of the figures right behind a whole, none of which came or went, make it."""
    total, count = Fraction(0), 0
    for each in following:
        is_flow = any(words.search(each.label) for words in (ADDED, CUT, LEFT, BEGUN, COMPARED, TOTAL))
        if is_flow or each.sentence != whole.sentence or "；" in each.between:
            break
        total, count = total + each.value, count + 1
        if total >= whole.value:
            break
    return count if count > 1 and total == whole.value else 0


def _kind(each: Statement, terms: Sequence[Term]) -> str:
    """What a figure is in an account."""
    if not terms and EXCEPT.search(each.label) and each.after.startswith("外"):
        return ""  # 除上年结转35.6万元外，年初预算820万元
    if EXCEPT.search(each.label) or (terms and EXCEPT.search(each.label) and each.after.startswith("外")):
        return "out"
    if BEGUN.search(each.label):
        return "in" if terms and JOINED.search(each.label) else "begun"
    if terms and (LEFT.search(each.label) or SET_OFF.search(each.between)):
        return "left"
    if terms and each.label.startswith("其余") and EXCEPT.search(terms[-1].told.label):
        return "left"
    if len(terms) >= FEWEST and TOTAL.search(each.label):
        return "total"
    if "结转" in each.label and terms and all(term.sign > 0 for term in terms):
        return "in"
    if OWED.search(each.label):
        return "base"
    if ADDED.search(each.label) and (terms or not BASE.search(each.label)):
        return "in"
    if CUT.search(each.label):
        return "out"
    return "base" if BASE.search(each.label) else ""


def _with(terms: list[Term], each: Statement, kind: str) -> list[Term]:
    if each.is_about or not kind:
        return []
    is_listed = each.between[:1] == "、"
    if kind == "begun":
        return [*terms, Term(1, each)] if terms and terms[-1].is_base else [Term(1, each)]
    if kind == "in":
        is_joined = len(terms) == 1 and JOINED.search(each.label) is not None  # 调整后855.70万元，加上上年结转35.60万元
        is_joined = is_joined and TOTAL.search(terms[0].told.label) is not None
        base = [replace(terms[0], is_first=True)] if is_joined else terms
        return [*base, Term(1, each)] if terms else []
    if kind == "out":
        return [*terms, Term(-1, each)] if terms else []
    is_added = (
        is_listed
        or _comes_by_the_same_way(terms, each)
        or (bool(terms) and not any(term.is_base or term.sign < 0 for term in terms))
    )
    opened = Term(1, each, is_base=True, is_first=not terms and not JOINED.search(each.label))
    return [*terms, opened] if is_added else [opened]


def _comes_by_the_same_way(terms: Sequence[Term], each: Statement) -> bool:
    """“募捐箱收入6.48万元，义卖收入3.72万元”: two that came, told by the same last word."""
    last = terms[-1].told.label if terms and all(term.sign > 0 for term in terms) else ""
    is_next = each.between == f"，{each.label}" and last != each.label and len(each.label) > LAST_WORD < len(last)
    return is_next and last[-LAST_WORD:] == each.label[-LAST_WORD:] == "收入"


LAST_WORD = 2  # characters


def _is_wrong(report: StatedReport, terms: Sequence[Term], ended: Statement, right: Fraction) -> bool:
    """Whether an account does not balance, and no other figures make what it leads to."""
    if ended.is_about or right < 0 or is_settled(report, ended):
        return False
    if not any(term.sign < 0 for term in terms) and not TOTAL.search(ended.label):
        return False
    if TOTAL.search(ended.label) and not terms[0].is_first:
        return False
    if abs(right - ended.value) <= ended.quantity.step * (ended.quantity.scale > 1):
        return False
    if is_of_department(terms, ended) and not JOINED.search(terms[-1].told.label):
        return False
    if any(_is_partial(term) for term in terms[1:]) or len({term.told.sentence for term in terms}) > FEWEST:
        return False
    group = report.by_line[ended.line]
    own = next(each for each in group if each.sentence == ended.sentence and each.quantity == ended.quantity)
    told = {each.value for each in group if each.unit == ended.unit and each is not own}
    return right not in told and not is_difference(report, own) and not is_some(terms, ended)


def is_of_department(terms: Sequence[Term], ended: Statement) -> bool:
    """Whether it is the account of the year of the department, which is looked at by a rule of its own."""
    return all(each.role in OF_C10 and each.subject == WHOLE for each in (ended, *(term.told for term in terms)))


def _is_partial(term: Term) -> bool:
    return term.told.meaning.is_part_year or term.told.subject in CLASSES


def is_some(terms: Sequence[Term], ended: Statement) -> bool:
    """Whether some of the terms, one after another, make the end."""
    values = [term.sign * term.told.value for term in terms]
    runs = (values[begin:end] for begin in range(len(values)) for end in range(begin + 1, len(values) + 1))
    return any(abs(sum(run)) == ended.value for run in runs if run)


def account_shown(terms: Sequence[Term], ended: Statement) -> str:
    right = sum((term.sign * term.told.value for term in terms), Fraction(0))
    shown = "".join(("＋" if term.sign > 0 else "－") + bare(term.told.quantity, ended.quantity) for term in terms)
    return f"{shown.removeprefix('＋')}＝{written(right, ended.quantity)}"


def _gaps(report: StatedReport, own: Sequence[Statement]) -> Hits:
    """“计划筹集320万元，实际到位288万元，缺口32万元”: what is missing is plan less result, what is over the reverse."""
    for plan, done, apart in zip(own, own[1:], own[2:], strict=False):
        said = GAP.search(apart.label)
        is_pair = PLANNED.search(plan.label) is not None and DONE.search(done.label) is not None
        is_plain = not any(each.is_about or COMPARED.search(each.label) for each in (plan, done, apart))
        if not said or not is_pair or not is_plain or len({plan.sentence, done.sentence, apart.sentence}) > 1:
            continue
        more, less = (plan, done) if plan.value >= done.value else (done, plan)
        right = more.value - less.value
        shown = account_shown([Term(1, more), Term(-1, less)], apart)
        is_off = abs(right - apart.value) > apart.quantity.step * (apart.quantity.scale > 1)
        if is_off and not is_difference(report, apart):
            yield hit(apart.line, kind="amount", label=apart.label, stated=apart.text, right=shown)
        elif (
            right
            and right == apart.value
            and "差额" not in said[0]
            and (said["short"] is not None) != (plan.value > done.value)
        ):
            way = f"{done.text}比{plan.text}{'少' if plan.value > done.value else '多'}"
            yield hit(apart.line, kind="way", label=apart.label, stated=apart.text, right=way)

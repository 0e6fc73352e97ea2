"""Stocks: what there was, what came and went, what there is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import compress, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.accounts_settled import is_settled
from wenlian_desktop.domain.statements.arithmetic import bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
BEGUN = re.compile(
    "^原(?![因则创生稿料著件貌始版作声址])|^往年|(?:年初|期初|上年末|上年底|上年度末|去年底)(?:有|共有?|为|的|在册|现有)?[\u4e00-\u9fff]{0,8}$"
)
CAME = re.compile(
    "新登记|新收|收进|入藏|进馆|新设|新开|新成立|新辟|新吸|新培|新办|新购|新置|新录|新进|新发展|新注册|新招|引进|入职|迁入|登记|新增|增加|吸收|发展|购置|购入|调入|招录|招聘|招募|接收|入库|转入|新建|新聘|加入|入会|印制|征集|增补|续聘|考录|选调"
)
WENT = re.compile(
    "剔旧|剔除|移出|划出|移送|退还|退回|清出|销毁|报损|损耗|核减|核销|下架|撤并|关闭|流失|退补|取消|减少|注销|报废|退休|调出|撤销|退会|迁出|离任|发放|领用|去世|转出|离职|核销|捐出|出库|清退|处置|辞职|解聘|退出|用去|赠送|赠阅|配发|分发|派发|配送|借出|消耗|移交|调拨"
)
ENDED = re.compile("^(?:至|截至|到)?(?:20\\d\\d)?(?:年末|期末|年底|现|目前|库存|剩余|结存|尚)")
ASSETS = re.compile("资产|原值")
NET = re.compile("净(?:增|增加|新增)")
SIGNS = {1: "＋", -1: "－"}


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="{sum}，与“{stated}”不符。",
    remedy="按“原有＋新增－减少＝现有”核对，改正不符的一处。",
)
def counts_come_and_go(report: StatedReport) -> Hits:
    """What there was, with what came and without what went, is what there is."""
    yield from (_told(*each) for each in _wrong(report) if each[-1].unit not in ("人", "名", MONEY))
    yield from (_told(*each) for each in _grown_since(report))
    yield from (_told(*each) for each in _net_changes(report) if each[-1].unit not in ("人", "名", MONEY))


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="{sum}，与“{stated}”不符。",
    remedy="按“上年末人数＋增加－减少＝年末人数”核对，改正不符的一处。",
)
def people_come_and_go(report: StatedReport) -> Hits:
    """The people at the end of the year are those of its beginning, with those who came and without those who went."""
    yield from (
        _told(*each) for each in (*_wrong(report), *_people_at_the_end(report)) if each[-1].unit in ("人", "名")
    )
    yield from (_told(*each) for each in _net_changes(report) if each[-1].unit in ("人", "名"))


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="{sum}，与“{stated}”不符。",
    remedy="按“年初＋增加－减少＝年末”核对，改正不符的一处。",
)
def money_comes_and_goes_by_name(report: StatedReport) -> Hits:
    """Money and assets there were, with what came and without what went, are what there is."""
    yield from (_told(*each) for each in _wrong(report) if each[-1].unit == MONEY)


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="{sum}，与净资产“{stated}”不符。",
    remedy="按“资产总额－负债＝净资产”核对，改正不符的一处。",
)
def net_assets(report: StatedReport) -> Hits:
    """Assets less debts are the net assets."""
    for group in report.by_line.values():
        told = [
            next((each for each in group if each.unit == MONEY and shape.search(each.label)), None)
            for shape in (
                re.compile("^[^，]{0,6}资产总[额计]"),
                re.compile("负债(?:总[额计]|合计)?(?:为)?$"),
                re.compile("净资产"),
            )
        ]
        assets, debts, net = told
        if assets and debts and net and assets.value - debts.value != net.value:
            shown = f"{bare(assets.quantity, net.quantity)}－{bare(debts.quantity, net.quantity)}"
            right = written(assets.value - debts.value, net.quantity)
            yield hit(net.line, sum=f"{shown}＝{right}", stated=net.text)


SINCE = re.compile("[比较与](?:[上去]年|年初|期初|20\\d\\d年)[^，]*$")


def _is_net(each: Statement) -> bool:
    """“比上年末减少1人”: all that came and went of the year together."""
    return each.role is FigureRole.DIFFERENCE and bool(each.meaning.way) and SINCE.search(each.label) is not None


def _net_changes(report: StatedReport) -> Iterator[tuple[list[tuple[int, Statement]], Statement]]:
    """“比上年末减少1人，当年退休2人、新招录2人”: those who came and those who went make the net change."""
    for sentence in report.with_figures(LEAST_OF_NET):
        nets = [each for each in sentence.statements if _is_net(each)]
        own = [each for each in sentence.statements if nets and each.unit == nets[0].unit and not _is_net(each)]
        flows = [(1 if CAME.search(each.label) else -1, each) for each in own if _is_flow(each)]
        are_all = len({sign for sign, _ in flows}) == len(SIGNS) and all(_is_bare(each, own) for _, each in flows)
        if len(nets) != 1 or not are_all or any(each.is_about or each.depth for each in own):
            continue
        net = nets[0]
        right = net.meaning.way * sum((sign * each.value for sign, each in flows), Fraction(0))
        stocks = {each.value for each in own if not _is_flow(each)}
        is_told = any(each + net.value in stocks for each in stocks)  # 年初318.6吨，年末271吨，减少47.6吨
        if right != net.value and not is_told:
            yield [(net.meaning.way * sign, each) for sign, each in flows], net


LEAST_OF_NET = 3  # figures: the change, what came, what went


def _is_bare(flow: Statement, own: Sequence[Statement]) -> bool:
    """Whether those who came or went are all: no kind is named that the stock is not of (新发展青年会员30人)."""
    name = FILLERS.sub("", WENT.sub("", CAME.sub("", flow.label)))
    return not name or any(name in each.label for each in own if not _is_flow(each))


FILLERS = re.compile("[录聘入用]|当年|全年|年内|本年|年度|期间|其间|新|共|又|另|了|有|[和与及]|其中|：")


def _told(terms: list[tuple[int, Statement]], ended: Statement) -> Hit[int]:
    right = sum((sign * each.value for sign, each in terms), Fraction(0))
    shown = "".join(SIGNS[sign] + bare(each.quantity, ended.quantity) for sign, each in terms).removeprefix("＋")
    return hit(ended.line, sum=f"{shown}＝{written(right, ended.quantity)}", stated=ended.text)


def come_and_go(parts: Sequence[Statement]) -> bool:
    """“会员295人（上年末257人，新入会43人，退会5人）”: what came and went, no parts of what there is."""
    begun = any(re.search("[上去]年(?:年?末|底)|年初|期初|原有", each.label) for each in parts)
    return begun and any(WENT.search(each.label) for each in parts)


IN_ALL, LAST_YEAR = re.compile("累计|总[量数]"), re.compile("上年(?:末|底|年末)|年初")


def _grown_since(report: StatedReport) -> Iterator[tuple[list[tuple[int, Statement]], Statement]]:
    """“加工399万页。……累计4127万页，上年末为3728万页”: what the year made is what there is more, or a slip of that."""
    for now, then in pairwise(report.statements):
        is_pair = IN_ALL.search(now.label) and LAST_YEAR.search(then.label) and now.line == then.line
        if not is_pair or now.unit != then.unit or now.unit in (MONEY, RATE, POINTS, "") or now.value <= then.value:
            continue
        group = [each for each in report.by_line[now.line] if each.unit == now.unit and each not in (now, then)]
        made = next((each for each in group if each.sentence < now.sentence and not each.is_about), None)
        apart = now.value - then.value
        if made and not any(each.value == apart for each in group) and _is_one_slip(made, now, then):
            yield [(1, now), (-1, made)], then


def _is_one_slip(made: Statement, now: Statement, then: Statement) -> bool:
    rights = ((made, now.value - then.value), (now, then.value + made.value), (then, now.value - made.value))
    return any(right > 0 and is_slip_of_digits(each.quantity, right) for each, right in rights)


THERE = re.compile("实有|在职|在编|在岗")


def _people_at_the_end(report: StatedReport) -> Iterator[tuple[list[tuple[int, Statement]], Statement]]:
    """“合计实有66人……年内调入3人、调出2人、退休2人，年初实有67人”: the end is told first, and somewhere else."""
    for group in report.by_line.values():
        people = [each for each in group if each.unit in ("人", "名") and not each.depth]
        flows = [(1 if CAME.search(each.label) else -1, each) for each in people if _is_flow(each)]
        begun = [each for each in people if BEGUN.search(each.label) and THERE.search(each.label)]
        ended = [each for each in people if THERE.search(each.label) and each not in begun]
        is_in_order = any(ENDED.search(each.label) and each.sentence == begun[0].sentence for each in ended if begun)
        if len(begun) != 1 or len(flows) < 2 or not ended or is_in_order:
            continue
        terms = [(1, begun[0]), *(flow for flow in flows if flow[1].sentence == begun[0].sentence)]
        terms = _without_net(terms)
        right = sum((sign * each.value for sign, each in terms), Fraction(0))
        told = (each for each in people if each not in begun and not _is_flow(each))
        if not any(each.value == right for each in told):
            yield terms, max(ended, key=lambda each: each.value)


def _is_flow(each: Statement) -> bool:
    return bool(CAME.search(each.label) or WENT.search(each.label)) and not THERE.search(each.label)


def _wrong(report: StatedReport) -> Iterator[tuple[list[tuple[int, Statement]], Statement]]:
    for sentence in report.with_figures(1):
        named = _named_as_before(sentence.statements)
        for unit in dict.fromkeys(each.unit for each in sentence.statements):
            if unit in (RATE, POINTS, "") or (unit == MONEY and not ASSETS.search(sentence.text)):
                continue
            counted = (each.unit == unit and is_stock_or_flow(each) for each in sentence.statements)
            told = _begun_by_year(list(compress(named, counted)))
            for terms, ended in _flows(told):
                terms = _without_net(terms)
                right = sum((sign * each.value for sign, each in terms), Fraction(0))
                apart = abs(right - ended.value)
                is_told_whole = len(terms) > 2 and BEGUN.search(terms[0][1].label) and ENDED.search(ended.label)
                if apart > ended.quantity.step * (ended.quantity.scale > 1) and (
                    apart * 2 <= ended.value or is_told_whole
                ):
                    used = [ended, *(each for _, each in terms)]
                    is_told = any(each.value == right for each in told if each not in used and not _is_flow(each))
                    is_told = (
                        is_told
                        or is_settled(report, ended)
                        or _has_another_flow(report, terms, ended, ended.value - right)
                    )
                    yield from () if is_told else ((terms, ended),)


def is_stock_or_flow(each: Statement) -> bool:
    """Whether a figure is exact, in no bracket, and no mean of several stocks (年初、年末数折半的平均人数)."""
    return not each.is_about and not each.depth and MEAN.search(each.label) is None


MEAN = re.compile("平均|折半|相加")


def _without_net(terms: list[tuple[int, Statement]]) -> list[tuple[int, Statement]]:
    """“减少的2人为调出3人、调入1人相抵的结果”: what came and went without what it makes, told first."""
    for at, (sign, net) in enumerate(terms):
        behind = terms[at + 1 :]
        is_mixed = len({one for one, _ in behind}) > 1 and MIXED.search(net.label + net.after) is not None
        if is_mixed and sum((one * each.value for one, each in behind), Fraction(0)) == sign * net.value:
            return [*terms[:at], *behind]
    return terms


MIXED = re.compile("增|减|净|变动|变化|差额")  # 调出1人, 退休4人 tell each of their own


def _has_another_flow(
    report: StatedReport, terms: Sequence[tuple[int, Statement]], ended: Statement, missing: Fraction
) -> bool:
    """“接收3640卷。年初182918卷，销毁126卷，年末186432卷”: what is missing came or went elsewhere in the paragraph."""
    used = [ended, *(each for _, each in terms)]
    others = (each for each in report.by_line[ended.line] if each.unit == ended.unit and each not in used)
    return any(_sign(each) * each.value == missing for each in others)


VALUED = re.compile("[、，（](?:账面)?(?:原值|价值|金额)")  # 报废电脑4台、原值2.1万元


def _named_as_before(found: Sequence[Statement]) -> list[Statement]:
    """“年初812户1346人，新增46户81人”: a figure right after another one has its name."""
    named = list(found[:1])
    for each in found[1:]:
        is_beside = not each.between or VALUED.fullmatch(each.between) is not None
        is_cut = each.between == each.label and each.between[:2] in GIVERS  # 接收12家单位移交136件
        label = named[-1].label if is_beside else named[-1].label + each.label if is_cut else each.label
        named.append(replace(each, label=label))
    return named


END_OF_YEAR = re.compile(r"(20\d\d)年?(?:年?末|年?底)", re.ASCII)


def _begun_by_year(told: Sequence[Statement]) -> list[Statement]:
    """“2019年末馆藏486213卷……2020年末馆藏506700卷”: what the later year began with."""
    years = [int(named[1]) if (named := END_OF_YEAR.search(each.label)) else 0 for each in told]
    if len({*years} - {0}) != 2 or years[0] in (0, max(years)):
        return list(told)
    begun = replace(told[0], label=END_OF_YEAR.sub("上年末", told[0].label))
    return [begun, *told[1:]]


GIVERS = ("单位", "部门", "机构", "企业", "个人", "乡镇", "街道")


def _sign(each: Statement) -> int:
    """1 for what came, -1 for what went: by the first of the words (接收…移交 came); 0 for neither."""
    came, went = CAME.search(each.label), WENT.search(each.label)
    if came and went:
        return 1 if came.start() < went.start() and came[0] in TAKEN_IN else -1
    return 1 if came else -1 if went else 0


TAKEN_IN = ("接收", "征集")
OF_THEM = re.compile("[中里](?:的|有|，|$)|其中")  # some of them


def _makes(terms: Sequence[tuple[int, Statement]], ended: Statement) -> bool:
    """Whether what came and went makes the end that was told first."""
    return len(terms) > 1 and sum((sign * each.value for sign, each in terms), Fraction(0)) == ended.value


def _flows(told: Sequence[Statement]) -> Iterator[tuple[list[tuple[int, Statement]], Statement]]:
    """Each beginning (or all that came), what came and went, and the end of it, which may be told first."""
    terms: list[tuple[int, Statement]] = []
    ended: Statement | None = None
    plain: Statement | None = None  # “会员1126人，年内发展58人、退会21人，年初1080人”
    for each in told:
        if _is_net(each):
            continue  # told by itself
        if NET.search(each.label):
            flows = [(sign, one) for sign, one in terms if not BEGUN.search(one.label)]
            if len(flows) > 1:
                yield flows, each
        elif BEGUN.search(each.label):
            terms = [*(one for one in terms if not BEGUN.search(one[1].label)), (1, each)]
        elif ENDED.search(each.label):
            if OF_THEM.search(each.label) or (ended and _makes(terms, ended)):
                continue  # 年末低保对象中有老年人1930人: some of those told before
            if len(terms) > 1 and (terms[0][0] > 0 or any(BEGUN.search(one.label) for _, one in terms)):
                yield terms, each
            is_told_first = len(terms) == 1 and CAME.search(terms[0][1].label) is not None
            terms, ended = terms if is_told_first else [], None if len(terms) > 1 else each
        elif sign := _sign(each):
            terms = [*terms, (sign, each)]
        else:
            terms, plain = [], each
    is_begun_last = len(terms) > 1 and BEGUN.search(terms[-1][1].label) is not None
    ended = ended or (plain if is_begun_last else None)
    if ended and len(terms) > 1 and any(BEGUN.search(one.label) for _, one in terms):
        yield terms, ended

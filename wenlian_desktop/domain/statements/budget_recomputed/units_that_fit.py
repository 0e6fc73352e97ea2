"""Units that do not fit: two things compared in different ones, people per person, parts of a person, 公斤 from 吨."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, PERCENT_POINTS, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import TO, FigureRole

Hits = Iterator[Hit[int]]
NO_UNIT = ("", RATE, POINTS, PERCENT_POINTS, "百分点")
OF_ITSELF = re.compile("(?P<unit>[人户场车村件册班台篇])均(?:[^，]{0,4})$")
ALSO = {"人": ("人", "名", "位"), "车": ("辆", "台")}
WHOLE_THINGS = ("人次", "人", "名", "户", "户次")
CONVERTED = re.compile("均|每|折合|相当|折算|约合|比例|占|系数|倍")
WEIGHTS = {"公斤": Fraction(1), "千克": Fraction(1), "斤": Fraction(1, 2), "吨": Fraction(1000)}
LENGTHS = {"米": Fraction(1), "公里": Fraction(1000), "千米": Fraction(1000)}
FAR = 4  # times: an average that much off comes from other figures
WAN = 10_000
SHORTEST = 2  # characters of a name


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says={
        "compared": "“{label}{stated}”与相比的“{other}”单位不同，比率却按同一单位算。",
        "itself": "“{label}{stated}”的单位不对。",
        "far": "“{label}{stated}”疑似缺“万”：{right}。",
    },
    remedy="核对计量单位。",
)
def units_fit_what_is_told(report: StatedReport) -> Hits:
    """“用电21.6万元，比上年的24万千瓦时下降10%”, “人均12000人”, “平均每支2.84元” of 91万元 for 32支."""
    for sentence in report.with_figures(1):
        yield from _compared(sentence)
        for each in sentence.statements if "均" in sentence.text else ():
            own = OF_ITSELF.search(each.label)
            if own and each.quantity.unit in ALSO.get(own["unit"], (own["unit"],)):
                yield hit(each.line, kind="itself", label=each.label, stated=each.text)
    for each in report.statements:
        yield from _far_too_small(report, each)


def _compared(sentence: Sentence) -> Hits:
    found = sentence.statements
    for now, base, grown in zip(found, found[1:], found[2:], strict=False):
        is_pair = base.role is FigureRole.REFERENCE and grown.role is FigureRole.GROWTH and grown.unit == RATE
        is_apart = not is_same_unit(now, base) and not {now.unit, base.unit} & {*NO_UNIT}
        if not is_pair or not is_apart or grown.is_about or now.role is FigureRole.DIFFERENCE or not base.value:
            continue
        one, other = _shown(now), _shown(base)
        if agrees(grown.quantity, abs(100 * (one - other) / other), Fraction(1, 50)):
            yield hit(now.line, kind="compared", label=now.label, stated=now.text, other=base.text)


def _shown(each: Statement) -> Fraction:
    """The number as it is written."""
    return each.value / (each.quantity.scale * (FEN if each.unit == MONEY else 1))


def _far_too_small(report: StatedReport, each: Statement) -> Hits:
    """An average in 元 that is a ten-thousandth of an amount by a count, both named alike elsewhere."""
    if each.role is not FigureRole.PER_HEAD or each.unit != MONEY or each.quantity.scale != 1:
        return
    per = re.search("每(?P<unit>[\u4e00-\u9fff])$", each.label)
    name = re.sub("平均|每.*$|实际|支出|成本|单", "", each.label)
    if not per or len(name) < SHORTEST:
        return
    pairs = {name[at : at + 2] for at in range(len(name) - 1)}
    amounts = [one for one in report.statements if one.unit == MONEY and _is_of(one.label, pairs)]
    counts = [one for one in report.statements if one.unit == per["unit"] and one.value]
    for total, count in product(amounts, counts):
        right = total.value / count.value
        if each.value and not each.is_about and agrees(each.quantity, right / WAN) and total is not each:
            like = total.quantity
            shown = f"{bare(like, like)}÷{bare(count.quantity, count.quantity)}＝{written(right, like)}"
            yield hit(each.line, kind="far", label=each.label, stated=each.text, right=shown)
            return


def _is_of(label: str, pairs: set[str]) -> bool:
    return sum(pair in label for pair in pairs) * 2 >= len(pairs) and any(pair in label for pair in pairs)


def _is_listed_as_mean(report: StatedReport, each: Statement) -> bool:
    """“按网格平均户数排，最高的为281.0户，最低的为239.9户”: one of several told as means."""
    sentence = report.sentences[each.sentence]
    alike = [one for one in sentence.statements if one.unit == each.unit and one.quantity.step == each.quantity.step]
    return len(alike) > 1 and MEANS_TOLD.search(sentence.text[: each.quantity.start]) is not None


MEANS_TOLD = re.compile("平均|均值|[人户场次期件班点格站]均")
MEAN_AFTER = re.compile("[^，]{0,8}(?:平均|均数|均值|折算|折合)")  # 按30.5人的全年平均人数
CLICKED = re.compile("阅读|点击|播放|浏览|访问|下载|转发|点赞|观看")
OF_SO_MANY = re.compile(
    "每[^，。；\\d]{0,6}(?:1[百千万亿]?[元亩吨公]|[百千万亿])|[百千万亿][一-鿿]{0,3}[一-鿿]率|(?:死亡|伤亡|发生|拥有|发病)率"
)  # 万台死亡率0.26人


@rule(
    "C14",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不是整数，疑似缺“万”。",
    remedy="核对数量级，补上“万”或改成整数。",
)
def people_are_whole(report: StatedReport) -> Hits:
    """“参加人数5.22人次”: there is no part of a person."""
    for before, each in zip((None, *report.statements), report.statements, strict=False):
        is_part = (
            (each.unit in WHOLE_THINGS or (each.unit == "次" and CLICKED.search(each.label)))
            and each.quantity.start > 0
            and each.quantity.scale == 1
            and each.value.denominator != 1
        )
        is_part = is_part and not OF_SO_MANY.search(report.sentences[each.sentence].text)
        told = each.between
        if before is not None and before.sentence == each.sentence and TO.search(each.label):
            told += before.between  # 每万人拥有志愿者由8.2人增加到8.9人
        is_mean = MEAN_AFTER.match(each.after) is not None or _is_listed_as_mean(report, each)
        if is_part and each.role is not FigureRole.PER_HEAD and not is_mean and not CONVERTED.search(told):
            yield hit(each.line, label=each.label, stated=each.text)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按“总量÷面积（数量）”复算后改正。",
)
def yields_recomputed(report: StatedReport) -> Hits:
    """“21480亩，总产量9021.6吨，平均亩产420公斤”: 吨 by 亩, told in 公斤."""
    for group in report.by_line.values():
        weighed = [each for each in group if each.unit in WEIGHTS or each.unit in LENGTHS]
        for each in weighed if len(weighed) > 1 else ():
            per = re.search("(?P<unit>[亩户村头棵])(?:产|均)|每(?P<unit2>[亩户村头棵])", each.label)
            family = next((family for family in (WEIGHTS, LENGTHS) if each.unit in family), None)
            if not per or family is None or each.is_about or each.role is FigureRole.TARGET:
                continue
            unit = per["unit"] or per["unit2"]
            totals = [one for one in group if one.unit in family and one.unit != each.unit and one.value]
            counts = [one for one in group if one.unit == unit and one.value and one.sentence == each.sentence]
            yield from _wrong_yield(each, totals, counts, family)


def _wrong_yield(
    each: Statement, totals: Sequence[Statement], counts: Sequence[Statement], family: dict[str, Fraction]
) -> Hits:
    rights = [
        (total.value * family[total.unit] / family[each.unit] / count.value, total, count)
        for total, count in product(totals, counts)
    ]
    if not rights or any(abs(each.value - right) <= each.quantity.step for right, _, _ in rights):
        return
    right, total, count = rights[0]
    if right / FAR < each.value < right * FAR:
        terms = f"{total.text}÷{count.text}"
        yield hit(each.line, name=each.label, stated=each.text, right=f"{terms}＝{written(right, each.quantity)}")


SHARE_OF = re.compile("^[^，。；]{0,8}?占(?!地|用|道|有|领|据)(?!比)[^，。；]{0,14}(?:的|的比例为?|的比重为?|比重为?)$")
A_RATE = re.compile("(?<![汇税费利频效功])率(?:分别)?(?:为|是|达到?|约)?$|(?:占比|比重|占比率)(?:为|是|达到?|约)?$")
TIMES = ("倍", "成", "‰")
FORMULA = ("÷", "/")  # 执行率为1070.19万元÷1142.09万元＝93.70%


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”：占比、比率应是百分数。",
    remedy="核对计量单位。",
)
def shares_are_told_in_percent(report: StatedReport) -> Hits:
    """“占采购金额的80.00万元”, “执行率95.31万元”: a share, or a rate, is no amount."""
    for each in report.statements:
        if each.unit in (*NO_UNIT, *TIMES) or each.role is FigureRole.TARGET or each.after.startswith(FORMULA):
            continue
        is_share = SHARE_OF.search(each.label) is not None and not each.after  # 占大头的12个项目
        is_share = is_share and not (each.unit == MONEY and _is_amount_of_all(report, each))
        if is_share or (each.unit == MONEY and A_RATE.search(each.label)):
            yield hit(each.line, label=each.label, stated=each.text)


def _is_amount_of_all(report: StatedReport, each: Statement) -> bool:
    """“基本支出占其中的782.94万元，项目支出占其中的581.59万元”: each told as what it has of one amount, none in %."""
    alike = [one for one in report.sentences[each.sentence].statements if one.label.endswith("占其中的")]
    return each in alike and len(alike) > 1 and all(one.unit == MONEY for one in alike)

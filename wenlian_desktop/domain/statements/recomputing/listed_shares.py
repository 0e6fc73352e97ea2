"""Shares told one after another: “三类所占比重依次是12.84%、1.88%、85.28%”, of amounts told one after another."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE as WHOLE_SUBJECT
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
OF_ALL = re.compile("占比|比重|比例|各占|分别占|依次占|占")
IN_ORDER = re.compile("分别|依次|各|二者|两者|三者|三类")
NO_SHARE = re.compile("执行率|完成率|增|降|进度")
NAMED_CLASS = re.compile("(?:基本|项目|其他)支出")
CLASS_AFTER = re.compile("(?:为|是|属于|用于)((?:基本|项目|其他)支出)")
LEAST = 2
WHOLE = Fraction(100)
MOST_OFF = 5  # %: lists further from 100 % leave something out


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={
        "share": "“{stated}”不对：{right}。",
        "sum": "各项占比之和为{sum}%，不是100%。",
    },
    remedy="按算式复算后改正。",
)
def listed_shares_are_right(report: StatedReport) -> Hits:
    """Shares in the order of amounts are those of their whole; where all is told, they make 100 %."""
    for group in report.by_line.values():
        for first, shares in _lists(group):
            named = NAMED_CLASS.findall(shares[0].between)
            parts = _amounts(group[:first], len(shares))
            if len(named) == len(shares):
                yield from _wrong_classes(report, named, shares)
            elif parts:
                yield from _wrong(group[:first], parts, shares)
            else:
                total = sum((share.value for share in shares), Fraction(0))
                off = abs(total - WHOLE)
                if len(shares) > LEAST and len(shares) * shares[0].quantity.step < off <= MOST_OFF:
                    yield hit(shares[0].line, kind="sum", sum=number(total, 2))
    yield from _of_named(report)


INSTALMENTS = re.compile(
    "分(?P<count>[两二三四五])(?:次|期|批|笔|步|阶段|个阶段)[^，。；\\d]{0,8}(?:拨|付|发|兑现|下达|结算|到位)"
)
PAID = re.compile("^[^。；\\d]{0,24}$")
MOST_PAID = 200  # %: what makes more is no list of instalments


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="各次拨付的比例之和为{sum}%，不是100%。",
    remedy="核对各次拨付的比例，合计为100%。",
)
def instalments_make_all(report: StatedReport) -> Hits:
    """“分两次拨付，立项拨付60%，结项拨付50%”: what is paid in instalments makes all of it."""
    for sentence in report.with_figures(LEAST):
        said = INSTALMENTS.search(sentence.text) if "分" in sentence.text else None
        rates = [each for each in sentence.statements if said and each.quantity.start >= said.end()]
        if said is None or len(rates) != from_chinese(said["count"].replace("两", "二")):
            continue
        total = sum((each.value for each in rates), Fraction(0))
        are_paid = all(
            each.unit == RATE and PAID.match(each.between) and not NO_SHARE.search(each.label) for each in rates
        )
        if are_paid and total != WHOLE and total < MOST_PAID:
            yield hit(sentence.line, sum=number(total, 2))


def _wrong_classes(report: StatedReport, named: Sequence[str], shares: Sequence[Statement]) -> Hits:
    """Shares of classes that are named: their spending by that of the whole department."""
    wholes = report.facts(FigureRole.SPENT, WHOLE_SUBJECT)
    for name, share in zip(named, shares, strict=True):
        pairs = [(part, whole) for part in report.facts(FigureRole.SPENT, name) for whole in wholes if whole.value]
        rights = [100 * part.value / whole.value for part, whole in pairs]
        slack = share.quantity.step / 2
        if pairs and not any(agrees(share.quantity, right, slack) for right in rights):
            part, whole = pairs[0]
            right = written(rights[0], share.quantity)
            shown = f"{bare(part.quantity, part.quantity)}÷{bare(whole.quantity, part.quantity)}＝{right}"
            yield hit(*dict.fromkeys((share.line, part.line)), kind="share", stated=share.text, right=shown)


def _of_named(report: StatedReport) -> Hits:
    """“支出中52.40%为基本支出，47.60%为项目支出”."""
    for sentence in report.with_figures(1):
        told = [
            (named[1], share)
            for share in (sentence.statements if "支出中" in sentence.text else ())
            if (named := CLASS_AFTER.match(share.after)) and share.unit == RATE and not share.is_about
        ]
        total = sum((share.value for _, share in told), Fraction(0))
        if told and total > WHOLE + sum(share.quantity.step for _, share in told):
            yield hit(told[0][1].line, kind="sum", sum=number(total, 2))
            continue
        for name, share in told:
            yield from _wrong_classes(report, [name], [share])


def _lists(group: Sequence[Statement]) -> Iterator[tuple[int, list[Statement]]]:
    """Each list of shares with its place among the figures of a paragraph."""
    for at, each in enumerate(group):
        words = each.between
        if each.unit != RATE or not OF_ALL.search(words) or not IN_ORDER.search(words) or NO_SHARE.search(each.label):
            continue
        shares = [each]
        for other in group[at + 1 :]:
            if other.unit != RATE or other.between not in ("、", "和", "及", "，", "与"):
                break
            shares.append(other)
        if len(shares) >= LEAST:
            yield at, shares


def _amounts(before: Sequence[Statement], count: int) -> list[Statement]:
    """The figures of one unit told last before a list, as many as it has."""
    told = [each for each in before if each.unit not in (RATE, POINTS, "")]
    parts = told[-count:]
    return list(parts) if len(parts) == count and len({part.unit for part in parts}) == 1 else []


def _wrong(before: Sequence[Statement], parts: Sequence[Statement], shares: Sequence[Statement]) -> Hits:
    total = sum((part.value for part in parts), Fraction(0))
    wholes = [total, *(each.value for each in before if each.unit == parts[0].unit and each not in parts)]
    pairs = list(zip(parts, shares, strict=True))
    for whole in wholes:
        wrong = [pair for pair in pairs if whole and not agrees(pair[1].quantity, 100 * pair[0].value / whole)]
        if whole and not wrong:
            return
        is_told = whole == total and any(each.value == total for each in before if each not in parts)
        is_named = re.search("占[^，；]{2,10}的", shares[0].between) is not None and len(pairs) == LEAST
        is_told = is_told or (whole == total and is_named and sum(share.value for share in shares) > WHOLE)
        is_told = is_told or (whole == total and re.search("[二两三]者|各占", shares[0].between) is not None)
        is_over = sum(share.value for share in shares) > WHOLE + len(shares) * shares[0].quantity.step
        is_told = is_told or (whole == total and is_over)  # 186万元、124万元，分别占60%和45%
        if whole and len(wrong) == 1 and (len(pairs) > LEAST or is_told):
            part, share = wrong[0]
            right = written(100 * part.value / whole, share.quantity)
            of = number(whole / part.quantity.scale / (100 if part.unit == "元" else 1), 2)
            shown = f"{bare(part.quantity, part.quantity)}÷{of}＝{right}"
            yield hit(share.line, kind="share", stated=share.text, right=shown)
            return


ONE_WHOLE = re.compile(
    "(?:(?P<in>在)|占(?:了)?)(?:全部|全年)?(?P<whole>年初预算|全年预算|全年支出|全年|支出总额|总支出|(?:基本|项目)支出|采购支出)(?:数|总额)?"
    "(?(in)[中里内]的?(?:只|仅|所)?占(?:比|了)?|的?(?:比重|比例)?)(?:为|达)?$"
)
TOLD_BEHIND = re.compile("，(?:共|实际|合计|全年)?(?:支出|金额|投入|安排|使用|开支|费用)(?:共|为|达)?")


def part_of_share(found: Sequence[Statement], at: int) -> Statement | None:
    """The figure that a share is of: the one before it, or the only other one of its sentence, right behind it."""
    behind = found[1:] if at == 0 and len(found) == len(("share", "amount")) else ()
    return found[at - 1] if at else next((each for each in behind if TOLD_BEHIND.fullmatch(each.between)), None)

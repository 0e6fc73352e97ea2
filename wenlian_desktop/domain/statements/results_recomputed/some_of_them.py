"""Some of what was told right before: no more are prized than took part; instalments make the whole."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
ALL = re.compile(
    "(?:参赛|参评|推荐|申报|报送|送展|送审|受理|收到|接到|征集|报名|抽查|抽检|投稿|报考|参训|参加考核|参加考试|提交|发放|发出|应到|申请|来稿|登记)"
    "(?:作品|选手|学员|群众|项目|问卷|线索|事项|诉求|建议)?$"
)
SOME = re.compile(
    "^(?:其中)?(?:最终|实际)?(?:获奖|入选|入围|立项|获批|办结|录取|合格|抽查合格|考核合格|通过|结业|结项|取证|采用|刊发|展出|采纳|收回|回收|有效|实到|受理|获评|取得证书)(?:作品|选手|学员|项目|问卷)?$"
)
FROM_BEFORE = re.compile("[上去]年|往年|年初|期初|结转|历年")
MORE = re.compile("上年|往年|结转|含|累计|跨年|历年|另|特邀")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”比“{whole}”还多。",
    remedy="对照台账核对，改正不符的一处。",
)
def some_are_no_more_than_all(report: StatedReport) -> Hits:
    """“推荐参赛12件，获奖13件”."""
    for sentence in report.with_figures(2):
        for whole, part in pairwise(sentence.statements):
            is_pair = ALL.search(whole.label) is not None and SOME.fullmatch(part.label) is not None
            is_count = whole.unit == part.unit not in (MONEY, RATE, POINTS, "")
            if not is_pair or not is_count or part.between != f"，{part.label}" or part.value <= whole.value:
                continue
            near = sentence.text[whole.quantity.start : part.quantity.end + 14]
            if (
                not MORE.search(near)
                and not FROM_BEFORE.search(sentence.text[: whole.quantity.start])
                and not whole.is_about
                and not part.is_about
            ):
                yield hit(sentence.line, label=part.label, stated=part.text, whole=f"{whole.label}{whole.text}")


PAID = re.compile("(?:拨付|支付|预付|付款|兑付|发放|再付|首付|尾款|质保金|余款)[^，。；\\d]{0,6}$")
OF_INSTALMENTS = re.compile("首付|签约|签订|合同|中期|验收|结项|启动|开工|竣工|分期|分[两二三四]次|尾款|质保")
LEAST, HUNDRED, MOST_OFF = 2, Fraction(100), 20


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="分次拨付的比例{sum}，不是100%。",
    remedy="核对各次拨付的比例。",
)
def instalments_make_the_whole(report: StatedReport) -> Hits:
    """“签约后拨付50%，中期检查合格后拨付30%，结项后拨付20%”."""
    for sentence in report.with_figures(1):
        told = [each for each in sentence.statements if each.unit == RATE and PAID.search(each.label)]
        is_all = len(told) > LEAST and len(told) == sum(each.unit == RATE for each in sentence.statements)
        total = sum((each.value for each in told), Fraction(0))
        if is_all and OF_INSTALMENTS.search(sentence.text) and 0 < abs(total - HUNDRED) <= MOST_OFF:
            yield hit(sentence.line, sum=f"{'＋'.join(number(each.value, 2) for each in told)}＝{number(total, 2)}%")


SO_MANY = re.compile("各(?:随机|分别)?(?:抽取|发放|走访|访问|选取|抽查|调查|分配|下达|举办|开展|演出|配送|安排)?$")
TOTAL = re.compile("[^，]{0,6}，?[^，]{0,6}(?:共计?|合计|总计|计)(?:发放|抽取|举办|演出)?")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，按各处的个数算为{sum}。",
    remedy="核对个数、每个的数量和总数，改正不符的一处。",
)
def so_many_of_several(report: StatedReport) -> Hits:
    """“9个街道各发放40份、5个乡镇各发放30份，共510份”."""
    for sentence in report.sentences:
        found = sentence.statements
        pairs = [(one, each) for one, each in pairwise(found) if SO_MANY.search(each.between) and _is_plain(one, each)]
        if len(pairs) < LEAST or len({each.unit for _, each in pairs}) > 1:
            continue
        at = found.index(pairs[-1][1]) + 1
        total = found[at] if at < len(found) else None
        right = sum((one.value * each.value for one, each in pairs), Fraction(0))
        is_total = total is not None and total.unit == pairs[0][1].unit and TOTAL.fullmatch(total.between)
        if total and is_total and total.value != right and not total.is_about:
            terms = "＋".join(f"{number(one.value, 0)}×{number(each.value, 0)}" for one, each in pairs)
            yield hit(sentence.line, stated=total.text, sum=f"{terms}＝{number(right, 0)}{total.unit}")


def _is_plain(one: Statement, each: Statement) -> bool:
    is_count = each.unit not in (MONEY, RATE, POINTS, "") and one.unit not in (MONEY, RATE, POINTS, "")
    return is_count and FigureRole.TARGET not in (one.role, each.role)

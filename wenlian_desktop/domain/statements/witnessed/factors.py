"""What an amount for each of several measures is to be multiplied by: “每人每月” by so many people and so many months.

“下乡6场，每场40人，每人每场200元” is 6×40×200; “每周开放6天，每天12小时” is 6×12 a week.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import chain, combinations, product

from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import written_count

Chain = frozenset[int]  # places in a list of factors
MEASURE = re.compile(
    "每一?个?(人次|课时|学时|小时|场次|班次|平方米|公里|季度|学期|[\u4e00-\u9fff])|单(?=[册场期件幅篇部次])(.)"
)
BY_MONTH = re.compile("^月(?=[\u4e00-\u9fff])|月(?=租|薪|工资|服务费|补[贴助])")
BEHIND = re.compile("^(?:/|一|每)(人次|课时|学时|小时|[\u4e00-\u9fff])(?:[·/](\\w))?")
OF_BEFORE, EACH_OF_THEM = re.compile("(?<![级类项种界地自])各(?![级类项种界地自])[^，。；\\d]{0,8}$"), "各"
NO_FACTOR = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE)
NO_COUNT = (MONEY, RATE, POINTS, "", "个百分点")
NO_AMOUNT = (RATE, POINTS, "", "个百分点")
LIKE = ("人名位生员", "台辆部车", "家户", "座馆", "校所", "天日", "节堂", "期班", ("课时", "学时", "节"))
MEAN = re.compile("折|均|摊|约合|合计")  # what came out, not what was set
NOUN, MOST = 5, 7  # characters behind 个 in which a noun stands; factors that are looked at
SPELLED = re.compile(
    "(?<![第每数几近百千十\\d一二三四五六七八九])(?P<count>[二两三四五六七八九]|\\d{1,2}(?=个月|周(?!年|岁)))(?P<unit>个月|[天期场次周批轮节堂名位人辆台](?!年|岁|等))"
)
MONTHS_LISTED = re.compile(
    "(?:\\d{1,2}月、)+\\d{1,2}月|\\d{1,2}(?:、\\d{1,2})+月|(?:\\d{1,2}月、)*\\d{1,2}月[和及]\\d{1,2}月"
)
ALL_YEAR = re.compile("全年|一年|年度|按月|(?<!\\d)1月至12月")
YEARS = re.compile("[两二三四五\\d]年(?!度|级|内|末|初|底)")
PERIODS = {"月": 12, "季度": 4, "季": 4, "学期": 2, "年": 1}  # so many of them in a year


@dataclass(frozen=True)
class Factor:
    """So many of something; `measures`: what each of which has so many of them."""

    value: Fraction
    text: str
    unit: str
    noun: str
    measures: tuple[str, ...] = ()


def measures_of(each: Statement) -> tuple[str, ...]:
    """The measures that an amount is told for one of: 人 and 月 of 每人每月."""
    if not any(word in each.label for word in "每单月各") and not BEHIND.match(each.after):
        return ()
    found = [match[1] or match[2] for match in MEASURE.finditer(each.label)]
    found += ["月"] if BY_MONTH.search(each.label) else []
    found += [EACH_OF_THEM] if OF_BEFORE.search(each.between) else []
    behind = BEHIND.match(each.after)
    return tuple(dict.fromkeys((*found, *(one for one in (behind.groups() if behind else ()) if one))))


@dataclass(frozen=True)
class Factors:
    """The factors of some words, in order, and these words; `given`: the measures that a total is told for each of."""

    told: Sequence[Factor]
    text: str
    given: Sequence[str] = ()

    def chains(self, measures: Iterable[str], at: int, taken: Chain = frozenset()) -> set[Chain]:
        """The factors by which an amount for one of each measure is multiplied, in each way; none where one lacks.

        `at`: the place of the amount among the factors, for what is told of each of those right before it.
        """
        found: set[Chain] = {frozenset()}
        for measure in measures:
            if measure in self.given:
                continue
            ways = set(self._ways(measure, at, taken))
            found = {one | other for one, other in product(found, ways)}
        return found

    def _ways(self, measure: str, at: int, taken: Chain) -> Iterator[Chain]:
        is_told = 0 < at <= len(self.told)  # no more factors are looked at than MOST
        places = [at - 1] if measure == EACH_OF_THEM and is_told else self._of(measure)
        for place in places:
            if place in taken:
                yield frozenset()
                continue
            inner = self.chains(self.told[place].measures, place, taken | {place})
            yield from (way | {place} for way in inner)
        if not places and self._is_of_year(measure):
            yield frozenset({-PERIODS[measure]} if PERIODS[measure] > 1 else ())

    def _of(self, measure: str) -> list[int]:
        return [place for place, one in enumerate(self.told) if is_of_measure(one, measure)]

    def _is_of_year(self, measure: str) -> bool:
        return measure in PERIODS and not YEARS.search(self.text) and (
            measure == "年" or ALL_YEAR.search(self.text) is not None
        )  # fmt: skip

    def values(self, way: Chain) -> list[Fraction]:
        """The factors of a chain as numbers, in the order told; periods of the year last."""
        places = sorted(way, key=lambda place: (place < 0, place))
        return [self.told[place].value if place >= 0 else Fraction(-place) for place in places]

    @cached_property
    def products(self) -> set[Fraction]:
        """Whatever some of the factors, or all, make together; with the periods of a year."""
        values = [one.value for one in self.told]
        some = chain.from_iterable(combinations(values, count) for count in range(len(values) + 1))
        made = {_times(each) for each in some}
        return {each * count for each in made for count in (1, *PERIODS.values())}


NONE = Factors((), "")


def _times(values: Iterable[Fraction]) -> Fraction:
    made = Fraction(1)
    for value in values:
        made *= value
    return made


def is_of_measure(one: Factor, measure: str) -> bool:
    """Whether a factor counts what is told for one of each: 名 of 每人, 个月 of 每月, 个…班 of 每班."""
    unit = one.unit.removeprefix("个") if one.unit == "个月" else one.unit
    is_like = unit == measure or any(unit in like and measure in like for like in LIKE)
    return is_like or (one.unit in ("个", "家", "所") and measure in one.noun)


def is_of_several(report: StatedReport, each: Statement) -> bool:
    """Whether an amount is told for one of what is told for another: “15个社区各开课8次，每次课时费300元”."""
    measures = measures_of(each) if not MEAN.search(each.label) else ()
    if not measures:
        return False
    factors, places = factors_of(report, (each.sentence,), (each,))
    own = [[one for one in factors.told if is_of_measure(one, measure)] for measure in measures]
    if any(told and all(one.measures for one in told) for told in own):
        return True  # 每周2次课，每次2课时
    return any(len(way) > 1 for way in factors.chains(measures, places[0]))


def is_of_a_product(report: StatedReport, figure: Statement) -> bool:
    """Whether a figure is an amount for each, or the total that it makes with two factors of its sentence or more.

    Or with one, and with what is told besides it: “音响4套，每套1.20万元，安装费0.30万元，共5.10万元”.
    """
    sentence = report.sentences[figure.sentence]
    if figure.unit in NO_AMOUNT or not any(word in sentence.text for word in "每各单月"):
        return False
    alike = [one for one in sentence.statements if one.unit == figure.unit]
    heads = [one for one in alike if measures_of(one)]
    if len(heads) > 1:
        return False  # 一等奖2名各奖5000元，二等奖4名各奖3000元: each has a count of its own
    pairs = [(each, total) for each in heads for total in alike if total.value > each.value and figure in (each, total)]
    return any(_is_product(report, each, total, alike) for each, total in pairs)


def _is_product(report: StatedReport, each: Statement, total: Statement, alike: Sequence[Statement]) -> bool:
    factors, _ = factors_of(report, (each.sentence,), (each, total))
    values = [one.value for one in factors.told]
    rest = total.value - sum(one.value for one in alike if one is not each and one is not total)
    several = (_times(some) for count in range(2, len(values) + 1) for some in combinations(values, count))
    is_with_others = rest != total.value and rest in {each.value * value for value in values}
    return is_with_others or total.value in {each.value * made for made in several}


def factors_of(
    report: StatedReport, sentences: Sequence[int], without: Sequence[Statement], given: Sequence[str] = ()
) -> tuple[Factors, list[int]]:
    """The factors that some sentences tell, and where among them each of the amounts left out stands."""
    told: list[tuple[tuple[int, int], Factor]] = []
    for number in sentences:
        sentence = report.sentences[number]
        own = [each for each in sentence.statements if _is_factor(each) and each not in without]
        told += [((number, each.quantity.start), _factor(each)) for each in own]
        told += [((number, match.start()), _spelled(match)) for match in SPELLED.finditer(sentence.text)]
        listed = MONTHS_LISTED.finditer(sentence.text) if "月" in sentence.text else ()
        told += [((number, match.start()), _months(match)) for match in listed]
    told.sort(key=lambda each: each[0])
    places = [sum(place < (one.sentence, one.quantity.start) for place, _ in told) for one in without]
    text = "".join(report.sentences[number].text for number in sentences)
    return Factors([factor for _, factor in told[:MOST]], text, given), places


def _is_factor(each: Statement) -> bool:
    return each.unit not in NO_COUNT and each.role not in NO_FACTOR and not each.is_about and each.value > 0


def _factor(each: Statement) -> Factor:
    noun = f"{each.label[-2:]} {each.after[:NOUN].partition('每')[0]}"
    return Factor(each.value, each.text, each.unit, noun, measures_of(each))


def _spelled(match: re.Match[str]) -> Factor:
    """“每周开放六天”, “服务期10个月”."""
    label = re.split("[，。；：、\\d]", match.string[: match.start()])[-1]
    measures = tuple(each[1] or each[2] for each in MEASURE.finditer(label))
    count = int(match["count"]) if match["count"].isdigit() else written_count(match["count"].replace("两", "二"))
    return Factor(Fraction(count), match[0], match["unit"], match.string[match.end() :][:NOUN], measures)


def _months(match: re.Match[str]) -> Factor:
    """“3月、5月、9月各办1期”."""
    count = len(re.findall("\\d+", match[0]))
    return Factor(Fraction(count), match[0], "个月", "")

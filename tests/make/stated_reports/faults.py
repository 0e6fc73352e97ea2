"""The kinds of faults: which figure of which statement goes wrong, and how."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from tests.make.stated_reports import slips
from tests.make.stated_reports.drafting import DraftedReport, signing_date
from tests.make.stated_reports.figures import NUMERALS
from tests.make.stated_reports.slips import Change
from tests.make.stated_reports.values import Money, Points, Rate, Score, Value, Values, misprint, number

Wrong = Callable[[Random, Values, str], Values | None]
PLAIN_POINTS = Fraction(3, 1000)  # a rate on a wrong base is off by this at the least

BASES = {
    "rate": ("spent/start", "spent_basic/full", "spent_project/full"),
    "rate_basic": ("spent_basic/full", "spent_project/project"),
    "rate_project": ("spent_project/full", "spent_basic/basic"),
    "share_basic": ("spent_basic/full", "spent_project/spent"),
    "share_project": ("spent_project/full", "spent_basic/spent"),
    "left_rate": ("left/spent", "left/start"),
    "gap_rate": ("gap/spent", "gap/full"),
    "spent_rate": ("spent_change/spent",),
    "three_rate": ("three_change/three",),
    "saved_rate": ("saved/actual",),
    "sat": ("content/sent", "very/valid"),
    "back_rate": ("valid/sent",),
}


def _misprinted(rng: Random, values: Values, key: str) -> Values | None:
    value = values[key]
    empty = not isinstance(value, (Rate, str)) and number(values, key) == 0
    assert not isinstance(value, Points)
    return None if empty else {key: misprint(rng, value)}


def _on_a_wrong_base(rng: Random, values: Values, key: str) -> Values | None:
    right = values[key]
    assert isinstance(right, Rate)
    bases = [base.split("/") for base in BASES[key]]
    rates = [Rate(Fraction(number(values, part), number(values, whole)), right.places) for part, whole in bases]
    wrong = [rate for rate in rates if abs(rate.share - right.share) >= PLAIN_POINTS]
    if not wrong or rng.random() < 0.4:
        return _misprinted(rng, values, key)
    return {key: rng.choice(wrong)}


def _other_points(rng: Random, values: Values, key: str) -> Values:
    right = values[key]
    assert isinstance(right, Points)
    return {key: Points(right.points + rng.choice((-3, -2, 2, 5, 10)) * Fraction(1, 10))}


def _one_off(rng: Random, values: Values, key: str) -> Values:
    plain = key.replace("cn_", "n_")
    wrong = number(values, plain) + rng.choice((-1, 1, 2))
    return {key: NUMERALS[wrong] if key.startswith("cn_") else wrong}


def _one_fewer(rng: Random, values: Values, key: str) -> Values:
    """One less than are named: one more is no fault where a wording says 等, as these lists may."""
    return {key: number(values, key) - 1}


def _lower_than_before(rng: Random, values: Values, key: str) -> Values:
    before = values["c2"]
    assert isinstance(before, Money)
    step = before.style.step
    return {key: Money(int(before.fen * rng.uniform(0.8, 0.95)) // step * step, before.style)}


def _other_way(rng: Random, values: Values, key: str) -> Values:
    ways = {"增加": "减少", "减少": "增加", "增长": "下降", "下降": "增长", "高于": "低于", "低于": "高于"}
    names = ("spent_more", "spent_grew") if key.startswith("spent") else (key,)
    return {name: ways[str(values[name])] for name in names}


def _more_than_posts(rng: Random, values: Values, key: str) -> Values:
    more = number(values, "posts") - number(values, "staff") + rng.randint(1, 4)
    return {"staff": number(values, "staff") + more, "staff_a": number(values, "staff_a") + more}


def _more_weight(rng: Random, values: Values, key: str) -> Values:
    return {key: number(values, key) + rng.choice((5, 10))}


def _over_full(rng: Random, values: Values, key: str) -> Values:
    weight = number(values, key.replace("ss", "sw"))
    return {key: Score(weight * 100 + rng.choice((20, 35, 50, 100, 120)))}


def _other_grade(rng: Random, values: Values, key: str) -> Values:
    return {key: rng.choice([grade for grade in "优良中" if grade != values[key]])}


def _goal_not_met(rng: Random, values: Values, key: str) -> Values | None:
    if values["short_of"]:
        return None
    return {key: number(values, key.replace("g", "e")) + rng.randint(3, 6)}


def _signed_in_the_year(rng: Random, values: Values, key: str) -> Values:
    return {key: signing_date("〇" in str(values[key]), values, number(values, "year"))}


def _no_such_day(rng: Random, values: Values, key: str) -> Values:
    at = key[-1]
    month, day = rng.choice(((2, 30), (4, 31), (6, 31), (9, 31), (11, 31), (8, 32)))
    return {f"month{at}": month, f"day{at}": day}


def _no_such_annex(rng: Random, values: Values, key: str) -> Values:
    if key == "annex":
        return {key: number(values, "n_x") + rng.randint(1, 2)}
    return {key: rng.choice([str(values["x1"]).replace("目标表", "监控表"), "项目支出绩效评价报告"])}


@dataclass(frozen=True)
class FigureFault:
    """One figure of certain statements is wrong.

    `also`: statements a reader may mark as well; `needs`: figures without which nobody could tell, `twice`:
    so is it with a second mention of the figure itself.
    """

    topics: str
    keys: str
    wrong: Wrong = _misprinted
    also: str = ""
    needs: str = ""
    twice: bool = False

    def plant(self, rng: Random, report: DraftedReport) -> Change | None:
        """The fault in one of the places that can bear it, or None."""
        if not all(any(line.uses(key) for line in report.lines) for key in self.needs.split()):
            return None
        places = list(self._places(report))
        rng.shuffle(places)
        for at, key in places:
            if (wrong := self.wrong(rng, report.values, key)) is not None:
                return self._change(report, at, key, wrong)
        return None

    def _places(self, report: DraftedReport) -> Iterator[tuple[int, str]]:
        for at, line in enumerate(report.lines):
            if line.topic in self.topics.split():
                for key in self.keys.split():
                    for each in [f"{key[:-1]}{place}" for place in range(10)] if key.endswith("#") else [key]:
                        if line.uses(each) and (not self.twice or self._mentions(report, each) > 1):
                            yield at, each

    def _mentions(self, report: DraftedReport, key: str) -> int:
        return sum(line.uses(key) for line in report.lines)

    def _change(self, report: DraftedReport, at: int, key: str, wrong: Values) -> Change:
        line = report.lines[at]
        text = line.written(report.values | wrong)
        return Change(at, text, _written(report.values[key]), frozenset(self._met(report, at, wrong)))

    def _met(self, report: DraftedReport, at: int, wrong: Mapping[str, Value]) -> Iterator[int]:
        here = report.lines[at]
        for place, line in enumerate(report.lines):
            same_table = line.block != "" and line.block == here.block
            if same_table or line.topic in self.also.split() or any(line.uses(key) for key in wrong):
                yield place


def _written(value: Value) -> str:
    return f"{value}"


Planter = Callable[[Random, DraftedReport], Change | None]
_FIGURES: dict[str, FigureFault] = {
    "预算分项之和": FigureFault("budget money", "full basic project other"),
    "支出分项之和": FigureFault("spent money", "spent spent_basic spent_project spent_other"),
    "执行率": FigureFault("rate part_rates money", "rate rate_basic rate_project", _on_a_wrong_base),
    "占比": FigureFault("shares", "share_basic share_project", _on_a_wrong_base),
    "追加追减": FigureFault("adjust", "start add cut carried full"),
    "结转金额": FigureFault("left", "left"),
    "结转率": FigureFault("left", "left_rate", _on_a_wrong_base),
    "差异率": FigureFault("gap", "gap_rate", _on_a_wrong_base, needs="start"),
    "三公之和": FigureFault("three", "three abroad cars running guests"),
    "项目明细之和": FigureFault("projects", "project spent_project pb# ps#"),
    "项目个数": FigureFault("projects", "n_p", _one_off),
    "季度之和": FigureFault("quarters", "q#"),
    "累计倒退": FigureFault("cumulated", "c3", _lower_than_before),
    "增长率": FigureFault("growth three_growth", "spent_rate three_rate", _on_a_wrong_base),
    "增减方向": FigureFault("growth gap", "spent_more spent_grew gap_way", _other_way, needs="spent_last"),
    "百分点": FigureFault("rate_change", "rate_points", _other_points),
    "差额": FigureFault("gap plan growth three_growth", "gap saved spent_change three_change"),
    "节约率": FigureFault("plan", "saved_rate", _on_a_wrong_base),
    "平均数": FigureFault("courses", "each"),
    "人数分项": FigureFault("posts", "posts_a posts_b staff_a staff_b"),
    "编制少于实有": FigureFault("posts", "staff", _more_than_posts),
    "数量分项": FigureFault("events", "events e0 e1 e2 e3"),
    "存量": FigureFault("members fixed", "members0 joined left_members members fixed0 bought gone fixed"),
    "名单个数": FigureFault("associations", "n_a", _one_fewer),
    "一是…个数": FigureFault("tasks", "n_t cn_t", _one_off),
    "媒体家数": FigureFault("media", "n_m", _one_fewer),
    "权重之和": FigureFault("scores points", "sw#", _more_weight),
    "得分超满分": FigureFault("scores points", "ss#", _over_full),
    "总分之和": FigureFault("scores points", "score"),
    "等级": FigureFault("scores score_line summary", "grade", _other_grade, "points"),
    "满意度": FigureFault("satisfaction back_rate", "sat back_rate", _on_a_wrong_base),
    "全部完成与未达标": FigureFault("goal0 goal1 goal2", "g0 g1 g2", _goal_not_met, "all_met"),
    "两处不一": FigureFault("summary", "full spent score sat rate events left", twice=True),
    "落款日期": FigureFault("signed", "signed", _signed_in_the_year),
    "不存在的日期": FigureFault("happened", "day0 day1 day2", _no_such_day),
    "附件引用": FigureFault("annex", "annex annex_name", _no_such_annex, "annexes"),
}
KINDS: dict[str, Planter] = {kind: fault.plant for kind, fault in _FIGURES.items()} | slips.KINDS

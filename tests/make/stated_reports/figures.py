"""The figures of one report: random, and consistent by the way they are made."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from tests.make.stated_reports.values import FEN_PER_WAN, Money, Points, Rate, Score, Style, Value, Values

PLACES = ("云溪", "松塔", "柳桥", "澜山", "枫林", "石门", "青浦", "临江", "怀安", "白塔", "平湖", "东岭")
SIDES = ("书法家", "美术家", "摄影家", "作家", "音乐家", "舞蹈家", "戏剧家", "曲艺家", "民间文艺家", "杂技家")
PROJECTS = ("文艺惠民", "采风创作", "品牌展览", "文艺人才培训", "文艺志愿服务", "刊物编印", "协会活动", "新媒体宣传")
MEDIA = ("人民网", "新华网", "光明网", "中国文艺网", "央视新闻", "文艺报", "中国艺术报", "学习强国", "中新网")
TASKS = (
    "深入开展主题文艺创作",
    "广泛开展文艺惠民服务",
    "着力加强文艺人才队伍建设",
    "不断提升品牌活动影响力",
    "持续推进协会规范管理",
    "积极拓展对外文艺交流",
    "扎实做好文艺宣传阵地建设",
)
ANNEXES = ("部门整体绩效评价指标体系评分表", "部门整体支出绩效目标表", "项目支出绩效自评表", "满意度调查报告")
NUMERALS = "零一二三四五六七八九十"
WHOLES = {
    "北京": (("当年预算执行情况", 20), ("整体绩效目标实现情况", 60), ("预算管理情况", 20)),
    "": (("预算执行率", 10), ("产出指标", 50), ("效益指标", 30), ("满意度指标", 10)),
}
GRADES = ((9000, "优"), (8000, "良"), (6000, "中"))


def split(rng: Random, whole: int, parts: int, step: int = 1) -> list[int]:
    """As many parts of a whole, none of them small."""
    weights = [rng.randint(30, 100) for _ in range(parts)]
    shares = [whole * weight // sum(weights) // step * step for weight in weights[1:]]
    return [whole - sum(shares), *shares]


class Figures:
    """Draws the values of a report one subject after the other."""

    def __init__(self, rng: Random, style: Style, family: str) -> None:
        self.rng, self.style, self.family = rng, style, family
        self.values: Values = {}
        self.counts: dict[str, int] = {}

    def draw(self) -> Values:
        """All values of the report, by name."""
        for subject in (self._office, self._money, self._rates, self._projects, self._quarters, self._last_year):
            subject()
        for subject in (self._small_money, self._people, self._work, self._goals, self._satisfaction, self._points):
            subject()
        return self.values

    def _put(self, **more: Value) -> None:
        self.values |= more

    def _amounts(self, **more: int) -> None:
        self.values |= {name: Money(fen, self.style) for name, fen in more.items()}

    def _rate(self, part: int, whole: int) -> Rate:
        return Rate(Fraction(part, whole), self.style.places)

    def _some(self, low: float, high: float) -> int:
        """An amount between two bounds in ten thousands of yuan, in fen."""
        step = self.style.step
        return self.rng.randint(int(low * FEN_PER_WAN) // step, int(high * FEN_PER_WAN) // step) * step

    def _part(self, whole: int, low: float, high: float) -> int:
        return int(whole * self.rng.uniform(low, high)) // self.style.step * self.style.step

    def _list(self, prefix: str, names: Sequence[str], least: int, most: int) -> int:
        count = self.rng.randint(least, most)
        chosen = self.rng.sample(list(names), count)
        self.values |= {f"{prefix}{at}": name for at, name in enumerate(chosen)}
        self.values |= {f"n_{prefix}": count, f"cn_{prefix}": NUMERALS[count]}
        self.counts[prefix] = count
        return count

    def _office(self) -> None:
        rng, place, year = self.rng, self.rng.choice(PLACES), self.rng.randint(2020, 2025)
        side = "区" if self.family == "北京" else rng.choice(("市", "县", "区"))
        self._put(office=f"{place}{side}文学艺术界联合会", short=f"{side}文联", mark=f"{place[0]}文联")
        self._put(year=year, next=year + 1, last=year - 1, serial=rng.randint(1, 48))
        self._put(month=rng.randint(2, 5), day=rng.randint(1, 28), founded=rng.randint(1950, 1990))
        self._put(month0=rng.randint(1, 4), day0=rng.randint(1, 28), month1=rng.randint(5, 8), day1=rng.randint(1, 28))
        self._put(month2=rng.randint(9, 11), day2=rng.randint(1, 28), place=place, side=side)
        count = rng.randint(3, 4)
        annex = rng.randint(1, count)
        self._put(n_x=count, annex=annex, annex_name=ANNEXES[annex - 1])
        self.values |= {f"x{at}": name for at, name in enumerate(ANNEXES[:count])}
        self.counts["x"] = count

    def _money(self) -> None:
        basic0, project0 = self._some(300, 900), self._some(260, 700)
        add, cut = self._some(30, 90), self._some(10, 40)
        carried = self._some(5, 30)
        basic, project = basic0 - cut, project0 + add + carried
        other = self._some(5, 20) if self.rng.random() < 0.4 else 0
        spent_basic, spent_project = self._part(basic, 0.93, 0.995), self._part(project, 0.92, 0.99)
        spent_other = self._part(other, 0.93, 0.99)
        full, spent = basic + project + other, spent_basic + spent_project + spent_other
        self._amounts(start=basic0 + project0 + other, start_basic=basic0, start_project=project0, add=add, cut=cut)
        self._amounts(carried=carried, full=full, basic=basic, project=project, other=other, spent=spent)
        self._amounts(spent_basic=spent_basic, spent_project=spent_project, spent_other=spent_other, left=full - spent)

    def _of(self, key: str) -> int:
        value = self.values[key]
        assert isinstance(value, Money)
        return value.fen

    def _rates(self) -> None:
        spent, full, start = self._of("spent"), self._of("full"), self._of("start")
        self._put(rate=self._rate(spent, full), left_rate=self._rate(full - spent, full))
        self._put(rate_basic=self._rate(self._of("spent_basic"), self._of("basic")))
        self._put(rate_project=self._rate(self._of("spent_project"), self._of("project")))
        self._put(rate_other=self._rate(self._of("spent_other"), self._of("other") or 1))
        self._put(share_basic=self._rate(self._of("spent_basic"), spent))
        self._put(share_project=self._rate(self._of("spent_project"), spent))
        self._put(gap_rate=self._rate(abs(spent - start), start), gap_way="高于" if spent > start else "低于")
        self._amounts(gap=abs(spent - start))

    def _projects(self) -> None:
        count = self._list("p", PROJECTS, 3, 5)
        budgets = sorted(split(self.rng, self._of("project"), count, self.style.step), reverse=True)
        unspent = self._of("project") - self._of("spent_project")
        shares = [int(unspent * budget * self.rng.uniform(0.96, 1.04)) // self._of("project") for budget in budgets[1:]]
        leavings = [share // self.style.step * self.style.step for share in shares]
        for at, (budget, left) in enumerate(zip(budgets, [unspent - sum(leavings), *leavings], strict=True)):
            self._amounts(**{f"pb{at}": budget, f"ps{at}": budget - left})
            self._put(**{f"pr{at}": self._rate(budget - left, budget)})

    def _quarters(self) -> None:
        spent = self._of("spent")
        first, second, third = (self._part(spent, low, low + 0.03) for low in (0.22, 0.25, 0.29))
        parts = (first, second, third, spent - first - second - third)
        for at, part in enumerate(parts, 1):
            so_far = sum(parts[:at])
            self._amounts(**{f"q{at}": part, f"c{at}": so_far})
            self._put(**{f"cr{at}": self._rate(so_far, self._of("full"))})

    def _growth(self, name: str, now: int, low: float, high: float) -> None:
        before = self._part(now, low, high)
        if abs(now - before) * 100 < 3 * before:
            before = self._part(now, 0.8, 0.9)
        more = now > before
        self._amounts(**{f"{name}_last": before, f"{name}_change": abs(now - before)})
        self._put(**{f"{name}_rate": self._rate(abs(now - before), before)})
        self._put(**{f"{name}_more": "增加" if more else "减少", f"{name}_grew": "增长" if more else "下降"})

    def _last_year(self) -> None:
        rate = self.values["rate"]
        assert isinstance(rate, Rate)
        points = Fraction(self.rng.randint(5, 35), 10)
        before = Fraction(rate.hundredths) - points
        self._put(rate_last=Rate(before / 100, rate.places), rate_points=Points(points))
        self._growth("spent", self._of("spent"), 0.8, 1.2)
        fixed0, bought, gone = self._some(200, 600), self._some(10, 60), self._some(5, 30)
        self._amounts(fixed0=fixed0, bought=bought, gone=gone, fixed=fixed0 + bought - gone)

    def _small_money(self) -> None:
        running, receptions = self._some(2, 8), self._some(0.5, 3)
        buying = 0
        abroad = self._some(3, 9) if self.rng.random() < 0.5 else 0
        total = running + receptions + abroad
        self._amounts(three=total, abroad=abroad, cars=running, buying=buying, running=running, guests=receptions)
        self._growth("three", total, 1.05, 1.4)
        plan = self._some(40, 120)
        actual = self._part(plan, 0.85, 0.96)
        self._amounts(plan=plan, actual=actual, saved=plan - actual)
        self._put(saved_rate=self._rate(plan - actual, plan))

    def _people(self) -> None:
        rng = self.rng
        posts_a, posts_b = rng.randint(12, 18), rng.randint(13, 19)
        staff_a, staff_b = posts_a - rng.randint(0, 2), posts_b - rng.randint(1, 3)
        self._put(posts=posts_a + posts_b, posts_a=posts_a, posts_b=posts_b)
        self._put(staff=staff_a + staff_b, staff_a=staff_a, staff_b=staff_b, rooms=rng.randint(3, 6))
        self._list("a", SIDES, 5, 9)
        joined, left, before = rng.randint(31, 89), rng.randint(11, 29), rng.randint(700, 1900)
        self._put(members0=before, joined=joined, left_members=left, members=before + joined - left)

    def _work(self) -> None:
        rng = self.rng
        events = [rng.randint(low, low + 12) for low in (12, 21, 33, 14)]
        self._put(events=sum(events), **{f"e{at}": count for at, count in enumerate(events)})
        self._list("m", MEDIA, 4, 8)
        self._list("t", TASKS, 4, 6)
        self.values |= {f"ord{at}": NUMERALS[at + 1] for at in range(10)}
        courses, each = rng.randint(6, 16), rng.randint(35, 95)
        self._put(courses=courses, heads=courses * each, each=each, works=rng.randint(110, 480))
        self._put(viewers=rng.randint(3, 9), rules=rng.randint(6, 14), stories=rng.randint(60, 200))

    def _goals(self) -> None:
        rng, short = self.rng, self.rng.random() < 0.5
        for at in range(3):
            done = self.values[f"e{at}"]
            assert isinstance(done, int)
            goal = done - rng.randint(0, 2)
            if at == 1 and short:
                goal = done + rng.randint(3, 5)
            self.values |= {f"g{at}": goal, f"done{at}": self._rate(done, goal)}
        goals = rng.randint(15, 28)
        self._put(goals=goals, met=goals - 1, short_of="yes" if short else "")

    def _satisfaction(self) -> None:
        rng = self.rng
        sent = rng.randint(240, 600)
        back = sent - rng.randint(5, 20)
        valid = back - rng.randint(3, 9)
        content = valid - rng.randint(int(valid * 0.02), int(valid * 0.07))
        very = int(content * rng.uniform(0.6, 0.8))
        self._put(sent=sent, back=back, valid=valid, content=content, very=very, fairly=content - very)
        self._put(sat=self._rate(content, valid), back_rate=self._rate(back, sent), sat_goal=rng.choice((90, 92)))

    def _points(self) -> None:
        rng, rows = self.rng, WHOLES.get(self.family, WHOLES[""])
        spent_share = Fraction(self._of("spent"), self._of("full"))
        lower = rng.choice((0, 0, 1))
        gained = [Score(int(Rate(spent_share * rows[0][1] / 100, 2).hundredths * 100))]
        for _, weight in rows[1:]:
            off = rng.randint(20, 190) + lower * weight * rng.randint(9, 14)
            gained.append(Score(weight * 100 - off))
        for at, ((name, weight), score) in enumerate(zip(rows, gained, strict=True)):
            self.values |= {f"s{at}": name, f"sw{at}": weight, f"ss{at}": score}
        total = sum(score.hundredths for score in gained)
        self.counts["s"] = len(rows)
        self._put(n_s=len(rows), score=Score(total), weights=100)
        self._put(grade=next(grade for least, grade in GRADES if total >= least))

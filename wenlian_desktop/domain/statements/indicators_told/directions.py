"""The direction of goals: outputs and quality are lower bounds (≥), costs and time limits upper ones (≤)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.indicators_told.goal_rows import AT_LEAST, AT_MOST, DIRECTION_HEAD
from wenlian_desktop.domain.statements.recomputing.people_and_goals import COST_GOAL, GOOD_RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
SAVED = re.compile(
    "节[约省支]|压[减缩降]|降低|下降|减少|缩[减短]|提高|增[长加]|执行|进度|占|完成|控制率|到位|增收|创收|收入|筹"
)
COST = re.compile(
    "成本|单价|造价|均价|差错|投诉|事故|损耗|损坏|逾期|误差|失误|超支|能耗|返工|违规|[场人户次期册件篇]均[^，。；]{0,4}(?:费用|支出|经费|花费)"
)
GIVEN = re.compile("救助|扶持|资助|补助|帮扶|奖励|慰问|补贴|工资|收入|研发|投入|设备|资产|监测|培训(?:覆盖|成本核算)")
GOOD = re.compile(
    "(?:完好|合格|及时|覆盖|办结|达标|通过|知晓|准确|优良|开放|出席|到课|达成|上架|归档|参与|落实|普及|按[期时]\\w{0,4})率|满意[度率]"
)
FALLING = re.compile("(?:下降|降低|减少|压[减降缩]|节约|节[能水电]|缩[减短])(?:率|幅度|比例)")
BAD = re.compile(
    "不|未|无|差|投诉|事故|失|损|违|逾期|超|退|缺|延|限|错|污|耗|成本|单价|费|支出|均|隐患|纠纷|问题|死|伤|债|负|险|公车|用车|出国|会议|接待|文件|编制|公示"
)
OUTPUT = re.compile("万?(?:[场次期件篇幅册户个项部种批节台首辑集卷人名家]|人次|[字页])")
OF_OUTPUT = re.compile(
    "数量|场[次数]|期数|人[次数]|次数|册数|件数|举办|开展|培训|展览|演出|编印|编辑|创作|接收|采风|讲座|推送|征集|发展|修复|数字化|新[建增]|慰问|志愿|惠民|采购|购置|建设"
)
WAITING = re.compile(
    "(?:发放|办理|办证|办件|查阅|处置|受理|到场|办结|响应|整改|支付|拨付|审批|回复|答复|处理|反馈|到位|等候|等待|维修|上架|送达|借阅|查档|调档|公开|结算)[^，。；]{0,6}(?:时间|时限|时长|期限|周期|天数|工作日)"
)
DAYS = re.compile("工作日|天|小时|分钟|日$|个月")
SIGNED = re.compile(
    "(?P<name>[\u4e00-\u9fff“”（）/]{2,20}?)(?:年度)?(?:目标|指标|计划|标准)?值?(?:为|：|是)?"
    "(?P<sign>[≥≤≧≦⩾⩽]|不[低少]于)\\s?\\d[\\d.,]*(?P<unit>[^\\d，。；、（）]{0,6})"
)
SIGN_CELL = re.compile(
    "^(?P<sign>[≥≤≧≦⩾⩽]|不[低少高大多]于|不超过|至少)\\s?(?:\\d[\\d.,]*(?P<unit>[^\\d，。；、（）]{0,6}))?$"
)
UNIT_IN_NAME = re.compile("（([^（）]{1,4})）$")
REVERSE, FORWARD = re.compile("反向|逆向|负向|越[低小少]越好"), re.compile("正向|越[高大多]越好")


@dataclass(frozen=True)
class Aim:
    """An indicator with its sign: `words` name it with its kind, `unit` is what its goal is counted in."""

    line: int
    name: str
    words: str
    sign: str
    unit: str

    @property
    def is_wrong(self) -> bool:
        """Whether its sign is turned round."""
        if AT_LEAST.match(self.sign):
            is_limit = WAITING.search(self.name) is not None and DAYS.search(self.unit) is not None
            return is_limit or is_cost(self.name)
        is_counted = OUTPUT.fullmatch(self.unit) is not None and not BAD.search(self.name)
        is_output = OF_OUTPUT.search(self.name) is not None or "数量" in self.words
        return GOOD.search(self.name) is not None or _is_saving(self.name) or (is_counted and is_output)


def is_cost(name: str) -> bool:
    """Whether an indicator is the better the lower it is: a cost, complaints, not what is saved or given."""
    others = (GOOD, SAVED, GIVEN)
    return COST.search(name) is not None and not any(other.search(name) for other in others)


def _is_saving(name: str) -> bool:
    """Whether an indicator tells how much less of a cost or of what is bad there is: 能耗下降率, 投诉量减少比例."""
    falling = FALLING.search(name)
    return falling is not None and BAD.search(name[: falling.start()]) is not None


@rule(
    "C30",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "“{name}”的目标用“{sign}”，方向反了。",
        "way": "“{name}”的方向写“{way}”，符号是“{sign}”，两者不一致。",
    },
    remedy="越高越好的写“不低于”（≥），成本、时限等越低越好的写“不超过”（≤）。",
)
def signs_point_the_right_way(report: StatedReport) -> Hits:
    """“展览场次≤8场”, “单场成本≥2.4万元”: in sentences and in cells; a direction with the sign of the other."""
    for line in report.manuscript.normal:
        if not any(sign in line.text for sign in SIGNS) and "不" not in line.text:
            continue
        is_told = not line.is_row and (GOOD_RATE.search(line.text) or COST_GOAL.search(line.text))
        for aim in _in_row(line.number, line.cells) if line.is_row else _in_text(line.number, line.text):
            if aim.is_wrong and not is_told:
                yield hit(aim.line, name=aim.name, sign=aim.sign)
    yield from _in_goals(report)
    yield from _against_direction(report)


def _in_goals(report: StatedReport) -> Hits:
    """“举办公益讲座不超过40场” in the list of goals."""
    for each in report.by_line.values() if (lines := all_goal_lines(report)) else ():
        for one in each:
            found = AT_MOST_COUNT.search(one.label) if one.line in lines and not one.depth else None
            aim = Aim(one.line, one.label[: found.start()], one.label, "≤", one.unit) if found else None
            is_told = GOOD_RATE.search(one.label) is not None
            if aim and found and aim.is_wrong and not is_told and not re.search("每|单|均", one.label):
                yield hit(aim.line, name=aim.name, sign=found[0])


AT_MOST_COUNT = re.compile("(?:不超过|不[高大多]于|≤)$")
SIGNS = "≥≤≧≦⩾⩽"


def _in_text(line: int, text: str) -> Iterator[Aim]:
    for found in SIGNED.finditer(text):
        name = re.split("[“”：]", found["name"])[-1] or found["name"]
        yield Aim(line, name, text[: found.start("sign")].rpartition("。")[2], found["sign"], found["unit"])


def _in_row(line: int, cells: tuple[str, ...]) -> Iterator[Aim]:
    for at, cell in enumerate(cells):
        found = SIGN_CELL.match(cell.strip())
        named = [each for each in cells[:at] if re.search("[\u4e00-\u9fff]{2}", each) and not DIRECTED.search(each)]
        if not found or not named:
            continue
        unit = UNIT_IN_NAME.search(named[-1])
        yield Aim(line, named[-1], "".join(named), found["sign"], found["unit"] or (unit[1] if unit else ""))


DIRECTED = re.compile("^(?:正|反|逆|负)向(?:指标)?$")


def _against_direction(report: StatedReport) -> Hits:
    """A column of directions against the signs, or against the name of the indicator."""
    for table in report.tables:
        way = next((at for at, head in enumerate(table.heads) if DIRECTION_HEAD.search(head)), None)
        for row in table.rows if way is not None else ():
            told = row.words(way)
            signs = [cell.text[:1] for cell in row.cells if cell.text[:1] in SIGNS and cell.text]
            is_reverse, is_forward = REVERSE.search(told), FORWARD.search(told)
            is_opposed = signs and (
                (is_reverse and AT_LEAST.match(signs[0])) or (is_forward and AT_MOST.match(signs[0]))
            )
            is_output = (OF_OUTPUT.search(row.name) or GOOD.search(row.name)) and not BAD.search(row.name)
            if is_opposed or (is_reverse and is_output) or (is_forward and is_cost(row.name)):
                shown = signs[0] if signs else "无"
                yield hit(row.line, kind="way", name=row.name, way=told, sign=shown)

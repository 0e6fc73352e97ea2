"""The words of the trade for what a figure is: budget, spending, carried over, share, head, target, comparison."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache


class FigureRole(Enum):
    """What a figure is of its subject; the value is how messages call it."""

    PER_HEAD = "平均"
    TARGET = "目标"
    DIFFERENCE = "增减"
    REFERENCE = "比较"
    TAKEN_BACK = "收回"
    ADDED = "追加"
    CUT = "追减"
    CARRIED_IN = "上年结转"
    LEFT = "年末结转结余"
    INITIAL = "年初预算"
    FULL = "全年预算"
    SPENT = "支出"
    INCOME = "收入"
    EXECUTION = "执行率"
    CARRY_RATE = "结转结余率"
    DIFFERENCE_RATE = "差异率"
    SAVING_RATE = "节约率"
    CONTROL_RATE = "控制率"
    SATISFACTION = "满意度"
    SHARE = "占比"
    GROWTH = "增减幅度"
    RATE = "率"
    PLAIN = ""


WHOLE = ""  # the subject of the whole department
MORE = (
    *("增加", "增长", "上升", "提高", "提升", "高出", "超出", "超支", "扩大", "增收", "上浮", "增支", "净增", "增"),
    *("多安排", "多投入"),
    *("延长", "多", "高", "超", "升", "涨", "多出", "多花", "多支出", "多付", "多用", "多支", "多收"),
    *("上扬", "走高", "攀高"),
)  # fmt: skip
LESS = (
    *("减少", "下降", "降低", "节约", "节省", "节支", "压减", "压缩", "回落", "缩减", "下浮", "减支", "压降", "净减"),
    *("少安排", "少投入"),
    *("缩短", "减", "少", "降", "低", "压", "少花", "少支出", "少付", "少用", "少支", "少收", "缩"),
    *("下滑", "走低", "滑落"),
)  # fmt: skip
BEYOND_POSTS = "(?<!没有)(?<![未无不非])(?<!不存在)(?<!未出现)(?<!没有出现)超编"  # told, and not denied
WAY = "|".join(sorted((*MORE, *LESS), key=len, reverse=True))
TARGETS = re.compile(
    r"[低高]于[^，]{0,6}$|不足$|不少于|不低于|不超过|不高于|不大于|至少|力争|目标|(?<!西部)(?<!山区)(?<!行动)(?<!人才)(?<!培养)(?<!扶持)(?<!提升)(?<!创作)(?<!”)(?<!按)(?<!按照)计划|(?<!高)标准(?!煤)|上限|限额|(?<!列支总额)(?<!支出总额)(?<!列支)(?<!实际支出)(?<!结余率)(?<!结转率)控制在|以内|确保|争取|≥|≤"
)
HEADS = re.compile(
    "[人户场月日年次件台期批班生]均|每|平均|单价|均价|亩产|单产|(?<!简)单[趟场次期册班]|月租|单车(?=运行|平均|成本|费用|维)"
    "|(?<![各全每两三四五])[车辆摊亩村校馆站店家项支册篇队桌间套座组社课天周季幅首部镇乡县单点品]均"
    "(?:约|达|支出|费用|成本|经费|投入|补助|产量?|产出|产值|收入|销售额?|销量|面积|用电|用水|能耗|造价|售价|接待|服务|受益|耗资|开支|增收|节支)*$"
)
COUNTED = frozenset("个项条")
TASKS = re.compile("(?:当年|年度|全年|[两三五]年|计划|目标)任务(?:数|量)?(?:为|是)?$|(?:任务|指标)[数量](?:为|是)?$")
COUNTED_GOALS = re.compile(
    "(?:产出|效果|效益|成本|满意度|数量|质量|时效|进度|[一二三]级|定量|定性|长期|中期|年度|总体|具体)类?(?:绩效)?(?:目标|指标)$"
)  # 产出目标4个、效果目标3个: so many of them
REACHED_GOALS = re.compile(
    "(?:达到|达成|完成|实现)(?:了)?(?:年度|年初|预期|既定)?(?:绩效)?(?:目标|计划|标准)值?(?:要求)?(?:的)?(?:指标)?(?:共|有|为)?$"
)  # 达到目标值14项: so many of them
WITHIN_LAST = (
    r"活动前|改造前|实施前|节前|展前|前一|前年|往届|上季度|上月|规定|法定|承诺|约定"
    r"|上年|去年|上一年|上届|上一届|上期|同期|年初|往年|计划|预算|目标|\d{4}年|期初"
)
COMPARED = re.compile(
    rf"(?:比|较|与(?![之其此]对应)|(?<!连)同(?!级))[^，]{{0,8}}?(?:{WITHIN_LAST}|编制)[^，增减升降]*$"
    r"|^(?:上年度?|去年|上届|上一年度?)(?!结转|结余|末)(?:同期)?[^，结余]{0,6}$"
)
CHANGED = re.compile(rf"(?P<way>{WAY})(?:了|额|资金|经费|金额|支出|幅度?|比例|数|速)*(?:为|达到?)?$")
BOTH_WAYS = re.compile("(?:增减|升降)(?:额|幅度?|比例|数|率)*(?:为|达到?)?$")
TO = re.compile(
    rf"^(?:\d{{4}}年)?(?:/[\u4e00-\u9fff]{{1,3}}?)?(?:再|又|继续|进一步)?(?:{WAY}|变动?|变化|调整)(?:到|至|为)"
    r"(?:\d{4}年[末底]?|[本今]年[末底]?|年[末底]|目前|现在)?的?$"
)
FROM = re.compile(r"(?:由|从)[^，]*$")
MOST_CHANGED = re.compile(
    "最[多少大小快高低](?:的(?:一[项类个])?)?(?:是|为)[^。；]*，"
)  # 增支最多的是美术馆，增加18.20万元
SPENDING = re.compile(
    "支出|实支|实付|用款|付款|执行数?|决算|支付|花费|开支|花去|花了|花掉|花出|用去|用了|用掉|用出|实际使用|使用资金|列支|支用"
)
MONEY_ROLES = (
    (
        FigureRole.LEFT,
        re.compile(
            "(?:未|没有)(?:能)?(?:支出|支用|支付|使用|执行|用完|花完|用尽|列支)|未用(?:部分|资金|额度?|数)?(?:为|是|共|计)?$|减去[^，]{0,6}支出[^，]{0,3}余额?$|余额$"
        ),
    ),
    (
        FigureRole.PLAIN,
        re.compile("(?:超过|超出|低于|高于|少于|多于|偏离|造价)[^，]{0,3}(?:年初|上年)?[^，]{0,2}(?:预算)?数?$"),
    ),
    (
        FigureRole.FULL,
        re.compile(
            "(?:追加|追减|调整|调剂|调增|调减|核减|加减)[^，]{0,3}[后之]|可[用支][^，]{0,2}(?:资金|指标|预算)|资金总[量盘]"
            "|可(?:用于?|支配)[^，]{0,8}(?:资金|盘子)|(?<!年初)(?:资金|预算)盘子(?:为|共|计|是|达)*$"
            "|(?:结转|结余)(?:资金|数)?(?:并入|计入|在内)?[后的](?:当年|本年)?(?:全年|调整后?的?|总)预算"
            "|全年[^，]{0,6}预算收入"
        ),
    ),
    (FigureRole.TAKEN_BACK, re.compile("收回|缴回|上缴(?!上级(?:单位)?的?支出)")),
    (
        FigureRole.ADDED,
        re.compile("追加|调增|增加预算|(?:年中|中途|执行中|年内|期间)(?:共|又|新)?(?:增加|增拨|增列|新增)$"),
    ),
    (
        FigureRole.CUT,
        re.compile("追减|调减|核减|压减|扣减|削减|划出|划转|(?:年中|中途|执行中)(?:共|又)?(?:减少|核销|减列)$"),
    ),
    (
        FigureRole.CARRIED_IN,
        re.compile(
            "上一?年(?:度|年末)?(?:财政拨款|项目|专项)?(?:结转|结余)|(?:年初|期初)(?:财政拨款)?(?:结转|结余)|加上年结转"
        ),
    ),
    (
        FigureRole.LEFT,
        re.compile(
            "结转|结余|节余|剩余|剩下|^(?:年[末底终]|期末)?(?:共|尚|还|净|仍)*余有?$|^(?:年[末底终]|期末)尚?留(?:下|存)?(?:有|了)?$"
        ),
    ),
    (
        FigureRole.INITIAL,
        re.compile(
            "(?:年初|期初)[^，]{0,10}(?:预算|批复|批准|核定|下达|安排)|初预算|预算[^，]{0,6}[由从](?:年初|期初)的?$"
        ),
    ),
    (FigureRole.INCOME, re.compile("收入|到位|(?:公共|性)预算财政拨款$")),
    (
        FigureRole.SPENT,
        re.compile(
            "实际(?:执行)?支出|执行支出|预算执行的?(?:最终|实际)?(?:数额|金额|结果)(?:为|是)?$|资金实际使用|(?:公共|性基金|经营)预算(?:财政拨款)?支出(?!预算)"
        ),
    ),
    (FigureRole.FULL, re.compile("预算(?!单位)|调整后|批复")),
    (FigureRole.SPENT, SPENDING),
)
RATE_ROLES = (
    (FigureRole.SATISFACTION, re.compile("满意[度率](?:为|是|达到?|即)?$")),  # 两项之和占有效问卷的比例即满意度
    (FigureRole.SHARE, re.compile("占")),
    (FigureRole.SATISFACTION, re.compile("满意[度率]")),
    (FigureRole.CARRY_RATE, re.compile("结转(?:结余)?率|结余率")),
    (FigureRole.DIFFERENCE_RATE, re.compile("差异率|差异(?:幅度|比例|程度)")),
    (FigureRole.SAVING_RATE, re.compile("节[约支省](?:率|幅度|比例)")),
    (FigureRole.CONTROL_RATE, re.compile("控制率")),
    (
        FigureRole.EXECUTION,
        re.compile(
            "执行率|支出率|用款率|付款率|预算完成率|完成了?(?:其|各自)的?预算的$|支出数?为全年预算的$|(?:支出|支付|执行|资金使用)进度|^进度|执行进度|执行比例|预算执行[到至]|(?:资金|预算|经费|预算指标)(?:支付|使用|执行)(?:比例|率)|支出(?:完成|执行|实现)(?:比例|比率|度|率)"
        ),
    ),
    (FigureRole.RATE, re.compile("[\u4e00-\u9fff]率")),
)
OF_DIFFERENCE = re.compile("差异(?:率|幅度|比例|程度)(?:为|是|达|仅)?$")  # 与年初预算的差异率
APART = re.compile(
    "(?:差异额|差额|差距|相差|之差)(?:为|达|是)?$"
    "|(?:决算|支出|执行)数?(?:比|较)?(?:低于|高于|超过|超出|少于|多于|大于|小于)(?:年初|上年)?[^，]{0,2}(?:预算)?数?$"
)
AFTERWARDS = re.compile("^(?:被|予以|由财政)?(?:核减|追减|收回|追加|调减|调增)$")
NOT_SPENT = re.compile("^(?:尚)?(?:没有?|未)(?:能)?(?:支出|使用|执行|用完|支付|形成支出|花|列支|支$)")
LONGEST_VERB = 3
OF_ALL_YEAR = re.compile(
    "(?:全年|年初|调整后?的?|年度)(?:部门)?预算(?:数|总额|资金)?(?:由此|因此|因而|随之|最终|相应|从而|据此)*"
    "(?:为|共|达|[增减]?[至到]|[增减]加?[至到]|调[至到增减整]*[为至到]|[变定]为|变成)?$"
)
PART_YEAR = re.compile(r"截至|截止|[上下]半年|季度|\d月|月底|月末|当月|前三季|监控")
SUBJECTS = (
    ("三公经费", re.compile("“?三公”?")),
    ("因公出国（境）费", re.compile("出国")),
    ("公务用车购置费", re.compile("(?:用|公)车购置(?!及|和|与|、)")),
    ("公务用车购置及运行维护费", re.compile("(?:用|公)车购置(?:及|和|与|、)")),
    ("公务用车运行维护费", re.compile("用车运行|公务用车|公车(?!购置)|^用车$|^运行(?:维护)?费?$")),
    ("公务接待费", re.compile("接待")),
    ("政府采购", re.compile("采购")),
    ("基本支出", re.compile("基本(?:支出|经费)")),
    ("项目支出", re.compile("项目(?:类|的)?(?:支出|经费|资金)|项目类(?:预算)?$")),
    ("其他支出", re.compile("其他(?:支出|资金)")),
    ("经营支出", re.compile("经营(?:类)?支出")),
    ("上缴上级支出", re.compile("上缴上级(?:单位)?(?:的)?支出")),
    ("对附属单位补助支出", re.compile("附属单位补助(?:支出)?")),
    ("人员经费", re.compile("人员(?:经费|支出)")),
    ("公用经费", re.compile("公用(?:经费|支出)")),
)
NAMED = frozenset(name for name, _ in SUBJECTS)
CLASSES = ("基本支出", "项目支出", "其他支出", "经营支出", "上缴上级支出", "对附属单位补助支出")
FILLERS = re.compile(
    r"最后一?个?季度?|其中|包括|分别|依次|[四各分两]个?季度|本部门|本单位|列支|实[付支]|取(?=得)|规模|盘子|指标|当月|第?[一二三四]季度?|[上下]半年|季度|[—~-]?月份?|单季|\d{4}年度?|截至[^，]*?[底末日]|本年度?|[上去]年度?|全年|当年|年底|年终|上级|区级|市级|年度|部门|单位|本级|整体|总体|实际|累计|一般公共|财政拨款"
    r"|财政|花[去了掉]|用[了掉]|开支|合计|总计|总额|共计|资金|经费|金额|收支|预算|支出|执行|决算|调整|确定|定(?=为)|批复|年初|年中|年末|期末|安排|使用|完成|下达|核定|追加|追减"
    r"|[账帐]上|落实|反映|显示|列[进入报]|带[来入]|[并转]入|升[至到]|定格|批给|属于|归入|划[给入拨]|凑成|动用|核算|口径|数额|款项|用款|由此|因此|随之"
    r"|^以|对比|对照|发生|结转|结余|收入|支付|到位|[全我本]?[省市区县州旗乡镇]?(?:文联|妇联|科协|社科联|侨联|残联|总工会|红十字会|团委|作协|工商联)"
    r"|[我本][会部局馆院团社]|最终|达到?|全部|约|总量|扣[除减去]?|可以使用|花(?:费|出|去|了|掉)|由此得到|可使用|年底|尚有|年内|还|人代会|人大|财政局?|批准|核准|可支配|可用于?|与?本年|[共为是数额的后总和由加减从“”率\d.%，其（）之即来经被把将对则于各均出去用底末应初区县市自在超以中有此得到至前—]"
)


@dataclass(frozen=True)
class Meaning:
    """What the words before a figure say: its role, its subject (WHOLE for the department), and the way it changed."""

    role: FigureRole
    subject: str = WHOLE
    way: int = 0  # 1: more, -1: less
    is_part_year: bool = False
    is_explicit: bool = True  # the role has a word of its own, not only that of the class of spending


COMPARING = re.compile("[比较同]")
NAME_OF_WORK = re.compile(
    "(?:能力|素质|质量|品质|服务|改造|环境|水平|效能|技能|素养|形象|功能|学历|设施|阵地|形态|内涵)(?:提升|提高|扩大|升|提质)$"
)  # 学会能力提升52.4万元


@lru_cache(20_000)
def meaning(label: str, unit: str, after: str = "") -> Meaning:
    """The meaning of the words before a figure with that unit."""
    subject, part = subject_of(label, unit), PART_YEAR.search(label) is not None
    if unit == "元" and AFTERWARDS.search(after):
        label = after
    if unit == "元" and NOT_SPENT.search(after):
        return Meaning(FigureRole.LEFT, subject if subject in NAMED else WHOLE, is_part_year=part)
    if APART.search(label) and unit != "%":
        return Meaning(FigureRole.DIFFERENCE, subject, is_part_year=part)
    is_count_of_goals = unit in COUNTED and (COUNTED_GOALS.search(label) or REACHED_GOALS.search(label))
    if TARGETS.search(label) and not is_count_of_goals:
        return Meaning(FigureRole.TARGET, subject, is_part_year=part)
    if TASKS.search(label) and unit not in COUNTED:
        return Meaning(FigureRole.TARGET, subject, is_part_year=part)
    if HEADS.search(label):
        return Meaning(FigureRole.PER_HEAD, subject, is_part_year=part)
    changes = (FigureRole.ADDED, FigureRole.CUT, FigureRole.TAKEN_BACK)
    budgeted = next((role for role, words in MONEY_ROLES if words.search(label)), None) if unit == "元" else None
    if budgeted is FigureRole.CARRIED_IN and CHANGED.search(label) and not COMPARING.search(label):
        return Meaning(budgeted, subject if subject in NAMED else WHOLE, is_part_year=part)  # 上年结转增加8.85万元
    is_of_item = subject in NAMED and subject not in CLASSES and CHANGED.search(label)
    if budgeted in changes and not is_of_item:
        return Meaning(budgeted, subject if subject in NAMED else WHOLE, is_part_year=part)
    if TO.search(label):
        return Meaning(FigureRole.PLAIN, subject, is_part_year=part)
    is_of_saving = unit == "%" and dict(RATE_ROLES)[FigureRole.SAVING_RATE].search(label)
    changed = CHANGED.search(label) if not label.endswith("新增") and not is_of_saving else None
    if changed and unit not in ("%", "个百分点") and NAME_OF_WORK.search(label):
        changed = None
    if changed and not re.search("不[增减少多高低]|[副正]高", label):
        return Meaning(
            FigureRole.GROWTH if unit == "%" else FigureRole.DIFFERENCE,
            subject,
            0 if BOTH_WAYS.search(label) else way_of(changed["way"]),
            part,
        )
    if COMPARED.search(label) and not (unit == "%" and OF_DIFFERENCE.search(label)):
        return Meaning(FigureRole.REFERENCE, subject, is_part_year=part)
    roles = RATE_ROLES if unit == "%" else MONEY_ROLES if unit == "元" else ()
    role = next((role for role, words in roles if words.search(label)), FigureRole.PLAIN)
    if subject not in NAMED and (len(subject) <= LONGEST_VERB or "本项目" in label) and OF_ALL_YEAR.search(label):
        subject = WHOLE  # 合成全年预算, 形成调整后预算数
    if role in (FigureRole.CARRIED_IN, FigureRole.LEFT) and subject not in NAMED:
        subject = WHOLE
    bare = re.sub("(?:基本|项目|其他|人员|公用|经营|上缴上级|单位补助)支出", "", label)
    explicit = role is not FigureRole.SPENT or SPENDING.search(bare) is not None
    return Meaning(role, subject, is_part_year=part, is_explicit=explicit)


def way_of(word: str) -> int:
    """1 for words of more, -1 for words of less, 0 for others (变为)."""
    return 1 if word in MORE else -1 if word in LESS else 0


@lru_cache(20_000)
def subject_of(label: str, unit: str) -> str:
    """The class or item that a label names; WHOLE for the department itself."""
    for name, words in SUBJECTS:
        if unit in ("元", "%") and words.search(label):
            return name
    return FILLERS.sub("", label)


OF_ANY_RATE = re.compile(
    "预算|的|部门|总体|资金|整体|综合|年末|当年|(?:(?<=预算)指标)?(?:支[出付]|执行|使用)(?:进度|比例)(?:为|达到?|是)?$"
)


def rated_class(label: str) -> str:
    """The class or item whose budget a rate of execution is of; WHOLE for all of it."""
    return subject_of(OF_ANY_RATE.sub("", label), "%")

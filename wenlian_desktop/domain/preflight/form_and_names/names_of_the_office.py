"""The name by which a report calls its own department: the short name that it gave, and no other."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
REGION = "省市县区旗州镇乡"
KINDS = "文联|残联|科协|妇联|侨联|工商联|红十字会|图书馆|文化馆|档案馆|博物馆|美术馆|档案局|文化局|文旅局|团委|总工会"
GIVEN = re.compile(
    '(?P<full>[\u4e00-\u9fff]{5,24})（以?下?(?:简|统|并)称[：:]?[“"]?(?P<short>[\u4e00-\u9fff]{2,8})[”"]?）'
)
WHOLE = re.compile(
    f"(?:^|[。；，、（“])(?P<name>(?:[\u4e00-\u9fff]{{0,4}}[{REGION}])[\u4e00-\u9fff]{{1,6}}?)(?:20\\d\\d年(?:度)?)?(?:部门整体(?:支出)?(?:绩效|目标)|整体(?:支出)?绩效(?:评价|自评)?(?:综合|总)?得分)"
)
SUBJECT = re.compile(
    f"(?:^|[。：；])(?:20\\d\\d年度?)?(?P<name>[{REGION}](?:{KINDS}))(?=年初|全年|部门|预算|与(?![^。；]{{0,8}}(?:本|联[办合]|共同|合作))|会同|高度重视|认真|严格|按照|根据|结合|积极|持续|充分|紧紧|坚持|20\\d\\d年|[^，。；]{{0,12}}得分)"
)
IS = re.compile(
    f"(?:^|。)(?P<name>[{REGION}][\u4e00-\u9fff]{{1,6}}?)(?=是[^，。]{{0,12}}(?:单位|机关|团体|部门)|为[^，。]{{0,12}}(?:单位|机关|团体|部门)|内设|核定编制|设有|职责是|编制\\d)"
)
BY_ITSELF = re.compile(
    f"(?:由|，|。|；|^)(?P<name>(?:[{REGION}])(?:{KINDS}))(?=统一|承担|负责|全年|没有|按[季月年]|成立|制定|执行|班子|机关|党组|主席|内部|完成|组织|举办|年末|固定|现有|实有|财务"
    "|的(?:支出|预算|资金|经费|业务|职能|职责|资产|项目|工作|活动)[^，。；]{0,4}(?:以|为|是|对|主要|不|没|全部|均|都)"
    "|属于?[^，。；]{0,8}(?:单位|机关|团体|部门)|不(?:编报|单独)|未(?:安排|设置|发生|编报)|年初|在编|资产|[所下]属|下设|[本两]级|20\\d\\d年(?:度)?(?:全年|部门|整体|预算|总|共|收入|支出))"
)
OWN_RULES = re.compile(
    f"《(?P<name>[{REGION}](?:{KINDS}))[^《》]{{0,10}}(?:财务|经费|采购|资产|合同|内部|内控|报销|公务|印章|档案管理|绩效)[^《》]{{0,14}}(?:办法|制度|规定|规程|细则|手册)》"
)
ONCE = re.compile(f"(?<![{REGION}外街园社])(?P<name>[市县区旗州](?:{KINDS}))")
OF_OTHERS = re.compile(
    "主管|联合|配合|协助|上级|共同|省|中国|全国|全[市县州]|向|报|受|被|经|获|与|和|及|同|对接|参加|参与|承办|承接|选送|推荐|入选|争取|接受|支持|指导|"
    "市县|县区|各|等|、$|“$|《[^》]*$|是$|为$|从|赴|到|在$|入|加入|选调|调入|借调|移交|完成$|执行$|落实$|通过|加挂|合署|前身|更名|随|委托|据|拨|补助|比"
)
BY_OTHERS = re.compile(
    "(?:系统|抽样|调查|补助|拨|工作往来|来访|主办|授予|评为|评选|表彰|颁发|通报|批准|关于|印发|转发|下达|下发|合作|联合|命名|认定|指导|要求|布置|举办的|组织的|开展的|主席|领导|评审|评选|选拔|公布|会员|大赛|征文|[^，。；]{0,6}(?:通知|文件|意见|比赛|评比|荣誉|称号|奖))"
)
OF_ITS_OWN = re.compile(
    "(?:的)?(?:全年|年度|年初|年末|20\\d\\d年|预算|支出|收入|决算|绩效|自评|抽调|成立|制定|建立|修订|各项|固定资产|资产|机关|办公室|党组|班子|没有|未|现有|实有|在[编职岗]|所属|下属|下辖"
    "|所联系|主要|承担|履行|围绕|按|依据|根据|严格|对|将|把|组织|举办|开展|完成|执行|实施|共|内设|财务|会计|内控|项目|业务|管理|委托|向|收到|发放|安排)"
)
WE = re.compile("(?:我|(?:(?<=[，。；])|^)本)(?P<kind>[局委馆院厅])(?=[^，。；]{0,2}[\u4e00-\u9fff])(?!会)")
LEAST_SHORT = 3  # characters of a name that something can be left out of
OTHERS = re.compile("主管|联合|配合|协助|上级|共同|与$|和$|及$|向$|报$|受$|被$|经$|获$|省|中国")


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says={
        "other": "“{written}”：本单位的简称是“{short}”。",
        "cut": "“{written}”与简称“{short}”不一致。",
        "we": "“{written}”：本单位是“{short}”。",
    },
    remedy="核对单位名称，全文统一用给出的简称。",
)
def own_name_is_the_short_one(report: Manuscript) -> Hits:
    """“市文保所部门整体绩效……” where the report calls itself 市博物馆; “县红会” for 县红十字会; “我局” of a 文联."""
    full, short = _own_name(report)
    if not short:
        return
    given = {match["short"] for line in report.normal for match in GIVEN.finditer(line.text)}
    shortened = _shortened(short)
    for line in report.body:
        for name in sorted(_other_names(line, full, short)):
            if name not in given and line.text.count(name) and not _is_another_office(name, report):
                yield hit(line.line_no, kind="other", written=name, short=short)
        for name in _once_named(line, short, report):
            if name not in given:
                yield hit(line.line_no, kind="other", written=name, short=short)
        for match in shortened.finditer(line.text) if shortened else ():
            if match[0] not in given and match[0] != short:
                yield hit(line.line_no, kind="cut", written=match[0], short=short)
        for match in WE.finditer(line.text) if "我" in line.text or "本" in line.text else ():
            if match["kind"] not in full + short:
                yield hit(line.line_no, kind="we", written=match[0], short=short)


def _own_name(report: Manuscript) -> tuple[str, str]:
    """The full name in the title and the short name that the report gives for it."""
    title = "".join(line.text for line in report.title)
    for line in report.normal:
        for match in GIVEN.finditer(line.text) if "称" in line.text else ():
            full = next((match["full"][at:] for at in range(len(match["full"]) - 3) if match["full"][at:] in title), "")
            if full and match["short"][0] in REGION and len(full) > LEAST_SHORT:
                return full, match["short"]
    return "", ""


def _other_names(line: TextLine, full: str, short: str) -> Iterator[str]:
    """Names by which the line tells what only the department itself does."""
    for shape in (WHOLE, IS, BY_ITSELF, OWN_RULES, SUBJECT):
        for match in shape.finditer(line.text):
            name = match["name"]
            is_own = short in name or name in full or name in short or "本" in name
            before = re.split("[，。；]", line.text[: match.start("name")])[-1]
            if not is_own and _is_like(name, short, shape) and not OTHERS.search(before):
                yield name


def _once_named(line: TextLine, short: str, report: Manuscript) -> Iterator[str]:
    """The name of the same office of another place, told once in the report, with no word of two offices beside it."""
    for match in ONCE.finditer(line.text) if short[1:] in line.text else ():
        name = match["name"]
        if name[1:] != short[1:] or name == short or BY_ITSELF.search(line.text) or IS.search(line.text):
            continue
        before = re.split("[，。；：]", line.text[: match.start()])[-1]
        if not OF_ITS_OWN.match(line.text, match.end()):
            continue
        is_of_another = OF_OTHERS.search(before) or BY_OTHERS.match(line.text, match.end())
        if not is_of_another and not _is_another_office(name, report):
            yield name


def _is_like(name: str, short: str, shape: re.Pattern[str]) -> bool:
    """Whether a name may stand for the own one: of the same place or of the same kind."""
    if shape is SUBJECT:
        return name[0] == short[0]
    if shape is WHOLE:
        return len(name) <= len(short) + 1 and (name[0] == short[0] or name[-2:] == short[-2:])
    if shape is IS:
        return name[1:] == short[1:] or (name[0] == short[0] and len(name) == len(short) and name[1:-1] == short[1:-1])
    return name[1:] == short[1:]


def _is_another_office(name: str, report: Manuscript) -> bool:
    """Whether the report speaks of an office of that name more than once."""
    return sum(line.text.count(name) for line in report.normal) > 1


def _shortened(short: str) -> re.Pattern[str] | None:
    """What is left of a short name without some characters inside: 县红会 of 县红十字会, 市档馆 of 市档案馆."""
    inner = short[1:-1]
    if len(short) <= LEAST_SHORT or len(inner) > 5:
        return None
    left = {"".join(char for at, char in enumerate(inner) if kept >> at & 1) for kept in range(1, 2 ** len(inner) - 1)}
    return re.compile(
        "(?<![\u4e00-\u9fff])" + short[0] + f"(?:{'|'.join(sorted(left))})" + short[-1] + "(?![\u4e00-\u9fff]{0,2}》)"
    )

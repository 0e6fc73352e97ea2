"""Claims that something was not, or was so everywhere, against the place that tells the contrary."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
NO = "(?:没有|未|无|没)(?:发生|出现|产生|收到|接到|接|列支|安排|办理|存在|形成)?(?:过|一[起件例])?"
END = "(?=[，。；、]|$)"
APART = re.compile("除|以外|之外|基本上|大多|大部分|个别|主要|多数|其余|[其该]他|上年|往年|去年|今后|下一步|如有|若")


@dataclass(frozen=True)
class Contrary:
    """A claim, what contradicts it elsewhere, and words that make that something else."""

    claim: re.Pattern[str]
    fact: re.Pattern[str]
    unless: re.Pattern[str] = re.compile("上年|往年|去年|将|拟|避免|防止|杜绝|没有|不再|如[有遇]|若")


CONTRARIES = (
    Contrary(
        re.compile(
            "(?:各项|各类|全部|所有|全年|年度)(?:重点)?(?:工作|任务|活动|项目|工程|事项)[^，。；除]{0,8}(?:均|都|全部|一律)?(?:能|已)?"
            "(?:按[期时]|如期|按(?:照)?[^，。；]{0,4}(?:计划|时间表|时间|节点|进度)[^，。；]{0,4})(?:完成|推进|做完|办结|结束|实施|举办|开展)"
            f"|(?:^|[，。；])(?:全部|均|都)按(?:时间表|时间节点|计划时间|计划|期|时)(?:完成|做完|办结|结束){END}"
            f"|(?:^|[，。；])(?:各项|全部|所有|整体)?[^，。；\\d均都]{{0,4}}(?:没有|无)(?:出现|发生)?(?:任何)?(?:拖延|延期|推迟|滞后|逾期)(?:的)?(?:情况|现象|项目)?{END}"
        ),
        re.compile(
            "(?:采购|验收|施工|建设|项目|(?<!作品)(?<!馆藏)数字化|录入|改造|布展|工程|实施)[^，。；]{0,6}(?:偏慢|滞后|缓慢|拖后|延误)|流标|未能?按[期时]"
            "|没(?:有)?(?:能)?按[期时]|(?:延期|延后|推迟|顺延|拖)[到至了](?!退休)|延期完成|晚于计划"
            "|原(?:定|计划)[^，。；\\d]{0,4}\\d{1,2}月[^，。；]{0,8}，(?:后|因[^，。；]{2,16}，?)?(?:改|推迟|延|顺延)[到至在为]"
        ),
        re.compile("上年|往年|去年|将|拟|避免|防止|杜绝|不再|如[有遇]|若|支出|执行|开放|闭馆|开馆|服务时间|合同|凡|对于|申请"),
    ),
    Contrary(
        re.compile(f"{NO}[^，。；\\d]{{0,6}}(?:有效|群众|读者|观众|服务)?投诉(?:和举报)?(?:事件|情况|件)?{END}|零投诉"),
        re.compile("投诉[^，。；\\d]{0,4}\\d+[件起例]|\\d+[件起例][^，。；\\d]{0,6}投诉"),
        re.compile("上年|往年|去年|没有|未|无|办结|下降|减少|12345|调解|维权|消费"),
    ),
    Contrary(
        re.compile(f"(?:没有|未|无|不存在)(?:发现|出现|发生)?(?:资产)?(?:长期)?(?:资产|设备)?闲置(?:资产|设备|浪费)?(?:的)?(?:情况|现象)?{END}"),
        re.compile("\\d+[台件套间处辆][^，。；]{0,8}闲置|闲置[^，。；没无]{0,8}\\d+[台件套间处辆]|有[^，。；]{0,8}(?:闲置|长期不用)"),
        re.compile("上年|往年|去年|没有|未|盘活|避免|防止|将|拟"),
    ),
    Contrary(
        re.compile(
            f"(?:没有|未|无)扣分(?:项|事项|情况)?{END}|(?:各项|全部|所有)(?:指标)?(?:均|都)(?:得|为|是|获)?(?:了)?满分{END}"
        ),
        re.compile("扣(?:减|除|了|去)?\\d+(?:\\.\\d+)?分"),
        re.compile("上年|往年|去年|每|凡|如|的扣|标准|按"),
    ),
    Contrary(
        re.compile(
            "(?:项目|工程|成果|活动)[^，。；]{0,4}(?:全部|均|都)(?:已|顺利|一次)*(?:通过|完成)(?:了)?[^，。；]{0,4}验收"
            "|验收(?:合格|通过)率(?:均|都)?(?:为|达到?|是)?100(?:\\.0+)?%"
        ),
        re.compile("(?:尚未|没有|未能|还没有?)(?:通过|完成|组织)?[^，。；]{0,3}验收|未(?:通过|完成)[^，。；]{0,3}验收"),
        re.compile("上年|往年|去年|凡|不得|不予|如|若|验收合格率"),
    ),
    Contrary(
        re.compile(f"(?:没有|未|无)(?:发生|出现)(?:过)?[^，。；\\d]{{0,8}}事故{END}|零事故"),
        re.compile("发生[^，。；没未无\\d]{0,8}事故\\d+起|\\d+起[^，。；\\d]{0,6}事故"),
    ),
    Contrary(
        re.compile("(?:项目|任务)?(?:完成)?及时率(?:均|都)?(?:为|达到?|是)?100(?:\\.0+)?%"),
        re.compile(
            "\\d+[个项场次期](?!工作日|月)[^，。；\\d]{0,8}(?:延期|推迟|顺延|延后|未按[期时]|没有?按[期时]|逾期)"
            "|延(?:期|迟)?[到至](?:次年|下年|翌年|20\\d\\d年\\d)"
        ),
        re.compile("上年|往年|去年|将|拟|避免|合同|支付|尾款"),
    ),
    Contrary(
        re.compile(f"(?:没有|未|无)(?:一[场项个次])?[^，。；\\d]{{0,4}}取消(?:的)?(?:活动|情况|场次)?{END}"),
        re.compile("取消(?:了)?\\d+[场次期项]|\\d+[场次期项][^，。；\\d]{0,6}取消"),
        re.compile("上年|往年|去年|没有|资格"),
    ),
    Contrary(
        re.compile(f"(?:没有|未|无)(?:新增|新购|购置)(?:任何)?(?:固定)?(?:资产|设备)(?:情况)?{END}"),
        re.compile("(?:新增|新购|购置)(?:固定资产|设备|办公设备)[^，。；\\d]{0,6}\\d"),
    ),
    Contrary(
        re.compile(f"(?:没有|未|无)(?:发生|进行|办理|作|做)?(?:过|任何)?(?:预算|资金|项目间)?调剂(?:事项|情况)?{END}"),
        re.compile("调剂(?:用于|使用|到|给|至|了)?[^，。；\\d]{0,8}\\d|\\d万?元[^，。；\\d]{0,6}调剂"),
    ),
    Contrary(
        re.compile(
            f"人员(?:编制)?(?:没有|无|未)(?:发生)?(?:变动|增减|变化){END}|(?:没有|未|无)(?:新增|新招|招录|调入)[^，。；]{{0,6}}人员?{END}"
        ),
        re.compile("(?:新招录|招录|调入|新进|新聘|考录|引进|招聘)(?:了)?(?:在编人员|工作人员|人员|干部)?\\d+[名人]"),
        re.compile("上年|往年|去年|将|拟|志愿|临时|讲解员|计划"),
    ),
    Contrary(
        re.compile("(?:自评|监控|绩效目标)[^，。；]{0,8}覆盖率(?:均|都)?(?:为|达到?|是)?100(?:\\.0+)?%"),
        re.compile("\\d+个[^，。；\\d]{0,12}(?:没有|未)(?:能)?(?:开展|进行|编制|纳入|设定|设)?(?:绩效)?(?:自评|监控|目标)"),
    ),
)  # fmt: skip


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，另一处写“{fact}”。",
    remedy="核对后统一说法。",
)
def claims_are_not_contradicted(report: StatedReport) -> Hits:
    """“没有收到投诉” in one place, “收到投诉7件” in another."""
    claiming = [sentence for sentence in report.sentences if CLAIM_SIGN.search(sentence.text)]
    for each in CONTRARIES:
        claims = [(sentence, said) for sentence in claiming if (said := _claimed(each, sentence))]
        facts = [(sentence, told) for sentence in report.sentences if (told := _told(each, sentence))] if claims else []
        for sentence, said in claims[:1]:
            for other, told in facts:
                if other is not sentence:
                    yield hit(*dict.fromkeys((sentence.line, other.line)), claim=said, fact=told)
                    break


CLAIM_SIGN = re.compile("[没未无零按率如满]|验收")  # every claim has one of these: a first look


def _claimed(each: Contrary, sentence: Sentence) -> str:
    found = each.claim.search(sentence.text)
    return found[0] if found and not APART.search(sentence.text) else ""


def _told(each: Contrary, sentence: Sentence) -> str:
    found = each.fact.search(sentence.text)
    if not found:
        return ""
    clause = re.split("[。；]", sentence.text[: found.start()])[-1] + found[0]
    return found[0] if not each.unless.search(clause) and not each.claim.search(sentence.text) else ""


ALL_MARKS, OF_FULL = CONTRARIES[3].claim, re.compile("(\\d+(?:\\.\\d+)?)分?（满分(\\d+(?:\\.\\d+)?)分?）")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，另一处写“{fact}”。",
    remedy="核对后统一说法。",
)
def nothing_was_deducted(report: StatedReport) -> Hits:
    """“没有扣分项” and “预算执行19.20分（满分20分）”."""
    claims = [each for each in report.sentences if ALL_MARKS.search(each.text) and not APART.search(each.text)]
    for claim in claims[:1]:
        for each in report.sentences if not CONTRARIES[3].fact.search(claim.text) else ():
            short = next((one for one in OF_FULL.finditer(each.text) if float(one[1]) < float(one[2])), None)
            if short and each.line != claim.line:
                said = ALL_MARKS.search(claim.text)
                yield hit(claim.line, each.line, claim=said[0] if said else "", fact=short[0])
                break


NOTHING_LEFT = re.compile(
    f"(?:^|[，。；])(?:年末|年底|全年|本年|部门|单位|本单位|资金)*(?:没有|无|未形成|不存在)(?:资金)?(?:结转(?:和|、|及)?结余|结转|结余)(?:资金)?{END}"
)
OF_A_PART = re.compile("项目|基本支出|财政拨款|上年|基金|国有资本|专户|可用")
NOTHING_SPENT = (
    (
        "公务接待费",
        re.compile("(?:没有|未|无)(?:发生|产生|安排|列支)?(?:任何)?公务接待(?:费|支出|活动)*"
            "|公务接待费(?:支出)?(?:为)?(?:零|0(?:\\.0+)?万?元|未发生|没有发生)"),
    ),
    ("因公出国（境）费", re.compile("(?:没有|未|无)(?:发生|产生|安排|列支)?因公出国"
            "|因公出国[^，。；\\d]{0,6}(?:未发生|没有发生|为零)")),
    (
        "公务用车购置费",
        re.compile("(?:没有|未|无)(?:发生|产生|安排|列支)?(?:购置公务用车|公务用车购置(?!及))|公务用车购置费(?:未发生|没有发生|为零)"),
    ),
    (
        "政府采购",
        re.compile(f"(?:没有|未|无)(?:发生|实施|组织|安排)?政府采购(?:事项|项目|支出|预算|活动|业务)*{END}"),
    ),
)  # fmt: skip


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，另一处{what}写{stated}。",
    remedy="核对后统一说法。",
)
def nothing_is_nothing(report: StatedReport) -> Hits:
    """What is told to be none has no amount elsewhere: 没有结转结余, 没有发生公务接待费, 没有政府采购."""
    left = [each for each in report.facts(FigureRole.LEFT, WHOLE) if each.value and LEFT.search(each.between)]
    for sentence in report.sentences:
        if not NONE.search(sentence.text) or APART.search(sentence.text):
            continue
        said = NOTHING_LEFT.search(sentence.text)
        if said and left and not OF_A_PART.search(sentence.text) and left[0].line != sentence.line:
            claim = said[0].lstrip("，。；")
            yield hit(sentence.line, left[0].line, claim=claim, what="年末结转结余", stated=left[0].text)
        for name, claimed in NOTHING_SPENT:
            found = claimed.search(sentence.text)
            spent = _spent(report, sentence, name) if found else None
            if found and spent:
                yield hit(sentence.line, spent.line, claim=found[0], what=name, stated=spent.text)


NONE, LEFT = re.compile("没有|未|无|零|0"), re.compile("年[末底].*(?:结转|结余)|(?:结转|结余)[^，]*$")
NOT_SPENT = (FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.TARGET, FigureRole.INITIAL, FigureRole.FULL)


def _spent(report: StatedReport, claim: Sentence, name: str) -> Statement | None:
    """The first amount of that name in the year, where it is not that of a budget or of another year."""
    for each in report.statements:
        is_it = each.subject == name and each.unit == "元" and each.value and each.role not in NOT_SPENT
        if is_it and each.line != claim.line and report.is_of_year(each) and not re.search("预算|节|压|降", each.label):
            return each
    return None

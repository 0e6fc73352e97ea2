"""Preflight rules for lists of tasks: where each begins with what is to be done, one without it lost its verb."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
OPENED = re.compile(
    "(?:任务|工作|措施|目标|职责|职能|举措|建议|方面|事项)[^。；：，]{0,8}[：](?P<items>[^。：]{12,160})[。]"
)
VERBS = (
    "办好|办理|完成|推动|推进|开展|组织|举办|实施|落实|加强|加快|做好|抓好|建设|建成|建立|完善|健全|提升|提高|深化|优化|强化|推广|培育|培养|扶持|支持|"
    "保障|管理|维护|修缮|修复|改造|整治|治理|服务|指导|协调|监督|检查|编制|编印|编辑|出版|创作|创建|打造|拓展|扩大|引导|引进|承办|承担|负责|"
    "参加|参与|配合|协助|发展|繁荣|传承|保护|挖掘|整理|研究|制定|修订|规范|稳定|巩固|促进|激发|搭建|筹备|筹建|新建|新增|扩建|收集|征集|采集|发放|救助|"
    "培训|宣传|普及|联络|团结|选派|选拔|推荐|推出|评选|表彰|清理|盘活|压减|控制|防范|化解|守住|确保|争取|实现|达到|助力|助推|丰富|满足|坚持|贯彻|执行|"
    "谋划|统筹|牵头|启动|用好|管好|建好|讲好|抓实|做优|做强|做实|严格|严控|全面|积极|持续|继续|深入|扎实|切实|认真|着力|大力|不断|进一步|有序|稳步|依法|精心|广泛"
)
VERB = re.compile(f"(?:{VERBS})")
THING = re.compile("(?:计划|工程|项目|任务|方案|行动)$")
LEAST = 3
WITH_THEM = re.compile(
    r"(?:^|[。；])(?:（[一二三四五六七八九十\d]+）|\d{1,2}[.、])?(?P<what>与[^，。；：]{4,40}?(?:协议|协议书|合同|合同书|备忘录|责任书|意向书|协定))[，；。]",
    re.ASCII,
)
SIGNED = re.compile(
    "签|订|达成|履行|执行|续|按|依据|解除|终止|变更|的|建立|缔结|商定|约定|协商|洽谈|重新|相|对比|比较|附|不|未|完成|落实|办理|拟|起草"
)


@rule(
    "C48",
    Level.WARNING,
    on=Manuscript,
    says={
        "": "“{item}”缺动词：并列的各项都以动词开头。",
        "with": "“{item}”缺动词，如“签订”。",
    },
    remedy="补上动词，如“完成”“实施”“签订”。",
)
def items_of_tasks_have_verbs(report: Manuscript) -> Hits:
    """“任务有三项：办好艺术节，书屋修缮计划，推动……”: all begin with a verb but a bare name of work."""
    for line in report.body:
        for match in WITH_THEM.finditer(line.text) if "与" in line.text else ():
            if not SIGNED.search(match["what"]):
                yield hit(line.line_no, kind="with", item=match["what"])
        for match in OPENED.finditer(line.text) if "：" in line.text else ():
            items = re.split("[；]" if "；" in match["items"] else "[，]", match["items"])
            odd = [item for item in items if not VERB.match(item)]
            if (
                len(items) >= LEAST
                and len(odd) == 1
                and THING.search(odd[0])
                and re.fullmatch("[\u4e00-\u9fff]{4,12}", odd[0])
            ):
                yield hit(line.line_no, item=odd[0])

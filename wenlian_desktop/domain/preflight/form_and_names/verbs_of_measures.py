"""Measures with their day and who answers for them: what is to be done has a verb."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
ANSWERED = re.compile(
    "，(?:由[^，。；由]{2,24}?(?:负责|牵头(?=[。；]|$|，[^，。；]{2,12}(?:配合|协助|参与)))|责任(?:单位|部门|人)[：为是])(?=[，。；]|$|[^，。；]{2})"
)
NUMBER = re.compile(r"^(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]|[一二三四五六七八九十]是)?\s*", re.ASCII)
BY_DAY = re.compile(
    r"^(?:在|于)?(?:(?:20\d\d|今|明|本|次)年)?(?:\d{1,2}月|[上下]半年|第?[一二三四]季度|年)?(?:\d{1,2}日|[上中下]旬|[底末初])?(?:之|以)?(?P<end>前|内|起|底|)[，]?"
)
PAPERS = "计划|方案|办法|制度|机制|台账|清单|名录|目录|体系|细则|规程|规划|章程|流程|规定"
PAPER = re.compile(f"(?:{PAPERS})$")
TURNED = re.compile("^[对将把]")
DONE = re.compile(
    "制定|制订|编制|编写|编订|建立|修订|完善|出台|印发|拟[定订出]|形成|实行|实施|执行|列[出入]|纳入|落实|签订|[做定]好|[做作]出|开展|进行|按|[上呈申]报|报[送请]|提交|公[布开示]|"
    "予以|加以|逐|明确|细化|健全|推行|调整|更新|核对|统一|安排|设[立置]|订[立出]|起草|提出|拿出|给予|采[取用]|组织|重新|一并|分[类别]|及时|补[齐充]|引入|运用|"
    "完成|启动|推进|建[成好]|搭建|启用|[试施]行|严格|全面|以|作为|写[入进出]|转为|改为|用于|下发|汇编|装订|整理|继续|坚持"
)
FIRST = frozenset(
    "出补建订改编写列定拟签制立换清报印发设增废查核理收交送办开搞抓做推试用与为向给以在从让使请会全按由再新完重不各每"
)
SET_UP = re.compile(
    r"(?:\d{1,3}|[两三四五六七八九十])[个批场次期件篇部项册幅家][^，。；\d]{0,6}?(?P<last>[^，。；\d])上$"
)
PUT = frozenset("补跟赶加用接提摆登送配装搬贴挂写种换推评考选晚早以网线会报交顶追印发放排")
AT = re.compile("[在于从到自]")
OFFICE = "[一-鿿]{1,10}(?:办公室|中心|小组|科室|部门|单位|[部科股处室组站队所局馆])"
MOVED = "(?![^，。；]{0,24}(?:[改转变交送拨报给到至归并成为]|会(?!同)|[组构]成))"
NOT_DONE = re.compile(f"[，；](?P<who>由{MOVED}{OFFICE}(?:(?:和|与|及|、|会同|联合){OFFICE})*)(?=[。；]|$)")


@rule(
    "C48",
    Level.WARNING,
    on=Manuscript,
    says="“{written}”后面缺动词，如“负责”“牵头”。",
    remedy="补上动词。",
)
def offices_that_answer_have_a_verb(report: Manuscript) -> Hits:
    """“每季度通报一次，由综合科。”: an office is named, and not what it does."""
    for line in report.body:
        for match in NOT_DONE.finditer(line.text) if "，由" in line.text or "；由" in line.text else ():
            yield hit(line.line_no, written=match["who"])


@rule(
    "C48",
    Level.WARNING,
    on=Manuscript,
    says={"": "“{written}”缺动词，如“制定”“修订”。", "put": "“{written}”缺动词，如“补上”。"},
    remedy="补上动词。",
)
def measures_say_what_is_done(report: Manuscript) -> Hits:
    """“6月底前对作品转化计划，由创研部负责”, “延期的2批采风上，由创联部负责”."""
    for line in report.body:
        for match in ANSWERED.finditer(line.text) if "，由" in line.text or "，责任" in line.text else ():
            clause = re.split("[，。；：]", NUMBER.sub("", line.text[: match.start()]))[-1]
            timed = BY_DAY.match(clause)
            what = clause[timed.end() :] if timed else clause
            if _names_a_paper(what, is_dated=bool(timed and timed["end"])):
                yield hit(line.line_no, written=clause)
            last = SET_UP.search(what)
            if last and last["last"] not in PUT and not AT.search(clause):
                yield hit(line.line_no, kind="put", written=clause)


def _names_a_paper(what: str, *, is_dated: bool) -> bool:
    """Whether what is to be done only names a plan or rules, behind 对 or 将 or behind its day."""
    if not PAPER.search(what) or "《" in what:
        return False
    turned = TURNED.match(what)
    return not DONE.search(what) and (turned is not None or (is_dated and what[0] not in FIRST))

"""Nothing told without a reason: a kind of effect told together with others, and a reason that is none itself."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
EFFECT = "(?:生态|环境|生态环境|经济|社会|可持续)(?:效益|影响)(?:指标|方面)?"
NOTHING = re.compile(
    f"(?:^|[。；])(?:[（(]?[\\d一二三四五六七八九][）).、]|[一二三四五六]是|[①-⑥])?(?P<title>{EFFECT})[：:。，]?"
    "(?P<text>(?:本(?:单位|部门|项目))?(?:不涉及|不适用|未涉及|没有涉及|暂无|无)(?:此项|该项|此类|该类|相关)?(?:指标|内容|效益)?)(?=[。；]|$)"
)
OTHER_EFFECT = re.compile(f"{EFFECT}|满意度")
WHY = re.compile(
    "原因|因为|因此|由于|[，。]因|为主|不产生|不影响|没有影响|不排放|不改变|理由|故|无关|不直接|性质|职能|职责"
)


@rule(
    "C35",
    Level.WARNING,
    on=Manuscript,
    says="“{title}”只写“{text}”，没有理由。",
    remedy="写明不涉及的理由。",
)
def effects_of_none_have_reasons(report: Manuscript) -> Hits:
    """“社会效益：……。生态效益：不涉及。可持续影响：……”: no reason up to the next kind of effect."""
    for line in report.body:
        for found in NOTHING.finditer(line.text) if "效益" in line.text or "影响" in line.text else ():
            before, after = line.text[: found.start()], OTHER_EFFECT.split(line.text[found.end() :])[0]
            is_of_others = OTHER_EFFECT.search(before + line.text[found.end() :]) is not None
            if is_of_others and not WHY.search(after):
                yield hit(line.line_no, title=found["title"], text=found["text"])


NO_REASON = re.compile(
    "(?:没有|未|无|不涉及|不适用|为零|为0)[^。；]{2,40}，(?P<title>(?:主要|具体)?(?:原因|理由|缘由))"
    "(?:是|为|系|在于)(?P<text>无|没有|暂无|空|略|不详|不涉及)(?=[。；]|$)"
)
OF_RESULTS = re.compile("偏差|未完成|未达|扣分|失分|问题")  # no deviation needs no reason


@rule(
    "C35",
    Level.WARNING,
    on=Manuscript,
    says="“{title}”只写“{text}”，没有理由。",
    remedy="写明没有的理由。",
)
def reasons_are_told(report: Manuscript) -> Hits:
    """“没有社会保险基金预算支出，原因是无”: nothing, and nothing as its reason."""
    for line in report.body:
        for found in NO_REASON.finditer(line.text) if "因" in line.text or "由" in line.text else ():
            if not OF_RESULTS.search(found[0]):
                yield hit(line.line_no, title=found["title"], text=found["text"])

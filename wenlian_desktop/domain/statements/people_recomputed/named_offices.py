"""Offices of the department: who answers for a measure is one of those that the report lists."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
LISTED = re.compile(
    "(?:内设|下设|设有?)(?:机构)?(?:\\d+个)?(?:[部科处]室|机构|部门|科|股)?[：，]?(?:分别为|即|包括)?"
    "(?P<names>[\u4e00-\u9fff《》“”、和及（）()]{4,120}?)(?:等|共|\\d|[，。；])"
)
OFFICE = re.compile("[\u4e00-\u9fff《》“”]{1,14}?(?:部|科|股|室|处)$")
ANSWERS = re.compile(
    "(?:由|责任(?:部门|科室|单位)(?:为|：|是)?)(?P<name>[\u4e00-\u9fff]{1,8}?(?:部|科|股|室|处))(?:负责|牵头|承办|落实|组织|实施|跟进|督办|[。；，）]|$)"
)
COUNT = re.compile("[一二两三四五六七八九十]{1,2}个[\u4e00-\u9fff]{1,6}$")  # 业务二科三个科室
LEAST = 3  # offices of a list that is a list of all
OTHERS = re.compile(
    "[一二两三四五六七八九十]处|并为|财政|组织部|宣传部$|统战|纪检|审计|人社|机关事务|各|相关|责任|有关|业务(?![一二三四五六七八九十])|主管"
)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”不在列出的内设机构中：{listed:、}。",
    remedy="核对机构名称后统一。",
)
def offices_are_listed(report: StatedReport) -> Hits:
    """“由家庭部负责”, where the offices told are 办公室、权益部、宣传发展部."""
    listed: list[str] = []
    at = 0
    for sentence in report.sentences:
        found = LISTED.search(sentence.text) if not listed else None
        names = _names(COUNT.sub("", found["names"])) if found else []
        if (len(names) >= LEAST or _is_counted(sentence.text, found, names)) and all(
            OFFICE.fullmatch(name) for name in names
        ):
            listed, at = names, sentence.line
    for sentence in report.sentences if listed else ():
        for told in ANSWERS.finditer(sentence.text):
            name = told["name"]
            is_known = any(name in each or each in name for each in listed)
            if not is_known and not OTHERS.search(name):
                yield hit(sentence.line, at, name=name, listed=tuple(listed))


def _is_counted(text: str, found: re.Match[str] | None, names: Sequence[str]) -> bool:
    """“设办公室、编辑部2个股室”: as many as are told right behind them are all of them."""
    told = re.match(r"(\d)个", text[found.end("names") :]) if found else None
    return told is not None and int(told[1]) == len(names) > 1


def _names(listed: str) -> list[str]:
    """The names of a list; 和 joins the last two where both are offices, else it is part of a name (家庭和儿童部)."""
    *first, last = listed.split("、")
    joined = re.split("[和及]", last)
    return [*first, *(joined if all(OFFICE.fullmatch(name) for name in joined) else [last])]

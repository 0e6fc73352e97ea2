"""Offices of the department: who answers for a measure is one of those that the report lists."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
LISTED = re.compile(
    "(?:内设|下设|设有?)(?:机构)?(?:\\d+个)?(?:[部科处]室|机构|部门|科|股)?[：，]?(?:分别为|即|包括)?"
    "(?P<names>[\u4e00-\u9fff《》“”、和及（）()]{4,120}?)(?:等|共|\\d|[，。；])"
)
OFFICE = re.compile("[\u4e00-\u9fff《》“”]{1,14}?(?:部|科|股|室|处)$")
DOES = (
    "负责|牵头|承办|落实|组织|汇总|实施|具体|完成|办理|参加|参与|配合|统筹|提出|承担|督促|核对|复核|审核|编制|跟进|督办"
)
NAMED = "[\u4e00-\u9fff]{1,8}?(?:部|科|股|室|处)"
SURE = re.compile("负责|牵头|承办|落实|组织|实施|跟进|督办|[。；，）]|$")
LEADS = "(?:(?!由|责任)[\u4e00-\u9fff]){1,8}?(?:部|科|股|室|处)"
ANSWERS = re.compile(
    f"(?:由|责任(?:部门|科室|单位|部室|股室)(?:为|：|是)?)(?P<names>{NAMED}(?:(?:[、和及]|会同){NAMED}){{0,5}})(?=(?:共同|分别|会同|具体|逐[项月季])?(?:{DOES})|[。；，）]|$)"
    f"|(?:^|[，。；：]|\\d\\.)(?P<leads>{LEADS}(?:[、和及]{LEADS}){{0,5}})(?=(?:共同|分别|具体|应)?(?:负责|牵头|承办|参加|参与|配合|统筹|汇总|复核)[^的])"
)
HEAD_OF_CHARGE = re.compile("^(?:责任|牵头|承办|实施|负责|主管|管理)(?:部门|科室|部室|股室|处室|机构)$")
COUNT = re.compile("[一二两三四五六七八九十]{1,2}个[\u4e00-\u9fff]{1,6}$")  # 业务二科三个科室
LEAST = 3  # offices of a list that is a list of all
OTHERS = re.compile(
    "访谈|走访|[一二两三四五六七八九十]处|并为|财政|组织部|宣传部$|统战|纪检|审计|人社|机关事务|各|相关|责任|有关|业务(?![一二三四五六七八九十])|主管|干部|全部|是|由|内部|外部|两|[三四五六]个|上级|对口|经办|承办|用款|申请|归口|需求|使用|本|该|其"
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
    listed, at = _offices(report)
    where = next((line.text for line in report.manuscript.normal if line.number == at), "")
    for line, name, is_sure in _told(report, listed) if listed else ():
        if name not in where and not _is_variant(name, listed):
            yield (hit if is_sure else doubtful)(line, at, name=name, listed=tuple(listed))


@rule(
    "C37",
    Level.HINT,
    on=StatedReport,
    says="“{name}”与列出的内设机构“{own}”写法不同。",
    remedy="核对机构名称，全文统一。",
)
def offices_have_one_name(report: StatedReport) -> Hits:
    """“由技术保障部落实”, where the offices told are 办公室、总编室、技术部."""
    listed, at = _offices(report)
    for line, name, _ in _told(report, listed) if listed else ():
        for own in _is_variant(name, listed)[:1]:
            yield hit(line, at, name=name, own=own)


def _offices(report: StatedReport) -> tuple[list[str], int]:
    """The offices that the report lists first, and the line."""
    for sentence in report.sentences:
        found = LISTED.search(sentence.text)
        names = _names(COUNT.sub("", found["names"])) if found else []
        if found and _has_more(sentence.text[found.end("names") :], names):
            return [], 0
        if (len(names) >= LEAST or _is_counted(sentence.text, found, names)) and all(
            OFFICE.fullmatch(name) for name in names
        ):
            return names, sentence.line
    return [], 0


def _told(report: StatedReport, listed: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Each office that answers for something and is not one of the list; whether the word before it says so."""
    for sentence in report.sentences:
        for told in ANSWERS.finditer(sentence.text):
            names = [each for each in re.split("[、和及]|会同", told["names"] or told["leads"]) if each]
            is_sure = bool(told["names"]) and len(names) == 1 and SURE.match(sentence.text, told.end()) is not None
            for name in names:
                if OFFICE.fullmatch(name) and not _is_known(name, listed):
                    yield sentence.line, name, is_sure
    column, head = -1, 0
    for row in report.manuscript.rows:
        heads = [at for at, cell in enumerate(row.cells) if HEAD_OF_CHARGE.search(cell)]
        if heads:
            column = heads[0]
        elif 0 <= column < len(row.cells) and row.number - head <= 1:
            for name in re.split("[、和及]", row.cells[column]):
                if OFFICE.fullmatch(name) and not _is_known(name, listed):
                    yield row.number, name, False
        else:
            column = -1
        head = row.number


def _is_known(name: str, listed: list[str]) -> bool:
    return any(name == each or each.endswith(name) or name.endswith(each) for each in listed) or bool(
        OTHERS.search(name) or any(name in each or each in name for each in listed if len(name) > VERY_SHORT)
    )


def _is_variant(name: str, listed: list[str]) -> list[str]:
    """The listed offices of which a name is a longer or shorter writing: 技术保障部 of 技术部, 创作研究部 of 创研部."""
    return [each for each in listed if each[-1] == name[-1] and (_is_within(each, name) or _is_within(name, each))]


def _is_within(short: str, long: str) -> bool:
    """Whether the characters of a name stand in another one in their order."""
    rest = iter(long)
    return len(short) > VERY_SHORT and all(char in rest for char in short)


VERY_SHORT = 2


def _is_counted(text: str, found: re.Match[str] | None, names: Sequence[str]) -> bool:
    """“设办公室、编辑部2个股室”: as many as are told right behind them are all of them."""
    told = re.match(r"(\d)个", text[found.end("names") :]) if found else None
    return told is not None and int(told[1]) == len(names) > 1


COUNTED = "[^，。；]{0,4}?(?P<count>\\d{1,2})[个家][^，。；\\d]{0,6}?(?:[科处股部]室|部门|机构|[科股处])"
BEHIND = re.compile(f"(?:等|共|等共)?{COUNTED}")
ONE_MORE = re.compile(f"(?:和|及|以及|、|，(?:另|还|并)?[设有]?){COUNTED}")


def _has_more(rest: str, names: Sequence[str]) -> bool:
    """“…6个业务科室和4个职能科室”, “…等9个科室”: offices that are counted behind a list and not named."""
    told = BEHIND.match(rest)
    return told is not None and (int(told["count"]) > len(names) or ONE_MORE.match(rest, told.end()) is not None)


def _names(listed: str) -> list[str]:
    """The names of a list; 和 joins the last two where both are offices, else it is part of a name (家庭和儿童部)."""
    *first, last = listed.split("、")
    joined = re.split("[和及]", last)
    return [*first, *(joined if all(OFFICE.fullmatch(name) for name in joined) else [last])]

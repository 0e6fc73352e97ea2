"""The rank of one of a list: “……，以散文最多”, “青石镇居第三位”, “2023年创三年新高”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.values.numerals import to_chinese, written_count

Hits = Iterator[Hit[int]]
EXTREME = re.compile(
    "(?:以|属|数)(?P<name>[\u4e00-\u9fff“”]{2,12}?)(?:的?(?:得分|数量|来稿|人数|场次|占比|得分率|金额|支出))?(?:为|居)?(?:(?P<most>最[多高大快好]|居首|居多)|(?P<least>最[少低小慢差]|垫底))"
)
OF_PLACE = re.compile(
    "(?P<name>[\u4e00-\u9fff“”]{2,12}?)(?:位居|位列|排在|排名|居于|[居列排])(?P<last>倒数)?第(?P<rank>[一二三四五六七八九])(?:位|名)?(?=[，。；、）]|$)"
)
RECORD = re.compile("创(?:下|出|了)?(?:近|历史|[^，。；]{0,4}年)?(?:来|以来)?(?P<way>新[高低])")
YEARS_LIST = re.compile(
    "(?:[近这前]?(?P<count>[三四五六3-6])年|20\\d\\d年?(?:至|到|—+|-)20\\d\\d年)[^。；\\d]{0,20}(?:分别|依次)"
)
MARKS, NO_ITEM = (
    ("、", "，", "和", "及", "与", "；"),
    re.compile("合计|共|平均|总|累计|其中|比|较|^(?:年度)?(?:目标|计划)(?:值|数)?$"),
)
PIECES = frozenset("篇首部件幅")
HEAD = re.compile("^.*(?:为|是|：|有|，|分别|依次)(?=.{2})")
FEWEST, LONGEST = 3, 18
Named = tuple[str, Statement]


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={
        TURNED: "写“{words}”，但{name}是{stated}，排第{rank}。",
        "record": "写“{words}”，但列出的最后一个数{stated}不是最{way}的。",
    },
    remedy="对照各数改正说法或数字。",
)
def ranks_are_those_of_the_list(report: StatedReport) -> Hits:
    """What a list is said to have first, last, third or as a record has that rank among its figures."""
    for sentence in report.with_figures(FEWEST):
        if not any(sign in sentence.text for sign in ("最", "第", "居", "新高", "新低", "垫底")):
            continue
        for run in _lists(sentence):
            behind = sentence.text[run[-1][1].quantity.end :]
            yield from _ranked(run, behind)
            yield from _record(sentence.text, run, behind)


def _lists(sentence: Sentence) -> Iterator[Sequence[Named]]:
    """Runs of figures of one unit, each with its name; those told in turn have none."""
    run = list[Named]()
    for each in sentence.statements:
        name = HEAD.sub("", each.label)
        is_next = (
            bool(run)
            and (each.unit == run[0][1].unit or {each.unit, run[0][1].unit} <= PIECES)
            and each.between.startswith(MARKS)
        )
        is_item = not NO_ITEM.search(name) and not each.is_about and each.unit != ""
        if run and not (is_next and is_item and len(each.between) <= LONGEST):
            yield from [run] if len(run) >= FEWEST else []
            run = []
        run = [*run, (name, each)] if is_item else run
    yield from [run] if len(run) >= FEWEST else []


def _ranked(run: Sequence[Named], behind: str) -> Hits:
    values = sorted((each.value for _, each in run), reverse=True)
    said = EXTREME.search(behind) or OF_PLACE.search(behind)
    own = [named for named in run if said and named[0] and _is_it(named[0], said["name"])]
    if said is None or len(own) != 1 or len(set(values)) != len(values):
        return
    rank = values.index(own[0][1].value) + 1
    if said.re is EXTREME:
        right = 1 if said["most"] else len(values)
    else:
        right = written_count(said["rank"])
        right = len(values) + 1 - right if said["last"] else right
    if rank != right and right <= len(values):
        name, each = own[0]
        yield doubtful(
            each.line, kind=TURNED, words=said[0], name=name, stated=each.text, rank=to_chinese(rank)
        )  # fmt: skip


def _is_it(name: str, told: str) -> bool:
    """Whether a name told is that of a figure; one that only holds it may be of something else."""
    return told == name or told.endswith(name) or name.endswith(told)


def _record(text: str, run: Sequence[Named], behind: str) -> Hits:
    """The last of a list of years is the highest where it is called a record."""
    said, listed = RECORD.search(behind), YEARS_LIST.search(text[: run[0][1].quantity.start + 1])
    count = written_count(listed["count"]) if listed and listed["count"] else len(run)
    if said is None or listed is None or count != len(run):
        return
    values, is_high = [each.value for _, each in run], said["way"] == "新高"
    if values[-1] != (max(values) if is_high else min(values)):
        last, way = run[-1][1], "高" if is_high else "低"
        yield doubtful(last.line, kind="record", words=said[0], stated=last.text, way=way)

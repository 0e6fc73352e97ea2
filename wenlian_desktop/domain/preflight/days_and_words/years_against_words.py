"""Years and days that words beside them deny: a turn every two years, done in one year, figures up to a day to come."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。]+")
CYCLE = re.compile(
    "每(?P<count>[两三四五2-5])年[^，。；]{0,8}?[一1](?:次|届|评|换|办)(?P<rest>[^。]*?(?:如期|按期|按时|照例|按惯例|按周期|准时)[^。]*)"
)
YEAR = re.compile(r"(?<![\d—~至到-])(20\d{2})年(?!度?(?:预算|报告))", re.ASCII)
SAME_YEAR = re.compile("当年[立启动开签申征]\\w{1,3}?[、，]?当年[结完竣验投见交]\\w{1,3}|[未没不][^，。；]{0,2}跨年")
NEXT_YEAR = re.compile("次年|翌年|第二年(?!度)|转年|跨年度结|来年")
NOT_ITSELF = re.compile("另|其[余他]|除|个别|[1-9一两三四五六]项[^，。；]{0,6}次年")
HELD = re.compile(
    r"(?P<year>20\d{2})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?[^。；\d]{0,16}?(?:召开|审议|讨论|研究|审定|通过|定稿|形成|报送|提交|完成)",
    re.ASCII,
)
AS_OF = re.compile(
    r"(?:数据|数字|情况|所述|统计|材料)[^，。；\d]{0,8}(?:截至|截止到?|统计到)(?P<year>20\d{2})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|[底末])?",
    re.ASCII,
)
ISSUED = re.compile(
    r"(?P<year>20\d{2})年(?:(?:\d{1,2})月)?(?:\d{1,2}日|[底末初])?，?[^。；，\d]{0,20}(?P<title>《[^《》]{3,40}》)（[^（）\d]{1,12}[〔\[](?P<of>20\d{2})[〕\]]\d{1,4}号）"
    r"(?:正式|已)?(?P<verb>印发|下发|出台|发布|颁布|颁行|实施|施行|生效|执行|下达)",
    re.ASCII,
)


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says={
        "cycle": "写每{count}年一次，{first}年之后却是{then}年。",
        "same_year": "写“{words}”，前面又写“{other}”。",
        "as_of": "数据截至{then}，晚于{first}办的事。",
        "issued": "{title}写{first}年{verb}，文号却是{then}年的。",
    },
    remedy="核对年份，改正不符的一处。",
)
def years_are_not_denied_by_words(report: Manuscript) -> Hits:
    """“每两年一次，2022年评选后，2023年如期评选”; “次年2月结项，当年立项当年结项”."""
    for line in report.normal:
        if line.is_row or "年" not in line.text:
            continue
        for sentence in SENTENCE.finditer(line.text):
            yield from _cycle(line.line_at(sentence.start()), sentence[0])
            yield from _same_year(line.line_at(sentence.start()), sentence[0])
            yield from _as_of(line.line_at(sentence.start()), sentence[0])
        for match in ISSUED.finditer(line.text) if "《" in line.text else ():
            if int(match["of"]) > int(match["year"]):
                yield hit(
                    line.line_at(match.start()), kind="issued", title=match["title"], first=match["year"],
                    then=match["of"], verb=match["verb"],
                )  # fmt: skip


def _cycle(line: int, text: str) -> Hits:
    said = CYCLE.search(text) if "每" in text else None
    years = [int(each) for each in YEAR.findall(said["rest"])] if said else []
    count = written_count(said["count"]) if said else 0
    if count and len(years) == 2 and years[1] > years[0] and (years[1] - years[0]) % count:
        yield hit(line, kind="cycle", count=count, first=years[0], then=years[1])


def _same_year(line: int, text: str) -> Hits:
    said = SAME_YEAR.search(text) if "当年" in text else None
    other = NEXT_YEAR.search(text) if said else None
    if said and other and "跨年" not in said[0] and not NOT_ITSELF.search(text):
        yield hit(line, kind="same_year", words=said[0], other=other[0])


def _as_of(line: int, text: str) -> Hits:
    as_of = AS_OF.search(text) if "截" in text or "统计到" in text else None
    held = HELD.search(text) if as_of else None
    if as_of is None or held is None or held.start() > as_of.start():
        return
    first, then = (_day(held, 1), _day(as_of, 1))
    if then > first:
        yield hit(line, kind="as_of", first=_shown(held), then=_shown(as_of))


def _day(match: re.Match[str], without: int) -> tuple[int, int, int]:
    return int(match["year"]), int(match["month"]), int(match["day"] or without)


def _shown(match: re.Match[str]) -> str:
    return f"{match['year']}年{match['month']}月" + (f"{match['day']}日" if match["day"] else "")

"""The one span of days or months of a sentence, however told: 从9月25日演到10月8日; 7月3日开班、7月10日结业."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

SENTENCE = re.compile("[^。；]+")
TOKEN = re.compile(
    r"(?<![\d.])(?:(?P<year>20\d{2})年)?(?P<month>1[0-2]|[1-9])月(?:份)?(?:(?P<day>\d{1,2})日|(?P<end>[底末]))?"
    r"|(?<=[至到—~-])(?P<only>\d{1,2})日",
    re.ASCII,
)
TO = re.compile(
    "(?:（[^（）]{1,8}）)?(?:起|开始)?[，、]?[\u4e00-\u9fff]{0,3}(?:至|到)|(?:（[^（）]{1,8}）)?(?:—+|-|~)|至|到"
)
ENDS_NAMED, AND = re.compile("起止(?:日期|时间|日)?(?:分别|依次)?(?:为|是|在|：)?$"), ("和", "与", "、", "及", "，")
BEGUN = re.compile(
    "[^，。；、\\d]{0,8}?(?:开[幕展班营机工课讲馆始赛拍票演镜锣门学]|启[动幕程]|进场|进驻|亮灯|首[演场]|入[门学馆营职驻]|布展|动工|挂出|出发|起程|上线|起(?=[，、]))"
)
ENDED = re.compile(
    "[^，。；、\\d]{0,6}?(?:闭[幕展馆营门]|结[业束课营项]|落幕|收[官锣尾]|[退撤]场|撤展|熄灯|完[工成]|竣工|杀青|出师|毕业|离[开场馆]|返[程回]|下线|末场|止)"
)
LINKED = re.compile("[，、]?(?:并|又|再|后)?(?:于|在|至|到)?$")
OVER_NEW_YEAR, MONTHS, ANY_YEAR = 5, 12, 2000


@dataclass(frozen=True)
class ToldSpan:
    """Its first and last day; `begin`, `end`: where it stands; `is_of_events`: told by what began and what ended."""

    first: date
    last: date
    is_months: bool
    begin: int
    end: int
    is_of_events: bool = False
    is_named: bool = False

    @property
    def days(self) -> int:
        """With the first and the last."""
        return (self.last - self.first).days + 1

    @property
    def months(self) -> int:
        """Those touched."""
        return MONTHS * (self.last.year - self.first.year) + self.last.month - self.first.month + 1


def told_span(text: str, of: int | None) -> ToldSpan | None:
    """The span, where a sentence tells two days, or two months, and no others."""
    tokens = [*TOKEN.finditer(text)]
    if len(tokens) != len(("first", "last")):
        return None
    one, other = tokens
    between, before = text[one.end() : other.start()], text[: one.start()]
    is_named = between in AND and ENDS_NAMED.search(before) is not None
    begun = BEGUN.match(between)
    is_of_events = (
        begun is not None
        and LINKED.match(between, begun.end()) is not None
        and ENDED.match(text, other.end()) is not None
    )
    if not (is_named or is_of_events or TO.fullmatch(between)):
        return None
    is_months = not one["day"]
    if is_months != (other["day"] is None and other["only"] is None):
        return None
    days = _days(one, other, of)
    return ToldSpan(*days, is_months, one.start(), other.end(), is_of_events, is_named) if days else None


def _days(one: re.Match[str], other: re.Match[str], of: int | None) -> tuple[date, date] | None:
    """The first and the last day; a last one that lies far before the first is of the next year."""
    year, month = int(one["year"] or of or ANY_YEAR), int(one["month"])
    month2 = int(other["month"] or month)
    year2 = int(other["year"] or year) + (not other["year"] and month - month2 > OVER_NEW_YEAR)
    try:
        first = date(year, month, int(one["day"] or 1))
        last = date(year2, month2, int(other["day"] or other["only"] or monthrange(year2, month2)[1]))
    except ValueError:
        return None  # no day of the calendar: told by another rule
    return (first, last) if last > first else None

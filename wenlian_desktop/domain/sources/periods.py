"""The part of the year that words name: 截至9月底, 前三季度, 10月当月; as first and last month."""

import re
from dataclasses import dataclass

WHOLE_YEAR = (1, 12)
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
UNTIL = re.compile(r"(?:截至|截止到?|到|至)(?:\d{4}年)?(\d{1,2})月(?:底|末|(\d{1,2})日)?")
YEAR_END = re.compile("截至(?:年末|年底|\\d{4}年年?[末底])")
FIRST_MONTHS = re.compile(r"前(\d{1,2}|十|十一)个月")
RANGE = re.compile(r"(\d{1,2})月?(?:—|–|-|~|至|到)(\d{1,2})月(?!\d)")
HALF = re.compile("([上下])半年")
FIRST_QUARTERS = re.compile("前([二三四两])个?季度")
QUARTER = re.compile("第?([一二三四1-4])季度")
MONTH = re.compile(r"(?<![\d—至-])(\d{1,2})月份?(?:当月)?(?!\d|底|末)")
ANY = re.compile("月|季度|半年|截至|截止")
LAST_DAYS = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


@dataclass(frozen=True)
class Period:
    """The months of a figure, 1 to 12; `is_named`: the words name it, else it is the whole year."""

    first: int = 1
    last: int = 12
    is_named: bool = False

    @property
    def is_year(self) -> bool:
        """Whether it is all of the year."""
        return (self.first, self.last) == WHOLE_YEAR

    @property
    def words(self) -> str:
        """全年, 10月, 1—9月."""
        if self.is_year:
            return "全年"
        return f"{self.first}月" if self.first == self.last else f"{self.first}—{self.last}月"


YEAR = Period()


def period_of(words: str) -> Period | None:
    """The last part of the year that some words name; None if they name one that has no whole months, or several."""
    if not ANY.search(words):
        return YEAR
    found = [*_until(words), *_spans(words)]
    if not found:
        return Period(1, 12, True) if YEAR_END.search(words) else None
    months = found[0]
    is_known = len(set(found)) == 1 and months is not None and 1 <= months[0] <= months[1] <= 12
    return Period(*months, True) if is_known and months is not None else None


PARTS = (UNTIL, RANGE, FIRST_MONTHS, FIRST_QUARTERS, HALF, QUARTER, MONTH)


def without_period(words: str) -> str:
    """The words without those that name a part of the year."""
    for pattern in PARTS if ANY.search(words) else ():
        words = pattern.sub("", words)
    return words


Months = tuple[int, int]


def _until(words: str) -> list[Months | None]:
    if RANGE.search(words):
        return []
    found: list[Months | None] = []
    for match in UNTIL.finditer(words):
        month = int(match[1])
        is_whole = match[2] is None or LAST_DAYS.get(month) == int(match[2]) or (month == 2 and int(match[2]) == 29)
        found.append((1, month) if is_whole else None)
    return found


def _spans(words: str) -> list[Months | None]:
    found: list[Months | None] = []
    for match in RANGE.finditer(words):
        found.append((int(match[1]), int(match[2])))
    rest = UNTIL.sub("", RANGE.sub("", words))
    found += [(1, _number(match[1])) for match in FIRST_MONTHS.finditer(rest)]
    found += [(1, 6) if match[1] == "上" else (7, 12) for match in HALF.finditer(rest)]
    found += [(1, 3 * {"二": 2, "两": 2, "三": 3, "四": 4}[match[1]]) for match in FIRST_QUARTERS.finditer(rest)]
    rest = FIRST_QUARTERS.sub("", FIRST_MONTHS.sub("", rest))
    found += [(3 * QUARTERS[match[1]] - 2, 3 * QUARTERS[match[1]]) for match in QUARTER.finditer(rest)]
    found += [(int(match[1]), int(match[1])) for match in MONTH.finditer(rest)]
    return found


def _number(digits: str) -> int:
    return {"十": 10, "十一": 11}.get(digits) or int(digits)

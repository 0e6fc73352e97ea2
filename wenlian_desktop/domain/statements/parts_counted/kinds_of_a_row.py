"""A count of a table row or another paragraph, told by kinds elsewhere: “展览中，美术2场、书法3场、摄影4场”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.parts_counted.kinds_of_so_many import EACH, MEETING, OF_RANKS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
UNIT = "(?P<unit>名|位|个|家|部|场次?|期|件|种|幅|篇|项|首|册|本|处|支|台|户|卷)"
PART = "[\u4e00-\u9fff“”]{1,10}?\\d{1,5}(?P=unit)"
KINDS = re.compile(
    "(?:^|[。；])(?:[\\d（）.、]{1,5})?(?:全年|本年|当年|举办的|开展的|这些)?(?P<noun>[\u4e00-\u9fff]{2,8}?)(?:当?中|里|方面|按[^，。；\\d]{1,6}分)?[，：]"
    f"(?P<parts>{PART.replace('(?P=unit)', UNIT)}(?:[，、]{PART}){{2,7}})"
    "(?=[。；）]|，(?!其[余他]|另|剩|[^，。；]*\\d(?P=unit))|$)"
)
ROW_UNIT = re.compile("[（(](?P<unit>[\u4e00-\u9fff]{1,2})[）)]")
BARE = re.compile("[≥≤]?(?P<number>\\d{1,5})(?P<unit>[\u4e00-\u9fff]{0,2})")
DONE = re.compile("(?:完成|实际|实绩|实现)(?:值|数|数量|情况|完成值|完成|量|指标值)?$")
MOST_OFF, NEAR = 3, 20
Told = tuple[int, int, str]  # line, count, where


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{noun}”各类之和为{sum}，{where}写{stated}。"},  # where no other rule tells it
    remedy="核对各类的个数和总数，改正不符的一处。",
)
def kinds_make_the_count_of_a_row(report: StatedReport) -> Hits:
    """All kinds of a thing, listed behind its name, make the count that its row or its paragraph tells."""
    for line in report.manuscript.normal:
        for match in KINDS.finditer(line.text) if not line.is_row and line.text.count("、") > 1 else ():
            named = [(each["name"], int(each["count"])) for each in EACH.finditer(match["parts"])]
            total, unit = sum(count for _, count in named), match["unit"]
            if any(MEETING.search(name) or OF_RANKS.search(name) for name, _ in named):
                continue
            told = [*_of_rows(report, match), *_of_text(report, match, line.number)]
            if not told or any(count == total for _, count, _ in told) or _is_told(report, total, unit):
                continue
            where = next((each for each in reversed(told) if _is_off(total, each[1], named)), None)
            if where:
                shown = f"{'＋'.join(str(count) for _, count in named)}＝{total}{unit}"
                at, count, place = where
                yield doubtful(
                    line.line_at(match.start("parts")), at, kind=TURNED, noun=match["noun"], sum=shown, where=place,
                    stated=f"{count}{unit}",
                )  # fmt: skip


def _is_off(total: int, count: int, named: Sequence[tuple[str, int]]) -> bool:
    """Whether a sum misses a count by little: by one to three, or by one digit of one of the kinds."""
    apart = abs(total - count)
    is_digit = apart in (10, 20, 30, 100) and apart * 4 <= count
    is_miscounted = apart <= MOST_OFF and apart * 3 < count
    return max(part for _, part in named) < count and (is_miscounted or is_digit)


def _is_told(report: StatedReport, total: int, unit: str) -> bool:
    return any(each.value == total and each.unit == unit for each in report.statements)


def _of_rows(report: StatedReport, match: re.Match[str]) -> Iterator[Told]:
    """What the rows whose name ends with that of the thing tell to be done, in its unit."""
    for table in report.tables:
        done = next((at for at, head in enumerate(table.heads) if DONE.search(head)), None)
        for row in table.rows:
            cells = [cell.text for cell in row.cells]
            name = next((cell for cell in cells if _ends_with(ROW_UNIT.sub("", cell), match["noun"])), "")
            unit = ROW_UNIT.search(name)
            found = [BARE.fullmatch(cell) for cell in cells] if name else []
            bare = [each for each in found if each]
            told = found[done] if done is not None and done < len(found) else bare[1] if len(bare) > 1 else None
            if told and (told["unit"] or (unit["unit"] if unit else "")).rstrip("次") == match["unit"].rstrip("次"):
                yield row.line, int(told["number"]), "表中"


def _ends_with(name: str, noun: str) -> bool:
    name = name.removesuffix("数量").removesuffix("场次").removesuffix("活动")
    return len(name) > 1 and name.endswith(noun.removesuffix("活动"))


def _of_text(report: StatedReport, match: re.Match[str], number: int) -> Iterator[Told]:
    """The counts of the thing in the few lines before: “举办培训班12期”."""
    for each in report.statements:
        is_near = 0 < number - each.line <= NEAR
        if is_near and each.unit == match["unit"] and _is_count_of(each, match["noun"]):
            yield each.line, int(each.value), "前文"


def _is_count_of(each: Statement, noun: str) -> bool:
    return each.label.endswith(noun) and not each.is_about and each.value.denominator == 1 and not each.depth

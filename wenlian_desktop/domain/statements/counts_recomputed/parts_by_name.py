"""Parts that are known by their names: 一、二级合计, two ways of parting, villages and communities, shares of all."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.wrong_parts import sentences_told
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NAMES = re.compile("[、和与及]")
OF_NAMED = re.compile(
    "(?:^|[，；。（])(?:其中|且|而)?(?P<names>[^，；。（]{1,12}(?:[、和与及][^，；。（]{1,16}){1,4})$"
)
ENDING = re.compile("(?:占比?|类占?|的|达|为|有|共|均)+$")
JOINT = re.compile("[两二三四][类项级者种个档部]|合计|共|总")
LEAST, FEW = 3, 4  # longer lists: sums_parted_twice
ALL, MOST_OFF = Fraction(100), 15  # %: shares farther off overlap
REST = re.compile("^(?:其他|其它|其余)")
OF_EACH = re.compile("占(?:比)?(?:为|达)?$")
BY = re.compile(
    "(?:^|[，；：])按(?P<by>[^，。；：]{1,8}?)(?:来?分|划分|区分|统计|看|计)(?:[，：]|为)?[^，。；：]{0,8}$"
)
OF_THEM = re.compile(
    "^[，（](?P<opens>其中|这当中|这里面|当中|里面|内含|包含(?!在)|包括)[^，；：]{0,14}$|^，[\u4e00-\u9fff“”]{2,12}占(?:了|到|去)?$"
)
MORE = re.compile("累计|历年|往年|上年|[年期]初|另|以来|首次|含|包括|线上[^，；]{0,4}观|跨年|结转")
RUN, LISTED = ("、", "和", "，", "及", "与"), ("、", "和", "及", "与")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={
        "named": "写“{stated}”，{names}之和为{sum}。",
        "more": "“{stated}”比“{whole}”还多。",
        "shares": "各类占比之和为{sum}%，不是100%。",
        "again": "“{stated}”与前面的{sum}不符。",
    },
    remedy="核对各部分和总数，改正不符的一处。",
)
def parts_known_by_name(report: StatedReport) -> Hits:
    """“一、二级共2560名” of 874 and 1632; “按性别分，男20名、女17名” of 47; “讲座36场，其中线上41场”."""
    for sentence in report.with_figures(1):
        if len(sentence.statements) > 1:
            yield from _named(sentence)
            yield from _shares(sentence)
            yield from _more_than_whole(sentence)
            yield from _twice(sentence) if sentence.number not in sentences_told(report) else ()
    yield from _villages(report)


def _named(sentence: Sentence) -> Hits:
    """Figures told for several of the names of the list before it."""
    found = sentence.statements
    for at, whole in enumerate(found):
        said = OF_NAMED.search(whole.between) if at >= LEAST - 1 and not whole.is_about else None
        if said is None or not (JOINT.search(whole.between) or "其中" in whole.between):
            continue
        before = [each for each in found[:at] if is_same_unit(each, whole) and each.depth == whole.depth]
        parts = _of_names(NAMES.split(said["names"]), before)
        figures = [each.quantity for each in parts]
        if len(parts) > 1 and not sum_agrees(whole.quantity, figures) and not _is_in_each(whole, parts):
            names = "、".join(ENDING.sub("", each.label).removeprefix("其中") for each in parts)
            yield hit(
                sentence.line, kind="named", stated=f"{whole.label}{whole.text}", names=names,
                sum=summed(figures, whole.quantity),
            )  # fmt: skip


def _is_in_each(both: Statement, parts: Sequence[Statement]) -> bool:
    """“书法家协会与美术家协会联办2场”, less than either has: no sum, but what is counted in each."""
    return both.value < min(part.value for part in parts) and "共" not in both.label


def _of_names(names: Sequence[str], before: Sequence[Statement]) -> list[Statement]:
    """The one figure of each name; none where a name has no figure, or several."""
    found: list[Statement] = []
    for name in names:
        own = [each for each in before if _has_name(each, name)]
        if len(own) != 1 or own[0] in found:
            return []
        found += own
    return found


def _has_name(each: Statement, name: str) -> bool:
    key = ENDING.sub("", each.label).removeprefix("其中")
    if not key or not name:
        return False
    return name.startswith(key) or (key.startswith(name) and len(key) <= len(name) + 2)


def _shares(sentence: Sentence) -> Hits:
    """“文学类占42%，少儿类占31%，社科类占27%，其他类占10%”."""
    run: list[Statement] = []
    for each in sentence.statements:
        is_share = each.unit == RATE and OF_EACH.search(each.label) is not None and not each.is_about
        is_next = is_share and (not run or each.between[:1] in RUN) and not JOINT.search(each.between)
        run = [*run, each] if is_next else [each] if is_share and not run else run
        if is_next and len(run) >= LEAST and REST.match(each.label.removeprefix("其中")):
            total = sum((one.value for one in run), Fraction(0))
            slack = len(run) * max(one.quantity.step for one in run) / 2
            if slack < abs(total - ALL) <= MOST_OFF:
                yield hit(sentence.line, kind="shares", sum=number(total, 2))
            return
        if not is_next and each.unit != RATE and each.depth == 0 and run:
            return


def _more_than_whole(sentence: Sentence) -> Hits:
    """“只举办讲座36场，其中线上讲座41场”: the figure right before is the only one of its unit."""
    found = sentence.statements
    for at, (whole, part) in enumerate(pairwise(found)):
        if part.value <= whole.value or not is_same_unit(whole, part) or whole.unit in (RATE, POINTS, ""):
            continue
        is_plain = whole.role is part.role is FigureRole.PLAIN
        opens = OF_THEM.match(part.between) if is_plain and not whole.is_about and not part.is_about else None
        if opens is None or (opens["opens"] is None and found[at + 2 : at + 3] and found[at + 2].between[:1] == "、"):
            continue
        is_first = not any(is_same_unit(each, whole) for each in found[:at])
        is_first = is_first and not _ends_a_list(found[: at + 1], part)
        words = part.label.removeprefix(opens["opens"] or "") + part.after
        if is_first and not MORE.search(whole.label + words):
            yield hit(sentence.line, kind="more", stated=f"{part.label}{part.text}", whole=f"{whole.label}{whole.text}")


def _ends_a_list(before: Sequence[Statement], part: Statement) -> bool:
    """“登记320对、注销110对、补证86件，其中预约463件”: some of all that was listed, in several units."""
    listed = [before[-1]]
    for one, other in pairwise(reversed(before)):
        if one.between[:1] not in LISTED:
            break
        listed.append(other)
    counts = [each.value for each in listed if each.unit not in (MONEY, RATE, POINTS, "")]
    return len(counts) > 1 and part.value <= sum(counts)


def _twice(sentence: Sentence) -> Hits:
    """“47名，按政治面貌分，……；按性别分，男20名、女17名”: what one way makes, the other makes too."""
    found = sentence.statements
    runs = [_run(found[at:]) for at, each in enumerate(found) if BY.search(each.between)]
    runs = [run for run in runs if len(run) > 1 and run[0].unit not in (RATE, POINTS, "")]
    if len(runs) < 2 or sum(map(len, runs)) > FEW or len({each.unit for run in runs for each in run}) > 1:
        return
    sums = [sum((each.value for each in run), Fraction(0)) for run in runs]
    first = found.index(runs[0][0])
    wholes = [each for each in found[:first] if is_same_unit(each, runs[0][0]) and not each.is_about]
    for run, total in zip(runs, sums, strict=True):
        whole = next((each for each in wholes if each.value in sums), None)
        if whole and total != whole.value and abs(total - whole.value) * 2 < whole.value:
            figures = [each.quantity for each in run]
            names = "、".join(each.label for each in run)
            yield hit(
                sentence.line, kind="named", stated=f"{whole.label}{whole.text}", names=names,
                sum=summed(figures, whole.quantity),
            )  # fmt: skip


def _run(following: Sequence[Statement]) -> list[Statement]:
    """A list from its first figure on, up to a ；."""
    run = [following[0]]
    for each in following[1:]:
        if each.unit == RATE and each.between.startswith(("，占", "（占", "占")):
            continue
        is_next = is_same_unit(each, run[0]) and each.depth == run[0].depth and each.between[:1] in RUN
        if not is_next or BY.search(each.between) or "其中" in each.between:
            break
        run.append(each)
    return run


VILLAGES = "村（社区）|村（居）|村居|村社区|村和社区|村、社区|社区（村）"
STREETS = "镇街|街镇|镇（街道）|乡镇（街道）|乡镇街道|镇街道|镇、街道|街道（乡镇）|街道（镇）"
OF_BOTH = tuple(
    (
        re.compile(rf"(?<!个乡、)(?<!个乡，)(?<!\d)(\d{{1,4}})个(?:{one})[、和及，](\d{{1,4}})个(?:{other})"),
        re.compile(rf"(?P<count>\d{{1,4}})个(?:{both})"),
    )
    for one, other, both in (
        ("(?:行政|建制)?村(?:委会|民委员会)?", "(?:城市|城镇|农村)?(?:社区|居委会)", f"(?:行政)?(?:{VILLAGES})"),
        ("(?:建制)?(?:乡镇|镇|乡)", "街道", STREETS),
    )
)
SOME = re.compile("(?:其中|已有?|余下?|剩下?|新增|另外|另有|选取|抽取|在|对|前)$|第$|[、\\d]$")
ALL_OF = re.compile("^[^，。；]{0,12}(?:全部|均|都|全覆盖|实现)")


def _villages(report: StatedReport) -> Hits:
    """“18个行政村、3个社区”, and “20个村（社区）全部建成”."""
    lines = [line for line in report.manuscript.lines if "个" in line.text]
    for parts, both in OF_BOTH:
        sums = {int(match[1]) + int(match[2]): match[0] for line in lines for match in parts.finditer(line.text)}
        for line in lines if len(sums) == 1 else ():
            for match in both.finditer(line.text):
                before, after = line.text[: match.start()], line.text[match.end() :]
                is_all = (
                    ALL_OF.match(after) is not None or re.search("全[镇县区乡市街][^，。；]{0,4}$", before) is not None
                )
                total, told = next(iter(sums.items()))
                if is_all and not SOME.search(before) and int(match["count"]) != total:
                    yield hit(line.line_no, kind="again", stated=match[0], sum=f"“{told}”（共{total}个）")

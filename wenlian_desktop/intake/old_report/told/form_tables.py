"""Tables of forms: scores by item, indicators with targets and results, objectives, staff, months, activities."""

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Any

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.statements.stated_tables import StatedRow
from wenlian_desktop.intake.old_report.figures.budget_figures import Claim
from wenlian_desktop.intake.old_report.figures.budget_tables import UNIT_NAME
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.table_shapes import SourceTable, cell_words, money_text, rows_of_words
from wenlian_desktop.intake.proposals import Certainty

GOT, FULL_MARKS = "得分(?!率|系数)", "分值|满分|权重"
TARGET, RESULT = "(?:年度|调整|年初)?.{0,3}(?:指标值|目标值?|计划)", "完成(?!率|比例)|实际(?!支出)"
INDICATOR_NAME = "三级指标|指标名称|绩效指标|^指标$|指标内容"
LEVEL1 = {
    "产出": "产出",
    "效益": "效益",
    "效果": "效益",
    "满意": "满意度",
    "成本": "成本",
    "执行": "预算执行",
    "管理": "预算管理",
}
LEVEL2 = {
    "数量": "数量", "质量": "质量", "时效": "时效", "进度": "时效", "经济成本": "经济成本", "社会成本": "社会成本",
    "生态环境成本": "生态环境成本",
    "成本": "成本", "经济": "经济效益", "社会": "社会效益", "生态": "生态效益", "环境": "生态效益",
    "可持续": "可持续影响", "满意": "服务对象满意度",
}  # fmt: skip
MEASURED = re.compile(
    r"^(?P<sign>[≥≤＝=＞＜><]|不[低少]于|不[高超]于|不超过)?\s*(?P<number>-?\d+(?:\.\d+)?)(?P<unit>[^\d；，。]{0,6})$"
)
SIGNS = {"=": "＝", ">": "＞", "<": "＜", "不低于": "≥", "不少于": "≥", "不高于": "≤", "不超过": "≤", "不超于": "≤"}
STAFF = {
    "行政": "行政编制", "机关": "行政编制", "参公": "参公编制", "参照": "参公编制", "事业": "事业编制",
    "工勤": "工勤编制", "聘用": "编外聘用",
    "编外": "编外聘用", "离退休": "离退休",
}  # fmt: skip
MONTH = re.compile(r"^(\d{1,2})月$")

Reader = Callable[[SourceTable, RowKeys], Iterator[DraftProposal]]


def read_form(table: SourceTable, rows: RowKeys) -> list[DraftProposal]:
    """The rows of one form; none for a table that is no form."""
    for fits, read in FORMS:
        found = list(read(table, rows)) if fits(table) else []
        if found:
            return found
    return []


def score_claim(tables: Sequence[SourceTable]) -> Claim | None:
    """The total of the first table of scores, with what proves it."""
    for table in tables:
        column, total = table.column(GOT), table.total()
        figure = total[0].figure(column) if total and _has_scores(table) else None
        if total and figure:
            parts = [each for row in _scored(table) if (each := row.figure(column))]
            is_sum = len(parts) > 1 and figure.value == sum((each.value for each in parts), Fraction(0))
            proof = f"{'＋'.join(each.text for each in parts[:6])}{'＋…' if len(parts) > 6 else ''}＝{figure.text}"
            return Claim("score", figure, total[1], proof if is_sum else "")
    return None


def _has_scores(table: SourceTable) -> bool:
    return table.column(GOT) is not None and table.column(FULL_MARKS) is not None


def _is_scoring(table: SourceTable) -> bool:
    """Whether it says why points were lost, as the form of scores does; one of indicators says why targets were."""
    return _has_scores(table) and table.column("扣分|评分标准|评分细则") is not None


def _scored(table: SourceTable) -> list[StatedRow]:
    return [row for row, _ in table.items()]


def _scores(table: SourceTable, rows: RowKeys) -> Iterator[DraftProposal]:
    column, reason = table.column(GOT), table.column("扣分原因|扣分说明|备注")
    names = [at for at, head in enumerate(table.heads) if ITEM_HEAD.search(head)]
    for row, passage in table.items():
        named = [words for at in names if (words := cell_words(row, at)) and not row.figure(at)] or [row.name]
        figure = row.figure(column)
        if named:
            key = rows.next("score_entry")
            yield from drafted("score_entry", key, (passage,), item=named[-1], lost_reason=cell_words(row, reason))
            yield from drafted(
                "score_entry", key, (passage,), certainty=_certainty(table, column), proof=table.adds_up(column),
                score=figure.text.rstrip("分") if figure else None,
            )  # fmt: skip


ITEM_HEAD = re.compile("(?:指标|内容|项目|分项|名称|评价)(?!值|标准|解释|说明)")


def _certainty(table: SourceTable, column: int | None) -> Certainty:
    return Certainty.SURE if table.adds_up(column) else Certainty.CANDIDATE


def _is_indicators(table: SourceTable) -> bool:
    has_name = table.column(INDICATOR_NAME) is not None
    return has_name and table.column(TARGET, "完成|实际") is not None


def _indicators(table: SourceTable, rows: RowKeys) -> Iterator[DraftProposal]:
    names = table.column(INDICATOR_NAME)
    target = table.column("调整指标值|指标值调整|年度指标值") or table.column(TARGET, "完成|实际")
    columns = {
        "target": target, "actual": table.column(RESULT), "weight": table.column("分值|权重"),
        "deviation": table.column("偏差|原因"), "unit": table.column("计量单位|^单位$"),
        "nature": table.column("指标性质|方向"),
    }  # fmt: skip
    upper = [at for at in (table.column("一级指标"), table.column("二级指标")) if at is not None]
    carried = ["", ""]
    for row, passage in table.items():
        for place, at in enumerate(upper):
            carried[place] = cell_words(row, at) or carried[place]
        name = cell_words(row, names) or row.name
        if name:
            yield from _indicator(rows.next("indicator"), row, passage, name, columns, "".join(carried) or name)


def _indicator(
    key: str, row: StatedRow, passage: Passage, name: str, columns: dict[str, int | None], upper: str
) -> Iterator[DraftProposal]:
    target, actual = (cell_words(row, columns[each]) for each in ("target", "actual"))
    goal, done = MEASURED.match(target), MEASURED.match(actual)
    sign = (goal["sign"] if goal else "") or cell_words(row, columns["nature"])
    yield from drafted(
        "indicator", key, (passage,), name=name, level1=_named(LEVEL1, upper), level2=_named(LEVEL2, upper),
        sign=SIGNS.get(sign, sign) if sign in (*SIGNS, *SIGNS.values()) else None,
        target=goal["number"] if goal else None, actual=done["number"] if done else None,
        unit=cell_words(row, columns["unit"]) or (goal["unit"].strip() if goal else ""),
        target_text=None if goal else target, actual_text=None if done else actual,
        weight=cell_words(row, columns["weight"]).rstrip("分") or None,
        deviation=cell_words(row, columns["deviation"]),
    )  # fmt: skip


def _named(words: dict[str, str], text: str) -> str | None:
    return next((meant for word, meant in words.items() if word in text), None)


GOAL_HEADS = {"content": "预期目标|年初(?:绩效)?目标|^(?:绩效)?目标(?:内容)?$", "actual": "实际完成|完成情况"}


def read_goal_rows(manuscript: Manuscript, rows: RowKeys) -> Iterator[DraftProposal]:
    """Objectives with what was achieved."""
    for row in rows_of_words(manuscript, GOAL_HEADS, ("content",)):
        if row.words["content"]:
            told: dict[str, Any] = row.words
            yield from drafted("objective", rows.next("objective"), row.passages, **told)


def _is_staff(table: SourceTable) -> bool:
    return table.column("编制") is not None and table.column("实有|在职|实际") is not None


def _staff(table: SourceTable, rows: RowKeys) -> Iterator[DraftProposal]:
    posts, people = table.column("编制(?!类别)"), table.column("实有|在职|实际")
    proved = {name: table.adds_up(at) for name, at in (("authorized", posts), ("actual", people))}
    for row, passage in table.items():
        key = rows.next("staffing")
        yield from drafted("staffing", key, (passage,), category=_named(STAFF, row.name))
        for name, at in (("authorized", posts), ("actual", people)):
            told: dict[str, Any] = {name: cell_words(row, at).rstrip("名人个")}
            certainty = Certainty.SURE if proved[name] else Certainty.CANDIDATE
            yield from drafted("staffing", key, (passage,), certainty=certainty, proof=proved[name], **told)


def _is_units(table: SourceTable) -> bool:
    return table.column(UNIT_NAME) is not None and table.column("预算|支出|编制|性质") is not None


def _units(table: SourceTable, rows: RowKeys) -> Iterator[DraftProposal]:
    """Units below the office; money is sure where it adds up and its unit was stated."""
    money = {"full": table.column("预算"), "spent": table.column("支出|决算", "率")}
    for row, passage in table.items():
        key = rows.next("subordinate_unit")
        yield from drafted(
            "subordinate_unit", key, (passage,), name=cell_words(row, table.column(UNIT_NAME)),
            kind=cell_words(row, table.column("性质")), authorized=cell_words(row, table.column("编制")),
            actual=cell_words(row, table.column("实有|在职")), work=cell_words(row, table.column("职责|工作")),
        )  # fmt: skip
        for name, at in money.items():
            proof = table.adds_up(at) if table.knows_unit(at) else ""
            certainty = Certainty.SURE if proof else Certainty.CANDIDATE
            told: dict[str, Any] = {name: money_text(row.figure(at))}
            yield from drafted("subordinate_unit", key, (passage,), certainty=certainty, proof=proof, **told)


def _is_months(table: SourceTable) -> bool:
    return len([head for head in table.heads if MONTH.match(head)]) > 5 and bool(table.heads[0])


def _months(table: SourceTable, rows: RowKeys) -> Iterator[DraftProposal]:
    """Spending of each item by months."""
    for row, passage in table.items():
        for at, head in enumerate(table.heads):
            words = row.words(at)
            if MONTH.match(head) and AMOUNT_CELL.fullmatch(words) and table.unit:
                yield from drafted(
                    "monthly_plan", rows.next("monthly_plan"), (passage,), line=row.name,
                    month=head.removesuffix("月"), spent=f"{words}{table.unit}",
                )  # fmt: skip


AMOUNT_CELL = re.compile(r"-?\d+(?:\.\d+)?")


FORMS: tuple[tuple[Callable[[SourceTable], bool], Reader], ...] = (
    (_is_scoring, _scores),
    (_is_indicators, _indicators),
    (_has_scores, _scores),
    (_is_units, _units),
    (_is_staff, _staff),
    (_is_months, _months),
)

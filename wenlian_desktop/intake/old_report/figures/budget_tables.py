"""Tables of the budget: its items become budget lines, its totals claim to be figures of the whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wenlian_desktop.domain.records.budget import ONCE, PROJECT, RUNNING, STAFF
from wenlian_desktop.domain.records.budget import OTHER as OTHER_SPENDING
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure
from wenlian_desktop.domain.statements.stated_tables import StatedRow
from wenlian_desktop.domain.statements.vocabulary import meaning
from wenlian_desktop.intake.old_report.figures.budget_figures import BASIC, CLASSES, MEANT, RATES, Claim, Claims
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.table_shapes import SourceTable, money_text
from wenlian_desktop.intake.proposals import Certainty

INITIAL = "年初预算"
FULL = "全年.{0,6}预算|调整.{0,3}预算|预算全年|^预算(?:数|金?额)?(?:（.{1,3}）)?$|批复"
SPENT = "支出|执行|决算|支付|^金额|实际"
NO_AMOUNT = "率|占|比|分|差|累计|进度|增减|未支出|结转"
NAME = "项目|名称|任务|内容|用途|类别|投向|工作"
NO_NAME = "序号|单位名称|下属单位|分值|得分|指标|来源|科目|资金名称|资金类别|季度|月份|时[点段]|批次|场合|对象"
UNIT_NAME = "单位名称|下属单位"  # heads of a table of units below the office, not of projects
NO_UNIT = "表中没有写明单位，按万元读"
NO_ITEM = re.compile(r"^(?:全年|实际|计划)(?:预算|支出)$|[\d一二三四—~\-至]+(?:月|季度)|^其中|上年|本年|\d{4}年")
FUNDS = re.compile("年度.{0,2}总.{0,2}额|资金总额")
OF_FUNDS = "资金名称|资金类别|预算执行|项目资金"
CATEGORIES = {
    STAFF: STAFF,
    RUNNING: RUNNING,
    PROJECT: PROJECT,
    OTHER_SPENDING: OTHER_SPENDING,
    "人员支出": STAFF,
    "公用支出": RUNNING,
}
CLAIMED = (("initial", INITIAL), ("budget", FULL), ("spent", SPENT))


@dataclass
class BudgetRead:
    """What tables of the budget give: drafts of rows and claims of figures, and which tables were read."""

    rows: RowKeys
    drafts: list[DraftProposal] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    tables: list[SourceTable] = field(default_factory=list)


def read_budget_tables(tables: Sequence[SourceTable], stated: Claims, rows: RowKeys) -> BudgetRead:
    """The budget lines and totals of all tables of the budget; `stated`: the amounts of sentences, which have units."""
    read = BudgetRead(rows)
    for table in tables:
        columns = amount_columns(table)
        downwards = _downwards(table)
        if len(downwards) >= LEAST_DOWNWARDS:
            read.claims += downwards
        elif _is_of_funds(table) and columns:
            read.claims += _totals(table, columns, FUNDS)
        elif table.column(NAME, NO_NAME) is not None and columns and table.column(UNIT_NAME) is None:
            _read_items(table, columns, stated, read)
        else:
            continue
        read.tables.append(table)
    return read


def _downwards(table: SourceTable) -> list[Claim]:
    """A table that tells the figures of the whole one below the other: 年初预算数, 上年结转数, 追加, 执行率."""
    found: list[Claim] = []
    for row, passage in table.items():
        figures = [(at, cell.quantity) for at, cell in enumerate(row.cells) if cell.quantity]
        if len(figures) != 1:
            continue
        at, figure = figures[0]
        meant = meaning(row.name, figure.unit)
        name = MEANT.get((meant.role, meant.subject))
        is_kind = name is not None and figure.unit == (RATE if name in RATES else MONEY)
        if name and is_kind and (name in RATES or table.knows_unit(at)):
            found.append(Claim(name, figure, passage))
    return found


LEAST_DOWNWARDS = 3  # figures of the whole that make such a table


def amount_columns(table: SourceTable) -> dict[str, int]:
    """Which column holds which amounts: initial, budget, spent; only columns with figures of money."""
    found: dict[str, int] = {}
    for name, words in CLAIMED:
        at = next(
            (
                at
                for at, head in enumerate(table.heads)
                if at not in found.values() and _is_amount(table, at, head, words)
            ),
            None,
        )
        if at is not None:
            found[name] = at
    return found


def _is_amount(table: SourceTable, at: int, head: str, words: str) -> bool:
    if not re.search(words, head) or re.search(NO_AMOUNT, head.replace("执行数", "")):
        return False
    return any((figure := row.figure(at)) is not None and figure.unit == MONEY for row in table.table.rows)


def _is_of_funds(table: SourceTable) -> bool:
    return table.column(OF_FUNDS) == 0 or any(FUNDS.search(row.name) for row in table.table.rows)


def _totals(table: SourceTable, columns: dict[str, int], words: re.Pattern[str]) -> Iterator[Claim]:
    for row, passage in zip(table.table.rows, table.rows, strict=True):
        if words.search(row.name):
            yield from _claims_of(row, passage, columns, "total", table)
            return


def _claims_of(
    row: StatedRow, passage: Passage, columns: dict[str, int], part: str, table: SourceTable, proofs: bool = False
) -> Iterator[Claim]:
    for name, at in columns.items():
        figure = row.figure(at)
        if figure is None or figure.unit != MONEY or (name == "initial" and part != "total"):
            continue
        if not table.knows_unit(at):  # a number without a unit is no amount
            continue
        proof = table.adds_up(at) if proofs else ""
        yield Claim(f"{name}_{part}", figure, passage, proof)


def _read_items(table: SourceTable, columns: dict[str, int], stated: Claims, read: BudgetRead) -> None:
    groups = [row.name for row, _ in table.items() if row.name in (BASIC, PROJECT)]
    total = table.total()
    for row, passage in table.items():
        if row.name in CLASSES and groups:
            read.claims += _claims_of(row, passage, columns, CLASSES[row.name], table)
    is_whole = len(groups) > 1
    if total and (is_whole or _is_of_projects(table)):
        found = list(_claims_of(*total, columns, "total" if is_whole else "project", table, proofs=not is_whole))
        read.claims += [each for each in found if _fits(each, stated)]
    known = _proved_columns(table, columns, stated, is_grouped=bool(groups))
    category, has_unit = PROJECT, all(table.knows_unit(at) for at in columns.values())
    for row, passage in table.items():
        if row.name in (BASIC, PROJECT, OTHER_SPENDING) and groups:
            category = row.name
        elif row.name and not NO_ITEM.search(row.name):
            key = read.rows.next("budget_line")
            read.drafts += _line(
                key, row, passage, columns, known, CATEGORIES.get(row.name, _category(category)), has_unit
            )


def _category(group: str) -> str:
    return group if group in (PROJECT, OTHER_SPENDING) else RUNNING


def _is_of_projects(table: SourceTable) -> bool:
    return re.search("项目", f"{table.title}{table.heads[0]}{''.join(table.heads[:2])}") is not None


def _fits(claim: Claim, stated: Claims) -> bool:
    """A total of a table counts where no sentence states another amount for the same."""
    return claim.name not in stated or any(each.value == claim.value for each in stated[claim.name])


def _proved_columns(table: SourceTable, columns: dict[str, int], stated: Claims, *, is_grouped: bool) -> dict[str, str]:
    """The columns that add up and whose unit was stated, by a head, a line above or a sentence with the same total."""
    found: dict[str, str] = {}
    total = table.total()
    for name, at in columns.items():
        proof = _grouped_proof(table, at) if is_grouped else table.adds_up(at)
        whole = total[0].figure(at) if total else None
        is_told = whole is not None and any(each.value == whole.value for group in stated.values() for each in group)
        if proof and (table.knows_unit(at) or is_told):
            found[name] = proof
    return found


def _grouped_proof(table: SourceTable, at: int) -> str:
    """A table in groups proves its items where the items make the total, without the rows of groups."""
    total = table.total()
    whole = total[0].figure(at) if total else None
    items = [row for row, _ in table.items() if row.name not in (BASIC, PROJECT)]
    figures = [figure for row in items if (figure := row.figure(at))]
    is_proved = whole is not None and len(figures) > 1 and whole.value == sum(figure.value for figure in figures)
    return f"表内{len(figures)}行之和＝{whole.text}" if whole and is_proved else ""


def _line(
    key: str,
    row: StatedRow,
    passage: Passage,
    columns: dict[str, int],
    known: dict[str, str],
    category: str,
    has_unit: bool,
) -> Iterator[DraftProposal]:
    spent = _figure(row, columns, "spent")
    yield from drafted("budget_line", key, (passage,), name=row.name, category=category, mode=ONCE if spent else None)
    certainty = Certainty.SURE if "spent" in known else Certainty.CANDIDATE
    proof = known.get("spent", "" if has_unit else NO_UNIT)
    yield from drafted("budget_line", key, (passage,), certainty=certainty, proof=proof, spent_once=money_text(spent))
    initial = "initial" if "initial" in columns else "budget"  # of which funds is for somebody to say
    proof = "表中是年初预算数，没有分资金来源" if initial == "initial" else "表中是全年预算数，没有年初预算数"
    text = money_text(_figure(row, columns, initial))
    yield from drafted("budget_line", key, (passage,), proof=proof if text else "", initial_fiscal=text)


def _figure(row: StatedRow, columns: dict[str, int], name: str) -> WrittenFigure | None:
    return row.figure(columns.get(name))

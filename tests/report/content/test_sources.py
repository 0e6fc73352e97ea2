"""The sources of the texts of the report.

The rule: a run either has a source (the field it shows, or the rule that computed it), or it consists of the program's
own words: headings, numbers, 〔未填〕 without a row, and the fixed parts of sentences listed here.
Nothing typed by an office is without source.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from typing import Any

from hypothesis import given, settings

from tests.make.records import new, wan, year_with
from tests.make.years import years
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.budget import PROJECT, BudgetLine
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year, field_of, ref_to
from wenlian_desktop.domain.texts import search
from wenlian_desktop.domain.texts.figure_tokens import Token
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.money import fixed_wan
from wenlian_desktop.domain.values.runs import Derivation, Run
from wenlian_desktop.report.content.document import Heading, Paragraph, Signature, Table, Title
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of

UNFILLED = "〔未填〕"
QUALITY = "产出质量"

TITLE = {"年度部门整体绩效评价报告", "项目支出绩效自评表"}
STAFFING = {"核定编制", "名", "实有", "人", "联系管理文艺家协会", "个", "本部门", "（以下简称", "）"}
BUDGET = {
    "年全年预算数", "万元，其中，", "基本支出预算数", "项目支出预算数", "其他支出预算数", "万元", "。资金总体支出",
    "基本支出", "项目支出", "其他支出", "。预算执行率为", "合计",
}  # fmt: skip
CHANGES = {"年初预算", "上年结转", "年中追加", "年中追减", "调整后全年预算数为"}
OVERSPENDING = {
    "全年超支", "其中，基本支出超支", "其中，项目支出超支", "其中，其他支出超支", "基本支出超支", "项目支出超支",
    "其他支出超支", "全年总支出没有超过预算。", "与其余类别的结余相抵后，全年超支",
    "均为基本支出", "均为项目支出", "均为其他支出",
}  # fmt: skip
ACTIVITIES = {
    "举办", "开展", "组织", "完成", "出版", "推出", "召开", "场", "艺术家参与", "人次", "现场观众", "线上浏览", "次",
    "展出作品", "件", "征集作品", "推出作品", "送出春联福字", "副", "赠送作品", "家媒体作了报道", "家媒体报道",
    "活动共举办", "活动有",
    *(f"活动{work}" for work in ("展出作品", "征集作品", "推出作品", "送出春联福字", "赠送作品")),
    "人次以上", "次以上", "件以上", "副以上", "该系列活动包括", "其中一项是", "项。", "\n",
}  # fmt: skip
SURVEYS = {"发放问卷", "份", "回收", "其中有效问卷", "按“", "”计算，满意度为"}
CARRYOVER = {
    "本年度支出预算数", "全年支出", "财政收回", "年末结转结余", "按部门决算，年末结转结余", "万元，结转结余率为",
    "超支", "支出与收回合计超出预算", "按部门决算超支", "年末没有结转结余。",
}  # fmt: skip
DIFFERENCE = {
    "年初部门预算",
    "万元，部门决算支出",
    "决算比年初预算增加",
    "决算比年初预算减少",
    "决算与年初预算一致",
    "预决算差异率为",
}
CONTROLS = {
    "现行有效的本单位制度共", "全年政府采购", "项，采购金额", "万元。", "年末资产原值", "万元，净值",
    "万元；资产盘点于", "完成。", "完成，账实相符。", "本项工作执行", "本项工作仍执行前述", "并执行前述",
    "《", "、《", "》", "（", "）",
}  # fmt: skip
ANNEXES = {"\n至", "累计执行率"}
FORMS = {"\n", "指标", "（调整后：", "—", "其中：当年财政拨款", "上年结转资金", "其他资金"}
CONCLUSIONS = {"部门整体绩效评价得分为", "分", "其中，", "分（满分", "分）", "评价等级为“", "”", "原因："}
HEADINGS = {each.heading.title for each in shipped_outline().numbered}
FIXED_WORDS = {
    "", "。", UNFILLED, *TITLE, *STAFFING, *BUDGET, *ACTIVITIES, *SURVEYS, *CARRYOVER, *DIFFERENCE, *CONCLUSIONS,
    *HEADINGS, *CONTROLS, *ANNEXES, *FORMS, *CHANGES, *OVERSPENDING,
}  # fmt: skip
NUMBER = re.compile(r"第?[一二三四五六七八九十百]+项?是|（[一二三四五六七八九十]+）|[0-9]+\.")


def runs(year: Year) -> Iterator[Run]:
    """Every run of the report, in order."""
    for block in annual_report(year).blocks:
        match block:
            case Title(lines):
                yield from (run for line in lines for run in line)
            case Heading(_, _, title):
                yield from title
            case Paragraph(some):
                yield from some
            case Table():
                cells = (cell for row in block.rows for cell in row if cell and not cell.is_head)  # heads are our words
                yield from (run for cell in cells for run in cell.runs)
            case Signature(office, date):
                yield from (*office, *date)


def is_fixed(text: str) -> bool:
    return text.removeprefix("，") in FIXED_WORDS or NUMBER.fullmatch(text) is not None


def runs_without_source(year: Year) -> list[str]:
    """The texts without source that are not words of the program."""
    return [run.text for run in runs(year) if run.source is None and not is_fixed(run.text)]


def test_every_run_of_the_sample_has_a_source_or_is_fixed_words(sample: Year) -> None:
    assert runs_without_source(sample) == []
    told = [(len(run.text), run.source) for run in runs(sample)]
    sourced = sum(length for length, source in told if source is not None)
    assert sourced > 6500
    assert sourced / sum(length for length, _ in told) > 0.85


@settings(max_examples=40)
@given(years())
def test_every_run_of_any_year_has_a_source_or_is_fixed_words(year: Year) -> None:
    assert runs_without_source(year) == []


def shown(year: Year, ref: Ref) -> str:
    """The value of a field in any format used in sentences."""
    value: Any = year.value(ref)
    match field_of(ref).kind:
        case Kind.WAN_YUAN:
            return "—" if value is None else fixed_wan(value)
        case Kind.YUAN:
            return fixed_wan(value)
        case Kind.DATE:
            return format_date(value)
        case Kind.REFERENCES:
            rows = [year.row(field_of(ref).target, uid) for uid in value]
            return "、".join(
                str(getattr(row, "short_name", None) or row_title(year, ref.record, ref.uid)) for row in rows
            )
        case _:
            return str(value)


def wrong_runs(year: Year) -> list[Run]:
    """The runs whose text differs from their source field."""
    leading = [run for run in runs(year) if isinstance(run.source, Ref)]
    return [run for run in leading if run.text.strip("　“”") not in shown(year, run.source)]


def without_other_funds(year: Year) -> Year:
    lines = [line for line in year.rows(BudgetLine) if line.initial_other]
    return year.with_changes([RowChange(line, replace(line, initial_other=None)) for line in lines])


def test_every_source_of_the_sample_leads_to_a_field_that_says_so(sample: Year) -> None:
    year = without_other_funds(sample)
    reason = "本年活动均在既有场馆和社区空间举办，不涉及对生态环境的直接影响，未设环境效益指标。"
    assert [run.text for run in wrong_runs(year)] == ["〔未填〕", f"本年度不涉及环境效益。{reason}"]
    assert [year.value(run.source) for run in wrong_runs(year)] == [None, None]


def test_a_cell_of_two_fields_does_not_lead_to_one_of_them() -> None:
    line = new(BudgetLine, category=PROJECT, initial_fiscal=wan("80"), initial_other=wan("8"))
    assert [run.text for run in wrong_runs(year_with(line)) if UNFILLED not in run.text] == []


def test_a_figure_in_a_text_leads_to_its_own_field(sample: Year) -> None:
    line, show = sample.rows(BudgetLine)[0], sample.rows(Activity)[0]
    section = next(row for row in sample.rows(Section) if row.node == QUALITY)
    text = f"预算⟦{line.uid}.initial_fiscal⟧万元，⟦{show.uid}.started⟧起举办，缺⟦{line.uid}.spent_once⟧万元。"
    year = without_other_funds(sample).with_changes([RowChange(section, replace(section, content=text))])
    told = [run for run in runs(year) if run.text in ("598.6", "2024年9月20日")]
    assert {run.source for run in told} >= {ref_to(line, "initial_fiscal"), ref_to(show, "started")}
    assert [run.text for run in wrong_runs(year)].count(UNFILLED) == 2
    assert runs_without_source(year) == []


def quoting(year: Year) -> Year:
    """The year with a token in every long text: for each figure in turn, and a broken one."""
    figures = [str(Token(each.ref.uid, each.ref.field)) for each in search.list_figures(year)]
    found = cycle([*figures, f"⟦{'f' * 16}.spent⟧", f"⟦{'f' * 16}.spent=25.5⟧"])
    row_changes = []
    for row in (row for cls in CATALOGUE for row in year.rows(cls)):
        texts = [field.name for field in row.spec.fields.values() if field.kind is Kind.LONG_TEXT]
        changes: dict[str, Any] = {name: f"　用{next(found)}\n{getattr(row, name)}{next(found)}" for name in texts}
        row_changes += [RowChange(row, replace(row, **changes))] if changes else []
    return year.with_changes(row_changes)


@settings(max_examples=20)
@given(years())
def test_figures_in_any_text_of_any_year_are_printed_and_have_their_source(year: Year) -> None:
    quoted = quoting(year)
    assert runs_without_source(quoted) == []
    assert [line for line in lines_of(annual_report(quoted)) if "⟦" in line] == []


def test_every_computed_figure_of_the_sample_names_its_rule(sample: Year) -> None:
    rules = {run.source.name for run in runs(sample) if isinstance(run.source, Derivation)}
    assert rules == {
        "人员编制、协会汇总",
        "预算收支合计",
        "预算执行率＝全年执行数÷全年预算数",
        "分项合计",
        "执行率＝全年支出÷全年预算",
        "媒体报道家数",
        "满意度＝（非常满意＋满意）÷有效份数",
        "满意度＝加权平均（100/80/60/30/0）",
        "结转结余率＝结转结余额÷支出预算数",
        "预决算差异率＝（决算支出－年初预算）÷年初预算",
        "制度件数",
        "预算调整合计",
        "政府采购汇总",
        "资产汇总",
        "顺序号",
        "检查结果",
        "评分表",
        "评分规则集",
        "汇总",
        "累计支出÷全年预算",
        "执行率＝全年执行数÷全年预算数",
    }


def test_what_is_unfilled_in_the_sample_leads_to_its_field(sample: Year) -> None:
    [unfilled] = [run for run in runs(sample) if run.text == UNFILLED]
    assert isinstance(unfilled.source, Ref)
    assert (unfilled.source.record, unfilled.source.field) == ("section", "content")

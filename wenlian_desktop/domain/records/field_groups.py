"""How forms group the fields of a record. Fields that no group names are in the last one."""

from dataclasses import dataclass

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.fields import Field


@dataclass(frozen=True)
class FieldGroup:
    """A heading ("" for none) and the names of its fields in order."""

    title: str
    fields: tuple[str, ...]


def _group(title: str, fields: str) -> FieldGroup:
    return FieldGroup(title, tuple(fields.split()))


GROUPS: dict[str, tuple[FieldGroup, ...]] = {
    "report": (
        _group("报告", "year submitted_to dated title"),
        _group("签署", "filled_by finance_head unit_head phone sealed"),
        _group("填报结果", "stated_score stated_grade"),
    ),
    "department": (
        _group("部门", "name short_name nature code budget_level superior"),
        _group(
            "机构与队伍", "internal_units internal_unit_count subordinate_count street_branch_count volunteer_count"
        ),
    ),
    "budget_line": (
        _group("项目", "name category mode"),
        _group("预算与支出", "initial_fiscal initial_other carried_in spent_once explanation"),
        _group(
            "编码与责任",
            "code function_code economic_code supervisor implementer leader leader_phone is_key appraised_before",
        ),
    ),
    "accounts": (
        _group("预算批复", "approved_initial approved_full"),
        _group("收入", "opening fiscal_income operating_income other_income"),
        _group("支出", "basic_spent project_spent other_spent total_spent running_costs"),
        _group("结转和结余", "distributed closing_carryover closing_surplus idle_funds difference_reason"),
    ),
    "activity": (
        _group("基本", "name short_name code category theme series status cancel_reason is_brand edition"),
        _group("时间地点", "started ended place street venue sessions"),
        _group("组织", "associations host organizer co_organizer partner"),
        _group(
            "规模与成果",
            "participants audience online_views artists volunteers exhibited collected created couplets "
            "gifts award_level awards",
        ),
        _group("经费", "line budget cost procurement contract_no voucher_no"),
        _group("审批与安全", "meeting approved_on minutes_no content_reviewer reviewed_on has_safety_plan"),
        _group("绩效", "objectives indicators"),
        _group("写入报告", "in_report verb tells_figures effect"),
    ),
    "indicator": (
        _group("指标", "name level1 level2 line objective nature direction is_core"),
        _group("目标与完成", "sign target actual unit initial_target midyear target_text actual_text grade"),
        _group("评分", "weight coefficient rule"),
        _group("偏差", "deviation remedy"),
    ),
    "survey": (
        _group("调查", "name activity asked held_on"),
        _group(
            "份数与答案",
            "issued returned valid very_satisfied satisfied fairly_satisfied dissatisfied very_dissatisfied",
        ),
        _group("结果", "method target findings"),
    ),
    "association": (
        _group("协会", "name short_name chair secretary founded"),
        _group("会员", "members new_members national_members municipal_members group_members"),
    ),
    "asset": (
        _group("资产", "category original_value net_value acquired disposed disposal_no idle_value"),
        _group("盘点", "counted_on count_agrees within_standard note"),
    ),
    "payment": (
        _group("支出", "line paid_on amount payee purpose source activity"),
        _group("凭证与采购", "voucher_no contract_no method procurement economic_code"),
    ),
}


def grouped_fields(record: type[Record]) -> list[tuple[str, list[Field]]]:
    """(heading, fields) of a record: every field that is shown, once."""
    fields = {field.name: field for field in record.spec.shown_fields}
    groups = GROUPS.get(record.spec.name, (FieldGroup("", tuple(fields)),))
    named = {name for group in groups for name in group.fields}
    left = tuple(name for name in fields if name not in named)
    last = len(groups) - 1
    return [
        (group.title, [fields[name] for name in (*group.fields, *(left if place == last else ()))])
        for place, group in enumerate(groups)
    ]

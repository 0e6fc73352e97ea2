"""四性检测: the inspection report of a package, in the four categories of DA/T 70-2018.

The numbering is our own. What a program cannot inspect (viruses, media, handover) is left to people.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

GENUINE, COMPLETE, USABLE, SAFE = "真实性", "完整性", "可用性", "安全性"
PASSED, FAILED, BY_HAND = "通过", "不通过", "待人工检测"
MANUAL_CHECKS = (
    ("归档前用杀毒软件检查，没有病毒", SAFE),
    ("存储载体符合要求，能正常读写", SAFE),
    ("归档过程由专人办理，交接手续齐全", SAFE),
)


@dataclass(frozen=True)
class InspectionItem:
    """One item of the inspection: category, criterion, result, evidence."""

    category: str
    criterion: str
    result: str
    evidence: str = ""


def checked_item(category: str, criterion: str, is_good: bool, evidence: str) -> InspectionItem:
    """An item inspected by the program."""
    return InspectionItem(category, criterion, PASSED if is_good else FAILED, evidence)


def manual_items() -> list[InspectionItem]:
    """The items to be inspected by people."""
    return [InspectionItem(kind, criterion, BY_HAND, "□ 是　□ 否　检测人：") for criterion, kind in MANUAL_CHECKS]


def inspection_text(title: str, found: Sequence[InspectionItem]) -> str:
    """The report as plain text."""
    lines = ["四性检测报告", title, "参照 DA/T 70-2018，归档环节；编号为本程序自编。", ""]
    for kind in (GENUINE, COMPLETE, USABLE, SAFE):
        lines.append(kind)
        some = [item for item in found if item.category == kind]
        for number, item in enumerate(some, 1):
            lines += [f"  {number}. {item.criterion}：{item.result}", f"     {item.evidence}"]
        lines.append("")
    return "\n".join(lines)


def inspection_xml(title: str, found: Sequence[InspectionItem]) -> str:
    """四性检测报告.xml."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<四性检测报告 对象="{escape(title)}" 环节="归档" 标准="参照 DA/T 70-2018">',
    ]
    lines += [
        f'  <检测项 类别="{escape(item.category)}" 项目="{escape(item.criterion)}" 结果="{escape(item.result)}">'
        f"{escape(item.evidence)}</检测项>"
        for item in found
    ]
    return "\n".join([*lines, "</四性检测报告>", ""])

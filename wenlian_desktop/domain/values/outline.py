"""The outline of the report (提纲): the headings are declared here, their numbers are generated.

Source: the outline of the Beijing 部门整体绩效评价报告 (京财绩效〔2022〕669 号, 附件1).
"""

from collections.abc import Iterator

from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.numerals import to_chinese


@frozen
class OutlineNode:
    """One heading; a node without children may carry free text (a Section named by its title)."""

    title: str
    children: tuple["OutlineNode", ...] = ()


ORGANISATION = "机构设置及职责工作任务情况"
OBJECTIVES = "部门整体绩效目标设立情况"
EXECUTION = "当年预算执行情况"
QUANTITY, QUALITY, PROGRESS, COST = "产出数量", "产出质量", "产出进度", "产出成本"
SATISFACTION = "服务对象满意度"
RULES, COMPLIANCE, BOOKKEEPING = "财务管理制度健全性", "资金使用合规性和安全性", "会计基础信息完善性"
ASSETS, PERFORMANCE = "资产管理", "绩效管理"
CARRYOVER, DIFFERENCE = "结转结余率", "部门预决算差异率"
SCORE, PROBLEMS, MEASURES = "评价得分情况", "存在的问题及原因分析", "措施建议"

OUTLINE = (
    OutlineNode("部门概况", (OutlineNode(ORGANISATION), OutlineNode(OBJECTIVES))),
    OutlineNode(EXECUTION),
    OutlineNode(
        "整体绩效目标实现情况",
        (
            OutlineNode(
                "产出完成情况分析",
                (OutlineNode(QUANTITY), OutlineNode(QUALITY), OutlineNode(PROGRESS), OutlineNode(COST)),
            ),
            OutlineNode(
                "效果实现情况分析",
                (
                    OutlineNode("经济效益"),
                    OutlineNode("社会效益"),
                    OutlineNode("环境效益"),
                    OutlineNode("可持续性影响"),
                    OutlineNode(SATISFACTION),
                ),
            ),
        ),
    ),
    OutlineNode(
        "预算管理情况分析",
        (
            OutlineNode("财务管理", (OutlineNode(RULES), OutlineNode(COMPLIANCE), OutlineNode(BOOKKEEPING))),
            OutlineNode(ASSETS),
            OutlineNode(PERFORMANCE),
            OutlineNode(CARRYOVER),
            OutlineNode(DIFFERENCE),
        ),
    ),
    OutlineNode("总体评价结论", (OutlineNode(SCORE), OutlineNode(PROBLEMS))),
    OutlineNode(MEASURES),
)


@frozen
class NumberedNode:
    """A node with its level and generated number: level 1 一、 level 2 （一） level 3 1."""

    level: int
    number: str
    node: OutlineNode


def heading_number(level: int, index: int) -> str:
    """The number of the `index`-th heading (from 1) of a level: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3)."""
    match level:
        case 1:
            return f"{to_chinese(index)}、"
        case 2:
            return f"（{to_chinese(index)}）"
        case 3:
            return f"{index}."
        case _:
            return f"（{index}）"


def numbered_nodes(nodes: tuple[OutlineNode, ...] = OUTLINE, level: int = 1) -> Iterator[NumberedNode]:
    """Every node in reading order with its level and number."""
    for index, node in enumerate(nodes, 1):
        yield NumberedNode(level, heading_number(level, index), node)
        yield from numbered_nodes(node.children, level + 1)


SECTION_TITLES = tuple(each.node.title for each in numbered_nodes() if not each.node.children)

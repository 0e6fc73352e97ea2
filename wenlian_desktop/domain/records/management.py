"""Tab 预算管理: policies, assets, and the free texts of the outline."""

from datetime import date

from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.records.tabs import MANAGEMENT, SETTINGS
from wenlian_desktop.domain.values.fields import SAME, SHIFTED, choice, day, long_text, many_of, text, wan_yuan, yes_no
from wenlian_desktop.domain.values.outline import TEXT_KEYS


@record("section", "正文段落", SETTINGS, title=("node",))
class Section(Record):
    """The free text of one outline node, with its state 未填/无/已填 and the policies it cites."""

    node: str | None = choice("提纲标题", TEXT_KEYS, required=True, carried=SAME)
    content: str | None = long_text(
        "正文", personal=False, carried=SHIFTED, expected=True, annual=True, states_totals=True
    )
    policies: tuple[str, ...] = many_of("policy", "引用制度", carried=SAME)


@record("policy", "制度", MANAGEMENT, title=("name",))
class Policy(Record):
    """A policy the office made or follows (制度), cited with 《》 in the report."""

    name: str | None = text("制度名称", required=True, personal=False, carried=SAME)
    number: str | None = text("文号", personal=False, carried=SAME)
    issuer: str | None = text("制定单位", personal=False, carried=SAME)
    issued_on: date | None = day("印发日期", carried=SAME)
    subject: str | None = choice(
        "类别",
        (
            "预算管理",
            "财务管理",
            "资产管理",
            "绩效管理",
            "采购管理",
            "资金管理",
            "内部控制",
            "合同管理",
            "档案管理",
            "议事决策",
            "其他",
        ),
        carried=SAME,
    )
    is_own: bool | None = yes_no("本单位制度", carried=SAME)
    in_force: bool | None = yes_no("现行有效", carried=SAME)


@record("asset", "资产", MANAGEMENT, title=("category",), groups=("资产", "盘点"))
class Asset(Record):
    """Assets of one class (资产) at the end of the year, and whether the inventory agrees with the books."""

    category: str | None = choice(
        "资产类别",
        ("房屋和构筑物", "车辆", "设备", "文物和陈列品", "图书和档案", "家具和用具", "无形资产"),
        required=True,
        group="资产",
        carried=SAME,
    )
    original_value: int | None = wan_yuan("原值", group="资产", compared=True)
    net_value: int | None = wan_yuan("净值", group="资产")
    acquired: int | None = wan_yuan("本年新增", group="资产")
    disposed: int | None = wan_yuan("本年处置", group="资产")
    disposal_no: str | None = text("处置批复文号", personal=False, group="资产")
    idle_value: int | None = wan_yuan("闲置原值", group="资产")
    counted_on: date | None = day("盘点日期", group="盘点")
    count_agrees: bool | None = yes_no("账实相符", group="盘点")
    within_standard: bool | None = yes_no("配置不超标准", group="盘点")
    note: str | None = long_text("盘点情况说明", personal=False, group="盘点")

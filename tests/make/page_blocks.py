"""A document with everything a page can hold: what the sample's report lacks stands here, and is looked at."""

from dataclasses import replace
from decimal import Decimal

from tests.make.pictures import png
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import (
    Annex,
    AnnexList,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Paragraph,
    Photograph,
    Photographs,
    Row,
    Series,
    Signature,
    Table,
    TableOfContents,
    Title,
)

OFFICE = "新疆生产建设兵团第十四师昆玉市文学艺术界联合会文艺志愿者协会"
FIELD = Ref("department", "0" * 16, "name")
PHOTOS = {"宽": (1600, 500), "高": (300, 900), "小": (120, 90)}
CLAUSE = "文艺工作者深入基层开展主题创作，受到群众欢迎；"
LATIN = (
    "活动在 Wenlian International Photography Week 期间举办，作品见example/catalogue/photographs/2024，"
    "来信请寄art_and_letters@example.cn，或“Wenlian & Friends”栏目。"
)


def every_block() -> Document:
    """Contents, a title of three lines, headings, photos, charts, tables cut in all ways, a seal, annexes."""
    blocks = (*_text(), *_pictures(), *_tables(), *_end())
    return replace(
        Document("全部版面", "示例区文联", blocks),
        read_picture=lambda name: png(*PHOTOS[name], seed=len(name)) if name in PHOTOS else None,
    )


def _runs(*texts: str) -> tuple[Run, ...]:
    return tuple(Run(text) for text in texts)


def _text() -> list[Block]:
    long = "组织开展“扎根人民、深入生活”主题文艺创作与志愿服务情况及其效果实现情况综合分析说明"
    return [
        TableOfContents(depth=3),
        Title((_runs(OFFICE), _runs("2024年度部门整体绩效评价报告"))),
        Heading(1, "一、", _runs("部门概况")),
        Paragraph((Run("本单位全称"), Run(OFFICE, FIELD), Run("。" + CLAUSE * 2))),
        Heading(2, "（一）", _runs(long)),
        Paragraph(_runs(LATIN)),
        Heading(3, "1.", _runs("产出数量"), is_bold=True),
        Paragraph(_runs("一是举办演出。", CLAUSE * 3), lead=7),
        Heading(4, "（1）", _runs("惠民演出")),
        Paragraph(_runs("填报人堃喆，联系人昇镕🙂。" + CLAUSE)),
    ]


def _pictures() -> list[Block]:
    names = tuple(f"{month}月" for month in range(1, 13))
    spent = _figures("74.55 48.59 67.10 56.93 66.90 72.26 79.40 65.96 117.21 162.66 99.01 88.00")
    planned = _figures("70 52 64 60 70 75 82 90 126 140 98 99.5")
    below = (Decimal("-800.00"), Decimal("-12.34"), None, Decimal("123456.78"))
    return [
        Photographs(
            (Photograph("宽", _runs("开幕式现场")), Photograph("高", _runs("观众参观展览，排队领取纪念册" * 2)))
        ),
        Photographs((Photograph("小", ()),)),
        Photographs((Photograph("无", _runs("读不出来的一张")),)),
        Chart("各月支出与计划对比图", "万元", names, (Series("实际", spent), Series("计划", planned, is_line=True))),
        Chart("结转结余图", "万元", ("甲", "乙", "丙", "丁"), (Series("结余", below), Series("去年", below[::-1]))),
        Chart("收回图", "万元", ("上半年", "下半年"), (Series("收回", (Decimal(-800), Decimal(-200))),)),
    ]


def _figures(texts: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, texts.split()))


def _row(*texts: str) -> Row:
    return tuple(Cell((Run(text),)) for text in texts)


def _tables() -> list[Block]:
    budget = (
        Column("支出项目", 40.8),
        *(Column(head, 19.2, is_numeric=True) for head in ("年初\n预算", "全年", "支出")),
    )
    rows = [
        _row("基本支出", "1093.40", "123456789.12", "123456789.12"),
        (Cell(_runs("人员经费（含离退休人员的各项补贴和统一发放的绩效奖励）"), indent=1), *_row("1", "2", "3")),
        (Cell(_runs("其中：项目支出合计"), column_span=2), None, *_row("99.50%", "—")),
    ]
    merged = (Column("主题", 20), Column("序号", 8, is_centered=True), Column("名称", 60), Column("说明", 80))
    theme = "深入生活扎根人民推出精品服务群众" * 4
    several = [
        (
            Cell(_runs(theme), row_span=14) if not index else None,
            *_row(str(index + 1), f"第{index + 1}场“走进社区”文艺演出", CLAUSE if index % 3 else "说" * 40),
        )
        for index in range(14)
    ]
    tall = [_row("甲", "1", "乙", CLAUSE * 40), _row("丙", "2", "丁", "戊"), _row("己", "3", "庚", "辛")]
    return [
        Table("年度部门预算执行情况表", "单位：万元", budget, tuple(rows), "注：“全年一次”不分月份。\n数据来自决算。"),
        Table("", "", merged, (*several, *tall)),
    ]


def _end() -> list[Block]:
    months = (Column("项目", 24), *(Column(f"{month}月", 10, is_numeric=True) for month in range(1, 13)))
    wide = tuple(_row(f"第{row}项支出", *["14814.72"] * 12) for row in range(1, 30))
    return [
        *(Paragraph(_runs(CLAUSE * 2)) for _ in range(9)),
        AnnexList(("2024年度预算支出按月情况表及其与计划相比的差额说明", "活动一览表")),
        Signature(_runs(OFFICE), _runs("2025年4月8日")),
        Annex("附件1", "2024年度预算支出按月情况表及其与计划相比的差额说明", is_landscape=True),
        Table("", "单位：万元", months, wide, "注：数字为假设。", is_small=True),
        Annex("附件2", "活动一览表"),
        Table("", "", (Column("名称", 1), Column("次数", 1, is_numeric=True)), (_row("演出", "200余"),)),
    ]

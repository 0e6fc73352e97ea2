"""True sentences typed into the long texts of the sample year, and which of their figures an edit makes stale.

Written by reading the sentences and the year. A sentence is told by its number in `tests/files/truth/sentences.txt`.
"""

from tests.domain.sources.stale_places import COUPLETS, OPERA_WEEK, STORYTELLERS, TOUR, Edit

# Two dozen of all kinds, twelve for each text.
TYPED = (1, 2, 3, 4, 8, 10, 11, 12, 14, 15, 25, 29, 49, 54, 104, 106, 107, 110, 127, 224, 227, 276, 289, 268)

STALE: tuple[tuple[Edit, dict[int, tuple[str, ...]]], ...] = (
    (
        Edit("budget_line", "人员经费", "年初预算：当年财政拨款", "1"),
        {
            1: ("1047.76万元", "99.50%"), 2: ("542.3万元",), 4: ("1093.4万元", "1047.76万元"),
            15: ("50.88万元", "-4.65%"),
        },
    ),
    (
        Edit("budget_change", "追加 示财预〔2024〕85号", "调整金额", "1"),
        {
            1: ("1047.76万元", "99.50%"), 3: ("505.46万元", "99.20%"), 4: ("1047.76万元", "45.64万元"),
            8: ("62万元", "150万元"),
        },
    ),
    (
        Edit("monthly_plan", "人员经费 10", "实际支出", "0.5"),
        {
            1: ("99.50%",), 2: ("541.09万元",), 12: ("449.37万元", "541.09万元"),
            29: ("813.56万元", "77.6%", "15.5个百分点"), 127: ("51.90%", "48.10%"), 224: ("162.66万元",),
        },
    ),
    (Edit("activity", OPERA_WEEK, "观众人次（线下）", "100"), {54: ("5550人次", "570人次", "11.45%")}),
    (Edit("activity", STORYTELLERS, "场次", "1"), {49: ("193场", "15场", "8.43%"), 104: ("36场", "140人次")}),
    (Edit("activity", TOUR, "观众人次（线下）", "100"), {106: ("9860人次", "329人次")}),
    (Edit("activity", TOUR, "场次", "1"), {49: ("193场", "15场", "8.43%"), 106: ("30场", "329人次")}),
    (Edit("activity", OPERA_WEEK, "实际额", "1000"), {110: ("97.16万元",)}),
    (Edit("activity", COUPLETS, "实际额", "1000"), {107: ("14.84万元",)}),
    (Edit("procurement", "台式计算机和打印机", "采购金额", "0.01"), {276: ("69.88万元",)}),
    (Edit("asset", "家具和用具", "原值", "1"), {289: ("453.92万元",)}),
    (Edit("survey", "基层文艺惠民活动满意度调查", "发放份数", "10"), {268: ("420份",)}),
    (Edit("monthly_plan", "人员经费 3", "计划支出", "1"), {227: ("75.8万元", "88.52%")}),
    (
        Edit("budget_line", "会刊编印与新媒体运营", "全年支出", "0.04"),
        {3: ("501.43万元", "99.20%"), 10: ("41.95万元",)},
    ),
)  # fmt: skip

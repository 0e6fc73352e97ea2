"""More workbooks as offices keep them, odder ones: the answers were written before the files were read."""

from collections.abc import Iterator
from datetime import date

from tests.make.office_books import OfficeBook, said
from tests.make.table_books import workbook


def more_office_books() -> Iterator[OfficeBook]:
    """All of them."""
    yield from _ledgers()
    yield from _days_and_amounts()
    yield from _heads()
    yield from _sheets()
    yield from _forms()


def _ledgers() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "银行流水.xlsx",
        workbook(
            [["交易日期", "摘要", "借方发生额（元）", "贷方发生额（元）", "余额", "对方户名"],
             [date(2024, 3, 5), "布展费", 12500, None, 87500, "某文化公司"],
             [date(2024, 3, 6), "拨款", None, 50000, 137500, "财政局"],
              [date(2024, 3, 7), "印刷", 800, None, 136700, "某印刷厂"]]
        ),
        "payment",
        {"amount": {"C2": "12500", "C4": "800"},
         "paid_on": {"A2": "2024-03-05", "A3": "2024-03-06", "A4": "2024-03-07"},
         "payee": {"F2": "某文化公司", "F3": "财政局", "F4": "某印刷厂"}},
        told=said("C3"),
        passed=frozenset({1}),
    )  # fmt: skip
    yield OfficeBook(
        "分页的明细.xlsx",
        workbook(
            [["日期", "项目", "摘要", "金额（元）"], ["3月5日", "展览", "布展", 100], ["3月6日", "展览", "画册", 200],
             [None, None, "过次页", 300], ["日期", "项目", "摘要", "金额（元）"], [None, None, "承前页", 300],
             ["4月7日", "展览", "撤展", 50], [None, None, "本页小计", 50], [None, None, "合计", 350]]
        ),
        "payment",
        {"amount": {"D2": "100", "D3": "200", "D7": "50"}},
        passed=frozenset({4, 5, 6, 8, 9}),
    )  # fmt: skip
    yield OfficeBook(
        "带大写.xlsx",
        workbook(
            [["付款日期", "收款单位", "小写金额", "大写金额", "用途", "预算项目"],
             ["2024-03-05", "某公司", "¥1,200.00元", "壹仟贰佰元整", "布展", "展览"]]
        ),
        "payment",
        {"amount": {"C2": "1200"}},
        passed=frozenset({1}),
    )  # fmt: skip
    yield OfficeBook(
        "按月分段.xlsx",
        workbook(
            [["日期", "支出项目", "金额（元）", "备注"], ["一、1月份", None, None, None], ["1月5日", "展览", 10, None],
             ["二、2月份", None, None, None], ["2月6日", "展览", 20, None]],
            merged=("A2:D2", "A4:D4"),
        ),
        "payment",
        {"paid_on": {"A3": "2024-01-05", "A5": "2024-02-06"}, "amount": {"C3": "10", "C5": "20"},
         "line": {"B3": "展览", "B5": "展览"}},
        passed=frozenset({1, 2, 4}),
    )  # fmt: skip


def _days_and_amounts() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "短日期.xlsx",
        workbook(
            [["2024年项目支出登记表"], ["日期", "项目", "金额（元）"], ["3/5", "展览", 1], ["03-06", "展览", 2],
             ["3.7", "展览", 3], ["３月８日", "展览", 4], ["2024年3月9日 星期六", "展览", 5]]
        ),
        "payment",
        {"paid_on": {f"A{row}": f"2024-03-0{row + 2}" for row in range(3, 8)}},
    )  # fmt: skip
    yield OfficeBook(
        "会计红字.xlsx",
        workbook(
            [["日期", "项目", "金额（元）"], ["3月5日", "展览", -300], ["3月6日", "展览", 1200.5],
             ["3月7日", "展览", "1.2万元"],
             ["3月8日", "展览", "3000 元"]],
            formats={"C2": "#,##0.00;[Red](#,##0.00)", "C3": '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '},
        ),
        "payment",
        {"amount": {"C2": "-300", "C3": "1200.5", "C4": "12000", "C5": "3000"}},
    )  # fmt: skip
    yield OfficeBook(
        "写着万元的元.xlsx",
        workbook([["付款日期", "项目", "金额（万元）"], ["3月5日", "展览", 12500], ["3月6日", "展览", 8000.55]]),
        "payment",
        {"amount": {"C2": "125000000?", "C3": "80005500?"}},
        told=said("C1"),
    )
    yield OfficeBook(
        "活动起止.xlsx",
        workbook(
            [["活动名称", "活动时间", "活动地点", "场次"], ["甲展", "2024年3月5日—9日", "馆", "3场"],
             ["乙展", "3月5日至4月9日", "馆", "2次"], ["丙展", "2024.3.5-2024.3.9", "馆", 1],
              ["丁展", "3月5-9日", "馆", "1（线上）"],
             ["戊会", "3月5日、6日", "馆", 1], ["己会", "2024/3/5（周二）下午", "馆", 1], ["庚会", "3月上旬", "馆", 1]]
        ),
        "activity",
        {"started": {f"B{row}": "2024-03-05" for row in (2, 3, 4, 5, 7)},
         "ended": {"B2": "2024-03-09", "B3": "2024-04-09", "B4": "2024-03-09", "B5": "2024-03-09"},
         "sessions": {"D2": "3", "D3": "2", "D4": "1", "D6": "1", "D7": "1", "D8": "1"}},
        told=said("D5 B6 B8"),
    )  # fmt: skip


def _heads() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "单位占一行.xlsx",
        workbook(
            [["活动名称", "活动时间", "受众", "经费"], [None, None, "（人次）", "（万元）"],
             ["书法展", "3月5日", 300, 1.5],
             ["笔会", "3月6日", 20, 0.25]]
        ),
        "activity",
        {"cost": {"D3": "15000", "D4": "2500"}, "audience": {"C3": "300", "C4": "20"}},
    )  # fmt: skip
    yield OfficeBook(
        "附件的表头.xlsx",
        workbook(
            [["附件2"], ["2024年文艺活动统计表"], ["填报单位：区书法家协会", None, None, "填报日期：2024年12月1日"],
             ["序号", "活动名称", "活动时间", None, "参加人数", "观众人次"], [None, None, "起", "止", None, None],
             [1, "书法展", date(2024, 3, 5), date(2024, 3, 9), 30, 500]],
            merged=("A2:F2", "A4:A5", "B4:B5", "C4:D4", "E4:E5", "F4:F5"),
        ),
        "activity",
        {"started": {"C6": "2024-03-05"}, "ended": {"D6": "2024-03-09"}, "participants": {"E6": "30"},
         "audience": {"F6": "500"}},
    )  # fmt: skip
    yield OfficeBook(
        "其中的列.xlsx",
        workbook(
            [["单位：万元"], ["项目名称", "年初预算", "其中：财政拨款", "其中：其他资金", "全年执行数"],
             ["展览", 30, 25, 5, 29],
             ["演出", 20, 20, 0, 20]]
        ),
        "budget_line",
        {"initial_fiscal": {"C3": "25", "C4": "20"}, "initial_other": {"D3": "5", "D4": "0"},
         "spent_once": {"E3": "29", "E4": "20"}},
        told=said("B2"),
    )  # fmt: skip
    yield OfficeBook(
        "类别合并.xlsx",
        workbook(
            [["单位：元"], ["支出类别", "项目名称", "年初预算数", "支出数"], ["基本支出", "人员经费", 200000, 199000],
             [None, "公用经费", 100000, 98000], ["项目支出", "展览", 300000, 290000], [None, "演出", 200000, 200000]],
            merged=("A3:A4", "A5:A6"),
        ),
        "budget_line",
        {"category": {"A5": "项目支出", "A6": "项目支出", "B3": "人员经费", "B4": "公用经费"},
         "initial_fiscal": {"C3": "20", "C4": "10", "C5": "30", "C6": "20"}},
    )  # fmt: skip
    yield OfficeBook(
        "分季度.xlsx",
        workbook(
            [["2024年各月支出情况（万元）"], ["项目名称", "一季度", None, None, None, "二季度", None, None, None],
             [None, "1月", "2月", "3月", "小计", "4月", "5月", "6月", "小计"], ["展览", 1, 2, 3, 6, 0, 0, 5, 5]],
            merged=("A2:A3", "B2:E2", "F2:I2"),
        ),
        "monthly_plan",
        {"spent": {"B4": "1", "C4": "2", "D4": "3", "F4": "0", "G4": "0", "H4": "5"}},
        passed=frozenset({3}),
    )  # fmt: skip
    yield OfficeBook(
        "编号的活动.xlsx",
        workbook(
            [["活动名称", "时间", "地点"], ["1、书法展", "3月5日", "馆"], ["2、笔会", "3月6日", "文联"],
             ["3、采风", "3月7日", "山"]]
        ),
        "activity",
        {"name": {"A2": "书法展", "A3": "笔会", "A4": "采风"}},
    )  # fmt: skip


def _sheets() -> Iterator[OfficeBook]:
    head = ["日期", "项目", "金额（元）", "用途"]
    yield OfficeBook(
        "每月一张.xlsx",
        workbook(
            [head, ["2024-01-05", "展览", 10, "甲"]], sheet="1月",
            others={"2月": [head, ["2024-02-05", "演出", 20, "乙"]], "3月": [head]},
        ),
        "payment",
        {"amount": {"1月!C2": "10", "2月!C2": "20"}, "line": {"1月!B2": "展览", "2月!B2": "演出"}},
    )  # fmt: skip
    yield OfficeBook("只有表头.xlsx", workbook([["日期", "项目", "金额（元）", "用途"]]), "payment", {"amount": {}})
    yield OfficeBook(
        "换行.csv",
        '付款日期,项目名称,"金额\n（元）",用途\r\n2024-03-05,展览,"1,200.50","布展\n含运费"\r\n2024-03-06,展览,"(300.00)",退款\r\n'.encode("gbk"),
        "payment",
        {"amount": {"C2": "1200.5", "C3": "-300"}, "purpose": {"D2": "布展 含运费", "D3": "退款"}},
    )  # fmt: skip


def _forms() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "项目绩效目标申报表.xlsx",
        workbook(
            [["项目支出绩效目标申报表"], ["项目名称", "文艺展览", None, "主管部门", "区文联"],
             ["项目资金（万元）", "30", None, "其中：财政", "30"],
             ["一级指标", "二级指标", "三级指标", "年度指标值", "权重"], ["产出指标", "数量指标", "展览场次", "≥5", 20],
             ["效益指标", "社会效益", "观众人次", "≥1万人次", 30]]
        ),
        "indicator",
        {"name": {"C5": "展览场次", "C6": "观众人次"}, "target": {"D5": "5", "D6": "10000"},
         "weight": {"E5": "20", "E6": "30"}},
    )  # fmt: skip
    yield OfficeBook(
        "满意度.xlsx",
        workbook(
            [["活动名称", "发放问卷", "回收问卷", "有效问卷", "非常满意", "满意", "基本满意", "不满意", "满意率"],
             ["书法展", 100, 98, 95, 80, 10, 4, 1, 0.9895]],
            formats={"I2": "0.00%"},
        ),
        "survey",
        {"issued": {"B2": "100"}, "returned": {"C2": "98"}, "valid": {"D2": "95"}, "very_satisfied": {"E2": "80"},
         "satisfied": {"F2": "10"}, "fairly_satisfied": {"G2": "4"}, "dissatisfied": {"H2": "1"}},
        passed=frozenset({1}),
    )  # fmt: skip
    yield OfficeBook(
        "制度清单.xlsx",
        workbook(
            [["序号", "制度名称", "发文字号", "印发时间", "制定单位"],
             [1, "财务管理制度", "某文联〔2023〕5号", "2023年6月1日", "区文联"]]
        ),
        "policy",
        {"name": {"B2": "财务管理制度"}, "number": {"C2": "某文联〔2023〕5号"}, "issued_on": {"D2": "2023-06-01"}},
    )  # fmt: skip
    yield OfficeBook(
        "问题整改.xlsx",
        workbook(
            [["序号", "存在问题", "产生原因", "整改措施", "责任科室", "完成时限"],
             [1, "预算执行偏慢", "计划不细", "按月调度", "办公室", "2024年12月底"]]
        ),
        "measure",
        {"content": {"D2": "按月调度"}, "responsible": {"E2": "办公室"}},
        told=said("F2"),
        passed=frozenset({1}),
    )  # fmt: skip
    yield OfficeBook(
        "编制.xlsx",
        workbook([["人员类别", "编制数", "实有人数"], ["行政编制", 12, 11], ["事业编制", 8, 8], ["合计", 20, 19]]),
        "staffing",
        {"authorized": {"B2": "12", "B3": "8"}, "actual": {"C2": "11", "C3": "8"}},
        passed=frozenset({4}),
    )
    yield OfficeBook(
        "项目卡片.xlsx",
        workbook([["项目名称", "文艺展览"], ["预算金额", "30万元"], ["负责人", "甲"], ["实施时间", "2024年3月"]]),
        "",
    )
    yield OfficeBook(
        "固定资产.xlsx",
        workbook([["资产编号", "资产名称", "购置日期", "原值", "存放地点", "使用人"],
        ["001", "电脑", date(2020, 1, 1), 5000, "办公室", "甲"]]),
        "",
    )  # fmt: skip
    yield OfficeBook(
        "会议签到.xlsx",
        workbook([["时间", "地点", "会议名称"], ["序号", "姓名", "单位"], [1, "甲", "某协会"], [2, "乙", "某协会"]]),
        "",
    )

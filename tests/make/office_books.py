"""Workbooks and text files as offices of other places keep them, each with the answer that a clerk would give.

The answers were written before the files were read by the program.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tests.make.table_books import workbook

Values = Mapping[str, Mapping[str, str]]  # field -> cell -> value; one that somebody has to look at ends with ?


@dataclass(frozen=True)
class OfficeBook:
    """`table`: the record ("" where nothing may be taken); `values`: of these fields all that is proposed.

    `told`: the cells refused or asked about; `passed`: rows passed over, from 1.
    """

    name: str
    content: bytes
    table: str
    values: Values = field(default_factory=dict)
    told: frozenset[str] = frozenset()
    passed: frozenset[int] = frozenset()


def said(text: str) -> frozenset[str]:
    return frozenset(text.split())


def office_books() -> Iterator[OfficeBook]:
    """All of them."""
    yield from _payments()
    yield from _text_files()
    yield from _budgets()
    yield from _activities()
    yield from _others()
    yield from _foreign()


def _payments() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "区文联2024年支出明细.xlsx",
        workbook(
            [["某区文联2024年支出明细表"], [None, None, None, None, None, "单位：元"],
             ["序号", "支付时间", "摘要", "收款人", "金额(元)", "项目名称"],
             [1, datetime(2024, 3, 5), "书法展布展费", "某文化公司", 12500, "文艺展览"],
             [2, datetime(2024, 4, 18), "画册印刷", "某印刷厂", 8000.5, "文艺展览"],
             [None, "合计", None, None, 20500.5, None],
             ["制表人：张三", None, None, "审核：李四", None, None]],
            formats={"B4": "yyyy-m-d", "B5": "m/d/yy", "E4": "¥#,##0.00", "E5": "¥#,##0.00"}, merged=("A1:F1",),
        ),
        "payment",
        {"paid_on": {"B4": "2024-03-05", "B5": "2024-04-18"}, "amount": {"E4": "12500", "E5": "8000.5"},
         "line": {"F4": "文艺展览", "F5": "文艺展览"}, "payee": {"D4": "某文化公司", "D5": "某印刷厂"},
         "purpose": {"C4": "书法展布展费", "C5": "画册印刷"}},
        passed=frozenset({6, 7}),
    )  # fmt: skip
    yield OfficeBook(
        "付款台账.xlsx",
        workbook(
            [["付款日期", "用途", "金额（元）", None, "收款单位", "经费来源"],
             [None, None, "申请金额", "实付金额", None, None],
             ["2024年3月5日", "场租", "5,000.00", "4,800.00", "某剧院", "惠民演出"],
             ["2024/4/2 10:30", "音响租赁", "3,000.00", "3,000.00", "某音响行", "惠民演出"]],
            merged=("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"),
        ),
        "payment",
        {"paid_on": {"A3": "2024-03-05", "A4": "2024-04-02"}, "amount": {"D3": "4800", "D4": "3000"},
         "line": {"F3": "惠民演出", "F4": "惠民演出"}},
        passed=frozenset({2}),
    )  # fmt: skip
    yield OfficeBook(
        "明细账.xlsx",
        workbook(
            [["科目：一般行政管理事务"], ["日期", "凭证字号", "摘要", "借方金额", "贷方金额", "方向", "余额", "项目"],
             [date(2024, 1, 8), "记-3", "期初余额", None, None, "借", 0, None],
             [date(2024, 3, 5), "记-12", "付布展费", 12500, None, "借", 12500, "文艺展览"],
             [date(2024, 3, 9), "记-20", "冲布展费", -500, None, "借", 12000, "文艺展览"],
             [None, None, "本月合计", 12000, None, "借", 12000, None],
             [None, None, "本年累计", 12000, None, "借", 12000, None]]
        ),
        "payment",
        {"amount": {"D4": "12500?", "D5": "-500?"}, "voucher_no": {"B3": "记-3", "B4": "记-12", "B5": "记-20"}},
        told=said("D2 D3 H3"),
        passed=frozenset({2, 6, 7}),
    )  # fmt: skip
    yield OfficeBook(
        "项目支出（单位万元）.xlsx",
        workbook(
            [["项目支出流水"], ["金额单位：万元"], ["支出日期", "支出项目", "支出金额", "备注"],
             ["2024.3.5", "文艺展览", 1.25, "已核"], ["2024.03.18", "惠民演出", "0.8005", None]]
        ),
        "payment",
        {"paid_on": {"A4": "2024-03-05", "A5": "2024-03-18"}, "amount": {"C4": "12500", "C5": "8005"}},
        passed=frozenset({3}),
    )  # fmt: skip
    yield OfficeBook(
        "按项目分段的支出.xlsx",
        workbook(
            [["日期", "事由", "金额（元）", "领款人"],
             ["项目：文艺展览", None, None, None], ["3月5日", "布展", 100, "甲"], ["3月6日", "画册", 200, "乙"],
             ["小计", None, 300, None],
             ["项目：惠民演出", None, None, None], ["4月5日", "场租", 50, "丙"], ["小计", None, 50, None],
             ["总计", None, 350, None]],
            merged=("A2:D2", "A6:D6"),
        ),
        "payment",
        {"paid_on": {"A3": "2024-03-05", "A4": "2024-03-06", "A7": "2024-04-05"},
         "amount": {"C3": "100", "C4": "200", "C7": "50"}, "line": {"A2": "文艺展览?", "A6": "惠民演出?"}},
        passed=frozenset({2, 5, 6, 8, 9}),
    )  # fmt: skip
    yield OfficeBook(
        "多张表的支出.xlsx",
        workbook(
            [["填表说明"], ["1.请如实填写。"], ["2.金额保留两位小数。"]],
            sheet="说明",
            others={
                "支出明细": [["支出日期", "列支项目", "支出金额（元）"], [date(2024, 5, 6), "文艺展览", 99.5]],
                "分析": [["月份", "环比"], ["1月", 0.3], ["2月", 0.4]],
            },
        ),
        "payment",
        {"amount": {"支出明细!C2": "99.5"}, "paid_on": {"支出明细!A2": "2024-05-06"}},
        passed=frozenset({1}),
    )  # fmt: skip
    yield OfficeBook(
        "空行空列.xlsx",
        workbook(
            [[], [None, "支出台账"], [], [None, "日期", None, "项 目 名 称", "金\n额\n（元）", None, "用 途"], [],
             [None, "2024-3-5", None, "文艺展览", "1，200.00", None, "布展"], [],
             [None, "2024-3-6", None, "文艺展览　", "￥800", None, "画册"], [],
             [None, "注：1.以上金额为含税价。"], [None, "    2.不含工资。"]]
        ),
        "payment",
        {"paid_on": {"B6": "2024-03-05", "B8": "2024-03-06"}, "amount": {"E6": "1200", "E8": "800"},
         "line": {"D6": "文艺展览", "D8": "文艺展览"}},
        passed=frozenset({10, 11}),
    )  # fmt: skip
    yield OfficeBook(
        "报销登记.xlsx",
        workbook(
            [["报销时间", "报销事由", "报销金额", "报销人", "所属项目"],
             [45356, "差旅费", "1200元", "王五", "文艺采风"], ["20240320", "资料费", "(300.00)", "王五", "文艺采风"],
             ["2024年4月", "餐费", "—", "赵六", "文艺采风"], ["2024-13-05", "会务费", "约500", "赵六", "文艺采风"]]
        ),
        "payment",
        {"amount": {"C2": "1200", "C3": "-300?"}, "paid_on": {"A2": "2024-03-05", "A3": "2024-03-20"}},
        told=said("C1 A4 C4 A5 C5"),
        passed=frozenset({1}),
    )  # fmt: skip


def _text_files() -> Iterator[OfficeBook]:
    table = [["付款日期", "项目名称", "金额(元)", "摘要"], ["2024-03-05", "文艺展览", "1,200.00", "布展，含运费"],
             ["2024-03-06", "文艺展览", "800", "画册"]]  # fmt: skip
    tabbed = "\r\n".join("\t".join(row) for row in table)
    values = {"paid_on": {"A2": "2024-03-05", "A3": "2024-03-06"}, "amount": {"C2": "1200", "C3": "800"},
              "purpose": {"D2": "布展，含运费", "D3": "画册"}}  # fmt: skip
    yield OfficeBook("制表符.csv", tabbed.encode("gb18030"), "payment", values)
    yield OfficeBook("统一码.txt.csv", tabbed.encode("utf-16"), "payment", values)
    quoted = "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in table)
    yield OfficeBook("带签名.csv", quoted.encode("utf-8-sig"), "payment", values)
    yield OfficeBook("分号.csv", "\n".join(";".join(row) for row in table).encode("gb18030"), "payment", values)
    titled = f'支出明细表,,,\r\n单位：元,,,\r\n{quoted}\r\n合计,,"2,000.00",\r\n'
    yield OfficeBook(
        "有标题.csv", titled.encode("gb18030"), "payment",
        {"amount": {"C4": "1200", "C5": "800"}, "paid_on": {"A4": "2024-03-05", "A5": "2024-03-06"}},
        passed=frozenset({6}),
    )  # fmt: skip


def _budgets() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "预算执行进度.xlsx",
        workbook(
            [["2024年预算执行进度表（单位：万元）"],
             ["序号", "项目名称", "年初预算数", "调整预算数", "实际支出数", "执行率", "未执行原因"],
             [1, "文艺展览", 30, 28, 27.5, 0.9821, None], [2, "惠民演出", 20, 20, 15, 0.75, "部分场次取消"],
             ["合计", None, 50, 48, 42.5, 0.8854, None]],
            formats={"F3": "0.00%", "F4": "0.00%", "F5": "0.00%"}, merged=("A1:G1", "A5:B5"),
        ),
        "budget_line",
        {"initial_fiscal": {"C3": "30", "C4": "20"}, "spent_once": {"E3": "27.5", "E4": "15"},
         "explanation": {"G4": "部分场次取消"}, "name": {"B3": "文艺展览", "B4": "惠民演出"}},
        passed=frozenset({2, 5}),
    )  # fmt: skip
    yield OfficeBook(
        "三级预算表.xlsx",
        workbook(
            [["部门支出预算总表", None, None, None, None, None], ["金额单位：元"],
             ["项目", "年初预算", None, None, "上年结转", "备注"], [None, "小计", "财政拨款", "其他资金", None, None],
             ["总计", 450000, 430000, 20000, 10000, None],
             ["一、基本支出", 300000, 300000, 0, 0, None],
             ["1.人员经费", 200000, 200000, 0, 0, None], ["2.公用经费", 100000, 100000, 0, 0, None],
             ["二、项目支出", 150000, 130000, 20000, 10000, None],
             ["1.文艺展览", 90000, 80000, 10000, 10000, None], ["2.惠民演出", 60000, 50000, 10000, 0, None]],
            merged=("A3:A4", "B3:D3", "E3:E4", "F3:F4"),
        ),
        "budget_line",
        {"name": {"A7": "人员经费", "A8": "公用经费", "A10": "文艺展览", "A11": "惠民演出"},
         "initial_fiscal": {"C7": "20", "C8": "10", "C10": "8", "C11": "5"},
         "initial_other": {"D7": "0", "D8": "0", "D10": "1", "D11": "1"},
         "category": {"A7": "人员经费", "A8": "公用经费", "A10": "项目支出", "A11": "项目支出"}},
        passed=frozenset({4, 5, 6, 9}),
    )  # fmt: skip
    yield OfficeBook(
        "两年对照.xlsx",
        workbook(
            [["项目支出情况表"], ["单位：万元"],
             ["项目名称", "2023年", None, "2024年", None],
             [None, "预算数", "决算数", "预算数", "决算数"],
             ["文艺展览", 25, 24, 30, 29.5], ["惠民演出", 18, 18, 20, 19]],
            merged=("A3:A4", "B3:C3", "D3:E3"),
        ),
        "budget_line",
        {"initial_fiscal": {"D5": "30", "D6": "20"}, "spent_once": {"E5": "29.5", "E6": "19"}},
        passed=frozenset({4}),
    )  # fmt: skip
    yield OfficeBook(
        "用款计划.xlsx",
        workbook(
            [["2024年分月用款计划表"], ["单位：万元"],
             ["项目", *(f"{month}月" for month in range(1, 13)), "合计"],
             ["文艺展览", 1, 2, 3, None, None, "-", None, None, None, None, None, 4, 10],
             ["惠民演出", 0, 0, 5, None, None, None, None, None, None, None, None, None, 5],
             ["合计", 1, 2, 8, None, None, None, None, None, None, None, None, 4, 15]]
        ),
        "monthly_plan",
        {"planned": {"B4": "1", "C4": "2", "D4": "3", "M4": "4", "B5": "0", "C5": "0", "D5": "5"},
         "spent": {}},
        told=said("G4"),
        passed=frozenset({3, 6}),
    )  # fmt: skip


def _activities() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "活动情况汇总.xlsx",
        workbook(
            [["2024年度文艺活动情况汇总表"],
             ["序号", "活动名称", "时间", "地点", "参加人数", "承办单位", "经费（万元）"],
             [1, "迎春书法展", "2024.1.15-1.20", "区文化馆", 300, "区文化馆", 1.5],
             [2, "送春联进社区", "1月22日上午", "东街社区", "约120人", "区书协", "0.3"],
             [3, "采风", "4月", "某山", 25, "区摄协", "—"],
              [4, "笔会", "5.18", "文联会议室", "二十", "区美协", "1,000元"]],
            merged=("A1:G1",),
        ),
        "activity",
        {"name": {"B3": "迎春书法展", "B4": "送春联进社区", "B5": "采风", "B6": "笔会"},
         "started": {"C3": "2024-01-15", "C4": "2024-01-22", "C6": "2024-05-18"}, "ended": {"C3": "2024-01-20"},
         "participants": {"E3": "300", "E5": "25", "E6": "20?"}, "cost": {"G3": "15000", "G4": "3000", "G6": "1000"}},
        told=said("C5 E4 G5"),
    )  # fmt: skip
    yield OfficeBook(
        "三行表头的活动.xlsx",
        workbook(
            [["活动基本情况", None, None, None, "规模", None, "经费", None],
             ["活动名称", "时间", None, "地点", "场次（场）", "受众（人次）", "预算（万元）", "决算（万元）"],
             [None, "开始", "结束", None, None, None, None, None],
             ["书法展", date(2024, 3, 5), date(2024, 3, 9), "美术馆", 1, 3000, 2, 1.8],
             ["合唱节", date(2024, 6, 1), None, "剧院", 3, "1.2万", 5, None]],
            merged=("A1:D1", "E1:F1", "G1:H1", "A2:A3", "B2:C2", "D2:D3", "E2:E3", "F2:F3", "G2:G3", "H2:H3"),
        ),
        "activity",
        {"started": {"B4": "2024-03-05", "B5": "2024-06-01"}, "ended": {"C4": "2024-03-09"},
         "audience": {"F4": "3000", "F5": "1.2万"}, "budget": {"G4": "20000", "G5": "50000"}, "cost": {"H4": "18000"},
         "sessions": {"E4": "1", "E5": "3"}},
    )  # fmt: skip
    yield OfficeBook(
        "各协会活动.xlsx",
        workbook(
            [["协会", "活动项目", "举办时间", "活动地点", "参与群众（人次）", "活动成效"],
             ["书法家协会", "书法展", "3月5日", "美术馆", 300, "好"], [None, "笔会", "3月9日", "文联", 20, "好"],
             ["小计", "2项", None, None, 320, None],
             ["音乐家协会", "合唱节", "6月1日", "剧院", 800, "好"], ["小计", "1项", None, None, 800, None],
             ["总计", "3项", None, None, 1120, None]],
            merged=("A2:A3",),
        ),
        "activity",
        {"name": {"B2": "书法展", "B3": "笔会", "B5": "合唱节"},
         "associations": {"A2": "['书法家协会']", "A3": "['书法家协会']", "A5": "['音乐家协会']"},
         "audience": {"E2": "300", "E3": "20", "E5": "800"}},
        passed=frozenset({4, 6, 7}),
    )  # fmt: skip
    yield OfficeBook(
        "筛选过的活动.xlsx",
        workbook(
            [["活动名称", "活动时间", "举办地点", "场次"], ["书法展", date(2024, 3, 5), "美术馆", 1],
             ["笔会", date(2024, 3, 9), "文联", 1], ["合唱节", date(2024, 6, 1), "剧院", 2]],
            hidden=(3,), filtered="A1:D4",
        ),
        "activity",
        {"name": {"A2": "书法展", "A4": "合唱节"}, "sessions": {"D2": "1", "D4": "2"}},
        passed=frozenset({3}),
    )  # fmt: skip


def _others() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "绩效目标表.xlsx",
        workbook(
            [["项目支出绩效目标申报表"], ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "完成率"],
             ["产出指标", "数量指标", "举办展览场次", "≥5场", 6, 1.2],
              [None, "质量指标", "展览合格率", 0.95, 0.98, 1.03],
             [None, "时效指标", "按期完成率", "100%", "100%", 1],
              ["效益指标", "社会效益指标", "群众文化获得感", "提升", "有所提升", None],
             ["满意度指标", "服务对象满意度指标", "观众满意度", "≥90%", "93.5%", 1.04]],
            formats={"D4": "0%", "E4": "0%", "F3": "0%", "F4": "0%", "F5": "0%", "F7": "0%"},
            merged=("A3:A5",),
        ),
        "indicator",
        {"name": {"C3": "举办展览场次", "C4": "展览合格率", "C5": "按期完成率", "C6": "群众文化获得感",
         "C7": "观众满意度"},
         "target": {"D3": "5", "D4": "95", "D5": "100", "D7": "90"},
         "actual": {"E3": "6", "E4": "98", "E5": "100", "E7": "93.5"},
         "target_text": {"D6": "提升"}, "actual_text": {"E6": "有所提升"}},
        passed=frozenset({2}),
    )  # fmt: skip
    yield OfficeBook(
        "媒体宣传.xlsx",
        workbook(
            [["媒体报道情况统计"], ["序号", "报道媒体", "报道标题", "刊发时间", "活动名称", "阅读量"],
             [1, "某日报", "书法展开幕", date(2024, 3, 6), "书法展", "1.5万"],
              [2, "某客户端", "春联送进家", "2024-1-23", "送春联", 800]]
        ),
        "media_report",
        {"outlet": {"B3": "某日报", "B4": "某客户端"}, "headline": {"C3": "书法展开幕", "C4": "春联送进家"},
         "published": {"D3": "2024-03-06", "D4": "2024-01-23"}, "activity": {"E3": "书法展", "E4": "送春联"}},
    )  # fmt: skip
    yield OfficeBook(
        "三公.xlsx",
        workbook(
            [["2024年“三公”经费支出情况表"], ["单位：元"],
             ["项目", "2024年预算数", "2024年决算数", "2023年决算数", "增减变化原因"],
             ["因公出国（境）费", 0, 0, 0, None], ["公务用车购置及运行费", 30000, "25,600.50", 28000, "压减"],
             ["公务接待费", 5000, 1200, 3000, "从严控制"], ["合计", 35000, 26800.5, 31000, None]]
        ),
        "three_public",
        {"budget": {"B4": "0", "B5": "3", "B6": "0.5"}, "spent": {"C4": "0", "C5": "2.56005", "C6": "0.12"},
         "last_year": {"D4": "0", "D5": "2.8", "D6": "0.3"}, "reason": {"E5": "压减", "E6": "从严控制"}},
        told=said("A5"),
        passed=frozenset({7}),
    )  # fmt: skip
    yield OfficeBook(
        "协会情况.xlsx",
        workbook(
            [["序号", "协会名称", "主席", "秘书长", "会员数（人）", "国家级会员", "市级会员", "联系电话"],
             [1, "书法家协会", "甲", "乙", 210, 5, 40, "010-1"],
              [2, "摄影家协会", "丙", "丁", "一百二十", 2, 30, "010-2"]]
        ),
        "association",
        {"name": {"B2": "书法家协会", "B3": "摄影家协会"}, "members": {"E2": "210", "E3": "120?"},
         "chair": {"C2": "甲", "C3": "丙"},
         "national_members": {"F2": "5", "F3": "2"}},
        passed=frozenset({1}),
    )  # fmt: skip
    yield OfficeBook(
        "采购.xlsx",
        workbook(
            [["采购项目名称", "采购方式", "预算金额（元）", "成交金额（元）", "中标供应商", "合同编号"],
             ["画册印刷", "竞争性磋商", 80000, 76500, "某印刷厂", "2024-01"]]
        ),
        "procurement",
        {"budget": {"C2": "8"}, "spent": {"D2": "7.65"}, "supplier": {"E2": "某印刷厂"}},
    )  # fmt: skip


def _foreign() -> Iterator[OfficeBook]:
    yield OfficeBook(
        "考勤表.xlsx",
        workbook(
            [
                ["姓名", "部门", "出勤天数", "请假天数", "备注"],
                ["甲", "办公室", 22, 0, None],
                ["乙", "组联部", 20, 2, None],
            ]
        ),
        "",
    )
    yield OfficeBook(
        "库存.xlsx",
        workbook(
            [
                ["物品名称", "规格型号", "单位", "数量", "单价", "金额", "存放地点"],
                ["A4纸", "80g", "包", 10, 25, 250, "库房"],
            ]
        ),
        "",
    )
    yield OfficeBook(
        "通讯录.xlsx", workbook([["姓名", "职务", "办公电话", "手机", "邮箱"], ["甲", "主席", "1", "2", "3"]]), ""
    )
    yield OfficeBook(
        "成绩.xlsx",
        workbook([["考生编号", "姓名", "级别", "专业", "成绩", "等级"], ["001", "甲", "三级", "书法", 88, "合格"]]),
        "",
    )

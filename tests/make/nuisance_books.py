"""Writes `tests/files/workbooks`: one nuisance of office tables each (`python -m tests.make.nuisance_books`)."""

from datetime import date, datetime
from pathlib import Path

from tests.make.table_books import workbook

FOLDER = Path(__file__).parents[1] / "files" / "workbooks"
PAYMENTS = ["支付日期", "预算项目", "支出数（元）", "摘要"]
ACCOUNTING = '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '


def books() -> dict[str, bytes]:
    """Every workbook, by the name of its file."""
    return {**_cells(), **_rows(), **_heads(), **_tables(), **_texts()}


def _cells() -> dict[str, bytes]:
    day = date(2024, 3, 5)
    return {
        "日期.xlsx": workbook(
            [PAYMENTS, [day, "公用经费", 10, "日期格式"], [45356, "公用经费", 20, "序号"],
             ["2024年3月6日 14:30", "公用经费", 30, "带钟点"], ["3月7日（星期四）", "公用经费", 40, "没有年份"],
             ["3月7日（星期五）", "公用经费", 50, "星期不对"], ["20240308", "公用经费", 60, "八位"],
             [20240309, "公用经费", 70, "八位数"], ["2024.3", "公用经费", 80, "没有日"],
             [datetime(2024, 3, 10, 9, 30), "公用经费", 90, "带钟点的格式"], [3.1, "公用经费", 95, "三月几日"]],
            formats={"A2": 'yyyy"年"m"月"d"日"', "A10": "yyyy/m/d h:mm"},
        ),
        "日期1904.xlsx": workbook(
            [PAYMENTS, [43894, "公用经费", 10, ""]], formats={"A2": "yyyy-mm-dd"}, from_1904=True
        ),
        "会计格式.xlsx": workbook(
            [PAYMENTS, [day, "甲", 1093.4, ""], [day, "甲", -1093.4, ""], [day, "甲", 0, ""],
             [day, "甲", "¥1,093.40", ""], [day, "甲", "(1,093.40)", ""], [day, "甲", "￥ - ", ""],
             [day, "甲", "-", ""], [day, "甲", "１，０９３．４", ""], [day, "甲", "1093.4元整", ""]],
            formats={"C2": ACCOUNTING, "C3": '#,##0.00_);(#,##0.00)', "C4": ACCOUNTING},
        ),
        "百分数.xlsx": workbook(
            [["调查名称", "发放份数", "有效份数", "满意度目标（%）"], ["甲", 100, 90, 0.95], ["乙", 100, 90, 0.95],
             ["丙", 100, 90, 95], ["丁", 100, 90, "95%"], ["戊", 100, 90, 95], ["己", 100, 90, "0.95"]],
            formats={"D2": "0.00%", "D6": "0%"},
        ),
        "像数的文字.xlsx": workbook(
            [[*PAYMENTS, "凭证号"], [day, "甲", "1,093.40", "", "007"], [day, "甲", "1,0934", "", 7],
             [day, "甲", "8O0", "", 123456789012345678], [day, "甲", " 12 ", "", 12.0], [day, "甲", "约100", "", ""]],
            formats={"E3": "0000"},
        ),
        "公式.xlsx": workbook(
            [PAYMENTS, [day, "甲", "=1000+93.4", ""], [day, "甲", "=C2*2", ""], [day, "甲", "=1/0", ""],
             [day, "甲", "=100/3", ""], [day, "甲", "=0.1+0.2", ""], [day, "甲", "=C9", ""]],
            cached={"C2": "1093.4", "C4": "#DIV/0!", "C5": "33.333333333333336", "C6": "0.30000000000000004",
                    "C7": "0"},
            formats={"C5": "0.00"},
        ),
        "单位.xlsx": workbook(
            [["2024年支出（单位：万元）"], ["支付日期", "预算项目", "支出数", "摘要"], [day, "甲", 1.5, "按表"],
             [day, "甲", "2000元", "格里写的元"], [day, "甲", 12345.6, "除以一万显示"], [day, "甲", 3, "格里显示元"]],
            formats={"C5": '0!.0,"万元"', "C6": '0"元"'},
        ),
    }  # fmt: skip


def _rows() -> dict[str, bytes]:
    day = date(2024, 3, 5)
    rows = [[day, "甲", 10 * number, f"第{number}笔"] for number in range(1, 6)]
    return {
        "没写单位.xlsx": workbook([["日期", "项目", "金额"], [day, "甲", 1200], [day, "甲", 300]]),
        "没写单位的小数.xlsx": workbook([["日期", "项目", "金额"], [day, "甲", 1.2], [day, "甲", 0.3]]),
        "隐藏行.xlsx": workbook([PAYMENTS, *rows, ["合计", None, 150, None]], hidden=[3]),
        "筛选.xlsx": workbook([PAYMENTS, *rows], hidden=[3, 5], filtered="A1:D6"),
        "空壳行.xlsx": workbook(
            [["序号", *PAYMENTS], [1, *rows[0]], [2, None, None, None, None], [3, *rows[1]],
             [4, None, None, '=IF(B5="","",1)', None], [None] * 5, [5, *rows[2]]],
            cached={"D5": ""}, formats={"D7": "0.00"},
        ),
        "合计.xlsx": workbook(
            [PAYMENTS, [day, "甲", 10, "a"], [day, "甲", 20, "b"], ["小计", None, 30, None], [day, "乙", 5, "c"],
             ["乙小计", None, 6, None], ["总 计", None, 35, None]],
        ),
        "没有名称的合计.xlsx": workbook(
            [["预算项目", "支出数（元）"], ["甲", 10], ["乙", 20], [None, 30], [None, 7]]
        ),
        "合并.xlsx": workbook(
            [["预算项目", "支付日期", "支出数（元）"], ["甲", day, 10], [None, date(2024, 3, 6), 20],
             ["乙", day, 99], [None, date(2024, 3, 7), None]],
            merged=["A2:A3", "A4:A5", "C4:C5"],
        ),
        "重复的表头和签字.xlsx": workbook(
            [["2024年支出明细表"], PAYMENTS, rows[0], PAYMENTS, rows[1], ["注：本表含公务卡。"],
             ["制表人：某某", None, "审核人：某某", None]],
        ),
        "同上.xlsx": workbook([PAYMENTS, rows[0], [date(2024, 3, 6), "同上", 7, "〃"]]),
        "重复的行.xlsx": workbook([PAYMENTS, rows[0], rows[1], rows[0]]),
    }  # fmt: skip


def _heads() -> dict[str, bytes]:
    day = date(2024, 3, 5)
    return {
        "别的叫法和次序.xlsx": workbook(
            [["凭证编号", "付款金额\n（万元）", "收款方", "用途", "付款时间", "列支项目"],
             ["记-1", 1.5, "某公司", "印刷", day, "公用经费"]]
        ),
        "两行表头.xlsx": workbook(
            [["项目名称", "年初预算（万元）", None, "上年结转（万元）", "执行数（万元）", "执行率"],
             [None, "财政拨款", "其他资金", None, None, None], ["展览经费", 10, 2, 3, 14, 0.93]],
            merged=["A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:F2"],
        ),
        "三行表头.xlsx": workbook(
            [["附件2"], ["2024年活动情况统计表"], ["活动情况", None, None, "规模", None, "经费（元）", None],
             ["名称", "时间", None, "场次", "观众人次", "预算", "实际"], [None, "开始", "结束", None, None, None, None],
             ["书法展", day, date(2024, 3, 9), 1, "200余", 3000, 2800]],
            merged=["A2:G2", "A3:C3", "D3:E3", "F3:G3", "A4:A5", "B4:C4", "D4:D5", "E4:E5", "F4:F5", "G4:G5"],
        ),
        "人和人次.xlsx": workbook([["活动名称", "场次", "观众（人）"], ["书法展", 1, 200]]),
        "上年和本年.xlsx": workbook(
            [["预算项目", "支付日期", "支出金额（元）", None], [None, None, "本年", "上年"], ["甲", day, 10, 8]],
            merged=["A1:A2", "B1:B2", "C1:D1"],
        ),
        "别的业务.xlsx": workbook([["日期", "客户", "商品名称", "数量", "单价", "金额"], [day, "甲", "纸", 2, 3, 6]]),
        "工资表.xlsx": workbook([["姓名", "基本工资", "奖金", "实发工资"], ["某某", 3000, 200, 3200]]),
        "两张表.xlsx": workbook(
            [PAYMENTS, [day, "甲", 10, "x"]], sheet="支出",
            others={"活动": [["活动名称", "地点", "场次"], ["书法展", "文化馆", 1]], "说明": [["请如实填写"]]},
        ),
    }  # fmt: skip


def _tables() -> dict[str, bytes]:
    months = [f"{month}月" for month in range(1, 13)]
    return {
        "十二个月.xlsx": workbook(
            [["2024年预算支出按月情况表", *[None] * 12, "单位：万元"], ["支出项目", *months, "合计"],
             ["公用经费", *range(1, 13), 78], ["书法展", None, 2.5, *[None] * 10, 2.5],
             ["合计", 1, 4.5, *range(3, 13), 80.5]]
        ),
        "各月的数.xlsx": workbook([["项目（万元）", *months], ["公用经费", *range(1, 13)]]),
        "财政局的预算表.xlsx": workbook(
            [["2024年度部门预算执行情况表"], [None, None, None, None, None, "单位：万元"],
             ["项目", "年初预算", "上年结转", "预算调整", "全年预算", "执行数"],
             ["一、基本支出", 713.4, 0, -45.64, 667.76, 662.52], ["（一）人员经费", 600, 0, -45.64, 554.36, 550],
             ["（二）公用经费", 113.4, 0, 0, 113.4, 112.52], ["二、项目支出", 380, 0, 0, 380, 380],
             ["1.文艺创作扶持", 200, 0, 0, 200, 200], ["2.惠民演出", 180, 0, 0, 181, 180],
             ["合计", 1093.4, 0, -45.64, 1047.76, 1042.52]]
        ),
        "协会的活动表.xlsx": workbook(
            [["示例区书法家协会2024年活动统计表"],
             ["序号", "活动名称", "活动时间", "地点", "主办单位", "参加人数", "受众人次", "经费（元）", "活动内容",
              "备注"],
             [1, "“翰墨迎春”书法展", "2月1日-2月15日", "文化馆", "区文联", 60, "1.2万", 20000, "展出作品。", ""],
             [2, "送春联", "2024.1.28", "某社区", "区文联", "30人", "300余人次", "3000元", None, "雨天"],
             [3, "座谈会", "下半年", "文联", "区文联", "约20", None, None, None, None]]
        ),
        "指标表.xlsx": workbook(
            [["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
             ["产出指标（50分）", "数量指标", "展览场次", "≥3场", "4场", 10, 10, None],
             [None, "质量指标", "作品合格率", "≥95%", 0.97, 10, 10, None],
             [None, "时效指标", "完成时间", "12月底前", "12月20日", 10, 10, None],
             ["效益指标（30分）", "社会效益指标", "影响力", "有所提升", "达成预期", 10, 9, "样本少"],
             ["满意度指标", "服务对象满意度指标", "观众满意度", "≥90%", 0.985, 10, 10, None]],
            merged=["A2:A4"], formats={"E6": "0.0%"},
        ),
    }  # fmt: skip


def _texts() -> dict[str, bytes]:
    text = '支付日期,预算项目,支出数（元）,摘要\r\n2024-3-5,公用经费,"1,093.40","印刷，装订"\r\n'
    return {"逗号分隔.csv": text.encode("utf-8-sig"), "国标编码.csv": text.encode("gb18030")}


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in books().items():
        (FOLDER / name).write_bytes(content)

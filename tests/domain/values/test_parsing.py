"""Parsing: typed text becomes a value, or is refused with a useful reason."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make.records import new, wan, year_with
from tests.make.years import values_of
from wenlian_desktop.domain.interchange.json_schema import SHAPES
from wenlian_desktop.domain.records.activities import Activity, Association, Indicator, Survey, Theme
from wenlian_desktop.domain.records.budget import Accounts, BudgetChange, BudgetLine, MonthlyPlan, Payment, ThreePublic
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.texts.naming import choice_labels, matching_rows, row_title
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import Field, Floor, Kind
from wenlian_desktop.domain.values.formatting import FORMATTERS, format_display, format_editable
from wenlian_desktop.domain.values.parsing import PARSERS, ParseContext, parse_value
from wenlian_desktop.domain.values.uids import UID
from wenlian_desktop.storage.file.models import COLUMNS, link_models
from wenlian_desktop.ui.editing.editors import EDITOR_CLASSES


def declared(record: type[Record], name: str) -> Field:
    return record.spec.fields[name]


NAME = declared(Activity, "name")
EFFECT = declared(Activity, "effect")
SESSIONS = declared(Activity, "sessions")  # 场
YEAR = declared(Report, "year")
AUDIENCE = declared(Activity, "audience")  # 人次
EXHIBITED = declared(Activity, "exhibited")  # 件
PARTICIPANTS = declared(Activity, "participants")  # 人
COST = declared(Activity, "cost")  # 元
PAID = declared(Payment, "amount")  # 元, may be below zero
BUDGET = declared(BudgetLine, "initial_fiscal")  # 万元
RATE = declared(Survey, "target")
SCORE = declared(Report, "stated_score")
TARGET = declared(Indicator, "target")
DAY = declared(Activity, "started")
MONTH = declared(MonthlyPlan, "month")
CATEGORY = declared(BudgetLine, "category")
BRAND = declared(Activity, "is_brand")
SIGN = declared(Indicator, "sign")
LEVEL1, LEVEL2 = declared(Indicator, "level1"), declared(Indicator, "level2")
SOURCE, METHOD = declared(Payment, "source"), declared(Payment, "method")
STATUS = declared(Activity, "status")
ABROAD = declared(ThreePublic, "item")
GRADE = declared(Report, "stated_grade")
THEME = declared(Activity, "theme")
ASSOCIATIONS = declared(Activity, "associations")

GOOD: dict[Field, dict[str, Any]] = {
    NAME: {
        "“光影”摄影展": "“光影”摄影展",
        "  两头的空白　": "两头的空白",
        "一行\n里的\t换行": "一行 里的 换行",
        "零宽\u200b字符\ufeff": "零宽字符",
        "生僻字𬭎䶮": "生僻字𬭎䶮",
        "   ": None,
    },
    EFFECT: {"第一段\r\n第二段\n": "第一段\n第二段", "\u2028上一行": "上一行", "\n\n": None},
    SESSIONS: {"36": 36, "36场": 36, "３６ 场": 36, "1,200": 1200, "1.2万": 12_000, "0": 0, "+5": 5, "": None},
    YEAR: {"2024": 2024, "２０２４年": 2024},
    AUDIENCE: {
        "5200": Floor(5200),
        "200余": Floor(200, "余"),
        "200余人次": Floor(200, "余"),
        "200多人次": Floor(200, "余"),
        "超过138万": Floor(1_380_000, "超过", True),
        "逾 138 万人次": Floor(1_380_000, "超过", True),
        "20余万": Floor(200_000, "余", True),
        "20余万人次": Floor(200_000, "余", True),
        "8.6万": Floor(86_000, "", True),
        "300人次以上": Floor(300, "以上"),
    },
    EXHIBITED: {"180余件": Floor(180, "余"), "１２０": Floor(120)},
    COST: {"1093.4": 109_340, "1,093.40元": 109_340, "1.5万元": 1_500_000, "0.1亿元": 1_000_000_000, ".5": 50},
    PAID: {
        "-1,200.50": -120_050,
        "−12": -1200,
        "3元": 300,
        # as Excel and WPS copy cells of the formats 货币 and 会计专用
        "¥1,093.40": 109_340,
        "￥1,093.40": 109_340,
        "￥ 1,093.40": 109_340,
        " ¥ 1,234.00 ": 123_400,
        "(1,093.40)": -109_340,
        "（1,093.40）": -109_340,
        "¥ (1,093.40)": -109_340,
        "(¥1,093.40)": -109_340,
        "-¥5": -500,
        "¥-5": -500,
        "¥1,093.4万": 1_093_400_000,
        " - ": 0,
        " -   ": 0,
        "¥ -   ": 0,
        "￥-": 0,
        "　-　": 0,
        "人民币1093.40": 109_340,
        "人民币 1,093.40 元": 109_340,
        "RMB 1,093.40": 109_340,
        "1093.4 元整": 109_340,
        "1093.4元正": 109_340,
        "5圆": 500,
    },
    BUDGET: {
        "1,093.40 万元": wan("1093.4"),
        "１０９３．４": wan("1093.4"),
        "1093.4": wan("1093.4"),
        "1 093.4": wan("1093.4"),
        "1093.4万": wan("1093.4"),
        "10934000元": wan("1093.4"),
        "0.10934亿元": wan("1093.4"),
        "0.000001": 1,
        "0": 0,
        "380.": wan("380"),
        "¥1,093.40万元": wan("1093.4"),
        "¥10,934,000.00元": wan("1093.4"),
        " ¥ - ": 0,
    },
    RATE: {"95.35": 9535, "95.35%": 9535, "９５％": 9500, "100 %": 10_000, "0.5": 50},
    SCORE: {"99.90": Decimal("99.90"), "99.9分": Decimal("99.9"), "100": Decimal(100)},
    TARGET: {"-0.5": Decimal("-0.5"), "1.2万": Decimal(12_000)},
    DAY: {
        "2024-6-30": date(2024, 6, 30),
        "2024年6月30日": date(2024, 6, 30),
        "２０２４．０６．３０": date(2024, 6, 30),
        "2024/06/30": date(2024, 6, 30),
        "20240630": date(2024, 6, 30),
        "2024—6—30": date(2024, 6, 30),
        "2024-2-29": date(2024, 2, 29),
        "2024-06-30 00:00:00": date(2024, 6, 30),
        "2024/6/30 14:30": date(2024, 6, 30),
        "2024-06-30T08:00:00.000Z": date(2024, 6, 30),
        "20240630 9:05": date(2024, 6, 30),
        "2024年6月30日 星期日": date(2024, 6, 30),
        "2024年6月30日（周日）": date(2024, 6, 30),
        "2024年6月30日（星期天）下午2:00": date(2024, 6, 30),
        "周日，2024年6月30日": date(2024, 6, 30),
        "2024年6月30日下午3时30分": date(2024, 6, 30),
        "2024年6月30日晚7点半": date(2024, 6, 30),
        "2024年6月30日上午": date(2024, 6, 30),
        "2024年6月30号": date(2024, 6, 30),
    },
    MONTH: {"6": 6, "６月": 6, "06": 6, "12月份": 12, "六月": 6, "十二月": 12},
    CATEGORY: {
        "人员经费": "人员经费",
        "项目": "项目支出",
        "公": "公用经费",
        "人员 经费": "人员经费",
        "项目支出类": "项目支出",
    },
    SIGN: {
        "=": "＝",
        "＝": "＝",
        "等于": "＝",
        "<=": "≤",
        "＜＝": "≤",
        "≦": "≤",
        "不超过": "≤",
        ">=": "≥",
        "＞＝": "≥",
        "≧": "≥",
        "不低于": "≥",
        "大于等于": "≥",
        ">": "＞",
        "<": "＜",
        " >= ": "≥",
    },
    LEVEL2: {
        "产出数量": "数量",
        "产出质量": "质量",
        "产出进度": "时效",
        "产出时效": "时效",
        "产出成本": "成本",
        "数量指标": "数量",
        "时效指标": "时效",
        "社会效益指标": "社会效益",
        "环境效益": "生态效益",
        "可持续性影响": "可持续影响",
        "满意度": "服务对象满意度",
        "经济成本": "经济成本",
        "经济成本指标": "经济成本",
    },
    LEVEL1: {"产出指标": "产出", "效益指标": "效益", "满意度指标": "满意度", "成本指标": "成本"},
    SOURCE: {
        "财政拨款": "当年财政拨款",
        "本年财政拨款": "当年财政拨款",
        "结转": "上年结转",
        "上年结转资金": "上年结转",
        "其他": "其他资金",
    },
    METHOD: {"直接支付": "国库直接支付", "授权支付": "国库授权支付", "银行转账": "转账"},
    STATUS: {"已完成": "完成", "进行中": "进行", "正在进行": "进行"},
    ABROAD: {"因公出国(境)费": "因公出国（境）费", "公务用车运行维护": "公务用车运行维护费", "接待费": "公务接待费"},
    GRADE: {"优秀": "优", "良好": "良"},
    BRAND: {
        "是": True,
        "√": True,
        "✔": True,
        "1": True,
        "１": True,
        "Y": True,
        "否": False,
        "×": False,
        "没有": False,
        "无": False,
        "n": False,
    },
    THEME: {"": None},
    ASSOCIATIONS: {"": ()},
}

REFUSED: dict[Field, dict[str, str]] = {
    SESSIONS: {
        "3.5": "不是整数，本栏填整数。",
        "-3": "是负数，本栏不能为负。",
        "36人次": "的单位是“人次”，本栏单位是“场”（人次与人数分开填）。",
        "36余": "的单位是“余”，本栏单位是“场”。",
        "1,0000": "的千分位分隔不对，请写成 1,093.40 或 1093.4。",
        "三十": "不是有效的数，请填数字，例如 120。",
        "1000000000000000": "过大，请检查位数。",
    },
    YEAR: {
        "24": "不是年份，请填四位数，例如 2024（1990 至 2100）。",
        "20244": "不是年份，请填四位数，例如 2024（1990 至 2100）。",
    },
    AUDIENCE: {
        "约30": "中的“约”不是下限。请填已核实的下限，例如 20余。",
        "近万": "中的“近”不是下限。请填已核实的下限，例如 20余。",
        "超过200余": "带有两个约数字样，请只留一个。",
        "余": "不是有效的数，请填数字，例如 200余。",
        "超过": "不是有效的数，请填数字，例如 200余。",
        "200人": "的单位是“人”，本栏单位是“人次”（人数与人次分开填）。",
        "-5": "是负数，本栏不能为负。",
    },
    PARTICIPANTS: {"200人次": "的单位是“人次”，本栏单位是“人”（人次与人数分开填）。"},
    COST: {
        "12.5O": "不是有效的数：第5个字符是“O”，不是数字0。",
        "l2.5": "不是有效的数：第1个字符是“l”，不是数字1。",
        "0.001": "精确到了分以下，元最多2位小数。",
        "0.0000001万": "精确到了分以下，万元最多6位小数。",
        "-1": "是负数，本栏不能为负。",
        "1.2.3": "不是一个数，请检查小数点。",
        "100美元": "的单位“美元”不是金额单位，请写元或万元。",
        "约100": "不是有效的数，请填数字，例如 1093.4。",
        "(5)": "是负数，本栏不能为负。",
        "¥8O0": "不是有效的数：第3个字符是“O”，不是数字0。",
    },
    PAID: {
        "1.234": "精确到了分以下，元最多2位小数。",
        "-": "看不出是0还是没有：是0请写0，没有请写“无”。",
        "—": "看不出是0还是没有：是0请写0，没有请写“无”。",
        "1,0934": "的千分位分隔不对，请写成 1,093.40 或 1093.4。",
        "1093,40": "的千分位分隔不对，请写成 1,093.40 或 1093.4。",
        "#REF!": "不是有效的数，请填数字，例如 1093.4。",
        "8O0": "不是有效的数：第2个字符是“O”，不是数字0。",
        "(-5)": "不是有效的数，请填数字，例如 1093.4。",
        "$5": "不是有效的数，请填数字，例如 1093.4。",
    },
    BUDGET: {
        "1.2345678": "精确到了分以下，万元最多6位小数。",
        "1.005元": "精确到了分以下，元最多2位小数。",
        "-380": "是负数，本栏不能为负。",
        "¥1,093.40": "没有写是元还是万元，本栏单位是万元：请在后面写上“元”或“万元”。",
        "1093，4": "的千分位分隔不对，请写成 1,093.40 或 1093.4。",
        "1093。4": "不是有效的数，请填数字，例如 1093.4。",
        "5万5": "不是有效的数，请填数字，例如 1093.4。",
        "1000000000": "过大，请检查位数。",
    },
    RATE: {
        "95.355": "的小数超过两位。",
        "95.35元": "不是百分数，请填 95.35 或 95.35%。",
        "1万": "不是百分数，请填 95.35 或 95.35%。",
        "-1": "是负数，本栏不能为负。",
    },
    SCORE: {
        "-1": "是负数，本栏不能为负。",
        "99点": "后面的“点”读不出来，请只填数字。",
        "1234567890123456789": "的位数过多。",
    },
    DAY: {
        "2024-6-31": "不存在：2024年6月没有31日。",
        "2023年2月29日": "不存在：2023年2月没有29日。",
        "2024-13-1": "不存在：没有13月。",
        "1824-6-30": "的年份是1824，请检查。",
        "6月30日": "没有年份，请写成 2024-6-30。",
        "2024-6-30 星期一": "的日期和星期对不上：2024年6月30日是星期日。",
        "2024年6月30日至7月2日": "不是日期，请写成 2024-6-30 或 6月30日。",
        "14:30": "不是日期，请写成 2024-6-30 或 6月30日。",
        "24-6-30": "不是日期，请写成 2024-6-30 或 6月30日。",
        "六月三十日": "不是日期，请写成 2024-6-30 或 6月30日。",
    },
    MONTH: {
        "0": "不是月份，请填 1 至 12。",
        "13月": "不是月份，请填 1 至 12。",
        "十三月": "不是月份，请填 1 至 12。",
        "上半年": "不是月份，请填 1 至 12。",
        "一二月": "不是月份，请填 1 至 12。",
        "十一二": "不是月份，请填 1 至 12。",
        "月": "不是月份，请填 1 至 12。",
    },
    CATEGORY: {"经费": "不在可选项中，可选：人员经费、公用经费、项目支出、其他支出。"},
    SIGN: {"以上": "不在可选项中，可选：≥、≤、＝、＞、＜。"},
    LEVEL1: {"产出成本": "不在可选项中，可选：产出、效益、满意度、成本、预算执行、预算管理。"},
    SOURCE: {
        "资金": "不在可选项中，可选：当年财政拨款、上年结转、其他资金。",
        "财政拨款或其他资金": "不在可选项中，可选：当年财政拨款、上年结转、其他资金。",
    },
    STATUS: {
        "未完成": "不在可选项中，可选：计划、进行、完成、取消。",
        "书法作品完成": "不在可选项中，可选：计划、进行、完成、取消。",
    },
    BRAND: {"也许": "请填“是”或“否”。"},
    THEME: {"没有的主题": "没有找到，请从列表中选择或先新增。"},
}

NOBODY = ParseContext()
UIDS = st.text("0123456789abcdef", min_size=16, max_size=16)
POINTING = {Kind.REFERENCE: UIDS, Kind.REFERENCES: st.lists(UIDS, unique=True).map(tuple)}
UNKEPT = ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\ud800", "\ufffe", "\u202e"]


def cases(table: dict[Field, dict[str, Any]]) -> list[Any]:
    return [
        pytest.param(field, text, result, id=f"{field.kind.name}-{text!r}")
        for field, texts in table.items()
        for text, result in texts.items()
    ]


def refusal(field: Field, text: str, context: ParseContext = NOBODY) -> str:
    with pytest.raises(ParseError) as refused:
        parse_value(field, text, context)
    return str(refused.value)


@pytest.mark.parametrize(("field", "text", "value"), cases(GOOD))
def test_a_good_text_becomes_its_value(field: Field, text: str, value: Any) -> None:
    result = parse_value(field, text)
    assert (result, type(result)) == (value, type(value))


@pytest.mark.parametrize(("field", "text", "reason"), cases(REFUSED))
def test_a_text_that_is_no_value_is_refused_with_the_reason(field: Field, text: str, reason: str) -> None:
    assert refusal(field, text) == f"{field.label}：“{text}”{reason}"


def test_the_tables_above_try_every_kind() -> None:
    assert {field.kind for field in GOOD} == set(Kind)
    texts = {Kind.TEXT, Kind.LONG_TEXT}  # every text is one
    assert {field.kind for field in REFUSED} == set(Kind) - texts - {Kind.REFERENCES}


@pytest.mark.parametrize("sign", UNKEPT, ids=ascii)
@pytest.mark.parametrize("field", [NAME, EFFECT, BUDGET], ids=lambda field: field.kind.name)
def test_a_character_that_cannot_be_kept_is_named(field: Field, sign: str) -> None:
    reason = f"文字中有无法保存的字符（U+{ord(sign):04X}），请删去后重新填写。"
    assert refusal(field, f"12{sign}") == f"{field.label}：{reason}"


def test_a_long_text_is_quoted_by_its_beginning() -> None:
    assert refusal(BUDGET, "甲" * 41) == f"{BUDGET.label}：“{'甲' * 40}…”不是有效的数，请填数字，例如 1093.4。"


def test_a_day_without_a_year_belongs_to_the_year_that_is_open() -> None:
    assert parse_value(DAY, "6月30日", ParseContext(year=2024)) == date(2024, 6, 30)
    assert refusal(DAY, "6月31日", ParseContext(year=2024)) == "开始日期：“6月31日”不存在：2024年6月没有31日。"
    assert refusal(DAY, "2-29", ParseContext(year=2023)) == "开始日期：“2-29”不存在：2023年2月没有29日。"


def test_a_beginning_that_fits_two_choices_is_refused() -> None:
    kind = declared(BudgetChange, "kind")
    assert refusal(kind, "追") == "调整类型：“追”不在可选项中，可选：追加、追减、调剂、收回。"


def test_a_reference_is_found_by_the_name_of_its_row() -> None:
    drama, twice = new(Theme, title="戏曲"), [new(Theme, title="惠民"), new(Theme, title="惠民")]
    year = year_with(drama, *twice)
    context = ParseContext(lookup=lambda record, text: matching_rows(year, record, text))
    assert parse_value(THEME, "戏曲", context) == drama.uid
    assert parse_value(THEME, twice[1].uid, context) == twice[1].uid
    assert refusal(THEME, "惠民", context) == "主题：“惠民”同名的有2条，请从列表中选择。"
    assert [parse_value(THEME, name, context) for name in choice_labels(year, "theme")] == [
        row.uid for row in (drama, *twice)
    ]
    assert choice_labels(year, "theme")[1:] == ["惠民（第2条）", "惠民（第3条）"]
    assert refusal(THEME, "舞蹈", context) == "主题：“舞蹈”没有找到，请从列表中选择或先新增。"


def test_several_references_are_parted_by_semicolons_and_each_counts_once() -> None:
    context = ParseContext(lookup=lambda record, text: [f"{record} {text}"] if text in ("书法", "美术") else [])
    found = ("association 书法", "association 美术")
    assert parse_value(ASSOCIATIONS, "书法；美术; 书法；", context) == found
    assert refusal(ASSOCIATIONS, "书法；无此协会", context).startswith("承办协会：“无此协会”没有找到")


@pytest.mark.parametrize(
    "typed",
    [
        "书法、美术",
        "书法，美术",
        "书法,美术",
        "书法 美术",
        "书法　美术",
        "书法/美术",
        "书法和美术",
        "书法；美术、书法",
        "、书法、美术、",
    ],
)
def test_several_references_may_be_parted_as_offices_do(typed: str) -> None:
    context = ParseContext(lookup=lambda record, text: [f"{record} {text}"] if text in ("书法", "美术") else [])
    assert parse_value(ASSOCIATIONS, typed, context) == ("association 书法", "association 美术")


def test_of_several_references_the_unknown_one_is_named() -> None:
    context = ParseContext(lookup=lambda record, text: [f"{record} {text}"] if text in ("书法", "美术") else [])
    for typed in ("书法、舞蹈，美术", "书法；舞蹈；美术", "书法，舞蹈"):
        assert refusal(ASSOCIATIONS, typed, context) == "承办协会：“舞蹈”没有找到，请从列表中选择或先新增。"


def test_a_name_that_holds_a_separator_is_one_name() -> None:
    guilds = [new(Association, name=name) for name in ("书法和美术", "书法", "戏剧、曲艺", "摄影 影视", "音乐（声乐）")]
    year = year_with(*guilds)
    context = ParseContext(lookup=lambda record, text: matching_rows(year, record, text))

    def names(typed: str) -> list[str]:
        return [row_title(year, "association", uid) for uid in parse_value(ASSOCIATIONS, typed, context)]

    assert names("书法和美术、书法") == ["书法和美术", "书法"]
    assert names("书法、戏剧、曲艺、摄影 影视") == ["书法", "戏剧、曲艺", "摄影 影视"]
    assert names("摄影影视 音乐(声乐)") == ["摄影 影视", "音乐（声乐）"]
    assert "没有找到" in refusal(ASSOCIATIONS, "美术", context)


def test_a_name_with_a_semicolon_in_it_reads_back_beside_others() -> None:
    guilds = [new(Association, name=name) for name in ("书法；篆刻", "美术", "美术", "曲艺;评书")]
    year = year_with(*guilds)
    context = ParseContext(lookup=lambda record, text: matching_rows(year, record, text))
    assert parse_value(ASSOCIATIONS, "；".join(choice_labels(year, "association")), context) == tuple(
        row.uid for row in guilds
    )
    assert parse_value(ASSOCIATIONS, "书法；篆刻", context) == (guilds[0].uid,)


def fields_of(kind: Kind) -> list[Field]:
    return [field for cls in CATALOGUE for field in cls.spec.fields.values() if field.kind is kind]


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)
@settings(max_examples=60)
@given(data=st.data())
def test_what_an_editor_shows_reads_back_as_the_value(kind: Kind, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(fields_of(kind)))
    value = data.draw(POINTING[kind] if kind in POINTING else values_of(field))
    context = ParseContext(lookup=lambda record, text: [text] if UID.fullmatch(text) else [])
    assert parse_value(field, format_editable(field, value), context) == value


@given(st.sampled_from([BUDGET, COST, PAID, SESSIONS]), st.integers(0, 10**14))
def test_what_is_shown_at_rest_reads_back_as_the_value_too(field: Field, value: int) -> None:
    assert parse_value(field, format_display(field, value)) == value


@pytest.mark.parametrize(
    ("field", "value", "edited", "shown"),
    [
        (BUDGET, wan("1093.4"), "1093.40", "1,093.40"),
        (BUDGET, 1, "0.000001", "0.000001"),
        (PAID, -123_456_789, "-1234567.89", "-1,234,567.89"),
        (PAID, -50, "-0.50", "-0.50"),
        (SESSIONS, 12_345, "12345", "12,345"),
        (YEAR, 2024, "2024", "2024"),
        (AUDIENCE, Floor(1_250), "1250", "1,250"),
        (AUDIENCE, Floor(1_380_000, "超过", True), "超过138万", "超过138万"),
        (AUDIENCE, Floor(200_000, "余", True), "20余万", "20余万"),
        (AUDIENCE, Floor(86_000, "余", True), "8.6万余", "8.6万余"),
        (AUDIENCE, Floor(300, "以上"), "300以上", "300以上"),
        (RATE, 9535, "95.35", "95.35"),
        (DAY, date(2024, 6, 30), "2024-06-30", "2024-06-30"),
        (declared(Accounts, "opening"), None, "", ""),
    ],
)
def test_a_value_is_shown_with_thousands_and_edited_without(field: Field, value: Any, edited: str, shown: str) -> None:
    assert (format_editable(field, value), format_display(field, value)) == (edited, shown)


def test_every_choice_of_every_field_reads_back_as_itself() -> None:
    choices = [(field, each) for field in fields_of(Kind.CHOICE) for each in field.choices]
    assert len(choices) > 150
    assert [parse_value(field, each) for field, each in choices] == [each for _, each in choices]


@pytest.mark.parametrize(
    "table", [PARSERS, FORMATTERS, EDITOR_CLASSES, SHAPES], ids=["READERS", "WRITERS", "EDITORS", "SHAPES"]
)
def test_a_table_by_kind_has_every_kind(table: dict[Kind, Any]) -> None:
    assert set(table) == set(Kind)


def test_every_kind_has_a_column_or_a_link_table() -> None:
    assert set(COLUMNS) == set(Kind) - {Kind.REFERENCES}
    linked = {(record, name) for record in RECORDS for name in link_models(record)}
    assert linked == {
        (cls.spec.name, field.name)
        for cls in CATALOGUE
        for field in cls.spec.fields.values()
        if field.kind is Kind.REFERENCES
    }


def test_an_underscore_makes_no_month() -> None:
    assert refusal(MONTH, "1_0") == "月份：“1_0”不是月份，请填 1 至 12。"


def test_no_place_below_a_cent_is_too_far_behind_to_be_seen() -> None:
    assert refusal(COST, f"1.{'0' * 28}1").endswith("精确到了分以下，元最多2位小数。")


def test_a_number_has_no_more_places_than_its_json_may_have() -> None:
    assert refusal(SCORE, f"0.{'0' * 18}1").endswith("的位数过多。")


def test_a_date_copied_from_a_windows_folder_is_read() -> None:
    assert parse_value(DAY, "\u200e2024/\u200e6/\u200e30") == date(2024, 6, 30)

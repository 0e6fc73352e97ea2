"""Schemes: shipped ones are valid and give the provenance of each value; invalid ones give an error."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest

from wenlian_desktop.domain.scoring import schemes
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError
from wenlian_desktop.domain.scoring.schemes import (
    SchemeItem,
    parse_scheme,
    scheme_from_json,
    shipped_scheme,
    shipped_scheme_texts,
)

PROVENANCES = ("找到", "知识", "推断", "假定", "自定")

Change = Callable[[dict[str, Any]], object]


def items_of(items: tuple[SchemeItem, ...]) -> Iterator[SchemeItem]:
    for item in items:
        yield item
        yield from items_of(item.children)


def test_the_schemes_the_trade_asks_for_ship() -> None:
    assert set(shipped_scheme_texts()) == {
        "beijing", "beijing-full-from-95", "mof-10-50-30-10", "mof-10-20-40-20-10", "mof-2021-101", "hubei", "hunan",
        "sichuan", "chongqing",
    }  # fmt: skip


@pytest.mark.parametrize("name", shipped_scheme_texts())
def test_a_shipped_scheme_is_sound_and_every_value_says_how_it_is_known(name: str) -> None:
    scheme = shipped_scheme(name)
    assert scheme.total == sum(leaf.weight for leaf in scheme.leaves) == 100
    for item in items_of(scheme.items):
        kinds = dict(item.provenance)
        assert set(kinds.values()) <= set(PROVENANCES)
        assert ("method" in kinds) == (not item.children)
        assert ("absence" in kinds) == (item.absence is not None)
    assert {name for name, _ in scheme.provenance} == {"years", "source", "total", "rounding", "grades", "bands"}


# Full marks and the parameters of the shipped schemes, copied from DOMAIN 2.1 and 2.3.
BEIJING = {
    "当年预算执行情况": 20, "预算执行率": 20,
    "整体绩效目标实现情况": 60,
    "产出": 30, "产出数量": 10, "产出质量": 8, "产出进度": 6, "产出成本": 6,
    "效果": 30, "经济效益": 4, "社会效益": 6, "环境效益": 4, "可持续性影响": 6, "服务对象满意度": 10,
    "预算管理情况": 20,
    "财务管理": 4, "财务管理制度健全性": 1, "资金使用合规性和安全性": 2, "会计基础信息完善性": 1,
    "资产管理": 4, "资产管理规范性": 4, "绩效管理": 4, "绩效管理情况": 4,
    "结转结余率": 4, "部门预决算差异率": 4,
}  # fmt: skip
BY_KIND = {"预算执行率": 10, "产出指标": 50, "效益指标": 30, "满意度指标": 10}
HUNAN = {
    "投入": 15, "过程": 40, "产出": 25, "效果": 20, "在职人员控制率": 5, "“三公经费”变动率": 5, "重点支出安排率": 5,
    "预算完成率": 5, "预算控制率": 5, "预算调整率": 3, "资金结余": 3, "“三公经费”控制率": 6,
}  # fmt: skip
SICHUAN = {"部门预算管理": 80, "预算编制": 30, "目标实现": 10, "编制准确": 10}


@pytest.mark.parametrize(
    ("scheme", "weights"),
    [
        ("beijing", BEIJING),
        ("beijing-full-from-95", BEIJING),
        ("mof-10-50-30-10", BY_KIND),
        ("mof-2021-101", BY_KIND),
        ("hubei", BY_KIND | {"预算执行率": 20, "产出指标": 40}),
        ("chongqing", BY_KIND),
        ("hunan", HUNAN),
        ("sichuan", SICHUAN),
    ],
)
def test_each_item_has_the_full_marks_of_its_source(scheme: str, weights: dict[str, int]) -> None:
    found = {item.name: item.weight for item in items_of(shipped_scheme(scheme).items)}
    assert {name: found[name] for name in weights} == weights


@pytest.mark.parametrize(
    ("scheme", "item", "method", "parameters"),
    [
        ("beijing", "预算执行率", "ratio", {}),  # 得分=20×执行率
        ("beijing-full-from-95", "预算执行率", "ratio", {"full_from": "95%"}),  # 2.2 V3: ≥95% 满分
        ("beijing", "资产管理规范性", "checklist", {"points": ["1", "1", "1", "1"]}),  # 清查、配置、处置、无流失
        ("beijing", "绩效管理情况", "checklist", {"points": ["1", "1", "1", "1"]}),  # 目标、监控、自评、应用各 1
        ("mof-2021-101", "预算执行率", "step", {"steps": [["100%", "10"], ["80%", "7"], ["60%", "5"]]}),
        ("mof-2021-101", "产出指标", "ratio_floor", {"floor": "60%"}),  # 完成率<60% 得 0
        ("mof-2021-101", "满意度指标", "step", {"steps": [["90%", "10"], ["80%", "8"], ["60%", "5"]]}),
        ("hubei", "预算执行率", "ratio", {}),  # 20 分×执行率
        ("hunan", "在职人员控制率", "deduct_per_unit", {"free": "100%", "unit": "1%", "points": "0.5"}),
        ("hunan", "重点支出安排率", "step", {"steps": [["90%", "5"], ["80%", "4"], ["70%", "3"], ["60%", "2"]]}),
        ("hunan", "预算完成率", "deduct_per_unit", {"free": "100%", "unit": "5%", "points": "2"}),
        ("hunan", "预算控制率", "step", {"steps": [["0%", "5"], ["10%", "4"], ["20%", "3"], ["30%", "2"]]}),
        ("hunan", "预算调整率", "step", {"steps": [["0%", "3"], ["10%", "2"], ["20%", "1"], ["30%", "0.5"]]}),
        ("hunan", "资金结余", "step", {"steps": [["0%", "3"], ["100%", "2"]]}),  # 无 3；不超上年 2；超过 0
        ("hunan", "“三公经费”控制率", "deduct_per_unit", {"free": "100%", "unit": "1%", "points": "1"}),
        ("sichuan", "编制准确", "reverse_ratio", {"factor": "10"}),  # (1−10×调剂额/年初预算)×分值
    ],
)
def test_a_rule_has_the_parameters_of_its_source(
    scheme: str, item: str, method: str, parameters: dict[str, Any]
) -> None:
    (found,) = (each for each in leaves_of(json.loads(shipped_scheme_texts()[scheme])["items"]) if each["name"] == item)
    told = found.get("parameters", {})
    if "points" in told and isinstance(told["points"], list):
        told = {"points": [point["points"] for point in told["points"]]}
    assert (found["method"], told) == (method, parameters)


def leaves_of(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for item in items:
        yield from leaves_of(item["children"]) if "children" in item else [item]


@pytest.mark.parametrize(
    ("scheme", "bands"),
    [
        ("mof-10-50-30-10", [["80%", "100%"], ["60%", "80%"], ["0%", "60%"]]),  # 财预〔2020〕10号
        ("hubei", [["80%", "100%"], ["50%", "80%"], ["0%", "50%"]]),  # 100–80 / 80–50 / 50–0
    ],
)
def test_what_is_judged_is_judged_in_the_bands_of_the_source(scheme: str, bands: list[list[str]]) -> None:
    assert [band[1:3] for band in json.loads(shipped_scheme_texts()[scheme])["bands"]] == bands


def test_every_method_is_used_by_some_scheme() -> None:
    used = {leaf.method.name for name in shipped_scheme_texts() for leaf in shipped_scheme(name).leaves if leaf.method}
    assert used == set(schemes.METHODS) - {"grade_band"}  # by the bands of every scheme, for what is judged
    assert all(shipped_scheme(name).bands for name in shipped_scheme_texts())


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        ("100", "优"),
        ("90", "优"),
        ("89.99", "良"),
        ("80", "良"),
        ("79.99", "中"),
        ("60", "中"),
        ("59.99", "差"),
        ("0", "差"),
    ],
)
def test_the_bound_belongs_to_the_better_grade(score: str, grade: str) -> None:
    assert shipped_scheme().grade(Decimal(score)) == grade


def leaf(data: dict[str, Any], code: str = "A1") -> dict[str, Any]:
    """An item of the scheme as JSON, by its code."""
    waiting = list(data["items"])
    while waiting:
        item: dict[str, Any] = waiting.pop()
        if item["code"] == code:
            return item
        waiting += item.get("children", [])
    raise KeyError(code)


def put(code: str, /, **values: Any) -> Change:
    return lambda data: leaf(data, code).update(values)


def nested(levels: int) -> dict[str, Any]:
    """An item with so many levels below it."""
    item: dict[str, Any] = {"code": "Z0", "name": "末级", "weight": "20", "method": "manual", "known": {}}
    for level in range(1, levels):
        item = {"code": f"Z{level}", "name": f"第{level}级", "weight": "20", "children": [item], "known": {}}
    return item


FAULTS: list[tuple[Change, str]] = [
    (lambda data: data.update(format="x"), "不是本程序的评分规则集"),
    (lambda data: data.update(extra=1), "不认识“extra”"),
    (lambda data: data.update(name=" "), "“name”是空的"),
    (lambda data: data.update(total="99"), "总分99分，下级分值之和为100分"),
    (lambda data: data.update(total=100), "“total”缺少或写法不对"),
    (lambda data: data.update(total="1e2"), "“total”应是带引号的数"),
    (lambda data: data.update(grades=[["优", "90"]]), "最低一级从0起"),
    (lambda data: data.update(grades=[["优"]]), "等级界限读不出"),
    (lambda data: data.update(grades=[["优", "89.995"], ["差", "0"]]), "等级界限读不出"),
    (lambda data: data.update(grades=[["优", "90"], [" ", "0"]]), "等级都应有名称"),
    (lambda data: data.update(grades=[["优", "900"], ["差", "0"]]), "等级“优”从900分起，高于总分100分"),
    (lambda data: data["items"][0].update(children=[]), "“children”是空的"),
    (lambda data: data["items"].__setitem__(0, nested(400)), "评分项最多分6级"),
    (lambda data: data.update(bands=[["好", "80%", "60%", "70%"]]), "定性指标的档次读不出"),
    (lambda data: data["rounding"].update(places=3), "“places”应是0、1、2之一"),
    (lambda data: data["rounding"].update(order="不取位"), "“order”应是先各自取位再相加、先相加再取位之一"),
    (lambda data: data["known"].pop("total"), "“total”应是找到、知识、推断、假定、自定之一"),
    (lambda data: data["items"].append(3), "指标应是对象"),
    (put("A1", weight="19"), "指标“当年预算执行情况”20分，下级分值之和为19分"),
    (put("A1", weight="20.001"), "“weight”应大于0，最多两位小数"),
    (put("A1", code="B11"), "编码“B11”出现了两次"),
    (put("A1", name="产出数量"), "末级指标名称“产出数量”出现了两次"),
    (put("A1", method="best"), "“method”应是ratio、ratio_floor"),
    (put("A1", source="points"), "“source”应是execution_rate"),
    (lambda data: leaf(data).pop("source"), "没有写明评分依据“source”"),
    (put("A1", parameters={"half": "1"}), "方法 ratio 没有参数“half”"),
    (put("A1", parameters={"full_from": 0.95}), "方法 ratio 的参数“full_from”读不出"),
    (put("A1", method="ratio_floor"), "方法 ratio_floor 缺少参数“floor”"),
    (put("A1", method="reverse_ratio"), "方法 reverse_ratio 只用于反向指标"),
    (put("A1", method="step", parameters={"steps": [["60%", "5"], ["90%", "20"]]}), "“steps”应由好到差排列"),
    (put("A1", method="step", parameters={"steps": [["90%", "10"]]}), "“steps”首档应等于分值"),
    (put("A1", of=["产出"]), "按绩效指标评分的要写明“of”，其余不写"),
    (put("B11", of=["产量"]), "“of”中的“产量”不是指标的级次"),
    (put("C21", parameters={"points": [{"name": "清查", "points": "3"}]}), "“points”各要点分之和应等于分值"),
    (put("C21", parameters={"points": [{"name": "清查；盘点", "points": "4"}]}), "其中不能有分号"),
    (put("C21", parameters={"points": [{"name": "清查", "points": "4", "fact": "x"}]}), "不认识的事实“x”"),
    (put("B23", absence={"goes": "固定指标", "item": "B2", "section": "环境效益"}), "去向“B2”不是其他末级指标"),
    (put("B23", absence={"goes": "固定指标"}), "“固定指标”要写明“item”"),
    (put("B23", absence={"goes": "同级按比例", "section": "天气"}), "提纲中没有“天气”"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "sentence"), FAULTS, ids=[sentence for _, sentence in FAULTS])
def test_a_faulty_scheme_gets_a_sentence(change: Change, sentence: str) -> None:
    data = json.loads(shipped_scheme_texts()["beijing"])
    change(data)
    with pytest.raises(SchemeError) as refused:
        scheme_from_json(data)
    assert sentence in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", "null", "[" * 100_000])
def test_what_is_no_scheme_gets_a_sentence(text: str) -> None:
    with pytest.raises(SchemeError):
        parse_scheme(text)


@pytest.mark.parametrize("key", list(json.loads(shipped_scheme_texts()["beijing"])))
def test_a_scheme_of_any_other_shape_is_refused_and_never_breaks(key: str) -> None:
    for value in (None, 1, "x", [], {}, [1], [[1, 2]], [{}], {"a": 1}, True):
        with suppress(SchemeError):
            scheme_from_json(json.loads(shipped_scheme_texts()["beijing"]) | {key: value})

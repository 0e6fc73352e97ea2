"""Labels of methods, parameters, sources and facts on the screen, and how each is typed."""

from dataclasses import dataclass

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.activities import Indicator, Survey
from wenlian_desktop.domain.scoring.inputs import SOURCES
from wenlian_desktop.domain.scoring.methods import BEGUN_UNITS, FULL_UNITS, PROPORTIONAL
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError, SchemeWording

PERCENT, POINTS = "%", "分"
YES = "是"


@dataclass(frozen=True)
class ParameterCell:
    """An input of a parameter: label, unit (rates are typed in %), and choices if any."""

    label: str
    unit: str = ""
    choices: tuple[str, ...] = ()
    is_optional: bool = False

    @property
    def caption(self) -> str:
        """The label with its unit."""
        label = f"{self.label}，可不填" if self.is_optional else self.label
        return f"{label}（{self.unit}）" if self.unit else label


@dataclass(frozen=True)
class Parameter:
    """A parameter of a method: one cell, or a table with columns."""

    key: str
    cell: ParameterCell
    columns: tuple[ParameterCell, ...] = ()


@dataclass(frozen=True)
class MethodWords:
    """Title and description of a method, with its parameters."""

    title: str
    description: str
    parameters: tuple[Parameter, ...] = ()


FACT_WORDS = {
    "assets_counted": "资产都有盘点日期",
    "assets_agree": "资产账实相符",
    "assets_within_standard": "资产配置未超标准",
    "assets_disposed_with_approval": "资产处置都有批复",
    "has_rules": "有本单位制度",
}
GRADES = Indicator.spec.fields["grade"].choices
BAND_COLUMNS = (
    ParameterCell("档次", "", ("", *GRADES)),
    ParameterCell("最低", PERCENT),
    ParameterCell("最高", PERCENT),
    ParameterCell("没有得分系数时", PERCENT),
)
GRADE_COLUMNS = (ParameterCell("等级"), ParameterCell("起点", POINTS))
ANSWERS = tuple(Survey.spec.fields[name].label for name in derived.ANSWERS)

METHOD_WORDS: dict[str, MethodWords] = {
    "ratio": MethodWords(
        "按比例",
        "得分＝率×分值，不超过分值。",
        (Parameter("full_from", ParameterCell("达到多少得满分", PERCENT, is_optional=True)),),
    ),
    "ratio_floor": MethodWords(
        "按比例，设及格线",
        "低于及格线不得分；达到的，得分＝（率－及格线）÷（1－及格线）×分值。",
        (Parameter("floor", ParameterCell("及格线", PERCENT)),),
    ),
    "reverse_ratio": MethodWords(
        "反向按比例",
        "填了目标：得分＝目标÷率×分值；没有填：得分＝（1－倍数×率）×分值。只用于反向指标。",
        (
            Parameter("target", ParameterCell("目标", PERCENT, is_optional=True)),
            Parameter("factor", ParameterCell("倍数，不填为1")),
        ),
    ),
    "step": MethodWords(
        "分段",
        "由好到差，达到哪一段的界限就得哪一段的分；界限属于本段。首段的分应等于分值。",
        (Parameter("steps", ParameterCell("分段"), (ParameterCell("界限", PERCENT), ParameterCell("得分", POINTS))),),
    ),
    "deduct_per_unit": MethodWords(
        "超过界限递减扣分",
        "不超过界限得满分；超过的（正向指标为不足的），每多少个百分点扣多少分，扣完为止。",
        (
            Parameter("free", ParameterCell("不扣分的界限", PERCENT)),
            Parameter("unit", ParameterCell("每多少个百分点", PERCENT)),
            Parameter("points", ParameterCell("扣多少分", POINTS)),
            Parameter("counting", ParameterCell("不满一个单位的", "", (PROPORTIONAL, FULL_UNITS, BEGUN_UNITS))),
        ),
    ),
    "checklist": MethodWords(
        "按要点",
        "符合的要点得分相加；一票否决的要点不符合，整项不得分。各要点的分之和应等于分值。",
        (
            Parameter(
                "points",
                ParameterCell("要点"),
                (
                    ParameterCell("要点"),
                    ParameterCell("分值", POINTS),
                    ParameterCell("由数据判断", "", ("", *FACT_WORDS.values())),
                    ParameterCell("一票否决", "", ("", YES)),
                ),
            ),
        ),
    ),
    "grade_band": MethodWords(
        "按档次",
        "定性指标按所评的档次得分，档内按得分系数。",
        (Parameter("bands", ParameterCell("档次"), BAND_COLUMNS),),
    ),
    "likert": MethodWords(
        "问卷五级加权",
        "五级答案按各自的比例加权平均，再÷目标×分值，不超过分值。",
        (
            Parameter(
                "weights", ParameterCell("五级的比例"), tuple(ParameterCell(answer, PERCENT) for answer in ANSWERS)
            ),
            Parameter("target", ParameterCell("目标", PERCENT, is_optional=True)),
        ),
    ),
    "boolean": MethodWords("是或否", "达到100%得满分，否则不得分。"),
    "manual": MethodWords("人工评分", "由评价工作组评分，写明理由。"),
}

_AMBIGUOUS = {"surveys": "满意度（问卷五级答案）", "": "不用数据，由人评分"}
SOURCE_WORDS: dict[str, str] = {name: _AMBIGUOUS.get(name, source.noun) for name, source in SOURCES.items()}

# Keys of the parser and their labels on the screen.
KEY_WORDS = {
    "name": "名称", "version": "版本", "years": "适用年度", "source": "来源", "total": "总分", "weight": "分值",
    "method": "评分办法", "of": "指标级次", "places": "小数位数", "order": "取位次序", "item": "去向",
    "goes": "不涉及时", "grades": "等级", "items": "评分项", "children": "下级",
} | {
    parameter.key: parameter.cell.label
    for words in METHOD_WORDS.values() for parameter in words.parameters
}  # fmt: skip


ON_SCREEN = SchemeWording(
    place=lambda place: place.in_scheme,
    key=lambda key: KEY_WORDS.get(key, key),
    method=lambda name: f"“{METHOD_WORDS[name].title}”",
    kinds={"not_a_number": "“{key}”应是数，例如 20"},
)


def screen_message(error: SchemeError) -> str:
    """The message of an error with the labels of the screen instead of the keys of the file."""
    return error.worded(ON_SCREEN)

"""What can be invalid in a scheme: kinds with facts, worded for the file by default, or for the screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from wenlian_desktop.domain.rules.template import Fact, sentence
from wenlian_desktop.domain.values.errors import UserError


class Key(str):
    """A key of the scheme file; the screen has a label for it."""


class MethodName(str):
    """The name of a method in the scheme file; the screen has a title for it."""


KINDS: Mapping[str, str] = {
    "not_json": "评分规则集不是有效的 JSON（{reason}）",
    "not_a_scheme": "不是本程序的评分规则集：“format”应为“{format}”，“version_of_format”应为{version}",
    "unknown_key": "不认识“{key}”",
    "malformed": "“{key}”缺少或写法不对",
    "empty": "“{key}”是空的",
    "not_a_number": "“{key}”应是带引号的数，例如 \"20\"",
    "not_points": "“{key}”应大于0，最多两位小数",
    "not_a_choice": "“{key}”应是{choices:、}之一",
    "grades_unreadable": "等级界限读不出",
    "grades_disordered": "等级都应有名称，界限由高到低，最低一级从0起",
    "grade_above_total": "等级“{grade}”从{bound:数}分起，高于总分{total:数}分",
    "bands_unreadable": "定性指标的档次读不出",
    "not_an_object": "指标应是对象",
    "too_deep": "评分项最多分{levels}级",
    "no_source": "没有写明评分依据“{key}”",
    "unknown_level": "“{key}”中的“{level}”不是指标的级次",
    "levels_misplaced": "按绩效指标评分的要写明“{key}”，其余不写",
    "item_misplaced": "“固定指标”要写明“{key}”，其余去向不写",
    "unknown_section": "提纲中没有“{section}”",
    "unknown_target": "不涉及时的去向“{target}”不是其他末级指标",
    "duplicate_code": "编码“{name}”出现了两次",
    "duplicate_leaf": "末级指标名称“{name}”出现了两次",
    "weights": "{stated:数}分，下级分值之和为{added:数}分",
    "name_taken": "名称和版本与自带的《{name}》第{version}版相同，内容不同：请改名称或版本",
    # methods and their parameters
    "unknown_parameter": "{method}没有参数“{key}”",
    "parameter_unreadable": "{method}的参数“{key}”读不出",
    "missing_parameter": "{method}缺少参数“{key}”",
    "unknown_fact": "不认识的事实“{fact}”",
    "floor_out_of_range": "“{floor}”应不小于0且小于100%",
    "only_reverse": "{method}只用于反向指标",
    "target_not_positive": "“{factor}”“{target}”应大于0",
    "steps_disordered": "“{steps}”应由好到差排列",
    "steps_not_full": "“{steps}”首档应等于分值，各档不小于0",
    "unit_not_positive": "“{unit}”“{points}”应大于0",
    "points_badly_named": "“{points}”中各要点应有名称，其中不能有分号，末尾不能有句号",
    "points_repeated": "“{points}”中各要点应不重名，分不小于0",
    "points_not_the_sum": "“{points}”各要点分之和应等于分值",
    "weights_not_falling": "“{weights}”应由100%递减，“{target}”应大于0",
}  # fmt: skip


@dataclass(frozen=True)
class SchemePlace:
    """Where in a scheme: of one item if any, and which part of it (`link`: the word before the part)."""

    scheme: str = ""
    item: str | None = None
    part: str = ""
    link: str = "的"

    @property
    def in_scheme(self) -> str:
        """The place without the name of the scheme."""
        item = "" if self.item is None else f"指标“{self.item}”"
        return f"{item}{self.link}{self.part}" if item and self.part else item or self.part

    @property
    def in_file(self) -> str:
        """The place with the name of the scheme, where it has one."""
        if not self.scheme:
            return self.in_scheme
        link = "，" if self.item is not None else self.link
        return f"规则集“{self.scheme}”{link if self.in_scheme else ''}{self.in_scheme}"


@dataclass(frozen=True)
class SchemeWording:
    """How an error is worded: places, keys and methods, and the sentences that differ from `KINDS`."""

    place: Callable[[SchemePlace], str] = lambda place: place.in_file
    key: Callable[[str], str] = str
    method: Callable[[str], str] = "方法 {} ".format
    kinds: Mapping[str, str] = field(default_factory=dict)

    def shown(self, fact: Fact) -> Fact:
        """A fact as it is shown."""
        if isinstance(fact, Key):
            return self.key(fact)
        return self.method(fact) if isinstance(fact, MethodName) else fact


IN_FILE = SchemeWording()


class SchemeError(UserError):
    """An invalid scheme: the place, the kind and the facts of it."""

    def __init__(self, kind: str, place: SchemePlace = SchemePlace(), **facts: Fact) -> None:
        self.kind, self.place, self.facts = kind, place, facts
        super().__init__(self.worded(IN_FILE))

    def worded(self, wording: SchemeWording) -> str:
        """The message."""
        facts = {name: wording.shown(fact) for name, fact in self.facts.items()}
        place, says = wording.place(self.place), {**KINDS, **wording.kinds}
        joint = "：" if place and not isinstance(self, WeightError) else ""
        return f"{place}{joint}{sentence(says, self.kind, facts)}。"


class WeightError(SchemeError):
    """Points that do not sum to those of the level above."""

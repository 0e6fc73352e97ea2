"""An outline: its headings as data, and their numbers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from wenlian_desktop.domain.values.numerals import to_chinese

# How the headings of a level are numbered (GB/T 9704-2012, 7.3.3; 第一部分: 决算公开; none: a form's own).
NUMBERS: dict[str, Callable[[int], str]] = {
    "一、": lambda index: f"{to_chinese(index)}、",
    "（一）": lambda index: f"（{to_chinese(index)}）",
    "1.": lambda index: f"{index}.",
    "（1）": lambda index: f"（{index}）",
    "第一部分": lambda index: f"第{to_chinese(index)}部分　",
    "": lambda index: "",
}
# What the program can put under a heading, and what it is called where an outline is edited.
PARTS = {
    "staffing": "编制、实有人数和协会数",
    "other_staff": "离退休、聘用、挂职等人员",
    "subordinate_units": "下属单位",
    "objectives": "绩效目标",
    "budget": "预算收支和执行率",
    "budget_table": "预算执行表和对比图",
    "income": "年初预算的资金来源",
    "income_sources": "本年收入和来源",
    "government_fund": "政府性基金收支",
    "state_capital": "国有资本经营预算收支",
    "social_insurance": "社会保险基金（不涉及）",
    "spending_classes": "支出的功能分类、经济分类和经营支出",
    "basic_spending": "基本支出和执行率",
    "project_spending": "项目支出和执行率",
    "three_public": "“三公”经费",
    "restrained_expenses": "会议费、培训费、劳务费",
    "buildings": "楼堂馆所",
    "activities": "各主题的活动",
    "months": "各月支出图",
    "surveys": "满意度调查结果",
    "policies": "制度件数",
    "procurement": "政府采购",
    "assets": "资产",
    "carryover": "结转结余率",
    "difference": "预决算差异率",
    "score": "评价得分和等级",
    "problems": "问题及原因",
    "measures": "措施",
    "last_measures": "上年措施的落实情况",
}
# The annexes that the program makes, by name: the forms of the finance bureau first.
ANNEXES = {
    "scores": "评分表",
    "goals": "绩效目标申报表",
    "projects_cost": "项目支出绩效自评表（成本单列）",
    "projects": "项目支出绩效自评表",
    "self_evaluation": "部门整体绩效自评表",
    "units": "下属单位情况表",
    "activities": "活动一览表",
    "months": "按月支出情况表",
    "explanations": "检查结果情况说明",
    "evidence": "佐证材料目录",
}
FORMS = ("scores", "goals", "projects_cost", "projects", "self_evaluation", "units")  # what a bureau asks for
USUAL_ANNEXES = ("scores", "activities", "months", "explanations", "evidence")  # of an outline that names none
OFFICE, YEAR = "{单位}", "{年度}"  # filled in where a preamble is printed


@dataclass(frozen=True)
class Content:
    """What stands under a heading: a typed text by its key, or a part that the program makes (`PARTS`)."""

    text: str = ""
    part: str = ""


@dataclass(frozen=True)
class OutlineHeading:
    """A heading: its key in the outline, its title, other wordings (patterns) met in reports, and what stands under it.

    `known`: how it is known (找到, 知识, 推断, 假定, 自定). Its contents are printed before its children.
    """

    key: str
    title: str
    known: str
    also: tuple[str, ...] = ()
    contents: tuple[Content, ...] = ()
    children: tuple["OutlineHeading", ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The keys of the texts right under it."""
        return tuple(each.text for each in self.contents if each.text)

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts right under it."""
        return tuple(each.part for each in self.contents if each.part)

    @cached_property
    def wording(self) -> re.Pattern[str]:
        """How it is worded in reports: by its title, or by one of the other wordings."""
        return re.compile("|".join((*self.also, re.escape(self.title))))


@dataclass(frozen=True)
class LeftOut:
    """A heading that an office leaves out, with the keys of its texts, and why."""

    title: str
    texts: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Frame:
    """What stands around the headings, and how each is known.

    `cover`: title, office and date on a page of their own; `addressee`: 主送机关 below the title; `preamble`: a
    sentence before the first heading, with `OFFICE` and `YEAR` in it; `annexes`: by name, in order; `signature`: 落款.
    """

    cover: bool = False
    addressee: bool = False
    preamble: str = ""
    annexes: tuple[str, ...] = USUAL_ANNEXES
    signature: bool = True
    known: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class NumberedHeading:
    """A heading with its level (from 1), number and parents, the outermost first."""

    level: int
    number: str
    heading: OutlineHeading
    parents: tuple[OutlineHeading, ...] = ()

    @property
    def text(self) -> str:
        """The heading as it is printed."""
        return self.number + self.heading.title


@dataclass(frozen=True)
class Outline:
    """An outline; `title`: what follows 年度 in the title of the report; `numbers`: style of each level (`NUMBERS`)."""

    name: str
    version: str
    years: str
    source: str
    note: str
    title: str
    numbers: tuple[str, ...]
    headings: tuple[OutlineHeading, ...]
    frame: Frame = Frame()
    left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def numbered(self) -> tuple[NumberedHeading, ...]:
        """Every heading in reading order."""
        return tuple(self._numbered(self.headings, ()))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The keys of its texts, in reading order."""
        return tuple(text for each in self.numbered for text in each.heading.texts)

    @cached_property
    def parts(self) -> frozenset[str]:
        """The names of the parts that the program makes for it."""
        return frozenset(part for each in self.numbered for part in each.heading.parts)

    def heading_of(self, text: str) -> NumberedHeading | None:
        """The heading that a text stands under; None if it has no place in this outline (未归类)."""
        return self._places.get(text)

    def left_out_with(self, text: str) -> LeftOut | None:
        """The heading left out that a text stood under; None if there is none, or the text has another place now."""
        if text in self.texts:
            return None
        return next((each for each in self.left_out if text in each.texts), None)

    @cached_property
    def _places(self) -> dict[str, NumberedHeading]:
        return {text: each for each in self.numbered for text in each.heading.texts}

    def _numbered(
        self, headings: tuple[OutlineHeading, ...], parents: tuple[OutlineHeading, ...]
    ) -> Iterator[NumberedHeading]:
        level = len(parents) + 1
        for index, heading in enumerate(headings, 1):
            number = NUMBERS[self.numbers[level - 1]](index)
            yield NumberedHeading(level, number, heading, parents)
            yield from self._numbered(heading.children, (*parents, heading))

"""An external report: its lines, the headings of the outline found in them, and the stated figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, claimed_quantity, parse_figures
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.numerals import from_chinese
from wenlian_desktop.domain.values.outline import OUTLINE, OutlineNode, numbered_nodes

LINES, PARAGRAPHS = "行", "段"
MAX_HEADING = 30  # characters
LEVELS = (
    re.compile(r"\s*(?:第)?([一二三四五六七八九十]{1,3})(?:部分)?[、.．]\s*(.*)"),
    re.compile(r"\s*[（(]([一二三四五六七八九十]{1,3})[）)]\s*(.*)"),
    re.compile(r"\s*(\d{1,2})[.．、](?!\d)\s*(.*)", re.ASCII),
    re.compile(r"\s*[（(](\d{1,2})[）)]\s*(.*)", re.ASCII),
)
INLINE = re.compile(r"\s*([^，。；：:\s]{2,20})[：:](?=\s*\S)")
# Other wordings of the headings of the outline; those not listed only match by title.
TITLE_WORDINGS = {
    "部门概况": "部门.{0,4}概况|基本概况|基本情况",
    outline.ORGANISATION: "机构设置|职责.{0,6}情况|主要职能",
    outline.OBJECTIVES: "绩效目标.{0,4}(?:设立|设定|申报|情况)",
    outline.EXECUTION: "预算执行情况|资金收支情况|预算支出情况",
    "整体绩效目标实现情况": "目标(?:实现|完成)情况",
    "产出完成情况分析": "产出(?:指标)?(?:完成|实现).{0,4}情况|履职完成情况",
    outline.QUANTITY: "产出数量|数量指标",
    outline.QUALITY: "产出质量|质量指标|数量[及和与、]质量",
    outline.PROGRESS: "产出(?:进度|时效)|时效指标",
    outline.COST: "产出成本|成本指标",
    "效果实现情况分析": "(?:效果|效益)(?:指标)?(?:实现|完成).{0,4}情况|履职效果情况",
    "环境效益": "环境效益|生态效益",
    "可持续性影响": "可持续性?影响",
    outline.SATISFACTION: "满意度",
    "预算管理情况分析": "预算管理情况",
    outline.RULES: "制度健全性|财务管理制度",
    outline.COMPLIANCE: "资金使用.{0,3}(?:合规|安全)",
    outline.BOOKKEEPING: "会计(?:基础)?信息",
    outline.CARRYOVER: "结转.{0,2}结余率?",
    outline.DIFFERENCE: "预决算差异率?",
    "总体评价结论": "评价结论|自评结论",
    outline.SCORE: "得分情况|评价得分|自评得分",
    outline.PROBLEMS: "存在的?(?:主要)?问题",
    outline.MEASURES: "措施建议|改进措施|有关建议|下一步.{0,6}(?:措施|打算|安排)",
}
TITLE_PATTERNS = {
    each.node.title: re.compile(TITLE_WORDINGS.get(each.node.title, each.node.title)) for each in numbered_nodes()
}


@dataclass(frozen=True)
class TextLine:
    """One line: number in the file (from 1), text, level and number of its heading numbering."""

    line_no: int
    text: str
    level: int = 0
    number: int = 0
    rest: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it looks like a heading: a short phrase."""
        words = self.rest.rstrip("。：:；; ")
        return 0 < len(words) <= MAX_HEADING and not re.search("[，。；,;]", words)


@dataclass(frozen=True)
class FoundHeading:
    """A heading of the outline found in a line; `is_inline`: at the start of a paragraph, without number."""

    title: str
    line: TextLine
    is_inline: bool = False


@dataclass(frozen=True)
class Manuscript:
    """The text lines of a report, without table rows (lines with tabs)."""

    lines: tuple[TextLine, ...]
    unit: str = LINES

    @classmethod
    def parse(cls, lines: Sequence[str], unit: str = LINES) -> "Manuscript":
        """A manuscript from the lines of a file. `unit`: what a line is called, 行, or 段 for .docx."""
        kept = [(at, text) for at, text in enumerate(lines, 1) if text.strip() and "\t" not in text.strip()]
        return cls(tuple(_line(at, text) for at, text in kept), unit)

    @cached_property
    def headings(self) -> dict[str, FoundHeading]:
        """The headings of the outline by title, each at its first occurrence."""
        found: dict[str, FoundHeading] = {}
        for line in self.lines:
            for heading in _headings(line):
                found.setdefault(heading.title, heading)
        return found

    @cached_property
    def title(self) -> tuple[TextLine, ...]:
        """The lines before the first heading."""
        first = min((heading.line.line_no for heading in self.headings.values()), default=2)
        return tuple(line for line in self.lines if line.line_no < first)

    @cached_property
    def stated(self) -> dict[str, tuple[Figure, TextLine]]:
        """The stated figures of the department by name, each at its first occurrence."""
        found: dict[str, tuple[Figure, TextLine]] = {}
        for line in self.lines:
            for figure in parse_figures(line.text):
                name = claimed_quantity(figure) if figure.kind in (FigureKind.MONEY, FigureKind.RATE) else None
                if name:
                    found.setdefault(name, (figure, line))
        return found

    @property
    def last_line_no(self) -> int:
        """The number of the last line."""
        return self.lines[-1].line_no if self.lines else 1

    def under(self, title: str) -> tuple[TextLine, ...]:
        """The lines between a heading and the next heading of the outline."""
        heading = self.headings.get(title)
        if heading is None:
            return ()
        first = heading.line.line_no + heading.line.is_heading  # else the line of the heading holds text as well
        end = min(
            (each.line.line_no for each in self.headings.values() if each.line.line_no > heading.line.line_no),
            default=None,
        )
        return tuple(line for line in self.lines if first <= line.line_no and (end is None or line.line_no < end))

    def text(self, title: str) -> str:
        """The text under a heading."""
        return "\n".join(line.text for line in self.under(title))


def _line(at: int, text: str) -> TextLine:
    for level, shape in enumerate(LEVELS, 1):
        match = shape.match(text)
        if match:
            try:
                number = int(match[1]) if match[1].isdigit() else from_chinese(match[1])
            except ValueError:
                continue
            return TextLine(at, text, level, number, match[2])
    return TextLine(at, text, rest=text.strip())


def _headings(line: TextLine) -> list[FoundHeading]:
    """The headings of the outline in a line: two if they were merged."""
    inline = INLINE.match(line.text)
    if not inline and not line.is_heading:
        return []
    words = inline[1] if inline else line.rest.strip()
    found = [title for title, shape in TITLE_PATTERNS.items() if shape.search(words)]
    found = [title for title in found if not any(title != other and title in other for other in found)]
    if not line.level:  # without numbering only the exact wording of the outline is a heading
        found = [title for title in found if words == title or TITLE_PATTERNS[title].fullmatch(words)]
    return [FoundHeading(title, line, inline is not None and not line.level) for title in found]


def headings_with_children() -> list[tuple[OutlineNode | None, tuple[OutlineNode, ...]]]:
    """All headings with children, and the outline itself (None), with their children."""
    return [(None, OUTLINE), *((each.node, each.node.children) for each in numbered_nodes() if each.node.children)]

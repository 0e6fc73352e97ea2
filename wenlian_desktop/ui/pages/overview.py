"""The tab 概览: key figures, monthly spending, progress, and next steps."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.records.activities import Association
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.tabs import FORM_TABS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import TO_FILL, WORDS, ReviewedFinding, count_open
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.money import fixed_wan, format_wan
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.cards import titled_card
from wenlian_desktop.ui.kit.chart_widgets import Bar, BarChart, MonthlyChart
from wenlian_desktop.ui.kit.theme import restyle
from wenlian_desktop.ui.pages.progress_list import ProgressList
from wenlian_desktop.ui.pages.reminder_card import ReminderCard

if TYPE_CHECKING:
    from wenlian_desktop.domain.checks.progress import Progress
    from wenlian_desktop.ui.findings.finding_list import FindingList

MAX_NEXT_STEPS = 5
DASH = "—"
FINDINGS = "待处理（条）"
NO_EXECUTION = derived.Execution(None, None, None, None, None)
NARROW_WIDTH = 48  # characters; a single column below
ALL_DONE = "都处理好了，可以导出报告。"


@frozen
class KeyFigure:
    """A key figure: name, value, a note, and the style of the note."""

    name: str
    value: str
    note: str = ""
    level: str = ""


def key_figures(view: Year) -> list[KeyFigure]:
    """The key figures of budget and activities; money in 万元."""
    has_begun = len(view.rows(BudgetLine)) > 0
    whole = derived.execution(view) if has_begun else NO_EXECUTION
    left = derived.carryover(view) if has_begun else None
    if not view.cached(derived.has_spending):  # 0 would be a claim
        whole, left = replace(whole, spent=None), None
    sessions = derived.activity_total(view, "sessions")
    return [
        KeyFigure("全年预算（万元）", _money_or_dash(whole.full), f"年初 {_money_or_unfilled(whole.initial)}"),
        KeyFigure("全年支出（万元）", _money_or_dash(whole.spent), f"结转结余 {_money_or_unfilled(left)}"),
        KeyFigure("预算执行率", whole.rate or DASH, *_rate_note(whole)),
        KeyFigure(
            "已完成活动（项）",
            str(len(derived.counted_activities(view))),
            f"{sessions} 场次" if sessions else "场次未填",
        ),
    ]


def _money_or_dash(fen: int | None) -> str:
    return DASH if fen is None else fixed_wan(fen)


def _money_or_unfilled(fen: int | None) -> str:
    return "未填" if fen is None else format_wan(fen)


def _rate_note(whole: derived.Execution) -> tuple[str, str]:
    if whole.rate is None:
        return "预算或支出未填", ""
    return ("超出预算", "wrong") if whole.is_overspent else ("支出÷全年预算", "")


def findings_figure(entries: list[ReviewedFinding]) -> KeyFigure:
    """The key figure of open findings."""
    counts = count_open(entries)
    found = counts.total() - counts[TO_FILL]
    worst = "wrong" if counts[Level.ERROR.value] else "warning" if found else "" if counts.total() else "good"
    note = "  ".join(f"{word} {counts[word]}" for word in WORDS if counts[word]) or "没有问题"
    return KeyFigure(FINDINGS, str(found), note, worst)


class FigureCard(QFrame):
    """A card with one key figure."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        label = QLabel(name)
        label.setProperty("role", "muted")
        self.value, self._note = QLabel(), QLabel()
        self.value.setProperty("role", "figure")
        self._note.setProperty("role", "chip")
        foot = QHBoxLayout()
        foot.addWidget(self._note)
        foot.addStretch(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 10, 10, 12)
        inside.setSpacing(3)
        inside.addWidget(label)
        inside.addWidget(self.value)
        inside.addLayout(foot)

    def show_figure(self, figure: KeyFigure) -> None:
        """Show a key figure."""
        self.value.setText(figure.value)
        self._note.setText(figure.note)
        restyle(self._note, level=figure.level)
        self.setAccessibleName(f"{figure.name}：{figure.value}，{figure.note}")


def _stack_vertically(holder: QWidget, *parts: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        layout.addWidget(part)
    return layout


class Overview(QScrollArea):
    """`field_requested` carries the Ref of a field to show; without uid, the record in which a row is missing."""

    field_requested = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._entries: list[ReviewedFinding] | None = None
        self.progress_by_tab: dict[str, Progress] = {}
        self._room = 0  # px, the width of the page in sight
        view = bridge.view
        figures = [*key_figures(view), KeyFigure(FINDINGS, DASH, "正在检查")]
        self.figures = {figure.name: FigureCard(figure.name) for figure in figures}
        self.months = MonthlyChart()
        self.associations = BarChart("各协会活动", "还没有填写承办协会的活动", "项")
        self.all_done = QLabel(ALL_DONE)
        self.all_done.setProperty("role", "muted")
        self.all_done.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.progress = ProgressList(FORM_TABS)
        self.progress.field_requested.connect(self.field_requested)
        self.reminders = ReminderCard(bridge)
        self.reminders.field_requested.connect(self.field_requested)
        self.note = QLabel()
        self.note.setProperty("role", "small")
        self.note.setWordWrap(True)
        self.show_year(view)  # before the widgets have a style, which would be computed again
        self.figures[FINDINGS].show_figure(figures[-1])
        self.setWidgetResizable(True)
        self.setAccessibleName("概览")
        self.setWidget(self._create_page())
        self.all_done.hide()
        self._show_charts(view)

    @cached_property
    def next_steps(self) -> "FindingList":
        """The list of what to do next, created when the checks have run."""
        from wenlian_desktop.ui.findings.finding_list import FindingList

        found = FindingList("下一步", grows=True)
        found.field_requested.connect(self.field_requested)
        self._steps.insertWidget(0, found)
        return found

    def _create_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        steps, months = QWidget(), QWidget()
        self._steps = _stack_vertically(steps, self.all_done)
        self._steps.addStretch(1)
        _stack_vertically(months, self.months, self.note)
        progress = QWidget()
        _stack_vertically(progress, self.progress).addStretch(1)
        self._months_card = titled_card("月度累计支出与序时进度（万元）", months)
        self._associations_card = titled_card("各协会活动（项）", self.associations)
        self._cards = [
            titled_card("下一步", steps),
            titled_card("填报进度", progress),
            self._months_card,
            self._associations_card,
        ]
        self._figures_grid, self._cards_grid = QGridLayout(), QGridLayout()
        for grid in (self._figures_grid, self._cards_grid):
            grid.setSpacing(12)
        layout = self._page_layout = QVBoxLayout(page)
        layout.setContentsMargins(20, 2, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(self._figures_grid)
        layout.addLayout(self._cards_grid)
        layout.addWidget(titled_card("日程提醒", self.reminders))
        layout.addStretch(1)
        self._arrange(is_narrow=False)
        return page

    def _arrange(self, is_narrow: bool) -> None:
        """Arrange five figures and two cards in a row, or three and one in a narrow window."""
        self._is_narrow = is_narrow
        across = 3 if is_narrow else len(self.figures)
        for place, figure in enumerate(self.figures.values()):
            self._figures_grid.addWidget(figure, place // across, place % across)
        for column in range(len(self.figures)):
            self._figures_grid.setColumnStretch(column, 1 if column < across else 0)
        across = 1 if is_narrow else 2
        for place, each in enumerate(self._cards):
            self._cards_grid.addWidget(each, place // across, place % across)
        for column, stretch in enumerate((3, 0 if is_narrow else 2)):
            self._cards_grid.setColumnStretch(column, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = event.size().width()
        self._fit()

    def _fit(self) -> None:
        """Arrange by the room there is: all figures in a row, if none of them is cut off."""
        least = sum(each.minimumSizeHint().width() for each in self.figures.values())
        gaps = self._figures_grid.spacing() * (len(self.figures) - 1)
        margins = self._page_layout.contentsMargins()
        for_figures = least + gaps + margins.left() + margins.right()
        is_narrow = self._room < max(for_figures, NARROW_WIDTH * self.fontMetrics().horizontalAdvance("口"))
        if is_narrow != self._is_narrow:
            self._arrange(is_narrow)

    def show_year(self, view: Year) -> None:
        """Show the key figures of a snapshot; slower parts are updated with the findings."""
        for figure in key_figures(view):
            self.figures[figure.name].show_figure(figure)
        self.reminders.show_year(view)

    def show_findings(self, entries: list[ReviewedFinding]) -> None:
        """Show the findings, and everything that is computed over the whole year."""
        view = self._bridge.view
        self._entries = entries
        figure = findings_figure(entries)
        self.figures[figure.name].show_figure(figure)
        self._fit()
        from wenlian_desktop.domain.checks.next_steps import todo_list
        from wenlian_desktop.domain.checks.progress import progress_by_tab

        steps = [] if is_closed(view) else todo_list(view, entries, self.reminders.today())[:MAX_NEXT_STEPS]
        self.next_steps.show_findings(steps)
        self.next_steps.setVisible(bool(steps))
        self.all_done.setVisible(not steps)
        self.progress_by_tab = progress_by_tab(view)
        self.progress.show_progress(view, self.progress_by_tab)
        self._show_charts(view)

    def _show_charts(self, view: Year) -> None:
        counts = derived.activities_by_association(view)
        self._months_card.setVisible(bool(derived.cumulative_by_month(view)))
        self._associations_card.setVisible(any(counts.values()))
        self.months.show_months(derived.cumulative_by_month(view), derived.execution(view).full)
        self.associations.show_bars([Bar(_association_name(view, uid), count) for uid, count in counts.items()])
        without_month = derived.spent_without_month(view)
        self.note.setText(
            f"另有{format_wan(without_month)}万元按“全年一次”登记，不分月份，不在图中。" if without_month else ""
        )
        self.note.setVisible(bool(without_month))

    def refresh_theme(self) -> None:
        """Repaint with the new colours."""
        self.progress.refresh_theme()
        if self._entries is not None:
            self.show_findings(self._entries)
        self._fit()
        self.widget().update()


def _association_name(view: Year, uid: str) -> str:
    association = view.rows(Association).find(uid)
    return (association and association.short_name) or row_title(view, "association", uid)

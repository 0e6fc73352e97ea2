"""Pages that put several things side by side: a text of the outline beside the list it speaks of."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenlian_desktop.domain import narrative
from wenlian_desktop.domain.records.budget import Accounts
from wenlian_desktop.domain.records.conclusions import Measure, Problem, Threshold
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.limits import format_limit
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import text_runs
from wenlian_desktop.domain.values.runs import Runs
from wenlian_desktop.domain.values.thresholds import LIMITS
from wenlian_desktop.ui.editing.form import Form
from wenlian_desktop.ui.editing.page_context import Desk
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.side_by_side import SideBySide
from wenlian_desktop.ui.pages.sections import SectionPanel
from wenlian_desktop.ui.pages.sentence import Sentence
from wenlian_desktop.ui.tables.record_page import SinglePage, TablePage


class OfficePage(QWidget):
    """报告 beside 部门."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.forms = {record.spec.name: Form(desk, record) for record in (Report, Department)}
        for record in (Report, Department):
            self.forms[record.spec.name].lead_to(desk.bridge.view.single(record).uid)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(SideBySide(*self.forms.values(), sizes=(400, 400)))

    def go_to(self, record: str, uid: str, field: str) -> None:
        """Put the cursor into a field."""
        self.forms[record].go(field)

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        for form in self.forms.values():
            form.flush()


class TextAndListPage(QWidget):
    """The text of a heading beside the rows it speaks of."""

    def __init__(self, desk: Desk, title: str, record: type[Record]) -> None:
        super().__init__()
        self.panel = SectionPanel(desk, title)
        self.list = TablePage(desk, record)
        self.view, self.add_button = self.list.view, self.list.add_button
        self.form = self.list.form or self.panel.form
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(SideBySide(self.list, self.panel, sizes=(440, 360)))

    def go_to(self, record: str, uid: str, field: str) -> None:
        """Put the cursor into a field of the text, or of a row."""
        if record == Section.spec.name:
            self.panel.form.go(field)
        else:
            self.list.go_to(record, uid, field)

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        self.panel.form.flush()
        self.list.flush()


def _told_of_accounts(year: Year) -> list[Runs]:
    if not narrative.has_budget(year):
        return []
    return [narrative.carryover_sentence(year), narrative.difference_sentence(year)]


class AccountsPage(SinglePage):
    """年末决算, and what is computed from it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Accounts)
        self.form.add(
            Sentence(
                desk.bridge,
                _told_of_accounts,
                "由决算和各预算项目计算（不用填）",
                "（还没有预算项目，暂时算不出来。）",
            )
        )


class ThresholdPage(TablePage):
    """The limits of the office, and below them those of the program that hold where none is set."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Threshold)
        limits = "；".join(f"{name} {format_limit(value)}" for name, value in LIMITS.items())
        self.hint = plain_label(f"没有设定的，按程序的阈值：{limits}。", "muted")
        self.hint.setWordWrap(True)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.hint)


class ProblemPage(TablePage):
    """The problems, each with the measures that answer it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Problem)
        assert self.form is not None
        self.measures = Sentence(
            desk.bridge, self._answers, "对应的改进措施（在“改进措施”中填写）", "还没有措施对应这个问题。"
        )
        self.form.add(self.measures)
        self.view.chosen.connect(self.measures.tell_again)

    def _answers(self, year: Year) -> list[Runs]:
        uid = self.view.current_uid()
        return [
            text_runs(year, measure.content or "（措施未填）", ref_to(measure, "content"))
            for measure in year.rows(Measure)
            if uid in measure.problems
        ]

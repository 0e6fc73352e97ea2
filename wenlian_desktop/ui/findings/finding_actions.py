"""Actions on the current finding: repair, confirm an outdated explanation, explain."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import ReviewedFinding, YearFinding
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.findings.finding_list import FindingList
from wenlian_desktop.ui.findings.findings_model import OUTDATED
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.focus import commit_field

if TYPE_CHECKING:
    from wenlian_desktop.domain.checks.repairs import Repair

MAX_REPAIRS = 3  # repairs offered for a finding
EXPLAIN, WRITE_NOTE = "写情况说明…", "写备注…"
ANSWERED_BY_NOTE = ("C35",)  # codes: the note of the field is printed as the reason that is asked for
CHANGED_MEANWHILE = "这一条已经变了，请看新的检查结果。"
CHOOSE, BY_HAND = "请先在检查结果中选一条（F7、F8）。", "这一条要由人改正：{}"


def available_repairs(view: Year, entry: ReviewedFinding) -> "tuple[Repair, ...]":
    """The repairs of a finding; confirming its outdated explanation comes last."""
    from wenlian_desktop.domain.checks import repairs

    stale = (repairs.reconfirm_explanation(entry.outdated, entry.finding),) if entry.outdated is not None else ()
    return (*repairs.repairs(view, entry.finding)[: MAX_REPAIRS - len(stale)], *stale)


def describe_repairs(entry: ReviewedFinding, offered: "tuple[Repair, ...]") -> str:
    """What the repairs do, preceded by the old and new wording if the explanation is outdated."""
    was = entry.outdated.finding if entry.outdated is not None else None
    lines = [f"{OUTDATED}。原来：{was}", f"现在：{entry.finding.message}"] if was else []
    lines += [f"{repair.label}：{repair.description}。" for repair in offered[: len(offered) - bool(was)]]
    return "\n".join(lines)


class FindingActionBar(QFrame):
    """One button for each repair, one for the note and one to explain the finding, with a description.

    Hidden if there is none.

    `repair_requested` carries a Repair.
    """

    repair_requested = Signal(object)
    explain_requested = Signal()
    note_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "quote")
        self.description = QLabel()
        self.description.setTextFormat(Qt.TextFormat.PlainText)
        self.description.setProperty("role", "small")
        self.description.setWordWrap(True)
        self.description.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.description.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons = [QPushButton("修复") for _ in range(MAX_REPAIRS)]
        self._repairs: tuple[Repair, ...] = ()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch(1)
        for place, button in enumerate(self.buttons):
            row.addWidget(button)
            button.setProperty("place", place)
            button.clicked.connect(self._request_repair)
        self.note_button = QPushButton(WRITE_NOTE)
        self.note_button.clicked.connect(self.note_requested)
        row.addWidget(self.note_button)
        self.explain_button = QPushButton(EXPLAIN)
        self.explain_button.clicked.connect(self.explain_requested)
        row.addWidget(self.explain_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addWidget(self.description)
        layout.addLayout(row)
        self.hide()

    def show_actions(
        self, description: str, repairs: "tuple[Repair, ...]", explain: str, wants_note: bool = False
    ) -> None:
        """Show these repairs, and a button to explain unless `explain`, its text, is empty; hide an empty bar."""
        self._repairs = repairs
        self.description.setText(description)
        self.description.setVisible(bool(description))
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(repairs))
            if place < len(repairs):
                button.setText(repairs[place].label)
                button.setToolTip(repairs[place].description)
                button.setAccessibleDescription(repairs[place].description)
        self.explain_button.setText(explain or EXPLAIN)
        self.explain_button.setVisible(bool(explain))
        self.note_button.setVisible(wants_note)
        self.setVisible(bool(repairs or explain or wants_note))

    def _request_repair(self) -> None:
        self.repair_requested.emit(self._repairs[self.sender().property("place")])


def usual_signer(view: Year) -> str:
    """Who signs a 情况说明: the last one who did, else the 填报人."""
    signed = [row.author for row in view.rows(Explanation) if row.author]
    return signed[-1] if signed else view.single(Report).filled_by or ""


def _explain_text(entry: ReviewedFinding) -> str:
    """What the button to explain a finding says; empty where it cannot be explained."""
    from wenlian_desktop.domain.checks.run_checks import can_be_explained

    if not can_be_explained(entry.finding):
        return ""
    return "改情况说明…" if entry.is_explained or entry.outdated is not None else EXPLAIN


class FindingController(QObject):
    """Connects the list of findings and its action bar with the session.

    Signals: `message` for the status bar; `note_requested` (Ref) for the note of a field.
    """

    message = Signal(str)
    note_requested = Signal(object)

    def __init__(
        self, bridge: Bridge, findings: FindingList, actions: FindingActionBar, dialogs: Dialogs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._bridge, self._list, self._actions, self._page = bridge, findings, actions, parent
        self._repairable: dict[YearFinding, bool] = {}
        findings.is_repairable = self.is_repairable
        findings.current_finding_changed.connect(self.show_actions)
        actions.repair_requested.connect(self._apply_repair)
        actions.explain_requested.connect(self.explain)
        actions.note_requested.connect(self._request_note)
        bridge.changed.connect(self._clear_cache)

    def _clear_cache(self) -> None:
        self._repairable.clear()

    def is_repairable(self, entry: ReviewedFinding) -> bool:
        """Whether a finding can be repaired; cached until the next edit, because it is asked for every painted card."""
        if entry.is_explained or self._bridge.is_read_only:
            return False
        if entry.finding not in self._repairable:
            from wenlian_desktop.domain.checks import repairs

            self._repairable[entry.finding] = bool(repairs.repairs(self._bridge.view, entry.finding))
        return self._repairable[entry.finding]

    def show_actions(self) -> None:
        """Show what can be done about the current finding."""
        entry = self._list.current()
        if entry is None or self._bridge.is_read_only:
            self._actions.show_actions("", (), "")
            return
        offered = available_repairs(self._bridge.view, entry)
        description = describe_repairs(entry, offered) if offered else ""
        wants_note = entry.finding.code in ANSWERED_BY_NOTE
        self._actions.show_actions(description, offered, _explain_text(entry), wants_note)

    def repair_first(self) -> None:
        """Apply the first repair of the current finding."""
        entry = self._list.current()
        if entry is None:
            self.message.emit(CHOOSE)
            return
        offered = available_repairs(self._bridge.view, entry)
        if offered:
            self._apply_repair(offered[0])
        else:
            self.message.emit(BY_HAND.format(entry.finding.remedy))

    def explain(self) -> None:
        """Ask for the 情况说明 of the current finding and write it; one that is there already is written anew."""
        from wenlian_desktop.domain.checks.run_checks import can_be_explained

        entry = self._list.current()
        if self._bridge.is_read_only:
            self.message.emit(read_only_reason(self._bridge.session))
        elif entry is None:
            self.message.emit(CHOOSE)
        elif not can_be_explained(entry.finding):
            self.message.emit(f"这一条要改正，不能用说明代替：{entry.finding.remedy}")
        else:
            self._explain(entry)

    def _explain(self, entry: ReviewedFinding) -> None:
        from wenlian_desktop.domain.checks.run_checks import explanation_of
        from wenlian_desktop.domain.sources.figure_linking import describe_figures

        view = self._bridge.view
        old = entry.outdated or explanation_of(view, entry.finding)
        text, signer = (old.content or "", old.author or "") if old is not None else ("", "")
        describe = partial(describe_figures, view, record=Explanation.spec.name)
        answer = self._dialogs.write_explanation(
            entry.finding.message, entry.finding.remedy, text, signer or usual_signer(view), describe
        )
        if answer is not None:
            self._bridge.session.explain(entry.finding, *answer, date.today(), old)
            self.message.emit("已写情况说明，在“评价结论”的“情况说明”中。")

    def _request_note(self) -> None:
        """Request the note of the field of the current finding, which is printed as its reason."""
        commit_field(self._page)
        entry = self._list.current()
        if entry is not None:
            self.note_requested.emit(entry.finding.places[0])

    def _apply_repair(self, repair: "Repair") -> None:
        """Apply a repair if it is still available after the focused field is committed."""
        commit_field(self._page)
        entry = self._list.current()
        now = available_repairs(self._bridge.view, entry) if entry is not None else ()
        if self._bridge.is_read_only or repair not in now:
            self.message.emit(CHANGED_MEANWHILE)
            return
        self._bridge.session.repair(repair)
        self.message.emit(f"已{repair.label}。可以用 Ctrl+Z 撤销。")

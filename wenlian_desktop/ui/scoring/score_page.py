"""得分: the ledger as a tree, and below it how the chosen item comes by its points, with a score by hand."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.figures.derived import line_execution
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import ScoreEntry
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine, ledger_or_none
from wenlian_desktop.domain.scoring.ledger_tree import ScoreNode
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.editing.form import Strip
from wenlian_desktop.ui.editing.page_context import Desk
from wenlian_desktop.ui.kit.ask import Ask
from wenlian_desktop.ui.kit.elided import ElidedLabel
from wenlian_desktop.ui.kit.jobs import FOLLOW_AFTER
from wenlian_desktop.ui.kit.labels import plain_label, say_locked
from wenlian_desktop.ui.kit.side_by_side import OneAboveOther, SideBySide
from wenlian_desktop.ui.scoring.point_ticks import PointTicks
from wenlian_desktop.ui.scoring.scheme_window import SchemeWindow
from wenlian_desktop.ui.scoring.score_tree import LACKING, ScoreTree, points
from wenlian_desktop.ui.scoring.trial_window import TryWindow

ENTRY = ScoreEntry.spec.name
BY_HAND = ("score", "not_applicable", "reason", "lost_reason")
UNUSABLE = "本年度的评分规则集不能使用，得分算不出来。请按“评分规则…”改正，或改用自带的规则集。"
MOST_SEEN = 6  # fields listed without scrolling
CAN_BE_JUDGED = "得分由规则算出。与实际不符的，可以人工评分，写明理由。"
MUST_BE_JUDGED = "缺数据的，按评分依据补填；不能按规则算的，人工评分并写明理由。"
LEAD = Qt.ItemDataRole.UserRole


def total_told(ledger: Ledger | None) -> str:
    """“总分 99.90 分，优”: the score as a line of words."""
    if ledger is None:
        return "总分算不出来"
    if not ledger.is_known:
        lacking = sum(not line.is_known for line in ledger.lines)
        return f"已得 {points(ledger.score)} 分（{lacking}项{LACKING}）"
    return f"总分 {points(ledger.score)} 分，{ledger.grade}"


class Explanation(QScrollArea):
    """The rule of one item in words, its arithmetic, and the fields it is scored by; Enter on one leads to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.heading, self.rule, self.arithmetic, self.why = (plain_label() for _ in range(4))
        self.heading.setProperty("role", "heading")
        self.places = QListWidget()
        self.places.setAccessibleName("评分依据，回车到该栏")
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places_title = plain_label("评分依据（双击或回车到该栏）", "small")
        self._lay_out()
        self.places.itemActivated.connect(self._lead)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 2, 10, 4)
        column.setSpacing(6)
        for label in (self.heading, self.why, self.rule, self.arithmetic):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addWidget(self.places_title)
        column.addWidget(self.places)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def explain(self, node: ScoreNode) -> None:
        """Tell of an item."""
        line = node.line
        self.heading.setText(node.name)
        lost = f"，扣{points(node.lost)}分" if node.lost else ""
        self.why.setText(f"满分{trim_zeros(node.full)}分，得{points(node.got)}分{lost}{_because(line)}{_moved(line)}")
        self.rule.setText(f"规则：{line.rule}" if line is not None else "本级得分为下列各项得分之和。")
        self.arithmetic.setText(f"算式：{line.arithmetic}" if line is not None else "")
        self.arithmetic.setVisible(line is not None)
        self._show_places(line)

    def _show_places(self, line: LedgerLine | None) -> None:
        session = self._desk.bridge.session
        refs = [] if line is None else list(dict.fromkeys(ref for given in line.inputs for ref in given.refs))
        told = [_told(session, ref) for ref in refs]
        if told != [self.places.item(row).text() for row in range(self.places.count())]:
            self.places.clear()
            self.places.addItems(told)
            height = sum(self.places.sizeHintForRow(row) for row in range(min(len(told), MOST_SEEN)))
            self.places.setFixedHeight(height + 2 * self.places.frameWidth() + 2)
        for row, ref in enumerate(refs):
            self.places.item(row).setData(LEAD, ref)
            self.places.item(row).setToolTip(told[row])
        self.places.setVisible(bool(refs))
        self.places_title.setVisible(bool(refs))

    def _lead(self, item: QListWidgetItem) -> None:
        self._desk.wanted.emit(item.data(LEAD))


def _told(session: YearSession, ref: Ref) -> str:
    """A field with its value and unit; a budget line, known by its first figure, with all that is reckoned with."""
    line = session.view.rows(BudgetLine).find(ref.uid)
    if line is not None and ref == ref_to(line, "initial_fiscal"):
        done = line_execution(session.view, line)
        figures = f"全年预算{format_wan(done.full)}万元，支出{format_wan(done.spent)}万元"
        return f"{line.spec.label}“{session.row_name(ref.record, ref.uid)}”：{figures}"
    shown = session.display_text(ref)
    return f"{describe_field(session.view, ref)}：{shown}{field_of(ref).unit if shown else State.EMPTY.value}"


def _moved(line: LedgerLine | None) -> str:
    """What became of the points of items that are 不涉及, where an item has other full marks than the scheme says."""
    if line is None or line.full == line.item.weight:
        return ""
    own = trim_zeros(line.item.weight)
    if line.is_absent:
        return f"　原{own}分，已并入其他指标。"
    return f"　原{own}分，并入了不涉及的指标的{trim_zeros(line.full - line.item.weight)}分。"


def _because(line: LedgerLine | None) -> str:
    return f"：{line.loss_reason}" if line is not None and line.loss_reason else "。"


class ByHand(QScrollArea):
    """The score by hand of one item; its row is made when somebody asks for one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._item = ""
        self.ticks = PointTicks()
        self.form = Strip(desk, ScoreEntry, BY_HAND)
        self.form.lead_to(None)
        self.add_button, self.delete_button = QPushButton("给这一项人工评分"), QPushButton("撤回人工评分")
        self.hint = plain_label(role="muted")
        self.hint.setWordWrap(True)
        bar = QHBoxLayout()
        bar.setContentsMargins(2, 2, 10, 0)
        for button in (self.add_button, self.delete_button):
            bar.addWidget(button)
        bar.addStretch(1)
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.ticks)
        layout.addLayout(bar)
        layout.addWidget(self.hint)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        self.ticks.ticked.connect(self._tick)
        self.add_button.clicked.connect(self.add)
        self.delete_button.clicked.connect(self._delete)

    def lead_to(self, line: LedgerLine) -> None:
        """The entry of another item, or the button that makes one."""
        self._item = line.item.name
        uid = line.entry.uid if line.entry is not None else None
        if uid != self.form.uid:
            self.form.lead_to(uid)
        self.form.setVisible(uid is not None)
        self.add_button.setVisible(uid is None)
        self.delete_button.setVisible(uid is not None)
        self.hint.setVisible(uid is None)
        self.hint.setText(CAN_BE_JUDGED if line.is_known else MUST_BE_JUDGED)
        read_only = read_only_reason(self._desk.bridge.session)
        self.ticks.show_line(self._desk.bridge.view, line, read_only)
        for button in (self.add_button, self.delete_button):
            button.setEnabled(not read_only)
            say_locked(button, read_only)

    def add(self) -> None:
        """A row for the item, with the cursor in its score."""
        uid = self._desk.bridge.session.add(ENTRY, item=self._item)
        self.form.lead_to(uid)
        self.form.show()
        self.go_to_score()

    def go_to_score(self) -> None:
        """Into the score, or to the button that makes one."""
        if self.form.uid is None:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.form.go("score")
        self.ensureWidgetVisible(self.form.boxes["score"])

    def _tick(self, met: str) -> None:
        """Keep the points met, in the item's row; it is made where there is none."""
        if self.form.uid is None:
            self.form.lead_to(self._desk.bridge.session.add(ENTRY, item=self._item, points_met=met))
        else:
            self._desk.bridge.enter(Ref(ENTRY, self.form.uid, "points_met"), met)

    def _delete(self) -> None:
        session = self._desk.bridge.session
        if self.form.uid is not None:
            session.delete(ENTRY, [self.form.uid])
            self._desk.told.emit(f"已{session.history.undo_name}，可以撤销（Ctrl+Z）。")


class Whole(QWidget):
    """What the report says of the whole: stated score and grade, and by which scheme it is scored."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.stated = Strip(desk, Report, ("stated_score", "stated_grade"))
        self.stated.lead_to(desk.bridge.view.single(Report).uid)
        self.told = plain_label(role="muted")
        self.told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stated)
        layout.addWidget(self.told)
        layout.addStretch(1)

    def tell(self, ledger: Ledger) -> None:
        """Tell of the scheme."""
        scheme = ledger.scheme
        grades = "，".join(f"{grade.name}{trim_zeros(grade.bound)}分起" for grade in scheme.grades)
        rounding = f"得分{scheme.order}，保留{scheme.places}位小数"
        self.told.setText(
            "填报得分、填报等级不填时，报告写程序算出的数。\n"
            f"规则集：{scheme.name}（第{scheme.version}版，{scheme.source}）。等级：{grades}。{rounding}。"
        )


class ScorePage(QWidget):
    """The ledger, kept up with the newest view while somebody looks."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.ledger: Ledger | None = None
        self._is_stale = True
        self.total = plain_label(role="heading")
        self.scheme_name = ElidedLabel()
        self.scheme_name.setProperty("role", "muted")
        self.tree = ScoreTree()
        self.explanation, self.by_hand, self.whole = Explanation(desk), ByHand(desk), Whole(desk)
        self.stated = self.whole.stated
        self.ask = Ask(self)
        self.try_button, self.rules_button = QPushButton("试算…"), QPushButton("评分规则…")
        self.try_button.clicked.connect(self.open_trial)
        self.rules_button.clicked.connect(self.open_rules)
        self.unusable = plain_label(UNUSABLE, "hint")
        self.unusable.setWordWrap(True)
        self._lay_out()
        self._follow_timer = QTimer(self, singleShot=True, interval=FOLLOW_AFTER)
        self._follow_timer.timeout.connect(self.refresh)
        self.tree.chosen.connect(self._show_item)
        self.tree.opened.connect(self._enter_item)
        desk.bridge.changed.connect(self._follow)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(2, 2, 2, 2)
        bar.setSpacing(12)
        bar.addWidget(self.total)
        bar.addWidget(self.scheme_name, 1)
        bar.addWidget(self.try_button)
        bar.addWidget(self.rules_button)
        self.item_page = SideBySide(self.explanation, self.by_hand, sizes=(430, 370))
        self.below = QStackedWidget()
        for page in (self.whole, self.item_page):
            self.below.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(bar)
        layout.addWidget(self.unusable)
        layout.addWidget(OneAboveOther(self.tree, self.below, sizes=(330, 270)), 1)

    def _follow(self, view: Year, step: Step) -> None:
        self._is_stale = True
        if self.isVisible():
            self._follow_timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Show the ledger of the newest view."""
        self._is_stale = False
        self._follow_timer.stop()
        self.ledger = self.desk.bridge.view.cached(ledger_or_none)
        self.total.setText(total_told(self.ledger))
        self.scheme_name.say(self.ledger.scheme.name if self.ledger is not None else "")
        self.unusable.setVisible(self.ledger is None)
        self.try_button.setEnabled(self.ledger is not None)
        say_locked(self.try_button, UNUSABLE if self.ledger is None else "")
        self.tree.show_ledger(self.ledger)
        self._show_item()

    def _show_item(self) -> None:
        node = self.tree.current()
        if node is None or not node.code:
            self.below.setCurrentWidget(self.whole)
            if self.ledger is not None:
                self.whole.tell(self.ledger)
            return
        self.below.setCurrentWidget(self.item_page)
        self.explanation.explain(node)
        self.by_hand.setVisible(node.line is not None)
        if node.line is not None:
            self.by_hand.lead_to(node.line)

    def _enter_item(self) -> None:
        """Into the score by hand of the chosen item: its button or its first field."""
        node = self.tree.current()
        if node is not None and node.line is not None:
            self.by_hand.go_to_score()

    def go_to(self, record: str, uid: str, field: str) -> None:
        """To the button behind which the scheme is: it is nothing to type into a field."""
        self.rules_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.told.emit("请按“评分规则…”改正规则集，或换一套。")

    def open_trial(self) -> TryWindow | None:
        """Figures to try on a copy of the year; nothing where it cannot be scored."""
        self.refresh()
        if self.ledger is None:
            return None
        window = TryWindow(self.desk.bridge.view, self.ledger, self)
        window.open()
        return window

    def open_rules(self) -> SchemeWindow:
        """The scheme the year is scored by, to be changed or exchanged."""
        window = SchemeWindow(self.desk.bridge, self.ask, self)
        window.open()
        return window

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        self.stated.flush()
        self.by_hand.form.flush()

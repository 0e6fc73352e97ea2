"""Under a long text: the figures typed into it, how each stands to the data, and the way to link it."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from wenlian_desktop.domain.prose.figure_linking import (
    TypedFigure,
    correct_figure,
    describe_status,
    format_data_figure,
    link_figure,
    typed_figures,
)
from wenlian_desktop.domain.prose.figure_matching import MatchStatus
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.ui.kit.theme import tokens

MOST = 6  # figures of one standing that are written out; the others are in the menu
ALL = "all"
LOOK_AFTER = 120  # ms: after what was edited is painted
COLOURS = {MatchStatus.DIFFERS: "wrong", MatchStatus.AGREES: "good", MatchStatus.UNLINKED: "muted"}
NAME, GAP = "文中的数", "&nbsp;" * 3

Change = tuple[str, str, int]  # (words, the whole text it makes, the place behind the figure in it)


def changes(view: Year, text: str, told: TypedFigure) -> list[Change]:
    """What can be written in place of a figure: a token for each field it could mean; the right figure where wrong."""
    found = [(f"关联到{link.source}（{link.printed}）", link_figure(view, text, told, link)) for link in told.links]
    match = told.match
    if match.status is MatchStatus.DIFFERS and len(match.candidates) == 1:
        shown = told.links[0].printed if told.links else format_data_figure(match.figure, match.candidates[0])
        found.append((f"改为{shown}", correct_figure(text, told, match.candidates[0])))
    rest = len(text) - told.end
    return [(words, new, len(new) - rest) for words, new in found]


class FigureStrip(QLabel):
    """One or two lines; a figure that could mean a field is a link.

    `text_of` gives the text with its tokens, `put` writes another text and puts the cursor behind a place of it,
    `is_composing` tells that an input method is at work, which must not be disturbed.
    """

    def __init__(
        self,
        view_of: Callable[[], Year],
        text_of: Callable[[], str],
        put: Callable[[str, int], None],
        is_composing: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._view_of, self._text_of, self._put, self._is_composing = view_of, text_of, put, is_composing
        self.figures: list[TypedFigure] = []
        self.menu: QMenu | None = None
        self.is_offered = False
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setProperty("role", "small")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys: Alt+Enter in the text
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setToolTip("点一个数，让它跟着数据变动；在文中把光标放到数上，按 Alt+Enter。")
        self.linkActivated.connect(self._chosen)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._soon.timeout.connect(self.look)
        self.hide()

    def look_soon(self) -> None:
        """Look at the text again, off the path of the edit that made it necessary."""
        self._soon.start()

    def look(self) -> None:
        """Show how the figures of the text stand now; not in the middle of a word."""
        self._soon.stop()
        if self._is_composing():
            self._soon.start()
            return
        self.figures = typed_figures(self._view_of(), self._text_of()) if self.is_offered else []
        self._show()

    def _show(self) -> None:
        parts = [self._part(standing) for standing in (MatchStatus.DIFFERS, MatchStatus.UNLINKED, MatchStatus.AGREES)]
        shown = GAP.join((NAME, *filter(None, parts))) if self.figures else ""
        if shown != self.text():
            self.setText(shown)
            told = "；".join(f"{each.text}{describe_status(each)}" for each in self.figures)
            self.setAccessibleName(f"{NAME}：{told}")
        self.setVisible(bool(self.figures))

    def _part(self, standing: MatchStatus) -> str:
        """The figures of one standing: 不一致：1100万元（按数据…）."""
        places = [place for place, each in enumerate(self.figures) if each.match.status is standing]
        if not places:
            return ""
        colour = tokens().colour(COLOURS[standing]).name()
        told = "、".join(map(self._figure, places[:MOST]))
        more = f"<a href='{ALL}' style='color:{colour}'>等{len(places)}个</a>" if len(places) > MOST else ""
        return f"<span style='color:{colour}'>{standing.value}</span>：{told}{more}"

    def _figure(self, place: int) -> str:
        each = self.figures[place]
        words = escape(each.text)
        if each.links or each.match.status is MatchStatus.DIFFERS:
            words = f"<a href='{place}' style='color:{tokens().colour('accent').name()}'>{words}</a>"
        known = describe_status(each).partition("，")[2]
        return f"{words}（{escape(known)}）" if known else words

    def _chosen(self, link: str) -> None:
        if link == ALL:
            self.offer_all(self.mapToGlobal(QPoint(0, self.height())))
        else:
            self._offer(self.figures[int(link)], self.mapToGlobal(QPoint(0, self.height())))

    def link_at(self, place: int, at: QPoint) -> None:
        """Alt+Enter: link the figure around a place of the text; elsewhere offer all figures."""
        self.look()
        near = [each for each in self.figures if each.start <= place <= each.end]
        if near:
            self._offer(near[0], at)
        else:
            self.offer_all(at)

    def _offer(self, told: TypedFigure, at: QPoint) -> None:
        """Write the only change there is, or ask which."""
        text = self._text_of()
        now = [each for each in typed_figures(self._view_of(), text) if each == told]
        if self._is_composing() or not now:
            self.look()  # the text was typed on meanwhile: its figures stand elsewhere
            return
        offered = changes(self._view_of(), text, told)
        if len(offered) == 1:
            self._write(text, offered[0])
        else:
            self._pop_up([(told, offered)], at)

    def offer_all(self, at: QPoint) -> None:
        """A menu of all figures, each with what could stand in its place."""
        text = self._text_of()
        self._pop_up([(each, changes(self._view_of(), text, each)) for each in self.figures], at)

    def _pop_up(self, offered: list[tuple[TypedFigure, list[Change]]], at: QPoint) -> None:
        self.menu = QMenu(self)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu.destroyed.connect(self._forget_menu)
        text = self._text_of()
        for told, choices in offered:
            head = f"{told.text}　{describe_status(told)}"
            menu = self.menu.addMenu(head) if len(offered) > 1 and choices else self.menu
            if menu is self.menu:
                self.menu.addAction(head).setEnabled(False)
            for change in choices:
                menu.addAction(change[0]).setData(change)
        if not offered:
            self.menu.addAction("文中没有可以关联的数").setEnabled(False)
        self.menu.triggered.connect(lambda action: self._write(text, action.data()))
        self.menu.popup(at)

    def _forget_menu(self) -> None:
        self.menu = None

    def _write(self, text: str, change: Change | None) -> None:
        if change is None or text != self._text_of():
            return
        _, new, place = change
        self._put(new, place)

    def refresh_theme(self) -> None:
        """The colours changed."""
        self._show()

"""The line below a long text: the figures typed in it, whether they agree with the data, and links to fix them."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from wenlian_desktop.domain.prose.figure_matching import MatchStatus
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.sources.figure_linking import (
    TypedFigure,
    correct_figure,
    describe_known,
    describe_status,
    followed_figures,
    format_data_figure,
    link_figure,
    typed_figures,
)
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.kit.theme import colours

MAX_SHOWN = 6  # figures shown per status; the menu has all
ALL_LINK = "all"
REFRESH_DELAY = 120  # ms, after the edit is painted
STATUS_COLOURS = {
    MatchStatus.DIFFERS: "wrong",
    MatchStatus.AGREES: "good",
    MatchStatus.SAME: "warning",
    MatchStatus.UNLINKED: "muted",
    MatchStatus.OTHER: "muted",
}
FOLLOWS = "随数据"
JOINED = "\u2060"  # word joiner
TITLE, GAP = "文中的数", "&nbsp;" * 3

Replacement = tuple[str, str, int]  # (label, new text, cursor position)


def replacements(view: Year, text: str, figure: TypedFigure) -> list[Replacement]:
    """The possible replacements of a figure: a token for each matching field, and the right value if it is wrong."""
    found = [(f"关联到{link.source}（{link.printed}）", link_figure(view, text, figure, link)) for link in figure.links]
    match = figure.match
    if match.status is MatchStatus.DIFFERS and len(match.candidates) == 1:
        shown = figure.links[0].printed if figure.links else format_data_figure(match.figure, match.candidates[0])
        found.append((f"改为{shown}", correct_figure(text, figure, match.candidates[0])))
    rest = len(text) - figure.end
    return [(label, new, len(new) - rest) for label, new in found]


class FigureStrip(QLabel):
    """A label in which figures that can be linked are links.

    `text_of` returns the text with tokens, `replace_text` replaces it and moves the cursor to a position,
    `is_composing` tells whether an input method is composing, which must not be interrupted; `place_of` returns the
    field the text stands in.
    """

    def __init__(
        self,
        view_of: Callable[[], Year],
        text_of: Callable[[], str],
        replace_text: Callable[[str, int], None],
        is_composing: Callable[[], bool],
        parent: QWidget,
        place_of: Callable[[], Ref | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._place_of = place_of
        self.followed: list[str] = []
        self._view_of, self._text_of, self._replace_text, self._is_composing = (
            view_of,
            text_of,
            replace_text,
            is_composing,
        )
        self.figures: list[TypedFigure] = []
        self.menu: QMenu | None = None
        self.is_active = False
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setProperty("role", "small")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard uses Alt+Enter in the text
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setToolTip("点一个数，让它跟着数据变动；在文中把光标放到数上，按 Alt+Enter。")
        self.linkActivated.connect(self._on_link)
        self._refresh_timer = QTimer(self, singleShot=True, interval=REFRESH_DELAY)
        self._refresh_timer.timeout.connect(self.refresh)
        self.hide()

    def schedule_refresh(self) -> None:
        """Refresh shortly, so that the current edit is not delayed."""
        self._refresh_timer.start()

    def refresh(self) -> None:
        """Show the status of all figures; postponed while an input method is composing."""
        self._refresh_timer.stop()
        if self._is_composing():
            self._refresh_timer.start()
            return
        self.figures = self._typed_figures(self._text_of()) if self.is_active else []
        self.followed = followed_figures(self._view_of(), self._text_of()) if self.is_active else []
        self._show()

    def _typed_figures(self, text: str) -> list[TypedFigure]:
        return typed_figures(self._view_of(), text, self._place_of())

    def _show(self) -> None:
        parts = [*map(self._status_html, STATUS_COLOURS), self._followed_html()]
        has_figures = bool(self.figures or self.followed)
        shown = GAP.join((TITLE, *filter(None, parts))) if has_figures else ""
        if shown != self.text():
            self.setText(shown)
            described = [f"{each.text}{describe_status(each)}" for each in self.figures]
            followed = [f"{FOLLOWS}{'、'.join(self.followed)}"] if self.followed else []
            self.setAccessibleName(f"{TITLE}：{'；'.join((*described, *followed))}")
        self.setVisible(has_figures)

    def _followed_html(self) -> str:
        """The figures that follow the data."""
        if not self.followed:
            return ""
        colour, shown = colours().qcolor("good").name(), self.followed[:MAX_SHOWN]
        more = f"等{len(self.followed)}个" if len(self.followed) > MAX_SHOWN else ""
        return f"<span style='color:{colour}'>{FOLLOWS}：</span>{JOINED}{escape('、'.join(shown))}{more}"

    def _status_html(self, status: MatchStatus) -> str:
        """The figures of one status: 不一致：1100万元（按数据…）."""
        places = [place for place, each in enumerate(self.figures) if each.match.status is status]
        if not places:
            return ""
        colour = colours().qcolor(STATUS_COLOURS[status]).name()
        listed = "、".join(map(self._figure_html, places[:MAX_SHOWN]))
        more = f"<a href='{ALL_LINK}' style='color:{colour}'>等{len(places)}个</a>" if len(places) > MAX_SHOWN else ""
        label = JOINED.join(f"{status.value}：")  # never broken over two lines
        return f"<span style='color:{colour}'>{label}</span>{JOINED}{listed}{more}"

    def _figure_html(self, place: int) -> str:
        each = self.figures[place]
        html = escape(each.text)
        if each.links or each.match.status is MatchStatus.DIFFERS:
            html = f"<a href='{place}' style='color:{colours().qcolor('accent').name()}'>{html}</a>"
        known = describe_known(each)
        return f"{html}（{escape(known)}）" if known else html

    def _on_link(self, link: str) -> None:
        if link == ALL_LINK:
            self.show_all(self.mapToGlobal(QPoint(0, self.height())))
        else:
            self._replace_or_ask(self.figures[int(link)], self.mapToGlobal(QPoint(0, self.height())))

    def link_figure_at(self, place: int, at: QPoint) -> None:
        """Link the figure at a text position (Alt+Enter); elsewhere show the menu of all figures."""
        self.refresh()
        near = [each for each in self.figures if each.start <= place <= each.end]
        if near:
            self._replace_or_ask(near[0], at)
        else:
            self.show_all(at)

    def _replace_or_ask(self, figure: TypedFigure, at: QPoint) -> None:
        """Apply the only replacement, or show a menu if there are several."""
        text = self._text_of()
        now = [each for each in self._typed_figures(text) if each == figure]
        if self._is_composing() or not now:
            self.refresh()  # the text has changed meanwhile
            return
        offered = replacements(self._view_of(), text, figure)
        if len(offered) == 1:
            self._apply(text, offered[0])
        else:
            self._show_menu([(figure, offered)], at)

    def show_all(self, at: QPoint) -> None:
        """Show a menu of all figures with their replacements."""
        text = self._text_of()
        self._show_menu([(each, replacements(self._view_of(), text, each)) for each in self.figures], at)

    def _show_menu(self, offered: list[tuple[TypedFigure, list[Replacement]]], at: QPoint) -> None:
        self.menu = QMenu(self)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu.destroyed.connect(self._on_menu_closed)
        text = self._text_of()
        for figure, choices in offered:
            head = f"{figure.text}　{describe_status(figure)}"
            menu = self.menu.addMenu(head) if len(offered) > 1 and choices else self.menu
            if menu is self.menu:
                self.menu.addAction(head).setEnabled(False)
            for change in choices:
                menu.addAction(change[0]).setData(change)
        if not offered:
            self.menu.addAction("文中没有可以关联的数").setEnabled(False)
        self.menu.triggered.connect(lambda action: self._apply(text, action.data()))
        self.menu.popup(at)

    def _on_menu_closed(self) -> None:
        self.menu = None

    def _apply(self, text: str, change: Replacement | None) -> None:
        if change is None or text != self._text_of():
            return
        _, new, place = change
        self._replace_text(new, place)

    def refresh_theme(self) -> None:
        self._show()

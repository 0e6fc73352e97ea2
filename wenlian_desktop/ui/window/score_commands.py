"""The commands of the score: the rules it goes by, and what other figures would make of it."""

from collections.abc import Callable

from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.tabs import CONCLUSIONS
from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.scoring import score_page


class ScoreCommands:
    """Each does nothing while no year is open."""

    def __init__(self, current: Callable[[], YearPage | None]) -> None:
        self._current = current

    def commands(self) -> list[Command]:
        """The lines of the menus."""
        return [
            Command("工具", "rules", "评分规则…(&S)", self.open_rules),
            Command("工具", "trial", "试算得分…(&T)", self.open_trial),
        ]

    def _score_page(self) -> "score_page.ScorePage | None":
        """得分, brought to the front."""
        year = self._current()
        if year is None:
            return None
        tab = year.pages[CONCLUSIONS]
        year.tabs.setCurrentWidget(tab)
        page = tab.bring_to_front(
            next(place for place, kind in enumerate(tab.page_specs) if RuleSet.spec.name in kind.records)
        )
        assert isinstance(page, score_page.ScorePage)
        return page

    def open_rules(self) -> None:
        """Which scheme the year is scored by."""
        page = self._score_page()
        if page is not None:
            page.open_rules()

    def open_trial(self) -> None:
        """Figures tried on a copy."""
        page = self._score_page()
        if page is not None:
            page.open_trial()

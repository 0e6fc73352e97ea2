"""What a preflight tells, and the list every rule for whole reports enters by its decorator."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.finding import Level


@dataclass(frozen=True)
class Remark:
    """One thing found in a report: the line, the rule, what is wrong, and what to do."""

    line: int
    code: str
    level: Level
    message: str
    remedy: str


Remarked = Iterable[tuple[int, str]]


@dataclass(frozen=True)
class Ruling:
    """A rule for whole reports; `look` yields (line, what is wrong)."""

    code: str
    level: Level
    remedy: str
    look: Callable[[Manuscript], Remarked]


RULINGS: list[Ruling] = []


def ruling(
    code: str, level: Level, remedy: str
) -> Callable[[Callable[[Manuscript], Remarked]], Callable[[Manuscript], Remarked]]:
    """Enter a rule in the list; its number is that of the check of the same subject (DOMAIN section 5)."""

    def register(look: Callable[[Manuscript], Remarked]) -> Callable[[Manuscript], Remarked]:
        RULINGS.append(Ruling(code, level, remedy, look))
        return look

    return register

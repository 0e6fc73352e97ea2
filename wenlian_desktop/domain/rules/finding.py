"""What a check returns, and the list every check enters by its decorator."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.rule import Level as Level
from wenlian_desktop.domain.values.fields import Ref


@dataclass(frozen=True)
class Finding:
    """One thing found: its check, level, sentence, the fields it concerns, and what to do."""

    code: str
    level: Level
    message: str
    places: tuple[Ref, ...]
    remedy: str


@dataclass(frozen=True)
class ReviewedFinding:
    """A finding, whether a 情况说明 answers it, and the tab it is mended in (empty where it concerns no field).

    `outdated`: the 情况说明 that answered it while its figures were other ones.
    """

    finding: Finding
    is_explained: bool = False
    tab: str = ""
    outdated: Explanation | None = None


CheckResults = Iterable[tuple[str, tuple[Ref, ...]]]


@dataclass(frozen=True)
class Check:
    """A registered check: `look` yields (message, places) for each thing it finds."""

    code: str
    level: Level
    remedy: str
    run: Callable[[Year], CheckResults]


CHECKS: list[Check] = []


def check(
    code: str, level: Level, remedy: str
) -> Callable[[Callable[[Year], CheckResults]], Callable[[Year], CheckResults]]:
    """Enter a check in the list.

    `code`: C and its number in the trade's list (DOMAIN section 5); R what is not filled in or not read (cannot
    be explained); D what was found missing beyond that list.
    """

    def register(run: Callable[[Year], CheckResults]) -> Callable[[Year], CheckResults]:
        CHECKS.append(Check(code, level, remedy, run))
        return run

    return register

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


PreflightResults = Iterable[tuple[int, str]]


@dataclass(frozen=True)
class PreflightRule:
    """A rule for whole reports; `look` yields (line, what is wrong)."""

    code: str
    level: Level
    remedy: str
    find: Callable[[Manuscript], PreflightResults]


PREFLIGHT_RULES: list[PreflightRule] = []


def preflight_rule(
    code: str, level: Level, remedy: str
) -> Callable[[Callable[[Manuscript], PreflightResults]], Callable[[Manuscript], PreflightResults]]:
    """Enter a rule in the list; its number is that of the check of the same subject (DOMAIN section 5)."""

    def register(find: Callable[[Manuscript], PreflightResults]) -> Callable[[Manuscript], PreflightResults]:
        PREFLIGHT_RULES.append(PreflightRule(code, level, remedy, find))
        return find

    return register

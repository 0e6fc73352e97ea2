"""Mutants drawn from some files, each run against the tests that reach it."""

import ast
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from queue import SimpleQueue

from tests.mutate.mutants import Mutant, drawn, mutants, with_reports
from tests.mutate.trees import ROOT, Outcome, Reach, Survived, Tree

FEWEST_SECONDS, TIMES_AS_LONG = 60.0, 10.0  # a run that lasts longer will not end
MOST_AT_FIRST = 40  # tests; the quickest that reach a mutant, before all of them


@dataclass(frozen=True)
class Unreached:
    """No test of those chosen runs the function at all."""


@dataclass(frozen=True)
class Result:
    """What became of a mutant."""

    file: str
    mutant: Mutant
    outcome: Outcome | Unreached

    @property
    def is_seen(self) -> bool:
        """Whether the tests saw it."""
        return not isinstance(self.outcome, Survived | Unreached)


def results(files: Sequence[str], most: int, seed: str, tests: Sequence[str], trees: list[Tree]) -> Iterator[Result]:
    """Draw mutants from the files and run the tests over them, in as many trees as there are; raises NotSound."""
    sources = {file: (ROOT / file).read_text(encoding="utf-8") for file in files}
    sites = [(file, mutant) for file in files for mutant in mutants(sources[file], file)]
    reach = _reach(trees[0], sources, tests)
    free: SimpleQueue[Tree] = SimpleQueue()
    for tree in trees:
        free.put(tree)

    def result(site: tuple[str, Mutant]) -> Result:
        file, mutant = site
        tree = free.get()
        try:
            with tree.changed(file, mutant.of(sources[file])):
                return Result(file, mutant, _outcome(tree, reach, reaching(reach, file, mutant), tests))
        finally:
            free.put(tree)

    with ThreadPoolExecutor(len(trees)) as pool:
        yield from pool.map(result, drawn(sites, most, seed))


def _reach(tree: Tree, sources: dict[str, str], tests: Sequence[str]) -> Reach:
    with ExitStack() as stack:
        for file, source in sources.items():
            stack.enter_context(tree.changed(file, with_reports(source, file)))
        return tree.reach(tests)


def reaching(reach: Reach, file: str, mutant: Mutant) -> list[str] | None:
    """The tests that run the function; of what stands in none, those that run any of the file, and all others."""
    if mutant.function:
        return reach.reached.get(mutant.function)
    own = (tests for function, tests in reach.reached.items() if function.startswith(f"{file}:"))
    return ["", *dict.fromkeys(chain.from_iterable(own))]


def _outcome(tree: Tree, reach: Reach, near: list[str] | None, tests: Sequence[str]) -> Outcome | Unreached:
    """First the quickest tests that run the function; then their whole files, because a fixture may have run it for
    others in them; all, where it runs outside of tests."""
    if near is None:
        return Unreached()
    quick = sorted(filter(None, near), key=lambda test: reach.durations.get(test, 0.0))[:MOST_AT_FIRST]
    if quick:
        outcome = tree.outcome(quick, _limit(reach, quick))
        if not isinstance(outcome, Survived):
            return outcome
    files = sorted({test.partition("::")[0] for test in near})
    return tree.outcome(tests if "" in files else files, _limit(reach, list(reach.durations)))


def _limit(reach: Reach, tests: Sequence[str]) -> float:
    return FEWEST_SECONDS + TIMES_AS_LONG * sum(reach.durations.get(test, 0.0) for test in tests)


def near_tests(files: Sequence[str]) -> list[str]:
    """The tests of the rooms the files stand in, and those elsewhere that import one of them."""
    rooms = {Path("tests", *Path(file).parent.parts[1:]) for file in files} - {Path("tests")}
    names = {".".join(Path(file).with_suffix("").parts) for file in files}
    paths = [path.relative_to(ROOT) for path in sorted((ROOT / "tests").rglob("test_*.py"))]
    return [path.as_posix() for path in paths if rooms & {*path.parents} or imported(ROOT / path) & names]


def imported(path: Path) -> set[str]:
    """The modules a file imports, by whichever way it names them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found

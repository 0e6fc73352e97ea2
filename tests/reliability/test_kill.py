"""kill -9 at write calls, short version: nothing acknowledged is lost, nothing is torn; a planted fault is found."""

from functools import partial
from pathlib import Path
from random import Random

import pytest

from tests.make.year_files import write_sample
from tests.reliability import kill_points
from tests.reliability.kill_points import KillScenario, Verdict

POINTS = {"pwrite64": 14, "fdatasync": 6, "fsync": 1, "ftruncate": 1, "unlink": 1}  # at most
FILE_POINTS = 4
PLANTED_POINTS = 6
RANDOM_KILLS = 4

pytestmark = pytest.mark.skipif(bool(kill_points.unavailable_reason()), reason=kill_points.unavailable_reason())


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample year: enough rows for an edit to change several pages."""
    path = tmp_path_factory.mktemp("base") / "base.wenlian"
    write_sample(path)
    return path


def bad(verdicts: list[Verdict]) -> list[str]:
    """What is wrong and where, as text for a failed test."""
    return [f"{each.where}, {each.acknowledged} acknowledged: {each.bad}" for each in verdicts if each.bad]


def test_a_kill_at_any_write_call_loses_and_tears_nothing(base: Path) -> None:
    scene = KillScenario(base, seed=1, edits=6)
    points = [point for call, most in POINTS.items() for point in kill_points.spread(scene, call, most)]
    verdicts = kill_points.run_points(scene, points)
    assert bad(verdicts) == []
    assert len(verdicts) >= 20
    assert any(each.was_hot for each in verdicts)  # some were killed during a commit


def test_a_kill_at_any_time_loses_and_tears_nothing(base: Path) -> None:
    scene = KillScenario(base, seed=2, edits=40)
    chance = Random(7)
    delays = [chance.uniform(0, 0.2) for _ in range(RANDOM_KILLS)]
    assert bad(kill_points.in_parallel(partial(scene.killed_after, each) for each in delays)) == []


def test_a_kill_while_files_are_attached_loses_and_tears_nothing(base: Path) -> None:
    scene = KillScenario(base, seed=4, edits=5, files=True)
    points = [*kill_points.spread(scene, "pwrite64", FILE_POINTS), *kill_points.spread(scene, "fdatasync", 1)]
    verdicts = kill_points.run_points(scene, points)
    assert bad(verdicts) == []
    assert any(each.was_hot for each in verdicts)


def test_a_year_without_a_journal_is_caught(base: Path) -> None:
    """The same kills must find something where there is something to find."""
    scene = KillScenario(base, seed=3, edits=6, journal_off=True)
    assert bad(kill_points.run_points(scene, kill_points.spread(scene, "pwrite64", PLANTED_POINTS)))


def test_a_kill_in_the_middle_of_closing_or_reopening_leaves_the_year_closed_or_open(base: Path) -> None:
    scene = KillScenario(base, seed=4, edits=0, seals=True)
    assert len(scene.states) == 4  # as it was opened, closed, reopened, closed again
    points = [*kill_points.spread(scene, "pwrite64", 6), *kill_points.spread(scene, "fdatasync", 2)]
    assert bad(kill_points.run_points(scene, points)) == []

"""Helpers for measuring: large years, an executor whose commits can be delayed, times in milliseconds."""

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, NamedTuple

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.budget import BY_PAYMENT, FISCAL, PROJECT, BudgetLine, Payment
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.create_year import create_year_file

LINES = 8


@dataclass(frozen=True)
class Figure:
    """A measured value; `bar`: the limit, None without one; `unit` of both."""

    name: str
    took: float
    bar: float | None = None
    unit: str = "ms"

    @property
    def is_short(self) -> bool:
        return self.bar is not None and self.took > self.bar

    def __str__(self) -> str:
        verdict = "" if self.bar is None else f"  bar {self.bar:g} {self.unit}  {'SHORT' if self.is_short else 'ok'}"
        return f"{self.name}: {self.took:.2f} {self.unit}{verdict}"


class HoldingExecutor(Executor):
    """Runs tasks immediately until told to hold them: an edit can be timed without its commit."""

    def __init__(self) -> None:
        self.is_holding = False
        self._held: list[Callable[[], None]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        result: Future[Any] = Future()

        def run() -> None:
            try:
                result.set_result(fn(*args, **kwargs))
            except Exception as error:  # noqa: BLE001 -- handed on to whoever asks for the result
                result.set_exception(error)

        if self.is_holding:
            self._held.append(run)
        else:
            run()
        return result

    def commit(self) -> float:
        """Run the held tasks; returns their milliseconds."""
        held, self._held = self._held, []
        return sum(timed(run) for run in held)


def timed(run: Callable[[], object]) -> float:
    """The milliseconds of one run."""
    started = time.perf_counter()
    run()
    return (time.perf_counter() - started) * 1000


def big_year(payments: int) -> Year:
    """A year with that many payments, on eight budget lines and all days of the year."""
    chance = Random(payments)
    empty = year_files.empty_year(2024, "示例区文学艺术界联合会", "区文联")
    lines = [_line(index) for index in range(1, LINES + 1)]
    return Year.of(
        [*(row for rows in empty.tables.values() for row in rows), *lines, *_payments(lines, payments, chance)]
    )


def _line(index: int) -> BudgetLine:
    return BudgetLine(
        uid=new_uid(),
        position=index * POSITION_STEP,
        name=f"项目{index}",
        category=PROJECT,
        initial_fiscal=10**12,
        mode=BY_PAYMENT,
    )


def _payments(lines: list[BudgetLine], number: int, chance: Random) -> list[Payment]:
    plain = Payment(uid="", source=FISCAL, payee="示例文化传播有限公司", purpose="活动场地布置费用")
    return [
        replace(
            plain,
            uid=f"{index:016x}",
            position=index * POSITION_STEP,
            line=lines[index % LINES].uid,
            paid_on=date(2024, 1, 1) + timedelta(days=index % 366),
            amount=chance.randint(100, 10_000_000),
            voucher_no=f"记-{index}",
        )
        for index in range(1, number + 1)
    ]


def big_file(folder: Path, payments: int) -> Path:
    """A file of such a year."""
    path = folder / f"{payments}.wenlian"
    create_year_file(path, big_year(payments), Step(new_uid(), "载入年度数据", ()))
    return path


def amounts(session: YearSession, number: int) -> list[Ref]:
    """The amount fields of that many random payments."""
    rows = session.view.rows(Payment)
    return [ref_to(rows[index], "amount") for index in Random(number).sample(range(len(rows)), number)]


class EditTimes(NamedTuple):
    """Medians in milliseconds: `enter` until the new view, what a screen computes from it, the commit."""

    entering: float
    following: float
    committing: float


def edit_times(path: Path, edits: int) -> EditTimes:
    """Edit the amounts of payments; each commit is delayed until the edit is timed."""
    held = HoldingExecutor()
    session = YearSession(path, held)
    derived.execution(session.view)  # the screen has computed the sums before: they are cached
    times = [_one_edit(session, held, ref, f"{index}.25") for index, ref in enumerate(amounts(session, edits), 1)]
    assert session.is_saved
    session._writer.close()  # without the backup on closing
    return EditTimes(*(median(column) for column in zip(*times, strict=True)))


def _one_edit(session: YearSession, held: HoldingExecutor, ref: Ref, text: str) -> EditTimes:
    held.is_holding = True
    entering = timed(lambda: session.enter(ref, text))
    held.is_holding = False
    following = timed(lambda: (derived.execution(session.view), session.findings()))
    return EditTimes(entering, following, held.commit())

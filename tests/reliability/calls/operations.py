"""What is done to a year while its file calls fail; an operation prepares a folder once and is run in copies of it."""

import queue
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from functools import partial
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from tests.make.old_files import format_of, stored_texts, write_file
from tests.make.pictures import png
from tests.make.year_files import write_empty
from tests.reliability.calls.telling import Telling, state_of
from wenlian_desktop.cli import main
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.year import RowChange, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.fresh_process import program
from wenlian_desktop.session import archiving, year_session
from wenlian_desktop.session.clearing import clear_personal
from wenlian_desktop.session.clearing.clear_personal import PlaceList, wanted_words
from wenlian_desktop.session.past import restoring
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.migrations import current_format
from wenlian_desktop.storage.file.writer import writer_thread

NAME, RESTORED, ARCHIVES, REPORT = "年度.wenlian", "恢复.wenlian", "档", "报告.pdf"
PERSONAL = "原来的名称"  # what is cleared
PATIENCE = 10  # seconds for an answer of the writer


@dataclass(frozen=True)
class Operation:
    """`prepare` fills a folder; `run` works there and tells what it was told.

    The stored old files lack originals. `edits`: the file may change before something is refused.
    """

    name: str
    prepare: Callable[[Path], None]
    run: Callable[[Path, Telling], None]
    has_originals: bool = True
    edits: bool = True


def prepare_year(folder: Path) -> None:
    """A small year with rows, a photo, a history and a backup."""
    path = folder / NAME
    write_empty(path)
    with closing(YearSession(path)) as session:
        activity = session.add("activity")
        session.enter(_name(session), PERSONAL)
        session.attach(("activity", activity), make_original("现场.png", png(40, 30)))
        for _ in range(3):
            session.add("payment")
        session.back_up().result()


def _name(session: YearSession, field: str = "name") -> "year_session.Ref":
    return ref_to(session.view.single(Department), field)


def _prepare_sealed(folder: Path) -> None:
    prepare_year(folder)
    with closing(YearSession(folder / NAME)) as session, _with_errors():
        session.seal()


@contextmanager
def _with_errors() -> Iterator[None]:
    """A year with open 错 can be closed and archived: the small year has them."""
    with (
        patch.object(year_session, "refuse_unexplained_errors", lambda view: None),
        patch.object(archiving, "unexplained_errors", lambda view: []),
    ):
        yield


def in_session(act: Callable[[YearSession], object]) -> Callable[[Path, Telling], None]:
    """Open, then do something whose calls fail, then close."""

    def run(folder: Path, telling: Telling) -> None:
        session = YearSession(folder / NAME)
        session.listener = telling.listener(session)
        telling.arm()
        telling.attempt(lambda: act(session))
        telling.disarm(session.view)
        telling.close(session)

    return run


def _edit(session: YearSession) -> None:
    session.enter(_name(session), "第一次改的名称")
    session.enter(_name(session, "short_name"), "简称")
    session.delete("payment", [session.view.tables["payment"][1].uid])
    session.save_draft(_name(session, "code"), "写到一半")


def _queue(folder: Path, telling: Telling) -> None:
    """Edits, undo and redo given faster than the disk takes them."""
    answers: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    session = YearSession(folder / NAME, writer_thread(), answers.put)
    session.listener = telling.listener(session)
    telling.arm()

    def act() -> None:
        for text in ("甲", "乙"):
            session.enter(_name(session), text)
        session.undo()
        session.redo()
        session.undo()
        session.enter(_name(session, "short_name"), "丙")
        _answer(session, answers)

    telling.attempt(act)
    telling.disarm(session.view)
    telling.close(session)


def _answer(session: YearSession, answers: "queue.SimpleQueue[Callable[[], None]]") -> None:
    while session._pending:
        answers.get(timeout=PATIENCE)()


def _photo(session: YearSession) -> None:
    owner = "activity", session.view.tables["activity"][0].uid
    session.attach(owner, make_original("又一张.png", png(60, 50)))


def _backup(session: YearSession) -> None:
    session.enter(_name(session), "备份之前")
    _result(session.back_up())


def _result(future: Future[object] | None) -> None:
    if future is not None:
        future.result(PATIENCE)


def _closing(folder: Path, telling: Telling) -> None:
    session = YearSession(folder / NAME)
    session.listener = telling.listener(session)
    session.enter(_name(session), "关闭之前")
    telling.arm()
    telling.attempt(session.close)
    telling.disarm(session.view)
    if not session.is_closed:
        session.close(force=True)


def _seal(session: YearSession) -> None:
    with _with_errors():
        session.seal()


def _take_back(session: YearSession) -> None:
    rows = list(session.view.tables["payment"])
    _result(session.restore_rows("恢复备份中的内容", tuple(RowChange(row, None) for row in rows)))
    _result(session.restore_rows("恢复备份中的内容", tuple(RowChange(None, row) for row in rows)))


def _opening(folder: Path, telling: Telling) -> None:
    """Opening alone, of a file of an older format too."""
    telling.arm()
    session = telling.attempt(lambda: YearSession(folder / NAME))
    if session is None:
        telling.disarm(None)
        return
    telling.disarm(session.view)
    telling.close(session)


def _prepare_old(text: Path, folder: Path) -> None:
    write_file(folder / NAME, text)


def _archive(folder: Path, telling: Telling) -> None:
    session = YearSession(folder / NAME)
    target = folder / ARCHIVES
    telling.arm()
    with _with_errors(), patch.object(archiving, "verify_in_new_process", _verify_here):
        telling.attempt(lambda: archiving.archive(session, target, program(), shipped_only=True))
    telling.disarm(session.view)
    telling.close(session)


def _prepare_archive(folder: Path) -> None:
    prepare_year(folder)
    (folder / ARCHIVES).mkdir()


def _verify_here(package: Path, *_: object) -> bool:
    """Without a new process, which would take a second."""
    flaws = archiving.verify(package)
    if flaws:
        raise UserError(f"归档包写到磁盘后核验没有通过：{flaws[0]}")
    return True


def _restore(folder: Path, telling: Telling) -> None:
    source = next((folder / "备份").glob("*.wenlian"))
    telling.arm()
    telling.attempt(lambda: archiving.restore(source, folder / RESTORED))
    telling.disarm(None)


def _prepare_damaged(folder: Path) -> None:
    prepare_year(folder)
    content = bytearray((folder / NAME).read_bytes())
    content[8192:40960] = bytes(32768)
    (folder / NAME).write_bytes(content)


def restore_damaged(folder: Path) -> None:
    """What the window does where the clerk wants the backup in the place of a damaged year."""
    try:
        YearSession(folder / NAME).close()
    except UserError as refusal:
        found = restoring.restorable(folder / NAME, refusal)
        if found is None:
            raise
        restoring.restore_in_place(found)


def _restore_in_place(folder: Path, telling: Telling) -> None:
    telling.arm()
    telling.attempt(lambda: restore_damaged(folder))
    telling.disarm(None)


def _clear(folder: Path, telling: Telling) -> None:
    """Refused halfway it is done or not, and is done again; once it is told as done, nothing of it is left."""
    path = folder / NAME
    with closing(YearSession(path)) as session:
        view = session.view
    row = view.single(Department)
    cleared = view.with_changes([RowChange(row, replace(row, name=None))])
    telling.saved(view)
    telling.tell("tried", state_of(cleared))
    telling.arm()
    if telling.attempt(lambda: clear_personal.clear(path, PlaceList(wanted_words(PERSONAL)), None)) is not None:
        telling.saved(cleared)
    telling.disarm(None)


def _export(folder: Path, telling: Telling) -> None:
    """By the command line, which has a sentence for each end."""
    telling.arm()
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        code = telling.attempt(
            lambda: main(["report", str(folder / NAME), "-o", str(folder / REPORT), "--fonts", "shipped"])
        )
    telling.disarm(None)
    if code:
        telling.tell("refused", f"exit code {code}")


def _old_formats() -> list[Operation]:
    first_of = {format_of(text): text for text in reversed(stored_texts())}
    return [
        Operation(f"migration from {number}", partial(_prepare_old, text), _opening, has_originals=False, edits=False)
        for number, text in sorted(first_of.items())
        if number < current_format()
    ]


OPERATIONS = {
    each.name: each
    for each in (
        Operation("edit", prepare_year, in_session(_edit)),
        Operation("queue", prepare_year, _queue),
        Operation("photo", prepare_year, in_session(_photo)),
        Operation("backup", prepare_year, in_session(_backup)),
        Operation("closing", prepare_year, _closing),
        Operation("sealing", prepare_year, in_session(_seal)),
        Operation("unsealing", _prepare_sealed, in_session(lambda session: session.unseal("更正"))),
        Operation("taking back", prepare_year, in_session(_take_back)),
        Operation("clearing", prepare_year, _clear),
        Operation("opening", prepare_year, _opening, edits=False),
        Operation("exporting", prepare_year, _export, edits=False),
        Operation("restoring", prepare_year, _restore, edits=False),
        Operation("restoring in place", _prepare_damaged, _restore_in_place, edits=False),
        Operation("archiving", _prepare_archive, _archive),
        *_old_formats(),
    )
}
REOPENING = Operation("reopening", prepare_year, _opening, edits=False)


def copy_folder(template: Path, folder: Path) -> None:
    """A fresh copy of a prepared folder."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)

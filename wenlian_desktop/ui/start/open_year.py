"""Opening a year; if it is locked by another user, its newest backup is offered read-only.

A year beside a journal that may not be its own is opened as the user decides.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session import year_files
from wenlian_desktop.session.field_locks import read_only_banner
from wenlian_desktop.session.past import restoring, unfinished_year
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.start.environment import Environment

LARGE = 5_000_000  # bytes: some 25,000 rows
RESTORE, LOOK_AT_BACKUP = "用这份备份恢复", "只查看备份"
TAKE_AS_IT_IS, OPEN_BACKUP, UNDO_UNFINISHED = "用这个文件现在的样子", "打开最近的备份", "撤回没写完的一步"

UPGRADED = "这个年度由旧版本建立，已升级，填的内容都在；旧版本从此打不开它。升级以前的样子在备份“{}”里。"


@frozen
class OpenedYear:
    """An open year; for a backup, also its title and banner."""

    bridge: Bridge
    backup_title: str = ""
    banner: str = ""


def open_year(path: Path, environment: Environment, dialogs: Dialogs) -> OpenedYear | None:
    """Open a year; returns None after showing why it cannot be opened."""
    try:
        with _rows_uncollected(path):
            bridge = Bridge(path, environment.executor(), environment.rescue)
    except UserError as refusal:
        if unfinished_year.is_unfinished(refusal):
            return _ask_how(refusal, path, environment, dialogs)
        damaged = restoring.restorable(path, refusal)
        if damaged is not None:
            return _offer_restoring(refusal, damaged, environment, dialogs)
        found = year_files.readable_backup(path) if year_files.is_in_use(refusal) else None
        if found is None:
            dialogs.inform(str(refusal))
            return None
        return _offer_backup(refusal, *found, environment, dialogs)
    return OpenedYear(bridge, banner=_upgrade_banner(bridge.session))


@contextmanager
def _rows_uncollected(path: Path) -> Iterator[None]:
    """The rows of a large year stay as long as it is open: walking them would stop the window for 0.1 s at a time."""
    is_large = path.is_file() and path.stat().st_size > LARGE
    if is_large:
        gc.collect()  # what is garbage now would stay for ever
    yield
    if is_large:
        gc.freeze()


def _upgrade_banner(session: YearSession) -> str:
    """What became of a year of an older version; empty for any other."""
    kept = session.kept_before_upgrade
    return UPGRADED.format(kept.name) + read_only_banner(session) if kept is not None else ""


def _ask_how(refusal: UserError, path: Path, environment: Environment, dialogs: Dialogs) -> OpenedYear | None:
    """Nothing was done yet; whatever is chosen, file and journal are kept aside."""
    undo = (UNDO_UNFINISHED,) if unfinished_year.can_be_undone(refusal) else ()
    answer = dialogs.choose_action(
        f"{refusal.happened}\n{refusal.safe}\n\n怎么打开？", (*undo, TAKE_AS_IT_IS, OPEN_BACKUP), "不打开"
    )
    if answer == OPEN_BACKUP:
        return _open_backup(path, environment, dialogs)
    if answer is None:
        return None
    try:
        (unfinished_year.take_as_it_is if answer == TAKE_AS_IT_IS else unfinished_year.undo_unfinished)(path)
    except UserError as failure:
        dialogs.inform(str(failure))
        return None
    return open_year(path, environment, dialogs)


def _offer_restoring(
    refusal: UserError, damaged: restoring.RestorableYear, environment: Environment, dialogs: Dialogs
) -> OpenedYear | None:
    when = _when(damaged.backup, damaged.made)
    question = f"{refusal}\n\n{when}的备份是完好的。恢复时损坏的文件另外放好，不会删除。"
    answer = dialogs.choose_action(question, (RESTORE, LOOK_AT_BACKUP), "不打开")
    if answer == LOOK_AT_BACKUP:
        return _show_backup(damaged.backup, damaged.made, "", environment, dialogs)
    if answer is None:
        return None
    try:
        dialogs.inform(restoring.restore_in_place(damaged))
    except UserError as failure:
        dialogs.inform(str(failure))
        return None
    return open_year(damaged.path, environment, dialogs)


def _open_backup(path: Path, environment: Environment, dialogs: Dialogs) -> OpenedYear | None:
    found = year_files.readable_backup(path)
    if found is None:
        dialogs.inform("没有找到完好的备份。文件没有改动。")
        return None
    return _show_backup(*found, "要继续填报，请用“文件”菜单的“从归档包或备份恢复…”。", environment, dialogs)


def _offer_backup(
    refusal: UserError, backup: Path, created: datetime | None, environment: Environment, dialogs: Dialogs
) -> OpenedYear | None:
    question = f"{refusal}\n\n也可以查看{_when(backup, created)}的备份：只能看，不能改。"
    if not dialogs.confirm(question, "查看最近备份", "知道了"):
        return None
    return _show_backup(backup, created, "要修改，请等对方关闭后打开年度文件。", environment, dialogs)


def _show_backup(
    backup: Path, created: datetime | None, how_to_edit: str, environment: Environment, dialogs: Dialogs
) -> OpenedYear | None:
    when = _when(backup, created)
    try:
        bridge = Bridge(backup, environment.executor(), read_only=True)
    except UserError as failure:
        dialogs.inform(str(failure))
        return None
    return OpenedYear(bridge, f"{when}的备份", f"这是{when}的备份，只能查看。{how_to_edit}")


def _when(backup: Path, created: datetime | None) -> str:
    return f"{created:%Y年%m月%d日 %H:%M}" if created else f"“{backup.name}”"

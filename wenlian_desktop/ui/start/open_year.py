"""Opening a year; if it is locked by another user, its newest backup is offered read-only."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.start.environment import Environment


@dataclass(frozen=True)
class OpenedYear:
    """An open year; for a backup, also its title and banner."""

    bridge: Bridge
    backup_title: str = ""
    banner: str = ""


def open_year(path: Path, environment: Environment, dialogs: Dialogs) -> OpenedYear | None:
    """Open a year; returns None after showing why it cannot be opened."""
    try:
        return OpenedYear(Bridge(path, environment.executor(), environment.rescue))
    except UserError as refusal:
        found = year_files.readable_backup(path) if year_files.is_in_use(refusal) else None
        if found is None:
            dialogs.inform(str(refusal))
            return None
        return _offer_backup(refusal, *found, environment, dialogs)


def _offer_backup(
    refusal: UserError, backup: Path, created: datetime | None, environment: Environment, dialogs: Dialogs
) -> OpenedYear | None:
    when = f"{created:%Y年%m月%d日 %H:%M}" if created else f"“{backup.name}”"
    question = f"{refusal}\n\n也可以查看{when}的备份：只能看，不能改。"
    if not dialogs.confirm(question, "查看最近备份", "知道了"):
        return None
    try:
        bridge = Bridge(backup, environment.executor(), read_only=True)
    except UserError as failure:
        dialogs.inform(str(failure))
        return None
    banner = f"这是{when}的备份，只能查看。要修改，请等对方关闭后打开年度文件。"
    return OpenedYear(bridge, f"{when}的备份", banner)

"""Opening a year: the file itself, or, while somebody else holds it, its newest backup to look at."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.ask import Ask
from wenlian_desktop.ui.start.environment import Surroundings


@dataclass(frozen=True)
class Opened:
    """An open year; of a backup, what the title and the banner say of it."""

    bridge: Bridge
    backup: str = ""
    banner: str = ""


def open_year(path: Path, around: Surroundings, ask: Ask) -> Opened | None:
    """Open a year; where that cannot be, a sentence says why, and None comes back."""
    try:
        return Opened(Bridge(path, around.executor(), around.rescue))
    except UserError as refusal:
        found = year_files.readable_backup(path) if year_files.is_in_use(refusal) else None
        if found is None:
            ask.tell(str(refusal))
            return None
        return _offered(refusal, *found, around, ask)


def _offered(refusal: UserError, backup: Path, made: datetime | None, around: Surroundings, ask: Ask) -> Opened | None:
    when = f"{made:%Y年%m月%d日 %H:%M}" if made else f"“{backup.name}”"
    question = f"{refusal}\n\n也可以查看{when}的备份：只能看，不能改。"
    if not ask.agrees(question, "查看最近备份", "知道了"):
        return None
    try:
        bridge = Bridge(backup, around.executor(), only_reads=True)
    except UserError as failure:
        ask.tell(str(failure))
        return None
    banner = f"这是{when}的备份，只能查看。要修改，请等对方关闭后打开年度文件。"
    return Opened(bridge, f"{when}的备份", banner)

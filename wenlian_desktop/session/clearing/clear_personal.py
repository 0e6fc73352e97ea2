"""清除个人信息: words or photos, out of the year, its trail, drafts, backups and originals; with a receipt.

What is left to others is named: closed versions, archive packages, exported reports, copies that were given away.
"""

import platform
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain.records.annotations import Attachment, Draft
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.originals import display_name
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.session.settings import SettingsStore
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.clearing.clear_elsewhere import Elsewhere
from wenlian_desktop.storage.clearing.clear_year import Beside, Cleared, clear_year, look_beside
from wenlian_desktop.storage.clearing.holdings import Holdings
from wenlian_desktop.storage.clearing.holdings import Wanted as Wanted
from wenlian_desktop.storage.clearing.raw_search import encoded
from wenlian_desktop.storage.file.atomic_write import write_atomically
from wenlian_desktop.storage.file.lock_file import current_user

FEWEST, FEWEST_ASCII, MOST = 2, 6, 200  # characters
DRAFT = Draft.spec.name
IsWanted = Callable[[], bool]
NOT_PLAIN = re.compile(r'["\\⟦⟧〔〕\x00-\x1f]')
TELLING = re.compile(r"[^\x00-\x7f]|[\d@ ]")
OUTSIDE = "归档包、导出的报告、发给别人的副本、其他电脑和别的U盘上的文件，程序清除不到，请自行处理。"
AGAIN_WHEN_THERE = "请插好、确认可以写，再清除一次，会接着做完。"
EXACT = "只认得一模一样的写法；照片、PDF和扫描件里的字，程序看不出来。"


@dataclass(frozen=True)
class HeldPlace:
    """One place: where it is, how often or how it stands there; `why_kept` is empty where it is going to be cleared."""

    where: str
    what: str
    why_kept: str = ""


@dataclass(frozen=True)
class PlaceList:
    """All places where it stands, with the names of rows: for the screen, not for the receipt.

    `second`: the second place of the backups.
    """

    wanted: Wanted
    found: tuple[HeldPlace, ...] = ()
    second: Path | None = None

    @property
    def cleared(self) -> list[HeldPlace]:
        """The places that are going to be cleared."""
        return [each for each in self.found if not each.why_kept]

    @property
    def kept(self) -> list[HeldPlace]:
        """The places that stay as they are."""
        return [each for each in self.found if each.why_kept]

    def __str__(self) -> str:
        """The list as text."""
        going = [f"{each.where}：{each.what}" for each in self.cleared] or ["没有找到。"]
        staying = [f"{each.where}：{each.what}。{each.why_kept}" for each in self.kept]
        return "\n".join(["会清除：", *going, "", "不清除：", *staying, OUTSIDE, EXACT])


def always_wanted() -> bool:
    """The `is_wanted` of what is not cancelled."""
    return True


def wanted_words(text: str) -> Wanted:
    """A text to be cleared; raises UserError where it is too short or too general to be meant."""
    words = text.strip()
    fewest = FEWEST_ASCII if words.isascii() else FEWEST
    if not fewest <= len(words) <= MOST or NOT_PLAIN.search(words) or not TELLING.search(words):
        raise UserError(
            "这样的内容不能清除：太短、太长、带引号，或者太笼统。", "没有改动。",
            "请写完整的姓名（两个字以上）、电话、证件号等，一次一样。",
        )  # fmt: skip
    return Wanted(words)


def wanted_files(year: Year, name: str) -> Wanted:
    """The photos and materials of that name in a year; raises UserError where there is none."""
    found = {row.sha256 for row in year.rows(Attachment) if row.sha256 and row.name == name}
    if not found:
        raise UserError(f"年度里没有叫“{display_name(name)}”的材料。", "没有改动。", "请写材料登记的文件名。")
    return Wanted(files=frozenset(filter(None, found)))


def survey(
    year: Year, held: Holdings, path: Path, wanted: Wanted, is_wanted: IsWanted, second: Path | None = None
) -> PlaceList:
    """All places where it stands; `held`: what the year file holds (`StoredYear.holdings`). Reads the backups.

    `second`: the second place of the backups.
    """
    beside = look_beside(path, wanted, is_wanted, second)
    kept = {each for each in wanted.files if any(each in (row.content or "") for row in year.rows(Edition))}
    found = (*_in_year(year, held), *_in_backups(beside), *_originals(beside, kept), *_stays(held, beside))
    return PlaceList(wanted, found, second)


def list_places(
    session: YearSession, words: str | None, material: str | None, settings: Path | None = None
) -> PlaceList:
    """All places of a text, or of the material of that name, in an open year; raises UserError."""
    wanted, second = (
        wanted_words(words) if words is not None else wanted_files(session.view, material or ""),
        second_folder(settings),
    )
    return survey(session.view, session.holdings(wanted).result(), session.path, wanted, always_wanted, second)


def second_folder(settings: Path | None) -> Path | None:
    """The second place of the backups as it was chosen, whether it is there or not; None where none was."""
    chosen = SettingsStore(settings).settings.second_place
    return Path(chosen) if chosen else None


def _in_year(year: Year, held: Holdings) -> Iterator[HeldPlace]:
    for table, uid, column in held.fields:
        label = "" if table == DRAFT else f"的“{RECORDS[table].spec.fields[column].label}”"
        yield HeldPlace("年度", f"{_row_words(year, table, uid)}{label}")
    for uid in held.attachments:
        yield HeldPlace("年度", _row_words(year, Attachment.spec.name, uid))
    if held.entries:
        yield HeldPlace("操作日志", f"{len(held.entries)}条的内容（何人何时改过仍在，日志仍可核对）")


def _row_words(year: Year, table: str, uid: str) -> str:
    spec = RECORDS[table].spec
    if table == DRAFT:
        return "未完成的输入"
    return spec.label if spec.single else spec.label + quoted(row_title(year, table, uid))


def _in_backups(beside: Beside) -> Iterator[HeldPlace]:
    yield from _rewritten("备份", beside.backups)
    if beside.elsewhere is not None:
        resisting = beside.elsewhere.resisting
        going = {name: held for name, held in beside.elsewhere.backups.items() if name not in resisting}
        yield from _rewritten(f"另存在“{beside.elsewhere.place}”的备份", going)


def _rewritten(words: str, backups: dict[str, Holdings]) -> Iterator[HeldPlace]:
    for name, held in backups.items():
        places = len(held.fields) + len(held.attachments) + len(held.entries)
        if held.can_be_cleared:
            yield HeldPlace(f"{words}“{name}”", f"{places}处，重写成核对过的新备份")


def _originals(beside: Beside, kept: set[str]) -> Iterator[HeldPlace]:
    gone = [each for each in beside.originals if each not in kept]
    if gone:
        yield HeldPlace("备份的“原件”文件夹", f"{len(gone)}个原件")
    yield from _originals_elsewhere(beside.elsewhere, kept)
    if kept:
        yield HeldPlace("原件", f"{len(kept)}个", "封存的版本用到它，随版本保留。")


def _originals_elsewhere(elsewhere: Elsewhere | None, kept: set[str]) -> Iterator[HeldPlace]:
    number = 0 if elsewhere is None else len(set(elsewhere.originals) - kept) - elsewhere.kept_originals
    if elsewhere is not None and number:
        yield HeldPlace(f"另存在“{elsewhere.place}”的“原件”文件夹", f"{number}个原件")


def _stays(held: Holdings, beside: Beside) -> Iterator[HeldPlace]:
    editions = sorted({*held.editions, *(number for each in beside.backups.values() for number in each.editions)})
    if editions:
        numbers = "、".join(f"第{number}版" for number in editions)
        yield HeldPlace("封存的版本", numbers, "封存的版本是归档的凭证，改了就与留存的摘要不符，在保管期限内不改。")
    if held.named_in:
        numbers = "、".join(map(str, held.named_in[:5])) + ("等" if len(held.named_in) > 5 else "")
        yield HeldPlace("操作日志", f"第{numbers}条的姓名或步骤名称", "日志靠它前后相扣，改了就核对不上。")
    for name in beside.unreadable:
        yield HeldPlace(f"备份“{name}”", "读不出来", "没有查；不需要时请自行删除。")
    if beside.documents:
        yield HeldPlace("材料的原件", f"{len(beside.documents)}个原件里有这段文字", "要清除，请另选这份材料。")
    if beside.elsewhere is not None:
        yield from _stays_elsewhere(beside.elsewhere)
    for name in beside.others:
        yield HeldPlace(f"“{name}”", "这个文件里有", "它不属于这个年度；是别的年度的，请打开它再清除一次。")


def _stays_elsewhere(elsewhere: Elsewhere) -> Iterator[HeldPlace]:
    if not elsewhere.is_there:
        yield HeldPlace(f"另存备份的地方“{elsewhere.place}”", "没有插好，没有查", AGAIN_WHEN_THERE)
    where = f"另存在“{elsewhere.place}”的"
    for name in elsewhere.unreadable:
        yield HeldPlace(f"{where}备份“{name}”", "读不出来", "没有查；不需要时请自行删除。")
    for name in elsewhere.resisting:
        yield HeldPlace(f"{where}备份“{name}”", "写不进去，还在里面", AGAIN_WHEN_THERE)
    if elsewhere.kept_originals:
        yield HeldPlace(f"{where}“原件”文件夹", f"{elsewhere.kept_originals}个原件删不掉", AGAIN_WHEN_THERE)


def clear(path: Path, listed: PlaceList, rescue: Path | None, is_wanted: IsWanted = always_wanted) -> Path:
    """Clear what is wanted for good from a year that is not open, and write the receipt beside it; raises UserError.

    `rescue`: the folder of copies of years that could not be written. It cannot be undone.
    """
    wanted = listed.wanted
    cleared = clear_year(path, wanted, is_wanted, listed.second)
    rescued = _clear_rescued(rescue, wanted)
    file = path.with_name(f"{path.stem}-清除收据-{datetime.now():%Y%m%d-%H%M%S}.txt")
    write_atomically(file, "\n".join(receipt_lines(path, wanted, cleared, rescued)).encode())
    return file


def _clear_rescued(folder: Path | None, wanted: Wanted) -> int:
    """Delete the emergency copies that hold the words; their number."""
    held = [
        file
        for file in (folder.glob("*") if folder is not None and wanted.words else ())
        if file.is_file() and any(each in file.read_bytes() for each in encoded(wanted.words))
    ]
    for file in held:
        file.unlink()
    return len(held)


def receipt_lines(path: Path, wanted: Wanted, cleared: Cleared, rescued: int) -> list[str]:
    """What, where, when and by whom; never the words themselves, nor what a row is called."""
    files = f"照片或材料{len(wanted.files)}份"
    what = f"一段文字（{len(wanted.words)}个字，收据不写内容）" if wanted.words else files
    places = Counter(_field_words(table, column) for table, _, column in cleared.year.fields)
    places["照片和材料"] += len(cleared.year.attachments)
    done = [f"年度内容：{place}，{count}处" for place, count in places.items() if count]
    if cleared.year.entries:
        done.append(f"操作日志：{len(cleared.year.entries)}条的内容；何人何时改过仍在，日志仍可核对")
    done += [f"{each.where}：{each.what}" for each in _in_backups(cleared.beside)]
    elsewhere = _originals_elsewhere(cleared.beside.elsewhere, set(cleared.kept_files))
    done += [f"{each.where}：{each.what}" for each in elsewhere]
    gone = len(wanted.files) - len(cleared.kept_files)
    done += [f"原件：{gone}个"] * bool(gone) + [f"抢救的副本：删除{rescued}个"] * bool(rescued)
    kept = [f"{each.where}：{each.what}。{each.why_kept}" for each in _kept(cleared)]
    return [
        "清除个人信息收据", "", f"年度文件：{path.name}", f"清除的是：{what}",
        f"时间：{datetime.now():%Y-%m-%d %H:%M:%S}", f"办理：{current_user()}，在{platform.node()}上",
        "", "已清除（不能恢复）：", *(f"  {line}" for line in done or ["没有找到，没有改动"]),
        "", "没有清除：", *(f"  {line}" for line in (*kept, OUTSIDE, EXACT)), "",
    ]  # fmt: skip


def _kept(cleared: Cleared) -> Iterator[HeldPlace]:
    if cleared.kept_files:
        yield from _originals(replace(cleared.beside, originals=(), elsewhere=None), set(cleared.kept_files))
    yield from _stays(cleared.year, cleared.beside)


def _field_words(table: str, column: str) -> str:
    spec = RECORDS[table].spec
    return f"{spec.label}·{spec.fields[column].label}"

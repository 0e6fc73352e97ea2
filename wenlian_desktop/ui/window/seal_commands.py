"""The commands 封存 and 解封: confirmation, backup, and reopening of the year."""

from collections.abc import Callable

from wenlian_desktop.domain.interchange.editions import closing_edition, is_closed
from wenlian_desktop.domain.records.field_notes import fields_to_verify
from wenlian_desktop.domain.rules.finding import TO_FILL
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import refuse_unexplained_errors
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.window.export_commands import confirm_unprintable

Reopen = Callable[[YearPage, str], None]  # reopens the year of a page and shows a message


def can_seal(page: YearPage) -> bool:
    """Whether the year can be changed, and so be sealed."""
    return not page.bridge.is_read_only


def can_unseal(page: YearPage) -> bool:
    """Whether the year is sealed."""
    return is_closed(page.bridge.view)


def seal(page: YearPage, reopen: Reopen) -> None:
    """Seal the year after a backup, if it is ready and the user confirms."""
    from wenlian_desktop.session.exporting import annual_report

    page.commit_field()
    try:
        refuse_unexplained_errors(page.bridge.view)
    except UserError as refusal:
        page.dialogs.inform(str(refusal))
        page.show_findings()
        return
    if not confirm_unprintable(page, annual_report(page.bridge.view), "仍然封存", "先不封存"):
        return
    to_review = _words_to_review(page)
    if page.dialogs.confirm(_seal_question(page, to_review), "封存", "先去核对" if to_review else "先不封存"):
        backup = page.bridge.session.back_up()
        page.jobs.run(lambda is_wanted: backup.result(), lambda _: _seal_now(page, reopen), "正在备份")
    elif to_review:
        page.show_review()


def _seal_now(page: YearPage, reopen: Reopen) -> None:
    if page.bridge.session.is_closed:  # another year was opened while the backup was made
        return
    page.commit_field()
    page.flush()  # include edits made during the backup
    _apply(page, page.bridge.session.seal, reopen, "已封存：以后只能查看、打印和导出。")


def unseal(page: YearPage, reopen: Reopen) -> None:
    """Unseal the year for a reason that the user enters."""
    edition = closing_edition(page.bridge.view)
    if edition is None:
        return
    reason = page.dialogs.ask_text(
        f"解封后可以修改本年度；封存的第{edition.number}版仍然保留。改好后请再次封存，成为新的一版。\n\n"
        "请写明解封的理由，它会和您的名字一起记入操作日志：",
        "解封",
        "先不解封",
    )
    if reason is not None:
        session = page.bridge.session
        _apply(page, lambda: session.unseal(reason), reopen, "已解封，可以修改；改好后请再次封存。")


def _apply(page: YearPage, change: Callable[[], None], reopen: Reopen, done: str) -> None:
    """Seal or unseal, and open the year again, because every widget and command depends on its state."""
    try:
        change()
    except UserError as refusal:
        page.dialogs.inform(str(refusal))
    else:
        reopen(page, done)


def _words_to_review(page: YearPage) -> list[str]:
    """What the face 核对 still lists: fields marked 待核, and sections that changed after their review."""
    from wenlian_desktop.session.report_preview import changed_sections

    marked, changed = len(fields_to_verify(page.bridge.view)), len(changed_sections(page.bridge.view))
    return [f"{marked}栏“待核”还没有核"] * bool(marked) + [f"{changed}节“核后有改动”"] * bool(changed)


def _seal_question(page: YearPage, to_review: list[str]) -> str:
    """What sealing does, how many warnings are not explained, what is to fill, and what is to be reviewed."""
    open_ones = [entry.finding.word for entry in page.entries if not entry.is_explained]
    warnings, to_fill = open_ones.count(Level.WARNING.value), open_ones.count(TO_FILL)
    counts = [f"{warnings}条“警”没有说明"] * bool(warnings) + [f"{to_fill}项待填"] * bool(to_fill)
    left = "，".join(counts + to_review)
    opening = f"还有{left}。\n\n" if left else ""
    return (
        f"{opening}封存前先自动备份。封存后，本年度可以查看、打印和导出，不能修改；操作不能撤销。\n\n"
        "以后要修改，须写明理由“解封”，封存的这一版仍然保留。"
    )

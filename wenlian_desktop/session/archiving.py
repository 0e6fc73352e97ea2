"""归档: a package, its receipt and its 公开版, made from one copy of the year file; 核验 and 恢复."""

import re
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.archive import inspection_report, package_names, redaction
from wenlian_desktop.domain.checks.run_checks import count_in_words, unexplained_errors
from wenlian_desktop.domain.interchange import year_json
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.fresh_process import Program
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.content.receipt import group_digits, receipt
from wenlian_desktop.report.content.unprintable import marked_as_draft
from wenlian_desktop.report.fonts.font_choice import FontSet
from wenlian_desktop.report.formats.formats import choose_fonts, print_warnings, render_document
from wenlian_desktop.report.layout.photo_rows import ReadPicture
from wenlian_desktop.session.exporting import always_wanted, photograph_reader
from wenlian_desktop.session.fresh_verification import verify_in_new_process
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.atomic_write import refuse_unusable_path
from wenlian_desktop.storage.package import bag, consistency, restore_year, verify_bag
from wenlian_desktop.storage.package import package_writer as packing
from wenlian_desktop.storage.package.inspect_package import inspect_package
from wenlian_desktop.storage.package.package_writer import ArchivedYear, PackagePaths

Flaw: TypeAlias = verify_bag.Flaw
Restored: TypeAlias = restore_year.Restored
IsWanted = Callable[[], bool]
DIGEST = re.compile("[0-9a-f]{64}")
BEFORE_ARCHIVING = "归档前"  # the occasion of a backup
MAX_NAMED = 3  # attachments named in a message


class _Cancelled(Exception):  # noqa: N818 -- no error: the person thought better of it
    """The archiving was cancelled."""


@dataclass(frozen=True)
class PreparedArchive:
    """An archiving in progress: its paths, the pending copy of the year file, the program, and which fonts to use."""

    paths: PackagePaths
    copy: Future[None]
    program: Program
    shipped_only: bool
    read_picture: ReadPicture


@dataclass(frozen=True)
class Package:
    """A finished package: its digests as printed on the receipt, and the names of `missing` attachments."""

    path: Path
    receipt: Path
    public: Path
    version: str
    sha256: str
    sm3: str
    missing: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.message}\n\n{self.details}"

    @property
    def message(self) -> str:
        """What was made, and what to do with it."""
        unclosed_note = "（未封存的年度）" if self.version == package_names.NOT_CLOSED else ""
        named = "、".join(self.missing[:MAX_NAMED]) + ("等" if len(self.missing) > MAX_NAMED else "")
        missing_note = f"有{len(self.missing)}件佐证材料没有原件：{named}。\n" if self.missing else ""
        return (
            f"已归档并核验{unclosed_note}：{self.path}\n{missing_note}\n"
            f"收据：{self.receipt.name}，请打印签字后与归档包分开保存。公开版：{self.public.name}。"
        )

    @property
    def details(self) -> str:
        """The digests, as the receipt has them."""
        return describe_digests(self.sha256, self.sm3)


def describe_digests(sha256: str, sm3: str) -> str:
    """The digests of a package."""
    return f"包摘要 SHA-256：{sha256}\n包摘要 SM3：{sm3}"


def prepare(session: YearSession, folder: Path, program: Program, shipped_only: bool = False) -> PreparedArchive:
    """Check that the year can be archived, and start the copy; raises UserError where it cannot."""
    errors = unexplained_errors(session.view)
    if errors:
        raise UserError(
            f"还有{count_in_words(errors)}，也没有情况说明，不能归档。第一条：{errors[0].message}",
            "年度文件没有受影响。",
            "请按 F7 逐条填上、改正或写情况说明。",
        )
    name = package_names.package_name(session.view)
    read_picture = photograph_reader(session.view, session.read_original)
    try:
        packing.remove_partial(folder, name)
        names = packing.unused_paths(folder, name)
        copy = names.partial / "data" / f"{package_names.data_stem(session.view)}{SUFFIX}"
        refuse_unusable_path(copy)
        packing.make_folder(copy.parent, names.partial)
    except OSError as error:
        raise packing.archive_error(error) from None
    session.back_up_before(BEFORE_ARCHIVING)
    return PreparedArchive(names, session.copy_to(copy), program, shipped_only, read_picture)


def finish(prepared: PreparedArchive, is_wanted: IsWanted = always_wanted) -> Package | None:
    """Make the package from the copy; None when cancelled. Then, and after UserError, no files are left."""
    names = prepared.paths
    parts = (names.partial, packing.partial_path(names.receipt), packing.partial_path(names.public))
    try:
        with packing.archive_errors():
            return _build(prepared, is_wanted)
    except _Cancelled:
        return None
    finally:
        packing.delete(*parts)


def archive(session: YearSession, folder: Path, program: Program, shipped_only: bool = False) -> Package:
    """Archive a year: package, receipt and 公开版 in one folder; raises UserError, then no files are left."""
    package = finish(prepare(session, folder, program, shipped_only))
    assert package is not None
    return package


def _build(prepared: PreparedArchive, is_wanted: IsWanted) -> Package:
    prepared.copy.result()
    names, partial, founts = prepared.paths, prepared.paths.partial, choose_fonts(prepared.shipped_only)
    _raise_if_cancelled(is_wanted)
    archived = packing.write_data(partial, prepared.program.name)
    whole = marked_as_draft(archived.year, annual_report(archived.year))
    document = replace(whole, read_picture=prepared.read_picture)
    _write_report(partial / "data", document, founts)
    _raise_if_cancelled(is_wanted)
    found = inspect_package(partial, archived, print_warnings(document, ".pdf", founts).characters)
    report_writers = {
        "四性检测报告.xml": inspection_report.inspection_xml,
        "四性检测报告.txt": inspection_report.inspection_text,
    }
    packing.write_tag_files(
        partial, archived, {name: write(names.package.name, found).encode() for name, write in report_writers.items()}
    )
    packing.sync_folders(partial)
    if not verify_in_new_process(partial, prepared.program, is_wanted):
        raise _Cancelled
    sha256, sm3 = bag.package_digest(partial)
    package = Package(
        names.package,
        names.receipt,
        names.public,
        package_names.version_label(archived.year),
        sha256,
        sm3,
        archived.missing,
    )
    packing.write_synced(packing.partial_path(names.receipt), _receipt(package, archived, partial, founts))
    _write_public(packing.partial_path(names.public), archived.year, founts)
    _raise_if_cancelled(is_wanted)
    packing.rename_into_place(partial, names.package)
    _publish_companions(names)
    return package


def _publish_companions(names: PackagePaths) -> None:
    """Rename the receipt and the 公开版 after the package: the package is complete from here on."""
    try:
        for final in (names.receipt, names.public):
            packing.rename_into_place(packing.partial_path(final), final)
    except OSError as error:
        raise UserError(
            f"归档包“{names.package.name}”已经做好，但收据和公开版没有写全（{error.strerror}）。",
            "归档包是完整的。",
            "请换一个文件夹再归档一次。",
        ) from None


def _raise_if_cancelled(is_wanted: IsWanted) -> None:
    if not is_wanted():
        raise _Cancelled


def _write_report(folder: Path, document: Document, founts: FontSet) -> None:
    for suffix in (".pdf", ".txt"):
        packing.write_synced(folder / f"报告{suffix}", render_document(document, suffix, founts))


def _write_public(folder: Path, year: Year, founts: FontSet) -> None:
    """Write the public report and data, and the list of what was left out."""
    open_year = redaction.redact(year)
    _write_report(folder, annual_report(open_year), founts)
    packing.write_synced(folder / "数据.json", year_json.format_year(open_year).encode())
    packing.write_synced(folder / "说明.txt", "\n".join(["公开版", "", *redaction.redaction_notes(), ""]).encode())


def _receipt(package: Package, archived: ArchivedYear, partial: Path, founts: FontSet) -> bytes:
    paths = bag.all_paths(partial)
    size = sum((partial / path).stat().st_size for path in paths)
    office = archived.year.single(Department).name or ""
    missing_note = f"，缺原件{len(package.missing)}件" if package.missing else ""
    facts = [
        ("归档包", package.path.name),
        ("立档单位", office),
        ("年度和版本", f"{archived.year.number or ''}年度，{package.version}"),
        ("归档人和时间", f"{archived.circumstances.who}，{archived.circumstances.at.replace('T', ' ')}"),
        ("文件数和大小", f"{len(paths)}个，{size:,}字节"),
        ("佐证材料", f"{len(archived.year.rows(Attachment))}件" + missing_note),
        ("内容摘要（SHA-256）", group_digits(archived.circumstances.content_digest)),
        ("操作日志链头", group_digits(archived.circumstances.trail_head)),
        ("包摘要（SHA-256）", group_digits(package.sha256)),
        ("包摘要（SM3）", group_digits(package.sm3)),
    ]
    return render_document(receipt(office, facts), ".pdf", founts)


def verify(package: Path, is_wanted: Callable[[], bool] = always_wanted) -> list[Flaw]:
    """All flaws of a package and its contents; raises UserError where it is no package, or no longer wanted."""

    def summed(folder: Path, path: str) -> bag.FileDigests:
        return bag.compute_digests(folder, path, is_wanted)

    try:
        return verify_bag.find_flaws(package, summed) or consistency.find_content_flaws(package)
    except OSError as error:
        raise UserError(f"读不出归档包：{error.strerror or error}。", "没有改动。", "请检查磁盘和权限。") from None


def intact_message(package: Path) -> str:
    """The message for a package without flaws."""
    return f"{intact_summary(package)}\n{digests_of(package)}\n请与收据上的包摘要核对：相同，才是归档时的那一份。"


def intact_summary(package: Path) -> str:
    """That a package has no flaws, without its digests."""
    return f"归档包完好：{package.name}\n每个文件都与清单相符，SQL、CSV、JSON 与年度文件内容一致。"


def digests_of(package: Path) -> str:
    """The digests of a package, as the receipt has them."""
    return describe_digests(*bag.package_digest(package))


def compare_with_receipt(package: Path, receipt_file: Path) -> str:
    """Whether the receipt (收据, the PDF file made with a package) is that of this package, as a sentence.

    Raises UserError where the file is no receipt.
    """
    found = set(DIGEST.findall(_text_of_pdf(receipt_file)))
    if not found:
        raise UserError(
            f"“{receipt_file.name}”不是本程序做的归档收据。",
            "没有改动。",
            "请选择和归档包一起做出的收据（.pdf）。",
        )
    if {*bag.package_digest(package)} <= found:
        return f"与收据相符：“{package.name}”就是归档时的那一份。"
    return (
        f"与收据不符：“{package.name}”不是收据“{receipt_file.name}”上的那一份。\n"
        "它可能是另一次归档做的，也可能被改写过。请找出与收据一起做出的归档包。"
    )


def _text_of_pdf(path: Path) -> str:
    """The text of a PDF file without blanks: digests are printed in groups."""
    import pypdfium2  # slow to import

    try:
        with pypdfium2.PdfDocument(path) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
    except (pypdfium2.PdfiumError, OSError):
        return ""
    return "".join("".join(pages).split())


def resolve_source(chosen: Path) -> Path:
    """The source a chosen file stands for: its package for bagit.txt, its folder for 格式.csv, else itself."""
    is_part = chosen.name in ("bagit.txt", f"{consistency.FORMAT_TABLE}.csv")
    return chosen.parent if is_part else chosen


def restore(source: Path, target: Path, files: Path | None = None) -> Restored:
    """Restore a year file from a package, a backup, SQL or CSV; raises UserError, then there is no file."""
    return restore_year.restore(source, target, files)

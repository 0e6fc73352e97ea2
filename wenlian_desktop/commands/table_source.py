"""A table (.xlsx, .csv) as the source of `import`."""

import sys
from collections.abc import Iterator
from pathlib import Path

from wenlian_desktop.commands.command import EXIT_OK, EXIT_PROBLEMS, Options, format_json, open_session
from wenlian_desktop.commands.report_source import SHOWN
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.parsing import NONE_WORDS
from wenlian_desktop.intake.proposals import Certainty, Offer, Proposal, nothing_stands, offer_to_json
from wenlian_desktop.intake.sheets.offers import UnknownTable, WantedTable, sheet_offer
from wenlian_desktop.intake.workbooks.cells import SourceBook
from wenlian_desktop.session.exporting import write_file
from wenlian_desktop.session.taking_in.choosing import nothing_sure
from wenlian_desktop.session.taking_in.held_offer import HeldOffer, hold
from wenlian_desktop.session.taking_in.table_files import changing, read_book, without_cleared
from wenlian_desktop.session.taking_in.take_in import Source, take_in
from wenlian_desktop.session.taking_in.workbooks_out import marked_copy
from wenlian_desktop.session.year_session import YearSession


def import_table(file: Path | None, source: Path, options: Options) -> int:
    """`import` of a table; `file`: the year that it is held against. Exit code 1 where no table in it is known."""
    book = read_book(source)
    assert book is not None  # somebody waits
    try:
        return _offer_table(file, source, book, options)
    except UnknownTable as refusal:
        if not options.json:
            raise
        print(format_json(_nothing_found(str(refusal))))
        print(refusal, file=sys.stderr)
        return EXIT_PROBLEMS


def _offer_table(file: Path | None, source: Path, book: SourceBook, options: Options) -> int:
    if file is None:
        offer = sheet_offer(book, WantedTable(options.table, options.sheet))
        _print(without_cleared(offer), None, options)
        _write_marked(book, offer, options.marked)
        return EXIT_OK
    with open_session(file) as session:
        year = session.view
        held = changing(hold(year, sheet_offer(book, WantedTable(options.table, options.sheet, year.number))))
        _print(held.offer, held, options)
        _write_marked(book, held.offer, options.marked)
        if options.accept_sure:
            _take_in(session, held, source)
    return EXIT_OK


def _write_marked(book: SourceBook, offer: Offer, output: Path | None) -> None:
    """The copy with the cells marked that were not read; said on standard error, beside the JSON."""
    if output is None:
        return
    if not offer.refused and not offer.asks:
        print("没有要标出的格，没有写副本。", file=sys.stderr)
        return
    write_file(output, marked_copy(book, offer))
    print(f"已写出标出问题的副本：{output}", file=sys.stderr)


def _take_in(session: YearSession, held: HeldOffer, source: Path) -> None:
    """Takes in what is sure and overwrites nothing; says so on standard error, beside the JSON."""
    chosen = [each for each in held.held if each.is_new and each.proposal.certainty is not Certainty.CANDIDATE]
    if not chosen:
        print(nothing_sure(held), file=sys.stderr)
        return
    done = take_in(session, held, chosen, Source(source.name, "", "行"))
    print("\n".join((done.done, *done.left)), file=sys.stderr)


def _print(offer: Offer, held: HeldOffer | None, options: Options) -> None:
    if options.json:
        print(format_json(offer_to_json(offer, held.now if held is not None else nothing_stands)))
    else:
        print("\n".join(_lines(offer)))


def _lines(offer: Offer) -> Iterator[str]:
    """An offer as people read it: row by row, then what was not taken."""

    row = ""
    for each in offer.proposals:
        if each.row != row:
            row = each.row
            yield f"{RECORDS[each.record].spec.label}（{each.place.cell}）"
        yield f"　{each.label}：{_shown(each)}　{SHOWN[each.certainty.value]}　{each.place.cell}"
    yield from (f"读不出：{each.place.cell} {each.why}" for each in offer.refused)
    yield from (f"请确认：{each.place.cell} {each.why}" for each in offer.asks)
    yield from (f"没有取：{_rows(each.rows)}{each.why}" for each in offer.ignored)
    yield f"共{len(offer.proposals)}栏可以导入，{len(offer.refused)}格读不出，{len(offer.asks)}处请确认。"


def _shown(each: Proposal) -> str:
    """What is proposed, with its unit where it has an amount."""
    if isinstance(each.value, list | tuple):
        return "；".join(map(str, each.value))
    if each.value == "":
        return "（清空）"
    return f"{each.value}{'' if each.value in NONE_WORDS else each.unit}"


def _rows(rows: tuple[int, ...]) -> str:
    return f"第{'、'.join(map(str, rows))}行 " if rows else ""


def _nothing_found(why: str) -> dict[str, object]:
    empty: dict[str, object] = {"family": "", "year": None, "department": "", "proposals": [], "unplaced": []}
    return empty | {"table": "", "refused": [], "asks": [], "ignored": [{"rows": [], "why": why}]}

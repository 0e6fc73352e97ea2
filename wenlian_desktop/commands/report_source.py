"""A report (.docx, .txt) as the source of `import`."""

import sys
from pathlib import Path

from wenlian_desktop.commands.command import EXIT_OK, Options, format_json, open_session
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.proposals import nothing_stands, offer_to_json
from wenlian_desktop.session.taking_in import take_in
from wenlian_desktop.session.taking_in.choosing import nothing_sure, sure_and_texts, sure_ones
from wenlian_desktop.session.taking_in.held_offer import HeldOffer, hold
from wenlian_desktop.session.taking_in.report_files import ReadReport, read_report
from wenlian_desktop.session.taking_in.take_in import TakenIn

SHOWN = {"sure": "自证", "candidate": "候选", "text": "正文"}
MOST_SHOWN = 60  # characters of a value in one line


def import_report(file: Path | None, source: Path, options: Options) -> int:
    """`import` of a report; `file`: the year that it is held against, or that is made from it."""
    read = read_report(source, lambda: True, lambda words: None)
    assert read is not None  # somebody waits
    if file is None:
        return _print(read, None, options)
    if not file.exists() and options.accept_sure:
        _print(read, None, options)
        return _tell(_create(file, read, as_last_year=options.as_last_year))
    with open_session(file) as session:
        held = hold(session.view, read.offer)
        _print(read, held, options)
        if not options.accept_sure:
            return EXIT_OK
        if options.as_last_year:
            before = _held_as_last_year(read, session.view.number)
            return _tell(take_in.take_in_as_last_year(session, read.offer, sure_and_texts(before), read.source))
        chosen = sure_ones(held)
        if not chosen:
            print(nothing_sure(held), file=sys.stderr)
            return EXIT_OK
        return _tell(take_in.take_in(session, held, chosen, read.source))


def _create(file: Path, read: ReadReport, *, as_last_year: bool) -> TakenIn:
    """A new year file: of the year after the report's, or of its own."""
    if read.offer.year is None:
        raise UserError(f"“{read.source.name}”里没有读出是哪一年的。", "没有建立文件。", "请先用 new 建立年度文件。")
    before = _held_as_last_year(read, None)
    if as_last_year:
        number = read.offer.year + 1
        return take_in.create_from_report(file, number, None, read.offer, sure_and_texts(before), read.source)
    return take_in.create_old_year(file, read.offer, sure_ones(before), read.source)


def _held_as_last_year(read: ReadReport, this: int | None) -> HeldOffer:
    """The report held against an empty year of its own; without a year of its own, the one before `this`."""
    number = read.offer.year or (this - 1 if this is not None else None)
    return hold(take_in.base_year(take_in.require_year(number)), read.offer)


def _tell(done: TakenIn) -> int:
    print("\n".join((done.done, *done.left)), file=sys.stderr)
    return EXIT_OK


def _print(read: ReadReport, held: HeldOffer | None, options: Options) -> int:
    told = offer_to_json(read.offer, nothing_stands if held is None else held.now)
    if options.json:
        print(format_json(told))
        return EXIT_OK
    for each in told["proposals"]:
        value = str(each["value"]).replace("\n", " ")[:MOST_SHOWN]
        print(f"{SHOWN[each['certainty']]} {each['label']}：{value}{each['unit']} {each['proof']}".rstrip())
    for piece in told["unplaced"]:
        print(f"未归类 第{piece['lines'][0]}{read.source.unit} {piece['text'][:MOST_SHOWN]}".rstrip())
    print(f"共{len(told['proposals'])}条，未归类{len(told['unplaced'])}处。", file=sys.stderr)
    return EXIT_OK

"""The command line: for scripts, tests and support. Exit codes: 0 good, 1 problems in the data, 2 usage or file.

The window is started from here too: what only some commands need is imported in them.
"""

import argparse
import dataclasses
import gc
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wenlian_desktop import fresh_process, paths
from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.distribution import NAME, SUFFIX, VERSION
from wenlian_desktop.domain import checks, preflight
from wenlian_desktop.domain.interchange import editions, year_json
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules import rule, rule_list
from wenlian_desktop.domain.rules.finding import finding_to_json
from wenlian_desktop.domain.values.errors import OUT_OF_MEMORY, UserError, is_out_of_memory
from wenlian_desktop.domain.values.parsing import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.session import attaching, trail_labels, year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.atomic_write import disk_error, write_atomically
from wenlian_desktop.storage.file.trail import broken_at

if TYPE_CHECKING:
    from wenlian_desktop.domain.scoring.schemes import Scheme
    from wenlian_desktop.session.exporting import Document

Options = argparse.Namespace
EXIT_OK, EXIT_PROBLEMS, EXIT_ERROR, EXIT_PIPE = 0, 1, 2, 141  # 128 + SIGPIPE, as of the system's own commands
FILE_HELP = {"verify": "归档包（文件夹）", "restore": "归档包、备份（*.wenlian）、.sql 文件或 csv 文件夹"}
METAVARS = {"file": "年度文件", "verify": "归档包", "restore": "归档包或备份"}


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # unencodable characters are replaced on a GBK console
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if (arguments and arguments[0] in COMMANDS) or "-h" in arguments or "--help" in arguments:
        return _run(arguments)
    options = _window_options(arguments)
    if options.file is not None and not options.file.exists():
        print(f"没有“{options.file}”这个命令，也没有这个文件。用 --help 查看用法。", file=sys.stderr)
        return EXIT_ERROR
    gc.disable()  # until the window has its modules, see `app.show`
    from wenlian_desktop import app  # slow to import: Qt

    return app.main(options.file, options.no_display)


def _window_options(arguments: Sequence[str]) -> Options:
    """Options for opening the window."""
    if len(arguments) < 2 and not "".join(arguments).startswith("-"):  # the usual start does without a parser: 5 ms
        return Options(file=Path(arguments[0]) if arguments else None, no_display=None)
    parser = Parser(prog="wenlian", description=NAME)
    parser.add_argument("file", nargs="?", type=Path, metavar="年度文件", help="要打开的年度文件（*.wenlian）")
    parser.add_argument(
        "--no-display", type=Path, metavar="文件夹", help="不打开窗口，把示例年度、报告和窗口图片写到此文件夹"
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {VERSION}", help="显示版本")
    return parser.parse_args(arguments)


def _run(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    command: Callable[[Options], int] = options.run
    try:
        status = command(options)
        sys.stdout.flush()
        return status
    except UserError as refusal:
        print(refusal, file=sys.stderr)
        return EXIT_ERROR
    except (MemoryError, RecursionError, OSError, ImportError) as error:
        if isinstance(error, BrokenPipeError):  # whoever read the output has stopped, and nothing is wrong
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return EXIT_PIPE
        if not isinstance(error, RecursionError) and not is_out_of_memory(error):
            raise
        print(OUT_OF_MEMORY, file=sys.stderr)
        return EXIT_ERROR


@contextmanager
def _open_session(file: Path) -> Iterator[YearSession]:
    """Open a year for one command, and always close it."""
    session = YearSession(file.absolute(), rescue=paths.rescue_folder())
    try:
        yield session
    finally:
        session.close()


def _refuse_wrong_suffix(file: Path) -> None:
    if file.suffix.lower() != SUFFIX:
        raise UserError(
            f"“{file.name}”不像年度文件的名字。", "没有建立文件。", "请以 .wenlian 结尾，例如 2024.wenlian。"
        )


def sample(options: Options) -> int:
    """写出示例年度"""
    _refuse_wrong_suffix(options.file)
    year_files.load(options.file, year_files.read_text(paths.SAMPLE))
    print(f"已写出示例年度：{options.file}")
    return EXIT_OK


def new(options: Options) -> int:
    """新建年度"""
    if not FIRST_YEAR <= options.year <= LAST_YEAR:
        raise UserError(
            f"年度 {options.year} 不对。", "没有建立文件。", f"请填{FIRST_YEAR}到{LAST_YEAR}之间的年份，例如 2024。"
        )
    _refuse_wrong_suffix(options.file)
    office = options.office, options.short
    if options.last is None:
        year_files.new(options.file, options.year, *office)
    else:
        from wenlian_desktop.session import carrying_over

        print("\n".join(carrying_over.create_recommended(options.file, options.year, *office, options.last)))
    print(f"已新建{options.year}年度：{options.file}")
    return EXIT_OK


def load(options: Options) -> int:
    """由 JSON 数据建立年度文件"""
    _refuse_wrong_suffix(options.file)
    year_files.load(options.file, year_files.read_text(options.data), options.files)
    print(f"已载入：{options.file}")
    return EXIT_OK


def dump(options: Options) -> int:
    """把年度数据写成 JSON（标准输出）"""
    with _open_session(options.file) as session:
        sys.stdout.buffer.write(year_json.format_year(session.view).encode())
        refused = attaching.export_originals(session, options.files) if options.files else []
    for each in refused:
        print(each, file=sys.stderr)
    return EXIT_PROBLEMS if refused else EXIT_OK


def _json(value: object) -> str:
    """The answer of `--json`."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def trail(options: Options) -> int:
    """列出操作日志；日志链断开时退出码为 1"""
    with _open_session(options.file) as session:
        entries, fields, to_read = session.trail(), session.trail_fields(), session.trail_for_display()
        labels = trail_labels.TrailLabels(session.view, to_read)
    broken = broken_at(entries)
    if options.json:
        print(_json({"entries": fields, "broken_at": broken}))
    else:
        for entry in to_read:
            old, new = (labels.value(entry, side) or "（空）" for side in ("old", "new"))
            place = labels.record_label(entry), labels.row_name(entry), labels.field_label(entry)
            location = " ".join(word for word in place if word)
            print(
                entry["seq"], trail_labels.format_time(entry), entry["who"], entry["name"], location, f"{old} → {new}"
            )
    if broken is not None:
        print(f"操作日志在第{broken}条断开：该条或其前一条被本程序以外的程序改动过。", file=sys.stderr)
        return EXIT_PROBLEMS
    return EXIT_OK


def check(options: Options) -> int:
    """检查数据，或用 --text 检查任何一份报告；有未说明的“错”时退出码为 1"""
    if options.codes:
        return _list_codes(options)
    return _check_text(options) if options.text else _check_year(options)


def _check_year(options: Options) -> int:
    from wenlian_desktop.domain.checks import run_checks
    from wenlian_desktop.session.past import damage

    with _open_session(options.file) as session:
        view, findings = session.view, session.findings()
        notices = damage.remarks(session, session.check_content().result())
        sys.stderr.writelines(f"{each}\n" for each in notices)
    if options.json:
        print(_json([finding_to_json(each, run_checks.explanation_of(view, each) is not None) for each in findings]))
    else:
        for each in findings:
            mark = "（已说明）" if run_checks.explanation_of(view, each) else ""
            print(f"{each.level.value} {each.code} {each.message}{mark}{each.remedy}")
        print(f"共{len(findings)}条。")
    return EXIT_PROBLEMS if run_checks.unexplained_errors(view) else EXIT_OK


def _check_text(options: Options) -> int:
    from wenlian_desktop.domain.preflight import remark, run_preflight
    from wenlian_desktop.session import external_report

    unit = external_report.line_unit(options.text)
    remarks = run_preflight.run_preflight(external_report.read_lines(options.text), unit)
    if options.json:
        print(_json([remark.remark_to_json(each) for each in remarks]))
    else:
        for each in remarks:
            print(f"第{each.line}{unit} {each.level.value} {each.code} {each.message}{each.remedy}")
        print(f"共{len(remarks)}条。")
    return EXIT_PROBLEMS if any(each.level is rule.Level.ERROR for each in remarks) else EXIT_OK


def _list_codes(options: Options) -> int:
    for folder in (checks, preflight):
        rule.import_rules(folder)
    print(json.dumps(rule_list.rules_to_json(), ensure_ascii=False, indent=1) if options.json else rule_list.as_text())
    return EXIT_OK


def score(options: Options) -> int:
    """评分：每项得多少分、扣多少分、为什么；有的项目缺数据时退出码为 1"""
    from wenlian_desktop.domain.scoring import ledger, ledger_json, ledger_text

    with _open_session(options.file) as session:
        view = session.view
    scheme = _scheme(options.scheme) if options.scheme else ledger.scheme_of(view)
    year_ledger = ledger.score_year(view, scheme)
    print(_json(ledger_json.ledger_to_json(year_ledger)) if options.json else ledger_text.format_ledger(year_ledger))
    return EXIT_OK if year_ledger.is_known else EXIT_PROBLEMS


def _scheme(named: str) -> "Scheme":
    """A shipped scheme by its name, or one from a file."""
    from wenlian_desktop.domain.scoring import schemes
    from wenlian_desktop.session import scheme_files

    return (
        schemes.shipped_scheme(named)
        if named in schemes.shipped_scheme_texts()
        else scheme_files.load_scheme(Path(named))
    )


def report(options: Options) -> int:
    """导出报告"""
    from wenlian_desktop.session import exporting, outline_files

    text = outline_files.load_outline(options.outline) if options.outline else ""
    return _export(options, exporting.annual_report, text)


def monitoring(options: Options) -> int:
    """导出绩效运行监控表"""
    from wenlian_desktop.session import exporting

    return _export(options, exporting.monitoring_form)


def _export(options: Options, make: "Callable[[Year], Document]", outline: str = "") -> int:
    """Export a document of the year; `outline`: the JSON of another one to print it by."""
    from wenlian_desktop.session import exporting, outline_files

    shipped_only = options.fonts == "shipped"
    with _open_session(options.file) as session:
        view = outline_files.printed_by(session.view, outline) if outline else session.view
        document = exporting.illustrated(make(view), view, session.read_original)
        fields = exporting.unprintable(view, document)
    if (unplaced := outline_files.unplaced_titles(view)) and make is exporting.annual_report:
        print(f"这套提纲里没有位置、没有印的正文（未归类）：{'、'.join(unplaced)}", file=sys.stderr)
    if fields:
        print(f"还不能印的内容有{exporting.total(fields)}处：", file=sys.stderr)
    for field in fields:
        print(f"　{field.sentence}", file=sys.stderr)
    for shortfall in filter(None, exporting.shortfalls(document, options.output.suffix, shipped_only)):
        print(shortfall, file=sys.stderr)
    exporting.export(document, options.output, shipped_only=shipped_only)
    print(f"已导出：{options.output}")
    return EXIT_OK


def close(options: Options) -> int:
    """封存年度：此后只读；有未说明的“错”时列出，不封存，退出码为 1"""
    from wenlian_desktop.domain.checks import run_checks

    with _open_session(options.file) as session:
        errors = [] if session.is_read_only else run_checks.unexplained_errors(session.view)
        for each in errors:
            print(f"{each.level.value} {each.code} {each.message}{each.remedy}", file=sys.stderr)
        if errors:
            print(f"有{len(errors)}条“错”没有改正，也没有情况说明，年度没有封存。", file=sys.stderr)
            return EXIT_PROBLEMS
        session.seal()
        closed = editions.closing_edition(session.view)
    assert closed is not None
    print(f"本年度已于{editions.describe_edition(closed)}：{options.file}")
    return EXIT_OK


def reopen(options: Options) -> int:
    """解封年度：写明理由后可以修改，封存过的版本仍然保留"""
    with _open_session(options.file) as session:
        session.unseal(options.reason)
    print(f"已解封，可以修改；改好后再次封存：{options.file}")
    return EXIT_OK


def edition(options: Options) -> int:
    """把封存过的一版写成 JSON，可以用 load 建成年度文件"""
    with _open_session(options.file) as session:
        found = editions.find_edition(session.view, options.number)
    if found is None or found.content is None:
        raise UserError(f"没有封存过第{options.number}版。", "没有写出文件。", "封存过哪些版，见操作日志（trail）。")
    write_atomically(options.output, f"{found.content}\n".encode(), 0o600)
    print(f"已写出第{options.number}版：{options.output}")
    return EXIT_OK


def compare(options: Options) -> int:
    """对比几个年度（年度文件或打开的归档包）：数据、增减、原因；有的文件打不开时退出码为 1"""
    from wenlian_desktop.domain.comparison import compare_years
    from wenlian_desktop.session import comparing

    found, refused = comparing.read_years(options.files, {})
    notices = (f"{each.path.name}：{each.notice}。" for each in found if each.notice)
    for message in (*notices, *(each.reason for each in refused)):
        print(message, file=sys.stderr)
    comparison = compare_years.compare(each.year for each in found)
    lines = comparing.format_lines(comparison)
    print(_json(compare_years.comparison_to_json(comparison)) if options.json else "\n".join(lines))
    return EXIT_PROBLEMS if refused else EXIT_OK


def backup(options: Options) -> int:
    """备份到年度文件旁的“备份”文件夹"""
    with _open_session(options.file) as session:
        path = session.back_up().result()
    print(f"已备份并核对：{path}" if path else "最近的备份与现在的内容相同，无需再备份。")
    return EXIT_OK


def clear(options: Options) -> int:
    """清除个人信息：先列出在哪里；加 --yes 才清除，不能撤销"""
    from wenlian_desktop.session.clearing import clear_personal

    with _open_session(options.file) as session:
        found = clear_personal.list_places(session, options.text, options.material, paths.settings_file())
    print(found)
    if options.yes:
        print(f"已清除，收据：{clear_personal.clear(options.file, found, paths.rescue_folder())}")
    return EXIT_OK


def archive(options: Options) -> int:
    """归档：建立可以独立核验的归档包、收据和公开版"""
    from wenlian_desktop.session import archiving

    with _open_session(options.file) as session:
        if not options.output.exists():
            try:
                options.output.mkdir(parents=True)
            except OSError as error:
                raise disk_error(f"建立文件夹“{options.output}”", error) from None
        print(archiving.archive(session, options.output, fresh_process.program(), options.fonts == "shipped"))
    return EXIT_OK


def verify(options: Options) -> int:
    """核验归档包：逐字节核对，再核对内容；有问题时退出码为 1"""
    from wenlian_desktop.session import archiving

    package = archiving.resolve_source(options.file)
    if options.json:
        return _verify_for_a_program(package)
    flaws = archiving.verify(package)
    for flaw in flaws:
        print(flaw)
    if flaws:
        print(f"核验没有通过，共{len(flaws)}处问题。", file=sys.stderr)
        return EXIT_PROBLEMS
    print(archiving.intact_message(package))
    return EXIT_OK


def _verify_for_a_program(package: Path) -> int:
    """The answer is one JSON object, the refusal too; in ASCII, so that no encoding of a pipe decides anything."""
    from wenlian_desktop.session import archiving

    try:
        flaws = archiving.verify(package)
    except UserError as refusal:
        told = {"happened": refusal.happened, "safe": refusal.safe, "remedy": refusal.remedy}
        print(json.dumps({"refusal": told}))
        return EXIT_ERROR
    print(json.dumps({"flaws": [dataclasses.asdict(flaw) for flaw in flaws]}))
    return EXIT_PROBLEMS if flaws else EXIT_OK


def restore(options: Options) -> int:
    """由归档包、备份、.sql 文件或 csv 文件夹恢复出年度文件"""
    from wenlian_desktop.session import archiving

    _refuse_wrong_suffix(options.output)
    print(archiving.restore(archiving.resolve_source(options.file), options.output, options.files))
    return EXIT_OK


def run_doctor(options: Options) -> int:
    """体检：程序、字体、文件夹"""
    from wenlian_desktop import doctor

    results = doctor.diagnose()
    for each in results:
        print(f"{'好' if each.is_good else '注意'}  {each.name}：{each.message}")
    return EXIT_OK if all(each.is_good for each in results) else EXIT_PROBLEMS


COMMANDS: dict[str, Callable[[Options], int]] = {
    "sample": sample, "new": new, "load": load, "dump": dump, "trail": trail, "check": check,
    "score": score, "report": report, "monitoring": monitoring, "compare": compare, "backup": backup, "clear": clear,
    "close": close, "reopen": reopen, "edition": edition, "archive": archive, "verify": verify, "restore": restore,
    "doctor": run_doctor,
}  # fmt: skip


def _parser() -> Parser:
    parser = Parser(prog="wenlian", description=f"{NAME}：不带命令则打开窗口（wenlian [年度文件]）。")
    commands = parser.add_subparsers(title="命令", metavar="命令", required=True)
    for name, run in COMMANDS.items():
        each = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        each.set_defaults(run=run)
        if name == "check":
            checked = each.add_mutually_exclusive_group(required=True)
            checked.add_argument("file", type=Path, nargs="?", metavar=METAVARS["file"], help="年度文件（*.wenlian）")
            checked.add_argument("--text", type=Path, metavar="报告", help="任何一份报告（.txt 或 .docx）")
            checked.add_argument(
                "--codes", action="store_true", help="列出检查的编号：级别、查什么、怎么改，和空着的编号"
            )
        elif name == "compare":
            each.add_argument("files", type=Path, nargs="+", metavar="年度文件", help="年度文件，或打开的归档包文件夹")
        elif name != "doctor":
            metavar, described = METAVARS.get(name, METAVARS["file"]), FILE_HELP.get(name, "年度文件（*.wenlian）")
            each.add_argument("file", type=Path, metavar=metavar, help=described)
        _add_options(name, each)
    return parser


def _add_options(name: str, parser: argparse.ArgumentParser) -> None:
    match name:
        case "new":
            parser.add_argument("--year", type=int, required=True, metavar="年", help="评价年度，例如 2024")
            parser.add_argument("--office", metavar="全称", help="部门全称")
            parser.add_argument("--short", metavar="简称", help="部门简称")
            parser.add_argument("--from", dest="last", type=Path, metavar="上年文件", help="从上年文件结转推荐的内容")
        case "reopen":
            parser.add_argument("--reason", required=True, metavar="理由", help="解封的理由，记入操作日志")
        case "clear":
            cleared = parser.add_mutually_exclusive_group(required=True)
            cleared.add_argument("--text", metavar="文字", help="姓名、电话、证件号等，一模一样的才算")
            cleared.add_argument("--material", metavar="文件名", help="照片或材料登记的文件名")
            parser.add_argument("--yes", action="store_true", help="清除；不加只列出")
        case "edition":
            parser.add_argument("--number", type=int, required=True, metavar="版次", help="第几版，例如 1")
            parser.add_argument("-o", "--output", type=Path, required=True, metavar="文件", help="输出文件（.json）")
        case "load":
            parser.add_argument("data", type=Path, metavar="数据.json", help="JSON 数据文件")
            parser.add_argument(
                "--files", type=Path, metavar="文件夹", help="附件原件所在的文件夹（dump --files 写出的）"
            )
        case "dump":
            parser.add_argument("--files", type=Path, metavar="文件夹", help="把附件的原件写到此文件夹")
        case "trail" | "check" | "compare" | "verify":
            parser.add_argument("--json", action="store_true", help="输出 JSON")
        case "score":
            from wenlian_desktop.domain.scoring import schemes

            parser.add_argument("--json", action="store_true", help="输出 JSON")
            named = "、".join(schemes.shipped_scheme_texts())
            scheme_help = f"改用自带的规则集（{named}）或导出的 .json 文件试算，年度不变"
            parser.add_argument("--scheme", metavar="规则集", help=scheme_help)
        case "report" | "monitoring":
            _add_output(parser)
            _add_fonts(parser)
            if name == "report":
                parser.add_argument("--outline", metavar="提纲", help="按另一套提纲印（名称或 .json），年度不变")
        case "archive":
            parser.add_argument(
                "-o", "--output", type=Path, required=True, metavar="文件夹", help="归档包放在哪个文件夹"
            )
            _add_fonts(parser)
        case "restore":
            parser.add_argument(
                "-o", "--output", type=Path, required=True, metavar="文件", help="新的年度文件（*.wenlian）"
            )
            parser.add_argument(
                "--files", type=Path, metavar="文件夹", help="佐证材料原件所在的文件夹（默认：旁边的“附件”）"
            )


class _ExportFormats:
    """The endings of the export formats, looked up when help is shown: most commands need no report."""

    def __str__(self) -> str:
        from wenlian_desktop.session import exporting

        return "、".join(exporting.KINDS)


def _add_output(parser: argparse.ArgumentParser) -> None:
    output: Any = parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="文件", help="输出文件，格式由扩展名定：%(formats)s"
    )
    output.formats = _ExportFormats()


def _add_fonts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fonts",
        choices=("system", "shipped"),
        default="system",
        help="system：先用本机字体（默认）；shipped：只用自带字体，各处页面相同",
    )

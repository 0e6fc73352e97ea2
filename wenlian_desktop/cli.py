"""The program without a screen: for scripts, tests and support. Exit 0 good, 1 the data fall short, 2 usage or file."""

import argparse
import dataclasses
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from wenlian_desktop import doctor, places
from wenlian_desktop.domain import interchange, schemes, scoring, scoring_json
from wenlian_desktop.domain.checks.examination import explanation_of, unexplained_errors
from wenlian_desktop.domain.checks.finding import Finding, Level
from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.numerals import trimmed
from wenlian_desktop.domain.preflight.running import preflight
from wenlian_desktop.domain.reading import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.session import archiving, exporting, foreign_report, shelf
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.trail import broken_at

Options = argparse.Namespace
GOOD, SHORT, UNUSABLE = 0, 1, 2
PROGRAM = f"文联绩效 {places.VERSION}"
SUBJECTS = {"verify": "归档包（文件夹）", "restore": "归档包、备份（*.wenlian）、.sql 文件或 csv 文件夹"}
ENGLISH = {
    "the following arguments are required: ": "缺少 ",
    "unrecognized arguments: ": "不认识 ",
    "one of the arguments file --text is required": "缺少年度文件或 --text",
    "argument --text: not allowed with argument file": "年度文件与 --text 只能给一个",
    "argument file: not allowed with argument --text": "年度文件与 --text 只能给一个",
}


class Parser(argparse.ArgumentParser):
    """Says in Chinese what is wrong with a command line."""

    def error(self, message: str) -> NoReturn:
        told = message
        for english, chinese in ENGLISH.items():
            told = told.replace(english, chinese)
        self.exit(UNUSABLE, f"命令写法不对：{told}\n用 --help 查看用法。\n")


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # a GBK console prints what it can, and never fails
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if (arguments and arguments[0] in COMMANDS) or "-h" in arguments or "--help" in arguments:
        return _run(arguments)
    from wenlian_desktop import app  # slow to import: Qt

    return app.main(arguments)


def _run(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    command: Callable[[Options], int] = options.run
    try:
        return command(options)
    except UserError as refusal:
        print(refusal, file=sys.stderr)
        return UNUSABLE


@contextmanager
def _opened(file: Path) -> Iterator[YearSession]:
    """A year opened for one command, and closed whatever happens."""
    session = YearSession(file, rescue=places.rescue_folder())
    try:
        yield session
    finally:
        session.close()


def _refuse_strange_name(file: Path) -> None:
    if file.suffix.lower() != shelf.SUFFIX:
        raise UserError(
            f"“{file.name}”不像年度文件的名字。", "没有建立文件。", "请以 .wenlian 结尾，例如 2024.wenlian。"
        )


def sample(options: Options) -> int:
    """写出示例年度"""
    _refuse_strange_name(options.file)
    shelf.load(options.file, shelf.read_text(places.SAMPLE))
    print(f"已写出示例年度：{options.file}")
    return GOOD


def new(options: Options) -> int:
    """新建年度"""
    if not FIRST_YEAR <= options.year <= LAST_YEAR:
        raise UserError(
            f"年度 {options.year} 不对。", "没有建立文件。", f"请填{FIRST_YEAR}到{LAST_YEAR}之间的年份，例如 2024。"
        )
    _refuse_strange_name(options.file)
    shelf.new(options.file, options.year, options.office, options.short)
    print(f"已新建{options.year}年度：{options.file}")
    return GOOD


def load(options: Options) -> int:
    """由 JSON 数据建立年度文件"""
    _refuse_strange_name(options.file)
    shelf.load(options.file, shelf.read_text(options.data))
    print(f"已载入：{options.file}")
    return GOOD


def dump(options: Options) -> int:
    """把年度数据写成 JSON（标准输出）"""
    with _opened(options.file) as session:
        sys.stdout.buffer.write(interchange.written(session.view).encode())
    return GOOD


def trail(options: Options) -> int:
    """列出操作日志；日志链断开时退出码为 1"""
    with _opened(options.file) as session:
        entries, to_read = session.trail(), session.trail_to_read()
    broken = broken_at(entries)
    if options.json:
        print(json.dumps({"entries": entries, "broken_at": broken}, ensure_ascii=False, indent=1))
    else:
        for entry in to_read:
            print(entry["seq"], entry["at"], entry["who"], entry["name"], entry["record"], entry["field"],
                  f"{entry['old'] or '（空）'} → {entry['new'] or '（空）'}")  # fmt: skip
    if broken is not None:
        print(f"操作日志在第{broken}条断开：该条或其前一条被本程序以外的程序改动过。", file=sys.stderr)
        return SHORT
    return GOOD


def check(options: Options) -> int:
    """检查数据，或用 --text 检查任何一份报告；有未说明的“错”时退出码为 1"""
    return _check_text(options) if options.text else _check_year(options)


def _check_year(options: Options) -> int:
    with _opened(options.file) as session:
        view, findings = session.view, session.findings()
    if options.json:
        print(
            json.dumps(
                [_as_json(each, explanation_of(view, each) is not None) for each in findings],
                ensure_ascii=False,
                indent=1,
            )
        )
    else:
        for each in findings:
            said = "（已说明）" if explanation_of(view, each) else ""
            print(f"{each.level.value} {each.code} {each.message}{said}{each.remedy}")
        print(f"共{len(findings)}条。")
    return SHORT if unexplained_errors(view) else GOOD


def _check_text(options: Options) -> int:
    remarks = preflight(foreign_report.lines_of(options.text))
    if options.json:
        told = [dataclasses.asdict(each) | {"level": each.level.value} for each in remarks]
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for each in remarks:
            print(f"第{each.line}行 {each.level.value} {each.code} {each.message}{each.remedy}")
        print(f"共{len(remarks)}条。")
    return SHORT if any(each.level is Level.ERROR for each in remarks) else GOOD


def _as_json(finding: Finding, explained: bool) -> dict[str, object]:
    places_found = [{"record": ref.record, "uid": ref.uid, "field": ref.field} for ref in finding.places]
    return {"code": finding.code, "level": finding.level.value, "message": finding.message, "remedy": finding.remedy,
            "explained": explained, "places": places_found}  # fmt: skip


def score(options: Options) -> int:
    """评分：每项得多少分、扣多少分、为什么；有的项目缺数据时退出码为 1"""
    with _opened(options.file) as session:
        view = session.view
    scheme = schemes.shipped_scheme(options.scheme) if options.scheme else scoring.scheme_of(view)
    made = scoring.ledger(view, scheme)
    print(json.dumps(scoring_json.as_json(made), ensure_ascii=False, indent=1) if options.json else _told(made))
    return GOOD if made.is_known else SHORT


def _told(made: scoring.Ledger) -> str:
    """The ledger as lines of text: an item a line, why points were lost below it."""
    lines = [f"{made.scheme.name}（{made.scheme.source}）"]
    for part in made.parts:
        lines.append(f"{part.item.name} {part.got}/{trimmed(part.full)}")
        for line in made.lines:
            if line.path[0] is part.item:
                lines.append(f"  {line.item.name} {line.got}/{trimmed(line.full)}  {line.arithmetic}")
                lines += [f"    扣{line.lost}分：{line.why}"] if line.lost else []
    lines.append(f"总分 {made.score}/{trimmed(made.full)} {made.grade if made.is_known else '（有的项目缺数据）'}")
    return "\n".join(lines)


def report(options: Options) -> int:
    """导出报告（.pdf 或 .txt）"""
    shipped_only = options.fonts == "shipped"
    with _opened(options.file) as session:
        for shortfall in filter(None, exporting.shortfalls(session.view, options.output.suffix, shipped_only)):
            print(shortfall, file=sys.stderr)
        exporting.export(session.view, options.output, shipped_only=shipped_only)
    print(f"已导出：{options.output}")
    return GOOD


def backup(options: Options) -> int:
    """备份到年度文件旁的“备份”文件夹"""
    with _opened(options.file) as session:
        made = session.back_up().result()
    print(f"已备份并核对：{made}" if made else "最近的备份与现在的内容相同，无需再备份。")
    return GOOD


def archive(options: Options) -> int:
    """归档：建立可以独立核验的归档包、收据和公开版"""
    with _opened(options.file) as session:
        print(archiving.archive(session, options.output, PROGRAM, options.fonts == "shipped"))
    return GOOD


def verify(options: Options) -> int:
    """核验归档包：逐字节核对，再核对内容；有问题时退出码为 1"""
    flaws = archiving.verify(options.file)
    for flaw in flaws:
        print(flaw)
    if flaws:
        print(f"核验没有通过，共{len(flaws)}处问题。", file=sys.stderr)
        return SHORT
    print(archiving.told_whole(options.file))
    return GOOD


def restore(options: Options) -> int:
    """由归档包、备份、.sql 文件或 csv 文件夹恢复出年度文件"""
    _refuse_strange_name(options.output)
    print(archiving.restore(options.file, options.output, options.files))
    return GOOD


def examine_machine(options: Options) -> int:
    """体检：程序、字体、文件夹"""
    results = doctor.examine()
    for each in results:
        print(f"{'好' if each.is_good else '注意'}  {each.name}：{each.told}")
    return GOOD if all(each.is_good for each in results) else SHORT


COMMANDS: dict[str, Callable[[Options], int]] = {
    "sample": sample, "new": new, "load": load, "dump": dump, "trail": trail, "check": check,
    "score": score, "report": report, "backup": backup, "archive": archive, "verify": verify, "restore": restore,
    "doctor": examine_machine,
}  # fmt: skip


def _parser() -> Parser:
    parser = Parser(prog="wenlian", description="文联绩效：不带命令则打开窗口（wenlian [年度文件]）。")
    commands = parser.add_subparsers(title="命令", metavar="命令", required=True)
    for name, run in COMMANDS.items():
        each = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        each.set_defaults(run=run)
        if name == "check":
            checked = each.add_mutually_exclusive_group(required=True)
            checked.add_argument("file", type=Path, nargs="?", help="年度文件（*.wenlian）")
            checked.add_argument("--text", type=Path, metavar="REPORT", help="任何一份报告（.txt 或 .docx）")
        elif name != "doctor":
            each.add_argument("file", type=Path, help=SUBJECTS.get(name, "年度文件（*.wenlian）"))
        _add_options(name, each)
    return parser


def _add_options(name: str, parser: argparse.ArgumentParser) -> None:
    match name:
        case "new":
            parser.add_argument("--year", type=int, required=True, help="评价年度，例如 2024")
            parser.add_argument("--office", help="部门全称")
            parser.add_argument("--short", help="部门简称")
        case "load":
            parser.add_argument("data", type=Path, help="JSON 数据文件")
        case "trail" | "check":
            parser.add_argument("--json", action="store_true", help="输出 JSON")
        case "score":
            parser.add_argument("--json", action="store_true", help="输出 JSON")
            parser.add_argument("--scheme", choices=tuple(schemes.shipped()), help="改用自带的规则集试算，年度不变")
        case "report":
            parser.add_argument("-o", "--output", type=Path, required=True, help="输出文件（.pdf 或 .txt）")
            _add_fonts(parser)
        case "archive":
            parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR", help="归档包放在哪个文件夹")
            _add_fonts(parser)
        case "restore":
            parser.add_argument("-o", "--output", type=Path, required=True, help="新的年度文件（*.wenlian）")
            parser.add_argument(
                "--files", type=Path, metavar="DIR", help="佐证材料原件所在的文件夹（默认：旁边的“附件”）"
            )


def _add_fonts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fonts",
        choices=("system", "shipped"),
        default="system",
        help="system：先用本机字体（默认）；shipped：只用自带字体，各处页面相同",
    )

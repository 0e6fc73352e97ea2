"""Commands that make a year, change it, or write down what it contains."""

import sys
from pathlib import Path

from wenlian_desktop import paths
from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.commands.command import (
    EXIT_OK,
    EXIT_PROBLEMS,
    Options,
    Subcommand,
    add_json,
    add_year,
    format_json,
    open_session,
    refuse_wrong_suffix,
)
from wenlian_desktop.domain.interchange import editions, year_json
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.parsing import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.session import attaching, trail_labels, year_files
from wenlian_desktop.storage.file.atomic_write import write_atomically
from wenlian_desktop.storage.file.trail import broken_at


def sample(options: Options) -> int:
    """写出示例年度"""
    refuse_wrong_suffix(options.file)
    year_files.load(options.file, year_files.read_text(paths.SAMPLE))
    print(f"已写出示例年度：{options.file}")
    return EXIT_OK


def new(options: Options) -> int:
    """新建年度"""
    if not FIRST_YEAR <= options.year <= LAST_YEAR:
        raise UserError(
            f"年度 {options.year} 不对。", "没有建立文件。", f"请填{FIRST_YEAR}到{LAST_YEAR}之间的年份，例如 2024。"
        )
    refuse_wrong_suffix(options.file)
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
    refuse_wrong_suffix(options.file)
    year_files.load(options.file, year_files.read_text(options.data), options.files)
    print(f"已载入：{options.file}")
    return EXIT_OK


def dump(options: Options) -> int:
    """把年度数据写成 JSON（标准输出）"""
    with open_session(options.file) as session:
        sys.stdout.buffer.write(year_json.format_year(session.view).encode())
        refused = attaching.export_originals(session, options.files) if options.files else []
    for each in refused:
        print(each, file=sys.stderr)
    return EXIT_PROBLEMS if refused else EXIT_OK


def trail(options: Options) -> int:
    """列出操作日志；日志链断开时退出码为 1"""
    with open_session(options.file) as session:
        entries, fields, to_read = session.trail(), session.trail_fields(), session.trail_for_display()
        labels = trail_labels.TrailLabels(session.view, to_read)
    broken = broken_at(entries)
    if options.json:
        print(format_json({"entries": fields, "broken_at": broken}))
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


def close(options: Options) -> int:
    """封存年度：此后只读；有未说明的“错”时列出，不封存，退出码为 1"""
    from wenlian_desktop.domain.checks import run_checks

    with open_session(options.file) as session:
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
    with open_session(options.file) as session:
        session.unseal(options.reason)
    print(f"已解封，可以修改；改好后再次封存：{options.file}")
    return EXIT_OK


def edition(options: Options) -> int:
    """把封存过的一版写成 JSON，可以用 load 建成年度文件"""
    with open_session(options.file) as session:
        found = editions.find_edition(session.view, options.number)
    if found is None or found.content is None:
        raise UserError(f"没有封存过第{options.number}版。", "没有写出文件。", "封存过哪些版，见操作日志（trail）。")
    write_atomically(options.output, f"{found.content}\n".encode(), 0o600)
    print(f"已写出第{options.number}版：{options.output}")
    return EXIT_OK


def backup(options: Options) -> int:
    """备份到年度文件旁的“备份”文件夹"""
    with open_session(options.file) as session:
        path = session.back_up().result()
    print(f"已备份并核对：{path}" if path else "最近的备份与现在的内容相同，无需再备份。")
    return EXIT_OK


def clear(options: Options) -> int:
    """清除个人信息：先列出在哪里；加 --yes 才清除，不能撤销"""
    from wenlian_desktop.session.clearing import clear_personal

    with open_session(options.file) as session:
        found = clear_personal.list_places(session, options.text, options.material, paths.settings_file())
    print(found)
    if options.yes:
        print(f"已清除，收据：{clear_personal.clear(options.file, found, paths.rescue_folder())}")
    return EXIT_OK


def _add_new(parser: Parser) -> None:
    add_year(parser)
    parser.add_argument("--year", type=int, required=True, metavar="年", help="评价年度，例如 2024")
    parser.add_argument("--office", metavar="全称", help="部门全称")
    parser.add_argument("--short", metavar="简称", help="部门简称")
    parser.add_argument("--from", dest="last", type=Path, metavar="上年文件", help="从上年文件结转推荐的内容")


def _add_load(parser: Parser) -> None:
    add_year(parser)
    parser.add_argument("data", type=Path, metavar="数据.json", help="JSON 数据文件")
    parser.add_argument("--files", type=Path, metavar="文件夹", help="附件原件所在的文件夹（dump --files 写出的）")


def _add_dump(parser: Parser) -> None:
    add_year(parser)
    parser.add_argument("--files", type=Path, metavar="文件夹", help="把附件的原件写到此文件夹")


def _add_trail(parser: Parser) -> None:
    add_year(parser)
    add_json(parser)


def _add_reopen(parser: Parser) -> None:
    add_year(parser)
    parser.add_argument("--reason", required=True, metavar="理由", help="解封的理由，记入操作日志")


def _add_edition(parser: Parser) -> None:
    add_year(parser)
    parser.add_argument("--number", type=int, required=True, metavar="版次", help="第几版，例如 1")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="文件", help="输出文件（.json）")


def _add_clear(parser: Parser) -> None:
    add_year(parser)
    cleared = parser.add_mutually_exclusive_group(required=True)
    cleared.add_argument("--text", metavar="文字", help="姓名、电话、证件号等，一模一样的才算")
    cleared.add_argument("--material", metavar="文件名", help="照片或材料登记的文件名")
    parser.add_argument("--yes", action="store_true", help="清除；不加只列出")


COMMANDS = (
    Subcommand("sample", sample, add_year),
    Subcommand("new", new, _add_new),
    Subcommand("load", load, _add_load),
    Subcommand("dump", dump, _add_dump),
    Subcommand("trail", trail, _add_trail),
    Subcommand("backup", backup, add_year),
    Subcommand("clear", clear, _add_clear),
    Subcommand("close", close, add_year),
    Subcommand("reopen", reopen, _add_reopen),
    Subcommand("edition", edition, _add_edition),
)

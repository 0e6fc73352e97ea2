"""Commands that judge: a year, anybody's report, scores, several years, this computer."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

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
)
from wenlian_desktop.domain import checks, preflight
from wenlian_desktop.domain.rules import rule, rule_list
from wenlian_desktop.domain.rules.finding import finding_to_json

if TYPE_CHECKING:
    from wenlian_desktop.domain.scoring.schemes import Scheme


def check(options: Options) -> int:
    """检查数据，或用 --text 检查任何一份报告；有未说明的“错”时退出码为 1"""
    if options.codes:
        return _list_codes(options)
    return _check_text(options) if options.text else _check_year(options)


def _check_year(options: Options) -> int:
    from wenlian_desktop.domain.checks import run_checks
    from wenlian_desktop.session.past import damage

    with open_session(options.file) as session:
        view, findings = session.view, session.findings()
        notices = damage.remarks(session, session.check_content().result())
        sys.stderr.writelines(f"{each}\n" for each in notices)
    if options.json:
        print(
            format_json([finding_to_json(each, run_checks.explanation_of(view, each) is not None) for each in findings])
        )
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
        print(format_json([remark.remark_to_json(each) for each in remarks]))
    else:
        for each in remarks:
            print(f"第{each.line}{unit} {each.level.value} {each.code} {each.message}{each.remedy}")
        print(f"共{len(remarks)}条。")
    return EXIT_PROBLEMS if any(each.level is rule.Level.ERROR for each in remarks) else EXIT_OK


def _list_codes(options: Options) -> int:
    for folder in (checks, preflight):
        rule.import_rules(folder)
    print(format_json(rule_list.rules_to_json()) if options.json else rule_list.as_text())
    return EXIT_OK


def score(options: Options) -> int:
    """评分：每项得多少分、扣多少分、为什么；有的项目缺数据时退出码为 1"""
    from wenlian_desktop.domain.scoring import ledger, ledger_json, ledger_text

    with open_session(options.file) as session:
        view = session.view
    scheme = _scheme(options.scheme) if options.scheme else ledger.scheme_of(view)
    year_ledger = ledger.score_year(view, scheme)
    print(
        format_json(ledger_json.ledger_to_json(year_ledger)) if options.json else ledger_text.format_ledger(year_ledger)
    )
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
    print(format_json(compare_years.comparison_to_json(comparison)) if options.json else "\n".join(lines))
    return EXIT_PROBLEMS if refused else EXIT_OK


def run_doctor(options: Options) -> int:
    """体检：程序、字体、文件夹"""
    from wenlian_desktop import doctor

    results = doctor.diagnose()
    for each in results:
        print(f"{'好' if each.is_good else '注意'}  {each.name}：{each.message}")
    return EXIT_OK if all(each.is_good for each in results) else EXIT_PROBLEMS


def _add_check(parser: Parser) -> None:
    checked = parser.add_mutually_exclusive_group(required=True)
    checked.add_argument("file", type=Path, nargs="?", metavar="年度文件", help="年度文件（*.wenlian）")
    checked.add_argument("--text", type=Path, metavar="报告", help="任何一份报告（.txt 或 .docx）")
    checked.add_argument("--codes", action="store_true", help="列出检查的编号：级别、查什么、怎么改，和空着的编号")
    add_json(parser)


def _add_score(parser: Parser) -> None:
    from wenlian_desktop.domain.scoring import schemes

    add_year(parser)
    add_json(parser)
    named = "、".join(schemes.shipped_scheme_texts())
    parser.add_argument(
        "--scheme", metavar="规则集", help=f"改用自带的规则集（{named}）或导出的 .json 文件试算，年度不变"
    )


def _add_compare(parser: Parser) -> None:
    parser.add_argument("files", type=Path, nargs="+", metavar="年度文件", help="年度文件，或打开的归档包文件夹")
    add_json(parser)


def _add_nothing(_parser: Parser) -> None:
    pass


COMMANDS = (
    Subcommand("check", check, _add_check),
    Subcommand("score", score, _add_score),
    Subcommand("compare", compare, _add_compare),
    Subcommand("doctor", run_doctor, _add_nothing),
)

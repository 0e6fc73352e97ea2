"""The annex of explanations: explained findings are printed, outdated explanations are not."""

from dataclasses import replace
from datetime import date

from tests.domain.checks.test_run_checks import OFFICE, QUALITY, explained, overspent
from tests.make.records import wan, year_with
from wenlian_desktop.domain.checks.run_checks import review_findings, run_checks, unexplained_errors
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of

SAYS = "“文化周”支出501.43万元，超过全年预算380万元（执行率131.96%），没有说明。"


def released() -> Year:
    """A year with an overspent line whose 错 is explained."""
    line = overspent()
    reason = replace(explained("C08", line, "explanation"), finding=SAYS, written_on=date(2025, 3, 12))
    return year_with(*OFFICE, QUALITY, line, reason)


def test_an_error_released_with_a_reason_prints_with_it() -> None:
    year = released()
    assert unexplained_errors(year) == []
    lines = lines_of(annual_report(year))
    assert any(line.startswith("附件") and line.endswith("检查结果情况说明") for line in lines)
    assert f"1\t错\t{SAYS}\t年末批复在途。\t钟以晴\t2025年3月12日" in lines


def test_a_changed_figure_reopens_it_and_takes_it_off_the_page() -> None:
    year = released()
    line = year.rows(BudgetLine)[1]
    changed = year.with_changes([RowChange(line, replace(line, spent_once=wan("502")))])
    assert [finding.code for finding in unexplained_errors(changed)] == ["C08"]
    [entry] = [each for each in review_findings(changed) if each.finding.code == "C08"]
    assert (entry.is_explained, entry.outdated) == (False, changed.rows(Explanation)[0])
    assert not any("情况说明" in each for each in lines_of(annual_report(changed)))


def test_blanks_and_widths_are_no_other_message() -> None:
    year = released()
    [answer] = year.rows(Explanation)
    typed = replace(answer, finding=SAYS.replace("（", "(").replace("）", ") ").replace("，", "， "))
    assert unexplained_errors(year.with_changes([RowChange(answer, typed)])) == []


def test_an_answer_to_another_finding_of_the_same_field_is_not_out_of_date(sample: Year) -> None:
    assert [each.outdated for each in review_findings(sample)] == [None] * len(run_checks(sample))

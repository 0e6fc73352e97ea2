"""Small offers written by hand, as a reader of reports or sheets makes them."""

from typing import Any

from wenlian_desktop.intake.proposals import Certainty, Offer, Place, Proposal, Unplaced, proposed_field

SURE, CANDIDATE, TEXT = Certainty.SURE, Certainty.CANDIDATE, Certainty.TEXT


def proposal(
    address: str, value: Any, *lines: int, certainty: Certainty = CANDIDATE, cell: str = "", proof: str = ""
) -> Proposal:
    """A proposal for “record/row/field”; the row may be empty."""
    record, row, name = address.split("/")
    field = proposed_field(record, name)
    return Proposal(record, row, name, field.label, value, field.unit, certainty, proof, Place(lines, cell), str(value))


def offer(*proposals: Proposal, year: int | None = 2024, unplaced: tuple[Unplaced, ...] = ()) -> Offer:
    return Offer("beijing", year, "示例区文学艺术界联合会", proposals, unplaced)


def report_of_2024() -> Offer:
    """The like of what last year's report offers: names, texts, sums, an activity, a problem with its measure."""
    return offer(
        proposal("department//name", "示例区文学艺术界联合会", 1, certainty=TEXT),
        proposal("report//year", 2024, 2, certainty=SURE),
        proposal("section/duties/node", "机构设置及职责工作任务情况", 3, certainty=TEXT),
        proposal("section/duties/content", "2024年，区文联团结文艺家。", 4, 5, certainty=TEXT),
        proposal("budget_line/line-1/name", "文艺活动经费", 6),
        proposal("budget_line/line-1/category", "项目支出", 6),
        proposal("budget_line/line-1/mode", "全年一次", 6),
        proposal("budget_line/line-1/initial_fiscal", "380", 6, certainty=SURE, proof="713.4＋380＝1093.4"),
        proposal("budget_line/line-1/spent_once", "501.43", 7, certainty=SURE, proof="541.09＋501.43＝1042.52"),
        proposal("theme/theme-1/title", "文艺惠民", 8),
        proposal("activity/activity-1/name", "第三届书法展", 9),
        proposal("activity/activity-1/edition", 3, 9),
        proposal("activity/activity-1/theme", "theme-1", 9),
        proposal("activity/activity-1/started", "2024-05-20", 9),
        proposal("activity/activity-1/exhibited", "200余", 9),
        proposal("activity/activity-1/line", "文艺活动经费", 9),
        proposal("problem/problem-1/content", "预算编制不够细。", 10, certainty=TEXT),
        proposal("measure/measure-1/content", "细化预算编制。", 11, certainty=TEXT),
        proposal("measure/measure-1/problems", ["problem-1"], 11),
        proposal("figure//spent_total", "1042.52", 12, certainty=SURE, proof="541.09＋501.43＝1042.52"),
        unplaced=(Unplaced((13, 14), "附：本年度大事记。"),),
    )

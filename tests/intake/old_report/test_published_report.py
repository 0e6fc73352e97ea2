"""A published report is read into proposals: figures by self-proof, objectives, themes, activities, problems, measures.

The text is not part of the project; without it these tests are skipped.
"""

import html

import pytest

from tests.intake.old_report.offers import figures, lost_characters, of_row, unplaced_share, values
from tests.intake.readers.test_word_text import lines as word_lines
from tests.intake.readers.test_word_text import paragraph
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.intake.old_report.read_report import read_old_report
from wenlian_desktop.intake.proposals import Offer

REFERENCE = ROOT.parent / "shared" / "reference" / "report-2024.txt"
pytestmark = pytest.mark.skipif(not REFERENCE.exists(), reason="the published report is not at hand")
BUDGET = {
    "budget_total": "1093.4", "budget_basic": "713.4", "budget_project": "380", "budget_other": "0",
    "spent_total": "1042.52", "spent_basic": "541.09", "spent_project": "501.43", "spent_other": "0",
    "execution_rate": "95.35",
}  # fmt: skip
EFFECTS = {27, 28, 29, 30}  # the lines whose heading is lost


def written_lines() -> list[str]:
    return REFERENCE.read_text(encoding="utf-8").split("\n")


@pytest.fixture(params=["txt", "docx"])
def lines(request: pytest.FixtureRequest) -> list[str]:
    """The report as text, and as a Word file made of it."""
    read = written_lines()
    if request.param == "txt":
        return read
    return word_lines("".join(paragraph(html.escape(line)) for line in read))


@pytest.fixture
def offer(lines: list[str]) -> Offer:
    return read_old_report(lines)


def test_figures_prove_themselves(offer: Offer) -> None:
    assert figures(offer, sure=True) == BUDGET
    proofs = {each.field: each.proof for each in offer.proposals if each.record == "figure"}
    assert "541.09＋501.43＋0＝1042.52" in proofs["spent_total"]
    assert figures(offer, sure=False) == {"score": "99.90"}


def test_whose_report_it_is(offer: Offer) -> None:
    assert (offer.family, offer.year, offer.department) == ("beijing", 2024, "北京市西城区文学艺术界联合会")
    assert values(offer, "department", "short_name") == ["区文联"]


def test_lists_are_whole(offer: Offer) -> None:
    objectives = values(offer, "objective", "content")
    assert len(objectives) == 7
    assert objectives[0] == "充分发挥文艺家之专长，在举办主题文艺活动上着力"
    assert len(values(offer, "problem", "content")) == 2
    assert len(values(offer, "measure", "content")) == 2


def test_themes_and_activities(offer: Offer) -> None:
    themes = {key: row["title"].value for key, row in of_row(offer, "theme").items()}
    activities = of_row(offer, "activity").values()
    held = [[row["name"].value for row in activities if row["theme"].value == key] for key in themes]
    assert list(themes.values()) == [
        "加强高品质文化供给，开展特色鲜明的品牌文艺活动", "聚焦传承优秀传统文化，持续擦亮文化金名片",
    ]  # fmt: skip
    assert [len(each) for each in held] == [6, 2]
    assert held[0][0] == "“光影中的幸福西城”主题摄影展"
    assert held[0][3] == "礼赞新中国 奋进新时代——西城区庆祝中华人民共和国成立七十五周年全国书法展"
    assert held[1][1] == "“梨园芳华 京聚西城”——2024京剧文化季活动"


def test_paragraphs_without_their_heading_are_offered_as_effects(offer: Offer) -> None:
    effects = ("经济效益", "社会效益", "环境效益", "可持续性影响", "服务对象满意度")
    rows = of_row(offer, "section")
    lines = {line for key in effects if (row := rows.get(f"section-{key}")) for line in row["content"].place.lines}
    assert lines == EFFECTS


def test_nothing_is_lost_and_the_bookmark_is_gone(lines: list[str], offer: Offer) -> None:
    assert lost_characters(lines, offer) == {}
    assert unplaced_share(lines, offer) <= 0.05
    assert not any("bookmark" in str(each.value) for each in offer.proposals)

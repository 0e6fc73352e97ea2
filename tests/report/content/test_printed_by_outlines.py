"""The sample year printed by every shipped outline: golden texts, nothing lost, no fault in our own headings."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

import pytest

from tests.make.golden import compare_golden
from tests.make.records import new, year_with
from tests.make.years import some_years
from tests.report import test_any_year
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.outlines.outline_change import Fate, changes_of_texts, unplaced_texts
from wenlian_desktop.domain.outlines.outline_editing import to_outline_text, with_frame
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of, shipped_outline, shipped_outline_texts
from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.records.conclusions import OutlineCopy
from wenlian_desktop.domain.records.management import Policy, Section
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import AnnexList, Cover, Paragraph, Salutation, Signature
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.session.outline_files import printed_by

GOLDEN = ROOT / "tests" / "files" / "outlines"
OTHERS = [name for name in shipped_outline_texts() if name != "beijing"]
ABOUT_HEADINGS = ("C32", "C33", "C34", "D11")


def printed(year: Year) -> list[str]:
    """The lines of the report before its annexes."""
    lines = lines_of(annual_report(year))
    return lines[: next(at for at, line in enumerate(lines) if line.startswith("附件："))]


def by(year: Year, name: str) -> Year:
    return printed_by(year, shipped_outline_texts()[name])


@pytest.mark.parametrize("name", OTHERS)
def test_the_sample_reads_as_it_did(sample: Year, name: str, pytestconfig: pytest.Config) -> None:
    text = "\n".join(printed(by(sample, name))) + "\n"
    compare_golden(GOLDEN / f"{name}.txt", text, pytestconfig)


@pytest.mark.parametrize("name", OTHERS)
def test_no_typed_sentence_of_the_sample_is_lost(sample: Year, name: str) -> None:
    said = "".join(printed(by(sample, name)))
    assert unplaced_texts(sample, shipped_outline(name)) == ()
    for row in sample.rows(Section):
        for paragraph in (row.content or "").split("\n"):
            opening = paragraph.strip("　 ")[:12]
            assert "⟦" in opening or opening in said, (row.node, opening)


@pytest.mark.parametrize("name", [name for name in OTHERS if name != "beijing-merged"])
def test_our_own_print_has_no_fault_in_its_headings(sample: Year, name: str) -> None:
    remarks = run_preflight(lines_of(annual_report(by(sample, name))))
    assert [each.message for each in remarks if each.code in ABOUT_HEADINGS] == []


def test_an_outline_says_what_stands_around_the_headings(sample: Year) -> None:
    """By default: title, headings, five annexes as in the bureau's form, 落款."""
    assert not [block for block in annual_report(sample).blocks if isinstance(block, Cover | Salutation)]
    [cover, *_] = annual_report(by(sample, "hunan")).blocks
    assert isinstance(cover, Cover)
    assert [plain_text(line) for line in cover.title] == ["示例区文学艺术界联合会", "2024年度部门整体支出绩效自评报告"]
    assert [plain_text(line).partition("：")[0] for line in cover.details] == [
        "单位名称", "预算编码", "单位负责人", "填报人", "填报日期",
    ]  # fmt: skip
    before = [
        block for block in annual_report(by(sample, "sichuan")).blocks[:4] if isinstance(block, Salutation | Paragraph)
    ]
    assert [plain_text(block.runs) for block in before][:2] == [
        "示例区财政局：",
        "按照预算绩效管理的要求，示例区文学艺术界联合会对2024年度部门整体支出绩效开展了自评，现将有关情况报告如下。",
    ]
    unsigned = with_frame(shipped_outline("sichuan"), signature=False, addressee=False)
    blocks = annual_report(printed_by(sample, to_outline_text(unsigned))).blocks
    assert not [block for block in blocks if isinstance(block, Signature | Salutation)]


def test_the_annexes_stand_in_the_order_of_the_outline(sample: Year) -> None:
    assert annexes_of(by(sample, "hubei"))[:3] == [
        "部门整体绩效评价指标体系评分表", "项目支出绩效自评表", "活动一览表",
    ]  # fmt: skip
    frame = replace(shipped_outline("hubei").frame, annexes=("months", "scores"))
    turned = printed_by(sample, to_outline_text(replace(shipped_outline("hubei"), frame=frame)))
    assert annexes_of(turned) == ["预算支出按月情况表", "部门整体绩效评价指标体系评分表"]


def annexes_of(year: Year) -> list[str]:
    """The titles in 附件说明, without the year."""
    [named] = [block for block in annual_report(year).blocks if isinstance(block, AnnexList)]
    return [title.removeprefix("2024年度") for title in named.titles]


def test_a_cover_is_a_page_without_a_number_and_word_has_it_too(sample: Year) -> None:
    made = compose(annual_report(by(sample, "hunan")), shipped_fonts())
    [cover, back, first, *_] = made.pages
    texts = ["".join(piece.text for piece in line.font_runs) for line in cover.texts()]
    assert texts[-1] == "填报日期：2025年4月18日"
    assert (cover.page_number, [*back.texts()], back.page_number) == (None, [], None)
    assert first.page_number is not None
    word = render_document(annual_report(by(sample, "hunan")), ".docx")
    with zipfile.ZipFile(io.BytesIO(word)) as opened:
        assert "填报日期：2025年4月18日" in re.sub("<[^>]+>", "", opened.read("word/document.xml").decode())


def test_what_there_is_nothing_of_is_named_where_texts_share_a_heading(sample: Year) -> None:
    assert "本年度不涉及环境效益。本年活动均在既有场馆和社区空间举办" in "".join(printed(by(sample, "hubei")))
    assert "本年度不涉及生态效益。本年活动均" in "".join(printed(by(sample, "hunan")))


def test_a_policy_is_cited_once_under_a_heading_of_several_texts() -> None:
    rules, buying = new(Policy, name="内控手册"), new(Policy, name="采购规程")
    cited = [
        new(Section, node="资产管理", policies=(rules.uid,)),
        new(Section, node="绩效管理", policies=(rules.uid, buying.uid)),
    ]
    year = year_with(rules, buying, *cited)
    told = [line for line in lines_of(annual_report(by(year, "hubei"))) if line.startswith("本项工作")]
    assert told == ["本项工作执行《内控手册》。", "本项工作执行《采购规程》。"]
    apart = [line for line in lines_of(annual_report(by(year, "hunan"))) if line.startswith("本项工作")]
    assert apart == ["本项工作执行《内控手册》。", "本项工作执行《采购规程》，并执行前述《内控手册》。"]


def test_there_and_back_the_report_is_the_first_one(sample: Year) -> None:
    back = by(by(sample, "hunan"), "beijing")
    assert format_year(back) == format_year(sample)
    assert lines_of(annual_report(back)) == lines_of(annual_report(sample))


YEARS = 100
NUMBER = re.compile(r"\d+\.|（\d+）|[一二三四五六七八九十百]+是")


def told_badly(year: Year) -> Iterator[str]:
    """Figures of the body without a source, and paragraphs that are told twice, word for word from the same fields."""
    blocks = annual_report(year).blocks
    ends = next((at for at, block in enumerate(blocks) if isinstance(block, AnnexList)), len(blocks))
    told = [block.runs for block in blocks[:ends] if isinstance(block, Paragraph)]
    for run in (run for runs in told for run in runs if run.source is None):
        if re.search(r"\d", run.text) and not NUMBER.fullmatch(run.text):
            yield f"no source: {run.text}"
    counted = Counter(runs for runs in told if any(run.source for run in runs))
    yield from (f"twice: {''.join(run.text for run in runs)}" for runs, number in counted.items() if number > 1)


def outline_faults(number: int) -> Iterator[str]:
    """The faults of generated years, each printed by another outline than the default one, in turn."""
    for year, name in zip(some_years(number), cycle(OTHERS), strict=False):
        printed_year = by(year, name)
        yield from (f"{name}: {fault}" for fault in (*told_badly(printed_year), *test_any_year.faults(printed_year)))


def test_any_year_is_printed_by_every_outline_without_a_fault() -> None:
    assert [*outline_faults(YEARS)] == []


def test_an_outline_that_cannot_be_read_prints_by_the_default_one(sample: Year) -> None:
    broken = sample.with_changes([RowChange(None, new(OutlineCopy, name="坏的", content="{"))])
    assert outline_of(broken) == shipped_outline()
    assert lines_of(annual_report(broken)) == lines_of(annual_report(sample))


def test_what_becomes_of_each_text_is_told(sample: Year) -> None:
    changes = {each.text: each for each in changes_of_texts(sample, shipped_outline(), shipped_outline("hunan"))}
    assert changes["措施建议"].fate is Fate.MOVED
    assert (changes["措施建议"].before, changes["措施建议"].after) == ("措施建议", "下一步改进措施")
    assert changes["结果应用"].fate is Fate.NEW
    assert not changes["结果应用"].is_typed
    typed = sample.with_changes([RowChange(None, new(Section, node="结果应用", content="已公开。"))])
    back = {each.text: each for each in changes_of_texts(typed, shipped_outline("hunan"), shipped_outline())}
    assert back["结果应用"].fate is Fate.UNPLACED
    assert unplaced_texts(typed, shipped_outline()) == ("结果应用",)
    assert "其他需要说明的情况" not in back  # nothing is typed in it
    merged = {
        each.text: each for each in changes_of_texts(sample, shipped_outline(), shipped_outline("beijing-merged"))
    }
    assert (
        merged["产出数量"].after
        == merged["产出质量"].after
        == "整体绩效目标实现情况 › 产出完成情况分析 › 产出数量及质量"
    )
    assert {each.fate for text, each in merged.items() if text not in ("产出数量", "产出质量")} == {Fate.KEPT}

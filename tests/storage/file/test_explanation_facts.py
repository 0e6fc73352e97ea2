"""What format 4 makes of the 情况说明 of older files: the facts in their sentences, where those are certain."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playhouse.migrations import Migration

from tests.make import old_files
from wenlian_desktop.domain.checks.run_checks import explanation_of, run_checks
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.rule import rules_on
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.migrations import MIGRATIONS

SAMPLES = [text for text in old_files.stored_texts() if text.stem == "sample" and old_files.format_of(text) < 4]
[MIGRATION] = [each.load() for each in Migration.load_directory(str(MIGRATIONS)) if each.idx == 4]
SENTENCES = json.loads(MIGRATION.SENTENCES.read_text("utf-8"))
CERTAIN: list[tuple[str, str, str, dict[str, Any]]] = [
    ("C08", "“文化周”支出501.43万元，超过全年预算380万元（执行率131.96%），没有说明。", "",
     {"name": "文化周", "spent": "501.43", "full": "380", "rate": "131.96%"}),
    ("C08", "“文化周”支出5万元，超过全年预算0万元，没有说明。", "", {"name": "文化周", "spent": "5", "full": "0"}),
    ("C27", "“场次”目标8场，完成7.5场，未达目标而没有说明。", "",
     {"name": "场次", "target": "8", "unit": "场", "actual": "7.5"}),
    ("C27", "“场次”目标〔未填〕，完成7，未达目标而没有说明。", "",
     {"name": "场次", "target": "〔未填〕", "actual": "7"}),
    ("C51", "行政编制10名，实有12人，控制率120.00%。", "",
     {"category": "行政编制", "posts": "10", "people": "12", "rate": "120.00"}),
    ("C31", "满意度调查“观众”的回收份数120份，多于发放份数100份。", "more",
     {"name": "观众", "field": "回收份数", "count": "120", "other_field": "发放份数", "other_count": "100"}),
    ("C32", "提纲应有22节，有内容的20节，缺：产出质量、产出进度。", "",
     {"all": "22", "done": "20", "missing": ["产出质量", "产出进度"]}),
    ("C36", "报告标题没有年度2024，年度是2022、2023，评价年度是2024，没有“评价”二字。", "title",
     {"faults": [{"phrase": "no_year", "year": "2024"},
                 {"phrase": "other_years", "years": ["2022", "2023"], "year": "2024"},
                 {"phrase": "no_word"}]}),
    ("C41", "存在问题“预算偏紧”的“问题”写“2024年全年预算数约1100万元”，按数据全年预算为1093.4万元。", "wrong",
     {"place": "存在问题“预算偏紧”的“问题”", "clause": "2024年全年预算数", "written": "约1100万元",
      "known": [{"phrase": "money", "name": "全年预算", "value": "1093.4"}]}),
    ("C41", "正文段落“产出成本”的“正文”写“1100万元”，按数据“甲、乙”预算为3万元、全年预算为5%。", "wrong",
     {"place": "正文段落“产出成本”的“正文”", "clause": "", "written": "1100万元",
      "known": [{"phrase": "money", "name": "“甲、乙”预算", "value": "3"},
                {"phrase": "percent", "name": "全年预算", "value": "5"}]}),
    ("C48", "正文段落“产出成本”的“正文”：“拔付”应为“拨付”。", "word",
     {"place": "正文段落“产出成本”的“正文”", "wrong": "拔付", "right": "拨付"}),
    ("D03", "落款日期2024年3月5日在2024年度结束之前。", "", {"dated": "2024年3月5日", "year": "2024"}),
]  # fmt: skip


def facts_of(code: str, sentence: str) -> Any:
    """What the migration writes beside a sentence."""
    return MIGRATION.facts_of(SENTENCES.get(code, {}), sentence)


@pytest.mark.parametrize(
    ("code", "sentence", "kind", "facts"), CERTAIN, ids=[f"{each[0]}-{each[2]}" for each in CERTAIN]
)
def test_facts_are_read_out_of_a_sentence(code: str, sentence: str, kind: str, facts: dict[str, Any]) -> None:
    assert json.loads(facts_of(code, sentence)) == {"kind": kind, "facts": facts}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("C08", "“文化周”支出501.43万元，经领导同意。"),  # written by hand
        ("C99", "“文化周”支出501.43万元。"),  # no such check
        (
            "C44",
            "正文段落“会计”的“正文”引用的《甲》的“正文”引用的《乙》不在制度中（登记了1件）。",
        ),  # two ways to read it
    ],
)
def test_what_is_not_certain_stays_a_sentence(code: str, sentence: str) -> None:
    assert facts_of(code, sentence) is None


@pytest.mark.parametrize("text", SAMPLES, ids=lambda text: text.parent.name)
@pytest.mark.parametrize("reworded", [False, True])
def test_an_old_explanation_holds_however_its_check_is_worded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: Path, reworded: bool
) -> None:
    path = tmp_path / "旧.wenlian"
    old_files.write_file(path, text)
    with closing(YearSession(path)) as session:
        year = session.view
    [explanation] = year.rows(Explanation)
    if reworded:
        [slow_lines] = [each for each in rules_on(Year) if each.code == "C09"]
        monkeypatch.setitem(slow_lines.says, "", "“{name}”只执行{rate}（{spent:万元}/{full:万元}），不足{limit:%}。")  # type: ignore[arg-type]
    [finding] = [each for each in run_checks(year) if each.code == "C09"]
    assert (finding.message == explanation.finding) is not reworded
    assert explanation_of(year, finding) == explanation

"""What was just listed is called as many as it is."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def _said(text: str) -> set[str]:
    return {each.rule.name for each in run_preflight(text.split("|"))}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("原因如下：一是论证不足；二是采购偏慢；三是人手紧张。以上{}项原因已写入整改台账。", "四", "三"),
        ("提供单位有清河、白塔、石门、黄沙，这{}家均已通过复核。", "5", "4"),
        ("抽查了办公室、财务科、业务科，上述{}个科室都有台账。", "四", "三"),
        ("名单涉及财务科、后勤科和信息科，{}个科室均已整改。", "两", "三"),
        ("材料清单|1.合同|2.验收单|3.发票|上列材料{}份已归档。", "4", "3"),
    ],
)
def test_things_listed(text: str, wrong: str, right: str) -> None:
    assert "things_listed_are_as_many_as_called" in _said(text.format(wrong))
    assert "things_listed_are_as_many_as_called" not in _said(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "抽查了办公室、财务科、业务科等，上述八个科室都有台账。",
        "一是办展26场；二是下乡43场，10个乡镇均已到达；三是编刊4期。",
        "活动走进清河镇、白塔镇、石门镇，这5项活动由县文联牵头。",
    ],
)
def test_things_that_are_not_all_listed(text: str) -> None:
    assert "things_listed_are_as_many_as_called" not in _said(text)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("下设财务科、组联科、创研科和办公室，内设科室共{}个。", "5", "4"),
        ("图片展先后走进文化馆、地铁站、大学城、敬老院，{}站巡展中地铁站人气最旺。", "五", "四"),
        ("演出队去了河口镇、石桥镇、柳林镇，{}个镇的观众合计2600人次。", "四", "三"),
    ],
)
def test_names_are_counted_in_the_next_clause(text: str, wrong: str, right: str) -> None:
    assert "names_are_as_many_as_counted_next" in _said(text.format(wrong))
    assert "names_are_as_many_as_counted_next" not in _said(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "走访清河镇、白塔镇、石门镇等，五个镇都有记录。",
        "联系河口镇、石桥镇、柳林镇，另有两个镇由分会联系。",
        "设有展厅、库房、琴房，3个街道共用。",
    ],
)
def test_another_count_behind_names_is_left_alone(text: str) -> None:
    assert "names_are_as_many_as_counted_next" not in _said(text)

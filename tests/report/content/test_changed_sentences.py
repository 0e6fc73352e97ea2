"""The sentences of the sample that are worded anew, one by one; all others read as before."""

import re
from collections import Counter
from collections.abc import Iterable

from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import AnnexList, Heading, Paragraph
from wenlian_desktop.report.content.parts import annual_report

BEFORE = ROOT / "tests" / "files" / "sample_before.txt"

# (as it was, as it is); the first is empty for a sentence that was not there.
CHANGED = (
    ("核定编制17名，实有14人，联系管理文艺家协会9个。", "区文联核定编制17名，实有14人，联系管理文艺家协会9个。"),
    (
        "",
        ("年初预算1093.4万元，上年结转6.5万元，年中追加118.96万元，年中追减171.1万元，调整后全年预算数为1047.76万元。"),
    ),
    (
        "执行的制度有《示例区文联预算编制与执行管理规定》（示文联发〔2021〕8号）。",
        "本项工作执行《示例区文联预算编制与执行管理规定》（示文联发〔2021〕8号）。",
    ),
    (
        (
            "参与艺术家186人次，现场观众12600人次，线上浏览8.6万次，展出作品180余件，征集作品426件，"
            "推出作品96件，4家媒体报道。"
        ),
        (
            "艺术家参与186人次，现场观众12600人次，线上浏览8.6万次，活动展出作品180余件，征集作品426"
            "件，推出作品96件，4家媒体作了报道。"
        ),
    ),
    (
        "参与艺术家74人次，现场观众6850人次，展出作品120件，征集作品938件，推出作品58件，2家媒体报道。",
        ("艺术家参与74人次，现场观众6850人次，活动展出作品120件，征集作品938件，推出作品58件，2家媒体作了报道。"),
    ),
    (
        "举办3场，参与艺术家168人次，现场观众2460人次，线上浏览超过12万次，2家媒体报道。",
        "活动共举办3场，艺术家参与168人次，现场观众2460人次，线上浏览超过12万次，2家媒体作了报道。",
    ),
    (
        ("举办24场，参与艺术家196人次，现场观众5200人次，送出春联福字6800余副，赠送作品420件，2家媒体报道。"),
        ("活动共举办24场，艺术家参与196人次，现场观众5200人次，送出春联福字6800余副，赠送作品420件，2家媒体作了报道。"),
    ),
    (
        "举办30场，参与艺术家432人次，现场观众9860人次，1家媒体报道。",
        "活动共举办30场，艺术家参与432人次，现场观众9860人次，1家媒体作了报道。",
    ),
    (
        "举办18场，参与艺术家320人次，现场观众5550人次，线上浏览超过46万次，推出作品2件，11家媒体报道。",
        ("活动共举办18场，艺术家参与320人次，现场观众5550人次，线上浏览超过46万次，推出作品2件，11家媒体作了报道。"),
    ),
    (
        "举办36场，参与艺术家324人次，现场观众5040人次，2家媒体报道。",
        "活动共举办36场，艺术家参与324人次，现场观众5040人次，2家媒体作了报道。",
    ),
    (
        "举办2场，参与艺术家84人次，推出作品68件，1家媒体报道。",
        "活动共举办2场，艺术家参与84人次，推出作品68件，1家媒体作了报道。",
    ),
    ("六是组织“示例区摄影家协会第五次会员代表大会”。", "六是组织示例区摄影家协会第五次会员代表大会。"),
    (
        "执行的制度有《示例区区级绩效运行监控工作规程》（示财绩〔2023〕27号）。",
        "本项工作执行《示例区区级绩效运行监控工作规程》（示财绩〔2023〕27号）。",
    ),
    (
        "执行的制度有《示例区文联政府采购管理规程》（示文联发〔2023〕4号）。",
        "本项工作执行《示例区文联政府采购管理规程》（示文联发〔2023〕4号）。",
    ),
    ("无。", "本年度不涉及环境效益。"),
    (
        (
            "执行的制度有《示例区文联经费支出审批规定》（示文联发〔2022〕5号）《示例区文联政府采购管理规程》（示"
            "文联发〔2023〕4号）。"
        ),
        (
            "本项工作执行《示例区文联经费支出审批规定》（示文联发〔2022〕5号），并执行前述《示例区文联政府采购管"
            "理规程》。"
        ),
    ),
    (
        "年末资产原值453.92万元，净值215.8万元，2024年12月20日完成盘点，账实相符。",
        "年末资产原值453.92万元，净值215.8万元；资产盘点于2024年12月20日完成，账实相符。",
    ),
    (
        "本年度支出预算数1047.76万元，年末结转结余3.74万元，结转结余率为0.36%。",
        (
            "本年度支出预算数1047.76万元，全年支出1042.52万元，财政收回1.5万元，年末结转结余3.74"
            "万元，结转结余率为0.36%。"
        ),
    ),
    (
        "执行的制度有《示例区文联预算编制与执行管理规定》（示文联发〔2021〕8号）。",
        "本项工作仍执行前述《示例区文联预算编制与执行管理规定》。",
    ),
    (
        "年初部门预算1093.4万元，部门决算支出1042.52万元，预决算差异率为-4.65%。",
        ("年初部门预算1093.4万元，部门决算支出1042.52万元，决算比年初预算减少50.88万元，预决算差异率为4.65%。"),
    ),
    (
        "执行的制度有《示例区文联预算编制与执行管理规定》（示文联发〔2021〕8号）。",
        "本项工作仍执行前述《示例区文联预算编制与执行管理规定》。",
    ),
    (
        "执行的制度有《示例区区级部门预算绩效管理办法》（示财绩〔2023〕12号）。",
        "本项工作执行《示例区区级部门预算绩效管理办法》（示财绩〔2023〕12号）。",
    ),
)


def sentences(lines: Iterable[str]) -> Counter[str]:
    return Counter(sentence for line in lines for sentence in re.findall("[^。]+。?", line))


def test_only_these_sentences_of_the_sample_have_changed(sample: Year) -> None:
    blocks = annual_report(sample).blocks
    ends = next(place for place, block in enumerate(blocks) if isinstance(block, AnnexList))
    headings = [block.text for block in blocks[:ends] if isinstance(block, Heading)]
    told = [plain_text(block.runs) for block in blocks[:ends] if isinstance(block, Paragraph)]
    before = sentences(BEFORE.read_text(encoding="utf-8").split("\n"))
    assert [heading for heading in headings if heading not in before] == []
    now = sentences([*headings, *told])
    assert sorted((now - before).elements()) == sorted(new for _, new in CHANGED)
    assert sorted((before - now).elements()) == sorted(old for old, _ in CHANGED if old)

"""Verbs left out, words and units twice, letters in figures, numbers of bank cards."""

import pytest

from wenlian_desktop.domain.prose.wording_rules import find_faults

TOLD = [
    ("C48", "认真{}市文联关于换届的要求，两家新班子均已到位。", "", "落实"),
    ("C48", "会员单位积极{}全国科普日主场活动，报送展项7个。", "", "参加"),
    ("C48", "严格{}“三重一大”集体决策制度，全年召开党组会18次。", "", "执行"),
    ("C48", "全面{}党风廉政建设责任制，签订责任书9份。", "", "落实"),
    ("C48", "财务室每季度对协会账目进行{}，当场退回11张。", "", "检查"),
    ("C48", "6月底前{}流动科普车1台，用于下乡巡展。", "", "购置"),
    ("C48", "每处配备一名{}文艺志愿者。", "名", ""),
    ("C48", "新建了三个{}工作室。", "个", ""),
    ("C48", "办到6个社区，请{}剪纸老师手把手教。", "请", ""),
    ("C48", "公众号全年阅读量36.20万{}。", "元", "次"),
    ("C45", "材料费3{}.50万元。", "O", "0"),
    ("C45", "演出服支出13,{}50元。", "l", "1"),
    ("C45", "服务时长{},932小时。", "I", "1"),
    ("C45", "全区有街道文联{}1家。", "l", "1"),
    ("C53", "奖金转入银行卡（如{}）。", "6217000010001234567", "本人"),
]


@pytest.mark.parametrize(("code", "text", "wrong", "right"), TOLD)
def test_a_slip_is_told(code: str, text: str, wrong: str, right: str) -> None:
    assert code in {each.code for each in find_faults(text.format(wrong))}
    assert code not in {each.code for each in find_faults(text.format(right))}


@pytest.mark.parametrize(
    "text",
    [
        "三个个人展览共展出作品120件。",
        "改造工程同步进行，对外交流有序进行，对设备的检修按计划进行。",
        "严格“三公”经费管理，全面落实责任制。",
        "全民阅读36万元、古籍修复52.8万元。",
        "请求支援，请示报告，一个个落实。",
        "购置LED屏2块，O2O平台1套，型号为B1l。",
        "6月底前完成流动科普车1台的采购。",
    ],
)
def test_what_is_right_is_left_in_peace(text: str) -> None:
    assert {each.code for each in find_faults(text)} & {"C45", "C48", "C53"} == set()

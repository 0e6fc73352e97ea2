"""Lists of names: as many as counted in words, none twice, parts among them, places that grow by what is new."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TOLD = [
    ("C40", "首先报文化站，其次报区文联，最后报市文联，{}个步骤缺一不可。", "四", "三", "列出的是3个"),
    ("C40", "形成区、街道、社区{}级文艺服务网络。", "四", "三", "列出的是3个"),
    ("C40", "现有“一刊一网{}号”：《柳溪文艺》季刊、柳溪文艺网、微信公众号和视频号。", "三", "两", "列出的是4个"),
    ("C40", "川渝黔滇{}地联展巡回展出。", "三", "四", "列出的是4个"),
    ("C40", "“{}送”活动送演出12场、送讲座9场、送电影30场，合计51场。", "四", "三", "列出的是3个"),
    ("C40", "阅读量前{}位依次是诗歌、散文和小说。", "四", "三", "列出的是3个"),
    ("C40", "获奖的有{}件，分别是舞蹈《渔歌》和小品《搬家》。", "1", "2", "列出的是2个"),
    ("C40", "{}名评委打分，去掉一个最高分、一个最低分后，剩下5个分数取平均。", "6", "7", "列出的是4个"),
    ("C40", "走访了张家村、李家村、王家村、{}家村，送书120册。", "李", "赵", "“李家村”出现两次"),
    ("C40", "5家协会中，音乐、舞蹈、戏剧三家负责演出，美术、{}两家负责布展。", "舞蹈", "摄影", "“舞蹈”在两处"),
    ("C40", "展览有春为“破土”，夏为“听荷”，秋为“晒场”，冬为“{}”。", "听荷", "围炉", "“听荷”出现两次"),
    ("C40", "参展的有国画《春山》、油画《渡口》、版画《秋收》，其中《{}》获奖。", "秋声", "秋收", "没有《秋声》"),
    ("C40", "四个试点镇分别为青石、白杨、柳林、三河，其中{}镇为示范镇。", "东里", "柳林", "没有东里镇"),
    ("C40", "协会,金额\t美术家协会,6\t戏剧家协会,9\t合计{}家,15", "3", "2", "上面列出的是2行"),
    ("C41", "3个镇各设一处驿站，驿站由5处增加到{}处。", "9", "8", "应为8处"),
    ("C41", "两个社区新建书吧，加上原有的3个，书吧总数达到{}个。", "6", "5", "应为5"),
    ("C41", "服务点从4处增加到10处，新设立的{}处均设在村部。", "5", "6", "多了6处"),
    ("C41", "12个阅览点分布在6个社区，每个社区各{}个。", "3", "2", "是18个"),
]


def messages(text: str, code: str) -> list[str]:
    return [each.message for each in run_preflight(text.split("\n")) if each.code == code]


@pytest.mark.parametrize(("code", "text", "wrong", "right", "said"), TOLD)
def test_lists_against_what_is_told_of_them(code: str, text: str, wrong: str, right: str, said: str) -> None:
    told = [each for each in messages(_rows(text.format(wrong)), code) if said in each]
    assert told, messages(_rows(text.format(wrong)), code)
    assert messages(_rows(text.format(right)), code) == []


def _rows(text: str) -> str:
    """Cells parted by commas, rows by tabs, as lines of a table."""
    return text.replace(",", "｜").replace("\t", "\n") if "\t" in text else text


@pytest.mark.parametrize(
    "text",
    [
        "按90分以上为“优”、80至90分为“良”的标准，等级为“优”。",
        "支出包括印刷费、场地费、专家费、其他费用，另有专家费2万元退回。",
        "沪苏浙皖一市三省联合办展。",
        "全年出版《大河》《小溪》等书3种，其中《长桥》再版。",
        "文化、旅游、教育等部门三方会商，建立三级联动机制。",
        "先由群众推荐，再由镇文化站审核，最后张榜，两个环节当天完成。",
        "服务点由5处增至9处，其中3个镇新设。",
    ],
)
def test_what_may_be_meant_otherwise_is_left_in_peace(text: str) -> None:
    assert [*messages(text, "C40"), *messages(text, "C41")] == []

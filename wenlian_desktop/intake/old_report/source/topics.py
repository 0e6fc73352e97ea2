"""What a heading is about, by its words: the key of the text that stands under it, whatever the outline."""

import re
from functools import lru_cache

from wenlian_desktop.domain.outlines.shipped_outlines import families
from wenlian_desktop.domain.values import outline as texts

TASKS = "年度主要任务"  # beside the texts: what stands there is a list of tasks
EFFECT = "效果"  # beside the texts: effects of any kind, told apart by their words
LISTS = (texts.OBJECTIVES, TASKS, texts.PROBLEMS, texts.MEASURES)  # what stands there are items
RESULTS = (texts.QUANTITY, texts.QUALITY, texts.PROGRESS, texts.COST, EFFECT, *texts.EFFECTS)

# The first that fits counts. Words of headings that were met in reports of several provinces (DOMAIN 6).
TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(words))
    for topic, words in (
        (
            texts.USE_OF_RESULTS,
            "问题的?整改(?!措施|打算|建议)|整改(?:落实)?情况|结果.{0,8}(?:应用|运用|公开)|应用情况|公开情况|信息公开",
        ),
        (texts.GOVERNMENT_FUNDS, "政府性基金"),
        (texts.STATE_CAPITAL, "国有资本经营"),
        (texts.SOCIAL_INSURANCE, "社会保险基金|社保基金"),
        (texts.OTHER_MATTERS, "^(?!.*问题).*经验"),
        (texts.PROBLEMS, "(?<!说明的)问题|不足(?!额)|短板|主要困难"),
        (texts.MEASURES, "改进(?!工作)|整改|措施|建议|下一?步|打算|今后|努力方向"),
        (texts.CONDUCT, "(?:评价|自评)(?:组织|工作|过程|方法|实施|开展)|工作开展情况|组织实施"),
        (texts.SCORE, "得分|结论|总分|评分|(?:评价|自评)(?:结果|等级)|综合评价"),
        (texts.DIFFERENCE, "预决算差异|差异率"),
        (texts.CARRYOVER, "(?:结转|结余)(?!.{0,3}[和与、].{0,3}差异)|结转结余"),
        (texts.SATISFACTION, "满意[度率]|满意.{0,4}调查"),
        (texts.ASSETS, "资产|国资"),
        (texts.BOOKKEEPING, "会计"),
        (texts.COMPLIANCE, "资金使用.{0,4}(?:合规|安全|规范)|合规性|采购|资金管理"),
        (texts.RULES, "制度|内控|内部控制|财务管理|预算管理|管理效率|项目过程"),
        (texts.PERFORMANCE, "绩效管理|绩效监控|运行监控|项目决策|绩效运行"),
        (texts.ENVIRONMENTAL, "环境(?:效益|效果|影响|方面)|生态"),
        (texts.SUSTAINABLE, "可持续|长效|持续性?影响"),
        (texts.ECONOMIC, "经济(?:效益|效果|影响)"),
        (texts.SOCIAL, "社会(?:效益|效果|影响|评价)"),
        (EFFECT, "效果|效益(?!.{0,4}产出)"),
        (texts.COST, "成本"),
        (texts.PROGRESS, "时效|产出进度|完成进度|及时性|工作进度"),
        (texts.QUALITY, "质量(?!.{0,3}数量)"),
        (texts.OBJECTIVES, "^(?!.*(?:完成|实现|达成|分析)).*目标|绩效指标设"),
        (texts.ORGANISATION, "机构|职[能责]|人员|编制|概况|基本(?:情况|信息)|单位构成|队伍|组成|简介"),
        (
            texts.QUANTITY,
            "数量|产出|(?:重点|绩效)指标(?!设)|(?:完成|实现|达成)情况|完成的|履职|成效|大事记|主要做法|绩效分析|指标分析|绩效情况|主要工作",
        ),
        (TASKS, "重点(?:工作|任务)|工作任务|主要任务|年度(?:总体)?工作|任务"),
        (texts.EXECUTION, "预算|收支|支出|资金|经费|执行|收入|决算|用款"),
        (texts.OTHER_MATTERS, "其他|其它|说明|附注|备注"),
    )
)
MERGED = re.compile("数量.{0,2}质量")
TITLE_ENDS = re.compile(r"^[\s\d.、（）]*|[：:。；;\s]+$")
# Titles that stand for a heading without any number, beside those of the outlines.
PLAIN_TITLES = frozenset(
    (
        *texts.TEXT_KEYS, "部门概况", "部门基本情况", "基本情况", "单位概况", "主要职能", "主要职责", "机构设置",
        "机构设置情况",
        "人员情况", "机构人员", "预算执行情况", "预算安排", "预算支出情况", "支出情况", "收入情况", "收支情况",
        "资金收支情况", "绩效目标",
        "年度绩效目标", "绩效目标设定情况", "目标完成情况", "绩效目标完成情况", "产出情况", "数量指标", "质量指标",
        "时效指标", "成本指标", "产出时效",
        "效益指标", "社会效益", "生态效益", "可持续影响", "满意度", "满意度指标", "社会公众满意度", "群众满意度",
        "财务管理", "预算管理",
        "预算管理情况", "自评结论", "评价结论", "自评得分", "得分情况", "综合得分", "存在问题", "存在的问题",
        "主要问题", "问题及原因", "问题及原因分析",
        "改进措施", "下一步措施", "下一步打算", "措施", "建议", "有关建议", "改进建议", "结果应用", "佐证材料",
        "其他", "总体评价结论",
        "产出完成情况分析", "效果实现情况分析", "整体绩效目标实现情况", "预算管理情况分析", "重点工作任务",
        "年度重点任务", "重点任务", "年度工作任务",
        "“三公”经费", "政府采购", "资产管理情况", "满意度调查", "满意度调查情况", "制度建设", "固定资产", "财务制度",
        "采购管理",
        "产出指标", "产出指标完成情况", "执行率情况", "预算执行率", "执行情况", "产出数量及质量", "效益指标完成情况",
        "满意度指标完成情况",
    )
)  # fmt: skip


@lru_cache(2_000)
def topic_of(words: str) -> str:
    """What a heading with these words is about; "" where no word is known."""
    bare = TITLE_ENDS.sub("", words)
    if MERGED.search(bare):
        return texts.QUANTITY
    return next((topic for topic, pattern in TOPICS if pattern.search(bare)), "")


def is_title(words: str) -> bool:
    """Whether words are, without any number, the title of a heading that outlines or reports have."""
    bare = TITLE_ENDS.sub("", words)
    return bare in PLAIN_TITLES or bare in _outline_titles()


@lru_cache(1)
def _outline_titles() -> frozenset[str]:
    return frozenset(each.heading.title for outline in families() for each in outline.numbered)


def fits_below(topic: str, above: str) -> bool:
    """Whether a loosely worded heading below one about `above` may be about something else."""
    return above not in RESULTS or topic in (*RESULTS, texts.PROBLEMS, texts.MEASURES, texts.SCORE)

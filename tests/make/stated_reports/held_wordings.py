"""Wordings kept from those who write the rules: do not read them while a rule is being written."""

from tests.make.stated_reports.open_wordings import Wordings

HELD: Wordings = {
    "budget": (
        "财政下达本部门{year}年度预算指标{full}，细分为基本支出{basic}、项目支出{project}、其他支出{other}三块。",
        "{year}年可用预算规模{full}（基本支出{basic}，项目支出{project}，其他支出{other}）。",
        "在{full}的全年预算盘子中，基本支出占用{basic}，项目支出占用{project}，其他支出占用{other}。",
    ),
    "spent": (
        "当年共列支{spent}，按性质划分，基本支出列支{spent_basic}，项目支出列支{spent_project}，其他支出列支{spent_other}。",
        "到年底实际支付{spent}（基本支出{spent_basic}，项目支出{spent_project}，其他支出{spent_other}）。",
        "基本支出{spent_basic}加项目支出{spent_project}再加其他支出{spent_other}，全年支出总计{spent}。",
    ),
    "rate": (
        "全年{full}的预算，支出了{spent}，预算完成率{rate}。",
        "资金执行率达{rate}，与序时进度相符。",
        "预算数为{full}，支出数为{spent}，两者之比为{rate}。",
    ),
    "pace": ("到三季度末，已支付{c3}，占年度预算比例{cr3}，四季度再支付{q4}。",),
    "rate_change": ("预算执行率两年分别为{rate_last}（上年）和{rate}（本年），上升{rate_points}个百分点。",),
    "part_rates": (
        "执行率方面，项目支出为{rate_project}，基本支出为{rate_basic}。",
        "{project}的项目支出预算执行了{spent_project}，即{rate_project}。",
    ),
    "shares": (
        "支出中{share_basic}为基本支出，{share_project}为项目支出。",
        "基本支出与项目支出在总支出中的占比分别是{share_basic}、{share_project}。",
    ),
    "adjust": (
        "年初安排{start}，结转上年资金{carried}，年度中间增加预算{add}，压减预算{cut}，最终形成全年预算{full}。",
        "全年预算{full}的来源：年初预算{start}、上年结转{carried}、年中追加{add}，并核减{cut}。",
    ),
    "left": (
        "扣除全年支出{spent}，全年预算{full}年底剩余{left}结转下年，结转结余率{left_rate}。",
        "年底未支出资金{left}，以支出预算{full}为基数，结转结余率是{left_rate}。",
    ),
    "gap": (
        "以年初预算{start}为基数，决算支出{spent}的差异率为{gap_rate}。",
        "年初编报预算{start}，年终决算{spent}，一高一低相差{gap}，差异率{gap_rate}。",
    ),
    "three": (
        "“三公”经费共开支{three}：出国（境）{abroad}，用车{cars}，接待{guests}。",
        "在“三公”经费{three}中，公务接待{guests}、因公出国（境）{abroad}、公车运行{cars}。",
    ),
    "three_growth": (
        "“三公”经费在上年{three_last}的基础上再压减{three_change}，压减比例{three_rate}。",
        "本年“三公”经费{three}，较{last}年{three_last}下降{three_rate}。",
    ),
    "growth": (
        "在{last}年支出{spent_last}的基础上，{year}年支出{spent_more}{spent_change}，达{spent}，{spent_grew}{spent_rate}。",
        "全年支出总量{spent}，上年同口径为{spent_last}，两年相比{spent_grew}{spent_rate}。",
    ),
    "projects": (
        "{n_p}个项目共支出{spent_project}：<p:{p#}{ps#}~，>。",
        "按项目列示，<p:{p#}{pb#}~、>，加总为项目预算{project}。",
    ),
    "quarters": (
        "四个季度的支出额为：一季度{q1}，二季度{q2}，三季度{q3}，四季度{q4}，加总{spent}。",
        "全年{spent}的支出按季度分布为{q1}、{q2}、{q3}、{q4}。",
    ),
    "cumulated": (
        "支出累计数一季度末为{c1}，半年末为{c2}，三季度末为{c3}，年终为{c4}。",
        "到3月底支出{c1}，到6月底支出{c2}，到9月底支出{c3}，到年底支出{c4}。",
    ),
    "plan": (
        "采购环节预算{plan}、实付{actual}，省下{saved}，节约幅度{saved_rate}。",
        "政府采购实际支出{actual}，较采购预算{plan}少支{saved}。",
    ),
    "fixed": ("固定资产账面原值期初{fixed0}，本期增加{bought}，本期减少{gone}，期末{fixed}。",),
    "posts": (
        "编办核定编制{posts}名（行政{posts_a}、事业{posts_b}），现有人员{staff}名（行政{staff_a}、事业{staff_b}）。",
        "{posts}个编制中，行政{posts_a}个、事业{posts_b}个；目前在职{staff}人，行政{staff_a}人、事业{staff_b}人。",
    ),
    "associations": ("业务主管的文艺家协会有{n_a}家，名单如下：<a:{a#}协会~；>。",),
    "members": ("个人会员年初为{members0}人，年内加入{joined}人、退出{left_members}人，年底达到{members}人。",),
    "events": (
        "全年活动{events}场：展览{e0}场，演出{e1}场，讲座培训{e2}场，采风{e3}场。",
        "展览、演出、讲座培训、采风分别举办{e0}场、{e1}场、{e2}场、{e3}场，总数{events}场。",
    ),
    "goal0": ("年初提出展览不少于{g0}场，到年底办成{e0}场，目标实现。",),
    "goal1": ("年初提出演出不少于{g1}场，到年底办成{e1}场，目标实现。",),
    "goal1_short": ("年初提出演出不少于{g1}场，到年底办成{e1}场，低于目标值{why}。",),
    "goal2": ("年初提出讲座培训不少于{g2}场，到年底办成{e2}场，目标实现。",),
    "all_met": ("{goals}项年度指标完成率100%，无未完成指标。",),
    "one_short": ("{goals}项年度指标，{met}项如期完成，剩余1项未达标。",),
    "tasks": ("部门工作突出{cn_t}个重点，即<t:{ord#}是{t#}~；>。",),
    "media": ("先后有{n_m}家新闻单位跟进报道，名单为<m:{m#}~、>。",),
    "courses": ("{courses}期培训共有{heads}人次到课，每期均值{each}人次。",),
    "satisfaction": (
        "有效答卷{valid}份里，{content}份评价为满意或非常满意，据此测算满意度{sat}。",
        "满意度测评取有效样本{valid}份，好评{content}份，得出满意度{sat}。",
    ),
    "back_rate": ("发出{sent}份问卷，收回{back}份，回收比例{back_rate}。",),
    "scores": (
        "得分情况：<s:{s#}{ss#}分，满分{sw#}分~；>；总计{score}分，等次为{grade}。",
        "自评得分{score}分（<s:{s#}{ss#}/{sw#}分~，>），属于“{grade}”等次。",
    ),
    "summary": ("全年下来，{short}支出{spent}，办活动{events}场，满意度{sat}，自评{score}分。",),
    "happened": (
        "书画展、惠民演出、采风活动的开始日期分别为{month0}月{day0}日、{month1}月{day1}日和{month2}月{day2}日。",
    ),
    "until": ("截至{year}年12月，全部项目已实施完毕。",),
    "annex": ("有关数据参见附件{annex}《{annex_name}》。",),
}

"""Wordings kept from those who write the rules: do not read them while a rule is being written."""

from tests.make.stated_reports.open_wordings import Wordings

HELD: Wordings = {
    "budget": (
        "{year}年[可用资金|可执行预算]{full}，基本支出预算{basic}，其他支出预算{other}，其余{project}均为项目支出预算。",
        "全年预算（{full}）＝基本支出（{basic}）＋项目支出（{project}）＋其他支出（{other}）。",
    ),
    "spent": (
        "{year}年国库集中支付{spent}，基本支出{spent_basic}，其他支出{spent_other}，其余{spent_project}均为项目支出。",
        "用于项目的支出{spent_project}，保障人员和机构运转的基本支出{spent_basic}，另列其他支出{spent_other}，全年实支{spent}。",
    ),
    "rate": (
        "以{spent}的实际支出除以{full}的全年预算，得出执行率{rate}。",
        "预算指标使用率[为|达]{rate}，[未出现|没有]超预算支出的情况。",
    ),
    "pace": ("一季度、上半年、前三季度的预算执行率依次为{cr1}、{cr2}、{cr3}，全年为{rate}。",),
    "rate_change": ("本年{rate}的执行率较上年（{rate_last}）高出{rate_points}个百分点。",),
    "part_rates": ("两类主要支出的执行率：基本支出{rate_basic}；项目支出{rate_project}。",),
    "shares": (
        "项目支出、基本支出各占支出总额{spent}的{share_project}和{share_basic}。",
        "项目支出{spent_project}为总支出{spent}的{share_project}，基本支出{spent_basic}为总支出的{share_basic}。",
    ),
    "adjust": (
        "{full}的全年预算由年初批复{start}、上年结转{carried}、年中追加{add}三项相加，再扣除年中追减{cut}得出。",
        "从{start}的年初预算起算，结转资金带入{carried}，追加指标{add}，收回指标{cut}，调整后预算[达到|为]{full}。",
    ),
    "left": (
        "结转结余率{left_rate}：分子为年末结转结余{left}，分母为支出预算{full}。",
        "年终结账，预算{full}，支出{spent}，差额{left}作结转结余处理，占预算的{left_rate}。",
    ),
    "gap": ("年初预算安排{start}，年终实际支出{spent}，预决算偏离{gap}，偏离度{gap_rate}。",),
    "three": (
        "{three}的“三公”经费[用于|具体用途为]：公务用车{cars}；公务接待{guests}；因公出国（境）{abroad}。",
        "公务用车支出{cars}（购置{buying}、运行维护{running}），公务接待支出{guests}，因公出国（境）支出{abroad}，“三公”经费共计{three}。",
    ),
    "three_growth": (
        "“三公”经费[只减不增|实现只减不增]，{three}的开支较上年{three_last}少支{three_change}，降低{three_rate}。",
    ),
    "growth": (
        "上年决算{spent_last}，本年决算{spent}，{spent_more}额{spent_change}为上年决算的{spent_rate}。",
        "本年{spent}的支出较上年（{spent_last}）{spent_more}{spent_change}，同比{spent_grew}{spent_rate}。",
    ),
    "projects": (
        "<p:用于{p#}的支出{ps#}~，>，项目支出总计{spent_project}。",
        "全年<p:{pb#}用于{p#}~，>，{n_p}个项目共安排{project}。",
    ),
    "quarters": (
        "{q1}、{q2}、{q3}、{q4}依次为四个季度的支出额，总和为{spent}。",
        "三季度支出最多，为{q3}；一季度、二季度、四季度依次为{q1}、{q2}、{q4}；全年支出{spent}。",
    ),
    "cumulated": ("按季累计，支出由一季度的{c1}升至上半年的{c2}，再升至前三季度的{c3}，全年达到{spent}。",),
    "plan": ("{plan}的政府采购预算实际用去{actual}，其余{saved}为节约资金，占采购预算的{saved_rate}。",),
    "fixed": ("[资产清查|资产年报]显示，固定资产原值{fixed}，年初为{fixed0}，年内购置增加{bought}、报废减少{gone}。",),
    "posts": (
        "{staff}名在职人员中，行政{staff_a}名，其余{staff_b}名为事业人员；编制总额{posts}名，行政{posts_a}名，其余{posts_b}名为事业编制。",
        "编制内在岗{staff}人（行政{staff_a}人、事业{staff_b}人），未突破{posts}名的核定编制（行政{posts_a}名、事业{posts_b}名）。",
    ),
    "associations": ("{short}下辖<a:{a#}~、>共{n_a}个专业协会。",),
    "members": ("会员变动情况：年初{members0}人；入会{joined}人；退会{left_members}人；年末{members}人。",),
    "events": (
        "文艺活动场次：展览{e0}场；演出{e1}场；讲座培训{e2}场；采风{e3}场；四项之和{events}场。",
        "围绕展、演、训、采四条线开展活动{events}场，依次为{e0}场、{e1}场、{e2}场、{e3}场。",
    ),
    "goal0": ("“展览场次≥{g0}场”这一指标，实际值为{e0}场，达到要求。",),
    "goal1": ("“演出场次≥{g1}场”这一指标，实际值为{e1}场，达到要求。",),
    "goal1_short": ("“演出场次≥{g1}场”这一指标，实际值为{e1}场，仅为目标值的{done1}，没有达到要求{why}。",),
    "goal2": ("“讲座培训场次≥{g2}场”这一指标，实际值为{e2}场，达到要求。",),
    "all_met": ("完成指标{goals}项，占指标总数的100%。",),
    "one_short": ("完成的指标{met}项，未完成的指标1项，两项共{goals}项。",),
    "tasks": ("年度重点工作共{n_t}项：<t:（{ord#}）{t#}~；>。",),
    "media": ("{stories}篇活动稿件由<m:{m#}~、>共{n_m}家媒体刊发。",),
    "courses": ("全年办班{courses}期，平均每班{each}人次，总计{heads}人次参训。",),
    "satisfaction": (
        "{content}份问卷选择满意或非常满意，其余为一般，有效问卷共{valid}份，满意度{sat}，超过{sat_goal}%的指标值。",
        "服务对象测评收到有效票{valid}张，满意票{content}张，满意率[为|达]{sat}。",
    ),
    "back_rate": ("向服务对象派发问卷{sent}份，[交回|返回]{back}份，回收率达{back_rate}。",),
    "scores": (
        "<s:{s#}~、>的分值依次为<s:{sw#}分~、>，自评得分依次为<s:{ss#}分~、>，汇总得{score}分，评定为{grade}。",
        "对照评分表逐项打分，<s:{sw#}分的{s#}得{ss#}分~，>，累计{score}分，自评等次为{grade}。",
    ),
    "summary": ("归纳起来，服务对象满意度{sat}，活动{events}场，结转结余{left}，自评等次“{grade}”（{score}分）。",),
    "happened": (
        "书画作品展（{month0}月{day0}日）、广场文艺演出（{month1}月{day1}日）、会员作品联展（{month2}月{day2}日）均如期举办。",
    ),
    "until": ("截至{year}年第四季度末，{n_p}个项目的验收率为100%。",),
    "annex": ("《{annex_name}》作为附件{annex}随本报告[一并|同时]报送。",),
}

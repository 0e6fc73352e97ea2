"""Wordings kept from those who write the rules: do not read them while a rule is being written."""

from tests.make.stated_reports.open_money_wordings import Wordings

HELD: Wordings = {
    "budget": (
        "基本支出{basic}、项目支出{project}、其他支出{other}，[共同|一并]构成{year}年[全年预算|调整后预算]{full}。",
    ),
    "spent": (
        "{year}年度实际[列支|支付]的{spent}里，基本支出为{spent_basic}，项目支出为{spent_project}，其他支出为{spent_other}。",
    ),
    "rate": ("{full}的预算资金中已有{spent}形成实际支出，执行率[达到|为]{rate}。",),
    "pace": ("1—6月支出{c2}，进度{cr2}；1—9月支出{c3}，进度{cr3}；全年支出{spent}，进度{rate}。",),
    "rate_change": ("较上年提高{rate_points}个百分点，本年预算执行率[达到|为]{rate}（上年{rate_last}）。",),
    "part_rates": (
        "项目支出方面，执行率{rate_project}（预算{project}，支出{spent_project}）；基本支出方面，执行率{rate_basic}（预算{basic}，支出{spent_basic}）。",
    ),
    "shares": (
        "支出总额{spent}按[类别|性质]分，基本支出{spent_basic}（{share_basic}），项目支出{spent_project}（{share_project}）。",
    ),
    "adjust": ("年度执行中，财政追加{add}、收回{cut}，加之上年结转{carried}，预算由年初的{start}调整为{full}。",),
    "left": ("结转结余率为{left_rate}，由年末结转结余{left}与支出预算{full}相比得出。",),
    "gap": ("决算支出{spent}，{gap_way}年初预算（{start}）{gap}，部门预决算差异率为{gap_rate}。",),
    "three": (
        "全年“三公”经费实际支出{three}，按用途分：公务用车购置及运行维护{cars}，公务接待{guests}，因公出国（境）{abroad}。",
    ),
    "three_growth": ("比上年少支出{three_change}，“三公”经费由{three_last}降至{three}，降幅{three_rate}。",),
    "growth": (
        "同比{spent_more}{spent_change}、{spent_grew}{spent_rate}，{year}年支出总额为{spent}，{last}年为{spent_last}。",
    ),
    "projects": ("<p:{p#}{ps#}~；>；以上{n_p}项[合计|共计]支出{spent_project}。",),
    "quarters": ("全年支出{spent}，四个季度分别完成{q1}、{q2}、{q3}和{q4}。",),
    "cumulated": ("累计支出逐季[增加|上升]：3月末{c1}、6月末{c2}、9月末{c3}、12月末{c4}。",),
    "plan": ("政府采购预算{plan}。经公开竞价，实际成交{actual}，节约{saved}，占预算的{saved_rate}。",),
    "fixed": ("固定资产原值由年初{fixed0}变为年末{fixed}，年内增加{bought}，年内减少{gone}。",),
    "posts": (
        "实有在编人员{staff}人，由行政人员{staff_a}人、事业人员{staff_b}人组成；编制{posts}名，由行政编制{posts_a}名、事业编制{posts_b}名组成。",
    ),
    "associations": ("全{side}共有{n_a}个文艺家协会：<a:{a#}协会~、>。",),
    "members": ("会员总数{members}人。年初为{members0}人，本年吸收{joined}人，退会{left_members}人。",),
    "events": ("展览{e0}场、演出{e1}场、讲座培训{e2}场、采风{e3}场，构成全年{events}场文艺活动。",),
    "goal0": ("展览活动全年计划{g0}场，到年末举办{e0}场，完成率{done0}，达到目标。",),
    "goal2": ("讲座培训活动全年计划{g2}场，到年末举办{e2}场，完成率{done2}，达到目标。",),
    "goal1": ("演出活动全年计划{g1}场，到年末举办{e1}场，完成率{done1}，达到目标。",),
    "goal1_short": ("演出活动全年计划{g1}场，到年末举办{e1}场，完成率{done1}，未达目标{why}。",),
    "all_met": ("{goals}项绩效指标无一例外达到年初目标值。",),
    "one_short": ("{met}项指标达标，1项指标未达标，全年共设{goals}项绩效指标。",),
    "tasks": ("{cn_t}项重点工作[有序推进|全面推进]：<t:{ord#}、{t#}~；>。",),
    "media": ("<m:{m#}~、>共{n_m}家媒体对活动进行了宣传报道，刊发稿件{stories}篇。",),
    "courses": ("平均每期{each}人次参训，{courses}期培训班共有{heads}人次参加。",),
    "satisfaction": ("满意度[为|达到]{sat}，共有{valid}人提交有效问卷，其中{content}人表示满意或非常满意。",),
    "back_rate": ("回收率{back_rate}，发放与收回的问卷分别为{sent}份和{back}份。",),
    "scores": (
        "评分表共{n_s}项、满分{weights}分：<s:{s#}{sw#}分~，>。自评依次得<s:{ss#}分~、>，总分{score}分，等级为“{grade}”。",
    ),
    "summary": (
        "{short}{year}年以全年预算{full}开展活动{events}场，结转结余{left}，自评得分{score}分，等级“{grade}”。",
    ),
    "happened": (
        "年度重点活动分别于{month0}月{day0}日、{month1}月{day1}日、{month2}月{day2}日举办，[内容|主题]为书画写生、惠民演出和摄影展。",
    ),
    "until": ("{n_p}个项目截至{year}年12月底[全部|均已]完成，资金按合同约定支付。",),
    "annex": ("随文报送《{annex_name}》（附件{annex}），[可供核对|供核对]。",),
}

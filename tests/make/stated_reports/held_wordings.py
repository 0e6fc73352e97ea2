"""Wordings kept from those who write the rules: do not read them while a rule is being written."""

from tests.make.stated_reports.open_money_wordings import Wordings

HELD: Wordings = {
    "budget": (
        "基本支出{basic}、项目支出{project}、其他支出{other}，[共同|一并]构成{year}年[全年预算|调整后预算]{full}。",
        "{year}年[部门|单位]预算经调整确定为{full}，保障人员工资和日常运转的基本支出{basic}，落实专项任务的项目支出{project}，此外安排其他支出{other}。",
        "全年预算数（调整后）｜基本支出{basic}｜项目支出{project}｜其他支出{other}｜合计{full}。",
    ),
    "spent": (
        "{year}年度实际[列支|支付]的{spent}里，基本支出为{spent_basic}，项目支出为{spent_project}，其他支出为{spent_other}。",
        "决算反映的本年支出为{spent}，[涵盖|涉及]基本支出{spent_basic}、项目支出{spent_project}及其他支出{spent_other}三部分。",
        "{year}年[我会|本单位]发生支出{spent}，工资福利和公用经费等基本支出{spent_basic}，各专项的项目支出{spent_project}，其他支出{spent_other}。",
    ),
    "rate": (
        "{full}的预算资金中已有{spent}形成实际支出，执行率[达到|为]{rate}。",
        "部门整体支出执行率达到{rate}，支出进度[总体平稳|符合要求]。",
        "按“全年执行数÷全年预算数”的口径，执行率为{spent}÷{full}＝{rate}。",
    ),
    "pace": (
        "1—6月支出{c2}，进度{cr2}；1—9月支出{c3}，进度{cr3}；全年支出{spent}，进度{rate}。",
        "9月末累计支出{c3}，预算执行率由6月末的{cr2}[上升到|提高到]{cr3}。",
    ),
    "rate_change": (
        "较上年提高{rate_points}个百分点，本年预算执行率[达到|为]{rate}（上年{rate_last}）。",
        "{rate_last}、{rate}分别为上年和本年的预算执行率，本年[提升|上升]了{rate_points}个百分点。",
    ),
    "part_rates": (
        "项目支出方面，执行率{rate_project}（预算{project}，支出{spent_project}）；基本支出方面，执行率{rate_basic}（预算{basic}，支出{spent_basic}）。",
        "{spent_basic}的基本支出为预算数{basic}的{rate_basic}，{spent_project}的项目支出为预算数{project}的{rate_project}。",
        "项目支出执行率为{rate_project}，基本支出执行率为{rate_basic}，两类资金[均按进度|均按计划]支付。",
    ),
    "shares": (
        "支出总额{spent}按[类别|性质]分，基本支出{spent_basic}（{share_basic}），项目支出{spent_project}（{share_project}）。",
        "就资金去向而言，{spent_project}用于项目支出，占全年支出{spent}的{share_project}；{spent_basic}用于基本支出，占{share_basic}。",
    ),
    "adjust": (
        "年度执行中，财政追加{add}、收回{cut}，加之上年结转{carried}，预算由年初的{start}调整为{full}。",
        "预算由年初的{start}调整到{full}，原因是上年结转资金{carried}纳入当年预算，年中追加{add}，同时压减{cut}。",
        "调减{cut}、调增{add}、结转{carried}，三项计入后，年初预算{start}变为全年预算{full}。",
    ),
    "left": (
        "结转结余率为{left_rate}，由年末结转结余{left}与支出预算{full}相比得出。",
        "支出预算{full}、实际支出{spent}，相抵后结转结余{left}；结转结余率{left_rate}。",
        "全年{full}的支出预算有{left_rate}未执行完毕，金额为{left}，结转下年使用。",
    ),
    "gap": (
        "决算支出{spent}，{gap_way}年初预算（{start}）{gap}，部门预决算差异率为{gap_rate}。",
        "以决算支出{spent}对比年初预算{start}，决算{gap_way}预算，差额{gap}，差异率[为|达]{gap_rate}。",
        "预决算差异率为{gap}÷{start}×100%＝{gap_rate}，决算支出{spent}{gap_way}年初预算。",
    ),
    "three": (
        "全年“三公”经费实际支出{three}，按用途分：公务用车购置及运行维护{cars}，公务接待{guests}，因公出国（境）{abroad}。",
        "“三公”经费支出严格控制在预算以内，{guests}用于公务接待，{cars}用于公务用车，{abroad}用于因公出国（境），共{three}。",
        "全年安排因公出国（境）费{abroad}，公务用车运行维护费{running}，公务接待费{guests}，“三公”经费支出总额{three}。",
    ),
    "three_growth": (
        "比上年少支出{three_change}，“三公”经费由{three_last}降至{three}，降幅{three_rate}。",
        "{year}年“三公”经费同比下降{three_rate}，支出额从{three_last}减到{three}，净减少{three_change}。",
    ),
    "growth": (
        "同比{spent_more}{spent_change}、{spent_grew}{spent_rate}，{year}年支出总额为{spent}，{last}年为{spent_last}。",
        "全年支出{spent}较{last}年{spent_grew}{spent_rate}，{spent_more}额{spent_change}，{last}年支出为{spent_last}。",
        "本年支出为{spent}，较上年的{spent_last}{spent_grew}了{spent_rate}，即{spent_more}{spent_change}。",
    ),
    "projects": (
        "<p:{p#}{ps#}~；>；以上{n_p}项[合计|共计]支出{spent_project}。",
        "项目资金全年支付{spent_project}，流向{n_p}个项目：<p:{ps#}用于{p#}~，>。",
        "[年度|全年]共有{n_p}个项目列入预算，预算额为<p:{p#}{pb#}~、>，总预算{project}。",
        "{n_p}个项目的支出明细（预算／支出）：<p:{p#}{pb#}／{ps#}~；>；合计{project}／{spent_project}。",
    ),
    "quarters": (
        "全年支出{spent}，四个季度分别完成{q1}、{q2}、{q3}和{q4}。",
        "{q1}在一季度支出，{q2}在二季度支出，{q3}在三季度支出，{q4}在四季度支出，累计{spent}。",
        "前三季度支出{c3}，其中一季度{q1}、二季度{q2}、三季度{q3}；四季度支出{q4}；全年支出{spent}。",
    ),
    "cumulated": (
        "累计支出逐季[增加|上升]：3月末{c1}、6月末{c2}、9月末{c3}、12月末{c4}。",
        "到年末，累计支出{c4}；前三个季度累计支出{c3}，上半年累计支出{c2}，一季度支出{c1}。",
        "第一季度末支出{c1}。到第二季度末累计{c2}，到第三季度末累计{c3}，到第四季度末累计{c4}。",
    ),
    "plan": (
        "政府采购预算{plan}。经公开竞价，实际成交{actual}，节约{saved}，占预算的{saved_rate}。",
        "与采购预算{plan}相比，政府采购实际支出{actual}，下降{saved_rate}，节约资金{saved}。",
        "采购成本控制[有效|较好]，{plan}的预算节省{saved_rate}，即{saved}，实际支出{actual}。",
    ),
    "fixed": (
        "固定资产原值由年初{fixed0}变为年末{fixed}，年内增加{bought}，年内减少{gone}。",
        "经资产清查，年末固定资产原值{fixed}（年初{fixed0}，加当年新增{bought}，减当年处置{gone}）。",
        "新增固定资产{bought}，[下账|核销]固定资产{gone}，两相抵扣，原值从年初的{fixed0}变动到年末的{fixed}。",
    ),
    "posts": (
        "实有在编人员{staff}人，由行政人员{staff_a}人、事业人员{staff_b}人组成；编制{posts}名，由行政编制{posts_a}名、事业编制{posts_b}名组成。",
        "年末在职{staff}人，占用行政编制{staff_a}名、事业编制{staff_b}名；核定编制共{posts}名，分为行政{posts_a}名、事业{posts_b}名。",
        "现有行政人员{staff_a}名（编制{posts_a}名）、事业人员{staff_b}名（编制{posts_b}名），总人数{staff}名，总编制{posts}名。",
    ),
    "associations": (
        "全{side}共有{n_a}个文艺家协会：<a:{a#}协会~、>。",
        "由{short}联系指导的文艺家协会有<a:{a#}协会~、>，计{n_a}家。",
        "<a:{a#}协会~、>为{short}所属协会，[共有|合计]{n_a}家。",
    ),
    "members": (
        "会员总数{members}人。年初为{members0}人，本年吸收{joined}人，退会{left_members}人。",
        "在年初{members0}名会员的基础上，入会{joined}名、退会{left_members}名，年末会员为{members}名。",
        "吸收会员{joined}人，清退会员{left_members}人，年初{members0}人，年末{members}人。",
    ),
    "events": (
        "展览{e0}场、演出{e1}场、讲座培训{e2}场、采风{e3}场，构成全年{events}场文艺活动。",
        "全年文艺活动总量为{events}场，讲座培训、演出、采风、展览依次为{e2}场、{e1}场、{e3}场、{e0}场。",
        "{events}场活动[服务了|面向]基层群众，具体为展览{e0}场、演出{e1}场、讲座培训{e2}场和采风{e3}场。",
    ),
    "goal0": (
        "展览活动全年计划{g0}场，到年末举办{e0}场，完成率{done0}，达到目标。",
        "按照年初绩效目标，展览应不少于{g0}场；全年共举办{e0}场，指标达成。",
        "展览场次（目标{g0}场，实际{e0}场）达到年度要求。",
    ),
    "goal2": (
        "讲座培训活动全年计划{g2}场，到年末举办{e2}场，完成率{done2}，达到目标。",
        "按照年初绩效目标，讲座培训应不少于{g2}场；全年共举办{e2}场，指标达成。",
        "讲座培训场次（目标{g2}场，实际{e2}场）达到年度要求。",
    ),
    "goal1": (
        "演出活动全年计划{g1}场，到年末举办{e1}场，完成率{done1}，达到目标。",
        "按照年初绩效目标，演出应不少于{g1}场；全年共举办{e1}场，指标达成。",
        "演出场次（目标{g1}场，实际{e1}场）达到年度要求。",
    ),
    "goal1_short": (
        "演出活动全年计划{g1}场，到年末举办{e1}场，完成率{done1}，未达目标{why}。",
        "按照年初绩效目标，演出应不少于{g1}场；全年共举办{e1}场，指标未达成{why}。",
        "演出场次（目标{g1}场，实际{e1}场）没有达到年度要求{why}。",
    ),
    "all_met": (
        "{goals}项绩效指标无一例外达到年初目标值。",
        "绩效指标[设定|共]{goals}项，均按要求完成，没有未达标指标。",
    ),
    "one_short": (
        "{met}项指标达标，1项指标未达标，全年共设{goals}项绩效指标。",
        "年初设定绩效指标{goals}项。经对照，{met}项完成，1项未完成。",
    ),
    "tasks": (
        "{cn_t}项重点工作[有序推进|全面推进]：<t:{ord#}、{t#}~；>。",
        "年度工作任务（{n_t}项）：<t:{t#}~；>。",
        "<t:第{ord#}，{t#}~；>，[全年|年内]{n_t}项重点任务均已落实。",
    ),
    "media": (
        "<m:{m#}~、>共{n_m}家媒体对活动进行了宣传报道，刊发稿件{stories}篇。",
        "活动消息在{n_m}家媒体平台刊播，具体包括：<m:{m#}~，>。",
        "[宣传推广|宣传工作]依托<m:{m#}~、>开展，[媒体数量|合作媒体]为{n_m}家。",
    ),
    "courses": (
        "平均每期{each}人次参训，{courses}期培训班共有{heads}人次参加。",
        "举办文艺骨干培训{courses}期，参训学员累计{heads}人次（每期平均{each}人次）。",
        "全年培训{heads}人次，均分到{courses}期，每期{each}人次。",
    ),
    "satisfaction": (
        "满意度[为|达到]{sat}，共有{valid}人提交有效问卷，其中{content}人表示满意或非常满意。",
        "服务对象满意度指标值≥{sat_goal}%，实际值{sat}（有效问卷{valid}份中满意{content}份），[达成|完成]目标。",
        "受访者中，{very}人非常满意、{fairly}人满意，合计{content}人，占有效样本{valid}人的{sat}。",
    ),
    "back_rate": (
        "回收率{back_rate}，发放与收回的问卷分别为{sent}份和{back}份。",
        "{sent}份问卷中有{back}份得到反馈，问卷回收率[达|为]{back_rate}。",
        "问卷调查[共|]发放{sent}份，其中{back}份收回，回收率为{back_rate}。",
    ),
    "scores": (
        "评分表共{n_s}项、满分{weights}分：<s:{s#}{sw#}分~，>。自评依次得<s:{ss#}分~、>，总分{score}分，等级为“{grade}”。",
        "在{weights}分的满分中[取得|获得]{score}分，评价等级“{grade}”，<s:{s#}得{ss#}分，分值{sw#}分~；>。",
        "<s:{s#}应得{sw#}分、实得{ss#}分~，>。自评总分为{score}分，达到“{grade}”等级。",
    ),
    "summary": (
        "{short}{year}年以全年预算{full}开展活动{events}场，结转结余{left}，自评得分{score}分，等级“{grade}”。",
        "[回顾全年|回顾{year}年]，预算{full}、支出{spent}、结转结余{left}，活动{events}场，满意度{sat}，自评等级为“{grade}”。",
        "自评总分{score}分（“{grade}”），主要依据是预算执行率{rate}、文艺活动{events}场和服务对象满意度{sat}。",
    ),
    "happened": (
        "年度重点活动分别于{month0}月{day0}日、{month1}月{day1}日、{month2}月{day2}日举办，[内容|主题]为书画写生、惠民演出和摄影展。",
        "自{month0}月{day0}日启动采风起，先后于{month1}月{day1}日举办音乐会、于{month2}月{day2}日举办作品研讨会。",
        "{year}年{month0}月{day0}日召开协会工作会议；同年{month1}月{day1}日举办美术作品展，{month2}月{day2}日组织作家下乡采访。",
    ),
    "until": (
        "{n_p}个项目截至{year}年12月底[全部|均已]完成，资金按合同约定支付。",
        "项目验收工作截至{year}年12月下旬[全部结束|已经结束]。",
        "截至当年12月31日，所有项目均在计划工期内[完工|结束]。",
    ),
    "annex": (
        "随文报送《{annex_name}》（附件{annex}），[可供核对|供核对]。",
        "更多数据可查阅附件{annex}《{annex_name}》。",
        "《{annex_name}》列为附件{annex}，[支撑材料|佐证材料]一并附上。",
    ),
}

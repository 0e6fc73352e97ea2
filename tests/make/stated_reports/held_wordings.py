"""Wordings kept from those who write the rules: do not read them while a rule is being written."""

from tests.make.stated_reports.open_money_wordings import Wordings

HELD: Wordings = {
    "budget": (
        "根据调整后的预算批复，我单位全年可支配资金{full}，从用途上看，基本支出占{basic}，项目支出占{project}，其他支出占{other}。",
        "年末预算盘子定下来：其他支出{other}，项目支出{project}，基本支出{basic}，累加起来全年预算是{full}。",
        "预算科目及金额：基本支出｜{basic}；项目支出｜{project}；其他支出｜{other}；全年预算总额｜{full}。",
    ),
    "spent": (
        "年末账面显示，基本支出已列支{spent_basic}，项目支出已列支{spent_project}，其他支出已列支{spent_other}，全年累计列支{spent}。",
        "项目支出{spent_project}和基本支出{spent_basic}是全年支出的主要部分，另有其他支出{spent_other}，全年实际支出总额{spent}。",
        "预算执行结果为：基本支出实际数{spent_basic}；项目支出实际数{spent_project}；其他支出实际数{spent_other}；实际支出总数{spent}。",
    ),
    "rate": (
        "全年支出任务完成{rate}，[资金使用|资金支付]总体规范有序。",
        "部门整体支出预算执行率（支出{spent}／预算{full}）[为|是]{rate}。",
        "决算数据表明，预算执行率{rate}：全年实际支出{spent}，调整后全年预算{full}。",
    ),
    "pace": (
        "年中检查时，全年预算已执行{cr2}，支出{c2}；三季度末检查时已执行{cr3}，支出{c3}。",
        "{c3}的支出在9月末前完成，支出进度{cr3}，第四季度另行支付{q4}。",
        "支出进度：上半年{cr2}，1至9月{cr3}；同期支出额分别为{c2}和{c3}。",
    ),
    "rate_change": (
        "同上年相比，预算执行率上升了{rate_points}个百分点，由{rate_last}变为{rate}。",
        "针对上年执行率（{rate_last}）反映的问题，本年加强支出调度，执行率提高{rate_points}个百分点，达到{rate}。",
        "预算执行率高了{rate_points}个百分点，这是{year}年的{rate}与{last}年的{rate_last}相比的结果。",
    ),
    "part_rates": (
        "基本支出执行到{rate_basic}，金额上是{basic}中用了{spent_basic}；项目支出执行到{rate_project}，金额上是{project}中用了{spent_project}。",
        "从两类支出的完成情况看，基本支出{rate_basic}，项目支出{rate_project}，[均达到|均符合]进度要求。",
        "项目支出（执行率{rate_project}）、基本支出（执行率{rate_basic}）的支付进度[较为正常|总体正常]。",
    ),
    "shares": (
        "基本支出{spent_basic}占去全年支出{spent}的{share_basic}，余下{share_project}为项目支出{spent_project}。",
        "全年支出{spent}，用于基本支出的占{share_basic}（{spent_basic}），用于项目支出的占{share_project}（{spent_project}）。",
        "支出结构分析显示，基本支出占全年总支出{share_basic}，金额{spent_basic}；项目支出占{share_project}，金额{spent_project}。",
    ),
    "adjust": (
        "年初批复预算{start}，年中预算发生三项调整：动用上年结转{carried}，追加{add}，调减{cut}，全年预算最终为{full}。",
        "财政部门年中追加{add}、核减{cut}，上年结转{carried}并入使用，年初预算{start}相应调整为{full}。",
        "预算[调整表|调整明细]：年初预算｜{start}；上年结转｜{carried}；追加｜{add}；追减｜{cut}；全年预算｜{full}。",
    ),
    "left": (
        "年末还剩{left}没有用完，放在支出预算{full}里看占{left_rate}，这就是本年的结转结余率。",
        "年末结转结余占支出预算的比重为{left_rate}，其中支出预算{full}，结转结余{left}。",
        "全年预算{full}与支出{spent}轧差，结转结余{left}，结转结余率按此口径为{left_rate}。",
    ),
    "gap": (
        "部门预决算差异率{gap_rate}，计算依据为年初预算{start}、决算支出{spent}，决算{gap_way}预算{gap}。",
        "差异率计算：决算支出{spent}与年初预算{start}之差{gap}÷年初预算{start}＝{gap_rate}，决算{gap_way}预算。",
        "本年决算支出为{spent}，{gap_way}年初预算{gap_rate}，年初预算为{start}，绝对差额{gap}。",
    ),
    "three": (
        "公务接待费{guests}、公务用车购置及运行维护费{cars}加上因公出国（境）费{abroad}，“三公”经费总支出{three}。",
        "“三公”经费三项支出分别为：公务用车{cars}、公务接待{guests}、因公出国（境）{abroad}，全年总支出{three}，均未超出预算。",
        "公务用车购置费{buying}，公务用车运行维护费{running}，两项小计{cars}；公务接待费{guests}；因公出国（境）费{abroad}；“三公”经费总计{three}。",
    ),
    "three_growth": (
        "“三公”经费延续下降势头，{last}年花了{three_last}，{year}年花了{three}，少花{three_change}，降低幅度{three_rate}。",
        "“三公”经费支出比{last}年少了{three_change}，由{three_last}减少为{three}，下降比例为{three_rate}。",
        "上年“三公”经费{three_last}，扣减{three_change}后为本年的{three}，同比降幅{three_rate}。",
    ),
    "growth": (
        "{year}年全年支出{spent}，同比{spent_grew}{spent_rate}，比上年支出{spent_last}{spent_more}{spent_change}。",
        "支出变动分析：本年支出{spent}比上年支出{spent_last}有所{spent_more}，{spent_more}金额为{spent_change}，{spent_grew}幅度为{spent_rate}。",
        "支出同比{spent_grew}{spent_rate}（{spent_more}{spent_change}），本年为{spent}，上年为{spent_last}。",
    ),
    "projects": (
        "项目支出全年执行{spent_project}，由以下{n_p}个项目构成：<p:{p#}执行{ps#}~，>。",
        "{n_p}个预算项目全部启动实施，<p:{p#}已支出{ps#}~，>，支出合计{spent_project}。",
        "项目明细（共{n_p}项）：<p:{p#}｜预算{pb#}｜支出{ps#}~；>；合计｜预算{project}｜支出{spent_project}。",
    ),
    "quarters": (
        "一季度支出{q1}，此后二季度、三季度分别支出{q2}和{q3}，四季度支出{q4}，全年支出总计{spent}。",
        "全年{spent}的支出，一季度占{q1}，二季度占{q2}，三季度占{q3}，四季度占{q4}。",
        "1—3月支出{q1}，4—6月支出{q2}，7—9月支出{q3}，10—12月支出{q4}，[全年支出|全年累计]{spent}。",
    ),
    "cumulated": (
        "各季度末累计支出分别为{c1}（一季度）、{c2}（二季度）、{c3}（三季度）和{c4}（四季度）。",
        "截至二季度末支出{c2}、截至三季度末支出{c3}，全年完成支出{c4}。",
        "全年累计支出{c4}，其中上半年累计{c2}，前三季度累计{c3}。",
    ),
    "plan": (
        "采购预算{plan}，通过公开比价，最终签订合同{actual}，节约{saved_rate}，折合资金{saved}。",
        "政府采购执行情况｜预算{plan}｜实际{actual}｜节约{saved}｜节约率{saved_rate}。",
        "经[询价|比价]，全年政府采购支出由预算的{plan}压减为{actual}，节约资金{saved}，节约比例为{saved_rate}。",
    ),
    "fixed": (
        "当年新购置固定资产{bought}，报废固定资产{gone}，年末固定资产原值{fixed}，年初为{fixed0}。",
        "固定资产[台账|总账]期初数{fixed0}，当期购建{bought}，当期处置{gone}，期末数{fixed}。",
        "年末清查，固定资产原值合计{fixed}；年初原值{fixed0}，年内新增{bought}，年内核销{gone}。",
    ),
    "posts": (
        "年末在职职工{staff}人：行政岗{staff_a}人，事业岗{staff_b}人。对照编制{posts}名（行政{posts_a}名，事业{posts_b}名），[未超编|没有超编]。",
        "编制配备情况｜编制数：行政{posts_a}名，事业{posts_b}名，合计{posts}名｜实有数：行政{staff_a}人，事业{staff_b}人，合计{staff}人。",
        "人员配备方面，{posts_a}名行政编制已配{staff_a}人，{posts_b}名事业编制已配{staff_b}人，编制总数{posts}名，在职总数{staff}人。",
    ),
    "associations": (
        "<a:{a#}协会~、>，以上{n_a}家协会均为{short}团体会员。",
        "{short}团体会员（<a:{a#}协会~、>）共{n_a}个，覆盖主要文艺门类。",
        "组织体系方面，{short}主管<a:{a#}协会~、>等{n_a}家协会。",
    ),
    "members": (
        "全年发展新会员{joined}人，因退会等减少{left_members}人，会员总人数达到{members}人，上年末为{members0}人。",
        "与上年末的{members0}人相比，会员有进有出：入会{joined}人，退会{left_members}人，年末实有{members}人。",
        "会员规模稳步扩大，{joined}人入会，{left_members}人退出，会员人数由{members0}人增加到{members}人。",
    ),
    "events": (
        "文艺活动办了{events}场次，其中讲座培训{e2}场次，其他依次是演出{e1}场次、采风{e3}场次、展览{e0}场次。",
        "文艺活动分四大类：展览{e0}场，演出{e1}场，讲座培训{e2}场，采风{e3}场；活动总量{events}场。",
        "演出、展览、采风、讲座培训全年分别完成{e1}场、{e0}场、{e3}场和{e2}场，共{events}场。",
    ),
    "goal0": (
        "年度绩效目标要求展览不少于{g0}场，实际完成{e0}场，[达到|满足]目标要求。",
        "数量指标中的展览场次，目标为{g0}场，年末实现{e0}场，该指标[达标|合格]。",
        "全年举办展览{e0}场，为年初目标{g0}场的{done0}，[达到预期|符合预期]。",
    ),
    "goal2": (
        "年度绩效目标要求讲座培训不少于{g2}场，实际完成{e2}场，[达到|满足]目标要求。",
        "数量指标中的讲座培训场次，目标为{g2}场，年末实现{e2}场，该指标[达标|合格]。",
        "全年举办讲座培训{e2}场，为年初目标{g2}场的{done2}，[达到预期|符合预期]。",
    ),
    "goal1": (
        "年度绩效目标要求演出不少于{g1}场，实际完成{e1}场，[达到|满足]目标要求。",
        "数量指标中的演出场次，目标为{g1}场，年末实现{e1}场，该指标[达标|合格]。",
        "全年举办演出{e1}场，为年初目标{g1}场的{done1}，[达到预期|符合预期]。",
    ),
    "goal1_short": (
        "年度绩效目标要求演出不少于{g1}场，实际完成{e1}场，[未达到|未满足]目标要求{why}。",
        "数量指标中的演出场次，目标为{g1}场，年末实现{e1}场，该指标[不达标|不合格]{why}。",
        "全年举办演出{e1}场，为年初目标{g1}场的{done1}，[未达预期|低于预期]{why}。",
    ),
    "all_met": (
        "{goals}项指标经自评均为“完成”，绩效目标总体实现程度[高|较高]。",
        "绩效自评结果表明，{goals}项指标[均已完成|均已达标]，完成比例100%。",
        "绩效指标共{goals}项，完成{goals}项，未完成0项。",
    ),
    "one_short": (
        "本年度设置绩效指标{goals}项，年终达标{met}项，仅1项未达标。",
        "{met}项绩效指标达到年初目标，还有1项低于目标值，共计{goals}项指标。",
        "共设绩效指标{goals}项，除演出场次1项未达标外，其他{met}项均达标。",
    ),
    "tasks": (
        "{year}年的年度任务主要有{n_t}项，具体为<t:（{ord#}）{t#}~，>。",
        "{n_t}项年度重点任务包括：<t:{t#}~；>。",
        "任务清单：<t:{ord#}、{t#}~；>。以上{n_t}项任务[均已完成|全部完成]。",
    ),
    "media": (
        "<m:{m#}~、>均派记者到场采访，到场媒体{n_m}家，见报见网稿件{stories}篇。",
        "媒体宣传方面，{n_m}家媒体刊发报道，分别为<m:{m#}~、>。",
        "报道单位{n_m}家：<m:{m#}~；>；报道数量{stories}篇。",
    ),
    "courses": (
        "全年培训班共{courses}期，参加人员合计{heads}人次，折合每期{each}人次。",
        "培训情况｜期数{courses}期｜参训{heads}人次｜期均{each}人次。",
        "{heads}人次通过{courses}期培训班接受业务培训，平均每期{each}人次。",
    ),
    "satisfaction": (
        "从有效问卷（{valid}份）看，满意及非常满意{content}份，服务对象满意度{sat}，[优于|高于]{sat_goal}%的年度指标。",
        "服务对象满意度为{sat}，其中非常满意{very}份、满意{fairly}份，有效问卷{valid}份。",
        "共采集有效问卷{valid}份，答“非常满意”的{very}份，答“满意”的{fairly}份，合计{content}份，[计算得出|测得]满意度为{sat}。",
    ),
    "back_rate": (
        "为听取服务对象意见，共印发问卷{sent}份，填答后交回的有{back}份，回收率{back_rate}。",
        "问卷发放与回收｜发放{sent}份｜回收{back}份｜回收率{back_rate}。",
        "[随机|定向]发放问卷{sent}份，最终收回{back}份，回收率为{back_rate}，符合抽样要求。",
    ),
    "scores": (
        "部门整体绩效评价得分{score}分（满分{weights}分），各部分得分情况为<s:{s#}{ss#}分（满分{sw#}分）~，>，等级为“{grade}”。",
        "<s:{s#}得分{ss#}分，满分{sw#}分~；>。上述{n_s}项得分合计{score}分，总满分{weights}分，等级为“{grade}”。",
        "评价等级“{grade}”，评价总得分{score}分，由<s:{s#}{ss#}分（满分{sw#}分）~、>相加得出。",
    ),
    "summary": (
        "总结全年，{short}预算执行率{rate}，自评得分{score}分（{grade}），举办文艺活动{events}场，服务对象满意度{sat}。",
        "{year}年，{short}全年支出{spent}，开展文艺活动{events}场，自评结果为“{grade}”，得{score}分。",
        "评价结论为：自评总分{score}分，等级“{grade}”；主要指标有预算执行率{rate}、服务对象满意度{sat}、结转结余{left}。",
    ),
    "happened": (
        "{month0}月{day0}日启动书法作品征集，{month1}月{day1}日举办广场音乐会，{month2}月{day2}日举行文艺评论座谈会，各项活动[按期|如期]推进。",
        "美术写生活动从{month0}月{day0}日开始，戏曲展演在{month1}月{day1}日开演，年度摄影展在{month2}月{day2}日揭幕。",
        "重要时间节点：项目启动{month0}月{day0}日，中期汇演{month1}月{day1}日，成果展示{month2}月{day2}日。",
    ),
    "until": (
        "截至{year}年12月31日，年度计划内的项目均已[收尾|完结]。",
        "各项目任务书约定的内容，截至{year}年12月31日已[全部落实|全部兑现]。",
        "截至{year}年末，项目资金支付手续均已[办结|完备]。",
    ),
    "annex": (
        "[佐证数据|证明材料]装订在附件{annex}《{annex_name}》内。",
        "评价所用数据取自附件{annex}《{annex_name}》。",
        "以上内容的[支撑材料|佐证]：附件{annex}《{annex_name}》。",
    ),
}

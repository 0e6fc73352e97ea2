"""Wordings kept from those who write the rules: do not read them while a rule is being written."""

from tests.make.stated_reports.open_money_wordings import Wordings

HELD: Wordings = {
    "budget": (
        "{year}年度预算经调整后，项目支出达到{project}，基本支出为{basic}，列入其他支出的有{other}，部门预算总量为{full}。",
        "部门全年预算由三部分汇总而成，总额{full}：一部分是基本支出{basic}，一部分是项目支出{project}，还有一部分是其他支出{other}。",
        "列入{year}年部门预算的资金，基本支出有{basic}，项目支出有{project}，其他支出有{other}，全年预算数总共{full}。",
    ),
    "spent": (
        "年度内花在基本支出上的资金为{spent_basic}，花在项目支出上的资金为{spent_project}，花在其他支出上的资金为{spent_other}，全年实际花费{spent}。",
        "全年支出总数{spent}由决算报表取得，基本支出占其中的{spent_basic}，项目支出占其中的{spent_project}，其他支出占其中的{spent_other}。",
        "{year}年已支付的财政资金共{spent}，去向有三：项目支出{spent_project}、基本支出{spent_basic}、其他支出{spent_other}。",
    ),
    "rate": (
        "年末统计，全年预算{full}落实支出{spent}，支出完成比例{rate}。",
        "部门预算执行率[实际值|完成值]{rate}，所用数据为全年执行数{spent}和全年预算数{full}。",
        "预算安排{full}，[年终|年末]支出到位{spent}，预算资金执行率为{rate}，进度与计划[基本吻合|大体一致]。",
    ),
    "pace": (
        "支付进度按季通报：一季度{cr1}、上半年{cr2}、前三季度{cr3}，到年底为{rate}。",
        "全年预算{full}在上半年执行了{c2}，执行率{cr2}；到9月底执行了{c3}，执行率{cr3}。",
        "9月末预算执行率达{cr3}（累计支出{c3}，全年预算{full}），此后第四季度支付{q4}。",
    ),
    "rate_change": (
        "预算执行率稳步向好，{last}年为{rate_last}，{year}年为{rate}，增幅为{rate_points}个百分点。",
        "较{last}年{rate_last}的预算执行率，{year}年（{rate}）[进步|改善]了{rate_points}个百分点。",
        "{year}年的预算执行率为{rate}，同比提高{rate_points}个百分点；{last}年同口径执行率为{rate_last}。",
    ),
    "part_rates": (
        "按支出类别考察执行率，基本支出{rate_basic}（{spent_basic}／{basic}），项目支出{rate_project}（{spent_project}／{project}）。",
        "项目支出安排{project}，已支{spent_project}，进度{rate_project}；基本支出安排{basic}，已支{spent_basic}，进度{rate_basic}。",
        "基本支出完成预算的比例为{rate_basic}，预算{basic}中支出{spent_basic}；项目支出完成预算的比例为{rate_project}，预算{project}中支出{spent_project}。",
    ),
    "shares": (
        "全年支出{spent}的分布情况是：基本支出{spent_basic}，占比为{share_basic}；项目支出{spent_project}，占比为{share_project}。",
        "项目支出比重为{share_project}，基本支出比重为{share_basic}，均以全年支出{spent}为分母计算。",
        "基本支出、项目支出的金额各为{spent_basic}、{spent_project}，在全年支出{spent}中各占{share_basic}、{share_project}。",
    ),
    "adjust": (
        "全年预算数{full}是这样形成的：在年初预算{start}的基础上，结转上年资金{carried}，财政追加{add}，财政追减{cut}。",
        "年初预算数{start}，预算调整事项包括上年结转{carried}、追加预算{add}和核减预算{cut}，调整后的预算数为{full}。",
        "经上年结转{carried}、年中追加{add}、年中压减{cut}三次调整，部门预算从年初批复的{start}变为{full}。",
    ),
    "left": (
        "当年结转结余{left}，由支出预算{full}减去实际支出{spent}得来，折算结转结余率{left_rate}。",
        "结转结余率指标值[为|是]{left_rate}：年末有{left}未支付，支出预算合计{full}。",
        "支出预算总数为{full}，其中{left}年末转为结转结余，比例为{left_rate}。",
    ),
    "gap": (
        "预决算差异率按年初预算{start}与决算支出{spent}计算为{gap_rate}，二者差额为{gap}。",
        "年度决算支出{spent}{gap_way}年初预算{start}，幅度为{gap_rate}，金额为{gap}。",
        "年初预算下达{start}，年终决算列支{spent}，差异{gap}，差异率[测得|核定为]{gap_rate}，[成因|原因]是年中预算调整。",
    ),
    "three": (
        "全年公务接待费、公务用车运行维护费、因公出国（境）费分别列支{guests}、{running}、{abroad}，“三公”经费合计列支{three}。",
        "“三公”经费全年花费{three}。因公出国（境）一项{abroad}，公务用车购置及运行维护一项{cars}，公务接待一项{guests}。",
        "公务用车开支{cars}、公务接待开支{guests}、因公出国（境）开支{abroad}，汇总后“三公”经费实际支出为{three}。",
    ),
    "three_growth": (
        "同{last}年的{three_last}相比，本年“三公”经费{three}，下降幅度为{three_rate}，少用{three_change}。",
        "“三公”经费下降{three_change}，降幅为{three_rate}，[本年|当年]支出{three}，上年支出{three_last}。",
        "“三公”经费两年支出为{three_last}（{last}年）和{three}（{year}年），减少额{three_change}，减少比例{three_rate}。",
    ),
    "growth": (
        "支出总规模{spent}，{last}年为{spent_last}，两年相比{spent_more}了{spent_change}，{spent_grew}幅度{spent_rate}。",
        "{spent_grew}{spent_rate}是本年支出{spent}对比上年支出{spent_last}的结果，{spent_more}金额{spent_change}。",
        "就支出同比看，{year}年（{spent}）比{last}年（{spent_last}）{spent_more}{spent_change}，即{spent_grew}{spent_rate}。",
    ),
    "projects": (
        "当年{n_p}个项目支出情况如下，<p:{p#}项目列支{ps#}~；>；项目支出总额为{spent_project}。",
        "项目预算总额{project}，涵盖{n_p}个项目，<p:分配给{p#}项目{pb#}~，>。",
        "<p:{p#}预算{pb#}、支出{ps#}~；>。{n_p}个项目预算总和{project}，支出总和{spent_project}。",
    ),
    "quarters": (
        "年度支出{spent}分四个季度完成，第一季度完成{q1}，第二季度完成{q2}，第三季度完成{q3}，第四季度完成{q4}。",
        "从季度用款看，依次支付{q1}、{q2}、{q3}、{q4}，四个季度累加为{spent}。",
        "一季度{q1}、二季度{q2}，上半年支出{c2}；三季度{q3}、四季度{q4}，全年支出{spent}。",
    ),
    "cumulated": (
        "累计支出在3月末、6月末、9月末、12月末四个时点依次达到{c1}、{c2}、{c3}、{c4}。",
        "从一季度末到年末，各季末的累计支出数逐步增加：{c1}、{c2}、{c3}、{c4}。",
        "半年时累计支出{c2}，三个季度时累计支出{c3}，全年累计支出{c4}。",
    ),
    "plan": (
        "全年政府采购预算安排{plan}，签约金额{actual}，由此节约财政资金{saved}，节约率达到{saved_rate}。",
        "政府采购的预算金额与实际金额分别为{plan}、{actual}，相差的{saved}为节约资金，节约率{saved_rate}。",
        "采购支出实际为{actual}，原预算为{plan}，政府采购节约资金{saved}，为预算的{saved_rate}。",
    ),
    "fixed": (
        "固定资产原值年末余额{fixed}，年初余额{fixed0}，年内借方增加{bought}，贷方减少{gone}。",
        "至年末，固定资产原值达{fixed}，系年初原值{fixed0}与当年购置{bought}之和扣减报废处置{gone}后的余额。",
        "全年固定资产增加{bought}，减少{gone}，账面原值由上年末的{fixed0}调整为本年末的{fixed}。",
    ),
    "posts": (
        "行政编制与事业编制分别有{posts_a}名、{posts_b}名，编制总数{posts}名；行政人员与事业人员分别有{staff_a}人、{staff_b}人，在职总数{staff}人。",
        "到年末，{short}在职人员{staff}人，属行政编制的{staff_a}人，属事业编制的{staff_b}人；批复编制{posts}名，行政{posts_a}名，事业{posts_b}名。",
        "核定编制{posts}名，由行政{posts_a}名和事业{posts_b}名构成。年末实有人员{staff}人，由行政{staff_a}人和事业{staff_b}人构成。",
    ),
    "associations": (
        "{short}所联系的文艺家协会数目为{n_a}个，它们是<a:{a#}协会~、>。",
        "文艺家协会组织健全，<a:{a#}协会~、>均正常开展工作，协会总数{n_a}家。",
        "现有文艺家协会{n_a}家，按门类列出：<a:{a#}协会~、>。",
    ),
    "members": (
        "本年末会员人数{members}人，上年末会员人数{members0}人，一年间增加{joined}人、减少{left_members}人。",
        "入会{joined}人、退会{left_members}人之后，会员规模由年初{members0}人变化为年末{members}人。",
        "会员统计：期初{members0}人，加新增{joined}人，减退出{left_members}人，期末{members}人。",
    ),
    "events": (
        "按展览{e0}场、演出{e1}场、讲座培训{e2}场、采风{e3}场统计，年内文艺活动达到{events}场。",
        "文艺活动举办场次为{events}场，涵盖展览（{e0}场）、演出（{e1}场）、讲座培训（{e2}场）和采风（{e3}场）。",
        "办展览{e0}场、办演出{e1}场、办讲座培训{e2}场、办采风{e3}场，全年累计开展文艺活动{events}场。",
    ),
    "goal0": (
        "展览任务数{g0}场，到12月底办结{e0}场，[圆满|按期]完成。",
        "对应“展览不少于{g0}场”的目标，全年实际开展{e0}场，目标[达成|兑现]。",
        "实际办展{e0}场，与年度目标{g0}场相比，完成比例{done0}，[符合|达到]预期。",
    ),
    "goal2": (
        "讲座培训任务数{g2}场，到12月底办结{e2}场，[圆满|按期]完成。",
        "对应“讲座培训不少于{g2}场”的目标，全年实际开展{e2}场，目标[达成|兑现]。",
        "实际开设讲座培训{e2}场，与年度目标{g2}场相比，完成比例{done2}，[符合|达到]预期。",
    ),
    "goal1": (
        "演出任务数{g1}场，到12月底办结{e1}场，[圆满|按期]完成。",
        "对应“演出不少于{g1}场”的目标，全年实际开展{e1}场，目标[达成|兑现]。",
        "实际组织演出{e1}场，与年度目标{g1}场相比，完成比例{done1}，[符合|达到]预期。",
    ),
    "goal1_short": (
        "演出任务数{g1}场，到12月底办结{e1}场，任务[没有|未能]全部完成{why}。",
        "对应“演出不少于{g1}场”的目标，全年实际开展{e1}场，目标[没有达成|未兑现]{why}。",
        "实际组织演出{e1}场，与年度目标{g1}场相比，完成比例{done1}，[不及|未达]预期{why}。",
    ),
    "all_met": (
        "绩效目标完成情况良好，{goals}项指标的实际值均达到或好于目标值。",
        "评价确认，全部{goals}项指标达到绩效目标要求，指标完成率为100%。",
        "绩效指标总数{goals}项，已完成{goals}项，[没有|不存在]未完成的指标。",
    ),
    "one_short": (
        "绩效指标合计{goals}项，完成数{met}项，未完成数1项。",
        "评价确认，{met}项指标达到绩效目标要求，尚有1项没有达到，指标总量为{goals}项。",
        "在设立的{goals}项绩效指标里，达到目标值的有{met}项，未达到的有1项。",
    ),
    "tasks": (
        "本年度工作重点可归结为{cn_t}项，<t:{ord#}是{t#}~；>。",
        "全年共安排重点任务{n_t}项，依次是<t:{t#}~，>。",
        "{year}年聚焦{n_t}件大事：<t:{ord#}是{t#}~，>。",
    ),
    "media": (
        "经<m:{m#}~、>宣传推介，活动影响面进一步扩大，参与媒体{n_m}家。",
        "报道媒体名录：<m:{m#}~、>（计{n_m}家），发稿{stories}篇。",
        "宣传报道方面，{n_m}家媒体给予关注，它们是<m:{m#}~、>，累计发稿{stories}篇。",
    ),
    "courses": (
        "培训共覆盖{heads}人次，按{courses}期平摊，每期{each}人次。",
        "全年开设培训班{courses}期，期均参训{each}人次，共计参训{heads}人次。",
        "参加培训的文艺骨干累计{heads}人次，分{courses}期[授课|施训]，每期平均为{each}人次。",
    ),
    "satisfaction": (
        "问卷调查显示满意度为{sat}：收回有效问卷{valid}份，给出满意或非常满意评价的{content}份。",
        "对服务对象开展问卷测评，有效{valid}份，非常满意{very}份与满意{fairly}份相加为{content}份，满意度为{sat}。",
        "年度目标为满意度不低于{sat_goal}%，实测{sat}，依据是{valid}份有效问卷中有{content}份持满意及以上意见。",
    ),
    "back_rate": (
        "共有{sent}份问卷发到服务对象手中，交回{back}份，回收率[为|是]{back_rate}。",
        "经统计，问卷回收率达到{back_rate}，发出数为{sent}份，收回数为{back}份。",
        "调查收回问卷{back}份，发出问卷{sent}份，以前者除以后者，回收率为{back_rate}。",
    ),
    "scores": (
        "自评打分结果为{score}分，对应等级“{grade}”。分指标看，<s:{s#}（满分{sw#}分）得{ss#}分~；>。",
        "各指标满分与得分如下：<s:{s#}满分{sw#}分、实得{ss#}分~；>。得分加总为{score}分，评价等次“{grade}”。",
        "满分{weights}分的评分体系中，<s:{s#}占{sw#}分、评得{ss#}分~，>，综合得分{score}分，[评为|定为]“{grade}”。",
    ),
    "summary": (
        "{short}{year}年度绩效的主要结果是：预算执行率{rate}，结转结余{left}，满意度{sat}，自评得分{score}分，评价等级“{grade}”。",
        "用一句话概括，当年预算{full}、支出{spent}，办成文艺活动{events}场，服务对象满意度为{sat}。",
        "评价认为，{short}以{rate}的预算执行率完成文艺活动{events}场，自评总分{score}分，等级为“{grade}”。",
    ),
    "happened": (
        "{month0}月{day0}日的文艺汇演、{month1}月{day1}日的美术书法联展、{month2}月{day2}日的文学采风均按计划[开展|完成]。",
        "年度培训于{month0}月{day0}日开班，主题展览于{month1}月{day1}日布展完毕，送文化下基层活动于{month2}月{day2}日结束。",
        "主要活动有：书法美术展（{year}年{month0}月{day0}日开展）、戏曲专场（{month1}月{day1}日演出）、文艺骨干研修（{month2}月{day2}日举办）。",
    ),
    "until": (
        "绩效目标对应的{n_p}个项目，截至{year}年12月31日已全部实施完成。",
        "截至{year}年年底，项目资料、验收单据均已归集[完整|齐全]。",
        "截至{year}年12月31日，{n_p}个项目的结项手续均已办妥。",
    ),
    "annex": (
        "支撑上述内容的《{annex_name}》见附件{annex}。",
        "有关情况[可|请]对照附件{annex}《{annex_name}》阅读。",
        "附件{annex}《{annex_name}》中有[完整|逐项]数据。",
    ),
}

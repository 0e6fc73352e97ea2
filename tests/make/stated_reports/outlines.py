"""The outlines of five places: `#` a heading and its level, `?` only in wordy reports, `a|b` one of two."""

OUTLINES = {
    "北京": """
# 部门概况
## 机构设置及职责工作任务情况
office duties posts associations|members members?
## 部门整体绩效目标设立情况
basis tasks
# 当年预算执行情况
adjust money rate part_rates? shares quarters|cumulated growth pace rate_change projects
# 整体绩效目标实现情况
## 产出完成情况分析
### 产出数量
events goals courses
### 产出质量
quality media
### 产出进度
happened until
### 产出成本
plan cost?
## 效果实现情况分析
### 经济效益
economy
### 社会效益
social
### 环境效益
nature
### 可持续性影响
lasting
### 服务对象满意度
back_rate? satisfaction
# 预算管理情况分析
## 财务管理
### 财务管理制度健全性
rules
### 资金使用合规性和安全性
compliance three three_growth
### 会计基础信息完善性
accounting
## 资产管理
fixed
## 绩效管理
manage
## 结转结余率
left
## 部门预决算差异率
gap
# 总体评价结论
## 评价得分情况
points annex met summary
## 存在的问题及原因分析
problems
# 措施建议
measures
""",
    "湖南": """
# 部门（单位）基本情况
## 主要职能
office duties
## 机构设置及人员
posts associations members
# 一般公共预算支出情况
adjust money rate shares quarters|cumulated growth pace rate_change
## 基本支出情况
basic_use three three_growth
## 项目支出情况
projects plan
# 政府性基金预算支出情况
no_fund
# 国有资本经营预算支出情况
no_capital
# 社会保险基金预算支出情况
no_insurance
# 部门整体支出绩效情况
## 绩效目标完成情况
basis tasks events goals courses media happened until
## 效益情况
social lasting back_rate? satisfaction
## 预算管理情况
rules compliance fixed left gap
## 评价得分
points annex met
# 存在的问题及原因分析
problems
# 下一步改进措施
measures
# 绩效自评结果拟应用和公开情况
openness
# 其他需要说明的情况
summary
""",
    "广东": """
# 基本情况
## 部门职能
office duties
## 机构设置及人员
posts associations|members
## 年度总体工作和重点任务
tasks happened
## 部门整体支出绩效目标
basis
## 部门整体收支情况
adjust money rate shares growth quarters|cumulated pace rate_change projects
# 绩效自评情况
## 自评结论
points met annex
## 履职效能分析
events goals courses media? until social satisfaction
## 管理效率分析
plan three three_growth fixed left gap rules? compliance
## 存在的问题和改进措施
problems measures
# 其他自评情况
openness summary
""",
    "湖北": """
# 自评结论
## 自评得分
points annex
## 绩效目标完成情况
met events goals courses
## 存在的问题和原因
problems
## 下一步改进措施
measures
# 佐证材料
## 基本情况
office duties posts associations members
## 部门预算执行情况
adjust money rate part_rates growth quarters|cumulated pace rate_change projects
## 绩效目标完成情况分析
basis tasks media happened until social back_rate satisfaction
## 预算管理情况
three three_growth plan fixed left gap rules compliance
## 其他佐证材料
openness summary
""",
    "四川": """
# 部门（单位）基本情况
## 机构组成
office associations
## 机构职能
duties
## 人员概况
posts members
# 部门资金收支情况
## 预算安排情况
adjust
## 部门支出情况
money rate shares growth quarters|cumulated pace rate_change projects
## 结转结余情况
left gap
# 部门整体绩效分析
## 部门预算管理
plan three three_growth fixed rules compliance
## 履职效果分析
basis tasks events goals courses media? happened until
## 满意度情况
social back_rate? satisfaction
# 评价结论及建议
## 评价结论
points met annex summary
## 存在的问题
problems
## 改进建议
measures
""",
}
TITLES = {
    "北京": "{office}{year}年度部门整体绩效评价报告",
    "湖南": "{office}{year}年度部门整体支出绩效自评报告",
    "广东": "{office}{year}年度部门整体支出绩效自评报告",
    "湖北": "{office}{year}年度部门整体绩效自评报告",
    "四川": "{office}{year}年度部门整体支出绩效评价报告",
}
GROUPS = {
    "money": ("budget", "spent"),
    "points": ("scores",),
    "goals": ("goal0", "goal1", "goal2"),
    "met": ("all_met",),
}
SHORT_GROUPS = {"goals": ("goal0", "goal1_short", "goal2"), "met": ("one_short",)}
WHY = "，[主要原因是|原因是]演出场馆[维修|改造]延期，[相关场次顺延至次年|后续将提前落实场地]"
TABLES = {
    "money": (
        "类别\t全年预算数（{unit}）\t支出数（{unit}）\t执行率",
        "基本支出\t{basic:n}\t{spent_basic:n}\t{rate_basic}",
        "项目支出\t{project:n}\t{spent_project:n}\t{rate_project}",
        "其他支出\t{other:n}\t{spent_other:n}\t—",
        "合计\t{full:n}\t{spent:n}\t{rate}",
    ),
    "projects": (
        "项目名称\t全年预算数（{unit}）\t支出数（{unit}）\t执行率",
        "<p:{p#}\t{pb#:n}\t{ps#:n}\t{pr#}~\n>",
        "合计\t{project:n}\t{spent_project:n}\t{rate_project}",
    ),
    "points": (
        "评价指标\t分值\t得分",
        "<s:{s#}\t{sw#}\t{ss#}~\n>",
        "合计\t{weights}\t{score}",
    ),
}
PROSE = {
    "office": ("{office}（以下简称“{short}”）是[中共{place}{side}委领导的人民团体|党和政府联系文艺界的桥梁和纽带]。",),
    "duties": (
        "主要职责是[团结引导文艺工作者|联络协调各文艺家协会]，组织文艺创作、展演、培训和志愿服务，内设科室{rooms}个。",
    ),
    "basis": (
        "绩效目标依据《项目支出绩效评价管理办法》（财预〔2020〕10号）和本单位[职责|年度工作要点]设立，与年度任务相匹配。",
    ),
    "quality": ("推出文艺作品{works}件，作品质量[稳步提升|得到专家肯定]，活动组织[规范有序|严谨细致]。",),
    "cost": ("各项活动严格控制成本，人均支出标准执行财政有关规定，{month1}月当月未发生超标准支出。",),
    "economy": ("本年度不涉及经济效益指标，原因是文联以公益性文艺服务为主，不从事经营活动。",),
    "social": ("线上线下观众近{viewers}万人次，[丰富了群众精神文化生活|扩大了地方文化影响力]，社会反响良好。",),
    "nature": ("本年度不涉及环境效益指标，原因是年度任务均为文艺活动，不产生环境影响。",),
    "lasting": ("通过[培育文艺骨干|完善协会组织]，逐步形成可持续的文艺服务机制，比上年更加稳定。",),
    "rules": ("已制定《财务管理制度》《内部控制手册》等制度{rules}项，[制度执行有效|执行情况良好]。",),
    "compliance": ("资金拨付审批程序完整，支出符合批复用途，不存在截留、挤占、挪用情况。",),
    "accounting": ("会计核算真实、完整、准确，账表一致。",),
    "manage": ("按要求开展目标申报、运行监控和绩效自评，{n_p}个项目均纳入绩效管理。",),
    "basic_use": ("基本支出主要用于在职人员工资福利和机关日常公用经费。",),
    "no_fund": ("本单位{year}年度没有政府性基金预算安排，也未发生相关支出。",),
    "no_capital": ("本单位{year}年度没有国有资本经营预算安排，也未发生相关支出。",),
    "no_insurance": ("本单位{year}年度没有社会保险基金预算安排，也未发生相关支出。",),
    "openness": ("自评结果将作为次年预算编制的参考，并按规定随部门决算向社会公开。",),
    "problems": (
        "个别绩效指标细化不够，主要原因是[业务人员对绩效管理的认识不足|指标编制时论证不充分]，因此相应指标被扣分。",
    ),
    "measures": ("针对指标细化不够的问题，将加强[业务培训|前期论证]，于{next}年6月底前完成指标体系修订。",),
}

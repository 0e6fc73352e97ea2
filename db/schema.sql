-- 文联绩效 year file (*.wenlian): SQLite, application_id 0x574C4A58, user_version = the last migration.
-- Snapshot of the tables the migrations make; `./go test --rewrite` writes it anew, a test compares it.
-- Money is in 分 (1 元 = 100, 1 万元 = 1000000), percentages in 0.01 %, dates ISO 8601, 是/否 1/0.

-- 年末决算
CREATE TABLE "accounts" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "approved_initial" INTEGER,  -- 年初预算批复总额（分）
  "approved_full" INTEGER,  -- 全年预算批复总额（分）
  "opening" INTEGER,  -- 年初结转和结余（分）
  "fiscal_income" INTEGER,  -- 本年收入：财政拨款（分）
  "operating_income" INTEGER,  -- 本年收入：事业及经营（分）
  "other_income" INTEGER,  -- 本年收入：其他（分）
  "basic_spent" INTEGER,  -- 决算支出：基本支出（分）
  "project_spent" INTEGER,  -- 决算支出：项目支出（分）
  "other_spent" INTEGER,  -- 决算支出：其他支出（分）
  "total_spent" INTEGER,  -- 决算支出合计（分）
  "distributed" INTEGER,  -- 结余分配（分）
  "closing_carryover" INTEGER,  -- 年末结转（分）
  "closing_surplus" INTEGER,  -- 年末结余（分）
  "idle_funds" INTEGER,  -- 财政存量资金（分）
  "running_costs" INTEGER,  -- 机关运行经费（分）
  "difference_reason" TEXT  -- 预决算差异原因
) STRICT;

-- 活动
CREATE TABLE "activity" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 活动名称（全称）
  "short_name" TEXT,  -- 简称
  "code" TEXT,  -- 编号
  "category" TEXT,  -- 类别
  "theme" TEXT REFERENCES "theme" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 主题
  "series" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 所属系列活动
  "is_brand" INTEGER,  -- 品牌活动
  "edition" INTEGER,  -- 届次（届）
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 经费来源项目
  "status" TEXT,  -- 状态
  "cancel_reason" TEXT,  -- 取消原因
  "started" TEXT,  -- 开始日期
  "ended" TEXT,  -- 结束日期
  "place" TEXT,  -- 地点
  "street" TEXT,  -- 所在街道
  "venue" TEXT,  -- 线上线下
  "sessions" INTEGER,  -- 场次（场）
  "host" TEXT,  -- 主办单位
  "organizer" TEXT,  -- 承办单位
  "co_organizer" TEXT,  -- 协办单位
  "partner" TEXT,  -- 合作单位
  "artists" TEXT,  -- 艺术家人次（人次）
  "volunteers" TEXT,  -- 志愿者人次（人次）
  "participants" TEXT,  -- 参与人数（人）
  "audience" TEXT,  -- 观众人次（线下）（人次）
  "online_views" TEXT,  -- 线上浏览量（次）
  "exhibited" TEXT,  -- 展出作品（件）
  "collected" TEXT,  -- 征集作品（件）
  "created" TEXT,  -- 创作作品（件）
  "couplets" TEXT,  -- 春联福字（副）
  "gifts" TEXT,  -- 赠送作品（件）
  "award_level" TEXT,  -- 获奖级别
  "awards" INTEGER,  -- 获奖数量（项）
  "budget" INTEGER,  -- 预算额（分）
  "cost" INTEGER,  -- 实际额（分）
  "voucher_no" TEXT,  -- 支付凭证号
  "contract_no" TEXT,  -- 合同号
  "procurement" TEXT,  -- 采购方式
  "meeting" TEXT,  -- 审批会议
  "approved_on" TEXT,  -- 审批日期
  "minutes_no" TEXT,  -- 会议纪要号
  "content_reviewer" TEXT,  -- 意识形态审核人
  "reviewed_on" TEXT,  -- 内容审核日期
  "has_safety_plan" INTEGER,  -- 有安全预案
  "verb" TEXT,  -- 报告用动词
  "effect" TEXT,  -- 成效描述（入报告）
  "tells_figures" INTEGER,  -- 报告中附数据句
  "in_report" INTEGER  -- 写入报告
) STRICT;

CREATE TABLE "activity_associations" (
  "owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "association" ("uid") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "position")
) STRICT;

CREATE TABLE "activity_indicators" (
  "owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "indicator" ("uid") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "position")
) STRICT;

CREATE TABLE "activity_objectives" (
  "owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "position")
) STRICT;

-- 资产
CREATE TABLE "asset" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "category" TEXT,  -- 资产类别
  "original_value" INTEGER,  -- 原值（分）
  "net_value" INTEGER,  -- 净值（分）
  "acquired" INTEGER,  -- 本年新增（分）
  "disposed" INTEGER,  -- 本年处置（分）
  "disposal_no" TEXT,  -- 处置批复文号
  "idle_value" INTEGER,  -- 闲置原值（分）
  "counted_on" TEXT,  -- 盘点日期
  "count_agrees" INTEGER,  -- 账实相符
  "within_standard" INTEGER,  -- 配置不超标准
  "note" TEXT  -- 盘点情况说明
) STRICT;

-- 协会
CREATE TABLE "association" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 协会名称
  "short_name" TEXT,  -- 简称
  "chair" TEXT,  -- 主席
  "secretary" TEXT,  -- 秘书长
  "founded" TEXT,  -- 成立日期
  "members" INTEGER,  -- 个人会员数（人）
  "new_members" INTEGER,  -- 本年新发展会员（人）
  "national_members" INTEGER,  -- 国家级会员（人）
  "municipal_members" INTEGER,  -- 市级会员（人）
  "group_members" INTEGER  -- 团体会员（个）
) STRICT;

-- 佐证材料
CREATE TABLE "attachment" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 材料名称
  "kind" TEXT,  -- 材料类别
  "owner_record" TEXT,  -- 所属记录
  "owner_uid" TEXT,  -- 所属记录编号
  "caption" TEXT,  -- 说明
  "photographer" TEXT,  -- 拍摄者
  "taken_on" TEXT,  -- 形成日期
  "sha256" TEXT,  -- 数字摘要（SHA-256）
  "size" INTEGER,  -- 文件大小（字节）
  "in_report" INTEGER  -- 印入报告
) STRICT;

-- 预算调整
CREATE TABLE "budget_change" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "kind" TEXT,  -- 调整类型
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 调整项目
  "to_line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 调入项目（调剂时填）
  "amount" INTEGER,  -- 调整金额（分）
  "source" TEXT,  -- 资金来源
  "approval_no" TEXT,  -- 批复文号
  "approved_on" TEXT,  -- 批复日期
  "minutes_no" TEXT,  -- 会议纪要号
  "reason" TEXT  -- 调整事由
) STRICT;

-- 预算项目
CREATE TABLE "budget_line" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 项目名称
  "category" TEXT,  -- 支出类别
  "initial_fiscal" INTEGER,  -- 年初预算：当年财政拨款（分）
  "initial_other" INTEGER,  -- 年初预算：其他资金（分）
  "carried_in" INTEGER,  -- 上年结转（分）
  "mode" TEXT,  -- 支出登记方式
  "spent_once" INTEGER,  -- 全年支出（分）
  "explanation" TEXT,  -- 执行偏差说明
  "code" TEXT,  -- 项目编码
  "function_code" TEXT,  -- 功能分类科目
  "economic_code" TEXT,  -- 经济分类科目
  "supervisor" TEXT,  -- 项目主管部门
  "implementer" TEXT,  -- 实施单位
  "leader" TEXT,  -- 项目负责人
  "leader_phone" TEXT,  -- 项目负责人电话
  "is_key" INTEGER,  -- 重点支出
  "appraised_before" INTEGER  -- 做过事前绩效评估
) STRICT;

CREATE TABLE "change" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "step" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "host" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "row" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "origin" TEXT NOT NULL,
  "old" TEXT,
  "new" TEXT,
  "salt" TEXT,
  "old_hash" TEXT NOT NULL,
  "new_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

-- 部门
CREATE TABLE "department" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 部门全称
  "short_name" TEXT,  -- 部门简称
  "nature" TEXT,  -- 单位性质
  "code" TEXT,  -- 预算单位编码
  "budget_level" TEXT,  -- 预算级次
  "superior" TEXT,  -- 主管部门
  "internal_units" TEXT,  -- 内设机构名称
  "internal_unit_count" INTEGER,  -- 内设机构数（个）
  "subordinate_count" INTEGER,  -- 下属单位数（个）
  "street_branch_count" INTEGER,  -- 街乡文联数（个）
  "volunteer_count" INTEGER  -- 注册文艺志愿者（人）
) STRICT;

-- 未完成的输入
CREATE TABLE "draft" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "record" TEXT,  -- 记录
  "row" TEXT,  -- 记录编号
  "field" TEXT,  -- 栏目
  "typed" TEXT  -- 输入
) STRICT;

-- 情况说明
CREATE TABLE "explanation" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "check" TEXT,  -- 检查项编号
  "about_record" TEXT,  -- 所指记录
  "about_uid" TEXT,  -- 所指记录编号
  "about_field" TEXT,  -- 所指栏目
  "finding" TEXT,  -- 检查结果
  "content" TEXT,  -- 说明
  "author" TEXT,  -- 说明人
  "written_on" TEXT,  -- 说明日期
  "facts" TEXT  -- 说明时的事实（JSON）
) STRICT;

-- 栏目备注
CREATE TABLE "field_note" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "record" TEXT,  -- 记录
  "row" TEXT,  -- 记录编号
  "field" TEXT,  -- 栏目
  "origin" TEXT,  -- 来源
  "to_verify" INTEGER,  -- 待核
  "confirmed_none" INTEGER,  -- 确认无
  "comment" TEXT,  -- 备注
  "source" TEXT  -- 出处
) STRICT;

-- 绩效指标
CREATE TABLE "indicator" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "level1" TEXT,  -- 一级指标
  "level2" TEXT,  -- 二级指标
  "name" TEXT,  -- 三级指标
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 所属项目（不填为部门整体）
  "objective" TEXT REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 对应绩效目标
  "nature" TEXT,  -- 指标性质
  "direction" TEXT,  -- 指标方向
  "sign" TEXT,  -- 符号
  "initial_target" TEXT,  -- 年初指标值
  "target" TEXT,  -- 年度指标值（调整后）
  "actual" TEXT,  -- 实际完成值
  "unit" TEXT,  -- 计量单位
  "target_text" TEXT,  -- 定性目标
  "actual_text" TEXT,  -- 定性完成情况
  "grade" TEXT,  -- 定性档次
  "midyear" TEXT,  -- 年中监控值
  "is_core" INTEGER,  -- 核心指标
  "weight" TEXT,  -- 分值（分）
  "coefficient" INTEGER,  -- 得分系数（0.01%）
  "rule" TEXT,  -- 评分标准（指标解释）
  "deviation" TEXT,  -- 偏差原因分析
  "remedy" TEXT  -- 改进措施
) STRICT;

-- 改进措施
CREATE TABLE "measure" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "content" TEXT,  -- 措施
  "responsible" TEXT,  -- 责任部门或责任人
  "due" TEXT,  -- 完成时限
  "status" TEXT,  -- 落实状态
  "follow_up" TEXT  -- 落实情况
) STRICT;

CREATE TABLE "measure_problems" (
  "owner" TEXT NOT NULL REFERENCES "measure" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "problem" ("uid") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "position")
) STRICT;

-- 媒体报道
CREATE TABLE "media_report" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 活动
  "outlet" TEXT,  -- 媒体名称
  "level" TEXT,  -- 级别
  "pieces" INTEGER,  -- 篇数（篇）
  "views" TEXT,  -- 最高浏览量（次）
  "published" TEXT,  -- 发布日期
  "headline" TEXT,  -- 标题
  "link" TEXT  -- 链接
) STRICT;

-- 绩效运行监控
CREATE TABLE "monitoring" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 预算项目
  "through" INTEGER,  -- 截至月份（月）
  "spent" INTEGER,  -- 截至该月执行数（分）
  "forecast" INTEGER,  -- 全年预计完成数（分）
  "cause_kind" TEXT,  -- 偏差原因类别
  "cause" TEXT,  -- 偏差原因
  "likelihood" TEXT,  -- 完成目标可能性
  "remedy" TEXT  -- 纠偏措施
) STRICT;

-- 月度计划
CREATE TABLE "monthly_plan" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 预算项目
  "month" INTEGER,  -- 月份（月）
  "planned" INTEGER,  -- 计划支出（分）
  "spent" INTEGER  -- 实际支出（分）
) STRICT;

-- 绩效目标
CREATE TABLE "objective" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "content" TEXT,  -- 预期目标
  "basis" TEXT,  -- 设立依据
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 所属项目（不填为部门整体）
  "adjusted" TEXT,  -- 调整后目标
  "actual" TEXT  -- 实际完成情况
) STRICT;

-- 支出
CREATE TABLE "payment" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 预算项目
  "paid_on" TEXT,  -- 支付日期
  "amount" INTEGER,  -- 支出数（分）
  "payee" TEXT,  -- 收款单位
  "purpose" TEXT,  -- 摘要
  "source" TEXT,  -- 资金来源
  "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 对应活动
  "voucher_no" TEXT,  -- 凭证号
  "contract_no" TEXT,  -- 合同号
  "method" TEXT,  -- 支付方式
  "procurement" TEXT,  -- 采购方式
  "economic_code" TEXT  -- 经济分类科目
) STRICT;

-- 制度
CREATE TABLE "policy" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 制度名称
  "number" TEXT,  -- 文号
  "issuer" TEXT,  -- 制定单位
  "issued_on" TEXT,  -- 印发日期
  "subject" TEXT,  -- 类别
  "is_own" INTEGER,  -- 本单位制度
  "in_force" INTEGER  -- 现行有效
) STRICT;

-- 存在问题
CREATE TABLE "problem" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "content" TEXT,  -- 问题
  "cause" TEXT,  -- 原因分析
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED  -- 涉及项目
) STRICT;

-- 政府采购
CREATE TABLE "procurement" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 采购项目
  "category" TEXT,  -- 类别
  "is_social_service" INTEGER,  -- 政府购买服务
  "mode" TEXT,  -- 采购方式
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 预算项目
  "budget" INTEGER,  -- 采购预算（分）
  "spent" INTEGER,  -- 采购金额（分）
  "supplier" TEXT,  -- 供应商
  "contract_no" TEXT  -- 合同号
) STRICT;

-- 报告
CREATE TABLE "report" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "year" INTEGER,  -- 评价年度（年）
  "title" TEXT,  -- 报告标题（可分行，不填则自动拟定）
  "submitted_to" TEXT,  -- 报送单位
  "dated" TEXT,  -- 落款日期
  "filled_by" TEXT,  -- 填报人
  "finance_head" TEXT,  -- 财务负责人
  "unit_head" TEXT,  -- 单位负责人
  "phone" TEXT,  -- 联系电话
  "sealed" INTEGER,  -- 加盖公章
  "has_contents" INTEGER,  -- 附目录
  "bold_headings" INTEGER,  -- 三级标题加粗
  "stated_score" TEXT,  -- 填报得分（分）
  "stated_grade" TEXT,  -- 填报等级
  "large_annexes" INTEGER  -- 附件表格用小四
) STRICT;

-- 评分规则集
CREATE TABLE "rule_set" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 规则集名称
  "version" TEXT,  -- 版本
  "content" TEXT  -- 规则集（JSON）
) STRICT;

-- 人工评分
CREATE TABLE "score_entry" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "item" TEXT,  -- 评分项
  "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 所属项目（不填为部门整体）
  "score" TEXT,  -- 人工评分（分）
  "reason" TEXT,  -- 评分理由
  "lost_reason" TEXT,  -- 扣分原因
  "points_met" TEXT,  -- 符合的评分要点
  "not_applicable" INTEGER  -- 不涉及
) STRICT;

-- 正文段落
CREATE TABLE "section" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "node" TEXT,  -- 提纲标题
  "content" TEXT  -- 正文
) STRICT;

CREATE TABLE "section_policies" (
  "owner" TEXT NOT NULL REFERENCES "section" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "policy" ("uid") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "position")
) STRICT;

-- 人员编制
CREATE TABLE "staffing" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "category" TEXT,  -- 编制类别
  "authorized" INTEGER,  -- 编制数（人）
  "actual" INTEGER  -- 实有人数（人）
) STRICT;

-- 满意度调查
CREATE TABLE "survey" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 调查名称
  "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED,  -- 对应活动
  "asked" TEXT,  -- 调查对象
  "held_on" TEXT,  -- 调查日期
  "issued" INTEGER,  -- 发放份数（份）
  "returned" INTEGER,  -- 回收份数（份）
  "valid" INTEGER,  -- 有效份数（份）
  "very_satisfied" INTEGER,  -- 非常满意（人）
  "satisfied" INTEGER,  -- 满意（人）
  "fairly_satisfied" INTEGER,  -- 基本满意（人）
  "dissatisfied" INTEGER,  -- 不满意（人）
  "very_dissatisfied" INTEGER,  -- 非常不满意（人）
  "method" TEXT,  -- 满意度口径
  "target" INTEGER,  -- 满意度目标（0.01%）
  "findings" TEXT  -- 主要意见
) STRICT;

-- 年度主要任务
CREATE TABLE "task" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 任务名称
  "content" TEXT,  -- 主要内容
  "fiscal" INTEGER,  -- 财政拨款（分）
  "other_funds" INTEGER  -- 其他资金（分）
) STRICT;

CREATE TABLE "task_objectives" (
  "owner" TEXT NOT NULL REFERENCES "task" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "position")
) STRICT;

-- 主题
CREATE TABLE "theme" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "title" TEXT,  -- 主题标题
  "opening" TEXT,  -- 开头文字
  "style" TEXT  -- 叙述方式
) STRICT;

CREATE TABLE "theme_objectives" (
  "owner" TEXT NOT NULL REFERENCES "theme" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "position")
) STRICT;

-- 三公经费
CREATE TABLE "three_public" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "item" TEXT,  -- 项目
  "budget" INTEGER,  -- 年初预算数（分）
  "spent" INTEGER,  -- 决算数（分）
  "last_year" INTEGER,  -- 上年决算数（分）
  "reason" TEXT  -- 增减原因
) STRICT;

CREATE TABLE "attachment_bytes" (
  "sha256" TEXT NOT NULL PRIMARY KEY,
  "bytes" BLOB NOT NULL
) STRICT;

-- 封存版本
CREATE TABLE "edition" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "number" INTEGER,  -- 版本（版）
  "closed_at" TEXT,  -- 封存时间
  "closed_by" TEXT,  -- 封存人
  "digest" TEXT,  -- 封存内容摘要（SHA-256）
  "content" TEXT,  -- 封存时的内容（JSON）
  "reopened_at" TEXT,  -- 解封时间
  "reopened_by" TEXT,  -- 解封人
  "reason" TEXT,  -- 解封理由
  "is_filed" INTEGER  -- 已归档
) STRICT;

-- 上年问题整改
CREATE TABLE "follow_up" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "problem" TEXT,  -- 上年问题
  "measure" TEXT,  -- 上年措施
  "responsible" TEXT,  -- 责任部门或责任人
  "status" TEXT,  -- 落实状态
  "result" TEXT  -- 落实情况
) STRICT;

-- 上年数据
CREATE TABLE "last_year" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "year" INTEGER,  -- 上年年度（年）
  "source" TEXT,  -- 来源文件
  "digest" TEXT,  -- 来源内容摘要（SHA-256）
  "taken_on" TEXT,  -- 结转日期
  "content" TEXT  -- 上年数据（JSON）
) STRICT;

-- 年度日程
CREATE TABLE "reminder" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 事项
  "due" TEXT,  -- 办理时限
  "duty" TEXT,  -- 要做什么
  "done" INTEGER  -- 已办
) STRICT;

-- 检查阈值
CREATE TABLE "threshold" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 阈值
  "value" TEXT,  -- 数值（%）
  "reason" TEXT  -- 调整理由
) STRICT;

-- 核对记录
CREATE TABLE "section_review" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "node" TEXT,  -- 提纲标题
  "reviewer" TEXT,  -- 核对人
  "reviewed_on" TEXT,  -- 核对日期
  "printed" TEXT  -- 核对时印出的内容
) STRICT;

-- 报告提纲
CREATE TABLE "outline_copy" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 提纲名称
  "version" TEXT,  -- 版本
  "content" TEXT  -- 提纲（JSON）
) STRICT;

-- 楼堂馆所
CREATE TABLE "building" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 建设项目名称
  "approved_area" TEXT,  -- 批复规模（平方米）
  "actual_area" TEXT,  -- 实际规模（平方米）
  "budget" INTEGER,  -- 批复投资（分）
  "spent" INTEGER,  -- 实际投资（分）
  "note" TEXT  -- 情况说明
) STRICT;

-- 收入来源
CREATE TABLE "income_source" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "source" TEXT,  -- 收入来源
  "budget" INTEGER,  -- 年初预算数（分）
  "received" INTEGER,  -- 本年收入（分）
  "spent" INTEGER,  -- 本年支出（分）
  "purpose" TEXT  -- 使用情况
) STRICT;

-- 其他人员
CREATE TABLE "other_staff" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "category" TEXT,  -- 人员类别
  "number" INTEGER  -- 人数（人）
) STRICT;

-- 会议培训等费用
CREATE TABLE "restrained_expense" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "item" TEXT,  -- 项目
  "budget" INTEGER,  -- 年初预算数（分）
  "spent" INTEGER,  -- 决算数（分）
  "last_year" INTEGER,  -- 上年决算数（分）
  "reason" TEXT  -- 增减原因
) STRICT;

-- 支出分类
CREATE TABLE "spending_class" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "kind" TEXT,  -- 分类方式
  "subject" TEXT,  -- 科目名称
  "budget" INTEGER,  -- 年初预算数（分）
  "spent" INTEGER  -- 决算数（分）
) STRICT;

-- 下属单位
CREATE TABLE "subordinate_unit" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 单位名称
  "kind" TEXT,  -- 单位性质
  "authorized" INTEGER,  -- 编制数（人）
  "actual" INTEGER,  -- 实有人数（人）
  "full" INTEGER,  -- 全年预算数（分）
  "spent" INTEGER,  -- 全年支出（分）
  "work" TEXT  -- 职责和主要工作
) STRICT;

-- 印制方案
CREATE TABLE "report_definition" (
  "uid" TEXT NOT NULL PRIMARY KEY,
  "position" INTEGER NOT NULL,
  "carried_from" TEXT,
  "name" TEXT,  -- 方案名称
  "annexes" TEXT,  -- 附件
  "has_charts" INTEGER,  -- 印图
  "has_contents" INTEGER,  -- 印目录
  "is_public" INTEGER,  -- 隐去个人信息
  "is_chosen" INTEGER  -- 上次选用
) STRICT;

-- The guards of a closed year (封存): closed while an edition has no reopened_at.
CREATE TRIGGER "closed_insert_report_definition" BEFORE INSERT ON "report_definition" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_report_definition" BEFORE UPDATE ON "report_definition" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_report_definition" BEFORE DELETE ON "report_definition" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_other_staff" BEFORE INSERT ON "other_staff" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_other_staff" BEFORE UPDATE ON "other_staff" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_other_staff" BEFORE DELETE ON "other_staff" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_subordinate_unit" BEFORE INSERT ON "subordinate_unit" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_subordinate_unit" BEFORE UPDATE ON "subordinate_unit" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_subordinate_unit" BEFORE DELETE ON "subordinate_unit" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_income_source" BEFORE INSERT ON "income_source" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_income_source" BEFORE UPDATE ON "income_source" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_income_source" BEFORE DELETE ON "income_source" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_spending_class" BEFORE INSERT ON "spending_class" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_spending_class" BEFORE UPDATE ON "spending_class" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_spending_class" BEFORE DELETE ON "spending_class" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_restrained_expense" BEFORE INSERT ON "restrained_expense" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_restrained_expense" BEFORE UPDATE ON "restrained_expense" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_restrained_expense" BEFORE DELETE ON "restrained_expense" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_building" BEFORE INSERT ON "building" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_building" BEFORE UPDATE ON "building" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_building" BEFORE DELETE ON "building" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_outline_copy" BEFORE INSERT ON "outline_copy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_outline_copy" BEFORE UPDATE ON "outline_copy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_outline_copy" BEFORE DELETE ON "outline_copy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_section_review" BEFORE INSERT ON "section_review" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_section_review" BEFORE UPDATE ON "section_review" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_section_review" BEFORE DELETE ON "section_review" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_report" BEFORE INSERT ON "report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_report" BEFORE UPDATE ON "report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_report" BEFORE DELETE ON "report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_department" BEFORE INSERT ON "department" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_department" BEFORE UPDATE ON "department" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_department" BEFORE DELETE ON "department" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_staffing" BEFORE INSERT ON "staffing" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_staffing" BEFORE UPDATE ON "staffing" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_staffing" BEFORE DELETE ON "staffing" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_objective" BEFORE INSERT ON "objective" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_objective" BEFORE UPDATE ON "objective" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_objective" BEFORE DELETE ON "objective" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_task" BEFORE INSERT ON "task" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_task" BEFORE UPDATE ON "task" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_task" BEFORE DELETE ON "task" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_budget_line" BEFORE INSERT ON "budget_line" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_budget_line" BEFORE UPDATE ON "budget_line" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_budget_line" BEFORE DELETE ON "budget_line" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_budget_change" BEFORE INSERT ON "budget_change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_budget_change" BEFORE UPDATE ON "budget_change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_budget_change" BEFORE DELETE ON "budget_change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_payment" BEFORE INSERT ON "payment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_payment" BEFORE UPDATE ON "payment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_payment" BEFORE DELETE ON "payment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_monthly_plan" BEFORE INSERT ON "monthly_plan" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_monthly_plan" BEFORE UPDATE ON "monthly_plan" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_monthly_plan" BEFORE DELETE ON "monthly_plan" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_monitoring" BEFORE INSERT ON "monitoring" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_monitoring" BEFORE UPDATE ON "monitoring" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_monitoring" BEFORE DELETE ON "monitoring" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_accounts" BEFORE INSERT ON "accounts" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_accounts" BEFORE UPDATE ON "accounts" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_accounts" BEFORE DELETE ON "accounts" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_three_public" BEFORE INSERT ON "three_public" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_three_public" BEFORE UPDATE ON "three_public" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_three_public" BEFORE DELETE ON "three_public" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_procurement" BEFORE INSERT ON "procurement" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_procurement" BEFORE UPDATE ON "procurement" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_procurement" BEFORE DELETE ON "procurement" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_activity" BEFORE INSERT ON "activity" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_activity" BEFORE UPDATE ON "activity" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_activity" BEFORE DELETE ON "activity" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_theme" BEFORE INSERT ON "theme" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_theme" BEFORE UPDATE ON "theme" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_theme" BEFORE DELETE ON "theme" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_association" BEFORE INSERT ON "association" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_association" BEFORE UPDATE ON "association" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_association" BEFORE DELETE ON "association" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_media_report" BEFORE INSERT ON "media_report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_media_report" BEFORE UPDATE ON "media_report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_media_report" BEFORE DELETE ON "media_report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_indicator" BEFORE INSERT ON "indicator" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_indicator" BEFORE UPDATE ON "indicator" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_indicator" BEFORE DELETE ON "indicator" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_survey" BEFORE INSERT ON "survey" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_survey" BEFORE UPDATE ON "survey" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_survey" BEFORE DELETE ON "survey" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_section" BEFORE INSERT ON "section" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_section" BEFORE UPDATE ON "section" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_section" BEFORE DELETE ON "section" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_policy" BEFORE INSERT ON "policy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_policy" BEFORE UPDATE ON "policy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_policy" BEFORE DELETE ON "policy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_asset" BEFORE INSERT ON "asset" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_asset" BEFORE UPDATE ON "asset" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_asset" BEFORE DELETE ON "asset" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_rule_set" BEFORE INSERT ON "rule_set" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_rule_set" BEFORE UPDATE ON "rule_set" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_rule_set" BEFORE DELETE ON "rule_set" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_score_entry" BEFORE INSERT ON "score_entry" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_score_entry" BEFORE UPDATE ON "score_entry" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_score_entry" BEFORE DELETE ON "score_entry" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_problem" BEFORE INSERT ON "problem" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_problem" BEFORE UPDATE ON "problem" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_problem" BEFORE DELETE ON "problem" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_measure" BEFORE INSERT ON "measure" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_measure" BEFORE UPDATE ON "measure" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_measure" BEFORE DELETE ON "measure" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_explanation" BEFORE INSERT ON "explanation" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_explanation" BEFORE UPDATE ON "explanation" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_explanation" BEFORE DELETE ON "explanation" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_follow_up" BEFORE INSERT ON "follow_up" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_follow_up" BEFORE UPDATE ON "follow_up" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_follow_up" BEFORE DELETE ON "follow_up" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_threshold" BEFORE INSERT ON "threshold" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_threshold" BEFORE UPDATE ON "threshold" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_threshold" BEFORE DELETE ON "threshold" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_reminder" BEFORE INSERT ON "reminder" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_reminder" BEFORE UPDATE ON "reminder" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_reminder" BEFORE DELETE ON "reminder" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_last_year" BEFORE INSERT ON "last_year" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_last_year" BEFORE UPDATE ON "last_year" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_last_year" BEFORE DELETE ON "last_year" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_attachment" BEFORE INSERT ON "attachment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_attachment" BEFORE UPDATE ON "attachment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_attachment" BEFORE DELETE ON "attachment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_field_note" BEFORE INSERT ON "field_note" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_field_note" BEFORE UPDATE ON "field_note" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_field_note" BEFORE DELETE ON "field_note" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_draft" BEFORE INSERT ON "draft" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_draft" BEFORE UPDATE ON "draft" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_draft" BEFORE DELETE ON "draft" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_task_objectives" BEFORE INSERT ON "task_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_task_objectives" BEFORE UPDATE ON "task_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_task_objectives" BEFORE DELETE ON "task_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_activity_associations" BEFORE INSERT ON "activity_associations" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_activity_associations" BEFORE UPDATE ON "activity_associations" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_activity_associations" BEFORE DELETE ON "activity_associations" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_activity_objectives" BEFORE INSERT ON "activity_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_activity_objectives" BEFORE UPDATE ON "activity_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_activity_objectives" BEFORE DELETE ON "activity_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_activity_indicators" BEFORE INSERT ON "activity_indicators" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_activity_indicators" BEFORE UPDATE ON "activity_indicators" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_activity_indicators" BEFORE DELETE ON "activity_indicators" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_theme_objectives" BEFORE INSERT ON "theme_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_theme_objectives" BEFORE UPDATE ON "theme_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_theme_objectives" BEFORE DELETE ON "theme_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_section_policies" BEFORE INSERT ON "section_policies" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_section_policies" BEFORE UPDATE ON "section_policies" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_section_policies" BEFORE DELETE ON "section_policies" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_measure_problems" BEFORE INSERT ON "measure_problems" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_measure_problems" BEFORE UPDATE ON "measure_problems" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_measure_problems" BEFORE DELETE ON "measure_problems" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_change" BEFORE INSERT ON "change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_change" BEFORE UPDATE ON "change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_change" BEFORE DELETE ON "change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_attachment_bytes" BEFORE INSERT ON "attachment_bytes" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_attachment_bytes" BEFORE UPDATE ON "attachment_bytes" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_attachment_bytes" BEFORE DELETE ON "attachment_bytes" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_edition" BEFORE INSERT ON "edition" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') OR EXISTS (SELECT 1 FROM edition WHERE uid = NEW.uid) BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_edition" BEFORE UPDATE ON "edition" WHEN NOT (OLD.reopened_at IS NULL AND NEW.reopened_at IS NOT NULL AND trim(coalesce(NEW.reason, '')) <> '' AND NEW."uid" IS OLD."uid" AND NEW."position" IS OLD."position" AND NEW."carried_from" IS OLD."carried_from" AND NEW."number" IS OLD."number" AND NEW."closed_at" IS OLD."closed_at" AND NEW."closed_by" IS OLD."closed_by" AND NEW."digest" IS OLD."digest" AND NEW."content" IS OLD."content" AND NEW."is_filed" IS OLD."is_filed") BEGIN SELECT RAISE(ABORT, '封存过的版本要一直保留，只能解封一次，并且要写理由。'); END;
CREATE TRIGGER "closed_delete_edition" BEFORE DELETE ON "edition" BEGIN SELECT RAISE(ABORT, '封存过的版本要一直保留，只能解封一次，并且要写理由。'); END;

"""The names of the tabs that records belong to."""

DEPARTMENT = "部门概况"
BUDGET = "预算执行"
ACTIVITIES = "活动"
MANAGEMENT = "预算管理"
CONCLUSIONS = "评价结论"
MATERIALS = "佐证材料"
SETTINGS = "报告设置"

INPUT_TABS = (DEPARTMENT, BUDGET, ACTIVITIES, MANAGEMENT, CONCLUSIONS)
FORM_TABS = (*INPUT_TABS, MATERIALS, SETTINGS)  # all with fields; progress is told of the first five

"""The names of the tabs that records belong to."""

DEPARTMENT = "部门概况"
BUDGET = "预算执行"
ACTIVITIES = "活动"
MANAGEMENT = "预算管理"
CONCLUSIONS = "评价结论"

INPUT_TABS = (DEPARTMENT, BUDGET, ACTIVITIES, MANAGEMENT, CONCLUSIONS)

"""Standard deadlines of the yearly cycle, and reminders by due date.

Source: DOMAIN 3.1 (evaluation report: 京财绩效〔2022〕669 号; monitoring: 财预〔2019〕136 号; others: customary).
An office edits names and dates in 年度日程.
"""

from datetime import date

from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.frozen import frozen


@frozen
class StandardDeadline:
    """A deadline: due in the year it concerns (`year_offset` 0), the year before (-1) or after (1)."""

    name: str
    year_offset: int
    month: int
    day: int
    duty: str

    def due(self, number: int) -> date:
        """The due date in the cycle of a year."""
        return date(number + self.year_offset, self.month, self.day)


STANDARD_DEADLINES = (
    StandardDeadline("事前绩效评估", -1, 9, 30, "新增和较大的项目编写事前评估材料，经党组会研究。"),
    StandardDeadline(
        "预算编报和绩效目标申报", -1, 12, 31, "编报部门预算，填报项目和部门整体的绩效目标申报表，负责人签字盖章。"
    ),
    StandardDeadline("预算公开", 0, 2, 28, "预算批复后20日内公开部门预算和绩效目标表。"),
    StandardDeadline("一季度支出进度", 0, 3, 31, "核对一季度执行率，督促用款。"),
    StandardDeadline("半年支出进度", 0, 6, 30, "核对半年执行率，督促用款。"),
    StandardDeadline("绩效运行监控", 0, 8, 15, "填报1—7月执行数、指标完成情况和偏差原因，报送财政部门。"),
    StandardDeadline("三季度支出进度", 0, 9, 30, "核对执行率，9月底不足75%的可能列入抽评。"),
    StandardDeadline("预算调整", 0, 11, 30, "办理追加、追减、调剂，留存批复文号和会议纪要。"),
    StandardDeadline("年终结账和资产清查", 1, 1, 31, "结账、对账，盘点资产，整理决算底稿。"),
    StandardDeadline("部门决算和项目自评", 1, 3, 31, "编报部门决算，每个项目填一张绩效自评表，收齐佐证材料。"),
    StandardDeadline("部门整体绩效评价报告", 1, 5, 20, "完成报告和评分表，单位负责人签发、盖章后报送。"),
    StandardDeadline("归档移交", 1, 6, 30, "封存本年度，生成归档数据包，移交档案室。"),
    StandardDeadline("财政复核和整改", 1, 8, 31, "配合复核、抽查，落实整改并报送整改报告。"),
    StandardDeadline("决算公开", 1, 9, 20, "决算批复后20日内公开，附部门整体绩效评价报告和项目自评表。"),
)


def missing_deadlines(year: Year) -> list[StandardDeadline]:
    """The standard deadlines without a reminder of that name."""
    names = {row.name for row in year.rows(Reminder)}
    return [deadline for deadline in STANDARD_DEADLINES if deadline.name not in names]


@frozen
class DueReminder:
    """A reminder that is not done, and the days until it is due; negative: overdue."""

    row: Reminder
    days: int

    @property
    def status_text(self) -> str:
        """已过3天, 还有5天 or 今天到期."""
        if self.days < 0:
            return f"已过{-self.days}天"
        return f"还有{self.days}天" if self.days else "今天到期"


def open_reminders(year: Year, today: date) -> list[DueReminder]:
    """Reminders with a date that are not done, the most overdue first."""
    waiting = [DueReminder(row, (row.due - today).days) for row in year.rows(Reminder) if row.due and not row.done]
    return sorted(waiting, key=lambda due: due.days)

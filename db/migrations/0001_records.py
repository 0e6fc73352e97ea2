"""Format 1: every record as it was first declared. Frozen: imports nothing of ours and never changes."""

from peewee import SQL, CompositeKey, IntegerField, Model, SqliteDatabase, TextField


def to(table: str, clause: str = "") -> list[SQL]:
    """A column that points to a row of a table, checked when the transaction commits."""
    return [SQL(f'REFERENCES "{table}" ("uid"){clause} DEFERRABLE INITIALLY DEFERRED')]


class Frozen(Model):
    class Meta:
        strict_tables = True
        legacy_table_names = False


class Report(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    year = IntegerField(null=True)
    title = TextField(null=True)
    submitted_to = TextField(null=True)
    dated = TextField(null=True)
    filled_by = TextField(null=True)
    finance_head = TextField(null=True)
    unit_head = TextField(null=True)
    phone = TextField(null=True)
    sealed = IntegerField(null=True)
    has_contents = IntegerField(null=True)
    bold_headings = IntegerField(null=True)
    stated_score = TextField(null=True)
    stated_grade = TextField(null=True)

    class Meta:
        table_name = "report"


class Department(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    short_name = TextField(null=True)
    nature = TextField(null=True)
    code = TextField(null=True)
    budget_level = TextField(null=True)
    superior = TextField(null=True)
    internal_units = TextField(null=True)
    internal_unit_count = IntegerField(null=True)
    subordinate_count = IntegerField(null=True)
    street_branch_count = IntegerField(null=True)
    volunteer_count = IntegerField(null=True)

    class Meta:
        table_name = "department"


class Staffing(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    category = TextField(null=True)
    authorized = IntegerField(null=True)
    actual = IntegerField(null=True)

    class Meta:
        table_name = "staffing"


class Objective(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    content = TextField(null=True)
    basis = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    adjusted = TextField(null=True)
    actual = TextField(null=True)

    class Meta:
        table_name = "objective"


class Task(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    content = TextField(null=True)
    fiscal = IntegerField(null=True)
    other_funds = IntegerField(null=True)

    class Meta:
        table_name = "task"


class BudgetLine(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    category = TextField(null=True)
    initial_fiscal = IntegerField(null=True)
    initial_other = IntegerField(null=True)
    carried_in = IntegerField(null=True)
    mode = TextField(null=True)
    spent_once = IntegerField(null=True)
    explanation = TextField(null=True)
    code = TextField(null=True)
    function_code = TextField(null=True)
    economic_code = TextField(null=True)
    supervisor = TextField(null=True)
    implementer = TextField(null=True)
    leader = TextField(null=True)
    leader_phone = TextField(null=True)
    is_key = IntegerField(null=True)
    appraised_before = IntegerField(null=True)

    class Meta:
        table_name = "budget_line"


class BudgetChange(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    kind = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    to_line = TextField(null=True, constraints=to("budget_line"))
    amount = IntegerField(null=True)
    source = TextField(null=True)
    approval_no = TextField(null=True)
    approved_on = TextField(null=True)
    minutes_no = TextField(null=True)
    reason = TextField(null=True)

    class Meta:
        table_name = "budget_change"


class Payment(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    paid_on = TextField(null=True)
    amount = IntegerField(null=True)
    payee = TextField(null=True)
    purpose = TextField(null=True)
    source = TextField(null=True)
    activity = TextField(null=True, constraints=to("activity"))
    voucher_no = TextField(null=True)
    contract_no = TextField(null=True)
    method = TextField(null=True)
    procurement = TextField(null=True)
    economic_code = TextField(null=True)

    class Meta:
        table_name = "payment"


class MonthlyPlan(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    month = IntegerField(null=True)
    planned = IntegerField(null=True)
    spent = IntegerField(null=True)

    class Meta:
        table_name = "monthly_plan"


class Monitoring(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    through = IntegerField(null=True)
    spent = IntegerField(null=True)
    forecast = IntegerField(null=True)
    cause_kind = TextField(null=True)
    cause = TextField(null=True)
    likelihood = TextField(null=True)
    remedy = TextField(null=True)

    class Meta:
        table_name = "monitoring"


class Accounts(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    approved_initial = IntegerField(null=True)
    approved_full = IntegerField(null=True)
    opening = IntegerField(null=True)
    fiscal_income = IntegerField(null=True)
    operating_income = IntegerField(null=True)
    other_income = IntegerField(null=True)
    basic_spent = IntegerField(null=True)
    project_spent = IntegerField(null=True)
    other_spent = IntegerField(null=True)
    total_spent = IntegerField(null=True)
    distributed = IntegerField(null=True)
    closing_carryover = IntegerField(null=True)
    closing_surplus = IntegerField(null=True)
    idle_funds = IntegerField(null=True)
    running_costs = IntegerField(null=True)
    difference_reason = TextField(null=True)

    class Meta:
        table_name = "accounts"


class ThreePublic(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    item = TextField(null=True)
    budget = IntegerField(null=True)
    spent = IntegerField(null=True)
    last_year = IntegerField(null=True)
    reason = TextField(null=True)

    class Meta:
        table_name = "three_public"


class Procurement(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    category = TextField(null=True)
    is_social_service = IntegerField(null=True)
    mode = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    budget = IntegerField(null=True)
    spent = IntegerField(null=True)
    supplier = TextField(null=True)
    contract_no = TextField(null=True)

    class Meta:
        table_name = "procurement"


class Association(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    short_name = TextField(null=True)
    chair = TextField(null=True)
    secretary = TextField(null=True)
    founded = TextField(null=True)
    members = IntegerField(null=True)
    new_members = IntegerField(null=True)
    national_members = IntegerField(null=True)
    municipal_members = IntegerField(null=True)
    group_members = IntegerField(null=True)

    class Meta:
        table_name = "association"


class Theme(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    title = TextField(null=True)
    opening = TextField(null=True)
    style = TextField(null=True)

    class Meta:
        table_name = "theme"


class Activity(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    short_name = TextField(null=True)
    code = TextField(null=True)
    category = TextField(null=True)
    theme = TextField(null=True, constraints=to("theme"))
    series = TextField(null=True, constraints=to("activity"))
    is_brand = IntegerField(null=True)
    edition = IntegerField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    status = TextField(null=True)
    cancel_reason = TextField(null=True)
    started = TextField(null=True)
    ended = TextField(null=True)
    place = TextField(null=True)
    street = TextField(null=True)
    venue = TextField(null=True)
    sessions = IntegerField(null=True)
    host = TextField(null=True)
    organizer = TextField(null=True)
    co_organizer = TextField(null=True)
    partner = TextField(null=True)
    artists = TextField(null=True)
    volunteers = TextField(null=True)
    participants = TextField(null=True)
    audience = TextField(null=True)
    online_views = TextField(null=True)
    exhibited = TextField(null=True)
    collected = TextField(null=True)
    created = TextField(null=True)
    couplets = TextField(null=True)
    gifts = TextField(null=True)
    award_level = TextField(null=True)
    awards = IntegerField(null=True)
    budget = IntegerField(null=True)
    cost = IntegerField(null=True)
    voucher_no = TextField(null=True)
    contract_no = TextField(null=True)
    procurement = TextField(null=True)
    meeting = TextField(null=True)
    approved_on = TextField(null=True)
    minutes_no = TextField(null=True)
    content_reviewer = TextField(null=True)
    reviewed_on = TextField(null=True)
    has_safety_plan = IntegerField(null=True)
    verb = TextField(null=True)
    effect = TextField(null=True)
    tells_figures = IntegerField(null=True)
    in_report = IntegerField(null=True)

    class Meta:
        table_name = "activity"


class MediaReport(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    activity = TextField(null=True, constraints=to("activity"))
    outlet = TextField(null=True)
    level = TextField(null=True)
    pieces = IntegerField(null=True)
    views = TextField(null=True)
    published = TextField(null=True)
    headline = TextField(null=True)
    link = TextField(null=True)

    class Meta:
        table_name = "media_report"


class Indicator(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    level1 = TextField(null=True)
    level2 = TextField(null=True)
    name = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    objective = TextField(null=True, constraints=to("objective"))
    nature = TextField(null=True)
    direction = TextField(null=True)
    sign = TextField(null=True)
    initial_target = TextField(null=True)
    target = TextField(null=True)
    actual = TextField(null=True)
    unit = TextField(null=True)
    target_text = TextField(null=True)
    actual_text = TextField(null=True)
    grade = TextField(null=True)
    midyear = TextField(null=True)
    is_core = IntegerField(null=True)
    weight = TextField(null=True)
    coefficient = IntegerField(null=True)
    rule = TextField(null=True)
    deviation = TextField(null=True)
    remedy = TextField(null=True)

    class Meta:
        table_name = "indicator"


class Survey(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    activity = TextField(null=True, constraints=to("activity"))
    asked = TextField(null=True)
    held_on = TextField(null=True)
    issued = IntegerField(null=True)
    returned = IntegerField(null=True)
    valid = IntegerField(null=True)
    very_satisfied = IntegerField(null=True)
    satisfied = IntegerField(null=True)
    fairly_satisfied = IntegerField(null=True)
    dissatisfied = IntegerField(null=True)
    very_dissatisfied = IntegerField(null=True)
    method = TextField(null=True)
    target = IntegerField(null=True)
    findings = TextField(null=True)

    class Meta:
        table_name = "survey"


class Section(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    node = TextField(null=True)
    content = TextField(null=True)

    class Meta:
        table_name = "section"


class Policy(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    number = TextField(null=True)
    issuer = TextField(null=True)
    issued_on = TextField(null=True)
    subject = TextField(null=True)
    is_own = IntegerField(null=True)
    in_force = IntegerField(null=True)

    class Meta:
        table_name = "policy"


class Asset(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    category = TextField(null=True)
    original_value = IntegerField(null=True)
    net_value = IntegerField(null=True)
    acquired = IntegerField(null=True)
    disposed = IntegerField(null=True)
    disposal_no = TextField(null=True)
    idle_value = IntegerField(null=True)
    counted_on = TextField(null=True)
    count_agrees = IntegerField(null=True)
    within_standard = IntegerField(null=True)
    note = TextField(null=True)

    class Meta:
        table_name = "asset"


class RuleSet(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    version = TextField(null=True)
    content = TextField(null=True)

    class Meta:
        table_name = "rule_set"


class ScoreEntry(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    item = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))
    score = TextField(null=True)
    reason = TextField(null=True)
    lost_reason = TextField(null=True)
    points_met = TextField(null=True)
    not_applicable = IntegerField(null=True)

    class Meta:
        table_name = "score_entry"


class Problem(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    content = TextField(null=True)
    cause = TextField(null=True)
    line = TextField(null=True, constraints=to("budget_line"))

    class Meta:
        table_name = "problem"


class Measure(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    content = TextField(null=True)
    responsible = TextField(null=True)
    due = TextField(null=True)
    status = TextField(null=True)
    follow_up = TextField(null=True)

    class Meta:
        table_name = "measure"


class Explanation(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    check = TextField(null=True)
    about_record = TextField(null=True)
    about_uid = TextField(null=True)
    about_field = TextField(null=True)
    finding = TextField(null=True)
    content = TextField(null=True)
    author = TextField(null=True)
    written_on = TextField(null=True)

    class Meta:
        table_name = "explanation"


class Attachment(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    kind = TextField(null=True)
    owner_record = TextField(null=True)
    owner_uid = TextField(null=True)
    caption = TextField(null=True)
    photographer = TextField(null=True)
    taken_on = TextField(null=True)
    sha256 = TextField(null=True)
    size = IntegerField(null=True)

    class Meta:
        table_name = "attachment"


class FieldNote(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    record = TextField(null=True)
    row = TextField(null=True)
    field = TextField(null=True)
    origin = TextField(null=True)
    to_verify = IntegerField(null=True)
    confirmed_none = IntegerField(null=True)
    comment = TextField(null=True)

    class Meta:
        table_name = "field_note"


class Draft(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    record = TextField(null=True)
    row = TextField(null=True)
    field = TextField(null=True)
    typed = TextField(null=True)

    class Meta:
        table_name = "draft"


class TaskObjectives(Frozen):
    owner = TextField(constraints=to("task", " ON DELETE CASCADE"))
    position = IntegerField()
    target = TextField(constraints=to("objective"))

    class Meta:
        table_name = "task_objectives"
        primary_key = CompositeKey("owner", "position")


class ThemeObjectives(Frozen):
    owner = TextField(constraints=to("theme", " ON DELETE CASCADE"))
    position = IntegerField()
    target = TextField(constraints=to("objective"))

    class Meta:
        table_name = "theme_objectives"
        primary_key = CompositeKey("owner", "position")


class ActivityAssociations(Frozen):
    owner = TextField(constraints=to("activity", " ON DELETE CASCADE"))
    position = IntegerField()
    target = TextField(constraints=to("association"))

    class Meta:
        table_name = "activity_associations"
        primary_key = CompositeKey("owner", "position")


class ActivityObjectives(Frozen):
    owner = TextField(constraints=to("activity", " ON DELETE CASCADE"))
    position = IntegerField()
    target = TextField(constraints=to("objective"))

    class Meta:
        table_name = "activity_objectives"
        primary_key = CompositeKey("owner", "position")


class ActivityIndicators(Frozen):
    owner = TextField(constraints=to("activity", " ON DELETE CASCADE"))
    position = IntegerField()
    target = TextField(constraints=to("indicator"))

    class Meta:
        table_name = "activity_indicators"
        primary_key = CompositeKey("owner", "position")


class SectionPolicies(Frozen):
    owner = TextField(constraints=to("section", " ON DELETE CASCADE"))
    position = IntegerField()
    target = TextField(constraints=to("policy"))

    class Meta:
        table_name = "section_policies"
        primary_key = CompositeKey("owner", "position")


class MeasureProblems(Frozen):
    owner = TextField(constraints=to("measure", " ON DELETE CASCADE"))
    position = IntegerField()
    target = TextField(constraints=to("problem"))

    class Meta:
        table_name = "measure_problems"
        primary_key = CompositeKey("owner", "position")


class Change(Frozen):
    seq = IntegerField(primary_key=True)
    step = TextField()
    at = TextField()
    who = TextField()
    host = TextField()
    name = TextField()
    record = TextField()
    row = TextField()
    field = TextField()
    origin = TextField()
    old = TextField(null=True)
    new = TextField(null=True)
    salt = TextField(null=True)
    old_hash = TextField()
    new_hash = TextField()
    hash = TextField()

    class Meta:
        table_name = "change"


TABLES = (
    Report,
    Department,
    Staffing,
    Objective,
    Task,
    BudgetLine,
    BudgetChange,
    Payment,
    MonthlyPlan,
    Monitoring,
    Accounts,
    ThreePublic,
    Procurement,
    Association,
    Theme,
    Activity,
    MediaReport,
    Indicator,
    Survey,
    Section,
    Policy,
    Asset,
    RuleSet,
    ScoreEntry,
    Problem,
    Measure,
    Explanation,
    Attachment,
    FieldNote,
    Draft,
    TaskObjectives,
    ThemeObjectives,
    ActivityAssociations,
    ActivityObjectives,
    ActivityIndicators,
    SectionPolicies,
    MeasureProblems,
    Change,
)


def up(database: SqliteDatabase) -> None:
    """Make all tables."""
    with database.bind_ctx(TABLES):
        database.create_tables(TABLES, safe=False)

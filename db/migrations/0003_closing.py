"""Format 3: a closed year (封存) takes no change. Each table has three guards; what was closed is kept."""

from peewee import SqliteDatabase

TABLES = (
    "report", "department", "staffing", "objective", "task", "budget_line", "budget_change", "payment", "monthly_plan",
    "monitoring", "accounts", "three_public", "procurement", "activity", "theme", "association", "media_report",
    "indicator", "survey", "section", "policy", "asset", "rule_set", "score_entry", "problem", "measure", "explanation",
    "follow_up", "threshold", "reminder", "last_year", "attachment", "field_note", "draft", "task_objectives",
    "activity_associations", "activity_objectives", "activity_indicators", "theme_objectives", "section_policies",
    "measure_problems", "change", "attachment_bytes",
)  # fmt: skip
# typeof: reading the value would walk through the whole `content` before it, at every row that is written.
CLOSED = "EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null')"
CLOSED_WORDS = "本年度已封存，不能修改。要修改，请先解封。"
KEPT_WORDS = "封存过的版本要一直保留，只能解封一次，并且要写理由。"
KEPT_COLUMNS = ("uid", "position", "carried_from", "number", "closed_at", "closed_by", "digest", "content", "is_filed")
REOPENING = " AND ".join(
    (
        "OLD.reopened_at IS NULL",
        "NEW.reopened_at IS NOT NULL",
        "trim(coalesce(NEW.reason, '')) <> ''",
        *(f'NEW."{column}" IS OLD."{column}"' for column in KEPT_COLUMNS),
    )
)


def guard(operation: str, table: str, condition: str, words: str) -> str:
    """A trigger that refuses one kind of statement on one table."""
    when = f"WHEN {condition} " if condition else ""
    return (
        f'CREATE TRIGGER "closed_{operation.lower()}_{table}" BEFORE {operation} ON "{table}" {when}'
        f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
    )


def up(database: SqliteDatabase) -> None:
    """Set the guards: while the year is closed only its reopening goes through, once and with a reason."""
    for table in TABLES:
        for operation in ("INSERT", "UPDATE", "DELETE"):
            database.execute_sql(guard(operation, table, CLOSED, CLOSED_WORDS))
    # REPLACE would take an older edition away without a DELETE that a trigger hears of.
    new_one = f"{CLOSED} OR EXISTS (SELECT 1 FROM edition WHERE uid = NEW.uid)"
    database.execute_sql(guard("INSERT", "edition", new_one, CLOSED_WORDS))
    database.execute_sql(guard("UPDATE", "edition", f"NOT ({REOPENING})", KEPT_WORDS))
    database.execute_sql(guard("DELETE", "edition", "", KEPT_WORDS))

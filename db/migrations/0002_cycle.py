"""Format 2: the year's cycle, last year's follow-up, limits of the office's own, and the bytes of attachments."""

from peewee import BlobField, IntegerField, Model, SqliteDatabase, TextField


class Frozen(Model):
    class Meta:
        strict_tables = True
        legacy_table_names = False


class RuleSet(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    version = TextField(null=True)
    content = TextField(null=True)

    class Meta:
        table_name = "rule_set"


class FollowUp(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    problem = TextField(null=True)
    measure = TextField(null=True)
    responsible = TextField(null=True)
    status = TextField(null=True)
    result = TextField(null=True)

    class Meta:
        table_name = "follow_up"


class Threshold(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    value = TextField(null=True)
    reason = TextField(null=True)

    class Meta:
        table_name = "threshold"


class Reminder(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    due = TextField(null=True)
    duty = TextField(null=True)
    done = IntegerField(null=True)

    class Meta:
        table_name = "reminder"


class LastYear(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    year = IntegerField(null=True)
    source = TextField(null=True)
    digest = TextField(null=True)
    taken_on = TextField(null=True)
    content = TextField(null=True)

    class Meta:
        table_name = "last_year"


class Edition(Frozen):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    number = IntegerField(null=True)
    closed_at = TextField(null=True)
    closed_by = TextField(null=True)
    digest = TextField(null=True)
    content = TextField(null=True)
    reopened_at = TextField(null=True)
    reopened_by = TextField(null=True)
    reason = TextField(null=True)
    is_filed = IntegerField(null=True)

    class Meta:
        table_name = "edition"


class AttachmentBytes(Frozen):
    sha256 = TextField(primary_key=True)
    bytes = BlobField()

    class Meta:
        table_name = "attachment_bytes"


TABLES = (FollowUp, Threshold, Reminder, LastYear, Edition, AttachmentBytes)


def up(database: SqliteDatabase) -> None:
    """Make the new tables, and what the first files of format 1 lack."""
    with database.bind_ctx(TABLES):
        database.create_tables(TABLES, safe=False)
    complete(database)


def complete(database: SqliteDatabase) -> None:
    """Format 1 grew while it was in use: its first files have no rule sets, and two columns of the report less."""
    if not database.table_exists("rule_set"):
        with database.bind_ctx([RuleSet]):
            database.create_tables([RuleSet], safe=False)
    there = {column.name for column in database.get_columns("report")}
    for name in ("has_contents", "bold_headings"):
        if name not in there:
            database.execute_sql(f'ALTER TABLE "report" ADD COLUMN "{name}" INTEGER')

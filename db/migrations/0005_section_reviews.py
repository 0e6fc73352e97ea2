"""Format 5: who reviewed (核对) a section of the report and what it printed then; photos printed; annexes in 小四."""

from peewee import IntegerField, Model, SqliteDatabase, TextField

CLOSED = "EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null')"
CLOSED_WORDS = "本年度已封存，不能修改。要修改，请先解封。"


class SectionReview(Model):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    node = TextField(null=True)
    reviewer = TextField(null=True)
    reviewed_on = TextField(null=True)
    printed = TextField(null=True)

    class Meta:
        strict_tables = True
        legacy_table_names = False
        table_name = "section_review"


def up(database: SqliteDatabase) -> None:
    """Make the table, with the guards of a closed year; mark photos for the report; let annexes be large."""
    database.execute_sql('ALTER TABLE "report" ADD COLUMN "large_annexes" INTEGER')
    database.execute_sql('ALTER TABLE "attachment" ADD COLUMN "in_report" INTEGER')
    with database.bind_ctx([SectionReview]):
        database.create_tables([SectionReview], safe=False)
    for operation in ("INSERT", "UPDATE", "DELETE"):
        database.execute_sql(
            f'CREATE TRIGGER "closed_{operation.lower()}_section_review" BEFORE {operation} ON "section_review" '
            f"WHEN {CLOSED} BEGIN SELECT RAISE(ABORT, '{CLOSED_WORDS}'); END"
        )

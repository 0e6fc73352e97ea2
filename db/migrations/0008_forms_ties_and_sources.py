"""Format 8: what of the report is printed, as the office chose it; where an imported value stood."""

from peewee import IntegerField, Model, SqliteDatabase, TextField

CLOSED = "EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null')"
CLOSED_WORDS = "本年度已封存，不能修改。要修改，请先解封。"


class ReportDefinition(Model):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    annexes = TextField(null=True)
    has_charts = IntegerField(null=True)
    has_contents = IntegerField(null=True)
    is_public = IntegerField(null=True)
    is_chosen = IntegerField(null=True)

    class Meta:
        strict_tables = True
        legacy_table_names = False


MODELS = (ReportDefinition,)


def up(database: SqliteDatabase) -> None:
    """Make the tables, with the guards of a closed year, and add the columns."""
    with database.bind_ctx(MODELS):
        database.create_tables(MODELS, safe=False)
    for model in MODELS:
        table = model._meta.table_name
        for operation in ("INSERT", "UPDATE", "DELETE"):
            database.execute_sql(
                f'CREATE TRIGGER "closed_{operation.lower()}_{table}" BEFORE {operation} ON "{table}" '
                f"WHEN {CLOSED} BEGIN SELECT RAISE(ABORT, '{CLOSED_WORDS}'); END"
            )
    database.execute_sql('ALTER TABLE "field_note" ADD COLUMN "source" TEXT')

"""Format 6: many rows that a step adds or removes are one entry of the trail (a bundle); the outline of a year.

An entry of earlier formats is one of this format too: a program that does not know bundles must not take the trail for
broken.
"""

from peewee import IntegerField, Model, SqliteDatabase, TextField

CLOSED = "EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null')"
CLOSED_WORDS = "本年度已封存，不能修改。要修改，请先解封。"


class OutlineCopy(Model):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)
    name = TextField(null=True)
    version = TextField(null=True)
    content = TextField(null=True)

    class Meta:
        strict_tables = True
        legacy_table_names = False
        table_name = "outline_copy"


def up(database: SqliteDatabase) -> None:
    """Make the table of the year's own outline, with the guards of a closed year."""
    with database.bind_ctx([OutlineCopy]):
        database.create_tables([OutlineCopy], safe=False)
    for operation in ("INSERT", "UPDATE", "DELETE"):
        database.execute_sql(
            f'CREATE TRIGGER "closed_{operation.lower()}_outline_copy" BEFORE {operation} ON "outline_copy" '
            f"WHEN {CLOSED} BEGIN SELECT RAISE(ABORT, '{CLOSED_WORDS}'); END"
        )

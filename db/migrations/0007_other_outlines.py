"""Format 7: what other outlines than the default one print: incomes and spending by class, buildings, staff, units."""

from peewee import IntegerField, Model, SqliteDatabase, TextField

CLOSED = "EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null')"
CLOSED_WORDS = "本年度已封存，不能修改。要修改，请先解封。"


class Row(Model):
    uid = TextField(primary_key=True)
    position = IntegerField()
    carried_from = TextField(null=True)

    class Meta:
        strict_tables = True
        legacy_table_names = False


class OtherStaff(Row):
    category = TextField(null=True)
    number = IntegerField(null=True)


class SubordinateUnit(Row):
    name = TextField(null=True)
    kind = TextField(null=True)
    authorized = IntegerField(null=True)
    actual = IntegerField(null=True)
    full = IntegerField(null=True)
    spent = IntegerField(null=True)
    work = TextField(null=True)


class IncomeSource(Row):
    source = TextField(null=True)
    budget = IntegerField(null=True)
    received = IntegerField(null=True)
    spent = IntegerField(null=True)
    purpose = TextField(null=True)


class SpendingClass(Row):
    kind = TextField(null=True)
    subject = TextField(null=True)
    budget = IntegerField(null=True)
    spent = IntegerField(null=True)


class RestrainedExpense(Row):
    item = TextField(null=True)
    budget = IntegerField(null=True)
    spent = IntegerField(null=True)
    last_year = IntegerField(null=True)
    reason = TextField(null=True)


class Building(Row):
    name = TextField(null=True)
    approved_area = TextField(null=True)
    actual_area = TextField(null=True)
    budget = IntegerField(null=True)
    spent = IntegerField(null=True)
    note = TextField(null=True)


MODELS = (OtherStaff, SubordinateUnit, IncomeSource, SpendingClass, RestrainedExpense, Building)


def up(database: SqliteDatabase) -> None:
    """Make the tables, with the guards of a closed year."""
    with database.bind_ctx(MODELS):
        database.create_tables(MODELS, safe=False)
    for model in MODELS:
        table = model._meta.table_name
        for operation in ("INSERT", "UPDATE", "DELETE"):
            database.execute_sql(
                f'CREATE TRIGGER "closed_{operation.lower()}_{table}" BEFORE {operation} ON "{table}" '
                f"WHEN {CLOSED} BEGIN SELECT RAISE(ABORT, '{CLOSED_WORDS}'); END"
            )

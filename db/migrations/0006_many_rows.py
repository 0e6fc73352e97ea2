"""Format 6: the rows that a step adds or removes are one entry of the trail where they are many (a bundle).

No table changes: an entry of earlier formats is one of this format too.
"""

from peewee import SqliteDatabase


def up(database: SqliteDatabase) -> None:
    """Nothing to change: a program that does not know bundles must not take the trail for broken."""

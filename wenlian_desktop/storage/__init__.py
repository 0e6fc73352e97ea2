"""The year file: the only room that knows SQLite and peewee."""

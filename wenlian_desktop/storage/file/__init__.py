"""The year file: SQLite, its writer, trail, backups, migrations."""

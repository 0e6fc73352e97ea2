"""The logical digest: one SHA-256 over all that a year file says, whatever its pages look like."""

import hashlib
import json

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.storage.file.models import ALL_MODELS, AttachmentBytes

# Attachments are in it by their SHA-256.
LEFT_OUT = {cls.spec.name for cls in CATALOGUE if cls.spec.aside} | {AttachmentBytes._meta.table_name}


def digest(database: SqliteDatabase) -> str:
    """SHA-256 over the ordered rows of every table but drafts and attachments' bytes, as 64 hex digits."""
    total = hashlib.sha256()
    there = set(database.get_tables())  # an older file, copied before it is brought up, lacks some
    for model in ALL_MODELS:
        table = model._meta.table_name
        if table in LEFT_OUT or table not in there:
            continue
        keys = ", ".join(f'"{column.column_name}"' for column in model._meta.get_primary_keys())
        total.update(f"\n{table}\n".encode())
        for row in database.execute_sql(f'SELECT * FROM "{table}" ORDER BY {keys}'):
            total.update(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    return total.hexdigest()

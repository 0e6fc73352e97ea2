"""What an edit makes stale: figures elsewhere that still tell the former value."""

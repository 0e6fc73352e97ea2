"""The content of the report as blocks: parts, tables, charts, annexes."""

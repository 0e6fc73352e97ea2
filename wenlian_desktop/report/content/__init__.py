"""The report as blocks: which parts, tables and annexes there are and what they say."""

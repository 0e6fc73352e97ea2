"""RowKeys and texts: what paragraphs and forms tell of the office, its goals, activities and management."""

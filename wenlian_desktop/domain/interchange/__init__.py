"""The documented JSON of a year, its schema, the data dictionary, closed editions."""

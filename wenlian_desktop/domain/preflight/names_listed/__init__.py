"""Preflight rules for lists of names: as many as counted, none twice, parts that are among them, places that grow."""

"""Preflight (送出前检查): the checks that need no data, on the lines of anybody's report."""

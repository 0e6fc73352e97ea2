"""The window 报告提纲: the outline of the year is chosen and edited."""

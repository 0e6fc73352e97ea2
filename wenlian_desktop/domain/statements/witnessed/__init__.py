"""Figures that others make to the last digit: what is vouched for is not doubted."""

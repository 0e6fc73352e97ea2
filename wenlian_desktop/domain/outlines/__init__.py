"""Outlines (提纲): which headings a report has, in which order, and what stands under each."""

"""Attachments of a row: photos and documents."""

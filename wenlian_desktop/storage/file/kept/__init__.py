"""Backups that are kept beside a year and elsewhere: how they are called, and which of them stay."""

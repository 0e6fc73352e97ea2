"""A report as its readers see it: parts by topic, passages with their places, sentences, lists, tables."""

"""The archive package: names, inspection report, metadata, redaction."""

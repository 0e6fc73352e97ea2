"""The archive package: names, inspection, metadata, the public edition."""

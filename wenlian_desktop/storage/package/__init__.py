"""The archive package: made, verified, restored."""

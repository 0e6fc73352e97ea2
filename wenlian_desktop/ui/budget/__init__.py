"""The budget tree and its detail tables."""

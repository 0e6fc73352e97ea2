"""Rules and their findings: registry, message templates, findings."""

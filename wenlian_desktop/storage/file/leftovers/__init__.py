"""What a session that was interrupted left beside a year: told from what another file left, kept aside, swept."""

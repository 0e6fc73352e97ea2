"""Preview and printing."""

"""Rules on figures and dates that are told in two places: indicators, objectives, monitoring, texts."""

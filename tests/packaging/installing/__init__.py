"""Packages tried in empty Debians: installed, upgraded, cut off, removed; Chinese typed with real input methods."""

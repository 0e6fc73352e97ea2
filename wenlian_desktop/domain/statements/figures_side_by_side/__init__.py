"""Figures told side by side: in pairs, in turn, or one time after another."""

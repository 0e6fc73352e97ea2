"""Figures that nothing near them explains, and that a slip of the hand would."""

"""Draws that are the same in any order of the tests.

Hypothesis mixes the constants of our modules that happen to be loaded into what it draws, and the order of the tests
decides which those are. Imported for its effect by the fixtures and by what draws without them.
"""

from hypothesis.internal.conjecture.providers import Constants, HypothesisProvider

NO_CONSTANTS = Constants()

HypothesisProvider._local_constants = property(lambda provider: NO_CONSTANTS)  # type: ignore[assignment,method-assign]

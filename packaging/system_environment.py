"""Run first in the frozen program: programs of the system that it starts find the system's libraries, not ours.

The loader found ours by LD_LIBRARY_PATH, and keeps what was there before as LD_LIBRARY_PATH_ORIG.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before:
    os.environ["LD_LIBRARY_PATH"] = before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)

"""The distribution: the program's name and version, the suffix of its files, and the folder of shipped files."""

import sys
from pathlib import Path

NAME, VERSION = "文联绩效", "0.1.0"
SUFFIX = ".wenlian"  # of a year file
DECODE = "--decode-pictures"  # the argument that makes a process decode photos and nothing else
READ = "--read-file"  # the argument that makes a process read one file from elsewhere and nothing else


def root() -> Path:
    """The folder of shipped files: the checkout, or the unpacked bundle of a frozen program."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(__file__).resolve().parents[1] if bundle is None else Path(bundle)


ROOT = root()
RESOURCES, DB = ROOT / "resources", ROOT / "db"

"""The program's first file, frozen."""

from wenlian_desktop.__main__ import run

run()

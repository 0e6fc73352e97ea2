"""`python -m wenlian_desktop`: the program, or one of its commands."""

import sys

from wenlian_desktop import lazy_imports

lazy_imports.defer_all()  # before the imports that would load them

from wenlian_desktop.cli import main  # noqa: E402


def run() -> None:
    """The entry point of the installed command."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()

"""`python -m wenlian_desktop`: the program, or one of its commands."""

import sys

from wenlian_desktop.cli import main


def run() -> None:
    """The entry point of the installed command."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()

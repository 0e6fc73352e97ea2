"""`python -m wenlian_desktop`: the program, or one of its commands."""

import gc
import sys

from wenlian_desktop.distribution import DECODE, READ


def run() -> None:
    """The entry point of the installed command."""
    if sys.argv[1:] == [DECODE]:
        from wenlian_desktop.report.pictures.picture_worker import serve

        return serve()
    if sys.argv[1:] == [READ]:
        from wenlian_desktop.intake.reading_worker import serve_file

        return serve_file()
    gc.disable()  # modules make no garbage: looking for it among them is a tenth of the start
    from wenlian_desktop.cli import main

    gc.enable()
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()

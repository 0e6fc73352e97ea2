"""The process that decodes photos: requests on standard input, answers on standard output, until the input ends.

It holds one photo at a time, no year and no other file, and limits itself: what a hostile photo can reach is this
process. A head says how many bytes follow it.
"""

import json
import sys
import warnings
from struct import Struct
from typing import BinaryIO

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.pictures.print_image import print_image
from wenlian_desktop.report.pictures.screen_image import screen_image
from wenlian_desktop.worker_limits import limit_process, limit_seconds, own_output

REQUEST = Struct("<B3xffQ")  # purpose, width and height, size of the photo
ANSWER = Struct("<B3xIIQ")  # outcome, width and height in pixels, size of what follows
ON_SCREEN, IN_PRINT = range(2)  # purposes: width and height in pixels, in pt
READY, DONE, REFUSED = range(3)  # outcomes; a refusal is a JSON list of sentences
MOST_MEMORY = 1_000_000_000  # bytes of address space
MOST_SECONDS = 15  # of CPU a photo


def serve() -> None:
    """Answer requests until the input ends."""
    requests, answers = sys.stdin.buffer, own_output()
    limit_process(MOST_MEMORY)
    _load_decoders()
    _send(answers, READY, b"")
    while head := requests.read(REQUEST.size):
        purpose, width, height, size = REQUEST.unpack(head)
        content = requests.read(size)
        limit_seconds(MOST_SECONDS)
        _answer(answers, purpose, content, width, height)


def _answer(answers: BinaryIO, purpose: int, content: bytes, width: float, height: float) -> None:
    try:
        if purpose == IN_PRINT:
            _send(answers, DONE, print_image(content, width, height))
        else:
            pixels = screen_image(content, round(width), round(height))
            _send(answers, DONE, pixels.rgba, pixels.width, pixels.height)
    except UserError as refusal:
        sentences = [refusal.happened, refusal.safe, refusal.remedy]
        _send(answers, REFUSED, json.dumps(sentences).encode())


def _send(answers: BinaryIO, outcome: int, body: bytes, width: int = 0, height: int = 0) -> None:
    answers.write(ANSWER.pack(outcome, width, height, len(body)) + body)
    answers.flush()


def _load_decoders() -> None:
    """Import them now: under the limits of a photo there may be no room for it."""
    from PIL import Image, ImageCms, ImageOps, TiffImagePlugin, WebPImagePlugin  # noqa: F401

    warnings.simplefilter("ignore")
    Image.preinit()

"""Photos decoded for the screen and for print; one that is too much for the process that decodes it is a sentence."""

from wenlian_desktop.child_process import IsWanted
from wenlian_desktop.domain.records.originals import digest_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.pictures.picture_worker import IN_PRINT, ON_SCREEN
from wenlian_desktop.report.pictures.screen_image import Pixels
from wenlian_desktop.session.pictures.crashed_pictures import crashed as crashed
from wenlian_desktop.session.pictures.picture_process import Answer, PictureProcess, ProcessDiedError

process = PictureProcess()


def decode_for_screen(content: bytes, width: int, height: int, is_wanted: IsWanted) -> Pixels:
    """A photo no larger than `width` x `height` pixels; raises UserError where it cannot be shown."""
    answer = _decode(ON_SCREEN, content, width, height, is_wanted)
    if len(answer.body) != answer.width * answer.height * 4:
        raise _refusal()
    return Pixels(*answer)


def decode_for_print(content: bytes, width: float, height: float) -> bytes:
    """A photo as a JPEG that fits `width` x `height` pt, see `print_image`; raises UserError."""
    return _decode(IN_PRINT, content, width, height, lambda: True).body


def _decode(purpose: int, content: bytes, width: float, height: float, is_wanted: IsWanted) -> Answer:
    """Twice where the process died: it may have been ended from outside."""
    digest = digest_of(content)
    if digest in crashed:
        raise _refusal()
    for _ in range(2):
        try:
            return process.decode(purpose, content, width, height, is_wanted)
        except ProcessDiedError as death:
            if not is_wanted():
                raise _refusal() from None
            if death.was_late:
                break
    crashed.add(digest)
    raise _refusal()


def _refusal() -> UserError:
    happened = "这张照片打不开：读它的时候出错，或用时太久，可能已损坏。"
    return UserError(happened, "原件仍在，其他内容没有影响。", "可以另存后，用看图软件查看。")

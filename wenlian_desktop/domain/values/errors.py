"""Errors shown to the user; every other exception is a bug."""

import errno
import json

from wenlian_desktop.domain.values.strict_json import AmbiguousJson

REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "文件不在了",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EBUSY: "正被别的程序使用",
    errno.EIO: "磁盘读写出错",
    errno.ENAMETOOLONG: "名字过长",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件过多",
    errno.ENOMEM: "内存不足",
    errno.ESTALE: "网络文件夹断开了",
    errno.ETIMEDOUT: "网络没有应答",
}


def error_reason(error: OSError | ValueError) -> str:
    """The reason of a system or decoding error in Chinese; unlisted system errors are given by their number."""
    match error:
        case UnicodeDecodeError():
            return "文字编码不对"
        case AmbiguousJson():
            return str(error)
        case json.JSONDecodeError():
            return f"第{error.lineno}行第{error.colno}个字符附近读不懂"
        case OSError():
            return REASONS.get(error.errno or 0) or f"系统错误{error.errno or ''}"
    return "读不懂"


class UserError(Exception):
    """An error message in Chinese: what happened, what is safe, what to do. Shown as it is, without a traceback."""

    def __init__(self, happened: str, safe: str = "", remedy: str = "") -> None:
        super().__init__(happened + safe + remedy)
        self.happened = happened
        self.safe = safe
        self.remedy = remedy


OUT_OF_MEMORY = "内存不够，没有做完。已保存的内容都在。请关闭其他程序，或换一个小些的文件再试。"


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that the memory is used up: Python's own, the system's, or of a library being loaded."""
    if isinstance(error, ImportError):
        return any(words in str(error) for words in ("failed to map segment", "Cannot allocate memory"))
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM)


class ParseError(UserError):
    """A text that cannot be parsed as a value of its field; the message gives the reason to the user."""

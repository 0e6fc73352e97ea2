"""Errors a clerk can act on; everything else is a bug."""


class UserError(Exception):
    """Says in Chinese what happened, what is safe, and what to do; shown as it is, never with a traceback."""

    def __init__(self, happened: str, safe: str = "", remedy: str = "") -> None:
        super().__init__(happened + safe + remedy)
        self.happened = happened
        self.safe = safe
        self.remedy = remedy


class NotReadable(UserError):  # noqa: N818 -- the trade speaks: 读不出
    """A text that is no value of its field; the message is the reason, for the person who typed it."""

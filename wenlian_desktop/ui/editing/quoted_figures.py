"""Lookup of the figures that texts quote, in the current snapshot of the year."""

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import Token, target_field, token_source, token_text
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import Derivation
from wenlian_desktop.ui.bridge import Bridge

LOST_FIGURE = "这个数据所在的记录已删除，这里是它最后的值。请删去，或重新插入数据。"
UNKNOWN_FIGURE = "这个数据找不到来源，报告中印为〔未填〕。请删去，或重新插入数据。"


class QuotedFigures:
    """Resolves tokens with the newest snapshot."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    @property
    def view(self) -> Year:
        """The current snapshot of the year."""
        return self._bridge.view

    def value(self, token: Token) -> str:
        """The value of a token as text."""
        return token_text(self.view, token)

    def ref(self, token: Token) -> Ref | None:
        """The field of a token; None if there is none."""
        return target_field(self.view, token)

    def is_lost(self, token: Token) -> bool:
        """Whether the source of a token is deleted."""
        return token_source(self.view, token) is None

    def describe(self, token: Token) -> str:
        """A sentence on the source of a figure."""
        source = token_source(self.view, token)
        if isinstance(source, Ref):
            return f"{describe_field(self.view, source)}，随该栏变动。双击到该栏。"
        if isinstance(source, Derivation):
            return f"{source.name}，由程序计算，随数据变动。"
        return LOST_FIGURE if token.last else UNKNOWN_FIGURE

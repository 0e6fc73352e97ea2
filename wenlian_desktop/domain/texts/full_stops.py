"""The full stop at the end of a typed text that stands within a composed paragraph."""

ENDS = "。！？…"
CLOSING = "”’』」）"  # a stop before one of them ends the sentence too
DANGLING = "，、；：,;: "


def without_stop(text: str) -> str:
    """The text as a clause: without full stops and marks that would continue the sentence at its end."""
    return text.rstrip(f"。{DANGLING}")


def with_full_stop(text: str) -> str:
    """The text with one full stop at its end; marks that would continue the sentence are dropped there."""
    bare = text.rstrip().rstrip(DANGLING)
    while bare.endswith("。。"):
        bare = bare[:-1]
    if not bare:
        return ""
    ended = bare[-1] in ENDS or (bare[-1] in CLOSING and bare.rstrip(CLOSING)[-1:] in [*ENDS])
    return bare if ended else f"{bare}。"

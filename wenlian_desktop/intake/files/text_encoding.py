"""The encoding of a text file: UTF-8, GB18030 or UTF-16, told by its bytes."""

MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
NO_CHARACTERS = ("\ufffe", "\uffff")  # in no text: the bytes were something else
COMMON = frozenset(  # characters: more than half of any Chinese text
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
    "去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总"
    "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
    "收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连"
    "断深难近矿千周委素技备半办青省列习响约支，。：；（）、"
)
FEWEST_CHARACTERS = 20  # of them, to tell an encoding by


def decode_text(content: bytes) -> str | None:
    """The text of a file; None for an encoding that is none of these."""
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        is_wrong = encoding == "gb18030" and _is_garbled(text)
        return None if is_wrong or any(sign in text for sign in NO_CHARACTERS) else text
    return None


def _encodings(content: bytes) -> tuple[str, ...]:
    """The encodings to try. UTF-16 is told by its mark, or by the zeros of its digits and line ends."""
    if content.startswith(MARKS_OF_UTF_16):
        return ("utf-16",)
    if b"\0" in content:
        return ("utf-16-le",) if content[1::2].count(0) >= content[::2].count(0) else ("utf-16-be",)
    return ("utf-8-sig", "gb18030")


def _is_garbled(text: str) -> bool:
    """Whether the text was in another encoding (Big5, Shift-JIS): no common character among many."""
    characters = [char for char in text if char >= "\u3400"]
    return len(characters) >= FEWEST_CHARACTERS and sum(char in COMMON for char in characters) * 20 < len(characters)

"""What single characters are plainly written as: full width, radicals for characters, blanks of every kind."""

import re
import unicodedata

HAN = "\u4e00-\u9fff"
INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
# The supplement of radicals (U+2E80-2EFF), of which Unicode itself equates only two with characters.
SUPPLEMENT = (
    "⺀冫⺁厂⺂乛⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺎兀⺏尢⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爫"
    "⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺱罒⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车"
    "⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻡饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻲龟⻳龟"
)
RADICAL = re.compile("[\u2e80-\u2fdf]")
LOOK_ALIKES = dict(zip("％．＋－＝−‐‑○〇\u000b\u2028", "%.+-=---〇〇\n\n", strict=True))
BLANK_CODES = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
# Full-width digits and letters, radicals, compatibility ideographs, ⒈ to ⒛: as Unicode writes them (NFKC).
COMPATIBLE = (
    (0xFF10, 0xFF1A),
    (0xFF21, 0xFF3B),
    (0xFF41, 0xFF5B),
    (0x2F00, 0x2FD6),
    (0xF900, 0xFADA),
    (0x2488, 0x249C),
)
BRACKETED = ((0x2474, 0x2488), (0x3220, 0x322A))  # ⑴ to ⒇, ㈠ to ㈩


def _plain_forms() -> dict[str, str]:
    forms = {chr(code): _compatible(code) for first, end in COMPATIBLE for code in range(first, end)}
    forms |= {chr(code): f"（{_compatible(code)[1:-1]}）" for first, end in BRACKETED for code in range(first, end)}
    forms |= dict(zip(SUPPLEMENT[::2], SUPPLEMENT[1::2], strict=True))
    return forms | dict.fromkeys(map(chr, BLANK_CODES), " ") | LOOK_ALIKES


def _compatible(code: int) -> str:
    return unicodedata.normalize("NFKC", chr(code))


PLAIN_FORMS = {sign: plain for sign, plain in _plain_forms().items() if sign != plain}
ODD_CHARACTER = re.compile(  # whatever may have a plain form; ranges, since a class of each is slow to compile
    "[\u000b\u00a0\u1680\u2000-\u200a\u2010\u2011\u2028\u202f\u205f\u2212\u2474-\u249b\u25cb\u2e80-\u2fd5\u3000\u3007"
    "\u3220-\u3229\uf900-\ufad9\uff05\uff0b\uff0d\uff0e\uff10-\uff19\uff1d\uff21-\uff3a\uff41-\uff5a]"
)

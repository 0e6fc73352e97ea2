"""GB/T 9704-2012 党政机关公文格式 in numbers, copied from the standard: what the tests measure the pages by.

All lengths in pt, from the left and upper edge of the sheet. Nothing here comes from the program.
"""

MM = 72 / 25.4

# 5.1: A4 (GB/T 148). 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm x 225 mm.
PAGE_HEIGHT = 297 * MM
TOP, LEFT = 37 * MM, 28 * MM
WIDTH, HEIGHT = 156 * MM, 225 * MM

# 5.2.3: 22 lines a page, 28 characters a line.
LINES, CHARACTERS = 22, 28
PITCH, ADVANCE = HEIGHT / LINES, WIDTH / CHARACTERS

# Composition (避头尾): marks that begin no line, and marks that end none. GB/T 15834-2011, 5.1: 句号 逗号 顿号 分号
# 冒号 问号 叹号 and the closing half of paired marks begin no line, nor do 间隔号 and 连接号; the opening half ends no
# line; percent and degree signs stay with their number.
NO_START = "，。、；：？！）》」』】〕〉”’…·％%‰℃" + ",.;:?!)]}" + "～~–"
NO_END = "（《「『【〔〈“‘" + "([{" + "￥¥$№"
# Marks as wide as a character, half of it empty: at the right of these, at the left of those.
EMPTY_AT_THE_RIGHT = "，。、；：）》」』】〕〉”’"
EMPTY_AT_THE_LEFT = "（《「『【〔〈“‘"

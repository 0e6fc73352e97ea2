"""Tables as CSV: readable in a spreadsheet and without loss when read back.

UTF-8 with a byte order mark (for Excel), lines end with CR LF, the first line has the column names. Texts are always
quoted, integers never, and NULL (未填) is an empty field: "" is an empty text. A text that begins with = + - @ ' TAB or
CR gets a ' in front so that no spreadsheet takes it for a formula; parsing removes it.
"""

import re

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.package.raw_tables import RawTable, Value

BYTE_ORDER_MARK = "\ufeff"
LINE_END = "\r\n"
FIELD = re.compile(r'"([^"]*(?:""[^"]*)*)"|(-?\d{1,19})|')
FORMULA_STARTS = ("=", "+", "-", "@", "'", "\t", "\r")
TEXT_PREFIX = "'"


def format_csv(table: RawTable) -> bytes:
    """The CSV file of a table."""
    lines = [",".join(_format_value(name) for name in table.columns)]
    lines += [",".join(map(_format_value, row)) for row in table.rows]
    return (BYTE_ORDER_MARK + "".join(line + LINE_END for line in lines)).encode()


def _format_value(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    guarded = TEXT_PREFIX + value if value.startswith(FORMULA_STARTS) else value
    return '"' + guarded.replace('"', '""') + '"'


def parse_csv(name: str, content: bytes) -> RawTable:
    """The table in a CSV file; raises UserError naming the first line that is not in our format."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise _refusal(name, 1) from None
    if not text.startswith(BYTE_ORDER_MARK):
        raise _refusal(name, 1)
    rows, position = [], len(BYTE_ORDER_MARK)
    while position < len(text):
        row, position = _parse_row(name, text, position)
        rows.append(row)
    heads = [each for each in rows[0] if isinstance(each, str)] if rows else []
    if not heads or any(len(row) != len(heads) for row in rows):
        raise _refusal(name, 1)
    return RawTable(name, tuple(heads), tuple(rows[1:]))


def _parse_row(name: str, text: str, position: int) -> tuple[tuple[Value, ...], int]:
    values: list[Value] = []
    while found := FIELD.match(text, position):
        values.append(_parse_value(found))
        position = found.end()
        if text.startswith(LINE_END, position):
            return tuple(values), position + len(LINE_END)
        if text[position : position + 1] != ",":
            break
        position += 1
    raise _refusal(name, 1 + text.count("\n", 0, position))


def _parse_value(found: re.Match[str]) -> Value:
    text, number = found.groups()
    if text is not None:
        plain = text.replace('""', '"')
        return plain[1:] if plain.startswith(TEXT_PREFIX) else plain
    return int(number) if number else None


def _refusal(name: str, line: int) -> UserError:
    return UserError(
        f"“{name}.csv”第{line}行的写法不对：可能用电子表格另存过。",
        "没有建立任何文件。",
        "请使用归档包里的原文件；CSV 只供查看，不要另存。",
    )

"""Files that are not read, by their ending or their first bytes: what each is, and how to save it as one that is."""

from wenlian_desktop.domain.values.errors import UserError

UNCHANGED = "文件没有改动。"
SAVE_AS = "请用 Word 或 WPS 打开它，按 F12 另存，类型选“Word 文档（*.docx）”，再用另存的文件。"
FROM_PDF = "请用 WPS 打开它，选“PDF转Word”，存为 .docx；或在阅读器里全选、复制，粘贴进来。"
BY_ENDING = {
    ".doc": ("旧版 Word 文档", SAVE_AS),
    ".wps": ("WPS 文字的旧格式", SAVE_AS),
    ".rtf": ("RTF 文档", SAVE_AS),
    ".odt": ("OpenDocument 文档", SAVE_AS),
    ".docm": ("带宏的 Word 文档", SAVE_AS),
    ".ofd": ("OFD 版式文件", "请在阅读器里全选、复制，粘贴进来。"),
    ".pdf": ("PDF 文件", FROM_PDF),
}
BY_START = {
    b"\xd0\xcf\x11\xe0": ("旧版 Word 文档，或加了密码", "请用 Word 或 WPS 打开它，去掉密码，另存为 .docx。"),
    b"%PDF": ("PDF 文件，只是改了名字", FROM_PDF),
    b"{\\rtf": ("RTF 文档，只是改了名字", SAVE_AS),
}


def refuse_known_format(name: str) -> None:
    """Raise UserError for a file that is known, by its ending, as one that is not read."""
    for ending, (what, remedy) in BY_ENDING.items():
        if name.lower().endswith(ending):
            raise UserError(f"读不了“{name}”：这是{what}。", UNCHANGED, remedy)


def refuse_disguised(name: str, content: bytes) -> None:
    """Raise UserError for the content of another format under the name of a .docx."""
    for start, (what, remedy) in BY_START.items():
        if content.startswith(start):
            raise UserError(f"“{name}”其实是{what}。", UNCHANGED, remedy)

"""收据: the receipt, which later proves that a package is the one that was handed over."""

from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Cell, Column, Document, Table, Title

COMMANDS = """在归档包文件夹里运行：
sha256sum -c manifest-sha256.txt
sha256sum -c tagmanifest-sha256.txt
cksum -a sm3 -c sm3sums.txt
sha256sum tagmanifest-sha256.txt（应与包摘要相同）"""
EXPLANATION = """归档包里任何一个字节改动，核验都会发现；连清单一起改写的，包摘要就与本收据不同。
请把本收据打印签字，与归档包分开保存。"""
CLOSING_ROWS = (
    ("不用本程序也能核验", COMMANDS),
    ("说明", EXPLANATION),
    ("移交人（签字、日期）", "\n"),
    ("接收人（签字、日期）", "\n"),
)
GROUP = 8  # hex digits per group


def receipt(office: str, facts: list[tuple[str, str]]) -> Document:
    """The receipt as a document of one page: `facts` are (name, value) in order."""
    rows = tuple((Cell((Run(name),)), Cell((Run(value),))) for name, value in (*facts, *CLOSING_ROWS))
    table = Table("", "", (Column("项目", 42), Column("内容", 114)), rows)
    return Document("归档收据", office, (Title(((Run("归档收据"),),)), table))


def group_digits(digest: str) -> str:
    """A digest in groups of digits, for reading."""
    return " ".join(digest[start : start + GROUP] for start in range(0, len(digest), GROUP))

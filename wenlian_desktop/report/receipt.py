"""收据: what proves later that a package is the one that was handed over."""

from wenlian_desktop.domain.text import Run
from wenlian_desktop.report.document import Cell, Column, Document, Paragraph, Table, Title

SAYS = (
    "包摘要由清单算出，清单又记着每个文件的摘要：包里任何一个字节改动，核验都会发现；连清单一起改写的，摘要就与本收据不同。",
    "不用本程序也能核验：在归档包文件夹里运行“sha256sum -c manifest-sha256.txt”和“sha256sum -c "
    "tagmanifest-sha256.txt”，"
    "国密摘要运行“cksum -a sm3 -c sm3sums.txt”；再对“tagmanifest-sha256.txt”算 SHA-256，应与上面的包摘要相同。",
    "请把本收据打印后签字，与归档包分开保存。",
)
SIGNED = (("移交人：", "日期："), ("接收人：", "日期："))


def receipt(office: str, facts: list[tuple[str, str]]) -> Document:
    """The receipt as a document: `facts` are (name, value) in order."""
    rows = tuple((Cell((Run(name),)), Cell((Run(value),))) for name, value in facts)
    signed = tuple((Cell((Run(left),)), Cell((Run(right),))) for left, right in SIGNED)
    return Document(
        "归档收据",
        office,
        (
            Title(((Run("归档收据"),),)),
            Table("", "", (Column("项目", 42), Column("内容", 114)), rows),
            *(Paragraph((Run(words),)) for words in SAYS),
            Table("", "", (Column("签字", 78), Column("日期", 78)), signed),
        ),
    )

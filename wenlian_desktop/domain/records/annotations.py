"""Records about other records: attachments, notes on fields, reviews of sections, drafts of typed text."""

from datetime import date

from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.records.tabs import MANAGEMENT, MATERIALS
from wenlian_desktop.domain.values.fields import Origin, choice, count, day, long_text, text, yes_no
from wenlian_desktop.domain.values.outline import TEXT_KEYS

ATTACHMENT_KINDS = (
    "照片", "方案", "通知", "签到表", "节目单", "展签目录", "问卷", "媒体截图", "总结", "批复文件", "凭证",
    "制度文件", "其他",
)  # fmt: skip


@record("attachment", "佐证材料", MATERIALS, title=("name",))
class Attachment(Record):
    """A supporting document (佐证材料), which refers to its file by SHA-256."""

    name: str | None = text("材料名称", required=True, personal=False)
    kind: str | None = choice("材料类别", ATTACHMENT_KINDS)
    owner_record: str | None = text("所属记录", personal=False, shown=False)
    owner_uid: str | None = text("所属记录编号", personal=False, shown=False)
    caption: str | None = text("说明", personal=False)
    photographer: str | None = text("拍摄者", personal=True)
    taken_on: date | None = day("形成日期")
    sha256: str | None = text("数字摘要（SHA-256）", personal=False, shown=False)
    size: int | None = count("文件大小", "字节", shown=False)
    in_report: bool | None = yes_no("印入报告")


@record("field_note", "栏目备注", MANAGEMENT, title=("field",), shown=False)
class FieldNote(Record):
    """Metadata of one field: provenance, 待核, a comment, whether 无 was confirmed; where an imported value stood."""

    record: str | None = text("记录", required=True, personal=False)
    row: str | None = text("记录编号", required=True, personal=False)
    field: str | None = text("栏目", required=True, personal=False)
    origin: str | None = choice("来源", tuple(origin.value for origin in Origin))
    to_verify: bool | None = yes_no("待核")
    confirmed_none: bool | None = yes_no("确认无")
    comment: str | None = long_text("备注", personal=False, proofread=False)
    source: str | None = text("出处", personal=False)


@record("section_review", "核对记录", MANAGEMENT, title=("node",), shown=False)
class SectionReview(Record):
    """That a section of the report was reviewed (已核), with the text it printed then; there is one of each section."""

    node: str | None = choice("提纲标题", TEXT_KEYS, required=True)
    reviewer: str | None = text("核对人", required=True, personal=True)
    reviewed_on: date | None = day("核对日期")
    printed: str | None = long_text("核对时印出的内容", personal=False, proofread=False)


@record("draft", "未完成的输入", MANAGEMENT, title=("field",), transient=True, shown=False)
class Draft(Record):
    """Typed text that is not committed, or could not be parsed; excluded from dump, trail and digest."""

    record: str | None = text("记录", required=True, personal=False)
    row: str | None = text("记录编号", required=True, personal=False)
    field: str | None = text("栏目", required=True, personal=False)
    typed: str | None = long_text("输入", personal=False, proofread=False)


FIELD_ANNOTATIONS = (Draft.spec.name, FieldNote.spec.name)  # rows of these belong to a single field of another row

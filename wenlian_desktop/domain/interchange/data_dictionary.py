"""数据字典: a description of all records and fields, generated from the declarations, for readers in decades."""

from collections.abc import Iterator

from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.record import Spec
from wenlian_desktop.domain.values.fields import Field, Kind

STORED = {
    Kind.COUNT: "整数",
    Kind.PERSON_TIMES: "文字，如 200余、超过138万；汇总按下限",
    Kind.FLOOR: "文字，如 200余、超过138万；汇总按下限",
    Kind.YUAN: "整数，单位：分",
    Kind.WAN_YUAN: "整数，单位：分",
    Kind.PERCENT: "整数，单位：0.01%",
    Kind.NUMBER: "文字写的小数",
    Kind.DATE: "文字，年-月-日",
    Kind.MONTH: "整数，1至12",
    Kind.YES_NO: "整数，1 为是，0 为否",
}
HEAD = """数据字典

每种记录一张表，一条记录一行。每张表都有三栏：
  uid           记录编号，16位十六进制数
  position      次序
  carried_from  由上年哪一条结转而来（上年的 uid），没有则为空
空（NULL）表示未填。确认“无”的栏，值为空，另在 field_note 中有一行 confirmed_none 为 1。
field_note 的“记录编号”只有10位的，说的是编号以它开头的各条（由一张表导入）；出处末尾的 * 代表行号，
即编号的末6位（十六进制）。
长文字中的 ⟦uid.栏名⟧ 引用那一栏的数；⟦uid.栏名=值⟧ 是所引的记录删除时的值。
对应多条的栏另有一张表“表名_栏名”：owner 为本条，position 为次序，target 为所对应的一条。
change 是操作日志，一栏一改记一行，hash 逐行相连；attachment_bytes 是佐证材料的原件，以其 SHA-256 为名。
各表的 SQL 定义在 .sql 文件里。
"""


def data_dictionary() -> str:
    """The data dictionary as text."""
    return "\n".join([HEAD, *(line for cls in CATALOGUE for line in _record(cls.spec))])


def _record(spec: Spec) -> Iterator[str]:
    yield f"{spec.name}　{spec.label}" + ("（每年一条）" if spec.single else "")
    for field in spec.fields.values():
        yield f"  {field.name}　{field.caption}：{'；'.join(_describe(field))}"
    yield ""


def _describe(field: Field) -> Iterator[str]:
    if field.target:
        many = field.kind is Kind.REFERENCES
        yield f"对应{RECORDS[field.target].spec.label}（{field.target}）" + ("，可多条" if many else "的 uid")
    else:
        yield STORED.get(field.kind, "文字")
    if field.choices:
        yield f"选项：{'、'.join(field.choices)}"
    if field.required:
        yield "必填"

"""The ledger as text, for the command line."""

from wenlian_desktop.domain.scoring.ledger import Ledger
from wenlian_desktop.domain.values.numerals import trim_zeros


def format_ledger(ledger: Ledger) -> str:
    """The ledger as text: a line per item, deductions below it."""
    lines = [f"{ledger.scheme.name}（{ledger.scheme.source}）"]
    for part in ledger.parts:
        lines.append(f"{part.item.name} {part.got}/{trim_zeros(part.full)}")
        for line in ledger.lines:
            if line.path[0] is part.item:
                lines.append(f"  {line.item.name} {line.got}/{trim_zeros(line.full)}  {line.arithmetic}")
                lines += [f"    扣{line.lost}分：{line.loss_reason}"] if line.lost else []
    lines.append(
        f"总分 {ledger.score}/{trim_zeros(ledger.full)} {ledger.grade if ledger.is_known else '（有的项目缺数据）'}"
    )
    return "\n".join(lines)

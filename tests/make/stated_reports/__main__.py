"""`python -m tests.make.stated_reports [--held] [--count N]`: recall by kind, and the false remarks.

Of the wordings held back only totals are printed, so that nobody reads them by chance.
"""

import argparse
from collections import Counter, defaultdict

from tests.make.stated_reports.measuring import FalseRemark, Told, clean_remarks, tell

MOST_TEXTS = 5


def main() -> None:
    """Prints what the preflight finds in a number of reports."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--count", type=int, default=2000, help="spoiled reports; a quarter as many orderly ones")
    asked = parser.parse_args()
    _print_recall([tell(seed, asked.held) for seed in range(asked.count)], asked.held)
    reports = asked.count // 4
    on_orderly = [remark for seed in range(reports) for remark in clean_remarks(seed, asked.held)]
    _print_false("orderly reports", on_orderly, reports, asked.held)


def _print_recall(told: list[Told], held: bool) -> None:
    found, planted = Counter(one.planted.kind for one in told if one.found), Counter(one.planted.kind for one in told)
    missed = defaultdict(list)
    for one in told:
        if not one.found:
            missed[one.planted.kind].append(f"{one.text}  （应为 {one.planted.right}）")
    print(f"recall {sum(found.values())}/{len(told)} = {sum(found.values()) / len(told):.1%}")
    for kind, count in sorted(planted.items(), key=lambda pair: found[pair[0]] / pair[1]):
        print(f"  {found[kind] / count:6.1%} {found[kind]:4}/{count:<4} {kind}")
        for text in [] if held else missed[kind][:MOST_TEXTS]:
            print(f"           {text}")
    beside = [each for one in told for each in one.beside]
    _print_false("spoiled reports, beside the fault", beside, len(told), held)


def _print_false(where: str, remarks: list[FalseRemark], reports: int, held: bool) -> None:
    print(f"{len(remarks)} remarks on {reports} {where}")
    texts = defaultdict(list)
    for code, level, text in remarks:
        texts[level, code].append(text)
    for (level, code), found in sorted(texts.items()):
        print(f"  {level} {code} {len(found)}")
        for text in [] if held else found[:MOST_TEXTS]:
            print(f"           {text}")


main()

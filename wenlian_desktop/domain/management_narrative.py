"""The sentences on policies, procurement and assets, and on what there is nothing of."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.missing_inputs import empty_figures
from wenlian_desktop.domain.narrative import PARTS_WITH_DATA, amount_run, count_list, is_own_policy
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.prose.wording_rules import is_none_text
from wenlian_desktop.domain.records.budget import Procurement
from wenlian_desktop.domain.records.management import Asset, Policy, Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import paragraph_runs
from wenlian_desktop.domain.texts.full_stops import with_full_stop
from wenlian_desktop.domain.values.fields import State
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.outline import (
    ASSETS,
    CARRYOVER,
    COMPLIANCE,
    DIFFERENCE,
    EXECUTION,
    MEASURES,
    OBJECTIVES,
    PROBLEMS,
    QUANTITY,
    RULES,
    SATISFACTION,
    SCORE,
)
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs, split_paragraphs

NOTHING_OF = {
    PROBLEMS: "本年度没有发现需要说明的问题。",
    MEASURES: "本年度没有需要另外提出的措施和建议。",
}
# The parts that tell the figures a text is about: where they do, what else there is nothing of.
TOLD_BY_PART = {
    OBJECTIVES: "objectives", EXECUTION: "budget", QUANTITY: "activities",
    SATISFACTION: "surveys", RULES: "policies", COMPLIANCE: "procurement", ASSETS: "assets", CARRYOVER: "carryover",
    DIFFERENCE: "difference", SCORE: "score",
}  # fmt: skip
BESIDES_DATA = "本节除有关数据外，没有其他需要说明的情况。"
WORK = "本项工作"
NONE_BEFORE_REASON = re.compile(r"\s*无\s*[。.，,；;：:]\s*(?=\S)")


def rules_sentence(year: Year) -> Runs:
    """四（一）1: the number of the office's own policies (制度件数, DOMAIN 1.2); empty for none."""
    own = [policy for policy in year.rows(Policy) if is_own_policy(policy)]
    return count_list([("现行有效的本单位制度共", len(own), "件")], Derivation("制度件数")) if own else ()


def procurement_sentence(year: Year) -> Runs:
    """四（一）2: the government procurement of the year (采购金额, DOMAIN 1.2); empty for none."""
    items = list(year.rows(Procurement))
    rule = Derivation("政府采购汇总")
    spent = derived.sum_or_none(*(derived.figure_of(year, item, "spent") for item in items))
    if not items:
        return ()
    counted = Run("全年政府采购"), Run(str(len(items)), rule)
    if spent == 0:
        return *counted, Run("项，没有发生采购支出。")
    return *counted, Run("项，采购金额"), amount_run(spent, empty_figures(year, items, "spent"), rule), Run("万元。")


def assets_sentence(year: Year) -> Runs:
    """四（二）: value of all assets at the end of the year and date of the inventory (DOMAIN 1.2); empty for none."""
    assets, rule = list(year.rows(Asset)), Derivation("资产汇总")
    if not assets:
        return ()
    original, net = (
        amount_run(
            derived.sum_or_none(*(derived.figure_of(year, asset, name) for asset in assets)),
            empty_figures(year, assets, name),
            rule,
        )
        for name in ("original_value", "net_value")
    )
    runs = [Run("年末资产原值"), original, Run("万元，净值"), net]
    days = [(asset.counted_on, asset.uid, ref_to(asset, "counted_on")) for asset in assets if asset.counted_on]
    if not days:
        return *runs, Run("万元。")
    last, _, source = max(days, key=lambda day: day[:2])
    agreed = "，账实相符" if all(asset.count_agrees for asset in assets) else ""
    return *runs, Run("万元；资产盘点于"), Run(format_date(last), source), Run(f"完成{agreed}。")


def policies_sentence(year: Year, section: Section) -> Runs:
    """The cited policies of a section (引用制度) that its text does not name; empty for none.

    The first section that cites a policy tells its number, those under other headings refer to it.
    """
    return year.cached(_policies_by_section).get(section.uid, ())


def _policies_by_section(year: Year) -> dict[str, Runs]:
    found: dict[str, Runs] = {}
    told: set[str] = set()
    for place in outline_of(year).numbered:
        before, here = frozenset(told), set[str]()
        for section in (row for text in place.heading.texts for row in year.rows(Section) if row.node == text):
            cited = [policy for policy in _unnamed(year, section) if policy.uid not in here]
            new, known = ([each for each in cited if (each.uid in before) is is_known] for is_known in (False, True))
            found[section.uid] = _cited(new, known)
            here |= {policy.uid for policy in cited}
        told |= here
    return found


def _unnamed(year: Year, section: Section) -> list[Policy]:
    """The cited policies of a section that its text does not name."""
    policies = [year.rows(Policy).find(uid) for uid in dict.fromkeys(section.policies)]
    return [policy for policy in policies if policy and policy.name and policy.name not in (section.content or "")]


def _cited(new: Sequence[Policy], known: Sequence[Policy]) -> Runs:
    """The sentence on policies that are cited for the first time, and on those told before."""
    if new and known:
        return Run(f"{WORK}执行"), *_titles(new, True), Run("，并执行前述"), *_titles(known, False), Run("。")
    if new:
        return Run(f"{WORK}执行"), *_titles(new, True), Run("。")
    return (Run(f"{WORK}仍执行前述"), *_titles(known, False), Run("。")) if known else ()


def _titles(policies: Sequence[Policy], with_numbers: bool) -> Iterator[Run]:
    """《…》（…号）、《…》: a 、 where numbers part the titles, none between bare ones (GB/T 15834, 4.5.3.5)."""
    joint = "、" if with_numbers and any(policy.number for policy in policies) else ""
    for index, policy in enumerate(policies):
        yield Run((joint if index else "") + "《")
        yield Run(str(policy.name), ref_to(policy, "name"))
        yield Run("》")
        if with_numbers and policy.number:
            yield from (Run("（"), Run(policy.number, ref_to(policy, "number")), Run("）"))


def section_paragraphs(year: Year, section: Section) -> list[Runs]:
    """The paragraphs of a typed text; instead of 无, that there is nothing of it, and the reason where there is one."""
    ref, text = ref_to(section, "content"), section.content or ""
    if year.state(ref) is State.NONE or is_none_text(text or "—"):
        note = year.note(ref)
        reason = "".join(split_paragraphs(note.comment or "")) if note is not None else ""
        return [(Run(_nothing(year, section.node or "") + with_full_stop(reason), ref),)]
    said = NONE_BEFORE_REASON.match(text)
    if not said:
        return paragraph_runs(year, text, ref)
    first, *rest = paragraph_runs(year, text[said.end() :], ref)
    return [(Run(_nothing(year, section.node or ""), ref), *first), *rest]


def _nothing(year: Year, text: str) -> str:
    if text in NOTHING_OF:
        return NOTHING_OF[text]
    part = TOLD_BY_PART.get(text, "")
    if part in outline_of(year).parts and PARTS_WITH_DATA[part](year):
        return BESIDES_DATA
    place = outline_of(year).heading_of(text)
    is_alone = place is not None and len(place.heading.texts) == 1
    name = place.heading.title if place is not None and is_alone else text
    if name.startswith("其他"):
        return f"本年度没有{name}。"
    return f"本年度不涉及{name.removesuffix('情况')}。"

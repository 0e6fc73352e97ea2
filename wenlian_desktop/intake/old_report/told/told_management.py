"""Policies, assets, surveys, 三公 expenses and procurement, as sentences tell them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.records.activities import NARROW, WEIGHTED, WIDE
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.figures.budget_figures import PLANS
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.sentences import StatedSentence, is_of_year
from wenlian_desktop.intake.old_report.source.table_shapes import yuan_text
from wenlian_desktop.intake.proposals import Certainty

POLICY = re.compile(
    r"《(?P<name>[^《》]{3,60})》(?:[（(](?P<number>[^（()）]{2,20}[〔\[【（(]?\d{4}[〕\]】）)]?\s*第?\d{1,4}号)[）)])?"
)
A_POLICY = re.compile(
    "(?:办法|规定|制度|细则|手册|规程|方案|条例|准则|规则|规范|意见|标准|指引|流程|暂行|章程|实施)(?:（[^）]*）)?$"
)
FOREIGN = re.compile("规划|通知|条例|准则|法$|意见")
OWN_SENTENCE = re.compile("^执行的制度有(?:《[^》]+》(?:（[^）]+）)?)+。?$")
SUBJECTS = (
    ("预算管理", "预算"), ("绩效管理", "绩效"), ("采购管理", "采购"), ("资产管理", "资产"), ("合同管理", "合同"),
    ("内部控制", "内部控制|内控"),
    ("档案管理", "档案"), ("议事决策", "议事|会议"), ("资金管理", "资金|经费"), ("财务管理", "财务|会计|支出|报销"),
)  # fmt: skip
ASSET_KINDS = (
    ("房屋和构筑物", "房屋|构筑物|建筑"), ("车辆", "车辆|汽车"), ("图书和档案", "图书|档案"), ("文物和陈列品",
    "文物|陈列"), ("家具和用具", "家具|用具"),
    ("无形资产", "无形"), ("设备", "设备|乐器"),
)  # fmt: skip
ASSET_FIELDS = (
    ("net_value", "净值"),
    ("acquired", "新增|购置"),
    ("disposed", "处置|报废"),
    ("original_value", "原值|价值"),
)
EXPENSES = ("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费")
EXPENSE_OF = {**{name: name for name in EXPENSES}, "公务用车购置及运行维护费": "公务用车运行维护费"}
SURVEY_SIGN = re.compile("问卷|问卷调查|满意[度率]|有效卷|有效\\d")
VALID = re.compile("有效|能用")
ISSUED, RETURNED = re.compile("发放|发出|抽取|访问|调查"), re.compile("回收|收回|收到|返回")
ANSWERS = (
    ("very_dissatisfied", "非常不满|很不满"), ("dissatisfied", "不满"), ("very_satisfied", "非常满意|很满意"),
    ("fairly_satisfied", "基本满意|比较满意|较满意"), ("satisfied", "满意"),
)  # fmt: skip
# Several answers told as one number: it is none of them, and may prove the rate all the same.
SEVERAL = re.compile(
    '满意[”"]?[^，。；]{0,3}[和与及或、＋+][^，。；]{0,6}满意|满意(?:及|或)?以上|(?:之和|合计|两项|三项|共计)'
)
GUESSED = re.compile("较满意|一般")  # answers that another office words so
SHEETS = frozenset(("份", "人", "户", "名", ""))


def read_management(
    sentences: Sequence[StatedSentence], rows: RowKeys, year: int | None, short: str
) -> Iterator[DraftProposal]:
    """What all sentences tell of policies, assets, surveys, expenses and procurement."""
    yield from _policies(sentences, rows, short)
    yield from _assets(sentences, rows)
    yield from _surveys(sentences, rows)
    yield from _expenses(sentences, rows, year)
    yield from _procurement(sentences, rows, year)


def _policies(sentences: Sequence[StatedSentence], rows: RowKeys, short: str) -> Iterator[DraftProposal]:
    known: set[str] = set()
    for sentence in sentences:
        text = sentence.passage.text
        is_ours = OWN_SENTENCE.match(text) is not None
        for match in POLICY.finditer(text):
            name = match["name"]
            if name in known or not (A_POLICY.search(name) or match["number"] or is_ours):
                continue
            known.add(name)
            passages = (sentence.passage,)
            yield from drafted(
                "policy", rows.next("policy"), passages, takes=is_ours, name=name, number=match["number"],
                subject=_first(SUBJECTS, name), is_own=True if short and name.startswith(short) else None,
            )  # fmt: skip


def _first(words: Sequence[tuple[str, str]], text: str) -> str | None:
    return next((meant for meant, pattern in words if re.search(pattern, text)), None)


def _assets(sentences: Sequence[StatedSentence], rows: RowKeys) -> Iterator[DraftProposal]:
    seen: dict[str, str] = {}
    for sentence in (each for each in sentences if "资产" in each.passage.text or each.topic == texts.ASSETS):
        money = [each for each in sentence.statements if each.unit == MONEY]
        proof, told = _parts_proof(money), ""
        for each in money:
            kind = _first(ASSET_KINDS, each.label)
            told = _first(ASSET_FIELDS, each.between) or told  # the parts are of what their whole names
            if kind and each.role in (FigureRole.PLAIN, FigureRole.SPENT):
                key = seen.get(kind) or rows.next("asset")
                new = kind not in seen
                seen[kind] = key
                yield from drafted("asset", key, (sentence.passage,), takes=False, category=kind if new else None)
                yield from _amount("asset", key, sentence, each, told or "original_value", proof if told else "")


def _parts_proof(money: Sequence[Statement]) -> str:
    """A sum that the sentence tells with its parts."""
    if len(money) < 3 or money[0].value != sum((each.value for each in money[1:]), Fraction(0)):
        return ""
    return f"{'＋'.join(each.text for each in money[1:])}＝{money[0].text}"


def _amount(
    record: str, key: str, sentence: StatedSentence, each: Statement, name: str, proof: str = ""
) -> Iterator[DraftProposal]:
    sure = bool(proof) and not each.is_about
    yield from drafted(
        record, key, (sentence.passage,), takes=False, certainty=Certainty.SURE if sure else Certainty.CANDIDATE,
        proof=proof if sure else "", **{name: yuan_text(each.value)},
    )  # fmt: skip


def _surveys(sentences: Sequence[StatedSentence], rows: RowKeys) -> Iterator[DraftProposal]:
    key, found = "", dict[str, Statement]()
    held: list[StatedSentence] = []
    for sentence in sentences:
        if not SURVEY_SIGN.search(sentence.passage.text):
            continue
        counts = _survey_counts(sentence)
        if not counts:
            continue
        again = found.keys() & counts.keys()
        if again and "valid" in counts:
            yield from _survey_drafts(key, found, held)
            key, found, held = "", {}, []
        key = key or rows.next("survey")
        found |= {name: each for name, each in counts.items() if name not in found}
        held.append(sentence)
    if held:
        yield from _survey_drafts(key, found, held)


def _survey_counts(sentence: StatedSentence) -> dict[str, Statement]:
    """Sheets sent, returned and valid, and the answers, by the words before each number."""
    found: dict[str, Statement] = {}
    for each in sentence.statements:
        words = each.label
        if each.unit == RATE and "满意" in each.between + words and "目标" not in words:
            found.setdefault("rate", each)
        elif each.unit in SHEETS and not each.quantity.mark:
            name = _survey_field(words)
            if name:
                found.setdefault(name, each)
    return found if len(found.keys() - {"rate"}) > 0 else {}


def _survey_field(words: str) -> str | None:
    if VALID.search(words):
        return "valid"
    if RETURNED.search(words):
        return "returned"
    told = re.sub("满意[度率]", "", words)
    if SEVERAL.search(told):
        return "together"
    answer = _first(ANSWERS, told)
    return answer or ("issued" if ISSUED.search(words) else None)


def _survey_drafts(key: str, found: dict[str, Statement], held: Sequence[StatedSentence]) -> Iterator[DraftProposal]:
    passages = tuple(each.passage for each in held)
    text = "".join(each.text for each in passages)
    named = re.match("(?P<name>[\u4e00-\u9fff“”]{2,24}?满意度调查)发放", text)
    proof, method, proved = _satisfaction(found)
    stated = re.search("按“([^”]+)”计算", text)
    method = stated[1] if stated and stated[1] in (NARROW, WIDE, WEIGHTED) else method
    is_ours = bool(named and stated)
    yield from drafted(
        "survey", key, passages, takes=is_ours, name=named["name"] if named else "服务对象满意度调查", method=method
    )
    for name, each in found.items():
        if name in ("rate", "together"):
            continue
        is_sure = proof and name in (*proved, "valid") and not GUESSED.search(each.label)
        certainty = Certainty.SURE if is_sure else Certainty.CANDIDATE
        value = {name: str(int(each.value))}
        told = proof if is_sure else ""
        yield from drafted("survey", key, passages, takes=False, certainty=certainty, proof=told, **value)


PROVED = ("very_satisfied", "satisfied", "fairly_satisfied")


def _satisfaction(found: dict[str, Statement]) -> tuple[str, str | None, tuple[str, ...]]:
    """(proof, method, names): the answers that make the stated rate of the valid sheets."""
    rate, valid = found.get("rate"), found.get("valid")
    if rate is None or valid is None or not valid.value:
        return "", None, ()
    for names, method in (
        (PROVED, WIDE),
        (PROVED[1:], WIDE),
        (PROVED[:2], NARROW),
        (PROVED[1:2], None),
        (("together",), None),
    ):
        parts = [found[name] for name in names if name in found]
        if len(parts) < len(names):
            continue
        total = sum((each.value for each in parts), Fraction(0))
        if parts and abs(100 * total / valid.value - rate.value) <= rate.quantity.step / 2:
            added = "＋".join(str(int(each.value)) for each in parts)
            of = f"（{added}）" if len(parts) > 1 else added
            return f"{of}÷{int(valid.value)}＝{rate.text}", method, names
    return "", None, ()


def _expenses(sentences: Sequence[StatedSentence], rows: RowKeys, year: int | None) -> Iterator[DraftProposal]:
    """三公: each item once; sure where the items make the total."""
    spent: dict[str, tuple[Statement, StatedSentence]] = {}
    others: dict[tuple[str, str], tuple[Statement, StatedSentence]] = {}
    whole: list[Statement] = []
    for sentence in (each for each in sentences if each.topic not in PLANS):
        for each in (one for one in sentence.statements if one.unit == MONEY):
            item = EXPENSE_OF.get(each.subject)
            if each.subject == "三公经费" and each.role is FigureRole.SPENT and is_of_year(each, year):
                whole.append(each)
            elif item and each.role in (FigureRole.SPENT, FigureRole.PLAIN) and is_of_year(each, year):
                spent.setdefault(item, (each, sentence))
            elif item and each.role in (FigureRole.INITIAL, FigureRole.FULL):
                others.setdefault((item, "budget"), (each, sentence))
            elif item and each.role is FigureRole.REFERENCE and re.search("[上去]年|20\\d\\d年", each.between):
                others.setdefault((item, "last_year"), (each, sentence))
    proof = _expense_proof(whole, spent)
    keys: dict[str, str] = {}
    for item, (each, sentence) in spent.items():
        keys[item] = rows.next("three_public")
        yield from drafted("three_public", keys[item], (sentence.passage,), takes=False, item=item)
        yield from _amount("three_public", keys[item], sentence, each, "spent", proof)
    for (item, name), (each, sentence) in others.items():
        if item in keys:
            yield from _amount("three_public", keys[item], sentence, each, name)


def _expense_proof(whole: Sequence[Statement], spent: dict[str, tuple[Statement, StatedSentence]]) -> str:
    parts = [each for each, _ in spent.values()]
    if not whole or len(parts) < 2 or whole[0].value != sum((each.value for each in parts), Fraction(0)):
        return ""
    return f"{'＋'.join(each.text for each in parts)}＝{whole[0].text}"


PROCURED = (("货物", "货物"), ("工程", "工程"), ("服务", "服务"))


def _procurement(sentences: Sequence[StatedSentence], rows: RowKeys, year: int | None) -> Iterator[DraftProposal]:
    """Procurement by kind, where a sentence tells it so."""
    for sentence in (each for each in sentences if "采购" in each.passage.text and each.topic not in PLANS):
        stated = [each for each in sentence.statements if each.unit == MONEY and is_of_year(each, year)]
        money = list(_not_planned(stated))
        kinds = [(kind, each) for each in money if (kind := _first(PROCURED, each.label))]
        if len(kinds) < 2:
            continue
        whole = next((each for each in money if each.subject == "政府采购"), money[0])
        total = sum((each.value for _, each in kinds), Fraction(0))
        proof = f"{'＋'.join(each.text for _, each in kinds)}＝{whole.text}" if total == whole.value else ""
        for kind, each in kinds:
            key = rows.next("procurement")
            yield from drafted(
                "procurement", key, (sentence.passage,), takes=False, name=f"{kind}类采购", category=kind
            )
            yield from _amount("procurement", key, sentence, each, "spent", proof)
        return


def _not_planned(money: Sequence[Statement]) -> Iterator[Statement]:
    """What was procured: neither a budget nor the parts of one."""
    role = FigureRole.PLAIN
    for each in money:
        if each.role is not FigureRole.PLAIN or each.subject == "政府采购":
            role = each.role
        if role not in (FigureRole.INITIAL, FigureRole.FULL):
            yield each

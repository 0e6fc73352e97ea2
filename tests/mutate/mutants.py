"""Mutants of a source file: one small change each, of the kind a slip of the hand makes."""

import ast
import copy
from dataclasses import dataclass
from random import Random

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any"}
# Types as values and what only a type checker or a tool reads: a change there is no fault.
UNSEEN = {"TypeVar", "NewType", "cast", "Signal", "Property"}
TYPES = {"tuple", "list", "dict", "set", "frozenset", "type", "Callable", "Iterable", "Iterator", "Mapping", "Sequence"}


@dataclass(frozen=True)
class Mutant:
    """A change of the bytes `start` to `end` of a source; `function` is where it stands, empty for the module."""

    start: int
    end: int
    new: str
    line: int
    function: str = ""

    def of(self, source: str) -> str:
        """The source with this change."""
        content = source.encode()
        return (content[: self.start] + self.new.encode() + content[self.end :]).decode()

    def told(self, source: str) -> str:
        """What is changed into what, on one line."""
        old = source.encode()[self.start : self.end].decode()
        return f"{_short(old)}  ->  {_short(self.new)}"


def _short(code: str) -> str:
    flat = " ".join(code.split())
    return flat if len(flat) <= 70 else f"{flat[:67]}..."


def mutants(source: str, file: str) -> list[Mutant]:
    """Every mutant of a file's source that still is a program."""
    found = _Finder(source, file).found
    return [each for each in dict.fromkeys(found) if _is_program(each.of(source))]


def drawn(sites: list[tuple[str, Mutant]], most: int, seed: str) -> list[tuple[str, Mutant]]:
    """At most so many, by a seed, in their order."""
    few = Random(seed).sample(range(len(sites)), min(most, len(sites)))
    return [sites[place] for place in sorted(few)]


def _is_program(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


class _Finder(ast.NodeVisitor):
    """Walks a source and notes what may be changed."""

    def __init__(self, source: str, file: str) -> None:
        self._file = file
        self._starts = [0]
        for line in source.encode().splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self._function = ""
        self.found: list[Mutant] = []
        self.visit(ast.parse(source))

    def _note(self, node: ast.expr | ast.stmt, new: ast.AST | str) -> None:
        start = self._starts[node.lineno - 1] + node.col_offset
        end = self._starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        text = new if isinstance(new, str) else ast.unparse(new)
        self.found.append(Mutant(start, end, text, node.lineno, self._function))

    # --- where nothing is changed ---

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Before Python 3.12 what stands in an f-string has no place of its own."""

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if not isinstance(node.value, ast.Name) or node.value.id not in TYPES:
            self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        """It is there for the reader and the type checker."""

    def visit_arguments(self, node: ast.arguments) -> None:
        for default in (*node.defaults, *filter(None, node.kw_defaults)):
            self.visit(default)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._visit_body(node.body)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        around, self._function = self._function, name_of(self._file, node)
        self.visit(node.args)
        self._visit_body(node.body)
        self._function = around

    def visit_Module(self, node: ast.Module) -> None:
        self._visit_body(node.body)

    def _visit_body(self, body: list[ast.stmt]) -> None:
        for statement in body:
            self.visit(statement)

    # --- what is changed ---

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            return  # a docstring
        self._note(node, "pass")
        self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        self._note(node, "pass")

    def visit_If(self, node: ast.If) -> None:
        self._negate(node.test)
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._negate(node.test)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for condition in node.ifs:
            self._note(condition, "True")
        self.generic_visit(node)

    def _negate(self, test: ast.expr) -> None:
        if not isinstance(test, ast.Compare):  # whose sign is turned anyway
            self._note(test, f"(not ({ast.unparse(test)}))")

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is not None and not isinstance(node.value, ast.Constant):
            self._note(node, "return None")
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        for place, sign in enumerate(node.ops):
            changed = copy.deepcopy(node)
            changed.ops[place] = SWAPPED[type(sign)]()  # type: ignore[call-overload]
            self._note(node, changed)
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        self._swap(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self._swap(node)

    def _swap(self, node: ast.BoolOp | ast.BinOp) -> None:
        other = SWAPPED.get(type(node.op))
        if other is not None:
            changed = copy.deepcopy(node)
            changed.op = other()  # type: ignore[assignment]
            self._note(node, f"({ast.unparse(changed)})")
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if not isinstance(node.op, ast.Invert):
            self._note(node, f"({ast.unparse(node.operand)})")
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        other = SWAPPED.get(type(node.op))
        if other is not None:
            changed = copy.deepcopy(node)
            changed.op = other()  # type: ignore[assignment]
            self._note(node, changed)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in UNSEEN:
            return
        if name in OPPOSITES:
            self._note(node.func, OPPOSITES[name])
        self.generic_visit(node)

    def visit_Tuple(self, node: ast.Tuple) -> None:
        self._shorten(node)

    def visit_List(self, node: ast.List) -> None:
        self._shorten(node)

    def visit_Set(self, node: ast.Set) -> None:
        self._shorten(node)

    def _shorten(self, node: ast.Tuple | ast.List | ast.Set) -> None:
        """A list that lacks one of its entries."""
        if isinstance(node, ast.Set) or isinstance(node.ctx, ast.Load):
            for place in range(len(node.elts) if len(node.elts) > 1 else 0):
                changed = copy.deepcopy(node)
                del changed.elts[place]
                self._note(node, changed)
        self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        for place in range(len(node.keys) if len(node.keys) > 1 else 0):
            changed = copy.deepcopy(node)
            del changed.keys[place], changed.values[place]
            self._note(node, changed)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        match node.value:
            case bool():
                self._note(node, str(not node.value))
            case int() | float():
                self._note(node, repr(node.value + 1))
            case str() if node.value:
                middle = len(node.value) // 2
                self._note(node, repr(node.value[:middle] + node.value[middle + 1 :]))


def name_of(file: str, node: ast.FunctionDef) -> str:
    """What tells a function from all others."""
    return f"{file}:{node.lineno} {node.name}"


def with_reports(source: str, file: str) -> str:
    """The source of a file, each of whose functions says when it is reached."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            start = 1 if ast.get_docstring(node) is not None else 0
            said = ast.parse(f"__reached__({name_of(file, node)!r})").body
            node.body[start:start] = said
    start = 1 if ast.get_docstring(tree) is not None else 0
    futures = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "__future__"]
    tree.body[start + len(futures) : start + len(futures)] = ast.parse(LISTENER).body
    return ast.unparse(ast.fix_missing_locations(tree))


LISTENER = "import builtins\n__reached__ = getattr(builtins, '__reached__', lambda name: None)"

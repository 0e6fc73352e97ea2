"""The parts of an office file, each looked at before it is inflated, and their XML told element by element."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from xml.parsers import expat

from wenlian_desktop.domain.values.errors import UserError

MAX_MEMBERS = 2_000  # files inside an office file
UNCHANGED = "文件没有改动。"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OF_BODY = "officeDocument"

Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Text = Callable[[str], None]


@dataclass(frozen=True)
class PartLimits:
    """Of an inflated part: most bytes; above `small` bytes, most times that it may have grown."""

    most: int
    inflation: int
    small: int


@dataclass(frozen=True)
class FileKind:
    """A kind of file as messages speak of it; `body`: the part that it is about, where nothing names another."""

    name: str
    body: str
    remedy: str
    too_large: str


class UnsafeXml(Exception):  # noqa: N818 -- raised inside expat, told as a UserError
    """A document type declaration: no office file has one, and only it can define entities."""


class UnknownEncoding(Exception):  # noqa: N818 -- told as a UserError
    """XML in an encoding that expat does not read."""


class OfficeParts:
    """The parts of an open office file, by what they are to its body."""

    def __init__(self, name: str, kind: FileKind, limits: PartLimits, package: zipfile.ZipFile) -> None:
        self._name, self._kind, self._limits, self._package = name, kind, limits, package
        members = package.infolist()
        if len(members) > MAX_MEMBERS or len({each.filename.casefold() for each in members}) < len(members):
            raise UserError(f"“{name}”里有重名的或过多的成分。", UNCHANGED, kind.remedy)
        self.members = frozenset(each.filename for each in members)
        self.body_name = next(
            (part for word, part in self.related("").values() if word == OF_BODY), kind.body
        )  # as _rels/.rels says

    def body(self) -> bytes:
        """The main part; raises KeyError where there is none."""
        return self.read(self.body_name)

    def part(self, word: str) -> bytes | None:
        """Another part (numbering, styles …) of that word, also one that nothing names; None where there is none."""
        named = (part for each, part in self.related(self.body_name).values() if each == word)
        name = next(named, posixpath.join(posixpath.dirname(self.body_name), f"{word}.xml"))
        return self.read(name) if name in self.members else None

    def read(self, name: str) -> bytes:
        """The content of a member. zipfile inflates no more than it declares.

        Raises KeyError where there is none, NotImplementedError for a compression that no office program uses.
        """
        member, limits = self._package.getinfo(name), self._limits
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError(member.compress_type)
        is_bomb = member.file_size > max(limits.small, member.compress_size * limits.inflation)
        if is_bomb or member.file_size > limits.most:
            raise UserError(f"“{self._name}”展开后过大。", UNCHANGED, self._kind.too_large)
        return self._package.read(member)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """The parts that a part names, by id: the last word of their kind and their name; only those that exist."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self.members:
            return {}
        found: dict[str, tuple[str, str]] = {}

        def start(element: str, attributes: Attributes) -> None:
            if element == f"{RELATIONSHIPS} Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", ""))).lstrip("/")
                if target in self.members:
                    word = attributes.get("Type", "").rsplit("/", 1)[-1]
                    found.setdefault(attributes.get("Id", ""), (word, target))

        parse_xml(self.read(relations), start)
        return found


@contextmanager
def open_parts(name: str, content: bytes, kind: FileKind, limits: PartLimits) -> Iterator[OfficeParts]:
    """An office file; UserError for what is none, and for one that is damaged or not safe."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            yield OfficeParts(name, kind, limits, package)
    except (expat.ExpatError, UnsafeXml, UnknownEncoding):
        raise UserError(f"“{name}”的内容不合 {kind.name}的格式。", UNCHANGED, kind.remedy) from None
    except (zipfile.BadZipFile, KeyError, ValueError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        raise UserError(f"“{name}”不是 {kind.name}，或已加密、损坏。", UNCHANGED, kind.remedy) from None


def _nothing(_: str) -> None:
    return None


def parse_xml(content: bytes, start: Start, end: End = _nothing, text: Text = _nothing) -> None:
    """Tells the elements and texts of a part; names are “namespace local”."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(content, True)
    except (ValueError, LookupError) as error:
        raise UnknownEncoding from error


def _refuse_doctype(*_: object) -> None:
    raise UnsafeXml

"""核验: verifies every byte of a package against its manifests and describes each flaw for the user.

The manifests themselves are compared byte for byte with those computed from the files: a changed hex digit, case, order
or line ending is found like any other change.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wenlian_desktop.storage.outside.plain_file import read_plain
from wenlian_desktop.storage.package import bag
from wenlian_desktop.storage.package.bag import (
    ALL_MANIFESTS,
    BAGIT,
    MANIFESTS,
    SM3SUMS,
    TAG_MANIFESTS,
    EntryKind,
    FileDigests,
)

RETRIEVE = "请从另一份归档包取回这个文件，或用年度文件重新归档；不要使用这一份。"
UNTRUSTED = "这个包不是本程序做的，或被人改过；不要使用，请向交来的人查问。"
LINE = re.compile(r"(?P<digest>[0-9A-Fa-f]+) [ *](?P<path>.+)")
SM3_LINE = re.compile(r"SM3 \((?P<path>.+)\) = (?P<digest>[0-9A-Fa-f]+)")
OUTSIDE_PATH = re.compile(r"^([/\\~]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)")
INVALID_CHARACTERS = re.compile(r"[\x00-\x1f\x7f\\]|[\ud800-\udfff]")
OWN_PLACES = re.compile(
    r"(bagit|bag-info|(tag)?manifest-sha(256|512)|sm3sums)\.txt|metadata/[^/]+\.(xml|pdf|txt|json)"
    r"|data/[^/]+\.(wenlian|sql|json|pdf|txt|csv|docx|xlsx)|data/csv/[^/]+\.csv|data/附件/.+"
)
UNLISTED = "清单里没有这个文件：是后来放进去的。"
GIANT = 100_000_000  # bytes: more than any manifest has, or a file that was put in by mistake
CHANGED = "内容与清单的数字摘要不符：被改动过或已损坏。"
WRONG_MANIFEST = "清单与包里的文件对不上：清单被改动过或已损坏。"


@dataclass(frozen=True)
class Flaw:
    """A flaw of a package: the file, what happened to it, and the remedy."""

    path: str
    happened: str
    remedy: str = RETRIEVE

    def __str__(self) -> str:
        return f"“{self.path}”：{self.happened}{self.remedy}"


def find_flaws(package: Path, summed: bag.ComputeDigests = bag.compute_digests) -> list[Flaw]:
    """All flaws of the files of a package; raises UserError where it is no package or cannot be read."""
    bag.refuse_non_bag(package)
    entries = dict(bag.walk(package))
    paths = bag.sort_paths(entries)
    unexpected = [
        _unexpected_entry(path, entries[path])
        for path in paths
        if entries[path] is not EntryKind.FILE or INVALID_CHARACTERS.search(path)
    ]
    if unexpected:
        return unexpected  # links may lead out of the package: nothing is read through them
    listed = {name: _read_manifest(package, name) for name in ALL_MANIFESTS if name in paths}
    strangers = [*_twins(paths), *_misplaced(paths, listed), *_unlisted_giants(package, paths, listed)]
    if strangers:
        return strangers  # not worth the time of computing digests
    files = {path: summed(package, path) for path in paths}
    flaws = [Flaw(name, "清单不见了。") for name in ALL_MANIFESTS if name not in files]
    flaws += [flaw for each in listed.values() for flaw in each.flaws]
    flaws += _compare_files(listed, files)
    if "bagit.txt" not in files or (package / "bagit.txt").read_bytes() != BAGIT:
        flaws.append(Flaw("bagit.txt", "文件不见了，或内容被改动过。"))
    flaws += _compare_manifests(package, listed, files, {flaw.path for flaw in flaws})
    return list(dict.fromkeys(flaws))


def _unexpected_entry(path: str, kind: EntryKind) -> Flaw:
    match kind:
        case EntryKind.LINK:
            return Flaw(path, "是一个链接，指向包外的文件；归档包里只应有文件本身。", UNTRUSTED)
        case EntryKind.EMPTY_FOLDER:
            return Flaw(path, "多出一个空文件夹。", "请核对后删去。")
        case EntryKind.OTHER:
            return Flaw(path, "不是普通文件。", UNTRUSTED)
        case EntryKind.FILE:
            return Flaw(path.encode("utf-8", "replace").decode(), "文件名里有不该有的字符。", UNTRUSTED)


def _twins(paths: list[str]) -> Iterator[Flaw]:
    """Names that are one name on some systems: they differ in case, or in how a sign is put together."""
    seen: dict[str, str] = {}
    for path in paths:
        first = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if first != path:
            yield Flaw(path, f"与“{first}”在有的电脑上是同一个名字。", UNTRUSTED)


def _misplaced(paths: list[str], listed: dict[str, "_Manifest"]) -> Iterator[Flaw]:
    """Listed files that this program puts into no package: manifests made anew say nothing about them."""
    for path in paths:
        if not OWN_PLACES.fullmatch(path) and any(path in each.digests for each in listed.values()):
            yield Flaw(path, "本程序的归档包里没有这样的文件。", UNTRUSTED)


def _unlisted_giants(package: Path, paths: list[str], listed: dict[str, "_Manifest"]) -> Iterator[Flaw]:
    named = {path for each in listed.values() for path in each.digests}
    for path in paths:
        if path not in named and path not in ALL_MANIFESTS and (package / path).stat().st_size > GIANT:
            yield Flaw(path, UNLISTED, "请核对后移出归档包。")


def _read_manifest(package: Path, name: str) -> "_Manifest":
    return _Manifest(name, read_plain(package / name, GIANT))


class _Manifest:
    """A parsed manifest: path -> digest, and the flaws of its lines."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.digests: dict[str, str] = {}
        self.flaws: list[Flaw] = []
        try:
            text = content.decode()
        except UnicodeDecodeError:
            self._add_flaw("文字编码不是 UTF-8。", RETRIEVE)
            return
        if "\r" in text:
            self._add_flaw("换行写成了 CR LF：用别的程序另存过。", RETRIEVE)
        pattern = SM3_LINE if name == SM3SUMS else LINE
        for number, line in enumerate(text.replace("\r", "").split("\n"), 1):
            if line:
                self._parse_line(number, pattern.fullmatch(line))
        if list(self.digests) != bag.sort_paths(self.digests):
            self._add_flaw("各行的次序不对。", RETRIEVE)

    def _parse_line(self, number: int, found: re.Match[str] | None) -> None:
        if found is None:
            self._add_flaw(f"第{number}行写法不对。", RETRIEVE)
            return
        path, digest = found["path"], found["digest"]
        if OUTSIDE_PATH.search(path):
            self._add_flaw(f"第{number}行指向归档包以外的“{path}”。", UNTRUSTED)
        elif path in self.digests:
            self._add_flaw(f"“{path}”列了两次。", UNTRUSTED)
        else:
            if digest != digest.lower():
                self._add_flaw(f"第{number}行的摘要里有大写字母，本程序只写小写：被改动过。", RETRIEVE)
            self.digests[path] = digest.lower()

    def _add_flaw(self, happened: str, remedy: str) -> None:
        self.flaws.append(Flaw(self.name, happened, remedy))


def _compare_files(listed: dict[str, _Manifest], files: dict[str, FileDigests]) -> Iterator[Flaw]:
    """Files that are missing, renamed, not listed, or changed.

    Where the manifests disagree about a file, it is a manifest that is wrong: see `_compare_manifests`.
    """
    digests: dict[str, set[str]] = {}
    for each in listed.values():
        for path, digest in each.digests.items():
            digests.setdefault(path, set()).add(digest)
    missing = [path for path in digests if path not in files and _is_listed_everywhere(path, listed)]
    extra = [path for path in files if path not in digests and path not in TAG_MANIFESTS]
    moved = {old: new for old in missing for new in extra if digests[old] & _all_digests(files[new])}
    for path in missing:
        if path in moved:
            yield Flaw(path, f"被改名为“{moved[path]}”。", "请改回原名。")
        else:
            yield Flaw(path, "文件不见了。")
    for path in extra:
        if path not in moved.values() and path not in MANIFESTS:
            yield Flaw(path, UNLISTED, "请核对后移出归档包。")
    for path in files:
        if path in digests and not digests[path] & _all_digests(files[path]):
            yield Flaw(path, WRONG_MANIFEST if path in MANIFESTS else CHANGED)


def _is_listed_everywhere(path: str, listed: dict[str, _Manifest]) -> bool:
    return all(path in each.digests for name, each in listed.items() if bag.covers(name, path))


def _all_digests(file: FileDigests) -> set[str]:
    return {file.sha256, file.sha512, file.sm3}


def _compare_manifests(
    package: Path, listed: dict[str, _Manifest], files: dict[str, FileDigests], blamed: set[str]
) -> Iterator[Flaw]:
    """A manifest is right when it equals the one computed from the files."""
    for name in listed:
        is_right = (package / name).read_bytes() == bag.format_manifest(name, files.values())
        if not is_right and name not in blamed and not _is_explained(name, blamed):
            yield Flaw(name, WRONG_MANIFEST)


def _is_explained(name: str, blamed: set[str]) -> bool:
    """Whether a flaw of another file already explains the difference."""
    return any(bag.covers(name, path) for path in blamed)

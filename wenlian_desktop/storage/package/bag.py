"""The archive package as a bag (BagIt, RFC 8493): its files, digests and manifests."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import disk_error
from wenlian_desktop.storage.outside.plain_file import open_plain
from wenlian_desktop.storage.package.sm3 import Hash, sm3

PAYLOAD = "data/"
BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
SM3SUMS = "sm3sums.txt"
MANIFESTS = ("manifest-sha256.txt", "manifest-sha512.txt", SM3SUMS)
TAG_MANIFESTS = ("tagmanifest-sha256.txt", "tagmanifest-sha512.txt")
ALL_MANIFESTS = (*MANIFESTS, *TAG_MANIFESTS)
CHUNK = 1 << 20  # bytes per read
MAX_DEPTH = 20  # folders in folders; a package has three


@dataclass(frozen=True)
class FileDigests:
    """A file of a package and its digests as hex; `path` relative to the package, with slashes."""

    path: str
    size: int
    sha256: str
    sha512: str
    sm3: str

    @property
    def is_payload(self) -> bool:
        """Whether the file is below data/."""
        return self.path.startswith(PAYLOAD)


ComputeDigests = Callable[[Path, str], FileDigests]


def compute_digests(package: Path, path: str, is_wanted: Callable[[], bool] = lambda: True) -> FileDigests:
    """The digests of one file; raises UserError where it cannot be read, or is no longer wanted."""
    hashes: tuple[Hash, ...] = (hashlib.sha256(), hashlib.sha512(), sm3())
    size = 0
    try:
        with open_plain(package / path) as file:
            while chunk := file.read(CHUNK):
                if not is_wanted():
                    raise UserError("已取消，没有核验完。", "没有改动。")
                size += len(chunk)
                for each in hashes:
                    each.update(chunk)
    except OSError as error:
        raise disk_error(f"读取“{path}”", error) from None
    return FileDigests(path, size, *(each.hexdigest() for each in hashes))


def sort_paths(paths: Iterable[str]) -> list[str]:
    """Paths in byte order: the order of every manifest."""
    return sorted(paths, key=os.fsencode)


class EntryKind(Enum):
    """The kind of a directory entry; a non-empty folder is represented by its files."""

    FILE = "文件"
    LINK = "链接"
    EMPTY_FOLDER = "空文件夹"
    OTHER = "其他"


def all_paths(package: Path) -> list[str]:
    """Every file of the package (links and special files included), sorted, relative to the package."""
    return sort_paths(path for path, _ in walk(package))


def walk(folder: Path, before: str = "") -> Iterator[tuple[str, EntryKind]]:
    """Every entry of a package with its kind; links are not followed; raises UserError for folders nested deep."""
    if before.count("/") > MAX_DEPTH:
        raise UserError(f"“{before[:40]}…”里的文件夹套得太深，不是归档包。", "没有改动。", "请向交来的人查问。")
    with os.scandir(folder) as entries:
        for entry in entries:
            path = before + entry.name
            if entry.is_dir(follow_symlinks=False):
                inner = list(walk(Path(entry.path), f"{path}/"))
                yield from inner or [(path, EntryKind.EMPTY_FOLDER)]
            elif entry.is_symlink():
                yield path, EntryKind.LINK
            else:
                yield path, EntryKind.FILE if entry.is_file(follow_symlinks=False) else EntryKind.OTHER


def format_manifest(name: str, files: Iterable[FileDigests]) -> bytes:
    """The bytes of a manifest; its name decides which of the files it lists."""
    kind = name.removesuffix(".txt").rpartition("-")[2]
    listed = [each for each in files if covers(name, each.path)]
    if name == SM3SUMS:
        return "".join(f"SM3 ({each.path}) = {each.sm3}\n" for each in listed).encode()
    return "".join(f"{getattr(each, kind)}  {each.path}\n" for each in listed).encode()


def covers(name: str, path: str) -> bool:
    """Whether the manifest of that name lists a file."""
    if name in TAG_MANIFESTS:
        return not path.startswith(PAYLOAD) and path not in TAG_MANIFESTS
    if name == SM3SUMS:
        return path not in ALL_MANIFESTS
    return path.startswith(PAYLOAD)


def format_bag_info(items: Iterable[tuple[str, str]]) -> bytes:
    """The bytes of bag-info.txt."""
    return "".join(f"{name}: {' '.join(value.split())}\n" for name, value in items).encode()


def parse_bag_info(content: bytes) -> dict[str, str]:
    """The fields of a bag-info.txt; other lines are skipped: its bytes are verified by the tag manifest."""
    pairs = (line.partition(": ") for line in content.decode("utf-8", "replace").splitlines())
    return {name: value for name, colon, value in pairs if colon}


def payload_oxum(files: Iterable[FileDigests]) -> str:
    """Size in bytes and number of the payload files in the form of RFC 8493: 279164.12."""
    payload = [each for each in files if each.is_payload]
    return f"{sum(each.size for each in payload)}.{len(payload)}"


def package_digest(package: Path) -> tuple[str, str]:
    """SHA-256 and SM3 of tagmanifest-sha256.txt: the digests of the whole package, as printed on the receipt."""
    digests = compute_digests(package, TAG_MANIFESTS[0])
    return digests.sha256, digests.sm3


def is_bag(folder: Path) -> bool:
    """Whether a folder looks like a package, complete or not."""
    return (folder / "bagit.txt").exists() or any((folder / name).exists() for name in ALL_MANIFESTS)


def refuse_non_bag(folder: Path) -> None:
    """Raise UserError where the folder does not exist or is no package."""
    if not folder.exists():
        raise UserError(f"找不到“{folder.name}”。", "", "请检查路径。")
    if not folder.is_dir() or not is_bag(folder):
        raise UserError(f"“{folder.name}”不是归档包。", "没有改动。", "请选择归档时建立的文件夹，里面有 bagit.txt。")

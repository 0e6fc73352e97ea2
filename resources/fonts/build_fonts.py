# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0"]
# ///
"""Make the shipped faces from the unpacked packages that SOURCES.md names; same input, same bytes.

A new face is a new row in FACES. A face with CFF outlines is converted to TrueType (reportlab embeds nothing else);
a face whose licence reserves its name gets a new one through `family`.
"""

import argparse
import gzip
import hashlib
import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot
from pathlib import Path
from statistics import median

from fontTools import subset
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.perimeterPen import PerimeterPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, replayRecording
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Source:
    """A file of a package; `path` is relative to the folder into which the package was unpacked."""

    path: str
    sha256: str


@dataclass(frozen=True)
class Face:
    """One shipped face: where it comes from and what it becomes."""

    role: str
    package: str
    outlines: Source
    licence: Source
    target: str
    licence_target: str
    family: str = ""  # the new family name, where the licence reserves the old one
    notice: str = ""  # what the licence wants said about the changes, written above its text
    original_target: str = ""  # where the original is shipped, if the licence wants it
    extra: str = ""  # characters outside the lists that this face keeps
    thinned: str = ""  # characters that are made as thin as the Chinese ones


SERIF = "@expo-google-fonts/noto-serif-sc 0.4.3"
SERIF_LICENCE = Source("LICENSE_FONT", "5e0da210fb04058a8c0087985d2d456b931c2579811a49655721d3cf0c36b6d6")
SANS = "@expo-google-fonts/noto-sans-sc 0.4.3"
SANS_LICENCE = Source("LICENSE_FONT", "1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9")
FANG_NOTICE = """\
Modified on 24 and 29 November 2026 for 文联绩效: characters outside its lists, layout tables and vertical metrics are
left out, digits and Latin letters are made thinner, the outlines are converted from CFF to TrueType. SOURCES.md says
how, build_fonts.py is the program that did it, and originals/FandolFang-Regular.otf is the unmodified face. The
modified face is under the same licence, and the font exception at the end of the licence extends to it.
"""

FACES = (
    Face(
        role="仿宋",
        package="texlive-lang-chinese 2022.20230122-1",
        outlines=Source(
            "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
            "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9",
        ),
        licence=Source(
            "usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz",
            "b94928591ae23ad41681fe34991e5d95d793666e751af505453a0152e6bc1a10",
        ),
        target="FandolFang-Regular.ttf",
        licence_target="COPYING-FandolFang.txt",
        notice=FANG_NOTICE,
        original_target="originals/FandolFang-Regular.otf",
        thinned=string.digits + string.ascii_letters + "%&$#@+-=<>/\\\"'*^~|_?!()[]{}",
    ),
    Face(
        role="楷体",
        package="fonts-lxgw-wenkai 1.250+repack-1",
        outlines=Source(
            "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
            "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
        ),
        licence=Source(
            "usr/share/doc/fonts-lxgw-wenkai/copyright",
            "897241f829ddde020676de9cc6506533d755f5e6b516538dfd5f6ed59cbf3ff8",
        ),
        target="WenlianKai-Regular.ttf",
        licence_target="OFL-WenlianKai.txt",
        family="Wenlian Kai",
        extra="𬭎䶮㙓堃喆昇镕旻翀祎",  # of names; this face stands in for the others
    ),
    Face(
        role="黑体",
        package=SANS,
        outlines=Source(
            "700Bold/NotoSansSC_700Bold.ttf",
            "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
        ),
        licence=SANS_LICENCE,
        target="NotoSansSC-Bold.ttf",
        licence_target="OFL-NotoSansSC.txt",
    ),
    Face(
        role="小标宋",
        package=SERIF,
        outlines=Source(
            "700Bold/NotoSerifSC_700Bold.ttf",
            "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6",
        ),
        licence=SERIF_LICENCE,
        target="NotoSerifSC-Bold.ttf",
        licence_target="OFL-NotoSerifSC.txt",
    ),
    Face(
        role="宋体",
        package=SERIF,
        outlines=Source(
            "400Regular/NotoSerifSC_400Regular.ttf",
            "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
        ),
        licence=SERIF_LICENCE,
        target="NotoSerifSC-Regular.ttf",
        licence_target="OFL-NotoSerifSC.txt",
    ),
    Face(
        role="screen",
        package=SANS,
        outlines=Source(
            "400Regular/NotoSansSC_400Regular.ttf",
            "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
        ),
        licence=SANS_LICENCE,
        target="NotoSansSC-Regular.ttf",
        licence_target="OFL-NotoSansSC.txt",
    ),
)

BLOCKS = (  # first and last code point; of these a face gives what it has
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 supplement, Latin extended-A
    (0x01CD, 0x01DC),  # the third tone and ü of pinyin
    (0x01F8, 0x01F9),  # ǹ of pinyin
    (0x2000, 0x206F),  # general punctuation
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x214F),  # letterlike: ℃ ℉ № ℡
    (0x2160, 0x217F),  # Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x24FF),  # ① ⑴ ⒈
    (0x2500, 0x25FF),  # box drawing, blocks, geometric shapes
    (0x2600, 0x27BF),  # ☆ ☑ ✓
    (0x2E3A, 0x2E3B),  # the unbroken 破折号
    (0x3000, 0x303F),  # CJK symbols and punctuation
    (0x3200, 0x33FF),  # ㈠ ㊣ ㎡ ㏎
    (0xFF00, 0xFFEF),  # full-width forms
)
REPORT_SIGNS = frozenset("“”‘’—…·《》（）〔〕①⑳⑴ⅠⅫ≥≤≠±×÷√∑%‰℃℉㎡→←↑↓─│□■○●△▲◇◆★☆✓☑☐¥￥€£$")

TONGGUI_SIZE = 8105
DROPPED_TABLES = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "vhea", "vmtx", "DSIG"]
KEPT_NAMES = range(26)  # the numbers from 256 on belong to the dropped STAT
RENAMED_NAMES = (1, 3, 4, 6, 16, 17, 18, 20, 21, 22, 25)
WINDOWS_ENGLISH = (3, 1, 0x409)
THINNER = 1.1  # of the stems of Chinese characters: those of thinned ones; counters let them look lighter
COMPARED = "文联绩效评价报告预算支出活动群众部门整体目标管理制度项目完成情况年度万元办公区市县会"
SHARPEST = 0.4  # limits how far a sharp corner is moved
CURVE_ERROR = 0.001  # em, how far a converted curve may lie from the original


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Make the shipped faces from unpacked packages.")
    parser.add_argument("sources", type=Path, nargs="+", metavar="FOLDER", help="a folder with an unpacked package")
    parser.add_argument("--output", type=Path, default=HERE, help="the folder for the faces (default: this script's)")
    options = parser.parse_args(arguments)
    options.output.mkdir(parents=True, exist_ok=True)
    lists = charsets()
    for face in FACES:
        build(face, options.sources, options.output, blocks().union(*lists.values(), face.extra))
        report(face, options.output / face.target, lists)


def charsets() -> dict[str, frozenset[str]]:
    """The lists against which each face is reported, under the names that SOURCES.md uses."""
    return {
        "GB 2312": gb2312(),
        "通用规范汉字表": tonggui(HERE / "tables" / "tonggui-8105.txt"),
        "report signs": REPORT_SIGNS,
    }


def gb2312() -> frozenset[str]:
    """Rows 01-09 (signs) and 16-87 (Han characters) of GB 2312."""
    cells = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return frozenset(cell.decode("gb2312", "ignore") for cell in cells) - {""}


def tonggui(path: Path) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    characters = [character for line in lines if not line.startswith("#") for character in line]
    if not len(characters) == len(set(characters)) == TONGGUI_SIZE:
        raise SystemExit(f"{path.name}: {len(set(characters))} different characters, expected {TONGGUI_SIZE}")
    return frozenset(characters)


def blocks() -> frozenset[str]:
    return frozenset(chr(code) for first, last in BLOCKS for code in range(first, last + 1))


def build(face: Face, folders: Sequence[Path], output: Path, characters: Iterable[str]) -> None:
    """Write the face, its licence and, where the licence wants it, the original into `output`."""
    original = locate(face.package, face.outlines, folders)
    licence = read_text(locate(face.package, face.licence, folders))
    font = TTFont(original, recalcTimestamp=False)
    heading = "\n".join([*font["name"].getDebugName(0).splitlines(), face.notice]).rstrip("\n")
    keep_only(font, characters)
    if "CFF " in font:
        to_truetype(font, face.thinned)
    if face.family:
        rename(font, face.family)
    save(font, output / face.target)
    (output / face.licence_target).write_text(f"{heading}\n{licence}", encoding="utf-8", newline="\n")
    if face.original_target:
        (output / face.original_target).parent.mkdir(parents=True, exist_ok=True)
        (output / face.original_target).write_bytes(original.read_bytes())


def read_text(path: Path) -> str:
    content = path.read_bytes()
    return (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")


def locate(package: str, source: Source, folders: Sequence[Path]) -> Path:
    """Find the file by path and SHA-256; packages may hold different files under one path (LICENSE_FONT)."""
    found = {path: sha256(path) for folder in folders if (path := folder / source.path).is_file()}
    for path, digest in found.items():
        if digest == source.sha256:
            return path
    seen = "".join(f"\n  {path}: {digest}" for path, digest in found.items()) or "\n  no such file in the folders"
    raise SystemExit(f"{source.path} of {package}: expected SHA-256 {source.sha256}{seen}")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def keep_only(font: TTFont, characters: Iterable[str]) -> None:
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False)
    options.drop_tables += DROPPED_TABLES
    options.name_IDs = list(KEPT_NAMES)
    options.name_languages = ["*"]
    options.name_legacy = True
    # gasp stays: without it Windows does not smooth the unhinted outlines at screen sizes
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)


def to_truetype(font: TTFont, thinned: str) -> None:
    """Replace the CFF outlines by quadratic ones, those of some characters by thinner ones."""
    outlines = quadratic_outlines(font, thinned)
    widths = font["hmtx"]
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), outlines
    del font["CFF "]
    for name, outline in outlines.items():
        outline.recalcBounds(font["glyf"])
        widths[name] = (widths[name][0], getattr(outline, "xMin", 0))
    font["maxp"] = truetype_limits()
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"


def quadratic_outlines(font: TTFont, thinned: str) -> dict:
    error = CURVE_ERROR * font["head"].unitsPerEm
    glyphs, names, outlines = font.getGlyphSet(), font.getBestCmap(), {}
    stem = THINNER * median(stem_of(drawn(glyphs[names[ord(character)]])) for character in COMPARED)
    thin = {names[ord(character)] for character in thinned if ord(character) in names}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        outline = drawn(glyphs[name])
        if name in thin:
            outline = thinner(outline, stem)
        replayRecording(outline, Cu2QuPen(pen, error, reverse_direction=True))
        outlines[name] = pen.glyph()
    return outlines


Outline = list[tuple[str, tuple[tuple[float, float], ...]]]  # what a RecordingPen records


def drawn(glyph) -> Outline:
    pen = DecomposingRecordingPen({})
    glyph.draw(pen)
    return pen.value


def stem_of(outline: Outline) -> float:
    """The mean thickness of the strokes: twice the area by the length of the outline."""
    area, length = AreaPen(), PerimeterPen()
    replayRecording(outline, area)
    replayRecording(outline, length)
    return 2 * abs(area.value) / length.value


def thinner(outline: Outline, stem: float) -> Outline:
    """The outline with its edges moved inwards until its mean stem is `stem`; an outline that is thinner stays."""
    depth = 0.0
    for _ in range(8):
        depth += (stem_of(moved_inwards(outline, depth)) - stem) / 2
    return moved_inwards(outline, depth) if depth > 0 else outline


def moved_inwards(outline: Outline, depth: float) -> Outline:
    """Every point of the control polygons moved to the left of its way, where the ink is in PostScript outlines."""
    moved: Outline = []
    start = 0
    for index, (operator, _) in enumerate(outline):
        if operator in ("closePath", "endPath"):
            moved += moved_contour(outline[start : index + 1], depth)
            start = index + 1
    return moved


def moved_contour(contour: Outline, depth: float) -> Outline:
    points = [point for _, some in contour for point in some]
    places = iter([moved_point(points, index, depth) for index in range(len(points))])
    return [(operator, tuple(next(places) for _ in some)) for operator, some in contour]


def moved_point(points: list[tuple[float, float]], index: int, depth: float) -> tuple[float, float]:
    """A corner moved so that both edges at it lie `depth` farther in."""
    x, y = points[index]
    before, after = (
        next((other for other in ways if abs(other[0] - x) + abs(other[1] - y) > 0.01), (x, y))
        for ways in (points[index - 1 :: -1] + points[: index - 1 : -1], points[index + 1 :] + points[:index])
    )
    edges = [(x - before[0], y - before[1]), (after[0] - x, after[1] - y)]
    lengths = [hypot(*edge) for edge in edges]
    if not all(lengths):
        return x, y
    (ax, ay), (bx, by) = ((-dy / length, dx / length) for (dx, dy), length in zip(edges, lengths, strict=True))
    straightness = max(1 + ax * bx + ay * by, SHARPEST)
    return x + depth * (ax + bx) / straightness, y + depth * (ay + by) / straightness


def truetype_limits():
    """A maxp table for outlines without instructions; fontTools counts points and contours when it saves."""
    limits = newTable("maxp")
    limits.tableVersion = 0x00010000
    for name in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements", "SizeOfInstructions"):
        setattr(limits, f"max{name}", 0)
    limits.maxZones = 1
    limits.maxComponentElements = limits.maxComponentDepth = 0
    return limits


def rename(font: TTFont, family: str) -> None:
    """Give the face a new family name; the other English records stay, those in other languages would show the old."""
    names = font["name"]
    style = names.getDebugName(2) or "Regular"
    postscript = f"{family.replace(' ', '')}-{style}"
    kept = [record for record in names.names if record.nameID not in RENAMED_NAMES]
    names.names = [r for r in kept if (r.platformID, r.platEncID, r.langID) == WINDOWS_ENGLISH]
    for name_id, text in {1: family, 3: postscript, 4: f"{family} {style}", 6: postscript}.items():
        names.setName(text, name_id, *WINDOWS_ENGLISH)


def save(font: TTFont, path: Path) -> None:
    part = path.with_suffix(".part")
    font.save(part)
    part.replace(path)


def report(face: Face, path: Path, charsets: dict[str, frozenset[str]]) -> None:
    """Print what was made and which characters of each list the face does not have."""
    with TTFont(path, lazy=True) as font:
        present = {chr(code) for code in font.getBestCmap()}
    print(f"{face.role}: {path.name}, {path.stat().st_size:,} bytes, {len(present):,} characters")
    print(f"  SHA-256 {sha256(path)}")
    for title, characters in charsets.items():
        missing = sorted(characters - present)
        print(f"  missing of {title} ({len(characters):,}): {len(missing)} {''.join(missing)}".rstrip())


if __name__ == "__main__":
    main()

"""The styles of a Word file, its table of fonts and its theme, from the styles of the report."""

from wenlian_desktop.report.fonts.font_choice import Role
from wenlian_desktop.report.formats.word_xml import CHARACTER, DECLARATION, FACES, NAMESPACES, WORD, fonts, twips
from wenlian_desktop.report.layout import styles
from wenlian_desktop.report.layout.grid import BODY_SIZE, BODY_TRACKING, PITCH, WIDTH
from wenlian_desktop.report.layout.styles import Style
from wenlian_desktop.report.layout.tables import NORMAL, SMALL

TITLE, BODY, PICTURE, FIGURE_CAPTION = "公文标题", "公文正文", "公文图片", "公文图题"
CAPTION, UNIT, HEAD, CELL, NOTE, SPACE = "公文表题", "公文表单位", "公文表头", "公文表文字", "公文表注", "公文表后"
SMALL_HEAD, SMALL_CELL = "公文小表头", "公文小表文字"
ANNEX, ANNEX_LIST, OFFICE, DATE = "公文附件标识", "公文附件说明", "公文署名", "公文日期"
CONTENTS_TITLE, PAGE_NUMBER, TABLE = "公文目录标题", "公文页码", "公文表"
LINE = int(PITCH * 20)  # twips, rounded down: 22 lines must fit
UNIT_LINE, NOTE_LINE, NARROW_LINE, NUMBER_LINE = 400, 360, 120, 400  # twips
ALTERNATIVES = {Role.FANG: "仿宋", Role.KAI: "楷体", Role.TITLE: "方正小标宋_GBK"}  # used where the face is missing
CENTERED, RIGHT_ALIGNED, LEFT_ALIGNED = ('<w:jc w:val="' + where + '"/>' for where in ("center", "right", "left"))
KEPT = "<w:keepNext/>"
OFF_THE_GRID = '<w:snapToGrid w:val="0"/>'
ON_THE_GRID = '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
TRACKING = f'<w:spacing w:val="{int(BODY_TRACKING * 20) - 1}"/>'  # one twip more: 28 characters must fit on a line
INDENT = f'<w:ind w:firstLineChars="200" w:firstLine="{2 * CHARACTER}"/>'


def heading(level: int) -> str:
    """The id of the style of a heading."""
    return f"Heading{level}"


def contents(level: int) -> str:
    """The id of the style of an entry of the contents."""
    return f"TOC{level}"


def spaced(line: int, before: int = 0, after: int = 0) -> str:
    """Exact line spacing, in twips."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def styles_xml() -> str:
    """word/styles.xml."""
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults()}{_normal()}{''.join(_headings())}{''.join(_own())}"
        f"{''.join(_contents_styles())}{_table_style()}</w:styles>"
    )


def _defaults() -> str:
    size = font_size(BODY_SIZE)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(Role.FANG)}{TRACKING}<w:kern w:val="0"/>{size}'
        '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:widowControl w:val="0"/>{ON_THE_GRID}{spaced(LINE)}<w:jc w:val="both"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def _normal() -> str:
    """Style Normal and the default table style; what keeps Chinese and Latin text together is said here once more."""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:widowControl w:val="0"/>{ON_THE_GRID}</w:pPr><w:rPr>{fonts(Role.FANG)}'
        '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{_cell_margins()}</w:tblPr></w:style>"
    )


def _headings() -> list[str]:
    """The built-in headings, by which Word's navigation and contents go."""
    return [
        _style(
            heading(level),
            f"heading {level}",
            style,
            f'{KEPT}{INDENT}<w:outlineLvl w:val="{level - 1}"/>',
            following=BODY,
        )
        for level, style in styles.HEADINGS.items()
    ]


def _own() -> list[str]:
    off, row, small_row = OFF_THE_GRID, spaced(twips(NORMAL.leading)), spaced(twips(SMALL.leading))
    picture = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    label = f'{KEPT}{spaced(LINE, after=LINE)}<w:outlineLvl w:val="0"/>'
    own = (
        (TITLE, styles.TITLE, KEPT + spaced(LINE) + CENTERED),
        (BODY, styles.TEXT, INDENT),
        (CAPTION, styles.CAPTION, KEPT + spaced(LINE) + CENTERED),
        (FIGURE_CAPTION, styles.CAPTION, spaced(LINE) + CENTERED),
        (PICTURE, styles.CAPTION, KEPT + off + picture + CENTERED),
        (UNIT, styles.UNIT, KEPT + off + spaced(UNIT_LINE) + RIGHT_ALIGNED),
        (HEAD, styles.TABLE_HEAD, off + row + CENTERED),
        (CELL, styles.TABLE_CELL, off + row + LEFT_ALIGNED),
        (SMALL_HEAD, styles.SMALL_HEAD, off + small_row + CENTERED),
        (SMALL_CELL, styles.SMALL_CELL, off + small_row + LEFT_ALIGNED),
        (NOTE, styles.NOTE, off + spaced(NOTE_LINE) + LEFT_ALIGNED),
        (SPACE, styles.NOTE, off + spaced(NARROW_LINE)),
        (ANNEX, styles.ANNEX_MARK, label),
        (ANNEX_LIST, styles.TEXT, KEPT + LEFT_ALIGNED),
        (OFFICE, styles.TEXT, KEPT + spaced(LINE, before=LINE) + RIGHT_ALIGNED),
        (DATE, styles.TEXT, RIGHT_ALIGNED),
        (CONTENTS_TITLE, styles.CONTENTS_TITLE, spaced(LINE, after=LINE) + CENTERED),
        (PAGE_NUMBER, styles.PAGE_NUMBER, off + spaced(NUMBER_LINE)),
    )
    return [_style(name, name, style, properties) for name, style, properties in own]


def _contents_styles() -> list[str]:
    """The entries of the contents: indented by level, the page number at the right end of a line of dots."""
    tab = f'<w:tabs><w:tab w:val="right" w:leader="middleDot" w:pos="{twips(WIDTH)}"/></w:tabs>'
    return [
        _style(
            contents(level),
            f"toc {level}",
            style,
            f'{tab}<w:ind w:leftChars="{200 * (level - 1)}" w:left="{2 * CHARACTER * (level - 1)}"/>{LEFT_ALIGNED}',
        )
        for level, style in styles.CONTENTS.items()
    ]


def _style(name: str, shown: str, style: Style, properties: str, following: str = "") -> str:
    """A paragraph style; only body text is set closer by the grid."""
    custom = ' w:customStyle="1"' if name == shown else ""
    following = f'<w:next w:val="{following}"/>' if following else ""
    tracking = "" if style.size == BODY_SIZE else '<w:spacing w:val="0"/>'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{name}"><w:name w:val="{shown}"/><w:basedOn w:val="Normal"/>'
        f'{following}<w:uiPriority w:val="1"/><w:qFormat/><w:pPr>{properties}</w:pPr>'
        f"<w:rPr>{fonts(style.role)}{tracking}{font_size(style.size)}</w:rPr></w:style>"
    )


def font_size(points: float) -> str:
    """A size as the property of a run or style."""
    half_points = round(points * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _table_style() -> str:
    frame = {"top": 6, "left": 6, "bottom": 6, "right": 6, "insideH": 4, "insideV": 4}  # eighths of a pt
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="{width}" w:space="0" w:color="000000"/>' for edge, width in frame.items()
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="{TABLE}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders>{_cell_margins()}</w:tblPr></w:style>"
    )


def _cell_margins() -> str:
    sides = {"top": 0, "left": 60, "bottom": 0, "right": 60}  # twips
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())
    return f"<w:tblCellMar>{margins}</w:tblCellMar>"


def font_table_xml() -> str:
    """word/fontTable.xml: the faces, and what is taken where one is missing."""
    listed = "".join(
        f'<w:font w:name="{face}">{_alternative(role)}<w:charset w:val="86"/><w:family w:val="auto"/></w:font>'
        for role, face in FACES.items()
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{listed}</w:fonts>"


def _alternative(role: Role) -> str:
    return f'<w:altName w:val="{ALTERNATIVES[role]}"/>' if role in ALTERNATIVES else ""


COMPATIBILITY = (
    "spaceForUL", "balanceSingleByteDoubleByteWidth", "doNotLeaveBackslashAlone", "ulTrailSpace",
    "doNotExpandShiftReturn", "adjustLineHeightInTable", "useFELayout",
)  # fmt: skip


def settings_xml() -> str:
    """word/settings.xml: odd and even pages differ, punctuation is compressed; as Word 2013 and later lay out."""
    switches = "".join(f"<w:{name}/>" for name in COMPATIBILITY)
    mode = f'w:name="compatibilityMode" w:uri="{MICROSOFT}" w:val="15"'
    return (
        f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat>{switches}<w:compatSetting {mode}/></w:compat>"
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


MICROSOFT = "http://schemas.microsoft.com/office/word"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
ACCENTS = ("4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")


def theme_xml() -> str:
    """word/theme/theme1.xml, which Word wants to find; no style refers to it."""
    colors = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6"}
    colors |= {f"accent{number}": color for number, color in enumerate(ACCENTS, 1)}
    colors |= {"hlink": "0563C1", "folHlink": "954F72"}
    scheme = "".join(f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in colors.items())
    face = FACES[Role.FANG]
    of_texts = f'<a:latin typeface="{face}"/><a:ea typeface="{face}"/><a:cs typeface=""/>'
    faces = f"<a:majorFont>{of_texts}</a:majorFont><a:minorFont>{of_texts}</a:minorFont>"
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    lines = "".join(
        f'<a:ln w="{width}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
        for width in (6350, 12700, 19050)
    )
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}" name="公文"><a:themeElements>'
        f'<a:clrScheme name="公文">{scheme}</a:clrScheme><a:fontScheme name="公文">{faces}</a:fontScheme>'
        '<a:fmtScheme name="公文">'
        f"<a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )

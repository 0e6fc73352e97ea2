"""A Word file is read as it prints: with its automatic numbers, without what is deleted, moved away or hidden."""

import io
import zipfile

import pytest

from wenlian_desktop.intake.readers.report_reader import parse_report

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def word(body: str, **parts: str) -> bytes:
    """A Word file with that inside its body, and the parts numbering, styles and footnotes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("_rels/.rels", relations(officeDocument="word/document2.xml"))
        package.writestr("word/document2.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
        package.writestr("word/_rels/document2.xml.rels", relations(**{kind: f"{kind}.xml" for kind in parts}))
        for kind, content in parts.items():
            package.writestr(f"word/{kind}.xml", f'<w:{kind} xmlns:w="{WORD}">{content}</w:{kind}>')
    return file.getvalue()


def relations(**targets: str) -> str:
    each = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{RELATIONS}">{each}</Relationships>'


def lines(body: str, **parts: str) -> list[str]:
    return parse_report("报告.docx", word(body, **parts))


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def listed(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


HEADINGS = (
    '<w:abstractNum w:abstractNumId="5">'
    + level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>')
    + level(1, "chineseCountingThousand", "（%2）", '<w:pStyle w:val="H2"/>')
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%4", "<w:isLgl/>")
    + "</w:abstractNum>"
)
NUMBERING = (
    HEADINGS
    + '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    + '<w:num w:numId="2"><w:abstractNumId w:val="5"/>'
    + '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="自己的标题"/><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def styled(text: str, style: str, more: str = "") -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>{more}')


def test_numbers_of_lists_count_by_level_and_begin_anew_below_a_higher_one() -> None:
    body = [(1, 0, "概况"), (1, 1, "机构"), (1, 1, "目标"), (1, 2, "甲"), (1, 0, "执行"), (1, 1, "预算"), (1, 3, "数")]
    read = lines("".join(paragraph(text, listed(number, at)) for number, at, text in body), numbering=NUMBERING)
    assert read == ["一、概况", "（一）机构", "（二）目标", "1.甲", "二、执行", "（一）预算", "2.1数"]


def test_a_number_comes_from_the_style_or_one_it_is_based_on_and_numid_0_takes_it_away() -> None:
    body = styled("概况", "H1") + styled("机构", "H2") + styled("执行", "Own") + styled("附", "H1", listed(0, 0))
    read = lines(body + styled("结论", "H1"), numbering=NUMBERING, styles=STYLES)
    assert read == ["一、概况", "（一）机构", "二、执行", "附", "三、结论"]


def test_a_list_that_overrides_its_start_begins_anew_and_others_of_its_kind_go_on() -> None:
    body = [(1, 2, "甲"), (1, 2, "乙"), (2, 2, "丙"), (2, 2, "丁"), (1, 2, "戊")]
    read = lines("".join(paragraph(text, listed(number, at)) for number, at, text in body), numbering=NUMBERING)
    assert read == ["1.甲", "2.乙", "1.丙", "2.丁", "3.戊"]


@pytest.mark.parametrize(
    ("form", "text", "number"),
    [
        ("decimalEnclosedCircle", "%1", "②"),
        ("chineseLegalSimplified", "%1、", "贰、"),
        ("ideographTraditional", "%1、", "乙、"),
        ("upperRoman", "%1.", "II."),
        ("lowerLetter", "%1)", "b)"),
        ("decimal", "第%1条", "第2条"),
        ("bullet", "\uf06c", ""),
    ],
)
def test_numbers_are_written_in_the_format_of_their_level(form: str, text: str, number: str) -> None:
    numbering = f'<w:abstractNum w:abstractNumId="5">{level(0, form, text)}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    read = lines(paragraph("甲", listed(1, 0)) + paragraph("乙", listed(1, 0)), numbering=numbering)
    assert read[1] == f"{number}乙"


def test_former_numbers_deleted_and_moved_texts_are_left_out_and_inserted_ones_read() -> None:
    former = f"<w:pPrChange><w:pPr>{listed(1, 0)}</w:pPr></w:pPrChange>"
    moved = f"<w:p><w:moveFrom>{run('旧处')}</w:moveFrom></w:p><w:p><w:moveTo>{run('新处')}</w:moveTo></w:p>"
    inserted = f"<w:p><w:ins>{run('新增')}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>"
    read = lines(paragraph("无", former) + moved + inserted, numbering=NUMBERING)
    assert read == ["无", "", "新处", "新增"]


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next() -> None:
    body = paragraph("前半，", "<w:rPr><w:del/></w:rPr>") + paragraph("后半。")
    assert lines(body) == ["", "前半，后半。"]


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
def test_a_paragraph_that_is_gone_takes_no_number(mark: str) -> None:
    gone = f"<w:p><w:pPr>{listed(1, 0)}<w:rPr>{mark}</w:rPr></w:pPr><w:del>{run('乙')}</w:del></w:p>"
    read = lines(paragraph("甲", listed(1, 0)) + gone + paragraph("丙", listed(1, 0)), numbering=NUMBERING)
    assert read == ["一、甲", "", "二、丙"]


def test_paragraphs_made_one_take_one_number_and_deleted_rows_none() -> None:
    joined = paragraph("甲", listed(1, 0) + "<w:rPr><w:del/></w:rPr>") + paragraph("乙", listed(1, 0))
    row = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('删', listed(1, 0))}</w:tc></w:tr></w:tbl>"
    read = lines(joined + row + paragraph("丙", listed(1, 0)), numbering=NUMBERING)
    assert read == ["", "一、甲乙", "二、丙"]


def test_what_a_content_control_shows_until_it_is_filled_in() -> None:
    def control(shown: str, text: str) -> str:
        return f"<w:sdt><w:sdtPr>{shown}</w:sdtPr><w:sdtContent>{paragraph(text)}</w:sdtContent></w:sdt>"

    off = '<w:showingPlcHdr w:val="0"/>'
    body = control("<w:showingPlcHdr/>", "写职责") + control(off, "写作") + control("<w:text/>", "书法")
    assert lines(body) == ["〔待填：写职责〕", "写作", "书法"]


def test_hidden_texts_and_entries_of_contents_are_left_out() -> None:
    hidden = run("暗", "<w:vanish/>") + run("隐", '<w:rStyle w:val="Secret"/>') + run("明", '<w:vanish w:val="0"/>')
    mark = f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('字')}</w:p>"
    read = lines(f"<w:p>{hidden}</w:p>{mark}" + styled("一、概况", "T"), styles=STYLES)
    assert read == ["明", "字", ""]


def test_breaks_hyphens_tabs_and_several_paragraphs_in_a_cell() -> None:
    text = "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>率</w:t><w:noBreakHyphen/><w:t>5%</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>"
    span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    row = f"<w:tr><w:tc>{span}{paragraph('一')}{paragraph('二')}</w:tc><w:tc>{paragraph('三')}</w:tc></w:tr>"
    assert lines(f"{text}<w:tbl>{row}</w:tbl>") == ["甲\u000b率-5%\u2003乙", "一\u000b二\t\t三\t"]


def test_a_text_box_stands_after_its_paragraph_and_footnotes_at_the_end() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('内部资料')}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p>{run('按照“守正')}{box}{run('创新”开展。')}</w:p>{paragraph('完。')}"
    notes = f"<w:footnote><w:p/></w:footnote><w:footnote>{paragraph('按决算数。')}</w:footnote>"
    assert lines(body, footnotes=notes) == ["按照“守正创新”开展。", "\t内部资料\t", "完。", "按决算数。"]


def test_a_box_with_a_sentence_or_alone_at_the_beginning_is_text() -> None:
    def box(text: str) -> str:
        return f"<w:r><w:pict><w:txbxContent>{paragraph(text)}</w:txbxContent></w:pict></w:r>"

    alone = f"<w:p>{box('年度报告')}</w:p>{paragraph('一、概况')}<w:p>{box('资料')}</w:p><w:p>{box('二、管理')}</w:p>"
    assert [line for line in lines(alone) if line] == ["年度报告", "一、概况", "\t资料\t", "二、管理"]
    beside = f"<w:p>{run('概况')}{box('二、管理')}{box('资金已到位。')}</w:p>"
    assert lines(beside) == ["概况", "\t二、管理\t", "资金已到位。"]
    inner = f"<w:r><w:pict><w:txbxContent><w:p>{run('外')}{box('内')}</w:p></w:txbxContent></w:pict></w:r>"
    assert lines(f"<w:p>{run('概况')}{inner}</w:p>") == ["概况", "\t外\t", "\t内\t"]


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-16", ""), ("utf-16-be", "\ufeff"), ("utf-16-le", ""), ("utf-16-be", "")]
)
def test_a_text_file_may_be_in_utf_16(encoding: str, mark: str) -> None:
    text = f"{mark}一、部门概况\r\n支出100万元\r\n".encode(encoding)
    assert parse_report("报告.txt", text) == ["一、部门概况", "支出100万元", ""]

"""Every text a package carries beside the year's own, in full: what an archivist reads without this program."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.reliability import packages
from wenlian_desktop.domain.archive.inspection_report import InspectionItem
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving
from wenlian_desktop.session.archiving import Package
from wenlian_desktop.storage.package import bag
from wenlian_desktop.storage.package.inspect_package import inspect_package
from wenlian_desktop.storage.package.package_writer import ArchivedYear, write_data

OFFICE, NAME = "示例区文学艺术界联合会", "2024_区文联_年度数据_未封存"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"
DIGEST = "[0-9a-f]{64}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, sample: Year) -> Package:
    folder = tmp_path_factory.mktemp("filed")
    return packages.archive_year(packages.year_file(folder / "示例.wenlian", packages.with_originals(sample)), folder)


def masked(text: str) -> str:
    """The text without what changes from one archiving to the next."""
    return re.sub(DIGEST, "摘要", re.sub(TIME, "时间", text))


def test_every_file_has_its_name(made: Package) -> None:
    assert [path for path in bag.all_paths(made.path) if not re.fullmatch(r"data/csv/.+\.csv|.+\.bin", path)] == [
        "bag-info.txt",
        "bagit.txt",
        "data/2024.json",
        "data/2024.sql",
        "data/2024.wenlian",
        "data/报告.pdf",
        "data/报告.txt",
        "data/操作日志.csv",
        "data/数据字典.txt",
        "data/附件/01_国庆主题作品展开展现场.jpg",
        "data/附件/02_戏曲文化周开幕演出.jpg",
        "manifest-sha256.txt",
        "manifest-sha512.txt",
        "metadata/元数据.xml",
        "metadata/四性检测报告.txt",
        "metadata/四性检测报告.xml",
        "sm3sums.txt",
        "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt",
    ]
    assert sorted(path.name for path in made.public.iterdir()) == ["报告.pdf", "报告.txt", "数据.json", "说明.txt"]
    assert not list(made.path.parent.glob("*.未完成*"))


def test_bag_info_says_each_thing(made: Package) -> None:
    payload = [path for path in bag.all_paths(made.path) if path.startswith("data/")]
    size = sum((made.path / path).stat().st_size for path in payload)
    text = masked((made.path / "bag-info.txt").read_text("utf-8"))
    who = re.search("归档人: (.+)\n", text)
    assert who is not None
    assert re.sub(r"Bagging-Date: \d{4}-\d\d-\d\d\n", "Bagging-Date: 日期\n", text).splitlines() == [
        f"Source-Organization: {OFFICE}",
        "Bagging-Date: 日期",
        f"External-Description: {OFFICE}2024年度部门整体绩效评价报告",
        f"Payload-Oxum: {size}.{len(payload)}",
        "Bag-Software-Agent: 文联绩效 试验",
        "年度: 2024",
        "版本: 未封存",
        f"归档人: {who[1]}",
        "归档时间: 时间",
        "佐证材料件数: 15",
        "结构版本: 8",
        "内容摘要（SHA-256）: 摘要",
        "操作日志条数: 1",
        "操作日志链头（SHA-256）: 摘要",
    ]


def test_the_log_has_a_head_that_says_what_stands_below(made: Package) -> None:
    head, first, *_ = (made.path / "data/操作日志.csv").read_bytes().decode("utf-8-sig").splitlines()
    assert head == '"序号","时间","操作人","电脑","操作","记录","记录编号","栏目","来源","原值","新值"'
    cells = first.split(",")
    assert (cells[0], cells[4], cells[8]) == ("1", '"载入年度数据"', '"手填"')
    assert re.fullmatch(f'"{TIME}"', cells[1])


MISSING = (
    "03_写春联活动走进建筑工地.jpg、04_戏曲文化周实施方案.pdf、05_文艺轻骑兵基层巡演通知.pdf、"
    "06_青年研修班签到表.pdf、07_群众合唱展演节目单.pdf、08_邻里摄影展展签目录.xlsx、"
    "09_戏曲文化周观众问卷汇总.xlsx、10_戏曲文化周媒体报道截图.pdf、11_戏曲文化周工作总结.docx、"
    "12_国庆展演经费追加批复.pdf、13_采风经费收回通知.pdf、14_年末资产盘点表.xlsx、15_项目绩效自评办法.pdf"
)
INSPECTED = f"""四性检测报告
{NAME}
参照 DA/T 70-2018，归档环节；编号为本程序自编。

真实性
  1. 数据内容与归档时的摘要一致：通过
     SHA-256 摘要
  2. 操作日志首尾相连，没有缺改：通过
     共1条，链头 摘要
  3. 元数据项齐全：通过
     共24项；档号、文号、密级、机构或问题由档案部门填写。
  4. 年度已经封存：不通过
     版本：未封存

完整性
  1. 应有的文件齐全：通过
     报告、数据、日志、数据字典都在。
  2. 佐证材料原件齐全：不通过
     缺原件：{MISSING}
  3. 佐证材料编号连续，没有漏号：通过
     共15件，原件2件。
  4. 没有未说明的“错”：通过
     0条。

可用性
  1. 单凭 SQL 文件能恢复出同样的年度：通过
     已重建，内容摘要一致。
  2. 单凭 CSV 文件能恢复出同样的年度：通过
     已重建，内容摘要一致。
  3. 报告能够呈现，没有缺字：通过
     PDF，字体已嵌入。
  4. 数据都用公开格式保存：通过
     SQLite、SQL、CSV、JSON、PDF、文本。

安全性
  1. 没有链接，没有加密，没有压缩：通过
     由程序逐个写出。
  2. 年度文件结构完好：通过
     PRAGMA integrity_check
  3. 归档前用杀毒软件检查，没有病毒：待人工检测
     □ 是　□ 否　检测人：
  4. 存储载体符合要求，能正常读写：待人工检测
     □ 是　□ 否　检测人：
  5. 归档过程由专人办理，交接手续齐全：待人工检测
     □ 是　□ 否　检测人：
"""


def test_the_inspection_says_each_thing(made: Package) -> None:
    assert masked((made.path / "metadata/四性检测报告.txt").read_text("utf-8")) == INSPECTED


def test_the_receipt_says_each_thing(made: Package) -> None:
    with pypdfium2.PdfDocument(made.receipt) as document:
        printed = "".join("".join(page.get_textpage().get_text_range() for page in document).split())
    paths = bag.all_paths(made.path)
    size = sum((made.path / path).stat().st_size for path in paths)
    for fact in (
        "归档收据项目内容",
        f"归档包{NAME}立档单位{OFFICE}年度和版本2024年度，未封存归档人和时间",
        f"文件数和大小{len(paths)}个，{size:,}字节佐证材料15件，缺原件13件内容摘要（SHA-256）",
        f"包摘要（SHA-256）{made.sha256}包摘要（SM3）{made.sm3}不用本程序也能核验",
        "请把本收据打印签字，与归档包分开保存。移交人（签字、日期）接收人（签字、日期）",
    ):
        assert fact in printed
    assert len(re.findall("操作日志链头[0-9a-f]{64}包摘要", printed)) == 1


def test_what_was_archived_is_told(made: Package) -> None:
    folder = made.path.parent
    assert str(made).splitlines() == [
        f"已归档并核验（未封存的年度）：{folder / NAME}",
        "有13件佐证材料没有原件：03_写春联活动走进建筑工地.jpg、04_戏曲文化周实施方案.pdf、"
        "05_文艺轻骑兵基层巡演通知.pdf等。",
        "",
        f"收据：{NAME}_收据.pdf，请打印签字后与归档包分开保存。公开版：{NAME}_公开版。",
        "",
        f"包摘要 SHA-256：{made.sha256}",
        f"包摘要 SM3：{made.sm3}",
    ]


def test_the_public_edition_says_what_it_leaves_out(made: Package) -> None:
    head, empty, *notes = (made.public / "说明.txt").read_text("utf-8").split("\n")
    assert (head, empty, notes[-1]) == ("公开版", "", "")
    assert notes[2:-1] == [
        "各处文字里的电话号码、公民身份号码和电子邮箱改为“〔已隐去〕”。",
        "文字里的人名没有改动，公开前请再看一遍。",
    ]
    assert [note[:3] for note in notes[:2]] == ["不含：", "不含整"]


def test_a_package_is_compared_with_its_receipt(made: Package, tmp_path: Path) -> None:
    told = f"与收据相符：“{NAME}”就是归档时的那一份。"
    assert archiving.compare_with_receipt(made.path, made.receipt) == told
    other = Path(shutil.copytree(made.path, tmp_path / "改写"))
    (other / "tagmanifest-sha256.txt").write_bytes(b"")
    assert archiving.compare_with_receipt(other, made.receipt) == (
        f"与收据不符：“改写”不是收据“{NAME}_收据.pdf”上的那一份。\n"
        "它可能是另一次归档做的，也可能被改写过。请找出与收据一起做出的归档包。"
    )


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7 broken", b"no PDF at all"])
def test_what_is_no_receipt_is_told(made: Package, tmp_path: Path, content: bytes | None) -> None:
    file = made.path / "data/报告.pdf" if content is None else tmp_path / "报告.pdf"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UserError) as caught:
        archiving.compare_with_receipt(made.path, file)
    assert str(caught.value) == ("“报告.pdf”不是本程序做的归档收据。没有改动。请选择和归档包一起做出的收据（.pdf）。")


@pytest.mark.parametrize("part", ["bagit.txt", "格式.csv"])
def test_a_part_that_is_chosen_stands_for_its_whole(tmp_path: Path, part: str) -> None:
    assert archiving.resolve_source(tmp_path / part) == tmp_path
    assert archiving.resolve_source(tmp_path / "2024.sql") == tmp_path / "2024.sql"


# --- a package that is not as it should be ---


@pytest.fixture(scope="module")
def written(made: Package, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ArchivedYear]:
    """The data of a package, and what was archived."""
    partial = tmp_path_factory.mktemp("part")
    (partial / "data").mkdir()
    shutil.copyfile(made.path / "data/2024.wenlian", partial / "data/2024.wenlian")
    return partial, write_data(partial, "文联绩效 试验")


@pytest.fixture
def partial(written: tuple[Path, ArchivedYear], tmp_path: Path) -> Path:
    copy = Path(shutil.copytree(written[0], tmp_path / "包"))
    (copy / "data/报告.pdf").write_bytes(b"%PDF-1.7")
    (copy / "data/报告.txt").write_bytes(b"")
    return copy


def failed(items: list[InspectionItem]) -> dict[str, str]:
    """What did not pass, beyond what the sample lacks by itself, and why."""
    known = {"年度已经封存", "佐证材料原件齐全"}
    return {item.criterion: item.evidence for item in items if item.result == "不通过" and item.criterion not in known}


def test_a_sound_package_passes(partial: Path, written: tuple[Path, ArchivedYear]) -> None:
    assert failed(inspect_package(partial, written[1], "")) == {}


@pytest.mark.parametrize("name", ["报告.txt", "操作日志.csv", "数据字典.txt"])
def test_a_file_that_is_not_there_is_named(partial: Path, written: tuple[Path, ArchivedYear], name: str) -> None:
    (partial / "data" / name).unlink()
    assert failed(inspect_package(partial, written[1], "")) == {"应有的文件齐全": f"缺：{name}"}


def test_each_fault_fails_its_item(partial: Path, written: tuple[Path, ArchivedYear]) -> None:
    archived, data = written[1], partial / "data"
    (data / "报告.pdf").write_bytes(b"no pdf")
    (data / "表.xls").write_bytes(b"x")
    (data / "附件/16_多出来.jpg").write_bytes(b"x")
    (data / "外面").symlink_to(data / "报告.txt")
    other = replace(archived.circumstances, content_digest="0" * 64)
    assert failed(inspect_package(partial, replace(archived, circumstances=other), "“𬭎”没有字形。")) == {
        "数据内容与归档时的摘要一致": f"SHA-256 {'0' * 64}",
        "佐证材料编号连续，没有漏号": "共16件，原件3件。",
        "单凭 SQL 文件能恢复出同样的年度": "重建后内容摘要不一致。",
        "单凭 CSV 文件能恢复出同样的年度": "重建后内容摘要不一致。",
        "报告能够呈现，没有缺字": "“𬭎”没有字形。",
        "数据都用公开格式保存": "外面、表.xls",
        "没有链接，没有加密，没有压缩": "由程序逐个写出。",
    }


def test_characters_without_a_shape_alone_fail_the_report(partial: Path, written: tuple[Path, ArchivedYear]) -> None:
    assert failed(inspect_package(partial, written[1], "“𬭎”没有字形。")) == {
        "报告能够呈现，没有缺字": "“𬭎”没有字形。"
    }


def test_what_the_office_left_open_is_named(partial: Path, written: tuple[Path, ArchivedYear]) -> None:
    rows = [row for table in written[1].year.tables.values() for row in table if not isinstance(row, Report)]
    (report,) = written[1].year.rows(Report)
    open_year = Year.of([*rows, replace(report, filled_by=None, dated=None)])
    assert failed(inspect_package(partial, replace(written[1], year=open_year), "")) == {
        "元数据项齐全": "未填：日期、形成者。"
    }

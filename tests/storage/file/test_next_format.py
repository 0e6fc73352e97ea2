"""A field more in the middle of a record costs a line and a migration: proved on a copy of the program that has one."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.make import old_files
from tests.make.year_files import write_sample
from tests.reliability import packages
from tests.reliability.odd_files import refusal, untouched
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records import department
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.migrations import current_format
from wenlian_desktop.storage.package import plain_sql

COPIED = ("wenlian_desktop", "db", "tests", "resources/schemes", "resources/words", "pyproject.toml")
FILES = "files"  # of the tests: large, and not read
NEXT = current_format() + 1
BEFORE = "    nature: str | None = choice("
LINE = '    contact: str | None = text("联系人", personal=True, group="部门")\n'
MIGRATION = '''"""One field more."""


def up(database):
    database.execute_sql('ALTER TABLE "department" ADD COLUMN "contact" TEXT')
'''
WORKED = [text for text in old_files.stored_texts() if text.stem == "worked"]
CONTACT = "文小莲"


@dataclass(frozen=True)
class Program:
    """A copy of the program; its commands run in processes of their own."""

    root: Path

    def run(self, *arguments: str | Path) -> str:
        """What a module prints; its exit code must be 0."""
        done = self._done(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def _done(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", *map(str, arguments)]
        surroundings = os.environ | {"PYTHONPATH": str(self.root), "PYTHONUTF8": "1"}
        return subprocess.run(command, cwd=self.root, env=surroundings, capture_output=True, encoding="utf-8")

    def refusal(self, *arguments: str | Path) -> str:
        """What a module says that refuses."""
        done = self._done(*arguments)
        assert done.returncode == 2, done.stdout
        return done.stderr

    def dump(self, path: Path) -> dict[str, Any]:
        """All rows of a year."""
        records: dict[str, Any] = json.loads(self.run("wenlian_desktop", "dump", path))["records"]
        return records


@pytest.fixture(scope="module")
def next_program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program as it is when the line and the migration are in it and the snapshots are written anew."""
    root = tmp_path_factory.mktemp("next")
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=left_behind)
        else:
            shutil.copy(source, root / name)
    module = root / Path(str(department.__file__)).relative_to(ROOT)
    text = module.read_text("utf-8")
    assert text.count(BEFORE) == 1
    module.write_text(text.replace(BEFORE, LINE + BEFORE), "utf-8", newline="\n")
    (root / "db" / "migrations" / f"{NEXT:04}_contact.py").write_text(MIGRATION, "utf-8")
    program = Program(root)
    program.run("pytest", "tests/storage/file/test_schema.py", "--rewrite")  # records and migrations agree, too
    return program


def left_behind(folder: str, names: list[str]) -> set[str]:
    """What is not copied of a folder."""
    return {"__pycache__", *([FILES] if Path(folder) == ROOT / "tests" else [])} & {*names}


def files_of(folder: Path) -> list[Path]:
    """The files of a folder that people write."""
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def columns(path: Path) -> list[str]:
    """The columns of the department as they stand in the file."""
    with closing(sqlite3.connect(path)) as connection:
        return [name for _, name, *_ in connection.execute('PRAGMA table_info("department")')]


def test_nothing_but_the_line_the_migration_and_the_snapshots_is_changed(next_program: Program) -> None:
    ours = {path.relative_to(ROOT) for name in ("wenlian_desktop", "db") for path in files_of(ROOT / name)}
    theirs = {
        path.relative_to(next_program.root)
        for name in ("wenlian_desktop", "db")
        for path in files_of(next_program.root / name)
    }
    assert {str(path) for path in ours ^ theirs} == {f"db/migrations/{NEXT:04}_contact.py"}
    changed = [path for path in ours if (ROOT / path).read_bytes() != (next_program.root / path).read_bytes()]
    assert {str(path) for path in changed} == {
        "wenlian_desktop/domain/records/department.py", "db/schema.sql", "db/year.schema.json"
    }  # fmt: skip


def test_the_snapshots_have_the_field(next_program: Program) -> None:
    assert '"contact" TEXT  -- 联系人\n' in (next_program.root / "db" / "schema.sql").read_text("utf-8")
    assert '"title": "联系人"' in (next_program.root / "db" / "year.schema.json").read_text("utf-8")


@pytest.mark.parametrize("text", [WORKED[0], WORKED[-1]], ids=lambda text: text.parent.name)
def test_an_older_file_opens_and_takes_the_field(next_program: Program, tmp_path: Path, text: Path) -> None:
    path = tmp_path / "旧.wenlian"
    old_files.write_file(path, text)
    said = json.loads(text.with_suffix(".json").read_text("utf-8"))["records"]
    says = old_files.without_later_fields(next_program.dump(path), text)
    assert {name: says[name] for name in said} == said
    assert (columns(path).index("nature"), columns(path)[-1]) == (5, "contact")
    assert list((tmp_path / "备份").glob("旧 第0001份 * 升级前.wenlian"))


def test_the_field_is_kept_and_stands_where_it_was_declared(next_program: Program, year_file: Path) -> None:
    next_program.run("tests.make.enter_text", year_file, "contact", CONTACT)
    next_program.run("tests.make.enter_text", year_file, "nature", "人民团体")
    [row] = next_program.dump(year_file)["department"]
    assert list(row) == ["uid", "name", "short_name", "contact", "nature"]
    assert row["contact"] == CONTACT
    assert columns(year_file)[-1] == "contact"
    assert f"部门 联系人 （空） → {CONTACT}" in next_program.run("wenlian_desktop", "trail", year_file)
    made = year_file.with_name("新.wenlian")
    next_program.run("wenlian_desktop", "restore", year_file, "-o", made)
    assert next_program.dump(made)["department"] == [row]
    assert columns(made) == columns(year_file)


def test_the_field_stands_under_its_heading_of_the_form(next_program: Program, year_file: Path) -> None:
    next_program.run("tests.make.enter_text", year_file, "contact", CONTACT)
    form = json.loads(next_program.run("tests.make.show_form", year_file, "department"))
    [shown] = [fields for heading, fields in form if heading == "部门"]
    assert shown[1:4] == [["部门简称　*", "区文联"], ["联系人", CONTACT], ["单位性质　建议填", ""]]


def test_the_field_is_hidden_in_the_public_edition(next_program: Program, year_file: Path) -> None:
    next_program.run("tests.make.enter_text", year_file, "contact", CONTACT)
    assert CONTACT in json.dumps(next_program.dump(year_file), ensure_ascii=False)
    public = json.loads(next_program.run("tests.make.public_edition", year_file))
    assert [row["name"] for row in public["year"]["records"]["department"]] == ["示例区文学艺术界联合会"]
    assert CONTACT not in json.dumps(public["year"], ensure_ascii=False)
    assert "部门的联系人" in public["notes"]


def test_a_package_made_before_is_verified_and_restored(next_program: Program, tmp_path: Path) -> None:
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    package = packages.archive_year(path, tmp_path).path
    next_program.run("wenlian_desktop", "verify", package)
    for number, form in enumerate(("", "data/2024.sql")):
        restored = tmp_path / f"恢复{number}.wenlian"
        next_program.run("wenlian_desktop", "restore", package / form, "-o", restored)
        assert next_program.dump(restored) == json.loads((package / "data/2024.json").read_text("utf-8"))["records"]
        assert columns(restored)[-1] == "contact"


def test_what_was_changed_in_an_older_text_is_found(next_program: Program, tmp_path: Path) -> None:
    path, text = tmp_path / "2024.wenlian", tmp_path / "2024.sql"
    write_sample(path)
    with closing(connect(path, "ro")) as database:
        content = plain_sql.format_sql(database, digest(database))
    text.write_bytes(content.replace("示例区".encode(), "某某区".encode(), 1))
    refused = next_program.refusal("wenlian_desktop", "restore", text, "-o", tmp_path / "新.wenlian")
    assert refused.startswith("内容与写明的摘要不符：有人改动过。")


def test_this_program_names_the_newer_file(next_program: Program, year_file: Path) -> None:
    next_program.dump(year_file)
    with untouched(year_file.parent):
        assert refusal(year_file).startswith(f"“2024.wenlian”由更新版本的程序建立（文件格式 {NEXT}，")

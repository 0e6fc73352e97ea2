"""Prints the 公开版 of a year as JSON, with the notes on what it leaves out: FILE. For a process of its own."""

import json
import sys
from contextlib import closing
from pathlib import Path

from wenlian_desktop.domain.archive.redaction import redact, redaction_notes
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.session.year_session import YearSession

if __name__ == "__main__":
    with closing(YearSession(Path(sys.argv[1]))) as session:
        public = {"year": year_to_json(redact(session.view)), "notes": "".join(redaction_notes())}
    print(json.dumps(public, ensure_ascii=False))

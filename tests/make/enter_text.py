"""Enter a text into a field of the department and close the year: FILE FIELD TEXT. Runs in a new process."""

import sys
from contextlib import closing
from pathlib import Path

from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.session.year_session import YearSession

if __name__ == "__main__":
    file, field, text = sys.argv[1:]
    with closing(YearSession(Path(file))) as session:
        refused = session.enter(ref_to(session.view.single(Department), field), text)
    sys.exit(refused or 0)

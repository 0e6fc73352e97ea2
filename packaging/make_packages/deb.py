"""The .deb: the folder in /opt/wenlian, with its entry in the menu, its icon and its kind of file."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from make_packages import archives, contents, desktop
from make_packages.archives import Entry
from make_packages.release import FOLDER, PACKAGING, deb_architecture, deb_file
from wenlian_desktop.distribution import RESOURCES, VERSION

PLACE = "opt/wenlian"
SCRIPTS = {
    "preinst": "refuse_while_open.sh",
    "postinst": "tell_the_desktop.sh",
    "prerm": "refuse_while_open.sh",
    "postrm": "tell_the_desktop.sh",
}
CONTROL = """\
Package: wenlian
Version: {version}
Architecture: {architecture}
Maintainer: 文联绩效 <wenlian@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Section: editors
Priority: optional
Description: 文联绩效：部门整体绩效评价报告的离线填报程序
 一年里把预算、活动、管理、结论填进去，年底印出报告，一年一个文件。
 不需要服务器，不需要账号，不连网络，不需要 Python。
 .
 卸载时年度文件、备份和设置都留着。
"""


def entries(folder: Path = FOLDER) -> Iterable[Entry]:
    """All files of the package."""
    yield from archives.entries_of(folder, PLACE)
    of_desktop = desktop.files(f"/{PLACE}/wenlian")
    yield Entry("usr/bin/wenlian", leads_to=f"/{PLACE}/wenlian")
    yield Entry("usr/share/applications/wenlian.desktop", of_desktop["wenlian.desktop"])
    yield Entry("usr/share/icons/hicolor/scalable/apps/wenlian.svg", (RESOURCES / "icons" / "wenlian.svg").read_bytes())
    yield Entry("usr/share/mime/packages/wenlian.xml", of_desktop["wenlian.xml"])


def make_deb() -> Path:
    """Write the .deb."""
    found = list(entries())
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": archives.tar_xz(_control(found)),
        "data.tar.xz": archives.tar_xz(found),
    }
    deb_file.write_bytes(archives.ar(members))
    return deb_file


def _control(found: list[Entry]) -> Iterable[Entry]:
    text = CONTROL.format(
        version=VERSION,
        architecture=deb_architecture,
        kilobytes=sum(len(entry.content) for entry in found) // 1024,
        depends=", ".join(contents.packages_of_debian()),
    )
    yield Entry("control", text.encode())
    sums = [f"{hashlib.md5(entry.content).hexdigest()}  {entry.path}\n" for entry in found if not entry.leads_to]
    yield Entry("md5sums", "".join(sums).encode())
    for name, script in SCRIPTS.items():
        yield Entry(name, (PACKAGING / "linux" / script).read_bytes(), is_program=True)

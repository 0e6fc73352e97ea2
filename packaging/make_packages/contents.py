"""What goes into the folder, and what stays out of it, by rules on paths inside it."""

import re
from collections.abc import Iterable
from pathlib import Path

# Shared libraries of the build machine that go along: those that a desktop of 2020 lacks or has too old. All others
# are the system's own, above all those that belong to its drivers and its desktop (libstdc++, libGL, fontconfig, glib).
CARRIED = (
    "libbz2",
    "libcrypto",
    "libexpat",
    "libffi",
    "liblzma",
    "libsqlite3",
    "libxcb-cursor",
    "libxcb-icccm",
    "libxcb-image",
    "libxcb-keysyms",
    "libxcb-render-util",
    "libxcb-util",
)

# Libraries that the system gives, and the packages of Debian that have them; of these, the .deb depends on the second.
# Optional ones are of plugins (a window on Wayland, GTK's look, CUPS): without them the program goes on.
GIVEN = {
    "libc libdl libm libpthread libresolv librt libutil ld-linux-x86-64 ld-linux-aarch64": "libc6",
    "libstdc++": "libstdc++6",
    "libgcc_s": "libgcc-s1 | libgcc1",
    "libz": "zlib1g",
    "libzstd": "libzstd1",
    "libgssapi_krb5": "libgssapi-krb5-2",
    "libGL": "libgl1",
    "libEGL": "libegl1",
    "libGLX libOpenGL": "libgl1",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libdbus-1": "libdbus-1-3",
    "libglib-2.0 libgthread-2.0": "libglib2.0-0 | libglib2.0-0t64",
    "libX11": "libx11-6",
    "libX11-xcb": "libx11-xcb1",
    "libxcb": "libxcb1",
    "libxcb-glx": "libxcb-glx0",
    "libxcb-randr": "libxcb-randr0",
    "libxcb-render": "libxcb-render0",
    "libxcb-shape": "libxcb-shape0",
    "libxcb-shm": "libxcb-shm0",
    "libxcb-sync": "libxcb-sync1",
    "libxcb-xfixes": "libxcb-xfixes0",
    "libxcb-xkb": "libxcb-xkb1",
    "libxkbcommon": "libxkbcommon0",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
}
OPTIONAL = (
    "libwayland-client libwayland-cursor libwayland-egl libcups libgtk-3 libgdk-3 libgdk_pixbuf-2.0 libgio-2.0 "
    "libgobject-2.0 libatk-1.0 libcairo libcairo-gobject libpango-1.0 libpangocairo-1.0"
)

# Modules of Python that the program does not import, though something that it imports can.
UNUSED_MODULES = (
    *("PySide6.QtDBus", "PIL._avif", "PIL._imagingtk", "PIL.ImageQt", "PIL.ImageTk", "PIL.ImageShow"),
    *("charset_normalizer", "curses", "lib2to3", "numpy", "olefile", "pydoc", "readline", "setuptools", "ssl"),
    *(
        "tkinter",
        "unittest",
        "xmlrpc",
        "_ssl",
        "_uuid",
        "_pytest",
        "pytest",
        "mypy",
        "hypothesis",
        "rlPyCairo",
        "renderPM",
    ),
)

LEFT_OUT = tuple(
    re.compile(pattern)
    for pattern in (
        r"PySide6/Qt/plugins/(egldeviceintegrations|generic|networkinformation|tls)/",
        r"PySide6/Qt/plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|wayland-egl)\.",
        r"PySide6/Qt/plugins/imageformats/libq(gif|icns|ico|pdf|tga|tiff|wbmp|webp)\.",
        r"PySide6/Qt/plugins/wayland-graphics-integration-client/",
        r"PySide6/Qt/plugins/wayland-shell-integration/lib(fullscreen-shell-v1|ivi-shell|qt-shell|wl-shell-plugin)\.",
        r"PySide6/Qt/lib/libQt6(EglFS|EglFs|WaylandEgl|WlShell)",
        r"PySide6/Qt/translations/(?!qtbase_zh_CN\.)",
        r"PySide6/plugins/(generic|networkinformation|tls)/",  # of Windows, this and the next two
        r"PySide6/plugins/imageformats/q(gif|icns|ico|pdf|tga|tiff|wbmp|webp)\.",
        r"PySide6/(translations/(?!qtbase_zh_CN\.)|opengl32sw\.dll)",
        r"pillow\.libs/libavif",
        r"python3\.\d+/lib-dynload/_codecs_(hk|iso2022|jp|kr|tw)\.",
        r"resources/fonts/(originals|tables)/",
        r"resources/fonts/build_fonts\.py$",
        r"(.*/)?__pycache__/",
    )
)


def stays(path: str, source: str, environment: Path) -> bool:
    """Whether a file found for the folder goes into it; `environment`: where the installed wheels lie."""
    path = path.replace("\\", "/")
    if any(pattern.match(path) for pattern in LEFT_OUT):
        return False
    name = path.rpartition("/")[2]
    is_of_a_wheel = Path(source).is_relative_to(environment)
    is_system_library = re.match(r"lib.*\.so", name) is not None and not is_of_a_wheel
    return not is_system_library or library(name) in CARRIED or name.startswith("libpython")


def library(name: str) -> str:
    """A library's name without its version: `libxcb-cursor.so.0` is `libxcb-cursor`."""
    return re.split(r"\.so(?:\.|$)", name)[0]


def given_libraries() -> set[str]:
    """The libraries that the system gives."""
    return {name for names in (*GIVEN, OPTIONAL) for name in names.split()}


def packages_of_debian() -> Iterable[str]:
    """What the .deb depends on."""
    return sorted(set(GIVEN.values()))

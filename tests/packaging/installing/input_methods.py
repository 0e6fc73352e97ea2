"""Chinese typed into the installed program with fcitx5 and ibus, pinyin engines and all."""

import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.packaging import screen
from tests.packaging.installing.systems import CLERK, NotTried, System, quoted
from tests.packaging.installing.using import HOME, dump, told

NAMES = ("fcitx5", "ibus")
PACKAGES = {
    "fcitx5": "dbus dbus-x11 fcitx5 fcitx5-chinese-addons fcitx5-module-xorg libime-data",
    "ibus": "dbus dbus-x11 ibus ibus-libpinyin gir1.2-ibus-1.0 libglib2.0-bin dconf-gsettings-backend",
}
YEAR = f"{HOME}/输入.wenlian"
SAMPLE = f"wenlian sample {YEAR}"
STARTED = {  # as desktops set it
    "fcitx5": """
mkdir -p ~/.config/fcitx5
printf '%s\\n' '[Groups/0]' Name=Default 'Default Layout=us' DefaultIM=pinyin '[Groups/0/Items/0]' Name=keyboard-us \\
    '[Groups/0/Items/1]' Name=pinyin '[GroupOrder]' 0=Default >~/.config/fcitx5/profile
export XMODIFIERS=@im=fcitx QT_IM_MODULE=fcitx GTK_IM_MODULE=fcitx
fcitx5 -d
until grep -qs IBUS_ADDRESS ~/.config/ibus/bus/*; do sleep 0.2; done
""",
    "ibus": """
export XMODIFIERS=@im=ibus QT_IM_MODULE=ibus GTK_IM_MODULE=ibus GSETTINGS_BACKEND=keyfile
gsettings set org.freedesktop.ibus.general preload-engines "['libpinyin']"
ibus-daemon --daemonize --xim --replace --panel disable
until [ "$(ibus engine)" = libpinyin ]; do ibus engine libpinyin; sleep 0.2; done
""",
}
SWITCHED_BY = {"fcitx5": ("ctrl+space",), "ibus": ()}
SAID = {"fcitx5": "fcitx，程序没有它自己的接口，改用 ibus 的接口", "ibus": "ibus"}
TITLE, TYPED = "2024年度", "你好"
TIMES, SOON = 4, 8  # seconds


def faults_of_typing(installed: System, name: str, picture: Path) -> Iterator[str]:
    """Types 你好 by its pinyin into a field of the sample year: it must stand in the year. Raises NotTried."""
    if reason := screen.unavailable_reason():
        raise NotTried(reason)
    with installed.layer() as system:
        done = system.run(f"apt-get -qq install -y --no-install-recommends {PACKAGES[name]}", network=True)
        if done.returncode:
            raise NotTried(told(done))
        system.run(f"rm -f {YEAR}; {SAMPLE}", who=CLERK)
        with screen.screen() as shown:
            script = f"{STARTED[name]} wenlian doctor | grep 输入法; exec wenlian {YEAR}"
            session = quoted("timeout", "180", "dbus-run-session", "--", "sh", "-c", script)
            command = system.command(session, who=CLERK, environment={"DISPLAY": shown.display})
            with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as running:
                try:
                    _type(shown, system, SWITCHED_BY[name], picture)
                finally:
                    said, _ = running.communicate(timeout=240)
        if SAID[name] not in said.decode(errors="replace"):
            yield f"doctor says: {said.decode(errors='replace')[-500:]}"
        if f'"{TYPED}"' not in dump(system, YEAR):
            yield f"{TYPED} does not stand in the year: {said.decode(errors='replace')[-900:]}"


def _type(shown: screen.Screen, system: System, switch: Sequence[str], picture: Path) -> None:
    shown.wait_for(TITLE)
    shown.keys("ctrl+2", "Tab", "Tab")  # 报送单位
    for _ in range(TIMES):  # the first keys may come before the input method listens
        shown.keys(*switch, "ctrl+a")
        shown.type("nihao ")
        if _is_kept(system):
            break
    shown.picture(picture)
    shown.keys("Tab", "ctrl+q")
    shown.wait_without(TITLE)


def _is_kept(system: System) -> bool:
    """Whether what was typed stands in the year file: it is kept within a second, unfinished as it is."""
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        if TYPED.encode() in system.read(YEAR):
            return True
        time.sleep(0.2)
    return False

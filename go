#!/bin/sh
# ./go            opens the program             ./go test   runs the tests (more words go to pytest)
# ./go ARGS       is "wenlian ARGS"             ./go bench, ./go torture, ./go mutate: the slow ones
# ./go package    makes the folder, the .deb and the .tar.xz that run without Python
#
# Finds a Python that can make an environment, on Debian and its kin installs one; bootstrap.py does the rest.

root=$(dirname "$(readlink -f "$0")")

give_up() {
    echo "$1" >&2
    exit 3
}

is_usable() {
    "$1" -ISc 'import sys, importlib.util
sys.exit(not ((3, 11) <= sys.version_info < (3, 14) and importlib.util.find_spec("ensurepip")))' 2>/dev/null
}

# The environment's own Python comes first: a second Python in the PATH is no reason to make the environment anew.
find_python() {
    for python in "$root/.venv/bin/python" python3 python3.13 python3.12 python3.11; do
        is_usable "$python" && return
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_python() {
    command -v apt-get >/dev/null || give_up "没有找到可用的 Python：请先安装 Python 3.11、3.12 或 3.13（含 venv），再运行 ./go。"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        give_up "没有找到可用的 Python，当前用户也无权安装。请管理员执行：apt-get install python3 python3-venv ca-certificates"
    echo "正在安装 Python……" >&2
    report=$(as_root sh -c 'export DEBIAN_FRONTEND=noninteractive
        apt-get -qq update &&
        apt-get -qq -o DPkg::Lock::Timeout=120 install --no-install-recommends python3 python3-venv ca-certificates' 2>&1) ||
        give_up "$report
Python 没有装上（上面是 apt-get 的说明）：请检查网络和软件源，再运行 ./go。"
}

find_python || install_python
find_python || give_up "本机的 Python 不合用：需要 3.11、3.12 或 3.13（含 venv）。请安装其中之一，再运行 ./go。"
exec "$python" -I "$root/bootstrap.py" "$@"

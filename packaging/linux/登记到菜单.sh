#!/bin/sh
# 登记到菜单.sh            文联绩效列入本人的开始菜单，双击 .wenlian 文件由它打开（不需要管理员）
# 登记到菜单.sh --remove   从菜单去掉。年度文件和设置都不动。
set -e
here=$(dirname "$(readlink -f "$0")")
share=${XDG_DATA_HOME:-$HOME/.local/share}
desktop=$share/applications/wenlian.desktop
mime=$share/mime/packages/wenlian.xml
icon=$share/icons/hicolor/scalable/apps/wenlian.svg

tell_the_desktop() {
    ! command -v update-mime-database >/dev/null || update-mime-database "$share/mime" || true
    ! command -v update-desktop-database >/dev/null || update-desktop-database -q "$share/applications" || true
}

if [ "${1:-}" = --remove ]; then
    rm -f "$desktop" "$mime" "$icon"
    tell_the_desktop
    echo "已从菜单去掉。年度文件和设置都没有动；要卸载，删除本文件夹即可。"
    exit 0
fi
mkdir -p "$(dirname "$desktop")" "$(dirname "$mime")" "$(dirname "$icon")"
# a path in Exec is quoted; in quotes \ " ` $ are escaped, and % is doubled (Desktop Entry Specification)
program=$(printf '%s' "$here/文联绩效" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g')
while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec="%s" %%f\n' "$program" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$here/_internal/desktop/wenlian.desktop" >"$desktop"
cp "$here/_internal/desktop/wenlian.xml" "$mime"
cp "$here/_internal/resources/icons/wenlian.svg" "$icon"
tell_the_desktop
echo "已列入菜单。文件夹换了地方，请再运行一次。"

#!/bin/sh
# postinst and postrm: the desktop reads its lists of programs, files and icons anew. Years and settings are the
# user's: nothing of them is touched, whatever is installed or removed.
set -e
! command -v update-mime-database >/dev/null || update-mime-database /usr/share/mime || true
! command -v update-desktop-database >/dev/null || update-desktop-database -q /usr/share/applications || true
! command -v gtk-update-icon-cache >/dev/null || gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true

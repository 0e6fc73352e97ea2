#!/bin/sh
# preinst and prerm: the program loads parts of itself late, so they must not change or go under a running one.
set -e
for each in /proc/[0-9]*/exe; do
    case "$(readlink "$each" 2>/dev/null)" in
    /opt/wenlian/*)
        echo "文联绩效还开着。年度文件没有改动。请先关闭它，再安装或卸载。" >&2
        exit 1
        ;;
    esac
done

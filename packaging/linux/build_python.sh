#!/bin/sh
# build_python.sh: in Debian bullseye (glibc 2.31), builds SQLite and CPython of Debian bookworm's sources into
# /opt/wenlian-python, so that nothing in them asks for a glibc newer than 2.28; ./go then takes that Python
# (PATH=/opt/wenlian-python/bin:$PATH). As root, in a chroot: debootstrap --variant=minbase bullseye FOLDER.
set -eu
prefix=/opt/wenlian-python
here=$(dirname "$(readlink -f "$0")")
work=${WORK:-/var/tmp/wenlian-python}
export DEBIAN_FRONTEND=noninteractive

echo "deb-src http://deb.debian.org/debian bookworm main" >/etc/apt/sources.list.d/bookworm-sources.list
apt-get -qq update
apt-get -qq install --no-install-recommends gcc make libc6-dev binutils dpkg-dev xz-utils pkg-config tcl \
    libssl-dev zlib1g-dev libbz2-dev liblzma-dev libffi-dev libexpat1-dev >/dev/null
mkdir -p "$work" && cd "$work"
apt-get -qq source --download-only python3.11 sqlite3 # apt checks their signatures
for each in python sqlite; do
    rm -rf "$each" && mkdir "$each"
done
tar -xf sqlite3_*.orig.tar.xz -C sqlite --strip-components=1
tar -xf python3.11_*.orig.tar.gz -C python --strip-components=1

# exp, exp2, log, log2 and pow got new versions with glibc 2.29; the old ones only treat errors differently
old_symbols="-include $here/old_symbols.h"

(cd sqlite && ./configure -q --prefix="$prefix" --disable-tcl --disable-readline --disable-static \
    CFLAGS="-O2 $old_symbols -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_FTS5 -DSQLITE_SECURE_DELETE" &&
    make -s -j2 >/dev/null 2>&1 && make -s install >/dev/null)
(cd python && ./configure -q --prefix="$prefix" --enable-shared --enable-optimizations --with-system-expat \
    CFLAGS="$old_symbols" CPPFLAGS="-I$prefix/include" LDFLAGS="-L$prefix/lib -Wl,-rpath,$prefix/lib" \
    ac_cv_func_sem_clockwait=no ac_cv_func_pthread_cond_clockwait=no &&
    make -s -j2 PROFILE_TASK="-m test --pgo test_array test_collections test_dataclasses test_decimal test_json test_re \
test_set test_sqlite3 test_struct test_unicode test_zlib" >/dev/null 2>"$work/python.log" && make -s install >/dev/null 2>&1)

echo "glibc asked for by $prefix:"
find "$prefix" -name "*.so*" -type f -exec objdump -T {} + | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1

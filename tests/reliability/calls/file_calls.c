/* The file calls of a process below one folder: counted, failed, killed at, or recorded. Loaded with LD_PRELOAD and
   driven by watch(); until then, and after watch() of an empty folder, it only passes calls on. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { PASS, FAIL, HALF, THEN_DIE };          /* what becomes of a call */
enum { KILL_BEFORE = 1, KILL_HALF, KILL_AFTER }; /* ways of a fault; others are the number of an error */
#define ERRORS 100

static char folder[4096];
static int counts_reads, record = -1;
static long calls_made, at[2];
static int way[2];
static pthread_mutex_t turn = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

void watch(const char *below, int with_reads, long first, int first_way, long second, int second_way, int output) {
    strncpy(folder, below, sizeof folder - 1);
    counts_reads = with_reads;
    calls_made = 0;
    at[0] = first, way[0] = first_way, at[1] = second, way[1] = second_way;
    record = output;
}

long calls(void) { return calls_made; }

static void put(const char *data, size_t size) {
    while (size) {
        ssize_t done = syscall(SYS_write, record, data, size);
        if (done <= 0) return;
        data += done, size -= done;
    }
}

static void note(const char *call, const char *path, const char *other, long offset, const void *data, long size) {
    char head[9000];
    if (record < 0) return;
    put(head, snprintf(head, sizeof head, "%s\t%s\t%s\t%ld\t%ld\n", call, path, other, offset, size));
    if (size) put(data, size);
}

void mark(long number) { note("mark", "", "", number, "", 0); }

static int is_below(const char *path) {
    size_t size = strlen(folder);
    return size && path && !strncmp(path, folder, size) && (path[size] == '/' || !path[size]);
}

static const char *path_of(int handle, char *space) {
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t size = syscall(SYS_readlink, link, space, 4095);
    if (size < 0) return NULL;
    space[size] = 0;
    return space;
}

static const char *absolute(int at_folder, const char *path, char *space) {
    if (!*folder || !path || path[0] == '/') return path;
    if (at_folder == AT_FDCWD ? !getcwd(space, 4000) : !path_of(at_folder, space)) return path;
    strncat(space, "/", 2);
    return strncat(space, path, 4000 - strlen(space));
}

static void die(void) {
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    for (;;) pause();
}

/* What the plan says of the next call. */
static int planned(const char *call, const char *path) {
    calls_made++;
    for (int i = 0; i < 2; i++) {
        if (at[i] != calls_made || !way[i]) continue;
        note("hit", path, call, calls_made, "", 0);
        if (way[i] == KILL_BEFORE) die();
        if (way[i] == KILL_HALF) return HALF;
        if (way[i] == KILL_AFTER) return THEN_DIE;
        errno = way[i] - ERRORS;
        return FAIL;
    }
    return PASS;
}

#define GUARD(call, path, refused) \
    int is_watched = is_below(path), plan = PASS; \
    if (is_watched) { \
        pthread_mutex_lock(&turn); \
        plan = planned(call, path); \
        if (plan == FAIL) { \
            int why = errno; \
            pthread_mutex_unlock(&turn); \
            errno = why; \
            return refused; \
        } \
    }
#define DONE \
    if (is_watched) { \
        int why = errno; \
        if (plan != PASS) die(); \
        pthread_mutex_unlock(&turn); \
        errno = why; \
    }

static int do_open(int at_folder, const char *name, int flags, mode_t mode) {
    char space[8192];
    const char *path = absolute(at_folder, name, space);
    int creates = flags & (O_CREAT | O_TRUNC);
    if (!creates && !counts_reads) return syscall(SYS_openat, at_folder, name, flags, mode);
    struct stat status;
    int was_there = is_below(path) && stat(path, &status) == 0;
    GUARD(creates ? "create" : "open", path, -1)
    int handle = syscall(SYS_openat, at_folder, name, flags, mode);
    if (is_watched && handle >= 0 && !was_there) note("create", path, "", 0, "", 0);
    if (is_watched && handle >= 0 && was_there && (flags & O_TRUNC)) note("trunc", path, "", 0, "", 0);
    DONE
    return handle;
}

#define MODE \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }
int open(const char *name, int flags, ...) { MODE return do_open(AT_FDCWD, name, flags, mode); }
int open64(const char *name, int flags, ...) { MODE return do_open(AT_FDCWD, name, flags, mode); }
int openat(int at_folder, const char *name, int flags, ...) { MODE return do_open(at_folder, name, flags, mode); }
int openat64(int at_folder, const char *name, int flags, ...) { MODE return do_open(at_folder, name, flags, mode); }

static ssize_t real_write(int handle, const void *data, size_t size, off_t offset) {
    return offset < 0 ? syscall(SYS_write, handle, data, size) : syscall(SYS_pwrite64, handle, data, size, offset);
}

static ssize_t do_write(const char *call, int handle, const void *data, size_t size, off_t offset) {
    char space[4200];
    const char *path = *folder ? path_of(handle, space) : NULL;
    GUARD(call, path, -1)
    off_t start = offset < 0 && is_watched ? lseek(handle, 0, SEEK_CUR) : offset;
    ssize_t done = real_write(handle, data, plan == HALF ? size / 2 : size, offset);
    if (is_watched && done > 0) note("write", path, "", start, data, done);
    DONE
    return done;
}
ssize_t write(int handle, const void *data, size_t size) { return do_write("write", handle, data, size, -1); }
ssize_t pwrite(int handle, const void *data, size_t size, off_t offset) {
    return do_write("pwrite", handle, data, size, offset);
}
ssize_t pwrite64(int handle, const void *data, size_t size, off64_t offset) {
    return do_write("pwrite", handle, data, size, offset);
}

static ssize_t do_read(int handle, void *data, size_t size, off_t offset) {
    char space[4200];
    const char *path = *folder && counts_reads ? path_of(handle, space) : NULL;
    GUARD("read", path, -1)
    ssize_t done = offset < 0 ? syscall(SYS_read, handle, data, size) : syscall(SYS_pread64, handle, data, size, offset);
    DONE
    return done;
}
ssize_t read(int handle, void *data, size_t size) { return do_read(handle, data, size, -1); }
ssize_t pread(int handle, void *data, size_t size, off_t offset) { return do_read(handle, data, size, offset); }
ssize_t pread64(int handle, void *data, size_t size, off64_t offset) { return do_read(handle, data, size, offset); }

static int do_sync(const char *call, int handle, int number) {
    char space[4200];
    const char *path = *folder ? path_of(handle, space) : NULL;
    GUARD(call, path, -1)
    int done = syscall(number, handle);
    if (is_watched && !done) note("sync", path, "", 0, "", 0);
    DONE
    return done;
}
int fsync(int handle) { return do_sync("fsync", handle, SYS_fsync); }
int fdatasync(int handle) { return do_sync("fdatasync", handle, SYS_fdatasync); }

int ftruncate(int handle, off_t size) {
    char space[4200];
    const char *path = *folder ? path_of(handle, space) : NULL;
    GUARD("ftruncate", path, -1)
    int done = syscall(SYS_ftruncate, handle, size);
    if (is_watched && !done) note("trunc", path, "", size, "", 0);
    DONE
    return done;
}
int ftruncate64(int handle, off64_t size) { return ftruncate(handle, size); }

int unlinkat(int at_folder, const char *name, int flags) {
    char space[8192];
    const char *path = absolute(at_folder, name, space), *call = flags & AT_REMOVEDIR ? "rmdir" : "unlink";
    GUARD(call, path, -1)
    int done = syscall(SYS_unlinkat, at_folder, name, flags);
    if (is_watched && !done) note(call, path, "", 0, "", 0);
    DONE
    return done;
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }
int remove(const char *name) {
    struct stat status;
    return unlinkat(AT_FDCWD, name, !lstat(name, &status) && S_ISDIR(status.st_mode) ? AT_REMOVEDIR : 0);
}

static int do_both(const char *call, const char *from, const char *to, int number) {
    char space[8192], more[8192];
    const char *path = absolute(AT_FDCWD, to, space), *source = absolute(AT_FDCWD, from, more);
    GUARD(call, path, -1)
    int done = syscall(number, from, to);
    if (is_watched && !done) note(call, source, path, 0, "", 0);
    DONE
    return done;
}
int rename(const char *from, const char *to) { return do_both("rename", from, to, SYS_rename); }
int link(const char *from, const char *to) { return do_both("link", from, to, SYS_link); }
int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    (void)from_folder, (void)to_folder, (void)flags;
    return do_both("link", from, to, SYS_link);
}

int mkdir(const char *name, mode_t mode) {
    char space[8192];
    const char *path = absolute(AT_FDCWD, name, space);
    GUARD("mkdir", path, -1)
    int done = syscall(SYS_mkdir, name, mode);
    if (is_watched && !done) note("mkdir", path, "", 0, "", 0);
    DONE
    return done;
}

/* Copies inside the system would pass unseen: the caller then reads and writes. */
ssize_t sendfile(int to, int from, off_t *offset, size_t size) {
    char space[4200];
    if (*folder && is_below(path_of(to, space))) {
        errno = EINVAL;
        return -1;
    }
    return syscall(SYS_sendfile, to, from, offset, size);
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t size) { return sendfile(to, from, offset, size); }

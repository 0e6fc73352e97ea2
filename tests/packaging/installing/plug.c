/* Pulls the plug: at the N-th call that changes files or starts a program, counted over all processes of a system,
 * everything in its namespace of processes is killed. Loaded with LD_PRELOAD; needs no glibc newer than 2.2.5.
 *
 * PLUG_COUNT: a file that gets one byte a call, its length being the count: the first letter of the program's name.
 * PLUG_AT: N; without it calls are only counted.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static void counted(void)
{
    const char *file = getenv("PLUG_COUNT"), *at = getenv("PLUG_AT");
    int kept = errno;
    if (file) {
        int handle = syscall(SYS_open, file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
        if (handle >= 0) {
            syscall(SYS_write, handle, program_invocation_short_name, 1);
            if (at && syscall(SYS_lseek, handle, 0, SEEK_CUR) == atol(at)) {
                kill(-1, SIGKILL);
                kill(getpid(), SIGKILL);
            }
            syscall(SYS_close, handle);
        }
    }
    errno = kept;
}

static int answered(long result) { return (int)result; }

#define CHANGING (O_CREAT | O_TRUNC)
#define OPEN(name, head, call, ...)                                       \
    int name(head const char *path, int flags, ...)                       \
    {                                                                     \
        mode_t mode = 0;                                                  \
        if (flags & (O_CREAT | __O_TMPFILE)) {                            \
            va_list rest;                                                 \
            va_start(rest, flags);                                        \
            mode = va_arg(rest, mode_t);                                  \
            va_end(rest);                                                 \
        }                                                                 \
        if (flags & CHANGING)                                             \
            counted();                                                    \
        return answered(syscall(call, __VA_ARGS__ path, flags, mode));    \
    }
#define COMMA ,
OPEN(open, , SYS_open, )
OPEN(open64, , SYS_open, )
OPEN(openat, int folder COMMA, SYS_openat, folder COMMA)
OPEN(openat64, int folder COMMA, SYS_openat, folder COMMA)

#define CALL(name, given, ...)                                            \
    int name given                                                        \
    {                                                                     \
        counted();                                                        \
        return answered(syscall(SYS_##name, __VA_ARGS__));                \
    }
CALL(rename, (const char *from, const char *to), from, to)
CALL(renameat, (int a, const char *from, int b, const char *to), a, from, b, to)
CALL(renameat2, (int a, const char *from, int b, const char *to, unsigned flags), a, from, b, to, flags)
CALL(unlink, (const char *path), path)
CALL(unlinkat, (int folder, const char *path, int flags), folder, path, flags)
CALL(link, (const char *from, const char *to), from, to)
CALL(symlink, (const char *to, const char *path), to, path)
CALL(mkdir, (const char *path, mode_t mode), path, mode)
CALL(mkdirat, (int folder, const char *path, mode_t mode), folder, path, mode)
CALL(rmdir, (const char *path), path)
CALL(chmod, (const char *path, mode_t mode), path, mode)
CALL(fchmod, (int handle, mode_t mode), handle, mode)
CALL(chown, (const char *path, uid_t user, gid_t group), path, user, group)
CALL(lchown, (const char *path, uid_t user, gid_t group), path, user, group)
CALL(fsync, (int handle), handle)
CALL(fdatasync, (int handle), handle)
CALL(execve, (const char *path, char *const words[], char *const environment[]), path, words, environment)

int ftruncate(int handle, off_t length) { counted(); return answered(syscall(SYS_ftruncate, handle, length)); }
int ftruncate64(int handle, off_t length) { counted(); return answered(syscall(SYS_ftruncate, handle, length)); }
ssize_t pwrite(int handle, const void *bytes, size_t length, off_t at)
{
    counted();
    return syscall(SYS_pwrite64, handle, bytes, length, at);
}
ssize_t pwrite64(int handle, const void *bytes, size_t length, off_t at)
{
    counted();
    return syscall(SYS_pwrite64, handle, bytes, length, at);
}

/* Loaded before libc: a disk that is broken, full or slow while a file of that name stands in
 * the folder $BLOCKHOURS_TORTURE_DISK. One sync of three fails, and leaves open what is on
 * the disk; a full disk takes no write; a slow one takes 2 ms more for a sync. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static int is(const char *state)
{
    char path[4096];
    const char *folder = getenv("BLOCKHOURS_TORTURE_DISK");
    if (folder == NULL)
        return 0;
    snprintf(path, sizeof path, "%s/%s", folder, state);
    return access(path, F_OK) == 0;
}

int fdatasync(int file)
{
    static int (*real)(int);
    if (real == NULL)
        real = dlsym(RTLD_NEXT, "fdatasync");
    if (is("slow"))
        usleep(2000);
    if (is("broken") && random() % 3 == 0) {
        errno = EIO;
        return -1;
    }
    return real(file);
}

ssize_t pwrite64(int file, const void *from, size_t length, off64_t at)
{
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (real == NULL)
        real = dlsym(RTLD_NEXT, "pwrite64");
    if (is("full")) {
        errno = ENOSPC;
        return -1;
    }
    return real(file, from, length, at);
}

/* Loaded before libc: a disk that is bad while a file of that name stands in the folder
 * $BLOCKHOURS_TORTURE_DISK.
 *
 *   slow       a sync takes 2 ms more
 *   broken     one sync of three fails, and leaves open what is on the disk
 *   forgetful  one sync of three fails, what it was to keep is gone, and the next one succeeds,
 *              as on Linux: by chance the old content is back at once, or once the power fails
 *   fatal      forgetful, and the process is killed in that moment
 *   full       no write finds room
 *   worn       broken, and one write of eight finds no room
 *
 * What becomes of the database $BLOCKHOURS_TORTURE_FILE is recorded in $BLOCKHOURS_TORTURE_RECORD,
 * with all that the process says, in order. `recording.py` reads it. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) \
    static __typeof__(name) *real; \
    if (real == NULL) \
        real = dlsym(RTLD_NEXT, #name)

enum what { WRITTEN = 'w', CUT = 'c', KEPT = 'k', LOST = 'l', OPEN = 'o', GONE = 'g', SAID = 's' };
enum file { OTHER = 0, DATABASE = 'd', LOG = 'l', JOURNAL = 'j', FOLDER = 'f' };

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static int is(const char *state)
{
    char path[4096];
    const char *folder = getenv("BLOCKHOURS_TORTURE_DISK");
    if (folder == NULL)
        return 0;
    snprintf(path, sizeof path, "%s/%s", folder, state);
    return access(path, F_OK) == 0;
}

static int happens(int in) { return random() % in == 0; }

static enum file named(const char *path)
{
    const char *database = getenv("BLOCKHOURS_TORTURE_FILE");
    size_t length = strlen(path);
    if (database == NULL)
        return OTHER;
    if (strncmp(path, database, strlen(database)) == 0) {
        const char *rest = path + strlen(database);
        return *rest == 0 ? DATABASE : !strcmp(rest, "-wal") ? LOG
             : !strcmp(rest, "-journal") ? JOURNAL : OTHER;
    }
    return strncmp(path, database, length) == 0 && database[length] == '/' ? FOLDER : OTHER;
}

static enum file opened(int file)
{
    char link[64], path[4096];
    if (getenv("BLOCKHOURS_TORTURE_FILE") == NULL)
        return OTHER;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return OTHER;
    path[length] = 0;
    return named(path);
}

static void record(enum what what, enum file file, int64_t at, const void *data, uint32_t length)
{
    struct { char what, file; uint16_t none; uint32_t length; int64_t at; } head
        = { what, file, 0, length, at };
    struct iovec parts[] = { { &head, sizeof head }, { (void *) data, data ? length : 0 } };
    static int to = -1;
    if (to < 0) {
        const char *path = getenv("BLOCKHOURS_TORTURE_RECORD");
        to = path == NULL ? -1 : open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
    if (to >= 0 && writev(to, parts, 2) < 0)
        abort();
}

/* What a write replaced, until a sync keeps it. */
struct replaced {
    struct replaced *before;
    off64_t at;
    size_t length;
    char old[];
};

static struct replaced *unsynced[128];

static void remember(int file, enum file which, off64_t at, size_t length)
{
    struct replaced *new = calloc(1, sizeof *new + length);
    if (new == NULL || pread64(file, new->old, length, at) < 0)
        abort();
    new->before = unsynced[which];
    new->at = at;
    new->length = length;
    unsynced[which] = new;
}

static void forget(int file, enum file which, int put_back)
{
    REAL(pwrite64);
    for (struct replaced *last = unsynced[which]; last != NULL; last = unsynced[which]) {
        if (put_back && real(file, last->old, last->length, last->at) < 0)
            abort();
        unsynced[which] = last->before;
        free(last);
    }
}

/* What a sync may come to on a bad disk; 0 if it is to go on. */
static enum what fails(int file, enum file which)
{
    if (is("slow"))
        usleep(2000);
    if (which == FOLDER) /* names stand in a journal, without which a file system takes nothing */
        return 0;
    if ((is("broken") || is("worn")) && happens(3))
        return OPEN;
    if (is("fatal") && happens(3)) {
        record(LOST, which, 0, NULL, 0);
        raise(SIGKILL);
    }
    if (!is("forgetful") || !happens(3))
        return 0;
    forget(file, which, happens(2));
    return LOST;
}

static int synced(int file, int (*real)(int))
{
    enum file which = opened(file);
    pthread_mutex_lock(&one_at_a_time);
    enum what what = fails(file, which);
    int result = what ? -1 : real(file);
    if (what)
        errno = EIO;
    else
        forget(file, which, 0);
    if (which)
        record(what ? what : KEPT, which, 0, NULL, 0);
    pthread_mutex_unlock(&one_at_a_time);
    return result;
}

int fdatasync(int file)
{
    REAL(fdatasync);
    return synced(file, real);
}

int fsync(int file)
{
    REAL(fsync);
    return synced(file, real);
}

ssize_t pwrite64(int file, const void *from, size_t length, off64_t at)
{
    REAL(pwrite64);
    if (is("full") || (is("worn") && happens(8))) {
        errno = ENOSPC;
        return -1;
    }
    enum file which = opened(file);
    if (!which)
        return real(file, from, length, at);
    pthread_mutex_lock(&one_at_a_time);
    remember(file, which, at, length);
    record(WRITTEN, which, at, from, length);
    ssize_t result = real(file, from, length, at);
    pthread_mutex_unlock(&one_at_a_time);
    return result;
}

int ftruncate64(int file, off64_t length)
{
    REAL(ftruncate64);
    enum file which = opened(file);
    pthread_mutex_lock(&one_at_a_time);
    if (which)
        record(CUT, which, length, NULL, 0);
    int result = real(file, length);
    pthread_mutex_unlock(&one_at_a_time);
    return result;
}

int unlink(const char *path)
{
    REAL(unlink);
    enum file which = named(path);
    pthread_mutex_lock(&one_at_a_time);
    if (which)
        record(GONE, which, 0, NULL, 0);
    int result = real(path);
    pthread_mutex_unlock(&one_at_a_time);
    return result;
}

ssize_t write(int file, const void *from, size_t length)
{
    REAL(write);
    enum file which = opened(file);
    if (!which && (file != STDOUT_FILENO || getenv("BLOCKHOURS_TORTURE_RECORD") == NULL))
        return real(file, from, length);
    pthread_mutex_lock(&one_at_a_time);
    if (which) {
        off64_t at = lseek64(file, 0, SEEK_CUR);
        remember(file, which, at, length);
        record(WRITTEN, which, at, from, length);
    } else {
        record(SAID, OTHER, 0, from, length);
    }
    ssize_t result = real(file, from, length);
    pthread_mutex_unlock(&one_at_a_time);
    return result;
}

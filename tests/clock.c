/*
 * Moves the wall clock of a program and of all that it starts, browsers too; `tests/clock.sh` uses it.
 *
 * Debian's faketime 0.9.10 does the same, but its library allocates and locks: Firefox 153 and cargo do not come up under
 * it, and the tests take twice as long. This one does neither. The environment variable SHIFT holds the seconds from the
 * real day to the wanted one. Waits until an absolute time are moved back, or two threads wait for each other for months.
 * A program without the C library (caddy) keeps the real clock.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* An absolute time in seconds after this is of the wall clock; the other clocks count from the start of the machine. */
#define WALL 1700000000L

static long shift(void) {
    const char *seconds = getenv("SHIFT");
    return seconds ? atol(seconds) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int fault = (int)syscall(SYS_clock_gettime, clock, now);
    if (!fault && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += shift();
    return fault;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec exact;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &exact))
        return -1;
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (now)
        *now = exact.tv_sec;
    return exact.tv_sec;
}

static const struct timespec *real(const struct timespec *until, struct timespec *moved) {
    if (!until || until->tv_sec < WALL)
        return until;
    *moved = *until;
    moved->tv_sec -= shift();
    return moved;
}

#define PASS_ON(found, parameters, arguments)                                                       \
    {                                                                                               \
        static int(*next) parameters;                                                               \
        struct timespec moved;                                                                      \
        if (!next)                                                                                  \
            next = (int(*) parameters)(found);                                                      \
        return next arguments;                                                                      \
    }

int pthread_cond_timedwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex,
                           const struct timespec *restrict until)
    PASS_ON(dlvsym(RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2"),
            (pthread_cond_t *, pthread_mutex_t *, const struct timespec *), (cond, mutex, real(until, &moved)))

int pthread_cond_clockwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex, clockid_t clock,
                           const struct timespec *restrict until)
    PASS_ON(dlsym(RTLD_NEXT, "pthread_cond_clockwait"),
            (pthread_cond_t *, pthread_mutex_t *, clockid_t, const struct timespec *),
            (cond, mutex, clock, real(until, &moved)))

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until)
    PASS_ON(dlsym(RTLD_NEXT, "sem_timedwait"), (sem_t *, const struct timespec *), (semaphore, real(until, &moved)))

int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict until)
    PASS_ON(dlsym(RTLD_NEXT, "pthread_mutex_timedlock"), (pthread_mutex_t *, const struct timespec *),
            (mutex, real(until, &moved)))

/* The display's clock: simulated vsyncs, waited for only where frames are paced. */
#include "runtime.h"

#include <time.h>

double clock_monotonic(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void sleep_until(double when) {
    struct timespec at = {.tv_sec = (time_t)when};
    at.tv_nsec = (long)((when - (double)at.tv_sec) * 1e9);
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, NULL) != 0) {}
}

/* An application that has lost the picture is slowed to 10 Hz, as the real compositor does. */
static unsigned step(void) {
    return world.session.scene_taken ? (unsigned)(world.clock.hz / 10.0f) : 1;
}

static double advance(void) {
    Clock *clock = &world.clock;
    double period = 1.0 / (double)clock->hz, now = clock_monotonic();
    if (clock->next_vsync == 0)
        clock->next_vsync = now;
    clock->next_vsync += period * step();
    clock->vsyncs += step();
    if (now > clock->next_vsync) {
        uint64_t missed = (uint64_t)((now - clock->next_vsync) / period) + 1;
        clock->missed += missed;
        clock->vsyncs += missed;
        clock->next_vsync += (double)missed * period;
    }
    return clock->next_vsync;
}

void clock_wait(void) {
    pthread_mutex_lock(&world.lock);
    bool paced = world.clock.paced;
    double until = paced ? advance() : 0;
    if (!paced) {
        world.clock.vsyncs += step();
        world.clock.next_vsync = 0;
    }
    pthread_mutex_unlock(&world.lock);
    if (paced)
        sleep_until(until);
}

/* A frame belongs to the vsync after the one that its poses were given at. */
bool clock_is_late(void) {
    double deadline = world.clock.next_vsync + 1.0 / (double)world.clock.hz;
    return world.clock.paced && world.clock.next_vsync > 0 && clock_monotonic() > deadline;
}

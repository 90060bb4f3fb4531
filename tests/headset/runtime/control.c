/* What a test calls in the same process; loading the library again gives the same world. */
#include "runtime.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

EXPORT void simvr_reset(void) {
    world_reset();
}

/* Runs one line; gives NULL or what is wrong with it (valid until the next call). */
EXPORT const char *simvr_command(const char *line) {
    pthread_mutex_lock(&world.lock);
    const char *wrong = command_run(line);
    pthread_mutex_unlock(&world.lock);
    return wrong;
}

/* Adds a timeline, from now on; gives NULL or what is wrong with it. */
EXPORT const char *simvr_script(const char *text) {
    pthread_mutex_lock(&world.lock);
    const char *wrong = script_read(text);
    pthread_mutex_unlock(&world.lock);
    return wrong;
}

/* The statistics as JSON: how many bytes they need with their end; written where there is room. */
EXPORT size_t simvr_statistics(char *out, size_t size) {
    pthread_mutex_lock(&world.lock);
    char *json = statistics_json();
    pthread_mutex_unlock(&world.lock);
    size_t needed = strlen(json) + 1;
    if (out && size >= needed)
        memcpy(out, json, needed);
    free(json);
    return needed;
}

/* Where a device is in the raw space: x y z yaw pitch roll. */
EXPORT void simvr_placement(int device, float out[6]) {
    pthread_mutex_lock(&world.lock);
    Placement place = device_placement((DeviceIndex)device);
    pthread_mutex_unlock(&world.lock);
    memcpy(out, &place, sizeof place);
}

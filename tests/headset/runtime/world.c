/* The one simulated world, as it is on the first day and when an application begins. */
#include "runtime.h"

#include <string.h>

World world = {.lock = PTHREAD_MUTEX_INITIALIZER};

static const Placement PLACES[DEVICES] = {
    [HMD] = {.y = 1.2f},
    [LEFT] = {.x = -0.2f, .y = 0.95f, .z = -0.35f},
    [RIGHT] = {.x = 0.2f, .y = 0.95f, .z = -0.35f},
};

static void devices_reset(void) {
    memset(world.devices, 0, sizeof world.devices);
    for (int i = 0; i < DEVICES; i++) {
        Device *device = &world.devices[i];
        device->known = device->connected = device->tracking = true;
        device->provides_battery = i != HMD;
        device->battery = 1.0f;
        device->from = device->to = PLACES[i];
    }
}

static void headset_reset(void) {
    world.headset = (Headset){
        .width = 1512, .height = 1680, .ipd = 0.064f, .hidden_area = true, .play_area = {2.0f, 1.5f},
        .controller_type = "knuckles", .seated = {.y = 1.2f},
    };
}

__attribute__((constructor)) void world_reset(void) {
    pthread_mutex_lock(&world.lock);
    devices_reset();
    headset_reset();
    world.clock = (Clock){.hz = 90.0f};
    world.session = (Session){.present = true, .worn = true};
    world.events_read = world.events_written = 0;
    memset(&world.frame, 0, sizeof world.frame);
    memset(&world.input, 0, sizeof world.input);
    memset(world.captures, 0, sizeof world.captures);
    memset(&world.statistics, 0, sizeof world.statistics);
    script_forget();
    pthread_mutex_unlock(&world.lock);
}

void world_begin_session(int32_t application) {
    world.session.running = true;
    world.session.application = application;
    world.session.universe = TrackingUniverseStanding;
    world.session.acknowledged_quit = world.session.told_scene_taken = false;
    world.session.quit_in = 0;
    world.session.quitting = false;
    world.events_read = world.events_written = 0;
    world.clock.next_vsync = 0;
    memset(&world.frame, 0, offsetof(Frame, refuse_code));
    memset(&world.input, 0, sizeof world.input);
    world.statistics.sessions++;
}

double world_seconds(void) {
    return (double)world.clock.vsyncs / (double)world.clock.hz;
}

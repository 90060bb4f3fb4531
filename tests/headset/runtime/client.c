/* The door: libopenvr_api opens this library and asks VRClientCoreFactory for IVRClientCore_003.

   That is a C++ object: a pointer to a table of functions that take `this` first. Everything else
   is asked for as "FnTable:IVRxxx_nnn", a plain array of C functions. */
#include "runtime.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char TABLE[] = "FnTable:";

void *not_simulated(const char *function) {
    pthread_mutex_lock(&world.lock);
    Statistics *statistics = &world.statistics;
    bool known = false;
    for (uint32_t i = 0; i < statistics->missing_count && !known; i++)
        known = strcmp(statistics->missing[i], function) == 0;
    if (!known && statistics->missing_count < MAX_MISSING)
        snprintf(statistics->missing[statistics->missing_count++], NAME_LENGTH, "%s", function);
    pthread_mutex_unlock(&world.lock);
    return NULL;
}

static bool script_of_environment(void) {
    const char *path = getenv("SIMVR_SCRIPT");
    if (!path)
        return true;
    char *text = read_text(path);
    const char *wrong = text ? script_read(text) : "it cannot be read";
    if (wrong)
        fprintf(stderr, "simulated headset: %s: %s\n", path, wrong);
    free(text);
    return wrong == NULL;
}

static int32_t begin(int32_t application) {
    if (world.session.ended)
        return application == VRApplication_Background ? VRInitError_Init_NoServerForBackgroundApp
                                                       : VRInitError_IPC_ServerInitFailed;
    if (!world.session.present)
        return VRInitError_Init_HmdNotFound;
    bool first = world.statistics.sessions == 0;
    world_begin_session(application);
    return !first || script_of_environment() ? VRInitError_None : VRInitError_Init_SettingsInitFailed;
}

static int32_t core_init(void *self, int32_t application, const char *startup) {
    (void)self;
    (void)startup;
    system_install();
    compositor_install();
    input_install();
    chaperone_install();
    pthread_mutex_lock(&world.lock);
    int32_t error = begin(application);
    pthread_mutex_unlock(&world.lock);
    return error;
}

static void core_cleanup(void *self) {
    (void)self;
    pthread_mutex_lock(&world.lock);
    world.session.running = false;
    world.session.ended = world.session.ended || world.session.quitting;
    pthread_mutex_unlock(&world.lock);
    const char *path = getenv("SIMVR_STATS");
    if (path)
        statistics_write(path);
}

static Slot *slots_of(const char *name) {
    for (unsigned i = 0; i < interface_count; i++)
        if (strcmp(interfaces[i].version, name) == 0)
            return interfaces[i].slots;
    return NULL;
}

static int32_t core_is_interface_valid(void *self, const char *name) {
    (void)self;
    size_t prefix = strncmp(name, TABLE, strlen(TABLE)) == 0 ? strlen(TABLE) : 0;
    return slots_of(name + prefix) ? VRInitError_None : VRInitError_Init_InterfaceNotFound;
}

static void *core_get_interface(void *self, const char *name, int32_t *error) {
    (void)self;
    bool table = strncmp(name, TABLE, strlen(TABLE)) == 0;
    Slot *slots = table ? slots_of(name + strlen(TABLE)) : NULL;
    if (error)
        *error = slots ? VRInitError_None : VRInitError_Init_InterfaceNotFound;
    return slots;
}

static bool core_is_hmd_present(void *self) {
    (void)self;
    return world.session.present;
}

static const char *core_error_text(void *self, int32_t error) {
    (void)self;
    static char text[48];
    snprintf(text, sizeof text, "simulated headset: init error %d", error);
    return text;
}

static const Slot CORE[] = {
    (Slot)core_init,           (Slot)core_cleanup,    (Slot)core_is_interface_valid,
    (Slot)core_get_interface,  (Slot)core_is_hmd_present, (Slot)core_error_text,
    (Slot)core_error_text,
};
static struct { const Slot *functions; } core = {CORE};

EXPORT void *VRClientCoreFactory(const char *name, int32_t *error) {
    bool known = strcmp(name, "IVRClientCore_003") == 0;
    if (error)
        *error = known ? VRInitError_None : VRInitError_Init_InterfaceNotFound;
    return known ? &core : NULL;
}

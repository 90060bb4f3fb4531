/* IVRInput: actions of the manifest, held and let go by commands, read by the application. */
#include "runtime.h"

#include <stdio.h>
#include <string.h>

typedef struct { bool active; uint64_t origin; bool state, changed; float time; } DigitalData;
typedef struct { bool active; uint64_t origin; float value[3], change[3], time; } AnalogData;
typedef struct { bool active; uint64_t origin; TrackedPose pose; } PoseData;
typedef struct { uint64_t path; uint32_t device; char component[128]; } OriginInfo;
typedef struct { uint64_t set, device, second; uint32_t padding; int32_t priority; } ActiveSet;
_Static_assert(sizeof(DigitalData) == SIZEOF_InputDigitalActionData_t, "InputDigitalActionData_t");
_Static_assert(sizeof(AnalogData) == SIZEOF_InputAnalogActionData_t, "InputAnalogActionData_t");
_Static_assert(sizeof(PoseData) == SIZEOF_InputPoseActionData_t, "InputPoseActionData_t");
_Static_assert(sizeof(OriginInfo) == SIZEOF_InputOriginInfo_t, "InputOriginInfo_t");
_Static_assert(sizeof(ActiveSet) == SIZEOF_VRActiveActionSet_t, "VRActiveActionSet_t");

enum { ANY_SOURCE = 0, FIRST_SOURCE = 10, FIRST_ACTION = 1000, FIRST_SET = 5000, ANY_HAND = -1 };
static const char *const SOURCES[DEVICES] = {"/user/head", "/user/hand/left", "/user/hand/right"};

static int32_t ended(void) {
    fault(AFTER_END);
    return VRInputError_IPCError;
}

/* ---- handles */

static int32_t input_manifest(const char *path) {
    pthread_mutex_lock(&world.lock);
    int32_t error = world.session.ended ? ended() : manifest_load(path);
    pthread_mutex_unlock(&world.lock);
    return error;
}

static int32_t input_set_handle(const char *name, uint64_t *handle) {
    if (!*world.input.manifest)
        return fault(NO_MANIFEST);
    for (int i = 0; i < world.input.set_count; i++)
        if (strcmp(world.input.sets[i], name) == 0) {
            *handle = FIRST_SET + (uint64_t)i;
            return VRInputError_None;
        }
    return fault(UNKNOWN_SET);
}

static int32_t input_action_handle(const char *name, uint64_t *handle) {
    if (!*world.input.manifest)
        return fault(NO_MANIFEST);
    for (int i = 0; i < world.input.action_count; i++)
        if (strcmp(world.input.actions[i].name, name) == 0) {
            *handle = FIRST_ACTION + (uint64_t)i;
            return VRInputError_None;
        }
    return fault(UNKNOWN_ACTION);
}

static int32_t input_source_handle(const char *name, uint64_t *handle) {
    for (int i = 0; i < DEVICES; i++)
        if (strcmp(SOURCES[i], name) == 0) {
            *handle = FIRST_SOURCE + (uint64_t)i;
            return VRInputError_None;
        }
    return fault(UNKNOWN_SOURCE);
}

/* The action of a handle where it is of this type and may be read; else NULL and *error. */
static Action *action_of(uint64_t handle, ActionType first, ActionType last, int32_t *error) {
    *error = VRInputError_None;
    if (world.session.ended) {
        *error = ended();
        return NULL;
    }
    if (handle < FIRST_ACTION || handle >= FIRST_ACTION + (uint64_t)world.input.action_count) {
        *error = fault(INVALID_HANDLE);
        return NULL;
    }
    Action *action = &world.input.actions[handle - FIRST_ACTION];
    if (action->type >= first && action->type <= last)
        return action;
    *error = fault(WRONG_TYPE);
    return NULL;
}

/* 0 left, 1 right, ANY_HAND; false where it is no hand of ours. */
static bool hand_of(uint64_t source, int *hand) {
    *hand = source == ANY_SOURCE ? ANY_HAND : (int)source - (FIRST_SOURCE + LEFT);
    return *hand >= ANY_HAND && *hand < HANDS && source != FIRST_SOURCE + HMD;
}

/* ---- a frame's state */

static void refresh(Action *action, bool active) {
    action->active = active;
    memcpy(action->before, action->now, sizeof action->now);
    memcpy(action->now, action->held, sizeof action->held);
    if (memcmp(action->before, action->now, sizeof action->now) != 0)
        action->changed_at = world_seconds();
}

static bool is_active(const Action *action, const ActiveSet *sets, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (sets[i].set == FIRST_SET + (uint64_t)action->set)
            return true;
    return false;
}

static int32_t input_update(const ActiveSet *sets, uint32_t size, uint32_t count) {
    if (size != sizeof *sets || !sets || count == 0)
        return fault(INVALID_PARAMETER);
    if (world.session.ended)
        return ended();
    for (uint32_t i = 0; i < count; i++)
        if (sets[i].set < FIRST_SET || sets[i].set >= FIRST_SET + (uint64_t)world.input.set_count)
            return fault(INVALID_HANDLE);
    pthread_mutex_lock(&world.lock);
    for (int i = 0; i < world.input.action_count; i++)
        refresh(&world.input.actions[i], is_active(&world.input.actions[i], sets, count));
    pthread_mutex_unlock(&world.lock);
    return VRInputError_None;
}

static bool hand_is_active(const Action *action, int hand) {
    bool free = !world.session.input_taken && !world.session.scene_taken;
    return free && action->active && action->bound[hand] && world.devices[LEFT + hand].connected;
}

static bool is_set(const float value[3]) {
    return value[0] != 0 || value[1] != 0 || value[2] != 0;
}

/* Which hand an application hears that asks for any: the one that does something, else the first. */
static int hand_heard(const Action *action, int asked) {
    if (asked != ANY_HAND)
        return asked;
    for (int hand = 0; hand < HANDS; hand++)
        if (hand_is_active(action, hand) && is_set(action->now[hand]))
            return hand;
    for (int hand = 0; hand < HANDS; hand++)
        if (hand_is_active(action, hand) && is_set(action->before[hand]))
            return hand;
    return hand_is_active(action, 0) ? 0 : 1;
}

static int32_t check_read(uint64_t source, uint32_t size, uint32_t wanted, int *hand) {
    return size == wanted && hand_of(source, hand) ? VRInputError_None : fault(INVALID_PARAMETER);
}

static int32_t input_digital(uint64_t handle, DigitalData *out, uint32_t size, uint64_t source) {
    int asked;
    int32_t error;
    const Action *action = action_of(handle, BOOLEAN, BOOLEAN, &error);
    if (!action || (error = check_read(source, size, sizeof *out, &asked)))
        return error;
    int hand = hand_heard(action, asked);
    *out = (DigitalData){.active = hand_is_active(action, hand)};
    if (!out->active)
        return VRInputError_None;
    out->origin = (uint64_t)(FIRST_SOURCE + LEFT + hand);
    out->state = action->now[hand][0] > 0.5f;
    out->changed = out->state != (action->before[hand][0] > 0.5f);
    out->time = (float)(action->changed_at - world_seconds());
    return VRInputError_None;
}

static int32_t input_analog(uint64_t handle, AnalogData *out, uint32_t size, uint64_t source) {
    int asked;
    int32_t error;
    const Action *action = action_of(handle, VECTOR1, VECTOR3, &error);
    if (!action || (error = check_read(source, size, sizeof *out, &asked)))
        return error;
    int hand = hand_heard(action, asked);
    *out = (AnalogData){.active = hand_is_active(action, hand)};
    if (!out->active)
        return VRInputError_None;
    out->origin = (uint64_t)(FIRST_SOURCE + LEFT + hand);
    out->time = (float)(action->changed_at - world_seconds());
    for (int i = 0; i < 3; i++) {
        out->value[i] = action->now[hand][i];
        out->change[i] = action->now[hand][i] - action->before[hand][i];
    }
    return VRInputError_None;
}

static int32_t input_pose(uint64_t handle, int32_t universe, PoseData *out, uint32_t size, uint64_t source) {
    int hand;
    int32_t error;
    const Action *action = action_of(handle, POSE, POSE, &error);
    if (!action || (error = check_read(source, size, sizeof *out, &hand)))
        return error;
    if (hand == ANY_HAND)
        hand = action->bound[0] ? 0 : 1;
    *out = (PoseData){.pose = device_pose((DeviceIndex)(LEFT + hand), universe)};
    if (action->tip[hand])
        out->pose.matrix = matrix_times(out->pose.matrix, matrix_of((Placement){.pitch = world.headset.tip}));
    out->active = action->active && action->bound[hand] && out->pose.connected;
    out->origin = out->active ? (uint64_t)(FIRST_SOURCE + LEFT + hand) : 0;
    if (!out->active)
        out->pose.valid = false;
    return VRInputError_None;
}

static int32_t input_pose_now(uint64_t handle, int32_t universe, float seconds, PoseData *out, uint32_t size,
                              uint64_t source) {
    (void)seconds;
    return input_pose(handle, universe, out, size, source);
}

static int32_t input_origin(uint64_t origin, OriginInfo *out, uint32_t size) {
    if (size != sizeof *out || origin < FIRST_SOURCE || origin >= FIRST_SOURCE + DEVICES)
        return fault(INVALID_PARAMETER);
    *out = (OriginInfo){.path = origin, .device = (uint32_t)(origin - FIRST_SOURCE)};
    return VRInputError_None;
}

static int32_t input_haptic(uint64_t handle, float start, float seconds, float frequency, float amplitude,
                            uint64_t source) {
    (void)start;
    int hand;
    int32_t error;
    const Action *action = action_of(handle, VIBRATION, VIBRATION, &error);
    if (!action)
        return error;
    if (!hand_of(source, &hand) || amplitude < 0 || amplitude > 1 || seconds < 0)
        return fault(INVALID_PARAMETER);
    Haptic *haptic = &world.statistics.haptics[world.statistics.haptic_count++ % MAX_HAPTICS];
    *haptic = (Haptic){.hand = hand, .seconds = seconds, .frequency = frequency, .amplitude = amplitude};
    strcpy(haptic->action, action->name);
    return VRInputError_None;
}

/* ---- what the learner's hands do */

/* "/actions/SET/in/NAME" or only NAME, where one set has it. */
static Action *action_called(const char *name) {
    for (int i = 0; i < world.input.action_count; i++) {
        Action *action = &world.input.actions[i];
        const char *last = strrchr(action->name, '/') + 1;
        if (strcmp(*name == '/' ? action->name : last, name) == 0)
            return action;
    }
    return NULL;
}

const char *action_hold(const char *name, int hand, const float value[3]) {
    Action *action = action_called(name);
    if (!action)
        return *world.input.manifest ? "the manifest has no such action" : "no action manifest is loaded";
    if (action->type > VECTOR3)
        return "this action is no button, trigger or stick";
    if (!action->bound[hand])
        return "the binding of this controller type does not name the action for this hand";
    memcpy(action->held[hand], value, sizeof action->held[hand]);
    return NULL;
}

void input_install(void) {
    SLOT(IVRInput, setActionManifestPath, input_manifest);
    SLOT(IVRInput, getActionSetHandle, input_set_handle);
    SLOT(IVRInput, getActionHandle, input_action_handle);
    SLOT(IVRInput, getInputSourceHandle, input_source_handle);
    SLOT(IVRInput, updateActionState, input_update);
    SLOT(IVRInput, getDigitalActionData, input_digital);
    SLOT(IVRInput, getAnalogActionData, input_analog);
    SLOT(IVRInput, getPoseActionDataForNextFrame, input_pose);
    SLOT(IVRInput, getPoseActionDataRelativeToNow, input_pose_now);
    SLOT(IVRInput, getOriginTrackedDeviceInfo, input_origin);
    SLOT(IVRInput, triggerHapticVibrationAction, input_haptic);
}

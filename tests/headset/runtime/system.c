/* IVRSystem: the headset's optics, the devices and their properties, events. */
#include "runtime.h"

#include <stdlib.h>
#include <string.h>

typedef struct { const float *vertices; uint32_t triangles; } HiddenArea;
_Static_assert(sizeof(HiddenArea) == SIZEOF_HiddenAreaMesh_t, "HiddenAreaMesh_t");
_Static_assert(sizeof(Matrix34) == SIZEOF_HmdMatrix34_t, "HmdMatrix34_t");
_Static_assert(sizeof(Matrix44) == SIZEOF_HmdMatrix44_t, "HmdMatrix44_t");

/* ---- optics */

static void system_size(uint32_t *width, uint32_t *height) {
    *width = world.headset.width;
    *height = world.headset.height;
}

/* Tangents of half the view: wider outwards than towards the nose and down than up, so that a
   picture of the wrong eye or upside down is seen to be wrong. Top is negative, as in OpenVR. */
static void system_raw_projection(int32_t eye, float *left, float *right, float *top, float *bottom) {
    *left = eye == Eye_Left ? -1.40f : -1.20f;
    *right = eye == Eye_Left ? 1.20f : 1.40f;
    *top = -1.40f;
    *bottom = 1.50f;
}

static Matrix44 system_projection(int32_t eye, float near, float far) {
    float left, right, top, bottom;
    system_raw_projection(eye, &left, &right, &top, &bottom);
    Matrix44 out = {{{0}}};
    out.m[0][0] = 2 / (right - left);
    out.m[0][2] = (right + left) / (right - left);
    out.m[1][1] = 2 / (bottom - top);
    out.m[1][2] = (bottom + top) / (bottom - top);
    out.m[2][2] = -far / (far - near);
    out.m[2][3] = -far * near / (far - near);
    out.m[3][2] = -1;
    return out;
}

static Matrix34 system_eye_to_head(int32_t eye) {
    float half = world.headset.ipd / 2;
    return matrix_of((Placement){.x = eye == Eye_Left ? -half : half});
}

/* The lens does not show the corners: one triangle each, or the octagon that is left. */
static HiddenArea system_hidden_area(int32_t eye, int32_t type) {
    static const float CORNERS[] = {0, 0, .12f, 0, 0, .12f,  1, 0, 1, .12f, .88f, 0,
                                    1, 1, .88f, 1, 1, .88f,  0, 1, 0, .88f, .12f, 1};
    static const float OCTAGON[] = {.12f, 0, .88f, 0, 1, .12f, 1, .88f, .88f, 1, .12f, 1, 0, .88f, 0, .12f};
    (void)eye;
    if (!world.headset.hidden_area || world.session.ended)
        return (HiddenArea){NULL, 0};
    if (type == k_eHiddenAreaMesh_Standard)
        return (HiddenArea){CORNERS, 4};
    return type == k_eHiddenAreaMesh_LineLoop ? (HiddenArea){OCTAGON, 8} : (HiddenArea){NULL, 0};
}

/* ---- devices */

static bool known(uint32_t device) {
    return device < DEVICES && world.devices[device].known;
}

static void system_poses(int32_t universe, float seconds, TrackedPose *out, uint32_t count) {
    (void)seconds;
    device_poses(universe, out, count);
}

static Matrix34 zero_in_standing(int32_t universe) {
    return matrix_times(matrix_inverse(origin_of(TrackingUniverseStanding)), origin_of(universe));
}

static Matrix34 system_seated_zero(void) {
    return zero_in_standing(TrackingUniverseSeated);
}

static Matrix34 system_raw_zero(void) {
    return zero_in_standing(TrackingUniverseRawAndUncalibrated);
}

static int32_t system_class(uint32_t device) {
    if (!known(device))
        return TrackedDeviceClass_Invalid;
    return device == HMD ? TrackedDeviceClass_HMD : TrackedDeviceClass_Controller;
}

static bool system_connected(uint32_t device) {
    return device < DEVICES && world.devices[device].connected && !world.session.ended;
}

static uint32_t system_index_for_role(int32_t role) {
    uint32_t device = role == TrackedControllerRole_LeftHand    ? LEFT
                      : role == TrackedControllerRole_RightHand ? RIGHT
                                                                : NO_DEVICE;
    return known(device) ? device : NO_DEVICE;
}

static int32_t system_role(uint32_t device) {
    if (!known(device) || device == HMD)
        return TrackedControllerRole_Invalid;
    return device == LEFT ? TrackedControllerRole_LeftHand : TrackedControllerRole_RightHand;
}

static uint32_t system_sorted(int32_t class, uint32_t *out, uint32_t room, uint32_t relative_to) {
    (void)relative_to;
    uint32_t count = 0;
    for (uint32_t device = 0; device < DEVICES; device++)
        if (system_class(device) == class) {
            if (out && count < room)
                out[count] = device;
            count++;
        }
    return count;
}

static int32_t system_activity(uint32_t device) {
    if (device != HMD)
        return k_EDeviceActivityLevel_Unknown;
    if (world.session.standby)
        return k_EDeviceActivityLevel_Standby;
    return world.session.worn ? k_EDeviceActivityLevel_UserInteraction
                              : k_EDeviceActivityLevel_UserInteraction_Timeout;
}

/* ---- properties */

static const char *string_property(uint32_t device, int32_t property) {
    static const char *const SERIALS[DEVICES] = {"SIM-HMD", "SIM-LEFT", "SIM-RIGHT"};
    switch (property) {
    case Prop_TrackingSystemName_String: return "simulated";
    case Prop_ManufacturerName_String: return "Kollega";
    case Prop_ModelNumber_String: return device == HMD ? "Simulated headset" : "Simulated controller";
    case Prop_SerialNumber_String: return SERIALS[device];
    case Prop_RenderModelName_String: return device == HMD ? "generic_hmd" : "generic_controller";
    case Prop_ControllerType_String: return device == HMD ? "simulated_hmd" : world.headset.controller_type;
    default: return NULL;
    }
}

static int32_t property_error(uint32_t device) {
    if (world.session.ended)
        return TrackedProp_CouldNotContactServer;
    return known(device) ? TrackedProp_UnknownProperty : TrackedProp_InvalidDevice;
}

static void set_error(int32_t *error, int32_t value) {
    if (error)
        *error = value;
}

static uint32_t system_string(uint32_t device, int32_t property, char *out, uint32_t size, int32_t *error) {
    bool asked = known(device) && !world.session.ended;
    const char *value = asked ? string_property(device, property) : NULL;
    if (!value) {
        set_error(error, property_error(device));
        return 0;
    }
    uint32_t needed = (uint32_t)strlen(value) + 1;
    set_error(error, size < needed ? TrackedProp_BufferTooSmall : TrackedProp_Success);
    if (out && size >= needed)
        memcpy(out, value, needed);
    return needed;
}

static bool float_property(uint32_t device, int32_t property, float *value) {
    bool battery = property == Prop_DeviceBatteryPercentage_Float;
    if (battery && world.devices[device].provides_battery) {
        *value = world.devices[device].battery;
        return true;
    }
    if (device != HMD || battery)
        return false;
    switch (property) {
    case Prop_DisplayFrequency_Float: *value = world.clock.hz; return true;
    case Prop_UserIpdMeters_Float: *value = world.headset.ipd; return true;
    case Prop_SecondsFromVsyncToPhotons_Float: *value = 0.011f; return true;
    default: return false;
    }
}

static float system_float(uint32_t device, int32_t property, int32_t *error) {
    float value = 0;
    bool found = known(device) && !world.session.ended && float_property(device, property, &value);
    set_error(error, found ? TrackedProp_Success : property_error(device));
    return found ? value : 0.0f;
}

static bool system_bool(uint32_t device, int32_t property, int32_t *error) {
    bool asked = known(device) && !world.session.ended;
    if (asked && property == Prop_DeviceProvidesBatteryStatus_Bool) {
        set_error(error, TrackedProp_Success);
        return world.devices[device].provides_battery;
    }
    if (asked && property == Prop_ContainsProximitySensor_Bool) {
        set_error(error, TrackedProp_Success);
        return device == HMD;
    }
    set_error(error, property_error(device));
    return false;
}

/* ---- events and state */

static bool system_event(uint8_t *out, uint32_t size) {
    Event event;
    pthread_mutex_lock(&world.lock);
    bool taken = event_take(&event);
    pthread_mutex_unlock(&world.lock);
    if (!taken || size < SIZEOF_VREvent_t)
        return false;
    memset(out, 0, size);
    memcpy(out, &event.type, sizeof event.type);
    memcpy(out + 4, &event.device, sizeof event.device);
    if (event.type == VREvent_IpdChanged)
        memcpy(out + OFFSET_VREvent_data, &event.ipd, sizeof event.ipd);
    return true;
}

static const char *system_event_name(int32_t type) {
    switch (type) {
    case VREvent_Quit: return "VREvent_Quit";
    case VREvent_IpdChanged: return "VREvent_IpdChanged";
    case VREvent_TrackedDeviceActivated: return "VREvent_TrackedDeviceActivated";
    case VREvent_TrackedDeviceDeactivated: return "VREvent_TrackedDeviceDeactivated";
    default: return "VREvent_Unknown";
    }
}

static bool system_input_available(void) {
    return !world.session.input_taken && !world.session.scene_taken && !world.session.ended;
}

static bool system_should_pause(void) {
    return !system_input_available();
}

static void system_acknowledge_quit(void) {
    world.session.acknowledged_quit = true;
}

static const char *system_version(void) {
    return "simulated";
}

void system_install(void) {
    SLOT(IVRSystem, getRecommendedRenderTargetSize, system_size);
    SLOT(IVRSystem, getProjectionMatrix, system_projection);
    SLOT(IVRSystem, getProjectionRaw, system_raw_projection);
    SLOT(IVRSystem, getEyeToHeadTransform, system_eye_to_head);
    SLOT(IVRSystem, getHiddenAreaMesh, system_hidden_area);
    SLOT(IVRSystem, getDeviceToAbsoluteTrackingPose, system_poses);
    SLOT(IVRSystem, getSeatedZeroPoseToStandingAbsoluteTrackingPose, system_seated_zero);
    SLOT(IVRSystem, getRawZeroPoseToStandingAbsoluteTrackingPose, system_raw_zero);
    SLOT(IVRSystem, getTrackedDeviceClass, system_class);
    SLOT(IVRSystem, isTrackedDeviceConnected, system_connected);
    SLOT(IVRSystem, getTrackedDeviceIndexForControllerRole, system_index_for_role);
    SLOT(IVRSystem, getControllerRoleForTrackedDeviceIndex, system_role);
    SLOT(IVRSystem, getSortedTrackedDeviceIndicesOfClass, system_sorted);
    SLOT(IVRSystem, getTrackedDeviceActivityLevel, system_activity);
    SLOT(IVRSystem, getStringTrackedDeviceProperty, system_string);
    SLOT(IVRSystem, getFloatTrackedDeviceProperty, system_float);
    SLOT(IVRSystem, getBoolTrackedDeviceProperty, system_bool);
    SLOT(IVRSystem, pollNextEvent, system_event);
    SLOT(IVRSystem, getEventTypeNameFromEnum, system_event_name);
    SLOT(IVRSystem, isInputAvailable, system_input_available);
    SLOT(IVRSystem, shouldApplicationPause, system_should_pause);
    SLOT(IVRSystem, acknowledgeQuit_Exiting, system_acknowledge_quit);
    SLOT(IVRSystem, getRuntimeVersion, system_version);
}

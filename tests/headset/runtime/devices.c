/* The headset and two controllers: where they are, whether they are on and seen. */
#include "runtime.h"

#include <math.h>
#include <string.h>

_Static_assert(sizeof(TrackedPose) == SIZEOF_TrackedDevicePose_t, "TrackedDevicePose_t");

static float between(float a, float b, float share) {
    return a + (b - a) * share;
}

static float turned(float a, float b, float share) { /* the short way round */
    return a + remainderf(b - a, 360.0f) * share;
}

static float progress(const Device *device) {
    double now = world_seconds();
    if (now >= device->until || device->until <= device->since)
        return 1.0f;
    return (float)((now - device->since) / (device->until - device->since));
}

Placement device_placement(DeviceIndex index) {
    const Device *device = &world.devices[index];
    Placement a = device->from, b = device->to;
    float share = progress(device);
    if (share >= 1.0f)
        return b;
    return (Placement){between(a.x, b.x, share), between(a.y, b.y, share), between(a.z, b.z, share),
                       turned(a.yaw, b.yaw, share), turned(a.pitch, b.pitch, share),
                       turned(a.roll, b.roll, share)};
}

void device_move(DeviceIndex index, Placement to, float seconds) {
    Device *device = &world.devices[index];
    device->from = device_placement(index);
    device->to = to;
    device->since = world_seconds();
    device->until = device->since + (double)seconds;
}

void device_connect(DeviceIndex index, bool connected) {
    Device *device = &world.devices[index];
    if (device->connected == connected)
        return;
    device->connected = connected;
    device->known = device->known || connected;
    event_push(connected ? VREvent_TrackedDeviceActivated : VREvent_TrackedDeviceDeactivated, index);
}

static void velocity_of(const Device *device, float out[3]) {
    if (progress(device) >= 1.0f)
        return;
    float seconds = (float)(device->until - device->since);
    out[0] = (device->to.x - device->from.x) / seconds;
    out[1] = (device->to.y - device->from.y) / seconds;
    out[2] = (device->to.z - device->from.z) / seconds;
}

TrackedPose device_pose(DeviceIndex index, int32_t universe) {
    const Device *device = &world.devices[index];
    TrackedPose pose = {.connected = device->connected && !world.session.ended};
    pose.valid = pose.connected && device->tracking;
    pose.result = pose.valid ? TrackingResult_Running_OK : TrackingResult_Running_OutOfRange;
    pose.matrix = matrix_times(matrix_inverse(origin_of(universe)), matrix_of(device_placement(index)));
    velocity_of(device, pose.velocity);
    return pose;
}

void device_poses(int32_t universe, TrackedPose *out, uint32_t count) {
    if (!out)
        return;
    memset(out, 0, count * sizeof *out);
    for (uint32_t i = 0; i < count && i < DEVICES; i++)
        out[i] = device_pose((DeviceIndex)i, universe);
}

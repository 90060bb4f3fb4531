/* IVRCompositor: frames, poses for them, and the pictures that are handed in. */
#include "runtime.h"

#include <string.h>

_Static_assert(sizeof(Texture) == SIZEOF_Texture_t, "Texture_t");
_Static_assert(sizeof(Bounds) == SIZEOF_VRTextureBounds_t, "VRTextureBounds_t");

static void compositor_set_space(int32_t universe) {
    world.session.universe = universe;
}

static int32_t compositor_space(void) {
    return world.session.universe;
}

/* ---- frames */

static void frame_close(void) {
    Frame *frame = &world.frame;
    if (frame->submitted[0] != frame->submitted[1])
        fault(ONE_EYE_ONLY);
    if (frame->submitted[0] && frame->submitted[1])
        world.statistics.whole_frames++;
}

static void frame_open(void) {
    memset(&world.frame, 0, offsetof(Frame, refuse_code));
    world.frame.waited = true;
    world.statistics.frames++;
    if (world.session.quit_in > 0 && !world.session.acknowledged_quit && --world.session.quit_in == 0)
        world.session.ended = true;
    world.session.told_scene_taken = world.session.scene_taken;
    script_advance();
    captures_arm();
}

static int32_t state_of_scene(void) {
    if (world.session.ended)
        return fault(AFTER_END);
    if (world.session.application != VRApplication_Scene)
        return fault(NOT_A_SCENE);
    return VRCompositorError_None;
}

static void give_poses(TrackedPose *render, uint32_t renders, TrackedPose *game, uint32_t games) {
    device_poses(world.session.universe, render, renders);
    device_poses(world.session.universe, game, games);
}

static int32_t compositor_wait(TrackedPose *render, uint32_t renders, TrackedPose *game, uint32_t games) {
    pthread_mutex_lock(&world.lock);
    int32_t error = state_of_scene();
    frame_close();
    pthread_mutex_unlock(&world.lock);
    if (error == VRCompositorError_None)
        clock_wait();
    pthread_mutex_lock(&world.lock);
    if (error == VRCompositorError_None) {
        frame_open();
        error = state_of_scene();
    }
    if (error == VRCompositorError_None && world.session.scene_taken)
        error = VRCompositorError_DoNotHaveFocus;
    give_poses(render, renders, game, games);
    pthread_mutex_unlock(&world.lock);
    return error;
}

static int32_t compositor_last(TrackedPose *render, uint32_t renders, TrackedPose *game, uint32_t games) {
    give_poses(render, renders, game, games);
    return world.session.ended ? fault(AFTER_END) : VRCompositorError_None;
}

/* ---- submit */

static bool valid_bounds(const Bounds *b) {
    float least = b->u_min, most = b->u_min;
    const float all[] = {b->v_min, b->u_max, b->v_max};
    for (int i = 0; i < 3; i++) {
        least = all[i] < least ? all[i] : least;
        most = all[i] > most ? all[i] : most;
    }
    return least >= 0 && most <= 1 && b->u_min != b->u_max && b->v_min != b->v_max;
}

/* FAULTS where this application may hand in a picture now. */
static Fault fault_of_moment(void) {
    if (world.session.ended)
        return AFTER_END;
    if (world.session.application != VRApplication_Scene)
        return NOT_A_SCENE;
    if (!world.frame.waited)
        return WITHOUT_WAIT;
    if (world.session.scene_taken)
        return world.session.told_scene_taken ? AFTER_FOCUS_LOST : FOCUS_LOST_MID_FRAME;
    return FAULTS;
}

/* FAULTS where the picture can be shown; its size is noted for the other eye. */
static Fault fault_of_picture(int32_t eye, const Texture *texture, const Bounds *bounds) {
    if (eye < 0 || eye >= EYES)
        return INVALID_EYE;
    if (world.frame.submitted[eye])
        return ALREADY_SUBMITTED;
    if (bounds && !valid_bounds(bounds))
        return INVALID_BOUNDS;
    if (!texture || texture->type != TextureType_OpenGL)
        return INVALID_TEXTURE;
    uint32_t *size = world.frame.size[eye];
    Fault wrong = picture_look((unsigned)(uintptr_t)texture->handle, size);
    if (wrong != FAULTS)
        return wrong;
    bool second = world.frame.submitted[!eye];
    return second && memcmp(size, world.frame.size[!eye], sizeof world.frame.size[0]) ? UNEQUAL_SIZE : FAULTS;
}

static void accept(int32_t eye, const Texture *texture, const Bounds *bounds) {
    const uint32_t *size = world.frame.size[eye];
    world.frame.submitted[eye] = true;
    world.statistics.submits[eye]++;
    memcpy(world.statistics.size[eye], size, sizeof world.statistics.size[eye]);
    if (!world.frame.late && clock_is_late()) {
        world.frame.late = true;
        world.statistics.late++;
    }
    captures_take(eye, (unsigned)(uintptr_t)texture->handle, size[0], size[1], bounds);
}

static int32_t submit(int32_t eye, const Texture *texture, const Bounds *bounds) {
    Frame *frame = &world.frame;
    if (frame->refuse_left > 0) {
        frame->refuse_left--;
        fault(INJECTED);
        return frame->refuse_code;
    }
    Fault wrong = fault_of_moment();
    if (wrong == FAULTS)
        wrong = fault_of_picture(eye, texture, bounds);
    if (wrong != FAULTS)
        return fault(wrong);
    accept(eye, texture, bounds);
    return VRCompositorError_None;
}

static int32_t compositor_submit(int32_t eye, const Texture *texture, const Bounds *bounds, int32_t flags) {
    (void)flags;
    pthread_mutex_lock(&world.lock);
    int32_t error = submit(eye, texture, bounds);
    pthread_mutex_unlock(&world.lock);
    return error;
}

/* ---- the rest */

static float compositor_remaining(void) {
    double period = 1.0 / (double)world.clock.hz;
    if (!world.clock.paced)
        return (float)period;
    return (float)(world.clock.next_vsync + period - clock_monotonic());
}

static bool compositor_can_render(void) {
    return !world.session.scene_taken && !world.session.ended;
}

static void nothing(void) {}

void compositor_install(void) {
    SLOT(IVRCompositor, setTrackingSpace, compositor_set_space);
    SLOT(IVRCompositor, getTrackingSpace, compositor_space);
    SLOT(IVRCompositor, waitGetPoses, compositor_wait);
    SLOT(IVRCompositor, getLastPoses, compositor_last);
    SLOT(IVRCompositor, submit, compositor_submit);
    SLOT(IVRCompositor, postPresentHandoff, nothing);
    SLOT(IVRCompositor, getFrameTimeRemaining, compositor_remaining);
    SLOT(IVRCompositor, canRenderScene, compositor_can_render);
    SLOT(IVRCompositor, clearLastSubmittedFrame, nothing);
    SLOT(IVRCompositor, fadeToColor, nothing);
}

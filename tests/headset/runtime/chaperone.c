/* IVRChaperone: the room that was set up, and where zero is. */
#include "runtime.h"

#include <string.h>

typedef struct { float corners[4][3]; } Quad;
_Static_assert(sizeof(Quad) == SIZEOF_HmdQuad_t, "HmdQuad_t");

static bool has_area(void) {
    return world.headset.play_area[0] > 0 && !world.session.ended;
}

static int32_t chaperone_state(void) {
    return has_area() ? ChaperoneCalibrationState_OK : ChaperoneCalibrationState_Error_PlayAreaInvalid;
}

static bool chaperone_size(float *x, float *z) {
    *x = has_area() ? world.headset.play_area[0] : 0;
    *z = has_area() ? world.headset.play_area[1] : 0;
    return has_area();
}

static bool chaperone_rectangle(Quad *quad) {
    float x = world.headset.play_area[0] / 2, z = world.headset.play_area[1] / 2;
    memset(quad, 0, sizeof *quad);
    if (!has_area())
        return false;
    *quad = (Quad){{{x, 0, -z}, {-x, 0, -z}, {-x, 0, z}, {x, 0, z}}};
    return true;
}

static void chaperone_reset_zero(int32_t universe) {
    pthread_mutex_lock(&world.lock);
    origin_reset(universe);
    pthread_mutex_unlock(&world.lock);
}

void chaperone_install(void) {
    SLOT(IVRChaperone, getCalibrationState, chaperone_state);
    SLOT(IVRChaperone, getPlayAreaSize, chaperone_size);
    SLOT(IVRChaperone, getPlayAreaRect, chaperone_rectangle);
    SLOT(IVRChaperone, resetZeroPose, chaperone_reset_zero);
}

/* Matrices, and the three origins that poses are given from: raw, standing, seated. */
#include "runtime.h"

#include <math.h>

Matrix34 matrix_of(Placement p) {
    const double degree = 3.14159265358979323846 / 180.0;
    double cy = cos(p.yaw * degree), sy = sin(p.yaw * degree), cx = cos(p.pitch * degree);
    double sx = sin(p.pitch * degree), cz = cos(p.roll * degree), sz = sin(p.roll * degree);
    return (Matrix34){{
        {(float)(cy * cz + sy * sx * sz), (float)(sy * sx * cz - cy * sz), (float)(sy * cx), p.x},
        {(float)(cx * sz), (float)(cx * cz), (float)-sx, p.y},
        {(float)(cy * sx * sz - sy * cz), (float)(sy * sz + cy * sx * cz), (float)(cy * cx), p.z},
    }};
}

Matrix34 matrix_times(Matrix34 a, Matrix34 b) {
    Matrix34 out = {{{0}}};
    for (int row = 0; row < 3; row++)
        for (int column = 0; column < 4; column++) {
            out.m[row][column] = column == 3 ? a.m[row][3] : 0.0f;
            for (int k = 0; k < 3; k++)
                out.m[row][column] += a.m[row][k] * b.m[k][column];
        }
    return out;
}

Matrix34 matrix_inverse(Matrix34 m) {
    Matrix34 out = {{{0}}};
    for (int row = 0; row < 3; row++)
        for (int k = 0; k < 3; k++) {
            out.m[row][k] = m.m[k][row];
            out.m[row][3] -= m.m[k][row] * m.m[k][3];
        }
    return out;
}

Matrix34 origin_of(int32_t universe) {
    if (universe == TrackingUniverseSeated)
        return matrix_of(world.headset.seated);
    if (universe == TrackingUniverseStanding)
        return matrix_of(world.headset.standing);
    return matrix_of((Placement){0});
}

/* The floor stays where it is for one who stands; up stays up for both. */
void origin_reset(int32_t universe) {
    Placement head = device_placement(HMD);
    Placement zero = {.x = head.x, .y = head.y, .z = head.z, .yaw = head.yaw};
    if (universe == TrackingUniverseSeated) {
        world.headset.seated = zero;
        event_push(VREvent_SeatedZeroPoseReset, HMD);
    } else if (universe == TrackingUniverseStanding) {
        zero.y = world.headset.standing.y;
        world.headset.standing = zero;
        event_push(VREvent_StandingZeroPoseReset, HMD);
    }
}

/* Captures: what the wearer sees in a frame, one PNG for each eye. */
#include "runtime.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool in_use(const Capture *capture) {
    return capture->prefix[0] != 0;
}

bool capture_ask(const char *prefix) {
    for (int i = 0; i < MAX_CAPTURES; i++) {
        Capture *capture = &world.captures[i];
        if (!in_use(capture)) {
            memset(capture, 0, sizeof *capture);
            snprintf(capture->prefix, sizeof capture->prefix, "%s", prefix);
            return true;
        }
    }
    return false;
}

void captures_arm(void) {
    for (int i = 0; i < MAX_CAPTURES; i++) {
        Capture *capture = &world.captures[i];
        capture->armed = in_use(capture);
        memset(capture->written, 0, sizeof capture->written); /* both eyes of one frame, or none */
    }
}

static bool wanted(int eye) {
    for (int i = 0; i < MAX_CAPTURES; i++)
        if (world.captures[i].armed && !world.captures[i].written[eye])
            return true;
    return false;
}

static uint32_t index_at(float from, float to, uint32_t step, uint32_t steps, uint32_t size) {
    float share = ((float)step + 0.5f) / (float)steps;
    float at = floorf((from + (to - from) * share) * (float)size);
    return at <= 0 ? 0 : at >= (float)size ? size - 1 : (uint32_t)at;
}

/* The part that the bounds name, upright: the first row is the highest. */
static uint8_t *cut(const uint8_t *rgb, uint32_t w, uint32_t h, const Bounds *b, uint32_t out[2]) {
    out[0] = (uint32_t)lroundf(fabsf(b->u_max - b->u_min) * (float)w);
    out[1] = (uint32_t)lroundf(fabsf(b->v_max - b->v_min) * (float)h);
    uint8_t *picture = malloc((size_t)out[0] * out[1] * 3), *pixel = picture;
    uint32_t *columns = malloc((size_t)out[0] * sizeof *columns);
    for (uint32_t x = 0; x < out[0]; x++)
        columns[x] = index_at(b->u_min, b->u_max, x, out[0], w);
    for (uint32_t y = 0; y < out[1]; y++) {
        const uint8_t *row = rgb + (size_t)index_at(b->v_max, b->v_min, y, out[1], h) * w * 3;
        for (uint32_t x = 0; x < out[0]; x++, pixel += 3)
            memcpy(pixel, row + (size_t)columns[x] * 3, 3);
    }
    free(columns);
    return picture;
}

static void write_eye(Capture *capture, int eye, const uint8_t *picture, const uint32_t size[2]) {
    char path[PATH_LENGTH + 16];
    snprintf(path, sizeof path, "%s_%s.png", capture->prefix, eye ? "right" : "left");
    if (!png_write(path, picture, size[0], size[1]))
        fprintf(stderr, "simulated headset: %s cannot be written\n", path);
    capture->written[eye] = true;
    if (!capture->written[!eye])
        return;
    world.statistics.captures++;
    memset(capture, 0, sizeof *capture);
}

void captures_take(int eye, unsigned texture, uint32_t width, uint32_t height, const Bounds *bounds) {
    const Bounds whole = {0, 0, 1, 1};
    uint32_t size[2];
    if (!wanted(eye))
        return;
    uint8_t *rgb = picture_read(texture, width, height);
    uint8_t *picture = cut(rgb, width, height, bounds ? bounds : &whole, size);
    for (int i = 0; i < MAX_CAPTURES; i++)
        if (world.captures[i].armed && !world.captures[i].written[eye])
            write_eye(&world.captures[i], eye, picture, size);
    free(picture);
    free(rgb);
}

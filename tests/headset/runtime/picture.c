/* The application's pictures: looked at and read back through its own OpenGL context.

   OpenGL is found at run time in whatever library the application drew with. */
#define _GNU_SOURCE
#include "runtime.h"

#include <dlfcn.h>
#include <stdlib.h>

enum {
    GL_TEXTURE_2D = 0x0DE1, GL_TEXTURE_WIDTH = 0x1000, GL_TEXTURE_HEIGHT = 0x1001, GL_RGB = 0x1907,
    GL_UNSIGNED_BYTE = 0x1401, GL_PACK_ALIGNMENT = 0x0D05, GL_PIXEL_PACK_BUFFER = 0x88EB,
    GL_PIXEL_PACK_BUFFER_BINDING = 0x88ED,
};

static struct {
    unsigned char (*is_texture)(unsigned);
    unsigned (*error)(void);
    void (*bind)(unsigned, unsigned);
    void (*level)(unsigned, int, unsigned, int *);
    void (*integer)(unsigned, int *);
    void (*store)(unsigned, int);
    void (*read)(unsigned, int, unsigned, unsigned, void *);
    void (*bind_buffer)(unsigned, unsigned);
    void (*finish)(void);
} gl;

static bool find(void *library, const char *name, void *out) {
    void *symbol = dlsym(library ? library : RTLD_DEFAULT, name);
    *(void **)out = symbol;
    return symbol != NULL;
}

static bool gl_ready(void) {
    if (gl.finish)
        return true;
    void *library = dlopen("libGL.so.1", RTLD_NOW | RTLD_LOCAL);
    return find(library, "glIsTexture", &gl.is_texture) && find(library, "glGetError", &gl.error) &&
           find(library, "glBindTexture", &gl.bind) &&
           find(library, "glGetTexLevelParameteriv", &gl.level) &&
           find(library, "glGetIntegerv", &gl.integer) && find(library, "glPixelStorei", &gl.store) &&
           find(library, "glGetTexImage", &gl.read) && find(library, "glBindBuffer", &gl.bind_buffer) &&
           find(library, "glFinish", &gl.finish);
}

/* The binding stays changed, as the real compositor leaves it. */
Fault picture_look(unsigned texture, uint32_t size[2]) {
    int width = 0, height = 0;
    if (!gl_ready() || !gl.is_texture(texture)) /* also where no context is current */
        return INVALID_TEXTURE;
    while (gl.error() != 0) {} /* what the application left there is its own affair */
    gl.bind(GL_TEXTURE_2D, texture);
    if (gl.error() != 0) /* an array, a cube or several samples a pixel */
        return UNSUPPORTED_TEXTURE;
    gl.level(GL_TEXTURE_2D, 0, GL_TEXTURE_WIDTH, &width);
    gl.level(GL_TEXTURE_2D, 0, GL_TEXTURE_HEIGHT, &height);
    size[0] = (uint32_t)width;
    size[1] = (uint32_t)height;
    return width > 0 && height > 0 ? FAULTS : INVALID_TEXTURE;
}

/* Rows from the bottom up, three bytes a pixel; for the caller to free. Software renderers may hand
   over the frame before, where they are not told to finish. */
uint8_t *picture_read(unsigned texture, uint32_t width, uint32_t height) {
    int buffer = 0, alignment = 0;
    uint8_t *rgb = malloc((size_t)width * height * 3);
    gl.finish();
    gl.bind(GL_TEXTURE_2D, texture);
    gl.integer(GL_PIXEL_PACK_BUFFER_BINDING, &buffer);
    gl.integer(GL_PACK_ALIGNMENT, &alignment);
    gl.bind_buffer(GL_PIXEL_PACK_BUFFER, 0);
    gl.store(GL_PACK_ALIGNMENT, 1);
    gl.read(GL_TEXTURE_2D, 0, GL_RGB, GL_UNSIGNED_BYTE, rgb);
    gl.store(GL_PACK_ALIGNMENT, alignment);
    gl.bind_buffer(GL_PIXEL_PACK_BUFFER, (unsigned)buffer);
    return rgb;
}

/* A PNG file of eight bits and three colours, packed with zlib where that library is present. */
#define _GNU_SOURCE
#include "runtime.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int (*Compress)(uint8_t *out, unsigned long *out_size, const uint8_t *in, unsigned long in_size, int level);
enum { BLOCK = 65535, ADLER = 65521, UP = 2, QUICK = 1 };

static void put32(uint8_t *at, uint32_t value) {
    for (int i = 0; i < 4; i++)
        at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static uint32_t crc_of(uint32_t crc, const uint8_t *bytes, size_t count) {
    static uint32_t table[256];
    for (uint32_t i = 0; table[255] == 0 && i < 256; i++) {
        table[i] = i;
        for (int bit = 0; bit < 8; bit++)
            table[i] = table[i] & 1 ? 0xedb88320u ^ (table[i] >> 1) : table[i] >> 1;
    }
    while (count--)
        crc = table[(crc ^ *bytes++) & 0xff] ^ (crc >> 8);
    return crc;
}

static void write_chunk(FILE *file, const char *tag, const uint8_t *bytes, uint32_t count) {
    uint8_t number[4];
    put32(number, count);
    fwrite(number, 1, 4, file);
    fwrite(tag, 1, 4, file);
    fwrite(bytes, 1, count, file);
    put32(number, ~crc_of(crc_of(~0u, (const uint8_t *)tag, 4), bytes, count));
    fwrite(number, 1, 4, file);
}

/* Every row as what it adds to the row above, which packs better. */
static uint8_t *filtered(const uint8_t *rgb, uint32_t width, uint32_t height, size_t *count) {
    size_t row = (size_t)width * 3;
    *count = (row + 1) * height;
    uint8_t *out = malloc(*count), *at = out;
    for (uint32_t y = 0; y < height; y++, rgb += row) {
        *at++ = UP;
        for (size_t x = 0; x < row; x++)
            *at++ = (uint8_t)(rgb[x] - (y ? rgb[x - row] : 0));
    }
    return out;
}

/* A zlib stream that is not packed at all. */
static size_t stored(uint8_t *out, const uint8_t *in, size_t count) {
    uint8_t *at = out;
    uint32_t a = 1, b = 0;
    *at++ = 0x78;
    *at++ = 0x01;
    for (size_t done = 0; done < count; done += BLOCK) {
        uint32_t size = count - done < BLOCK ? (uint32_t)(count - done) : BLOCK;
        const uint8_t head[] = {done + size == count, (uint8_t)size, (uint8_t)(size >> 8), (uint8_t)~size,
                                (uint8_t)(~size >> 8)};
        memcpy(at, head, sizeof head);
        memcpy(at + sizeof head, in + done, size);
        at += sizeof head + size;
    }
    for (size_t i = 0; i < count; i++) {
        a = (a + in[i]) % ADLER;
        b = (b + a) % ADLER;
    }
    put32(at, b << 16 | a);
    return (size_t)(at + 4 - out);
}

static size_t packed(uint8_t *out, size_t room, const uint8_t *in, size_t count) {
    void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
    void *symbol = library ? dlsym(library, "compress2") : NULL;
    Compress compress;
    unsigned long size = room;
    *(void **)&compress = symbol;
    if (symbol && compress(out, &size, in, count, QUICK) == 0)
        return size;
    return stored(out, in, count);
}

bool png_write(const char *path, const uint8_t *rgb, uint32_t width, uint32_t height) {
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    size_t count, room;
    uint8_t *rows = filtered(rgb, width, height, &count);
    room = count + (count / BLOCK + 1) * 5 + 64;
    uint8_t *body = malloc(room), head[13] = {[8] = 8, [9] = 2};
    put32(head, width);
    put32(head + 4, height);
    fwrite("\x89PNG\r\n\x1a\n", 1, 8, file);
    write_chunk(file, "IHDR", head, sizeof head);
    write_chunk(file, "IDAT", body, (uint32_t)packed(body, room, rows, count));
    write_chunk(file, "IEND", head, 0);
    free(body);
    free(rows);
    return fclose(file) == 0;
}

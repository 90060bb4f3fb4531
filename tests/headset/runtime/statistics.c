/* What happened, as one JSON object. */
#define _GNU_SOURCE
#include "runtime.h"

#include <stdio.h>
#include <stdlib.h>

static void write_faults(FILE *out) {
    const char *comma = "";
    fputs("\"errors\":{", out);
    for (int kind = 0; kind < FAULTS; kind++)
        if (world.statistics.faults[kind]) {
            fprintf(out, "%s\"%s\":%u", comma, fault_name((Fault)kind), world.statistics.faults[kind]);
            comma = ",";
        }
    fputs("},", out);
}

static void write_haptics(FILE *out) {
    uint32_t count = world.statistics.haptic_count;
    uint32_t first = count > MAX_HAPTICS ? count - MAX_HAPTICS : 0;
    fprintf(out, "\"haptic_count\":%u,\"haptics\":[", count);
    for (uint32_t i = first; i < count; i++) {
        const Haptic *haptic = &world.statistics.haptics[i % MAX_HAPTICS];
        fprintf(out, "%s{\"action\":\"%s\",\"side\":\"%s\",", i > first ? "," : "", haptic->action,
                haptic->hand < 0 ? "both" : haptic->hand ? "right" : "left");
        fprintf(out, "\"seconds\":%g,\"frequency\":%g,\"amplitude\":%g}", (double)haptic->seconds,
                (double)haptic->frequency, (double)haptic->amplitude);
    }
    fputs("],", out);
}

static void write_missing(FILE *out) {
    fputs("\"unimplemented\":[", out);
    for (uint32_t i = 0; i < world.statistics.missing_count; i++)
        fprintf(out, "%s\"%s\"", i ? "," : "", world.statistics.missing[i]);
    fputs("]", out);
}

static void write_frames(FILE *out) {
    const Statistics *s = &world.statistics;
    fprintf(out, "\"sessions\":%u,\"running\":%s,\"acknowledged_quit\":%s,", s->sessions,
            world.session.running ? "true" : "false",
            world.session.acknowledged_quit ? "true" : "false");
    fprintf(out, "\"seconds\":%.6f,\"frames\":%u,\"whole_frames\":%u,\"missed\":%llu,\"late\":%u,",
            world_seconds(), s->frames, s->whole_frames, (unsigned long long)world.clock.missed,
            s->late);
    fprintf(out, "\"submits\":[%u,%u],\"sizes\":[[%u,%u],[%u,%u]],\"captures\":%u,", s->submits[0],
            s->submits[1], s->size[0][0], s->size[0][1], s->size[1][0], s->size[1][1], s->captures);
}

char *statistics_json(void) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        abort();
    fputc('{', out);
    write_frames(out);
    write_faults(out);
    write_haptics(out);
    write_missing(out);
    fputs("}\n", out);
    fclose(out);
    return text;
}

void statistics_write(const char *path) {
    FILE *out = fopen(path, "w");
    if (!out) {
        fprintf(stderr, "simulated headset: %s cannot be written\n", path);
        return;
    }
    char *json = statistics_json();
    fputs(json, out);
    free(json);
    fclose(out);
}

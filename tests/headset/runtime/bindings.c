/* Default bindings: every file that the manifest lists must be there and name only known actions.

   Which button does what is not simulated; which hand an action is bound to is. */
#include "runtime.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static Action *action_named(const char *name) {
    for (int i = 0; i < world.input.action_count; i++)
        if (strcasecmp(world.input.actions[i].name, name) == 0)
            return &world.input.actions[i];
    return NULL;
}

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text), wanted = strlen(end);
    return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

/* The "path" that stands beside an "output" or round it: sources|0|inputs|click|output. */
static const char *source_of(const Json *json, const char *output) {
    char path[PATH_LENGTH];
    snprintf(path, sizeof path - 8, "%s", output);
    for (char *cut = strrchr(path, '|'); cut; cut = strrchr(path, '|')) {
        strcpy(cut, "|path");
        const char *source = json_value(json, path);
        if (source)
            return source;
        *cut = 0;
    }
    return "";
}

static bool bind(const Json *json, const JsonEntry *output, bool used) {
    Action *action = action_named(output->value);
    const char *source = source_of(json, output->path);
    int hand = strncmp(source, "/user/hand/right", 16) == 0;
    if (!action || strncmp(source, "/user/", 6) != 0)
        return false;
    if (used && strncmp(source, "/user/hand/", 11) == 0) {
        action->bound[hand] = true;
        action->tip[hand] = ends_with(source, "/pose/tip");
    }
    return true;
}

static bool read_binding(const char *path, bool used) {
    char *text = read_text(path);
    Json json = {0};
    bool good = text && json_read(text, &json);
    for (size_t i = 0; good && i < json.count; i++)
        if (ends_with(json.entries[i].path, "|output"))
            good = bind(&json, &json.entries[i], used);
    json_free(&json);
    free(text);
    return good;
}

/* Beside the manifest, as the real runtime looks for them. */
static bool path_of(const char *name, char path[2 * PATH_LENGTH]) {
    const char *folder_end = strrchr(world.input.manifest, '/');
    int folder = (int)(folder_end - world.input.manifest);
    snprintf(path, 2 * PATH_LENGTH, "%.*s/%s", folder, world.input.manifest, name);
    return *name != '/';
}

static const char *listed(const Json *manifest, int index, const char *key) {
    char path[NAME_LENGTH];
    snprintf(path, sizeof path, "default_bindings|%d|%s", index, key);
    return json_value(manifest, path);
}

int32_t bindings_load(const Json *manifest) {
    const char *type;
    bool found = false;
    for (int i = 0; (type = listed(manifest, i, "controller_type")); i++) {
        const char *name = listed(manifest, i, "binding_url");
        char path[2 * PATH_LENGTH];
        bool used = strcmp(type, world.headset.controller_type) == 0;
        if (!name || !path_of(name, path) || !read_binding(path, used))
            return fault(MISSING_BINDING);
        found = found || used;
    }
    if (!found) {
        event_push(VREvent_Input_BindingLoadFailed, LEFT);
        fault(NO_BINDING);
    }
    return VRInputError_None;
}

int32_t bindings_load_again(void) {
    for (int i = 0; i < world.input.action_count; i++)
        memset(world.input.actions[i].bound, 0, sizeof world.input.actions[i].bound);
    char *text = *world.input.manifest ? read_text(world.input.manifest) : NULL;
    Json json = {0};
    int32_t error = text && json_read(text, &json) ? bindings_load(&json) : VRInputError_None;
    json_free(&json);
    free(text);
    return error;
}

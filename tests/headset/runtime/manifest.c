/* The action manifest: read strictly, for a typing error there is a dead button in a headset. */
#include "runtime.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const TYPE_NAMES[TYPES] = {
    [BOOLEAN] = "boolean", [VECTOR1] = "vector1",   [VECTOR2] = "vector2",     [VECTOR3] = "vector3",
    [POSE] = "pose",       [SKELETON] = "skeleton", [VIBRATION] = "vibration",
};

static const char *member(const Json *json, const char *list, int index, const char *key) {
    char path[NAME_LENGTH];
    snprintf(path, sizeof path, "%s|%d|%s", list, index, key);
    return json_value(json, path);
}

static ActionType type_named(const char *name) {
    int type = 0;
    while (type < TYPES && strcmp(TYPE_NAMES[type], name) != 0)
        type++;
    return (ActionType)type;
}

static bool read_set(const char *name) {
    Input *input = &world.input;
    if (input->set_count == MAX_SETS || strncmp(name, "/actions/", 9) != 0 || strchr(name + 9, '/'))
        return false;
    snprintf(input->sets[input->set_count++], NAME_LENGTH, "%s", name);
    return true;
}

/* The set of "/actions/SET/in/NAME"; -1 where the manifest does not list it. */
static int set_of(const char *action) {
    for (int i = 0; i < world.input.set_count; i++) {
        size_t length = strlen(world.input.sets[i]);
        if (strncmp(action, world.input.sets[i], length) == 0 && action[length] == '/')
            return i;
    }
    return -1;
}

/* What a hand does is /in/, what it feels is /out/. */
static bool read_action(const char *name, const char *type) {
    Input *input = &world.input;
    if (!type || input->action_count == MAX_ACTIONS || strlen(name) >= NAME_LENGTH)
        return false;
    Action action = {.type = type_named(type), .set = set_of(name)};
    if (action.type == TYPES || action.set < 0)
        return false;
    const char *way = name + strlen(input->sets[action.set]);
    if (strncmp(way, action.type == VIBRATION ? "/out/" : "/in/", action.type == VIBRATION ? 5 : 4) != 0)
        return false;
    strcpy(action.name, name);
    input->actions[input->action_count++] = action;
    return true;
}

static bool read_manifest(const Json *json) {
    const char *name;
    for (int i = 0; (name = member(json, "action_sets", i, "name")); i++)
        if (!read_set(name))
            return false;
    for (int i = 0; (name = member(json, "actions", i, "name")); i++)
        if (!read_action(name, member(json, "actions", i, "type")))
            return false;
    return world.input.action_count > 0;
}

static int32_t load(const char *path, const char *text) {
    Json json;
    int32_t error = VRInputError_None;
    if (!json_read(text, &json))
        error = fault(INVALID_MANIFEST);
    else {
        memset(&world.input, 0, sizeof world.input);
        snprintf(world.input.manifest, PATH_LENGTH, "%s", path);
        error = read_manifest(&json) ? bindings_load(&json) : fault(INVALID_MANIFEST);
    }
    if (error)
        memset(&world.input, 0, sizeof world.input);
    json_free(&json);
    return error;
}

int32_t manifest_load(const char *path) {
    if (!path || *path != '/' || strlen(path) >= PATH_LENGTH)
        return fault(RELATIVE_PATH);
    char *text = read_text(path);
    int32_t error = text ? load(path, text) : fault(MISSING_MANIFEST);
    free(text);
    return error;
}

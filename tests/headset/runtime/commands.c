/* Commands: one line each, the same in a script and from a test. ../README.md lists them. */
#include "runtime.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_NUMBERS = 7 };

/* A command's words: what stands before its numbers, and the numbers. */
typedef struct { char word[PATH_LENGTH]; float numbers[MOST_NUMBERS]; int count; } Words;
typedef const char *(*Run)(const Words *words);

static const char *const NO_DEVICE_NAMED = "the device is hmd, left or right";
static const char *const NO_NUMBERS = "its numbers are missing or too many";

static bool device_named(const char *name, DeviceIndex *device) {
    static const char *const NAMES[DEVICES] = {"hmd", "left", "right"};
    for (int i = 0; i < DEVICES; i++)
        if (strcmp(NAMES[i], name) == 0) {
            *device = (DeviceIndex)i;
            return true;
        }
    return false;
}

static bool is_on(const Words *words) {
    return words->numbers[0] != 0;
}

/* ---- devices */

static const char *run_pose(const Words *words) {
    DeviceIndex device;
    const float *n = words->numbers;
    if (!device_named(words->word, &device))
        return NO_DEVICE_NAMED;
    if (words->count < 6)
        return NO_NUMBERS;
    device_move(device, (Placement){n[0], n[1], n[2], n[3], n[4], n[5]}, words->count > 6 ? n[6] : 0);
    return NULL;
}

static const char *run_connect(const Words *words) {
    DeviceIndex device;
    if (!device_named(words->word, &device))
        return NO_DEVICE_NAMED;
    device_connect(device, is_on(words));
    return NULL;
}

/* As if it had never been switched on since the runtime began. */
static const char *run_forget(const Words *words) {
    DeviceIndex device;
    if (!device_named(words->word, &device) || device == HMD)
        return "only left or right can be forgotten";
    world.devices[device].known = world.devices[device].connected = false;
    return NULL;
}

static const char *run_tracking(const Words *words) {
    DeviceIndex device;
    if (!device_named(words->word, &device))
        return NO_DEVICE_NAMED;
    world.devices[device].tracking = is_on(words);
    return NULL;
}

/* A number below zero: this device does not say. */
static const char *run_battery(const Words *words) {
    DeviceIndex device;
    if (!device_named(words->word, &device))
        return NO_DEVICE_NAMED;
    world.devices[device].provides_battery = words->numbers[0] >= 0;
    world.devices[device].battery = words->numbers[0];
    return NULL;
}

static const char *run_tip(const Words *words) {
    world.headset.tip = words->numbers[0];
    return NULL;
}

static const char *run_controller(const Words *words) {
    if (!*words->word || strlen(words->word) >= NAME_LENGTH)
        return "the controller type is missing";
    strcpy(world.headset.controller_type, words->word);
    return bindings_load_again() ? "a binding of the manifest is missing or names no action" : NULL;
}

/* ---- buttons */

static const char *hold(const Words *words, const float value[3]) {
    char name[PATH_LENGTH];
    strcpy(name, words->word);
    char *side = strchr(name, '@');
    DeviceIndex device;
    if (!side || !device_named(side + 1, &device) || device == HMD)
        return "an action is named with its hand: select@left";
    *side = 0;
    return action_hold(name, (int)device - LEFT, value);
}

static const char *run_digital(const Words *words) {
    const float value[3] = {is_on(words) ? 1.0f : 0.0f};
    return hold(words, value);
}

static const char *run_analog(const Words *words) {
    if (words->count > 3)
        return NO_NUMBERS;
    return hold(words, words->numbers);
}

/* ---- the display */

static const char *run_size(const Words *words) {
    if (words->count != 2 || words->numbers[0] < 1 || words->numbers[1] < 1)
        return NO_NUMBERS;
    world.headset.width = (uint32_t)words->numbers[0];
    world.headset.height = (uint32_t)words->numbers[1];
    return NULL;
}

static const char *run_pace(const Words *words) {
    world.clock.paced = is_on(words);
    world.clock.next_vsync = 0;
    return NULL;
}

static const char *run_ipd(const Words *words) {
    if (words->numbers[0] <= 0)
        return "the distance of the eyes is in metres";
    world.headset.ipd = words->numbers[0];
    event_push(VREvent_IpdChanged, HMD);
    return NULL;
}

static const char *run_hidden_area(const Words *words) {
    world.headset.hidden_area = is_on(words);
    return NULL;
}

static const char *run_play_area(const Words *words) {
    if (words->count != 2)
        return NO_NUMBERS;
    memcpy(world.headset.play_area, words->numbers, sizeof world.headset.play_area);
    event_push(VREvent_ChaperoneUniverseHasChanged, HMD);
    return NULL;
}

static const char *run_capture(const Words *words) {
    return capture_ask(words->word) ? NULL : "too many captures wait";
}

/* The menu of the headset: here is zero. */
static const char *run_recentre(const Words *words) {
    bool seated = strcmp(words->word, "seated") == 0;
    if (!seated && strcmp(words->word, "standing") != 0)
        return "what is reset is seated or standing";
    origin_reset(seated ? TrackingUniverseSeated : TrackingUniverseStanding);
    return NULL;
}

/* ---- the session */

static const char *run_headset(const Words *words) {
    world.session.present = is_on(words);
    return NULL;
}

static const char *run_worn(const Words *words) {
    if (world.session.worn == is_on(words))
        return NULL;
    world.session.worn = is_on(words);
    event_push(is_on(words) ? VREvent_TrackedDeviceUserInteractionStarted
                            : VREvent_TrackedDeviceUserInteractionEnded, HMD);
    return NULL;
}

static const char *run_standby(const Words *words) {
    if (world.session.standby == is_on(words))
        return NULL;
    world.session.standby = is_on(words);
    event_push(is_on(words) ? VREvent_EnterStandbyMode : VREvent_LeaveStandbyMode, HMD);
    return NULL;
}

static void take_input(bool taken) {
    if (world.session.input_taken == taken)
        return;
    world.session.input_taken = taken;
    event_push(taken ? VREvent_InputFocusCaptured : VREvent_InputFocusReleased, HMD);
    event_push(taken ? VREvent_DashboardActivated : VREvent_DashboardDeactivated, HMD);
}

static void take_scene(bool taken) {
    if (world.session.scene_taken == taken)
        return;
    world.session.scene_taken = taken;
    event_push(VREvent_SceneApplicationChanged, HMD);
}

static const char *run_take(const Words *words) {
    if (strcmp(words->word, "input") == 0)
        take_input(is_on(words));
    else if (strcmp(words->word, "scene") == 0)
        take_scene(is_on(words));
    else
        return "what is taken is input or scene";
    return NULL;
}

static const char *run_quit(const Words *words) {
    world.session.quitting = true;
    world.session.quit_in = words->count ? (int)words->numbers[0] : 90;
    event_push(VREvent_Quit, HMD);
    return NULL;
}

static const char *run_end(const Words *words) {
    (void)words;
    world.session.ended = true;
    return NULL;
}

static const char *run_begin(const Words *words) {
    (void)words;
    if (world.session.running)
        return "the application still runs; it must shut down first";
    world.session.ended = world.session.quitting = false;
    world.session.quit_in = 0;
    return NULL;
}

static const char *run_refuse(const Words *words) {
    if (words->count != 2)
        return NO_NUMBERS;
    world.frame.refuse_code = (int32_t)words->numbers[0];
    world.frame.refuse_left = (int32_t)words->numbers[1];
    return NULL;
}

static const char *run_event(const Words *words) {
    event_push((uint32_t)words->numbers[0], words->count > 1 ? (uint32_t)words->numbers[1] : HMD);
    return NULL;
}

/* ---- reading a line */

/* `word`: one word stands before the numbers; `rest`: everything after the name is one word. */
static const struct { const char *name; Run run; bool word, rest; int least; } COMMANDS[] = {
    {"pose", run_pose, true, false, 6},         {"connect", run_connect, true, false, 1},
    {"forget", run_forget, true, false, 0},     {"tracking", run_tracking, true, false, 1},
    {"battery", run_battery, true, false, 1},   {"controller", run_controller, true, false, 0},
    {"tip", run_tip, false, false, 1},
    {"digital", run_digital, true, false, 1},   {"analog", run_analog, true, false, 1},
    {"size", run_size, false, false, 2},        {"pace", run_pace, false, false, 1},
    {"ipd", run_ipd, false, false, 1},          {"hidden_area", run_hidden_area, false, false, 1},
    {"play_area", run_play_area, false, false, 2}, {"capture", run_capture, true, true, 0},
    {"recentre", run_recentre, true, false, 0}, {"headset", run_headset, false, false, 1},
    {"worn", run_worn, false, false, 1},        {"standby", run_standby, false, false, 1},
    {"take", run_take, true, false, 1},         {"quit", run_quit, false, false, 0},
    {"end", run_end, false, false, 0},          {"begin", run_begin, false, false, 0},
    {"refuse", run_refuse, false, false, 2},    {"event", run_event, false, false, 1},
};

static const char *next_word(const char *line, char *out, size_t size, const char *ends) {
    line += strspn(line, " \t");
    size_t length = strcspn(line, ends);
    snprintf(out, size, "%.*s", (int)length, line);
    return line + length;
}

static bool read_numbers(const char *line, Words *words) {
    for (char *end; *(line += strspn(line, " \t\r")); line = end) {
        if (words->count == MOST_NUMBERS)
            return false;
        words->numbers[words->count] = strtof(line, &end);
        if (end == line || (*end && !strchr(" \t\r", *end)))
            return false;
        words->count++;
    }
    return true;
}

const char *command_run(const char *line) {
    char name[NAME_LENGTH];
    Words words = {.count = 0};
    line = next_word(line, name, sizeof name, " \t\r");
    for (size_t i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++) {
        if (strcmp(COMMANDS[i].name, name) != 0)
            continue;
        if (COMMANDS[i].word)
            line = next_word(line, words.word, sizeof words.word, COMMANDS[i].rest ? "\r" : " \t\r");
        if (!read_numbers(line, &words) || words.count < COMMANDS[i].least)
            return NO_NUMBERS;
        return COMMANDS[i].word && !*words.word ? "a word is missing" : COMMANDS[i].run(&words);
    }
    return "there is no such command";
}

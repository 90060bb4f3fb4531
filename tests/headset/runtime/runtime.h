/* The simulated OpenVR runtime: its state, and what its files offer each other. See ../README.md. */
#pragma once

#include "openvr_tables.h"

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define EXPORT __attribute__((visibility("default")))

enum { NAME_LENGTH = 128, PATH_LENGTH = 1024, EVENTS = 256, MAX_ACTIONS = 64, MAX_SETS = 8 };
enum { MAX_CAPTURES = 8, MAX_HAPTICS = 256, MAX_MISSING = 64 };

typedef enum { HMD, LEFT, RIGHT, DEVICES } DeviceIndex;
enum { EYES = 2, HANDS = 2 };

/* ---- values in OpenVR's own layout */

typedef struct { float m[3][4]; } Matrix34;
typedef struct { float m[4][4]; } Matrix44;
typedef struct {
    Matrix34 matrix;
    float velocity[3], angular_velocity[3];
    int32_t result;
    bool valid, connected;
} TrackedPose;

/* ---- state */

/* Where something is: metres and degrees in OpenVR's axes (x right, y up, z backward); turned about
   z first (roll), then x (pitch), then y (yaw). */
typedef struct { float x, y, z, yaw, pitch, roll; } Placement;

typedef struct {
    bool known;     /* has been connected since the runtime began: it has a class and a role */
    bool connected; /* is switched on */
    bool tracking;  /* is seen */
    bool provides_battery;
    float battery; /* 0..1 */
    Placement from, to;
    double since, until; /* moves from one to the other between these simulated seconds */
} Device;

typedef struct {
    bool paced; /* waits for a 90 Hz clock; else every frame comes at once */
    float hz;
    uint64_t vsyncs;
    double next_vsync; /* monotonic seconds; 0 before the first paced frame */
    uint64_t missed;
} Clock;

typedef struct {
    uint32_t width, height; /* recommended for each eye */
    float ipd;
    bool hidden_area;
    float play_area[2];     /* 0 0: no room was ever set up */
    char controller_type[NAME_LENGTH];
    float tip; /* degrees that a controller points above the way it is held (below: less than 0) */
    Placement seated, standing; /* the origins, in the raw tracking space */
} Headset;

typedef struct {
    bool present; /* a headset is plugged in */
    bool running; /* an application has called VR_Init */
    int32_t application, universe; /* what VR_Init was told, where poses are given from */
    bool ended;   /* the runtime has gone: every call fails */
    bool acknowledged_quit;
    bool quitting; /* it has asked the application to quit, and goes when that has shut down ... */
    int quit_in;   /* ... or after these frames, where nobody answers; 0: it waits */
    bool standby, worn;
    bool input_taken; /* the dashboard has the buttons */
    bool scene_taken; /* another application has the picture */
    bool told_scene_taken;
} Session;

typedef struct { uint32_t type, device; float ipd; } Event;

typedef struct {
    bool waited;
    bool late;
    bool submitted[EYES];
    uint32_t size[EYES][2];
    int32_t refuse_code, refuse_left; /* a fault: submits that fail whatever they bring */
} Frame;

typedef enum { BOOLEAN, VECTOR1, VECTOR2, VECTOR3, POSE, SKELETON, VIBRATION, TYPES } ActionType;

typedef struct {
    char name[NAME_LENGTH];
    ActionType type;
    int set;
    bool bound[HANDS]; /* the binding of this controller type names it for this hand */
    bool tip[HANDS];   /* a pose action that is bound to where the controller points */
    bool active;       /* its set was in the last UpdateActionState */
    float held[HANDS][3], now[HANDS][3], before[HANDS][3];
    double changed_at;
} Action;

typedef struct {
    char manifest[PATH_LENGTH];
    Action actions[MAX_ACTIONS];
    int action_count;
    char sets[MAX_SETS][NAME_LENGTH];
    int set_count;
} Input;

typedef struct { char prefix[PATH_LENGTH]; bool armed, written[EYES]; } Capture;

typedef struct {
    char action[NAME_LENGTH];
    int hand;
    float seconds, frequency, amplitude;
} Haptic;

/* What an application can do wrong, and what it is answered; names are in faults.c. */
typedef enum {
    AFTER_END, ALREADY_SUBMITTED, FOCUS_LOST_MID_FRAME, AFTER_FOCUS_LOST, INJECTED, INVALID_BOUNDS,
    INVALID_EYE, INVALID_TEXTURE, NOT_A_SCENE, ONE_EYE_ONLY, UNEQUAL_SIZE, UNSUPPORTED_TEXTURE,
    WITHOUT_WAIT, INVALID_HANDLE, INVALID_MANIFEST, INVALID_PARAMETER, MISSING_BINDING,
    MISSING_MANIFEST, NO_BINDING, NO_MANIFEST, RELATIVE_PATH, UNKNOWN_ACTION, UNKNOWN_SET,
    UNKNOWN_SOURCE, WRONG_TYPE, SCRIPT, FAULTS
} Fault;

typedef struct {
    uint32_t sessions, frames, submits[EYES], whole_frames, captures, late, haptic_count;
    uint32_t size[EYES][2];
    uint32_t faults[FAULTS];
    Haptic haptics[MAX_HAPTICS];
    char missing[MAX_MISSING][NAME_LENGTH]; /* functions that were called and are not simulated */
    uint32_t missing_count;
} Statistics;

typedef struct {
    pthread_mutex_t lock;
    Device devices[DEVICES];
    Clock clock;
    Headset headset;
    Session session;
    Event events[EVENTS];
    uint32_t events_read, events_written;
    Frame frame;
    Input input;
    Capture captures[MAX_CAPTURES];
    Statistics statistics;
} World;

extern World world;

/* world.c */
void world_reset(void); /* everything as on the first day; the application must have shut down */
void world_begin_session(int32_t application);
double world_seconds(void); /* simulated, since the reset */

/* clock.c */
double clock_monotonic(void);
void clock_wait(void); /* to the next frame; the lock must not be held */
bool clock_is_late(void);

/* devices.c */
void device_move(DeviceIndex device, Placement to, float seconds);
void device_connect(DeviceIndex device, bool connected);
Placement device_placement(DeviceIndex device);
TrackedPose device_pose(DeviceIndex device, int32_t universe);
void device_poses(int32_t universe, TrackedPose *out, uint32_t count);

/* origins.c */
Matrix34 matrix_of(Placement placement);
Matrix34 matrix_times(Matrix34 a, Matrix34 b);
Matrix34 matrix_inverse(Matrix34 m);
Matrix34 origin_of(int32_t universe);
void origin_reset(int32_t universe); /* here is zero, this way is ahead */

/* events.c */
void event_push(uint32_t type, uint32_t device);
bool event_take(Event *event);

/* client.c */
void *not_simulated(const char *function); /* what an empty slot holds: notes its name */

/* faults.c */
int32_t fault(Fault kind); /* counts it and gives what the application is answered */
const char *fault_name(Fault kind);

/* statistics.c */
char *statistics_json(void); /* for the caller to free */
void statistics_write(const char *path);

/* json.c: a JSON text as a flat list; the path's keys and indices are divided by '|' */
typedef struct { char *path, *value; } JsonEntry;
typedef struct { JsonEntry *entries; size_t count; } Json;
bool json_read(const char *text, Json *json); /* false: not JSON, or too big; json_free either way */
void json_free(Json *json);
const char *json_value(const Json *json, const char *path); /* NULL where there is none */
char *read_text(const char *path); /* a whole file; NULL where it cannot be read */

/* manifest.c and bindings.c */
int32_t manifest_load(const char *path);
int32_t bindings_load(const Json *manifest);
int32_t bindings_load_again(void); /* another controller type */

/* input.c */
const char *action_hold(const char *name, int hand, const float value[3]); /* NULL or what is wrong */

/* captures.c, picture.c, png.c */
bool capture_ask(const char *prefix);
void captures_arm(void); /* a new frame begins: what was asked for is taken from this one */
typedef struct { void *handle; int32_t type, color_space; } Texture;
typedef struct { float u_min, v_min, u_max, v_max; } Bounds;
void captures_take(int eye, unsigned texture, uint32_t width, uint32_t height, const Bounds *bounds);
Fault picture_look(unsigned texture, uint32_t size[2]); /* FAULTS where nothing is wrong */
uint8_t *picture_read(unsigned texture, uint32_t width, uint32_t height);
bool png_write(const char *path, const uint8_t *rgb, uint32_t width, uint32_t height);

/* commands.c, script.c */
const char *command_run(const char *line); /* NULL, or one sentence that says what is wrong */
const char *script_read(const char *text);
void script_forget(void);
void script_advance(void); /* runs what is due */

/* system.c, compositor.c, input.c, chaperone.c: fill their slots */
#define SLOT(interface, function, own) slots_##interface[interface##_##function] = (Slot)(own)
void system_install(void);
void compositor_install(void);
void input_install(void);
void chaperone_install(void);

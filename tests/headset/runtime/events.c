/* The queue of events; a full one loses its oldest, as the real one does. */
#include "runtime.h"

void event_push(uint32_t type, uint32_t device) {
    if (world.events_written - world.events_read == EVENTS)
        world.events_read++;
    world.events[world.events_written++ % EVENTS] = (Event){type, device, world.headset.ipd};
}

bool event_take(Event *event) {
    if (world.session.ended || world.events_read == world.events_written)
        return false;
    *event = world.events[world.events_read++ % EVENTS];
    if (event->type == VREvent_SceneApplicationChanged)
        world.session.told_scene_taken = world.session.scene_taken;
    return true;
}

/* What an application can do wrong: the name it is counted under, and what it is answered. */
#include "runtime.h"

static const struct { const char *name; int32_t answer; } KINDS[FAULTS] = {
    [AFTER_END] = {"after_end", VRCompositorError_RequestFailed},
    [ALREADY_SUBMITTED] = {"already_submitted", VRCompositorError_AlreadySubmitted},
    [FOCUS_LOST_MID_FRAME] = {"focus_lost_mid_frame", VRCompositorError_DoNotHaveFocus},
    [AFTER_FOCUS_LOST] = {"after_focus_lost", VRCompositorError_DoNotHaveFocus},
    [INJECTED] = {"injected", VRCompositorError_RequestFailed},
    [INVALID_BOUNDS] = {"invalid_bounds", VRCompositorError_InvalidBounds},
    [INVALID_EYE] = {"invalid_eye", VRCompositorError_IndexOutOfRange},
    [INVALID_TEXTURE] = {"invalid_texture", VRCompositorError_InvalidTexture},
    [NOT_A_SCENE] = {"not_a_scene", VRCompositorError_IsNotSceneApplication},
    [ONE_EYE_ONLY] = {"one_eye_only", VRCompositorError_None},
    [UNEQUAL_SIZE] = {"unequal_size", VRCompositorError_InvalidTexture},
    [UNSUPPORTED_TEXTURE] = {"unsupported_texture", VRCompositorError_TextureUsesUnsupportedFormat},
    [WITHOUT_WAIT] = {"without_wait", VRCompositorError_DoNotHaveFocus},
    [INVALID_HANDLE] = {"invalid_handle", VRInputError_InvalidHandle},
    [INVALID_MANIFEST] = {"invalid_manifest", VRInputError_InvalidParam},
    [INVALID_PARAMETER] = {"invalid_parameter", VRInputError_InvalidParam},
    [MISSING_BINDING] = {"missing_binding", VRInputError_InvalidParam},
    [MISSING_MANIFEST] = {"missing_manifest", VRInputError_InvalidParam},
    [NO_BINDING] = {"no_binding", VRInputError_None},
    [NO_MANIFEST] = {"no_manifest", VRInputError_NameNotFound},
    [RELATIVE_PATH] = {"relative_path", VRInputError_InvalidParam},
    [UNKNOWN_ACTION] = {"unknown_action", VRInputError_NameNotFound},
    [UNKNOWN_SET] = {"unknown_set", VRInputError_NameNotFound},
    [UNKNOWN_SOURCE] = {"unknown_source", VRInputError_NameNotFound},
    [WRONG_TYPE] = {"wrong_type", VRInputError_WrongType},
    [SCRIPT] = {"script", VRCompositorError_None},
};

int32_t fault(Fault kind) {
    world.statistics.faults[kind]++;
    return KINDS[kind].answer;
}

const char *fault_name(Fault kind) {
    return KINDS[kind].name;
}

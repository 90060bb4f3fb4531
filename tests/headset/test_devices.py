"""Poses, origins, controllers that come and go, and what devices say of themselves."""

import numpy as np
import openvr
import pytest
from panda3d.core import CS_yup_right, CS_zup_right, LMatrix4, LVecBase3, compose_matrix

from game.demo.simulated import ControllerType, SimulatedHeadset, from_openvr, to_openvr
from game.errors import GameError
from game.rig.rig import Pose, Side
from tests.headset.built import needs_gcc
from tests.headset.wearer import Application, place, rows

pytestmark = needs_gcc
POSES = (
    Pose(0, 0, 1.2),
    Pose(1, 2, 3, 90),
    Pose(-1, 0.5, 1.5, 0, 30),
    Pose(0, 0, 1, 0, 0, 20),
    Pose(0.2, -0.3, 1.1, 135, -40, 25),
)


def panda_matrix(pose: Pose) -> np.ndarray:
    """The pose as Panda3D has it, turned by Panda3D into OpenVR's axes: 3 rows of 4."""
    ours = LMatrix4()
    turn, where = LVecBase3(pose.h, pose.p, pose.r), LVecBase3(pose.x, pose.y, pose.z)
    compose_matrix(ours, LVecBase3(1), LVecBase3(0), turn, where, CS_zup_right)
    to_ours = LMatrix4.convert_mat(CS_yup_right, CS_zup_right)
    from_ours = LMatrix4.convert_mat(CS_zup_right, CS_yup_right)
    theirs = to_ours * ours * from_ours
    return np.array([[theirs.get_cell(column, row) for column in range(4)] for row in range(3)])


@pytest.mark.parametrize("pose", POSES)
def test_a_pose_of_the_game_is_the_same_place_in_openvr(
    headset: SimulatedHeadset, game: Application, pose: Pose
) -> None:
    headset.set_head(pose)
    headset.set_hand(Side.RIGHT, pose)
    game.wait()
    assert game.matrix(0) == pytest.approx(panda_matrix(pose), abs=1e-5)
    assert game.matrix(2) == pytest.approx(panda_matrix(pose), abs=1e-5)
    assert place(headset.pose_of()) == pytest.approx(place(pose), abs=1e-5)


def test_conversion_goes_both_ways() -> None:
    pose = Pose(1, 2, 3, 40, 50, 60)
    assert to_openvr(pose) == (1, 3, -2, 40, 50, -60)
    assert from_openvr(to_openvr(pose)) == pose


def test_a_device_can_be_moved_over_time(headset: SimulatedHeadset, game: Application) -> None:
    headset.set_head(Pose(0, 0, 1, 170))
    headset.set_head(Pose(1, 0, 1, -170), over_s=1.0)
    game.frames(45)
    halfway = headset.pose_of()
    assert (halfway.x, abs(halfway.h)) == pytest.approx((0.5, 180))  # the short way round
    assert list(game.poses[0].vVelocity.v) == pytest.approx([1, 0, 0])
    game.frames(46)
    assert headset.pose_of() == Pose(1, 0, 1, -170)
    assert list(game.poses[0].vVelocity.v) == [0, 0, 0]


def test_every_origin_gives_the_same_place(headset: SimulatedHeadset, game: Application) -> None:
    headset.set_head(Pose(0.5, 1.0, 1.3, 30))
    game.chaperone.resetZeroPose(openvr.TrackingUniverseSeated)
    headset.recentre(seated=False)
    headset.set_head(Pose(-0.4, 0.2, 1.6, 75, 10))
    seated, standing, raw = (
        rows(_head(game, universe))
        for universe in (
            openvr.TrackingUniverseSeated,
            openvr.TrackingUniverseStanding,
            openvr.TrackingUniverseRawAndUncalibrated,
        )
    )
    assert raw == pytest.approx(panda_matrix(Pose(-0.4, 0.2, 1.6, 75, 10)), abs=1e-5)
    to_standing = rows(game.system.getSeatedZeroPoseToStandingAbsoluteTrackingPose())
    from_raw = rows(game.system.getRawZeroPoseToStandingAbsoluteTrackingPose())
    assert _whole(to_standing) @ _whole(seated) == pytest.approx(_whole(standing), abs=1e-5)
    assert _whole(from_raw) @ _whole(raw) == pytest.approx(_whole(standing), abs=1e-5)
    assert not np.allclose(seated, standing)
    assert not np.allclose(standing, raw)


def test_resetting_the_seated_zero_pose_keeps_up_up(
    headset: SimulatedHeadset, game: Application
) -> None:
    headset.set_head(Pose(0.3, 0.4, 1.25, 50, 20))
    game.events()
    game.chaperone.resetZeroPose(openvr.TrackingUniverseSeated)
    assert game.events() == [openvr.VREvent_SeatedZeroPoseReset]
    game.compositor.setTrackingSpace(openvr.TrackingUniverseSeated)
    game.wait()
    assert game.matrix(0) == pytest.approx(panda_matrix(Pose(0, 0, 0, 0, 20)), abs=1e-5)


def test_the_floor_stays_for_one_who_stands(headset: SimulatedHeadset, game: Application) -> None:
    headset.set_head(Pose(0.3, 0.4, 1.7, 50))
    headset.recentre(seated=False)
    game.wait()
    assert game.matrix(0) == pytest.approx(panda_matrix(Pose(0, 0, 1.7)), abs=1e-5)
    assert openvr.VREvent_StandingZeroPoseReset in game.events()


def test_a_controller_goes_and_comes(headset: SimulatedHeadset, game: Application) -> None:
    headset.disconnect(Side.LEFT)
    game.wait()
    left = openvr.TrackedControllerRole_LeftHand
    assert game.events() == [openvr.VREvent_TrackedDeviceDeactivated]
    assert not game.system.isTrackedDeviceConnected(1)
    assert not game.poses[1].bPoseIsValid
    assert game.system.getTrackedDeviceIndexForControllerRole(left) == 1  # known, but off
    headset.connect(Side.LEFT)
    game.wait()
    assert game.events() == [openvr.VREvent_TrackedDeviceActivated]
    assert game.poses[1].bPoseIsValid


def test_a_controller_may_never_have_been_there(
    headset: SimulatedHeadset, game: Application
) -> None:
    headset.set_never_connected(Side.RIGHT)
    role = openvr.TrackedControllerRole_RightHand
    index = game.system.getTrackedDeviceIndexForControllerRole(role)
    assert index == openvr.k_unTrackedDeviceIndexInvalid
    assert game.system.getTrackedDeviceClass(2) == openvr.TrackedDeviceClass_Invalid
    headset.connect(Side.RIGHT)
    assert game.system.getTrackedDeviceIndexForControllerRole(role) == 2


def test_what_is_not_seen_has_no_pose_but_is_there(
    headset: SimulatedHeadset, game: Application
) -> None:
    headset.set_seen(None, False)
    game.wait()
    assert game.poses[0].bDeviceIsConnected
    assert not game.poses[0].bPoseIsValid
    assert game.poses[0].eTrackingResult == openvr.TrackingResult_Running_OutOfRange


@pytest.mark.parametrize("controller", ControllerType)
def test_controllers_say_what_they_are(
    headset: SimulatedHeadset, game: Application, controller: ControllerType
) -> None:
    headset.set_controller(controller)
    named = game.system.getStringTrackedDeviceProperty(1, openvr.Prop_ControllerType_String)
    assert named == controller


def test_a_battery_is_known_or_not(headset: SimulatedHeadset, game: Application) -> None:
    headset.set_battery(Side.LEFT, 0.25)
    battery = openvr.Prop_DeviceBatteryPercentage_Float
    assert game.system.getFloatTrackedDeviceProperty(1, battery) == pytest.approx(0.25)
    headset.set_battery(Side.LEFT, None)
    with pytest.raises(openvr.error_code.TrackedProp_UnknownProperty):
        game.system.getFloatTrackedDeviceProperty(1, battery)
    with pytest.raises(openvr.error_code.TrackedProp_InvalidDevice):
        game.system.getFloatTrackedDeviceProperty(9, battery)


def test_eyes_move_with_their_distance(headset: SimulatedHeadset, game: Application) -> None:
    headset.set_ipd(0.070)
    event = openvr.VREvent_t()
    assert game.system.pollNextEvent(event)
    assert event.eventType == openvr.VREvent_IpdChanged
    assert event.data.ipd.ipdMeters == pytest.approx(0.070)
    left, right = (rows(game.system.getEyeToHeadTransform(eye)) for eye in (0, 1))
    assert (left[0, 3], right[0, 3]) == pytest.approx((-0.035, 0.035))


def test_the_play_area_may_be_missing(headset: SimulatedHeadset, game: Application) -> None:
    headset.set_play_area((3.0, 2.5))
    assert game.chaperone.getPlayAreaSize() == (1, 3.0, 2.5)
    found, quad = game.chaperone.getPlayAreaRect()
    assert found
    assert sorted({abs(corner.v[0]) for corner in quad.vCorners}) == [1.5]
    headset.set_play_area(None)
    assert not game.chaperone.getPlayAreaSize()[0]
    assert game.chaperone.getCalibrationState() >= openvr.ChaperoneCalibrationState_Error


def test_the_lens_hides_corners_that_are_really_corners(
    headset: SimulatedHeadset, game: Application
) -> None:
    mesh = game.system.getHiddenAreaMesh(0, openvr.k_eHiddenAreaMesh_Standard)
    corners = [tuple(mesh.pVertexData[i].v) for i in range(3 * mesh.unTriangleCount)]
    assert {(0, 0), (1, 0), (0, 1), (1, 1)} <= set(corners)
    headset.set_hidden_area(False)
    assert game.system.getHiddenAreaMesh(0).unTriangleCount == 0


def test_a_command_that_makes_no_sense_is_refused(headset: SimulatedHeadset) -> None:
    for line in ("pose nose 0 0 0 0 0 0", "pose hmd 1 2", "dance", "ipd x", "connect left", "size"):
        with pytest.raises(GameError) as raised:
            headset.command(line)
        assert raised.value.code == "G041"


def _head(game: Application, universe: int) -> openvr.HmdMatrix34_t:
    game.system.getDeviceToAbsoluteTrackingPose(universe, 0.0, game.poses)
    return openvr.HmdMatrix34_t.from_buffer_copy(game.poses[0].mDeviceToAbsoluteTracking)


def _whole(matrix: np.ndarray) -> np.ndarray:
    return np.vstack([matrix, [0, 0, 0, 1]])

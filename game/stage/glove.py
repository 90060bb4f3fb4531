"""The glove's mesh: read from the assets, mirrored for the left hand, made ready to draw."""

from functools import cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from panda3d.core import (
    Geom,
    GeomEnums,
    GeomNode,
    GeomTriangles,
    GeomVertexArrayFormat,
    GeomVertexData,
    GeomVertexFormat,
    InternalName,
    LQuaternion,
    Point3,
    TransformState,
    Vec3,
    look_at,
)

from game.errors import GameError
from game.rig.rig import Hand, Side
from game.stage.motion import Point

FILE = Path("hands") / "glove.npz"
TIP: Point = (-0.037, 0.134, -0.006)  # of the right index finger, held out
FINE_M = 1e-5  # of the stored positions

Rows = NDArray[np.float32]


def tip_of(side: Side) -> Point:
    """The tip of the index finger in the hand's own space."""
    x, y, z = TIP
    return (x if side is Side.RIGHT else -x, y, z)


def frame_of(hand: Hand) -> TransformState:
    """Where the hand is in the tracking space: y to where it points, z out of its back.

    A controller is held at one angle and points at another; here the finger goes with the ray.
    """
    pose, held, turn = hand.pose, LQuaternion(), LQuaternion()
    held.set_hpr(Vec3(pose.h, pose.p, pose.r))
    look_at(turn, Vec3(*hand.aim.direction), held.xform(Vec3(0, 0, 1)))
    return TransformState.make_pos_quat_scale(Point3(pose.x, pose.y, pose.z), turn, Vec3(1, 1, 1))


def read_glove(assets: Path, side: Side) -> GeomNode:
    """The mesh for one hand. Raises GameError G005 when it is missing or damaged."""
    path = assets / FILE
    try:
        with np.load(path) as stored:
            points = stored["positions"].astype(np.float32) * FINE_M
            normals = stored["normals"].astype(np.float32) / 127
            faces, index = stored["faces"], stored["index"].astype(np.float32) / 255
    except (OSError, KeyError, ValueError, BadZipFile) as error:
        raise GameError("G005", f"The model {path.name} is missing or unreadable.") from error
    if side is Side.LEFT:
        flip = np.array([-1, 1, 1], np.float32)
        points, normals, faces = points * flip, normals * flip, faces[:, ::-1]
    poses = [part for pose in range(3) for part in (points[pose], normals[pose])]
    return _mesh(np.concatenate([*poses, index[:, None]], 1), faces, f"hand-{side}")


def _mesh(rows: Rows, faces: NDArray[np.uint16], name: str) -> GeomNode:
    data = GeomVertexData(name, _format(), GeomEnums.UH_static)
    data.unclean_set_num_rows(len(rows))
    data.modify_array_handle(0).copy_data_from(np.ascontiguousarray(rows, np.float32).tobytes())
    triangles = GeomTriangles(GeomEnums.UH_static)
    triangles.set_index_type(GeomEnums.NT_uint16)
    array = triangles.modify_vertices()
    array.unclean_set_num_rows(faces.size)
    array.modify_handle().copy_data_from(np.ascontiguousarray(faces, np.uint16).tobytes())
    geom = Geom(data)
    geom.add_primitive(triangles)
    node = GeomNode(name)
    node.add_geom(geom)
    return node


@cache
def _format() -> GeomVertexFormat:
    array = GeomVertexArrayFormat()
    array.add_column(InternalName.get_vertex(), 3, GeomEnums.NT_float32, GeomEnums.C_point)
    array.add_column(InternalName.get_normal(), 3, GeomEnums.NT_float32, GeomEnums.C_normal)
    for pose in ("half", "fist"):
        for part in ("place", "normal"):
            name = InternalName.make(f"{pose}_{part}")
            array.add_column(name, 3, GeomEnums.NT_float32, GeomEnums.C_other)
    array.add_column(InternalName.make("index"), 1, GeomEnums.NT_float32, GeomEnums.C_other)
    form = GeomVertexFormat()
    form.add_array(array)
    return GeomVertexFormat.register_format(form)

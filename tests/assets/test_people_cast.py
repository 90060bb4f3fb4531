"""The cast list and the clothes that it asks for."""

import csv
import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest

from assets.workshop.arrays import vec
from assets.workshop.errors import WorkshopError
from assets.workshop.people import overs, shoes, trousers
from assets.workshop.people.cast import CAST, WORKPLACES
from assets.workshop.people.cast.features import eyes, target, years
from assets.workshop.people.cuts import Cut, depth_in, hem_height, neck_edge, opening, sleeve_end
from assets.workshop.people.earmuffs import STYLES as EARMUFFS
from assets.workshop.people.headwear import STYLES as HEADWEAR
from assets.workshop.people.looks import HAIR_STYLES, Looks, Piece
from assets.workshop.people.measures import Measures
from assets.workshop.people.register import write_attribution, write_register
from assets.workshop.people.stoop import stooped
from assets.workshop.people.tops import CUTS, cut_of

TALL_M = 1.7
NONE = np.zeros(0)


def measures() -> Measures:
    """A body of size 1 with arms that hang 0.6 m down."""
    return Measures(
        size=1.0, neck=1.5, shoulder=vec(0.18, 1.4, 0.0), waist=1.1, hip=1.0, crotch=0.87,
        knee=0.5, ankle=0.08, upper_arm=0.3, arm_length=0.6, neck_middle=0.0, neck_slope=0.1,
        neck_half=(0.06, 0.06), arm=NONE, along=NONE, hand=NONE,
    )  # fmt: skip


@pytest.mark.parametrize("looks", CAST.values(), ids=CAST)
def test_everybody_wears_what_can_be_made(looks: Looks) -> None:
    outfit = looks.outfit
    assert outfit.top.style in CUTS
    assert outfit.trousers.style in trousers.LEGS
    assert outfit.shoes.style in shoes.STYLES
    assert outfit.over is None or outfit.over.style in {*overs.CUTS, "hivis_vest"}
    assert outfit.apron is None or outfit.apron.style in ("waist", "bib")
    assert outfit.on_head in {"", "hijab", "hijab_tucked", *HEADWEAR}
    assert {piece.style for piece in outfit.extras} <= {"tie", "gloves", *EARMUFFS}
    assert looks.hair.style in ("", *HAIR_STYLES)


def test_everybody_is_found_once_under_her_own_name() -> None:
    everybody = [looks for workplace in WORKPLACES for looks in workplace.PEOPLE]
    assert len(everybody) == len(CAST) == 28
    assert all(CAST[looks.name] is looks for looks in everybody)


def test_the_cast_differs() -> None:
    bodies = {dataclasses.astuple(looks.shape)[:6] for looks in CAST.values()}
    assert len(bodies) == len(CAST)
    ages = [looks.shape.age for looks in CAST.values()]
    assert min(ages) < 0.5 < years(70) < max(ages)
    assert sum(looks.shape.gender < 0.5 for looks in CAST.values()) in range(12, 17)


def test_features_name_their_targets() -> None:
    assert target("nose", hump_incr=0.3) == (("nose/nose-hump-incr", 0.3),)
    assert eyes(scale_incr=0.2) == (
        ("eyes/l-eye-scale-incr", 0.2),
        ("eyes/r-eye-scale-incr", 0.2),
    )
    assert years(25) == 0.5
    assert years(90) == 1.0


def test_nobody_can_wear_what_nobody_knows() -> None:
    with pytest.raises(WorkshopError, match="P006"):
        cut_of(Piece("toga", (200, 200, 200)))


def test_rolled_and_long_sleeves() -> None:
    m, white = measures(), (220, 220, 220)
    short = sleeve_end(m, cut_of(Piece("tshirt", white)))
    long = sleeve_end(m, cut_of(Piece("tshirt", white, features=("long",))))
    rolled = sleeve_end(m, cut_of(Piece("shirt", white, features=("rolled",))))
    assert short < m.upper_arm < rolled < long <= m.arm_length


def test_a_neck_hole_is_open_and_the_chest_is_covered() -> None:
    m = measures()
    assert neck_edge(vec(0.0, 1.52, 0.05), m) < 0  # the throat
    assert neck_edge(vec(0.15, 1.42, 0.0), m) > 0  # the shoulder
    assert neck_edge(vec(0.0, 1.3, 0.1), m) > 0  # the chest
    assert neck_edge(vec(0.065, 1.58, 0.0), m) < 0  # cloth never climbs the neck


def test_a_v_shows_the_collar_bones_and_only_in_front() -> None:
    m, cut = measures(), Cut(0.015, 0.1, v_depth=0.15)
    assert opening(vec(0.0, 1.38, 0.1), m, cut) < 0
    assert opening(vec(0.0, 1.30, 0.1), m, cut) > 0
    assert opening(vec(0.0, 1.38, -0.1), m, cut) > 0


def test_depth_ends_at_hem_and_sleeve() -> None:
    m = measures()
    cut = Cut(0.012, 0.05, 0.5)
    depth = depth_in(m, cut)
    trunk, arm = np.zeros(1), np.ones(1)
    low = hem_height(m, cut)
    assert depth(vec(0.1, low + 0.02, 0.1)[None], trunk, trunk)[0] == pytest.approx(0.02)
    assert depth(vec(0.1, low - 0.02, 0.1)[None], trunk, trunk)[0] < 0
    assert depth(vec(0.3, 1.2, 0.0)[None], arm, np.array([0.25]))[0] == pytest.approx(0.05)
    assert depth(vec(0.3, 1.2, 0.0)[None], arm, np.array([0.35]))[0] < 0


def column(x: float) -> np.ndarray:
    heights = np.linspace(0.0, TALL_M, 60)
    return np.stack([np.full(60, x), heights, np.zeros(60)], 1)


def test_a_bent_back_carries_its_head_level_in_front_of_the_feet() -> None:
    bent = stooped(column(0.0), 12.0)
    assert np.allclose(bent[0], 0.0, atol=1e-9)  # the feet stay
    assert 0.02 < bent[-1, 2] < 0.12  # the head is carried forward
    top = bent[-1] - bent[-2]
    assert abs(top[2]) < 0.1 * top[1]  # and level
    assert bent[-1, 1] < TALL_M


def test_arms_go_along_with_the_shoulders_as_they_are() -> None:
    arm = np.stack([np.linspace(0.30, 0.55, 8), np.linspace(1.15, 0.75, 8), np.zeros(8)], 1)
    body = np.concatenate([column(0.0), arm])
    bent = stooped(body, 12.0)[60:]
    lengths = [np.linalg.norm(np.diff(p, axis=0), axis=1) for p in (arm, bent)]
    assert np.allclose(lengths[0], lengths[1], atol=0.004)


def test_the_upright_stay_as_they_are() -> None:
    assert (stooped(column(0.1), 0.0) == column(0.1)).all()


def test_the_list_keeps_who_is_not_built_now(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    write_register(path, {"bo": {"bytes": 1}, "karen": {"bytes": 2}})
    write_register(path, {"bo": {"bytes": 3}})
    assert json.loads(path.read_text("utf-8")) == {"bo": {"bytes": 3}, "karen": {"bytes": 2}}


def test_attribution_names_every_file(tmp_path: Path) -> None:
    path = tmp_path / "ATTRIBUTION.rows.csv"
    write_attribution(path, ["karen", "bo"])
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["path"] for row in rows] == ["assets/people/bo.glb", "assets/people/karen.glb"]
    assert all(row["licence"] == "CC0-1.0" and row["author"] for row in rows)

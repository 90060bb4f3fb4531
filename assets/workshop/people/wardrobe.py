"""Dresses a person: which garments in which order, and what of them and of her skin shows."""

import numpy as np

from assets.workshop.arrays import Bools, Floats
from assets.workshop.people.aprons import apron
from assets.workshop.people.cuts import hem_height, neck_edge, opening, sleeve_end, wrist
from assets.workshop.people.fitting import Fitting, Layer
from assets.workshop.people.garment import Garment
from assets.workshop.people.gloves import gloves
from assets.workshop.people.hair import SCALP_SHOWS
from assets.workshop.people.hijab import inside_opening
from assets.workshop.people.mesh import clipped, compact
from assets.workshop.people.overs import over
from assets.workshop.people.pattern import ALONG, ARM
from assets.workshop.people.tops import cut_of, top
from assets.workshop.people.trousers import trousers

HIDDEN = 0.045  # metres inside a garment's border from which nothing below it shows
TUCK = 0.060  # metres that skin goes on under a sleeve


def garments(fitting: Fitting) -> list[Garment]:
    """Everything from trousers to apron, without the parts that nobody can see."""
    outfit, m = fitting.looks.outfit, fitting.measures
    legs, upper = trousers(fitting), top(fitting)
    outer = over(fitting, upper) if outfit.over else None
    hem = hem_height(m, cut_of(outfit.top))
    visible = clipped(legs.mesh, hem + HIDDEN - legs.mesh.positions[:, 1])
    worn = [Garment(legs.name, visible, legs.paint, legs.size)]
    if outer:
        worn += [_without(upper.garment, outer), *upper.sewn_on]
        worn += [outer.garment, *outer.sewn_on]
    else:
        worn += [upper.garment, *upper.sewn_on]
    if outfit.apron:
        worn += apron(fitting, [g.mesh for g in worn])
    if outfit.extra("gloves"):
        worn += gloves(fitting)
    return worn


def _without(garment: Garment, cover: Layer) -> Garment:
    """A garment without what lies deep under another."""
    mesh = garment.mesh
    on_arm = (mesh.marks[:, ARM] > 0.5) & (mesh.marks[:, ALONG] > 0.12)
    hidden = (cover.over(mesh) > np.where(on_arm, 0.0, HIDDEN))[mesh.faces].all(1)
    return Garment(garment.name, compact(mesh, mesh.faces[~hidden]), garment.paint, garment.size)


def bare_skin(fitting: Fitting) -> Bools:
    """Which base vertices show between and beside the clothes, headwear and hair."""
    body, m, looks = fitting.body, fitting.measures, fitting.looks
    v = body.vertices
    head = body.weight_of("head") > 0.3
    arms = bare_arms(fitting)
    if looks.outfit.on_head.startswith("hijab"):
        return np.asarray((head & (inside_opening(fitting.skull, v) > -0.16)) | arms, bool)
    cut = cut_of(looks.outfit.top)
    deep = _neck_depth(fitting, v)
    neck = (deep < 0.030) & (m.arm < 0.4) & (v[:, 1] > m.shoulder[1] - 0.12 - cut.v_depth)
    shown = head | neck | arms
    if looks.hair.style and looks.hair.style not in SCALP_SHOWS:
        under = fitting.skull.above_hairline(v, looks.hair.recede) > 0.020
        ear = np.abs(v[:, 0]) > 0.071 * body.scale
        shown &= ~(head & under & ~(ear & (v[:, 1] < fitting.skull.ear_top + 0.01)))
    return np.asarray(shown, bool)


def _neck_depth(fitting: Fitting, points: Floats) -> Floats:
    """Metres inside the neck hole of the top."""
    cut = cut_of(fitting.looks.outfit.top)
    if not cut.v_depth:
        return neck_edge(points, fitting.measures, cut.neck_wider, cut.neck_lower)
    return opening(points, fitting.measures, cut)


def bare_arms(fitting: Fitting) -> Bools:
    """Base vertices of hands and of the arms below the sleeve; none inside gloves."""
    m, outfit = fitting.measures, fitting.looks.outfit
    end = sleeve_end(m, cut_of(outfit.top))
    if outfit.over:
        end = wrist(m) if outfit.over.style not in ("hivis_vest", "waistcoat") else end
    arms = (m.arm > 0.5) & (m.along > end - TUCK)
    if outfit.extra("gloves"):
        arms &= m.along < m.arm_length - 0.010
    return np.asarray(arms, bool)

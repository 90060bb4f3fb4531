"""At work and in exercises: task left, feedback right, line at the speaker, cards low."""

from collections.abc import Sequence

from game.ui.card_rows import Reach, card_row
from game.ui.feedback import feedback
from game.ui.kit import Kit
from game.ui.layout import GAP, Asked, Item
from game.ui.place import INNER, LEFT, RIGHT, SIDE_WIDTH, TOP, Head, Spot
from game.ui.subtitles import subtitle
from game.ui.task import Task, exercise_panel, task_panel
from game.view import Card, Subtitle, View

SIDE_TOP = 13.6
SIDE_AZIMUTH = RIGHT - SIDE_WIDTH / 2
SUBTITLE = 32.0  # the widest that a line may be
BELOW_CHIN = 0.7
EXERCISE_WIDTH = 36.0


def at_work(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The panels of a scene; `floor` is the upper edge of the bar."""
    items = []
    if view.text or view.title:
        task = Task(view.title, view.text, view.help, view.picture, view.progress)
        sheet = kit.sheet(task_panel, task, SIDE_WIDTH, SIDE_TOP - floor - GAP)
        items.append(Item("task", sheet, Spot(-SIDE_AZIMUTH, SIDE_TOP)))
    items += _feedback(kit, view)
    cards = _cards(kit, view.cards, asked.hovered, items, floor)
    if view.subtitle is not None:
        ground = _top(cards, floor)
        items.append(_subtitle(kit, view.subtitle, asked, items, ground))
    return [*items, *cards]


def exercise(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The panels of the warm-up."""
    task = Task(view.title, view.text, view.help, view.picture, view.progress)
    sheet = kit.sheet(exercise_panel, task, EXERCISE_WIDTH)
    items = [Item("exercise", sheet, Spot(0.0, SIDE_TOP + 1.0))]
    items += _feedback(kit, view)
    return [*items, *_cards(kit, view.cards, asked.hovered, items, floor)]


def _feedback(kit: Kit, view: View) -> list[Item]:
    if view.feedback is None:
        return []
    sheet = kit.sheet(feedback, view.feedback, SIDE_WIDTH)
    return [Item("feedback", sheet, Spot(SIDE_AZIMUTH, SIDE_TOP))]


def _cards(
    kit: Kit, cards: Sequence[Card], hovered: str, beside: Sequence[Item], floor: float
) -> list[Item]:
    """The row; narrower where a panel beside it would be covered."""
    if not cards:
        return []
    left, right = LEFT, RIGHT
    made: list[Item] = []
    for _ in range(3):
        made = card_row(kit, cards, Reach(left, right, floor + GAP), hovered)
        top, ends = _top(made, floor), _ends(made)
        low = [i for i in beside if i.spot.top - i.sheet.height < top + GAP / 2]
        if left < -INNER and any(i.spot.azimuth < -9 for i in low) and ends[0] < -INNER:
            left = -INNER
        elif right > INNER and any(i.spot.azimuth > 9 for i in low) and ends[1] > INNER:
            right = INNER
        else:
            break
    return made


def _top(items: Sequence[Item], floor: float) -> float:
    return max((item.spot.top for item in items), default=floor)


def _ends(items: Sequence[Item]) -> tuple[float, float]:
    first, last = items[0], items[-1]
    half = first.sheet.width / 2
    return first.spot.azimuth - half, last.spot.azimuth + half


def _subtitle(
    kit: Kit, line: Subtitle, asked: Asked, beside: Sequence[Item], ground: float
) -> Item:
    """Below the speaker's chin; above her head where the cards leave no room."""
    head = asked.heads.get(line.person)
    if head is None:
        sheet = kit.sheet(subtitle, line, SUBTITLE)
        return Item("subtitle", sheet, Spot(0.0, ground + GAP + sheet.height + 1.0))
    plain = kit.sheet(subtitle, line, SUBTITLE)
    below = head.chin - BELOW_CHIN
    fits = below - plain.height >= ground + GAP
    top = below if fits else _above(head, plain.height, ground)
    left = -INNER if _beside(beside, -1, top) else LEFT
    right = INNER if _beside(beside, 1, top) else RIGHT
    half = plain.width / 2
    azimuth = min(max(head.azimuth, left + half), right - half)
    if not fits:
        return Item("subtitle", plain, Spot(azimuth, top))
    tail = round(max(min((head.azimuth - azimuth) / half, 1.0), -1.0), 2)
    return Item("subtitle", kit.sheet(subtitle, line, SUBTITLE, tail), Spot(azimuth, top))


def _above(head: Head, height: float, ground: float) -> float:
    """Over the head if the picture is high enough, else right above the cards."""
    over = head.crown + 0.5 + height
    return over if over <= TOP + 0.5 else ground + GAP + height


def _beside(items: Sequence[Item], side: int, top: float) -> bool:
    """Whether a panel at this side (-1 left, 1 right) hangs lower than `top`."""
    return any(i.spot.azimuth * side > 9 and i.spot.top - i.sheet.height < top for i in items)

"""At work and in exercises: task left, feedback right, line at the speaker, cards low."""

from collections.abc import Sequence

from game.ui.card_rows import Reach, card_row
from game.ui.feedback import feedback
from game.ui.kit import Kit
from game.ui.layout import GAP, Asked, Item
from game.ui.place import Field, Head, Spot
from game.ui.sheet import Sheet
from game.ui.subtitles import Tail, subtitle
from game.ui.task import GENTLE, TRIES, Task, exercise_panel, strip, task_panel
from game.view import Card, Subtitle, View

SUBTITLES = (32.0, 44.0, 60.0)  # the widest that a line may be; more only where it is long
CHIN = -2.0  # where cards should end, so that no face is covered
BELOW_CHIN = 0.7
OVER_HEAD, HAIR = 0.9, 1.2


def at_work(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The panels of a scene; `floor` is the upper edge of the bar."""
    items = []
    if view.text or view.title:
        task = _words_of(view)
        cards = _cards(kit, view.cards, "", [], floor, CHIN)
        sheet = _task(kit, task, floor, _top(cards, floor))
        items.append(Item("task", sheet, Spot(-_side(kit.field), kit.field.side_top)))
    items += _feedback(kit, view, asked, floor)
    cards = _cards(kit, view.cards, asked.hovered, items, floor, CHIN)
    if view.subtitle is not None:
        ground = _top(cards, floor)
        items.append(_subtitle(kit, view.subtitle, asked, items, ground))
    return [*items, *cards]


def among_things(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """An exercise about the room: a strip above all heads, so that the things stay free."""
    sheet = kit.sheet(strip, _words_of(view), 2 * kit.field.inner - GAP)
    items = [Item("exercise", sheet, Spot(0.0, kit.field.top))]
    return [*items, *_feedback(kit, view, asked, floor)]


def _words_of(view: View) -> Task:
    words = (view.title, view.text, view.help, view.picture, view.progress)
    return Task(*words, view.reason, view.reason_help)


def _task(kit: Kit, task: Task, floor: float, cards_top: float) -> Sheet:
    """High enough above the cards to leave them the whole width, if the texts allow it."""
    field = kit.field
    low = field.side_top - cards_top - GAP
    sheet = kit.sheet(task_panel, task, field.side, low, GENTLE)
    if sheet.height <= low:
        return sheet
    return kit.sheet(task_panel, task, field.side, field.side_top - floor - GAP, len(TRIES))


def exercise(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The panels of the warm-up."""
    task = _words_of(view)
    top = kit.field.side_top
    sheet = kit.sheet(exercise_panel, task, 2 * kit.field.inner - GAP, (top - floor) * 0.54)
    items = [Item("exercise", sheet, Spot(0.0, top)), *_feedback(kit, view, asked, floor)]
    ceiling = top - sheet.height - GAP
    return [*items, *_cards(kit, view.cards, asked.hovered, items, floor, ceiling)]


def _feedback(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    if view.feedback is None:
        return []
    hovered = asked.hovered if view.feedback.listen and asked.hovered == "listen" else ""
    field = kit.field
    most = field.side_top - floor - GAP
    sheet = kit.sheet(feedback, view.feedback, field.side, most, hovered)
    return [Item("feedback", sheet, Spot(_side(field), field.side_top))]


def _side(field: Field) -> float:
    """Where the panels beside the colleagues have their middle."""
    return field.right - field.side / 2


def _cards(
    kit: Kit,
    cards: Sequence[Card],
    hovered: str,
    beside: Sequence[Item],
    floor: float,
    ceiling: float,
) -> list[Item]:
    """The row; narrower where a panel beside it would be covered."""
    if not cards:
        return []
    left, right, inner = kit.field.left, kit.field.right, kit.field.inner
    made: list[Item] = []
    for _ in range(3):
        made = card_row(kit, cards, Reach(left, right, floor + GAP, ceiling), hovered)
        top, ends = _top(made, floor), _ends(made)
        low = [i for i in beside if i.spot.top - i.sheet.height < top + GAP / 2]
        if left < -inner and any(i.spot.azimuth < -9 for i in low) and ends[0] < -inner:
            left = -inner
        elif right > inner and any(i.spot.azimuth > 9 for i in low) and ends[1] > inner:
            right = inner
        else:
            break
    return made


def _top(items: Sequence[Item], floor: float) -> float:
    return max((item.spot.top for item in items), default=floor)


def _ends(items: Sequence[Item]) -> tuple[float, float]:
    half = items[0].sheet.width / 2
    middles = [item.spot.azimuth for item in items]
    return min(middles) - half, max(middles) + half


def _subtitle(
    kit: Kit, line: Subtitle, asked: Asked, beside: Sequence[Item], ground: float
) -> Item:
    """Below the speaker's chin; above her head where the cards leave no room."""
    head = asked.heads.get(line.person)
    if head is None:
        sheet = kit.sheet(subtitle, line, SUBTITLES[0])
        return Item("subtitle", sheet, Spot(0.0, ground + GAP + sheet.height + 1.0))
    below = head.chin - BELOW_CHIN
    left, right = _free(kit.field, beside, ground, below)
    for most in SUBTITLES:
        most = min(most, right - left)
        height = kit.sheet(subtitle, line, most).height
        if below - height >= ground + GAP:
            return _hung(kit, line, most, head, (left, right), below, down=False)
    left, right = _free(kit.field, beside, head.crown, kit.field.top)
    for most in SUBTITLES:
        most = min(most, right - left)
        height = kit.sheet(subtitle, line, most).height
        if head.crown + OVER_HEAD + height <= kit.field.top:
            break
    top = _above(kit.field, head, height, ground)
    return _hung(kit, line, most, head, (left, right), top, down=True)


def _hung(
    kit: Kit,
    line: Subtitle,
    most: float,
    head: Head,
    ends: tuple[float, float],
    top: float,
    *,
    down: bool,
) -> Item:
    """As near to the speaker as the free ends allow, its tail toward her."""
    half = kit.sheet(subtitle, line, most).width / 2
    azimuth = min(max(head.azimuth, ends[0] + half), ends[1] - half)
    at = round(max(min((head.azimuth - azimuth) / half, 1.0), -1.0), 2)
    sheet = kit.sheet(subtitle, line, most, Tail(at, down))
    return Item("subtitle", sheet, Spot(azimuth, top))


def _above(field: Field, head: Head, height: float, ground: float) -> float:
    """Over the head if the field is high enough, on the hair at worst, else above the cards."""
    over = head.crown + OVER_HEAD + height
    highest = field.top + (0.0 if field.finest else 0.5)
    if over > highest and highest - height >= head.crown - HAIR:
        return highest
    return over if over <= highest else ground + GAP + height


def _free(field: Field, beside: Sequence[Item], bottom: float, top: float) -> tuple[float, float]:
    """From where to where nothing hangs between these heights."""
    left = -field.inner if _beside(beside, -1, bottom, top) else field.left
    return left, field.inner if _beside(beside, 1, bottom, top) else field.right


def _beside(items: Sequence[Item], side: int, bottom: float, top: float) -> bool:
    """Whether a panel at this side (-1 left, 1 right) hangs between these heights."""
    return any(
        item.spot.azimuth * side > 9
        and item.spot.top - item.sheet.height < top
        and item.spot.top > bottom
        for item in items
    )

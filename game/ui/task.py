"""What to do now: the panel at her left at work, and the large panel of an exercise."""

from dataclasses import dataclass

from game.ui.glyphs import Weight
from game.ui.kit import HELP, LABEL, LARGE, MAIN, PAD, TITLE, Column, Kit, panel, snug
from game.ui.palette import AMBER, SOFT
from game.ui.progress import progress
from game.ui.sheet import Box, Sheet

# Picture's side, and the sizes of Danish and help texts, until the panel is low enough.
TRIES = (
    (5.6, 1.0, 1.0),
    (3.6, 1.0, 0.9),
    (0.0, 1.0, 0.9),
    (0.0, 1.0, 0.8),
    (0.0, 0.9, 0.75),
    (0.0, 0.8, 0.65),
    (0.0, 0.65, 0.55),
)
SMALL = 0.86  # em in degrees: the reason is for whoever wants to know it
FAINT = 0.85
BETWEEN = 1.2
GENTLE = 4  # the first of these leave the Danish text as large as she wants it


@dataclass(frozen=True, slots=True)
class Task:
    """The words of a task. `progress` 0..1 shows a bar; 0 shows none.

    `reason` and `reason_help` are one small line below all else: why this, today.
    """

    title: str
    text: str
    help: str
    picture: str
    progress: float = 0.0
    reason: str = ""
    reason_help: str = ""


def task_panel(kit: Kit, task: Task, width: float, most: float, tries: int) -> Sheet:
    """Narrow and high. Where the texts need more than `most`, picture and help text give way."""
    for picture, size, helped in TRIES[:tries]:
        column = _words(kit, task, width - 2 * PAD, size, helped)
        side = picture if task.picture else 0.0
        bar = 0.36 + 0.6 if task.progress else 0.0
        height = column.height + 2 * PAD + bar + (side + 0.6 if side else 0.0)
        if height <= most:
            break
    sheet = panel(width, height, "task")
    if bar:
        progress(sheet, Box(PAD, 0.75, width - 2 * PAD, 0.36), task.progress)
    y = PAD + bar
    if side:
        kit.picture(sheet, task.picture, Box(PAD, y, side, side))
        y += side + 0.6
    column.paint(kit, sheet, PAD, y)
    return sheet


def _words(kit: Kit, task: Task, width: float, size: float, helped: float) -> Column:
    column = Column()
    column.add(kit.block(task.title, width, LABEL * 1.05 * size, Weight.STRONG), AMBER)
    column.add(kit.block(task.text, width, MAIN * size, Weight.STRONG), gap=0.25)
    column.add(kit.block(task.help, width, HELP * helped), SOFT, gap=0.4)
    for text in (task.reason, task.reason_help):
        column.add(kit.block(text, width, SMALL * helped), SOFT.faded(FAINT), gap=0.4)
    return column


def exercise_panel(kit: Kit, task: Task, width: float, most: float) -> Sheet:
    """Wide: the picture at the left, the words beside it, how far she has come along the top.

    Where the texts need more than `most`, picture and letters become smaller.
    """
    room = kit.block(task.reason, width, SMALL).height + 0.4 if task.reason else 0.0
    for picture, size, helped in ((8.2, LARGE, 1.0), (6.0, TITLE, 0.9), (4.0, MAIN, 0.85)):
        side = picture if task.picture else 0.0
        x = PAD + 0.3 + (side + 1.2 if side else 0.0)
        column = _question(kit, task, width - x - PAD - 0.3, size, helped)
        inner = max(column.height, side)
        top = 1.5 if task.progress else PAD
        if top + inner + PAD + 0.3 <= most - room:
            break
    below = kit.sheet(reason_line, task.reason, task.reason_help, width - 2 * PAD - 0.6)
    height = top + inner + PAD + 0.3
    sheet = panel(width, height + (below.height + 0.4 if task.reason else 0.0), "exercise")
    if task.reason:
        sheet.lay(below, PAD + 0.3, height - 0.1)
    if task.progress:
        progress(sheet, Box(PAD + 0.3, 0.75, width - 2 * PAD - 0.6, 0.36), task.progress)
    if side:
        y = top + (inner - side) / 2
        kit.picture(sheet, task.picture, Box(PAD + 0.3, y, side, side))
    column.paint(kit, sheet, x, top + (inner - column.height) / 2)
    return sheet


def strip(kit: Kit, task: Task, width: float) -> Sheet:
    """As low as may be: a small picture, what to do in both languages, and why."""
    side = 2.6
    x = PAD + side + 0.8
    column = Column()
    column.add(kit.block(task.title, width - x - PAD, MAIN * 0.9, Weight.STRONG))
    column.add(kit.block(task.help, width - x - PAD, HELP * 0.9), SOFT, gap=0.1)
    below = kit.sheet(reason_line, task.reason, task.reason_help, width - x - PAD)
    inner = column.height + (below.height + 0.15 if task.reason else 0.0)
    sheet = panel(width, max(inner, side) + 1.5, "exercise")
    if task.progress:
        progress(sheet, Box(PAD, 0.4, width - 2 * PAD, 0.3), task.progress)
    kit.picture(sheet, task.picture, Box(PAD, 0.95, side, side))
    y = snug(column).paint(kit, sheet, x, 0.9)
    if task.reason:
        sheet.lay(below, x, y + 0.15)
    return sheet


def reason_line(kit: Kit, danish: str, helped: str, width: float) -> Sheet:
    """Small and quiet: both languages side by side, or only hers where both are too long."""
    one = kit.block(danish, width, SMALL, lines=1).snug()
    other = kit.block(helped, width, SMALL, lines=1).snug()
    both = one.used + other.used + BETWEEN <= width
    sheet = Sheet(width, max(one.height, other.height), "reason")
    kit.write(sheet, one if both or not helped else other, 0.0, 0.0, SOFT.faded(FAINT))
    if both and helped:
        kit.write(sheet, other, one.used + BETWEEN, 0.0, SOFT.faded(FAINT))
    return sheet


def _question(kit: Kit, task: Task, room: float, size: float, helped: float) -> Column:
    column = Column()
    weight = Weight.NORMAL if task.text else Weight.STRONG
    column.add(kit.block(task.title, room, MAIN * helped, weight))
    column.add(kit.block(task.text, room, size, Weight.STRONG), AMBER, gap=0.35)
    column.add(kit.block(task.help, room, HELP * helped), SOFT, gap=0.4)
    return snug(column)

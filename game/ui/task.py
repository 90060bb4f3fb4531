"""What to do now: the panel at her left at work, and the large panel of an exercise."""

from dataclasses import dataclass, replace

from game.ui.glyphs import Weight
from game.ui.kit import HELP, LABEL, LARGE, MAIN, PAD, Column, Kit, panel
from game.ui.palette import AMBER, SOFT, SUNK
from game.ui.sheet import Box, Sheet


@dataclass(frozen=True, slots=True)
class Task:
    """The words of a task. `progress` 0..1 shows a bar; 0 shows none."""

    title: str
    text: str
    help: str
    picture: str
    progress: float = 0.0


def task_panel(kit: Kit, task: Task, width: float, most: float) -> Sheet:
    """Narrow and high. Where the texts need more than `most`, picture and help text give way."""
    for picture, helped in ((5.0, 1.0), (3.4, 0.9), (0.0, 0.9), (0.0, 0.75)):
        column = _words(kit, task, width - 2 * PAD, helped)
        side = picture if task.picture else 0.0
        height = column.height + 2 * PAD + (side + 0.6 if side else 0.0)
        if height <= most:
            break
    sheet = panel(width, height, "task")
    y = PAD
    if side:
        kit.picture(sheet, task.picture, Box(PAD, y, side, side))
        y += side + 0.6
    column.paint(kit, sheet, PAD, y)
    return sheet


def _words(kit: Kit, task: Task, width: float, helped: float) -> Column:
    column = Column()
    column.add(kit.block(task.title, width, LABEL * 1.05, Weight.STRONG), AMBER)
    column.add(kit.block(task.text, width, MAIN, Weight.STRONG), gap=0.25)
    column.add(kit.block(task.help, width, HELP * helped), SOFT, gap=0.4)
    return column


def exercise_panel(kit: Kit, task: Task, width: float) -> Sheet:
    """Wide: the picture at the left, the words beside it, how far she has come along the top."""
    side = 8.2 if task.picture else 0.0
    x = PAD + 0.3 + (side + 1.2 if side else 0.0)
    column = Column()
    room = width - x - PAD - 0.3
    column.add(kit.block(task.title, room, MAIN, Weight.STRONG if not task.text else Weight.NORMAL))
    column.add(kit.block(task.text, room, LARGE, Weight.STRONG), AMBER, gap=0.35)
    column.add(kit.block(task.help, room, HELP), SOFT, gap=0.4)
    top = 1.5 if task.progress else PAD
    height = top + max(column.height, side) + PAD + 0.3
    sheet = panel(width, height, "exercise")
    if task.progress:
        _progress(sheet, Box(PAD + 0.3, 0.75, width - 2 * PAD - 0.6, 0.36), task.progress)
    middle = top + max(column.height, side) / 2
    if side:
        kit.picture(sheet, task.picture, Box(PAD + 0.3, middle - side / 2, side, side))
    column.paint(kit, sheet, x, middle - column.height / 2)
    return sheet


def _progress(sheet: Sheet, track: Box, share: float) -> None:
    sheet.rect(track, SUNK, track.height)
    done = max(track.width * min(share, 1.0), track.height)
    sheet.rect(replace(track, width=done), AMBER, track.height)

"""Which panels a View asks for, and where each hangs. Pure: the same View gives the same items."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.ui.commands_bar import buttons, tip
from game.ui.kit import Kit
from game.ui.mic import Listens, microphone
from game.ui.notice import notice
from game.ui.pause import paused, veil
from game.ui.place import Head, Spot, shelved
from game.ui.sheet import Sheet
from game.view import Mic, Screen, View

GAP = 0.6
PRIMARY = {Screen.BOARD: "go-to-work"}


@dataclass(frozen=True, slots=True)
class Item:
    """A sheet at its spot. The name stays while the sheet changes."""

    name: str
    sheet: Sheet
    spot: Spot

    def mirrored(self) -> "Item":
        """The same for one who reads from right to left."""
        return Item(self.name, self.sheet.mirrored(), self.spot.mirrored())


@dataclass(frozen=True, slots=True)
class Asked:
    """All that a layout depends on beside the View. `heads` by person; `hovered` is a card's id
    or a command's name. With `mirrored` all that is laid out will be turned round."""

    heads: Mapping[str, Head]
    hovered: str = ""
    left_handed: bool = False
    keys: bool = True
    mirrored: bool = False


def bar(kit: Kit, view: View, asked: Asked) -> tuple[list[Item], float]:
    """Microphone and buttons low in front, a notice above them; also the upper edge of it all."""
    row = _buttons(kit, view, asked)
    height = row.height if row is not None else kit.scale * 2.4 + 1.6
    sheets = [("mic", kit.sheet(microphone, _mic_of(view), height))]
    top, items = kit.field.bottom + height, list[Item]()
    if row is not None and kit.field.shelf is not None:
        items.append(Item("commands", row, shelved(kit.field.shelf, height)))
    elif row is not None:
        sheets.append(("commands", row))
    if asked.left_handed != asked.mirrored:
        sheets.reverse()
    x = -(sum(sheet.width for _, sheet in sheets) + GAP * (len(sheets) - 1)) / 2
    for name, sheet in sheets:
        items.append(Item(name, sheet, Spot(0.0, top, x + sheet.width / 2)))
        x += sheet.width + GAP
    items += _tip(kit, items, asked.hovered, PRIMARY.get(view.screen, ""))
    if view.notice:
        sheet = kit.sheet(notice, view.notice, view.notice_help, view.notice_picture)
        top += GAP + sheet.height
        items.append(Item("notice", sheet, Spot(0.0, top)))
    return items, top


def _buttons(kit: Kit, view: View, asked: Asked) -> Sheet | None:
    if not view.commands:
        return None
    primary = PRIMARY.get(view.screen, "")
    hovered = asked.hovered if asked.hovered in view.commands else ""
    said = view.mic in (Mic.OFF, Mic.GONE) and not view.paused
    return kit.sheet(
        buttons, view.commands, primary, hovered, asked.keys, asked.left_handed, sound=said
    )


def _mic_of(view: View) -> Listens:
    return Listens(view.mic, view.partial, view.mic_note)


def _tip(kit: Kit, bar_items: list[Item], hovered: str, primary: str) -> list[Item]:
    """Over the button that she points at."""
    for item in bar_items:
        for hot in item.sheet.hots:
            if hot.command == hovered:
                sheet = kit.sheet(tip, hovered, primary)
                x = item.spot.x - item.sheet.width / 2 + hot.box.x + hot.box.width / 2
                return [Item("tip", sheet, Spot(0.0, item.spot.top + sheet.height + 0.2, x))]
    return []


def curtain(kit: Kit, name: str, strength: float) -> Item:
    """Dims all that lies behind it."""
    sheet = kit.sheet(veil, strength)
    return Item(name, sheet, Spot(0.0, sheet.height / 2))


def pause(kit: Kit, asked: Asked) -> list[Item]:
    """The pause over everything."""
    hovered = asked.hovered if asked.hovered in ("resume", "stop") else ""
    sheet = kit.sheet(paused, hovered)
    return [
        curtain(kit, "veil", 0.62),
        Item("paused", sheet, Spot(0.0, min(sheet.height / 2 - 1.0, kit.field.top))),
    ]

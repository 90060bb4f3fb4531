"""Mouse and keyboard as plain values, read from a window (or given by a test)."""

from dataclasses import dataclass
from typing import Protocol

from panda3d.core import (
    ButtonThrower,
    DataGraphTraverser,
    EventQueue,
    GraphicsWindow,
    ModifierButtons,
    MouseAndKeyboard,
    MouseButton,
    MouseWatcher,
    NodePath,
)

from game.stage.engine import Engine

_DOWN, _CLOSE = "kollega-button", "kollega-close"
CLOSE = "close"  # the window's own cross, as a button: the window stays until the game ends


@dataclass(frozen=True, slots=True)
class DeviceState:
    """This frame's devices. `mouse` is -1..1 from left to right and bottom to top, None outside.

    `pressed` are the names of buttons that went down since the last frame (`mouse1`, `space`, …).
    """

    mouse: tuple[float, float] | None = None
    pressed: tuple[str, ...] = ()
    looking: bool = False  # the right mouse button is held
    focused: bool = True


class Devices(Protocol):
    """Whatever gives mouse and keys."""

    def read(self) -> DeviceState:
        """What the devices say now. Never blocks."""

    def close(self) -> None:
        """Give the devices back."""


class WindowDevices:
    """The mouse and keyboard of the engine's window."""

    def __init__(self, engine: Engine, window: GraphicsWindow) -> None:
        self._window = window
        window.set_close_request_event(_CLOSE)
        self._root = NodePath("devices")
        keyboard = self._root.attach_new_node(MouseAndKeyboard(window, 0, "keyboard"))
        self._watcher = MouseWatcher("watcher")
        watcher = keyboard.attach_new_node(self._watcher)
        thrower = ButtonThrower("buttons")
        thrower.set_button_down_event(_DOWN)
        thrower.set_modifier_buttons(ModifierButtons())
        watcher.attach_new_node(thrower)
        self._traverser = DataGraphTraverser()
        self._events = EventQueue.get_global_event_queue()

    def read(self) -> DeviceState:
        """What the window got since the last frame."""
        self._traverser.traverse(self._root.node())
        watcher = self._watcher
        mouse = None
        if watcher.has_mouse():
            at = watcher.get_mouse()
            mouse = (at.x, at.y)
        looking = watcher.is_button_down(MouseButton.three())
        focused = self._window.get_properties().get_foreground()
        return DeviceState(mouse, self._pressed(), looking, focused)

    def _pressed(self) -> tuple[str, ...]:
        found = []
        while not self._events.is_queue_empty():
            event = self._events.dequeue_event()
            if event.get_name() == _CLOSE:
                found.append(CLOSE)
            elif event.get_name() == _DOWN:
                found.append(event.get_parameter(0).get_string_value())
        return tuple(found)

    def close(self) -> None:
        """Stop listening to the window; may be called twice."""
        if not self._root.is_empty():
            self._root.remove_node()


class NoDevices:
    """Nothing is connected (no window)."""

    def read(self) -> DeviceState:
        """Never anything."""
        return DeviceState(focused=False)

    def close(self) -> None:
        """Nothing to give back."""

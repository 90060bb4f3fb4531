"""Level of detail: near people have a face, far ones a lighter body; nobody flickers between."""

from panda3d.core import NodePath

NEAR_M, FAR_M = 5.5, 6.5  # nearer than the one: all of it; further than the other: the light body


class Detail:
    """Which body of one person is shown. Models without a far body always show the near one."""

    def __init__(self, model: NodePath) -> None:
        self._near = [model.find("**/body"), model.find("**/face")]
        self._far = model.find("**/body-far")
        self.near = True
        self._show()

    def step(self, metres: float, close_up: bool) -> None:
        """Choose by the distance to the eye; who is watched `close_up` (she speaks) is near."""
        limit = FAR_M if self.near else NEAR_M
        near = close_up or metres < limit
        if near is not self.near:
            self.near = near
            self._show()

    def _show(self) -> None:
        if self._far.is_empty():
            return
        for path in self._near:
            if not path.is_empty():
                path.show() if self.near else path.hide()
        self._far.hide() if self.near else self._far.show()

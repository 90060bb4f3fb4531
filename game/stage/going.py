"""Going: where a person is on the floor, and how she gets elsewhere: walks, turns, sits, rises."""

from random import Random

from panda3d.core import NodePath

from game.stage.clips import Skeleton
from game.stage.footing import Footing
from game.stage.motion import Spring
from game.stage.paths import Spot
from game.stage.stance import Station, offset_of
from game.stage.walking import Walker, wrapped

_LIFT_S = 0.6


class Going:
    """One person's place. What is said of seats holds for those who have the clips for it."""

    def __init__(self, body: Skeleton, dice: Random, speed: float, carries: bool) -> None:
        self.walker = Walker(speed)
        self.footing = Footing(body, dice, carries)
        self._lift = Spring()
        self._station = Station()

    @property
    def here(self) -> bool:
        """True once she is where she was sent, and stands or sits there (or begins to)."""
        return self._station.here

    @property
    def at_rest(self) -> bool:
        """True while she neither goes nor sits down nor rises."""
        return self._station.here and not self.footing.moving

    @property
    def goal(self) -> Spot:
        """Where she is, or where her way ends."""
        return self._station.way[-1] if self._station.way else self.walker.goal

    @property
    def walks(self) -> bool:
        """True while she is on her way."""
        return self.walker.goes

    @property
    def seated(self) -> bool:
        """True while she sits."""
        return self.footing.seated

    @property
    def lift(self) -> float:
        """Metres that she is higher than her clips say."""
        return self._lift.value

    def stand(self, x: float, y: float, heading: float, seat: float | None) -> None:
        """Be at a spot at once, on a `seat` so many metres high where there is one."""
        self._station = Station(heading, seat, here=True)
        self.footing.rise(at_once=True)
        if seat is not None and self.footing.can_sit:
            x, y = offset_of((x, y), heading, self.footing.back)
            self.footing.sit(seat, at_once=True)
        self.walker.stand(x, y, heading)
        self._lift = Spring(self.footing.lift)

    def walk(self, way: tuple[Spot, ...], heading: float, seat: float | None) -> None:
        """Walk along these spots; at the last face `heading`, and sit where there is a seat."""
        seat = seat if self.footing.can_sit else None
        if seat is not None:
            way = (*way[:-1], offset_of(way[-1], heading, self.footing.back))
        self._station = Station(heading, seat, way=way)
        if self.footing.seated:
            self.footing.rise()

    def step(self, dt: float) -> None:
        """Let time pass."""
        station, walker, footing = self._station, self.walker, self.footing
        if station.way and not footing.seated and not footing.moving:
            walker.go(station.way, station.heading)
            station.way = ()
        elif not station.here and not station.way and not walker.goes and walker.settled:
            station.here = True
            if station.seat is not None and not footing.seated:
                footing.sit(station.seat)
        walker.step(dt)
        footing.step(dt, walker.gait, walker.turning)
        self._lift.follow(footing.lift, _LIFT_S, dt)

    def place(self, root: NodePath) -> None:
        """Put her model, which faces -y, where she is."""
        walker = self.walker
        root.set_pos_hpr(walker.x, walker.y, self._lift.value, walker.heading + 180.0, 0, 0)

    @property
    def turned(self) -> float:
        """Degrees that she faces aside of where her place wants her to."""
        return wrapped(self.walker.heading - self._station.heading)

    def point(self, yaw: float) -> None:
        """She points at something at `yaw` from straight ahead: step round if it is far aside."""
        if self._may_turn():
            self._face(self._station.beyond_pointing(yaw + self.turned))

    def look(self, yaw: float | None, lasting: float, engaged: bool) -> None:
        """She has looked there for `lasting` seconds (None: at her own work, straight ahead)."""
        if not self._may_turn():
            return
        total = yaw + self.turned if yaw is not None else 0.0
        self._face(self._station.beyond_looking(total, lasting, engaged) if yaw is not None else 0)

    def _may_turn(self) -> bool:
        return self._station.here and not self.footing.seated and not self.footing.moving

    def _face(self, aside: float) -> None:
        self.walker.facing = self._station.heading + aside

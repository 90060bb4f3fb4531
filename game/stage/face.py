"""Faces: moods, blinks and lids, mixed with the mouth into the weights of the face's shapes."""

from random import Random

from game.stage.motion import Spring, ease, wander
from scenes.pack import Mood

Weights = dict[str, float]

MOODS: dict[Mood, Weights] = {
    Mood.NEUTRAL: {"smile": 0.20, "brow_up": 0.06},
    Mood.FRIENDLY: {"smile": 0.58, "brow_up": 0.20, "squint": 0.08},
    Mood.BUSY: {"brow_down": 0.30, "squint": 0.14},
    Mood.WORRIED: {"worried": 0.75, "brow_up": 0.12},
    Mood.JOKING: {"smile": 0.80, "brow_up": 0.34, "squint": 0.16},
    Mood.ANNOYED: {"frown": 0.42, "brow_down": 0.55, "squint": 0.20},
}

_SHUT_S, _HELD_S, _OPEN_S = 0.07, 0.03, 0.14
_GAZE_GAP_S, _GAZE_SHARE = 1.6, 0.6
_FELT_EVERY_S = 1 / 30
_SETTLE_S = 0.5  # a face takes on a mood in about this time
_AWAKE = 0.14  # lids a little further open than the model's own
_SMILE_WHILE_SPEAKING = 0.4  # a full smile would fight with the lips


class Blink:
    """Blinks at irregular times, now and then twice, and along with large eye movements."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._next = dice.uniform(0.5, 3.0)
        self._since = 99.0

    def now(self) -> None:
        """Blink at once, unless the lids are already moving."""
        if self._since > 0.4:
            self._since = 0.0

    def with_gaze(self) -> None:
        """The eyes make a large move: often, not always, the lids go along."""
        if self._since > _GAZE_GAP_S and self._dice.random() < _GAZE_SHARE:
            self._since = 0.0

    def step(self, dt: float) -> float:
        """How far the lids are shut, 0..1."""
        self._since += dt
        self._next -= dt
        if self._next <= 0:
            self.now()
            twice = self._dice.random() < 0.14
            self._next = 0.28 if twice else self._dice.uniform(1.8, 6.0)
        t = self._since
        return ease(t / _SHUT_S) * (1.0 - ease((t - _SHUT_S - _HELD_S) / _OPEN_S))


class Face:
    """One colleague's face."""

    def __init__(self, dice: Random) -> None:
        self.blink = Blink(dice)
        self._seed = dice.uniform(0, 100)
        self._mood = MOODS[Mood.NEUTRAL]
        self._since_felt = 0.0
        self._last_felt: Weights = {}
        self._springs = {name: Spring() for mood in MOODS.values() for name in mood}

    def feel(self, mood: Mood) -> None:
        """Take on a mood, gradually."""
        self._mood = MOODS[mood]

    def step(
        self, now: float, dt: float, mouth: Weights, opened: float, eyes_down: float
    ) -> Weights:
        """All face weights. `opened` is the mouth's openness, `eyes_down` in degrees (- is up)."""
        weights = self._felt(now, dt)
        speaking = bool(mouth)
        if speaking:
            weights["smile"] *= _SMILE_WHILE_SPEAKING
            weights["brow_up"] = weights.get("brow_up", 0.0) + 0.22 * opened
        for shape, weight in mouth.items():
            weights[shape] = weights.get(shape, 0.0) + weight
        weights["jaw"] = 0.10 * opened
        lid = self.blink.step(dt) * (1.0 + _AWAKE) + 0.012 * max(eyes_down, 0.0) - _AWAKE
        weights["blink_l"] = weights["blink_r"] = min(lid, 1.0)
        return weights

    def _felt(self, now: float, dt: float) -> Weights:
        """The mood on the face, computed a few times a second: moods are slow."""
        self._since_felt += dt
        if self._since_felt < _FELT_EVERY_S and self._last_felt:
            return dict(self._last_felt)
        dt, self._since_felt = self._since_felt, 0.0
        felt: Weights = {}
        for index, (name, spring) in enumerate(self._springs.items()):
            aim = self._mood.get(name, 0.0)
            alive = 1.0 + 0.18 * wander(now, self._seed + index)
            felt[name] = max(spring.follow(aim * alive, _SETTLE_S, dt), 0.0)
        felt["brow_up"] += 0.03 * (1.0 + wander(now * 0.8, self._seed))
        self._last_felt = felt
        return dict(felt)

"""Finds lines, turns, replies, people and words of a pack by id."""

from pathlib import Path

from game.shift.speaking import Order
from scenes.index import index_of, scene_lines
from scenes.pack import Line, Pack, Reply, Scene, Turn
from speech.voice import VoiceSpec

NARRATOR = VoiceSpec(language="da", variant="f2", pitch=50, rate=145)


class SceneBook:
    """One pack and one of its scenes, indexed. `clips` is the pack's folder of recorded lines."""

    def __init__(self, pack: Pack, scene_id: str, clips: Path | None = None) -> None:
        index = index_of(pack)
        self.pack = pack
        self._clips = clips
        self.scene: Scene = index.scenes[scene_id]
        self.turns: dict[str, Turn] = {turn.id: turn for turn in self.scene.turns}
        self.lines: dict[str, Line] = {line.id: line for line in scene_lines(self.scene)}
        self.people, self.words = index.people, index.words

    def reply(self, turn_id: str, reply_id: str) -> Reply | None:
        """A reply of a turn, or None (a repair, a near miss)."""
        ask = self.turns[turn_id].ask
        return next((r for r in ask.replies if r.id == reply_id), None) if ask else None

    def order(self, line: Line, slower: bool = False) -> Order:
        """The line as an order for the speaker."""
        return Order(line.speaker, line.da, self.spec(line.speaker), line.id, slower)

    def spec(self, person_id: str) -> VoiceSpec:
        """A person's voice; the narrator's for ""."""
        person = self.people.get(person_id)
        if person is None:
            return NARRATOR
        voice = person.voice
        return VoiceSpec("da", voice.variant, voice.pitch, voice.rate, self._clips)

    def speaker_of(self, turn_id: str) -> str:
        """Who talks with the learner in this turn: the last to speak, else the first one here."""
        say = self.turns[turn_id].say
        return say[-1].speaker if say else self.scene.here[0]

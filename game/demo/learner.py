"""The scripted learner: looks at what is shown and does what her script says, at a human pace."""

from collections import defaultdict, deque
from dataclasses import dataclass, field

import numpy as np

from game.demo.script import Act, Script
from game.shift.at_work import AtWork
from game.shift.care import YES
from game.shift.part import Part
from game.shift.placing.choice import FROM_START, READS
from game.shift.sign_in import NEW
from game.shift.tutorial import Step as Introduced
from game.shift.warm_up import WarmUp
from game.view import (
    Chose,
    Command,
    LearnerInput,
    Mic,
    Screen,
    TouchedPlace,
    TouchedThing,
    View,
)
from lessons.exercises import Exercise, Option
from lessons.rehearsal import Step
from scenes import steps as s
from scenes.pack import AskTurn, DoTurn
from scenes.wordings import reply_text
from speech.synthetic import RATE, LearnerVoice, Pcm, mumble, quiet, say

THINKS_S = 0.9  # between seeing something and acting
STARTS_S = 0.5  # between the open microphone and the first sound


@dataclass(frozen=True, slots=True)
class Utterance:
    """What she says into the microphone: the words, how, and the sound."""

    text: str
    how: str  # "said", "mumbled"
    voice: LearnerVoice
    note: str
    pcm: Pcm


@dataclass(slots=True)
class _Asked:
    """One request for an answer, and since when she has seen it."""

    key: object
    since: float
    act: Act | None = None
    acted: bool = False
    told_again: bool = False


@dataclass(slots=True)
class ScriptedLearner:
    """`inputs` gives her deeds, `sound` the next stretch of her microphone."""

    script: Script
    said: list[Utterance] = field(default_factory=list)
    _asked: _Asked = field(default_factory=lambda: _Asked(None, 0.0))
    _used: defaultdict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    _warm_up: deque[Act] = field(default_factory=deque)
    _sound: deque[Pcm] = field(default_factory=deque)
    _utterance: Utterance | None = None
    _code_at: int = 0
    _trying: tuple[object, Act] | None = None

    def __post_init__(self) -> None:
        self._warm_up.extend(self.script.warm_up)

    # --- deeds ----------------------------------------------------------------------------

    def inputs(self, part: Part, view: View, now: float) -> tuple[LearnerInput, ...]:
        """What she does now."""
        match view.screen:
            case Screen.WHO | Screen.CODE | Screen.HELP_LANGUAGE | Screen.WORKPLACE:
                return self._sign_in(view, now)
            case Screen.EXERCISE if isinstance(part, WarmUp):
                return self._exercise(part, view, now)
            case Screen.SCENE if isinstance(part, AtWork):
                return self._work(part, view, now)
            case Screen.CARE | Screen.OFFER:
                return self._well_and_new(view, now)
            case Screen.TUTORIAL:
                return self._introduced(view, now)
            case Screen.BREAK if "resume" in view.commands:
                return self._once(view.screen, now, Command("resume"))
            case Screen.BOARD | Screen.STEPS | Screen.WRAP_UP | Screen.NEWS | Screen.CAN:
                deed = Chose(Step.LIVE) if view.screen is Screen.STEPS else Command("next")
                page = (view.screen, view.text, tuple(card.id for card in view.cards))
                return self._once(page, now, deed, wait=2.5)
        return ()

    def _well_and_new(self, view: View, now: float) -> tuple[LearnerInput, ...]:
        """All is well, she begins from the very beginning, and she reads."""
        wanted = next(c.id for c in view.cards if c.id in (YES, FROM_START, READS))
        return self._once((view.screen, view.text), now, Chose(wanted), wait=1.6)

    def _introduced(self, view: View, now: float) -> tuple[LearnerInput, ...]:
        """She points, says hello and asks for help; whoever speaks is looked at anyway."""
        asked = self._see((view.screen, view.picture), now)
        if view.targets:
            return self._once(asked.key, now, TouchedThing(view.targets[0]), wait=2.5)
        if view.cards and view.mic is Mic.LISTENING:
            self._speak(asked, Act(), "Hej!")
        if view.picture == Introduced.HELP:
            return self._once(asked.key, now, Command("help"), wait=2.5)
        return ()

    def _sign_in(self, view: View, now: float) -> tuple[LearnerInput, ...]:
        who = self.script.learner
        if view.screen is Screen.WHO:
            wanted = next((card.id for card in view.cards if card.picture == who.picture), NEW)
        elif view.screen is Screen.WORKPLACE:
            known = [card.id for card in view.cards]
            wanted = who.workplace if who.workplace in known else known[0]
        elif view.progress == 1.0:
            return ()  # her code is whole, the next screen comes
        elif view.screen is Screen.CODE:
            wanted = who.code[round(view.progress * len(who.code))]
        else:
            wanted = who.help_language
        return self._once((view.screen, wanted, view.progress), now, Chose(wanted))

    def _once(
        self, key: object, now: float, deed: LearnerInput, wait: float = THINKS_S
    ) -> tuple[LearnerInput, ...]:
        asked = self._see(key, now)
        if asked.acted or now - asked.since < wait:
            return ()
        asked.acted = True
        return (deed,)

    def _see(self, key: object, now: float) -> _Asked:
        if self._asked.key != key:
            self._asked = _Asked(key, now)
        return self._asked

    # --- warm-up --------------------------------------------------------------------------

    def _exercise(self, part: WarmUp, view: View, now: float) -> tuple[LearnerInput, ...]:
        if part.resting or view.mic in (Mic.HEARING, Mic.THINKING):
            return ()
        exercise = part.exercise
        asked = self._see((exercise.card, part.tries, part.wanted), now)
        if asked.act is None:
            asked.act = self._warm_up_act((exercise.card, part.tries))
        spoken = exercise.listening is not None
        if asked.act.point == "wrong" and part.tries == 0:
            wrong = next(o.id for o in exercise.options if o.text != _right(exercise).text)
            in_room = isinstance(part.wanted, TouchedThing)
            return self._once(asked.key, now, TouchedThing(wrong) if in_room else Chose(wrong))
        if spoken and view.mic is Mic.LISTENING and asked.act.point is None:
            self._speak(asked, asked.act, _right(exercise).text)
            return ()
        if not spoken or asked.act.point is not None:
            return self._once(asked.key, now, part.wanted, wait=1.6)
        return ()

    def _warm_up_act(self, key: object) -> Act:
        """The script's next act for each try, however many cards she points at in it."""
        if self._trying is None or self._trying[0] != key:
            act = self._warm_up.popleft() if self._warm_up else Act(voice=0)
            self._trying = (key, act)
        return self._trying[1]

    # --- at work --------------------------------------------------------------------------

    def _work(self, part: AtWork, view: View, now: float) -> tuple[LearnerInput, ...]:
        match part.step:
            case s.Ask(turn_id, attempt, net):
                ask = part.turn(turn_id).ask
                if ask is not None:
                    return self._answer(part, ask, (turn_id, attempt, net), view, now)
            case s.Do(turn_id, attempt):
                task = part.turn(turn_id).do
                if task is not None:
                    return self._handle(part, task, (turn_id, attempt), now)
            case s.Explain(turn_id):
                return self._once(("explain", turn_id), now, Command("next"), wait=4.0)
            case _:
                self._see("a colleague speaks", now)  # what comes after it asks anew
        return ()

    def _next_act(self, scene: str, turn_id: str) -> Act:
        acts = self.script.acts.get(scene, {}).get(turn_id, ())
        count = self._used[scene, turn_id]
        self._used[scene, turn_id] += 1
        return acts[count] if count < len(acts) else Act(voice=self.script.default_voice)

    def _answer(
        self, part: AtWork, ask: AskTurn, key: tuple[str, int, bool], view: View, now: float
    ) -> tuple[LearnerInput, ...]:
        if view.mic is not Mic.LISTENING:
            return ()
        asked = self._see((key, self._used[part.book.scene.id, key[0]]), now)
        if asked.act is None:
            asked.act = self._next_act(part.book.scene.id, key[0])
            asked.key = (key, self._used[part.book.scene.id, key[0]])
        act = asked.act
        if view.notice and not asked.told_again:
            asked.acted, asked.told_again = False, True  # the sound was lost: she says it again
        if act.silent:
            return ()
        if act.point is not None:
            return self._once(asked.key, now, Chose(act.point))
        if act.wish is not None:
            return self._once(asked.key, now, Command(act.wish))
        self._speak(asked, act, _plain_reply(ask))
        return ()

    def _handle(
        self, part: AtWork, task: DoTurn, key: tuple[str, int], now: float
    ) -> tuple[LearnerInput, ...]:
        asked = self._see((key, part.hands.holding), now)
        if asked.act is None:
            asked.act = self._next_act(part.book.scene.id, key[0])
        if asked.act.touch is not None:
            return self._once(asked.key, now, TouchedThing(asked.act.touch))
        if task.action == "put_down" and part.hands.holding and task.place:
            return self._once(asked.key, now, TouchedPlace(task.place))
        return self._once(asked.key, now, TouchedThing(task.object), wait=1.4)

    # --- sound ----------------------------------------------------------------------------

    def _speak(self, asked: _Asked, act: Act, default: str) -> None:
        if asked.acted:
            return
        asked.acted = True
        voice = self.script.voices[act.voice % len(self.script.voices)].voice()
        text = act.mumble or act.say or default
        make = mumble if act.mumble else say
        seed = len(self.said)
        pcm = np.concatenate([quiet(STARTS_S, voice, seed), make(text, voice, seed)])
        how = "mumbled" if act.mumble else "said"
        self._utterance = Utterance(text, how, voice, act.note, pcm)
        self.said.append(self._utterance)
        self._sound.append(pcm)

    def sound(self, seconds: float) -> Pcm:
        """The next `seconds` of her microphone: her line, or the room behind it."""
        wanted = round(seconds * RATE)
        parts: list[Pcm] = []
        while wanted > 0 and self._sound:
            block = self._sound.popleft()
            parts.append(block[:wanted])
            if len(block) > wanted:
                self._sound.appendleft(block[wanted:])
            wanted -= len(parts[-1])
        if wanted > 0:
            voice = self._utterance.voice if self._utterance else LearnerVoice()
            parts.append(quiet(wanted / RATE, voice, len(self.said)))
        return np.concatenate(parts) if parts else np.zeros(0, np.int16)


def _right(exercise: Exercise) -> Option:
    return next(option for option in exercise.options if option.id == exercise.right)


def _plain_reply(ask: AskTurn) -> str:
    """The first reply that breaks no norm."""
    fine = [r for r in ask.replies if not (r.culture and r.culture.outcome == "misstep")]
    return reply_text(fine[0] if fine else ask.replies[0])

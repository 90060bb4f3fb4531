"""Sounds for the tests: a synthetic learner's lines, a room, silence, noise."""

import numpy as np

from speech.heard import Choice, ItemKind, Listening, Role
from speech.synthetic import RATE, LearnerVoice, quiet, say

VOICE = LearnerVoice("f2", 50, 140, 26.0)
ROOM = LearnerVoice("f2", 50, 140, 26.0)

TURN = Listening(
    "turn",
    (
        Choice("late", ("undskyld jeg kommer ti minutter for sent",)),
        Choice("place", ("kassen skal stå på plads c fjorten",), keywords=frozenset({"fjorten"})),
        Choice("wrong-place", ("kassen skal stå på plads c fyrre",), Role.NEAR),
        Choice("rude", ("det gider jeg ikke",), Role.MISSTEP),
        Choice("again", ("undskyld kan du sige det igen", "hvad sagde du"), Role.REPAIR),
        Choice("ready", ("ja jeg er klar",), kind=ItemKind.PHRASE),
    ),
)


def spoken(text, voice=VOICE, before_s=0.4, after_s=1.2, seed=1):
    """A line as the microphone hears it: the room, the line, the room."""
    return np.concatenate([quiet(before_s, ROOM), say(text, voice, seed), quiet(after_s, ROOM)])


def silence(seconds):
    return np.zeros(round(seconds * RATE), np.int16)


def noise(seconds, loudness=1500.0, seed=2):
    dice = np.random.default_rng(seed)
    return (dice.standard_normal(round(seconds * RATE)) * loudness).astype(np.int16)

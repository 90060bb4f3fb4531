"""Planted by a synthetic voice: the line's phonemes, of which one is another."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from speech.acoustic.rivals import BEFORE, NOTHING, VOWELS
from speech.audio import Samples
from speech.espeak import espeak
from speech.models import Lexicon
from speech.planted.case import Case, Plant, Site, is_new, sites_in, words_in
from speech.synthetic import in_room
from speech.training.synthetic import SpokenLine, draw_voice, speak

SOURCE = "synthetic"
NOISES_DB = (35.0, 25.0, 18.0)
_SLIPPED_IN = "@-"
_STRESS = "',%="

Tokens = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Spot:
    text: str
    site: Site
    rival: str


def spoken_cases(
    texts: Iterable[str], lexicon: Lexicon, each: int, seed: int = 0
) -> Iterator[Case]:
    """For each movement up to `each` lines with its sound planted, and each of them said right.

    Every pair in a voice drawn by dice, in more or less noise. Raises EspeakMissingError.
    """
    dice = random.Random(seed)
    spots: defaultdict[tuple[str, str], list[_Spot]] = defaultdict(list)
    for text in texts:
        for spot in _spots(text, lexicon):
            spots[spot.site.movement.id, spot.rival].append(spot)
    for (movement, _), found in sorted(spots.items()):
        kinds = sum(1 for name, _ in spots if name == movement)
        for spot in dice.sample(found, min(len(found), max(1, each // kinds))):
            yield from _pair(spot, draw_voice(spot.text, dice), dice, lexicon)


def _spots(text: str, lexicon: Lexicon) -> Iterator[_Spot]:
    example = speak(SpokenLine(text, "f2"))
    words = words_in(example, lexicon) if example is not None else None
    tokens = _tokens(text)
    if words is None or [len(word.phones) for word in words] != [len(word) for word in tokens]:
        return  # espeak-ng says it as the lexicon does not
    for site in sites_in(words):
        for rival in sorted(site.movement.instead):
            if is_new(words[site.word], site.sound, rival, lexicon):
                yield _Spot(text, site, rival)


def _pair(spot: _Spot, voice: SpokenLine, dice: random.Random, lexicon: Lexicon) -> Iterator[Case]:
    tokens = _tokens(spot.text)
    right = speak(replace(voice, text=_phonemes(tokens)))
    wrong = speak(replace(voice, text=_phonemes(_changed(tokens, spot))))
    if right is None or wrong is None:
        return
    noise_db, plant = (
        dice.choice(NOISES_DB),
        Plant(spot.site.word, spot.site.movement.id, spot.rival),
    )
    for example, planted in ((right, None), (wrong, plant)):
        sound = _noisy(example.samples, noise_db, dice.randrange(1000))
        yield Case(spot.text, sound, voice.variant, SOURCE, planted)


def _noisy(samples: Samples, noise_db: float, seed: int) -> Samples:
    loud = samples.astype(np.float64) / max(int(np.abs(samples).max(initial=1)), 1)
    return in_room(loud, noise_db, seed)


def _tokens(text: str) -> Tokens:
    """espeak-ng's mnemonics word by word, pauses left out."""
    said = espeak().phonemes(text)
    return tuple(
        tuple(t for t in word if t.strip(_STRESS)[:1] not in ("_", "(", "")) for word in said
    )


def _changed(tokens: Tokens, spot: _Spot) -> Tokens:
    site, word = spot.site, tokens[spot.site.word]
    old = word[site.sound]
    stress, name = old[: len(old) - len(old.lstrip(_STRESS))], old.lstrip(_STRESS)
    if spot.rival == NOTHING:
        new: tuple[str, ...] = ()
    elif spot.rival == BEFORE:
        new = (_SLIPPED_IN, old)
    else:
        short = "?" if name.startswith("?") and spot.rival in VOWELS else ""
        new = (stress + short + spot.rival,)
    changed = (*word[: site.sound], *new, *word[site.sound + 1 :])
    return (*tokens[: site.word], changed, *tokens[site.word + 1 :])


def _phonemes(tokens: Tokens) -> str:
    return "[[" + " ".join("|".join(word) for word in tokens) + "]]"

"""Are a scene's replies told apart by ear? With perfect ears, deaf ones, and the real ones."""

import json

import numpy as np
from click.testing import CliRunner

from scenes.authoring.commands import packs
from scenes.hearing import hear_scene, in_noise, spoken_lines
from scenes.wordings import authored_choices, listening_for
from speech.heard import Candidate, Heard, HeardWord, Role
from speech.held_out import HELD_OUT
from tests.scenes.samples import KAFFE, kaffe, pause

TWO = HELD_OUT[:2]


def written(text, voice, seed):
    """Sound that carries its text, for ears that can read."""
    return np.frombuffer(text.encode("utf-16-le"), np.int16)


def heard_as(listening, texts):
    """The choices of a turn in the order of these wordings."""
    of = {w: choice.id for choice in listening.choices for w in choice.wordings}
    found = tuple(
        Candidate(
            of[text],
            text,
            -0.1 - 3 * place,
            tuple(HeardWord(w, i * 0.3, i * 0.3 + 0.2, 0.9) for i, w in enumerate(text.split())),
        )
        for place, text in enumerate(texts)
    )
    return Heard(found, (), 3.0, 2.0, 0.5, (), 10.0, "fake")


def perfect(listening, samples):
    return heard_as(listening, [samples.tobytes().decode("utf-16-le")])


def always_the_last(listening, samples):
    return heard_as(listening, [listening.choices[-1].wordings[0]])


def test_perfect_ears_tell_everything_apart():
    found = hear_scene(kaffe(), pause(), TWO, written, perfect)
    assert found.ok
    assert found.told_apart == found.accepted == 1.0
    assert found.worst == ()
    asks = [turn for turn in pause().turns if turn.ask]
    assert found.turns == len(asks)


def test_deaf_ears_fail_and_name_the_pairs():
    found = hear_scene(kaffe(), pause(), TWO, written, always_the_last)
    assert not found.ok
    assert found.told_apart < 0.5
    assert found.worst[0]["n"] == len(TWO)
    assert {pair["said"] for pair in found.worst} != {pair["taken_for"] for pair in found.worst}
    assert found.accepted_as_other > 0


def test_every_wording_of_the_author_is_said_and_repairs_once():
    turn = next(turn for turn in pause().turns if turn.ask)
    listening = listening_for(kaffe(), pause(), turn)
    said = list(spoken_lines(turn, listening))
    for choice in authored_choices(turn.ask):
        assert [w for c, w in said if c.id == choice.id] == list(choice.wordings)
    repairs = [choice.id for choice, _ in said if choice.role is Role.REPAIR]
    assert repairs == [c.id for c in listening.choices if c.role is Role.REPAIR]


def test_noise_is_set_for_all_voices():
    assert {voice.noise_db for voice in in_noise(HELD_OUT, 5.0)} == {5.0}


def test_the_command_gives_one_object():
    done = CliRunner().invoke(packs, ["hear", str(KAFFE), "--voices", "1", "--json"])
    found = json.loads(done.stdout)
    assert done.exit_code == (0 if found["ok"] else 1)
    assert found["scenes"][0]["sounds"] > 3
    assert found["scenes"][0]["told_apart"] > 0.8


def test_an_unknown_scene_is_one_sentence():
    done = CliRunner().invoke(packs, ["hear", str(KAFFE), "--scene", "findes-ikke"])
    assert done.exit_code == 1
    assert "no such scene" in done.stderr

"""Who in a list is in the class already."""

from uuid6 import uuid7

from progress_db.imports.given import GivenLearner
from progress_db.imports.matching import Present, State, matched


def present(label: str, source: str | None = None, group: str = "") -> Present:
    return Present(uuid7(), label, "ar", group, source)


def test_the_other_systems_id_goes_before_the_name():
    renamed, other = present("Amina", "u1"), present("Mina", "u9")
    given = [GivenLearner(2, "Mina", source_id="u1"), GivenLearner(3, "amina")]
    first, second = matched(given, [other, renamed])
    assert (first.present, first.state) == (renamed, State.SAME)
    assert (second.present, second.state) == (None, State.NEW)


def test_a_name_matches_once_and_brings_its_source_id():
    here = present("Mina")
    given = [GivenLearner(2, "MINA", "ar", "", "u1"), GivenLearner(3, "Mina", source_id="u2")]
    first, second = matched(given, [here])
    assert (first.present, first.state) == (here, State.CHANGED)
    assert second.state is State.NEW


def test_what_the_list_does_not_say_changes_nothing():
    here = present("Mina", group="Blå")
    assert matched([GivenLearner(2, "Mina")], [here])[0].state is State.SAME
    assert matched([GivenLearner(2, "Mina", group="Rød")], [here])[0].state is State.CHANGED
    assert matched([GivenLearner(2, "Mina", "so")], [here])[0].state is State.CHANGED

"""What she reaches brings a thing into her locker, and nothing ever takes one out."""

from hypothesis import given
from hypothesis import strategies as st

from lessons.locker import MOST, Brought, Cause, Milestone, bring, large_things, things_of, word_of
from tests.lessons.sample_pack import sample_pack
from tests.scenes.samples import own_packs

KITCHEN = sample_pack()
COMMON = sample_pack("faelles").model_copy(
    update={"head": sample_pack("faelles").head.model_copy(update={"common": True})}
)
PACKS = {"koekken": KITCHEN, "faelles": COMMON}
OWN = {pack.head.id: pack for pack in own_packs()}

milestones = st.builds(
    Milestone,
    st.sampled_from(Cause),
    st.sampled_from(["", *OWN]),
    st.sampled_from(["ny", "med", "3", "10", "foerste-dag", "vis-mig-det"]),
)


def scene(name, pack="koekken"):
    return Milestone(Cause.SCENE, pack, name)


def test_a_scene_brings_a_thing_that_it_names():
    (brought,) = bring(PACKS, "koekken", [scene("foerste")], ())
    words = next(each for each in KITCHEN.scenes if each.id == "foerste").words
    assert brought.pack == "koekken"
    assert brought.word in words
    assert brought.by == "scene/koekken/foerste"


def test_a_milestone_brings_its_thing_once():
    first = bring(PACKS, "koekken", [scene("foerste")], ())
    assert bring(PACKS, "koekken", [scene("foerste")], first) == ()
    more = bring(PACKS, "koekken", [scene("foerste"), scene("anden")], first)
    assert [each.by for each in more] == ["scene/koekken/anden"]
    assert more[0].word != first[0].word


def test_the_rarest_come_first_and_what_is_left_comes_next_time():
    reached = [Milestone(Cause.CULTURE, "", "3"), *(scene(s.id) for s in KITCHEN.scenes)]
    first = bring(PACKS, "koekken", reached, ())
    assert len(first) == MOST
    assert all(each.by.startswith("scene/") for each in first)
    second = bring(PACKS, "koekken", reached, first)
    assert [each.by.partition("/")[0] for each in second] == ["scene", "culture"]


def test_a_full_collection_brings_nothing_and_takes_nothing():
    names = [word.id for word in KITCHEN.words]
    everything = tuple(Brought("koekken", name, f"scene/x/{name}") for name in names)
    assert bring(PACKS, "koekken", [scene("foerste")], everything) == ()


def test_a_word_that_a_pack_has_lost_is_passed_over():
    assert word_of(PACKS, Brought("koekken", "gone", "x")) is None
    assert word_of(PACKS, Brought("nowhere", "kop", "x")) is None
    assert word_of(PACKS, Brought("koekken", "kop", "x")).da == "kop"


@given(st.lists(milestones, max_size=12, unique=True), st.sampled_from(sorted(OWN)))
def test_nothing_comes_twice_and_every_thing_has_a_picture(reached, workplace):
    kept = ()
    for _ in range(len(reached)):
        kept += bring(OWN, workplace, reached, kept)
    pictures = [word_of(OWN, each).picture for each in kept]
    assert all(pictures)
    assert len(set(pictures)) == len(pictures)
    assert len({each.by for each in kept}) == len(kept)
    assert bring(OWN, workplace, reached, kept) == ()


def test_what_the_levels_bring_is_in_the_packs():
    for pack, words in large_things().items():
        known = {word.id: word.picture for word in OWN[pack].words}
        assert all(known.get(word) for word in words), pack


def test_every_workplace_has_things_to_bring():
    assert all(things_of(pack) for pack in OWN.values())


def test_who_has_all_of_hers_is_given_something_by_the_other_workplaces():
    had = [
        Brought(pack, word, f"scene/{pack}/{word}")
        for pack in ("lager", "faelles")
        for word in things_of(OWN[pack])
    ]
    (brought,) = bring(OWN, "lager", [Milestone(Cause.WORDS, "", "10")], had)
    assert brought.pack not in ("lager", "faelles")

"""Each rule finds what a Danish teacher would, and is silent about what is right."""

import pytest

from scenes.lint.levels import RANKS, TABLE
from scenes.problems import Code
from tests.scenes.lint.readings import codes_of, words

WRONG = {
    Code.AGREEMENT: [
        "Tag et kop.",
        "Hvor er mit kande?",
        "Tag det store kop.",
        "Det er en stort kop.",
        "Det er et lille stor hus.",
        "Tag den stor kop.",
        "Vi har to kop.",
        "Vi har fire store kop.",
        "Det er et kaffekande.",
        "Det er mit første dag.",
    ],
    Code.LONG_SENTENCE: ["Nu kommer du og jeg og henter en kop."],
    Code.POLITE_ADDRESS: ["Godt, De kommer.", "Kan jeg hjælpe Dem?", "Er det Deres?"],
    Code.ANGLICISM: ["Må jeg spørge et spørgsmål?", "Vi har overtime."],
    Code.COMMA: [
        "Sig til hvis du kan.",
        "Vi går fordi vi skal.",
        "Jeg tror at du kan.",
        "Det er en mand der kommer.",
        "Her er en kop som du kan tage.",
        "Kom her når du kan.",
        "Sig det når du kan.",
        "Det er dig der kommer.",
        "Jeg tror at det er en kop.",
    ],
    Code.WORD_ORDER: [
        "I dag vi går hjem.",
        "Nu jeg kommer.",
        "Bagefter vi spiser.",
        "I dag du siger, hvad du vil.",
        "Hvis du kan, du kommer.",
        "Når vi går, vi siger det.",
    ],
}
RIGHT = [
    "Tag en kop.",
    "Er det kaffe?",
    "Hvor er min store kop?",
    "Det er et stort hus.",
    "Tag den store kop.",
    "Det er en rigtig stor kop.",
    "Vi har to kopper.",
    "Vi har fem kilo.",
    "Klokken to møde.",
    "Tak. De kommer nu.",
    "De går hjem.",
    "Sig til, hvis du kan.",
    "Kom her, og hvis du kan.",
    "Ja, det når vi.",
    "Jeg når det ikke.",
    "Hvordan når vi så det hele?",
    "I dag når vi ikke mere.",
    "Sig, hvor mange mænd der kommer.",
    "Der står en kop.",
    "Vi går for at få kaffe.",
    "Jeg går, så du kan.",
    "Nu kommer jeg.",
    "I dag går vi hjem.",
    "Nu du siger det, går vi.",
    "Hvis du kan, kommer vi.",
    "Hvis den, du så, er god, vi går.",
    "Godt, at du kom, du.",
    "Tag kop 4.",
    "Hvordan gør jeg det bedre næste gang?",
    "Koppen der har en god plads.",
    "Nu du siger det!",
    "Her de gode kopper.",
    "Vi er glade for at du kan.",
]


@pytest.mark.parametrize(
    ("code", "line"), [(code, line) for code, lines in WRONG.items() for line in lines]
)
def test_found(code, line):
    assert codes_of(line) == [code]


@pytest.mark.parametrize("line", RIGHT)
def test_nothing_to_find(line):
    assert codes_of(line) == []


def test_spelling_goes_by_the_dictionary_and_leaves_names_alone():
    known = words("hej mona kop kopper en tag kaffekop")
    assert codes_of("Hej, Mona, Yonas.", known) == []
    assert codes_of("Tag en koop.", known) == [Code.SPELLING]
    assert codes_of("Tag kopperne, Yonas.", known) == []
    assert codes_of("Tag en koop.") == []


def test_a_word_above_the_level_is_told_only_when_it_is_a_word():
    known = words("hej jordskred jord skred")
    assert codes_of("Hej! Jordskred!", known) == [Code.ABOVE_LEVEL]
    assert codes_of("Hej! Jordskrad!", known) == [Code.SPELLING]
    assert codes_of("Puha! Femogtyve kopper.", words("puha femogtyve kopper")) == []
    assert codes_of("Ring ni-nul!", words("ring ni nul")) == []


def test_the_frequencies_are_those_of_wordfreq():
    frequencies = pytest.importorskip("scenes.authoring.frequencies")
    pytest.importorskip("wordfreq")
    text = TABLE.read_text("utf-8")
    assert text == frequencies.frequencies_text(), "run ./kollega packs frequencies"
    assert len([line for line in text.splitlines() if line[0] != "#"]) == max(RANKS.values())

"""One broken pack for every code: what is changed in the tiny pack, and where the error is told."""

from dataclasses import dataclass

from scenes.problems import Code
from tests.scenes.samples import Edit

PACK, PLACE, WORDS = "pack.yaml", "workplace.yaml", "words.yaml"
PHRASES, CULTURE, SCENE = "phrases.yaml", "culture.yaml", "scenes/pause.yaml"
PLAY, EXTRA = "playthroughs/pause.straight.txt", "scenes/ekstra.yaml"


@dataclass(frozen=True)
class Broken:
    """The edits, and a text that stands on the line of the error, in the file of the last edit."""

    code: Code
    at: str
    edits: tuple[Edit, ...]

    @property
    def file(self) -> str:
        return self.edits[-1].file


def _one(code: Code, at: str, file: str, old: str, new: str) -> Broken:
    return Broken(code, at, (Edit(file, old, new),))


def _reply(code: Code, at: str, reply: str) -> Broken:
    """A further reply in the turn `kopper`."""
    return _one(code, at, SCENE, "      near:\n", f"{reply.rstrip()}\n      near:\n")


_WORD_KRUS = """
- id: krus
  da: et krus
  kind: noun
  gender: et
  level: A1
  help: {en: mug}
"""
_EXTRA = """
id: ekstra
title: {da: Ekstra, help: {en: Extra}}
level: A1
minutes: 1
about: {da: Intet, help: {en: Nothing}}
culture: []
start: slut
turns:
  - id: slut
    end: {summary: {da: Slut, help: {en: The end}}}
"""
_WORD_DRAWN = """
  help: {en: jug}
- {id: tegnet, da: sådan, kind: other, level: A1, say: "ˈsʌdan", help: {en: so}}
"""
_PETER = """
  - id: peter
    name: Peter
    role: {da: kollega, help: {en: colleague}}
    model: lars
    at: ved-bordet
marks:
"""
_POINT_9 = """
- number: 9
  title: {da: Smalltalk, help: {en: Small talk}}
  why: {da: Man taler om vejret., help: {en: One talks about the weather.}}
"""
_MISSTEP_TO_END = """
        - id: nej
          wordings: ["Nej, det gider jeg ikke."]
          help: {en: "No, I can't be bothered."}
          culture: {point: 8, outcome: misstep}
          goto: slut
"""
_NO_MISSTEP_TO_CONSEQUENCE = """
        - id: ved-ikke
          wordings: ["Det ved jeg ikke."]
          help: {en: I do not know.}
          goto: i-bilen
"""
_UNLISTED_POINT = """
        - id: vejret
          wordings: ["Sikke et vejr!"]
          help: {en: What weather!}
          culture: {point: 9, outcome: met}
          goto: kanden
"""
_INTO_A_RING = """
        - id: rundt
          wordings: ["Jeg går rundt."]
          help: {en: I walk around.}
          goto: ring
"""
_RING = """
  - id: ring
    goto: rundt

  - id: rundt
    goto: ring

  - id: slut
"""
_INTO_MISSTEPS = _INTO_A_RING.replace("goto: ring", "goto: kun-forkert")
_ONLY_MISSTEPS = """
  - id: kun-forkert
    ask:
      task: {da: Svar Mona., help: {en: Answer Mona.}}
      replies:
        - id: gaa
          wordings: ["Jeg går nu."]
          help: {en: I am leaving.}
          culture: {point: 8, outcome: misstep}
          goto: i-bilen

  - id: slut
"""
_SLUT = "\n  - id: slut\n"
_TWO_SCENES = Edit(PACK, "scenes: [pause]", "scenes: [pause, ekstra]")
_PLAYED = tuple(
    Edit(f"playthroughs/ekstra.{way}.txt", "", "end\n") for way in ("straight", "repair", "misstep")
)
_ONE_WORDING = """
        - id: ved-ikke
          wordings: ["Det ved jeg ikke."]
          help: {en: I do not know.}
          goto: kanden
"""


def _line(code: Code, at: str, new: str) -> Broken:
    """Another first line of Mona's."""
    return _one(code, at, SCENE, "da: Hej! Godt, du kommer.", f"da: {new}")


BROKEN = (
    _one(Code.NOT_YAML, "rund", WORDS, "da: en kop\n", "da: en kop: rund\n"),
    _one(Code.TAB, "Kaffestuen", PLACE, "  da: Kaffestuen", "\tda: Kaffestuen"),
    Broken(Code.NOT_UTF8, "\ufffd", (Edit(WORDS, "da: en kande", "da: en kæde", "iso-8859-1"),)),
    _one(Code.KEY_TWICE, "id: krus", WORDS, "  da: en kande\n", "  da: en kande\n  id: krus\n"),
    _one(Code.YAML_TRICK, "!fint", PHRASES, "da: Ja tak", "da: !fint Ja tak"),
    _one(Code.FILE_MISSING, "frokost", PACK, "scenes: [pause]", "scenes: [pause, frokost]"),
    _one(Code.UNKNOWN_KEY, "objekt", WORDS, "  object: kop\n", "  objekt: kop\n"),
    _one(Code.KEY_MISSING, "id: ja-tak", PHRASES, "  level: A1\n", ""),
    _one(Code.WRONG_VALUE, "minutes", SCENE, "minutes: 2", "minutes: ti"),
    _one(Code.SCENE_NOT_LISTED, "id: ekstra", EXTRA, "", _EXTRA.lstrip()),
    Broken(
        Code.NAME_AND_ID_DIFFER,
        "id: andet",
        (
            _TWO_SCENES,
            Edit(EXTRA, "", _EXTRA.replace("id: ekstra", "id: andet")),
        ),
    ),
    _one(Code.ID_TWICE, "# twice", SCENE, "id: mona-fire", "id: mona-hej  # twice"),
    _one(Code.UNKNOWN_TURN, "goto: kop", SCENE, "goto: kopper", "goto: kop"),
    _one(Code.UNKNOWN_WORD, "krus", SCENE, "words: [kop,", "words: [krus, kop,"),
    _one(Code.UNKNOWN_PHRASE, "nej-tak", SCENE, "phrases: [ja-tak]", "phrases: [ja-tak, nej-tak]"),
    _one(Code.UNKNOWN_THING, "point: kane", SCENE, "point: kande", "point: kane"),
    _one(Code.UNKNOWN_PERSON, "peter", SCENE, "here: [mona]", "here: [mona, peter]"),
    _one(Code.UNKNOWN_MARK, "vinduet", PLACE, "at: ved-bordet", "at: ved-vinduet"),
    _one(Code.UNKNOWN_PLACE, "hylde", SCENE, "place: bord", "place: hylde"),
    _one(Code.UNKNOWN_TRAINS, "krus", SCENE, "trains: [kop]", "trains: [kop, krus]"),
    _one(Code.UNKNOWN_CULTURE, "culture: 9", PHRASES, "culture: 8", "culture: 9"),
    _one(
        Code.NOT_ONE_WAY_ON,
        "id: goddag",
        SCENE,
        "    goto: kopper",
        "    goto: kopper\n    end: {summary: {da: Slut, help: {en: End}}}",
    ),
    _one(Code.UNREACHABLE, "glemt", SCENE, _SLUT, f"\n  - id: glemt\n    goto: slut\n{_SLUT}"),
    Broken(
        Code.NO_WAY_TO_END,
        "id: ring",
        (
            Edit(SCENE, "      near:\n", f"{_INTO_A_RING.strip(chr(10))}\n      near:\n"),
            Edit(SCENE, _SLUT, _RING),
        ),
    ),
    _reply(Code.MISSTEP_WITHOUT_CONSEQUENCE, "goto: slut", _MISSTEP_TO_END),
    _one(Code.NO_SECOND_CHANCE, "again: slut", SCENE, "again: sammen", "again: slut"),
    _reply(Code.CONSEQUENCE_OF_NOTHING, "goto: i-bilen", _NO_MISSTEP_TO_CONSEQUENCE),
    Broken(
        Code.CULTURE_NOT_MET,
        "culture: [8, 9]",
        (
            Edit(CULTURE, "  source: workindenmark.dk\n", _POINT_9),
            Edit(SCENE, "culture: [8]", "culture: [8, 9]"),
        ),
    ),
    _reply(Code.CULTURE_NOT_LISTED, "point: 9", _UNLISTED_POINT),
    Broken(
        Code.ONLY_MISSTEPS,
        "# only this",
        (
            Edit(SCENE, "      near:\n", f"{_INTO_MISSTEPS.strip(chr(10))}\n      near:\n"),
            Edit(SCENE, _SLUT, _ONLY_MISSTEPS.replace("replies:", "replies:  # only this")),
        ),
    ),
    _one(
        Code.SAFETY_IN_VAIN,
        "safety: true",
        SCENE,
        '{en: "No, I eat in the car."}\n',
        '{en: "No, I eat in the car."}\n          safety: true\n',
    ),
    _one(Code.SLOT_UNDEFINED, "{fem}", SCENE, '"Fem kopper."', '"{fem} kopper."'),
    _one(
        Code.SLOT_UNUSED,
        "tid:",
        SCENE,
        "antal: {kind: number, value: 4}",
        "antal: {kind: number, value: 4}\n            tid: {kind: time, value: 6.45}",
    ),
    _one(Code.SLOT_VALUE, "value: mange", SCENE, "value: 4", "value: mange"),
    _one(Code.KEYWORD_UNHEARD, "gerner", SCENE, "keywords: [gerne]", "keywords: [gerner]"),
    _one(
        Code.KEYWORD_NOT_EVERYWHERE,
        "Ja, fint.",
        SCENE,
        '"Ja, det vil jeg gerne."',
        '"Ja, det vil jeg gerne.", "Ja, fint."',
    ),
    _one(Code.SAME_WORDING, "4 kopper", SCENE, '"Fem kopper."', '"4 kopper!"'),
    Broken(
        Code.SPEAKER_NOT_HERE,
        "speaker: peter",
        (
            Edit(PLACE, "marks:\n", _PETER.lstrip("\n")),
            Edit(
                SCENE,
                "speaker: mona\n        da: Dejligt",
                "speaker: peter\n        da: Dejligt",
            ),
        ),
    ),
    _one(
        Code.NEVER_TAUGHT,
        "id: krus",
        WORDS,
        "  help: {en: jug}\n",
        f"  help: {{en: jug}}{_WORD_KRUS}",
    ),
    Broken(
        Code.NEVER_MET,
        "krus",
        (
            Edit(WORDS, "  help: {en: jug}\n", f"  help: {{en: jug}}{_WORD_KRUS}"),
            Edit(SCENE, "words: [kop,", "words: [krus, kop,"),
        ),
    ),
    _one(Code.HELP_MISSING, "id: kande", WORDS, "  help: {en: jug}\n", ""),
    _one(
        Code.NOUN_WITHOUT_GENDER,
        "id: kande",
        WORDS,
        "  gender: en\n  forms: {definite: kanden}",
        "  forms: {definite: kanden}",
    ),
    _one(Code.WORD_UNKNOWN_TO_EARS, "snurretop", PHRASES, "Ja tak,", "Ja tak, snurretop,"),
    _one(Code.WORD_HALF_KNOWN, "halvkendt", PHRASES, "Ja tak,", "Ja tak, halvkendt,"),
    _one(Code.POINT_AT_NOTHING, "gesture: point", SCENE, "        point: kande\n", ""),
    _one(Code.NOT_MOVABLE, "object: ovn", SCENE, "object: kande", "object: ovn"),
    _one(Code.NO_PLACE_TO_PUT, "do:", SCENE, "      place: bord\n", ""),
    _one(Code.UNKNOWN_MODEL, "model: bins", PLACE, "model: bin", "model: bins"),
    _one(Code.PLAYTHROUGH_DIFFERS, "mona-ikke-fem", PLAY, "= mona-kanden", "= mona-ikke-fem"),
    _one(Code.PLAYTHROUGH_MISSING, "", PLAY, "", ""),
    _line(Code.SPELLING, "komer", "Hej! Godt, du komer."),
    _one(
        Code.INFLECTION,
        "koppere",
        WORDS,
        "plural: kopper",
        "plural: kopper, plural_definite: koppere",
    ),
    _line(Code.AGREEMENT, "et kande", "Tag et kande."),
    _line(Code.LONG_SENTENCE, "Hej og", "Hej og godt, du kommer, og kom her og sid."),
    _line(Code.ABOVE_LEVEL, "jordskred", "Hej! Et jordskred!"),
    _line(Code.POLITE_ADDRESS, "De kommer", "Hej! Godt, De kommer."),
    _line(Code.ANGLICISM, "tag en pause", "Hej! Nu tag en pause."),
    _line(Code.COMMA, "til hvis", "Sig til hvis du kommer."),
    _line(Code.WORD_ORDER, "I dag vi", "I dag vi har kaffe."),
    _one(Code.SOUNDS_ALIKE, "id: fem-kopper", SCENE, '"Fem kopper."', '"Fire hopper."'),
    _reply(Code.FEW_WORDINGS, "Det ved jeg ikke.", _ONE_WORDING),
    Broken(Code.NOTHING_TO_DO, "turns:", (_TWO_SCENES, *_PLAYED, Edit(EXTRA, "", _EXTRA.lstrip()))),
    _one(Code.WORD_INCOMPLETE, "id: kande", WORDS, "  forms: {definite: kanden}\n", ""),
    Broken(
        Code.PICTURE_UNUSED,
        "id: tegnet",
        (
            Edit(SCENE, "trains: [kop]", "trains: [kop, tegnet]"),
            Edit(WORDS, "  help: {en: jug}\n", _WORD_DRAWN),
        ),
    ),
    _one(Code.UNKNOWN_PICTURE, "kanne", WORDS, "da: en kande", "da: en kande\n  picture: kanne"),
    _one(Code.LONG_WHAT_NOW, "minutes: 3", SCENE, "minutes: 2", "kind: what_now\nminutes: 3"),
)

"""What can be wrong with a pack: a code, a file, a line and one sentence for its author."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """Every kind of error; `scenes/diagnostics/` has a document for each."""

    NOT_YAML = "P001"
    TAB = "P002"
    NOT_UTF8 = "P003"
    KEY_TWICE = "P004"
    YAML_TRICK = "P005"
    FILE_MISSING = "P006"
    UNKNOWN_KEY = "P007"
    KEY_MISSING = "P008"
    WRONG_VALUE = "P009"
    SCENE_NOT_LISTED = "P010"
    NAME_AND_ID_DIFFER = "P011"
    ID_TWICE = "P012"
    UNKNOWN_TURN = "P020"
    UNKNOWN_WORD = "P021"
    UNKNOWN_PHRASE = "P022"
    UNKNOWN_THING = "P023"
    UNKNOWN_PERSON = "P024"
    UNKNOWN_MARK = "P025"
    UNKNOWN_PLACE = "P026"
    UNKNOWN_TRAINS = "P027"
    UNKNOWN_CULTURE = "P028"
    NOT_ONE_WAY_ON = "P030"
    UNREACHABLE = "P031"
    NO_WAY_TO_END = "P032"
    MISSTEP_WITHOUT_CONSEQUENCE = "P033"
    NO_SECOND_CHANCE = "P034"
    CONSEQUENCE_OF_NOTHING = "P035"
    CULTURE_NOT_MET = "P036"
    CULTURE_NOT_LISTED = "P037"
    ONLY_MISSTEPS = "P038"
    SAFETY_IN_VAIN = "P039"
    SLOT_UNDEFINED = "P040"
    SLOT_UNUSED = "P041"
    SLOT_VALUE = "P042"
    KEYWORD_UNHEARD = "P043"
    KEYWORD_NOT_EVERYWHERE = "P044"
    SAME_WORDING = "P045"
    SPEAKER_NOT_HERE = "P046"
    NEVER_TAUGHT = "P047"
    NEVER_MET = "P048"
    HELP_MISSING = "P050"
    NOUN_WITHOUT_GENDER = "P051"
    WORD_UNKNOWN_TO_EARS = "P052"
    WORD_HALF_KNOWN = "P053"
    POINT_AT_NOTHING = "P054"
    NOT_MOVABLE = "P055"
    NO_PLACE_TO_PUT = "P056"
    UNKNOWN_MODEL = "P057"
    PLAYTHROUGH_DIFFERS = "P060"
    PLAYTHROUGH_MISSING = "P061"
    SPELLING = "P070"
    INFLECTION = "P071"
    AGREEMENT = "P072"
    LONG_SENTENCE = "P073"
    ABOVE_LEVEL = "P074"
    POLITE_ADDRESS = "P075"
    ANGLICISM = "P076"
    COMMA = "P077"
    WORD_ORDER = "P078"
    SOUNDS_ALIKE = "P079"
    FEW_WORDINGS = "P080"
    NOTHING_TO_DO = "P081"
    LONG_WHAT_NOW = "P082"
    WORD_INCOMPLETE = "P083"
    PICTURE_UNUSED = "P084"
    UNKNOWN_PICTURE = "P085"


LINT = frozenset(code for code in Code if code.value >= "P070")
"""What a reading of the Danish finds; all of it is advice."""

WARNINGS = LINT | frozenset(
    {
        Code.SAFETY_IN_VAIN,
        Code.KEYWORD_NOT_EVERYWHERE,
        Code.NEVER_TAUGHT,
        Code.NEVER_MET,
        Code.HELP_MISSING,
        Code.WORD_HALF_KNOWN,
        Code.POINT_AT_NOTHING,
        Code.PLAYTHROUGH_MISSING,
    }
)


@dataclass(frozen=True, slots=True)
class PackError:
    """One thing to mend. `file` is relative to the pack's folder; `line` counts from 1."""

    code: Code
    file: str
    line: int
    text: str

    @property
    def is_warning(self) -> bool:
        """Whether the pack may be played with it."""
        return self.code in WARNINGS

    def __str__(self) -> str:
        """As a compiler would say it, so that editors can jump there."""
        return f"{self.file}:{self.line}: {self.code.value} {self.text}"


class PackErrors(Exception):  # noqa: N818 - it holds many
    """A pack cannot be played; `errors` holds everything that is wrong with it, warnings apart."""

    def __init__(self, errors: Iterable[PackError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(str(error) for error in self.errors))


def in_order(errors: Iterable[PackError]) -> tuple[PackError, ...]:
    """Each error once, by file and line."""
    return tuple(sorted(dict.fromkeys(errors), key=lambda e: (e.file, e.line, e.code, e.text)))

"""What a teacher says again and again, ready in every help language.

On the wire each is a key, so that every headset shows and says it in its learner's own language;
the texts are those of `ready.ftl` in assets/locale.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lessons.help_language import Pair, Texts


@dataclass(frozen=True, slots=True)
class Ready:
    """A sentence by its key, with a picture of assets/pictures."""

    key: str
    picture: str

    def in_language(self, language: str) -> Pair:
        """In Danish and in this language ("" where that is Danish)."""
        return Texts(language).pair(f"ready-{self.key}")


_GOOD = Ready("good", "smile")
HARD = (
    Ready("calm", "ur"),
    Ready("listen", "ear"),
    Ready("slowly", "langsom"),
    Ready("louder", "speak"),
    Ready("repeat", "gentage"),
    Ready("slower", "spoerge"),
    Ready("help", "help"),
    Ready("point", "point"),
)
ON = (_GOOD, Ready("again", "repeat"), Ready("scene", "samtale"))
OFF = (
    Ready("break", "pause"),
    Ready("coming", "teacher"),
    Ready("off", "break"),
    Ready("come", "gaa"),
)
HINTS = (*HARD, *ON, *OFF)
NOTES = (
    _GOOD,
    Ready("proud", "star"),
    Ready("words", "book"),
    Ready("same", "repeat"),
    Ready("new", "samtale"),
    Ready("given", "opgave"),
    Ready("aloud", "speak"),
    Ready("ask", "spoerge"),
    Ready("talk", "teacher"),
    Ready("breaks", "pause"),
)
BY_KEY = {one.key: one for one in (*HINTS, *NOTES)}


def in_danish(keys: Iterable[str]) -> str:
    """The sentences of these keys, one after the other; what no key here says is left out."""
    return " ".join(BY_KEY[key].in_language("da").da for key in keys if key in BY_KEY)

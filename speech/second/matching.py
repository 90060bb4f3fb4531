"""How near what the second listener heard is to each wording: words and phones by edit distance.

Its own text stays here: only how well the turn's wordings match leaves the recogniser's process,
so that nothing else that she may have said is told to anybody.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from speech.heard import Heard, Listening, SecondOpinion, Trust, WordingMatch
from speech.models import Lexicon


class Matcher:
    """Compares with the pronunciations of one lexicon; a word that it lacks is its letters."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def opinion(
        self, name: str, text: str, heard: Heard, listening: Listening, trust: Trust | None
    ) -> SecondOpinion:
        """What this text says of the wordings that were aligned."""
        own = {choice.id: self._best(text, choice.wordings) for choice in listening.choices}
        matches = []
        for candidate in heard.candidates:
            if candidate.choice_id in own:
                rivals = (share for id_, share in own.items() if id_ != candidate.choice_id)
                share = self.share(text, candidate.wording)
                words = words_in(text, candidate.wording)
                match = WordingMatch(candidate.wording, share, max(rivals, default=0.0), words)
                matches.append(match)
        return SecondOpinion(name, tuple(matches), trust)

    def share(self, text: str, wording: str) -> float:
        """0..1: 1 where every word is the same; words and phones count alike."""
        said, wanted = text.split(), wording.split()
        words = Levenshtein.normalized_similarity(said, wanted)
        phones = Levenshtein.normalized_similarity(self._phones(said), self._phones(wanted))
        return round((words + phones) / 2, 3)

    def _best(self, text: str, wordings: Iterable[str]) -> float:
        return max((self.share(text, wording) for wording in wordings), default=0.0)

    def _phones(self, words: Sequence[str]) -> list[str]:
        said = (self._lexicon.get(word, ((*word,),))[0] for word in words)
        return [phone for phones in said for phone in phones]


def words_in(text: str, wording: str) -> tuple[int, ...]:
    """Indexes of the wording's words that are in the text, in the same order."""
    same = Levenshtein.opcodes(wording.split(), text.split())
    runs = (range(o.src_start, o.src_end) for o in same if o.tag == "equal")
    return tuple(index for run in runs for index in run)

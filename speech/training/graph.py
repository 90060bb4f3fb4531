"""Builds Vosk's graph from a lexicon with the OpenFst command line: words that Vosk can hear.

Arcs carry Kaldi's transition ids in the reordered layout: the forward one leads into a phone's
state, the self-loop stays on it. Vosk composes `HCLr.fst` with the turn's grammar at run time, so
it must be an `olabel_lookahead` FST and all word ids must be the relabelled ones.
"""

import os
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from speech.errors import SpeechError
from speech.models import Lexicon, Pronunciation
from speech.training.phones import SPOKEN_NOISE

UNKNOWN = "[unk]"
_SILENCE_COST = 0.7
_UNKNOWN_ENTRY, _UNKNOWN_PHONE = 1.0, 3.5  # what makes a listed word win over the phone loop
_UNKNOWN_NOISE = 1.0  # spoken noise is cheaper: it is no Danish sound, and needs no second opinion
_PLUGINS = Path("/usr/lib/x86_64-linux-gnu")
_LINKS = {
    "olabel_lookahead-fst.so": "libfstlookahead.so.22",
    "const-fst.so": "libfstconst.so.22",
}

Arc = tuple[int, int, int, int, float]  # from, to, transition id, word id, cost
Entry = tuple[tuple[int, ...], int]  # phones (with their place in the word), word id
Suffixes = frozenset[tuple[int, ...]]  # all the ways in which a word may go on


@dataclass(slots=True)
class _Tree:
    """A loop over a prefix tree of all words whose tails are shared, and over phones for [unk]."""

    phone_ids: dict[str, int]
    arcs: list[Arc] = field(default_factory=list)
    states: int = 2  # 0: optional silence, 1: start of a word
    tails: dict[tuple[int, Suffixes], int] = field(default_factory=dict)

    def state(self) -> int:
        self.states += 1
        return self.states - 1

    def into(self, start: int, end: int, phone: int, word: int = 0, cost: float = 0.0) -> None:
        self.arcs.append((start, end, 2 * phone, word, cost))

    def phone(self, start: int, phone: int, word: int = 0, cost: float = 0.0) -> int:
        """A new state of this phone, entered from `start`."""
        end = self.state()
        self.into(start, end, phone, word, cost)
        self.arcs.append((end, end, 2 * phone - 1, 0, 0.0))
        return end

    def silence(self) -> None:
        self.arcs.append((0, 1, 0, 0, _SILENCE_COST))
        end = self.phone(0, self.phone_ids["SIL"], 0, _SILENCE_COST)
        self.arcs.append((end, 1, 0, 0, 0.0))

    def words(self, node: int, entries: Sequence[Entry], depth: int) -> None:
        """Branch where words part; a word's label goes out as soon as it is the only one left."""
        branches: dict[int, list[Entry]] = defaultdict(list)
        for entry in entries:
            if len(entry[0]) == depth:
                self.arcs.append((node, 0, 0, entry[1], 0.0))
            else:
                branches[entry[0][depth]].append(entry)
        for phone, branch in branches.items():
            word = branch[0][1]
            if all(other == word for _, other in branch):
                rest = frozenset(phones[depth + 1 :] for phones, _ in branch)
                self.into(node, self.tail(phone, rest), phone, word)
            else:
                self.words(self.phone(node, phone), branch, depth + 1)

    def tail(self, phone: int, rest: Suffixes) -> int:
        """The one state of this phone from which a word ends in just these ways."""
        if (phone, rest) in self.tails:
            return self.tails[phone, rest]
        node = self.tails[phone, rest] = self.state()
        self.arcs.append((node, node, 2 * phone - 1, 0, 0.0))
        branches: dict[int, set[tuple[int, ...]]] = defaultdict(set)
        for suffix in rest:
            if suffix:
                branches[suffix[0]].add(suffix[1:])
        for following, suffixes in branches.items():
            self.into(node, self.tail(following, frozenset(suffixes)), following)
        if () in rest:
            self.arcs.append((node, 0, 0, 0, 0.0))
        return node

    def unknown(self, word: int) -> None:
        """A loop over all phones, spoken noise among them where the net has it."""
        entry, hub = self.state(), self.state()
        self.arcs.append((1, entry, 0, word, _UNKNOWN_ENTRY))
        ends = {"B": (entry, hub), "I": (hub, hub), "E": (hub, 0), "S": (entry, 0)}
        for name, phone in self.phone_ids.items():
            sound, _, place = name.rpartition("_")
            is_noise = sound == SPOKEN_NOISE
            if place in ends and (place != "S" or is_noise):  # one short sound is no word
                start, end = ends[place]
                cost = _UNKNOWN_NOISE if is_noise else _UNKNOWN_PHONE
                self.arcs.append((self.phone(start, phone, 0, cost), end, 0, 0, 0.0))


def build_graph(lexicon: Lexicon, model: Path) -> None:
    """Write `HCLr.fst`, `Gr.fst` and `words.txt` for `lexicon` into the model's graph folder.

    Needs OpenFst 1.7 (Debian: libfst-tools, libfst22-plugins-base); SpeechError without it.
    """
    graph = model / "graph"
    phone_ids = _read_ids(graph / "phones.txt")
    words = {word: i for i, word in enumerate([*sorted(lexicon), UNKNOWN], start=1)}
    arcs = lexicon_arcs(lexicon, words, phone_ids)
    with tempfile.TemporaryDirectory() as folder:
        relabelled = _write_lexicon_fst(arcs, Path(folder), graph / "HCLr.fst")
        ids = {word: relabelled[number] for word, number in words.items()}
        _write_words(ids, graph / "words.txt")
        _write_flat_grammar(ids, Path(folder), graph / "Gr.fst")


def lexicon_arcs(lexicon: Lexicon, words: dict[str, int], phone_ids: dict[str, int]) -> list[Arc]:
    """The loop over all words and [unk], from state 0, which is final as state 1 is.

    `words` has the ids of all words of the lexicon and of [unk], `phone_ids` those of Kaldi's
    phones with their places.
    """
    tree = _Tree(phone_ids)
    tree.silence()
    tree.words(1, list(_entries(lexicon, words, phone_ids)), 0)
    tree.unknown(words[UNKNOWN])
    return tree.arcs


def _entries(lexicon: Lexicon, words: dict[str, int], phone_ids: dict[str, int]) -> Iterator[Entry]:
    for word, ways in sorted(lexicon.items()):
        for said in ways:
            yield tuple(phone_ids[name] for name in _placed(said)), words[word]


def _placed(said: Pronunciation) -> Iterator[str]:
    """Phones with their place in the word: begin, inside, end, or single."""
    if len(said) == 1:
        yield f"{said[0]}_S"
        return
    yield f"{said[0]}_B"
    yield from (f"{phone}_I" for phone in said[1:-1])
    yield f"{said[-1]}_E"


def _read_ids(path: Path) -> dict[str, int]:
    rows = (line.split(" ") for line in path.read_text("utf-8").splitlines())
    return {name: int(number) for name, number in rows if name != "<eps>"}


def _write_lexicon_fst(arcs: Sequence[Arc], folder: Path, path: Path) -> dict[int, int]:
    """Compile and relabel; new word ids by old ones."""
    text = "".join(f"{a} {b} {i} {o} {c:.5f}\n" for a, b, i, o, c in sorted(arcs)) + "1 0\n0 0\n"
    (folder / "HCL.txt").write_text(text, "utf-8")
    _openfst(folder, "fstcompile HCL.txt | fstarcsort --sort_type=olabel > HCL.fst")
    convert = "fstconvert --fst_type=olabel_lookahead --save_relabel_opairs=relabel HCL.fst"
    _openfst(folder, f"{convert} '{path.resolve()}'")
    rows = (line.split() for line in (folder / "relabel").read_text("utf-8").splitlines())
    return {int(old): int(new) for old, new in rows}


def _write_words(ids: dict[str, int], path: Path) -> None:
    rows = sorted(ids.items(), key=lambda row: row[1])
    last = rows[-1][1]
    rows = [("<eps>", 0), *rows, ("#0", last + 1), ("<s>", last + 2), ("</s>", last + 3)]
    path.write_text("".join(f"{word} {number}\n" for word, number in rows), "utf-8")


def _write_flat_grammar(ids: dict[str, int], folder: Path, path: Path) -> None:
    """Any word after any word. Vosk wants this file at load; every turn brings its own grammar."""
    arcs = "".join(f"0 0 {number} {number} 10\n" for w, number in ids.items() if w != UNKNOWN)
    (folder / "G.txt").write_text(arcs + "0 0\n", "utf-8")
    sort = "fstcompile G.txt | fstarcsort --sort_type=ilabel"
    _openfst(folder, f"{sort} | fstconvert --fst_type=const > '{path.resolve()}'")


def _openfst(folder: Path, command: str) -> None:
    for name, library in _LINKS.items():  # OpenFst asks for names that Debian does not use
        if not (folder / name).exists():
            (folder / name).symlink_to(_PLUGINS / library)
    environment = {**os.environ, "LD_LIBRARY_PATH": str(folder)}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SpeechError("openfst-failed", f"OpenFst could not build the graph: {done.stderr}")

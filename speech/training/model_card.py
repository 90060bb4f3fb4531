"""MODEL_CARD.md of a trained model, from what was measured on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from speech.audio import RATE
from speech.tables import table
from speech.training.example import Example
from speech.training.sources import Source, source_of

CARD = "MODEL_CARD.md"
_COLUMNS = {
    "n": "clips",
    "accuracy": "one of six by chance",
    "accuracy_ci95": "95 %",
    "accuracy_near": "of six nearest",
    "accuracy_near_ci95": "95 %",
    "one_of_all": "of all",
    "true_accept_at_fa5": "true accepts at 5 % false",
    "true_accept_at_fa5_ci95": "95 %",
    "true_accept_at_fa10": "at 10 %",
}
_PARTS = {
    "all": "All speakers",
    "by_speaker": "Speaker",
    "by_item_type": "What is said",
    "by_speaker_and_item_type": "Speaker, what is said",
}


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of a source was used."""

    clips: int
    seconds: float
    speakers: int


@dataclass(frozen=True, slots=True)
class MadeOf:
    """What a model came from: source names as in examples, and names of trunks in `sources`."""

    recipe: str
    seed: int
    trained_on: Mapping[str, Amount]
    checked_on: Mapping[str, Amount]
    trunks: Sequence[str]


@dataclass(frozen=True, slots=True)
class Measured:
    """`held_out` is a report of `evaluation`; `more` are further reports in tables' form.

    A further report is rows by name, each with figures by key; `columns` names the keys.
    """

    held_out: Mapping[str, Any]
    words: int
    phones: Sequence[str]
    more: Mapping[str, "MoreFigures"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MoreFigures:
    """One more table of the card: a heading for its rows, its rows and its columns."""

    heading: str
    rows: Mapping[str, Mapping[str, object]]
    columns: Mapping[str, str]


def amounts(examples: Iterable[Example]) -> dict[str, Amount]:
    """How much of which source there is, the names in order of the alphabet."""
    clips: dict[str, int] = {}
    samples: dict[str, int] = {}
    speakers: dict[str, set[str]] = {}
    for example in examples:
        name = example.source.partition(":")[0]
        clips[name] = clips.get(name, 0) + 1
        samples[name] = samples.get(name, 0) + len(example.samples)
        speakers.setdefault(name, set()).update({example.speaker} - {""})
    return {
        name: Amount(clips[name], samples[name] / RATE, len(speakers[name]))
        for name in sorted(clips)
    }


def write_model_card(home: Path, made: MadeOf, measured: Measured, on: date) -> Path:
    """Write the card into the model's folder; its path. Sizes are those of the files there."""
    path = home / CARD
    unfinished = path.with_suffix(".part")
    unfinished.write_text(model_card(home, made, measured, on), "utf-8")
    unfinished.replace(path)
    return path


def model_card(home: Path, made: MadeOf, measured: Measured, on: date) -> str:
    """The card as Markdown."""
    parts = [
        f"# {home.name}",
        _WHAT,
        _facts(home, made, measured, on),
        "## What it was trained on",
        _amounts_table(made.trained_on),
        "Trunks, of which layers were taken over:",
        "\n".join(f"- {_source_line(source_of(name))}" for name in made.trunks),
        *_checks(made.checked_on),
        "## How well it hears people whom it was never trained on",
        _held_out_words(measured.held_out),
        *_tables(measured),
        "## Limits",
        _limits(made, measured),
    ]
    return "\n\n".join(parts) + "\n"


_WHAT = (
    "Danish ears of Kollega: which of the replies that may be said was said, and which words of it "
    "were there. A Vosk model, and beside it a net that says every 20 ms which phone is heard. For "
    "closed sets of known wordings; not for dictation, and not for telling who speaks."
)


def _facts(home: Path, made: MadeOf, measured: Measured, on: date) -> str:
    files = [path for path in home.rglob("*") if path.is_file() and path.name != CARD]
    size = sum(path.stat().st_size for path in files) / 1e6
    return "\n".join(
        (
            f"- made on {on.isoformat()} by recipe `{made.recipe}`, seed {made.seed}",
            f"- {size:.1f} MB in {len(files)} files",
            f"- {measured.words} words, {len(measured.phones)} phones",
        )
    )


def _amounts_table(used: Mapping[str, Amount]) -> str:
    rows: dict[str, dict[str, object]] = {}
    for name, amount in used.items():
        source = source_of(name)
        rows[source.name] = {
            "what": source.what,
            "licence": source.licence,
            "clips": amount.clips,
            "speakers": amount.speakers,
            "minutes": f"{amount.seconds / 60:.1f}",
        }
    columns = {key: key for key in ("what", "licence", "clips", "speakers", "minutes")}
    return table("source", rows, columns)


def _checks(checked: Mapping[str, Amount]) -> list[str]:
    if not checked:
        return []
    return ["Heard for checks only, never in training:", _amounts_table(checked)]


def _source_line(source: Source) -> str:
    return f"{source.name}: {source.what} ({source.licence})"


def _held_out_words(report: Mapping[str, Any]) -> str:
    speakers = ", ".join(report["by_speaker"])
    skipped = len(report.get("skipped", ()))
    left_out = f" {skipped} clips could not be measured." if skipped else ""
    return (
        "Each speaker was heard by a net made by the same recipe without that speaker (leave one "
        f"out): {speakers}.{left_out} *One of six*: what was said stands first among five other "
        "texts, by chance or nearest in sound (homophones left out). *True accepts*: the share "
        "of right texts above the limit that 5 or 10 % of wrong ones pass. Percent; the intervals "
        "are bootstraps over clips."
    )


def _tables(measured: Measured) -> list[str]:
    found = []
    for key, heading in _PARTS.items():
        rows = measured.held_out.get(key)
        if rows:
            found.append(table(heading, {"all": rows} if key == "all" else rows, _COLUMNS))
    for title, more in measured.more.items():
        found += [f"### {title}", table(more.heading, more.rows, more.columns)]
    return found


def _limits(made: MadeOf, measured: Measured) -> str:
    people = sum(a.speakers for n, a in made.trained_on.items() if source_of(n).by_people)
    clips = measured.held_out["all"]["n"]
    lines = [
        f"- People's voices in training: {people}; the rest is synthetic. Held-out figures rest on "
        f"{clips} clips; another voice, room or dialect may do worse than the intervals say.",
        "- No learner was recorded. What accents do to it is measured on synthetic voices alone.",
        "- Near-homophones in one turn cannot be told apart; do not build a turn on them.",
        "- Recordings under the GPL are its sources; they are named above and are not in it.",
    ]
    weakest = _weakest(measured.held_out["by_item_type"])
    if weakest:
        lines.insert(1, weakest)
    return "\n".join(lines)


def _weakest(rows: Mapping[str, Mapping[str, Any]]) -> str:
    if len(rows) < 2:
        return ""
    name = min(rows, key=lambda key: rows[key]["accuracy_near"])
    share = rows[name]["accuracy_near"] * 100
    return f"- Weakest among its nearest rivals: {name} ({share:.0f} %)."

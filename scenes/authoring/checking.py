"""Checking packs as an author wants it: files, words and playthroughs, all at once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from scenes.authoring.counting import (
    Counts,
    DanishRead,
    Helped,
    Met,
    broken_reviews,
    counts_of,
    danish_read,
    helped,
    met_in,
)
from scenes.authoring.parts import our_parts
from scenes.authoring.sheets.rows import pack_rows
from scenes.checks.parts import KnownParts
from scenes.checks.vocabulary import UnknownWords, said_by_learners
from scenes.lint.reading import Reference, read_packs
from scenes.load import Checked, check_pack, pack_folders
from scenes.pack import Pack
from scenes.part import HELP_LANGUAGES
from scenes.playthrough import missing_ways, playthrough_files, run_file
from scenes.problems import Code, PackError, in_order
from speech.errors import SpeechError
from speech.models import vocabulary

OWN_PACKS = Path(__file__).resolve().parent.parent / "packs"


@dataclass(frozen=True, slots=True)
class Ears:
    """What the ears know: words that they cannot hear at all, and those that only half of them can.

    Both are None where there is no speech model.
    """

    unknown: UnknownWords | None = None
    half_known: UnknownWords | None = None


@dataclass(frozen=True, slots=True)
class PackReport:
    """What was found in one pack, file names relative to the folder that was asked about."""

    id: str
    words: int
    phrases: int
    scenes: int
    culture_points: int
    languages: tuple[str, ...]
    errors: tuple[PackError, ...]
    warnings: tuple[PackError, ...]
    counts: Counts
    met: tuple[Met, ...]
    points: tuple[tuple[int, str], ...]  # number and Danish title
    danish: DanishRead
    texts: int
    helped: tuple[Helped, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one pack or several."""

    packs: tuple[PackReport, ...]
    spelling_checked: bool = False

    @property
    def ok(self) -> bool:
        """Whether every pack can be played; warnings do not count."""
        return not self.errors

    @property
    def errors(self) -> tuple[PackError, ...]:
        """The errors of all packs."""
        return tuple(error for pack in self.packs for error in pack.errors)

    @property
    def warnings(self) -> tuple[PackError, ...]:
        """The warnings of all packs."""
        return tuple(error for pack in self.packs for error in pack.warnings)


def our_ears() -> Ears:
    """The ears of the game's own speech model."""
    try:
        known = vocabulary()
    except SpeechError:
        return Ears()

    def half_known(text: str) -> Iterable[str]:
        nobody = set(known.unalignable_words(text))
        return [word for word in known.unknown_words(text) if word not in nobody]

    return Ears(known.unalignable_words, half_known)


def check_packs(
    root: Path = OWN_PACKS,
    ears: Ears | None = None,
    parts: KnownParts | None = None,
    reference: Reference | None = None,
) -> Report:
    """Check the pack in `root`, or every pack in the folders of `root`.

    With the game's own ears and models where nothing else is given. With a `reference` their
    Danish is read too.
    """
    known = our_ears() if ears is None else ears
    made = our_parts() if parts is None else parts
    folders = pack_folders(root)
    found = [check_pack(folder, known.unknown, known.half_known, made) for folder in folders]
    drafts = [checked.draft for checked in found]
    readings = read_packs(drafts, reference) if reference else ((),) * len(drafts)
    reports = (
        _check_one(folder, root, checked, reading)
        for folder, checked, reading in zip(folders, found, readings, strict=True)
    )
    return Report(tuple(reports), bool(reference and reference.dictionary))


def _check_one(
    folder: Path, root: Path, checked: Checked, reading: tuple[PackError, ...]
) -> PackReport:
    errors = [*checked.errors, *broken_reviews(folder)]
    warnings = [*checked.warnings, *reading]
    if checked.pack:
        played = _play_all(checked.pack, folder)
        errors += [error for error in played if not error.is_warning]
        warnings += [error for error in played if error.is_warning]
    if folder.resolve().is_relative_to(OWN_PACKS):  # we can teach our model; an author may not
        half_known = [error for error in warnings if error.code is Code.WORD_HALF_KNOWN]
        errors += half_known
        warnings = [error for error in warnings if error not in half_known]
    above = "" if folder == root else f"{folder.name}/"
    return _report(checked, folder, _under(above, errors), _under(above, warnings))


def said_in(root: Path = OWN_PACKS) -> tuple[str, ...]:
    """All that learners are asked to say in the pack in `root`, or in every pack there, each once.

    As written, slots filled in. What is wrong with a pack does not matter here.
    """
    drafts = (check_pack(folder).draft for folder in pack_folders(root))
    return tuple(dict.fromkeys(text for draft in drafts for text in said_by_learners(draft)))


def _play_all(pack: Pack, folder: Path) -> list[PackError]:
    files = playthrough_files(folder)
    differences = (run_file(pack, path, f"playthroughs/{path.name}") for path in files)
    found = [
        PackError(Code.PLAYTHROUGH_DIFFERS, each.file, each.line, each.text)
        for each in differences
        if each
    ]
    text = "every scene needs a playthrough of this name"
    return found + [
        PackError(Code.PLAYTHROUGH_MISSING, f"playthroughs/{name}", 1, text)
        for name in missing_ways(pack, files)
    ]


def _report(
    checked: Checked,
    folder: Path,
    errors: tuple[PackError, ...],
    warnings: tuple[PackError, ...],
) -> PackReport:
    draft = checked.draft
    rows = pack_rows(draft)
    offered = draft.head.title.help if draft.head else {}
    return PackReport(
        id=draft.head.id if draft.head else folder.name,
        words=len(draft.words),
        phrases=len(draft.phrases),
        scenes=len(draft.scenes),
        culture_points=len(draft.culture),
        languages=tuple(code for code in HELP_LANGUAGES if code in offered),
        errors=errors,
        warnings=warnings,
        counts=counts_of(draft),
        met=met_in(draft),
        points=tuple((point.number, point.title.da) for point in draft.culture),
        danish=danish_read(draft),
        texts=len(rows),
        helped=tuple(helped(rows, folder, language) for language in HELP_LANGUAGES),
    )


def _under(above: str, errors: Iterable[PackError]) -> tuple[PackError, ...]:
    return in_order(replace(error, file=above + error.file) for error in errors)

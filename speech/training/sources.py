"""Whose voices, texts and weights a model may come from, and under which licences."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Something that went into a model. `by_people`: recordings of human voices."""

    name: str
    what: str
    licence: str
    by_people: bool = True


_SOURCES = (
    Source(
        "espeak-ng",
        "synthetic Danish, spoken by the program espeak-ng",
        "GPL-3.0-or-later (program)",
        by_people=False,
    ),
    Source(
        "accented",
        "Danish in accents, tempos and hesitations drawn by dice, spoken by espeak-ng's voices of "
        "26 languages",
        "GPL-3.0-or-later (program)",
        by_people=False,
    ),
    Source(
        "noise",
        "breath, coughs, laughter, knocks made by formulas; hesitations and other languages by "
        "espeak-ng",
        "EUPL-1.2, like this project",
        by_people=False,
    ),
    Source(
        "tuxpaint-stamps-da",
        "names of stamps in Tux Paint, spoken by Joe Dalton",
        "GPL-2.0",
    ),
    Source(
        "klettres-da",
        "letters and syllables of KLettres, spoken by Erik Kjær Pedersen",
        "GPL-2.0-or-later",
    ),
    Source(
        "gcompris-voices-da",
        "words of GCompris-voices, spoken by Maja Høhn",
        "GPL, no version stated",
    ),
    Source(
        "danspeech-examples",
        "example recordings of DanSpeech",
        "repository Apache-2.0, recordings not mentioned: for checks only",
    ),
    Source("common-voice-da", "Mozilla Common Voice, Danish, read aloud", "CC0-1.0"),
    Source("nst-da", "NST's Danish speech (Språkbanken, 16 kHz, reorganized)", "CC0-1.0"),
    Source("coral", "CoRal of the Alexandra Institute", "OpenRAIL-D"),
    Source("whisper-base", "the encoder of OpenAI Whisper base", "MIT", by_people=False),
    Source(
        "vosk-model-small-ko",
        "the Vosk half's lower layers, of vosk-model-small-ko-0.22",
        "Apache-2.0",
        by_people=False,
    ),
)
SOURCES = {source.name: source for source in _SOURCES}


def source_of(name: str) -> Source:
    """The source of this name; one that this project does not know says so."""
    unknown = Source(name, "recordings of the one who trained this model", "see their own terms")
    return SOURCES.get(name, unknown)

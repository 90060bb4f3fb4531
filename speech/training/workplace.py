"""Danish sentences as they are said at work, made of templates: texts for synthetic speech."""

from collections.abc import Iterator
from itertools import product


def _words(row: str) -> tuple[str, ...]:
    return tuple(row.split())


_WHO = _words("jeg du han hun vi de")
_MAY = _words("skal kan vil må")
_DO = (
    "møde", "arbejde", "begynde", "komme", "gå hjem", "holde pause", "spise frokost", "rydde op",
    "gøre rent", "tømme skraldespanden", "vaske gulvet", "pakke varerne ud", "hente varerne",
    "køre truck", "ringe til chefen", "skrive en mail", "hjælpe kunden", "tage telefonen",
    "låse døren", "bestille varer", "tage handsker på", "lave kaffe", "dække bord", "vaske op",
    "skifte tøj", "give medicin", "hente en kørestol", "male væggen", "reparere maskinen",
    "flytte kassen", "scanne pakken", "tælle hylderne", "veje melet", "løfte med benene",
    "sige til", "tjekke skemaet", "melde fejlen", "trykke på knappen", "stemple ind", "bytte vagt",
)  # fmt: skip
_WHEN = (
    "klokken syv", "klokken otte", "klokken halv ni", "klokken kvart over ti", "klokken tolv",
    "i dag", "i morgen", "på mandag", "på tirsdag", "på onsdag", "på torsdag", "på fredag",
    "på lørdag", "på søndag", "efter frokost", "før mødet", "nu", "om en time", "om ti minutter",
    "i weekenden", "med det samme", "hver dag", "i eftermiddag",
)  # fmt: skip
_THING = (
    "hjelmen", "nøglen", "kassen", "kniven", "kosten", "spanden", "telefonen", "computeren",
    "skemaet", "madpakken", "jakken", "uniformen", "medicinen", "rapporten", "kaffen",
    "opvaskemaskinen", "støvsugeren", "stigen", "hammeren", "værktøjet", "bilen", "trucken",
    "pallen", "scanneren", "handskerne", "vognen", "listen", "ordren", "døren", "sengen",
)  # fmt: skip
_WHERE = (
    "på bordet", "på lageret", "i skabet", "i kælderen", "i køkkenet", "på kontoret", "ved døren",
    "på hylden", "i bilen", "på gulvet", "i skuffen", "ved vinduet", "på toilettet", "i kantinen",
    "på plads c fjorten", "ved rampen", "på stue tolv", "i fryseren",
)  # fmt: skip
_HOW = _words(
    "tung ny gammel beskidt ren tom fuld varm kold god dårlig farlig dyr billig vigtig nem svær "
    "våd glat låst færdig klar stille forsinket"
)
_NAMES = _words("Anna Peter Lars Mette Ahmed Fatima Søren Maria Jens Olena Ibrahim Hodan Selam")
_JOBS = _words(
    "kok tjener chauffør elektriker tømrer maler sygeplejerske pædagog rengøringsassistent "
    "lagermedarbejder gartner slagter bager mekaniker sekretær"
)
_LANDS = _words("Polen Ukraine Syrien Somalia Eritrea Iran Afghanistan Tyrkiet Rumænien Danmark")
_NUMBERS = _words(
    "en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten "
    "atten nitten tyve femogtyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede"
)
_UNITS = _words("timer dage kasser kroner minutter kunder paller meter kilo")

_TEMPLATES: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("{} {} {} {}", (_WHO, _MAY, _DO, _WHEN)),
    ("{} {} {}", (_MAY, _WHO, _DO)),
    ("hvornår {} {} {}", (_MAY, _WHO, _DO)),
    ("{} {} ikke {}", (_WHO, _MAY, _DO)),
    ("undskyld {} {} {}", (_MAY, _WHO, _DO)),
    ("{} ligger {}", (_THING, _WHERE)),
    ("{} står {}", (_THING, _WHERE)),
    ("hvor er {}", (_THING,)),
    ("kan du hente {} {}", (_THING, _WHERE)),
    ("læg {} {}", (_THING, _WHERE)),
    ("jeg kan ikke finde {}", (_THING,)),
    ("{} er {}", (_THING, _HOW)),
    ("{} er ikke {}", (_THING, _HOW)),
    ("er {} {}", (_THING, _HOW)),
    ("{} arbejder som {}", (_NAMES, _JOBS)),
    ("jeg hedder {} og jeg er {}", (_NAMES, _JOBS)),
    ("{} kommer fra {}", (_NAMES, _LANDS)),
    ("det tager {} {}", (_NUMBERS, _UNITS)),
    ("vi mangler {} {}", (_NUMBERS, _UNITS)),
    ("jeg har {} {}", (_NUMBERS, _UNITS)),
    ("{} møder {}", (_NAMES, _WHEN)),
    ("har {} fri {}", (_NAMES, _WHEN)),
)


def workplace_lines() -> Iterator[str]:
    """Every sentence that the templates make, always in the same order; some 32,000."""
    for template, slots in _TEMPLATES:
        for words in product(*slots):
            yield template.format(*words).lower()

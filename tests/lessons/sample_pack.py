"""A small whole pack for the tests of lessons: a kitchen with three scenes of rising level."""

from scenes.pack import Pack

WORDS = [
    ("kop", "noun", "en", "cup"),
    ("ske", "noun", "en", "spoon"),
    ("kniv", "noun", "en", "knife"),
    ("gulv", "noun", "et", "floor"),
    ("vand", "noun", "et", "water"),
    ("vaske", "verb", None, "wash"),
    ("tørre", "verb", None, "dry"),
    ("varm", "adjective", None, "hot"),
    ("fem", "number", None, "five"),
]
PHRASES = [
    "Jeg er færdig.",
    "Kan du hjælpe mig?",
    "Hvor er koppen?",
    "Tak for i dag.",
    "Hvad skal jeg gøre nu?",
]


def slug(text: str) -> str:
    plain = text.lower().translate(str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"}))
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def word(da, kind, gender, en):
    help_texts = {"en": en, "ar": f"ar-{en}"}
    picture = None if da == "varm" else slug(da)
    return {
        "id": slug(da),
        "da": da,
        "kind": kind,
        "gender": gender,
        "level": "A1",
        "picture": picture,
        "help": help_texts,
    }


def phrase(da):
    return {
        "id": slug(da),
        "da": da,
        "level": "A1",
        "function": "talking",
        "picture": slug(da),
        "help": {"en": f"en: {da}"},
    }


def reply(reply_id, da, goto, point=None, outcome="met"):
    culture = {"point": point, "outcome": outcome} if point else None
    return {
        "id": reply_id,
        "wordings": [da],
        "goto": goto,
        "culture": culture,
        "help": {"en": f"en: {da}"},
    }


def scene(scene_id, level, words, phrases, point):
    """One asked turn in which `point` can be met or broken; a turn before it holds the line."""
    line = {"id": f"{scene_id}-1", "speaker": "bo", "da": "Er du klar?", "help": {"en": "Ready?"}}
    ask = {
        "task": {"da": "Svar."},
        "replies": [
            reply("jamen", "Jamen, det ved jeg ikke.", "slut"),
            reply("ja-tak", "Ja tak, jeg er klar.", "slut", point),
            reply("naa", "Nå.", "igen", point, "misstep"),
            reply("hvad", "Hvad vil du?", "igen", point, "misstep"),
            reply("gaa-vaek", "Gå væk!", "igen", point, "misstep"),
        ],
    }
    reason = {"point": point, "reason": {"da": "Fordi."}, "again": "spoerg"}
    return {
        "id": scene_id,
        "title": {"da": scene_id},
        "level": level,
        "minutes": 3,
        "about": {"da": scene_id},
        "culture": [point],
        "words": words,
        "phrases": phrases,
        "here": ["bo"],
        "start": "begynd",
        "turns": [
            {"id": "begynd", "say": [line], "goto": "spoerg"},
            {"id": "spoerg", "ask": ask},
            {"id": "igen", "consequence": reason},
            {"id": "slut", "end": {"summary": {"da": "Godt."}}},
        ],
    }


def culture_point(number):
    return {
        "number": number,
        "title": {"da": f"Punkt {number}", "help": {"en": f"Point {number}"}},
        "why": {"da": f"Fordi {number}.", "help": {"en": f"Because {number}."}},
    }


def sample_pack(name: str = "koekken") -> Pack:
    phrases = [slug(da) for da in PHRASES]
    repair = {"id": "igen", "wish": "repeat", "wordings": ["Kan du sige det igen?"]}
    return Pack.model_validate(
        {
            "head": {
                "format": 1,
                "id": name,
                "version": "1.0.0",
                "title": {"da": "Køkkenet"},
                "licence": "EUPL-1.2",
                "authors": ["test"],
                "scenes": ["foerste", "anden", "tredje"],
                "repairs": [repair],
            },
            "workplace": {
                "room": "koekken",
                "title": {"da": "Køkkenet"},
                "people": [
                    {"id": "bo", "name": "Bo", "role": {"da": "Kok"}, "model": "bo", "at": "m"}
                ],
                "marks": [{"id": "m", "x": 0, "y": 0}],
            },
            "words": [word(*w) for w in WORDS],
            "phrases": [phrase(da) for da in PHRASES],
            "culture": [culture_point(n) for n in (1, 10, 12, 30)],
            "scenes": [
                scene("foerste", "A1", ["kop", "ske", "kniv", "varm"], phrases[:2], 1),
                scene("anden", "A1", ["gulv", "vand", "vaske"], phrases[2:4], 10),
                scene("tredje", "B1", ["toerre", "fem"], phrases[4:], 12),
            ],
        }
    )

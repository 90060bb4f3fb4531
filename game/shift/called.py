"""By which Danish words commands, pictures and cards may be called.

Each has a few natural wordings. All words are in the shipped speech model; a test holds that.
"""

from collections.abc import Mapping

from game.view import Screen

COMMAND_WORDS: Mapping[str, tuple[str, ...]] = {
    "pause": ("pause", "hold pause", "jeg vil gerne have en pause"),
    "resume": ("fortsæt", "videre", "gå videre", "jeg er klar igen"),
    "repeat": ("igen", "en gang til", "sig det igen"),
    "slower": ("langsommere", "lidt langsommere"),
    "model": ("vis mig", "vis mig det"),
    "listen": ("hør det langsomt", "lad mig høre det"),
    "help": ("hjælp", "hjælp mig", "jeg har brug for hjælp"),
    "next": ("næste", "videre", "gå videre", "fortsæt"),
    "back": ("tilbage", "gå tilbage"),
    "settings": ("indstillinger", "vis indstillinger"),
    "stop": ("stop", "stop alt", "stop nu"),
}
ALSO: Mapping[tuple[Screen, str], tuple[str, ...]] = {  # what the button says there
    (Screen.BOARD, "next"): ("gå på arbejde", "begynd"),
    (Screen.BOARD, "back"): ("slut for i dag", "farvel"),
    (Screen.WRAP_UP, "next"): ("vi ses",),
}
PICTURE_WORDS: Mapping[str, tuple[str, ...]] = {  # of the sign-in
    "fox": ("ræv", "en ræv"),
    "owl": ("ugle", "uglen", "en ugle"),
    "bear": ("bjørn", "bjørnen", "en bjørn"),
    "hare": ("hare", "haren", "en hare"),
    "cat": ("kat", "katten", "en kat"),
    "dog": ("hund", "hunden", "en hund"),
    "horse": ("hest", "hesten", "en hest"),
    "swan": ("svane", "svanen", "en svane"),
    "whale": ("hval", "hvalen", "en hval"),
    "hedgehog": ("pindsvin", "et pindsvin"),
    "bee": ("bi", "bien", "en bi"),
    "turtle": ("skildpadde", "skildpadden", "en skildpadde"),
    "sun": ("sol", "solen", "en sol"),
    "moon": ("måne", "månen", "en måne"),
    "tree": ("træ", "træet", "et træ"),
    "fish": ("fisk", "fisken", "en fisk"),
    "boat": ("båd", "båden", "en båd"),
    "house": ("hus", "huset", "et hus"),
    "cup": ("kop", "koppen", "en kop"),
    "key": ("nøgle", "nøglen", "en nøgle"),
    "flower": ("blomst", "blomsten", "en blomst"),
}
CARD_WORDS: Mapping[str, tuple[str, ...]] = {  # cards whose text cannot be said as it stands
    "new": ("jeg er ny", "ny"),
    "en": ("engelsk",),
    "ar": ("arabisk",),
    "fa": ("persisk", "farsi"),
    "uk": ("ukrainsk",),
    "so": ("somalisk",),
    "ti": ("tigrinya",),
    "tr": ("tyrkisk",),
    "pl": ("polsk",),
    "warm-up": ("opvarmning",),
    "help_language": ("sprog",),
    "text_size": ("tekst", "stor tekst"),
}

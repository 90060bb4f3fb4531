"""Languages as class lists call them, and the help language that goes with each."""

from collections.abc import Mapping

from lessons.help_language import LANGUAGES

_NAMES: Mapping[str, tuple[str, ...]] = {
    "da": ("dansk", "danish"),
    "en": ("engelsk", "english"),
    "ar": ("arabisk", "arabic", "العربية"),
    "fa": ("persisk", "farsi", "dari", "persian", "فارسی"),
    "uk": ("ukrainsk", "ukrainian", "українська"),
    "so": ("somali", "somalisk", "soomaali"),
    "ti": ("tigrinya", "tigrinja", "tigrina", "ትግርኛ"),
    "tr": ("tyrkisk", "turkish", "türkçe"),
    "pl": ("polsk", "polish", "polski"),
}
_CODES = {name: code for code, names in _NAMES.items() for name in names}


def help_language_of(text: str) -> str:
    """The help language for a name or a code ("Arabisk", "ar", "ar-SY"); "" where we have none."""
    plain = text.strip().casefold()
    code = plain.replace("_", "-").split("-")[0]
    return _CODES.get(plain) or (code if code in LANGUAGES else "")

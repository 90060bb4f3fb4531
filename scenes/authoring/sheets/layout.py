"""How a workbook of texts is laid out: its columns, sheets and languages."""

import tomllib
from functools import cache
from pathlib import Path

INSTRUCTIONS = "Read me"
INTERFACE = "interface"
FILE, ID, WHAT, DANISH, ENGLISH, TEXT, BY, NOTE, DATE = range(9)
EDITABLE = (TEXT, BY, NOTE)
NAMES = {
    "en": "English",
    "ar": "العربية",
    "fa": "فارسی",
    "uk": "Українська",
    "so": "Soomaali",
    "ti": "ትግርኛ",
    "tr": "Türkçe",
    "pl": "Polski",
}
RIGHT_TO_LEFT = frozenset({"ar", "fa"})

_FILE = Path(__file__).with_name("instructions.toml")


def header(language: str) -> tuple[str, ...]:
    """The first row of every sheet of texts; the code tells an import which language it is."""
    own = f"{NAMES[language]} ({language})"
    return ("File", "Id", "What", "Danish", "English", own, "Reviewed by", "Note", "Reviewed on")


@cache
def instructions(language: str) -> str:
    """What a reviewer should do, in her language."""
    text: str = tomllib.loads(_FILE.read_text("utf-8"))[language]
    return text.strip()

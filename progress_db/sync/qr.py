"""Reads the class's QR code from a picture of it."""

from pathlib import Path

from PIL import Image

from progress_db.errors import StoreError
from progress_db.sync.address import SCHEME

MOST_PIXELS = 50_000_000


def link_in(picture: Path) -> str:
    """The enrolment link in the picture. Raises StoreError (bad-picture)."""
    import zxingcpp  # only where a code is read

    try:
        with Image.open(picture) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise _bad(f"{picture.name} is too large: take a smaller picture.")
            grey = opened.convert("L")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise _bad(f"{picture.name} cannot be read as a picture.") from error
    texts = (code.text for code in zxingcpp.read_barcodes(grey))
    found = [text for text in texts if text.lower().startswith(f"{SCHEME}:")]
    if len(found) != 1:
        raise _bad(f"In {picture.name} no code of a class is found: show one code, near and flat.")
    return found[0]


def _bad(text: str) -> StoreError:
    return StoreError("bad-picture", text)

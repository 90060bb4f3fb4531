"""The class's QR code, read from a picture as a camera takes it."""

from pathlib import Path

import pytest
import segno
from PIL import Image, ImageFilter

from progress_db.errors import StoreError
from progress_db.sync.address import address, read_address
from progress_db.sync.qr import link_in

WHERE = address("https://192.168.1.20:8443", "ABCD-2345", "5f" * 32)


def picture(folder: Path, text: str) -> Path:
    path = folder / "code.png"
    segno.make(text).save(str(path), scale=6, border=4)
    return path


def test_the_code_leads_to_the_class(tmp_path: Path) -> None:
    assert read_address(link_in(picture(tmp_path, WHERE.link))) == WHERE


def test_turned_blurred_and_on_a_wall_it_is_still_read(tmp_path: Path) -> None:
    with Image.open(picture(tmp_path, WHERE.link)) as code:
        wall = Image.new("RGB", (1000, 800), (180, 170, 150))
        wall.paste(code.convert("RGB"), (200, 100))
    turned = wall.rotate(7, fillcolor=(180, 170, 150)).filter(ImageFilter.GaussianBlur(1.5))
    turned.save(tmp_path / "photo.jpg", quality=60)
    assert read_address(link_in(tmp_path / "photo.jpg")) == WHERE


def test_what_is_no_code_of_a_class_is_said(tmp_path: Path) -> None:
    (tmp_path / "text.png").write_text("no picture")
    for path in (picture(tmp_path, "https://elsewhere.example"), tmp_path / "text.png"):
        with pytest.raises(StoreError) as caught:
            link_in(path)
        assert caught.value.code == "bad-picture"

"""Workplaces: what is in them, and a school's own, which is checked before it is kept."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, select

from progress_db.server import tables
from progress_db.server.database import reading
from tests.progress_db.cast import Cast, client_of, make_house, sign_in
from tests.scenes.samples import KAFFE


def zipped(old: str = "", new: str = "", inside: str = "kaffe/") -> bytes:
    """The tiny pack as a ZIP; with `old` replaced by `new` in its pack.yaml."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for path in sorted(KAFFE.rglob("*.*")):
            text = path.read_text("utf-8")
            if path.name == "pack.yaml" and old:
                assert old in text
                text = text.replace(old, new, 1)
            archive.writestr(inside + path.relative_to(KAFFE).as_posix(), text)
    return held.getvalue()


def zip_of(*files: tuple[str | ZipInfo, bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return held.getvalue()


def send(client: TestClient, content: bytes) -> Any:
    return client.post("/packs", files={"file": ("pack.zip", content, "application/zip")})


def kept(engine: Engine) -> list[tuple[str, str]]:
    with reading(engine) as connection:
        rows = connection.execute(select(tables.school_packs)).all()
    assert all(sha256(row.content).hexdigest() == row.sha256 for row in rows)
    return [(row.pack, row.version) for row in rows]


def test_every_workplace_can_be_looked_into(teacher: TestClient) -> None:
    page = teacher.get("/packs").text
    assert "Lageret" in page
    assert "Køkkenet" in page
    inside = teacher.get("/packs/lager").text
    assert "Første dag" in inside
    assert "Se ordene (152)" in inside
    assert "Fjern arbejdspladsen" not in inside
    assert teacher.get("/packs/nej").status_code == 404


def test_a_schools_own_workplace_is_kept_and_can_be_assigned(
    engine: Engine, teacher: TestClient, cast: Cast
) -> None:
    answer = send(teacher, zipped())
    assert answer.status_code == 303
    assert kept(engine) == [("kaffe", "0.1.0")]
    page = teacher.get(answer.headers["location"]).text
    assert "skolens egen" in page
    scene = teacher.get("/preview/kaffe/pause")
    assert scene.status_code == 200
    form = {"title": "Pause", "item": ["scene:kaffe:pause"]}
    assert teacher.post(f"/classes/{cast.klass}/assign/new", data=form).status_code == 303


def test_a_newer_one_takes_its_place_and_it_can_be_removed(
    engine: Engine, teacher: TestClient
) -> None:
    send(teacher, zipped())
    assert send(teacher, zipped("version: 0.1.0", "version: 0.1.1", "")).status_code == 303
    assert kept(engine) == [("kaffe", "0.1.1")]
    assert teacher.post("/packs/kaffe/remove").status_code == 303
    assert kept(engine) == []
    assert teacher.post("/packs/lager/remove").status_code == 404


def test_errors_are_told_with_file_and_line(engine: Engine, teacher: TestClient) -> None:
    answer = send(teacher, zipped("licence:", "lisence:"))
    assert answer.status_code == 422
    assert "pack.yaml:" in answer.text
    assert "lisence" in answer.text
    assert kept(engine) == []


def test_the_name_of_one_of_the_games_is_taken(engine: Engine, teacher: TestClient) -> None:
    answer = send(teacher, zipped("id: kaffe", "id: lager"))
    assert answer.status_code == 422
    assert "allerede brugt" in answer.text
    assert kept(engine) == []


def a_link() -> ZipInfo:
    info = ZipInfo("kaffe/link.yaml")
    info.external_attr = 0o120777 << 16
    return info


def broken() -> bytes:
    """A ZIP whose packed bytes are not what they were."""
    content = bytearray(zip_of(("pack.yaml", b"abc" * 4000)))
    content[45:55] = b"\xff" * 10
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "tom"),
        (b"no zip at all", "kan ikke åbnes"),
        (broken(), "kan ikke åbnes"),
        (zip_of(("../../out.yaml", b"x")), "en sti ud"),
        (zip_of(("/etc/out.yaml", b"x")), "en sti ud"),
        (zip_of(("a\\..\\out.yaml", b"x")), "en sti ud"),
        (zip_of((a_link(), b"/etc/passwd")), "en sti ud"),
        (zip_of(("bomb.yaml", bytes(21_000_000))), "for stor"),
        (bytes(5_000_001), "for stor"),
        (zip_of(*((f"{n}.yaml", b"x") for n in range(401))), "for mange filer"),
        (zip_of(("readme.md", b"x")), "ingen pack.yaml"),
        (zip_of(("kaffe/pack.yaml", b"&a [*a, *a]")), "kan ikke bruges"),
    ],
)
def test_what_is_no_pack_is_refused_with_a_clear_answer(
    engine: Engine, teacher: TestClient, content: bytes, told: str
) -> None:
    answer = send(teacher, content)
    assert answer.status_code == 422
    assert told in answer.text
    assert "Traceback" not in answer.text
    assert kept(engine) == []


def test_a_school_sees_its_own_and_no_others(
    engine: Engine, teacher: TestClient, cast: Cast, tmp_path: Path
) -> None:
    send(teacher, zipped())
    seen = {"colleague": 200, "lead": 200, "stranger": 404, "foreigner": 404, "analyst": 403}
    for word, status in seen.items():
        house = make_house(engine, tmp_path)
        with client_of(house) as client:
            sign_in(client, house, cast.accounts[word])
            assert client.get("/packs/kaffe").status_code == status
            if status != 200:
                assert client.post("/packs/kaffe/remove").status_code == status
    assert kept(engine) == [("kaffe", "0.1.0")]

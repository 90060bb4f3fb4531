"""Hostile files: archives that grow, lie or lead out, where a pack or a class list is asked for."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from sqlalchemy import Engine, func, select

from progress_db.server import tables
from progress_db.server.database import reading
from tests.progress_db.cast import client_of, make_cast, make_house, sign_in
from tests.progress_db.server.memory import MB, most_of


def _zip(*files: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def _lying(content: bytes) -> bytes:
    """A ZIP that says of its file that it is small."""
    packed = bytearray(_zip(("xl/workbook.xml", content)))
    size, small = len(content).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    return bytes(packed).replace(size, small)


@pytest.mark.parametrize("where", ["/packs", "/classes/{}/import"])
@pytest.mark.parametrize(
    "bomb",
    [
        _zip(("pack.yaml", b"a" * 150 * MB)),
        _zip(("xl/workbook.xml", b" " * 150 * MB)),
        _lying(b" " * 150 * MB),
        _zip(*((f"{n}.yaml", b" " * MB) for n in range(60))),
        _zip(("inner.zip", _zip(("pack.yaml", b"a" * 50 * MB)))),
        _zip(
            (
                "pack.yaml",
                b"a: &a [x]\n"
                + b"\n".join(
                    b"k%d: &k%d [%s]" % (n, n, b",".join([b"*k%d" % (n - 1) if n else b"*a"] * 9))
                    for n in range(9)
                ),
            )
        ),
        _zip(("pack.yaml", b"[" * 100_000)),
        _zip(("pack.yaml", b"a: " * 50_000)),
        _zip(("pack.yaml", b"a: [" + b"a," * 1_000_000 + b"]")),
        _zip(*((f"{n}.yaml", b"- a\n" * 225_000) for n in range(20))),
    ],
    ids=[
        *("yaml", "workbook", "lying", "many", "nested", "aliases", "deep", "keys"),
        *("values", "texts"),
    ],
)
def test_a_zip_bomb_is_refused_in_little_room(
    sqlite_engine: Engine, tmp_path: Path, where: str, bomb: bytes
) -> None:
    cast, house = make_cast(sqlite_engine), make_house(sqlite_engine, tmp_path)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        answers: list[Any] = []

        def send() -> None:
            file = {"file": ("pack.zip", bomb, "application/zip")}
            answers.append(client.post(where.format(cast.klass), files=file))

        most = most_of(send)
    assert answers[0].status_code == 422
    assert "Traceback" not in answers[0].text
    assert most < 90 * MB
    with reading(sqlite_engine) as connection:
        packs = select(func.count()).select_from(tables.school_packs)
        learners = select(func.count()).select_from(tables.learners)
        assert connection.execute(packs).scalar_one() == 0
        assert connection.execute(learners).scalar_one() == 14

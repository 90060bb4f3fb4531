"""The school's own workplaces: only what was promised, only what can be played, whole or not."""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from progress_db.store import Store
from progress_db.sync.packs import install
from progress_db.sync.wire import PackOffer

SHIPPED = Path(__file__).resolve().parents[3] / "scenes" / "packs"


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store.in_memory()
    yield made
    made.close()


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def a_pack(pack: str = "lager") -> dict[str, bytes]:
    root = SHIPPED / pack
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def offer(content: bytes, pack: str = "lager") -> PackOffer:
    told = sha256(content).hexdigest()
    return PackOffer(pack=pack, version="1.0.0", sha256=told, size=len(content))


def good(_: Path) -> str:
    return ""


def test_a_pack_is_put_in_place_checked_as_any_pack(store: Store, tmp_path: Path) -> None:
    content = zipped(a_pack())
    fetched = []

    def fetch(one: PackOffer) -> bytes:
        fetched.append(one.pack)
        return content

    for _ in range(2):
        assert install(store, tmp_path, [offer(content)], fetch) == ()
    assert fetched == ["lager"], "what is here is not fetched again"
    assert (tmp_path / "lager" / "pack.yaml").read_bytes() == a_pack()["pack.yaml"]
    assert [path.name for path in tmp_path.iterdir()] == ["lager"]
    assert install(store, tmp_path, [], fetch) == ()
    assert list(tmp_path.iterdir()) == [], "what is no longer offered goes"


def test_a_new_version_replaces_the_old_and_a_bad_one_does_not(
    store: Store, tmp_path: Path
) -> None:
    first, second = zipped(a_pack()), zipped({**a_pack(), "extra.md": b"new"})
    bad = zipped({**a_pack(), "scenes/foerste-dag.yaml": b"turns: ["})
    install(store, tmp_path, [offer(first)], lambda _: first, good)
    assert install(store, tmp_path, [offer(second)], lambda _: second, good) == ()
    assert (tmp_path / "lager" / "extra.md").exists()
    (trouble,) = install(store, tmp_path, [offer(bad)], lambda _: bad)
    assert "cannot be played" in trouble
    assert (tmp_path / "lager" / "extra.md").exists()


def test_while_somebody_plays_only_what_is_new_comes(store: Store, tmp_path: Path) -> None:
    words = a_pack()["words.yaml"]
    first, second = (zipped({**a_pack(), "words.yaml": words + end}) for end in (b"# 1", b"# 2"))
    other = zipped(a_pack("kontor"))
    install(store, tmp_path, [offer(first)], lambda _: first, good)
    offers = [offer(second), offer(other, "kontor")]
    come = {"lager": second, "kontor": other}
    assert install(store, tmp_path, offers, lambda o: come[o.pack], good, playing=True) == ()
    assert (tmp_path / "lager" / "words.yaml").read_bytes() == words + b"# 1", (
        "she may be working there"
    )
    assert (tmp_path / "kontor" / "pack.yaml").is_file()
    install(store, tmp_path, offers[1:], lambda o: come[o.pack], good, playing=True)
    assert (tmp_path / "lager").is_dir(), "nor is it taken from under her"
    install(store, tmp_path, offers, lambda o: come[o.pack], good)
    assert (tmp_path / "lager" / "words.yaml").read_bytes() == words + b"# 2"


def _link() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        info = ZipInfo("pack.yaml")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        zipped({"../out.yaml": b"x", "pack.yaml": b"x"}),
        zipped({"/out.yaml": b"x"}),
        zipped({"a/../../out.yaml": b"x"}),
        zipped({"C:\\out.yaml": b"x"}),
        _link(),
        zipped({"pack.yaml": b"0" * 30_000_000}),
        zipped({f"{n}.txt": b"" for n in range(500)}),
        zipped({"nothing.txt": b"x"}),
        b"no zip at all",
        b"",
    ],
    ids=["up", "root", "inner", "drive", "link", "bomb", "many", "no pack", "no zip", "empty"],
)
def test_hostile_zips_leave_nothing_behind(store: Store, tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "school-packs"
    (trouble,) = install(store, folder, [offer(content)], lambda _: content, good)
    assert trouble.startswith("lager: ")
    assert [path.name for path in tmp_path.rglob("*")] == ["school-packs"]
    assert store.file.rows("SELECT * FROM school_packs") == []


def test_only_the_promised_bytes_and_id_are_taken(store: Store, tmp_path: Path) -> None:
    content = zipped(a_pack())
    (other,) = install(store, tmp_path, [offer(content)], lambda _: content + b" ", good)
    assert "not what was promised" in other
    (named,) = install(store, tmp_path, [offer(content, "kontor")], lambda _: content, good)
    assert "its id is lager" in named
    (path,) = install(store, tmp_path, [offer(content, "../up")], lambda _: content, good)
    assert "no id of a pack" in path


def test_what_was_cut_in_the_middle_comes_back(store: Store, tmp_path: Path) -> None:
    content = zipped(a_pack())
    install(store, tmp_path, [offer(content)], lambda _: content, good)
    (tmp_path / "lager").rename(tmp_path / ".old-lager")
    (tmp_path / ".new-half").mkdir()
    install(store, tmp_path, [offer(content)], lambda _: pytest.fail("not again"), good)
    assert [path.name for path in tmp_path.iterdir()] == ["lager"]

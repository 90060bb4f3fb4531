"""The class's file: what is read of it, where it is looked for, and what is let alone."""

import os
import sys
from pathlib import Path

import pytest

from progress_db.errors import StoreError
from progress_db.sync.address import Address
from progress_db.sync.invitation import (
    MOST_BYTES,
    MOST_FILES,
    MOST_REMEMBERED,
    file_name,
    invitations_in,
    read_invitation,
    settle,
    settled,
    written,
)
from progress_db.sync.likely import likely_folders

HERE = Address("https://192.168.1.20:8443", "ABCD-2345", "5f" * 32)
LINK = HERE.link


def put(folder: Path, content: bytes, name: str = "hold.kollega", at: int = 0) -> Path:
    path = folder / name
    path.write_bytes(content)
    if at:
        os.utime(path, (at, at))
    return path


def test_what_the_server_writes_the_device_reads(tmp_path: Path) -> None:
    text = written(HERE, "Kollega: en fil til holdets briller.\nAnd a second\rline.")
    assert text.splitlines()[0] == "# Kollega: en fil til holdets briller. And a second line."
    found = read_invitation(put(tmp_path, text.encode()))
    assert found.where == HERE
    assert found.host == "192.168.1.20:8443"


@pytest.mark.parametrize("content", [f"\ufeff{LINK}", f"\n\n  {LINK}  \n# x\n", HERE.line])
def test_what_an_editor_does_to_it_is_forgiven(tmp_path: Path, content: str) -> None:
    assert read_invitation(put(tmp_path, content.encode())).where == HERE


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Hold 3A", "hold-3a.kollega"),
        ("Køkken på Østerbro / aften", "koekken-paa-oesterbro-aften.kollega"),
        ("../../etc/passwd", "etc-passwd.kollega"),
        ("Øve\r\nSet-Cookie: x", "oeve-set-cookie-x.kollega"),
        ("العربية", "hold.kollega"),
        ("a" * 300, "a" * 40 + ".kollega"),
    ],
)
def test_its_name_is_safe_everywhere(name: str, file: str) -> None:
    assert file_name(name) == file


HOSTILE = {
    "empty": (b"", "no link"),
    "comments": (b"# only\n#words\n", "no link"),
    "huge": (b"#" * (MOST_BYTES + 1), "too large"),
    "binary": (bytes(range(256)), "no text"),
    "utf-16": (LINK.encode("utf-16"), "no text"),
    "two-links": (f"{LINK}\n{LINK}\n".encode(), "more than one line"),
    "scheme": (b"ftp://school.example ABCD-2345", "no address"),
    "program": (b"calc.exe /c", "no address"),
    "link-elsewhere": (b"kollega://leave?server=https://x.example", "not for enrolling"),
    "code": (b"https://school.example ABCD", "no code"),
    "path": (b"https://school.example/x ABCD-2345", "more than a server"),
    "port": (b"https://school.example:99999 ABCD-2345", "port"),
    "host-right-to-left": ("https://\u202eelpmaxe ABCD-2345".encode(), "cannot be shown"),
    "host-letters": ("https://sch\u043eol.example ABCD-2345".encode(), "cannot be shown"),
    "host-long": (b"https://" + b"a" * 200 + b" ABCD-2345", "cannot be shown"),
    "nul": (b"https://a\0b.example ABCD-2345", "cannot be shown"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_anything_else_is_one_sentence_and_is_not_offered(tmp_path: Path, case: str) -> None:
    content, told = HOSTILE[case]
    path = put(tmp_path, content)
    with pytest.raises(StoreError) as caught:
        read_invitation(path)
    assert told in caught.value.text
    assert path.name in caught.value.text
    assert list(invitations_in([tmp_path])) == []


def test_a_file_that_is_not_there_or_is_none(tmp_path: Path) -> None:
    (tmp_path / "folder.kollega").mkdir()
    for name in ("away.kollega", "folder.kollega"):
        with pytest.raises(StoreError, match=r"bad-invitation|kollega"):
            read_invitation(tmp_path / name)
    assert list(invitations_in([tmp_path, tmp_path / "nowhere"])) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")
def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    real = put(elsewhere, LINK.encode(), "real.txt")
    desktop = tmp_path / "desktop"
    desktop.mkdir()
    (desktop / "loop.kollega").symlink_to("loop.kollega")
    (desktop / "away.kollega").symlink_to(real)
    os.mkfifo(desktop / "pipe.kollega")
    assert list(invitations_in([desktop])) == []
    for name in ("loop.kollega", "pipe.kollega"):
        with pytest.raises(StoreError):
            read_invitation(desktop / name)


def test_the_newest_is_first_each_once_and_only_those_that_are_called_so(tmp_path: Path) -> None:
    links = {hour: Address("https://s.example", f"ABCD-234{hour}").link for hour in (5, 6, 7)}
    first, second = tmp_path / "desktop", tmp_path / "downloads"
    for folder in (first, second):
        folder.mkdir()
    put(first, links[5].encode(), "old.kollega", at=1000)
    put(first, b"\0", "newest.kollega", at=9000)
    put(second, links[6].encode(), "new (1).KOLLEGA", at=3000)
    put(second, links[5].encode(), "copy.kollega", at=2000)
    put(second, links[7].encode(), "hold.kollega.txt", at=4000)
    (second / "below").mkdir()
    put(second / "below", links[7].encode(), at=4000)
    found = [one.path.name for one in invitations_in([first, second])]
    assert found == ["new (1).KOLLEGA", "copy.kollega"]


def test_a_folder_full_of_rubbish_costs_little(tmp_path: Path) -> None:
    put(tmp_path, LINK.encode(), "old.kollega", at=1000)
    for number in range(MOST_FILES):
        put(tmp_path, b"x", f"{number}.kollega", at=2000 + number)
    assert list(invitations_in([tmp_path])) == [], "only the newest are opened"


def test_what_was_settled_stays_so_until_the_file_changes(tmp_path: Path) -> None:
    data = tmp_path / "deep" / "kollega.db"
    path = put(tmp_path, LINK.encode())
    mark = read_invitation(path).mark
    assert settled(data) == ()
    settle(data, mark)
    settle(data, mark)
    assert settled(data) == (mark,)
    path.write_text(Address("https://s.example", "WXYZ-2345").link)
    assert read_invitation(path).mark not in settled(data)
    for number in range(MOST_REMEMBERED):
        settle(data, str(number))
    assert len(settled(data)) == MOST_REMEMBERED
    assert mark not in settled(data)


def test_a_damaged_memory_asks_again_and_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    data = tmp_path / "kollega.db"
    (tmp_path / "invitations.json").write_text('{"settled": 7}')
    assert settled(data) == ()
    (tmp_path / "invitations.json").unlink()
    (tmp_path / "invitations.json").mkdir()
    with pytest.raises(StoreError) as caught:
        settle(data, "mark")
    assert caught.value.code == "unwritable"


def test_the_game_looks_on_the_desktop_in_downloads_and_beside_the_progress_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DESKTOP_DIR", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    folders = likely_folders(tmp_path / "own" / "kollega.db")
    assert {tmp_path / name for name in ("Skrivebord", "Overførsler", "own")} <= set(folders)
    assert len(folders) == len(set(folders))
    if sys.platform == "linux":
        assert {tmp_path / "Desktop", tmp_path / "Downloads"} <= set(folders)

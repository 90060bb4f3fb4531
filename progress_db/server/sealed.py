"""Files encrypted in pieces with AES-256-GCM, so that a large backup never sits in memory.

Layout: 8 bytes "KOLSEAL1", 7 random bytes, then pieces of PIECE bytes, each with its 16 bytes of
tag. The nonce of a piece is those 7 bytes, its number (4) and whether it is the last (1): nobody
can cut, swap or leave out a piece (the STREAM construction).
"""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from progress_db.server.errors import ServerError

MARK = b"KOLSEAL1"
PIECE = 1 << 20
TAG = 16


def key_in(path: Path) -> bytes:
    """The key of a file with 64 hex digits. Raises ServerError."""
    try:
        key = bytes.fromhex(path.read_text("ascii").strip())
    except (OSError, ValueError) as error:
        raise ServerError("bad-backup-key", _BAD_KEY) from error
    if len(key) != 32:
        raise ServerError("bad-backup-key", _BAD_KEY)
    return key


def make_key(path: Path) -> None:
    """A new key for the owner's eyes only; never in the place of another."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(secrets.token_bytes(32).hex() + "\n")


def seal(source: BinaryIO, target: BinaryIO, key: bytes) -> None:
    """Encrypt all of `source`."""
    start = secrets.token_bytes(7)
    target.write(MARK + start)
    cipher = AESGCM(key)
    for number, (piece, last) in enumerate(_pieces(source, PIECE)):
        target.write(cipher.encrypt(_nonce(start, number, last), piece, None))


def unseal(source: BinaryIO, target: BinaryIO, key: bytes) -> None:
    """Decrypt. Raises ServerError for another key or a file that is not whole."""
    head = source.read(len(MARK) + 7)
    if not head.startswith(MARK) or len(head) != len(MARK) + 7:
        raise ServerError("damaged-backup", _DAMAGED)
    cipher = AESGCM(key)
    for number, (piece, last) in enumerate(_pieces(source, PIECE + TAG)):
        try:
            target.write(cipher.decrypt(_nonce(head[-7:], number, last), piece, None))
        except InvalidTag as error:
            raise ServerError("damaged-backup", _DAMAGED) from error


def is_sealed(path: Path) -> bool:
    """Whether a file is one of ours."""
    with path.open("rb") as file:
        return file.read(len(MARK)) == MARK


def _pieces(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bool]]:
    piece = source.read(size)
    while True:
        after = source.read(size)
        yield piece, not after
        if not after:
            return
        piece = after


def _nonce(start: bytes, number: int, last: bool) -> bytes:
    return start + number.to_bytes(4, "big") + bytes([last])


_BAD_KEY = "The key file for backups is 64 hex digits: restore it, or make one with `server key`."
_DAMAGED = "The backup is not whole, or was made with another key: take another one."

"""Passwords: argon2 with today's costs, and what a password may not be."""

import secrets
from threading import Semaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from progress_db.server.common_passwords import COMMON

SHORTEST = 10
LONGEST = 200  # more only makes us work
PART = 5  # letters of the login that a password may not be
# Letters that nobody mixes up when she reads them from a slip of paper.
CLEAR = "abcdefghjkmnpqrstuvwxyz23456789"

_HASHER = PasswordHasher()  # RFC 9106's second choice: 64 MiB, three passes
# Each check takes 64 MiB: more at once would let strangers empty the memory.
_AT_ONCE = Semaphore(4)
_NOBODYS = _HASHER.hash(secrets.token_urlsafe(16))


def hashed(password: str) -> str:
    """What the database keeps; takes tens of milliseconds on purpose."""
    with _AT_ONCE:
        return _HASHER.hash(password)


def matches(kept: str | None, password: str) -> bool:
    """Whether it is the password. Without one to compare with it takes the same time, then no."""
    with _AT_ONCE:
        try:
            right = _HASHER.verify(kept or _NOBODYS, password[: LONGEST + 1])
        except (VerificationError, InvalidHashError):
            return False
    return right and kept is not None


def is_old(kept: str) -> bool:
    """Whether it was hashed with other costs than today's, so that it should be hashed again."""
    return _HASHER.check_needs_rehash(kept)


def fault_of(password: str, login: str) -> str:
    """Why it may not be a password, as the end of a key of the texts; empty when it may."""
    plain = password.casefold()
    name = login.casefold().split("@")[0]
    if len(password) < SHORTEST:
        return "short"
    if len(password) > LONGEST:
        return "long"
    if plain == login.casefold() or (len(name) >= PART and name in plain):
        return "login"
    if _is_common(plain):
        return "common"
    return ""


def first_password() -> str:
    """Three groups of four letters (59 bits), for a slip of paper; used once and changed."""
    return "-".join("".join(secrets.choice(CLEAR) for _ in range(4)) for _ in range(3))


def _is_common(plain: str) -> bool:
    """Whether it is known from lists that guessers use, with digits or signs put to its end."""
    bare = plain.strip("0123456789!?.,-_*# ")
    return plain in COMMON or bare in COMMON or len(set(plain)) < 4

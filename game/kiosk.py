"""A class's shared machine: the teacher's code, kept as a salted hash, and what it guards."""

import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import scrypt
from pathlib import Path

from game.errors import GameError

SHORTEST, LONGEST = 4, 6
_COST = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}  # about 40 ms and 16 MiB: once, at a press

Salt = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """What the sitting knows of a kiosk.

    `new_learners`: whether somebody new may sign up without the teacher.
    """

    is_code: Callable[[str], bool]
    new_learners: bool = True


@dataclass(frozen=True, slots=True)
class KioskMemory:
    """What the file holds. `code`: `scrypt$salt$hash` in hex, "" while no code is set."""

    code: str = ""
    new_learners: bool = True


class TeachersFile:
    """A small JSON file in the machine's own folder. What cannot be read counts as no code.

    A code of four to six digits holds against a learner at the machine, not against who takes the
    file away: it guards settings, nothing secret.
    """

    def __init__(self, path: Path, salt: Salt = secrets.token_bytes) -> None:
        self.path, self._salt = path, salt

    def read(self) -> KioskMemory:
        """What was written last."""
        try:
            found = json.loads(self.path.read_text("utf-8"))
            return KioskMemory(str(found["code"]), bool(found["new_learners"]))
        except (OSError, ValueError, TypeError, KeyError):
            return KioskMemory()

    def set_code(self, code: str) -> None:
        """Keep a new code. Raises GameError G020 (no such code) and G021 (cannot be written)."""
        if not SHORTEST <= len(code) <= LONGEST or not (code.isascii() and code.isdigit()):
            text = f"The teacher's code is {SHORTEST} to {LONGEST} digits: choose such a one."
            raise GameError("G020", text)
        self._write(replace(self.read(), code=_hashed(code, self._salt(16))))

    def allow_new_learners(self, allowed: bool) -> None:
        """Keep whether somebody new needs the code. Raises GameError G021."""
        self._write(replace(self.read(), new_learners=allowed))

    def is_code(self, code: str) -> bool:
        """Whether this is the teacher's code; never, while there is none."""
        kept = self.read().code
        try:
            salt = bytes.fromhex(kept.split("$")[1])
        except (IndexError, ValueError):
            return False
        return hmac.compare_digest(_hashed(code, salt), kept)

    def settings(self) -> KioskSettings:
        """For the sitting. Raises GameError G022 where no code is set."""
        kept = self.read()
        if not kept.code:
            text = "A kiosk needs a teacher's code: set one with `./kollega kiosk code`."
            raise GameError("G022", text)
        return KioskSettings(self.is_code, kept.new_learners)

    def _write(self, memory: KioskMemory) -> None:
        fresh = self.path.with_name(f"{self.path.name}.new")
        kept = json.dumps({"code": memory.code, "new_learners": memory.new_learners})
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(kept, "utf-8")
            fresh.replace(self.path)
        except OSError as error:
            text = f"{self.path.name} cannot be written ({error.strerror}): make room on the disk."
            raise GameError("G021", text) from error


def _hashed(code: str, salt: bytes) -> str:
    return f"scrypt${salt.hex()}${scrypt(code.encode(), salt=salt, **_COST).hex()}"

"""Who this device is for its school: `device.json` beside the progress file, secret, written whole.

It names the server and, where its certificate is self-made, that certificate; the device's token;
and the key that signs all that comes down.
"""

import os
from datetime import datetime
from pathlib import Path
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError

from progress_db.errors import StoreError

FILE_NAME = "device.json"


class Device(BaseModel):
    """An enrolled device. `pinned` is the server's own certificate (PEM), "" where none is pinned;

    `public_key` is Ed25519 in hex. `token` is secret: never show or log it.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    server: str
    pinned: str
    device_id: UUID
    token: str
    municipality: int
    public_key: str
    school: str
    class_name: str
    name: str
    enrolled_at: datetime

    def __repr__(self) -> str:
        return f"Device({self.device_id}, {self.server})"

    __str__ = __repr__


class Enrolling(BaseModel):
    """A try to enrol that has not been answered yet; the same try again gives the same device."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    server: str
    code: str
    nonce: UUID


def device_file(data: Path) -> Path:
    """Where the identity of the device is that has this progress file."""
    return data.with_name(FILE_NAME)


def read_device(path: Path) -> Device | None:
    """The device of this file; None where it is not enrolled. Raises StoreError (bad-device)."""
    try:
        return Device.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        text = f"{path.name} cannot be read: enrol this device again with the class's code."
        raise StoreError("bad-device", text) from error


def write_device(path: Path, device: Device) -> None:
    """Keep the identity, for the owner's eyes only. Raises StoreError (unwritable)."""
    _write(path, device.model_dump_json(indent=1))
    _enrolling(path).unlink(missing_ok=True)


def forget_device(path: Path) -> None:
    """The device is nobody's any more; what was practised stays. Raises StoreError."""
    try:
        path.unlink(missing_ok=True)
        _enrolling(path).unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error


def begin_enrolling(path: Path, wanted: Enrolling) -> Enrolling:
    """The try that was begun for this server and code, else this one, written down first."""
    file = _enrolling(path)
    try:
        begun = Enrolling.model_validate_json(file.read_bytes())
        if (begun.server, begun.code) == (wanted.server, wanted.code):
            return begun
    except (OSError, ValidationError):
        pass  # there is none
    _write(file, wanted.model_dump_json())
    return wanted


def _enrolling(path: Path) -> Path:
    return path.with_name("enrolling.json")


def _write(path: Path, text: str) -> None:
    """Whole or not at all, also when the power goes."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> StoreError:
    return StoreError("unwritable", f"{path.name} cannot be written: {error.strerror}.")

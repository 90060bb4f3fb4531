"""A device becomes one of a class, with the class's code."""

import secrets
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from progress_db.errors import StoreError
from progress_db.events import Clock
from progress_db.learners import check_label
from progress_db.sync.address import Address
from progress_db.sync.client import VERSION
from progress_db.sync.device import Device, Enrolling, begin_enrolling, read_device, write_device
from progress_db.sync.door import Door, pin
from progress_db.sync.wire import Enrolled, EnrolRequest

Opens = Callable[[str, str], Door]  # a door to this server, with this certificate


def enrol(where: Address, name: str, path: Path, clock: Clock, open_door: Opens) -> Device:
    """Make this device one of the class; `path` holds its identity afterwards.

    Cut off and tried again it becomes the same device, not a second one. Raises StoreError
    (enrolled, unsafe, other-certificate, refused, personal-number, unwritable) or AwayError.
    """
    _check_free(path)
    check_label(name)
    pinned = pin(where.server, where.print)
    wanted = Enrolling(server=where.server, code=where.code, nonce=uuid4())
    nonce = begin_enrolling(path, wanted).nonce
    asked = EnrolRequest(code=where.code, name=name, nonce=nonce, version=VERSION)
    with open_door(where.server, pinned) as door:
        body = asked.model_dump_json().encode()
        enrolled = door.post("/api/v1/devices", lambda: body, Enrolled)
    device = _device(enrolled, where.server, pinned, name, clock)
    write_device(path, device)
    return device


def made_up_name() -> str:
    """What a device is called until its teacher names it.

    Not the computer's own name: that may be a person's.
    """
    return f"Kollega {secrets.token_hex(2)}"


def _check_free(path: Path) -> None:
    try:
        device = read_device(path)
    except StoreError:
        return  # it cannot be read, so enrolling again is what mends it
    if device is not None:
        text = (
            f"This device is enrolled already, in {device.class_name} at {device.school}:"
            " leave that class first (kollega device leave)."
        )
        raise StoreError("enrolled", text)


def _device(enrolled: Enrolled, server: str, pinned: str, name: str, clock: Clock) -> Device:
    return Device(
        server=server,
        pinned=pinned,
        device_id=enrolled.device_id,
        token=enrolled.token,
        municipality=enrolled.municipality,
        public_key=enrolled.public_key,
        school=enrolled.school,
        class_name=enrolled.class_name,
        name=name,
        enrolled_at=clock(),
    )

"""The headsets of a class: the code with which they join, and each of them."""

from datetime import timedelta
from io import BytesIO
from typing import Annotated, Any, Literal
from uuid import UUID

import segno
from fastapi import APIRouter, Form
from fastapi.responses import Response
from sqlalchemy import Row, select, update

from progress_db.dashboard.classes.lists import set_class
from progress_db.dashboard.classes.named import Teacher
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.downloads import download
from progress_db.dashboard.words import Words
from progress_db.dashboard.written import why_not_line
from progress_db.server.errors import HiddenError
from progress_db.server.ingest.codes import new_class_code
from progress_db.server.tables import devices
from progress_db.sync.address import Address
from progress_db.sync.invitation import file_name, written

OPEN_FOR = {"day": timedelta(days=1), "week": timedelta(days=7)}
FILE_SAYS = (
    "Kollega: Filen gør en computer til en af holdets briller. Træk den over på kollega.cmd.",
    "Kollega: This file makes a computer one of a class's headsets. Drag it onto kollega.cmd.",
)
CLOCK_OFF_S = 120.0  # below that, nobody need do anything
LONGEST_DEVICE = 40
router = APIRouter(include_in_schema=False)
PAGE = "/classes/{class_id}/devices"


@router.get(PAGE)
def devices_page(class_id: UUID, desk: Teacher) -> Response:
    """The code, and the headsets that have joined."""
    return _page(desk, class_id)


@router.get("/classes/{class_id}/board")
def board(class_id: UUID, desk: Teacher) -> Response:
    """The code as large as the room's screen."""
    row = desk.see.klass(class_id)
    return desk.page("classes/board.html", klass=row, code=open_code(desk, row), link=_server(desk))


@router.get("/classes/{class_id}/code.svg")
def code_picture(class_id: UUID, desk: Teacher) -> Response:
    """The enrolment link as a QR code, with the quiet margin that cameras need."""
    _, code = _open_class(desk, class_id)
    out = BytesIO()
    made = segno.make(enrol_link(desk, code), error="m", micro=False)
    made.save(out, kind="svg", scale=8, border=4, dark="#000", light="#fff", xmldecl=False)
    return Response(out.getvalue(), media_type="image/svg+xml")


@router.get("/classes/{class_id}/headsets.kollega")
def headset_file(class_id: UUID, desk: Teacher) -> Response:
    """The link as a small file: the game finds it on a computer, and asks."""
    row, code = _open_class(desk, class_id)
    content = written(_address(desk, code), *FILE_SAYS).encode()
    return download(content, "application/octet-stream", file_name(row.name))


@router.post("/classes/{class_id}/code")
def set_code(
    class_id: UUID, desk: Teacher, open_for: Annotated[Literal["day", "week", "no"], Form()]
) -> Response:
    """Open the class for new headsets with a new code, or close it."""
    row = desk.see.klass(class_id)
    if open_for == "no":
        set_class(desk, class_id, code=None, code_until=None)
        return desk.back(PAGE.format(class_id=class_id), "classes-told-closed")
    if row.ended_at is not None:
        raise HiddenError
    until = desk.now + OPEN_FOR[open_for]
    set_class(desk, class_id, code=new_class_code(), code_until=until)
    return desk.back(PAGE.format(class_id=class_id), "classes-told-open")


@router.post("/devices/{device_id}/rename")
def rename(device_id: UUID, desk: Teacher, name: Annotated[str, Form()] = "") -> Response:
    """Give a headset the name that is written on it."""
    row = desk.see.device(device_id)
    why = why_not_line(name, LONGEST_DEVICE)
    if why:
        return _page(desk, row.class_id, wrong=row.id, typed=name, why=why)
    _set(desk, row, name=name.strip())
    return desk.back(PAGE.format(class_id=row.class_id), "classes-told-device-named")


@router.post("/devices/{device_id}/revoke")
def revoke(device_id: UUID, desk: Teacher) -> Response:
    """A headset that is lost or belongs elsewhere is let in no more."""
    row = desk.see.device(device_id)
    _set(desk, row, revoked_at=desk.now)
    return desk.back(PAGE.format(class_id=row.class_id), "classes-told-device-out")


def open_code(desk: Desk, klass: Row[Any]) -> str:
    """The code of a class while new headsets may join; else ""."""
    over = klass.code_until is None or klass.code_until <= desk.now or klass.ended_at
    return "" if over else str(klass.code or "")


def enrol_link(desk: Desk, code: str) -> str:
    """What a headset needs to join: where we are, the code, and the print of our certificate."""
    return _address(desk, code).link


def clock_words(words: Words, off_s: float) -> str:
    """How a headset's clock goes, in words."""
    if abs(off_s) < CLOCK_OFF_S:
        return words.say("classes-clock-right")
    key = "classes-clock-ahead" if off_s > 0 else "classes-clock-behind"
    return words.say(key, time=words.minutes(abs(off_s)))


def _open_class(desk: Desk, class_id: UUID) -> tuple[Row[Any], str]:
    """A class and its code. Raises HiddenError while no new headset may join."""
    row = desk.see.klass(class_id)
    code = open_code(desk, row)
    if not code:
        raise HiddenError
    return row, code


def _address(desk: Desk, code: str) -> Address:
    return Address(_server(desk), code, desk.house.settings.fingerprint)


def _server(desk: Desk) -> str:
    return desk.house.settings.device_url or str(desk.request.base_url).rstrip("/")


def _set(desk: Desk, device: Row[Any], **columns: object) -> None:
    here = (devices.c.municipality == desk.municipality) & (devices.c.id == device.id)
    desk.connection.execute(update(devices).where(here).values(**columns))


def _page(
    desk: Desk, class_id: UUID, wrong: UUID | None = None, typed: str = "", why: str = ""
) -> Response:
    row = desk.see.klass(class_id)
    here = (devices.c.municipality == desk.municipality) & (devices.c.class_id == class_id)
    found = desk.connection.execute(select(devices).where(here).order_by(devices.c.name)).all()
    code = open_code(desk, row)
    return desk.page(
        "classes/devices.html",
        422 if why else 200,
        klass=row,
        code=code,
        link=enrol_link(desk, code),
        devices=[one for one in found if one.revoked_at is None],
        out=[one for one in found if one.revoked_at is not None],
        clock=lambda one: clock_words(desk.words, one.clock_off_s),
        server=_server(desk),
        file=file_name(row.name),
        wrong=wrong,
        typed=typed,
        why=desk.words.say(why) if why else "",
    )

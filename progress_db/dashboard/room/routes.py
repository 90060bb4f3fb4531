"""The room while headsets are in use: a list that stays fresh, and what one can say to it."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response

from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.packs.shelf import shelf_of
from progress_db.dashboard.pictures import has_picture
from progress_db.dashboard.room.orders import LONGEST_HINT, Said, give_order, said_in
from progress_db.dashboard.room.ready import groups_in
from progress_db.dashboard.room.seen import Seat, fingerprint, looks, seat_of, seats_of
from progress_db.dashboard.written import why_not_line
from progress_db.server.errors import HiddenError
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
Teacher = Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]
Key = Annotated[str, Form(max_length=40)]
Text = Annotated[str, Form(max_length=4000)]
ROOM = "/classes/{class_id}/room"
TOLD = {"pause": "room-told-pause", "go_on": "room-told-go-on", "stop": "room-told-stop"}


@router.get(ROOM)
def room_page(class_id: UUID, desk: Teacher) -> Response:
    """The whole room."""
    klass = desk.see.klass(class_id)
    return desk.page("room/page.html", klass=klass, **_now(desk, class_id))


@router.get(ROOM + "/now")
def room_now(class_id: UUID, desk: Teacher, seen: str = "", heard: str = "") -> Response:
    """What has changed since `seen`: the list anew, or nothing (204)."""
    klass = desk.see.klass(class_id)
    shown = _now(desk, class_id)
    if shown["seen"] == seen:
        return Response(status_code=204)
    return desk.page("room/now.html", klass=klass, tell=shown["heard"] != heard, **shown)


@router.post(ROOM + "/orders")
def order(
    class_id: UUID, desk: Teacher, kind: Annotated[Literal["pause", "go_on", "stop"], Form()]
) -> Response:
    """Pause all, go on, stop all."""
    give_order(desk, class_id, kind)
    return desk.back(ROOM.format(class_id=class_id), TOLD[kind])


@router.get(ROOM + "/hint")
def hint_all_page(class_id: UUID, desk: Teacher) -> Response:
    """A hint to all: ready in every language, or in one's own words."""
    return _hint(desk, class_id, None)


@router.post(ROOM + "/hint")
def hint_all(class_id: UUID, desk: Teacher, ready: Key = "", text: Text = "") -> Response:
    """Send it to every headset of the class."""
    return _send(desk, class_id, None, said_in(ready, text))


@router.get(ROOM + "/hint/{device_id}")
def hint_page(class_id: UUID, device_id: UUID, desk: Teacher) -> Response:
    """A hint to one."""
    return _hint(desk, class_id, device_id)


@router.post(ROOM + "/hint/{device_id}")
def hint(
    class_id: UUID, device_id: UUID, desk: Teacher, ready: Key = "", text: Text = ""
) -> Response:
    """Send it; it is gone after ten minutes if the headset has not asked."""
    return _send(desk, class_id, device_id, said_in(ready, text))


def _send(desk: Desk, class_id: UUID, device_id: UUID | None, said: Said) -> Response:
    why = why_not_line(said.text, LONGEST_HINT)
    if why:
        return _hint(desk, class_id, device_id, 422, said.text, why)
    if device_id is not None:
        device = desk.see.device(device_id)
        if device.class_id != class_id or device.revoked_at is not None:
            raise HiddenError
    give_order(desk, class_id, "hint", device_id, said)
    told = "room-told-hint" if device_id else "room-told-hint-all"
    return desk.back(ROOM.format(class_id=class_id), told)


def _hint(
    desk: Desk,
    class_id: UUID,
    device_id: UUID | None,
    status: int = 200,
    text: str = "",
    why: str = "",
) -> Response:
    klass = desk.see.klass(class_id)
    seat = seat_of(desk, shelf_of(desk), class_id, device_id) if device_id else None
    if device_id and seat is None:
        raise HiddenError
    hers = seat.learner.help_language if seat and seat.learner else ""
    beside = hers or desk.words.language
    values = {"klass": klass, "seat": seat, "text": text, "why": why, "longest": LONGEST_HINT}
    groups = groups_in(beside)
    return desk.page(
        "room/hint.html", status, groups=groups, hers=hers, beside=beside, **values, **_pictures()
    )


def _now(desk: Desk, class_id: UUID) -> dict[str, Any]:
    seats = seats_of(desk, shelf_of(desk), class_id)
    told = _told(desk, seats)
    return {
        "seats": seats,
        "told_now": told,
        "seen": fingerprint([looks(seat) for seat in seats]),
        "heard": fingerprint([told]),
        **_pictures(),
    }


def _told(desk: Desk, seats: Sequence[Seat]) -> str:
    """One sentence for who listens: how many are at it, and who needs help."""
    at_it = sum(seat.state == "playing" for seat in seats)
    help_for = [seat.device for seat in seats if seat.needs_help]
    said = desk.words.say("room-at-it", count=at_it)
    if help_for:
        said += " " + desk.words.say("room-help-for", names=", ".join(help_for))
    return said


def _pictures() -> dict[str, Any]:
    return {"has_picture": has_picture}

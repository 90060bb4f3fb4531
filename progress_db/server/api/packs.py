"""Workplaces that a school has made, for the devices of that school."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response
from sqlalchemy import select

from progress_db.server.database import reading
from progress_db.server.errors import HiddenError
from progress_db.server.house import house_of
from progress_db.server.ingest.door import device_of, seat_of
from progress_db.server.keys import DeviceToken
from progress_db.server.said import said
from progress_db.server.tables import school_packs

router = APIRouter(prefix="/api/v1", tags=["packs"])


@router.get(
    "/packs/{pack}/{sha256}",
    summary="One workplace as a ZIP",
    response_class=Response,
    responses={
        **said(401, 404, 422),
        200: {"description": "The ZIP", "content": {"application/zip": {}}},
    },
)
def get_pack(
    request: Request,
    device: Annotated[DeviceToken, Depends(device_of)],
    pack: Annotated[str, Path(max_length=40, pattern="^[a-z0-9-]+$")],
    sha256: Annotated[str, Path(pattern="^[0-9a-f]{64}$")],
) -> Response:
    """The very one that was offered; its hash is in the address, so it may be fetched in peace."""
    with reading(house_of(request).engine) as connection:
        seat = seat_of(connection, device)
        content = connection.execute(
            select(school_packs.c.content).where(
                school_packs.c.municipality == seat.municipality,
                school_packs.c.school_id == seat.school_id,
                school_packs.c.pack == pack,
                school_packs.c.sha256 == sha256,
            )
        ).scalar_one_or_none()
    if content is None:
        raise HiddenError
    return Response(bytes(content), media_type="application/zip")

"""Events up: a batch comes in, a receipt goes out."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from progress_db.server.house import house_of
from progress_db.server.ingest.door import device_of
from progress_db.server.ingest.reading import read_as, read_body
from progress_db.server.ingest.taking import take_batch
from progress_db.server.keys import DeviceToken
from progress_db.server.said import body_of, said
from progress_db.sync.wire import Batch, Receipt

router = APIRouter(prefix="/api/v1", tags=["events"])

Known = Annotated[DeviceToken, Depends(device_of)]


async def _batch(request: Request, device: Known) -> Batch:
    """Read only for a device that is known: nobody else makes us unpack anything."""
    return read_as(Batch, await read_body(request))


@router.post(
    "/events",
    summary="Take a batch of events",
    responses=said(400, 401, 415, 422),
    openapi_extra=body_of(Batch),
)
def post_events(
    request: Request, device: Known, batch: Annotated[Batch, Depends(_batch)]
) -> Receipt:
    """Insert or ignore: a batch may be sent as often as one likes. See `Receipt`."""
    return take_batch(house_of(request), device, batch)

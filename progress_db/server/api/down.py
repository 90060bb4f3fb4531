"""All that comes down: the bundle and a page of events, signed."""

import gzip
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from progress_db.server.coming_down.came import came_for
from progress_db.server.house import house_of
from progress_db.server.ingest.door import device_of
from progress_db.server.keys import DeviceToken
from progress_db.server.said import said
from progress_db.sync.wire import Came

MOST_SEQ = 2**62
PACKED_FROM = 2000  # bytes; less is not worth it
LEVEL = 5

router = APIRouter(prefix="/api/v1", tags=["down"])


@router.get(
    "/down",
    summary="What has come for a device",
    response_model=Came,
    responses=said(401, 422),
)
def get_down(
    request: Request,
    device: Annotated[DeviceToken, Depends(device_of)],
    after: Annotated[int, Query(ge=0, le=MOST_SEQ)] = 0,
    own: Annotated[bool, Query()] = False,
    learner: Annotated[UUID | None, Query()] = None,
) -> Response:
    """See `Came`. `own`: also the events that this device sent; `learner`: only hers."""
    came = came_for(house_of(request), device, after, learner, own=own)
    content = came.model_dump_json().encode()
    headers = {"Vary": "Accept-Encoding"}
    if len(content) > PACKED_FROM and "gzip" in request.headers.get("accept-encoding", ""):
        content = gzip.compress(content, LEVEL)
        headers["Content-Encoding"] = "gzip"
    return Response(content, media_type="application/json", headers=headers)

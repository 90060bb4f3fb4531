"""Devices: a new one joins a class, one confirms that a learner is gone from it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy import update

from progress_db.server.addresses import address_of
from progress_db.server.database import writing
from progress_db.server.house import house_of
from progress_db.server.ingest.door import device_of
from progress_db.server.ingest.enrolling import TooOftenError, enrol
from progress_db.server.keys import DeviceToken
from progress_db.server.said import said
from progress_db.server.tables import device_erasures
from progress_db.sync.wire import Enrolled, EnrolRequest, ErasedConfirmed

router = APIRouter(prefix="/api/v1", tags=["devices"])


@router.post(
    "/devices",
    summary="Join a class",
    response_model=Enrolled,
    responses=said(400, 401, 403, 422),
)
def post_device(request: Request, asked: EnrolRequest) -> Enrolled | Response:
    """With the code of a class that is open; the same nonce again gives the same device."""
    house = house_of(request)
    try:
        return enrol(house, asked, address_of(request.scope, house.settings.proxies))
    except TooOftenError as error:
        told = {"ok": False, "error": {"code": error.code, "text": error.text}}
        return JSONResponse(told, 429, headers={"Retry-After": str(error.seconds)})


@router.post(
    "/erased",
    summary="Confirm that learners are gone from this device",
    responses=said(400, 401, 422),
)
def post_erased(
    request: Request,
    device: Annotated[DeviceToken, Depends(device_of)],
    confirmed: ErasedConfirmed,
) -> dict[str, bool]:
    """Only those of whom this device was asked; the first time counts."""
    house = house_of(request)
    asked = (
        (device_erasures.c.municipality == device.municipality)
        & (device_erasures.c.device_id == device.device_id)
        & device_erasures.c.learner_id.in_(confirmed.learner_ids)
        & device_erasures.c.done_at.is_(None)
    )
    with writing(house.engine) as connection:
        connection.execute(update(device_erasures).where(asked).values(done_at=house.clock()))
    return {"ok": True}

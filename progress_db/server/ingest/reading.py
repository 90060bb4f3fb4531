"""A body read with care: never more of it in memory than a batch may be, packed or unpacked."""

import zlib
from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError
from starlette.requests import ClientDisconnect

from progress_db.server.errors import ServerError
from progress_db.sync.wire import MOST_BYTES, MOST_PACKED

GZIP = 16 + zlib.MAX_WBITS
LONGEST_FAULT = 200

Model = TypeVar("Model", bound=BaseModel)


class Body:
    """Takes a body piece by piece. Raises ServerError as soon as it is too big or not gzip."""

    def __init__(
        self, *, packed: bool, most_packed: int = MOST_PACKED, most: int = MOST_BYTES
    ) -> None:
        self._packed = zlib.decompressobj(GZIP) if packed else None
        self._most_packed, self._most = (most_packed, most) if packed else (most, most)
        self._came = 0
        self._found = bytearray()

    def add(self, piece: bytes) -> None:
        """The next piece as it came."""
        self._came += len(piece)
        if self._came > self._most_packed:
            raise _too_big()
        if self._packed is None:
            self._found += piece
            return
        try:
            # One byte more than there may be shows a bomb without unpacking it.
            self._found += self._packed.decompress(piece, self._most + 1 - len(self._found))
        except zlib.error as error:
            raise _not_gzip() from error
        if len(self._found) > self._most or self._packed.unconsumed_tail:
            raise _too_big()

    def whole(self) -> bytes:
        """All of it, unpacked."""
        if self._packed is not None and (not self._packed.eof or self._packed.unused_data):
            raise _not_gzip()
        return bytes(self._found)


async def read_body(request: Request) -> bytes:
    """The body of a request, unpacked where its header says gzip. Raises ServerError."""
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "gzip"):
        told = "A body comes as it is or packed with gzip: send it so."
        raise ServerError("bad-encoding", told, 415)
    body = Body(packed=encoding == "gzip")
    try:
        async for piece in request.stream():
            body.add(piece)
    except ClientDisconnect as error:  # a headset out of reach is no fault of ours
        raise ServerError("cut-off", "This body did not come whole: send it again.", 400) from error
    return body.whole()


def read_as(model: type[Model], body: bytes) -> Model:
    """A body as its shape. Raises ServerError 422 that says where it is wrong, never what it is."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in fault["loc"]) or "body"
        told = f"{where}: {fault['msg']}"[:LONGEST_FAULT]
        raise ServerError("bad-request", f"{told}. Correct it and send it again.", 422) from error


def _too_big() -> ServerError:
    return ServerError("too-big", "This body is too big: send it in smaller parts.", 413)


def _not_gzip() -> ServerError:
    return ServerError("bad-gzip", "This body is not whole gzip: send it again.", 400)

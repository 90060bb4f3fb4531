"""The game's own pictures, for every page: `/pictures/fox.png`. They are about nobody."""

from functools import cache
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter
from fastapi import Path as InPath
from fastapi.responses import FileResponse, Response

from progress_db.server.errors import HiddenError

PICTURES = Path(__file__).parents[2] / "assets" / "pictures"
DAY_S = 86_400

router = APIRouter(include_in_schema=False)


@router.get("/pictures/{name}.png")
def picture(name: Annotated[str, InPath(pattern=r"^[a-z0-9-]{1,60}$")]) -> Response:
    """One picture (PNG, 256 x 256); public, as it is in the game."""
    if not has_picture(name):
        raise HiddenError
    headers = {"Cache-Control": f"public, max-age={DAY_S}"}
    return FileResponse(PICTURES / f"{name}.png", media_type="image/png", headers=headers)


def has_picture(name: str | None) -> bool:
    """Whether the game has a picture of this name."""
    return bool(name) and name in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(path.stem for path in PICTURES.glob("*.png"))

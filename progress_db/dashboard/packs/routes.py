"""The pages of workplaces: all of the school, one of them, and an upload."""

from typing import Annotated

from fastapi import APIRouter, File, UploadFile
from fastapi.responses import Response

from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.packs.shelf import by_level, pack_on, shelf_of
from progress_db.dashboard.packs.upload import Looked, keep_pack, look_at, remove_pack
from progress_db.dashboard.pictures import has_picture
from progress_db.server.viewer import Role
from progress_db.sync.unpacking import MOST_PACKED

router = APIRouter(include_in_schema=False)
Teacher = Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]


@router.get("/packs")
def packs_page(desk: Teacher) -> Response:
    """Every workplace of the school, and the way to bring one's own."""
    return _list(desk)


@router.post("/packs")
def upload(desk: Teacher, file: Annotated[UploadFile, File()]) -> Response:
    """Bring a workplace that the school has made."""
    content = file.file.read(MOST_PACKED + 1)
    looked = look_at(content)
    if looked.head is None:
        return _list(desk, looked)
    why = keep_pack(desk, looked.head, content)
    if why:
        return _list(desk, Looked(None, why))
    return desk.back(f"/packs/{looked.head.id}", "packs-told-kept")


@router.get("/packs/{pack_id}")
def pack_page(pack_id: str, desk: Teacher) -> Response:
    """What is in a workplace."""
    pack = pack_on(shelf_of(desk), pack_id)
    return desk.page(
        "packs/pack.html",
        pack=pack,
        own=pack_id not in desk.house.packs,
        levels=list(by_level(pack)),
        languages=sorted({language for word in pack.words for language in word.help}),
        has_picture=has_picture,
    )


@router.post("/packs/{pack_id}/remove")
def remove(pack_id: str, desk: Teacher) -> Response:
    """Take a workplace of the school's own away."""
    remove_pack(desk, pack_id)
    return desk.back("/packs", "packs-told-removed")


def _list(desk: Desk, looked: Looked | None = None) -> Response:
    shelf = shelf_of(desk)
    values = {"shelf": shelf, "ours": desk.house.packs, "looked": looked}
    status = 200 if looked is None else 422
    return desk.page("packs/list.html", status, has_picture=has_picture, **values)

"""A learner's own data: to take along, to erase, and the receipt of an erasure."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import JSONResponse, Response

from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.downloads import download
from progress_db.dashboard.profiling import profile_of
from progress_db.exports.profile import profile_pdf
from progress_db.server.access import What
from progress_db.server.erasure import Order, erase, receipt_of
from progress_db.server.purposes import purposes
from progress_db.server.taking_along import take_along
from progress_db.server.viewer import Role

router = APIRouter(include_in_schema=False)
Hers = Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]


@router.get("/learners/{learner_id}/data")
def her_data(learner_id: UUID, desk: Hers) -> Response:
    """What can be done with all that is kept about her."""
    learner = desk.see.learner(learner_id, What.CLASS)  # her picture and name; nothing is taken yet
    return desk.page("keeping/her_data.html", learner=learner, why="", typed="")


@router.get("/learners/{learner_id}/data.zip")
def take(learner_id: UUID, desk: Hers) -> Response:
    """Everything as a ZIP; its name says nothing about her."""
    desk.see.learner(learner_id, What.EXPORT)
    keys = desk.house.keys
    packed = take_along(desk.connection, keys, desk.municipality, learner_id, desk.now)
    name = f"kollega-{str(learner_id)[-8:]}-{desk.now:%Y%m%d}.zip"
    return download(packed, "application/zip", name)


@router.get("/learners/{learner_id}/profile.pdf")
def profile(learner_id: UUID, desk: Hers) -> Response:
    """What she can do, to take along: hers, in Danish and in her own language."""
    learner = desk.see.learner(learner_id, What.PROFILE)
    made = profile_pdf(profile_of(desk, learner), desk.now)
    return download(made, "application/pdf", f"kollega-profil-{desk.now:%Y%m%d}.pdf")


@router.post("/learners/{learner_id}/erase")
def erase_her(learner_id: UUID, desk: Hers, word: Annotated[str, Form()] = "") -> Response:
    """Erase her everywhere, once the word has been typed."""
    learner = desk.see.learner(learner_id, What.ERASURE)
    wanted = desk.words.say("keeping-erase-word")
    if word.strip().casefold() != wanted.casefold():
        why = desk.words.say("keeping-erase-why", word=wanted)
        return desk.page("keeping/her_data.html", 422, learner=learner, why=why, typed=word[:40])
    order = Order(desk.municipality, learner_id, desk.viewer.account_id)
    ledger = desk.house.settings.backup_folder
    erase(desk.connection, desk.house.keys, ledger, order, desk.now)
    return desk.back(f"/erasures/{learner_id}", "keeping-told-erased")


@router.get("/erasures/{receipt_id}")
def receipt(receipt_id: UUID, desk: Hers) -> Response:
    """What an erasure did, and what is still open; names nobody."""
    found = receipt_of(desk.connection, desk.see.erasure(receipt_id))
    titles = {one.table: getattr(one.title, desk.words.language) for one in purposes().values()}
    return desk.page("keeping/receipt.html", receipt=found, titles=titles)


@router.get("/erasures/{receipt_id}/receipt.json")
def receipt_json(receipt_id: UUID, desk: Hers) -> Response:
    """The same for programs."""
    found = receipt_of(desk.connection, desk.see.erasure(receipt_id))
    heads = {"Content-Disposition": 'attachment; filename="kollega-receipt.json"'}
    return JSONResponse(found.as_json(), headers=heads)

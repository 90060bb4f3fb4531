"""Who has looked at a learner's data: the same list that she has on her headset."""

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from sqlalchemy import select

from progress_db.dashboard.classes.named import Teacher
from progress_db.server.access import What
from progress_db.server.tables import views

MOST = 200
router = APIRouter(include_in_schema=False)


@router.get("/learners/{learner_id}/views")
def views_page(learner_id: UUID, desk: Teacher) -> Response:
    """The newest looks, this one among them."""
    learner = desk.see.learner(learner_id, What.VIEWS)
    here = (views.c.municipality == desk.municipality) & (views.c.learner_id == learner_id)
    newest = select(views).where(here).order_by(views.c.at.desc(), views.c.id.desc()).limit(MOST)
    rows = desk.connection.execute(newest).all()
    return desk.page("classes/views.html", learner=learner, rows=rows, most=MOST)

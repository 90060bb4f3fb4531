"""Assigning: what a class, a group or one learner is to practise, and a look at it first."""

from fastapi import APIRouter

from progress_db.dashboard.assigning import preview, routes

router = APIRouter(include_in_schema=False)
router.include_router(routes.router)
router.include_router(preview.router)

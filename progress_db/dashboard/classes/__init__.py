"""Classes: who is in them, what they practised, their cards, their headsets, lists in and out."""

from fastapi import APIRouter

from progress_db.dashboard.classes import (
    cards,
    devices,
    exporting,
    groups,
    importing,
    klass,
    lists,
    people,
    viewed,
)

router = APIRouter(include_in_schema=False)
for _part in (lists, klass, groups, people, cards, devices, importing, exporting, viewed):
    router.include_router(_part.router)

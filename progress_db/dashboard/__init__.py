"""The pages of teachers, schools and municipalities, made on the server."""

from collections.abc import Iterator
from importlib import import_module

from fastapi import APIRouter

AREAS = (
    "home",
    "getting_started",
    "sign_in",
    "sign_in_with",
    "set_up",
    "account",
    "school",
    "operation_accounts",
    "operation",
    "pictures",
    "classes",
    "assigning",
    "learner",
    "room",
    "figures",
    "plans",
    "her_data",
    "keeping",
    "xapi",
    "packs",
)  # modules of this package, each with a `router`


def areas() -> Iterator[APIRouter]:
    """The routers of every area."""
    for name in AREAS:
        yield import_module(f"{__name__}.{name}").router

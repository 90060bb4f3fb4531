"""The doors for devices and for watchers of the server: JSON, no pages."""

from collections.abc import Iterator
from importlib import import_module

from fastapi import APIRouter

DOORS = ("health", "metrics")  # modules of this package, each with a `router`


def doors() -> Iterator[APIRouter]:
    """The routers of every door."""
    for name in DOORS:
        yield import_module(f"{__name__}.{name}").router

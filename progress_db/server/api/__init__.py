"""The doors for devices and for watchers of the server: JSON, no pages."""

from collections.abc import Iterator
from importlib import import_module

from fastapi import APIRouter

# Modules of this package, each with a `router`.
DOORS = ("health", "metrics", "devices", "events", "down", "packs", "live")


def doors() -> Iterator[APIRouter]:
    """The routers of every door."""
    for name in DOORS:
        yield import_module(f"{__name__}.{name}").router

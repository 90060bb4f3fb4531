"""Figures for whoever watches the server: requests, jobs, erasures that wait. No person."""

import hmac
import os

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response
from prometheus_client import REGISTRY, CollectorRegistry, Gauge, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from sqlalchemy import Connection, func, select

from progress_db.server.database import reading
from progress_db.server.errors import HiddenError
from progress_db.server.house import House, house_of
from progress_db.server.tables import device_erasures, job_runs

router = APIRouter(tags=["health"])
LOCAL = frozenset({"127.0.0.1", "::1"})


@router.get(
    "/metrics",
    summary="Prometheus metrics; from this machine, or with the token",
    response_class=PlainTextResponse,
    responses={404: {"description": "Not for you", "content": {"text/html": {}}}},
)
def metrics(request: Request) -> Response:
    """404 for everybody else."""
    house = house_of(request)
    if not _may(request, house):
        raise HiddenError
    with reading(house.engine) as connection:
        ours = _from_database(connection)
    text = generate_latest(_counted()) + generate_latest(ours)
    return PlainTextResponse(text.decode(), media_type="text/plain; version=0.0.4")


def _may(request: Request, house: House) -> bool:
    wanted = house.settings.metrics_token
    if wanted:
        sent = request.headers.get("Authorization", "")
        return hmac.compare_digest(sent.encode(), f"Bearer {wanted}".encode())
    # Behind a proxy on this machine everybody would seem to be here.
    passed_on = {"x-forwarded-for", "forwarded"} & set(request.headers)
    return not passed_on and request.client is not None and request.client.host in LOCAL


def _counted() -> CollectorRegistry:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    all_processes = CollectorRegistry()
    MultiProcessCollector(all_processes)  # type: ignore[no-untyped-call]
    return all_processes


def _from_database(connection: Connection) -> CollectorRegistry:
    found = CollectorRegistry()
    ended = Gauge("kollega_job_ended_timestamp", "Last end of a job", ("job",), registry=found)
    ends = select(job_runs.c.job, func.max(job_runs.c.ended_at)).group_by(job_runs.c.job)
    for job, at in connection.execute(ends).tuples():
        if at is not None:
            ended.labels(job).set(at.timestamp())
    waiting = Gauge("kollega_device_erasures_waiting", "Not confirmed yet", registry=found)
    open_ = select(func.count()).where(device_erasures.c.done_at.is_(None))
    waiting.set(connection.execute(open_).scalar_one())
    return found

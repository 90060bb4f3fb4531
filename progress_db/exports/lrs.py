"""Statements sent to a learning record store (LRS), in batches; a fault is tried again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import httpx
from tenacity import (
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential_jitter,
)

from progress_db.exports.xapi import VERSION, Statement
from progress_db.server.errors import ServerError

AT_ONCE = 100
TRIES = 4
SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Lrs:
    """Where: the LRS's xAPI address (without `/statements`), and its key and secret."""

    url: str
    key: str
    secret: str


class _NotNowError(Exception):
    """The LRS is away or busy: worth another try."""


def send(lrs: Lrs, statements: Sequence[Statement], first_wait_s: float = 1.0) -> int:
    """Send all; gives how many. Raises ServerError; what was sent before may be sent again."""
    heads = {"X-Experience-API-Version": VERSION}
    tries = Retrying(
        stop=stop_after_attempt(TRIES),
        wait=wait_exponential_jitter(multiplier=first_wait_s, max=30, jitter=first_wait_s),
        retry=retry_if_exception_type(_NotNowError),
        reraise=True,
    )
    try:
        with httpx.Client(auth=(lrs.key, lrs.secret), headers=heads, timeout=SECONDS) as client:
            for batch in _batches(statements):
                _put_in(tries, client, f"{lrs.url.rstrip('/')}/statements", batch)
    except _NotNowError as error:
        told = "The LRS does not answer: nothing is lost, try again later."
        raise ServerError("lrs-away", told, 502) from error
    return len(statements)


def _put_in(tries: Retrying, client: httpx.Client, url: str, batch: Sequence[Statement]) -> None:
    """An LRS that has one of the ids with other words refuses the whole batch, so it is halved
    until that one stands alone: the LRS keeps what it has, and all others come in.
    """
    if tries(_post, client, url, batch) or len(batch) == 1:
        return
    middle = len(batch) // 2
    _put_in(tries, client, url, batch[:middle])
    _put_in(tries, client, url, batch[middle:])


def _post(client: httpx.Client, url: str, batch: Sequence[Statement]) -> bool:
    """Whether the batch was taken; False where it has an id that the LRS has already."""
    try:
        answer = client.post(url, json=list(batch))
    except httpx.TransportError as error:
        raise _NotNowError from error
    if answer.status_code == 429 or answer.status_code >= 500:
        raise _NotNowError
    if answer.status_code == 409:
        return False
    if answer.status_code >= 300:
        told = f"The LRS refused the statements ({answer.status_code}): check its address and key."
        raise ServerError("lrs-refused", told, 502)
    return True


def _batches(statements: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    for at in range(0, len(statements), AT_ONCE):
        yield statements[at : at + AT_ONCE]

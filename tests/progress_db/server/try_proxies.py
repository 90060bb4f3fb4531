"""The server behind real proxies: `python -m tests.progress_db.server.try_proxies [nginx|caddy]`.

Prints a line for each thing that it sees, and ends with 1 where one of them is not as the docs say.
Needs nginx (Debian: nginx-light), Caddy and PostgreSQL; nothing of it is left running.
"""

import ssl
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from subprocess import Popen
from threading import Event as Flag
from threading import Thread
from time import sleep
from uuid import UUID

import httpx
from sqlalchemy import func, select, update

from progress_db.events import Event, EventKind, Json, new_event
from progress_db.server.database import engine_for, reading, writing
from progress_db.server.keys import DeviceToken, Keys
from progress_db.server.local_postgres import local_postgres
from progress_db.server.migrations import upgrade
from progress_db.server.passwords import hashed
from progress_db.server.tables import accounts, events
from tests.progress_db.batches import batch
from tests.progress_db.cast import HERE, SECRET, Cast, make_cast
from tests.progress_db.server import proxied
from tests.progress_db.server.forms import fields_of

PASSWORD = "graa-himmel-over-havnen"
PROXIES = {"nginx": proxied.nginx, "caddy": proxied.caddy}
SENDERS, RATE, TRIES = 4, 4, 1000
_BAD: list[str] = []


@dataclass(slots=True)
class Place:
    """A server with a filled database behind a proxy."""

    folder: Path
    app_port: int
    front: int
    url: str  # of the database
    cast: Cast
    log: Path  # of the proxy

    @property
    def base(self) -> str:
        """How browsers call it."""
        return f"https://localhost:{self.front}"

    def browser(self, address: str = "127.0.0.1") -> httpx.Client:
        """A browser at an address of this machine."""
        context = ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))
        door = httpx.HTTPTransport(verify=context, local_address=address)
        return httpx.Client(base_url=self.base, transport=door, timeout=30)

    def headset(self) -> httpx.Client:
        """The class's device."""
        made = self.browser()
        token = Keys(SECRET).device_token(DeviceToken(HERE, self.cast.device))
        made.headers["Authorization"] = f"Bearer {token}"
        return made

    def app(self) -> AbstractContextManager[Popen[bytes]]:
        """The server itself, as long as this lasts."""
        told = {"DATABASE_URL": self.url, "KOLLEGA_SECRET": SECRET.hex()}
        told |= {"KOLLEGA_PUBLIC_URL": self.base, "KOLLEGA_PROXIES": "127.0.0.1"}
        told |= {"KOLLEGA_RATE_SIGN_IN": str(RATE)}
        return proxied.app(self.folder, self.app_port, **told)


def main() -> None:
    """Try what was asked for."""
    for name in sys.argv[1:] or PROXIES:
        with placed(name) as place:
            with place.app():
                proxied.until_it_answers(f"{place.base}/readyz", place.folder / "fullchain.pem")
                signs_in(place)
                sends(place)
                sees_the_room(place)
                refuses(place)
                knows_addresses(place)
            goes_down_and_up(place)
            names_nobody(place)
    sys.exit(1 if _BAD else 0)


@contextmanager
def placed(name: str) -> Iterator[Place]:
    """A database with people, and the proxy; the server is not there yet."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = stack.enter_context(local_postgres("-c fsync=off")).format("postgres")
        engine = engine_for(url)
        upgrade(engine)
        cast = make_cast(engine, datetime.now(UTC))
        with writing(engine) as connection:
            connection.execute(update(accounts).values(password=hashed(PASSWORD)))
        engine.dispose()
        proxied.self_signed(folder)
        ports = proxied.free_port(), proxied.free_port()
        log = stack.enter_context(PROXIES[name](folder, *ports))
        print(f"--- {name}")
        yield Place(folder, *ports, url, cast, log)


def saw(what: str, right: object, more: object = "") -> None:
    """One line."""
    print("ok " if right else "NOT", what, more if not right else "", flush=True)
    if not right:
        _BAD.append(what)


def signs_in(place: Place) -> None:
    """By the form, with cookies that no other server may set."""
    with place.browser() as browser:
        page = browser.get("/sign-in")
        fields = fields_of(page.text, "/sign-in")
        told = {**fields, "login": "teacher@example.org", "password": PASSWORD}
        answer = browser.post("/sign-in", data=told)
        cookies = answer.headers.get_list("set-cookie")
        saw("signed in", answer.status_code == 303, answer.status_code)
        whole = all(
            one.startswith("__Host-") and "secure" in one.lower() and "path=/" in one.lower()
            for one in cookies
        )
        saw("cookies are __Host- and Secure", cookies and whole, cookies)
        saw("HSTS", "strict-transport-security" in answer.headers)
        home = browser.get(f"/classes/{place.cast.klass}")
        saw("class page", home.status_code == 200 and "DU2" in home.text, home.status_code)


def sends(place: Place) -> None:
    """A batch as a headset sends it."""
    with place.headset() as headset:
        answer = _send(headset, place.cast)
        saw("a batch is stored", answer.status_code == 200, answer.text)


def sees_the_room(place: Place) -> None:
    """A headset says where it is, the teacher sees it and pauses it, and it hears of it."""
    room = f"/classes/{place.cast.klass}/room"
    with place.headset() as headset, place.browser() as browser:
        here = {"state": "playing", "orders_after": 0, "learner_id": str(place.cast.learners[0])}
        first = headset.post("/api/v1/live", json=here)
        fields = fields_of(browser.get("/sign-in").text, "/sign-in")
        told = {**fields, "login": "teacher@example.org", "password": PASSWORD}
        browser.post("/sign-in", data=told)
        now = browser.get(f"{room}/now")
        saw("the room", (first.status_code, now.status_code) == (200, 200), first.text)
        fields = fields_of(browser.get(room).text, f"{room}/orders")
        paused = browser.post(f"{room}/orders", data={**fields, "kind": "pause"})
        heard = headset.post("/api/v1/live", json=here).json()
        saw("a pause is heard", heard.get("orders"), (paused.status_code, heard))


def refuses(place: Place) -> None:
    """What is too large is refused in our words; what is for this machine alone is not there."""
    with place.headset() as headset:
        batch_ = headset.post("/api/v1/events", content=b"x" * 2_100_000)
        ours = batch_.status_code == 413 and "too-large" in batch_.text
        saw("413 for a batch, in our words", ours, (batch_.status_code, batch_.text[:200]))
        pack = headset.post("/packs", content=b"x" * 30_000_000)
        ours = pack.status_code == 413 and "20" in pack.text and "MB" in pack.text
        saw("413 for a pack, in our words", ours, (pack.status_code, pack.text[:200]))
        saw("no metrics", headset.get("/metrics").status_code == 404)
        other = headset.get("/sign-in", headers={"Host": "evil.example"})
        saw("no other name", other.status_code in (200, 421) and b"evil" not in other.content)


def knows_addresses(place: Place) -> None:
    """One address that tries too often is stopped, whatever it writes; its neighbour is not."""

    def tried(browser: httpx.Client, times: int) -> set[int]:
        fields = fields_of(browser.get("/sign-in").text, "/sign-in")
        told = {**fields, "password": "wrong"}
        return {
            browser.post(
                "/sign-in",
                data={**told, "login": f"nobody-{n}"},
                headers={"X-Forwarded-For": f"198.51.100.{n}"},
            ).status_code
            for n in range(times)
        }

    with place.browser("127.0.0.2") as one, place.browser("127.0.0.3") as other:
        first, second = tried(one, 4 * RATE), tried(other, 1)
    saw("the address of who asks", 429 in first and 429 not in second, (first, second))


def goes_down_and_up(place: Place) -> None:
    """The server is stopped and started while headsets send: every batch is there once."""
    stop, seen, sent = Flag(), list[int](), list[UUID]()

    def send() -> None:
        with place.headset() as headset:
            while not stop.is_set():
                one = _played(place.cast)
                if _until_stored(headset, place.cast, one, seen):
                    sent.append(one.id)

    threads = [Thread(target=send) for _ in range(SENDERS)]
    with place.app() as first:
        for thread in threads:
            thread.start()
        sleep(3)
        first.terminate()
        first.wait(30)
    with place.app():
        sleep(3)
        stop.set()
        for thread in threads:
            thread.join()
    engine = engine_for(place.url)
    with reading(engine) as connection:
        mine = select(func.count()).where(events.c.id.in_(sent))
        found = connection.execute(mine).scalar_one()
    engine.dispose()
    counts = {status: seen.count(status) for status in sorted(set(seen))}
    right = set(counts) <= {200, 502, 503} and found == len(sent) and 200 in counts
    saw(f"restarted under load: {counts}, {found} of {len(sent)} events there", right)


def names_nobody(place: Place) -> None:
    """No log has an address, a login, a path with an id or a token."""
    logs = [*place.folder.glob("*.log"), *place.folder.glob("*said")]
    said = "".join(path.read_text() for path in logs)
    found = [
        word
        for word in (str(place.cast.klass), "teacher@", "198.51.100", "127.0.0.2", "Bearer")
        if word in said
    ]
    for line in said.splitlines():
        if "unexpected" in line or "caught" in line:
            print(line[:800])
    saw(f"{len(said.splitlines())} log lines name nobody", not found, found)


def _until_stored(headset: httpx.Client, cast: Cast, event: Event, seen: list[int]) -> bool:
    for _ in range(TRIES):
        if _try(headset, cast, event, seen) == 200:
            return True
        sleep(0.05)
    return False


def _try(headset: httpx.Client, cast: Cast, event: Event, seen: list[int]) -> int:
    try:
        status = _send(headset, cast, event).status_code
    except httpx.TransportError:
        status = 0
    seen.append(status)
    return status


def _played(cast: Cast) -> Event:
    def clock() -> datetime:
        return datetime.now(UTC)

    body: dict[str, Json] = {"scene": "foerste-dag"}
    return new_event(clock, cast.learners[0], EventKind.SCENE_STARTED, body, "lager", "1.1.0", "3")


def _send(headset: httpx.Client, cast: Cast, event: Event | None = None) -> httpx.Response:
    body = batch([event or _played(cast)], datetime.now(UTC)).model_dump_json()
    return headset.post(
        "/api/v1/events", content=body, headers={"Content-Type": "application/json"}
    )


if __name__ == "__main__":
    main()

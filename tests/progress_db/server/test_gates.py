"""What a request must pass: our name, its pace, its size; and whose address it is."""

import anyio
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from progress_db.server.addresses import address_of, check_proxies, is_ours
from progress_db.server.errors import ServerError
from progress_db.server.gates import MB, BodyGate, most_of
from progress_db.server.house import House
from progress_db.server.rates import Pace
from progress_db.server.settings import ServeSettings
from tests.progress_db.cast import client_of, make_house
from tests.progress_db.server.forms import fields_of


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def with_settings(house: House, **settings) -> House:
    made = ServeSettings(server=house.settings.server, **settings)
    return House(house.engine, house.keys, made, house.packs, house.clock)


# --- pace -----------------------------------------------------------------------------------


def test_a_bucket_empties_and_fills_again():
    clock = Clock()
    pace = Pace(60, clock)
    assert [pace.wait("a") for _ in range(60)] == [0.0] * 60
    assert pace.wait("a") == pytest.approx(1.0)
    assert pace.wait("b") == 0.0
    clock.now += 0.5
    assert pace.wait("a") == pytest.approx(0.5)  # asking in vain costs nothing
    clock.now += 0.5
    assert pace.wait("a") == 0.0
    clock.now += 10_000
    assert sum(not pace.wait("a") for _ in range(100)) == 60


def test_only_so_many_buckets_are_kept():
    pace = Pace(1, Clock(), most_kept=10)
    for number in range(1000):
        pace.wait(str(number))
    assert len(pace) == 10


def test_nought_is_without_end():
    pace = Pace(0, Clock())
    assert not any(pace.wait("a") for _ in range(10_000))


def test_too_many_tries_at_the_door_are_told_when_to_come_again(engine, tmp_path):
    house = with_settings(make_house(engine, tmp_path), rate_sign_in=3)
    with client_of(house) as client:
        fields = fields_of(client.get("/sign-in").text)
        typed = {**fields, "login": "x", "password": "y"}
        codes = [client.post("/sign-in", data=typed).status_code for _ in range(4)]
        answer = client.post("/sign-in", data=typed)
        assert client.get("/sign-in").status_code == 200  # looking at the form is free
    assert codes == [422, 422, 422, 429]
    assert 1 <= int(answer.headers["retry-after"]) <= 20
    assert f"Vent {answer.headers['retry-after']} sekund" in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_coming_back_from_a_provider_counts_as_a_try(engine, tmp_path):
    """Each time we would ask the provider, who may take ten seconds: strangers must not make us."""
    house = with_settings(make_house(engine, tmp_path), rate_sign_in=3)
    with client_of(house) as client:
        codes = [client.get("/sign-in/back/nobody?code=x").status_code for _ in range(4)]
    assert codes == [404, 404, 404, 429]


def test_a_device_is_slowed_down_without_its_neighbours(engine, tmp_path):
    house = with_settings(make_house(engine, tmp_path), rate_device=2, rate_address=100)
    one, other = {"Authorization": "Bearer one"}, {"Authorization": "Bearer other"}
    with client_of(house) as client:
        codes = [client.get("/api/nothing", headers=one).status_code for _ in range(3)]
        said = client.get("/api/nothing", headers=one).json()
        assert client.get("/api/nothing", headers=other).status_code == 404
    assert codes == [404, 404, 429]
    assert said["error"]["code"] == "too-fast"


# --- whose address --------------------------------------------------------------------------


def scope(peer: str | None, *forwarded: str):
    headers = [(b"x-forwarded-for", one.encode()) for one in forwarded]
    return {"type": "http", "client": (peer, 1) if peer else None, "headers": headers}


@pytest.mark.parametrize(
    ("peer", "forwarded", "proxies", "address"),
    [
        ("203.0.113.9", ("198.51.100.1",), "", "203.0.113.9"),  # anybody can write that header
        ("203.0.113.9", ("198.51.100.1",), "10.0.0.0/8", "203.0.113.9"),
        ("10.0.0.2", ("198.51.100.1",), "10.0.0.0/8", "198.51.100.1"),
        ("10.0.0.2", ("1.1.1.1, 198.51.100.1, 10.0.0.3",), "10.0.0.0/8", "198.51.100.1"),
        ("10.0.0.2", ("1.1.1.1", "198.51.100.1"), "10.0.0.2", "198.51.100.1"),
        ("10.0.0.2", ("1.1.1.1, rubbish",), "10.0.0.2", "10.0.0.2"),
        ("10.0.0.2", (), "10.0.0.2", "10.0.0.2"),
        ("::ffff:10.0.0.2", ("198.51.100.1",), "10.0.0.2", "198.51.100.1"),
        ("2001:db8:1:2:3::4", (), "", "2001:db8:1:2::/64"),  # all of a subscriber's are one
        (None, ("198.51.100.1",), "10.0.0.2", ""),
    ],
)
def test_the_address_is_that_of_who_asks(peer, forwarded, proxies, address):
    assert address_of(scope(peer, *forwarded), proxies) == address


def test_a_list_of_proxies_that_cannot_be_read_is_said_at_the_start():
    with pytest.raises(ServerError, match="KOLLEGA_PROXIES"):
        check_proxies("10.0.0.0/8, the proxy")


# --- our name -------------------------------------------------------------------------------


def test_by_which_names_we_are_called(tmp_path):
    settings = ServeSettings(
        server=tmp_path, public_url="https://Kollega.Example.org", hosts="app, kollega.local"
    )
    for ours in ("kollega.example.org", "app", "localhost", "192.168.1.20", "::1"):
        assert is_ours(ours, settings)
    for theirs in ("evil.example", "kollega.example.org.evil.example", "", "192.168.1.20.nip.io"):
        assert not is_ours(theirs, settings)


def test_another_name_gets_no_page(engine, tmp_path):
    house = with_settings(make_house(engine, tmp_path), public_url="http://kollega.example.org")
    with client_of(house) as client:
        answer = client.get("/sign-in", headers={"Host": "evil.example"})
        right = client.get("/sign-in", headers={"Host": "kollega.example.org:8000"})
        broken = client.get("/sign-in", headers={"Host": "[oops"})
    assert (answer.status_code, broken.status_code, right.status_code) == (421, 421, 200)
    assert "evil.example" not in answer.text


# --- size -----------------------------------------------------------------------------------


def test_a_form_that_is_too_large_is_refused_in_one_sentence(engine, tmp_path):
    with client_of(make_house(engine, tmp_path)) as client:
        answer = client.post("/sign-in", data={"login": "x" * (2 * MB)})
        streamed = client.post(
            "/sign-in",
            content=(b"x" * 100_000 for _ in range(30)),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
        lied = client.post("/sign-in", content=b"a=b", headers={"Content-Length": "-5"})
    assert [one.status_code for one in (answer, streamed, lied)] == [413] * 3
    assert all("mere end 2 MB" in one.text for one in (answer, streamed, lied))


def test_packs_may_be_larger():
    assert most_of("/packs/upload") == 20 * MB
    assert most_of("/sign-in") == most_of("/api/v1/events") == 2 * MB


def through(gate, receive):
    """The statuses that a request through the gate gets."""
    sent = []

    async def send(message):
        sent.append(message)

    place = {"type": "http", "path": "/classes", "headers": [], "method": "POST"}
    anyio.run(gate, place, receive, send)
    return [one["status"] for one in sent if one["type"] == "http.response.start"]


def gate_before(door, seconds=lambda: 0.0):
    return BodyGate(
        door, lambda _request, error: PlainTextResponse(error.text, error.status), seconds
    )


@pytest.mark.parametrize("swallow", [True, False])
@pytest.mark.parametrize(("each", "step_s", "status"), [(MB, 0, 413), (100, 3, 408)])
def test_whatever_the_app_makes_of_the_cut_the_answer_is_ours(swallow, each, step_s, status):
    """A door that reads the body itself may raise, or answer with an error of its own."""
    clock = Clock()

    async def door(scope, receive, send):
        try:
            await Request(scope, receive).body()
        except Exception:
            if not swallow:
                raise
        await PlainTextResponse("broken", 400)(scope, receive, send)

    async def receive():
        clock.now += step_s
        return {"type": "http.request", "body": b"x" * each, "more_body": True}

    assert through(gate_before(door, clock), receive) == [status]


def test_a_bad_network_is_waited_for():
    """All of the 2 MB at 5,000 bytes a second, with ten seconds of nothing on the way."""
    clock, came = Clock(), []

    async def door(scope, receive, send):
        came.append(len(await Request(scope, receive).body()))
        clock.now += 10_000  # the answer takes as long as it takes
        await PlainTextResponse("thanks")(scope, receive, send)

    pieces = iter([*[10.0], *[1.0] * 400])

    async def receive():
        clock.now += next(pieces)
        last = clock.now >= 400
        return {"type": "http.request", "body": b"x" * 5000, "more_body": not last}

    assert through(gate_before(door, clock), receive) == [200]
    assert came == [391 * 5000]

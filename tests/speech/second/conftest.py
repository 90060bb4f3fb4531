import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from speech.second.installing import Installation
from speech.second.registry import ModelEntry, ModelFile
from tests.speech.second.toy_model import TOY

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass
class Served:
    """A server on this machine: what it has, what it was asked, and how it misbehaves."""

    files: dict[str, bytes]
    asked: list[tuple[str, str]] = field(default_factory=list)
    breaks_after: int | None = None  # bytes, once
    knows_ranges: bool = True
    answers: int | None = None  # with this status instead
    elsewhere: str = ""
    url: str = ""


@pytest.fixture
def served():
    state = Served({path.name: path.read_bytes() for path in TOY.iterdir()})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            answer(self, state)

        def log_message(self, format, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield state
    server.shutdown()
    server.server_close()
    thread.join()


def answer(request, state):
    name, wanted = request.path.strip("/"), request.headers.get("Range", "")
    state.asked.append((name, wanted))
    if state.elsewhere:
        request.send_response(302)
        request.send_header("Location", state.elsewhere)
        request.end_headers()
        return
    if state.answers or name not in state.files:
        request.send_error(state.answers or 404)
        return
    whole = state.files[name]
    start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and state.knows_ranges else 0
    if start >= len(whole):
        request.send_error(416)
        return
    request.send_response(206 if start else 200)
    request.send_header("Content-Length", str(len(whole) - start))
    request.end_headers()
    upto = len(whole)
    if state.breaks_after is not None:
        upto, state.breaks_after = start + state.breaks_after, None
    request.wfile.write(whole[start:upto])


def toy_entry(url, **changes):
    files = []
    for path in sorted(TOY.iterdir()):
        whole = path.read_bytes()
        role = "model" if path.suffix == ".onnx" else "tokens"
        size, digest = len(whole), sha256(whole).hexdigest()
        files.append(ModelFile(role, path.name, f"{url}/{path.name}", size, digest))
    told = {"licence": "EUPL-1.2", "source": "here", "attribution": "Kollega", "note": ""}
    told |= {"name": "toy", "title": "A toy", "language": "da", "engine": "nemo_ctc"}
    return ModelEntry(**{**told, "files": tuple(files), **changes})


@pytest.fixture
def entry(served):
    return toy_entry(served.url)


@pytest.fixture
def world(tmp_path):
    told = []
    made = Installation(tmp_path / "home", lambda: NOON, lambda *row: told.append(row))
    return made

"""A provider of sign-in that hands out whatever id token it is told to."""

import json
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey


class Crooked:
    """An OpenID provider that hands out the id token it was given; `claims` may be bent."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "one"})
        self.other = RSAKey.generate_key(2048, {"kid": "one"})
        self.claims: dict[str, object] = {}
        self.header: dict[str, object] = {"alg": "RS256", "kid": "one"}
        self.signer = self.key
        self.asked: dict[str, list[str]] = {}
        crooked = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._say(crooked.metadata() if "well-known" in self.path else crooked.keys())

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                crooked.asked = parse_qs(self.rfile.read(length).decode())
                token = {"access_token": "a", "token_type": "Bearer", "id_token": crooked.token()}
                self._say(token)

            def log_message(self, *_args) -> None:
                pass

            def _say(self, said: object) -> None:
                body = json.dumps(said).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://localhost:{self.server.server_port}"
        self.issuer = self.address
        self.token_door = f"{self.address}/token"

    def metadata(self) -> dict[str, object]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": self.token_door,
            "jwks_uri": f"{self.address}/keys",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
        }

    def keys(self) -> dict[str, object]:
        return {"keys": [self.key.as_dict(private=False)]}

    def token(self) -> str:
        if self.header["alg"] == "none":
            return "eyJhbGciOiJub25lIn0." + _plain(self.claims) + "."
        return jwt.encode(self.header, self.claims, self.signer)


def _plain(claims: dict[str, object]) -> str:
    return urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")


@pytest.fixture
def crooked() -> Iterator[Crooked]:
    made = Crooked()
    thread = threading.Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()

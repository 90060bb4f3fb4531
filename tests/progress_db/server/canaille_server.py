"""A real OpenID provider (Canaille) in a process of its own: two people, one client, in memory.

    python -m tests.progress_db.server.canaille_server

It prints its address on one line and serves until it is ended.
"""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from sys import executable
from wsgiref.simple_server import WSGIRequestHandler, make_server

CLIENT = "kollega"
SECRET = "a-secret-for-tests-only"  # of the client
PASSWORD = "fire blå cykler"  # of both people at the provider
PEOPLE = {"teacher": "teacher@example.org", "guest": "guest@example.org"}
BACK = "http://localhost/sign-in/back/canaille"
SIGNED_OUT = "http://localhost/sign-in"
JWKS_ENV = "KOLLEGA_TEST_JWKS"
ROOT = Path(__file__).parents[3]


@contextmanager
def canaille(jwks: str = "") -> Iterator[str]:
    """The address of a running provider. With `jwks` (JSON) its client signs who it is."""
    environment = {**os.environ, "AUTHLIB_INSECURE_TRANSPORT": "1", JWKS_ENV: jwks}
    command = [executable, "-m", "tests.progress_db.server.canaille_server"]
    with Popen(
        command, cwd=ROOT, env=environment, stdout=PIPE, stderr=DEVNULL, text=True
    ) as provider:
        try:
            assert provider.stdout is not None
            address = provider.stdout.readline().strip()
            assert address, "Canaille did not start: run the module by hand to see why"
            yield address
        finally:
            provider.terminate()


class _Quiet(WSGIRequestHandler):
    def log_request(self, code="-", size="-") -> None:
        pass


def main() -> None:
    port = _free_port()
    app = _app(port)
    server = make_server("localhost", port, app, handler_class=_Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://localhost:{port}", flush=True)
    threading.Event().wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _app(port: int):
    from canaille import create_app
    from joserfc.jwk import JWKRegistry

    key = JWKRegistry.generate_key("RSA", 2048)
    key.ensure_kid()
    app = create_app(
        {
            "SECRET_KEY": "only-for-tests",
            "PREFERRED_URL_SCHEME": "http",
            "SERVER_NAME": f"localhost:{port}",
            "CANAILLE": {
                "DATABASE": "memory",
                "JAVASCRIPT": False,
                "ACL": {"DEFAULT": {"PERMISSIONS": ["use_oidc", "edit_self"]}},
            },
            "CANAILLE_OIDC": {"ACTIVE_JWKS": [key.as_dict(private=True)]},
        }
    )
    with app.app_context():
        _people()
        _client()
    return app


def _people() -> None:
    from canaille.app import models
    from canaille.backends import Backend

    for name, address in PEOPLE.items():
        who = {"user_name": name, "family_name": "Test", "formatted_name": name.capitalize()}
        Backend.instance.save(models.User(**who, emails=[address], password=PASSWORD))


def _client() -> None:
    from canaille.app import models
    from canaille.backends import Backend

    jwks = os.environ.get(JWKS_ENV, "")
    proof = (
        {"token_endpoint_auth_method": "private_key_jwt", "jwks": jwks}
        if jwks
        else {"token_endpoint_auth_method": "client_secret_basic", "client_secret": SECRET}
    )
    made = models.Client(
        client_id=CLIENT,
        client_name="Kollega",
        client_uri="https://kollega.example.org",
        redirect_uris=[BACK],
        post_logout_redirect_uris=[SIGNED_OUT],
        grant_types=["authorization_code"],
        response_types=["code"],
        scope=["openid", "profile", "email"],
        **proof,
    )
    Backend.instance.save(made)  # first, so that it has the identifier of its own audience
    made.audience = [made]
    Backend.instance.save(made)


if __name__ == "__main__":
    main()

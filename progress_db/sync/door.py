"""The one door to the school's server: encrypted, to that server alone, patient, and polite."""

import ipaddress
import socket
import ssl
from collections.abc import Callable, Mapping
from hashlib import sha256
from types import TracebackType
from typing import TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
from pydantic import BaseModel, ValidationError

from progress_db.errors import StoreError
from progress_db.sync.patience import AwayError, Patience
from progress_db.sync.wire import REVOKED

TIMEOUT = httpx.Timeout(30.0, connect=10.0)
MOST_ANSWER = 16_000_000  # bytes of one answer
AGAIN = {408, 425, 429, 500, 502, 503, 504}
_NO_CHECK_TIME = 0x200000  # OpenSSL's X509_V_FLAG_NO_CHECK_TIME, which Python does not name
_CLOCK_CODES = {9, 10}  # OpenSSL: not yet valid, expired

Shape = TypeVar("Shape", bound=BaseModel)
Body = Callable[[], bytes]


class Heard(BaseModel):
    """An answer that says no more than that it was heard."""


class Door:
    """Asks the server; every refusal is a StoreError with one sentence, an absence an AwayError.

    Codes: refused (with the server's own sentence), not-enrolled, too-much, not-kollega.
    """

    def __init__(self, client: httpx.Client, patience: Patience) -> None:
        self._client, self._patience = client, patience

    def __enter__(self) -> "Door":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close its connections."""
        self._client.close()

    def post(self, path: str, body: Body, shape: type[Shape], *, packed: bool = False) -> Shape:
        """Send JSON (gzip where `packed`), made anew for each try; gives the answer."""
        headers = {"Content-Type": "application/json"}
        if packed:
            headers["Content-Encoding"] = "gzip"
        return self._shaped(lambda: self._ask("POST", path, body(), headers), shape)

    def get(self, path: str, shape: type[Shape], **asked: str | int) -> Shape:
        """Ask for something; gives the answer in its shape."""
        return self._shaped(lambda: self._ask("GET", path, None, {}, asked), shape)

    def fetch(self, path: str, most: int) -> bytes:
        """A file of at most so many bytes."""
        return self._patience.keep_trying(lambda: self._ask("GET", path, None, {}, most=most))

    def _shaped(self, ask: Callable[[], bytes], shape: type[Shape]) -> Shape:
        answer = self._patience.keep_trying(ask)
        try:
            return shape.model_validate_json(answer)
        except ValidationError as error:
            text = f"What answers at {self._client.base_url} is no Kollega server of this version."
            raise StoreError("not-kollega", text) from error

    def _ask(
        self,
        method: str,
        path: str,
        body: bytes | None,
        headers: Mapping[str, str],
        asked: Mapping[str, str | int] | None = None,
        most: int = MOST_ANSWER,
    ) -> bytes:
        try:
            with self._client.stream(
                method, path, content=body, headers=dict(headers), params=asked or None
            ) as answer:
                content = _read(answer, most)
        except httpx.TransportError as error:
            raise _away(error) from error
        except httpx.DecodingError as error:
            raise AwayError("The server's answer came damaged.") from error
        return _checked(answer, content)


def door_to(
    server: str,
    pinned: str = "",
    token: str = "",
    patience: Patience | None = None,
    transport: httpx.BaseTransport | None = None,
) -> Door:
    """A door to this server. Raises StoreError (unsafe) for plain http beyond one's own network."""
    return Door(client_to(server, pinned, token, transport), patience or Patience())


def client_to(
    server: str, pinned: str = "", token: str = "", transport: httpx.BaseTransport | None = None
) -> httpx.Client:
    """A client that talks to this server only; see `door_to`."""
    check_safe(server)
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return httpx.Client(
        base_url=server,
        headers={"Accept": "application/json", "User-Agent": "kollega", **headers},
        timeout=TIMEOUT,
        verify=_trusting(server, pinned),
        follow_redirects=False,
        trust_env=False,  # a .netrc must not put another token in place of ours
        proxy=None if transport else _proxy(server),
        transport=transport,
    )


def check_safe(server: str) -> None:
    """Raises StoreError (unsafe) where what is sent could be read on the way."""
    parts = urlsplit(server)
    if parts.scheme == "https" or is_near(parts.hostname or ""):
        return
    text = (
        f"{server} is not encrypted, so others could read what is sent: use its https address."
        " Plain http is for a server in the same room only."
    )
    raise StoreError("unsafe", text)


def is_near(host: str) -> bool:
    """Whether a host is this machine or in the same local network, by all its addresses."""
    if host == "localhost":
        return True
    try:
        found = [ipaddress.ip_address(host)]
    except ValueError:
        if "." in host and not host.endswith(".local"):
            return False  # a name of the Internet, whatever it leads to today
        found = _looked_up(host)
    return bool(found) and all(one.is_private or one.is_loopback for one in found)


def pin(server: str, wanted: str) -> str:
    """The server's certificate (PEM), if its SHA-256 is `wanted`; "" where none is asked for.

    Raises StoreError (other-certificate) or AwayError.
    """
    if not wanted:
        return ""
    parts = urlsplit(server)
    if parts.scheme != "https":
        text = f"{server} has no certificate to compare with the fingerprint: use https."
        raise StoreError("unsafe", text)
    try:
        where = (parts.hostname or "", parts.port or 443)
        found = ssl.get_server_certificate(where, timeout=10.0)
    except (OSError, ValueError) as error:
        raise AwayError(f"{server} does not answer.") from error
    if sha256(ssl.PEM_cert_to_DER_cert(found)).hexdigest() != wanted:
        text = (
            f"The server at {server} is not the one whose fingerprint was given: do not go on;"
            " ask who runs it."
        )
        raise StoreError("other-certificate", text)
    return found


def _trusting(server: str, pinned: str) -> ssl.SSLContext:
    """Trusts the authorities of this computer, or else only this one certificate."""
    secure = urlsplit(server).scheme == "https"
    if secure and not pinned:
        return ssl.create_default_context()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if not secure:
        return context  # never asked, so it trusts nobody: reading all authorities takes a while
    context.check_hostname = False  # it is this certificate or none, whatever name it bears
    # Its date is not asked for: a headset whose clock went back to 2000 must still be able to sync.
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN | ssl.VerifyFlags(_NO_CHECK_TIME)
    context.load_verify_locations(cadata=pinned)
    return context


def _proxy(server: str) -> str | None:
    """The proxy that a school's network asks for, but never to a server near by."""
    parts = urlsplit(server)
    host = parts.hostname or ""
    if is_near(host) or proxy_bypass(host):
        return None
    return getproxies().get(parts.scheme)


def _looked_up(host: str) -> list[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    try:
        answers = socket.getaddrinfo(host, None)
    except OSError:
        return []
    return [ipaddress.ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers]


def _read(answer: httpx.Response, most: int) -> bytes:
    content = bytearray()
    for chunk in answer.iter_bytes():
        content += chunk
        if len(content) > most:
            raise StoreError("too-much", "The server sent more than it may: nothing was taken.")
    return bytes(content)


def _checked(answer: httpx.Response, content: bytes) -> bytes:
    if answer.is_success:
        return content
    code, text = _error(content)
    if answer.status_code in AGAIN:
        raise AwayError(text or "The server has too much to do.", _after_s(answer))
    if answer.status_code == 401:
        told = text or "The server does not know this device: enrol it again."
        raise RevokedError(told) if code == REVOKED else StoreError("not-enrolled", told)
    raise RefusedError(answer.status_code, code, text or f"It said {answer.status_code}.")


class RevokedError(StoreError):
    """The school has taken this device out of its class."""

    def __init__(self, text: str) -> None:
        super().__init__("not-enrolled", text)


class RefusedError(StoreError):
    """The server says no, for good. `status` is HTTP's, `reason` the server's code."""

    def __init__(self, status: int, reason: str, text: str) -> None:
        super().__init__("refused", f"The server refused: {text}")
        self.status, self.reason = status, reason


class _ErrorBody(BaseModel):
    error: dict[str, str]


def _error(content: bytes) -> tuple[str, str]:
    try:
        error = _ErrorBody.model_validate_json(content).error
    except ValidationError:
        return "", ""
    return error.get("code", ""), error.get("text", "")[:300]


def _after_s(answer: httpx.Response) -> float:
    try:
        return max(0.0, float(answer.headers.get("Retry-After", "0")))
    except ValueError:
        return 0.0


def _away(error: httpx.TransportError) -> Exception:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _untrusted(cause)
        cause = cause.__cause__ or cause.__context__
    return AwayError("The server does not answer.")


def _untrusted(error: ssl.SSLCertVerificationError) -> StoreError:
    if error.verify_code in _CLOCK_CODES:
        text = "The server's certificate is not valid today: check the date of this device first."
    else:
        text = "The server cannot prove who it is, so nothing was sent: ask who runs it."
    return StoreError("other-certificate", text)

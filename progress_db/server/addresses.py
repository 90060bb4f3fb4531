"""Where a request comes from, and by which names we are called."""

import re
from functools import cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from socket import gethostname
from urllib.parse import urlsplit

from starlette.types import Scope

from progress_db.server.errors import ServerError
from progress_db.server.settings import ServeSettings

Address = IPv4Address | IPv6Address
_HOST = re.compile(r"(\[(?P<v6>[0-9A-Fa-f:.]+)\]|(?P<name>[A-Za-z0-9._-]+))(:[0-9]{1,5})?")
HOME_BITS = 64  # an IPv6 subscriber has so many bits for herself: all of them are one address


def address_of(scope: Scope, proxies: str) -> str:
    """The address of who asks. X-Forwarded-For is believed only from our own proxies.

    The last address that is not a proxy of ours counts: what stands before it anybody can write.
    """
    client = scope.get("client")
    peer = client[0] if client else ""
    ours = _networks(proxies)
    if _address(peer) is None or not _is_one(peer, ours):
        return _subscriber(peer)
    for hop in reversed(_header(scope, b"x-forwarded-for").split(",")):
        plain = hop.strip()
        if _address(plain) is None:
            return _subscriber(peer)
        if not _is_one(plain, ours):
            return _subscriber(plain)
    return _subscriber(peer)


def host_of(scope: Scope) -> str:
    """The name by which the request calls us, without its port; "" for what is no name at all."""
    found = _HOST.fullmatch(_header(scope, b"host"))
    return (found["v6"] or found["name"]).lower() if found else ""


def is_ours(host: str, settings: ServeSettings) -> bool:
    """Whether we answer to this name.

    Any plain address will do: only a name can be made to lead a browser astray (DNS rebinding).
    """
    return _address(host) is not None or host in _names(settings.public_url, settings.hosts)


def check_proxies(proxies: str) -> None:
    """Raises ServerError for a list of proxies that cannot be read."""
    _networks(proxies)


@cache
def _names(public_url: str, hosts: str) -> frozenset[str]:
    here = gethostname().casefold()
    said = [one.strip().casefold() for one in hosts.split(",") if one.strip()]
    public = urlsplit(public_url).hostname
    return frozenset(("localhost", here, f"{here}.local", *said, *([public] if public else [])))


@cache
def _networks(proxies: str) -> tuple[object, ...]:
    try:
        return tuple(ip_network(one.strip()) for one in proxies.split(",") if one.strip())
    except ValueError as error:
        text = "KOLLEGA_PROXIES is a list like 127.0.0.1, 10.0.0.0/8: correct it and start again."
        raise ServerError("bad-proxies", text) from error


def _is_one(text: str, networks: tuple[object, ...]) -> bool:
    address = _address(text)
    return any(address in network for network in networks)  # type: ignore[operator]


def _address(text: str) -> Address | None:
    try:
        found = ip_address(text)
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return mapped or found


def _subscriber(text: str) -> str:
    address = _address(text)
    if isinstance(address, IPv6Address):
        return str(IPv6Network((address, HOME_BITS), strict=False))
    return str(address or text)


def _header(scope: Scope, name: bytes) -> str:
    values = [value for key, value in scope["headers"] if key == name]
    return b",".join(values).decode("latin-1")

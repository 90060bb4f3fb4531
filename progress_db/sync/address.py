"""Where a school's server is and which class it is about: as one line, or as a link in a QR code.

https://192.168.1.20:8443 ABCD-EFGH 5F:…      kollega://enrol?server=…&code=…&print=…
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from progress_db.errors import StoreError

SCHEME = "kollega"
_CODE = re.compile(r"[A-Z2-9]{4}-[A-Z2-9]{4}")
_PRINT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Address:
    """`server` is scheme, host and port; `code` the class's; `print` the certificate's SHA-256

    (64 hex digits), "" where an authority vouches for the certificate.
    """

    server: str
    code: str
    print: str = ""

    @property
    def link(self) -> str:
        """The address as a link, for a QR code."""
        parts = {"server": self.server, "code": self.code, "print": self.print}
        return f"{SCHEME}://enrol?" + urlencode({k: v for k, v in parts.items() if v})

    @property
    def line(self) -> str:
        """The address in one line that can be read aloud."""
        return " ".join(part for part in (self.server, self.code, self.print) if part)


def address(server: str, code: str, print_: str = "") -> Address:
    """Checked and in one spelling. Raises StoreError (bad-address) that says which part is wrong.

    Small letters, spaces in place of the hyphen and colons in the fingerprint are forgiven.
    """
    return Address(_server(server), _code(code), _print(print_))


def read_address(text: str) -> Address:
    """An address from its line or its link. Raises StoreError (bad-address)."""
    text = text.strip()
    if text.lower().startswith(f"{SCHEME}:"):
        return _from_link(text)
    server, _, rest = text.partition(" ")
    code, _, print_ = rest.strip().partition(" ")
    return address(server, code, print_)


def _from_link(text: str) -> Address:
    parts = urlsplit(text)
    if parts.netloc != "enrol":
        raise _bad(f"This link is not for enrolling ({SCHEME}://enrol?…): ask for the class's own.")
    asked = parse_qs(parts.query)
    found = {name: asked.get(name, [""])[0] for name in ("server", "code", "print")}
    return address(found["server"], found["code"], found["print"])


def _server(text: str) -> str:
    text = text.strip().rstrip("/")
    try:
        parts = urlsplit(text)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise _bad(f"{text!r} is no address of a server: the port is a number to 65535.") from None
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise _bad(f"{text!r} is no address of a server: write it as https://school.example.")
    if parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        raise _bad(f"{text!r} is more than a server: leave out all after the name and the port.")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{port}"


def _code(text: str) -> str:
    letters = re.sub(r"[\s–_-]", "", text).upper()
    code = f"{letters[:4]}-{letters[4:]}"
    if not _CODE.fullmatch(code):
        raise _bad(f"{text!r} is no code of a class: it looks like ABCD-2345, without 0 and 1.")
    return code


def _print(text: str) -> str:
    found = re.sub(r"[\s:]", "", text).lower()
    if found and not _PRINT.fullmatch(found):
        raise _bad("The certificate's fingerprint is 64 digits and letters from a to f.")
    return found


def _bad(text: str) -> StoreError:
    return StoreError("bad-address", text)

"""Our own keys at a provider: they sign who we are (RFC 7523), where no secret may be shared."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from authlib.oauth2.rfc7523 import PrivateKeyJWT
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from joserfc.jwk import ECKey, RSAKey

SMALLEST_RSA = 2048  # bits
LASTS = timedelta(seconds=120)  # of one assertion; each is used once
RSA_WAYS = ("RS256", "PS256", "RS384", "PS384", "RS512", "PS512")
EC_WAYS = {"secp256r1": "ES256", "secp384r1": "ES384", "secp521r1": "ES512"}


@dataclass(frozen=True, slots=True)
class ClientKey:
    """A private key with the algorithms that it can sign with, those we like best first."""

    key: RSAKey | ECKey
    ways: tuple[str, ...]

    def way(self, allowed: Collection[str]) -> str:
        """The algorithm to sign with; a provider that says nothing, or only others, gets ours."""
        return next((one for one in self.ways if one in allowed), self.ways[0])


@dataclass(frozen=True, slots=True)
class ClientKeys:
    """The first one signs; all are published, so that a new key is known before it is used."""

    keys: tuple[ClientKey, ...]

    def assertion(
        self, audience: str, allowed: Collection[str], now: datetime
    ) -> tuple[RSAKey | ECKey, PrivateKeyJWT]:
        """The key, and how Authlib signs with it once that it is us."""
        first, began = self.keys[0], int(now.timestamp())
        # Claims of its own each time: Authlib keeps the number of an assertion in them.
        times = {"iat": began, "exp": began + int(LASTS.total_seconds())}
        header = {"kid": first.key.kid, "typ": "JWT"}
        return first.key, PrivateKeyJWT(audience, times, header, first.way(allowed))

    @property
    def published(self) -> dict[str, Any]:
        """The public halves, as a JSON Web Key Set."""
        return {"keys": [{**one.key.as_dict(private=False), "use": "sig"} for one in self.keys]}


def read_client_keys(folder: Path, names: Sequence[str]) -> ClientKeys | None:
    """The keys of these PEM files in `folder`; None where there are none. Raises ValueError."""
    return ClientKeys(tuple(_read(folder / name) for name in names)) if names else None


def _read(path: Path) -> ClientKey:
    try:
        pem = path.read_bytes()
        found = load_pem_private_key(pem, None)
    except (OSError, ValueError, TypeError) as error:  # TypeError: it has a password
        raise ValueError(f"{path.name} is no private key in PEM without a password") from error
    key: RSAKey | ECKey
    ways: tuple[str, ...]
    if isinstance(found, rsa.RSAPrivateKey) and found.key_size >= SMALLEST_RSA:
        key, ways = RSAKey.import_key(pem), RSA_WAYS
    elif isinstance(found, ec.EllipticCurvePrivateKey) and found.curve.name in EC_WAYS:
        key, ways = ECKey.import_key(pem), (EC_WAYS[found.curve.name],)
    else:
        raise ValueError(f"{path.name} is neither RSA of {SMALLEST_RSA} bits nor P-256 to P-521")
    key.ensure_kid()
    return ClientKey(key, ways)

"""What the server's one secret makes: device tokens, signatures, pseudonyms."""

import hmac
import os
import secrets
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from itsdangerous import BadData, URLSafeSerializer

from progress_db.server.errors import ServerError

SECRET_BYTES = 32
MUNICIPALITIES = range(1000)


@dataclass(frozen=True, slots=True)
class DeviceToken:
    """What a device's token says: it is this device, of this municipality."""

    municipality: int
    device_id: UUID


class Keys:
    """Made of one secret of 32 bytes; every purpose has a key of its own (HKDF-SHA256)."""

    def __init__(self, secret: bytes) -> None:
        """Raises ServerError for a secret that is too short."""
        if len(secret) < SECRET_BYTES:
            text = f"KOLLEGA_SECRET is {SECRET_BYTES} bytes as 64 hex digits: make a new one."
            raise ServerError("bad-secret", text)
        self._secret = secret
        self._tokens = URLSafeSerializer(self._part("device-token"), salt="device")
        self._signer = Ed25519PrivateKey.from_private_bytes(self._part("signature"))

    def device_token(self, token: DeviceToken) -> str:
        """The token that a device keeps."""
        return str(self._tokens.dumps([token.municipality, str(token.device_id)]))

    def read_device_token(self, text: str) -> DeviceToken:
        """Raises ServerError for a token that was not made here, sign for sign: the last sign of a
        signature has spellings that mean the same, and paces are counted by token.
        """
        told = "This device is not known here: enrol it again with the class's code."
        try:
            municipality, device_id = self._tokens.loads(text)
            token = DeviceToken(MUNICIPALITIES.index(municipality), UUID(device_id))
        except (BadData, ValueError, TypeError, AttributeError) as error:
            raise ServerError("bad-token", told, 401) from error
        if self.device_token(token) != text:
            raise ServerError("bad-token", told, 401)
        return token

    @property
    def public_key(self) -> str:
        """The Ed25519 public key (hex) that devices pin at enrolment."""
        return self._signer.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()

    def sign(self, message: bytes) -> str:
        """An Ed25519 signature, in hex."""
        return self._signer.sign(message).hex()

    def pseudonym(self, municipality: int, learner_id: UUID) -> bytes:
        """16 bytes that stand for a learner on the municipality's side; never the way back."""
        key = self._part(f"pseudonym/{municipality}")
        return hmac.digest(key, learner_id.bytes, sha256)[:16]

    def cookie_key(self, purpose: str) -> bytes:
        """A key for something else that is signed (32 bytes)."""
        return self._part(f"cookie/{purpose}")

    def _part(self, purpose: str) -> bytes:
        kdf = HKDF(SHA256(), 32, salt=None, info=f"kollega/{purpose}".encode())
        return kdf.derive(self._secret)


def is_same(given: str, secret: str) -> bool:
    """Whether this is the secret; takes as long for any text, whatever signs are in it."""
    return hmac.compare_digest(given.encode(errors="surrogatepass"), secret.encode())


def kept_secret(path: Path) -> bytes:
    """The secret in this file; made at the first start, for the owner's eyes only."""
    try:
        if path.exists():
            return bytes.fromhex(path.read_text("ascii").strip())
        path.parent.mkdir(parents=True, exist_ok=True)
        made = secrets.token_bytes(SECRET_BYTES)
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(made.hex() + "\n")
    except (OSError, ValueError) as error:
        text = f"The secret in {path.name} cannot be read or made: restore it from the backup."
        raise ServerError("bad-secret", text) from error
    return made

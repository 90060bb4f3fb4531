"""A certificate that a laptop makes itself, for a classroom without any other: devices pin it."""

import ipaddress
import os
import socket
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

from progress_db.server.errors import ServerError

LASTS = timedelta(days=3650)  # devices trust its fingerprint, not its date or name
_NOWHERE = ("192.0.2.1", 9)  # a documentation address: nothing is sent to it


@dataclass(frozen=True, slots=True)
class Certificate:
    """Two PEM files and the SHA-256 of the certificate (DER) in hex."""

    certificate: Path
    key: Path
    fingerprint: str


def kept_certificate(folder: Path, now: datetime) -> Certificate:
    """The certificate in this folder; made at the first time. Raises ServerError."""
    certificate, key = folder / "certificate.pem", folder / "certificate.key"
    try:
        if not (certificate.exists() and key.exists()):
            _make(certificate, key, now)
        read = x509.load_pem_x509_certificate(certificate.read_bytes())
    except (OSError, ValueError) as error:
        told = f"{certificate.name} cannot be read or made: remove it and start again."
        raise ServerError("bad-certificate", told) from error
    return Certificate(certificate, key, read.fingerprint(SHA256()).hex())


def classroom_address() -> str:
    """The address by which other machines of the network reach this one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOWHERE)
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _make(certificate: Path, key: Path, now: datetime) -> None:
    secret = ec.generate_private_key(ec.SECP256R1())
    pem = secret.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    made = _signed(secret, now).public_bytes(Encoding.PEM)
    for path, content in ((key, pem), (certificate, made)):
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)
        part.replace(path)


def _signed(secret: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Kollega")])
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address(classroom_address()))]
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now.astimezone(UTC) - timedelta(days=1))
        .not_valid_after(now.astimezone(UTC) + LASTS)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(secret, SHA256())
    )

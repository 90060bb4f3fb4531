"""nginx and Caddy before the server, with the files of docs/operations on free ports."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import sleep

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

ROOT = Path(__file__).parents[3]
FILES = ROOT / "docs" / "operations"
NAME = "kollega.example.dk"
TRIES, EACH_S = 300, 0.1


def free_port() -> int:
    """A port that nobody has at this moment."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def self_signed(folder: Path) -> tuple[Path, Path]:
    """A certificate for localhost and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    certificate, secret = folder / "fullchain.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, *plain))
    return certificate, secret


@contextmanager
def nginx(folder: Path, app: int, front: int) -> Iterator[Path]:
    """nginx with our example inside its own `http`; gives the file of its log."""
    text = _moved((FILES / "nginx.conf").read_text(), app, front)
    text = text.replace("/etc/ssl/kollega", str(folder)).replace("/var/log/nginx", str(folder))
    text = text.replace("listen 80;", f"listen {free_port()};")
    rooms = "".join(
        f"  {kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.getuid() == 0 else ""
    whole = f"{user}daemon off;\npid {folder}/pid;\nevents {{}}\nhttp {{\n{rooms}{text}}}\n"
    (folder / "nginx.conf").write_text(whole)
    words = ["-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "nginx.said")]
    with _running(["nginx", *words], folder / "said"):
        yield folder / "kollega.log"


@contextmanager
def caddy(folder: Path, app: int, front: int) -> Iterator[Path]:
    """Caddy with our example and this certificate; gives the file of its log."""
    text = _moved((FILES / "Caddyfile").read_text(), app, front)
    text = text.replace("{\n\tlog", "{\n\tadmin off\n\tauto_https disable_redirects\n\tlog", 1)
    tls = f"\ttls {folder}/fullchain.pem {folder}/key.pem\n"
    text = text.replace("\trespond", tls + "\trespond")
    (folder / "Caddyfile").write_text(text)
    words = ["run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]
    with _running(["caddy", *words], folder / "caddy.log", HOME=str(folder)):
        yield folder / "caddy.log"


@contextmanager
def app(folder: Path, port: int, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """`kollega serve` with two processes, ready."""
    words = ["main.py", "serve", "--port", str(port), "--workers", "2", "--data", str(folder)]
    with _running([sys.executable, *words], folder / "app.log", **environment) as process:
        until_it_answers(f"http://127.0.0.1:{port}/readyz")
        yield process


def until_it_answers(url: str, certificate: Path | None = None) -> None:
    """Wait for a 200."""
    verify = str(certificate) if certificate else True
    for _ in range(TRIES):
        try:
            if httpx.get(url, verify=verify).status_code == 200:
                return
        except httpx.TransportError:
            pass
        sleep(EACH_S)
    raise TimeoutError(url)


def _moved(text: str, app: int, front: int) -> str:
    text = text.replace("127.0.0.1:8700", f"127.0.0.1:{app}").replace(
        "listen 443", f"listen {front}"
    )
    return text.replace(f"{NAME} {{", f"localhost:{front} {{").replace(NAME, "localhost")


@contextmanager
def _running(words: list[str], said: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    with said.open("ab") as out:
        process = subprocess.Popen(
            words, cwd=ROOT, stdout=out, stderr=out, env={**os.environ, **environment}
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)

"""One file over https onto the disc: resumed where it stopped, checked, never half."""

import errno
import hashlib
import http.client
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from speech.errors import SpeechError
from speech.second.registry import ModelFile

Progress = Callable[[str, int, int | None], None]
"""Told of a file's name, the bytes there are so far, and the bytes it will have."""

_BLOCK = 1 << 18
_SILENT_S = 30.0  # a server that says nothing for so long has gone
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


def fetch(file: ModelFile, url: str, into: Path, told: Progress) -> Path:
    """The whole file in folder `into`, its size and checksum right.

    What an earlier call left behind is gone on with. Raises SpeechError `second-insecure`,
    `second-offline`, `second-server`, `second-disc`, `second-checksum`.
    """
    _must_be_safe(url)
    target = into / file.name
    resumed = target.is_file() and target.stat().st_size > 0
    _load(file, url, target, told)
    if resumed and not _is_right(file, target):
        target.unlink()  # the beginning was of something else: once more from the start
        _load(file, url, target, told)
    check(file, target)
    return target


def copy(file: ModelFile, source: Path, into: Path, told: Progress) -> Path:
    """The same from a folder, such as a memory stick. Raises SpeechError `second-missing` too."""
    origin, target = source / file.name, into / file.name
    try:
        with origin.open("rb") as stream, target.open("wb") as out:
            _pour(stream, out, file, 0, told)
    except FileNotFoundError as error:
        raise SpeechError("second-missing", f"{source} has no {file.name}.") from error
    except OSError as error:
        raise _disc(error, file) from error
    check(file, target)
    return target


def check(file: ModelFile, path: Path) -> None:
    """Raises SpeechError `second-checksum`, and removes the file, where it is not the right one."""
    if not _is_right(file, path):
        path.unlink(missing_ok=True)
        raise SpeechError(
            "second-checksum",
            f"{file.name} is not what the registry describes (size or SHA-256): nothing was "
            "installed; try again, and if it stays so, tell the makers of Kollega.",
        )


def _is_right(file: ModelFile, path: Path) -> bool:
    if file.size is not None and path.stat().st_size != file.size:
        return False
    if not file.sha256:
        return True
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest() == file.sha256


def _must_be_safe(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise SpeechError("second-insecure", f"Models come over https only, not from {url!r}.")


class _OnlySafely(urllib.request.HTTPRedirectHandler):
    """Follows a server elsewhere, but never to an open line."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        try:
            _must_be_safe(newurl)
        except SpeechError:
            fp.close()  # nobody else would
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _load(file: ModelFile, url: str, target: Path, told: Progress) -> None:
    there = target.stat().st_size if target.is_file() else 0
    if there and there == file.size:
        return
    request = urllib.request.Request(url)
    if there:
        request.add_header("Range", f"bytes={there}-")
    opener = urllib.request.build_opener(_OnlySafely())
    try:
        with opener.open(request, timeout=_SILENT_S) as answer:
            _receive(answer, file, there, target, told)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            return  # it was all there; the checksum decides
        raise SpeechError(
            "second-server", f"The server answered {error.code} for {file.name}: try again later."
        ) from error
    except (urllib.error.URLError, http.client.HTTPException, ssl.SSLError, TimeoutError) as error:
        raise _offline(file) from error
    except ConnectionError as error:
        raise _offline(file) from error
    except OSError as error:
        raise _disc(error, file) from error


def _receive(
    answer: http.client.HTTPResponse, file: ModelFile, there: int, target: Path, told: Progress
) -> None:
    """The rest of the file, or all of it where the server does not know how to go on."""
    goes_on = answer.status == http.HTTPStatus.PARTIAL_CONTENT
    begins = there if goes_on else 0
    with target.open("ab" if goes_on else "wb") as out:
        _pour(answer, out, file, begins, told)
    announced = begins + int(answer.headers.get("Content-Length", 0))
    if target.stat().st_size < min(announced, file.size or announced):
        raise _offline(file)  # the line broke, which reading does not tell


def _pour(source: IO[bytes], out: IO[bytes], file: ModelFile, there: int, told: Progress) -> None:
    told(file.name, there, file.size)
    while block := source.read(_BLOCK):
        out.write(block)
        there += len(block)
        told(file.name, there, file.size)
        if file.size is not None and there > file.size:
            return  # more than announced: the check refuses it


def _offline(file: ModelFile) -> SpeechError:
    return SpeechError(
        "second-offline",
        f"{file.name} could not be fetched: is this computer online? Run the command again, and "
        "it goes on where it stopped.",
    )


def _disc(error: OSError, file: ModelFile) -> SpeechError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return SpeechError("second-disc", f"The disc is full at {file.name}: make room, and again.")
    return SpeechError("second-disc", f"{file.name} could not be written: {error.strerror}.")

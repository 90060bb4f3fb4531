"""The small files beside a Vosk model's net: phones, their places in words, and settings."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from speech.training.phones import SILENCE

_PLACES = {"B": "begin", "I": "internal", "E": "end", "S": "singleton"}
_FEATURES = {  # what speech.acoustic.mfcc computes
    "use-energy": "false",
    "sample-frequency": "16000",
    "num-mel-bins": "40",
    "num-ceps": "40",
    "low-freq": "20",
    "high-freq": "7600",
    "dither": "0",
}
_DECODING = {
    "min-active": "200",
    "max-active": "2000",
    "beam": "13.0",
    "lattice-beam": "2.5",  # [unk] is a loop of phones: a wider one never ends
    "acoustic-scale": "0.8",
    "frame-subsampling-factor": "3",  # Vosk counts 30 ms a frame whatever stands here
    "endpoint.silence-phones": "1",
    "endpoint.rule2.min-trailing-silence": "0.5",
    "endpoint.rule3.min-trailing-silence": "0.75",
    "endpoint.rule4.min-trailing-silence": "1.0",
}


def phone_rows(phones: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    """Kaldi's phones in the order of their ids from 1: name, output of the net, place in a word."""
    for output, phone in enumerate(phones):
        if phone == SILENCE:
            yield phone, output, "nonword"
        else:
            yield from ((f"{phone}_{p}", output, place) for p, place in _PLACES.items())


def write_phones(phones: Sequence[str], model: Path) -> None:
    """Write `phones.txt`, `word_boundary.int` and `disambig_tid.int` of the model's graph."""
    rows = list(enumerate(phone_rows(phones), start=1))
    folder = model / "graph" / "phones"
    folder.mkdir(parents=True, exist_ok=True)
    table = "".join(f"{name} {number}\n" for number, (name, _, _) in rows)
    (folder.parent / "phones.txt").write_text(f"<eps> 0\n{table}", "utf-8")
    places = "".join(f"{number} {place}\n" for number, (_, _, place) in rows)
    (folder / "word_boundary.int").write_text(places, "utf-8")
    (folder.parent / "disambig_tid.int").write_text(f"{2 * len(rows) + 1}\n", "utf-8")


def write_settings(model: Path, decoding: Mapping[str, str] | None = None) -> None:
    """Write `conf/mfcc.conf` and `conf/model.conf`; `decoding` overrides single settings."""
    folder = model / "conf"
    folder.mkdir(parents=True, exist_ok=True)
    for name, options in (("mfcc", _FEATURES), ("model", {**_DECODING, **(decoding or {})})):
        rows = "".join(f"--{option}={value}\n" for option, value in options.items())
        (folder / f"{name}.conf").write_text(rows, "utf-8")

"""Writes assets/sounds: `python -m assets.workshop.sounds`."""

from pathlib import Path

import soundfile

from assets.workshop.own_work import OwnWork, write_rows
from assets.workshop.sounds import beds, periodic, room_bed, running, tones, touches

OUT = Path(__file__).resolve().parents[2] / "sounds"
_BLOCK = 8192


def write_ogg(path: Path, sound: tones.Sound, rate: int, quality: float) -> None:
    """Write mono Ogg Vorbis. In blocks: libsndfile overflows its stack on one long write."""
    with soundfile.SoundFile(
        path, "w", rate, 1, format="OGG", subtype="VORBIS", compression_level=1 - quality
    ) as out:
        for first in range(0, len(sound), _BLOCK):
            out.write(sound[first : first + _BLOCK])


def main() -> None:
    """Write every sound and its attribution."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, make in tones.CHIMES.items():
        write_ogg(OUT / f"{name}.ogg", make(), tones.RATE, 0.5)
    made = {"warehouse": room_bed.room_bed(), **touches.touches(), **running.running()}
    made |= {name: bed() for name, bed in beds.BEDS.items()}
    for name, sound in made.items():
        write_ogg(OUT / f"{name}.ogg", sound, periodic.RATE, 0.3)
    works = [OwnWork(f"assets/sounds/{p.name}", p.stem) for p in sorted(OUT.glob("*.ogg"))]
    write_rows(OUT / "ATTRIBUTION.rows.csv", works, "assets/workshop/sounds")


if __name__ == "__main__":
    main()

"""A learner's own data, to take along: one ZIP or one JSON file with everything that is kept."""

import json
from datetime import datetime
from io import BytesIO
from pathlib import Path
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from progress_db.errors import StoreError
from progress_db.events import Event, Json
from progress_db.learners import Learner
from progress_db.rows import row_of
from progress_db.store import Store
from progress_db.summaries import summarise

FORMAT = 1
_READ_ME = """\
Kollega: alt, hvad der er gemt om dig. / Kollega: everything that is kept about you.

learner.json   hvem du er i spillet / who you are in the game
summary.json   hvad du kan, og hvad du har lavet / what you know, and what you have done
events.json    alt, der er sket, i rækkefølge (UTC) / everything that happened, in order (UTC)
cards.json     hvornår hvert ord og hver sætning kommer igen / when each item comes back

Der er ingen lyd. Dine tre hemmelige billeder er ikke med. / There is no sound.
Your three secret pictures are left out.
"""


def export_learner(store: Store, learner: Learner, now: datetime) -> dict[str, Json]:
    """Everything that is kept about a learner, but for the hash of her picture code."""
    events = store.events(learner.id)
    cards = store.cards(learner.id).values()
    return {
        "format": FORMAT,
        "exported_at": now.isoformat(),
        "learner": {
            "id": str(learner.id),
            "picture": learner.picture,
            "help_language": learner.help_language,
            "label": learner.label,
            "added": learner.added.isoformat(),
        },
        "summary": summarise(events, learner.id).as_json(),
        "events": [_event(event) for event in events],
        "cards": [
            {"card": str(card.card), "due": card.due.isoformat(), "reviews": card.reviews}
            for card in cards
        ],
    }


def write_export(exported: dict[str, Json], out: Path, now: datetime) -> None:
    """Write a `.json` file, or else a ZIP. Raises StoreError; never overwrites a file."""
    content = _json(exported) if out.suffix.lower() == ".json" else _zip(exported, now)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with out.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise StoreError("unwritable", f"{out} is there already: choose another name.") from error
    except OSError as error:
        raise StoreError("unwritable", f"{out} cannot be written: {error.strerror}.") from error


def default_name(learner_id: UUID, now: datetime) -> str:
    """A file name that tells nothing about the person."""
    return f"kollega-{str(learner_id)[-8:]}-{now:%Y%m%d}.zip"


def _event(event: Event) -> dict[str, Json]:
    row: dict[str, Json] = row_of(event)
    body = {name: value for name, value in event.body.items() if name != "code_hash"}
    return {**row, "body": body}


def _zip(exported: dict[str, Json], now: datetime) -> bytes:
    files = {"READ-ME.txt": _READ_ME.encode()}
    for part in ("learner", "summary", "events", "cards"):
        files[f"{part}.json"] = _json(exported[part])
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name, date_time=now.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


def _json(value: Json) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()

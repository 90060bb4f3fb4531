"""One learner erased in one action: tables, figures, devices, backups; and the receipt of it.

Logs hold nothing about her (see `logs.py`). What stays is her id alone, a random number, so that
no device and no backup brings her back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, insert, select

from progress_db.server.database import insert_new, lock_municipality
from progress_db.server.figures_again import keys_of, sum_again
from progress_db.server.keys import Keys
from progress_db.server.ledger import Erased, write_down
from progress_db.server.tables import (
    backups,
    classes,
    device_erasures,
    devices,
    erasures,
    learners,
    memberships,
    metadata,
    months,
)

STAY = frozenset({"erasures", "device_erasures"})  # her id, so that she does not come back


@dataclass(frozen=True, slots=True)
class Order:
    """Who is to be erased, and who says so (None: the job that keeps the periods)."""

    municipality: int
    learner_id: UUID
    ordered_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class WaitingDevice:
    """A device that had her. `done_at` None: it has not confirmed yet."""

    name: str
    done_at: datetime | None
    revoked: bool


@dataclass(frozen=True, slots=True)
class HoldingBackup:
    """A backup that was made before; restored, it erases her first. Removed at `until`."""

    made_at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an erasure has done and what is still open; names nobody."""

    id: UUID
    at: datetime
    tables: Mapping[str, int]  # rows deleted
    figures: int  # sums corrected
    devices: tuple[WaitingDevice, ...]
    backups: tuple[HoldingBackup, ...]

    @property
    def waiting(self) -> int:
        """Devices that have not confirmed and still can."""
        return sum(device.done_at is None and not device.revoked for device in self.devices)

    @property
    def lost(self) -> int:
        """Devices that were taken out of their class before they confirmed: they never will."""
        return sum(device.done_at is None and device.revoked for device in self.devices)

    def as_json(self) -> dict[str, Any]:
        """For programs and for keeping."""
        return {
            "receipt": str(self.id),
            "at": self.at.isoformat(),
            "deleted_rows": dict(self.tables),
            "figures_corrected": self.figures,
            "devices": [
                {
                    "name": device.name,
                    "confirmed_at": device.done_at.isoformat() if device.done_at else None,
                    "revoked": device.revoked,
                }
                for device in self.devices
            ],
            "backups": [
                {"made_at": one.made_at.isoformat(), "removed_at_latest": one.until.isoformat()}
                for one in self.backups
            ],
            "logs": "hold nothing about a person",
        }


def erase(
    connection: Connection, keys: Keys, ledger: Path, order: Order, now: datetime
) -> dict[str, int]:
    """Erase her in this transaction; gives the rows deleted by table. A second time does nothing.

    Raises ServerError where the ledger cannot be written; then nothing is erased.
    """
    lock_municipality(connection, order.municipality)  # no ingest may add to her meanwhile
    if _had(connection, order):
        return {}
    school = _school_of(connection, order)
    had = _devices_of(connection, order)
    write_down(ledger, [Erased(order.municipality, order.learner_id, now)])
    pseudonym = keys.pseudonym(order.municipality, order.learner_id)
    sums = keys_of(connection, order.municipality, pseudonym)
    counts = {
        table.name: connection.execute(delete(table).where(hers)).rowcount
        for table, hers in parts_of(order.municipality, order.learner_id, pseudonym)
    }
    corrected = sum_again(connection, sums)
    receipt = {"tables": counts, "figures": corrected}
    row = {"municipality": order.municipality, "learner_id": order.learner_id, "at": now}
    by = {"ordered_by": order.ordered_by, "school_id": school}
    connection.execute(insert(erasures), {**row, **by, "receipt": receipt})
    gone = {"municipality": order.municipality, "learner_id": order.learner_id, "done_at": None}
    insert_new(connection, device_erasures, [{**gone, "device_id": one} for one in had])
    return counts


def parts_of(
    municipality: int, learner_id: UUID, pseudonym: bytes
) -> list[tuple[Table, ColumnElement[bool]]]:
    """Every table that has something of hers, and which rows those are."""
    found = [
        (table, (table.c.municipality == municipality) & (table.c.learner_id == learner_id))
        for table in metadata.sorted_tables
        if "learner_id" in table.c and table.name not in STAY
    ]
    itself = (learners.c.municipality == municipality) & (learners.c.id == learner_id)
    behind = (months.c.municipality == municipality) & (months.c.pseudonym == pseudonym)
    return [*found, (months, behind), (learners, itself)]


def receipt_of(connection: Connection, row: Row[Any]) -> Receipt:
    """The receipt of a row of `erasures`, with what devices and backups say now."""
    return Receipt(
        id=row.learner_id,
        at=row.at,
        tables={name: n for name, n in row.receipt["tables"].items() if n},
        figures=row.receipt["figures"],
        devices=_confirmations(connection, row),
        backups=_holding(connection, row.at),
    )


def _had(connection: Connection, order: Order) -> bool:
    here = (erasures.c.municipality == order.municipality) & (
        erasures.c.learner_id == order.learner_id
    )
    return connection.execute(select(erasures.c.at).where(here)).first() is not None


def _school_of(connection: Connection, order: Order) -> UUID | None:
    here = (learners.c.municipality == order.municipality) & (learners.c.id == order.learner_id)
    found: UUID | None = connection.execute(select(learners.c.school_id).where(here)).scalar()
    return found


def _devices_of(connection: Connection, order: Order) -> list[UUID]:
    """Devices of every class in which she is or was."""
    found = connection.execute(
        select(devices.c.id)
        .join(classes, _same(devices, classes) & (classes.c.id == devices.c.class_id))
        .join(memberships, _same(devices, memberships) & (memberships.c.class_id == classes.c.id))
        .where(
            devices.c.municipality == order.municipality,
            memberships.c.learner_id == order.learner_id,
        )
        .distinct()
    )
    return [row.id for row in found]


def _same(one: Table, other: Table) -> ColumnElement[bool]:
    return one.c.municipality == other.c.municipality


def _confirmations(connection: Connection, row: Row[Any]) -> tuple[WaitingDevice, ...]:
    found = connection.execute(
        select(devices.c.name, device_erasures.c.done_at, devices.c.revoked_at)
        .join(
            devices,
            _same(device_erasures, devices) & (devices.c.id == device_erasures.c.device_id),
        )
        .where(
            device_erasures.c.municipality == row.municipality,
            device_erasures.c.learner_id == row.learner_id,
        )
        .order_by(devices.c.name)
    )
    return tuple(WaitingDevice(one.name, one.done_at, bool(one.revoked_at)) for one in found)


def _holding(connection: Connection, at: datetime) -> tuple[HoldingBackup, ...]:
    found = connection.execute(
        select(backups.c.made_at, backups.c.until)
        .where(backups.c.made_at < at, backups.c.removed_at.is_(None))
        .order_by(backups.c.made_at)
    )
    return tuple(HoldingBackup(one.made_at, one.until) for one in found)

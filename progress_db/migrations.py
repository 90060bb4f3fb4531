"""How the progress file is built, step by step; each step runs once, in its own transaction.

Add a function at the end and name it in MIGRATIONS; never change one that has been released.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def events_table(db: Database) -> None:
    """Everything that happened, in the order in which it was written here (`seq`)."""
    db.execute(
        """
        CREATE TABLE events (
          seq INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          at TEXT NOT NULL,
          learner_id TEXT NOT NULL,
          kind TEXT NOT NULL,
          pack TEXT NOT NULL DEFAULT '',
          pack_version TEXT NOT NULL DEFAULT '',
          scorer_version TEXT NOT NULL DEFAULT '',
          body TEXT NOT NULL CHECK (json_valid(body))
        ) STRICT
        """
    )
    db.execute("CREATE INDEX events_by_learner ON events (learner_id, kind, seq)")


def cards_table(db: Database) -> None:
    """The latest state of each card: a cache that can be rebuilt from `card_reviewed` events."""
    db.execute(
        """
        CREATE TABLE cards (
          learner_id TEXT NOT NULL,
          card TEXT NOT NULL,
          pack TEXT NOT NULL,
          kind TEXT NOT NULL,
          item TEXT NOT NULL,
          skill TEXT NOT NULL,
          fsrs TEXT NOT NULL,
          due TEXT NOT NULL,
          stability REAL,
          reviews INTEGER NOT NULL,
          PRIMARY KEY (learner_id, card)
        ) STRICT
        """
    )


def views_for_people(db: Database) -> None:
    """Views that a person can read in Datasette: who, which tries, what is due, culture, visits."""
    for sql in (_LEARNERS, _TRIES, _CARDS_DUE, _CULTURE, _SITTINGS):
        db.execute(sql)


def events_in_time(db: Database) -> None:
    """Events of two devices meet in one file, so they are read by their time, not their arrival."""
    db.execute("CREATE INDEX events_by_time ON events (learner_id, at, id)")
    for name, sql in (("v_learners", _LEARNERS_BY_TIME), ("v_sittings", _SITTINGS_BY_TIME)):
        db.execute(f"DROP VIEW {name}")
        db.execute(sql)


def sync_tables(db: Database) -> None:
    """What was sent, whose events leave, and all that came down from the class."""
    for sql in _SYNC:
        db.execute(sql)


def assigned_since(db: Database) -> None:
    """From when on what she does counts for an assignment; what lies here learns it at the next

    sync.
    """
    db.execute("ALTER TABLE assigned ADD COLUMN since TEXT")


def consent_of_class(db: Database) -> None:
    """What the class knows of her answer to whether her teacher may see what she does."""
    db.execute("ALTER TABLE sync_learners ADD COLUMN shares INTEGER")
    db.execute("ALTER TABLE sync_learners ADD COLUMN shares_at TEXT")


def away_from_class(db: Database) -> None:
    """Who has left the class of this device (1), and of whom nothing is kept here any more (2)."""
    db.execute("ALTER TABLE sync_learners ADD COLUMN away INTEGER NOT NULL DEFAULT 0")
    db.execute(
        """
        UPDATE sync_learners SET away = 1 WHERE listed = 0 AND EXISTS (
          SELECT 1 FROM events e JOIN sync_events s ON s.id = e.id
          WHERE e.learner_id = sync_learners.learner_id AND e.kind = 'learner_added'
            AND s.how = 'came')
        """
    )


def notes_in_her_language(db: Database) -> None:
    """Of a note the sentences that are ready in every language, and the teacher's own words."""
    db.execute("ALTER TABLE notes ADD COLUMN phrases TEXT NOT NULL DEFAULT '[]'")
    db.execute("ALTER TABLE notes ADD COLUMN own TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE notes ADD COLUMN language TEXT NOT NULL DEFAULT 'da'")


MIGRATIONS: tuple[Callable[[Database], None], ...] = (
    events_table,
    cards_table,
    views_for_people,
    events_in_time,
    sync_tables,
    assigned_since,
    consent_of_class,
    away_from_class,
    notes_in_her_language,
)


_LEARNERS = """
CREATE VIEW v_learners AS
SELECT a.learner_id AS learner,
  a.body ->> 'label' AS name_or_number,
  a.body ->> 'picture' AS picture,
  coalesce(
    (SELECT s.body ->> 'help_language' FROM events s WHERE s.learner_id = a.learner_id
      AND s.kind = 'settings_changed' AND s.body ->> 'help_language' IS NOT NULL
      ORDER BY s.seq DESC LIMIT 1),
    a.body ->> 'help_language') AS help_language,
  substr(a.at, 1, 10) AS began,
  (SELECT substr(max(e.at), 1, 10) FROM events e WHERE e.learner_id = a.learner_id) AS last_seen,
  (SELECT count(*) FROM events e WHERE e.learner_id = a.learner_id AND e.kind = 'scene_done')
    AS scenes_finished,
  (SELECT count(*) FROM cards c WHERE c.learner_id = a.learner_id) AS cards_met
FROM events a WHERE a.kind = 'learner_added'
"""

_TRIES = """
CREATE VIEW v_tries AS
SELECT substr(t.at, 1, 10) AS day, substr(t.at, 12, 8) AS time_utc, l.picture AS learner_picture,
  l.name_or_number AS learner_name_or_number, t.pack AS workplace, t.body ->> 'scene' AS scene,
  t.body ->> 'turn' AS turn, t.body ->> 'choice' AS closest_reply, t.body ->> 'verdict' AS verdict,
  t.body ->> 'words_missed' AS words_missed, t.body ->> 'words_added' AS words_added,
  t.body ->> 'sure' AS sure, t.body ->> 'ms' AS milliseconds, t.learner_id AS learner
FROM events t LEFT JOIN v_learners l ON l.learner = t.learner_id
WHERE t.kind = 'try_scored' ORDER BY t.seq DESC
"""

_CARDS_DUE = """
CREATE VIEW v_cards_due AS
SELECT l.picture AS learner_picture, l.name_or_number AS learner_name_or_number,
  c.pack AS workplace, c.item AS word_or_phrase, c.kind AS kind, c.skill AS skill,
  substr(c.due, 1, 10) AS due_day,
  CAST(round(julianday(c.due) - julianday('now')) AS INTEGER) AS days_from_now,
  c.due <= strftime('%Y-%m-%dT%H:%M:%S', 'now') AS due_now,
  c.reviews AS times_practised, round(c.stability, 1) AS lasts_days, c.learner_id AS learner
FROM cards c LEFT JOIN v_learners l ON l.learner = c.learner_id
ORDER BY c.due
"""

_CULTURE = """
CREATE VIEW v_culture AS
SELECT l.picture AS learner_picture, l.name_or_number AS learner_name_or_number,
  e.body ->> 'point' AS culture_point,
  sum(e.body ->> 'outcome' = 'met') AS times_met,
  sum(e.body ->> 'outcome' = 'misstep') AS missteps,
  sum(e.body ->> 'outcome' = 'mended') AS mended_at_second_chance,
  substr(max(e.at), 1, 10) AS last_day, e.learner_id AS learner
FROM events e LEFT JOIN v_learners l ON l.learner = e.learner_id
WHERE e.kind = 'culture_seen' GROUP BY e.learner_id, culture_point
"""

_SITTINGS = """
CREATE VIEW v_sittings AS
SELECT l.picture AS learner_picture, l.name_or_number AS learner_name_or_number,
  substr(s.at, 1, 10) AS day, substr(s.at, 12, 5) AS began_utc,
  round((SELECT e.body ->> 'seconds' FROM events e WHERE e.learner_id = s.learner_id
    AND e.kind = 'sitting_ended' AND e.seq > s.seq AND NOT EXISTS (SELECT 1 FROM events n
      WHERE n.learner_id = s.learner_id AND n.kind = 'sitting_started'
      AND n.seq > s.seq AND n.seq < e.seq)
    ORDER BY e.seq LIMIT 1) / 60.0, 1) AS minutes,
  s.body ->> 'rig' AS played_on, s.learner_id AS learner
FROM events s LEFT JOIN v_learners l ON l.learner = s.learner_id
WHERE s.kind = 'sitting_started' ORDER BY s.seq DESC
"""

_LEARNERS_BY_TIME = _LEARNERS.replace(
    "ORDER BY s.seq DESC", "ORDER BY s.at DESC, s.id DESC"
).replace(
    "WHERE a.kind = 'learner_added'",
    """WHERE a.kind = 'learner_added' AND NOT EXISTS (
  SELECT 1 FROM events b WHERE b.learner_id = a.learner_id AND b.kind = 'learner_added'
    AND (b.at, b.id) > (a.at, a.id))""",
)

_SITTINGS_BY_TIME = """
CREATE VIEW v_sittings AS
SELECT l.picture AS learner_picture, l.name_or_number AS learner_name_or_number,
  substr(s.at, 1, 10) AS day, substr(s.at, 12, 5) AS began_utc,
  round((SELECT e.body ->> 'seconds' FROM events e WHERE e.learner_id = s.learner_id
    AND e.kind = 'sitting_ended' AND (e.at, e.id) > (s.at, s.id) AND NOT EXISTS (
      SELECT 1 FROM events n WHERE n.learner_id = s.learner_id AND n.kind = 'sitting_started'
      AND (n.at, n.id) > (s.at, s.id) AND (n.at, n.id) < (e.at, e.id))
    ORDER BY e.at, e.id LIMIT 1) / 60.0, 1) AS minutes,
  s.body ->> 'rig' AS played_on, s.learner_id AS learner
FROM events s LEFT JOIN v_learners l ON l.learner = s.learner_id
WHERE s.kind = 'sitting_started' ORDER BY s.at DESC, s.id DESC
"""

_SYNC = (
    # Which events are done with: `sent` and safe on the server, `refused` there for good and why,
    # `came` from it, `stays` here altogether. Ids only: `seq` may be given anew after an erasure.
    """
    CREATE TABLE sync_events (
      id TEXT PRIMARY KEY,
      how TEXT NOT NULL CHECK (how IN ('sent', 'refused', 'came', 'stays')),
      why TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    # `listed`: she stands in the class's list. `upto`: her events up to this `seq` are done with.
    # `behind`: her earlier events, from other classes or devices, have still to be fetched; 2: also
    # those that this device sent itself.
    """
    CREATE TABLE sync_learners (
      learner_id TEXT PRIMARY KEY,
      listed INTEGER NOT NULL DEFAULT 0,
      upto INTEGER NOT NULL DEFAULT 0,
      behind INTEGER NOT NULL DEFAULT 0,
      group_name TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE TABLE sync_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """
    CREATE TABLE assigned (
      id TEXT NOT NULL,
      learner_id TEXT NOT NULL,
      title TEXT NOT NULL,
      items TEXT NOT NULL CHECK (json_valid(items)),
      opens_on TEXT,
      due_on TEXT,
      position INTEGER NOT NULL,
      place INTEGER NOT NULL,
      PRIMARY KEY (learner_id, id)
    ) STRICT
    """,
    """
    CREATE TABLE notes (
      id TEXT PRIMARY KEY,
      learner_id TEXT NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE looks (
      learner_id TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      what TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX notes_by_learner ON notes (learner_id, at)",
    "CREATE INDEX looks_by_learner ON looks (learner_id, at)",
    # The workplaces that the school has made, as they are installed here.
    """
    CREATE TABLE school_packs (
      pack TEXT PRIMARY KEY,
      version TEXT NOT NULL,
      sha256 TEXT NOT NULL
    ) STRICT
    """,
)

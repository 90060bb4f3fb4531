"""Whether a learner shares what she does with her class, and since when."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Document, Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_EVENTS = sa.table(
    "events",
    *(sa.column("municipality", sa.Integer()), sa.column("learner_id", sa.Uuid())),
    *(sa.column("at", Moment()), sa.column("kind", sa.String()), sa.column("body", Document)),
)
_LEARNERS = sa.table(
    "learners",
    *(sa.column("municipality", sa.Integer()), sa.column("id", sa.Uuid())),
    *(sa.column("shares", sa.Boolean()), sa.column("shares_at", Moment())),
)


def upgrade() -> None:
    """Two columns, filled with what each learner has said last."""
    op.add_column("learners", sa.Column("shares", sa.Boolean()))
    op.add_column("learners", sa.Column("shares_at", Moment()))
    connection = op.get_bind()
    said = sa.select(_EVENTS).where(_EVENTS.c.kind == "settings_changed").order_by(_EVENTS.c.at)
    for event in connection.execute(said).all():
        shares = event.body.get("shares")
        if isinstance(shares, bool):
            hers = (_LEARNERS.c.municipality == event.municipality) & (
                _LEARNERS.c.id == event.learner_id
            )
            new = {"shares": shares, "shares_at": event.at}
            connection.execute(sa.update(_LEARNERS).where(hers).values(new))

"""What was done to accounts, first passwords that end, and who vouched for a session."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A table and three columns."""
    op.create_table(
        "account_changes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("by_account", sa.Uuid()),
        sa.Column("by_name", sa.String(80), nullable=False),
        sa.Column("what", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_account_changes_account_id", "account_changes", ["account_id"])
    op.add_column("accounts", sa.Column("password_until", Moment()))
    op.add_column("web_sessions", sa.Column("provider", sa.String(40)))
    op.add_column("web_sessions", sa.Column("id_token", sa.Text()))

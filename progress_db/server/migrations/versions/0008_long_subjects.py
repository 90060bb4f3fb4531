"""What a provider calls a person may be 255 signs long (OpenID Connect Core 1.0, section 2)."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the column wider; SQLite makes the table anew for it."""
    with op.batch_alter_table("identities") as table:
        table.alter_column("subject", type_=sa.String(255), existing_nullable=False)

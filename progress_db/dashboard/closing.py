"""Closing an account that is one's own is left to somebody else."""

from uuid import UUID

from progress_db.dashboard.desk import Desk
from progress_db.server.errors import ServerError


def refuse_own(desk: Desk, account_id: UUID) -> None:
    """Raises ServerError where the account to be closed is the viewer's."""
    if account_id == desk.viewer.account_id:
        text = "You cannot close your own account: ask somebody else to do it."
        raise ServerError("own-account", text, 409)

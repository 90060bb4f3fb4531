"""A new first password from the machine itself, for the operator who has lost hers."""

from progress_db.server import accounts, passwords
from progress_db.server.database import writing
from progress_db.server.errors import ServerError
from progress_db.server.house import House


def rescue(house: House, login: str) -> str:
    """Give this account a first password and sign it out everywhere; gives the password.

    Raises ServerError for a login that is not there, or is closed.
    """
    first = passwords.first_password()
    kept = passwords.hashed(first)
    with writing(house.engine) as connection:
        row = accounts.account_of(connection, accounts.plain_login(login))
        if row is None or row.disabled_at is not None:
            text = "There is no open account with that login: look at how it is spelled."
            raise ServerError("no-account", text, 404)
        accounts.set_first_password(connection, row.id, kept, None, house.clock())
    return first

"""A new password as it is typed in a form: twice, and checked with a reason beside the field."""

from progress_db.dashboard.words import Words
from progress_db.server import passwords


def faults_of(words: Words, password: str, again: str, login: str) -> dict[str, str]:
    """Name of the field -> what is wrong with it; empty when all is well."""
    fault = passwords.fault_of(password, login)
    if fault:
        return {"password": words.say(f"password-{fault}")}
    if password != again:
        return {"again": words.say("password-differs")}
    return {}

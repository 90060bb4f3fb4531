"""The one error type of the server: what went wrong, in one sentence for who must mend it."""


class ServerError(Exception):
    """`code` for programs, `text` one sentence for people, `status` of HTTP.

    A text never holds a name, a number or a word of a learner's: it may go to a log. `values`
    go into the page's own sentence for the code: {"most": 2} for "larger than 2 MB".
    """

    def __init__(self, code: str, text: str, status: int = 400, **values: int) -> None:
        super().__init__(f"{code}: {text}")
        self.values = values
        self.code = code
        self.text = text
        self.status = status


class HiddenError(ServerError):
    """It is not there, or not for this person: nobody can tell which."""

    def __init__(self) -> None:
        super().__init__("not-found", "There is nothing here for you.", 404)

"""The workshop's one error type."""


class WorkshopError(Exception):
    """Something cannot be built; `code` names the case, the text says what to mend."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code

"""The one error type of this package."""


class LessonError(Exception):
    """Something about a lesson cannot be: `code` for programs, `text` one sentence for people."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text

"""The one error of the game: a code for the log and a sentence for the person who must mend it."""


class GameError(Exception):
    """Something the game cannot do without is missing or broken.

    `code` is stable (G001 …), `text` is one sentence that says what is wrong and what mends it.
    """

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text

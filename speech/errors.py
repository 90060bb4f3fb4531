"""The one error of this package."""


class SpeechError(RuntimeError):
    """Something about sound or speech went wrong.

    `code` is for programs (for example `model-damaged`), `text` is one sentence for the person
    who must mend it.
    """

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text

    def __reduce__(self) -> tuple[type["SpeechError"], tuple[str, str]]:
        return SpeechError, (self.code, self.text)

"""The table of roles: which route answers whom with what, read from `roles.txt`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote_plus

TABLE = Path(__file__).with_name("roles.txt")
VIEWERS = (
    *("teacher", "colleague", "stranger", "foreigner", "lead"),
    *("analyst", "operator", "learner", "nobody"),
)
HELD = re.compile(r"\{([a-z_0-9]+)(?:=([^}]*))?\}")

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One route: the answers by viewer, the looks that it leaves, what is posted."""

    method: str
    path: str
    answers: Mapping[str, str]
    seen: Sequence[tuple[str, str]]  # (what, "one" or "all")
    sent: str

    @property
    def route(self) -> str:
        """The method and the template, as the app knows them."""
        return f"{self.method} {HELD.sub(lambda held: '{' + held[1] + '}', self.path)}"

    def url(self, values: Values) -> str:
        """The address with these ids; one that the table gives itself stays."""
        return HELD.sub(lambda held: held[2] or values[held[1]], self.path)

    def ids(self) -> frozenset[str]:
        """The names of ids in the address and in the form."""
        found = HELD.findall(self.path) + HELD.findall(self.sent)
        return frozenset(name for name, given in found if not given)

    def body(self, values: Values) -> dict[str, object]:
        """What to hand to the client's `request`."""
        sent = re.sub(r"\{([a-z_]+)\}", lambda held: values[held[1]], self.sent)
        if sent.startswith("{"):
            return {"content": sent, "headers": {"Content-Type": "application/json"}}
        if sent.startswith("file:"):
            return {"files": {"file": ("list.csv", unquote_plus(sent[5:]).encode(), "text/csv")}}
        return {"data": dict(parse_qsl(sent))} if self.method == "POST" else {}


def lines() -> Iterator[Line]:
    """Every line of the table."""
    for text in TABLE.read_text("utf-8").splitlines():
        if text.strip() and not text.startswith("#"):
            yield _line(text.split(maxsplit=12))


def _line(words: Sequence[str]) -> Line:
    method, path, *answers = words[:11]
    seen = [] if words[11] == "-" else [one.split(":") for one in words[11].split(",")]
    return Line(
        method=method,
        path=path,
        answers=dict(zip(VIEWERS, answers, strict=True)),
        seen=[(what, whom) for what, whom in seen],
        sent=words[12] if len(words) > 12 else "",
    )

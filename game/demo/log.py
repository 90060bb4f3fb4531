"""What happened in the demo, row by row, as it happened: for the report and the summary."""

from dataclasses import dataclass, field

from game.demo.learner import Utterance
from game.view import SpeakCue, View
from progress_db.events import Event, EventKind, Json


@dataclass(frozen=True, slots=True)
class WordSeen:
    """A word of her line: whether it was heard."""

    text: str
    found: bool


@dataclass(slots=True)
class Row:
    """One row. `kind`: line, try, deed, culture, net, repair, exercise or screen."""

    kind: str
    at_s: float
    who: str = ""
    text: str = ""
    help: str = ""
    said: str = ""
    how: str = ""
    note: str = ""
    verdict: str = ""
    words: tuple[WordSeen, ...] = ()
    added: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    sure: float = 0.0
    ms: float = 0.0
    scene: str = ""
    picture: str = ""


@dataclass(slots=True)
class Log:
    """Rows in order. `see` is called each tick, `hear` for each event that is recorded."""

    rows: list[Row] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    latencies_ms: list[float] = field(default_factory=list)
    speech_s: list[float] = field(default_factory=list)
    busy_s: list[float] = field(default_factory=list)
    recogniser: str = ""
    now: float = 0.0
    screen: str = ""

    @property
    def real_time_factor(self) -> float:
        """Processor seconds of the ears, streaming included, for each second of speech."""
        spoken = sum(self.speech_s)
        return round(sum(self.busy_s) / spoken, 4) if spoken else 0.0

    def see(self, now: float, view: View, cues: tuple[object, ...], spoken: str) -> None:
        """A tick was shown; `spoken` is the line that is being said."""
        self.now = now
        if view.screen.value != self.screen:
            self.screen = view.screen.value
            self.rows.append(Row("screen", now, text=view.screen.value))
        for cue in cues:
            if isinstance(cue, SpeakCue):
                self._line(cue, view, spoken)

    def hear(self, event: Event, last: Utterance | None) -> None:
        """An event was recorded; `last` is what she said last."""
        self.events.append(event)
        body = event.body
        match event.kind:
            case EventKind.TRY_SCORED:
                self._try(body, last)
            case EventKind.CULTURE_SEEN:
                self._row("culture", body, text=f"{body['point']}", verdict=f"{body['outcome']}")
            case EventKind.NET_USED:
                self._row("net", body, text=f"{body['attempts']}")
            case EventKind.REPAIR_USED:
                self._row("repair", body, text=f"{body['reply']}")
            case EventKind.TURN_DONE if body["how"] in ("done", "pointed"):
                self._row("deed", body, text=f"{body['reply']}", how=f"{body['how']}")
            case EventKind.EXERCISE_DONE:
                right = "right" if body["right"] else "later"
                self._row("exercise", body, text=f"{body['item']}", verdict=right)

    def _row(self, kind: str, body: dict[str, Json], **more: str) -> None:
        row = Row(kind, self.now, scene=str(body.get("scene", "")))
        for name, value in more.items():
            setattr(row, name, value)
        self.rows.append(row)

    def _line(self, cue: SpeakCue, view: View, spoken: str) -> None:
        subtitle = view.subtitle
        if subtitle is not None and subtitle.person == cue.person:
            row = Row("line", self.now, subtitle.name, subtitle.text, subtitle.help)
        else:
            row = Row("line", self.now, "", spoken)
        self.rows.append(row)

    def _try(self, body: dict[str, Json], last: Utterance | None) -> None:
        missed = set(_texts(body["words_missed"]))
        wording = str(body["wording"] or "").split()
        words = [WordSeen(word, word not in missed) for word in wording]
        ms = float(str(body["ms"]))
        self.latencies_ms.append(ms)
        self.busy_s.append(float(str(body["busy_s"])))
        self.speech_s.append(float(str(body["speech_s"])))
        self.recogniser = str(body["recogniser"])
        self.rows.append(
            Row(
                "try",
                self.now,
                text=self._last_line(),
                said=last.text if last else "",
                how=last.how if last else "",
                note=last.note if last else "",
                verdict=str(body["verdict"]),
                words=tuple(words),
                added=_texts(body["words_added"]),
                reasons=_texts(body["reasons"]),
                sure=float(str(body["sure"])),
                ms=ms,
                scene=str(body["scene"]),
            )
        )

    def _last_line(self) -> str:
        return next((row.text for row in reversed(self.rows) if row.kind == "line"), "")


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()

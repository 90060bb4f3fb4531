"""Near choices from slots: C-40 is understood, and kindly mended, where C-14 was right."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scenes.norms import breaks_norm
from scenes.pack import AskTurn, Reply, Slot
from scenes.rivals import rival_values
from scenes.slots import fill, right_values, slot_names
from speech.danish.normalise import normalise
from speech.heard import Choice, ItemKind, Role


@dataclass(frozen=True, slots=True)
class _Rival:
    """A wrong value in a slot of a reply; `said` is the value, `wordings` the reply with it."""

    id: str
    said: str
    right: str
    wordings: tuple[str, ...]


def with_rivals(ask: AskTurn, written: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The written choices and one near choice for each near value of each slot.

    A near value that an authored near miss says already makes that one broader instead. Choices
    made here have ids such as `her~plads~C-40` and no lines of their own.
    """
    choices = {choice.id: choice for choice in written}
    taken = {wording for choice in written for wording in choice.wordings}
    for rival in _rivals(ask):
        free = tuple(wording for wording in rival.wordings if wording not in taken)
        taken.update(free)
        listed = next((c for c in written if c.role is Role.NEAR and _says(c, rival.said)), None)
        if listed is not None:
            known = choices[listed.id]
            choices[listed.id] = replace(known, wordings=known.wordings + free)
        elif free:
            words = frozenset(rival.said.split()) - frozenset(rival.right.split())
            choices[rival.id] = Choice(rival.id, free, Role.NEAR, ItemKind(ask.kind), words)
    return tuple(choices.values())


def _rivals(ask: AskTurn) -> Iterator[_Rival]:
    for reply in ask.replies:
        if not breaks_norm(reply):
            for name, slot in reply.slots.items():
                yield from _slot_rivals(reply, name, slot)


def _slot_rivals(reply: Reply, name: str, slot: Slot) -> Iterator[_Rival]:
    texts = [wording for wording in reply.wordings if name in slot_names(wording)]
    for value in rival_values(slot):
        values = {**right_values(reply.slots), name: value}
        ways = tuple(dict.fromkeys(normalise(fill(text, values)) for text in texts))
        right = normalise(slot.value or "")
        yield _Rival(f"{reply.id}~{name}~{value}", normalise(value), right, ways)


def _says(choice: Choice, value: str) -> bool:
    return any(f" {value} " in f" {wording} " for wording in choice.wordings)

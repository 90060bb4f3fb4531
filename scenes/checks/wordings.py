"""What may be said: slots that are filled, keywords that can be heard, choices that differ."""

from collections.abc import Iterator

from scenes.checks.walk import asks, replies
from scenes.draft import Draft
from scenes.pack import AskTurn, Part, Repair, Reply
from scenes.problems import Code, PackError
from scenes.slots import fill, right_values, slot_names, slot_problem
from scenes.wordings import Choosable, keyword_words, ways_by_wording
from speech.danish.normalise import normalise, spoken_variants


def check_wordings(draft: Draft) -> Iterator[PackError]:
    """P040 to P045."""
    for _, _, reply in replies(draft):
        yield from _slots(draft, reply)
        yield from _keywords(draft, reply)
    repairs = draft.head.repairs if draft.head else ()
    for repair in repairs:
        yield from _undefined(draft, repair, repair.wordings, frozenset())
    for _, _, ask in asks(draft):
        for miss in ask.near:
            yield from _undefined(draft, miss, miss.wordings, frozenset())
        yield from _same(draft, ask, repairs)


def _slots(draft: Draft, reply: Reply) -> Iterator[PackError]:
    yield from _undefined(draft, reply, reply.wordings, frozenset(reply.slots))
    used = {name for wording in reply.wordings for name in slot_names(wording)}
    for name, slot in reply.slots.items():
        if name not in used:
            text = f"no wording has {{{name}}} in it"
            yield draft.origins.error(Code.SLOT_UNUSED, text, reply, "slots", name)
        problem = slot_problem(slot)
        if problem:
            text = f"slot ‘{name}’ ({slot.kind.value}) {problem}"
            yield draft.origins.error(Code.SLOT_VALUE, text, reply, "slots", name)


def _undefined(
    draft: Draft, part: Part, wordings: tuple[str, ...], defined: frozenset[str]
) -> Iterator[PackError]:
    for index, wording in enumerate(wordings):
        for name in slot_names(wording):
            if name not in defined:
                text = f"{{{name}}} is not defined under ‘slots’"
                yield draft.origins.error(Code.SLOT_UNDEFINED, text, part, "wordings", index)


def _keywords(draft: Draft, reply: Reply) -> Iterator[PackError]:
    values = right_values(reply.slots)
    said = [_words(fill(wording, values)) for wording in reply.wordings]
    lost: set[str] = set()
    for index, keyword in enumerate(reply.keywords):
        words = set(normalise(fill(keyword, values)).split())
        if not any(words <= each for each in said):
            lost |= words
            text = f"the keyword ‘{keyword}’ stands in no wording"
            yield draft.origins.error(Code.KEYWORD_UNHEARD, text, reply, "keywords", index)
    needed = keyword_words(reply) - lost
    for index, each in enumerate(said):
        if needed - each:
            text = f"this wording counts without the keyword ‘{sorted(needed - each)[0]}’"
            yield draft.origins.error(Code.KEYWORD_NOT_EVERYWHERE, text, reply, "wordings", index)


def _words(wording: str) -> set[str]:
    return {word for way in spoken_variants(wording) for word in way.split()}


def _same(draft: Draft, ask: AskTurn, repairs: tuple[Repair, ...]) -> Iterator[PackError]:
    """Two choices that sound the same cannot be told apart."""
    owner: dict[str, str] = {}
    parts: tuple[Choosable, ...] = (*repairs, *ask.replies, *ask.near)
    for part in parts:
        for index, ways in enumerate(ways_by_wording(part)):
            same = next((way for way in ways if owner.setdefault(way, part.id) != part.id), None)
            if same is not None:
                text = f"‘{same}’ is already a wording of ‘{owner[same]}’"
                yield draft.origins.error(Code.SAME_WORDING, text, part, "wordings", index)

"""What goes into a learner's competence profile, read from the summaries."""

from collections.abc import Iterable, Mapping
from typing import Any

from lessons.can_do import situations_met, trade_levels
from lessons.course import SceneId
from lessons.help_language import Pair, Texts
from lessons.mastery import ScenePlay, Standing, highest, our_gate
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.learner.knowing import cards_by_id, known_words, plays_of, rows_of
from progress_db.dashboard.packs.shelf import Shelf, shelf_of
from progress_db.dashboard.words import Words
from progress_db.exports.profile import Line, Profile, Shown, Trade
from progress_db.server import tables
from scenes.pack import Bilingual

_WORDS = {
    "title": "profile-title",
    "belongs": "profile-belongs",
    "nothing": "profile-nothing",
    "can": "can-now",
    "levels": "levels",
    "ours": "levels-are-ours",
    "culture": "profile-culture",
    "means": "profile-means",
    "not_exam": "profile-not-exam",
}


def profile_of(desk: Desk, learner: Any) -> Profile:
    """Her profile as of now. The caller has asked `desk.see` for her."""
    shelf, danish = shelf_of(desk), Words("da")
    language = learner.help_language
    texts = Texts(language)
    plays = plays_of(desk, learner.id)
    picture = danish.picture(learner.picture).capitalize()
    made_on = danish.day(desk.now)
    return Profile(
        name=f"{learner.label} · {picture}" if learner.label else picture,
        language=language,
        made_on=made_on,
        can=_can(shelf, plays, texts, desk, danish),
        trades=_trades(desk, shelf, plays, texts, learner),
        culture=_culture(rows_of(desk, tables.culture, learner.id), shelf, language),
        words={name: _line(texts.pair(key)) for name, key in _WORDS.items()}
        | {"footer": Line(f"Kollega · {made_on}")},
    )


def _can(
    shelf: Shelf, plays: tuple[ScenePlay, ...], texts: Texts, desk: Desk, danish: Words
) -> list[Shown]:
    shown_at = _last_shown(plays)
    how = _line(texts.pair("profile-how"))
    return [
        Shown(
            text=_of(row.text, texts.language),
            where=_of(shelf[row.scene.pack].head.title, texts.language),
            level=row.level,
            when=danish.day(shown_at[row.scene]),
            how=how,
        )
        for row in situations_met(shelf, plays, desk.now)
        if row.standing is Standing.CAN and row.scene in shown_at
    ]


def _last_shown(plays: Iterable[ScenePlay]) -> Mapping[SceneId, Any]:
    gate = our_gate()
    return {play.scene: play.at for play in plays if gate.passed(play)}


def _trades(
    desk: Desk, shelf: Shelf, plays: tuple[ScenePlay, ...], texts: Texts, learner: Any
) -> list[Trade]:
    words = known_words(cards_by_id(rows_of(desk, tables.cards, learner.id)))
    found = []
    for trade in trade_levels(shelf, plays, words, desk.now):
        best = highest(trade.levels)
        if best is None:
            continue
        reached = [one.level.id for one in trade.levels]
        upto = reached[: reached.index(best.id) + 1]
        levels = [_level(texts, one) for one in upto]
        found.append(Trade(_of(trade.title, texts.language), levels))
    return found


def _level(texts: Texts, level: str) -> Line:
    """`Ny på jobbet: Jeg kan klare de første dage på jobbet.`"""
    name, can = texts.pair(f"level-{level}"), texts.pair(f"level-{level}-can")
    return Line(f"{name.da}: {can.da}", f"{name.help}: {can.help}" if can.help else "")


def _culture(rows: Iterable[Any], shelf: Shelf, language: str) -> list[Line]:
    """Culture points that she has met or mended, by their number; never the missteps."""
    titles = {
        (pack.head.id, point.number): point.title
        for pack in shelf.values()
        for point in pack.culture
    }
    had = {(row.point, row.pack) for row in rows if row.outcome in ("met", "mended")}
    found = {point: titles[pack, point] for point, pack in sorted(had) if (pack, point) in titles}
    return [_of(title, language) for title in found.values()]


def _of(text: Bilingual, language: str) -> Line:
    helps = {str(name): text for name, text in text.help.items()}
    return Line(text.da, helps.get(language, ""))


def _line(pair: Pair) -> Line:
    return Line(pair.da, pair.help)

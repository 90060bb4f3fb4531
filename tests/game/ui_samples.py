"""Realistic Views of every screen, for the contact sheet and for tests."""

from dataclasses import replace

from game.settings import LearnerSettings
from game.shift.board import MORE, SettingsPart
from game.shift.sign_in import GREETINGS
from game.view import (
    Card,
    CardState,
    Chose,
    Feedback,
    LearnedItem,
    Mic,
    MicNote,
    Screen,
    ShownWord,
    SoundTip,
    Subtitle,
    View,
)
from lessons.exercises import ExerciseKind
from lessons.help_language import Texts
from speech.heard import Verdict
from tests.game.keeping_samples import WEEK, keeping_views, praised
from tests.game.placing_samples import placing_views
from tests.game.rehearsal_samples import rehearsal_views
from tests.game.school_samples import hinted, hinted_ready, school_views, with_teacher

HELP: dict[str, dict[str, str]] = {
    "en": {
        "task": "Ask Mehmet if he has time, or if he knows anything about the 15 boxes.",
        "line": "So there is one box at C-40. It must be moved to C-14 and ticked off the list.",
        "again": "Excuse me, can you say that again?",
        "done": "I am finished. What should I do now?",
        "danger": "The boxes can fall over, and that is dangerous.",
        "almost": "Almost!",
        "well": "Well said!",
        "why": "Colleagues tease each other for fun. It is meant kindly. Answer with a smile.",
    },
    "ar": {
        "task": "اسأل محمد إن كان لديه وقت، أو إن كان يعرف شيئاً عن الصناديق الـ15.",
        "line": "إذن هناك صندوق في C-40. يجب نقله إلى C-14 وشطبه من القائمة.",
        "again": "عفواً، هل يمكنك أن تقول ذلك مرة أخرى؟",
        "done": "لقد انتهيت. ماذا أفعل الآن؟",
        "danger": "قد تسقط الصناديق، وهذا خطير.",
        "almost": "تقريباً!",
        "well": "أحسنت القول!",
        "why": "الزملاء يمزحون معاً. المقصود لطيف. أجب بابتسامة ومزحة صغيرة.",
    },
    "ti": {
        "task": "መሕመት ግዜ እንተሃልይዎ ወይ ብዛዕባ እቶም 15 ሳጹናት ዝፈልጦ እንተሃልዩ ሕተቶ።",
        "line": "ስለዚ ኣብ C-40 ሓደ ሳጹን ኣሎ። ናብ C-14 ክግዕዝ ኣለዎ።",
        "again": "ይቕሬታ፡ መሊስካ ክትብሎ ትኽእል ዶ?",
        "done": "ወዲአ ኣለኹ። ሕጂ እንታይ ክገብር?",
        "danger": "እቶም ሳጹናት ክወድቁ ይኽእሉ፡ እዚ ድማ ሓደገኛ እዩ።",
        "almost": "ቀሪቡ!",
        "well": "ጽቡቕ ተዛሪብካ!",
        "why": "መሳርሕቲ ንምጽዋት ይቋጨጩ። ብሕያውነት እዩ። ብፍሽኽታ መልስ።",
    },
    "uk": {
        "task": "Запитай Мехмета, чи має він час, або чи знає він щось про 15 коробок.",
        "line": "Отже, одна коробка на C-40. Її треба перенести на C-14 і відмітити у списку.",
        "again": "Вибачте, можете сказати це ще раз?",
        "done": "Я закінчив. Що мені робити тепер?",
        "danger": "Коробки можуть впасти, і це небезпечно.",
        "almost": "Майже!",
        "well": "Добре сказано!",
        "why": "Колеги жартують одне з одного. Це по-доброму. Відповідай з усмішкою.",
    },
}
for _language in ("da", "fa", "so", "tr", "pl"):
    # Not translations of the above, but real sentences of about their length.
    _say = Texts(_language).pair
    HELP[_language] = {
        "task": _say("tutorial-help").help,
        "line": _say("care-flash-advice").help,
        "again": _say("care-well-advice").help,
        "done": _say("care-glasses").help,
        "danger": _say("care-space").help,
        "almost": _say("almost").help,
        "well": _say("well-said").help,
        "why": _say("care-glasses-advice").help,
    }
WORK = ("pause", "repeat", "slower", "model", "help")
LINE = (
    "Så er der en kasse på C-40. "
    "Den skal lige flyttes til C-14 og krydses af på plukkelisten, ikke?"
)
TASK = "Spørg Mehmet, om han har tid, eller om han ved noget om de 15 kasser."


def replies(language: str) -> tuple[Card, ...]:
    """Three reply cards, the last one just modelled by a colleague."""
    helped = HELP[language]
    return (
        Card("again", "Undskyld, kan du sige det igen?", helped["again"], "gentage", sound=True),
        Card("done", "Jeg er færdig. Hvad skal jeg lave nu?", helped["done"], "klar", sound=True),
        Card(
            "danger",
            "Kasserne kan vælte, og det er farligt.",
            helped["danger"],
            "vaelte",
            CardState.CHOSEN,
            sound=True,
        ),
    )


def words(text: str, missed: str, evidence: float = 0.9) -> tuple[ShownWord, ...]:
    """The words of a line with these ones missed."""
    lost = missed.split()
    return tuple(
        ShownWord(word, word not in lost, evidence - 0.13 * (i % 4))
        for i, word in enumerate(text.split())
    )


def speaks(language: str, person: str = "lars") -> View:
    """A colleague says a long line."""
    line = Subtitle(person, person.capitalize(), LINE, HELP[language]["line"])
    return View(Screen.SCENE, subtitle=line, commands=("pause", "repeat", "slower", "help"))


def asks(language: str) -> View:
    """She is to answer; the microphone listens."""
    return View(
        Screen.SCENE,
        text=TASK,
        help=HELP[language]["task"],
        picture="spoerge",
        cards=replies(language),
        commands=WORK,
        mic=Mic.LISTENING,
        level=0.2,
    )


def almost(language: str) -> View:
    """After a try that was nearly right, while a colleague models the line."""
    said = words("undskyld kan du sige det igen", "sige")
    return replace(
        asks(language),
        cards=replies(language)[:2],
        mic=Mic.HEARING,
        level=0.7,
        partial="undskyld kan du",
        subtitle=Subtitle(
            "mette", "Mette", "“Undskyld, kan du sige det igen?”", HELP[language]["again"]
        ),
        feedback=Feedback(Verdict.ALMOST, said, "Næsten!", HELP[language]["almost"], listen=True),
    )


def coached(language: str) -> View:
    """One sound has her attention: the mouth, the word, one line, and to hear it slowly."""
    said = tuple(
        replace(word, clear=word.text not in ("gaden", "lægge"))
        for word in words("jeg skal lægge den nede på gaden", "den")
    )
    how = Texts(language).pair("sound-soft-d")
    tip = SoundTip("gaden", (2, 3), how.da, how.help, "mouth-soft-d")
    return replace(
        asks(language),
        text="",
        help="",
        picture="",
        cards=(),
        commands=("pause", "slower", "next"),
        feedback=Feedback(Verdict.ACCEPTED, said, "Godt sagt!", HELP[language]["well"], tip),
    )


def explains(language: str) -> View:
    """Why a misstep matters, before the second chance."""
    return View(
        Screen.SCENE,
        title="På danske arbejdspladser er det ofte sådan:",
        text="Kolleger driller hinanden for sjov. Det er venligt ment. Svar med et smil.",
        help=HELP[language]["why"],
        picture="smile",
        commands=("pause", "repeat", "next"),
    )


def listens(language: str) -> View:
    """Warm-up: hear and point at a picture."""
    names = ("palle", "kasse", "scanner", "hylde")
    states = (CardState.PLAIN, CardState.WRONG, CardState.RIGHT, CardState.PLAIN)
    cards = tuple(
        Card(n, n if s is not CardState.PLAIN else "", "", n, s)
        for n, s in zip(names, states, strict=True)
    )
    return View(
        Screen.EXERCISE,
        "Lyt, og peg på det rigtige billede",
        help=HELP[language]["again"],
        picture="ear",
        cards=cards,
        commands=("pause", "repeat", "slower", "model"),
        progress=0.4,
    )


def shows_exercise(language: str, kind: ExerciseKind, view: View) -> View:
    """A view with the title and the commands of an exercise, and why it comes today."""
    title = Texts(language).pair(f"exercise-{kind.replace('_', '-')}")
    why = Texts(language).pair("take-your-time")
    return replace(
        view,
        title=title.da,
        help=view.help or title.help,
        commands=("pause", "repeat", "slower", "model"),
        progress=0.4,
        reason=why.da,
        reason_help=why.help,
    )


def numbers(language: str) -> dict[str, View]:
    """Numbers, clocks, shelves, prices, dates and telephones to point at, and one to say."""
    rows = {
        "number": ("14", "40", "41", "104"),
        "place": ("C-14", "C-40", "D-14", "C-15"),
        "time": ("6.45", "7.15", "6.15", "7.45"),
        "amount": ("65", "75", "56", "1250"),
        "date": ("12/3", "3/12", "22/3", "13/3"),
        "phone": ("28 74 35 91", "82 74 35 91", "28 74 91 35", "28 47 35 91"),
    }
    heard = {
        f"numbers_{kind}": shows_exercise(
            language,
            ExerciseKind.NUMBER_HEARD,
            View(
                Screen.EXERCISE,
                picture="ear",
                cards=tuple(Card(v, picture=f"{kind}:{v}") for v in values),
            ),
        )
        for kind, values in rows.items()
    }
    said = View(
        Screen.EXERCISE,
        picture="time:6.45",
        cards=tuple(
            Card(text, text, sound=True)
            for text in ("kvart i syv", "kvart over syv", "kvart i seks")
        ),
        mic=Mic.LISTENING,
    )
    return {**heard, "numbers_said": shows_exercise(language, ExerciseKind.NUMBER_SAID, said)}


def orders(language: str) -> dict[str, View]:
    """A phrase's words half in order, and a scene's steps."""
    texts = ("kan du", "sige", "det", "en gang", "til")
    states = (CardState.RIGHT, CardState.RIGHT, CardState.CHOSEN, CardState.PLAIN, CardState.WRONG)
    cards = [
        Card(f"piece-{i}", text, state=state, sound=True, detail=("1", "2", "", "", "")[i])
        for i, (text, state) in enumerate(zip(texts, states, strict=True))
    ]
    words = View(
        Screen.EXERCISE,
        help=HELP[language]["again"],
        picture="gentage",
        cards=tuple(cards[i] for i in (3, 0, 4, 2, 1)),
    )
    steps = View(
        Screen.EXERCISE,
        text="En ordre med manglende varer",
        help=HELP[language]["well"],
        picture="mangle",
        cards=(
            *(replace(card, help="") for card in replies(language)),
            Card("ask", "Spørg Mette.", picture="spoerge", sound=True),
        ),
    )
    kind = ExerciseKind.PUT_IN_ORDER
    return {
        "order_words": shows_exercise(language, kind, words),
        "order_steps": shows_exercise(language, kind, steps),
    }


def meanings(language: str) -> dict[str, View]:
    """By picture, by help text, a situation, a gap, two words that sound nearly alike."""
    helped = HELP[language]
    pictures = tuple(Card(n, "", helped["well"], n) for n in ("palle", "kasse", "hylde", "ur"))
    texts = tuple(Card(n, "", helped[n]) for n in ("task", "danger", "done", "well"))
    phrases = tuple(replace(card, help="", picture="") for card in replies(language))
    pair = (
        Card("pakke", "pakke", helped["well"], "pakke", sound=True),
        Card("bakke", "bakke", helped["almost"], "bakke", sound=True),
    )
    gap = tuple(Card(text, text, sound=True) for text in ("kassen", "klassen", "kaffen"))
    rows = {
        "meaning_pictures": (ExerciseKind.CHOOSE_MEANING, View(Screen.EXERCISE, cards=pictures)),
        "meaning_texts": (
            ExerciseKind.CHOOSE_MEANING,
            View(Screen.EXERCISE, text="uenig", picture="thinking", cards=texts),
        ),
        "situation": (
            ExerciseKind.CHOOSE_PHRASE,
            View(Screen.EXERCISE, text=TASK, help=helped["task"], picture="spoerge", cards=phrases),
        ),
        "gap": (
            ExerciseKind.FILL_THE_GAP,
            View(
                Screen.EXERCISE,
                text="____ er i stykker.",
                help=helped["danger"],
                picture="kasse",
                cards=gap,
                mic=Mic.LISTENING,
            ),
        ),
        "pair": (ExerciseKind.PAIR_HEARD, View(Screen.EXERCISE, picture="ear", cards=pair)),
    }
    if language == "da":  # then there are no help texts to choose from
        del rows["meaning_texts"]
    return {name: shows_exercise(language, *row) for name, row in rows.items()}


def with_people(language: str) -> dict[str, View]:
    """In the room: a thing to point at, a colleague to speak along with; and in her place."""
    helped = HELP[language]
    lines = tuple(replace(card, help="", picture="") for card in replies(language))
    spoken = Subtitle("mette", "Mette", "Kasserne kan vælte.", helped["danger"])
    rows = {
        "in_room": (
            ExerciseKind.POINT_IN_ROOM,
            View(Screen.EXERCISE, picture="point", targets=("scanner", "computer")),
        ),
        "shadow": (
            ExerciseKind.SHADOW,
            View(
                Screen.EXERCISE,
                picture="speak",
                cards=lines[:2],
                subtitle=spoken,
                mic=Mic.EARLY,
            ),
        ),
        "role_swap": (
            ExerciseKind.ROLE_SWAP,
            View(
                Screen.EXERCISE,
                text="Godmorgen, jeg er ny her.",
                help=helped["done"],
                picture="godmorgen",
                cards=lines,
                mic=Mic.LISTENING,
            ),
        ),
    }
    return {name: shows_exercise(language, *row) for name, row in rows.items()}


def says(language: str) -> View:
    """Warm-up: see and say, with feedback."""
    return View(
        Screen.EXERCISE,
        "Hvad hedder det på dansk?",
        text="en sikkerhedssko",
        help=HELP[language]["done"],
        picture="sikkerhedssko",
        cards=(
            Card("a", "en sikkerhedssko", "", "sikkerhedssko"),
            Card("b", "en truck", "", "truck"),
            Card("c", "et par handsker", "", "handsker"),
        ),
        commands=("pause", "repeat", "slower", "model"),
        mic=Mic.THINKING,
        partial="en sikkerhedssko",
        progress=0.7,
        feedback=Feedback(
            Verdict.ACCEPTED,
            words("en sikkerhedssko", ""),
            "Godt sagt!",
            HELP[language]["well"],
        ),
    )


def who() -> View:
    """Learners of this machine."""
    names = ("fox", "owl", "bear", "hare", "cat", "dog", "horse")
    labels = ("Ibrahim", "Selam", "Oksana", "", "Amina", "", "Reza")
    cards = [Card(n, label, picture=n) for n, label in zip(names, labels, strict=True)]
    new = Card("new", "Jeg er ny", "I am new", "plus")
    return View(Screen.WHO, "Hvem er du?", help="Who are you?", cards=(*cards, new))


def code() -> View:
    """Two of three pictures are chosen."""
    names = ("sun", "moon", "tree", "fish", "boat", "house", "cup", "key", "flower")
    chosen = ("sun", "boat")
    cards = tuple(
        Card(n, picture=n, state=CardState.CHOSEN if n in chosen else CardState.PLAIN)
        for n in names
    )
    return View(
        Screen.CODE,
        "Dine tre billeder",
        help="Your three pictures",
        picture="fox",
        cards=cards,
        commands=("back",),
        progress=2 / 3,
        notice="Det var ikke dine billeder. Prøv igen.",
    )


def languages() -> View:
    """Everybody's greeting."""
    cards = tuple(Card(k, text, picture="globe", sound=True) for k, text in GREETINGS.items())
    return View(Screen.HELP_LANGUAGE, "Vælg dit sprog", cards=cards, commands=("back",))


def today(language: str) -> View:
    """Today's shift."""
    warm = Card("warm-up", "Opvarmning: 6 korte øvelser", HELP[language]["well"], "ear")
    scene = Card(
        "scene",
        "En ordre med manglende varer",
        HELP[language]["again"],
        "mangle",
        sound=True,
        detail="Cirka 4 minutter",
        note=(why := Texts(language).pair("scene-because-safety")).da,
        note_help=why.help,
    )
    return View(
        Screen.BOARD,
        "Dagens vagt",
        help=HELP[language]["done"],
        cards=(warm, scene),
        commands=("next", "settings", "back"),
        points=240,
        streak=3,
    )


def with_doors(language: str) -> View:
    """Today's shift with all that may stand on the board."""
    say = Texts(language).pair
    rows = (
        ("can", "can-now", "star"),
        ("locker", "locker", "skab"),
        ("workplace", "change-workplace", "lager"),
        ("next-learner", "next-learner", "next-learner"),
    )
    minor = tuple(
        Card(name, (words := say(key)).da, words.help, picture, sound=True, minor=True)
        for name, key, picture in rows
    )
    on, before = (
        _card(language, k, k, p)
        for k, p in (("continue-card", "resume"), ("before-shift", "moedetid"))
    )
    view = today(language)
    return replace(view, cards=(on, *view.cards, before, *minor), week=WEEK)


WORKPLACES = {
    "lager": "Lageret",
    "plejehjem": "Plejehjemmet",
    "koekken": "Køkkenet",
    "hotel": "Hotellet",
    "butik": "Butikken",
    "byggeplads": "Byggepladsen",
    "fabrik": "Fabrikken",
    "kontor": "Kontoret",
    "faelles": "Fælles",
}


def workplaces(language: str) -> View:
    """Where do you want to work?"""
    cards = tuple(
        Card(
            place,
            name,
            HELP[language]["well"],
            place,
            CardState.CHOSEN if place == "hotel" else CardState.PLAIN,
            sound=True,
        )
        for place, name in WORKPLACES.items()
    )
    title, helped = "Hvor vil du arbejde?", HELP[language]["done"]
    return View(Screen.WORKPLACE, title, help=helped, cards=cards, commands=("back",))


def settings(language: str) -> View:
    """All settings, sound off."""
    on, off = CardState.CHOSEN, CardState.DIM
    helped = HELP[language]["well"]
    cards = (
        Card("help_language", "Hjælpesprog", helped, "globe", detail="مرحبا"),
        Card("text_size", "Tekststørrelse", helped, "text-size", detail="125%"),
        Card("microphone", "Mikrofon", helped, "mic-on", on, detail="Til"),
        Card("sound", "Lyd", helped, "sound", off, detail="Fra"),
        Card("subtitles", "Undertekster", helped, "subtitles", on, detail="Til"),
        Card("left_hand", "Venstre hånd", helped, "hand-left", off, detail="Fra"),
    )
    return View(
        Screen.SETTINGS,
        "Indstillinger",
        help=HELP[language]["done"],
        cards=cards,
        commands=("back",),
    )


def all_settings(language: str, *, more: bool = False) -> View:
    """The settings as they are, first or second page."""
    say = Texts(language).pair
    part = SettingsPart(say, LearnerSettings(language), lambda settings: say, hears=True)
    return part.tick(0.0, (Chose(MORE),) if more else ()).view


def wrap_up(language: str) -> View:
    """What she practised, and when it returns."""
    helped = HELP[language]
    rows = (
        ("en palle", helped["well"], "palle", 3, "om 4 dage"),
        ("Undskyld, kan du sige det igen?", helped["again"], "gentage", 3, "i morgen"),
        ("en plukkeliste", helped["almost"], "plukkeliste", 2, "i morgen"),
        ("Jeg er færdig. Hvad skal jeg lave nu?", helped["done"], "klar", 2, "om 3 dage"),
        ("farlig", helped["danger"], "farlig", 1, "i morgen"),
        ("femogtredive", helped["well"], "tal", 3, "om 9 dage"),
        ("Det er min fejl.", helped["well"], "min-fejl", 2, "om 2 dage"),
    )
    return View(
        Screen.WRAP_UP,
        "Godt arbejde i dag!",
        help=helped["well"],
        learned=tuple(LearnedItem(*row) for row in rows),
        commands=("next",),
        points=320,
        streak=4,
    )


ROOM_SENTENCES = {
    "listening": "room-check",
    "good": "room-good",
    "too_quiet": "room-too-quiet",
    "too_loud": "room-too-loud",
    "too_noisy": "room-too-noisy",
    "dead": "room-dead",
    "gone": "microphone-gone",
}


def room(language: str, verdict: str, filled: int = 0) -> View:
    """The room check with a verdict; `filled` of 12 marks of the meter."""
    say = Texts(language).pair
    text, other = say(ROOM_SENTENCES[verdict]), say("other-microphone")
    mic = {"listening": Mic.LISTENING, "gone": Mic.GONE}.get(verdict, Mic.OFF)
    return View(
        Screen.ROOM,
        say("setting-room-check").da,
        text=text.da,
        help=text.help,
        picture=verdict,
        cards=(Card("other-microphone", other.da, other.help, "mic-on"),),
        commands=("next",),
        mic=mic,
        progress=filled / 12,
    )


def notes(language: str) -> dict[str, View]:
    """A turn with each thing that the microphone may have to say."""
    asking = replace(asks(language), cards=())
    shown = {
        f"note_{note.name.lower()}": replace(asking, mic_note=note) for note in MicNote if note
    }
    gone = Texts(language).pair("microphone-gone")
    heard = replace(asking, mic=Mic.OFF, partial="undskyld kan du … det igen")
    lost = replace(asking, mic=Mic.GONE, notice=gone.da, notice_help=gone.help)
    return {**shown, "note_heard": heard, "note_gone": lost}


def _card(language: str, name: str, key: str, picture: str) -> Card:
    words = Texts(language).pair(key)
    return Card(name, words.da, words.help, picture, sound=True)


def care(language: str, question: str = "care-space") -> View:
    """A question before the headset is worn."""
    say = Texts(language).pair
    words = say(question)
    return View(
        Screen.CARE,
        say("care").da,
        text=words.da,
        help=words.help,
        picture="care-space",
        cards=(
            _card(language, "yes", "yes", "ja"),
            _card(language, "no", "no", "nej"),
        ),
        commands=("back", "repeat", "stop"),
        mic=Mic.LISTENING,
        progress=0.25,
    )


def advises(language: str) -> View:
    """Somebody may not bear flashing light."""
    cards = (
        _card(language, "screen", "care-screen", "computer"),
        _card(language, "finish", "stop-for-today", "slutte"),
    )
    return replace(care(language, "care-flash-advice"), cards=cards, progress=0.75)


def tutorial(language: str) -> View:
    """The colleague shows what to point at."""
    words = Texts(language).pair("tutorial-point")
    return View(
        Screen.TUTORIAL,
        Texts(language).pair("tutorial").da,
        text=words.da,
        help=words.help,
        picture="point",
        commands=("repeat", "help", "next", "stop"),
        subtitle=Subtitle("lars", "Lars", words.da),
        mic=Mic.OFF,
        progress=0.5,
    )


def rests(language: str) -> View:
    """Time for a break, half over."""
    say = Texts(language).pair
    words = say("break-text")
    on = replace(_card(language, "on", "care-go-on", "resume"), state=CardState.DIM)
    return View(
        Screen.BREAK,
        say("break").da,
        text=words.da,
        help=words.help,
        picture="break",
        cards=(on, _card(language, "finish", "stop-for-today", "slutte")),
        progress=0.5,
    )


def stopped(language: str) -> View:
    """Everything stands still."""
    say = Texts(language).pair
    words = say("stopped-text")
    return replace(
        rests(language),
        screen=Screen.STOPPED,
        title=say("stopped").da,
        text=words.da,
        help=words.help,
        picture="stopped",
        commands=("resume",),
        progress=0.0,
    )


def teacher(language: str) -> View:
    """Three digits of the teacher's code."""
    say = Texts(language).pair
    keys = [Card(digit, digit) for digit in "1234567890"]
    erase, done = say("teacher-erase"), say("teacher-done")
    keys.insert(9, Card("erase", erase.da, erase.help, "erase"))
    keys.append(Card("done", done.da, done.help, "check"))
    return View(
        Screen.TEACHER,
        say("teacher-code").da,
        text="• • •",
        help=say("teacher-code").help,
        picture="teacher",
        cards=tuple(keys),
        commands=("back",),
        progress=0.4,
    )


def called(language: str) -> View:
    """Cards that can be called by their numbers."""
    view = asks(language)
    numbered = (replace(c, called=str(i)) for i, c in enumerate(view.cards, 1))
    return replace(view, cards=tuple(numbered))


def all_views(language: str) -> dict[str, View]:
    """Every screen and state by name, with help in this language."""
    return {
        "who": who(),
        "code": code(),
        "languages": languages(),
        "today": today(language),
        "listens": listens(language),
        "says": says(language),
        "speaks": speaks(language),
        "asks": asks(language),
        "almost": almost(language),
        "coached": coached(language),
        "explains": explains(language),
        "paused": replace(asks(language), paused=True),
        "wrap_up": wrap_up(language),
        "workplaces": workplaces(language),
        "settings": settings(language),
        "all_settings": all_settings(language),
        "more_settings": all_settings(language, more=True),
        "room_listening": room(language, "listening", 7),
        "room_too_noisy": room(language, "too_noisy"),
        "note_heard": notes(language)["note_heard"],
        "note_gone": notes(language)["note_gone"],
        "care": care(language),
        "advises": advises(language),
        "tutorial": tutorial(language),
        "rests": rests(language),
        "stopped": stopped(language),
        "teacher": teacher(language),
        "called": called(language),
        **numbers(language),
        **orders(language),
        **meanings(language),
        **with_people(language),
        **rehearsal_views(language),
        **placing_views(language),
        **keeping_views(language),
        "praised": praised(language, wrap_up(language)),
        "today_more": with_doors(language),
        **school_views(language),
        "today_school": with_teacher(language, with_doors(language)),
        "hinted": hinted(asks(language)),
        "hinted_ready": hinted_ready(asks(language), language),
    }

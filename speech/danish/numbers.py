"""Danish numbers, clock times and codes as they are said at work, the usual way first."""

import re

from num2words import num2words

LARGEST = 9999
DIGITS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_SIXTY = re.compile("(?<!halv)treds")
_ORDINALS = {1: "første", 2: "anden", 3: "tredje"}

Variants = tuple[str, ...]


def say_number(value: int) -> Variants:
    """How 0..9999 is said. Raises ValueError outside that."""
    if not 0 <= value <= LARGEST:
        raise ValueError(f"{value} is outside 0..{LARGEST}")
    if value < 100:
        return _below_hundred(value)
    said = _below_thousand(value) if value < 1000 else (*_thousands(value), *_as_year(value))
    return tuple(dict.fromkeys((*said, *say_digits(str(value)))))


def say_digits(digits: str) -> Variants:
    """A row of digits said one by one ("112": en en to); eight of them also two by two."""
    one_by_one = " ".join(DIGITS[int(d)] for d in digits)
    if len(digits) == 8:
        pairs = " ".join(_pair(digits[i : i + 2]) for i in range(0, 8, 2))
        return (pairs, one_by_one)
    return (one_by_one,)


def say_time(hour: int, minute: int) -> Variants:
    """A clock time, hour 0..24: the everyday way first, then as on a digital clock."""
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        raise ValueError(f"{hour}.{minute:02d} is no time")
    return tuple(dict.fromkeys((*_everyday(hour, minute), *_digital(hour, minute))))


def say_code(letters: str, digits: str) -> Variants:
    """A place or code such as C-14: the letters one by one, then the number or its digits."""
    head = " ".join(letters.lower())
    value = int(digits)
    whole = say_number(value) if value <= LARGEST else ()
    numbers = (*say_digits(digits), *whole) if digits[0] == "0" else (*whole, *say_digits(digits))
    return tuple(f"{head} {number}" for number in dict.fromkeys(numbers))


def say_ordinal(value: int) -> Variants:
    """1..31 as in dates and floors ("første", "anden")."""
    if value in _ORDINALS:
        return (_ORDINALS[value],)
    # num2words writes "tredivete" for 30th.
    return (str(num2words(value, lang="da", to="ordinal")).replace("ivete", "ivte"),)


def _below_hundred(value: int) -> Variants:
    if value == 1:
        return ("en", "et")
    # num2words writes "treds" for 60, which nobody does; "halvtreds" (50) is right.
    return (_SIXTY.sub("tres", str(num2words(value, lang="da"))),)


def _below_thousand(value: int) -> Variants:
    hundreds, rest = divmod(value, 100)
    heads = ("et hundrede", "hundrede") if hundreds == 1 else (f"{DIGITS[hundreds]} hundrede",)
    if rest == 0:
        return heads
    tails = _below_hundred(rest)
    joined = [f"{head} og {tail}" for head in heads for tail in tails]
    return (*joined, *(f"{head} {tail}" for head in heads for tail in tails))


def _thousands(value: int) -> Variants:
    thousands, rest = divmod(value, 1000)
    heads = ("et tusind", "tusind") if thousands == 1 else (f"{DIGITS[thousands]} tusind",)
    if rest == 0:
        return heads
    if rest < 100:
        return tuple(f"{head} og {tail}" for head in heads for tail in _below_hundred(rest))
    return tuple(f"{head} {tail}" for head in heads for tail in _below_thousand(rest)[:2])


def _as_year(value: int) -> Variants:
    hundreds, rest = divmod(value, 100)
    if not 11 <= hundreds <= 19:
        return ()
    head = f"{_below_hundred(hundreds)[0]} hundrede"
    return tuple(f"{head} og {tail}" for tail in _below_hundred(rest)) if rest else (head,)


def _pair(digits: str) -> str:
    return _below_hundred(int(digits))[0] if digits[0] != "0" else say_digits(digits)[0]


def _hour(hour: int) -> str:
    twelve = (hour - 1) % 12 + 1
    return "et" if twelve == 1 else DIGITS[twelve] if twelve < 10 else _below_hundred(twelve)[0]


def _everyday(hour: int, minute: int) -> Variants:
    this, following = _hour(hour), _hour(hour + 1)
    ways: dict[int, Variants] = {
        0: (this,),
        15: (f"kvart over {this}",),
        20: (f"tyve over {this}", f"ti i halv {following}"),
        25: (f"fem i halv {following}", f"femogtyve over {this}"),
        30: (f"halv {following}",),
        35: (f"fem over halv {following}", f"femogtyve i {following}"),
        40: (f"tyve i {following}", f"ti over halv {following}"),
        45: (f"kvart i {following}",),
    }
    if minute in ways:
        return ways[minute]
    near, word, centre = (minute, "over", this) if minute < 30 else (60 - minute, "i", following)
    unit = "minut" if near == 1 else "minutter"
    count = "et" if near == 1 else _below_hundred(near)[0]
    short = (f"{count} {word} {centre}",) if minute % 5 == 0 else ()
    return (*short, f"{count} {unit} {word} {centre}")


def _digital(hour: int, minute: int) -> Variants:
    said_hour = "et" if hour % 24 == 1 else _below_hundred(hour)[0]
    if minute == 0:
        return (said_hour, f"{said_hour} nul nul")
    said = f"nul {DIGITS[minute]}" if minute < 10 else _below_hundred(minute)[0]
    return (f"{said_hour} {said}",)

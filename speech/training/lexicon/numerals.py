"""Danish numerals: what they are called, and compounds said as their parts."""

from collections.abc import Iterator

from speech.danish.numbers import say_code, say_digits, say_number, say_ordinal, say_time
from speech.models import Lexicon, Pronunciation

_UNITS = ("en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_TENS = (
    *("tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"),
    *("tyvende", "tredivte", "fyrretyvende", "halvtredsindstyvende", "tresindstyvende"),
    *("halvfjerdsindstyvende", "firsindstyvende", "halvfemsindstyvende"),
)
_AND = "og"
_AND_SAID = (("V",), ("O",))  # never with its w inside a numeral
_MOST_EACH = 2


def numeral_words() -> frozenset[str]:
    """All words of numbers up to 9999, ordinals, clock times and codes."""
    said = [*(w for n in range(1000) for w in say_number(n)), *say_number(9999), *say_number(1950)]
    said += [way for n in range(1, 32) for way in say_ordinal(n)]
    said += [way for hour in range(25) for minute in range(60) for way in say_time(hour, minute)]
    said += [way for letter in "abcdefghijklmnopqrstuvwxyzæøå" for way in say_code(letter, "14")]
    said += [*say_digits("12345678"), "million", "millioner", "tusinde", "halvanden", "sjette"]
    compounds = (unit + _AND + ten for unit in _UNITS for ten in _TENS)
    return frozenset(word for way in said for word in way.split()) | {*compounds, *_TENS}


def compound_numerals(known: Lexicon) -> Iterator[tuple[str, tuple[Pronunciation, ...]]]:
    """`enogtyve` to `nioghalvfems`, also as ordinals, said as their three words."""
    for unit in _UNITS:
        for ten in _TENS:
            if unit in known and ten in known:
                heads, tails = known[unit][:_MOST_EACH], known[ten][:_MOST_EACH]
                yield (
                    unit + _AND + ten,
                    tuple((*h, *link, *t) for link in _AND_SAID for t in tails for h in heads),
                )

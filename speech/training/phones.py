"""The phones of the speech net, and what espeak-ng calls them."""

SILENCE = "SIL"
SPOKEN_NOISE = "SPN"

PHONES = (
    "SIL", "n", "s", "@-", "l", "?V", "t", "k", "?e", "?&", "m", "R", "?i", "?E", "d", "D", "p",
    "v", "f", "b", "j", "?O", "?A", "g", "h", "i", "A", "3-", "?u", "?o", "N", "&", "?W", "w", "r",
    "V", "o", "O", "E", "u", "W", "?y", "S", "e", "y", "?0", "aI", "SPN",
)  # fmt: skip
"""In the order of the net's outputs: silence, espeak-ng's Danish, and what is not Danish.

The last one, spoken noise, is for coughs, laughter, breath, hesitations and other languages.
"""

PHONE_IDS = {phone: index for index, phone in enumerate(PHONES)}

NEAREST = {
    "a": "A", "0": "?0", "Y": "y", "@": "@-", "?": "SIL", "oU": "o", "eI": "e", "I": "i", "z": "s",
    ";": "j", "W#": "W", "&#": "&", "?W#": "?W", "?&#": "?&", "tS": "S", "dZ": "j",
}  # fmt: skip
"""espeak-ng's phonemes that the net does not have, and the nearest that it has."""


def phone_of_espeak(name: str) -> str | None:
    """The net's phone for a phoneme of espeak-ng; None for one that Danish does not have."""
    if not name or name[0] in "_(":
        return SILENCE
    phone = NEAREST.get(name, name)
    return phone if phone in PHONE_IDS else None

"""The accents: for each first language what its speakers typically do to Danish sounds.

Written from the sound systems, not from recordings: docs/fairness.md has sources and limits. Each
accent's rules stand in the order in which they work; a lighter accent has a share of them.
"""

from dataclasses import dataclass

from speech.fairness.rules import (
    Rule,
    at_end,
    devoiced_end,
    opened_clusters,
    opened_ends,
    swap,
    swapped,
    vowel_before_s,
    without_stoed,
)

DANISH = "danish"


@dataclass(frozen=True, slots=True)
class Accent:
    """A first language. `voice` is espeak-ng's voice of it, or of its nearest relative there."""

    l1: str
    voice: str
    rules: tuple[Rule, ...]


_STOED = Rule("no_stoed", "Stød is left out.", without_stoed)
_R = swap("rolled_r", "Danish uvular r becomes a rolled or tapped r.", R="r")
_ER = Rule("full_er", "Vocalic r is said as it is spelt: -er as e + r.", swapped({"3-": "e+r"}))
_SCHWA = Rule("full_schwa", "Schwa becomes a full e.", swapped({"@-": "e"}))
_NG = swap("split_ng", "ng is said as n + g.", N="n+g")
_D_STOP = swap("soft_d_stop", "Soft d becomes d.", D="d")
_D_L = swap("soft_d_l", "Soft d becomes l, as it sounds to newcomers.", D="l")
_H_X = swap("h_fricative", "h becomes a velar fricative, as in `ach`.", h="x")
_VOICELESS_END = Rule("final_devoicing", "b, d, g and v lose their voice at the end.", devoiced_end)


def _five_vowels(name: str, says: str, **special: str) -> Rule:
    """Danish vowels in a system of five: i e a o u."""
    usual = {"E": "e", "&": "a", "A": "a", "0": "o", "O": "o", "V": "o/a"}
    return Rule(name, says, swapped(usual | special))


_ARABIC = Accent(
    "arabic",
    "ar",
    (
        _STOED,
        swap("p_b", "p becomes b: Arabic has no p.", p="b"),
        swap("v_f", "v becomes f.", v="f"),
        swap("y_i", "y becomes i or u.", y="i/u"),
        swap("oe_o", "ø and ö become o or e.", Y="o/e", W="o/e"),
        _five_vowels("few_vowels", "Vowels fall into i, a, u and what lies near: e as i.", e="i/e"),
        _SCHWA,
        _ER,
        _R,
        _D_STOP,
        _NG,
        Rule("open_clusters", "i between two first consonants.", opened_clusters("i")),
        Rule("open_ends", "i between two last consonants.", opened_ends("i")),
    ),
)
_FARSI = Accent(
    "farsi",
    "fa",
    (
        _STOED,
        swap("y_u", "y becomes u or i.", y="u/i"),
        swap("oe_o", "ø and ö become o or e.", Y="o/e", W="o/e"),
        _five_vowels("six_vowels", "Vowels fall into i, e, a, å, o, u.", **{"A": "A", "V": "A"}),
        swap("w_v", "w becomes v.", w="v"),
        _SCHWA,
        _ER,
        _R,
        _D_STOP,
        _NG,
        Rule("e_before_s", "e before s + consonant.", vowel_before_s("e")),
        Rule("open_clusters", "e between two first consonants.", opened_clusters("e")),
    ),
)
_UKRAINIAN = Accent(
    "ukrainian",
    "uk",
    (
        _STOED,
        swap("y_ju", "y becomes ju or i.", y="j+u/i"),
        swap("oe_o", "ø and ö become o or e.", Y="o/E", W="o/E"),
        _five_vowels("six_vowels", "Open and close e and o fall together.", e="E", E="E", V="a/o"),
        _H_X,
        swap("v_w", "v becomes w.", v="w"),
        _SCHWA,
        _ER,
        _R,
        _D_STOP,
        _NG,
    ),
)
_SOMALI = Accent(
    "somali",
    "om",
    (
        _STOED,
        swap("p_b", "p becomes b: Somali has no p.", p="b"),
        swap("v_f", "v becomes f or b.", v="f/b"),
        swap("y_u", "y becomes u or i.", y="u/i"),
        swap("oe_o", "ø and ö become o or u.", Y="o/u", W="o"),
        _five_vowels("five_vowels", "Vowels fall into i, e, a, o, u."),
        _SCHWA,
        _ER,
        _R,
        _D_STOP,
        _NG,
        Rule("m_n", "m at the end of a word becomes n.", at_end({"m": "n"})),
        Rule("open_clusters", "i between two first consonants.", opened_clusters("i")),
        Rule("open_ends", "i between two last consonants.", opened_ends("i")),
    ),
)
_TIGRINYA = Accent(
    "tigrinya",
    "am",
    (
        _STOED,
        swap("p_b", "p becomes b.", p="b"),
        swap("v_b", "v becomes b or f.", v="b/f"),
        swap("y_i", "y becomes i or u.", y="i/u"),
        swap("oe_o", "ø and ö become o or e.", Y="o/e", W="o/e"),
        _five_vowels("few_vowels", "Vowels fall into i, e, a, o, u and a central one.", V="a"),
        Rule("schwa_high", "Schwa becomes a high central vowel.", swapped({"@-": "@"})),
        _ER,
        _R,
        _D_STOP,
        _NG,
        Rule("open_clusters", "A short central vowel in first clusters.", opened_clusters("@")),
        Rule("open_ends", "A short central vowel in last clusters.", opened_ends("@")),
    ),
)
_TURKISH = Accent(
    "turkish",
    "tr",
    (
        _STOED,
        swap("w_v", "w becomes v.", w="v"),
        _five_vowels("eight_vowels", "Open vowels fall together; y and ø stay.", **{"&": "e"}),
        _SCHWA,
        _ER,
        _R,
        _D_L,
        _NG,
        _VOICELESS_END,
        Rule("i_before_s", "i before s + consonant.", vowel_before_s("i")),
        Rule("open_clusters", "A high vowel between two first consonants.", opened_clusters("@")),
    ),
)
_POLISH = Accent(
    "polish",
    "pl",
    (
        _STOED,
        swap("y_ju", "y becomes ju or i.", y="j+u/i"),
        swap("oe_e", "ø and ö become e or o.", Y="e/o", W="e/o"),
        _five_vowels("six_vowels", "Open and close e and o fall together.", V="a/o"),
        _H_X,
        _SCHWA,
        _ER,
        _R,
        _D_STOP,
        _NG,
        _VOICELESS_END,
    ),
)
_ENGLISH = Accent(
    "english",
    "en",
    (
        _STOED,
        swap("y_u", "y becomes ju or u.", y="j+u/u"),
        swap("oe_er", "ø and ö become the vowel of `bird`.", Y="3", W="3"),
        swap("diphthongs", "e and o become diphthongs, as in `day` and `go`.", e="eI", o="oU"),
        Rule("er_schwa", "Vocalic r becomes schwa + r.", swapped({"3-": "@-+r"})),
        swap("english_r", "Danish uvular r becomes English r.", R="r"),
        _D_L,
    ),
)

ACCENTS = (_ARABIC, _FARSI, _UKRAINIAN, _SOMALI, _TIGRINYA, _TURKISH, _POLISH, _ENGLISH)

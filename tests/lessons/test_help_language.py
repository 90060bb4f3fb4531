"""Every screen text in every language, with the same values, and the way back to English."""

import re

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from lessons.errors import LessonError
from lessons.help_language import HELP_LANGUAGES, LANGUAGES, LOCALE, Texts, right_to_left

SCRIPTS = {
    "ar": r"[\u0600-\u06ff]",
    "fa": r"[\u0600-\u06ff]",
    "uk": r"[\u0400-\u04ff]",
    "ti": r"[\u1200-\u137f]",
}
# One sample number from each plural class of the languages.
NUMBERS = (0, 1, 2, 3, 5, 11, 21, 22, 100, 103)


class Values(Visitor):
    """Collects the names of the values that a message uses."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    parsed = FluentParser().parse((LOCALE / language / "kollega.ftl").read_text(encoding="utf-8"))
    assert not [node for node in parsed.body if isinstance(node, ast.Junk)]
    found: dict[str, set[str]] = {}
    for message in (node for node in parsed.body if isinstance(node, ast.Message)):
        values = Values()
        values.visit(message)
        assert message.id.name not in found, f"{message.id.name} stands twice in {language}"
        found[message.id.name] = values.names
    return found


def sample(names: set[str], number: int) -> dict[str, str | int]:
    return {name: "X" if name in {"words", "answer", "name"} else number for name in names}


@pytest.mark.parametrize("language", HELP_LANGUAGES)
def test_keys_and_values_are_those_of_the_danish_file(language):
    assert messages(language) == messages("da")


def test_there_is_a_text_for_everything_a_learner_meets():
    assert len(messages("da")) >= 90


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_shown_with_every_kind_of_number(language):
    texts = Texts(language)
    for key, names in messages(language).items():
        for number in NUMBERS if names else (1,):
            shown = texts.text(key, **sample(names, number))
            assert shown.strip()
            assert "{" not in shown
            assert not re.search("[\u2066-\u2069]", shown), "isolating marks show as boxes"


@pytest.mark.parametrize("language", sorted(SCRIPTS))
def test_texts_are_in_the_script_of_the_language(language):
    texts = Texts(language)
    for key, names in messages(language).items():
        assert re.search(SCRIPTS[language], texts.text(key, **sample(names, 3))), key


@pytest.mark.parametrize("language", HELP_LANGUAGES)
def test_texts_that_nobody_has_read_say_so(language):
    first = (LOCALE / language / "kollega.ftl").read_text(encoding="utf-8").splitlines()[0]
    assert (first == "# review: pending") == (language != "en")


def test_when_in_words():
    danish, arabic, ukrainian = Texts("da"), Texts("ar"), Texts("uk")
    assert danish.text("returns-tomorrow") == "i morgen"
    assert danish.text("returns-in-days", days=3) == "om 3 dage"
    assert arabic.text("returns-in-days", days=2) == "بعد يومين"
    assert [ukrainian.text("returns-in-days", days=d) for d in (2, 5, 21)] == [
        "через 2 дні",
        "через 5 днів",
        "через 21 день",
    ]


def test_a_missing_text_comes_in_english_then_in_danish(tmp_path):
    for language, source in {
        "da": "a = da-a\nb = da-b\nc = da-c\n",
        "en": "a = en-a\nb = en-b\n",
        "so": "a = so-a\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "kollega.ftl").write_text(source, encoding="utf-8")
    texts = Texts("so", tmp_path)
    assert [texts.text(key) for key in "abc"] == ["so-a", "en-b", "da-c"]
    assert texts.pair("a") == ("da-a", "so-a")
    assert Texts("da", tmp_path).pair("a") == ("da-a", "")
    with pytest.raises(LessonError) as caught:
        texts.text("d")
    assert caught.value.code == "no-such-text"


def test_a_value_that_is_missing_is_an_error_and_not_a_hole():
    with pytest.raises(LessonError) as caught:
        Texts("en").text("i-heard")
    assert caught.value.code == "text-needs-value"


def test_languages_and_their_direction():
    assert [language for language in LANGUAGES if right_to_left(language)] == ["ar", "fa"]
    with pytest.raises(LessonError) as caught:
        Texts("tlh")
    assert caught.value.code == "no-such-language"

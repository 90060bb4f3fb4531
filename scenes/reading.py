"""From values to models: each file is checked against `scenes/pack.py`, part by part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scenes.draft import Draft, Origins
from scenes.pack import CulturePoint, PackHead, Part, Phrase, Scene, Word, Workplace
from scenes.problems import Code, PackError
from scenes.yaml_source import Raw, Spot, YamlFile, read_yaml

PartT = TypeVar("PartT", bound=Part)

_CODES = {"missing": Code.KEY_MISSING, "extra_forbidden": Code.UNKNOWN_KEY}
_PLACES = ("people", "marks", "things", "places")
_SAID = {
    "bool_parsing": "must be true or false",
    "int_parsing": "must be a whole number",
    "float_parsing": "must be a number",
    "tuple_type": "must be a list",
    "dict_type": "must be a block of keys with values",
    "model_type": "must be a block of keys with values",
    "string_type": "must be a text",
    "string_too_short": "must not be empty",
    "too_short": "must not be empty",
    "string_too_long": "must be shorter, 200 letters at most",
}
_PATTERNS = {
    "id": "must be small letters a-z, digits and single hyphens",
    "review": "must be ‘pending’ or a name and a date (Mette Holm 2026-11-02)",
    "version": "must be three numbers such as 1.0.0",
}


@dataclass(slots=True)
class PackReader:
    """Reads one pack folder; `errors` grows on the way."""

    root: Path
    errors: list[PackError] = field(default_factory=list)
    origins: Origins = field(default_factory=Origins)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    partial: set[str] = field(default_factory=set)

    def read(self) -> Draft:
        """Everything that can be read, whatever is wrong with the rest."""
        head = self._head()
        workplace = self._workplace()
        return Draft(
            head=head,
            workplace=workplace,
            words=self._list("words.yaml", "words", Word),
            phrases=self._list("phrases.yaml", "phrases", Phrase),
            culture=self._list("culture.yaml", "culture", CulturePoint, key="number"),
            scenes=tuple(self._scenes()),
            partial=frozenset(self.partial),
            ids=self.ids,
            origins=self.origins,
        )

    def _head(self) -> PackHead | None:
        source = self._file("pack.yaml")
        if source is None:
            return None
        value = source.value
        if not isinstance(value, dict):
            return self._part(PackHead, source, value, ())
        self.ids["repairs"] = _ids(value.get("repairs"))
        return self._part(PackHead, source, {**value, **_number_of_format(value)}, ())

    def _workplace(self) -> Workplace | None:
        source = self._file("workplace.yaml")
        if source is None:
            return None
        if isinstance(source.value, dict):
            self.ids.update({kind: _ids(source.value.get(kind)) for kind in _PLACES})
        return self._part(Workplace, source, source.value, ())

    def _list(self, name: str, kind: str, model: type[PartT], key: str = "id") -> tuple[PartT, ...]:
        source = self._file(name)
        if source is None:
            return ()
        items = [] if source.value is None else source.value
        if not isinstance(items, list):
            text = f"{name} must be a list"
            self.errors.append(PackError(Code.WRONG_VALUE, name, source.line(()), text))
            return ()
        self.ids[kind] = _ids(items, key)
        parts = (self._part(model, source, value, (index,)) for index, value in enumerate(items))
        return tuple(part for part in parts if part is not None)

    def _scenes(self) -> Iterator[Scene]:
        names = sorted(f"scenes/{path.name}" for path in (self.root / "scenes").glob("*.yaml"))
        self.ids["scenes"] = frozenset(Path(name).stem for name in names)
        for name in names:
            source = self._file(name)
            scene = self._scene(source) if source else None
            if scene:
                yield scene

    def _scene(self, source: YamlFile) -> Scene | None:
        """A scene without its broken turns, so that the others are checked all the same."""
        value = source.value
        if isinstance(value, dict):
            self.ids[f"turns of {value.get('id')}"] = _ids(value.get("turns"))
        try:
            return self._register(Scene.model_validate(value), source, ())
        except ValidationError as error:
            problems = error.errors()
        self._report(source, (), problems)
        return self._whole_turns(source, {problem["loc"][:2] for problem in problems})

    def _whole_turns(self, source: YamlFile, broken: set[Spot]) -> Scene | None:
        value = source.value
        turns = value.get("turns") if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(turns, list):
            return None
        kept = [index for index in range(len(turns)) if ("turns", index) not in broken]
        if not kept or len(kept) + len(broken) > len(turns):  # more is broken than turns
            return None
        scene = Scene.model_validate(value | {"turns": [turns[index] for index in kept]})
        self._register(scene, source, ())
        for index, turn in zip(kept, scene.turns, strict=True):
            self.origins.add(turn, source, ("turns", index))
        self.partial.add(scene.id)
        return scene

    def _file(self, name: str) -> YamlFile | None:
        source, errors = read_yaml(self.root, name)
        self.errors.extend(errors)
        return source

    def _part(self, model: type[PartT], source: YamlFile, value: object, at: Spot) -> PartT | None:
        try:
            return self._register(model.model_validate(value), source, at)
        except ValidationError as error:
            self._report(source, at, error.errors())
            return None

    def _register(self, part: PartT, source: YamlFile, spot: Spot) -> PartT:
        self.origins.add(part, source, spot)
        return part

    def _report(self, source: YamlFile, at: Spot, problems: list[ErrorDetails]) -> None:
        for problem in problems:
            code = _CODES.get(problem["type"], Code.WRONG_VALUE)
            line = source.line((*at, *problem["loc"]))
            self.errors.append(PackError(code, source.name, line, _sentence(problem)))


def _number_of_format(head: Mapping[str, Raw]) -> dict[str, object]:
    """`format` is a literal 1, the only value that pydantic does not read from text."""
    text = head.get("format")
    return {"format": int(text)} if isinstance(text, str) and text.isdecimal() else {}


def _ids(items: object, key: str = "id") -> frozenset[str]:
    if not isinstance(items, list):
        return frozenset()
    found = (item.get(key) for item in items if isinstance(item, dict))
    return frozenset(value for value in found if isinstance(value, str))


def _sentence(problem: ErrorDetails) -> str:
    """Pydantic's finding in words for an author."""
    name, kind, given = _name(problem["loc"]), problem["type"], problem["input"]
    if kind == "missing":
        return f"‘{name}’ is missing here"
    if kind == "extra_forbidden":
        return f"‘{name}’ is no key here; is it spelt or indented wrongly?"
    if given is None:
        return f"‘{name}’ is empty; fill it in or leave the key out"
    shown = f", not ‘{given}’" if isinstance(given, str | int | float) else ""
    return f"‘{name}’ {_must(name, problem)}{shown}"


def _name(spot: Spot) -> str:
    """The last key on the way to a finding; for a key that may not be there, its block's."""
    spot = spot[:-2] if spot[-1:] == ("[key]",) else spot
    names = [part for part in spot if isinstance(part, str)]
    return names[-1] if names else "this"


def _must(name: str, problem: ErrorDetails) -> str:
    if "pattern" in problem["type"]:
        return _PATTERNS.get(name, _PATTERNS["id"])
    said = problem["msg"].removeprefix("Input should be ")
    return _SAID.get(problem["type"]) or f"must be {said}"

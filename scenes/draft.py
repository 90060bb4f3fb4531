"""A pack as far as it could be read, with the file and line of every part of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scenes.pack import CulturePoint, PackHead, Part, Phrase, Scene, Word, Workplace
from scenes.problems import Code, PackError
from scenes.yaml_source import Spot, YamlFile


@dataclass(slots=True)
class Origins:
    """Where each part of a pack was read from."""

    _of: dict[int, tuple[Part, YamlFile, Spot]] = field(default_factory=dict)

    def add(self, part: Part, source: YamlFile, spot: Spot) -> None:
        """Remember a part and everything in it."""
        self._of[id(part)] = (part, source, spot)  # holding the part keeps its id from reuse
        for name in type(part).model_fields:
            value = getattr(part, name)
            if isinstance(value, Part):
                self.add(value, source, (*spot, name))
            elif isinstance(value, tuple):
                self._add_all(value, source, (*spot, name))

    def _add_all(self, values: tuple[object, ...], source: YamlFile, spot: Spot) -> None:
        for index, value in enumerate(values):
            if isinstance(value, Part):
                self.add(value, source, (*spot, index))

    def error(self, code: Code, text: str, part: Part, *inside: str | int) -> PackError:
        """An error at a part, or at a field inside it."""
        _, source, spot = self._of[id(part)]
        return PackError(code, source.name, source.line((*spot, *inside)), text)

    def file(self, part: Part) -> str:
        """The file of a part."""
        return self._of[id(part)][1].name

    def source(self, part: Part) -> tuple[YamlFile, Spot]:
        """The file of a part, and where in it the part stands."""
        _, source, spot = self._of[id(part)]
        return source, spot

    def place(self, part: Part) -> str:
        """File and line of a part, for people."""
        _, source, spot = self._of[id(part)]
        return f"{source.name}:{source.line(spot)}"


@dataclass(frozen=True, slots=True)
class Draft:
    """What could be read of a pack.

    `ids` holds every id that stands in the files, those of broken parts too, so that one mistake
    is told once; a kind is not there when its file could not be read at all. `partial` are the
    scenes from which broken turns were left out.
    """

    head: PackHead | None
    workplace: Workplace | None
    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    culture: tuple[CulturePoint, ...]
    scenes: tuple[Scene, ...]
    partial: frozenset[str]
    ids: Mapping[str, frozenset[str]]
    origins: Origins

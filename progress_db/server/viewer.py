"""Who asks: a person who signed in, with the one hat that she wears now."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a person may be."""

    TEACHER = "teacher"  # her own classes at a school
    LEAD = "lead"  # all classes and teachers of a school
    ANALYST = "analyst"  # a municipality's figures, no person
    OPERATOR = "operator"  # municipalities, schools, accounts, jobs; no learner


@dataclass(frozen=True, slots=True)
class Grant:
    """A role somewhere. `school_id` is None for analysts and operators."""

    id: UUID
    role: Role
    municipality: int
    school_id: UUID | None


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person with her hats; `hat` is the one that she wears. `language`: da or en."""

    account_id: UUID
    name: str
    language: str
    hat: Grant
    hats: tuple[Grant, ...]
    csrf: str
    must_change: bool = False

    @property
    def role(self) -> Role:
        """The role of the hat that she wears."""
        return self.hat.role

"""Which providers may vouch for people: `providers.toml` in the server's folder, read at the start.

docs/sign-in.md shows it for UNI-Login, MitID Erhverv and Entra, and says what was tested.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from uuid import UUID

from fastapi import FastAPI, Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from progress_db.server.accounts import NewGrant
from progress_db.server.client_keys import ClientKeys, read_client_keys
from progress_db.server.errors import ServerError
from progress_db.server.oidc import Provider
from progress_db.server.viewer import Role

FILE = "providers.toml"
WELL_KNOWN = "/.well-known/openid-configuration"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RoleRule(_Strict):
    """Whoever comes with this value in this claim gets this role, when her account is made."""

    claim: str
    value: str
    role: Role
    municipality: int = 0
    school: UUID | None = None

    @model_validator(mode="after")
    def _whole(self) -> "RoleRule":
        at_school = self.role in (Role.TEACHER, Role.LEAD)
        if at_school != (self.school is not None):
            raise ValueError("teacher and lead have a school, analyst and operator have none")
        if (self.role is Role.OPERATOR) != (self.municipality == 0):
            raise ValueError("every role but operator has a municipality")
        return self

    def grant(self) -> NewGrant:
        """The role as it is given."""
        return NewGrant(self.role, self.municipality, self.school)


class ProviderSettings(_Strict):
    """One provider. Claims are looked for in the id token, then at the userinfo address."""

    name: str = Field(pattern="^[a-z0-9-]{1,40}$")  # in our addresses
    label: str | dict[str, str]  # what the button says; {da = "…", en = "…"} where it differs
    discovery: str  # ends in /.well-known/openid-configuration
    client_id: str
    secret_env: str = ""  # the environment variable with the client's secret; "": no secret
    key_files: list[str] = []  # PEM, in the server's folder: in place of a secret, we sign
    audience: Literal["token", "issuer"] = "token"  # to whom we sign: its token address or its name
    scopes: str = "openid profile email"
    ask: dict[str, str] = {}  # further parameters of the request: acr_values, prompt, …
    acr: list[str] = []  # levels of assurance that will do; none: any
    login_claim: str = "email"
    verified_claim: str = "email_verified"
    trust_login: bool = False  # the provider alone hands out logins, and says so in no claim
    name_claim: str = "name"
    create: bool = False
    roles: list[RoleRule] = []

    @field_validator("discovery")
    @classmethod
    def _safe(cls, value: str) -> str:
        parts = urlsplit(value)
        here = parts.hostname in ("localhost", "127.0.0.1", "::1")
        if not value.endswith(WELL_KNOWN):
            raise ValueError(f"it ends in {WELL_KNOWN}")
        if parts.scheme != "https" and not (here and parts.scheme == "http"):
            raise ValueError("it begins with https:// (http:// only on this machine)")
        return value

    @model_validator(mode="after")
    def _one_proof(self) -> "ProviderSettings":
        if self.secret_env and self.key_files:
            raise ValueError("secret_env or key_files, not both")
        return self

    def label_in(self, language: str) -> str:
        """The provider's name for a reader of this language."""
        if isinstance(self.label, str):
            return self.label
        return self.label.get(language) or next(iter(self.label.values()), self.name)


class _File(_Strict):
    provider: list[ProviderSettings] = []


def read_providers(folder: Path) -> Mapping[str, Provider]:
    """The providers by name. Raises ServerError for a file that is wrong, saying where."""
    path = folder / FILE
    if not path.exists():
        return {}
    try:
        read = _File.model_validate(tomllib.loads(path.read_text("utf-8")))
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(part) for part in fault["loc"])
        raise _bad(f"{where}: {fault['msg']}") from error
    except (OSError, ValueError) as error:
        raise _bad(str(error)) from error
    return {one.name: Provider(one, _secret(one), _keys(folder, one)) for one in read.provider}


def providers_of(of: Request | FastAPI) -> Mapping[str, Provider]:
    """The providers of this server."""
    app = of.app if isinstance(of, Request) else of
    found: Mapping[str, Provider] = app.state.providers
    return found


def _secret(one: ProviderSettings) -> str:
    if not one.secret_env:
        return ""
    try:
        return os.environ[one.secret_env]
    except KeyError as error:
        raise _bad(f"{one.name}: the environment has no {one.secret_env}") from error


def _keys(folder: Path, one: ProviderSettings) -> ClientKeys | None:
    try:
        return read_client_keys(folder, one.key_files)
    except ValueError as error:
        raise _bad(f"{one.name}: {error}") from error


def _bad(what: str) -> ServerError:
    text = f"{FILE} cannot be used: {what}. Correct it and start again."
    return ServerError("bad-providers", text)

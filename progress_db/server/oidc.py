"""OpenID Connect: a provider vouches for a person. Code flow with PKCE, state and nonce.

Authlib makes the requests and checks the claims; nothing here is held in a transaction, since the
provider may be slow. Only signatures that need the provider's private key are believed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import httpx2  # what Authlib asks with, so that its errors are these
from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.common.urls import add_params_to_uri
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from progress_db.server.client_keys import ClientKeys
from progress_db.server.keys import is_same

if TYPE_CHECKING:
    from progress_db.server.providers import ProviderSettings

ALGORITHMS = (
    *("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    *("ES256", "ES384", "ES512", "EdDSA", "Ed25519"),
)
PATIENCE_S = 10
LEEWAY_S = 120  # their clock and ours
LONGEST_SUBJECT = 255  # OpenID Connect Core 1.0, section 2


class OidcError(Exception):
    """`why` ends a key of the texts: away, refused, state, token, unknown."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Started:
    """What the browser keeps while it is at the provider."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Vouch:
    """Whom the provider vouched for."""

    issuer: str
    subject: str
    claims: Mapping[str, Any]
    id_token: str


class Provider:
    """One provider; remembers where its doors are and its keys, for all threads."""

    def __init__(
        self, settings: "ProviderSettings", secret: str, keys: ClientKeys | None = None
    ) -> None:
        """With `keys` we sign who we are there, and have no secret."""
        self.settings = settings
        self.keys = keys
        self._secret = secret
        self._metadata: dict[str, Any] | None = None
        self._keys: KeySet | None = None

    @property
    def name(self) -> str:
        """Its name in our addresses."""
        return self.settings.name

    def label(self, language: str) -> str:
        """Its name for people."""
        return self.settings.label_in(language)

    def begin(self, back: str) -> tuple[str, Started]:
        """Where to send the browser, and what it must bring back to `back`."""
        started = Started(generate_token(32), generate_token(32), generate_token(64))
        with self._client(back) as client:
            url, _state = client.create_authorization_url(
                self._door("authorization_endpoint"),
                state=started.state,
                code_verifier=started.verifier,
                nonce=started.nonce,
                **self.settings.ask,
            )
        return str(url), started

    def finish(
        self, answer: Mapping[str, str], started: Started, back: str, now: datetime
    ) -> Vouch:
        """Check what the browser brought back. Raises OidcError."""
        self._check_answer(answer, started)
        token = self._token(answer["code"], started, back, now)
        raw = token.get("id_token")
        if not isinstance(raw, str):
            raise OidcError("token")
        claims = self._claims(raw, token, started.nonce, now)
        if self.settings.acr and claims.get("acr") not in self.settings.acr:
            raise OidcError("refused")
        whole = {**self._more(claims, token), **claims}
        return Vouch(str(claims["iss"]), str(claims["sub"]), whole, raw)

    def sign_out_link(self, id_token: str, back: str) -> str:
        """Where she signs out at the provider too; empty where it has no such door."""
        try:
            door = self._found().get("end_session_endpoint")
        except OidcError:
            return ""
        if not door:
            return ""
        said = {
            "id_token_hint": id_token,
            "client_id": self.settings.client_id,
            "post_logout_redirect_uri": back,
        }
        return str(add_params_to_uri(door, [(key, value) for key, value in said.items() if value]))

    # --- parts --------------------------------------------------------------------------

    def _check_answer(self, answer: Mapping[str, str], started: Started) -> None:
        if not is_same(answer.get("state", ""), started.state):
            raise OidcError("state")
        issuer = self._found()["issuer"]
        must_say = self._found().get("authorization_response_iss_parameter_supported", False)
        if answer.get("iss", "" if must_say else issuer) != issuer:
            raise OidcError("token")
        if "error" in answer or not answer.get("code"):
            raise OidcError("refused")

    def _token(self, code: str, started: Started, back: str, now: datetime) -> dict[str, Any]:
        door = self._door("token_endpoint")
        try:
            with self._client(back) as client:
                self._sign(client, door, now)
                found = client.fetch_token(door, code=code, code_verifier=started.verifier)
        except (AuthlibBaseError, ValueError) as error:
            raise OidcError("refused") from error
        except httpx2.HTTPError as error:
            raise OidcError("away") from error
        return dict(found)

    def _claims(
        self, raw: str, token: Mapping[str, Any], nonce: str, now: datetime
    ) -> dict[str, Any]:
        said = {"nonce": nonce, "client_id": self.settings.client_id}
        if "access_token" in token:
            said["access_token"] = token["access_token"]
        must = {
            "iss": {"essential": True, "value": self._found()["issuer"]},
            "aud": {"essential": True, "value": self.settings.client_id},
        }
        try:
            read = self._decoded(raw)
            claims = CodeIDToken(read.claims, read.header, must, said)
            claims.validate(now=int(now.timestamp()), leeway=LEEWAY_S)
        except (JoseError, AuthlibBaseError, ValueError, TypeError) as error:
            raise OidcError("token") from error
        if len(str(claims["sub"])) > LONGEST_SUBJECT:
            raise OidcError("token")
        return dict(claims)

    def _decoded(self, raw: str) -> jwt.Token:
        registry = JWSRegistry(algorithms=list(ALGORITHMS), strict_check_header=False)
        try:
            return jwt.decode(raw, self._key_set(fresh=False), registry=registry)
        except InvalidKeyIdError:  # it has taken a new key since we last asked
            return jwt.decode(raw, self._key_set(fresh=True), registry=registry)

    def _more(self, claims: Mapping[str, Any], token: Mapping[str, Any]) -> dict[str, Any]:
        """What the userinfo address adds, where the id token does not say enough."""
        wanted = {self.settings.login_claim, self.settings.name_claim}
        wanted |= {rule.claim for rule in self.settings.roles}
        door = self._found().get("userinfo_endpoint")
        if wanted <= claims.keys() or not door or "access_token" not in token:
            return {}
        found = self._get(door, {"Authorization": f"Bearer {token['access_token']}"})
        if found.get("sub") != claims["sub"]:
            raise OidcError("token")
        return found

    def _found(self) -> dict[str, Any]:
        """What the provider says of itself; it must be the issuer at whose address it says so."""
        if self._metadata is None:
            address = self.settings.discovery
            found = self._get(address, {})
            if found.get("issuer", "").rstrip("/") != address.split("/.well-known/")[0].rstrip("/"):
                raise OidcError("token")
            self._metadata = found
        return self._metadata

    def _door(self, name: str) -> str:
        try:
            return str(self._found()[name])
        except KeyError as error:
            raise OidcError("token") from error

    def _key_set(self, fresh: bool) -> KeySet:
        if self._keys is None or fresh:
            self._keys = KeySet.import_key_set(self._get(self._door("jwks_uri"), {}))  # type: ignore[arg-type]
        return self._keys

    def _get(self, url: str, headers: Mapping[str, str]) -> dict[str, Any]:
        try:
            answer = httpx2.get(url, headers=dict(headers), timeout=PATIENCE_S)
            answer.raise_for_status()
            found = answer.json()
        except (httpx2.HTTPError, ValueError) as error:
            raise OidcError("away") from error
        if not isinstance(found, dict):
            raise OidcError("token")
        return found

    def _sign(self, client: OAuth2Client, door: str, now: datetime) -> None:
        """Where we have keys: say who we are with a signature that holds for this request."""
        if self.keys is None:
            return
        audience = door if self.settings.audience == "token" else str(self._found()["issuer"])
        allowed = self._found().get("token_endpoint_auth_signing_alg_values_supported", ())
        client.client_secret, way = self.keys.assertion(audience, allowed, now)
        client.register_client_auth_method(way)

    def _way(self) -> str:
        """How we say at the token endpoint who we are."""
        if self.keys is not None:
            return "private_key_jwt"
        if not self._secret:
            return "none"
        ways = self._found().get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        return "client_secret_basic" if "client_secret_basic" in ways else "client_secret_post"

    def _client(self, back: str) -> OAuth2Client:
        return OAuth2Client(
            client_id=self.settings.client_id,
            client_secret=self._secret or None,
            scope=self.settings.scopes,
            redirect_uri=back,
            code_challenge_method="S256",
            token_endpoint_auth_method=self._way(),
            timeout=PATIENCE_S,
        )

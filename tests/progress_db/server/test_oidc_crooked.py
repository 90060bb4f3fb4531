"""A crooked provider signs whatever it is told, and is not believed."""

import pytest
from joserfc.jwk import RSAKey

from progress_db.server.oidc import OidcError, Provider
from progress_db.server.providers import ProviderSettings
from tests.progress_db.cast import NOW
from tests.progress_db.server.crooked import Crooked
from tests.progress_db.server.crooked import crooked as crooked


def vouch_of(crooked: Crooked, **bent: object):
    """What our side makes of a token that is right but for what is bent."""
    settings = ProviderSettings(
        name="crooked",
        label="Crooked",
        discovery=f"{crooked.address}/.well-known/openid-configuration",
        client_id="kollega",
        acr=["high"],
    )
    ours = Provider(settings, "")
    _url, started = ours.begin("http://localhost/back")
    now = int(NOW.timestamp())
    right: dict[str, object] = {
        "iss": crooked.issuer,
        "sub": "somebody",
        "aud": "kollega",
        "iat": now,
        "exp": now + 300,
        "nonce": started.nonce,
        "acr": "high",
        "email": "teacher@example.org",
        "name": "Teacher",
    }
    whole = {key: value for key, value in {**right, **bent}.items() if value is not None}
    crooked.claims = whole
    answer = {"code": "c", "state": started.state}
    return ours.finish(answer, started, "http://localhost/back", NOW)


def test_a_right_token_is_believed_and_the_verifier_was_sent(crooked):
    vouch = vouch_of(crooked)
    assert (vouch.issuer, vouch.subject) == (crooked.issuer, "somebody")
    assert len(crooked.asked["code_verifier"][0]) >= 43


BENT = {
    "another nonce": {"nonce": "another"},
    "no nonce": {"nonce": None},
    "another issuer": {"iss": "https://elsewhere.example"},
    "for somebody else": {"aud": "another"},
    "for several, by another": {"aud": ["kollega", "another"], "azp": "another"},
    "expired": {"exp": int(NOW.timestamp()) - 600},
    "without an end": {"exp": None},
    "without a subject": {"sub": None},
    "a subject without end": {"sub": "s" * 256},
    "from tomorrow": {"iat": int(NOW.timestamp()) + 86_400},
}


@pytest.mark.parametrize("bent", BENT)
def test_a_token_that_is_bent_is_refused(crooked, bent):
    with pytest.raises(OidcError) as caught:
        vouch_of(crooked, **BENT[bent])
    assert caught.value.why == "token"


@pytest.mark.parametrize("trick", ["none", "secret", "another key"])
def test_only_the_providers_private_key_can_sign(crooked, trick):
    from joserfc.jwk import OctKey

    if trick == "none":
        crooked.header = {"alg": "none"}
    elif trick == "secret":  # its public key taken for a shared secret
        crooked.header = {"alg": "HS256", "kid": "one"}
        crooked.signer = OctKey.import_key(crooked.key.as_pem(private=False).hex())
    else:
        crooked.signer = crooked.other
    with pytest.raises(OidcError) as caught:
        vouch_of(crooked)
    assert caught.value.why == "token"


def test_a_subject_may_be_as_long_as_the_standard_says(crooked):
    assert vouch_of(crooked, sub="s" * 255).subject == "s" * 255


def test_a_level_that_is_too_low_is_refused(crooked):
    with pytest.raises(OidcError) as caught:
        vouch_of(crooked, acr="low")
    assert caught.value.why == "refused"


def test_a_provider_that_calls_itself_something_else_is_refused(crooked):
    crooked.issuer = "https://elsewhere.example"
    with pytest.raises(OidcError) as caught:
        vouch_of(crooked)
    assert caught.value.why == "token"


def test_a_provider_that_goes_away_in_the_middle_is_away(crooked):
    crooked.token_door = "http://localhost:9/token"
    with pytest.raises(OidcError) as caught:
        vouch_of(crooked)
    assert caught.value.why == "away"


def test_a_new_key_is_fetched_when_the_provider_has_changed_it(crooked):
    settings = ProviderSettings(
        name="crooked",
        label={"da": "Skæv", "en": "Crooked"},
        discovery=f"{crooked.address}/.well-known/openid-configuration",
        client_id="kollega",
    )
    ours = Provider(settings, "")
    crooked.claims = {"sub": "s"}
    assert ours._decoded(crooked.token()).claims == {"sub": "s"}
    crooked.key = crooked.signer = RSAKey.generate_key(2048, {"kid": "two"})
    crooked.header = {"alg": "RS256", "kid": "two"}
    assert ours._decoded(crooked.token()).claims == {"sub": "s"}
    assert (ours.label("en"), ours.label("da")) == ("Crooked", "Skæv")

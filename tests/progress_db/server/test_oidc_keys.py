"""We sign who we are (private_key_jwt): at a real provider, and at one that keeps what it got."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from joserfc import jwt
from joserfc.jwk import KeySet

from progress_db.server.client_keys import read_client_keys
from progress_db.server.errors import ServerError
from progress_db.server.oidc import Provider
from progress_db.server.providers import ProviderSettings, read_providers
from tests.progress_db.cast import NOW, client_of, make_house
from tests.progress_db.server import canaille_server
from tests.progress_db.server.canaille_server import canaille
from tests.progress_db.server.crooked import Crooked
from tests.progress_db.server.crooked import crooked as crooked
from tests.progress_db.server.test_oidc import browser as browser
from tests.progress_db.server.test_oidc import house_today, start


def pem_of(key) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.fixture(scope="module")
def pems() -> dict[str, bytes]:
    """Keys as an IT department makes them."""
    return {
        "rsa": pem_of(rsa.generate_private_key(65537, 2048)),
        "ec": pem_of(ec.generate_private_key(ec.SECP256R1())),
        "other": pem_of(ec.generate_private_key(ec.SECP256R1())),
    }


@pytest.fixture
def files(tmp_path: Path, pems: dict[str, bytes]) -> Path:
    for name, pem in pems.items():
        (tmp_path / f"{name}.pem").write_bytes(pem)
    return tmp_path


def write(folder: Path, issuer: str, keys: str, more: str = "") -> None:
    (folder / "providers.toml").write_text(
        f"""
        [[provider]]
        name = "canaille"
        label = "Canaille"
        discovery = "{issuer}/.well-known/openid-configuration"
        client_id = "{canaille_server.CLIENT}"
        key_files = [{keys}]
        trust_login = true
        {more}
        """
    )


# --- a real provider --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_real_provider_lets_her_in_by_our_signature_alone(sqlite_engine, files, browser, kind):
    published = read_client_keys(files, [f"{kind}.pem"]).published
    house = house_today(sqlite_engine, files)
    with canaille(json.dumps(published)) as issuer:
        write(files, issuer, f'"{kind}.pem"')
        with client_of(house) as client:
            assert client.get("/sign-in/keys/canaille").json() == published
            answer = client.get(browser.sign_in(start(client)))
            assert (answer.status_code, answer.headers["location"]) == (303, "/")
            assert client.get("/account").status_code == 200


def test_a_real_provider_refuses_another_key(sqlite_engine, files, browser):
    house = house_today(sqlite_engine, files)
    with canaille(json.dumps(read_client_keys(files, ["ec.pem"]).published)) as issuer:
        write(files, issuer, '"other.pem"')
        with client_of(house) as client:
            assert client.get(browser.sign_in(start(client))).status_code == 403
            assert client.get("/").headers["location"] == "/sign-in"


# --- what is signed ---------------------------------------------------------------------------


def asked_of(crooked: Crooked, folder: Path, names: list[str], **more: str) -> dict[str, list[str]]:
    """What the token endpoint was sent."""
    settings = ProviderSettings(
        name="crooked",
        label="Crooked",
        discovery=f"{crooked.address}/.well-known/openid-configuration",
        client_id="kollega",
        key_files=names,
        **more,
    )
    ours = Provider(settings, "", read_client_keys(folder, names))
    _url, started = ours.begin("http://localhost/back")
    now = int(NOW.timestamp())
    person = {"iss": crooked.issuer, "sub": "s", "aud": "kollega", "nonce": started.nonce}
    crooked.claims = {**person, "iat": now, "exp": now + 300, "email": "e", "name": "n"}
    ours.finish({"code": "c", "state": started.state}, started, "http://localhost/back", NOW)
    return crooked.asked


def test_an_assertion_is_ours_for_that_door_for_two_minutes_and_once(crooked, files):
    asked = [asked_of(crooked, files, ["ec.pem", "rsa.pem"]) for _ in range(2)]
    keys = read_client_keys(files, ["ec.pem", "rsa.pem"])
    read = [
        jwt.decode(one["client_assertion"][0], KeySet.import_key_set(keys.published))
        for one in asked
    ]
    now = int(NOW.timestamp())
    for one in read:
        assert {name: one.claims[name] for name in ("iss", "sub", "aud")} == {
            "iss": "kollega",
            "sub": "kollega",
            "aud": f"{crooked.address}/token",
        }
        assert (one.claims["iat"], one.claims["exp"]) == (now, now + 120)
        assert (one.header["alg"], one.header["kid"]) == ("ES256", keys.keys[0].key.kid)
    assert read[0].claims["jti"] != read[1].claims["jti"]
    kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    assert asked[0]["client_assertion_type"] == [kind]
    assert "client_secret" not in asked[0] and asked[0]["code_verifier"]


def test_a_provider_may_want_its_name_and_its_own_algorithm(crooked, files):
    said = crooked.metadata
    allowed = {"token_endpoint_auth_signing_alg_values_supported": ["PS256"]}
    crooked.metadata = lambda: {**said(), **allowed}
    asked = asked_of(crooked, files, ["rsa.pem"], audience="issuer")
    keys = KeySet.import_key_set(read_client_keys(files, ["rsa.pem"]).published)
    read = jwt.decode(asked["client_assertion"][0], keys, algorithms=["PS256"])
    assert read.claims["aud"] == crooked.issuer
    assert urlsplit(read.claims["aud"]).path == ""


# --- what is shown of them --------------------------------------------------------------------


def test_only_public_halves_are_published_all_of_them_and_of_nobody_else(
    sqlite_engine, files, pems
):
    write(files, "http://localhost:9", '"ec.pem", "rsa.pem"')
    more = (files / "providers.toml").read_text().replace('"canaille"', '"plain"')
    more = more.replace('key_files = ["ec.pem", "rsa.pem"]', "")
    (files / "providers.toml").write_text((files / "providers.toml").read_text() + more)
    with client_of(make_house(sqlite_engine, files)) as client:
        shown = client.get("/sign-in/keys/canaille")
        assert client.get("/sign-in/keys/plain").status_code == 404
    secret = {"d", "p", "q", "dp", "dq", "qi", "k"}
    assert not any(secret & one.keys() for one in shown.json()["keys"])
    assert [(one["kty"], one["use"]) for one in shown.json()["keys"]] == [
        ("EC", "sig"),
        ("RSA", "sig"),
    ]
    assert len({one["kid"] for one in shown.json()["keys"]}) == 2


# --- the file ---------------------------------------------------------------------------------

PASSWORD = BestAvailableEncryption(b"a password")
BAD = {
    "missing": (None, "no private key"),
    "rubbish": (b"rubbish", "no private key"),
    "public": (
        ec.generate_private_key(ec.SECP256R1())
        .public_key()
        .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        "no private key",
    ),
    "locked": (
        ec.generate_private_key(ec.SECP256R1()).private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, PASSWORD
        ),
        "without a password",
    ),
    "weak": (pem_of(rsa.generate_private_key(65537, 1024)), "2048 bits"),
    "another kind": (pem_of(ed25519.Ed25519PrivateKey.generate()), "neither RSA"),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_key_that_will_not_do_is_said_at_the_start(tmp_path, bad):
    content, told = BAD[bad]
    if content is not None:
        (tmp_path / "key.pem").write_bytes(content)
    write(tmp_path, "http://localhost:9", '"key.pem"')
    with pytest.raises(ServerError, match=told) as caught:
        read_providers(tmp_path)
    assert "canaille: key.pem" in caught.value.text


def test_a_secret_and_keys_are_one_too_many(files):
    write(files, "http://localhost:9", '"ec.pem"', 'secret_env = "KOLLEGA_TEST_SECRET"')
    with pytest.raises(ServerError, match="not both"):
        read_providers(files)

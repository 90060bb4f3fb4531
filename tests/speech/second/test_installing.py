import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from speech.commands import speech
from speech.errors import SpeechError
from speech.second import engine
from speech.second.installing import Origin, install, unchecked, with_checksums
from speech.second.registry import REGISTRY, ROLES, read_registry
from speech.second.status import second_status
from speech.second.store import ABOUT, in_use, installed, uninstall
from tests.speech.second.conftest import NOON, toy_entry
from tests.speech.second.toy_model import TOY

MODEL = (TOY / "model.onnx").read_bytes()


def refused(code, entry, origin, world, **more):
    with pytest.raises(SpeechError) as told:
        install(entry, origin, world, **more)
    assert told.value.code == code
    assert installed(world.home) == ()
    return told.value.text


def test_every_model_of_ours_can_be_checked():
    known = read_registry()
    assert "ekko-v1-tiny" in known
    for entry in known.values():
        assert unchecked(entry) == ()
        assert all(file.url.startswith("https://") for file in entry.files)
        assert all(re.search(r"/resolve/[0-9a-f]{40}/", file.url) for file in entry.files)
        assert all(file.size for file in entry.files if file.role in ROLES[entry.engine])


@pytest.mark.parametrize(
    "change",
    [('role = "joiner"', 'role = "else"'), ("tokens.txt", "../tokens.txt"), ("e7ee", "xyz1")],
)
def test_a_registry_with_a_slip_is_refused(tmp_path, change):
    text = REGISTRY.read_text("utf-8").replace(*change)
    (tmp_path / "registry.toml").write_text(text, "utf-8")
    with pytest.raises(SpeechError, match="cannot be read"):
        read_registry(tmp_path / "registry.toml")


def test_installed_whole_and_nothing_beside(entry, world, served):
    model = install(entry, Origin(), world)
    assert model.path("model").read_bytes() == MODEL
    assert (model.engine, model.when) == ("nemo_ctc", "2026-11-23T12:00:00+00:00")
    assert [path.name for path in world.home.iterdir()] == ["toy"]
    assert in_use(world.home) == model.folder


def test_a_broken_line_is_gone_on_with(entry, world, served):
    served.breaks_after = 1000
    with pytest.raises(SpeechError):
        install(entry, Origin(), world)
    assert installed(world.home) == ()
    install(entry, Origin(), world)
    assert ("model.onnx", "bytes=1000-") in served.asked


def test_a_server_without_ranges_begins_again(entry, world, served):
    part = world.home / ".toy.part"
    part.mkdir(parents=True)
    (part / "model.onnx").write_bytes(MODEL[:700])
    served.knows_ranges = False
    assert install(entry, Origin(), world).path("model").read_bytes() == MODEL


def test_what_was_left_of_something_else_is_thrown_away(entry, world, served):
    part = world.home / ".toy.part"
    part.mkdir(parents=True)
    (part / "model.onnx").write_bytes(b"x" * 700)
    assert install(entry, Origin(), world).path("model").read_bytes() == MODEL
    assert [wanted for name, wanted in served.asked if name == "model.onnx"] == ["bytes=700-", ""]


def test_all_there_already_is_not_fetched_again(entry, world, served):
    part = world.home / ".toy.part"
    part.mkdir(parents=True)
    (part / "model.onnx").write_bytes(MODEL)
    install(entry, Origin(), world)
    assert "model.onnx" not in [name for name, _ in served.asked]


def test_a_wrong_file_is_not_installed(entry, world, served):
    served.files["model.onnx"] = bytes(len(MODEL))
    assert "SHA-256" in refused("second-checksum", entry, Origin(), world)
    assert not (world.home / ".toy.part" / "model.onnx").exists()


def test_a_file_that_never_ends_is_not_swallowed(entry, world, served):
    served.files["model.onnx"] = MODEL + bytes(5_000_000)
    refused("second-checksum", entry, Origin(), world)


@pytest.mark.parametrize("status", [403, 500])
def test_a_server_that_refuses(entry, world, served, status):
    served.answers = status
    assert str(status) in refused("second-server", entry, Origin(), world)


def test_offline(entry, world, served):
    nowhere = replace(entry.files[0], url="http://127.0.0.1:9/model.onnx")
    lost = replace(entry, files=(nowhere, *entry.files[1:]))
    assert "online" in refused("second-offline", lost, Origin(), world)


def test_open_lines_are_refused_also_behind_a_redirect(entry, world, served):
    refused("second-insecure", toy_entry("http://example.org"), Origin(), world)
    served.elsewhere = "http://example.org/model.onnx"
    refused("second-insecure", entry, Origin(), world)
    refused("second-insecure", toy_entry("file:///etc"), Origin(), world)


def test_a_full_disc_is_told_before_anything_is_fetched(entry, world, served):
    small = replace(world, free=lambda path: 1000)
    assert "lacks 51 MB" in refused("second-disc", entry, Origin(), small)
    assert served.asked == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_disc_that_fills_up_meanwhile(entry, world, served):
    part = world.home / ".toy.part"
    part.mkdir(parents=True)
    (part / "model.onnx").symlink_to("/dev/full")
    assert "full" in refused("second-disc", entry, Origin(), world)


def test_from_a_folder_and_from_another_address(entry, world, served, tmp_path):
    offline = toy_entry("http://127.0.0.1:9")
    install(offline, Origin.of(str(TOY)), world)
    uninstall(world.home, "toy")
    install(offline, Origin.of(f"{served.url}/"), world)
    uninstall(world.home, "toy")
    refused("second-missing", offline, Origin.of(str(tmp_path)), world)


def test_without_a_checksum_only_by_her_own_word(entry, world):
    bare = replace(entry, files=tuple(replace(f, sha256="") for f in entry.files))
    refused("second-no-checksum", bare, Origin(), world, trusted=True)
    refused("second-no-checksum", bare, Origin(folder=TOY), world)
    install(bare, Origin(folder=TOY), world, trusted=True)
    uninstall(world.home, "toy")
    right = {f.name: f.sha256.upper() for f in entry.files}
    install(with_checksums(bare, right), Origin(), world)
    uninstall(world.home, "toy")
    refused(
        "second-checksum", with_checksums(bare, dict.fromkeys(right, "0" * 64)), Origin(), world
    )


def test_our_own_checksum_cannot_be_talked_over(entry):
    assert with_checksums(entry, dict.fromkeys(["model.onnx"], "0" * 64)) == entry


def test_again_replaces_and_the_newest_is_listened_with(entry, world):
    install(entry, Origin(), world)
    later = replace(world, clock=lambda: NOON + timedelta(days=1))
    install(replace(entry, name="other"), Origin(), later)
    assert [m.name for m in installed(world.home)] == ["other", "toy"]
    install(entry, Origin(), replace(world, clock=lambda: NOON + timedelta(days=2)))
    assert [m.name for m in installed(world.home)] == ["toy", "other"]
    uninstall(world.home, "toy")
    assert in_use(world.home) == world.home / "other"
    with pytest.raises(SpeechError, match="No second listener"):
        uninstall(world.home, "toy")


def test_what_the_doctor_says(entry, world, monkeypatch):
    assert "none is needed" in second_status(world.home).text
    model = install(entry, Origin(), world)
    monkeypatch.setattr("speech.second.status.has_engine", lambda: True)
    assert second_status(world.home).mend == ""
    monkeypatch.setattr("speech.second.status.has_engine", lambda: False)
    assert "speech install toy" in second_status(world.home).mend
    model.path("tokens").unlink()
    assert "lacks tokens.txt" in second_status(world.home).text
    assert in_use(world.home) is None
    (model.folder / ABOUT).write_text("{", "utf-8")
    assert "damaged" in second_status(world.home).text


def registry_of(entry, folder):
    head = ("name", "title", "language", "engine", "licence", "source", "attribution")
    rows = ["[[model]]", *(f'{key} = "{getattr(entry, key)}"' for key in head)]
    for file in entry.files:
        rows += ["[[model.files]]", f'role = "{file.role}"', f'name = "{file.name}"']
        rows += [f'url = "{file.url}"', f"size = {file.size}", f'sha256 = "{file.sha256}"']
    path = folder / "registry.toml"
    path.write_text("\n".join(rows), "utf-8")
    return ["--registry", str(path), "--home", str(folder / "home")]


def test_the_verbs(entry, tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "has_engine", lambda: True)
    more, runner = registry_of(entry, tmp_path), CliRunner()
    declined = runner.invoke(speech, ["install", "toy", *more], input="n\n")
    assert declined.exit_code == 1
    assert "EUPL-1.2" in declined.stderr
    told = runner.invoke(speech, ["install", "toy", "--yes", "--json", *more])
    assert json.loads(told.stdout)["name"] == "toy"
    listed = json.loads(runner.invoke(speech, ["installed", "--json", *more]).stdout)
    assert [row["name"] for row in listed["installed"]] == ["toy"]
    assert listed["available"] == []
    assert "in use" in runner.invoke(speech, ["installed", *more]).stdout
    assert runner.invoke(speech, ["uninstall", "toy", *more[2:]]).exit_code == 0
    unknown = runner.invoke(speech, ["install", "nosuch", "--yes", *more])
    assert unknown.stderr.strip() == "Error: No model is called 'nosuch'; there are: toy."


def test_without_the_engine_one_line_says_how(entry, tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "has_engine", lambda: False)
    told = CliRunner().invoke(speech, ["install", "toy", "--yes", *registry_of(entry, tmp_path)])
    assert told.exit_code == 1
    assert "requirements-second.txt" in told.stderr
    assert "Traceback" not in told.output

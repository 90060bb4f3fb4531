"""The launcher: sound shell, set up once, and every verb goes where it belongs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = tuple(f"requirements{part}.txt" for part in ("", "-dev", "-train", "-second"))
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the POSIX launcher")
# Stands in for .venv/bin/python: writes down how it was called.
PYTHON = """#!/bin/sh
printf '%s\\n' "$*" >>"$CALLS"
pwd >"$CALLS.where"
case "$*" in *"${FAILS:-nothing fails}"*) exit 1 ;; esac
"""


class House:
    """A folder with the launcher, requirements and a .venv whose python only takes notes."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.calls_file = folder, folder / "calls"
        shutil.copy(ROOT / "kollega", folder)
        for name in (*REQUIREMENTS, "requirements-serve.txt"):
            (folder / name).write_text("a==1\n")
        python = folder / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(PYTHON)
        python.chmod(0o755)

    def start(self, *arguments: str, fails: str = "") -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "CALLS": str(self.calls_file)}
        if fails:
            environment["FAILS"] = fails
        return subprocess.run(
            ["sh", str(self.folder / "kollega"), *arguments],
            cwd=self.folder.parent,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def calls(self) -> list[str]:
        """How python was called since the last time."""
        text = self.calls_file.read_text() if self.calls_file.exists() else ""
        self.calls_file.unlink(missing_ok=True)
        return text.replace(f"{self.folder}/", "").splitlines()


@pytest.fixture
def house(tmp_path: Path) -> House:
    folder = tmp_path / "a house with spaces"
    folder.mkdir()
    return House(folder)


@POSIX
def test_it_is_sound_shell() -> None:
    subprocess.run(["sh", "-n", ROOT / "kollega"], check=True)
    assert os.access(ROOT / "kollega", os.X_OK)


@POSIX
def test_it_installs_once_and_then_only_starts(house: House) -> None:
    assert house.start("demo", "--json").returncode == 0
    install, play = house.calls()
    assert "-m pip install" in install
    assert "--require-hashes -r requirements.txt" in install
    assert play == "main.py demo --json"
    assert house.start("demo").returncode == 0
    assert house.calls() == ["main.py demo"]


@POSIX
def test_new_requirements_are_installed(house: House) -> None:
    house.start()
    house.calls()
    (house.folder / "requirements.txt").write_text("a==2\n")
    house.start()
    install, play = house.calls()
    assert "-m pip install" in install
    assert play == "main.py"


@POSIX
def test_a_failed_installation_is_told_and_tried_again(house: House) -> None:
    failed = house.start(fails="pip install")
    assert failed.returncode == 1
    assert "check the network connection and start again" in failed.stderr
    assert len(house.calls()) == 1
    house.start()
    assert len(house.calls()) == 2


TWO_AT_A_TIME = "-n auto --maxprocesses 4 --max-worker-restart 0 --dist loadfile"


@POSIX
@pytest.mark.parametrize(
    ("arguments", "call", "requirements"),
    [
        (("test", "-k", "a b"), f"-m pytest {TWO_AT_A_TIME} -k a b", "requirements-dev.txt"),
        (("check",), "-m tests.gate", "requirements-dev.txt"),
        (("assets", "people"), "-m assets.workshop people", "requirements-dev.txt"),
        (("packs", "check"), "main.py packs check", "requirements.txt"),
        (("nosuch",), "main.py nosuch", "requirements.txt"),
    ],
)
def test_every_verb_goes_where_it_belongs(
    house: House, arguments: tuple[str, ...], call: str, requirements: str
) -> None:
    house.start(*arguments)
    install, called = house.calls()
    assert install.endswith(f"-r {requirements}")
    assert called == call


@POSIX
def test_training_installs_its_own_packages_and_play_does_not(house: House) -> None:
    house.start("speech", "eval", "a.tsv")
    assert len(house.calls()) == 2
    house.start("speech", "train", "--smoke")
    install, called = house.calls()
    assert install.endswith("-r requirements-train.txt")
    assert "--require-hashes" not in install
    assert called == "main.py speech train --smoke"
    house.start("speech", "train")
    assert house.calls() == ["main.py speech train"]


@POSIX
def test_a_second_listener_brings_its_own_packages(house: House) -> None:
    house.start("speech", "installed")
    assert len(house.calls()) == 2
    house.start("speech", "install", "toy")
    install, called = house.calls()
    assert install.endswith("-r requirements-second.txt")
    assert "--require-hashes" in install
    assert called == "main.py speech install toy"


@POSIX
def test_the_server_brings_its_own_packages(house: House) -> None:
    house.start("serve", "--classroom")
    installs = [call for call in house.calls() if "install" in call]
    assert installs[-1].endswith("-r requirements-serve.txt")
    assert "--require-hashes" in installs[-1]
    house.start("server", "backup")
    assert house.calls() == ["main.py server backup"]


@POSIX
@pytest.mark.skipif(sys.platform != "linux", reason="the simulated headset is for Linux")
def test_a_compiler_is_installed_where_the_simulated_headset_is_used(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare, asked = tmp_path / "bare", tmp_path / "asked"
    bare.mkdir()
    apt_get = f"#!/bin/sh\nprintf '%s\\n' \"$*\" >>'{asked}'\n"
    for name, text in {"gcc": "exit 1", "apt-get": apt_get, "id": "echo 0"}.items():
        (bare / name).write_text(text if text.startswith("#!") else f"#!/bin/sh\n{text}\n")
        (bare / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{bare}:{os.environ['PATH']}")
    monkeypatch.delenv("KOLLEGA_GATE", raising=False)
    for arguments in (("demo",), ("demo", "--rig", "desktop"), ("packs", "check")):
        house.start(*arguments)
    assert not asked.exists() or "gcc" not in asked.read_text()
    for arguments in (
        ("test",),
        ("check",),
        ("demo", "--json", "--rig", "vr"),
        ("demo", "--rig=vr"),
    ):
        asked.unlink(missing_ok=True)
        house.start(*arguments)
        assert asked.read_text().splitlines()[-1].endswith("gcc libc6-dev"), arguments


@POSIX
@pytest.mark.skipif(sys.platform != "linux", reason="Debian's word list")
def test_the_word_list_is_installed_where_packs_are_checked(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare, asked = tmp_path / "bare", tmp_path / "asked"
    bare.mkdir()
    apt_get = f"#!/bin/sh\nprintf '%s\\n' \"$*\" >>'{asked}'\n"
    for name, text in {"apt-get": apt_get, "id": "#!/bin/sh\necho 0\n"}.items():
        (bare / name).write_text(text)
        (bare / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{bare}:{os.environ['PATH']}")
    launcher = house.folder / "kollega"
    text = launcher.read_text()
    assert "/usr/share/dict/danish" in text
    launcher.write_text(text.replace("/usr/share/dict/danish", str(tmp_path / "danish")))
    house.start("packs", "play")
    assert not asked.exists() or "wdanish" not in asked.read_text()
    house.start("packs", "check")
    assert asked.read_text().splitlines()[-1].endswith("wdanish")
    asked.unlink()
    (tmp_path / "danish").write_text("palle\n")
    house.start("packs", "check")
    assert not asked.exists() or "wdanish" not in asked.read_text()


@POSIX
def test_files_are_named_from_where_she_is(house: House) -> None:
    house.start("packs", "check", "my-packs")
    assert Path(f"{house.calls_file}.where").read_text().strip() == str(house.folder.parent)
    house.start("test")
    assert Path(f"{house.calls_file}.where").read_text().strip() == str(house.folder)


@POSIX
def test_the_exit_status_is_the_programs(house: House) -> None:
    house.start()
    assert house.start("doctor", fails="main.py").returncode == 1


def test_an_unknown_verb_gets_a_sentence() -> None:
    tried = subprocess.run(
        [sys.executable, "main.py", "nosuch"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert tried.returncode == 2
    assert "No such command 'nosuch'" in tried.stderr
    assert "Traceback" not in tried.stderr
    assert tried.stdout == ""


def test_the_windows_launcher_has_the_same_verbs() -> None:
    windows = (ROOT / "kollega.cmd").read_text("utf-8")
    for requirements in REQUIREMENTS:
        assert requirements in windows
    for run in (
        f"-m pytest {TWO_AT_A_TIME} %2",
        "-m tests.gate",
        "-m assets.workshop %2",
        "main.py %*",
    ):
        assert f"python {run}" in windows

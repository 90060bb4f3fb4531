# ruff: noqa: E402 - what is imported below needs torch
import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from speech.acoustic.encoder_net import EncoderNet
from speech.commands import speech
from speech.errors import SpeechError
from speech.training.listener_steps import LISTENER, LISTENER_STEPS
from speech.training.phones import PHONES
from speech.training.plan import plan_of
from speech.training.pool_steps import POOL_STEPS, RECORDINGS
from speech.training.pools import Pool
from speech.training.run import run
from tests.speech.sounds import noise, spoken

ROOT = Path(__file__).resolve().parents[3]
STEPS = (*POOL_STEPS, *LISTENER_STEPS)
TOY = """
data_workers = 0
[trunk]
kind = "random"
width = 16
heads = 2
layers = 1
[head]
width = 16
[synthetic]
hours = 0.005
[batches]
batch_s = 5.0
sorted_batches = 2
[training]
steps = 4
checkpoint_every = 2
bf16 = false
"""
ALONE = """
import sys
from pathlib import Path
from speech.training.plan import plan_of
from speech.training.run import run
from tests.speech.training.test_run import STEPS
run(plan_of(sys.argv[1], Path(sys.argv[2]), sys.argv[3:], [], 1, False), STEPS)
"""


def toy_plan(folder, text=TOY, corpora=(), leave_out=()):
    folder.mkdir(parents=True, exist_ok=True)
    recipe = folder / "toy.toml"
    recipe.write_text(text, "utf-8")
    return plan_of(str(recipe), folder / "out", corpora, leave_out, 1, False)


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    plan = toy_plan(tmp_path_factory.mktemp("run"))
    return plan, run(plan, STEPS)


def test_play_can_read_what_comes_out(trained):
    plan, _ = trained
    net = EncoderNet(plan.out / "listener")
    assert net.phones == PHONES
    posteriors = net.log_posteriors(noise(1.0))
    assert posteriors.shape == (50, len(PHONES))
    assert np.exp(posteriors).sum(1) == pytest.approx(np.ones(50), abs=1e-3)


def test_what_comes_out_tells_where_it_came_from(trained):
    plan, _ = trained
    facts = json.loads((plan.out / "listener" / "listener.json").read_text("utf-8"))
    net = (plan.out / "listener" / "encoder.onnx").read_bytes()
    assert facts["sha256"] == hashlib.sha256(net).hexdigest()
    assert (facts["recipe"], facts["seed"], facts["layers"]) == ("toy", 1, 1)
    assert facts["parity"]["float_most_apart"] < 1e-3


def test_a_second_run_makes_nothing_again(trained):
    plan, made = trained
    times = {path: path.stat().st_mtime_ns for path in plan.out.glob("cache/*/*")}
    assert run(plan, STEPS) == made
    assert times == {path: path.stat().st_mtime_ns for path in plan.out.glob("cache/*/*")}


def test_a_change_makes_only_what_hangs_on_it(trained):
    plan, made = trained
    longer = plan.recipe.training.__class__(steps=5, bf16=False)
    again = run(replace(plan, recipe=plan.recipe.model_copy(update={"training": longer})), STEPS)
    anew = {name for name in made if again[name] != made[name]}
    assert anew == {step.name for step in LISTENER_STEPS}


def small_corpus(folder):
    folder.mkdir()
    rows = ["path\ttranscript\tspeaker"]
    for number, speaker in enumerate(("anna", "bo")):
        soundfile.write(folder / f"{number}.wav", spoken("hvor er kaffen", seed=number), 16_000)
        rows.append(f"{number}.wav\thvor er kaffen\t{speaker}")
    (folder / "index.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return f"folder={folder}"


def speakers(made):
    return {example.speaker for example in Pool(made[RECORDINGS])}


def test_recordings_are_learnt_from_but_for_who_is_left_out(tmp_path):
    corpora = [small_corpus(tmp_path / "mine")]
    plan = toy_plan(tmp_path, corpora=corpora, leave_out=["bo"])
    assert speakers(run(plan, POOL_STEPS)) == {"anna"}
    assert speakers(run(replace(plan, leave_out=()), POOL_STEPS)) == {"anna", "bo"}
    with pytest.raises(SpeechError) as caught:
        run(replace(plan, leave_out=("anna", "bo")), STEPS)
    assert caught.value.code == "pool-empty"


def test_the_command_tells_a_mistake_in_one_sentence(tmp_path):
    done = CliRunner().invoke(speech, ["train", "--recipe", "nosuch", "--out", str(tmp_path)])
    assert done.exit_code == 1
    assert done.output.strip().startswith("Error: There is no recipe nosuch")


def test_importing_the_verb_imports_no_torch():
    code = "import sys, speech.commands; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.slow
def test_two_processes_under_torchrun_train_one_net(tmp_path):
    corpus = small_corpus(tmp_path / "mine")
    plan = toy_plan(tmp_path, corpora=[corpus])
    script = tmp_path / "alone.py"
    script.write_text(ALONE, "utf-8")
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    subprocess.run(
        [*command, str(script), str(tmp_path / "toy.toml"), str(plan.out), corpus],
        env={**environment, "OMP_NUM_THREADS": "1"},
        cwd=ROOT,
        timeout=300,
        check=True,
        capture_output=True,
    )
    (folder,) = plan.out.glob(f"cache/{LISTENER}-*")
    done = torch.load(folder / "checkpoint.pt", weights_only=True)
    assert done["done"] == 4
    (recordings,) = plan.out.glob(f"cache/{RECORDINGS}-*")
    assert len(list(recordings.glob("said-*.json"))) == 2  # each process aligned one of the two
    assert EncoderNet(plan.out / "listener").log_posteriors(noise(1.0)).shape == (50, len(PHONES))
    apart = run(plan, STEPS)[LISTENER]  # alone it learns from half as much in each step
    alone = torch.load(apart / "checkpoint.pt", weights_only=True)
    assert apart != folder
    assert not torch.equal(alone["net"]["out.weight"], done["net"]["out.weight"])

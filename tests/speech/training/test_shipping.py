import shutil
from datetime import date

import pytest
import soundfile

from speech.errors import SpeechError
from speech.models import model_dir, verify
from speech.training.shipping import Shipment, ship
from tests.speech.sounds import spoken

DAY = date(2026, 11, 23)
SAID = ("kassen", "hjelmen", "pallen", "handsker", "kaffe", "mandag", "tirsdag")


def corpus(folder):
    """Two speakers, some words each."""
    rows = ["path\ttranscript\tspeaker\tsplit"]
    folder.mkdir()
    for speaker in ("anna", "bo"):
        for word in SAID:
            name = f"{speaker}-{word}.wav"
            soundfile.write(folder / name, spoken(word), 16_000)
            rows.append(f"{name}\t{word}\t{speaker}\ttrain")
    (folder / "index.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return folder


def test_a_run_without_a_net_cannot_be_shipped(tmp_path):
    with pytest.raises(SpeechError, match="run `speech train` first"):
        ship(Shipment(tmp_path, tmp_path / "model", {}, ()), DAY)


@pytest.mark.skipif(not shutil.which("fstcompile"), reason="the graph needs OpenFst")
def test_a_shipped_model_is_whole_and_its_card_says_who_was_left_out(tmp_path):
    run, model = tmp_path / "run", tmp_path / "speech" / "mine"
    shutil.copytree(model_dir(), model)
    shutil.copytree(model_dir() / "listener", run / "listener")
    rows = (model / "lexicon.txt").read_text("utf-8").splitlines(True)
    kept = [row for at, row in enumerate(rows) if at % 200 == 0 or row.split("\t")[0] in SAID]
    (model / "lexicon.txt").write_text("".join(kept), "utf-8")
    held_out = {"anna": run / "listener"}
    card = ship(Shipment(run, model, held_out, [("folder", corpus(tmp_path / "c"))]), DAY)
    verify(model)
    text = card.read_text("utf-8")
    assert "leave one out): anna" in text
    assert "| anna | 7 |" in text
    assert "made on 2026-11-23 by recipe `da-kollega`" in text

"""`./kollega packs hear`: plays every turn to the ears and tells which replies they mix up."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from scenes.authoring.checking import OWN_PACKS
from scenes.hearing import ENOUGH, SceneHeard, hear_scene, in_noise
from scenes.load import load_pack, pack_folders
from scenes.pack import Pack, Scene
from speech.errors import SpeechError
from speech.espeak import EspeakMissingError
from speech.one_thread import use_one_thread


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=OWN_PACKS, metavar="[DIR]")
@click.option("--scene", "scene_ids", multiple=True, metavar="SCENE", help="Only these.")
@click.option("--voices", type=click.IntRange(1, 5), default=3, help="Held-out voices to use.")
@click.option("--noise", "noise_db", default=10.0, help="Noise, in dB below the voice.")
@click.option("--model", type=click.Path(path_type=Path), help="Another model's folder.")
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def hear(
    folder: Path,
    scene_ids: tuple[str, ...],
    voices: int,
    noise_db: float,
    model: Path | None,
    as_json: bool,
) -> None:
    """Which replies of a turn do the ears mix up? Every wording, said by synthetic voices in noise.

    A scene is well when 98 % of its sounds are told apart from all that its turn listens for.

    Example: ./kollega packs hear my-packs --voices 3 --noise 10
    """
    use_one_thread()
    scenes = _wanted(folder, scene_ids)
    if not scenes:
        raise click.ClickException(f"There is no such scene in {folder}.")
    found = []
    try:
        for scene in _heard(scenes, voices, noise_db, model):
            found.append(scene)
            if not as_json:
                Console(stderr=True).print(_table(scene))
    except (SpeechError, EspeakMissingError) as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        click.echo(json.dumps(_summary(found), ensure_ascii=False))
    if not all(scene.ok for scene in found):
        sys.exit(1)


def _wanted(folder: Path, scene_ids: tuple[str, ...]) -> list[tuple[Pack, Scene]]:
    packs = (load_pack(root) for root in pack_folders(folder))
    found = [(pack, scene) for pack in packs for scene in pack.scenes]
    return [(pack, scene) for pack, scene in found if not scene_ids or scene.id in scene_ids]


def _heard(
    scenes: list[tuple[Pack, Scene]], voices: int, noise_db: float, model: Path | None
) -> Iterator[SceneHeard]:
    from speech.danish_recogniser import DanishRecogniser
    from speech.evaluate import hear as heard_by
    from speech.held_out import HELD_OUT
    from speech.synthetic import say

    recogniser = DanishRecogniser(model)
    speakers = in_noise(HELD_OUT[:voices], noise_db)
    for pack, scene in scenes:
        yield hear_scene(
            pack, scene, speakers, say, lambda turn, pcm: heard_by(recogniser, turn, pcm)
        )


def _summary(found: list[SceneHeard]) -> dict[str, Any]:
    scenes = [{**asdict(scene), "ok": scene.ok} for scene in found]
    return {"ok": all(scene.ok for scene in found), "enough": ENOUGH, "scenes": scenes}


def _table(scene: SceneHeard) -> Table:
    percent = f"{scene.told_apart:.1%} of {scene.sounds} sounds told apart"
    accepted = f"{scene.accepted:.1%} of right ones accepted"
    title = f"{scene.pack}/{scene.scene}: {percent}, {accepted}"
    table = Table("turn", "said", "taken for", "times", title=title, title_justify="left")
    for pair in scene.worst:
        table.add_row(*(str(pair[key]) for key in ("turn", "said", "taken_for", "n")))
    return table

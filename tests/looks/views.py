"""Pictures of workplaces from their fixed cameras, as the game itself draws them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image
from ruamel.yaml import YAML

from game.rig.rig import Pose
from game.rig.seat import EYE_HEIGHT_M
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.models import ModelShelf
from game.stage.teleport import lowered
from game.stage.workplace import Stage
from scenes.pack import Camera, Mark, Pack, PackHead, Repair, Workplace

ROOT = Path(__file__).resolve().parents[2]
SIZE = (960, 540)
SMALL = (640, 360)  # what is accepted and compared
SETTLED_S = 1.5  # of play before the picture, so that nobody is caught in her first pose
_STEP_S = 1 / 30


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture and what it is called: `<pack>-<camera>`."""

    name: str
    picture: Image.Image


def workplace_file(name: str) -> Path:
    """Where a pack's workplace stands: among the packs, or still among the drafts."""
    found = (ROOT / "scenes" / folder / name / "workplace.yaml" for folder in ("packs", "drafts"))
    return next(path for path in found if path.is_file())


def stage_pack(name: str) -> Pack:
    """A pack with its workplace alone: enough for the stage."""
    place = Workplace.model_validate(YAML(typ="safe").load(workplace_file(name).read_text("utf-8")))
    head = PackHead(
        format=1,
        id=name,
        version="0.0.0",
        title=place.title,
        licence="EUPL-1.2",
        authors=("Kollega",),
        scenes=("none",),
        repairs=(Repair(id="igen", wish="repeat", wordings=("Undskyld?",)),),
    )
    return Pack(head=head, workplace=place, words=(), phrases=(), culture=(), scenes=())


def shots(
    pack: Pack,
    cameras: Sequence[Camera],
    assets: Path = ROOT / "assets",
    people: Sequence[str] | None = None,
    size: tuple[int, int] = SIZE,
    cache: Path | None = None,
) -> Iterator[Shot]:
    """One picture a camera. `people` None: the first two colleagues; () for the room alone."""
    pack = _without_people(pack) if people == () else pack
    engine = open_engine(EngineSettings(Picture.OFFSCREEN, size, sound=False))
    stage = Stage(engine, assets, Random(7), shelf=ModelShelf(cache))
    place = pack.workplace
    here = tuple(p.id for p in place.people[:2]) if people is None else tuple(people)
    marks = {camera.id for camera in mark_cameras(place.marks)}
    stage.enter(pack, here, place.marks[0].id)
    _settle(stage)
    for camera in cameras:
        if camera.id in marks:  # there her colleagues stand before her
            stage.enter(pack, here, camera.id)
            _settle(stage)
        _look_from(engine, camera)
        engine.frame()
        engine.frame()
        yield Shot(f"{pack.head.id}-{camera.id}", Image.fromarray(engine.pixels()))
    stage.close()
    engine.close()


def _without_people(pack: Pack) -> Pack:
    place = pack.workplace.model_copy(update={"people": ()})
    return pack.model_copy(update={"workplace": place})


def _settle(stage: Stage) -> None:
    for frame in range(round(SETTLED_S / _STEP_S)):
        stage.update(frame * _STEP_S, _STEP_S, Pose(0.0, 0.0, 1.55))


def _look_from(engine: Engine, camera: Camera) -> None:
    engine.origin.set_pos_hpr(0, 0, 0, 0, 0, 0)
    engine.set_head(Pose(camera.x, camera.y, camera.z, camera.heading, camera.pitch))
    engine.lens.set_fov(camera.fov)


def workplace_names() -> list[str]:
    """Every shipped pack that is a workplace to look at."""
    return sorted(path.parent.name for path in (ROOT / "scenes/packs").glob("*/workplace.yaml"))


def cameras_of(pack: Pack) -> list[Camera]:
    """The workplace's fixed cameras, and the eyes of a learner at each mark of hers."""
    place = pack.workplace
    fixed = {camera.id for camera in place.cameras}
    return [*place.cameras, *(c for c in mark_cameras(place.marks) if c.id not in fixed)]


def mark_cameras(marks: Sequence[Mark]) -> list[Camera]:
    """What a seated or standing learner sees at each mark where scenes begin."""
    names = {m.id for m in marks}
    return [
        Camera(id=m.id, x=m.x, y=m.y, z=EYE_HEIGHT_M + lowered(m), heading=m.heading)
        for m in marks
        if f"{m.id}-left" in names
    ]

"""A small workplace for stage tests: real people and things of assets/, a pack made here."""

from pathlib import Path

from scenes import pack as packs

ASSETS = Path(__file__).parents[2] / "assets"


def named(text: str) -> packs.Bilingual:
    return packs.Bilingual(da=text)


def person(name: str, model: str, at: str) -> packs.Person:
    return packs.Person(id=name, name=name, role=named("kollega"), model=model, at=at)


def small_pack() -> packs.Pack:
    """Two colleagues, a learner's mark with spots of its own, a box, a bin and two places."""
    place = packs.Workplace(
        room="lager",
        title=named("Lager"),
        people=(person("lars", "lars", "far"), person("mette", "mette", "far")),
        marks=(
            packs.Mark(id="start", x=0.0, y=-2.0, heading=0.0),
            packs.Mark(id="start-left", x=-0.5, y=-0.4, heading=-163.0),
            packs.Mark(id="start-right", x=0.6, y=-0.4, heading=160.0),
            packs.Mark(id="side", x=2.0, y=-1.0, heading=90.0),
            packs.Mark(id="far", x=1.0, y=2.0, heading=180.0),
        ),
        things=(
            packs.Thing(id="box", model="box-a", x=0.4, y=0.6, z=0.5, movable=True),
            packs.Thing(id="other", model="box-b", x=1.6, y=0.8, z=0.0, movable=True),
            packs.Thing(id="bin", model="bin", x=-1.4, y=0.6),
        ),
        places=(
            packs.Place(id="table", x=0.0, y=1.6, z=0.9, size=(1.2, 0.8, 0.4)),
            packs.Place(id="shelf", x=2.4, y=1.6, z=0.2, size=(0.6, 0.6, 0.4)),
        ),
    )
    repair = packs.Repair(id="again", wish="repeat", wordings=("igen",))
    head = packs.PackHead(
        format=1,
        id="small",
        version="1.0.0",
        title=named("Lille"),
        licence="CC0-1.0",
        authors=("tests",),
        scenes=("one",),
        repairs=(repair,),
    )
    return packs.Pack(head=head, workplace=place, words=(), phrases=(), culture=(), scenes=())

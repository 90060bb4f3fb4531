"""The Danish frame as a page for teachers, in Danish: what is said, how firm it is, from where."""

from collections.abc import Iterator

from lessons.frame.facts import Fact, Frame, Module, Origin, Standing

GROUPS = {
    "danskuddannelse": "Danskuddannelse",
    "branchepakke": "Branchepakker",
    "scheme": "Ordninger",
    "duty": "Indberetning",
}
FIRM = {
    Standing.LAW: "lov",
    Standing.OFFICIAL: "myndighed",
    Standing.PROVIDER: "udbyder eller organisation",
    Standing.WORKING: "vores arbejdstabel",
}
NO_DATE = "uden dato: kontrollér før brug"

_TOP = """# Den danske ramme

Det her er ikke regler i programmet, men oplysninger med dato og kilde, som en lærer kan slå op i.
De er samlet fra offentlige sider og er ikke juridisk rådgivning. Siden er lavet af
`lessons/frame/facts.toml` med `./kollega course frame --out docs/danish-frame.md`; ret dér, når
noget ændrer sig.
"""


def as_markdown(frame: Frame) -> str:
    """The whole page."""
    return "\n".join((_TOP, *_facts(frame), *_modules(frame))) + "\n"


def _facts(frame: Frame) -> Iterator[str]:
    for group, title in GROUPS.items():
        yield f"## {title}\n"
        yield from (_fact(fact) for fact in frame.facts if fact.group == group)
        yield ""


def _fact(fact: Fact) -> str:
    where = f"[{fact.source}]({fact.address})" if fact.address else fact.source
    return f"- {fact.da}\n  *{FIRM[fact.standing]} · {fact.dated or NO_DATE} · {where}*"


def _modules(frame: Frame) -> Iterator[str]:
    numbers = sorted({module.number for module in frame.modules})
    yield "## Moduler\n"
    yield "| | " + " | ".join(f"modul {number}" for number in numbers) + " |"
    yield "| --- |" + " --- |" * len(numbers)
    for education in dict.fromkeys(module.education for module in frame.modules):
        mine = [module for module in frame.modules if module.education == education]
        yield f"| {education} | " + " | ".join(_module(module) for module in mine) + " |"
    yield ""
    yield _origin("Niveauer", frame.cefr)
    yield _origin("Måneder", frame.months)


def _module(module: Module) -> str:
    months = "" if module.months is None else f", {module.months:g} mdr.".replace(".5 ", ",5 ")
    return module.cefr + months


def _origin(what: str, origin: Origin) -> str:
    return f"{what}: {FIRM[origin.standing]}, {origin.dated or NO_DATE}, {origin.source}.\n"

"""The rooms of each role, in the order of the menu: (key of the text, address)."""

from progress_db.server.viewer import Role

ROOMS: dict[Role, tuple[tuple[str, str], ...]] = {
    Role.TEACHER: (
        ("common-nav-classes", "/classes"),
        ("common-nav-plans", "/plans"),
        ("common-nav-packs", "/packs"),
    ),
    Role.LEAD: (
        ("common-nav-classes", "/classes"),
        ("common-nav-plans", "/plans"),
        ("common-nav-packs", "/packs"),
        ("common-nav-school", "/school"),
        ("common-nav-figures", "/figures"),
        ("common-nav-protection", "/protection"),
    ),
    Role.ANALYST: (
        ("common-nav-figures", "/figures"),
        ("common-nav-meaning", "/meaning"),
    ),
    Role.OPERATOR: (
        ("common-nav-operation", "/operation"),
        ("common-nav-protection", "/protection"),
    ),
}


def nav_of(role: Role) -> tuple[tuple[str, str], ...]:
    """The menu of a role."""
    return ROOMS[role]


# Pages that belong to a room of the menu, though their addresses begin otherwise.
ELSEWHERE = {
    "/getting-started": "/classes",
    "/learners": "/classes",
    "/preview": "/packs",
    "/erasures": "/protection",
}


def is_here(path: str, room: str) -> bool:
    """Whether a page belongs to this room of the menu."""
    first = "/" + path.split("/")[1]
    return ELSEWHERE.get(first, first) == room

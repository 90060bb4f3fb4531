"""What the models cannot say about one part alone: how the parts of a pack fit together."""

from collections.abc import Callable, Iterator

from scenes.checks.culture import check_culture
from scenes.checks.helps import check_help
from scenes.checks.ids import check_ids
from scenes.checks.names import check_names
from scenes.checks.place import check_place
from scenes.checks.teaching import check_teaching
from scenes.checks.turns import check_turns
from scenes.checks.wordings import check_wordings
from scenes.draft import Draft
from scenes.problems import PackError

Check = Callable[[Draft], Iterator[PackError]]

CHECKS: tuple[Check, ...] = (
    check_ids,
    check_names,
    check_place,
    check_turns,
    check_culture,
    check_wordings,
    check_teaching,
    check_help,
)

"""What holds on every screen: the learner's settings, and any trouble with the house."""

from dataclasses import replace
from typing import Protocol

from game.settings import LearnerSettings
from game.shift.part import Say
from game.view import Screen, View


class Troubled(Protocol):
    """Who keeps the record. `trouble`: with the disk; `notice`: what was found at the start."""

    @property
    def trouble(self) -> str:
        """The key of a text, "" when all is well."""

    @property
    def notice(self) -> str:
        """The same."""


def finished(
    view: View,
    settings: LearnerSettings,
    keeper: Troubled,
    say: Say,
    signed_in: bool,
    *,
    deaf: bool,
) -> View:
    """The view as she wants it, with a calm sentence where something is wrong."""
    if not settings.subtitles and view.subtitle is not None:
        view = replace(view, subtitle=None)
    trouble = keeper.trouble or ("" if signed_in else keeper.notice)
    unheard = deaf and settings.microphone and signed_in and view.screen is Screen.BOARD
    key = trouble or ("microphone-missing" if unheard else "")
    if not key:
        return view
    told = say(key)
    return replace(view, notice=told.da, notice_help=told.help)

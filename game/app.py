"""The frame loop: rig to inputs, sitting, cues to the stage, view to the ui, one picture."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from time import perf_counter

from game.attendance import Attendance
from game.comfort.comfort import Comfort
from game.comfort.veil import OVER_ALL
from game.pointing.looking import Looking
from game.pointing.pointing import Pointing
from game.recording.recording import Recording
from game.rig.rig import Action, Rig
from game.settings import LearnerSettings
from game.shift.part import Shown
from game.sitting import Sitting
from game.stage.engine import Engine
from game.stage.workplace import Stage
from game.ui.place import AWAY_M
from game.ui.ui import Ui
from game.ui.way_back import WayBack
from game.view import EnterCue, LearnerInput, Mic, Screen, View, WantsToQuit
from scenes.pack import Pack

LONGEST_STEP_S = 0.1  # after a hitch the world goes on gently instead of jumping


class App:
    """One frame at a time. `now` counts the seconds played, `app_ms` what the last frame took

    before it was drawn, without waiting for a headset's display. `recording` is None unless a
    teacher has turned it on.
    """

    def __init__(self, engine: Engine, stage: Stage, ui: Ui, rig: Rig, sitting: Sitting) -> None:
        self.engine, self.stage, self.ui, self.rig, self.sitting = engine, stage, ui, rig, sitting
        self.now = 0.0
        self.app_ms = 0.0
        self._waited_s = 0.0
        self.view = View(Screen.WHO)
        self.cues: tuple[object, ...] = ()
        self._pointing = Pointing(engine, ui, stage, rig.pulse)
        self._looking = Looking(engine, stage)
        self._attendance = Attendance()
        self._comfort = Comfort(stage, WayBack(ui.kit, engine.head, OVER_ALL + 1))
        self.recording: Recording | None = None
        self._on_screen = False
        self._stood: tuple[object, ...] = ()
        self._applied: LearnerSettings | None = None

    @property
    def wants_to_quit(self) -> bool:
        """Whether she closed the window or pressed quit; in a kiosk, whether the teacher did."""
        asked = self._pointing.quit and self.sitting.rooms.kiosk is None
        return asked or self.sitting.over or self.engine.wants_to_close

    def set_scene(self, packs: Mapping[str, Pack]) -> None:
        """Stand in the first workplace while she signs in."""
        pack = next(iter(packs.values()))
        scene = pack.scenes[0]
        self.stage.enter(pack, scene.here, scene.start_at)
        self.stage.preload(pack, tuple(person.id for person in pack.workplace.people))

    def frame(self, dt: float, more: Sequence[LearnerInput] = (), *, draw: bool = True) -> View:
        """One frame of `dt` seconds. `more` are inputs beside the rig's (the demo's learner)."""
        began = perf_counter()
        self.step(min(dt, LONGEST_STEP_S), more)
        self.app_ms = (perf_counter() - began - self._waited_s) * 1000
        if draw:
            self.engine.frame()
        return self.view

    def step(self, dt: float, more: Sequence[LearnerInput] = ()) -> None:
        """Everything of a frame except the picture."""
        self.now += dt
        state = self.rig.begin_frame(dt)
        self._waited_s = state.waited_s
        self.ui.set_worn(state.worn)
        self._look(dt, state.actions)
        away = self._attendance.inputs(state.presence, self.view)
        looks = self._looking.inputs(state, self.view, dt)
        did = self._pointing.inputs(state, self.view, dt)
        inputs = (*did, *looks, *away, *self._quits(), *more)
        if self.recording is not None:
            inputs = self.recording.answer(inputs)
        self._take(self._comfort.through(self.now, dt, inputs, self.sitting.tick, self.view))
        if self.sitting.on_screen != self._on_screen:
            self._on_screen = self.sitting.on_screen
            self.rig.use_screen(self._on_screen)
        self._show(self.view)
        self.stage.update(self.now, dt, state.head, state.pointer)
        self._comfort.update(dt, state.actions)
        self.ui.update(dt, state.head)
        self._keep_clear()

    def _keep_clear(self) -> None:
        """In a headset panels hang nearer than the furniture that they cover."""
        setting = self.stage.setting
        stands = (setting.pack.head.id if setting else "", *self.ui.stands)
        if self.ui.settings.worn and stands != self._stood:
            self._stood = stands
            self.ui.set_clear(self._comfort.before(self.ui.root, AWAY_M))

    def close(self) -> None:
        """Give everything back, the sitting first so that its end is recorded."""
        self.sitting.close()
        if self.recording is not None:
            self.recording.close()
        self._comfort.close()
        self._pointing.close()
        self.ui.close()
        self.stage.close()
        self.rig.close()
        self.engine.close()

    def _quits(self) -> tuple[LearnerInput, ...]:
        """In a kiosk quitting is only a wish, which the teacher grants."""
        if not self._pointing.quit or self.sitting.rooms.kiosk is None:
            return ()
        self._pointing.quit = False
        return (WantsToQuit(),)

    def _look(self, dt: float, actions: Sequence[Action]) -> None:
        """Record what was drawn last; by now the graphics card is done with it."""
        if self.recording is not None:
            self.recording.see(dt, self.view)
            if Action.PICTURE in actions:
                self.recording.still(self.view)

    def _take(self, shown: Shown) -> None:
        """Perform the cues, and know what is shown."""
        self.view, self.cues = shown.view, shown.cues
        self.stage.know(self.sitting.rooms.packs)
        for cue in shown.cues:
            self.stage.perform(cue, self.now)
            if isinstance(cue, EnterCue):
                self.rig.face()
                self._comfort.faced()
        if self.recording is not None:
            self.view = replace(self.view, recording=self.recording.told)
            self.recording.hear(shown.cues)

    def _show(self, view: View) -> None:
        if self.sitting.settings != self._applied:
            self._apply(self.sitting.settings)
        things = {*self.stage.things.things}
        self.stage.set_targets(
            [name for name in view.targets if name in things],
            [name for name in view.targets if name not in things],
        )
        self.stage.set_highlight(view.highlight)
        listening = view.mic not in (Mic.OFF, Mic.EARLY, Mic.GONE)
        self.stage.hear_learner(listening, view.mic is Mic.HEARING)
        people = {person: self.stage.head_point(person) for person in self.stage.cast.people}
        self.ui.show(view, {person: point for person, point in people.items() if point})

    def _apply(self, settings: LearnerSettings) -> None:
        self._applied = settings
        self.ui.set_text_scale(settings.text_size)
        self.ui.set_help_language(settings.help_language)
        self.ui.set_left_handed(settings.left_hand)
        self.rig.set_left_handed(settings.left_hand)
        self._pointing.set_gaze(settings.gaze)
        self._comfort.vignette = settings.vignette
        if self.engine.audio is not None:
            self.engine.audio.set_active(settings.sound)

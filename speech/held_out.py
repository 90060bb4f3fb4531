"""Synthetic voices that no net of ours is trained on: for measuring, never for training.

`tests/speech/test_held_out.py` keeps them apart from `speech.training.synthetic.VARIANTS`.
"""

from speech.synthetic import LearnerVoice

NOISE_DB = 10.0
HELD_OUT = (
    LearnerVoice("announcer", 45, 150, NOISE_DB),
    LearnerVoice("Mr serious", 40, 140, NOISE_DB),
    LearnerVoice("klatt4", 60, 130, NOISE_DB),
    LearnerVoice("klatt6", 35, 160, NOISE_DB),
    LearnerVoice("anikaRobot", 60, 145, NOISE_DB),
)

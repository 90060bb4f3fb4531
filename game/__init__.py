"""The house that the learner walks in: rig, stage, ui and the sitting."""

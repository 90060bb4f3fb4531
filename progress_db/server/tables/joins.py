"""How a learner belongs to a class: said once, with the municipality, for every query that asks."""

from sqlalchemy import and_

from progress_db.server.tables.classes import classes, learners, memberships

IS_HERS = and_(  # a membership of a learner
    memberships.c.municipality == learners.c.municipality,
    memberships.c.learner_id == learners.c.id,
)
IS_IN = and_(  # a membership in a class
    classes.c.municipality == memberships.c.municipality,
    classes.c.id == memberships.c.class_id,
)

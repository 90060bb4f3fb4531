"""The cast: everybody whom a learner may meet, one module a workplace."""

from assets.workshop.people.cast import (
    butik,
    byggeplads,
    fabrik,
    faelles,
    hotel,
    koekken,
    kontor,
    lager,
    plejehjem,
)
from assets.workshop.people.looks import Looks

WORKPLACES = (lager, plejehjem, koekken, hotel, butik, byggeplads, fabrik, kontor, faelles)

CAST: dict[str, Looks] = {
    looks.name: looks for workplace in WORKPLACES for looks in workplace.PEOPLE
}

"""All drawn pictograms by their slugs."""

from PIL import Image

# Importing a module of drawings registers them.
from assets.workshop.pictures import animals as animals
from assets.workshop.pictures import bodies as bodies
from assets.workshop.pictures import building as building
from assets.workshop.pictures import burning as burning
from assets.workshop.pictures import codes as codes
from assets.workshop.pictures import commands as commands
from assets.workshop.pictures import days as days
from assets.workshop.pictures import family as family
from assets.workshop.pictures import food as food
from assets.workshop.pictures import living as living
from assets.workshop.pictures import meals as meals
from assets.workshop.pictures import mouths as mouths
from assets.workshop.pictures import moving as moving
from assets.workshop.pictures import papers as papers
from assets.workshop.pictures import persons as persons
from assets.workshop.pictures import places as places
from assets.workshop.pictures import rooms as rooms
from assets.workshop.pictures import signs as signs
from assets.workshop.pictures import stuff as stuff
from assets.workshop.pictures import talking as talking
from assets.workshop.pictures import wearing as wearing
from assets.workshop.pictures import working as working
from assets.workshop.pictures import workplaces as workplaces
from assets.workshop.pictures.tile import DRAWINGS, tile


def drawn() -> dict[str, Image.Image]:
    """Every drawn pictogram, finished."""
    return {slug: tile(ground.value, drawing) for slug, (ground, drawing) in DRAWINGS.items()}

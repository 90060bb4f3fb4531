# En kursists side: det, kursisten kan nu, hvor det driller, og noter.
learner-picture-fox = Ræven
learner-picture-owl = Uglen
learner-picture-bear = Bjørnen
learner-picture-hare = Haren
learner-picture-cat = Katten
learner-picture-dog = Hunden
learner-picture-horse = Hesten
learner-picture-swan = Svanen
learner-picture-whale = Hvalen
learner-picture-hedgehog = Pindsvinet
learner-picture-bee = Bien
learner-picture-turtle = Skildpadden

# A learner's page: what she can do now, where it is hard, and notes.
learner-picture-fox = The fox
learner-picture-owl = The owl
learner-picture-bear = The bear
learner-picture-hare = The hare
learner-picture-cat = The cat
learner-picture-dog = The dog
learner-picture-horse = The horse
learner-picture-swan = The swan
learner-picture-whale = The whale
learner-picture-hedgehog = The hedgehog
learner-picture-bee = The bee
learner-picture-turtle = The turtle

"""Danish as learners say it, for training: any accent drawn by dice, slow and halting speech."""

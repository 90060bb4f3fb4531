"""What she did: from rays, hands, resting and actions to inputs; and the aids that show it."""

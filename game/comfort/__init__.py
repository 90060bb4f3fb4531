"""What keeps her at ease: dark between places, a narrower view while turning, no wall too near."""

"""What to practise next: skills, grading, spaced repetition, exercises, the plan, help languages."""

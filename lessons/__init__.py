"""What to practise next: skills, grading, spacing, exercises, the plan, help languages."""

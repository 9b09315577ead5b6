"""What a teacher needs: outcomes, plans, prompts, a rubric, sheets to print."""

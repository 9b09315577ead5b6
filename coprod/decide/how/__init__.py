"""The step How: who takes part at which stage, and what is agreed beforehand."""

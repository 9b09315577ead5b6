"""The step Balance: all that is weighed, in one picture and in sentences."""

"""The maths: the balance and the estimate. Pure functions."""
